// Draws the settings of an action, with its Run button.
import { post, attempt } from "./api.js";
import { controlOf } from "./controls.js";
import { documentOf } from "./document.js";
import { el, idOf, redraw } from "./dom.js";
import { stepOf } from "./step.js";

const drawn = new WeakMap();
const forms = new Map();

/** Gives values to the form of an action, with a note where they come from; false if the action is not there. */
export function fillForm({ application, action, code = action }, inputs, note) {
  const form = forms.get(idOf(application, code));
  if (!form?.node.isConnected) return false;

  for (const input of inputs) form.give(input.key, input.values, note);
  return true;
}

/** Gets the values in the form of an action as its designer would store them: defaults count. */
export const valuesIn = ({ application, code }) => forms.get(idOf(application, code)).values();

/** Draws the form if it has changed, and keeps what the user has entered. */
export function drawForm(container, action, doing) {
  const text = JSON.stringify(action.form);
  const before = drawn.get(container);
  if (before?.text === text) return;

  const form = formOf(action, doing);
  for (const [key, state] of before?.form.states() ?? []) form.restore(key, state);
  redraw(container, form.node);
  drawn.set(container, { text, form });
  forms.set(idOf(action.application, action.code), form);
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

  const notes = new Map(action.form.fields.map((field) => [field.key, el("p", { class: "given", hidden: true })]));
  const fields = action.form.fields.map((field) => fieldOf(field, parts.get(field.key).node, notes.get(field.key), `${id}/${field.key}`));
  return {
    node: el("form", { on: { submit }, "aria-label": `Settings of ${action.name || action.code}` },
      fields.length ? el("div", { class: "fields inputs" }, fields) : el("p", { class: "quiet" }, "This action has no inputs."),
      step.node, document.node,
      el("div", { class: "row run-row" }, el("button", { class: "run", id: `${id}/run` }, "Run"), status)),
    states: () => [...parts].map(([key, part]) => [key, part.state()]).concat([["/step", step.state()], ["/document", document.state()]]),
    give: (key, values, text) => {
      const note = notes.get(key);
      if (!note) return;
      parts.get(key).restore(values);
      note.textContent = text;
      note.hidden = false;
    },
    values: () => valuesOf(parts, (key) => {
      const { isMultiple, defaults } = action.form.fields.find((field) => field.key === key);
      return isMultiple ? defaults : defaults[0];
    }),
    restore: (key, state) => {
      const part = { "/step": step, "/document": document }[key] ?? parts.get(key);
      if (part && state !== null) part.restore(state);
    },
  };
}

function fieldOf(field, node, note, id) {
  const mark = field.isRequired ? el("span", { class: "mark", title: "required", "aria-hidden": "true" }, " *") : null;
  const isWide = field.control === "Area" || field.isMultiple || drawsNothing(field);
  // What the user enters no longer comes from elsewhere.
  return el("div", { class: isWide ? "field wide" : "field", on: { input: () => { note.hidden = true; } } },
    el("div", { class: "field-head" },
      // Without a control there is nothing that a label could belong to.
      drawsNothing(field) ? el("strong", {}, field.label) : el("label", { for: id }, field.label, mark),
      el("span", { class: "quiet" }, el("code", {}, field.key), ` ${field.type}`)),
    node, note,
    el("p", { class: "quiet", id: `${id}/about` }, field.description));
}

const drawsNothing = (field) => field.control === "Kept" || field.control === "Emptied";

function valuesOf(parts, defaultOf = () => undefined) {
  const values = {};
  for (const [key, part] of parts) {
    const value = part.read() ?? defaultOf(key);
    // A plain assignment would lose a property with the key __proto__.
    if (value !== undefined) Object.defineProperty(values, key, { value, enumerable: true });
  }

  return values;
}
