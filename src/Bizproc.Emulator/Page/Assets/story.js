// Draws the story of a run: its events with their times, the values that are kept, and what can be done with the run.
import { attempt, get, post } from "./api.js";
import { copyButton } from "./copy.js";
import { byId, el, idOf, keep, redraw } from "./dom.js";
import { fillForm } from "./form.js";
import { curlOf, jsonOf } from "./form-text.js";
import { clockOf, pairsOf } from "./pairs.js";
import { requestOf } from "./requests.js";

export function drawStory(container, story, onRun) {
  if (!container.firstElementChild) container.append(el("div", { class: "row" }), el("ol", { class: "timeline" }), el("div", { class: "kept" }));
  const [buttons, entries, kept] = container.children;
  const id = `story-${story.run.id}`;
  keep(buttons, [{ run: story.run.id, inputs: story.inputs }], () => "buttons", () => el("div", { class: "row" }),
    (node) => redraw(node, ...buttonsOf(story, id, onRun)));
  keep(entries, numbered(story.entries), (entry) => entry.id, () => el("li"), (node, entry) => drawEntry(node, entry, `${id}/${entry.id}`));
  const values = { results: story.results, others: story.others };
  keep(kept, [values], () => "kept", () => el("div"), (node) => drawKept(node, values, id));
}

/** Gives each entry an id that stays when others come before it. */
function numbered(entries) {
  const counts = new Map();
  return entries.map((entry) => {
    const name = entry.request ? `call-${entry.request.id}` : entry.kind;
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return { ...entry, id: `${name}-${count}` };
  });
}

function buttonsOf({ run, inputs }, id, onRun) {
  const button = (name, label, act) => el("button", { type: "button", id: `${id}/${name}`, class: "small", on: { click: () => attempt(act) } }, label);
  const again = async () => onRun((await post("again", { run: run.id })).id);
  const fill = () => {
    if (!fillForm(run, inputs, `From run ${run.id}`)) throw new Error(`${run.application} has no action '${run.code}' any more`);
    const card = byId(idOf("card", run.application, run.code));
    if (card.getAttribute("aria-expanded") !== "true") card.click();
    card.scrollIntoView({ block: "start" });
    card.focus({ preventScroll: true });
  };
  const copied = (name, label, write, hasSecrets) => copyButton(`${id}/${name}`, label, async () => {
    const { url, form } = await get(`runs/${run.id}`);
    return write(url, form, hasSecrets);
  });
  return [
    button("again", "Run again", again),
    inputs.length === 0 ? null : button("fill", "Change its inputs", fill),
    copied("curl", "Copy as curl", curlOf, false),
    copied("curl-tokens", "Copy as curl, with tokens", curlOf, true),
    copied("json", "Copy as JSON", (_, form) => jsonOf(form, false), false),
  ];
}

function drawEntry(node, entry, id) {
  node.className = `entry ${entry.kind}`;
  redraw(node,
    entry.at ? el("time", { datetime: entry.at, title: entry.at }, clockOf(entry.at)) : el("span", { class: "time" }, "…"),
    el("div", {},
      el("p", { class: "title" }, entry.title),
      entry.text ? el("p", { class: "said" }, entry.text) : null,
      entry.request ? requestOf(entry.request, id) : null,
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
