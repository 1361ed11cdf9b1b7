/** The review window of one mail. Closing it, by whatever means, is the same as *Back to the mail*. */

import type { Review, Where } from "../core/flow.ts";
import { signOf } from "../core/review-sign.ts";
import type { Edit } from "../core/types.ts";
import { showReview } from "../core/views/review.ts";
import { ask, onAnnounced } from "./messages.ts";
import { pageWords, root } from "./page.ts";
import { readManaged } from "./settings.ts";

const mail = new URLSearchParams(location.search).get("mail") ?? "";
const [words, first, { locked }] = await Promise.all([
  pageWords("tb-review-title"),
  ask("review", { mail }),
  readManaged(),
]);
/** Switching a check off is the person's, unless the administrator keeps the checks. */
const canMute = !locked.includes("checks");

/** What is on show, by what would make it another. */
let shown = "";
/** The person has decided; the background page is about to close this window. */
let leaving = false;

function show(review: Review): void {
  shown = signOf(review);
  showReview(
    root(),
    { review, words },
    { back, repair, approve, outbox: true, ...(canMute ? { mute } : {}) },
  );
}

async function back(): Promise<void> {
  leaving = true;
  await ask("back", { mail });
  window.close();
}

async function repair(edit: Edit): Promise<void> {
  const review = await ask("repair", { mail, edit });
  if (review !== undefined) {
    show(review);
  }
}

async function approve(digest: string, where: Where): Promise<void> {
  leaving = true;
  try {
    const answer = await ask("approve", { mail, digest, where, seen: shown });
    leaving = answer !== "changed";
  } catch (error) {
    leaving = false;
    throw error;
  }
  if (leaving) {
    window.close();
  } else {
    show(await ask("review", { mail }));
  }
}

async function mute(check: string): Promise<void> {
  show(await ask("mute", { mail, check }));
}

/** The person may go on writing while this is open; what he then sees here is what he wrote. */
async function lookAgain(): Promise<void> {
  if (leaving) {
    return;
  }
  const review = await ask("review", { mail });
  if (!leaving && signOf(review) !== shown) {
    show(review);
  }
}

function look(): void {
  // The background page may be closing this window in the same moment.
  lookAgain().catch(() => undefined);
}

show(first);
onAnnounced(look);
window.addEventListener("focus", look);
