/** Opening files in this add-on's pages. Nothing is loaded before the first one is there. */

import { FileOpener, type FileToOpen, LOOK_MS, MAIL_MS } from "../core/files/opener.ts";
import { withDefaults } from "../core/organisation.ts";
import type { FileLimits } from "../core/types.ts";
import { enginesHere } from "./engines.ts";
import { loadPolicy } from "./settings.ts";

export { type FileToOpen, LOOK_MS, MAIL_MS };

/** What opens files, for one page. */
export const opener = new FileOpener(
  () => new Worker(browser.runtime.getURL("file-worker.js"), { type: "module" }),
  limits,
);

let known: Promise<FileLimits> | undefined;

/** The limits are read again the next time: to be called when the settings have changed. */
export function forgetLimits(): void {
  known = undefined;
}

/** Read once, because Send waits for them. */
function limits(): Promise<FileLimits> {
  known ??= readLimits().catch((error: unknown) => {
    known = undefined;
    throw error;
  });
  return known;
}

async function readLimits(): Promise<FileLimits> {
  const [policy, module] = await Promise.all([loadPolicy(), enginesHere().module()]);
  return withDefaults(policy, module.defaultPolicy()).limits.files;
}
