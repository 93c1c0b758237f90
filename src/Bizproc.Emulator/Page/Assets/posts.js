// Draws the forms that the portal sent to applications, other than runs: events and opened pages.
import { byId, el, keep, redraw } from "./dom.js";
import { pairsOf } from "./pairs.js";
import { openPage } from "./slider.js";

export function drawPosts(posts) {
  byId("posts").hidden = posts.length === 0;
  keep(byId("post-list"), posts, (post) => post.id, () => el("li", { class: "post" }), drawPost);
}

function drawPost(item, post) {
  redraw(item,
    el("h3", {}, post.title),
    el("p", { class: post.isFailed ? "said failed" : "said" }, post.outcome),
    post.advice ? el("p", { class: "said" }, `${post.advice}.`) : null,
    post.page ? pageOf(post) : null,
    post.values.length ? el("div", {}, el("h4", {}, "Values it set"), pairsOf(post.values)) : null,
    el("details", { id: `post-${post.id}`, class: "more" }, el("summary", {}, "The form"), pairsOf(post.fields)));
}

function pageOf(post) {
  const open = () => openPage(post.title, post.page);
  return el("div", { class: "row" },
    el("button", { type: "button", id: `post-${post.id}/open`, class: "small", on: { click: open } }, "Open the page"),
    el("a", { href: post.page, target: "_blank", rel: "noopener" }, "In a new tab"));
}
