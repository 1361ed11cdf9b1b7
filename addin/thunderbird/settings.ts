/** The settings as they hold in this Thunderbird: the person's own, under what an administrator has set. */

import type { Settings } from "../core/engine.ts";
import { combine, type Organisation, organisationOf, withoutCheck } from "../core/organisation.ts";
import type { Knowledge, Policy } from "../core/types.ts";
import { chooseLanguage } from "../core/words.ts";
import { localStore } from "./stores.ts";

/** Keys of `storage.local`. */
export const POLICY_KEY = "policy";
export const KNOWLEDGE_KEY = "knowledge";

let managed: Promise<Organisation> | undefined;

/** `3rdparty.Extensions.lastlook@lastlook.example` of policies.json; read once a start, empty where there is none. */
export function readManaged(): Promise<Organisation> {
  managed ??= browser.storage.managed.get().then(organisationOf, () => organisationOf(undefined));
  return managed;
}

/** The policy in force. Absent keys are left to the engine's defaults. */
export async function loadPolicy(): Promise<Policy> {
  const [above, own] = await Promise.all([readManaged(), localStore.get(POLICY_KEY)]);
  return combine(own as Partial<Policy> | undefined, above);
}

/** Policy, knowledge and language for the engine. */
export async function loadSettings(): Promise<Settings> {
  const [policy, knowledge] = await Promise.all([loadPolicy(), localStore.get(KNOWLEDGE_KEY)]);
  return {
    policy,
    knowledge: knowledge as Knowledge | undefined,
    language: chooseLanguage(policy.language, browser.i18n.getUILanguage()),
  };
}

/** Switches one check off in the person's own settings. */
export async function switchOff(check: string): Promise<void> {
  const own = (await localStore.get(POLICY_KEY)) as Partial<Policy> | undefined;
  await localStore.set(POLICY_KEY, withoutCheck(own, check));
}
