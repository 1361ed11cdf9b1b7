/** The correction desk of one mail that has left. */

import type { SentMail } from "../core/aftercare.ts";
import { withoutContents } from "../core/files/contents.ts";
import type { HoldLine } from "../core/flow.ts";
import { DeskMemory, SlipLog } from "../core/log.ts";
import { withDefaults } from "../core/organisation.ts";
import { showDesk } from "../core/views/desk.ts";
import { heldView } from "../core/views/held.ts";
import { identityOf } from "./accounts.ts";
import { aftercareHere, enginesHere } from "./engines.ts";
import { openLetter } from "./letters.ts";
import { ask } from "./messages.ts";
import { pageWords, root } from "./page.ts";
import { readSent } from "./sent-mail.ts";
import { loadSettings } from "./settings.ts";
import { localStore } from "./stores.ts";
import { learnZones } from "./zones.ts";

/** Folders in which a mail waits that has not left. */
const UNSENT = ["drafts", "templates", "outbox"];

/** The address says this instead of a message where no mail of late was found. */
const NONE = "none";

const number = new URLSearchParams(location.search).get("message") ?? "";
// Where this window is, so that the mail gets no second one; the desk needs no answer.
ask("desk", { message: number }).catch(() => undefined);
const words = await pageWords("tb-desk-title");
/** Whoever wants a mail back may mean one that has not left. That it cannot be told is no reason for no desk. */
const held = await ask("holds", { popup: true }).catch((): HoldLine[] => []);

try {
  await open();
} catch (error) {
  say(words("tb-desk-unread", { error: error instanceof Error ? error.message : String(error) }));
}

async function open(): Promise<void> {
  if (number === "" || number === NONE) {
    say(words(number === NONE ? "tb-desk-sent" : "tb-desk-none"));
    return;
  }
  const message = await browser.messages.get(Number(number));
  const identity = await identityOf(message.author);
  if (identity === undefined) {
    say(words("tb-desk-not-yours", { from: message.author }));
    return;
  }
  if (hasNotLeft(message)) {
    say(words("tb-desk-not-left"));
    return;
  }
  await show(message, identity.id);
}

async function show(message: browser.messages.MessageHeader, identityId: string | undefined): Promise<void> {
  const engines = enginesHere();
  const [draft, module, settings] = await Promise.all([readSent(message), engines.module(), loadSettings()]);
  const policy = withDefaults(settings.policy, module.defaultPolicy());
  const [report, aftercare] = await Promise.all([
    engines.withEngine((engine) => engine.check(draft)),
    aftercareHere(policy, words.language),
  ]);
  const sent: SentMail = { draft: withoutContents(draft), zones: {} };
  // Nothing waits for it: until it is known, the likely time is shown.
  learnZones(sent, aftercare).catch(() => undefined);
  const log = new SlipLog(localStore);
  const memory = new DeskMemory(localStore);
  showDesk(
    root(),
    {
      sent,
      report,
      aftercare,
      policy,
      words,
      held,
      client: "thunderbird",
      remembered: await memory.get(sent),
    },
    {
      write: (letter) => openLetter(letter, message.id, identityId),
      log: (entry) => log.add(entry),
      remember: (slip) => memory.set(sent, slip),
      takeBack,
    },
  );
}

/** Back to the mail that waits; this window has no more to say. One that has left meanwhile cannot be taken back. */
async function takeBack(mail: string): Promise<boolean> {
  const waits = (await ask("holds", { popup: true })).some(
    (line) => line.id === mail && line.state !== "unsent",
  );
  if (!waits) return false;
  await ask("edit", { mail });
  window.close();
  return true;
}

function hasNotLeft({ folder }: browser.messages.MessageHeader): boolean {
  // Manifest V3 has the uses of a folder as a list, which the type package does not know.
  const uses = (folder as { specialUse?: string[] } | undefined)?.specialUse ?? [];
  return uses.some((use) => UNSENT.includes(use));
}

/** One sentence in place of the desk. */
function say(sentence: string): void {
  const line = document.createElement("p");
  line.className = "ll said";
  line.dataset.said = "";
  line.textContent = sentence;
  root().replaceChildren(stillHeld(), line);
}

function stillHeld(): Element | string {
  const view = heldView(words, held, takeBack);
  if (view === "") return "";
  const frame = document.createElement("div");
  frame.className = "ll ll-desk";
  frame.append(view);
  return frame;
}
