/**
 * The pane beside a mail or an invitation: the review, the hold and its clock. What stands is in the item's session
 * data alone, so the pane may be closed and opened at any time.
 */

import { type HoldLine, type Review, SendFlow, type Where } from "../core/flow.ts";
import { signOf } from "../core/review-sign.ts";
import type { Edit } from "../core/types.ts";
import { showHold } from "../core/views/hold.ts";
import { showReview } from "../core/views/review.ts";
import { takeIn } from "./book.ts";
import { enginesHere, openingHere } from "./engines.ts";
import { MailFiles } from "./files.ts";
import { composeItem } from "./item.ts";
import { pageWords, root } from "./page.ts";
import { paneHost } from "./pane-host.ts";
import { type Resting, showResting } from "./resting.ts";
import { mailId, sessionStore } from "./session.ts";
import { loadSettings, organisation, refreshOrganisation, switchOff } from "./settings.ts";

/** Milliseconds between two looks at the mail: writing is no event in Outlook, and neither is what the send event did. */
const LOOK_MS = 2_000;
/** Milliseconds that sending may take before the mail counts as stopped by somebody else. */
const SENDING_MS = 60_000;
/** Milliseconds after its time from which a hold of another mail counts as broken off. */
const LONG_OVER_MS = 120_000;

const words = await pageWords("ol-review");
/** A pane beside one mail cannot open another. */
const deskHint = words("pane-sent-hint");
const item = composeItem();
const store = sessionStore(item);
const engines = enginesHere();
let id = await mailId(store);

const page = {
  redraw: () => later(draw),
  rest: () => later(rest),
  timeUp: () => void flow.timeUp(id).then(draw).catch(report),
  isOpen: async () => ["reviewing", undefined].includes((await flow.standing(id))?.state),
};
const files = new MailFiles(item, store, openingHere(engines));
const host = paneHost(item, store, page, (all) => files.inFull(all));
const flow = new SendFlow(host, engines, loadSettings);

/** What is on show, by what would make it another. */
let shown = "";
/** A drawing is under way, and whether there was a reason for another meanwhile. */
let drawing = false;
let drawn: Promise<void> = Promise.resolve();
let again = false;
/** Since when the mail is being sent, ms since 1970. */
let sendingSince: number | undefined;
/** The person has gone back to the mail; nothing comes up until something happens. */
let resting = false;

/** Shows where the mail stands. */
async function draw(): Promise<void> {
  again = drawing;
  if (drawing) return;
  await alone(drawOnce);
  if (again) await draw();
}

/** Nothing is drawn while this is under way. */
async function alone(work: () => Promise<void>): Promise<void> {
  drawing = true;
  drawn = work().finally(() => {
    drawing = false;
  });
  await drawn;
}

async function drawOnce(): Promise<void> {
  id = await mailId(store);
  const standing = (await flow.standing(id))?.state;
  sendingSince = standing === "releasing" ? (sendingSince ?? Date.now()) : undefined;
  if (sendingSince !== undefined && Date.now() - sendingSince < SENDING_MS) return rested("sending");
  // The send event has stopped the mail since the person went back to it.
  if (standing === "reviewing") resting = false;
  const lines = await flow.holds();
  const own = lines.some((line) => line.id === id);
  if (own || (resting && lines.length > 0)) return showLines(lines);
  // Sending that takes so long was stopped by somebody else: the mail is an ordinary one again.
  if (resting || standing === "releasing") rested("writing");
  else await look();
}

/** Whether something is on show already; notes it if not. */
function isShown(sign: string): boolean {
  const same = sign === shown;
  shown = sign;
  return same;
}

/** Shows the review if it is another than the one on show. */
async function look(): Promise<void> {
  const review = await flow.review(id);
  if (!isShown(signOf(review))) show(review);
}

function showLines(lines: HoldLine[]): void {
  if (!isShown(JSON.stringify(lines))) showHold(root(), { lines, words, deskHint }, holdActions);
}

function show(review: Review): void {
  const mute = organisation().locked.includes("checks") ? {} : { mute: muteCheck };
  showReview(root(), { review, words }, { back, repair, approve, outbox: false, ...mute });
}

function rested(what: Resting): void {
  if (isShown(what)) return;
  showResting(root(), words, what, () => {
    resting = false;
    return draw();
  });
}

async function back(): Promise<void> {
  // A look that is under way would put the mail under review again.
  while (drawing) await drawn.catch(() => undefined);
  await alone(async () => {
    resting = true;
    await flow.back(id);
  });
  await draw();
}

/** Lets Outlook close the pane where it can and there is nothing to tell; where it stays, it says that it waits. */
async function rest(): Promise<void> {
  resting = true;
  await draw();
  if ((await flow.holds()).length === 0) Office.context.ui.closeContainer?.();
}

async function repair(edit: Edit): Promise<void> {
  const review = await flow.repair(id, edit);
  if (review !== undefined) await look();
}

async function approve(digest: string, where: Where): Promise<void> {
  const answer = await flow.approve(id, digest, where, shown);
  if (answer === "changed") shown = "";
  resting = answer !== "changed";
  await draw();
}

async function muteCheck(check: string): Promise<void> {
  await switchOff(check);
  await flow.muted(id, check);
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

/** What the person writes, and what the send event decides, while the pane is open is what it shows. */
function watch(): void {
  setInterval(() => {
    if (document.visibilityState === "visible" && !drawing) void draw().catch(report);
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
