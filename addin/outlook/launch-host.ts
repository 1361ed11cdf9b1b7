/** Outlook as the send flow sees it during a launch event: it can read, and its answer is all it can show. */

import type { Host } from "../core/host.ts";
import { SlipLog } from "../core/log.ts";
import { clientKeepsTime, deliverAt } from "./delivery.ts";
import { type FileReading, readDraft } from "./draft.ts";
import type { ComposeItem } from "./item.ts";
import type { SessionStore } from "./session.ts";
import { outlookHold } from "./settings.ts";
import { localStore } from "./storage.ts";

/** The host of one event. The pane takes up what has to be shown, timed or sent. */
export function launchHost(item: ComposeItem, store: SessionStore, reading?: FileReading): Host {
  const nothing = async () => undefined;
  const never = () => Promise.reject(new Error("not during a launch event"));
  return {
    readDraft: async () => (await readDraft(item, store, reading)).draft,
    keepsTime: async (_, reviewed) => clientKeepsTime(outlookHold(), item, reviewed),
    deliverAt: (_, at) => deliverAt(outlookHold(), item, at),
    exists: async () => true,
    now: () => Date.now(),
    saveDraft: nothing,
    showReview: nothing,
    closeReview: nothing,
    showHold: nothing,
    refreshHold: nothing,
    showMail: nothing,
    setTimer: nothing,
    clearTimer: nothing,
    send: never,
    applyEdits: never,
    closeMail: never,
    // Classic Outlook's event has no storage, and goes without.
    caught: (_, caught) => new SlipLog(localStore).addCatch(caught, Date.now()),
    store,
    lasting: localStore,
  };
}
