/** The item being written as a `Draft`. */

import { notRead } from "../core/files/contents.ts";
import { localTime } from "../core/local-time.ts";
import { LetterMarks } from "../core/log.ts";
import { describe, park } from "../core/pictures.ts";
import type { Address, Attachment, Draft, Recipient, RecipientKind } from "../core/types.ts";
import { call } from "./calls.ts";
import { addressOf, type FileDetails, type FileFacts, type Known, knownFiles, start } from "./facts.ts";
import { type ComposeItem, has, isAppointment, isClassic } from "./item.ts";
import type { SessionStore } from "./session.ts";
import { localStore } from "./storage.ts";

type Details = Office.EmailAddressDetails;

/** Classic Outlook hands out no more than so many recipients of a field before Mailbox 1.16. */
const CLASSIC_RECIPIENTS = 500;

/** A draft together with what a repair needs. */
export interface ReadDraft {
  draft: Draft;
  /** Addresses of inline pictures taken out of the body, see core/pictures.ts. */
  pictures: string[];
  files: FileDetails[];
}

/** What is known of files, or what can be found out about them in the time there is. */
export type FileReading = (files: readonly FileDetails[]) => Promise<Known>;

/**
 * Reads everything that leaves, its files as they are known without a `reading`. Rejects when something cannot be read,
 * also when Outlook gives only a part of it.
 */
export async function readDraft(
  item: ComposeItem,
  store: SessionStore,
  reading: FileReading = (files) => knownFiles(store, files),
): Promise<ReadDraft> {
  const [recipients, subject, body, from, files, begun] = await Promise.all([
    readRecipients(item),
    call<string>((done) => item.subject.getAsync(done)),
    readBody(item),
    readFrom(item),
    readFiles(item),
    start(item, store),
  ]);
  const known = await reading(files);
  const { html, pictures } = park(body.format === "html" ? body.content : "");
  const draft: Draft = {
    kind: begun.kind,
    from,
    replyTo: [],
    recipients,
    subject,
    body: body.format === "html" ? { format: "html", content: html } : body,
    attachments: [...files.map((file) => attachmentOf(file, known.get(file.id))), ...pictures.map(pictureOf)],
    now: localTime(Date.now()),
  };
  const threaded = begun.thread === undefined ? draft : { ...draft, thread: begun.thread };
  return {
    draft: await new LetterMarks(localStore).mark(threaded),
    pictures,
    files,
  };
}

/** The fields of recipients this item has, as the headers they become. */
export function recipientFields(item: ComposeItem): [RecipientKind, Office.Recipients][] {
  if (isAppointment(item)) {
    return [
      ["to", item.requiredAttendees],
      ["cc", item.optionalAttendees],
    ];
  }
  return [
    ["to", item.to],
    ["cc", item.cc],
    ["bcc", item.bcc],
  ];
}

async function readRecipients(item: ComposeItem): Promise<Recipient[]> {
  const limit = isClassic() && !has("1.16") ? CLASSIC_RECIPIENTS : Number.POSITIVE_INFINITY;
  const fields = await Promise.all(
    recipientFields(item).map(async ([kind, field]) => {
      const people = await call<Details[]>((done) => field.getAsync(done));
      if (people.length >= limit) throw new Error(`Outlook hands out only ${limit} recipients of a field`);
      return people.map((one) => recipientOf(kind, one));
    }),
  );
  return fields.reduce((all, some) => all.concat(some), []);
}

function recipientOf(kind: RecipientKind, one: Details): Recipient {
  const list = String(one.recipientType) === "distributionList";
  return { kind, ...addressOf(one), ...(list ? { list } : {}) };
}

async function readFrom(item: ComposeItem): Promise<Address> {
  const field = isAppointment(item) ? item.organizer : item.from;
  const { displayName, emailAddress } = Office.context.mailbox.userProfile;
  const own = { name: displayName, address: emailAddress };
  if (field === undefined) return own;
  const from = addressOf(await call<Details>((done) => field.getAsync(done)));
  return from.address === "" ? own : from;
}

async function readBody(item: ComposeItem): Promise<Draft["body"]> {
  const type = await call<Office.CoercionType>((done) => item.body.getTypeAsync(done));
  const content = await call<string>((done) => item.body.getAsync(type, done));
  return { format: String(type) === "html" ? "html" : "text", content };
}

/** The files of a mail as Outlook lists them. */
export function readFiles(item: ComposeItem): Promise<FileDetails[]> {
  return call<FileDetails[]>((done) => item.getAttachmentsAsync(done));
}

function attachmentOf(file: FileDetails, { sha256, contents }: FileFacts = {}): Attachment {
  const cloud = String(file.attachmentType) === "cloud";
  return {
    name: file.name,
    // Outlook does not tell the type of a file while the mail is written.
    mimeType: "",
    inline: file.isInline,
    cloud,
    ...(file.size > 0 ? { size: file.size } : {}),
    ...(typeof sha256 === "string" ? { sha256 } : {}),
    ...(file.isInline || cloud ? {} : { contents: contents ?? notRead("unavailable") }),
  };
}

function pictureOf(data: string, index: number): Attachment {
  const { name, mimeType } = describe(data);
  const size = Math.floor(((data.length - data.indexOf(",") - 1) * 3) / 4);
  return { name: name || `picture-${index + 1}`, mimeType, size, inline: true, cloud: false };
}
