/** A mail that has left as the `Draft` it was. */

import { localTime } from "../core/local-time.ts";
import { park } from "../core/pictures.ts";
import type { Draft, Recipient } from "../core/types.ts";
import { call } from "./calls.ts";
import { addressOf } from "./facts.ts";

/** Reads it as it was at the moment it left. What Outlook does not tell of a sent mail (Bcc, kind) is left out. */
export async function readSent(item: Office.MessageRead): Promise<Draft> {
  const content = await call<string>((done) => item.body.getAsync(Office.CoercionType.Html, done));
  const recipients = (kind: Recipient["kind"], list: Office.EmailAddressDetails[]): Recipient[] =>
    list.map((one) => ({ kind, ...addressOf(one) }));
  return {
    kind: "new",
    from: addressOf(item.from),
    replyTo: [],
    recipients: [...recipients("to", item.to), ...recipients("cc", item.cc)],
    subject: item.subject,
    body: { format: "html", content: park(content).html },
    attachments: item.attachments.map((file) => ({
      name: file.name,
      mimeType: file.contentType,
      size: file.size,
      inline: file.isInline,
      cloud: String(file.attachmentType) === "cloud",
    })),
    now: localTime(item.dateTimeCreated.getTime()),
  };
}
