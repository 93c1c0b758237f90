// Draws the calls of methods that applications made, other than those of workflows.
import { byId, el, keep, redraw } from "./dom.js";
import { pairsOf } from "./story.js";

export function drawRequests(requests) {
  byId("requests").hidden = requests.length === 0;
  keep(byId("request-list"), requests, (request) => request.id, () => el("li", { class: "post" }), drawRequest);
}

function drawRequest(item, request) {
  redraw(item,
    el("h3", {}, request.title),
    el("p", { class: request.isFailed ? "said failed" : "said" }, request.outcome),
    request.advice ? el("p", { class: "said" }, request.advice) : null,
    el("details", { id: `request-${request.id}`, class: "more" },
      el("summary", {}, "Parameters and answer"), pairsOf(request.parameters), el("pre", { tabindex: "0" }, request.answer)));
}
