/**
 * The event page. Thunderbird ends it after half a minute without events and starts it again for the next one, so
 * every listener is registered at top level and nothing is remembered in variables that a mail's fate hangs on.
 */

import { type MailId, SendFlow } from "../core/flow.ts";
import { within } from "../core/turns.ts";
import { chooseLanguage, words } from "../core/words.ts";
import { handDetails, openAhead } from "./draft.ts";
import { enginesHere } from "./engines.ts";
import { forgetLimits, MAIL_MS } from "./files.ts";
import { forgetDraft, host, isCompose, keepDrafts, showDraft, TIMER } from "./host.ts";
import { AWAKE_ALARM, INDEX_ALARM, index, latestSent, learnSent, scheduleIndex } from "./learn.ts";
import { type Asked, isAsked, onAnnounced } from "./messages.ts";
import { mailOf, session, tabOf } from "./session.ts";
import { loadSettings, POLICY_KEY, switchOff } from "./settings.ts";
import { openWindow, windowGone, windowSpoke } from "./windows.ts";

/** Keeps the page and the engine warm while a mail is being written: pressing Send must not wait for a cold start. */
const WARM_ALARM = "warm";
const WARM_MINUTES = 0.4;
const SETTINGS_MENU = "settings";
const DESK_MENU = "desk";
/** The longest the start may keep anything waiting, ms. */
const START_MS = 2_000;
/** The longest the send hook may take in all, ms: the start, the files, and the flow with a watch of its own. */
const HOOK_MS = 12_000;

/** The type package does not know that the answer may be a promise. */
type BeforeSend = Parameters<typeof browser.compose.onBeforeSend.addListener>[0];

/** `details` is newer than the type package. */
interface SendInfo {
  mode: "sendNow" | "sendLater";
  messages: { headerMessageId: string }[];
  headerMessageId?: string;
  details?: browser.compose.ComposeDetails;
}

const engines = enginesHere();
const flow = new SendFlow(host, engines, loadSettings);
/** Notices of the session before are written before anything of this session happens. Never rejects, never hangs. */
const ready = within(START_MS, start()).catch(report);

browser.compose.onBeforeSend.addListener(beforeSend as unknown as BeforeSend);

browser.compose.onAfterSend.addListener(async (tab, info) => {
  await ready;
  const mail = await mailOf(idOf(tab));
  if (info.error !== undefined) {
    // Stopped by our own hook: that is no failure.
    if (!info.error.includes("onBeforeSend")) {
      await flow.sendFailed(mail, info.error).catch(report);
    }
    return;
  }
  await flow.sent(mail).catch(report);
  await forgetDraft(mail).catch(report);
  await learn(info as SendInfo).catch(report);
});

// Its state changes when the first address is complete, long before Send.
browser.compose.onComposeStateChanged.addListener((tab, state) => {
  // It also changes when Send is pressed; then there are better things to do.
  if (state.canSendNow) {
    keepWarm().catch(report);
    openAhead(idOf(tab)).catch(report);
  }
});

browser.compose.onAttachmentAdded.addListener((tab) => {
  openAhead(idOf(tab)).catch(report);
});

browser.alarms.onAlarm.addListener(async ({ name }) => {
  await ready;
  if (name.startsWith(TIMER)) {
    await flow.timeUp(name.slice(TIMER.length)).catch(report);
  } else if (name === INDEX_ALARM || name === AWAKE_ALARM) {
    await index(engines).catch(report);
  } else if (name === WARM_ALARM) {
    await keepWarm().catch(report);
  }
});

browser.tabs.onRemoved.addListener(async (tabId) => {
  await ready;
  await flow.mailClosed(await mailOf(tabId)).catch(report);
});

browser.windows.onRemoved.addListener(async (windowId) => {
  await ready;
  const mail = await windowGone(windowId);
  if (mail !== undefined) {
    await flow.reviewClosed(mail).catch(report);
  }
});

browser.runtime.onMessage.addListener((message: unknown, sender) => {
  if (!isAsked(message)) {
    return undefined;
  }
  note(message, sender.tab?.windowId).catch(report);
  return answer(message);
});

browser.storage.onChanged.addListener((changes, area) => {
  // What was learnt is in the engine already; what the person set is not.
  if (area === "local" && POLICY_KEY in changes) {
    engines.reset();
    forgetLimits();
  }
});

browser.runtime.onStartup.addListener(() => undefined);

browser.runtime.onInstalled.addListener(() => {
  const title = words(chooseLanguage("auto", browser.i18n.getUILanguage()));
  createMenu(SETTINGS_MENU, title("tb-menu-settings"), ["action", "tools_menu"]);
  createMenu(DESK_MENU, title("tb-menu-desk"), ["message_list", "tools_menu"]);
});

browser.menus.onClicked.addListener((info, tab) => {
  if (info.menuItemId === SETTINGS_MENU) {
    browser.runtime.openOptionsPage().catch(report);
  } else if (info.menuItemId === DESK_MENU) {
    openDesk(tab, info.selectedMessages).catch(report);
  }
});

browser.messageDisplayAction.onClicked.addListener((tab) => {
  openDesk(tab).catch(report);
});

onAnnounced(() => {
  showCount().catch(report);
});

/**
 * The send hook. Whatever happens here, the answer comes and never lets an unseen mail go: an error would lock the
 * compose window for good, no answer would send.
 */
async function beforeSend(
  tab: browser.tabs.Tab,
  details: browser.compose.ComposeDetails,
): Promise<{ cancel: boolean }> {
  const takeBack = handDetails(idOf(tab), details);
  try {
    const answer = await within(
      HOOK_MS,
      ready.then(async () => {
        // A file that nobody can open is said so by the flow, which also tells what else cannot be read.
        const opened = within(MAIL_MS, openAhead(idOf(tab))).catch(report);
        const [mail] = await Promise.all([mailOf(idOf(tab)), opened]);
        return flow.onSend(mail);
      }),
    );
    return { cancel: answer === "stop" };
  } catch (error) {
    report(error);
    mailOf(idOf(tab)).then(host.showReview).catch(report);
    return { cancel: true };
  } finally {
    takeBack();
  }
}

async function start(): Promise<void> {
  if ((await session()).fresh) {
    await flow.restarted();
    await keepDrafts((await flow.holds()).map((line) => line.id));
  }
  await scheduleIndex();
}

async function answer(asked: Asked): Promise<unknown> {
  await ready;
  switch (asked.question) {
    case "review":
      return flow.review(asked.mail);
    case "repair":
      return flow.repair(asked.mail, asked.edit);
    case "approve":
      return flow.approve(asked.mail, asked.digest, asked.where, asked.seen);
    case "mute":
      await switchOff(asked.check);
      await flow.muted(asked.mail, asked.check);
      engines.reset();
      return flow.review(asked.mail);
    case "back":
      return flow.back(asked.mail);
    case "holds":
      return flow.holds();
    case "edit":
      return edit(asked.mail);
    case "sendNow":
      return flow.sendNow(asked.mail);
    case "toOutbox":
      return flow.toOutbox(asked.mail);
    case "discard":
      await flow.discard(asked.mail);
      return forgetDraft(asked.mail);
    case "dismiss":
      await flow.dismiss(asked.mail);
      return forgetDraft(asked.mail);
    case "latestDesk":
      return openWindow("desk", String((await latestSent())?.id ?? "none"));
    case "desk":
      // It has said where it is, and that was all.
      return undefined;
  }
}

/** Remembers which window the page that asks is in. */
async function note(asked: Asked, windowId: number | undefined): Promise<void> {
  if (windowId !== undefined && asked.question === "review") {
    await windowSpoke(windowId, "review", asked.mail);
  } else if (windowId !== undefined && asked.question === "holds" && !asked.popup) {
    await windowSpoke(windowId, "hold");
  } else if (windowId !== undefined && asked.question === "desk") {
    await windowSpoke(windowId, "desk", asked.message);
  }
}

function createMenu(id: string, title: string, contexts: browser.menus.ContextType[]): void {
  // Thunderbird keeps the menu over its restarts; after an update it is there already.
  browser.menus.create({ id, title, contexts }, () => {
    void browser.runtime.lastError;
  });
}

/** The desk of the one mail that is meant. With none or several it opens as well, and says what to do. */
async function openDesk(
  tab: browser.tabs.Tab | undefined,
  chosen?: browser.messages.MessageList,
): Promise<void> {
  const messages = (chosen ?? (await shownIn(tab)))?.messages ?? [];
  const only = messages.length === 1 ? messages[0] : undefined;
  await openWindow("desk", only === undefined ? "" : String(only.id));
}

/** The mails on show in a tab; where its message pane is closed, the ones selected in its list. */
async function shownIn(tab: browser.tabs.Tab | undefined): Promise<browser.messages.MessageList | undefined> {
  if (tab?.id === undefined) {
    return undefined;
  }
  // Manifest V3 answers with a list in pages, which the type package does not know.
  const shown = (await browser.messageDisplay.getDisplayedMessages(tab.id).catch(() => undefined)) as
    | browser.messages.MessageList
    | undefined;
  return shown?.messages.length
    ? shown
    : await browser.mailTabs.getSelectedMessages(tab.id).catch(() => undefined);
}

/** Back to the mail: to its compose window, or to its draft when that is gone. */
async function edit(mail: MailId): Promise<void> {
  const tab = await tabOf(mail);
  return tab !== undefined && (await isCompose(tab)) ? flow.edit(mail) : showDraft(mail);
}

/** What was put in the Outbox is learnt from the Sent folder once it has really left. */
async function learn(info: SendInfo): Promise<void> {
  if (info.mode === "sendNow" && info.details !== undefined) {
    const ids = [info.headerMessageId, ...info.messages.map((message) => message.headerMessageId)];
    await learnSent(
      engines,
      info.details,
      ids.filter((id): id is string => id !== undefined),
    );
  }
}

/** Keeps this page alive and the engine loaded as long as a mail is being written. */
async function keepWarm(): Promise<void> {
  const windows = await browser.windows.getAll({ windowTypes: ["messageCompose"] });
  if (windows.length === 0) {
    await browser.alarms.clear(WARM_ALARM);
    return;
  }
  if ((await browser.alarms.get(WARM_ALARM)) === undefined) {
    await browser.alarms.create(WARM_ALARM, { periodInMinutes: WARM_MINUTES });
  }
  await engines.withEngine(() => undefined);
}

/** The number of mails that wait, on the toolbar button. */
async function showCount(): Promise<void> {
  const count = (await flow.holds()).length;
  await browser.action.setBadgeText({ text: count === 0 ? "" : String(count) });
}

function idOf(tab: browser.tabs.Tab): number {
  return tab.id ?? -1;
}

function report(error: unknown): void {
  console.error("LastLook:", error);
}
