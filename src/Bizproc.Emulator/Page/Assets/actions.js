// Draws the registrations: applications, their kinds of actions, and a card for each action.
import { post } from "./api.js";
import { byId, el, idOf, keep, redraw } from "./dom.js";
import { copyButton } from "./copy.js";
import { drawForm, valuesIn } from "./form.js";
import { lifeOf } from "./life.js";
import { filterCards, index } from "./search.js";
import { openPage, openSettings } from "./slider.js";

export function drawActions(applications, doing) {
  const parent = byId("actions");
  const isEmpty = applications.every((application) => application.groups.length === 0);
  keep(parent, isEmpty ? [{ empty: true }, ...applications] : applications, (item) => item.id ?? "empty",
    (item) => item.empty ? welcome() : el("section", { class: "application" }, el("div"), el("div")),
    (node, item) => item.empty || drawApplication(node, item, doing));
  filterCards();
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
    noteOf(application, doing),
    lifeOf(application, doing.act));
  keep(groups, application.groups, (group) => group.title,
    (group) => el("div", { class: "group" }, el("h3", {}, group.title), el("div")),
    (node, group) => keep(node.lastElementChild, group.actions, (action) => action.code, createCard,
      (card, action) => drawCard(card, action, doing)));
}

/** Explains an application, and offers the next step if its installation is not finished. */
function noteOf(application, doing) {
  if (!application.note) return null;
  if (application.isInstalled) return el("p", { class: "quiet" }, application.note);

  const id = idOf("note", application.id);
  const open = () => openPage(`Installation page of ${application.id}`, application.installPage);
  const finish = () => doing.act(() => post("finish", { application: application.id }));
  return el("div", { class: "next-step" },
    el("p", {}, application.note),
    el("div", { class: "row" },
      application.installPage ? el("button", { type: "button", id: `${id}/page`, class: "small", on: { click: open } }, "Open its installation page") : null,
      el("button", { type: "button", id: `${id}/finish`, class: "small", on: { click: finish } }, "Finish the installation without it")));
}

const createCard = () => el("article", { class: "card" }, el("div"), el("div", { class: "card-form", hidden: true }));

function drawCard(card, action, doing) {
  const [head, body] = card.children;
  const id = idOf("card", action.application, action.code);
  const open = (isHidden = !body.hidden) => {
    body.hidden = isHidden;
    toggle.setAttribute("aria-expanded", String(!body.hidden));
    toggle.lastElementChild.textContent = body.hidden ? "Run…" : "Close";
  };
  const expanded = { "aria-expanded": String(!body.hidden), "aria-controls": `${id}/form` };
  const toggle = el("button", { type: "button", id, class: "open", ...expanded, on: { click: () => open() } },
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
    el("div", { class: "row" },
      action.hasSettingsPage ? settingsButton(action, doing, id, () => open(false)) : null,
      copyButton(`${id}/copy`, "Copy the code", () => action.code)));
  drawForm(body, action, doing);
  index(card, action.name, action.code, action.description, action.handler, action.application);
}

function factsOf(action) {
  const facts = [
    ["Offered for", action.offeredFor],
    action.documentType ? ["Document", action.documentType] : null,
    ["Handler", el("code", {}, action.handler)],
    action.form.fields.length ? ["Inputs", namesOf(action.form.fields)] : null,
    action.results.length ? ["Results", namesOf(action.results)] : null,
  ];
  return facts.filter(Boolean).map(([term, ...values]) => el("div", {}, el("dt", {}, term), el("dd", {}, values)));
}

const namesOf = (values) => el("ul", { class: "inline" }, values.map((value) =>
  el("li", { title: value.label },
    el("code", {}, value.key),
    el("span", { class: "quiet" }, ` ${value.type}${value.isRequired ? ", required" : ""}`))));

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

/** Opens the form as well, because the settings page changes its values. */
function settingsButton(action, doing, id, openForm) {
  const open = () => {
    openForm();
    return doing.act(() => openSettings(action, valuesIn(action)));
  };
  return el("button", { type: "button", id: `${id}/settings`, class: "small", on: { click: open } }, "Open its settings page");
}
