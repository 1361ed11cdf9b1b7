// The unified manifest: what its schema does not check, and the schema itself, all without the network.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import type { Expected } from "./manifest-lint.ts";
import { repeated } from "./manifest-lint.ts";
import { EVENTS } from "./manifest-tables.ts";
import type { Files } from "./manifest-tool.ts";

export interface Unified {
  $schema: string;
  manifestVersion: string;
  id: string;
  version: string;
  name: { short: string };
  description: { short: string; full: string };
  icons: { color: string; outline: string };
  localizationInfo: {
    defaultLanguageTag: string;
    additionalLanguages?: { languageTag: string; file: string }[];
  };
  authorization: { permissions: { resourceSpecific: { name: string }[] } };
  validDomains: string[];
  extensions: Extension[];
}

export interface Extension {
  runtimes: Runtime[];
  ribbons: { contexts: string[]; tabs: { groups: Group[] }[] }[];
  autoRunEvents: { events: { type: string; actionId: string; options?: { sendMode: string } }[] }[];
}

export interface Runtime {
  id: string;
  code: { page: string; script?: string };
  actions: { id: string; type: string }[];
}

export interface Group {
  id: string;
  label: string;
  icons?: Icon[];
  controls: Control[];
}

export interface Control {
  id: string;
  label: string;
  icons: Icon[];
  supertip: { title: string; description: string };
  actionId: string;
}

interface Icon {
  size: number;
  url: string;
}

/** Launch event → its name in the unified manifest: "OnMessageSend" → "messageSending". */
export const UNIFIED_EVENTS: Record<string, string> = {
  OnMessageSend: "messageSending",
  OnAppointmentSend: "appointmentSending",
  OnNewMessageCompose: "newMessageComposeCreated",
  OnMessageCompose: "messageComposeOpened",
  OnMessageRecipientsChanged: "messageRecipientsChanged",
  OnMessageAttachmentsChanged: "messageAttachmentsChanged",
};

// ── The schema ──

const PACKAGE = "node_modules/@microsoft/app-manifest";
const SCHEMAS = `${PACKAGE}/build/json-schemas/teams`;

interface Checker {
  (json: unknown): boolean;
  errors?: { instancePath: string; message?: string }[] | null;
}
type Schemas = new (options: object) => { compile(schema: unknown): Checker };

/** Microsoft's schemas with the checker they are made for, both out of one package. */
const fromPackage = createRequire(resolve(PACKAGE, "package.json"));
const { default: Ajv } = fromPackage("ajv-draft-04") as { default: Schemas };
const { default: addFormats } = fromPackage("ajv-formats") as { default(ajv: object, names: string[]): void };
const checkers = new Map<string, Checker>();

/** What the schema that a file names in `$schema` has against it. */
export function schemaFaults(json: { $schema: string }): string[] {
  const name = /teams\/(v[\d.]+\/MicrosoftTeams(\.Localization)?\.schema\.json)#?$/.exec(json.$schema)?.[1];
  if (name === undefined) return [`there is no schema ${json.$schema}`];
  const check = checkers.get(name) ?? compiled(name);
  checkers.set(name, check);
  if (check(json)) return [];
  return (check.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

function compiled(name: string): Checker {
  // The schemas' patterns are no good as Unicode expressions.
  const ajv = new Ajv({ allErrors: true, strictTypes: false, unicodeRegExp: false });
  addFormats(ajv, ["uri", "email", "regex"]);
  return ajv.compile(JSON.parse(readFileSync(`${SCHEMAS}/${name}`, "utf8")));
}

// ── What the schema does not check ──

/** Everything wrong with a unified manifest apart from its schema. */
export function lintUnified(manifest: Unified, files: Files, expected: Expected): string[] {
  const [extension] = manifest.extensions;
  if (extension === undefined) return ["there is no extension"];
  return [
    ...idFaults(extension),
    ...actionFaults(extension),
    ...eventFaults(extension, expected.sendMode),
    ...urlFaults(manifest, extension, expected.base),
    ...iconFaults(extension),
    ...languageFaults(manifest, files, expected.languages),
  ];
}

export const groupsOf = (extension: Extension) =>
  extension.ribbons.flatMap((ribbon) => ribbon.tabs.flatMap((tab) => tab.groups));
const controlsOf = (extension: Extension) => groupsOf(extension).flatMap((group) => group.controls);
const eventsOf = (extension: Extension) => extension.autoRunEvents.flatMap(({ events }) => events);
const actionsOf = (extension: Extension) => extension.runtimes.flatMap(({ actions }) => actions);

function idFaults(extension: Extension): string[] {
  const ids = [extension.runtimes, actionsOf(extension), [...groupsOf(extension), ...controlsOf(extension)]];
  return ids.flatMap((list) => repeated(list.map(({ id }) => id)).map((id) => `the id ${id} is there twice`));
}

/** Buttons open pages, events run functions, and no action is left over. */
function actionFaults(extension: Extension): string[] {
  const users = [
    ...controlsOf(extension).map(({ id, actionId }) => ({ id, actionId, type: "openPage" })),
    ...eventsOf(extension).map(({ type, actionId }) => ({ id: type, actionId, type: "executeFunction" })),
  ];
  const actions = actionsOf(extension);
  const faults = users
    .filter(({ actionId, type }) => !actions.some((action) => action.id === actionId && action.type === type))
    .map(({ id, actionId, type }) => `${id} names ${actionId}, which is no action ${type}`);
  for (const { id } of actions)
    if (!users.some(({ actionId }) => actionId === id)) faults.push(`nothing uses the action ${id}`);
  for (const { id, code, actions } of extension.runtimes) {
    const functions = actions.some(({ type }) => type === "executeFunction");
    if (functions && code.script === undefined) faults.push(`the runtime ${id} has no script for functions`);
  }
  return faults;
}

function eventFaults(extension: Extension, sendMode: string): string[] {
  const events = eventsOf(extension);
  const faults = repeated(events.map(({ type }) => type)).map((type) => `${type} is there more than once`);
  for (const { type, options } of events) {
    const name = Object.keys(UNIFIED_EVENTS).find((key) => UNIFIED_EVENTS[key] === type);
    if (name === undefined || !(name in EVENTS)) faults.push(`${type} is no launch event`);
    const wanted = name?.endsWith("Send") ? lowerFirst(sendMode) : undefined;
    if (options?.sendMode !== wanted)
      faults.push(`${type} must have the sendMode ${wanted}, not ${options?.sendMode}`);
  }
  return faults;
}

export const lowerFirst = (text: string) => text.slice(0, 1).toLowerCase() + text.slice(1);

function urlFaults(manifest: Unified, extension: Extension, base: string): string[] {
  const code = extension.runtimes.flatMap(({ code }) => [code.page, ...(code.script ? [code.script] : [])]);
  const icons = [...groupsOf(extension), ...controlsOf(extension)].flatMap((one) => one.icons ?? []);
  const faults = [...code, ...icons.map(({ url }) => url)]
    .filter((url) => !url.startsWith(base) || url === base)
    .map((url) => `${url} is not below ${base}`);
  const { host } = new URL(base);
  if (!manifest.validDomains.includes(host)) faults.push(`${host} is no valid domain`);
  return faults;
}

function iconFaults(extension: Extension): string[] {
  return [...groupsOf(extension), ...controlsOf(extension)].flatMap(({ id, icons }) => {
    const sizes = icons?.map(({ size }) => size).join(" ");
    return sizes === "16 32 80" ? [] : [`${id} has icons of ${sizes}, not of 16, 32 and 80 pixels`];
  });
}

// ── Languages ──

/** Paths of texts in a manifest, which are the keys of a language file. */
const TEXTS = [
  /^name\.short$/,
  /^description\.(short|full)$/,
  /^extensions\[0\]\.ribbons\[\d+\]\.tabs\[\d+\]\.groups\[\d+\]\.label$/,
  /\.controls\[\d+\]\.(label|supertip\.(title|description))$/,
];

/** Every text of a manifest by its path. */
export function textsOf(json: unknown, path = ""): [path: string, text: string][] {
  if (typeof json === "string") return TEXTS.some((pattern) => pattern.test(path)) ? [[path, json]] : [];
  if (typeof json !== "object" || json === null) return [];
  return Object.entries(json).flatMap(([key, value]) => {
    const step = Array.isArray(json) ? `[${key}]` : path === "" ? key : `.${key}`;
    return textsOf(value, path + step);
  });
}

function languageFaults(manifest: Unified, files: Files, languages: string[]): string[] {
  const more = manifest.localizationInfo.additionalLanguages ?? [];
  const tags = languages.map((tag) => tag.toLowerCase());
  const faults = tags
    .filter((tag) => !more.some(({ languageTag }) => languageTag === tag))
    .map((tag) => `the language ${tag} is missing`);
  const paths = textsOf(manifest).map(([path]) => path);
  for (const { file } of more) {
    const content = files.get(file);
    if (content === undefined) faults.push(`${file} is not there`);
    else faults.push(...languageFileFaults(file, JSON.parse(content.toString("utf8")), paths));
  }
  return faults;
}

function languageFileFaults(file: string, texts: { $schema: string }, paths: string[]): string[] {
  const { $schema: _, ...rest } = texts;
  const faults = schemaFaults(texts).map((fault) => `${file}: ${fault}`);
  for (const path of paths) if (!(path in rest)) faults.push(`${file} lacks ${path}`);
  for (const path of Object.keys(rest))
    if (!paths.includes(path)) faults.push(`${file} has ${path}, which is no text of the manifest`);
  return faults;
}

/** The manifest as a client in another language reads it. */
export function inLanguage(manifest: Unified, texts: Record<string, string>): Unified {
  const copy = structuredClone(manifest);
  for (const [path, text] of Object.entries(texts)) {
    const steps = path.match(/[^.[\]]+/g) ?? [];
    const last = steps.pop();
    // biome-ignore lint/suspicious/noExplicitAny: a path leads through every kind of object
    const owner = steps.reduce<any>((object, step) => object?.[step], copy);
    if (owner !== undefined && last !== undefined && last in owner) owner[last] = text;
  }
  return copy;
}
