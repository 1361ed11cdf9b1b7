import type { Letter, LetterKind, SentMail, Severity, Slip, Wrong } from "./aftercare.ts";
import type { Store } from "./shelf.ts";
import type { Draft } from "./types.ts";

/** One slip and what was done about it. Times are RFC 3339. */
export interface LogEntry {
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

const LOG = "slips";
/** Slips kept at most; the oldest go first. */
const MOST = 1_000;

/** The slips of this computer, in a store of the host. */
export class SlipLog {
  constructor(private readonly store: Store) {}

  async add(entry: LogEntry): Promise<void> {
    await this.store.set(LOG, [...(await this.all()), entry].slice(-MOST));
  }

  /** The oldest first. */
  async all(): Promise<LogEntry[]> {
    const found = await this.store.get(LOG);
    return Array.isArray(found) ? (found as LogEntry[]) : [];
  }

  async wipe(): Promise<void> {
    await this.store.remove(LOG);
  }
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

const COLUMNS = ["at", "left", "subject", "to", "wrong", "severity", "discussedWith", "written"] as const;

/**
 * The log as RFC 4180 has it, with a heading and a mark that tells spreadsheets it is UTF-8. What one would take for a
 * formula, at the start of a cell or behind another separator, gets an apostrophe.
 */
export function toCsv(entries: readonly LogEntry[]): string {
  const rows = entries.map((entry) => COLUMNS.map((column) => cell(entry[column])).join(","));
  return `\ufeff${[COLUMNS.join(","), ...rows].join("\r\n")}\r\n`;
}

function cell(value: string | readonly string[]): string {
  const text = typeof value === "string" ? value : value.join(" ");
  const safe = text.replace(/(^|[;\t\r\n])(\s*[=+\-@＝＋－＠])/g, "$1'$2");
  return /[",;\r\n\t]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
