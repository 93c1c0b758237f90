// Draws the fields of a call or a reply.
import { get } from "./api.js";
import { el } from "./dom.js";

export async function drawContent(container, id) {
  container.replaceChildren(el("p", { class: "quiet" }, "Loading…"));
  try {
    const content = await get("content", { id });
    container.replaceChildren(
      el("dl", { class: "pairs" }, content.fields.map((field) => el("div", {}, el("dt", {}, field.name), el("dd", {}, valueOf(field))))),
      content.omitted ? el("p", { class: "quiet" }, `${content.omitted} more fields are not shown.`) : "");
  } catch (failure) {
    container.replaceChildren(el("p", { class: "said failed" }, failure.message));
  }
}

function valueOf(field) {
  if (field.isHidden) return el("span", { class: "chip" }, "hidden");
  if (field.length === 0) return el("span", { class: "quiet" }, "(empty)");
  if (field.length <= field.value.length) return field.value;
  return [field.value, el("span", { class: "chip warn" }, `${field.length} characters`)];
}
