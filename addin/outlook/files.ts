/** The files of a mail that is being written, fetched, hashed and opened. Not for classic Outlook's event. */

import { notRead } from "../core/files/contents.ts";
import { type FileOpener, LOOK_MS } from "../core/files/opener.ts";
import { LARGEST_FILE, LARGEST_MAIL, sha256 } from "../core/hash.ts";
import { within } from "../core/turns.ts";
import type { Contents, FileLimits } from "../core/types.ts";
import { type FileDetails, type FileFacts, hashKey, type Known, knownFiles } from "./facts.ts";
import { type Fetched, fetchFile, isOpened } from "./fetched.ts";
import type { ComposeItem } from "./item.ts";
import { forgetOthers, keepContents } from "./keeping.ts";
import type { SessionStore } from "./session.ts";

/** Bytes of a file that the send event still opens, when nobody has opened it before; larger ones wait for the pane. */
const SMALL_FILE = 256 * 1024;
/** The longest that all files together may take in the send event, ms; of the four seconds it has. */
const SEND_MS = 1_500;

/** The longest an event that nobody waits for waits for its files, ms; Outlook ends it after 300 s. */
const AHEAD_MS = 240_000;
/** Files looked at. */
const MOST_FILES = 100;
/** Until a file that was not to be had is asked for again, ms. */
const RETRY_MS = 30_000;
/** Bytes. */
export const MEGABYTE = 1024 * 1024;

/** What opens files, and within which limits. */
export interface Opening {
  opener: Pick<FileOpener, "open">;
  limits: () => Promise<FileLimits>;
}

/** How long to wait for files, and whether the beginning of one, kept for want of room, will do. */
interface Patience {
  ms: number;
  beginnings: boolean;
}

/** Fetches each file of a mail once in the life of the page, for its hash and for what is in it, and keeps both. */
export class MailFiles {
  private readonly opened = new Map<string, Promise<Contents>>();
  private keeping: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly item: ComposeItem,
    private readonly store: SessionStore,
    private readonly opening: Opening,
  ) {}

  /**
   * For the events of writing: everything that the send event will want to know. `id`: of this file only, where it is in
   * the mail; of files attached together each has its event, and they are not to be fetched by all of them.
   */
  async ahead(files: readonly FileDetails[], id?: string): Promise<void> {
    await forgetOthers(this.store, files).catch(() => undefined);
    const news = files.filter((file) => file.id === id);
    await this.read(news.length > 0 ? news : files, { ms: AHEAD_MS, beginnings: true });
    await this.keeping;
  }

  /** For the pane: everything in full. What is not open yet is too slow for this look, and there for the next. */
  inFull(files: readonly FileDetails[]): Promise<Known> {
    return this.read(files, { ms: LOOK_MS, beginnings: false });
  }

  /**
   * For the send event: what is kept, and what is small. No file is hashed: an approval that was given without the
   * hash would count for nothing.
   */
  async atSend(files: readonly FileDetails[]): Promise<Known> {
    const known = await knownFiles(this.store, files);
    const news = files.filter(
      (file) => isOpened(file) && file.size <= SMALL_FILE && known.get(file.id)?.contents === undefined,
    );
    if (news.length === 0) return known;
    const watch = { over: false };
    await within(SEND_MS, this.openSmall(news, known, watch)).catch(() => undefined);
    // Nothing of it may go on beside the decision, or after it.
    watch.over = true;
    return known;
  }

  private async openSmall(news: FileDetails[], known: Known, watch: { over: boolean }): Promise<void> {
    // One after the other, so that a lost answer takes one of the three calls that Outlook answers at once.
    for (const file of news) {
      const fetched = await this.fetch(file);
      if (watch.over) return;
      const contents = await this.open(file, fetched);
      if (watch.over) return;
      known.set(file.id, { ...known.get(file.id), contents });
      await this.keep(file, contents);
    }
  }

  private async read(files: readonly FileDetails[], { ms, beginnings }: Patience): Promise<Known> {
    const known = await knownFiles(this.store, files);
    let budget = LARGEST_MAIL;
    for (const file of files.slice(0, MOST_FILES)) {
      const facts = known.get(file.id) ?? {};
      known.set(file.id, facts);
      const enough = facts.contents !== undefined && (beginnings || facts.whole === true);
      budget -= await this.meet(file, facts, { budget, enough });
    }
    await Promise.all(
      files.map(async ({ id }) => {
        const opened = this.opened.get(id);
        if (opened === undefined) return;
        const contents = await within(ms, opened).catch(() => notRead("too-slow"));
        known.set(id, { ...known.get(id), contents });
      }),
    );
    return known;
  }

  /** Fetches a file if anything about it is to be found out; gives back how many bytes that were. */
  private async meet(
    file: FileDetails,
    facts: FileFacts,
    { budget, enough }: { budget: number; enough: boolean },
  ): Promise<number> {
    const hashes = facts.sha256 === undefined;
    const opens = isOpened(file) && !enough && !this.opened.has(file.id);
    const mayHash = hashes && file.size <= Math.min(LARGEST_FILE, budget);
    const mayOpen = opens && file.size <= Math.min(await this.largest(), budget);
    const fetched = mayHash || mayOpen ? await this.fetch(file) : undefined;
    if (hashes) await this.keepHash(file, facts, mayHash && fetched?.exact ? fetched : undefined);
    if (opens) this.remember(file, mayOpen ? this.open(file, fetched) : refused());
    return fetched === undefined ? 0 : file.size;
  }

  /** Bytes of a file that is opened at all. */
  private async largest(): Promise<number> {
    // Without limits nothing is opened, and the opener says why.
    return this.opening.limits().then(
      ({ megabytes }) => megabytes * MEGABYTE,
      () => LARGEST_FILE,
    );
  }

  private fetch(file: FileDetails): Promise<Fetched | undefined> {
    return fetchFile(this.item, file).catch(() => undefined);
  }

  private async open(file: FileDetails, fetched: Fetched | undefined): Promise<Contents> {
    if (fetched === undefined) return notRead("unavailable");
    const { name, bytes } = fetched;
    return this.opening.opener.open({ name, key: file.id, blob: new Blob([bytes]) });
  }

  private remember(file: FileDetails, work: Promise<Contents>): void {
    const opened = work.then(async (contents) => {
      if (contents.unread === "unavailable") setTimeout(() => this.opened.delete(file.id), RETRY_MS);
      void this.keep(file, contents);
      return contents;
    });
    this.opened.set(file.id, opened);
  }

  /** One after the other, since each makes room among the others. Never rejects. */
  private keep({ id }: FileDetails, contents: Contents): Promise<unknown> {
    if (contents.unread === "unavailable") return this.keeping;
    const write = () => keepContents(this.store, id, contents);
    // Once more, because another event may have taken the room that was there.
    this.keeping = this.keeping
      .then(write)
      .catch(write)
      .catch(() => undefined);
    return this.keeping;
  }

  /** What cannot be kept is not known, because the send event would not know it either. */
  private async keepHash(file: FileDetails, facts: FileFacts, fetched: Fetched | undefined): Promise<void> {
    const hash = fetched === undefined ? null : await sha256(fetched.bytes);
    try {
      await this.store.set(hashKey(file.id), hash);
      facts.sha256 = hash;
    } catch {
      // It goes by name and size.
    }
  }
}

async function refused(): Promise<Contents> {
  return notRead("too-large");
}
