// Makes control calls of the emulator, at the page's own address.
import { byId } from "./dom.js";

async function read(response) {
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.error_description ?? `The emulator answered ${response.status}`);
  return answer;
}

export const get = async (path) => read(await fetch(`/emulator/${path}`));

export const post = async (path, body = {}) =>
  read(await fetch(`/emulator/${path}`, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) }));

export const remove = async (path) => read(await fetch(`/emulator/${path}`, { method: "DELETE" }));

/** Shows an error, or hides it when the page works again. */
export function warn(text) {
  const alert = byId("alert");
  if (alert.textContent !== text) alert.textContent = text;
  alert.hidden = text.length === 0;
}

/** Runs an action that may fail, and shows its error. */
export async function attempt(act) {
  try {
    await act();
    warn("");
    return true;
  } catch (failure) {
    warn(failure.message);
    return false;
  }
}
