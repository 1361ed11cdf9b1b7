/** The settings as they hold in this Thunderbird: the person's own, under what an administrator has set. */

import type { Settings } from "../core/engine.ts";
import type { Knowledge, Policy } from "../core/types.ts";
import { chooseLanguage } from "../core/words.ts";
import { localStore } from "./stores.ts";

/** Keys of `storage.local`. */
export const POLICY_KEY = "policy";
export const KNOWLEDGE_KEY = "knowledge";

/**
 * `3rdparty.Extensions.lastlook@lastlook.example` of an administrator's policies.json: `policy` has keys of
 * policy.toml, `locked` the ones the person cannot change. The others are only the start value.
 */
export interface Managed {
  policy: Partial<Policy>;
  locked: (keyof Policy)[];
}

let managed: Promise<Managed> | undefined;

/** What the administrator has set; read once a start, empty where there is none. */
export function readManaged(): Promise<Managed> {
  managed ??= browser.storage.managed
    .get()
    .then((found) => {
      const { policy = {}, locked } = found as Partial<Managed>;
      return { policy, locked: locked ?? [] };
    })
    .catch(() => ({ policy: {}, locked: [] }));
  return managed;
}

/** Policy, knowledge and language for the engine. Absent keys are left to the engine's defaults. */
export async function loadSettings(): Promise<Settings> {
  const [above, own, knowledge] = await Promise.all([
    readManaged(),
    localStore.get(POLICY_KEY),
    localStore.get(KNOWLEDGE_KEY),
  ]);
  const policy = combine(own as Partial<Policy> | undefined, above);
  return {
    policy,
    knowledge: knowledge as Knowledge | undefined,
    language: chooseLanguage(policy.language, browser.i18n.getUILanguage()),
  };
}

/** Switches one check off in the person's own settings. */
export async function switchOff(check: string): Promise<void> {
  const own = ((await localStore.get(POLICY_KEY)) ?? {}) as Partial<Policy>;
  await localStore.set(POLICY_KEY, { ...own, checks: { ...own.checks, [check]: "off" } });
}

/** The person's keys over the administrator's start values, the locked ones over both. Exported for the tests. */
export function combine(own: Partial<Policy> = {}, { policy, locked }: Managed): Policy {
  const whole: Partial<Policy> = { ...policy, ...own };
  for (const key of locked) {
    if (policy[key] !== undefined) {
      Object.assign(whole, { [key]: policy[key] });
    }
  }
  return whole as Policy;
}
