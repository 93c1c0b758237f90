// Writes times for people.
const CLOCK = { hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" };
const DAY = { day: "2-digit", month: "short" };

const UNITS = [["d", 86400], ["h", 3600], ["min", 60], ["s", 1]];

/** Writes the time between two moments with at most two units: `2 h 5 min`. */
export function ageOf(moment, now) {
  let seconds = Math.max(0, Math.round((new Date(now) - new Date(moment)) / 1000));
  const parts = [];
  for (const [unit, length] of UNITS) {
    const count = Math.floor(seconds / length);
    if (count > 0) parts.push(`${count} ${unit}`);
    seconds -= count * length;
  }
  return parts.slice(0, 2).join(" ") || "0 s";
}

/** Writes a moment of today as a time, and another one with its day. */
export function momentOf(moment) {
  const at = new Date(moment);
  const isToday = at.toDateString() === new Date().toDateString();
  return isToday ? at.toLocaleTimeString([], CLOCK) : `${at.toLocaleDateString([], DAY)}, ${at.toLocaleTimeString([], CLOCK)}`;
}
