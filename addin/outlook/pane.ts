/**
 * The pane beside a mail or an invitation: the review, the hold and its clock. What stands is in the item's session
 * data alone, so the pane may be closed and opened at any time.
 */

import { type Review, SendFlow, type Where } from "../core/flow.ts";
import type { Edit } from "../core/types.ts";
import { showHold } from "../core/views/hold.ts";
import { showReview } from "../core/views/review.ts";
import { takeIn } from "./book.ts";
import { enginesHere } from "./engines.ts";
import { composeItem, sender } from "./item.ts";
import { pageWords, root } from "./page.ts";
import { paneHost } from "./pane-host.ts";
import { type Resting, showResting } from "./resting.ts";
import { mailId, sessionStore } from "./session.ts";
import { loadSettings, organisation, refreshOrganisation, switchOff } from "./settings.ts";

/** Milliseconds between two looks at the mail while a review is on show: writing is no event in Outlook. */
const LOOK_MS = 2_000;
/** Milliseconds after its time from which a hold of another mail counts as broken off. */
const LONG_OVER_MS = 120_000;

const words = await pageWords("ol-review");
const item = composeItem();
const store = sessionStore(item);
const engines = enginesHere();
const id = await mailId(store);
const canSend = sender(item) !== undefined;

const host = paneHost(item, store, {
  redraw: () => later(draw),
  rest: () => later(rest),
  timeUp: () => void flow.timeUp(id).then(draw).catch(report),
});
const flow = new SendFlow(host, engines, settings);

/** Without a call that sends, an approved mail waits for the person's own press. */
async function settings() {
  const loaded = await loadSettings();
  if (canSend) return loaded;
  const hold = { ...loaded.policy.hold, release: "press-again" as const };
  return { ...loaded, policy: { ...loaded.policy, hold } };
}

/** What is on show, by what would make it another. */
let shown = "";
let drawing = false;
/** The person has gone back to the mail; nothing comes up until something happens. */
let resting = false;

/** Shows where the mail stands. */
async function draw(): Promise<void> {
  if (drawing) return;
  drawing = true;
  try {
    const standing = (await flow.standing(id))?.state;
    if (standing === "releasing") return settle("sending");
    const lines = await flow.holds();
    if (standing !== "reviewing" && lines.length > 0) {
      shown = "";
      showHold(root(), { lines, words }, holdActions);
    } else if (standing === undefined && resting) settle("writing");
    else await look();
  } finally {
    drawing = false;
  }
}

/** Shows the review if it is another than the one on show. */
async function look(): Promise<void> {
  const review = await flow.review(id);
  const sign = JSON.stringify([review.report.digest, review.problem]);
  if (sign === shown) return;
  shown = sign;
  show(review);
}

function show(review: Review): void {
  const mute = organisation().locked.includes("checks") ? {} : { mute: muteCheck };
  showReview(root(), { review, words }, { back, repair, approve, outbox: false, ...mute });
}

function settle(what: Resting): void {
  shown = "";
  showResting(root(), words, what, () => {
    resting = false;
    return draw();
  });
}

async function back(): Promise<void> {
  resting = true;
  await flow.back(id);
}

/** Lets Outlook close the pane where it can; where it stays, it says that it waits. */
async function rest(): Promise<void> {
  resting = true;
  await draw();
  Office.context.ui.closeContainer?.();
}

async function repair(edit: Edit): Promise<void> {
  const review = await flow.repair(id, edit);
  if (review === undefined) return;
  shown = "";
  await look();
}

async function approve(digest: string, where: Where): Promise<void> {
  const answer = await flow.approve(id, digest, where);
  if (answer === "changed") shown = "";
  resting = answer !== "changed";
  await draw();
}

async function muteCheck(check: string): Promise<void> {
  await switchOff(check);
  engines.reset();
  shown = "";
  await look();
}

const holdActions = {
  edit: () => flow.edit(id),
  sendNow: () => flow.sendNow(id).then(draw),
  discard: () => {
    resting = true;
    return flow.discard(id);
  },
  dismiss: (line: string) => flow.dismiss(line).then(draw),
};

/** After the flow's own step, which may be what called. */
function later(work: () => Promise<void>): void {
  setTimeout(() => void work().catch(report), 0);
}

function report(error: unknown): void {
  console.error("LastLook:", error);
}

/** What the person writes while the review is on show is what it shows. */
function watch(): void {
  setInterval(() => {
    if (shown !== "" && document.visibilityState === "visible" && !drawing) void draw().catch(report);
  }, LOOK_MS);
  // The alert's button, while the pane is open already (Mailbox 1.15).
  const again = Office.EventType.InitializationContextChanged;
  if (again !== undefined) {
    item.addHandlerAsync(again, () => {
      resting = false;
      later(draw);
    });
  }
}

await refreshOrganisation();
await flow.restarted(LONG_OVER_MS);
await flow.resume(id);
await draw();
watch();
await takeIn(engines);
