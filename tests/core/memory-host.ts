import type { Caught } from "../../addin/core/catches.ts";
import type { CheckEngine, EngineUser, Settings } from "../../addin/core/engine.ts";
import type { Host, MailId, Where } from "../../addin/core/flow.ts";
import { SendFlow } from "../../addin/core/flow.ts";
import type { Store } from "../../addin/core/shelf.ts";
import type { Draft, Edits, Policy, Report, Verdict } from "../../addin/core/types.ts";

/** A mail client of a few lines: compose windows, drafts, an Outbox, a clock that only moves when told. */
export class MemoryHost implements Host {
  readonly mails = new Map<MailId, { text: string; saved?: string }>();
  readonly delivered: { id: MailId; text: string; where: Where }[] = [];
  readonly timers = new Map<MailId, number>();
  readonly session = new Map<string, unknown>();
  readonly disk = new Map<string, unknown>();
  /** What is on the screen. */
  reviewing = new Set<MailId>();
  holdShown = 0;
  readonly catches: { id: MailId; caught: Caught }[] = [];
  front: MailId | undefined;
  clock = 1_000_000;
  /** Calls of these names reject; "name!" hangs for ever. */
  readonly broken = new Set<string>();
  flow!: SendFlow;

  readonly store = mapStore(this, this.session, "store");
  readonly lasting = mapStore(this, this.disk, "lasting");

  constructor(readonly engine = new FakeEngine()) {
    this.wake();
  }

  /** A new background page over the same stores. */
  wake(): SendFlow {
    this.flow = new SendFlow(this, this.engine, () => this.settings(), 100);
    return this.flow;
  }

  /** The client quits and starts again: windows, timers and session are gone. */
  async restart(): Promise<void> {
    this.mails.clear();
    this.timers.clear();
    this.session.clear();
    this.reviewing.clear();
    await this.wake().restarted();
    await this.flow.idle();
  }

  settings(): Promise<Settings> {
    return this.answer("settings", () => ({
      policy: this.engine.policy,
      knowledge: undefined,
      language: "en",
    }));
  }

  write(id: MailId, text: string): void {
    const mail = this.mails.get(id) ?? { text };
    mail.text = text;
    this.mails.set(id, mail);
  }

  /** The person presses the client's own button. */
  async press(id: MailId, where: Where = "now"): Promise<"let-go" | "stop"> {
    const answer = await this.flow.onSend(id);
    if (answer === "let-go") await this.leave(id, where);
    await this.flow.idle();
    return answer;
  }

  /** Moves the clock and fires what is due. */
  async pass(seconds: number): Promise<void> {
    this.clock += seconds * 1000;
    for (const [id, at] of [...this.timers].sort((a, b) => a[1] - b[1])) {
      if (at > this.clock || this.timers.get(id) !== at) continue;
      this.timers.delete(id);
      await this.flow.timeUp(id);
    }
    await this.flow.idle();
  }

  private async leave(id: MailId, where: Where): Promise<void> {
    const mail = this.mails.get(id);
    if (mail === undefined) throw new Error("no such window");
    this.delivered.push({ id, text: mail.text, where });
    this.mails.delete(id);
    await this.flow.mailClosed(id);
  }

  async answer<T>(name: string, work: () => T | Promise<T>): Promise<T> {
    if (this.broken.has(`${name}!`)) return new Promise(() => undefined);
    await Promise.resolve();
    if (this.broken.has(name)) throw new Error(`${name} is broken`);
    return work();
  }

  readDraft(id: MailId): Promise<Draft> {
    return this.answer("readDraft", () => draftOf(this.textOf(id)));
  }
  saveDraft(id: MailId): Promise<void> {
    return this.answer("saveDraft", () => {
      const mail = this.mails.get(id);
      if (mail) mail.saved = mail.text;
    });
  }
  send(id: MailId, where: Where): Promise<void> {
    return this.answer("send", async () => {
      this.textOf(id);
      if ((await this.flow.onSend(id)) !== "let-go") throw new Error("send aborted");
      if (this.broken.has("smtp")) throw new Error("smtp is broken");
      await this.leave(id, where);
    });
  }
  applyEdits(id: MailId, edits: Edits): Promise<void> {
    return this.answer("applyEdits", () => this.write(id, edits.body?.content ?? this.textOf(id)));
  }
  showReview(id: MailId): Promise<void> {
    return this.answer("showReview", () => void this.reviewing.add(id));
  }
  closeReview(id: MailId): Promise<void> {
    return this.answer("closeReview", async () => {
      if (this.reviewing.delete(id)) await this.flow.reviewClosed(id);
    });
  }
  showHold(): Promise<void> {
    return this.answer("showHold", () => {
      this.holdShown += 1;
    });
  }
  refreshHold(): Promise<void> {
    return this.answer("refreshHold", () => undefined);
  }
  showMail(id: MailId): Promise<void> {
    return this.answer("showMail", () => {
      this.front = id;
    });
  }
  setTimer(id: MailId, at: number): Promise<void> {
    return this.answer("setTimer", () => void this.timers.set(id, at));
  }
  clearTimer(id: MailId): Promise<void> {
    return this.answer("clearTimer", () => void this.timers.delete(id));
  }
  exists(id: MailId): Promise<boolean> {
    return this.answer("exists", () => this.mails.has(id));
  }
  closeMail(id: MailId): Promise<void> {
    return this.answer("closeMail", async () => {
      this.mails.delete(id);
      await this.flow.mailClosed(id);
    });
  }
  caught(id: MailId, caught: Caught): Promise<void> {
    return this.answer("caught", () => void this.catches.push({ id, caught }));
  }
  now(): number {
    return this.clock;
  }

  private textOf(id: MailId): string {
    const mail = this.mails.get(id);
    if (mail === undefined) throw new Error("no such window");
    return mail.text;
  }
}

/**
 * Judges a mail by its words: "wrong" is a stop, "odd" an ask, "fyi" a note, "inside" needs no hold.
 * A repair turns "wrong" into "right".
 */
export class FakeEngine implements EngineUser {
  broken: "no" | "throws" | "hangs" = "no";
  policy = { hold: { after_findings: 120, release: "automatic" } } as unknown as Policy;

  async withEngine<T>(work: (engine: CheckEngine) => T): Promise<T> {
    if (this.broken === "hangs") return new Promise(() => undefined);
    if (this.broken === "throws") throw new Error("engine is broken");
    const engine = {
      check: (draft: Draft) => reportOf(draft),
      digest: (draft: Draft) => digestOf(draft),
      repair: (draft: Draft): Edits => ({
        body: { format: "text", content: draft.body.content.replace("wrong", "right") },
      }),
    };
    return work(engine as unknown as CheckEngine);
  }
}

/** Each of these words is found by a check of its name. */
const LEVELS = { wrong: "stop", odd: "ask", fyi: "note" };

export function digestOf(draft: Draft): string {
  return `digest of ${draft.body.content}`;
}

export function verdictOf(text: string): Verdict {
  if (text.includes("wrong")) return "stop";
  if (text.includes("odd")) return "ask";
  return text.includes("fyi") ? "note" : "clear";
}

function reportOf(draft: Draft): Report {
  const text = draft.body.content;
  const verdict = verdictOf(text);
  const holdSeconds = text.includes("inside") ? 0 : verdict === "clear" || verdict === "note" ? 60 : 120;
  const recap = { to: "Anna Weber", outside: true, files: [] };
  const findings = Object.entries(LEVELS)
    .filter(([word]) => text.includes(word))
    .map(([check, level]) => ({ check, level }));
  const checklist = { attachments: { files: [] } };
  return { verdict, holdSeconds, digest: digestOf(draft), recap, findings, checklist } as unknown as Report;
}

function draftOf(text: string): Draft {
  return {
    kind: "new",
    from: { name: "", address: "me@own.example" },
    replyTo: [],
    recipients: [{ kind: "to", name: "", address: "Anna@Muller.example" }],
    subject: "Subject",
    body: { format: "text", content: text },
    attachments: [],
    now: "2026-11-21T10:00:00Z",
  };
}

function mapStore(host: MemoryHost, map: Map<string, unknown>, name: string): Store {
  return {
    get: (key) => host.answer(name, () => structuredClone(map.get(key))),
    set: (key, value) => host.answer(name, () => void map.set(key, structuredClone(value))),
    remove: (key) => host.answer(name, () => void map.delete(key)),
  };
}
