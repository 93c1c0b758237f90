// Draws the buttons that turn the page.
import { byId, el, redraw } from "./dom.js";

/** Draws the buttons, and the number of the page between them. */
export function drawPager({ back, next, text, onBack, onNext }) {
  const button = (id, label, isOn, onClick) => el("button", { type: "button", class: "small", id, disabled: !isOn, on: { click: onClick } }, label);
  const focused = document.activeElement?.id;
  redraw(byId("pager"), back || next
    ? [button("pager-back", "Back", back, onBack), el("span", { class: "quiet" }, text), button("pager-next", "Next", next, onNext)]
    : []);

  // A button that is used up cannot keep the focus.
  if (focused?.startsWith("pager-") && document.activeElement?.id !== focused) (byId("pager").querySelector("button:enabled") ?? byId("title")).focus();
}
