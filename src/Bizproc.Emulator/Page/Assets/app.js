// Polls the portal and shows the changes.
import { attempt, get, warn } from "./api.js";
import { byId, el } from "./dom.js";
import { drawActions } from "./actions.js";
import { drawFaults } from "./faults.js";
import { drawPortal } from "./portal.js";
import { drawPosts } from "./posts.js";
import { drawRequests } from "./requests.js";
import { drawRuns, openRun, prepareRuns } from "./runs.js";
import { prepareSearch } from "./search.js";
import { giveSettings, isSliderOpen, prepareSlider } from "./slider.js";

const SOON = 1000;
const LATER = 4000;

let timer = 0;
let isLooking = false;
let isStale = false;
let wasLost = false;
let lastView = "";

async function look() {
  clearTimeout(timer);
  // The read in progress may have started before the last change, so read once more.
  isStale = isLooking;
  if (isLooking || document.hidden) return;

  isLooking = true;
  let isBusy = false;
  try {
    const [view, feed] = await Promise.all([get("view"), get(feedPath())]);
    drawView(view);
    giveSettings(feed.posts);
    await drawRuns(feed, run);
    drawPosts(feed.posts);
    drawRequests(feed.requests);
    isBusy = feed.isBusy;
    if (wasLost) warn("");
    wasLost = false;
  } catch (failure) {
    wasLost = true;
    warn(`The emulator does not answer: ${failure.message}`);
  } finally {
    isLooking = false;
    timer = setTimeout(look, isStale ? 0 : isBusy || isSliderOpen() ? SOON : LATER);
  }
}

function drawView(view) {
  const text = JSON.stringify(view);
  if (text === lastView) return;

  lastView = text;
  byId("address").textContent = location.origin;
  drawPortal(view.portal, view.applications, act);
  drawFaults(view.faults, act);
  drawActions(view.applications, { run, act });
  const list = byId("not-modelled").querySelector("ul");
  list.replaceChildren(...view.notModelled.map((line) => el("li", {}, line)));
}

/** Changes the portal, and reads its new state. */
async function act(what) {
  const isDone = await attempt(what);
  await look();
  return isDone;
}

/** Shows a run that has just started. */
async function run(id) {
  openRun(id);
  await look();
}

prepareSearch();
prepareSlider(look);
const feedPath = prepareRuns(look);
document.addEventListener("visibilitychange", look);
look();
