// Draws workflows: the steps of the template in a column, with the path that the workflow took.
import { get } from "./api.js";
import { byId, el, keep, redraw } from "./dom.js";
import { clockOf } from "./pairs.js";

const WORDS = {
  running: "runs", completed: "completed", failed: "failed", terminated: "stopped",
  waiting: "waits", done: "done", timedOut: "time limit passed", skipped: "skipped",
};
const CLASSES = { running: "Waiting", waiting: "Waiting", completed: "Done", done: "Done", failed: "Failed", timedOut: "TimedOut" };
const open = new Set();

let latest = [];

export async function drawFlows(flows) {
  latest = flows;
  byId("flows").hidden = flows.length === 0;
  for (const id of open) if (!flows.some((flow) => flow.id === id)) open.delete(id);
  const whole = new Map(await Promise.all([...open].map(async (id) => [id, await get(`workflows/${id}`)])));
  keep(byId("flow-list"), flows.map((flow) => ({ ...flow, whole: whole.get(flow.id) ?? null })), (flow) => flow.id, () => el("li", { class: "post" }), drawFlow);
}

function drawFlow(item, flow) {
  const id = `flow-${flow.id}`;
  const toggle = () => {
    if (!open.delete(flow.id)) open.add(flow.id);
    drawFlows(latest);
  };
  const button = el("button", { type: "button", id, class: "small", "aria-expanded": String(flow.whole !== null), on: { click: toggle } },
    flow.whole ? "Hide its steps" : "Show its steps");
  redraw(item,
    el("div", { class: "request-head" },
      el("h3", {}, flow.name),
      el("span", { class: "quiet" }, `${flow.document}, `, el("time", { datetime: flow.started }, clockOf(flow.started))),
      chipOf(flow.state)),
    flow.status ? el("p", { class: flow.state === "failed" ? "said failed" : "said" }, flow.status) : null,
    button,
    flow.whole ? el("ol", { class: "flow", "aria-label": `Steps of ${flow.name}` }, stepsOf(flow.whole.steps, visitsOf(flow.whole.path))) : null);
}

const chipOf = (state) => el("span", { class: `chip ${CLASSES[state] ?? ""}` }, WORDS[state] ?? state);

/** Lists the visits of each step by its name: a loop reaches a step several times. */
function visitsOf(path) {
  const visits = new Map();
  for (const visit of path) visits.set(visit.name, [...(visits.get(visit.name) ?? []), visit]);
  return visits;
}

const stepsOf = (step, visits) => step === null ? [] : step.steps.map((child) => stepOf(child, visits));

function stepOf(step, visits) {
  const reached = visits.get(step.name) ?? [];
  const inner = stepsOf(step, visits);
  return el("li", { class: reached.length || containsReached(step, visits) ? "reached" : null },
    el("div", { class: "flow-step" },
      el("span", {}, step.title || step.type, step.isActive ? "" : " (switched off)"),
      el("code", { class: "quiet" }, step.type),
      reached.map((visit) => chipOf(visit.outcome)),
      reached.filter((visit) => visit.run !== null).map((visit) => el("a", { href: `#run-${visit.run}` }, `run ${visit.run}`))),
    reached.flatMap((visit) => visit.log).map((line) => el("p", { class: "said" }, line)),
    inner.length ? el("ol", { class: "flow" }, inner) : null);
}

const containsReached = (step, visits) => step.steps.some((child) => visits.has(child.name) || containsReached(child, visits));
