/**
 * The settings page: the whole policy, with what an administrator has locked and what the accounts suggest; below it the
 * log of the correction desk.
 */

import { providersOf } from "../core/aftercare.ts";
import { SlipLog } from "../core/log.ts";
import { withDefaults } from "../core/organisation.ts";
import type { Policy } from "../core/types.ts";
import { logView } from "../core/views/log.ts";
import { showSettings } from "../core/views/settings.ts";
import { suggestions } from "./accounts.ts";
import { aftercareHere, enginesHere } from "./engines.ts";
import { pageWords, root } from "./page.ts";
import { loadSettings, POLICY_KEY, readManaged } from "./settings.ts";
import { localStore } from "./stores.ts";

const engines = enginesHere();
const [words, module, { policy }, { locked }, found] = await Promise.all([
  pageWords("tb-settings-title"),
  engines.module(),
  loadSettings(),
  readManaged(),
  suggestions(),
]);

showSettings(
  root(),
  {
    policy,
    defaults: module.defaultPolicy(),
    checks: module.checks(words.language),
    words,
    locked,
    suggestions: found,
    providers: await providersOf(aftercareHere(withDefaults(policy, module.defaultPolicy()), words.language)),
  },
  { save },
);
document
  .getElementById("log")
  ?.replaceChildren(logView(words, new SlipLog(localStore), module.checks(words.language)));

/** Stores the policy if the engine takes it; otherwise throws its words. */
async function save(next: Policy): Promise<void> {
  new module.Engine(next, undefined, words.language).free();
  await localStore.set(POLICY_KEY, next);
}
