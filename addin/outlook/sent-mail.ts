/** A mail that has left as the `Draft` it was. */

import { notRead } from "../core/files/contents.ts";
import { MAIL_MS } from "../core/files/opener.ts";
import { LARGEST_MAIL } from "../core/hash.ts";
import { localTime } from "../core/local-time.ts";
import { park } from "../core/pictures.ts";
import { within } from "../core/turns.ts";
import type { Attachment, Contents, Draft, Recipient } from "../core/types.ts";
import { call } from "./calls.ts";
import { addressOf } from "./facts.ts";
import { fetchFile, isOpened } from "./fetched.ts";
import { MEGABYTE, type Opening } from "./files.ts";
import { has } from "./item.ts";

/** The longest the headers may take, ms; the desk waits for them. */
const HEADERS_MS = 2_000;

type FileDetails = Office.AttachmentDetails;

/**
 * Reads it as it was at the moment it left, its files opened. What Outlook does not tell of a sent mail (Bcc, kind) is
 * left out.
 */
export async function readSent(item: Office.MessageRead, opening: Opening): Promise<Draft> {
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
    attachments: await readFiles(item, opening),
    now: localTime(await leftAt(item)),
  };
}

function readFiles(item: Office.MessageRead, opening: Opening): Promise<Attachment[]> {
  let budget = LARGEST_MAIL;
  return Promise.all(
    item.attachments.map(async (file): Promise<Attachment> => {
      const attachment = attachmentOf(file);
      if (!isOpened(file)) return attachment;
      const fits = file.size <= budget;
      if (fits) budget -= file.size;
      return { ...attachment, contents: fits ? await inside(item, file, opening) : notRead("too-large") };
    }),
  );
}

/** Nobody waits for a file longer than a mail may wait; the desk is of use without it. */
function inside(item: Office.MessageRead, file: FileDetails, { opener, limits }: Opening): Promise<Contents> {
  const open = async () => {
    if (file.size > (await limits()).megabytes * MEGABYTE) return notRead("too-large");
    const { name, bytes } = await fetchFile(item, file);
    return opener.open({ name, key: file.id, blob: new Blob([bytes]) });
  };
  const opened = open().catch(() => notRead("unavailable"));
  return within(MAIL_MS, opened).catch(() => notRead("too-slow"));
}

function attachmentOf(file: FileDetails): Attachment {
  return {
    name: file.name,
    mimeType: file.contentType,
    size: file.size,
    inline: file.isInline,
    cloud: String(file.attachmentType) === "cloud",
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
