// Draws a list of calls or replies, and changes the marked ones.
import { get, post, tell, warn } from "./api.js";
import { drawContent } from "./content.js";
import { byId, el, idOf, keep, redraw } from "./dom.js";
import { drawPager } from "./pager.js";
import { isSure } from "./sure.js";
import { momentOf } from "./times.js";

const NOTHING = {
  Waiting: "No call waits.",
  Running: "No handler runs.",
  Retrying: "No call is tried again.",
  Dead: "No call is dead.",
  ReplyWaiting: "No reply waits.",
  ReplyDead: "No reply is dead.",
};

/** Creates the list of the items in a state. */
export function createItemList(state, look) {
  const places = [""];
  const marked = new Set();
  const open = new Set();
  let shown = [];
  let isReadOnly = true;
  let isClosed = false;

  const canTryAgain = () => !isReadOnly && state.endsWith("Dead");
  const canDrop = () => !isReadOnly && state !== "Running";

  async function refresh(isLocked) {
    isReadOnly = isLocked;
    const page = await get("items", { state, after: places.at(-1) });
    if (isClosed) return;
    if (page.items.length === 0 && places.length > 1) {
      places.pop();
      await refresh(isLocked);
      return;
    }

    shown = page.items;
    byId("none").textContent = NOTHING[state];
    byId("none").hidden = shown.length > 0;
    keep(byId("list"), shown, (item) => item.id, create, draw);
    drawTools();
    drawPager({
      back: places.length > 1,
      next: page.next != null,
      text: `Page ${places.length}`,
      onBack: () => turn(() => places.pop()),
      onNext: () => turn(() => places.push(page.next)),
    });
  }

  async function turn(move) {
    move();
    await look();
    tell(`Page ${places.length}`);
  }

  const create = () => el("li", { class: "item" }, el("div", { class: "head" }), el("div", { class: "story", hidden: true }));

  function draw(node, item) {
    const [head, content] = node.children;
    const id = idOf("item", item.id);
    const toggle = () => {
      if (!open.delete(item.id)) open.add(item.id);
      button.setAttribute("aria-expanded", String(open.has(item.id)));
      content.hidden = !open.has(item.id);
      if (!content.hidden) drawContent(content, item.id);
    };
    const button = el("button",
      { type: "button", class: "open", id: `${id}/open`, "aria-expanded": String(open.has(item.id)), "aria-controls": `${id}/content`, on: { click: toggle } },
      el("span", { class: "name" }, item.subject));
    content.id = `${id}/content`;
    redraw(head,
      el("div", { class: "item-head" },
        canDrop() ? checkboxOf(item, id) : null,
        el("h3", {}, button),
        el("div", { class: "tools" },
          canTryAgain() ? el("button", { type: "button", class: "small", id: `${id}/again`, on: { click: () => tryAgain([item.id]) } }, "Again") : null,
          canDrop() ? el("button", { type: "button", class: "small", id: `${id}/drop`, on: { click: () => drop([item.id], item.subject) } }, "Drop…") : null)),
      el("dl", { class: "line" }, factsOf(item)),
      item.reason ? el("p", { class: "said failed" }, item.reason) : null,
      canTryAgain() && state === "Dead" ? el("p", { class: "quiet" }, "Again runs the handler once more. If the step has ended meanwhile, its workflow ignores the answer.") : null);
  }

  function checkboxOf(item, id) {
    const mark = (event) => {
      if (event.target.checked) marked.add(item.id);
      else marked.delete(item.id);
      drawTools();
    };
    return el("input", { type: "checkbox", id: `${id}/mark`, "aria-label": `Mark ${item.subject}`, checked: marked.has(item.id), on: { change: mark } });
  }

  function drawTools() {
    if (!canDrop() || (shown.length === 0 && marked.size === 0)) {
      redraw(byId("tools"));
      return;
    }

    const areAll = shown.length > 0 && shown.every((item) => marked.has(item.id));
    const markAll = (event) => {
      for (const item of shown) {
        if (event.target.checked) marked.add(item.id);
        else marked.delete(item.id);
      }
      for (const box of byId("list").querySelectorAll("input[type=checkbox]")) box.checked = event.target.checked;
      drawTools();
    };
    const isNone = marked.size === 0;
    redraw(byId("tools"),
      el("label", { class: "check", for: "mark-all" }, el("input", { type: "checkbox", id: "mark-all", checked: areAll, on: { change: markAll } }), "All on this page"),
      el("span", { class: "quiet" }, `${marked.size} marked`),
      canTryAgain() ? el("button", { type: "button", class: "small", id: "again", disabled: isNone, on: { click: () => tryAgain([...marked]) } }, "Again") : null,
      el("button", { type: "button", class: "small danger", id: "drop", disabled: isNone, on: { click: () => drop([...marked], `${marked.size} marked`) } }, "Drop…"));
  }

  const tryAgain = (ids) => change("again", ids, "tried again");

  async function drop(ids, subject) {
    const steps = ids.length === 1 ? "Its step is" : "Their steps are";
    if (await isSure(`Drop ${subject}? ${steps} not answered.`)) await change("drop", ids, "dropped");
  }

  async function change(path, ids, word) {
    let text = "";
    try {
      const answer = await post(path, { ids });
      text = `${answer.done} ${word}` + (answer.left ? `; ${answer.left} changed meanwhile and left as they are` : "");
      for (const id of ids) marked.delete(id);
      warn("");
    } catch (failure) {
      warn(failure.message);
    }

    await look();
    tell(text);
    if (document.activeElement === document.body) byId("title").focus();
  }

  return {
    refresh,
    close: () => {
      isClosed = true;
      keep(byId("list"), [], null, null, null);
    },
  };
}

function factsOf(item) {
  const facts = [
    ["Portal", item.portal],
    ["Received", el("time", { datetime: item.receivedAt, title: item.receivedAt }, momentOf(item.receivedAt))],
    ["Attempts", String(item.attempts)],
    item.nextAt ? ["Next attempt", el("time", { datetime: item.nextAt, title: item.nextAt }, momentOf(item.nextAt))] : null,
  ];
  return facts.filter((fact) => fact?.[1]).map(([term, value]) => el("div", {}, el("dt", {}, term), el("dd", {}, value)));
}
