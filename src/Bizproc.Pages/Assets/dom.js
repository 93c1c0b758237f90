// Creates elements. Data of an application become a text node or an attribute, never markup.

/** Creates an element: `el("p", { class: "quiet", on: { click } }, "text", child)`. */
export function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name === "on") listen(node, value);
    else if (value === true) node.setAttribute(name, "");
    else if (value !== false && value != null) node.setAttribute(name, value);
  }

  node.append(...children.flat().filter((child) => child != null && child !== false));
  return node;
}

function listen(node, handlers) {
  for (const [event, handler] of Object.entries(handlers)) node.addEventListener(event, handler);
}

export const byId = (id) => document.getElementById(id);

/** Makes a valid id of an element from any texts. */
export const idOf = (...parts) => parts.map((part) => encodeURIComponent(String(part))).join("/");

/** Draws a container again, and keeps the focus. */
export function redraw(container, ...children) {
  const focused = container.contains(document.activeElement) ? document.activeElement : null;
  const id = focused?.id;
  const selection = focused && "selectionStart" in focused ? [focused.selectionStart, focused.selectionEnd] : null;
  const open = [...container.querySelectorAll("details[open][id]")].map((details) => details.id);
  container.replaceChildren(...children.flat().filter(Boolean));
  for (const details of container.querySelectorAll("details[id]")) details.open = open.includes(details.id) || details.open;

  const again = id ? byId(id) : null;
  if (!again) return;
  again.focus({ preventScroll: true });
  if (selection && selection[0] != null && again.setSelectionRange) again.setSelectionRange(...selection);
}

const shown = new WeakMap();

/** Updates the children of a parent to match a list. Children that did not change are not touched. */
export function keep(parent, items, keyOf, create, update) {
  const before = shown.get(parent) ?? new Map();
  const after = new Map();
  let place = parent.firstElementChild;
  for (const item of items) {
    const key = keyOf(item);
    const text = JSON.stringify(item);
    const entry = before.get(key) ?? { node: create(item) };
    if (entry.text !== text) update(entry.node, item);
    entry.text = text;
    after.set(key, entry);
    if (entry.node === place) place = place.nextElementSibling;
    else parent.insertBefore(entry.node, place);
  }

  for (const [key, entry] of before) if (!after.has(key)) entry.node.remove();
  shown.set(parent, after);
}
