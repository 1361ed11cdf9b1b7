import { Catches } from "./catches.ts";
import type { EngineUser, SettingsSource } from "./engine.ts";
import { withoutContents } from "./files/contents.ts";
import type { Host, MailId, Where } from "./host.ts";
import { isPlainDigest, plainDigest, plainReport, UNREAD } from "./plain.ts";
import { signOf } from "./review-sign.ts";
import { Shelf, type Store } from "./shelf.ts";
import { soon, TooLate, Turns, within } from "./turns.ts";
import type { Draft, Edit, Policy, Recap, Report } from "./types.ts";

export type { Host, MailId, Where } from "./host.ts";

/**
 * Why something did not go as planned; `message` is the error's own words.
 * engine: no check was possible · save: the draft could not be saved · changed: the mail differs from what was
 * approved · send: the client refused to send · closed: its window was closed during the hold ·
 * restart: the client was closed during the hold · lost: nobody kept its time, and whether it was sent is not known ·
 * no-answer: the client never took up the sending ·
 * repair: the repair could not be made · failed: anything else
 */
export interface Problem {
  code:
    | "engine"
    | "save"
    | "changed"
    | "send"
    | "closed"
    | "restart"
    | "lost"
    | "no-answer"
    | "repair"
    | "failed";
  message: string;
}

/** Leave to pass the hook once with exactly this digest; `until` in ms since 1970, absent = until an edit. */
interface Approval {
  digest: string;
  until?: number;
}

/** Where one mail stands. A mail without a record is simply being written. */
export interface FlowRecord {
  state: "reviewing" | "held" | "ready" | "releasing" | "unsent";
  /** Of the mail as it was approved or found clear; empty while it is reviewed. */
  digest: string;
  where: Where;
  subject: string;
  recap?: Recap;
  /** The checks that asked, as the person was shown them. */
  asked?: string[];
  /** When a held mail leaves, ms since 1970. */
  due?: number;
  approval?: Approval;
  problem?: Problem;
  /** A release that was never taken up has been tried again. */
  retried?: boolean;
  /** The person knows that the draft cannot be saved and wants the mail to leave all the same. */
  unsavedKnown?: boolean;
  /** Seconds that the client keeps the approved mail back, once it is let go. */
  clientKeeps?: number;
}

/** What outlives the client: a hold, or the notice that it ended without sending. */
interface Trace {
  due: number;
  subject: string;
  recap?: Recap;
  where: Where;
  notice?: Problem;
}

/** What the review window shows. */
export interface Review {
  id: MailId;
  report: Report;
  /** Absent when the mail itself could not be read. */
  draft?: Draft;
  problem?: Problem;
  /** Whether an approved mail is sent by program or by one more press of the client's own button. */
  release: "automatic" | "press-again";
}

/** One line of the hold. `open`: its compose window is still there. */
export interface HoldLine {
  id: string;
  state: "held" | "ready" | "unsent";
  due?: number;
  subject: string;
  recap?: Recap;
  where: Where;
  reason?: Problem;
  open: boolean;
}

/**
 * held: the clock runs · sent: given to the client · ready: approved, the person presses Send once more ·
 * changed: not as approved, the review is to be shown again · unsent: the client refused
 */
export type Approved = "held" | "sent" | "ready" | "changed" | "unsent";

/** Keys of the host's stores. */
export const RECORDS = "flow";
export const TRACES = "unsent";

/** What waits in other windows, for a page that keeps no mail's time itself: as `lasting` of their hosts tells. */
export async function heldElsewhere(lasting: Store, now: number): Promise<HoldLine[]> {
  const lines: HoldLine[] = [];
  for (const [id, trace] of Object.entries(await new Shelf<Trace>(lasting, TRACES).all())) {
    const { due, subject, recap, where, notice } = trace;
    if (notice === undefined && due > now)
      lines.push({ id, state: "held", due, subject, recap, where, open: true });
  }
  return lines.sort((a, b) => (a.due ?? 0) - (b.due ?? 0));
}

/** How long a release may wait for the client to take it up, ms. */
const APPROVAL_MS = 60_000;
/** The longest the send hook may take, ms. */
const WATCHDOG_MS = 3_000;
/** The longest one step may keep others of the same mail waiting, ms. */
const TURN_MS = 20_000;
/** Files of a mail, and characters of a name, that a record keeps: some stores are small. */
const MOST_FILES = 50;
const LONGEST_NAME = 200;
/** Timers may fire a little early, ms. */
const EARLY_MS = 1_000;

type Next = { send: Where } | undefined;

/**
 * The way of a mail from the press of Send to the client's own sending.
 *
 * Nothing leaves without either a clear verdict that asks for no hold, or an approval of exactly the mail as it
 * is. The state lives in the host's stores alone, so the page that runs this may die between any two steps.
 */
export class SendFlow {
  private readonly records: Shelf<FlowRecord>;
  private readonly traces: Shelf<Trace>;
  private readonly catches: Catches;
  private readonly turns = new Turns(TURN_MS);
  private readonly pending = new Set<Promise<void>>();

  constructor(
    private readonly host: Host,
    private readonly engines: EngineUser,
    private readonly settings: SettingsSource,
    private readonly watchdogMs = WATCHDOG_MS,
  ) {
    this.records = new Shelf(host.store, RECORDS);
    this.traces = new Shelf(host.lasting, TRACES);
    this.catches = new Catches(host.store, async (id, caught) => host.caught?.(id, caught));
  }

  /** The send hook. Answers within milliseconds, never rejects, and stops the mail whenever in doubt. */
  async onSend(id: MailId): Promise<"let-go" | "stop"> {
    const watch = { over: false };
    try {
      // Twice, because a mail that hangs must neither keep the hook waiting nor the mail's next step.
      const turn = this.turns.take(id, () => within(this.watchdogMs, this.decide(id, watch)));
      return await within(this.watchdogMs, turn);
    } catch (error) {
      watch.over = true;
      const noted = this.toReview(id, problem("engine", error));
      // The store may be what hangs, so not even this may be waited for long.
      await within(Math.min(this.watchdogMs, 1_000), noted).catch(() => {
        this.later(() => this.host.showReview(id));
      });
      return "stop";
    }
  }

  /** What the review window is to show, from the mail as it stands now. Never rejects. */
  async review(id: MailId): Promise<Review> {
    const review = await this.look(id);
    // Looked up before waiting for the mail's turn, so that a step that hangs does not keep the review from showing.
    if ((await this.records.get(id)) === undefined) await this.turns.take(id, () => this.onShow(id, review));
    return review;
  }

  /** Reads and checks the mail and writes nothing. */
  private async look(id: MailId): Promise<Review> {
    const record = await this.records.get(id);
    let draft: Draft | undefined;
    let report: Report;
    let policy: Policy | undefined;
    try {
      draft = await this.host.readDraft(id);
      report = await this.check(draft);
      ({ policy } = await this.settings());
    } catch (error) {
      policy = await this.policyOrNothing();
      report = await plainReport(draft, policy, error);
    }
    const shown = draft && withoutContents(draft);
    return { id, report, draft: shown, problem: stillTrue(record?.problem), release: releaseOf(policy) };
  }

  /**
   * A review that is on show can be approved, even if the closing of an earlier window crossed its opening. Only in
   * the mail's turn: while it looked, the mail may have been sent again, and that hold must stand. Not for a mail
   * that cannot be read: only the hook may ask a person to answer for one.
   */
  private async onShow(id: MailId, { report, draft }: Review): Promise<void> {
    if (draft === undefined || (await this.records.get(id)) !== undefined) return;
    await this.records.put(id, { ...facts(report, draft), state: "reviewing", digest: "", where: "now" });
  }

  /** Makes a repair and reviews again; undefined when only the person can do it and the mail is in front now. */
  async repair(id: MailId, edit: Edit): Promise<Review | undefined> {
    if (edit.kind === "add-attachment") {
      await this.back(id);
      return undefined;
    }
    return this.turns.take(id, async () => {
      const record = await this.records.get(id);
      if (record?.state === "reviewing") {
        const failed = await this.change(id, edit);
        await this.records.put(id, { ...record, problem: failed });
      }
      const review = await this.look(id);
      await this.onShow(id, review);
      this.noteShown(id, review.report, review.draft);
      return review;
    });
  }

  /** Makes a repair; what went wrong, if anything did. */
  private async change(id: MailId, edit: Edit): Promise<Problem | undefined> {
    try {
      const draft = await this.host.readDraft(id);
      const [report, edits] = await this.engines.withEngine(
        (engine) => [engine.check(draft), engine.repair(draft, edit)] as const,
      );
      // A pane shows its review without Send having been pressed; what is repaired from it was shown there.
      this.noteShown(id, report, draft);
      await this.host.applyEdits(id, edits, draft);
      return undefined;
    } catch (error) {
      return problem("repair", error);
    }
  }

  /** The person has switched off a check that the review of this mail shows. */
  async muted(id: MailId, check: string): Promise<void> {
    await quietly(() => this.catches.mute(id, check));
  }

  /**
   * The person has looked at the mail with this digest and wants it to leave. `seen`: the signOf of the review he
   * looked at, so that what was found in a file since then is looked at first. Never rejects.
   */
  async approve(id: MailId, digest: string, where: Where = "now", seen?: string): Promise<Approved> {
    let answer: Approved = "changed";
    const next = await this.turns.take(id, async (): Promise<Next> => {
      const record = await this.records.get(id);
      if (record === undefined || record.state === "unsent") return undefined;
      if (record.state !== "reviewing") {
        answer = record.state === "releasing" ? "sent" : record.state;
        return undefined;
      }
      try {
        const now = await this.compare(id, digest);
        if (now === undefined) {
          await this.records.put(id, { ...record, problem: problem("changed") });
          return undefined;
        }
        const { report } = now;
        const review = { report, problem: stillTrue(record.problem) };
        // The plain checklist shows the words of an error, which need not be the same twice.
        if (seen !== undefined && !isPlainDigest(digest) && signOf(review) !== seen) return undefined;
        this.noteLeaving(id, report);
        const unsavedKnown = record.problem?.code === "save";
        const approved: FlowRecord = { ...now.facts, state: "reviewing", digest, where, unsavedKnown };
        const { holdSeconds } = now;
        const waits = where === "now" && holdSeconds > 0;
        const byClient = waits && (await this.clientKeeps(id, true));
        if (waits && !byClient) {
          await this.hold(id, approved, holdSeconds);
          answer = "held";
          return undefined;
        }
        const released = byClient ? { ...approved, clientKeeps: holdSeconds } : approved;
        const next = await this.release(id, released, where);
        answer = next === undefined ? "ready" : "sent";
        return next;
      } catch (error) {
        await this.records.put(id, { ...record, problem: problem("failed", error) });
        return undefined;
      }
    });
    if (next !== undefined && !(await this.deliver(id, next.send))) return "unsent";
    return answer;
  }

  /** Back to the mail; nothing is sent. */
  async back(id: MailId): Promise<void> {
    await this.reviewClosed(id);
    await quietly(() => this.host.closeReview(id));
    await quietly(() => this.host.showMail(id));
  }

  /** The review window was closed by the person: the same as going back. */
  async reviewClosed(id: MailId): Promise<void> {
    await this.turns.take(id, async () => {
      const record = await this.records.get(id);
      if (record?.state === "reviewing") await this.records.drop(id);
    });
  }

  /** The host's timer for this mail. */
  async timeUp(id: MailId): Promise<void> {
    await this.step(id, async (record) => {
      const now = this.host.now();
      if (record.state === "held") {
        if (!this.isOver(record)) {
          await this.host.setTimer(id, record.due ?? now);
          return undefined;
        }
        return this.leave(id, record, record.where);
      }
      if (record.state !== "releasing" || record.approval === undefined) return undefined;
      if (now < (record.approval.until ?? 0) - EARLY_MS) return undefined;
      // The hook was never called with this approval, so the mail has not left: the page died in between.
      if (record.retried) await this.unsent(id, record, problem("no-answer"));
      return record.retried ? undefined : this.leave(id, { ...record, retried: true }, record.where);
    });
  }

  /** Ends the hold now. */
  async sendNow(id: MailId): Promise<void> {
    await this.step(id, async (record) =>
      record.state === "held" ? this.leave(id, record, "now") : undefined,
    );
  }

  /** Ends the hold by putting the mail into the client's Outbox. */
  async toOutbox(id: MailId): Promise<void> {
    await this.step(id, async (record) =>
      record.state === "held" || record.state === "ready" ? this.leave(id, record, "later") : undefined,
    );
  }

  /** Ends the hold and gives the mail back for writing. */
  async edit(id: MailId): Promise<void> {
    await this.step(id, async (record) => {
      if (isOnItsWay(record)) return undefined;
      await this.forget(id);
      return undefined;
    });
    await quietly(() => this.host.showMail(id));
    await quietly(() => this.host.refreshHold());
  }

  /** Ends the hold and closes the mail; its saved draft stays among the drafts. */
  async discard(id: MailId): Promise<void> {
    await this.step(id, async (record) => {
      if (isOnItsWay(record)) return undefined;
      await this.forget(id);
      // Outside this turn: closing the window makes the host call mailClosed.
      this.later(() => this.host.closeMail(id));
      return undefined;
    });
    await quietly(() => this.host.refreshHold());
  }

  /** Takes a notice away, or the line of a mail that was not sent. */
  async dismiss(id: string): Promise<void> {
    await this.turns.take(id, async () => {
      const record = await this.records.get(id);
      if (record?.state === "unsent") await this.records.drop(id);
    });
    const trace = await this.traces.get(id);
    if (trace?.notice !== undefined) await this.traces.drop(id);
    await quietly(() => this.host.refreshHold());
  }

  /** The compose window is gone, because the mail was sent or because the person closed it. */
  async mailClosed(id: MailId): Promise<void> {
    this.later(() => this.catches.closed(id));
    await this.turns.take(id, async () => {
      const record = await this.records.get(id);
      if (record === undefined) return;
      if (record.state === "reviewing") this.later(() => this.host.closeReview(id));
      const waiting = record.state === "held" || record.state === "ready" || record.state === "releasing";
      if (waiting && !isOnItsWay(record)) await this.notice(id, record, problem("closed"));
      else await this.forget(id);
    });
  }

  /** The host has seen the mail leave. Optional: its window closing says the same. */
  async sent(id: MailId): Promise<void> {
    await this.step(id, async (record) => {
      if (isOnItsWay(record)) await this.forget(id);
      return undefined;
    });
  }

  /** The client could not deliver what it had taken; `words` are its own. */
  async sendFailed(id: MailId, words: string): Promise<void> {
    await this.step(id, async (record) => {
      if (record.state === "releasing") await this.unsent(id, record, problem("send", words));
      return undefined;
    });
  }

  /**
   * To be called once when the client starts: holds of before become notices that the mail was not sent. `longOver`:
   * ms after its time from which a hold counts as one of before, where other pages may still keep theirs.
   */
  async restarted(longOver = Number.NEGATIVE_INFINITY): Promise<void> {
    const records = await this.records.all();
    let told = false;
    for (const [id, trace] of Object.entries(await this.traces.all())) {
      if (this.host.now() - trace.due < longOver) continue;
      told = true;
      if (trace.notice === undefined && records[id] === undefined) {
        const code = longOver === Number.NEGATIVE_INFINITY ? "restart" : "lost";
        await this.traces.put(id, { ...trace, notice: problem(code) });
      }
    }
    if (told) await quietly(() => this.host.showHold());
  }

  /**
   * To be called when the page that keeps the clock of this mail starts. What waits goes on waiting; a mail whose time
   * came while nobody kept the clock does not leave behind anyone's back: it is ready, and the person presses Send.
   */
  async resume(id: MailId): Promise<void> {
    await this.step(id, async (record) => {
      const died = record.state === "releasing" && record.approval !== undefined;
      if (record.state !== "held" && !died) return undefined;
      if (died || this.isOver(record)) {
        await this.traces.drop(id);
        await this.ready(id, record, record.where);
        return undefined;
      }
      const { due = this.host.now(), subject, recap, where } = record;
      await this.host.setTimer(id, due);
      await this.traces.put(id, { due, subject, recap, where });
      this.later(() => this.saveHeld(id, record));
      return undefined;
    });
  }

  /** Where a mail stands; undefined while it is simply being written. */
  standing(id: MailId): Promise<FlowRecord | undefined> {
    return this.records.get(id);
  }

  /** Every mail that waits or was not sent, the next to leave first. */
  async holds(): Promise<HoldLine[]> {
    const lines: HoldLine[] = [];
    for (const [id, record] of Object.entries(await this.records.all())) {
      if (record.state === "reviewing" || record.state === "releasing") continue;
      const { state, due, subject, recap, where, problem } = record;
      lines.push({ id, state, due, subject, recap, where, reason: problem, open: true });
    }
    for (const [id, trace] of Object.entries(await this.traces.all())) {
      if (trace.notice === undefined) continue;
      const { due, subject, recap, where, notice } = trace;
      lines.push({ id, state: "unsent", due, subject, recap, where, reason: notice, open: false });
    }
    return lines.sort((a, b) => (a.due ?? 0) - (b.due ?? 0));
  }

  /** The hook's decision. Does nothing any more once the watchdog has answered in its place. */
  private async decide(id: MailId, watch: { over: boolean }): Promise<"let-go" | "stop"> {
    // Side by side: each is a message to another process, and a clean mail must not feel them.
    const [record, reading] = await Promise.all([this.records.get(id), settled(this.host.readDraft(id))]);
    const draft = readable(reading, record?.approval?.digest);
    if (await this.approvedAs(record, draft)) {
      if (record?.clientKeeps !== undefined) await this.deliverAfter(id, record.clientKeeps);
      inTime(watch);
      await this.passed(id, record as FlowRecord);
      return "let-go";
    }
    if (draft === undefined) throw new Error("the mail could not be read");
    if (record?.state === "held") {
      const same = (await this.digestLike(draft, record.digest)) === record.digest;
      inTime(watch);
      const isOver = this.isOver(record);
      if (same && isOver && !(await this.hasNews(record, draft))) {
        inTime(watch);
        await this.passed(id, record);
        return "let-go";
      }
      if (same && !isOver) {
        this.later(() => this.host.showHold());
        return "stop";
      }
    }
    const report = await this.check(draft);
    inTime(watch);
    if (record !== undefined) await this.forget(id);
    if (report.verdict === "ask" || report.verdict === "stop") {
      await this.toReview(id, undefined, report, draft);
      return "stop";
    }
    this.noteLeaving(id, report);
    if (record?.state === "reviewing") this.later(() => this.host.closeReview(id));
    const { digest, holdSeconds } = report;
    if (holdSeconds === 0) return "let-go";
    if ((await this.clientKeeps(id, false)) && (await this.delivered(id, holdSeconds))) {
      inTime(watch);
      return "let-go";
    }
    inTime(watch);
    await this.hold(id, { ...facts(report, draft), state: "held", digest, where: "now" }, holdSeconds);
    return "stop";
  }

  private async approvedAs(record: FlowRecord | undefined, draft: Draft | undefined): Promise<boolean> {
    const approval = record?.approval;
    if (approval === undefined) return false;
    if (approval.until !== undefined && this.host.now() > approval.until) return false;
    return (await this.digestLike(draft, approval.digest)) === approval.digest;
  }

  /** The approval is used up before the mail is let go, so that it can never be used twice. */
  private async passed(id: MailId, record: FlowRecord): Promise<void> {
    await this.records.put(id, { ...record, state: "releasing", approval: undefined });
    await this.traces.drop(id);
    await quietly(() => this.host.clearTimer(id));
    this.later(() => this.host.refreshHold());
  }

  private isOver(record: FlowRecord): boolean {
    return record.due === undefined || this.host.now() >= record.due - EARLY_MS;
  }

  private async clientKeeps(id: MailId, reviewed: boolean): Promise<boolean> {
    try {
      return (await this.host.keepsTime?.(id, reviewed)) ?? false;
    } catch {
      return false;
    }
  }

  /** Whether the client has been told to keep the mail back; else the flow does. */
  private async delivered(id: MailId, seconds: number): Promise<boolean> {
    try {
      await this.deliverAfter(id, seconds);
      return true;
    } catch {
      return false;
    }
  }

  private async deliverAfter(id: MailId, seconds: number): Promise<void> {
    await this.host.deliverAt?.(id, this.host.now() + seconds * 1000);
  }

  /** Approved for one press of the client's own button, as long as it is not edited. */
  private async ready(id: MailId, record: FlowRecord, where: Where): Promise<void> {
    await quietly(() => this.host.clearTimer(id));
    const { digest } = record;
    // What cannot be read could be edited unseen, so that approval does not stand for long.
    const approval: Approval =
      digest === UNREAD ? { digest, until: this.host.now() + APPROVAL_MS } : { digest };
    await this.records.put(id, { ...record, state: "ready", where, approval, problem: undefined });
    this.later(() => this.host.showHold());
  }

  /** Runs a step of a mail that has a record; whatever goes wrong in it ends in the review. */
  private async step(id: MailId, work: (record: FlowRecord) => Promise<Next>): Promise<void> {
    const next = await this.turns.take(id, async () => {
      const record = await this.records.get(id);
      if (record === undefined) return undefined;
      try {
        return await work(record);
      } catch (error) {
        await this.toReview(id, problem("failed", error), undefined, undefined, record);
        return undefined;
      }
    });
    if (next !== undefined) await this.deliver(id, next.send);
  }

  /** A waiting mail is to leave: it does if it is still the one that was approved. */
  private async leave(id: MailId, record: FlowRecord, where: Where): Promise<Next> {
    if (!(await this.host.exists(id).catch(() => true))) {
      await this.notice(id, record, problem("closed"));
      return undefined;
    }
    const draft = readable(await settled(this.host.readDraft(id)), record.digest);
    const same = (await this.digestLike(draft, record.digest)) === record.digest;
    const waited = record.state === "held" && draft !== undefined;
    if (!same || (waited && (await this.hasNews(record, draft)))) {
      await this.forget(id);
      await this.toReview(id, problem("changed"), undefined, draft);
      return undefined;
    }
    return this.release(id, record, where);
  }

  /** Whether something is found now, in a file that was open only later, that nobody was asked about. */
  private async hasNews({ asked = [], digest }: FlowRecord, draft: Draft): Promise<boolean> {
    if (isPlainDigest(digest)) return false;
    const report = await this.check(draft).catch(() => undefined);
    return report !== undefined && askedIn(report).some((check) => !asked.includes(check));
  }

  /** Writes the approval; the caller then sends, outside the mail's turn, because sending calls the hook. */
  private async release(id: MailId, record: FlowRecord, where: Where): Promise<Next> {
    const { digest } = record;
    const policy = await this.policyOrNothing();
    this.later(() => this.host.closeReview(id));
    const press = releaseOf(policy) === "press-again" && digest !== UNREAD;
    if (where === "now" && (press || this.host.cannotSend === true)) {
      await this.ready(id, record, where);
      return undefined;
    }
    const until = this.host.now() + APPROVAL_MS;
    // The timer first: if the page dies before the client takes the mail, timeUp finds the approval unused.
    await this.host.setTimer(id, until + EARLY_MS);
    await this.records.put(id, {
      ...record,
      state: "releasing",
      where,
      approval: { digest, until },
      problem: undefined,
    });
    return { send: where };
  }

  /** Has the client send; false when it refused. */
  private async deliver(id: MailId, where: Where): Promise<boolean> {
    try {
      await this.host.send(id, where);
      return true;
    } catch (error) {
      await this.turns.take(id, async () => {
        const record = await this.records.get(id);
        if (record?.state === "releasing") await this.unsent(id, record, problem("send", error));
      });
      return false;
    }
  }

  /** Starts the clock. The draft is saved after the hook has answered: a mail server may take its time. */
  private async hold(id: MailId, record: FlowRecord, seconds: number): Promise<void> {
    const due = this.host.now() + seconds * 1000;
    const held: FlowRecord = { ...record, state: "held", due, problem: undefined };
    // The timer first: a timer without a hold does nothing, a hold without a timer would never end.
    await this.host.setTimer(id, due);
    await this.records.put(id, held);
    const { subject, recap, where } = held;
    await this.traces.put(id, { due, subject, recap, where });
    this.later(() => this.host.closeReview(id));
    this.later(() => this.host.showHold());
    this.later(() => this.saveHeld(id, held));
  }

  /** A hold whose draft cannot be saved goes back to the review, which says so. */
  private async saveHeld(id: MailId, held: FlowRecord): Promise<void> {
    try {
      await this.host.saveDraft(id);
    } catch (error) {
      if (held.unsavedKnown) return;
      await this.turns.take(id, async () => {
        const record = await this.records.get(id);
        if (record?.state !== "held" || record.due !== held.due) return;
        await this.toReview(id, problem("save", error), undefined, undefined, record);
      });
    }
  }

  private async toReview(
    id: MailId,
    problem: Problem | undefined,
    report?: Report,
    draft?: Draft,
    before?: FlowRecord,
  ): Promise<void> {
    this.noteShown(id, report, draft);
    if (before !== undefined) await this.forget(id);
    const recap = report?.recap ?? before?.recap;
    const subject = draft?.subject ?? before?.subject ?? "";
    await this.records.put(id, { state: "reviewing", digest: "", where: "now", subject, recap, problem });
    this.later(() => this.host.showReview(id));
  }

  private noteShown(id: MailId, report: Report | undefined, draft: Draft | undefined): void {
    if (report === undefined || draft === undefined || isPlainDigest(report.digest)) return;
    this.later(() => this.catches.shown(id, report, draft));
  }

  private noteLeaving(id: MailId, report: Report): void {
    this.later(() => this.catches.leaves(id, isPlainDigest(report.digest) ? undefined : report));
  }

  private async unsent(id: MailId, record: FlowRecord, problem: Problem): Promise<void> {
    await this.forget(id);
    await this.records.put(id, { ...record, state: "unsent", approval: undefined, problem });
    this.later(() => this.host.showHold());
  }

  /** The window is gone: what remains is the notice. */
  private async notice(id: MailId, record: FlowRecord, problem: Problem): Promise<void> {
    await quietly(() => this.host.clearTimer(id));
    const { subject, recap, where, due = this.host.now() } = record;
    // Written before the record goes: a list that finds neither would take itself for empty and close.
    await this.traces.put(id, { due, subject, recap, where, notice: problem });
    await this.records.drop(id);
    this.later(() => this.host.showHold());
  }

  /** Ends whatever waited for this mail. */
  private async forget(id: MailId): Promise<void> {
    await quietly(() => this.host.clearTimer(id));
    await this.records.drop(id);
    await this.traces.drop(id);
  }

  /** The mail as it is now if it still has this digest; undefined if it changed or can no longer be checked. */
  private async compare(
    id: MailId,
    digest: string,
  ): Promise<
    | { holdSeconds: number; facts: Pick<FlowRecord, "subject" | "recap" | "asked">; report: Report }
    | undefined
  > {
    try {
      const draft =
        digest === UNREAD
          ? await this.host.readDraft(id).catch(() => undefined)
          : await this.host.readDraft(id);
      if (draft !== undefined && !isPlainDigest(digest)) {
        const report = await this.check(draft);
        return report.digest === digest
          ? { holdSeconds: report.holdSeconds, facts: facts(report, draft), report }
          : undefined;
      }
      if ((await this.digestLike(draft, digest)) !== digest) return undefined;
      const report = await plainReport(draft, await this.policyOrNothing());
      return { holdSeconds: report.holdSeconds, facts: facts(report, draft), report };
    } catch {
      return undefined;
    }
  }

  private check(draft: Draft): Promise<Report> {
    return this.engines.withEngine((engine) => engine.check(draft));
  }

  /** The mail's digest of the same sort as `digest`: an approval without the engine is compared without it. */
  private async digestLike(draft: Draft | undefined, digest: string): Promise<string> {
    if (draft === undefined || isPlainDigest(digest)) return plainDigest(draft);
    return this.engines.withEngine((engine) => engine.digest(draft));
  }

  private async policyOrNothing(): Promise<Policy | undefined> {
    try {
      return (await this.settings()).policy;
    } catch {
      return undefined;
    }
  }

  /** Does what nobody has to wait for once the current answer has been given. */
  private later(work: () => Promise<void>): void {
    const done = soon().then(() => quietly(work));
    this.pending.add(done);
    void done.then(() => this.pending.delete(done));
  }

  /** Resolves when everything that goes on after an answer is over. */
  async idle(): Promise<void> {
    while (this.pending.size > 0) await Promise.all(this.pending);
  }
}

/** An unreadable mail may still pass if the person approved it as unreadable; else its error is thrown. */
function readable(reading: PromiseSettledResult<Draft>, approved: string | undefined): Draft | undefined {
  if (reading.status === "fulfilled") return reading.value;
  if (approved === UNREAD) return undefined;
  throw reading.reason;
}

/** Not by Promise.allSettled, which older engines of classic Outlook lack. */
function settled<T>(work: Promise<T>): Promise<PromiseSettledResult<T>> {
  return work.then(
    (value) => ({ status: "fulfilled", value }),
    (reason: unknown) => ({ status: "rejected", reason }),
  );
}

/** The hook has let it go: from here on it is the client's. */
function isOnItsWay(record: FlowRecord): boolean {
  return record.state === "releasing" && record.approval === undefined;
}

/** Hosts may hand over a policy without the keys that nobody set. */
function releaseOf(policy: Partial<Policy> | undefined): Policy["hold"]["release"] {
  return policy?.hold?.release ?? "automatic";
}

function facts(report: Report, draft: Draft | undefined): Pick<FlowRecord, "subject" | "recap" | "asked"> {
  const { files, ...recap } = report.recap;
  const names = files.slice(0, MOST_FILES).map((name) => name.slice(0, LONGEST_NAME));
  const subject = (draft?.subject ?? "").slice(0, LONGEST_NAME);
  return { subject, recap: { ...recap, files: names }, asked: askedIn(report) };
}

/** The checks that ask for a look. */
function askedIn({ findings }: Report): string[] {
  return findings.filter(({ level }) => level !== "note").map(({ check }) => check);
}

/** That a mail could not be checked in the hook is old news: the report says whether it can be now. */
function stillTrue(problem: Problem | undefined): Problem | undefined {
  return problem?.code === "engine" ? undefined : problem;
}

function problem(code: Problem["code"], error?: unknown): Problem {
  return { code, message: error === undefined ? "" : error instanceof Error ? error.message : String(error) };
}

function inTime(watch: { over: boolean }): void {
  if (watch.over) throw new TooLate("answered already");
}

/** Windows and timers are a help; a mail's fate never hangs on them. */
async function quietly(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch {
    // Nothing to do: the mail is stopped, and the next step asks again.
  }
}
