/** The pane beside a mail that has left: the correction desk. */

import type { SentMail } from "../core/aftercare.ts";
import { withoutContents } from "../core/files/contents.ts";
import { heldElsewhere } from "../core/flow.ts";
import { DeskMemory, SlipLog } from "../core/log.ts";
import { withDefaults } from "../core/organisation.ts";
import { showDesk } from "../core/views/desk.ts";
import { aftercareHere, enginesHere, openingHere } from "./engines.ts";
import { client } from "./item.ts";
import { writeLetter } from "./letters.ts";
import { pageWords, root } from "./page.ts";
import { readSent } from "./sent-mail.ts";
import { loadSettings } from "./settings.ts";
import { localStore } from "./storage.ts";

const words = await pageWords("ol-sent");
const item = Office.context.mailbox.item as Office.MessageRead;

try {
  if (!isOwn()) throw new Error(words("sent-not-yours"));
  // Office.js shows this one mail; of those that the recipients have written it tells nothing.
  const engines = enginesHere();
  const draft = await readSent(item, openingHere(engines));
  const sent: SentMail = { draft: withoutContents(draft), zones: {} };
  const report = await engines.withEngine((engine) => engine.check(draft));
  const { policy } = await loadSettings();
  const module = await engines.module();
  const whole = withDefaults(policy, module.defaultPolicy());
  const aftercare = await aftercareHere(whole, words.language);
  const log = new SlipLog(localStore);
  const memory = new DeskMemory(localStore);
  showDesk(
    root(),
    {
      sent,
      report,
      aftercare,
      policy: whole,
      words,
      hidesBcc: true,
      leavesThread: true,
      client: client(),
      held: await heldElsewhere(localStore, Date.now()).catch(() => []),
      remembered: await memory.get(sent),
    },
    {
      write: writeLetter,
      log: (entry) => log.add(entry),
      remember: (slip) => memory.set(sent, slip),
    },
  );
} catch (error) {
  const cause = error instanceof Error ? error.message : String(error);
  root().textContent = `${words("sent-unread")} ${cause}`;
}

/** The command stands beside every mail that is read, also beside those of others. */
function isOwn(): boolean {
  const own = Office.context.mailbox.userProfile.emailAddress.toLowerCase();
  return [item.from, item.sender].some((one) => one?.emailAddress.toLowerCase() === own);
}
