import type { Letter, LetterKind, SentMail, Severity, Slip, Wrong } from "./aftercare.ts";
import type { Caught } from "./catches.ts";
import { localTime } from "./local-time.ts";
import type { Store } from "./shelf.ts";
import { Turns, within } from "./turns.ts";
import type { Draft } from "./types.ts";

/** One slip and what was done about it. Times are RFC 3339. */
export interface SlipEntry {
  /** Entries of before there were catches have none. */
  kind?: "slip";
  /** When it was noted. */
  at: string;
  /** When the mail left. */
  left: string;
  subject: string;
  /** The addresses that got it, commas between them. */
  to: string;
  wrong: Wrong;
  severity: Severity;
  /** With whom a critical slip was discussed. */
  discussedWith: string;
  /** The letters that were opened. */
  written: LetterKind[];
}

/** What a review has stopped in time. Nothing happened, so it says no more than what and when. */
export interface CatchEntry {
  kind: "catch";
  at: string;
  /** The domains it was to go to, commas between them; of many the first and how many more. */
  to: string;
  /** The ids of the checks that found something. */
  checks: string[];
}

export type LogEntry = SlipEntry | CatchEntry;

const LOG = "slips";
/** Entries of each kind kept at most; the oldest go first. */
const MOST = 1_000;
/** Domains that a catch names at most. */
const MOST_DOMAINS = 3;

/** The slips and catches of this computer, in a store of the host. */
export class SlipLog {
  constructor(private readonly store: Store) {}

  add(entry: LogEntry): Promise<void> {
    return alone(async () => {
      const all = [...(await this.all()), entry];
      const alike = all.filter((one) => isCatch(one) === isCatch(entry));
      const over = new Set(alike.slice(0, Math.max(0, alike.length - MOST)));
      await this.store.set(
        LOG,
        all.filter((one) => !over.has(one)),
      );
    });
  }

  /** Notes a catch. `now`: ms since 1970. */
  addCatch({ checks, domains }: Caught, now: number): Promise<void> {
    const more = domains.length - MOST_DOMAINS;
    const to = domains.slice(0, MOST_DOMAINS).join(", ") + (more > 0 ? ` +${more}` : "");
    return this.add({ kind: "catch", at: localTime(now), to, checks });
  }

  /** The oldest first. */
  async all(): Promise<LogEntry[]> {
    const found = await this.store.get(LOG);
    return Array.isArray(found) ? (found as LogEntry[]) : [];
  }

  wipe(): Promise<void> {
    return alone(() => this.store.remove(LOG));
  }
}

/** The longest one writing may take, ms. */
const WRITING_MS = 5_000;
/** The writings of this page, one behind the other. */
const turns = new Turns(WRITING_MS);

/**
 * One writing of the log at a time, since each reads the whole and writes it back: catches come from the background
 * page while the desk notes a slip. Between pages by a lock, where the client has them.
 */
function alone(work: () => Promise<void>): Promise<void> {
  const write = () => within(WRITING_MS, work());
  const locks = typeof navigator === "undefined" ? undefined : (navigator.locks as LockManager | undefined);
  return turns.take(LOG, () => (locks === undefined ? write() : locks.request(`lastlook-${LOG}`, write)));
}

/** Whether it was stopped in time. */
export function isCatch(entry: LogEntry): entry is CatchEntry {
  return entry.kind === "catch";
}

const DESK = "desk";
/** Mails whose answers are kept at most. */
const MOST_MAILS = 100;

/** The answers given at the correction desk, by mail, so that a second opening knows what was done. */
export class DeskMemory {
  constructor(private readonly store: Store) {}

  async get(sent: SentMail): Promise<Slip | undefined> {
    return (await this.all()).find(([key]) => key === keyOf(sent))?.[1];
  }

  async set(sent: SentMail, slip: Slip): Promise<void> {
    const others = (await this.all()).filter(([key]) => key !== keyOf(sent));
    await this.store.set(DESK, [...others, [keyOf(sent), slip]].slice(-MOST_MAILS));
  }

  private async all(): Promise<[string, Slip][]> {
    const found = await this.store.get(DESK);
    return Array.isArray(found) ? (found as [string, Slip][]) : [];
  }
}

function keyOf({ draft }: SentMail): string {
  const addresses = draft.recipients.map((one) => one.address.toLowerCase()).sort();
  return JSON.stringify([Date.parse(draft.now), draft.from.address, addresses, draft.subject]);
}

const LETTERS = "letters";
/** Letters remembered at most. */
const MOST_LETTERS = 100;

/** Letters that were opened in the client, so that their own review knows what they are: by subject and addresses. */
export class LetterMarks {
  constructor(private readonly store: Store) {}

  async add({ kind, subject, recipients }: Letter): Promise<void> {
    const others = (await this.all()).filter(([key]) => key !== letterKey(subject, recipients));
    const one: [string, Mark] = [letterKey(subject, recipients), markOf(kind)];
    await this.store.set(LETTERS, [...others, one].slice(-MOST_LETTERS));
  }

  /** The draft, with the mark of the letter that it is. Never rejects. */
  async mark(draft: Draft): Promise<Draft> {
    const all = await this.all().catch((): [string, Mark][] => []);
    const letter = all.find(([key]) => key === letterKey(draft.subject, draft.recipients))?.[1];
    return letter === undefined ? draft : { ...draft, letter };
  }

  private async all(): Promise<[string, Mark][]> {
    const found = await this.store.get(LETTERS);
    return Array.isArray(found) ? (found as [string, Mark][]) : [];
  }
}

type Mark = NonNullable<Draft["letter"]>;

/** What a letter is to its own review. */
export function markOf(kind: Letter["kind"]): Mark {
  return kind === "wrong-recipient" || kind === "deletion-request" ? "deletion" : "correction";
}

function letterKey(subject: string, recipients: readonly { address: string }[]): string {
  const addresses = recipients.map((one) => one.address.toLowerCase()).sort();
  return JSON.stringify([subject.trim(), addresses]);
}

const COLUMNS = [
  "at",
  "kind",
  "left",
  "subject",
  "to",
  "wrong",
  "severity",
  "discussedWith",
  "written",
  "checks",
] as const;

/**
 * The log as RFC 4180 has it, with a heading and a mark that tells spreadsheets it is UTF-8. What one would take for a
 * formula, at the start of a cell or behind another separator, gets an apostrophe.
 */
export function toCsv(entries: readonly LogEntry[]): string {
  const rows = entries.map((entry) => {
    const values: Partial<Record<string, string | readonly string[]>> = { kind: "slip", ...entry };
    return COLUMNS.map((column) => cell(values[column] ?? "")).join(",");
  });
  return `\ufeff${[COLUMNS.join(","), ...rows].join("\r\n")}\r\n`;
}

function cell(value: string | readonly string[]): string {
  const text = typeof value === "string" ? value : value.join(" ");
  const safe = text.replace(/(^|[;\t\r\n])(\s*[=+\-@＝＋－＠])/g, "$1'$2");
  return /[",;\r\n\t]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
