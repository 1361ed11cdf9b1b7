/**
 * The book: what is remembered of sent mail, in the local storage of the add-in's pages. Classic Outlook's send event
 * has no such storage and goes without; its panes have it. A browser that keeps storage from framed pages has no book.
 */

import type { CheckEngine, EngineKeeper } from "../core/engine-user.ts";
import type { Draft, Knowledge, SentHeader } from "../core/types.ts";
import { readLocal, writeLocal } from "./storage.ts";

const BOOK = "book";
const SENT = "sent";
/** Mails noted at most before a page takes them into the book. */
const MOST_NOTED = 500;

/** The book as it was last written. */
export function readBook(): Knowledge | undefined {
  return readLocal(BOOK) as Knowledge | undefined;
}

/** Keeps a book in place of the present one; without one, forgets it. Throws where there is no storage. */
export function writeBook(book: Knowledge | undefined): void {
  writeLocal(BOOK, book);
}

/** Notes the recipients of a mail that is let go; cheap, because a person waits. */
export function noteSent(draft: Draft): void {
  const addresses = (kind: string) =>
    draft.recipients.filter((one) => one.kind === kind).map((one) => one.address);
  const header: SentHeader = {
    date: draft.now,
    to: addresses("to"),
    cc: addresses("cc"),
    bcc: addresses("bcc"),
  };
  try {
    const noted = ((readLocal(SENT) as SentHeader[] | undefined) ?? []).slice(-MOST_NOTED + 1);
    writeLocal(SENT, [...noted, header]);
  } catch {
    // The mail goes all the same; it is only not remembered.
  }
}

/** Takes what was noted into the book. For pages nobody waits for; never rejects. */
export async function takeIn(engines: EngineKeeper<CheckEngine>): Promise<void> {
  const noted = readLocal(SENT) as SentHeader[] | undefined;
  if (noted === undefined || noted.length === 0) return;
  try {
    // Before the book is written: a mail counted twice is worse than one not counted.
    writeLocal(SENT, undefined);
    // The book may have been changed elsewhere since the engine was made.
    engines.reset();
    writeBook(
      await engines.withEngine((engine) => {
        engine.learn(noted);
        return engine.export();
      }),
    );
  } catch (error) {
    console.warn(`LastLook: the book was not written: ${error}`);
  }
}
