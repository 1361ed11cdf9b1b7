/**
 * The demo's mailbox: every mail with its folder, kept in the tab's session storage so that a reload is what
 * a restart of the client is elsewhere. Nothing here knows the page.
 */

import van, { type State } from "vanjs-core";
import type { Letter, SentMail } from "../addin/core/aftercare.ts";
import { localTime } from "../addin/core/local-time.ts";
import { markOf } from "../addin/core/log.ts";
import type { Draft, Edits } from "../addin/core/types.ts";
import { disasters, SELF, type Story, type Unread } from "./disasters.ts";
import { type Keep, PREFIX } from "./storage.ts";

export type Folder = "drafts" | "held" | "sent";
export const FOLDERS: readonly Folder[] = ["drafts", "held", "sent"];

export interface Mail {
  readonly id: string;
  readonly folder: Folder;
  /** which of the demo's mails it is, or a letter of the correction desk; absent for the reader's own */
  readonly story?: Story | "letter";
  /** the text runs from right to left, whatever it begins with */
  readonly rtl?: boolean;
  /** last change or departure, milliseconds since 1970 */
  readonly touched: number;
  readonly draft: Unread;
  /** counts changes made from outside the compose form, which then draws itself anew */
  readonly revision: number;
}

const KEY = `${PREFIX}mails-1`;

export class Mailbox {
  readonly mails: State<readonly Mail[]>;
  private next = 1;

  constructor(
    private readonly keep: Keep,
    private readonly now: () => number,
  ) {
    this.mails = van.state(this.kept() ?? this.fresh());
    this.next =
      1 + Math.max(0, ...this.mails.val.map((mail) => Number(/^own-(\d+)$/.exec(mail.id)?.[1] ?? 0)));
  }

  get(id: string): Mail | undefined {
    return this.mails.val.find((mail) => mail.id === id);
  }

  /** The mails of a folder, newest first. */
  in(folder: Folder): readonly Mail[] {
    return this.mails.val.filter((mail) => mail.folder === folder).sort((a, b) => b.touched - a.touched);
  }

  /** The draft as the engine wants it, read at this moment. Throws when there is no such mail. */
  read(id: string): Draft {
    const mail = this.get(id);
    if (!mail) throw new Error(`no mail ${id}`);
    return { ...mail.draft, now: localTime(this.now()) };
  }

  /** A mail of the Sent folder as it was when it left. Throws when there is no such mail. */
  sent(id: string): SentMail {
    const mail = this.get(id);
    if (mail?.folder !== "sent") throw new Error(`no sent mail ${id}`);
    return { draft: { ...mail.draft, now: localTime(mail.touched) }, zones: {} };
  }

  /** A change made in the compose form. */
  edit(id: string, change: Partial<Unread>): void {
    this.put(id, (mail) => ({ ...mail, draft: { ...mail.draft, ...change } }));
  }

  /** A change made for the person by a repair: the form is drawn anew. */
  apply(id: string, edits: Edits): void {
    this.put(id, (mail) => {
      const gone = new Set(edits.removeAttachments ?? []);
      const draft: Unread = {
        ...mail.draft,
        subject: edits.subject ?? mail.draft.subject,
        body: edits.body ?? mail.draft.body,
        recipients: edits.recipients ?? mail.draft.recipients,
        attachments: mail.draft.attachments.filter((file) => !gone.has(file.name)),
      };
      return { ...mail, draft, revision: mail.revision + 1 };
    });
  }

  /** Files added from outside the form (dropped on the page). */
  attach(id: string, files: Unread["attachments"]): void {
    this.put(id, (mail) => ({
      ...mail,
      draft: { ...mail.draft, attachments: [...mail.draft.attachments, ...files] },
      revision: mail.revision + 1,
    }));
  }

  move(id: string, folder: Folder): void {
    this.put(id, (mail) =>
      mail.folder === folder ? mail : { ...mail, folder, touched: this.now(), revision: mail.revision + 1 },
    );
  }

  remove(id: string): void {
    this.set(this.mails.val.filter((mail) => mail.id !== id));
  }

  /** A new draft with a letter about a mail that left; returns its id. */
  addLetter(letter: Letter, sent: Draft): string {
    const { subject, body, recipients } = letter;
    const { from, replyTo } = sent;
    const text = { format: "text", content: body } as const;
    const mark = markOf(letter.kind);
    const mine = { from, replyTo, recipients, subject, body: text, attachments: [], letter: mark };
    const thread = { subject: sent.subject, participants: [from, ...sent.recipients] };
    const draft: Unread = letter.inThread ? { ...mine, kind: "reply", thread } : { ...mine, kind: "new" };
    return this.add(draft, { story: "letter", rtl: letter.direction === "rtl" });
  }

  /** A new draft of the reader's own; returns its id. */
  add(draft?: Unread, about: Pick<Mail, "story" | "rtl"> = {}): string {
    const id = `own-${this.next++}`;
    const empty: Unread = {
      kind: "new",
      from: SELF,
      replyTo: [],
      recipients: [],
      subject: "",
      body: { format: "text", content: "" },
      attachments: [],
    };
    this.set([
      { ...about, id, folder: "drafts", touched: this.now(), draft: draft ?? empty, revision: 0 },
      ...this.mails.val,
    ]);
    return id;
  }

  /** Writes the mailbox down. Throws when the browser refuses, as a client's disk may. */
  save(): void {
    this.keep.setItem(KEY, JSON.stringify({ day: this.today(), mails: this.mails.val }));
  }

  private put(id: string, change: (mail: Mail) => Mail): void {
    this.set(this.mails.val.map((mail) => (mail.id === id ? change(mail) : mail)));
  }

  private set(mails: readonly Mail[]): void {
    this.mails.val = mails;
    try {
      this.save();
    } catch {
      // A browser without session storage still shows the demo; only a reload starts it over.
    }
  }

  private today(): string {
    return localTime(this.now()).slice(0, 10);
  }

  private fresh(): Mail[] {
    return disasters(new Date(this.now())).map(({ story, touched, draft }) => ({
      id: story,
      folder: "drafts",
      story,
      touched,
      draft,
      revision: 0,
    }));
  }

  /** Yesterday's mails would speak of the wrong days, so they are not taken up again. */
  private kept(): readonly Mail[] | undefined {
    try {
      const found = JSON.parse(this.keep.getItem(KEY) ?? "null") as { day: string; mails: Mail[] } | null;
      return found?.day === this.today() && Array.isArray(found.mails) ? found.mails : undefined;
    } catch {
      return undefined;
    }
  }
}
