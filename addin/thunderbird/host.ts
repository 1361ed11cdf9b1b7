/** Thunderbird as the send flow sees it. */

import type { Host, MailId, Where } from "../core/flow.ts";
import { LetterMarks, SlipLog } from "../core/log.ts";
import { Shelf, type Store } from "../core/shelf.ts";
import type { Draft, Edits } from "../core/types.ts";
import { readDraft } from "./draft.ts";
import { applyEdits } from "./edits.ts";
import { announce } from "./messages.ts";
import { tabOf } from "./session.ts";
import { localStore, sessionStore } from "./stores.ts";
import { closeWindow, openWindow } from "./windows.ts";

/** Alarms of holds are called this and the mail's name. */
export const TIMER = "hold/";
/** Milliseconds to wait for the client to unlock a compose window after the hook was answered. */
const UNLOCK_LIMIT = 3000;

/** The Message-IDs of saved drafts, so that they can be opened after a restart. */
const drafts = new Shelf<string>(localStore, "drafts");

/** The tab of a mail that has to be there. */
async function tabFor(mail: MailId): Promise<number> {
  const tab = await tabOf(mail);
  if (tab === undefined) {
    throw new Error("the compose window is closed");
  }
  return tab;
}

export const host: Host = {
  async readDraft(mail: MailId): Promise<Draft> {
    return new LetterMarks(localStore).mark((await readDraft(await tabFor(mail))).draft);
  },

  async saveDraft(mail: MailId): Promise<void> {
    const tab = await tabFor(mail);
    const saved = await whenUnlocked(() => browser.compose.saveMessage(tab, { mode: "draft" }));
    const messageId = saved.messages[0]?.headerMessageId;
    if (messageId !== undefined) {
      await drafts.put(mail, messageId);
    }
  },

  async send(mail: MailId, where: Where): Promise<void> {
    const tab = await tabFor(mail);
    try {
      await whenUnlocked(() =>
        browser.compose.sendMessage(tab, { mode: where === "later" ? "sendLater" : "default" }),
      );
    } catch (error) {
      // Our own hook stopped this one, and the flow knows why.
      if (!String(error).includes("onBeforeSend")) {
        throw error;
      }
    }
  },

  async applyEdits(mail: MailId, edits: Edits): Promise<void> {
    await applyEdits(await tabFor(mail), edits);
  },

  showReview: (mail: MailId) => openWindow("review", mail),
  closeReview: (mail: MailId) => closeWindow("review", mail),
  showHold: () => openWindow("hold"),
  refreshHold: async () => announce(),

  async showMail(mail: MailId): Promise<void> {
    const tab = await browser.tabs.get(await tabFor(mail));
    if (tab.windowId !== undefined) {
      await browser.windows.update(tab.windowId, { focused: true });
    }
  },

  async setTimer(mail: MailId, at: number): Promise<void> {
    await browser.alarms.create(TIMER + mail, { when: at });
  },

  async clearTimer(mail: MailId): Promise<void> {
    await browser.alarms.clear(TIMER + mail);
  },

  async exists(mail: MailId): Promise<boolean> {
    const tab = await tabOf(mail);
    return tab !== undefined && (await isCompose(tab));
  },

  async closeMail(mail: MailId): Promise<void> {
    const tab = await tabFor(mail);
    const details = await browser.compose.getComposeDetails(tab);
    // What was typed after the hold began must not go with the window.
    if ((details as { isModified?: boolean }).isModified) {
      await host.saveDraft(mail);
    }
    await browser.tabs.remove(tab);
  },

  caught: (_, caught) => new SlipLog(localStore).addCatch(caught, Date.now()),

  store: told(sessionStore),
  lasting: told(localStore),
  now: () => Date.now(),
};

/**
 * Opens the saved draft of a mail whose compose window is gone; Thunderbird's own *Edit* button then continues it.
 * Where that very draft is not to be found any more, the folder of drafts.
 */
export async function showDraft(mail: MailId): Promise<void> {
  const main = (await browser.windows.getAll()).find((window) => window.type === "normal");
  if (main?.id !== undefined) {
    await browser.windows.update(main.id, { focused: true });
  }
  try {
    const headerMessageId = (await drafts.get(mail)) ?? "";
    await browser.messageDisplay.open({ headerMessageId, location: "tab", active: true });
  } catch {
    await showDraftsFolder();
  }
}

async function showDraftsFolder(): Promise<void> {
  const [folder] = await browser.folders.query({ specialUse: ["drafts"] });
  const [mailTab] = await browser.mailTabs.query({});
  // Manifest V3 has other names here than the type package.
  const tabId = (mailTab as unknown as { tabId?: number } | undefined)?.tabId;
  const displayedFolderId = (folder as { id?: string } | undefined)?.id;
  if (tabId !== undefined && displayedFolderId !== undefined) {
    await browser.mailTabs.update(tabId, { displayedFolderId } as object);
    await browser.tabs.update(tabId, { active: true });
  }
}

/** Forgets the draft's Message-ID of a mail that was sent or put away. */
export function forgetDraft(mail: MailId): Promise<void> {
  return drafts.drop(mail);
}

/** Forgets the Message-IDs of all drafts but these. */
export async function keepDrafts(mails: MailId[]): Promise<void> {
  const gone = Object.keys(await drafts.all()).filter((mail) => !mails.includes(mail));
  await Promise.all(gone.map((mail) => drafts.drop(mail)));
}

/** Whether this tab is there and a compose window. */
export async function isCompose(tabId: number): Promise<boolean> {
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  return tab?.type === "messageCompose";
}

/**
 * The client refuses to save or send while it waits for our hook's answer and says so by "not ready"; the answer is on
 * its way, so this tries again for a while.
 */
async function whenUnlocked<T>(work: () => Promise<T>): Promise<T> {
  for (const end = Date.now() + UNLOCK_LIMIT; ; ) {
    try {
      return await work();
    } catch (error) {
      if (!String(error).includes("not ready") || Date.now() > end) {
        throw error;
      }
    }
    await new Promise((done) => setTimeout(done, 25));
  }
}

/** A store whose changes are told to the open pages, so that the hold window shows what is. */
function told(store: Store): Store {
  return {
    get: store.get,
    async set(key, value) {
      await store.set(key, value);
      announce();
    },
    async remove(key) {
      await store.remove(key);
      announce();
    },
  };
}
