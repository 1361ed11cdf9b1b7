// What helps after Send, in a module of its own that is loaded when a sent mail is opened. The types are generated
// from Rust; as in types.ts, what the core always fills is required here.
import type * as Made from "../../dist/wasm-aftercare/lastlook_aftercare.js";
import type { EngineFiles } from "./engine.ts";
import { EngineError } from "./engine-user.ts";
import type { Draft, Policy, Recipient, Report } from "./types.ts";

export type {
  Action,
  Answered,
  Audience,
  Card,
  Client,
  Cost,
  Form,
  LetterKind,
  Plan,
  ProviderLine,
  RecallReport,
  ReceivedMail,
  Severity,
  Step,
  Topic,
  Whom,
  Wish,
  Wrong,
} from "../../dist/wasm-aftercare/lastlook_aftercare.js";

export interface SentMail {
  draft: Draft;
  /** Minutes from UTC at people who wrote to us, by address in lower case. */
  zones: Record<string, number>;
}

export type Details = Required<Made.Details>;
export type Slip = Required<Omit<Made.Slip, "details">> & { details: Details };
export type Letter = Omit<Made.Letter, "recipients"> & { recipients: Recipient[] };

/** One policy, one language; see Aftercare in src/wasm.rs. */
export interface Aftercare {
  recall(sent: SentMail, provider: string | undefined, now: string, client?: Made.Client): Made.RecallReport;
  /** Minutes from UTC at the people who wrote these mails, as far as their `Date` headers tell. */
  learnZones(mails: Made.ReceivedMail[]): Record<string, number>;
  providers(): Made.ProviderLine[];
  suggest(report: Report): Slip | undefined;
  hasSecrets(report: Report): boolean;
  plan(sent: SentMail, slip: Slip, secrets: boolean, now: string): Made.Plan;
  /** Throws an error called LetterError whose `code` tells why there is none; for "missing" its message names the slots. */
  letter(sent: SentMail, slip: Slip, wish: Made.Wish, secrets: boolean, now: string): Letter;
  cards(topic: Made.Topic): Made.Card[];
  languages(): string[];
}

let copies = 0;

/** Loads the module, each time an instance of its own (see engine.ts). Rejects with {@link EngineError}. */
export async function loadAftercare(
  files: EngineFiles,
  policy: Policy,
  language: string,
): Promise<Aftercare> {
  try {
    copies += 1;
    const glue = (await import(`${files.glue}?copy=${copies}`)) as typeof Made;
    await glue.default({ module_or_path: files.wasm });
    return new glue.Aftercare(policy, language) as unknown as Aftercare;
  } catch (error) {
    throw new EngineError("load", error);
  }
}

/** The providers to choose from; none where the module does not load. */
export function providersOf(loading: Promise<Aftercare>): Promise<readonly { id: string; name: string }[]> {
  return loading.then(
    (aftercare) => aftercare.providers(),
    () => [],
  );
}

/** A slip of which nothing is known yet. */
export const NO_SLIP: Slip = {
  wrong: "cosmetic",
  whom: "customer",
  held: false,
  answered: "no",
  cost: "nothing",
  personal: false,
  discovered: "",
  wrongRecipients: [],
  details: {
    wrong: "",
    right: "",
    file: "",
    number: "",
    field: "",
    valid: "",
    deadline: "",
    facts: "",
    name: "",
    form: "neutral",
    me: "",
    company: "",
    phone: "",
  },
  discussedWith: "",
  written: [],
};
