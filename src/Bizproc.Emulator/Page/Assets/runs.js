// Draws the runs: one line for each, and the story of each that is open.
import { get } from "./api.js";
import { byId, el, idOf, keep, redraw } from "./dom.js";
import { drawStory } from "./story.js";

const open = new Set();
const states = new Map();
let isFirst = true;

const WORDS = { Waiting: "waiting", Done: "done", TimedOut: "time limit passed", Failed: "failed", Refused: "refused" };

const PAUSE = 200;

let startRun = () => {};

/** Prepares the search. Returns a function that gets the path of the runs that are searched for. */
export function prepareRuns(onSearch) {
  let timer = 0;
  byId("run-search").addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(onSearch, PAUSE);
  });
  return () => {
    const words = byId("run-search").value.trim();
    return words ? `feed/q=${encodeURIComponent(words)}` : "feed";
  };
}

/** Opens a run the next time that the runs are drawn. */
export function openRun(id) {
  open.add(id);
}

export async function drawRuns(feed, onRun) {
  startRun = onRun;
  if (isFirst && feed.runs.length) open.add(feed.runs[0].id);
  isFirst = false;
  const isSearch = byId("run-search").value.trim() !== "";
  byId("find-run").hidden = feed.runs.length === 0 && !isSearch;
  byId("no-runs").hidden = feed.runs.length > 0;
  byId("no-runs").textContent = isSearch ? "No run has these words." : "Nothing has run yet. Fill in the settings of an action and press Run.";
  byId("earlier").hidden = feed.earlier + feed.dropped === 0;
  byId("earlier").textContent = earlierOf(feed);
  keep(byId("run-list"), feed.runs, (run) => run.id, createRun, drawRun);
  announce(feed.runs);
  for (const run of feed.runs) if (open.has(run.id)) await drawOpen(run.id);
}

const earlierOf = (feed) => [
  feed.earlier ? `${feed.earlier} earlier runs are not shown. Search for them.` : "",
  feed.dropped ? `${feed.dropped} were dropped to make room.` : "",
].filter(Boolean).join(" ");

const RED = new Set(["Failed", "Refused", "TimedOut"]);

const createRun = (run) => el("li", { class: "run-item", id: `run-${run.id}`, tabindex: "-1" }, el("div"), el("div", { class: "story", hidden: true }));

function drawRun(item, run) {
  const [head, story] = item.children;
  const toggle = () => {
    if (!open.delete(run.id)) open.add(run.id);
    show();
    if (open.has(run.id)) drawOpen(run.id);
  };
  const button = el("button", { type: "button", class: "open", id: `run-${run.id}/open`, on: { click: toggle } },
    el("span", { class: `dot ${run.state}` }),
    el("span", { class: "name" }, run.name),
    el("span", { class: `chip ${run.state}` }, WORDS[run.state]),
    el("span", { class: "quiet when" }, `Run ${run.id}, `, timeOf(run.started)),
    el("span", { class: RED.has(run.state) ? "summary failed" : "summary" }, run.summary));
  const show = () => {
    story.hidden = !open.has(run.id);
    button.setAttribute("aria-expanded", String(open.has(run.id)));
  };
  redraw(head,
    el("h3", {}, button),
    el("p", { class: "run-inputs" },
      run.inputs ? el("span", {}, run.inputs) : el("span", {}, "No inputs"),
      " · ",
      el("a", { id: `run-${run.id}/action`, href: `#${idOf("card", run.application, run.code)}` }, "its action")));
  show();
}

async function drawOpen(id) {
  const story = await get(`stories/${id}`);
  const container = byId(`run-${id}`)?.lastElementChild;
  if (!container) return;

  container.hidden = false;
  byId(`run-${id}/open`).setAttribute("aria-expanded", "true");
  drawStory(container, story, startRun);
}

/** Announces the changes of open runs to screen readers. */
function announce(runs) {
  for (const run of runs) {
    const before = states.get(run.id);
    states.set(run.id, run.summary);
    if (open.has(run.id) && before !== run.summary) byId("live").textContent = `Run ${run.id}, ${run.name}: ${run.summary}`;
  }
}

const timeOf = (moment) => el("time", { datetime: moment }, new Date(moment).toLocaleTimeString([], { hourCycle: "h23" }));
