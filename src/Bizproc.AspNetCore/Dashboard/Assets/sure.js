// Asks before something is done that cannot be undone.
import { byId } from "./dom.js";

/** Asks a question. Escape means no. */
export function isSure(question) {
  const dialog = byId("sure");
  byId("sure-text").textContent = question;
  dialog.returnValue = "";
  dialog.showModal();
  return new Promise((resolve) => dialog.addEventListener("close", () => resolve(dialog.returnValue === "yes"), { once: true }));
}

byId("sure-yes").addEventListener("click", () => byId("sure").close("yes"));
byId("sure-no").addEventListener("click", () => byId("sure").close(""));
