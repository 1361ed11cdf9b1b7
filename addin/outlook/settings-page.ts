/** The settings pane: the whole policy, what the organisation has locked, and the book. */

import type { Policy } from "../core/types.ts";
import { bookView } from "../core/views/book.ts";
import { showSettings } from "../core/views/settings.ts";
import { readBook, takeIn, writeBook } from "./book.ts";
import { enginesHere } from "./engines.ts";
import { pageWords, root } from "./page.ts";
import { loadSettings, organisation, refreshOrganisation, savePolicy } from "./settings.ts";

const words = await pageWords("ol-settings");
await refreshOrganisation();
const engines = enginesHere();
const [module, { policy }] = await Promise.all([engines.module(), loadSettings(), takeIn(engines)]);
const form = document.createElement("div");
root().replaceChildren(form, bookView(words, { read: readBook, write: writeBook }));

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
