// Draws the registrations: applications, their kinds of actions, and a card for each action.
import { post } from "./api.js";
import { byId, el, idOf, keep, redraw } from "./dom.js";
import { drawForm } from "./form.js";
import { lifeOf } from "./life.js";

export function drawActions(applications, doing) {
  const parent = byId("actions");
  const isEmpty = applications.every((application) => application.groups.length === 0);
  keep(parent, isEmpty ? [{ empty: true }, ...applications] : applications, (item) => item.id ?? "empty",
    (item) => item.empty ? welcome() : el("section", { class: "application" }, el("div"), el("div")),
    (node, item) => item.empty || drawApplication(node, item, doing));
}

function welcome() {
  const action = "auth=admin&CODE=hello&NAME=Hello&HANDLER=http://127.0.0.1:5000/hello";
  const command = `curl -d "${action}" ${location.origin}/rest/bizproc.activity.add`;
  return el("section", { class: "welcome" },
    el("h2", {}, "Nothing is registered yet"),
    el("p", {}, "Start your application against this portal with the token ", el("code", {}, "admin"), ", or try:"),
    el("pre", { tabindex: "0" }, command),
    el("p", { class: "quiet" }, "The new action appears here by itself."));
}

function drawApplication(section, application, doing) {
  const [head, groups] = section.children;
  section.setAttribute("aria-label", `Application ${application.id}`);
  redraw(head,
    el("div", { class: "application-head" },
      el("h2", {}, application.id),
      el("span", { class: application.isInstalled ? "chip" : "chip warn" }, application.state)),
    lifeOf(application, doing.act),
    application.groups.length === 0 ? el("p", { class: "quiet" }, "This application has no registrations.") : null);
  keep(groups, application.groups, (group) => group.title,
    (group) => el("div", { class: "group" }, el("h3", {}, group.title), el("div")),
    (node, group) => keep(node.lastElementChild, group.actions, (action) => action.code, createCard,
      (card, action) => drawCard(card, action, doing)));
}

const createCard = () => el("article", { class: "card" }, el("div"), el("div", { class: "card-form", hidden: true }));

function drawCard(card, action, doing) {
  const [head, body] = card.children;
  const id = idOf("card", action.application, action.code);
  const open = () => {
    body.hidden = !body.hidden;
    toggle.setAttribute("aria-expanded", String(!body.hidden));
    toggle.lastElementChild.textContent = body.hidden ? "Run…" : "Close";
  };
  const expanded = { "aria-expanded": String(!body.hidden), "aria-controls": `${id}/form` };
  const toggle = el("button", { type: "button", id, class: "open", ...expanded, on: { click: open } },
    el("span", { class: action.name ? "name" : "name missing" }, action.name || "(no name in this language)"),
    el("code", {}, action.code),
    action.isOffered ? null : el("span", { class: "chip warn" }, "not offered on this portal"),
    el("span", { class: "pill" }, body.hidden ? "Run…" : "Close"));
  body.id = `${id}/form`;
  redraw(head,
    el("h4", {}, toggle),
    action.description ? el("p", { class: "description" }, action.description) : null,
    el("dl", { class: "facts" }, factsOf(action)),
    warningsOf(action, id),
    action.hasSettingsPage ? settingsButton(action, doing, id) : null);
  drawForm(body, action, doing);
}

function factsOf(action) {
  const facts = [
    ["Offered for", action.offeredFor],
    action.documentType ? ["Document", action.documentType] : null,
    ["Handler", el("code", {}, action.handler)],
    action.results.length ? ["Results", resultsOf(action.results)] : null,
  ];
  return facts.filter(Boolean).map(([term, ...values]) => el("div", {}, el("dt", {}, term), el("dd", {}, values)));
}

const resultsOf = (results) => el("ul", { class: "inline" }, results.map((result) =>
  el("li", { title: result.label }, el("code", {}, result.key), el("span", { class: "quiet" }, ` ${result.type}`))));

function warningsOf(action, id) {
  const serious = action.warnings.filter((warning) => warning.isSerious);
  const notes = action.warnings.filter((warning) => !warning.isSerious);
  return [
    serious.length ? el("ul", { class: "warnings", "aria-label": "Warnings" }, serious.map((warning) => el("li", {}, warning.text))) : null,
    notes.length ? el("details", { id: `${id}/notes`, class: "notes" },
      el("summary", {}, notes.length === 1 ? "1 note" : `${notes.length} notes`),
      el("ul", {}, notes.map((note) => el("li", {}, note.text)))) : null,
  ];
}

function settingsButton(action, doing, id) {
  const open = () => doing.act(() => post("settings", { application: action.application, code: action.code }));
  return el("button", { type: "button", id: `${id}/settings`, class: "small", on: { click: open } }, "Open its settings page");
}
