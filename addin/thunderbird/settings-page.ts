/** The settings page: the whole policy, with what an administrator has locked and what the accounts suggest. */

import { EngineLoader } from "../core/engine.ts";
import type { Policy } from "../core/types.ts";
import { showSettings } from "../core/views/settings.ts";
import { suggestions } from "./accounts.ts";
import { pageWords, root } from "./page.ts";
import { loadSettings, POLICY_KEY, readManaged } from "./settings.ts";
import { localStore } from "./stores.ts";

const engines = new EngineLoader(
  { glue: browser.runtime.getURL("wasm/lastlook.js"), wasm: browser.runtime.getURL("wasm/lastlook_bg.wasm") },
  loadSettings,
);
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
  },
  { save },
);

/** Stores the policy if the engine takes it; otherwise throws its words. */
async function save(next: Policy): Promise<void> {
  new module.Engine(next, undefined, words.language).free();
  await localStore.set(POLICY_KEY, next);
}
