import { sha256 } from "./hash.ts";
import type { Checklist, Draft, Finding, Policy, Recap, Recipient, Report } from "./types.ts";
import { chooseLanguage, clientLanguage, type Words, words } from "./words.ts";

/** How long a mail waits that nobody could check, when not even the settings could be read; seconds. */
const HOLD_SECONDS = 120;

const PREFIX = "plain:";

/** Stands for a mail that could not even be read. */
export const UNREAD = `${PREFIX}unread`;

/** Whether a digest was made without the engine. */
export function isPlainDigest(digest: string): boolean {
  return digest.startsWith(PREFIX);
}

/** A digest over everything that leaves, made without the engine. */
export async function plainDigest(draft: Draft | undefined): Promise<string> {
  if (draft === undefined) return UNREAD;
  const leaving = [
    draft.from.address,
    draft.replyTo.map((one) => one.address),
    draft.recipients.map((one) => [
      one.kind,
      one.address,
      one.members?.map((member) => member.address) ?? [],
    ]),
    draft.subject,
    draft.body.format,
    draft.body.content,
    draft.attachments.map((one) => [one.name, one.size ?? null, one.sha256 ?? null, one.cloud]),
  ];
  return PREFIX + (await sha256(JSON.stringify(leaving)));
}

/**
 * The checklist without the engine: what can be listed without judging it, the words of the error, and one box
 * to tick. It must work when everything else does not, so it asks for nothing that could fail.
 */
export async function plainReport(
  draft: Draft | undefined,
  policy: Partial<Policy> | undefined,
  error?: unknown,
): Promise<Report> {
  const t = words(chooseLanguage(policy?.language, clientLanguage()));
  const inside = insideOf(draft, policy);
  const recipients = draft?.recipients ?? [];
  return {
    verdict: "ask",
    // While a mail that cannot be read waits, nobody would notice that it was changed.
    holdSeconds: draft === undefined ? 0 : (policy?.hold?.after_findings ?? HOLD_SECONDS),
    digest: await plainDigest(draft),
    headline: t("plain-headline"),
    recap: recap(draft, inside),
    findings: [unchecked(t, draft, error)],
    recipients: recipients.map((one) => ({
      address: one.address,
      kind: one.kind,
      inside: inside(one),
      risk: 0,
      reason: "",
    })),
    checklist: checklist(draft, inside),
  };
}

function unchecked(t: Words, draft: Draft | undefined, error: unknown): Finding {
  const message = error instanceof Error ? error.message : error === undefined ? "" : String(error);
  return {
    check: "unchecked",
    family: "text",
    level: "ask",
    zone: "authored",
    span: { start: 0, end: 0 },
    title: t(draft === undefined ? "plain-unread" : "plain-title"),
    detail: t("plain-detail"),
    why: t("plain-why"),
    evidence: message === "" ? [] : [{ text: message, marks: [] }],
    repairs: [],
    touch: { kind: "tick", label: t("plain-touch") },
  };
}

function insideOf(
  draft: Draft | undefined,
  policy: Partial<Policy> | undefined,
): (one: Recipient) => boolean {
  const own = (policy?.own_domains ?? []).map((domain) => domain.toLowerCase());
  if (own.length === 0 && draft !== undefined) own.push(domainOf(draft.from.address));
  return (one) => {
    const domain = domainOf(one.address);
    return own.some((mine) => mine !== "" && (domain === mine || domain.endsWith(`.${mine}`)));
  };
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf("@") + 1).toLowerCase();
}

function recap(draft: Draft | undefined, inside: (one: Recipient) => boolean): Recap {
  const recipients = draft?.recipients ?? [];
  const first = recipients.find((one) => !inside(one)) ?? recipients[0];
  const more = recipients.length > 1 ? ` +${recipients.length - 1}` : "";
  return {
    to: first === undefined ? "" : (first.name || first.address) + more,
    outside: recipients.some((one) => !inside(one)),
    files: files(draft).map((one) => one.name),
  };
}

function files(draft: Draft | undefined) {
  return (draft?.attachments ?? []).filter((one) => !one.inline);
}

function checklist(draft: Draft | undefined, inside: (one: Recipient) => boolean): Checklist {
  const byDomain = new Map<string, Recipient[]>();
  for (const one of draft?.recipients ?? []) {
    const domain = domainOf(one.address);
    byDomain.set(domain, [...(byDomain.get(domain) ?? []), one]);
  }
  const attached = files(draft);
  return {
    recipients: {
      state: byDomain.size === 0 ? "empty" : "note",
      organisations: Array.from(byDomain, ([domain, people]) => ({
        name: domain,
        domain,
        inside: people.every(inside),
        known: false,
        people: people.map(({ kind, name, address, list }) => ({ kind, name, address, list: list === true })),
      })),
    },
    subject: { state: draft?.subject ? "note" : "empty", text: draft?.subject ?? "" },
    attachments: {
      state: attached.length === 0 ? "empty" : "note",
      files: attached.map(({ name, mimeType, size }) => ({ name, mimeType, size, read: "" })),
    },
    figures: { state: "empty", values: [] },
    tone: { state: "empty", note: "" },
  };
}
