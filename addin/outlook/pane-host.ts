/** Outlook as the send flow sees it from the pane beside the mail, which keeps the clock and sends. */

import type { Host } from "../core/host.ts";
import type { Store } from "../core/shelf.ts";
import { call } from "./calls.ts";
import { deliverAt } from "./delivery.ts";
import { readDraft } from "./draft.ts";
import { applyEdits } from "./edits.ts";
import { type ComposeItem, isAppointment, sender } from "./item.ts";
import { loadSettings } from "./settings.ts";
import { localStore } from "./storage.ts";

/** What the page does when the flow wants something seen. */
export interface Page {
  /** The flow has moved on: show what there is to show now. */
  redraw(): void;
  /** The person goes back to the mail. */
  rest(): void;
  /** The mail's time has come. */
  timeUp(): void;
}

/** The longest wait one timer of a browser can take, ms. */
const LONGEST_TIMER = 2 ** 31 - 1;

/** The host of the one mail beside this pane. */
export function paneHost(item: ComposeItem, store: Store, page: Page): Host {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const redraw = async () => page.redraw();
  return {
    readDraft: async () => (await readDraft(item, store, true)).draft,
    applyEdits: (_, edits) => applyEdits(item, store, edits),
    saveDraft: async () => {
      await call<string>((done) => item.saveAsync(done));
    },
    deliverAt: async (_, at, reviewed) => {
      const { policy } = await loadSettings();
      return deliverAt(item, store, policy.hold?.outlook ?? "auto", at, reviewed);
    },
    async send() {
      const start = sender(item);
      if (start === undefined) throw new Error("this Outlook cannot send by program");
      await call<void>(start);
    },
    async setTimer(_, at) {
      clearTimeout(timer);
      timer = setTimeout(page.timeUp, Math.min(Math.max(0, at - Date.now()), LONGEST_TIMER));
    },
    async clearTimer() {
      clearTimeout(timer);
    },
    exists: async () => true,
    // Saved as the hold began; Outlook asks about what was typed since.
    closeMail: async () => (isAppointment(item) ? undefined : item.close()),
    showReview: redraw,
    closeReview: redraw,
    showHold: redraw,
    refreshHold: redraw,
    showMail: async () => page.rest(),
    store,
    lasting: localStore,
    now: () => Date.now(),
  };
}
