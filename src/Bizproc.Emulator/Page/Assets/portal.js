// Draws the settings of the portal, and the controls that change them.
import { post } from "./api.js";
import { byId, el, redraw } from "./dom.js";

const MINUTE = 60;
const HOUR = 3600;

export function drawPortal(portal, applications, act) {
  const set = (settings) => act(() => post("portal", settings));
  const advance = (advanceSeconds) => act(() => post("clock", { advanceSeconds }));
  const areInstalled = applications.every((application) => application.isInstalled);
  redraw(
    byId("portal"),
    el("div", { class: "switches" },
      choice("Language", "language", portal.languages, portal.language, (language) => set({ language })),
      choice("Edition", "edition", portal.editions, portal.edition, (edition) => set({ edition })),
      choice("Server", "version", portal.versions, portal.version, (version) => set({ version })),
      choice("Dates", "dates", portal.dateFormats, portal.dateFormat, (dateFormat) => set({ dateFormat }))),
    el("details", { id: "more-of-portal", class: "more" },
      el("summary", {}, "Clock, limits and reset"),
      el("div", { class: "switches" },
        el("div", { class: "row" },
          el("span", {}, "Clock: ", el("strong", {}, portal.clockNote)),
          button("clock-minute", "+1 minute", () => advance(MINUTE)),
          button("clock-hour", "+1 hour", () => advance(HOUR))),
        check("limit", "Refuse calls that come too fast", portal.hasRateLimit, (rateLimit) => set({ rateLimit })),
        check("once", "Refresh tokens work once", portal.hasOneTimeRefreshTokens, (oneTimeRefreshTokens) => set({ oneTimeRefreshTokens })),
        check("installed", "Applications are installed", areInstalled, (installed) => set({ installed })),
        resetButton(act)),
      el("p", { class: "quiet" }, portal.versionNote)));
}

function choice(label, name, choices, value, onChange) {
  const id = `portal-${name}`;
  const options = choices.map((option) => el("option", { value: option.id, selected: option.id === value }, option.label));
  return el("div", { class: "switch" },
    el("label", { for: id }, label),
    el("select", { id, on: { change: (event) => onChange(event.target.value) } }, options));
}

function check(name, label, value, onChange) {
  const id = `portal-${name}`;
  return el("label", { class: "check", for: id },
    el("input", { id, type: "checkbox", checked: value, on: { change: (event) => onChange(event.target.checked) } }), label);
}

const button = (name, label, onClick) =>
  el("button", { type: "button", id: `portal-${name}`, class: "small", on: { click: onClick } }, label);

/** Asks for confirmation in the same button, because a reset cannot be undone. */
function resetButton(act) {
  const reset = button("reset", "Empty the portal", () => {
    if (reset.dataset.sure) return act(() => post("reset"));

    reset.dataset.sure = "yes";
    reset.textContent = "Press again to remove all registrations and runs";
    reset.classList.add("danger");
  });
  return reset;
}
