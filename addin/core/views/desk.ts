import van, { type State } from "vanjs-core";
import {
  type Action,
  type Aftercare,
  type Client,
  type Details,
  type Letter,
  type LetterKind,
  NO_SLIP,
  type Plan,
  type SentMail,
  type Slip,
  type Step,
  type Wish,
} from "../aftercare.ts";
import type { HoldLine } from "../flow.ts";
import { clockTime } from "../format.ts";
import { localTime } from "../local-time.ts";
import type { LogEntry } from "../log.ts";
import type { Policy, Report } from "../types.ts";
import type { Words } from "../words.ts";
import { cardsView } from "./cards.ts";
import { copyButton } from "./copy.ts";
import { heldView, type TakeBack } from "./held.ts";
import { freshId, liveRegion, once } from "./parts.ts";
import { recallView } from "./recall.ts";

const {
  section,
  header,
  h1,
  h2,
  h3,
  p,
  div,
  ol,
  li,
  span,
  button,
  label,
  input,
  ul,
  textarea,
  select,
  option,
  fieldset,
  legend,
  bdi,
} = van.tags;

/** A mail that has left, and what is needed to correct it. */
export interface DeskModel {
  sent: SentMail;
  /** What the checks find in it. */
  report: Report;
  aftercare: Aftercare;
  policy: Policy;
  words: Words;
  /** The client does not tell who got the mail in Bcc. */
  hidesBcc?: boolean;
  /** The client opens a correction as a new mail, outside of the thread. */
  leavesThread?: boolean;
  /** The client whose way to recall a mail is shown; of all without it. */
  client?: Client;
  /** Mails that wait: one of them may be the one that is meant. */
  held?: readonly HoldLine[];
  /** The answers of an earlier opening, see core/log.ts. */
  remembered?: Slip;
  /** ms since 1970; the real clock without it. */
  now?: () => number;
}

/** What the desk asks of its host. */
export interface DeskActions {
  /** Opens the letter in the client's own compose window; nothing is sent. */
  write(letter: Letter): Promise<void>;
  log(entry: LogEntry): Promise<void>;
  /** Keeps the answers, and which letters were opened, for the next opening. */
  remember?(slip: Slip): Promise<void>;
  /** Gives a mail that waits back for writing. Without it the person is told to go to its window. */
  takeBack?: TakeBack;
}

/** The desk under way. `change` writes an answer and draws the steps anew. */
interface Desk {
  model: DeskModel;
  actions: DeskActions;
  t: Words;
  slip: Slip;
  secrets: boolean;
  /** Of the letters; "" as the mail. */
  language: State<string>;
  /** A name for the greeting is given. */
  named: State<boolean>;
  /** Counts the changes, so that what depends on the answers is drawn anew. */
  version: State<number>;
  live: HTMLElement;
}

const QUESTIONS = {
  wrong: [
    "recipient",
    "wrong-attachment",
    "missing-attachment",
    "amount",
    "date",
    "term",
    "bank",
    "internal",
    "tone",
    "cosmetic",
  ],
  whom: ["customer", "other-customer", "competitor", "supplier", "colleague", "unknown"],
  answered: ["no", "replied", "accepted"],
  cost: ["nothing", "some", "order", "more"],
} as const;

const PERSON: readonly (keyof Details)[] = ["name", "form", "company"];
const DETAIL: readonly (keyof Details)[] = ["wrong", "right", "number", "file", ...PERSON];

/** What is asked beforehand, by what went wrong. */
const VALUES: Record<Slip["wrong"], readonly (keyof Details)[]> = {
  amount: DETAIL,
  date: DETAIL,
  term: DETAIL,
  bank: DETAIL,
  "wrong-attachment": ["file", ...PERSON],
  "missing-attachment": ["file", ...PERSON],
  tone: PERSON,
  recipient: ["company"],
  internal: ["company"],
  cosmetic: [],
};

/** Slots that are more than a line. */
const LONG: ReadonlySet<keyof Details> = new Set(["facts", "file"]);

/** Shows the desk in `root`: what happened, then what to do now. */
export function showDesk(root: HTMLElement, model: DeskModel, actions: DeskActions): void {
  const { aftercare, report, policy, words: t } = model;
  const suggested = model.remembered === undefined ? aftercare.suggest(report) : undefined;
  const slip: Slip = structuredClone({ ...NO_SLIP, ...suggested, ...model.remembered });
  slip.details = { ...NO_SLIP.details, ...slip.details, phone: policy.aftercare.phone };
  if (model.remembered === undefined) slip.details.company = policy.own_names[0] ?? "";
  // Found by the checks: the hours of the privacy card count from the first opening on, not anew from each.
  const discovered = slip.personal && slip.discovered === "";
  if (discovered) slip.discovered = localTime((model.now ?? Date.now)());
  const desk: Desk = {
    model,
    actions,
    t,
    slip,
    secrets: aftercare.hasSecrets(report),
    language: van.state(""),
    named: van.state(slip.details.name.trim() !== ""),
    version: van.state(0),
    live: liveRegion(root),
  };
  if (discovered) remember(desk);
  document.documentElement.lang = t.language;
  root.replaceChildren(deskView(desk, suggested !== undefined), desk.live);
}

function deskView(desk: Desk, suggested: boolean): HTMLElement {
  const { t } = desk;
  return section(
    { class: "ll ll-desk", lang: t.language, dir: t.dir, "data-desk": "" },
    header(
      { class: "ll-head" },
      h1(t("desk-title")),
      p({ class: "ll-recap", dir: "auto" }, bdi(desk.model.sent.draft.subject || t("subject-empty"))),
      clock(desk),
    ),
    heldView(t, desk.model.held ?? [], desk.actions.takeBack),
    section(
      { class: "ll-group", "aria-label": t("desk-happened") },
      h2(t("desk-happened")),
      suggested ? p({ class: "ll-hint" }, t("desk-suggested")) : "",
      question(desk, "wrong"),
      values(desk),
      recipients(desk),
      question(desk, "whom"),
      question(desk, "answered"),
      question(desk, "cost"),
      flag(desk, "personal"),
    ),
    discussed(desk),
    () => steps(desk),
  );
}

function change(desk: Desk, work: (slip: Slip) => void): void {
  work(desk.slip);
  desk.version.val += 1;
  remember(desk);
}

/** What cannot be kept is asked again; no reason to stop anybody. */
function remember(desk: Desk): void {
  desk.actions.remember?.(structuredClone(desk.slip)).catch(() => undefined);
}

function nowOf(desk: Desk): number {
  return (desk.model.now ?? Date.now)();
}

/** How long ago it left, and when. Counts on by itself, but does not blink. */
function clock(desk: Desk): Element {
  const { t, model } = desk;
  const left = Date.parse(model.sent.draft.now);
  const since = () => Math.max(0, Math.floor((nowOf(desk) - left) / 60_000));
  const minutes = van.state(since());
  const view = p({ class: "ll-hint", "data-clock": "" }, () =>
    minutes.val < 120
      ? t("desk-clock-minutes", { count: minutes.val, time: clockTime(t, left) })
      : t("desk-clock-long", {
          day: new Date(left).toLocaleDateString(t.language, { dateStyle: "medium" }),
          time: clockTime(t, left),
        }),
  );
  const tick = setInterval(() => {
    minutes.val = since();
    if (!view.isConnected) clearInterval(tick);
  }, 10_000);
  return view;
}

/** One question, answered by one tap. */
function question<Q extends keyof typeof QUESTIONS>(desk: Desk, name: Q): Element {
  const { t, slip } = desk;
  const group = freshId("ll-slip");
  return fieldset(
    { class: "ll-plain ll-question", "data-question": name },
    legend(t(`slip-${name}`)),
    div(
      { class: "ll-choices" },
      QUESTIONS[name].map((value) =>
        label(
          { class: "ll-choice" },
          input({
            type: "radio",
            name: group,
            value,
            checked: slip[name] === value,
            onchange: () =>
              change(desk, (slip) => {
                Object.assign(slip, { [name]: value });
              }),
          }),
          t(`slip-${name}-${value}`),
        ),
      ),
    ),
  );
}

function flag(desk: Desk, name: "personal"): Element {
  const { t, slip } = desk;
  return div(
    { class: "ll-question", "data-question": name },
    label(
      { class: "ll-choice" },
      input({
        type: "checkbox",
        checked: slip[name],
        onchange: (event: Event) =>
          change(desk, (slip) => {
            slip[name] = (event.target as HTMLInputElement).checked;
            // The hours of the privacy card count from here on.
            slip.discovered = slip[name] ? localTime(nowOf(desk)) : "";
          }),
      }),
      t(`slip-${name}`),
    ),
  );
}

/** As Slip::is_leak in the core: somebody has what he should not have. */
function isLeak({ wrong, whom }: Slip): boolean {
  if (wrong === "recipient" || wrong === "internal") return true;
  if (whom === "competitor") return wrong !== "cosmetic";
  return whom === "other-customer" && wrong === "wrong-attachment";
}

/** Who should not have got it; asked only where that is what went wrong. */
function recipients(desk: Desk): Element {
  const { t, slip, model } = desk;
  const asks = () => desk.version.val >= 0 && isLeak(slip);
  return fieldset(
    { class: "ll-plain ll-question", "data-question": "recipients", hidden: () => !asks() },
    legend(t("slip-recipients")),
    model.sent.draft.recipients.map(({ name, address }) =>
      label(
        { class: "ll-choice", dir: "auto" },
        input({
          type: "checkbox",
          "data-recipient": address,
          checked: slip.wrongRecipients.includes(address),
          onchange: (event: Event) =>
            change(desk, (slip) => {
              const others = slip.wrongRecipients.filter((one) => one !== address);
              slip.wrongRecipients = (event.target as HTMLInputElement).checked
                ? [...others, address]
                : others;
            }),
        }),
        bdi(name === "" || name === address ? address : `${name} <${address}>`),
      ),
    ),
  );
}

/** What to do now, for the answers as they are. */
function steps(desk: Desk): Element {
  const { t } = desk;
  // Read, so that a change draws this anew.
  const first = desk.version.val === 0;
  const plan = planOf(desk);
  if (!first) desk.live.textContent = plan.headline;
  const view: HTMLElement = section(
    { class: "ll-group", "data-severity": plan.severity },
    h2({ "data-headline": "" }, plan.headline),
    plan.privacyDeadline === undefined
      ? ""
      : p(
          { class: "ll-hint", "data-deadline": "" },
          t("desk-privacy-deadline", {
            time: new Date(plan.privacyDeadline).toLocaleString(t.language, {
              dateStyle: "medium",
              timeStyle: "short",
            }),
          }),
        ),
    plan.steps.some((step) => step.action.kind === "write") ? languageField(desk) : "",
    plan.steps.some((step) => step.action.kind === "write" && step.action.audience.kind === "same")
      ? outside(desk.model, t)
      : "",
    ol(
      { class: "ll-steps" },
      shownSteps(desk, plan).map((step, at) => stepView(desk, plan, step, at === 0)),
    ),
  );
  // Where the focus was on a step that was drawn anew it goes to the first that can be taken.
  if (!first) setTimeout(() => keepFocus(view), 0);
  return view;
}

function keepFocus(view: HTMLElement): void {
  if (document.activeElement !== document.body) return;
  view.querySelector<HTMLElement>("button:not(:disabled)")?.focus({ preventScroll: true });
}

/** Without the cards where a setting hides them; that somebody has to be told of personal data stays. */
function shownSteps(desk: Desk, plan: Plan): Step[] {
  if (desk.model.policy.aftercare.cards) return plan.steps;
  const rest = plan.steps.filter((step) => step.action.kind !== "legal");
  return rest.map((step) => (step.action.kind === "privacy" ? { ...step, action: { kind: "none" } } : step));
}

/** Opens the customer letters of a critical slip. It stands outside of the steps, so that a redraw leaves its focus. */
function discussed(desk: Desk): Element {
  const { t, slip } = desk;
  const id = freshId("ll-discussed");
  const asks = () => desk.version.val >= 0 && (planOf(desk).locked || slip.discussedWith !== "");
  return div(
    { class: "ll-group ll-field", hidden: () => !asks() },
    label({ for: id }, t("desk-discussed")),
    input({
      id,
      type: "text",
      dir: "auto",
      value: slip.discussedWith,
      "data-slot": "discussed-with",
      onchange: (event: Event) =>
        change(desk, (slip) => {
          slip.discussedWith = (event.target as HTMLInputElement).value.trim();
        }),
    }),
  );
}

function planOf(desk: Desk): Plan {
  const { model, slip, secrets } = desk;
  return model.aftercare.plan(model.sent, slip, secrets, localTime(nowOf(desk)));
}

/** What the client cannot do for a correction, so that the person can. */
function outside({ hidesBcc, leavesThread }: DeskModel, t: Words): Element | string {
  const hints = [hidesBcc ? t("desk-bcc-unknown") : "", leavesThread ? t("desk-new-mail") : ""];
  const said = hints.filter((hint) => hint !== "").join(" ");
  return said === "" ? "" : p({ class: "ll-hint" }, said);
}

/** The values that the letters for this slip say, with what is known of them. */
function values(desk: Desk): Element {
  return div(
    { class: "ll-grid", "data-question": "values" },
    DETAIL.map((name) => {
      const field = name === "form" ? formField(desk) : slotField(desk, name);
      return div({ hidden: () => !isAsked(desk, name) }, field);
    }),
  );
}

/** Whether a value is asked for beforehand, for the answers and the language as they are. */
function isAsked(desk: Desk, name: keyof Details): boolean {
  const wanted = desk.version.val >= 0 && VALUES[desk.slip.wrong].includes(name);
  return wanted && (name !== "form" || greetsByForm(desk, desk.language.val));
}

/**
 * Whether a letter of the steps greets a woman otherwise than a man in this language. The letters themselves tell: the
 * person's own words for one of them may greet everybody alike.
 */
function greetsByForm(desk: Desk, language: string): boolean {
  return planOf(desk).steps.some(({ action }) => {
    if (action.kind !== "write") return false;
    const wish: Wish = { kind: action.letter, audience: action.audience, language };
    try {
      return greetedAs(desk, wish, "woman") !== greetedAs(desk, wish, "man");
    } catch {
      return false;
    }
  });
}

/** The letter with something in every slot, for a slip that locks none. */
function greetedAs({ model }: Desk, wish: Wish, form: Details["form"]): string {
  const filled = Object.fromEntries(Object.keys(NO_SLIP.details).map((slot) => [slot, "N"]));
  const slip: Slip = { ...NO_SLIP, details: { ...NO_SLIP.details, ...filled, form } };
  if (wish.audience.kind === "one")
    Object.assign(slip, { wrong: "recipient", wrongRecipients: [wish.audience.address] });
  return model.aftercare.letter(model.sent, slip, wish, false, model.sent.draft.now).body;
}

const FORMS = ["woman", "man", "neutral"] as const;

/** How a letter greets the name that is given, for languages in which that depends on it. */
function formField(desk: Desk): Element {
  const { t, slip } = desk;
  const id = freshId("ll-slot");
  return div(
    { class: "ll-field" },
    label({ for: id }, t("slot-form")),
    select(
      {
        id,
        "data-slot": "form",
        disabled: () => !desk.named.val,
        onchange: (event: Event) => {
          slip.details.form = (event.target as HTMLSelectElement).value as Details["form"];
          dropTexts();
          remember(desk);
        },
      },
      FORMS.map((form) =>
        option({ value: form, selected: slip.details.form === form }, t(`slot-form-${form}`)),
      ),
    ),
  );
}

/** A text on show says the old value. */
function dropTexts(): void {
  for (const old of document.querySelectorAll("[data-desk] [data-text]")) old.remove();
}

function languageField(desk: Desk): Element {
  const { t, model } = desk;
  const id = freshId("ll-language");
  const names = new Intl.DisplayNames([t.language], { type: "language" });
  return div(
    { class: "ll-field" },
    label({ for: id }, t("desk-language")),
    select(
      {
        id,
        "data-language": "",
        onchange: (event: Event) => {
          desk.language.val = (event.target as HTMLSelectElement).value;
        },
      },
      option({ value: "", selected: desk.language.rawVal === "" }, t("desk-language-own")),
      model.aftercare
        .languages()
        .map((tag) => option({ value: tag, selected: desk.language.rawVal === tag }, names.of(tag) ?? tag)),
    ),
  );
}

function stepView(desk: Desk, plan: Plan, step: Step, first: boolean): Element {
  const { t } = desk;
  const { otherwise } = step;
  const below = div({ class: "ll-below" });
  return li(
    { class: "ll-step", "data-step": step.id, "data-first": String(first) },
    h3({ dir: "auto" }, step.title),
    p({ class: "ll-hint", dir: "auto" }, step.detail),
    stepButton(desk, plan, step, below, { primary: first, mark: "" }),
    step.locked ? p({ class: "ll-hint" }, t("desk-locked")) : "",
    below,
    otherwise === undefined
      ? ""
      : otherwiseView(desk, plan, { ...step, action: otherwise.action }, otherwise),
  );
}

/** What is left where the step does not work out: nobody answers the telephone. */
function otherwiseView(desk: Desk, plan: Plan, step: Step, { title }: { title: string }): Element {
  const below = div({ class: "ll-below" });
  return div(
    { class: "ll-otherwise" },
    div(
      { class: "ll-buttons" },
      p({ class: "ll-hint", dir: "auto" }, title),
      stepButton(desk, plan, step, below, { primary: false, mark: "otherwise-" }),
    ),
    below,
  );
}

/** The button of a step, if it has one; what there is to see comes into `below`. `mark`: before its name for tests. */
function stepButton(
  desk: Desk,
  plan: Plan,
  step: Step,
  below: HTMLElement,
  { primary, mark }: { primary: boolean; mark: string },
): Element | string {
  const name = buttonOf(step.action);
  if (name === undefined) return "";
  return button(
    {
      type: "button",
      class: primary ? "ll-button ll-primary" : "ll-button",
      "data-action": mark + name,
      disabled: step.locked,
      onclick: once(
        () => below,
        () => take(desk, plan, step, below),
      ),
    },
    desk.t(`desk-button-${name}`),
  );
}

function buttonOf(action: Action): string | undefined {
  switch (action.kind) {
    case "write":
    case "show":
    case "recall":
    case "log":
    case "take-back":
      return action.kind;
    case "legal":
    case "privacy":
      return "cards";
    default:
      return undefined;
  }
}

/** Does what the button of a step says; what there is to see comes below it. */
function take(desk: Desk, plan: Plan, step: Step, below: HTMLElement): Promise<void> {
  return caught(desk.t, below, () => takeStep(desk, plan, step, below));
}

/** Says what went wrong in the place where something was to be seen. */
async function caught(t: Words, below: HTMLElement, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    below.replaceChildren(problem(t("problem-failed"), error));
  }
}

async function takeStep(desk: Desk, plan: Plan, step: Step, below: HTMLElement): Promise<void> {
  const { model, t } = desk;
  const { action } = step;
  switch (action.kind) {
    case "write":
    case "show": {
      const { letter: kind, audience } = action;
      return await text(desk, { kind, audience, language: desk.language.val }, below);
    }
    case "take-back":
      return below.replaceChildren(heldView(t, model.held ?? [], desk.actions.takeBack));
    case "recall": {
      const provider = model.policy.aftercare.provider || undefined;
      const report = model.aftercare.recall(model.sent, provider, localTime(nowOf(desk)), model.client);
      return below.replaceChildren(recallView(t, report, () => nowOf(desk)));
    }
    case "legal":
      return below.replaceChildren(cardsView(t, model.aftercare.cards("offer")));
    case "privacy":
      return below.replaceChildren(cardsView(t, model.aftercare.cards("privacy")));
    case "log":
      await desk.actions.log(entryOf(desk, plan));
      return below.replaceChildren(p({ class: "ll-hint", role: "status" }, t("desk-logged")));
  }
}

function entryOf(desk: Desk, plan: Plan): LogEntry {
  const { slip, model } = desk;
  const { subject, recipients, now } = model.sent.draft;
  return {
    kind: "slip",
    at: localTime(nowOf(desk)),
    left: now,
    subject,
    to: recipients.map((one) => one.address).join(", "),
    wrong: slip.wrong,
    severity: plan.severity,
    discussedWith: slip.discussedWith,
    written: slip.written.map((one) => one.kind),
  };
}

/** Writes a text; asks for what it lacks, and twice before a second one to the same person. */
async function text(desk: Desk, wish: Wish, below: HTMLElement): Promise<void> {
  const { t } = desk;
  let letter: Letter;
  try {
    letter = letterOf(desk, wish);
  } catch (error) {
    const missing = missingOf(error);
    if (missing === undefined) below.replaceChildren(problem(t(problemOf(error)), undefined));
    else below.replaceChildren(slots(desk, wish, missing, below));
    return;
  }
  if (letter.again) below.replaceChildren(askAgain(desk, wish, below));
  else await open(desk, letter, below);
}

function letterOf(desk: Desk, wish: Wish): Letter {
  const { model, slip, secrets } = desk;
  return model.aftercare.letter(model.sent, slip, wish, secrets, localTime(nowOf(desk)));
}

/** Opens a letter in the client, or shows what is said and handed on. */
async function open(desk: Desk, letter: Letter, below: HTMLElement): Promise<void> {
  const { t, slip } = desk;
  if (letter.recipients.length === 0) {
    below.replaceChildren(warnings(t, letter), textView(t, letter));
    return;
  }
  await desk.actions.write(letter);
  for (const { address } of letter.recipients) {
    slip.written.push({ kind: letter.kind as LetterKind, to: address });
  }
  remember(desk);
  below.replaceChildren(
    p(
      { class: "ll-hint", role: "status" },
      t(letter.needsFile ? "desk-opened-attach" : "desk-opened"),
      letter.fallback ? ` ${t("desk-fallback")}` : "",
    ),
    warnings(t, letter),
  );
}

/** What the person's own words in a letter should better not say; the letter opens all the same. */
function warnings(t: Words, { warnings }: Letter): Element | string {
  if (warnings.length === 0) return "";
  return div(
    { class: "ll-problem", role: "status", "data-warnings": "" },
    p(t("desk-warnings")),
    ul(warnings.map((warning) => li({ dir: "auto" }, warning))),
  );
}

function askAgain(desk: Desk, wish: Wish, below: HTMLElement): Element {
  const { t } = desk;
  const view: Element = div(
    { class: "ll-buttons", "data-again": "" },
    p(t("desk-again")),
    button(
      {
        type: "button",
        class: "ll-button",
        "data-action": "write-again",
        onclick: once(
          () => view,
          () => caught(t, below, () => open(desk, letterOf(desk, wish), below)),
        ),
      },
      t("desk-button-again"),
    ),
  );
  return view;
}

/** Plain text as it was written, with the direction of its language. */
function textView(t: Words, letter: Letter): Element {
  const heading = letter.subject === "" ? "" : p({ class: "ll-text-subject" }, letter.subject);
  const text = div(
    { class: "ll-text", lang: letter.language, dir: letter.direction },
    heading,
    p(letter.body),
  );
  return div({ "data-text": letter.kind }, text, copyButton(t, text));
}

/** The fields of what a text lacks. */
function slots(desk: Desk, wish: Wish, names: (keyof Details)[], below: HTMLElement): Element {
  const { t } = desk;
  // What is asked above already has its one field there.
  const above = names.filter((name) => VALUES[desk.slip.wrong].includes(name));
  const here = names.filter((name) => !above.includes(name));
  const view: Element = div(
    { "data-problem": "missing" },
    p(
      { class: "ll-hint" },
      t("desk-missing"),
      above.map((name) => ` ${t(`slot-${name}`)}.`),
    ),
    here.map((name) => slotField(desk, name)),
    button(
      {
        type: "button",
        class: "ll-button",
        "data-action": "fill",
        onclick: once(
          () => view,
          () => caught(t, below, () => text(desk, wish, below)),
        ),
      },
      t("desk-button-fill"),
    ),
  );
  return view;
}

/** A value of the letters, written into the slip as it is typed. */
function slotField(desk: Desk, name: keyof Details): Element {
  const { t, slip } = desk;
  const id = freshId("ll-slot");
  const attributes = {
    id,
    dir: "auto",
    "data-slot": name,
    value: slip.details[name],
    oninput: (event: Event) => {
      Object.assign(slip.details, { [name]: (event.target as HTMLInputElement).value });
      desk.named.val = slip.details.name.trim() !== "";
      dropTexts();
    },
    onchange: () => remember(desk),
  };
  return div(
    { class: "ll-field" },
    label({ for: id }, t(`slot-${name}`)),
    LONG.has(name) ? textarea({ ...attributes, rows: 2 }) : input({ ...attributes, type: "text" }),
  );
}

function missingOf(error: unknown): (keyof Details)[] | undefined {
  const { name, code, message } = error as { name?: string; code?: string; message: string };
  if (name !== "LetterError" || code !== "missing") return undefined;
  return message.split(" ") as (keyof Details)[];
}

function problemOf(error: unknown): string {
  const { name, code } = error as { name?: string; code?: string };
  if (name !== "LetterError" || code === undefined) throw error;
  return `desk-problem-${code}`;
}

function problem(sentence: string, error: unknown): Element {
  const words = error instanceof Error ? error.message : error === undefined ? "" : String(error);
  return p(
    { class: "ll-problem", role: "status", "data-problem": "" },
    sentence,
    span({ class: "ll-cause" }, ` ${words}`),
  );
}
