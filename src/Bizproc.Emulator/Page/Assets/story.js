// Draws the story of a run: its events with their times, and the values that are kept.
import { el, keep, redraw } from "./dom.js";

export function drawStory(container, story) {
  if (!container.firstElementChild) container.append(el("ol", { class: "timeline" }), el("div", { class: "kept" }));
  const [entries, kept] = container.children;
  const id = `story-${story.run.id}`;
  keep(entries, story.entries.map((entry, index) => ({ ...entry, index })), (entry) => entry.index,
    () => el("li"), (node, entry) => drawEntry(node, entry, `${id}/${entry.index}`));
  const values = { results: story.results, others: story.others };
  keep(kept, [values], () => "kept", () => el("div"), (node) => drawKept(node, values, id));
}

function drawEntry(node, entry, id) {
  node.className = `entry ${entry.kind}`;
  redraw(node,
    entry.at ? el("time", { datetime: entry.at, title: entry.at }, clockOf(entry.at)) : el("span", { class: "time" }, "…"),
    el("div", {},
      el("p", { class: "title" }, entry.title),
      entry.text ? el("p", { class: "said" }, entry.text) : null,
      pairsOf(entry.pairs),
      entry.details.map((detail, index) => el("details", { id: `${id}/${index}`, class: "more" },
        el("summary", {}, detail.key), el("pre", { tabindex: "0" }, detail.value)))));
}

function drawKept(node, values, id) {
  redraw(node,
    el("h4", {}, "Stored values"),
    values.results.length ? pairsOf(values.results) : el("p", { class: "quiet" }, "The action has no return properties."),
    el("details", { id: `${id}/others`, class: "more" }, el("summary", {}, "Inputs and settings of the step"), pairsOf(values.others)));
}

/** Lists names and values. An empty value is marked. */
export function pairsOf(pairs) {
  if (pairs.length === 0) return null;

  return el("dl", { class: "pairs" }, pairs.map((pair) => el("div", {},
    el("dt", {}, pair.key),
    el("dd", {},
      pair.value === "" ? el("span", { class: "quiet" }, "(empty)") : pair.value,
      pair.note ? el("span", { class: "chip warn" }, pair.note) : null))));
}

const CLOCK = { hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" };

const clockOf = (moment) => new Date(moment).toLocaleTimeString([], CLOCK);
