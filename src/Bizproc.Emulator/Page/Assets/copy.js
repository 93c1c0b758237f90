// Draws buttons that copy a text.
import { byId, el } from "./dom.js";

const SHOWN = 2000;

/** Creates a button. `textOf()` returns the text, or a promise of it. */
export function copyButton(id, label, textOf) {
  const copy = async () => {
    const isDone = await write(textOf);
    byId("live").textContent = isDone ? "Copied" : "The browser does not allow to copy";
    button.textContent = isDone ? "Copied" : "Not copied";
    setTimeout(() => { button.textContent = label; }, SHOWN);
  };
  const button = el("button", { type: "button", id, class: "link", on: { click: copy } }, label);
  return button;
}

async function write(textOf) {
  try {
    const text = await textOf();
    // Without https, browsers offer a clipboard only at an address of this machine.
    if (navigator.clipboard) await navigator.clipboard.writeText(text);
    else return copyBySelection(text);
    return true;
  } catch {
    return false;
  }
}

function copyBySelection(text) {
  const before = document.activeElement;
  const area = el("textarea", { class: "unseen", "aria-hidden": "true", tabindex: "-1" }, text);
  document.body.append(area);
  area.select();
  const isDone = document.execCommand("copy");
  area.remove();
  before?.focus({ preventScroll: true });
  return isDone;
}
