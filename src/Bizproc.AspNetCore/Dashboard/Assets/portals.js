// Draws the portals, a page at a time.
import { get, tell } from "./api.js";
import { byId, el, keep, redraw } from "./dom.js";
import { drawPager } from "./pager.js";

const PAUSE = 300;

const WORDS = {
  Off: ["not checked by this process", "Off"],
  InSync: ["in line", "Done"],
  Newer: ["has a newer release", "warn"],
  Due: ["not in line yet", "Waiting"],
  Starting: ["waits for its check", "Waiting"],
  Unfinished: ["installation not finished", "warn"],
  Drifted: ["differs", "warn"],
  Failed: ["failed", "Failed"],
};

/** Creates the list of the portals that match the search. */
export function createPortalList(look) {
  let page = 0;
  let search = "";
  let timer = 0;
  let isClosed = false;

  const find = (event) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      search = event.target.value;
      page = 0;
      look();
    }, PAUSE);
  };
  redraw(byId("tools"),
    el("label", { for: "search", class: "unseen" }, "Search by host or member id"),
    el("input", { type: "search", id: "search", placeholder: "Host or member id", maxlength: "100", autocomplete: "off", on: { input: find } }));

  async function refresh() {
    const asked = search;
    const view = await get("portals", { search, page });
    if (isClosed || asked !== search) return;

    page = view.page;
    byId("title").textContent = view.found === view.total ? `Portals: ${view.total}` : `Portals: ${view.found} of ${view.total}`;
    byId("none").textContent = view.total ? "No portal matches." : "No portal has installed the application yet.";
    byId("none").hidden = view.found > 0;
    keep(byId("list"), view.portals, (portal) => `${portal.host} ${portal.memberId}`, () => el("li", { class: "item" }), drawPortal);
    drawPager({
      back: page > 0,
      next: page + 1 < view.pages,
      text: `Page ${page + 1} of ${view.pages}`,
      onBack: () => turn(page - 1),
      onNext: () => turn(page + 1),
    });
  }

  async function turn(to) {
    page = to;
    await look();
    tell(`Page ${page + 1}`);
  }

  return {
    refresh,
    close: () => {
      isClosed = true;
      clearTimeout(timer);
      keep(byId("list"), [], null, null, null);
    },
  };
}

function drawPortal(node, portal) {
  const [word, look] = WORDS[portal.state] ?? [portal.state, ""];
  redraw(node,
    el("div", { class: "item-head" },
      el("h3", { class: "name" }, portal.host),
      el("span", { class: `chip ${look}` }, word),
      portal.isRenewing ? el("span", { class: "chip Waiting" }, "renewal running") : null),
    el("dl", { class: "line" }, factsOf(portal)),
    portal.reason && portal.state !== "InSync" ? el("p", { class: portal.state === "Failed" ? "said failed" : "said" }, portal.reason) : null);
}

function factsOf(portal) {
  const facts = [
    ["Member id", portal.memberId],
    ["Language", portal.language],
    ["Release", portal.release],
    ["Application token", portal.hasApplicationToken ? "known" : "not known yet"],
  ];
  return facts.filter((fact) => fact[1]).map(([term, value]) => el("div", {}, el("dt", {}, term), el("dd", {}, value)));
}
