import type { Caught } from "./catches.ts";
import type { Store } from "./shelf.ts";
import type { Draft, Edits } from "./types.ts";

/** The host's name for one compose window. It must never name another mail, not even after a restart. */
export type MailId = string;

/** At once, or to the client's Outbox. */
export type Where = "now" | "later";

/** What the flow asks of a mail client. Every call may reject; the flow then stops the mail and says so. */
export interface Host {
  /** The mail as it stands in the compose window. */
  readDraft(id: MailId): Promise<Draft>;
  /** Saves it among the drafts; the window stays open. */
  saveDraft(id: MailId): Promise<void>;
  /** Sends by program. The client calls the send hook again for it. */
  send(id: MailId, where: Where): Promise<void>;
  /** Sending by program is not to be had here: an approved mail waits for the person's own press. */
  cannotSend?: boolean;
  /** Writes a repair into the compose window. `made`: the mail the repair was made for. */
  applyEdits(id: MailId, edits: Edits, made: Draft): Promise<void>;
  /** Opens the review of this mail, or brings it to the front and shows it anew. */
  showReview(id: MailId): Promise<void>;
  closeReview(id: MailId): Promise<void>;
  /** Opens the one quiet list of holds, or brings it to the front. */
  showHold(): Promise<void>;
  /** The list has changed: an open one is brought up to date and closes when empty; none is opened. */
  refreshHold(): Promise<void>;
  /** Brings the compose window to the front. */
  showMail(id: MailId): Promise<void>;
  /** Calls SendFlow.timeUp at this time (ms since 1970), also after the page died; replaces an earlier timer. */
  setTimer(id: MailId, at: number): Promise<void>;
  clearTimer(id: MailId): Promise<void>;
  /**
   * Whether the client itself keeps such a mail back once it was let go. `reviewed`: a person has approved it.
   * A host without it lets the flow keep the time.
   */
  keepsTime?(id: MailId, reviewed: boolean): Promise<boolean>;
  /** Tells the client to keep the mail back until this time, ms since 1970; called as it is let go. */
  deliverAt?(id: MailId, at: number): Promise<void>;
  /** Whether the compose window is still there. */
  exists(id: MailId): Promise<boolean>;
  /** Closes the compose window; a saved draft stays among the drafts. */
  closeMail(id: MailId): Promise<void>;
  /** Notes what a review has stopped in time. A host without it keeps no log of that. */
  caught?(id: MailId, caught: Caught): Promise<void>;
  /** Survives the background page, not the client. */
  store: Store;
  /** Survives a restart of the client. */
  lasting: Store;
  /** Milliseconds since 1970. */
  now(): number;
}
