import van, { type State } from "vanjs-core";
import { duration } from "../format.ts";
import { withDefaults } from "../organisation.ts";
import { fromToml, PolicyFileError, toToml } from "../policy-file.ts";
import type { CheckInfo, PartnerRole, Policy } from "../types.ts";
import type { Words } from "../words.ts";
import { download } from "./download.ts";
import { foldIcon } from "./icons.ts";
import { freshId, once } from "./parts.ts";
import { prose } from "./prose.ts";

const { form, h1, h2, p, div, span, label, input, textarea, select, option, button, fieldset, legend } =
  van.tags;
const { details, summary, section, output } = van.tags;

/** What the settings show. */
export interface SettingsModel {
  policy: Policy;
  /** Every key with its default; the start for an imported file. */
  defaults: Policy;
  checks: readonly CheckInfo[];
  words: Words;
  /** Found in the client's accounts, added by one click. */
  suggestions?: { own_domains?: readonly string[]; own_names?: readonly string[] };
  /** Top keys of the policy that an administrator has set: shown, not changeable. */
  locked?: readonly string[];
  /** Whether these are the settings of Outlook, which has a choice of its own. */
  outlook?: boolean;
  /** Mail providers whose rules of recall are known; without them the choice is not shown. */
  providers?: readonly { id: string; name: string }[];
}

/** What the settings can do. */
export interface SettingsActions {
  /** Keeps the policy; its error's words are shown. */
  save(policy: Policy): Promise<void>;
}

const ROLES: readonly PartnerRole[] = [
  "forwarder",
  "carrier",
  "bank",
  "insurer",
  "inspection",
  "agent",
  "lawyer",
  "authority",
  "marketplace",
  "other",
];

const LIMITS = ["exposed_recipients", "attachments_ask", "attachments_stop"] as const;
const HOLDS = ["inside_clean", "outside_clean", "after_findings", "first_contact", "heated"] as const;

type ListKey = "own_domains" | "own_names" | "competitors" | "origins";

/** The form under way: `policy` is written by its fields, `changed` tells whether there is something to save. */
interface Desk {
  t: Words;
  policy: Policy;
  model: SettingsModel;
  changed: State<boolean>;
}

/** Shows the settings in `root`. */
export function showSettings(root: HTMLElement, model: SettingsModel, actions: SettingsActions): void {
  document.documentElement.lang = model.words.language;
  document.documentElement.dir = model.words.dir;
  const message = van.state<{ text: string; bad: boolean }>({ text: "", bad: false });
  const draw = (policy: Policy, changed: boolean) => {
    const desk: Desk = { t: model.words, policy, model, changed: van.state(changed) };
    root.replaceChildren(settingsView(desk, actions, message, (next) => draw(next, true)));
  };
  draw(structuredClone(withDefaults(model.policy, model.defaults)), false);
}

function settingsView(
  desk: Desk,
  actions: SettingsActions,
  message: State<{ text: string; bad: boolean }>,
  replace: (policy: Policy) => void,
): HTMLElement {
  const { t } = desk;
  const save = once(
    () => view,
    async () => {
      try {
        await actions.save(structuredClone(desk.policy));
        desk.changed.val = false;
        message.val = { text: t("settings-saved"), bad: false };
      } catch (error) {
        message.val = { text: t("settings-refused", { error: wordsOf(error) }), bad: true };
      }
    },
  );
  const view: HTMLElement = section(
    { class: "ll ll-settings", "data-settings": "", lang: t.language, dir: t.dir },
    h1(t("settings-title")),
    form(
      {
        onsubmit: (event: Event) => {
          event.preventDefault();
          void save();
        },
        oninput: () => {
          desk.changed.val = true;
          message.val = { text: "", bad: false };
        },
      },
      ownSection(desk),
      peopleSection(desk),
      bankSection(desk),
      holdSection(desk),
      aftercareSection(desk),
      checksSection(desk),
      languageSection(desk),
      fileSection(desk, message, replace),
      div(
        { class: "ll-foot" },
        output(
          { class: () => (message.val.bad ? "ll-problem" : "ll-hint"), role: "status", "data-message": "" },
          () => message.val.text || (desk.changed.val ? t("settings-unsaved") : ""),
        ),
        span({ class: "ll-room" }),
        button(
          {
            type: "submit",
            class: "ll-button ll-primary",
            "data-action": "save",
            disabled: () => !desk.changed.val,
          },
          t("settings-save"),
        ),
      ),
    ),
  );
  return view;
}

function ownSection(desk: Desk): Element {
  return group(
    desk,
    "own",
    listField(desk, "own_domains"),
    listField(desk, "own_names"),
    listField(desk, "origins"),
  );
}

function peopleSection(desk: Desk): Element {
  const { t, policy } = desk;
  return group(
    desk,
    "people",
    listField(desk, "competitors"),
    rowsField(
      desk,
      "customers",
      () => ({ name: "", domains: [], aliases: [] }),
      (row) => [
        text(t("customer-name"), row.name, (value) => {
          row.name = value;
        }),
        text(t("customer-domains"), row.domains.join(", "), (value) => {
          row.domains = split(value);
        }),
        text(t("customer-aliases"), row.aliases.join(", "), (value) => {
          row.aliases = splitNames(value);
        }),
      ],
    ),
    rowsField(
      desk,
      "partners",
      () => ({ role: "forwarder", domains: [] }),
      (row) => [
        choice(
          t("partner-role"),
          ROLES.map((role) => [role, t(`partner-${role}`)]),
          row.role,
          (value) => {
            row.role = value as PartnerRole;
          },
        ),
        text(t("partner-domains"), row.domains.join(", "), (value) => {
          row.domains = split(value);
        }),
      ],
    ),
    policy.customers.length + policy.partners.length > 0
      ? ""
      : p({ class: "ll-hint" }, t("settings-people-empty")),
  );
}

function bankSection(desk: Desk): Element {
  const { t } = desk;
  return group(
    desk,
    "bank",
    rowsField(
      desk,
      "bank_cards",
      () => ({ iban: "", account: "", bic: "", beneficiary: "", currency: "" }),
      (row) =>
        (["iban", "account", "bic", "beneficiary", "currency"] as const).map((key) =>
          text(t(`bank-${key}`), row[key], (value) => {
            row[key] = value.trim();
          }),
        ),
    ),
  );
}

function holdSection(desk: Desk): Element {
  const { t, policy } = desk;
  const release = (how: Policy["hold"]["release"]) =>
    label(
      { class: "ll-choice" },
      input({
        type: "radio",
        name: "release",
        value: how,
        "data-key": `hold.release.${how}`,
        checked: policy.hold.release === how,
        disabled: isLocked(desk, "hold"),
        onchange: () => {
          policy.hold.release = how;
        },
      }),
      t(`release-${how}`),
    );
  return group(
    desk,
    "hold",
    div(
      { class: "ll-grid" },
      HOLDS.map((key) => secondsField(desk, key)),
    ),
    fieldset({ class: "ll-plain" }, legend(t("release-label")), release("automatic"), release("press-again")),
    desk.model.outlook ? outlookHold(desk) : "",
    lockedNote(desk, "hold"),
  );
}

function outlookHold(desk: Desk): Element {
  const { t, policy } = desk;
  const kinds = ["auto", "pane", "delivery"] as const;
  const field = choice(
    t("outlook-hold-label"),
    kinds.map((kind) => [kind, t(`outlook-hold-${kind}`)]),
    policy.hold.outlook,
    (value) => {
      policy.hold.outlook = value as Policy["hold"]["outlook"];
    },
  );
  const control = field.querySelector("select");
  control?.setAttribute("data-key", "hold.outlook");
  control?.toggleAttribute("disabled", isLocked(desk, "hold"));
  return field;
}

function secondsField(desk: Desk, key: (typeof HOLDS)[number]): Element {
  const { t, policy } = desk;
  const id = freshId("ll-hold");
  const value = van.state(policy.hold[key]);
  return div(
    { class: "ll-field" },
    label({ for: id }, t(`hold-of-${key.replace("_", "-")}`)),
    span(
      input({
        id,
        type: "number",
        min: "0",
        max: "86400",
        step: "1",
        required: true,
        value: String(policy.hold[key]),
        "data-key": `hold.${key}`,
        disabled: isLocked(desk, "hold"),
        oninput: (event: Event) => {
          const seconds = (event.target as HTMLInputElement).valueAsNumber;
          if (!Number.isInteger(seconds) || seconds < 0) return;
          policy.hold[key] = seconds;
          value.val = seconds;
        },
      }),
      span(
        { class: "ll-hint" },
        () => ` ${t("seconds")}${value.val >= 90 ? ` = ${duration(t, value.val)}` : ""}`,
      ),
    ),
  );
}

function aftercareSection(desk: Desk): Element {
  const { t, policy, model } = desk;
  const settings = policy.aftercare;
  const providers = model.providers ?? [];
  const names = [
    ["", t("aftercare-provider-guess")] as const,
    ...providers.map(({ id, name }) => [id, name] as const),
  ];
  return group(
    desk,
    "aftercare",
    providers.length === 0
      ? ""
      : choice(t("aftercare-provider"), names, settings.provider, (value) => {
          settings.provider = value;
        }),
    text(t("aftercare-phone"), settings.phone, (value) => {
      settings.phone = value.trim();
    }),
    label(
      { class: "ll-choice" },
      input({
        type: "checkbox",
        "data-key": "aftercare.cards",
        checked: settings.cards,
        onchange: (event: Event) => {
          settings.cards = (event.target as HTMLInputElement).checked;
        },
      }),
      t("aftercare-cards"),
    ),
    lockedNote(desk, "aftercare"),
  );
}

function checksSection(desk: Desk): Element {
  const { t, model } = desk;
  const families = [...new Set(model.checks.map((check) => check.family))];
  return group(
    desk,
    "checks",
    div(
      { class: "ll-grid" },
      LIMITS.map((key) => limitField(desk, key)),
    ),
    families.map((family) =>
      section(
        { class: "ll-checks" },
        van.tags.h3(t.has(`family-${family}`) ? t(`family-${family}`) : family),
        model.checks.filter((check) => check.family === family).map((check) => checkField(desk, check)),
      ),
    ),
    lockedNote(desk, "checks"),
  );
}

function limitField(desk: Desk, key: (typeof LIMITS)[number]): Element {
  const { t, policy } = desk;
  const id = freshId("ll-limit");
  return div(
    { class: "ll-field" },
    label({ for: id }, t(`limit-${key.replaceAll("_", "-")}`)),
    input({
      id,
      type: "number",
      min: "1",
      max: "10000",
      step: "1",
      required: true,
      value: String(policy.limits[key]),
      "data-key": `limits.${key}`,
      disabled: isLocked(desk, "limits"),
      oninput: (event: Event) => {
        const value = (event.target as HTMLInputElement).valueAsNumber;
        if (Number.isInteger(value) && value > 0) policy.limits[key] = value;
      },
    }),
  );
}

function checkField(desk: Desk, check: CheckInfo): Element {
  const { t, policy } = desk;
  const id = freshId("ll-check");
  const levels = ["off", "note", "ask", "stop"] as const;
  const set = policy.checks[check.id];
  return div(
    { class: "ll-check", "data-check": check.id },
    details(
      summary(foldIcon(), span(check.title), span({ class: "ll-kind" }, check.id)),
      div({ class: "ll-why", dir: "auto" }, prose(check.help)),
      check.needs === "mail" ? "" : p({ class: "ll-hint" }, t(`check-needs-${check.needs}`)),
    ),
    label({ for: id, class: "ll-hidden" }, t("check-level", { check: check.title })),
    select(
      {
        id,
        "data-key": `checks.${check.id}`,
        disabled: isLocked(desk, "checks"),
        onchange: (event: Event) => {
          const value = (event.target as HTMLSelectElement).value;
          if (value === "") delete policy.checks[check.id];
          else policy.checks[check.id] = value as (typeof levels)[number];
        },
      },
      option(
        { value: "", selected: set === undefined },
        t("check-default", { level: t(`setting-${check.level}`) }),
      ),
      levels.map((level) => option({ value: level, selected: set === level }, t(`setting-${level}`))),
    ),
  );
}

function languageSection(desk: Desk): Element {
  const { t, policy } = desk;
  const languages: [string, string][] = [
    ["auto", t("language-auto")],
    ["en", "English"],
    ["zh-CN", "简体中文"],
  ];
  const field = choice(t("language-label"), languages, policy.language, (value) => {
    policy.language = value as Policy["language"];
  });
  const control = field.querySelector("select");
  control?.setAttribute("data-key", "language");
  control?.toggleAttribute("disabled", isLocked(desk, "language"));
  return group(desk, "language", field, lockedNote(desk, "language"));
}

function fileSection(
  desk: Desk,
  message: State<{ text: string; bad: boolean }>,
  replace: (policy: Policy) => void,
): Element {
  const { t } = desk;
  const id = freshId("ll-import");
  const read = async (event: Event) => {
    const field = event.target as HTMLInputElement;
    const file = field.files?.[0];
    field.value = "";
    if (file === undefined) return;
    try {
      const policy = fromToml(await file.text(), desk.model.defaults);
      for (const key of desk.model.locked ?? [])
        Object.assign(policy, { [key]: desk.model.policy[key as keyof Policy] });
      message.val = { text: t("settings-imported", { file: file.name }), bad: false };
      replace(policy);
    } catch (error) {
      message.val = { text: fileProblem(t, file.name, error), bad: true };
    }
  };
  return group(
    desk,
    "file",
    div(
      { class: "ll-buttons" },
      button(
        {
          type: "button",
          class: "ll-button",
          "data-action": "export",
          onclick: () => download("policy.toml", toToml(desk.policy), "application/toml"),
        },
        t("settings-export"),
      ),
      label({ class: "ll-button", for: id }, t("settings-import")),
      input({
        id,
        type: "file",
        accept: ".toml,text/plain",
        class: "ll-hidden",
        "data-action": "import",
        onchange: read,
      }),
    ),
  );
}

function fileProblem(t: Words, file: string, error: unknown): string {
  const line = error instanceof PolicyFileError ? error.line : undefined;
  if (line === undefined) return t("settings-file-bad", { file, error: wordsOf(error) });
  return t("settings-file-bad-line", { file, line, error: wordsOf(error) });
}

/** A titled part of the form with a line on what it is for. */
function group(desk: Desk, name: string, ...children: unknown[]): Element {
  const { t } = desk;
  return section(
    { class: "ll-group", "data-group": name },
    h2(t(`settings-${name}`)),
    t.has(`settings-${name}-about`) ? p({ class: "ll-hint" }, t(`settings-${name}-about`)) : "",
    ...(children as Element[]),
  );
}

/** A list of words, one a line. */
function listField(desk: Desk, key: ListKey): Element {
  const { t, policy, model } = desk;
  const id = freshId("ll-list");
  const field = textarea({
    id,
    rows: Math.min(8, Math.max(2, policy[key].length + 1)),
    spellcheck: false,
    dir: "auto",
    "data-key": key,
    disabled: isLocked(desk, key),
    value: policy[key].join("\n"),
    oninput: (event: Event) => {
      policy[key] = lines((event.target as HTMLTextAreaElement).value);
    },
  });
  const found = key === "own_domains" || key === "own_names" ? (model.suggestions?.[key] ?? []) : [];
  const fresh = found.filter((one) => !policy[key].includes(one));
  return div(
    { class: "ll-field" },
    label({ for: id }, t(`list-${key.replace("_", "-")}`)),
    field,
    isLocked(desk, key)
      ? ""
      : div(
          { class: "ll-buttons" },
          fresh.map((one) => suggestion(desk, key, one, field)),
        ),
    lockedNote(desk, key),
  );
}

function suggestion(desk: Desk, key: ListKey, value: string, field: HTMLTextAreaElement): Element {
  const chip: Element = button(
    {
      type: "button",
      class: "ll-button ll-quiet",
      "data-suggestion": value,
      onclick: () => {
        desk.policy[key] = [...desk.policy[key], value];
        field.value = desk.policy[key].join("\n");
        desk.changed.val = true;
        chip.remove();
      },
    },
    desk.t("list-add", { value }),
  );
  return chip;
}

/** Rows of fields that can be added and removed. */
function rowsField<K extends "customers" | "partners" | "bank_cards">(
  desk: Desk,
  key: K,
  empty: () => Policy[K][number],
  fields: (row: Policy[K][number]) => Element[],
): Element {
  const { t, policy } = desk;
  const list = policy[key] as Policy[K][number][];
  const locked = isLocked(desk, key);
  const holder = div({ class: "ll-table", "data-key": key });
  const add = (row: Policy[K][number]): HTMLElement => {
    const view: HTMLElement = fieldset(
      { class: "ll-record", disabled: locked },
      fields(row),
      button(
        {
          type: "button",
          class: "ll-button ll-quiet",
          "data-action": "remove",
          onclick: () => {
            list.splice(list.indexOf(row), 1);
            desk.changed.val = true;
            const next = (view.nextElementSibling ?? view.previousElementSibling)?.querySelector("input");
            view.remove();
            (next ?? more).focus();
          },
        },
        t("settings-remove"),
      ),
    );
    holder.append(view);
    return view;
  };
  const more = button(
    {
      type: "button",
      class: "ll-button",
      "data-action": `add-${key}`,
      disabled: locked,
      onclick: () => {
        const row = empty();
        list.push(row);
        desk.changed.val = true;
        add(row).querySelector<HTMLElement>("input, select")?.focus();
      },
    },
    t(`${key.replace("_", "-")}-add`),
  );
  for (const row of list) add(row);
  return fieldset(
    { class: "ll-plain" },
    legend(t(`${key.replace("_", "-")}-label`)),
    holder,
    div({ class: "ll-buttons" }, more),
    lockedNote(desk, key),
  );
}

function text(name: string, value: string, onText: (value: string) => void): Element {
  const id = freshId("ll-text");
  return div(
    { class: "ll-field" },
    label({ for: id }, name),
    input({
      id,
      type: "text",
      dir: "auto",
      value,
      spellcheck: false,
      oninput: (event: Event) => onText((event.target as HTMLInputElement).value),
    }),
  );
}

function choice(
  name: string,
  options: readonly (readonly [string, string])[],
  value: string,
  onChoice: (value: string) => void,
): Element {
  const id = freshId("ll-select");
  return div(
    { class: "ll-field" },
    label({ for: id }, name),
    select(
      { id, onchange: (event: Event) => onChoice((event.target as HTMLSelectElement).value) },
      options.map(([key, words]) => option({ value: key, selected: key === value }, words)),
    ),
  );
}

function isLocked(desk: Desk, key: keyof Policy): boolean {
  return desk.model.locked?.includes(key) ?? false;
}

function lockedNote(desk: Desk, key: keyof Policy): Element | string {
  return isLocked(desk, key) ? p({ class: "ll-hint", "data-locked": key }, desk.t("settings-locked")) : "";
}

function lines(value: string): string[] {
  return value
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

function split(value: string): string[] {
  return value
    .split(/[,;，；、\s]+/u)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

/** Names may have spaces in them. */
function splitNames(value: string): string[] {
  return value
    .split(/[,;，；、]+/u)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
