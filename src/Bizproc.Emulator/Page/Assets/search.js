// Filters the cards of actions by words.
import { byId } from "./dom.js";

const texts = new WeakMap();

/** Remembers the words of a card. */
export const index = (card, ...words) => texts.set(card, words.join(" ").toLowerCase());

export function prepareSearch() {
  byId("action-search").addEventListener("input", filterCards);
}

/** Hides the cards, groups and applications that do not fit. */
export function filterCards() {
  const words = byId("action-search").value.toLowerCase().split(/\s+/).filter(Boolean);
  const cards = [...document.querySelectorAll("#actions .card")];
  byId("find-action").hidden = cards.length === 0;
  for (const card of cards) card.hidden = !words.every((word) => texts.get(card)?.includes(word));
  for (const group of document.querySelectorAll("#actions .group")) group.hidden = !group.querySelector(".card:not([hidden])");
  for (const section of document.querySelectorAll("#actions .application")) {
    section.hidden = words.length > 0 && !section.querySelector(".card:not([hidden])");
  }

  const count = cards.filter((card) => !card.hidden).length;
  byId("action-count").textContent = words.length === 0 ? "" : `${count} of ${cards.length} actions`;
}
