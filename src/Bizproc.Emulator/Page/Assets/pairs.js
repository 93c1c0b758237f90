// Draws names with their values, and times.
import { el } from "./dom.js";

/** Lists names and values. An empty value is marked. */
export function pairsOf(pairs) {
  if (pairs.length === 0) return null;

  return el("dl", { class: "pairs" }, pairs.map((pair) => el("div", {},
    el("dt", {}, pair.key),
    el("dd", {},
      pair.value === "" ? el("span", { class: "quiet" }, "(empty)") : pair.value,
      pair.note ? el("span", { class: "chip warn" }, pair.note) : null))));
}

const CLOCK = { hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" };

export const clockOf = (moment) => new Date(moment).toLocaleTimeString([], CLOCK);
