/** A letter of the correction desk in a compose window of Thunderbird. */

import type { Letter } from "../core/aftercare.ts";
import { LetterMarks } from "../core/log.ts";
import type { RecipientKind } from "../core/types.ts";
import { formatMailbox } from "./addresses.ts";
import { localStore } from "./stores.ts";

/**
 * Opens the letter and leaves the window open: sending it is the person's own press. Without a thread it is a new mail
 * that has nothing of the wrong one but the sender.
 */
export async function openLetter(
  letter: Letter,
  message: number,
  identityId: string | undefined,
): Promise<void> {
  const mailboxes = (kind: RecipientKind) =>
    letter.recipients.filter((recipient) => recipient.kind === kind).map(formatMailbox);
  const details: browser.compose.ComposeDetails = {
    to: mailboxes("to"),
    cc: mailboxes("cc"),
    bcc: mailboxes("bcc"),
    subject: letter.subject,
    // Takes the place of all that Thunderbird would put into an answer, its quote too.
    plainTextBody: letter.body,
    isPlainText: true,
    ...(identityId === undefined ? {} : { identityId }),
  };
  await new LetterMarks(localStore).add(letter).catch(() => undefined);
  if (letter.inThread) {
    await browser.compose.beginReply(message, "replyToAll", details);
  } else {
    await browser.compose.beginNew(details);
  }
}
