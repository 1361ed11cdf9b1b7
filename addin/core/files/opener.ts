// Opening files: what hosts use. Loads nothing before the first file is there.
import { within } from "../turns.ts";
import type { Contents, Draft, FileLimits } from "../types.ts";
import { notRead } from "./contents.ts";
import { KeptContents } from "./kept.ts";
import { NotOpened, TIMES, type Times, Workroom } from "./workroom.ts";

/**
 * The longest that the sending of a mail may wait for its files, ms, all of them together. What is not ready by then
 * is too slow for this look; it is opened to its end all the same, and ready for the next one.
 */
export const MAIL_MS = 5_000;
/** What a reading of the draft may wait, ms: the send hook has waited before it, and nothing else has to be sure. */
export const LOOK_MS = 1_000;
/** What a worker may need over the seconds of the policy, ms: the module keeps them too, and then hands over a part. */
const MARGIN_MS = 1_000;
/** The longest that the reading of a mail file with all its attachments may take, ms. */
const MAIL_FILE_MS = 20_000;

/** A file to open. */
export interface FileToOpen {
  /** As the recipient will see it. */
  name: string;
  /** Names the bytes: their SHA-256, or whatever the client calls this very content. */
  key: string;
  blob: Blob;
}

/** Opens files in a worker, each once. */
export class FileOpener {
  private readonly room: Workroom;
  private readonly kept = new KeptContents();
  private readonly opening = new Map<string, Promise<Contents>>();

  /**
   * `make`: starts the worker of worker.ts · `limits`: `limits.files` of the policy in force, asked for with every
   * file.
   */
  constructor(
    make: () => Worker,
    private readonly limits: () => Promise<FileLimits>,
    times: Times = TIMES,
  ) {
    this.room = new Workroom(make, times);
  }

  /** What is inside. Never rejects; waits for the files that are opened before it. */
  async open(file: FileToOpen): Promise<Contents> {
    try {
      const limits = await this.limits();
      if (file.blob.size > limits.megabytes * 1024 * 1024) return notRead("too-large");
      const name = JSON.stringify([file.key, file.name, limits]);
      return this.kept.get(name) ?? (await this.begin(name, file, limits));
    } catch {
      return notRead("unavailable");
    }
  }

  /** What is inside each of them, in `ms` milliseconds at most. Never rejects. */
  openAll(files: FileToOpen[], ms = MAIL_MS): Promise<Contents[]> {
    return Promise.all(files.map((file) => within(ms, this.open(file)).catch(() => notRead("too-slow"))));
  }

  /** A mail file as a draft, its attachments opened. Rejects when it is no mail or could not be read. */
  async readMail(blob: Blob, now: string): Promise<Draft> {
    const limits = await this.limits();
    const done = await this.room.do({ kind: "mail", blob, now, limits }, MAIL_FILE_MS);
    if (done.kind !== "mail") throw new NotOpened("damaged");
    return done.draft;
  }

  private begin(name: string, file: FileToOpen, limits: FileLimits): Promise<Contents> {
    const before = this.opening.get(name);
    if (before !== undefined) return before;
    const work = this.work(file, limits)
      .then((contents) => {
        // A worker that is not to be had now may be had the next time.
        if (contents.unread !== "unavailable") this.kept.put(name, contents);
        return contents;
      })
      .finally(() => this.opening.delete(name));
    this.opening.set(name, work);
    return work;
  }

  private async work({ blob, name }: FileToOpen, limits: FileLimits): Promise<Contents> {
    try {
      const job = { kind: "file", blob, name, limits } as const;
      const done = await this.room.do(job, limits.seconds * 1000 + MARGIN_MS);
      return done.kind === "file" ? done.contents : notRead("damaged");
    } catch (error) {
      return notRead(error instanceof NotOpened ? error.why : "damaged");
    }
  }
}
