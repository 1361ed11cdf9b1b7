/**
 * What is inside the demo's files, as long as the page is open. The mailbox, which is written down, knows their names,
 * sizes and hashes only.
 */
import { notRead, withoutContents } from "../addin/core/files/contents.ts";
import { type FileOpener, type FileToOpen, MAIL_MS } from "../addin/core/files/opener.ts";
import type { Attachment, Contents, Draft } from "../addin/core/types.ts";
import type { Unread } from "./disasters.ts";
import { attachmentOf } from "./files.ts";
import { samplePath } from "./samples.ts";

/** A mail file this large would only keep the reader waiting. */
const LARGEST_MAIL_FILE = 25 * 1024 * 1024;

export class Cabinet {
  /** the reader's own files; the browser reads their bytes when they are opened */
  private readonly own = new Map<string, Blob>();
  /** what came out of mail files, whose attachments are no files of their own */
  private readonly inside = new Map<string, Contents>();

  constructor(private readonly opener: FileOpener) {}

  /** A file of the reader's as an attachment. */
  async attach(file: File): Promise<Attachment> {
    const attachment = await attachmentOf(file);
    this.own.set(keyOf(attachment), file);
    this.ahead([attachment]);
    return attachment;
  }

  /** The mail in a file as a draft. Rejects when it is too large, no mail, or the module cannot be had. */
  async readMailFile(file: File, now: string): Promise<Unread> {
    if (file.size > LARGEST_MAIL_FILE) throw new Error("too large");
    const { now: _, ...draft } = await this.opener.readMail(file, now);
    for (const one of draft.attachments) {
      if (one.contents !== undefined) this.inside.set(keyOf(one), one.contents);
    }
    return withoutContents(draft);
  }

  /** Opens the files before they are needed. Never rejects. */
  async ahead(attachments: readonly Attachment[]): Promise<void> {
    await Promise.all(attachments.map((one) => this.contentsOf(one, MAIL_MS)));
  }

  /** The draft with what is inside its files, as far as that is known after `ms` milliseconds. Never rejects. */
  async fill(draft: Draft, ms: number): Promise<Draft> {
    const attachments = draft.attachments.map(async (one): Promise<Attachment> => {
      const contents = await this.contentsOf(one, ms);
      return contents === undefined ? one : { ...one, contents };
    });
    return { ...draft, attachments: await Promise.all(attachments) };
  }

  /** Undefined for the files of most of the demo's drafts, of which there is nothing but the name. */
  private async contentsOf(attachment: Attachment, ms: number): Promise<Contents | undefined> {
    const known = this.inside.get(keyOf(attachment));
    if (known !== undefined || attachment.sha256 === undefined) return known;
    const file = await this.fileOf(attachment);
    // A file of the reader's is gone with the page that he gave it to.
    if (file === undefined) return notRead("unavailable");
    return (await this.opener.openAll([file], ms))[0];
  }

  private async fileOf(attachment: Attachment): Promise<FileToOpen | undefined> {
    const key = keyOf(attachment);
    const blob = this.own.get(key) ?? (await sample(attachment));
    if (blob === undefined) return undefined;
    this.own.set(key, blob);
    return { name: attachment.name, key, blob };
  }
}

function keyOf({ name, size, sha256 }: Attachment): string {
  return `${sha256 ?? size ?? ""} ${name}`;
}

/** A file of one of the demo's own drafts, fetched when it is wanted. */
async function sample({ name }: Attachment): Promise<Blob | undefined> {
  const path = samplePath(name);
  if (path === undefined) return undefined;
  try {
    const answer = await fetch(new URL(path, document.baseURI));
    return answer.ok ? await answer.blob() : undefined;
  } catch {
    return undefined;
  }
}
