/** A compose window as a `Draft`. */

import { notRead } from "../core/files/contents.ts";
import { LARGEST_FILE, LARGEST_MAIL, sha256 } from "../core/hash.ts";
import { localTime } from "../core/local-time.ts";
import { describe, park } from "../core/pictures.ts";
import type {
  Address,
  Attachment,
  Draft,
  DraftKind,
  Recipient,
  RecipientKind,
  Thread,
} from "../core/types.ts";
import { parseMailbox } from "./addresses.ts";
import { type FileToOpen, LOOK_MS, MAIL_MS, opener } from "./files.ts";
import { contentKey, hashFile } from "./hashes.ts";
import { expandLists } from "./lists.ts";

type Details = browser.compose.ComposeDetails;

/** A draft together with what the engine does not need but a repair does. */
export interface ReadDraft {
  draft: Draft;
  /** Addresses of inline pictures taken out of the body, see pictures.ts. */
  pictures: string[];
  /** Each recipient's own words, by address: a list must be set as the list, not as its members. */
  mailboxes: Map<string, string>;
}

/** An attachment, and its file where the client hands it over. */
interface Attached {
  attachment: Attachment;
  file?: FileToOpen;
}

const handed = new Map<number, { details: Details; files: Promise<Attached[]> }>();

/**
 * Hands over the details that came with the send hook, so that nothing of the mail has to be asked for twice. To be
 * taken back by the returned function when the hook is answered: from then on the person may go on writing.
 */
export function handDetails(tabId: number, details: Details): () => void {
  const files = findFiles(tabId);
  // Whoever reads the mail hears of it.
  files.catch(() => undefined);
  handed.set(tabId, { details, files });
  return () => {
    handed.delete(tabId);
  };
}

/** Reads everything that leaves from the compose window with this tab id. Rejects when the window is gone. */
export async function readDraft(tabId: number): Promise<ReadDraft> {
  const [details, files] = await Promise.all([
    handed.get(tabId)?.details ?? browser.compose.getComposeDetails(tabId),
    readFiles(tabId),
  ]);
  const { recipients, mailboxes } = await readRecipients(details);
  const { html, pictures } = details.isPlainText ? { html: "", pictures: [] } : park(details.body ?? "");
  const draft: Draft = {
    kind: kindOf(details),
    from: parseMailbox(textOf(details.from)[0] ?? ""),
    replyTo: textOf(details.replyTo).map(parseMailbox),
    recipients,
    subject: details.subject ?? "",
    body: details.isPlainText
      ? { format: "text", content: details.plainTextBody ?? "" }
      : { format: "html", content: html },
    attachments: [...files, ...(await Promise.all(pictures.map(readPicture)))],
    now: localTime(Date.now()),
  };
  const thread = await readThread(details);
  return { draft: thread === undefined ? draft : { ...draft, thread }, pictures, mailboxes };
}

function kindOf(details: Details): DraftKind {
  return details.type === "reply" || details.type === "forward" || details.type === "redirect"
    ? details.type
    : "new";
}

async function readRecipients(
  details: Details,
): Promise<{ recipients: Recipient[]; mailboxes: Map<string, string> }> {
  const mailboxes = new Map<string, string>();
  const recipients: Recipient[] = [];
  for (const kind of ["to", "cc", "bcc"] as RecipientKind[]) {
    for (const text of textOf(details[kind])) {
      const mailbox = parseMailbox(text);
      mailboxes.set(mailbox.address, text);
      recipients.push({ kind, ...mailbox });
    }
  }
  const members = await expandLists(recipients).catch(() => new Map<string, Address[]>());
  for (const recipient of recipients) {
    const found = members.get(recipient.address);
    if (found !== undefined) {
      recipient.members = found;
    }
  }
  return { recipients, mailboxes };
}

/** Reading the details, Thunderbird gives strings only; its type allows contacts, which it takes when setting. */
function textOf(list: unknown): string[] {
  const items = Array.isArray(list) ? list : [list];
  return items.filter((item): item is string => typeof item === "string" && item.trim() !== "");
}

/**
 * Opens the files of a mail before they are needed, so that neither the send hook nor the review has to wait. Resolves
 * when they are open or nobody would wait any longer.
 */
export async function openAhead(tabId: number): Promise<void> {
  const files = (await filesOf(tabId)).flatMap(({ file }) => file ?? []);
  await opener.openAll(files, MAIL_MS);
}

async function readFiles(tabId: number): Promise<Attachment[]> {
  return Promise.all(
    (await filesOf(tabId)).map(async ({ attachment, file }) => {
      const [contents] = file === undefined ? [] : await opener.openAll([file], LOOK_MS);
      return { ...attachment, contents: contents ?? notRead("unavailable") };
    }),
  );
}

function filesOf(tabId: number): Promise<Attached[]> {
  return handed.get(tabId)?.files ?? findFiles(tabId);
}

async function findFiles(tabId: number): Promise<Attached[]> {
  const list = await browser.compose.listAttachments(tabId);
  let budget = LARGEST_MAIL;
  return Promise.all(
    list.map(async (item) => {
      const blob = await fileOf(item.id);
      const size = blob?.size ?? (item.size !== undefined && item.size >= 0 ? item.size : undefined);
      const attachment: Attachment = {
        name: item.name ?? blob?.name ?? "",
        mimeType: blob?.type ?? "",
        inline: false,
        cloud: false,
      };
      if (size !== undefined) {
        attachment.size = size;
      }
      if (blob === undefined) {
        return { attachment };
      }
      if (blob.size <= LARGEST_FILE && blob.size <= budget) {
        budget -= blob.size;
        attachment.sha256 = await hashFile(blob, String(item.id));
      }
      const key = attachment.sha256 ?? contentKey(blob, String(item.id));
      return { attachment, file: { name: attachment.name, key, blob } };
    }),
  );
}

/** The content, or nothing where the client does not hand it over (a part still on the server, a file that is gone). */
async function fileOf(attachmentId: number): Promise<File | undefined> {
  try {
    return ((await browser.compose.getAttachmentFile(attachmentId)) as File | null) ?? undefined;
  } catch {
    return undefined;
  }
}

async function readPicture(data: string, index: number): Promise<Attachment> {
  const { name, mimeType } = describe(data);
  return {
    name: name || `picture-${index + 1}`,
    mimeType,
    size: Math.floor(((data.length - data.indexOf(",") - 1) * 3) / 4),
    sha256: await sha256(data),
    inline: true,
    cloud: false,
  };
}

/** The mail being answered. Not for `draft`: there the related message is the draft itself. */
async function readThread(details: Details): Promise<Thread | undefined> {
  const related = (details as { relatedMessageId?: number }).relatedMessageId;
  if (related === undefined || (details.type !== "reply" && details.type !== "forward")) {
    return undefined;
  }
  try {
    const message = await browser.messages.get(related);
    const people = [message.author, ...message.recipients, ...message.ccList];
    return { subject: message.subject, participants: people.map(parseMailbox) };
  } catch {
    return undefined;
  }
}
