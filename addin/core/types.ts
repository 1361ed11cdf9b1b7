// The types of the engine, generated from Rust. Where Rust has a default for what is handed in, the generated
// type leaves the field optional; hosts always write it, and the engine always fills it on the way out, so here
// such fields are required.
import type * as Made from "../../dist/wasm/lastlook.js";

export type {
  Body,
  CheckInfo,
  Checklist,
  Contents,
  DraftKind,
  Edit,
  Evidence,
  Family,
  Finding,
  Knowledge,
  Level,
  PartnerRole,
  Recap,
  RecipientKind,
  RecipientRisk as RecipientReport,
  Repair,
  Report,
  RowState,
  TextSpan as Span,
  Touch,
  Unread,
  Verdict,
  Zone,
} from "../../dist/wasm/lastlook.js";

/** Required through and through. */
type Filled<T> = T extends (infer One)[]
  ? Filled<One>[]
  : T extends object
    ? { [Key in keyof T]-?: Filled<T[Key]> }
    : T;

/** Required, but for the keys that may really be absent. */
type But<T, Absent extends keyof T> = Required<Omit<T, Absent>> & Pick<T, Absent>;

export type Address = Required<Made.Address>;
export type Recipient = Required<Omit<Made.Recipient, "members" | "list">> & {
  members?: Address[];
  list?: boolean;
};
export type Attachment = But<Made.Attachment, "size" | "sha256" | "contents">;
export type Thread = Filled<Made.Thread>;
export type SentHeader = Required<Made.SentHeader>;
export type Policy = Filled<Omit<Made.Policy, "checks" | "aftercare">> & {
  checks: NonNullable<Made.Policy["checks"]>;
  aftercare: Required<NonNullable<Made.Policy["aftercare"]>>;
};

/** How much of a file is read. */
export type FileLimits = Policy["limits"]["files"];

export type Draft = Required<
  Omit<Made.Draft, "from" | "replyTo" | "recipients" | "attachments" | "thread" | "letter">
> & {
  from: Address;
  replyTo: Address[];
  recipients: Recipient[];
  attachments: Attachment[];
  thread?: Thread;
  letter?: Made.LetterMark;
};

export type Edits = Omit<Made.Edits, "recipients"> & { recipients?: Recipient[] };

/** One engine: a policy, a memory of sent mail, a language. */
export type Engine = Omit<Made.Engine, "repair"> & { repair(draft: Draft, edit: Made.Edit): Edits };

/** The module: what needs no engine, and the class that makes one. */
export type EngineModule = Omit<typeof Made, "defaultPolicy" | "Engine"> & {
  defaultPolicy(): Policy;
  Engine: new (policy: Policy, knowledge: Made.Knowledge | undefined, language: string) => Engine;
};
