/** Outlook as the send flow sees it from the pane beside the mail, which keeps the clock and sends. */

import { TRACES } from "../core/flow.ts";
import type { Host } from "../core/host.ts";
import { SlipLog } from "../core/log.ts";
import { Shelf } from "../core/shelf.ts";
import { call } from "./calls.ts";
import { clientKeepsTime } from "./delivery.ts";
import { type FileReading, readDraft } from "./draft.ts";
import { applyEdits } from "./edits.ts";
import { type ComposeItem, sender } from "./item.ts";
import type { SessionStore } from "./session.ts";
import { outlookHold } from "./settings.ts";
import { localStore } from "./storage.ts";

/** What the page does when the flow wants something seen. */
export interface Page {
  /** The flow has moved on: show what there is to show now. */
  redraw(): void;
  /** The person goes back to the mail. */
  rest(): void;
  /** The mail's time has come. */
  timeUp(): void;
  /** Nothing has been held or approved yet, so that more may still be learned of the mail's files. */
  isOpen(): Promise<boolean>;
}

/** The longest wait one timer of a browser can take, ms. */
const LONGEST_TIMER = 2 ** 31 - 1;

/** The host of the one mail beside this pane. `inFull`: reads its files, as long as it is open. */
export function paneHost(item: ComposeItem, store: SessionStore, page: Page, inFull: FileReading): Host {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const redraw = async () => page.redraw();
  const traces = new Shelf(localStore, TRACES);
  const start = sender(item);
  return {
    readDraft: async () => (await readDraft(item, store, (await page.isOpen()) ? inFull : undefined)).draft,
    applyEdits: (_, edits, made) => applyEdits(item, store, edits, made),
    saveDraft: async () => {
      await call<string>((done) => item.saveAsync(done));
    },
    // The time itself is set by the send event, as it lets the mail go.
    keepsTime: async (_, reviewed) => clientKeepsTime(outlookHold(), item, reviewed),
    cannotSend: start === undefined,
    async send(id) {
      if (start === undefined) throw new Error("this Outlook cannot send by program");
      // The send event, which sees the mail leave, may have no local storage to take the trace from.
      await traces.drop(id);
      // Files may have to be taken to the server, and other add-ins may ask: it takes as long as it takes.
      await call<void>(start, 0);
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
    closeMail: async () => item.close(),
    showReview: redraw,
    closeReview: redraw,
    showHold: redraw,
    refreshHold: redraw,
    showMail: async () => page.rest(),
    caught: (_, caught) => new SlipLog(localStore).addCatch(caught, Date.now()),
    store,
    lasting: localStore,
    now: () => Date.now(),
  };
}
