// Draws the calls of methods that applications made, and teaches the methods that the portal does not know.
import { attempt, post } from "./api.js";
import { copyButton } from "./copy.js";
import { byId, el, keep, redraw } from "./dom.js";
import { clockOf, pairsOf } from "./pairs.js";

const WORDS = { BuiltIn: "", Taught: "taught", Untaught: "not taught" };

const drafts = new Map();

export function drawRequests(requests) {
  byId("requests").hidden = requests.length === 0;
  keep(byId("request-list"), requests, (request) => request.id, () => el("li", { class: "post" }), drawRequest);
}

function drawRequest(item, request) {
  const id = `request-${request.id}`;
  const head = [
    el("h3", {}, request.method),
    el("span", { class: "quiet" }, `${request.caller}, `, el("time", { datetime: request.at }, clockOf(request.at))),
    WORDS[request.status] ? el("span", { class: request.isFailed ? "chip Failed" : "chip" }, WORDS[request.status]) : null,
  ];
  if (request.isFailed) redraw(item, el("div", { class: "request-head" }, head), requestOf(request, id));
  else redraw(item, el("details", { id: `${id}/all` }, el("summary", {}, el("span", { class: "request-head" }, head)), contentsOf(request, id)));
}

/** Draws the outcome of a call, the way to teach its method, its parameters and its answer. */
export function requestOf(request, id) {
  return [
    el("p", { class: request.isFailed ? "said failed" : "said" }, request.outcome),
    request.teaching ? teachingOf(request, `${id}/teach`) : null,
    el("details", { id: `${id}/more`, class: "more" }, el("summary", {}, "Parameters and answer"), contentsOf(request, id)),
  ];
}

const contentsOf = (request, id) => [
  pairsOf(request.parameters) ?? el("p", { class: "quiet" }, "No parameters."),
  el("pre", { tabindex: "0", "aria-label": "Answer" }, request.answer),
  copyButton(`${id}/copy`, "Copy the answer", () => request.answer),
];

function teachingOf({ method, teaching }, id) {
  const result = el("textarea", { id: `${id}/result`, rows: "3", spellcheck: "false" }, drafts.get(method) ?? teaching.result);
  result.addEventListener("input", () => drafts.set(method, result.value));
  const status = el("p", { role: "status", class: "quiet" });
  const teach = (event) => {
    event.preventDefault();
    return attempt(async () => {
      await post("answers", { method, result: read(result.value) });
      status.textContent = `The next call of ${method} gets this result.`;
    });
  };
  return el("details", { id, class: "more" },
    el("summary", {}, "Teach the portal this method"),
    el("form", { class: "teach", on: { submit: teach } },
      el("label", { for: result.id }, "Result as JSON"), result,
      el("div", { class: "row" },
        el("button", { class: "small", id: `${id}/go` }, "Teach"),
        teaching.lines.map((line, index) => copyButton(`${id}/copy${index}`, `Copy: ${line.key.toLowerCase()}`, () => line.value))),
      status,
      el("pre", { tabindex: "0", "aria-label": "Lines that teach the method" }, teaching.lines.map((line) => line.value).join("\n"))));
}

function read(text) {
  try {
    return JSON.parse(text);
  } catch (wrong) {
    throw new Error(`The result is not valid JSON: ${wrong.message}`);
  }
}
