/** A mail that has left as the `Draft` it was. */

import { notRead } from "../core/files/contents.ts";
import { LARGEST_FILE, LARGEST_MAIL } from "../core/hash.ts";
import { localTime } from "../core/local-time.ts";
import { park } from "../core/pictures.ts";
import { within } from "../core/turns.ts";
import type {
  Attachment,
  Body,
  Contents,
  Draft,
  DraftKind,
  Recipient,
  RecipientKind,
} from "../core/types.ts";
import { parseMailbox } from "./addresses.ts";
import { MAIL_MS, opener } from "./files.ts";

type Header = browser.messages.MessageHeader;
type Part = browser.messages.MessagePart;
type FoundFile = browser.messages.MessageAttachment;

/** Reads it as it was at the moment it left. */
export async function readSent(message: Header): Promise<Draft> {
  const [whole, files] = await Promise.all([
    browser.messages.getFull(message.id),
    browser.messages.listAttachments(message.id),
  ]);
  const parts = partsOf(whole);
  return {
    kind: kindOf(whole),
    from: parseMailbox(message.author),
    replyTo: [],
    recipients: [
      ...recipients("to", message.recipients),
      ...recipients("cc", message.ccList),
      ...recipients("bcc", message.bccList),
    ],
    subject: message.subject,
    body: bodyOf(parts),
    attachments: await attachmentsOf(message.id, files, parts),
    now: localTime(new Date(message.date as Date).getTime()),
  };
}

function recipients(kind: RecipientKind, mailboxes: string[]): Recipient[] {
  return mailboxes.map((mailbox) => ({ kind, ...parseMailbox(mailbox) }));
}

function kindOf(whole: Part): DraftKind {
  return header(whole, "in-reply-to") === "" && header(whole, "references") === "" ? "new" : "reply";
}

/** Every part of the mail itself; a mail attached to it is one part. */
function partsOf(whole: Part): Part[] {
  return (whole.parts ?? []).flatMap((part) =>
    part.contentType === "message/rfc822" ? [part] : [part, ...partsOf(part)],
  );
}

/** What the recipient read: the HTML where there is any, otherwise the text. */
function bodyOf(parts: Part[]): Body {
  const texts = parts.filter((part) => part.body !== undefined && !isFile(part));
  const all = (type: string) => texts.filter((part) => typeOf(part) === type).map((part) => part.body ?? "");
  const html = all("text/html");
  return html.length > 0
    ? { format: "html", content: park(html.join("\n")).html }
    : { format: "text", content: all("text/plain").join("\n") };
}

function isFile(part: Part): boolean {
  return Boolean(part.name) || /^attachment\b/i.test(header(part, "content-disposition"));
}

function typeOf({ contentType }: Part): string {
  return (contentType ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
}

async function attachmentsOf(message: number, files: FoundFile[], parts: Part[]): Promise<Attachment[]> {
  let budget = LARGEST_MAIL;
  return Promise.all(
    files.map(async (file) => {
      const attachment = attachmentOf(file, parts);
      if (attachment.inline) {
        return attachment;
      }
      const fits = file.size <= LARGEST_FILE && file.size <= budget;
      budget -= fits ? file.size : 0;
      return { ...attachment, contents: fits ? await inside(message, file) : notRead("too-large") };
    }),
  );
}

/** A file may still be on the server, so not even its bytes are waited for longer than a mail may wait. */
async function inside(message: number, { name, partName }: FoundFile): Promise<Contents> {
  const bytes = browser.messages.getAttachmentFile(message, partName) as Promise<Blob>;
  const open = bytes.then((blob) => opener.open({ name, key: `${message}/${partName}`, blob }));
  return within(
    MAIL_MS,
    open.catch(() => notRead("unavailable")),
  ).catch(() => notRead("too-slow"));
}

function attachmentOf(file: FoundFile, parts: Part[]): Attachment {
  const part = parts.find((candidate) => candidate.partName === file.partName);
  const attachment: Attachment = {
    name: file.name,
    mimeType: file.contentType,
    // A picture that the body shows has a name that the body calls it by.
    inline: file.contentType.startsWith("image/") && part !== undefined && header(part, "content-id") !== "",
    cloud: false,
  };
  if (file.size >= 0) {
    attachment.size = file.size;
  }
  return attachment;
}

function header(part: Part, name: string): string {
  return (part.headers as Record<string, string[] | undefined> | undefined)?.[name]?.[0] ?? "";
}
