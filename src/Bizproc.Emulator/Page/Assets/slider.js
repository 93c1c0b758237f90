// Shows a page of an application over this one, as the portal does, and gives the values that it sets to the action's form.
import { byId } from "./dom.js";
import { post } from "./api.js";
import { fillForm } from "./form.js";

const given = new Map();
let shown = "";
let notify = () => {};

/** Prepares the dialog. `onClose()` is called when it closes. */
export function prepareSlider(onClose) {
  notify = onClose;
  byId("slider").addEventListener("close", () => {
    shown = "";
    byId("slider-frame").replaceChildren();
    notify();
  });
  byId("slider-close").addEventListener("click", () => byId("slider").close());
}

export const isSliderOpen = () => byId("slider").open;

/** Opens a page that the portal has already sent to the application. */
export function openPage(title, address) {
  shown = address;
  byId("slider-title").textContent = title;
  byId("slider-tab").href = address;
  byId("slider-status").textContent = "";
  // A new frame begins without history, so the browser's Back leaves this page and not the one in the frame.
  const frame = document.createElement("iframe");
  frame.title = title;
  // The application's page may do anything but take the place of this one.
  frame.sandbox = "allow-scripts allow-same-origin allow-forms allow-modals allow-downloads allow-popups allow-popups-to-escape-sandbox";
  frame.src = address;
  byId("slider-frame").replaceChildren(frame);
  byId("slider").showModal();
}

/** Opens the settings page of an action with the values of its form. */
export async function openSettings({ application, code }, values) {
  const { page } = await post("settings", { application, code, values });
  openPage(`Settings page of ${code}, ${application}`, page);
}

/** Gives the values that the latest settings page of each action has set to the action's form. */
export function giveSettings(posts) {
  const seen = new Set();
  for (const sent of posts) {
    const key = JSON.stringify([sent.application, sent.action]);
    if (sent.inputs.length === 0 || seen.has(key)) continue;

    seen.add(key);
    const text = JSON.stringify(sent.inputs);
    if (given.get(sent.id) === text || !fillForm(sent, sent.inputs, "Set by the settings page")) continue;

    given.set(sent.id, text);
    if (sent.page === shown) byId("slider-status").textContent = `Set: ${sent.values.map((pair) => `${pair.key} = ${pair.value}`).join(", ")}`;
  }
}
