// Draws the controls that install, update and remove an application.
import { post } from "./api.js";
import { el, idOf } from "./dom.js";

const addresses = new Map();

export function lifeOf(application, act) {
  const id = idOf("life", application.id);
  const example = "http://127.0.0.1:5000/install";
  const address = el("input", { id: `${id}/address`, type: "url", placeholder: example, value: addresses.get(application.id) });
  address.addEventListener("input", () => addresses.set(application.id, address.value));
  const page = el("input", { id: `${id}/page`, type: "checkbox" });
  const request = () => ({ application: application.id, page: page.checked, ...(address.value ? { handler: address.value } : {}) });
  const button = (path, label, body) =>
    el("button", { type: "button", id: `${id}/${path}`, class: "small", on: { click: () => act(() => post(path, body())) } }, label);

  return el("details", { id, class: "more" },
    el("summary", {}, "Install, update, remove"),
    el("div", { class: "life" },
      el("label", { for: address.id }, "Address of its page, or of its event receiver"), address,
      el("label", { class: "check", for: page.id }, page, "The address is a page, which finishes the installation itself"),
      el("div", { class: "row" },
        button("install", "Install", request),
        button("update", "Update, which removes its registrations", () => address.value ? request() : { application: application.id }),
        button("uninstall", "Remove", () => ({ ...request(), page: false })))));
}
