/** What the pages ask of the background page, and the one thing it tells them. */

import type { Approved, HoldLine, MailId, Review, Where } from "../core/flow.ts";
import type { Edit } from "../core/types.ts";

/** Every question with its answer. */
export interface Answers {
  review: { ask: { mail: MailId }; answer: Review };
  repair: { ask: { mail: MailId; edit: Edit }; answer: Review | undefined };
  approve: {
    /** `seen`: the signOf of the review on show. */
    ask: { mail: MailId; digest: string; where: Where; seen: string };
    answer: Approved;
  };
  /** Switches a check off for good. */
  mute: { ask: { mail: MailId; check: string }; answer: Review };
  back: { ask: { mail: MailId }; answer: undefined };
  /** `popup`: asked from the toolbar button, not from a window of its own. */
  holds: { ask: { popup: boolean }; answer: HoldLine[] };
  edit: { ask: { mail: MailId }; answer: undefined };
  sendNow: { ask: { mail: MailId }; answer: undefined };
  toOutbox: { ask: { mail: MailId }; answer: undefined };
  discard: { ask: { mail: MailId }; answer: undefined };
  dismiss: { ask: { mail: MailId }; answer: undefined };
  /** Opens the correction desk of the mail that left last. */
  latestDesk: { ask: object; answer: undefined };
  /** The correction desk of this message, by its number, says where it is. */
  desk: { ask: { message: string }; answer: undefined };
}

/** A question by name. */
export type Question = keyof Answers;

/** A question as it travels. */
export type Asked = { [Q in Question]: { question: Q } & Answers[Q]["ask"] }[Question];

const CHANGED = "lastlook-changed";

/** Asks the background page, waking it when it sleeps. Rejects with the words of what went wrong there. */
export async function ask<Q extends Question>(
  question: Q,
  content: Answers[Q]["ask"],
): Promise<Answers[Q]["answer"]> {
  return browser.runtime.sendMessage({ question, ...content }) as Promise<Answers[Q]["answer"]>;
}

/** Whether a message is a question to the background page. */
export function isAsked(message: unknown): message is Asked {
  return typeof message === "object" && message !== null && "question" in message;
}

const listeners = new Set<() => void>();
let telling = false;

/** Says that something changed, to the open pages and to whoever listens in this page. Many changes in one turn are told once. */
export function announce(): void {
  if (telling) {
    return;
  }
  telling = true;
  setTimeout(() => {
    telling = false;
    for (const look of listeners) {
      look();
    }
    // With no page open there is nobody to hear it, which is no error.
    browser.runtime.sendMessage({ [CHANGED]: true }).catch(() => undefined);
  }, 0);
}

/** Calls back whenever something changed. */
export function onAnnounced(look: () => void): void {
  listeners.add(look);
  browser.runtime.onMessage.addListener((message: unknown) => {
    if (typeof message === "object" && message !== null && CHANGED in message) {
      look();
    }
  });
}
