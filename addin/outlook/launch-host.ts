/** Outlook as the send flow sees it during a launch event: it can read, and its answer is all it can show. */

import type { Host } from "../core/host.ts";
import type { Store } from "../core/shelf.ts";
import { deliverAt } from "./delivery.ts";
import { readDraft } from "./draft.ts";
import type { ComposeItem } from "./item.ts";
import { loadSettings } from "./settings.ts";

/** The host of one event. The pane takes up what has to be shown, timed or sent. */
export function launchHost(item: ComposeItem, store: Store): Host {
  const nothing = async () => undefined;
  const never = () => Promise.reject(new Error("not during a launch event"));
  return {
    readDraft: async () => (await readDraft(item, store, false)).draft,
    deliverAt: async (_, at, reviewed) => {
      const { policy } = await loadSettings();
      return deliverAt(item, store, policy.hold?.outlook ?? "auto", at, reviewed);
    },
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
    store,
    // A launch event's mail is traced by the pane that keeps its clock.
    lasting: { get: nothing, set: nothing, remove: nothing },
  };
}
