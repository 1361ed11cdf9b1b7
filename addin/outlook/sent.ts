/** The pane beside a mail that has left: what it held, looked at once more, and the door to a correction. */

import { showLookBack } from "../core/views/look-back.ts";
import { call } from "./calls.ts";
import { enginesHere } from "./engines.ts";
import { pageWords, root } from "./page.ts";
import { readSent } from "./sent-mail.ts";

const words = await pageWords("ol-sent");
const item = Office.context.mailbox.item as Office.MessageRead;

try {
  const draft = await readSent(item);
  const report = await enginesHere().withEngine((engine) => engine.check(draft));
  showLookBack(root(), { report, words }, { answerAll });
} catch (error) {
  const cause = error instanceof Error ? error.message : String(error);
  root().textContent = `${words("sent-unread")} ${cause}`;
}

async function answerAll(): Promise<void> {
  await call<void>((done) => item.displayReplyAllFormAsync("", done));
}
