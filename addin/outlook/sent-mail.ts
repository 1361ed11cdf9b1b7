/** A mail that has left as the `Draft` it was. */

import { localTime } from "../core/local-time.ts";
import { park } from "../core/pictures.ts";
import type { Draft, Recipient } from "../core/types.ts";
import { call } from "./calls.ts";
import { addressOf } from "./facts.ts";
import { has } from "./item.ts";

/** The longest the headers may take, ms; the desk waits for them. */
const HEADERS_MS = 2_000;

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
    now: localTime(await leftAt(item)),
  };
}

/**
 * When it left, ms since 1970: by its own Date header, which few of Outlook's clients show of a sent mail, else when the
 * item was made. That may be earlier where the mail lay among the drafts.
 */
async function leftAt(item: Office.MessageRead): Promise<number> {
  const ask = has("1.8")
    ? call<string>((done) => item.getAllInternetHeadersAsync(done), HEADERS_MS)
    : Promise.resolve("");
  const headers = await ask.catch(() => "");
  const time = Date.parse(/^Date:[ \t]*(\S.*)$/im.exec(headers ?? "")?.[1] ?? "");
  return Number.isNaN(time) ? item.dateTimeCreated.getTime() : time;
}
