// Shows one list at a time, and refreshes it as long as the page is visible.
import { get, tell, warn } from "./api.js";
import { byId, el, redraw } from "./dom.js";
import { createItemList } from "./items.js";
import { createPortalList } from "./portals.js";
import { ageOf } from "./times.js";

const INTERVAL = 4000;

const TABS = [
  { id: "Waiting", label: "Waiting", title: "Calls that wait for their first attempt" },
  { id: "Running", label: "Running", title: "Calls whose handler runs" },
  { id: "Retrying", label: "Retried", title: "Calls that failed and are tried again" },
  { id: "Dead", label: "Dead", title: "Calls that failed and are not tried again by themselves" },
  { id: "ReplyWaiting", label: "Replies waiting", title: "Replies that wait until their portal takes them" },
  { id: "ReplyDead", label: "Replies dead", title: "Replies that their portal did not take" },
  { id: "Portals", label: "Portals", title: "Portals" },
];

let timer = 0;
let isLooking = false;
let isStale = false;
let wasLost = false;
let tab = null;
let list = null;

/** Reads the numbers and the list. A read in progress may have started before the last change, so it is then read once more. */
async function look() {
  clearTimeout(timer);
  isStale = isLooking;
  if (isLooking || document.hidden) return;

  isLooking = true;
  try {
    const numbers = await get("counts");
    drawNumbers(numbers);
    await list.refresh(numbers.isReadOnly);
    if (wasLost) warn("");
    wasLost = false;
  } catch (failure) {
    wasLost = true;
    warn(`The application does not answer: ${failure.message}`);
  } finally {
    isLooking = false;
    timer = setTimeout(look, isStale ? 0 : INTERVAL);
  }
}

function drawNumbers(numbers) {
  byId("oldest").textContent = numbers.oldest
    ? `The oldest open call arrived ${ageOf(numbers.oldest, numbers.now)} ago`
    : "No call is open";
  drawTabs(numbers.counts);
}

function drawTabs(counts = {}) {
  redraw(byId("tabs"), TABS.map(({ id, label }) => el("a",
    { href: `#${id}`, id: `tab-${id}`, class: id.endsWith("Dead") && counts[id] ? "bad" : null, "aria-current": tab.id === id ? "page" : null },
    label, id in counts ? el("span", { class: "count" }, String(counts[id])) : null)));
}

function openTab() {
  const id = location.hash.slice(1);
  const next = TABS.find((each) => each.id === id) ?? TABS[0];
  if (tab === next) return;

  tab = next;
  byId("title").textContent = tab.title;
  tell("");
  for (const part of ["tools", "pager"]) byId(part).replaceChildren();
  list?.close();
  list = tab.id === "Portals" ? createPortalList(look) : createItemList(tab.id, look);
  if (!byId("tabs").firstElementChild) drawTabs();
  for (const link of byId("tabs").children) {
    if (link.id === `tab-${tab.id}`) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
  look();
}

byId("skip").addEventListener("click", (event) => {
  event.preventDefault();
  byId("title").focus();
});
document.addEventListener("visibilitychange", look);
addEventListener("hashchange", openTab);
openTab();
