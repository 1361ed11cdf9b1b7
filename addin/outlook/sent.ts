/** The pane beside a mail that has left: what it held, looked at once more, and the door to a correction. */

import { showLookBack } from "../core/views/look-back.ts";
import { call } from "./calls.ts";
import { enginesHere } from "./engines.ts";
import { pageWords, root } from "./page.ts";
import { readSent } from "./sent-mail.ts";

const words = await pageWords("ol-sent");
const item = Office.context.mailbox.item as Office.MessageRead;

try {
  if (!isOwn()) throw new Error(words("sent-not-yours"));
  const draft = await readSent(item);
  const report = await enginesHere().withEngine((engine) => engine.check(draft));
  showLookBack(root(), { report, words }, { answerAll });
} catch (error) {
  const cause = error instanceof Error ? error.message : String(error);
  root().textContent = `${words("sent-unread")} ${cause}`;
}

/** The command stands beside every mail that is read, also beside those of others. */
function isOwn(): boolean {
  const own = Office.context.mailbox.userProfile.emailAddress.toLowerCase();
  return [item.from, item.sender].some((one) => one?.emailAddress.toLowerCase() === own);
}

async function answerAll(): Promise<void> {
  await call<void>((done) => item.displayReplyAllFormAsync("", done));
}
