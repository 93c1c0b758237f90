// Draws the document of a run, and its fields.
import { el } from "./dom.js";

export function documentOf(form, id) {
  const labelOf = (offer) => offer.isOffered ? offer.document.label : `${offer.document.label} (not offered here)`;
  const kind = el("select", { id: `${id}/kind` },
    form.documents.map((offer, index) => el("option", { value: String(index) }, labelOf(offer))));
  const type = textInput(`${id}/type`);
  const number = textInput(`${id}/id`);
  const fill = () => {
    const { document } = form.documents[kind.value];
    type.value = document.type[2];
    number.value = document.id[2];
  };
  kind.addEventListener("change", fill);
  fill();

  const fields = el("div", { class: "rows" });
  const addField = (name = "", value = "") => {
    const common = { type: "text", autocomplete: "off" };
    const nameInput = el("input", { ...common, "aria-label": "Name of a field", placeholder: "NAME", value: name });
    fields.append(el("div", { class: "row pair" }, nameInput, el("input", { ...common, "aria-label": "Value of the field", value })));
    return nameInput;
  };
  form.documentFields.forEach((name) => addField(name));
  const rows = () => [...fields.children].map((row) => [...row.children].map((input) => input.value));

  return {
    node: el("details", { id, class: "more", open: form.documentFields.length > 0 },
      el("summary", {}, "Document"),
      el("div", { class: "fields" },
        field("Works on", kind), field("Type", type), field("Id", number)),
      el("p", { class: "quiet" }, "Fields of the document, for values such as ", el("code", {}, "{=Document:NAME}")),
      fields,
      el("button", { type: "button", class: "small", id: `${id}/add`, on: { click: () => addField().focus() } }, "Add a field")),
    read: () => {
      const { document } = form.documents[kind.value];
      return {
        documentType: [...document.type.slice(0, 2), type.value],
        documentId: [...document.id.slice(0, 2), number.value],
        // Without fields of its own, a run on an item of the portal has the item's fields.
        ...(rows().some(([name, value]) => name !== "" && value !== "") ? { document: Object.fromEntries(rows().filter(([name]) => name !== "")) } : {}),
      };
    },
    state: () => ({ kind: form.documents[kind.value].document.label, type: type.value, number: number.value, rows: rows() }),
    restore: (state) => {
      const index = form.documents.findIndex((offer) => offer.document.label === state.kind);
      if (index < 0) return;
      kind.value = String(index);
      type.value = state.type;
      number.value = state.number;
      fields.replaceChildren();
      for (const [name, value] of state.rows) addField(name, value);
    },
  };
}

const textInput = (id) => el("input", { id, type: "text", autocomplete: "off" });

const field = (label, input) => el("div", { class: "field" }, el("label", { for: input.id }, label), input);
