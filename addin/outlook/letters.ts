/** Letters of the correction desk in Outlook's own compose window. */

import type { Letter } from "../core/aftercare.ts";
import { LetterMarks } from "../core/log.ts";
import { call } from "./calls.ts";
import { localStore } from "./storage.ts";

const marks = new LetterMarks(localStore);

/**
 * Opens a letter as a new mail to exactly its recipients. Not as an answer, although that would keep the thread: the
 * forms for answers take a text, but neither a subject nor recipients, and quote the wrong mail below. Nothing is sent.
 */
export async function writeLetter(letter: Letter): Promise<void> {
  const addresses = (kind: string) =>
    letter.recipients.filter((one) => one.kind === kind).map((one) => one.address);
  const form = {
    toRecipients: addresses("to"),
    ccRecipients: addresses("cc"),
    bccRecipients: addresses("bcc"),
    subject: letter.subject,
    htmlBody: htmlOf(letter),
  };
  await marks.add(letter).catch(() => undefined);
  await call<void>((done) => Office.context.mailbox.displayNewMessageFormAsync(form, done));
}

/** The text as HTML, every sign of it as a word; the form takes nothing else. */
function htmlOf(letter: Letter): string {
  const body = document.createElement("div");
  body.dir = letter.direction;
  body.lang = letter.language;
  for (const paragraph of letter.body.split("\n\n")) {
    const block = body.appendChild(document.createElement("p"));
    paragraph.split("\n").forEach((line, at) => {
      if (at > 0) block.append(document.createElement("br"));
      block.append(line);
    });
  }
  return new XMLSerializer().serializeToString(body);
}
