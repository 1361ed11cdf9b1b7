/**
 * The settings as they hold in this mailbox. All of them are in the roaming settings (32 KB), which every client and
 * even classic Outlook's send event have at hand: the person's own, and a copy of the organisation's file.
 */

import type { Settings } from "../core/engine-user.ts";
import { combine, type Organisation, organisationOf, withoutCheck } from "../core/organisation.ts";
import { within } from "../core/turns.ts";
import type { Policy } from "../core/types.ts";
import { chooseLanguage, type Words, words } from "../core/words.ts";
import { readBook } from "./book.ts";
import { call } from "./calls.ts";

const POLICY = "policy";
const ORGANISATION = "organisation";
/** Beside the pages of the add-in; see README. */
const FILE = "organisation.json";
/** The longest the organisation's file may take, ms. */
const FETCH_MS = 3_000;

/** Policy, knowledge and language for the engine. Absent keys are left to the engine's defaults. */
export async function loadSettings(): Promise<Settings> {
  const policy = combine(ownPolicy(), organisation());
  return { policy, knowledge: readBook(), language: chooseLanguage(policy.language, clientLanguage()) };
}

/** Who keeps a mail's time. */
export function outlookHold(): Policy["hold"]["outlook"] {
  return combine(ownPolicy(), organisation()).hold?.outlook ?? "auto";
}

/** The words in the language set, whatever becomes of the settings. */
export function ownWords(): Words {
  let setting: Policy["language"] | undefined;
  try {
    setting = combine(ownPolicy(), organisation()).language;
  } catch {
    // Unreadable settings are no reason to be silent.
  }
  return words(chooseLanguage(setting, clientLanguage()));
}

function clientLanguage(): string {
  return Office.context.displayLanguage ?? "en";
}

/** The keys this person has set. */
export function ownPolicy(): Partial<Policy> | undefined {
  return Office.context.roamingSettings.get(POLICY) as Partial<Policy> | undefined;
}

/** What the organisation has set, as it was last read. */
export function organisation(): Organisation {
  return organisationOf(Office.context.roamingSettings.get(ORGANISATION));
}

/** Keeps the person's settings. Rejects with Outlook's words when they are more than 32 KB. */
export async function savePolicy(policy: Partial<Policy>): Promise<void> {
  await keep(POLICY, policy);
}

/** Switches one check off in the person's own settings. */
export async function switchOff(check: string): Promise<void> {
  await savePolicy(withoutCheck(ownPolicy(), check));
}

/** Reads the organisation's file anew; where that fails, the copy stands. Never rejects. */
export async function refreshOrganisation(): Promise<void> {
  if (typeof fetch !== "function") return;
  try {
    const answer = await within(FETCH_MS, fetch(FILE, { cache: "no-cache" }));
    if (!answer.ok) return;
    const found = organisationOf(await within(FETCH_MS, answer.json()));
    if (JSON.stringify(found) !== JSON.stringify(organisation())) await keep(ORGANISATION, found);
  } catch (error) {
    console.warn(`LastLook: ${FILE} was not read: ${error}`);
  }
}

async function keep(key: string, value: unknown): Promise<void> {
  const settings = Office.context.roamingSettings;
  const before: unknown = settings.get(key);
  settings.set(key, value);
  try {
    await call<void>((done) => settings.saveAsync(done));
  } catch (error) {
    settings.set(key, before);
    throw error;
  }
}
