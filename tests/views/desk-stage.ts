import type { Aftercare, Letter, Plan, SentMail, Slip, Wish } from "../../addin/core/aftercare.ts";
import type { HoldLine } from "../../addin/core/flow.ts";
import { SlipLog } from "../../addin/core/log.ts";
import type { CheckInfo, Report } from "../../addin/core/types.ts";
import { type DeskActions, showDesk } from "../../addin/core/views/desk.ts";
import { logView } from "../../addin/core/views/log.ts";
import { type Language, words } from "../../addin/core/words.ts";
import { DEFAULTS } from "../core/defaults.ts";

/** What of the desk a test chooses; the core behind it is a few lines. */
export interface DeskOptions {
  held?: HoldLine[];
  /** What waits has left meanwhile. */
  gone?: boolean;
  /** The checks have found this. */
  suggested?: Slip;
  /** ms since 1970. */
  now?: number;
  language?: Language;
  warnings?: string[];
  remembered?: Slip;
  outlook?: boolean;
}

const SENT: SentMail = {
  draft: {
    kind: "new",
    from: { name: "Li Na", address: "li.na@own.example" },
    replyTo: [],
    recipients: [{ kind: "to", name: "Anna Weber", address: "anna@muller.example" }],
    subject: "Quotation",
    body: { format: "text", content: "" },
    attachments: [],
    now: "2026-11-21T16:10:00+08:00",
  },
  zones: {},
};

const STEPS = [
  ["call", { kind: "show", letter: "phone", audience: { kind: "same" } }],
  ["correct", { kind: "write", letter: "wrong-detail", audience: { kind: "same" } }],
  ["log", { kind: "log" }],
] as const;

const OTHERWISE: Partial<Record<string, Pick<Plan["steps"][number], "otherwise">>> = {
  call: {
    otherwise: {
      title: "Nobody answers",
      action: { kind: "show", letter: "voicemail", audience: { kind: "same" } },
    },
  },
};

/** Greets women and men apart in German, as the real letters do. */
function letterOf(slip: Slip, wish: Wish, warnings: string[]): Letter {
  const { name, form, company } = slip.details;
  const language = wish.language || "en";
  const title = language === "de" ? { woman: "Frau", man: "Herr", neutral: "Guten Tag" }[form] : "Dear";
  const isMail = wish.kind !== "phone" && wish.kind !== "voicemail";
  return {
    kind: wish.kind,
    language,
    fallback: false,
    direction: "ltr",
    subject: isMail ? "Correction: Quotation" : "",
    body: `${title} ${name},\n\n${wish.kind}\n\n${company}`,
    recipients: isMail ? SENT.draft.recipients : [],
    inThread: isMail,
    needsFile: false,
    again: false,
    warnings,
  };
}

function aftercare({ warnings = [], suggested }: DeskOptions): Aftercare {
  const plan = {
    severity: "high",
    headline: "Telephone first, then write",
    secondsSince: 60,
    locked: false,
    steps: STEPS.map(([id, action]) => ({
      id,
      action,
      title: id,
      detail: "",
      locked: false,
      ...OTHERWISE[id],
    })),
  } as unknown as Plan;
  return {
    recall: () => {
      throw new Error("not here");
    },
    learnZones: () => ({}),
    providers: () => [],
    suggest: () => suggested,
    hasSecrets: () => false,
    plan: () => plan,
    letter: (_, slip, wish) => letterOf(slip, wish, warnings),
    cards: () => [],
    languages: () => ["en", "de"],
  };
}

/** Shows the desk; what its actions are called with goes to `note`. */
export function desk(
  root: HTMLElement,
  options: DeskOptions,
  note: (name: string) => (...args: unknown[]) => unknown,
): void {
  const { held, gone, remembered, outlook, language = "en" } = options;
  const actions: DeskActions = {
    write: async (letter) => void note("write")(letter.body),
    log: async (entry) => void note("log")(entry),
    remember: async (slip) => void note("remember")(slip.details, slip.discovered),
    ...(outlook
      ? {}
      : {
          takeBack: async (id) => {
            note("takeBack")(id);
            return !gone;
          },
        }),
  };
  const model = {
    sent: SENT,
    report: {} as Report,
    aftercare: aftercare(options),
    policy: { ...DEFAULTS, own_names: ["Brightsea Trading"] },
    words: words(language),
    ...(outlook ? { hidesBcc: true, leavesThread: true } : {}),
    ...(held ? { held } : {}),
    ...(options.now === undefined ? {} : { now: () => options.now as number }),
    ...(remembered ? { remembered } : {}),
  };
  showDesk(root, model, actions);
}

/** Shows the log with a slip and a catch in it. */
export async function log(root: HTMLElement): Promise<void> {
  const kept = new Map<string, unknown>();
  const keeper = new SlipLog({
    get: async (key) => kept.get(key),
    set: async (key, value) => void kept.set(key, value),
    remove: async (key) => void kept.delete(key),
  });
  await keeper.add({
    at: "2026-11-21T16:22:00+08:00",
    left: "2026-11-21T16:10:00+08:00",
    subject: "Quotation",
    to: "anna@muller.example",
    wrong: "amount",
    severity: "high",
    discussedWith: "",
    written: [],
  });
  await keeper.addCatch({ checks: ["line-total", "gone-check"], domains: ["muller.example"] }, 0);
  const checks = [{ id: "line-total", title: "Line totals" }] as CheckInfo[];
  root.replaceChildren(logView(words("en"), keeper, checks));
}
