// Draws the faults of the portal: the form that adds one, and those that wait for a call.
import { post, remove } from "./api.js";
import { byId, el, keep } from "./dom.js";

let inputs = null;

export function drawFaults(faults, act) {
  inputs ??= create(faults, act);
  const waiting = faults.waiting.map((text, index) => ({ text, index }));
  inputs.count.textContent = waiting.length === 0 ? "" : `${waiting.length} waiting`;
  inputs.count.hidden = waiting.length === 0;
  inputs.empty.hidden = waiting.length > 0;
  inputs.clear.hidden = waiting.length === 0;
  keep(inputs.list, waiting, (fault) => fault.index, () => el("li"), (node, fault) => { node.textContent = fault.text; });
}

function create(faults, act) {
  const kind = el("select", { id: "fault-kind" }, faults.kinds.map((choice) => el("option", { value: choice.id }, choice.label)));
  const method = el("input", { id: "fault-method", type: "text", value: faults.anyMethod, list: "fault-methods", autocomplete: "off", required: true });
  const times = el("input", { id: "fault-times", type: "number", min: "1", max: "1000000", value: "1", required: true });
  const delay = el("input", { id: "fault-delay", type: "number", min: "0", max: "3600000", value: "5000" });
  const error = el("input", { id: "fault-error", type: "text", value: "ACCESS_DENIED", autocomplete: "off" });
  const only = { delay: field("Delay in milliseconds", delay), error: field("Error code", error) };
  const showOnly = () => { for (const [name, node] of Object.entries(only)) node.hidden = kind.value !== name; };
  kind.addEventListener("change", showOnly);
  showOnly();

  const add = (event) => {
    event.preventDefault();
    const more = { delay: { delayMs: Number(delay.value) }, error: { error: error.value } }[kind.value] ?? {};
    act(() => post("faults", { kind: kind.value, method: method.value, times: Number(times.value), ...more }));
  };
  const parts = {
    count: el("span", { class: "chip warn", hidden: true }),
    empty: el("p", { class: "quiet" }, "No fault waits."),
    list: el("ol", { id: "fault-list", class: "plain", "aria-label": "Faults that wait" }),
    clear: el("button", { type: "button", id: "fault-clear", class: "small", on: { click: () => act(() => remove("faults")) } }, "Remove all"),
  };
  byId("faults").append(
    el("summary", {}, "Faults ", parts.count),
    el("div", { class: "faults" },
      el("p", { class: "quiet" }, `The portal fails the next calls of a method. ${faults.anyMethod} stands for all methods, except for the renewal of tokens.`),
      el("form", { class: "fields", "aria-label": "Add a fault", on: { submit: add } },
        field("Fault", kind), field("Method", method), field("Calls", times), only.delay, only.error,
        el("datalist", { id: "fault-methods" }, [faults.anyMethod, ...faults.methods].map((value) => el("option", { value }))),
        el("div", { class: "field end" }, el("button", { class: "small", id: "fault-add" }, "Add the fault"))),
      parts.empty, parts.list, parts.clear));
  return parts;
}

const field = (label, input) => el("div", { class: "field" }, el("label", { for: input.id }, label), input);
