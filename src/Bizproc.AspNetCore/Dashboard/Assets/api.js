// Makes the requests of the dashboard, at the page's own address.
import { byId } from "./dom.js";

async function read(response) {
  const isJson = response.headers.get("Content-Type")?.startsWith("application/json");
  if (!isJson) throw new Error(response.ok ? "You may have to sign in again: reload the page" : `Status ${response.status}`);
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.error ?? `Status ${response.status}`);
  return answer;
}

export const get = async (path, query = {}) => read(await fetch(`data/${path}?${new URLSearchParams(query)}`));

export const post = async (path, body) => read(await fetch(path, {
  method: "POST",
  headers: { "Content-Type": "application/json", "X-Bizproc-Dashboard": "1" },
  body: JSON.stringify(body),
}));

/** Shows an error, or hides it when the page works again. */
export function warn(text) {
  const alert = byId("alert");
  if (alert.textContent !== text) alert.textContent = text;
  alert.hidden = text.length === 0;
}

/** Tells the reader what has happened. */
export function tell(text) {
  byId("live").textContent = text;
}
