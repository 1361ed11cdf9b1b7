// PROVISIONAL copy of the generated types; becomes a re-export of dist/wasm/lastlook.d.ts.
export type DraftKind = "new" | "reply" | "forward" | "redirect";
export interface Address {
  name: string;
  address: string;
}
export type RecipientKind = "to" | "cc" | "bcc";
export interface Recipient {
  kind: RecipientKind;
  name: string;
  address: string;
  members?: Address[];
}
export interface Body {
  format: "text" | "html";
  content: string;
}
export interface Attachment {
  name: string;
  mimeType: string;
  size?: number;
  sha256?: string;
  inline: boolean;
  cloud: boolean;
}
export interface Thread {
  subject: string;
  participants: Address[];
}
export interface Draft {
  kind: DraftKind;
  from: Address;
  replyTo: Address[];
  recipients: Recipient[];
  subject: string;
  body: Body;
  attachments: Attachment[];
  thread?: Thread;
  now: string;
}
export type Level = "note" | "ask" | "stop";
export type Zone =
  | "recipients"
  | "subject"
  | "authored"
  | "quoted"
  | "forwarded"
  | "signature"
  | "disclaimer"
  | "attachments";
export interface Span {
  start: number;
  end: number;
}
export interface Evidence {
  text: string;
  marks: Span[];
}
export interface Repair {
  label: string;
  edit: Edit;
}
export type Edit =
  | { kind: "replace"; part: "subject" | "body"; span: Span; with: string }
  | { kind: "remove-recipient"; address: string }
  | { kind: "move-to-bcc"; addresses: string[] }
  | { kind: "replace-recipient"; address: string; with: string }
  | { kind: "remove-attachment"; name: string }
  | { kind: "add-attachment" };
export type Touch =
  | { kind: "none" }
  | { kind: "confirm"; label: string }
  | { kind: "tick"; label: string }
  | { kind: "choose"; label: string; options: string[] }
  | { kind: "retype"; label: string; expected: string };
export interface Finding {
  check: string;
  family: string;
  level: Level;
  zone: Zone;
  span: Span;
  title: string;
  detail: string;
  why: string;
  evidence: Evidence[];
  repairs: Repair[];
  touch: Touch;
}
export type RowState = "ok" | "note" | "ask" | "stop" | "empty";
export interface Checklist {
  recipients: {
    state: RowState;
    organisations: {
      name: string;
      domain: string;
      inside: boolean;
      known: boolean;
      people: { kind: RecipientKind; name: string; address: string }[];
    }[];
  };
  subject: { state: RowState; text: string };
  attachments: { state: RowState; files: { name: string; mimeType: string; size?: number }[] };
  figures: {
    state: RowState;
    values: {
      text: string;
      kind: "money" | "quantity" | "date" | "document" | "calculation";
      ok?: boolean;
    }[];
  };
  tone: { state: RowState; note: string };
}
export interface RecipientReport {
  address: string;
  kind: RecipientKind;
  inside: boolean;
  risk: number;
  reason: string;
}
export interface Recap {
  to: string;
  outside: boolean;
  files: string[];
  total?: string;
}
export type Verdict = "clear" | "note" | "ask" | "stop";
export interface Report {
  verdict: Verdict;
  holdSeconds: number;
  digest: string;
  headline: string;
  recap: Recap;
  findings: Finding[];
  recipients: RecipientReport[];
  checklist: Checklist;
}
export interface Edits {
  subject?: string;
  body?: Body;
  recipients?: Recipient[];
  removeAttachments?: string[];
}
export type PartnerRole =
  | "forwarder"
  | "carrier"
  | "bank"
  | "insurer"
  | "inspection"
  | "agent"
  | "lawyer"
  | "authority"
  | "marketplace"
  | "other";
export interface Policy {
  language: "auto" | "en" | "zh-CN";
  own_domains: string[];
  own_names: string[];
  competitors: string[];
  origins: string[];
  customers: { name: string; domains: string[]; aliases: string[] }[];
  partners: { role: PartnerRole; domains: string[] }[];
  bank_cards: { iban: string; account: string; bic: string; beneficiary: string; currency: string }[];
  hold: {
    inside_clean: number;
    outside_clean: number;
    after_findings: number;
    first_contact: number;
    heated: number;
    release: "automatic" | "press-again";
  };
  checks: Record<string, "off" | "note" | "ask" | "stop">;
}
export type Knowledge = unknown;
export interface SentHeader {
  date: string;
  to: string[];
  cc: string[];
  bcc: string[];
}
export interface CheckInfo {
  id: string;
  family: string;
  level: Level;
  requirement: string;
  title: string;
  help: string;
}
export interface Engine {
  check(draft: Draft): Report;
  repair(draft: Draft, edit: Edit): Edits;
  digest(draft: Draft): string;
  learn(headers: SentHeader[]): void;
  export(): Knowledge;
  free(): void;
}
