/** The settings pane: the whole policy, what the organisation has locked, and the book. */

import { providersOf } from "../core/aftercare.ts";
import { SlipLog } from "../core/log.ts";
import { withDefaults } from "../core/organisation.ts";
import type { Policy } from "../core/types.ts";
import { bookView } from "../core/views/book.ts";
import { logView } from "../core/views/log.ts";
import { showSettings } from "../core/views/settings.ts";
import { readBook, takeIn, writeBook } from "./book.ts";
import { aftercareHere, enginesHere } from "./engines.ts";
import { pageWords, root } from "./page.ts";
import { loadSettings, organisation, refreshOrganisation, savePolicy } from "./settings.ts";
import { localStore } from "./storage.ts";

const words = await pageWords("ol-settings");
await refreshOrganisation();
const engines = enginesHere();
const [module, { policy }] = await Promise.all([engines.module(), loadSettings(), takeIn(engines)]);
const form = document.createElement("div");
root().replaceChildren(
  form,
  bookView(words, { read: readBook, write: writeBook }),
  logView(words, new SlipLog(localStore), module.checks(words.language)),
);

showSettings(
  form,
  {
    policy,
    defaults: module.defaultPolicy(),
    checks: module.checks(words.language),
    words,
    locked: organisation().locked,
    suggestions: { own_domains: ownDomain(), own_names: [] },
    outlook: true,
    providers: await providersOf(aftercareHere(withDefaults(policy, module.defaultPolicy()), words.language)),
  },
  { save },
);

/** Keeps the policy if the engine takes it; otherwise throws its words. */
async function save(next: Policy): Promise<void> {
  new module.Engine(next, undefined, words.language).free();
  await savePolicy(next);
}

function ownDomain(): string[] {
  const domain = Office.context.mailbox.userProfile.emailAddress.split("@")[1];
  return domain === undefined ? [] : [domain.toLowerCase()];
}
