// Draws one control for each input of an action, as the workflow designer does.
import { el } from "./dom.js";

/**
 * A control. `read()` returns the value that a designer would send, or undefined if the portal uses the stored default.
 * `state()` and `restore(state)` keep what the user has entered when the control is drawn again.
 */
export function controlOf(field, id) {
  if (field.control === "Kept") return silent(field, undefined);
  if (field.control === "Emptied") return silent(field, "");
  if (field.isMultiple && field.control !== "Choice") return rows(field, id);
  return single(field, id);
}

/** A field that the designer does not draw. Only a settings page can set it. */
function silent(field, value) {
  let given = null;
  const shown = el("p", { hidden: true });
  return {
    node: el("div", {}, el("p", { class: "quiet" }, field.note), shown),
    read: () => given === null ? value : submitted(field, given),
    state: () => given,
    restore: (entered) => {
      given = entered;
      shown.hidden = false;
      shown.textContent = entered.join(", ");
    },
  };
}

function single(field, id) {
  let isTouched = false;
  const node = inputOf(field, id, field.defaults);
  const values = () => node.multiple ? [...node.selectedOptions].map((option) => option.value) : [node.value];
  node.addEventListener("input", () => { isTouched = true; });
  return {
    node,
    read: () => isTouched ? submitted(field, values()) : untouched(field),
    state: () => isTouched ? values() : null,
    restore: (entered) => {
      isTouched = true;
      setValues(node, entered);
    },
  };
}

function rows(field, id) {
  let isTouched = false;
  let count = 0;
  const list = el("div", { class: "rows" });
  const inputs = () => [...list.querySelectorAll("input, textarea")];
  const touch = () => { isTouched = true; };

  const add = (value) => {
    const isRequired = field.isRequired && inputs().length === 0;
    const input = inputOf({ ...field, isRequired }, count === 0 ? id : `${id}/${count}`, [value]);
    input.addEventListener("input", touch);
    if (count++ > 0) input.setAttribute("aria-label", `${field.label}, value ${count}`);
    const row = el("div", { class: "row" }, input);
    if (inputs().length > 0) row.append(removeButton(field, row, touch));
    list.append(row);
    return input;
  };

  const fill = (values) => {
    list.replaceChildren();
    count = 0;
    for (const value of values.length ? values : [""]) add(value);
  };

  const addEmpty = () => {
    touch();
    add("").focus();
  };
  const more = el("button", { type: "button", class: "small", id: `${id}/add`, on: { click: addEmpty } }, "Add a value");
  fill(field.defaults);
  return {
    node: el("div", {}, list, more),
    read: () => isTouched ? inputs().map((input) => input.value).filter((value) => value !== "") : untouched(field),
    state: () => isTouched ? inputs().map((input) => input.value) : null,
    restore: (entered) => {
      isTouched = true;
      fill(entered);
    },
  };
}

function removeButton(field, row, touch) {
  const remove = () => {
    touch();
    row.previousElementSibling?.querySelector("input, textarea").focus();
    row.remove();
  };
  const name = `Remove this value of ${field.label}`;
  return el("button", { type: "button", class: "small", "aria-label": name, on: { click: remove } }, "Remove");
}

function inputOf(field, id, values) {
  // The designer also counts a default as a value if it is a list or an expression.
  const attributes = { id, required: field.isRequired, "aria-describedby": `${id}/about`, autocomplete: "off" };
  if (field.control === "Choice") return choiceOf(field, attributes, values);
  if (field.control === "Area") return el("textarea", { ...attributes, rows: "3" }, values[0] ?? "");

  const mode = { Whole: "numeric", Number: "decimal" }[field.control];
  return el("input", { ...attributes, type: "text", inputmode: mode, placeholder: field.hint, value: values[0] ?? "" });
}

function choiceOf(field, attributes, values) {
  const options = field.choices.map((choice) => el("option", { value: choice.id, selected: values.includes(choice.id) }, choice.label));
  const size = String(Math.min(Math.max(options.length, 2), 6));
  if (field.isMultiple) return el("select", { ...attributes, multiple: true, size }, options);

  return el("select", attributes, el("option", { value: "" }, "(not set)"), options);
}

function setValues(node, values) {
  if (!node.options) {
    node.value = values[0] ?? "";
    return;
  }

  // A settings page may set a value that is not an option.
  const known = [...node.options].map((option) => option.value);
  node.append(...values.filter((value) => value !== "" && !known.includes(value)).map((value) => el("option", { value }, value)));
  for (const option of node.options) option.selected = values.includes(option.value) || (!node.multiple && values.length === 0 && option.value === "");
}

const submitted = (field, values) => field.isMultiple ? values : values[0];

/** Gets the value of a field that the user did not change: its stored default. Without a default an input is sent empty, and a list is not sent. */
const untouched = (field) => field.isMultiple || field.defaults.length > 0 ? undefined : "";
