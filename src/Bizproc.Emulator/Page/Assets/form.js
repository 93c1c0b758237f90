// Draws the settings of an action, with its Run button.
import { post, attempt } from "./api.js";
import { controlOf } from "./controls.js";
import { documentOf } from "./document.js";
import { el, idOf, redraw } from "./dom.js";
import { stepOf } from "./step.js";

const drawn = new WeakMap();

/** Draws the form if it has changed, and keeps what the user has entered. */
export function drawForm(container, action, doing) {
  const text = JSON.stringify(action.form);
  const before = drawn.get(container);
  if (before?.text === text) return;

  const form = formOf(action, doing);
  for (const [key, state] of before?.form.states() ?? []) form.restore(key, state);
  redraw(container, form.node);
  drawn.set(container, { text, form });
}

function formOf(action, doing) {
  const id = idOf("form", action.application, action.code);
  const parts = new Map(action.form.fields.map((field) => [field.key, controlOf(field, `${id}/${field.key}`)]));
  const step = stepOf(action.form.step, `${id}/step`);
  const document = documentOf(action.form, `${id}/document`);
  const status = el("p", { role: "status", class: "run-status" });

  const submit = async (event) => {
    event.preventDefault();
    await attempt(async () => {
      const { application, code } = action;
      const request = { application, code, values: valuesOf(parts), settings: step.read(), ...document.read() };
      const { id: run } = await post("run", request);
      status.replaceChildren(`Run ${run} started. `, el("a", { href: `#run-${run}` }, "See what happens"));
      await doing.run(run);
    });
  };

  const fields = action.form.fields.map((field) => fieldOf(field, parts.get(field.key).node, `${id}/${field.key}`));
  return {
    node: el("form", { on: { submit }, "aria-label": `Settings of ${action.name || action.code}` },
      fields.length ? el("div", { class: "fields inputs" }, fields) : el("p", { class: "quiet" }, "This action has no inputs."),
      step.node, document.node,
      el("div", { class: "row run-row" }, el("button", { class: "run", id: `${id}/run` }, "Run"), status)),
    states: () => [...parts].map(([key, part]) => [key, part.state()]).concat([["/step", step.state()], ["/document", document.state()]]),
    restore: (key, state) => {
      const part = { "/step": step, "/document": document }[key] ?? parts.get(key);
      if (part && state !== null) part.restore(state);
    },
  };
}

function fieldOf(field, node, id) {
  const mark = field.isRequired ? el("span", { class: "mark", title: "required", "aria-hidden": "true" }, " *") : null;
  const isWide = field.control === "Area" || field.isMultiple || drawsNothing(field);
  return el("div", { class: isWide ? "field wide" : "field" },
    el("div", { class: "field-head" },
      // Without a control there is nothing that a label could belong to.
      drawsNothing(field) ? el("strong", {}, field.label) : el("label", { for: id }, field.label, mark),
      el("span", { class: "quiet" }, el("code", {}, field.key), ` ${field.type}`)),
    node,
    el("p", { class: "quiet", id: `${id}/about` }, field.description));
}

const drawsNothing = (field) => field.control === "Kept" || field.control === "Emptied";

function valuesOf(parts) {
  const values = {};
  for (const [key, part] of parts) {
    const value = part.read();
    // A plain assignment would lose a property with the key __proto__.
    if (value !== undefined) Object.defineProperty(values, key, { value, enumerable: true });
  }

  return values;
}
