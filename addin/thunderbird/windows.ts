/**
 * The add-on's windows: one review for each mail being written, one hold window for all, one correction desk for each
 * mail that has left. Which are open is kept in storage.session.
 *
 * Nothing here waits for `windows.create` or `windows.update`: both answer only when the new window has been given the
 * focus, which a desktop that guards against stealing it may never do. The pages therefore tell us their window
 * themselves, by their first question.
 */

import type { MailId } from "../core/flow.ts";
import { announce } from "./messages.ts";
import { sessionStore } from "./stores.ts";

/** What a window shows. */
export type Page = "review" | "hold" | "desk";

const SIZE: Record<Page, { width: number; height: number }> = {
  review: { width: 700, height: 640 },
  hold: { width: 480, height: 200 },
  desk: { width: 760, height: 820 },
};
/** What the page's address calls the mail that it is about. */
const PARAMETER: Record<Page, string> = { review: "mail", hold: "mail", desk: "message" };
const WINDOWS_KEY = "windows";
/** Milliseconds a window may take until its page has spoken; within them it is not opened twice. */
const OPENING_MS = 5000;

/** Open windows: `review/<mail>`, `desk/<message>` or `hold/` to the window's id. */
type Open = Record<string, number>;

const opening = new Map<string, number>();
let queue: Promise<unknown> = Promise.resolve();

/** Opens the window, or brings it to the front and tells it to look again. Does not wait until it is there. */
export function openWindow(page: Page, mail: MailId = ""): Promise<void> {
  return inTurn(async () => {
    const key = `${page}/${mail}`;
    const before = (await readOpen())[key];
    if (before !== undefined && (await exists(before))) {
      browser.windows.update(before, { focused: true }).catch(() => undefined);
      announce();
      return;
    }
    if (Date.now() - (opening.get(key) ?? 0) < OPENING_MS) {
      return;
    }
    opening.set(key, Date.now());
    const url = mail === "" ? `${page}.html` : `${page}.html?${PARAMETER[page]}=${encodeURIComponent(mail)}`;
    browser.windows
      .create({ type: "popup", url, ...SIZE[page], ...(await place(page)) })
      .catch((error: unknown) => {
        opening.delete(key);
        console.error("LastLook:", error);
      });
  });
}

/** A page has spoken from this window. */
export function windowSpoke(windowId: number, page: Page, mail: MailId = ""): Promise<void> {
  return inTurn(async () => {
    const key = `${page}/${mail}`;
    opening.delete(key);
    const open = await readOpen();
    const before = open[key];
    if (before === windowId) {
      return;
    }
    if (before !== undefined && (await exists(before))) {
      await browser.windows.remove(windowId).catch(() => undefined);
      return;
    }
    await sessionStore.set(WINDOWS_KEY, { ...open, [key]: windowId });
  });
}

/** Closes the window if it is open. */
export function closeWindow(page: Page, mail: MailId = ""): Promise<void> {
  return inTurn(async () => {
    const { [`${page}/${mail}`]: window, ...others } = await readOpen();
    if (window !== undefined) {
      await sessionStore.set(WINDOWS_KEY, others);
      await browser.windows.remove(window).catch(() => undefined);
    }
  });
}

/** To be called when a window has gone. Returns the mail whose review it was, if the person closed one. */
export function windowGone(windowId: number): Promise<MailId | undefined> {
  return inTurn(async () => {
    const open = await readOpen();
    const key = Object.keys(open).find((candidate) => open[candidate] === windowId);
    if (key === undefined) {
      // It may be one that was closed before its page spoke: then none is on its way any more.
      opening.clear();
      return undefined;
    }
    const { [key]: _, ...others } = open;
    await sessionStore.set(WINDOWS_KEY, others);
    return key.startsWith("review/") ? key.slice("review/".length) : undefined;
  });
}

async function readOpen(): Promise<Open> {
  return ((await sessionStore.get(WINDOWS_KEY)) ?? {}) as Open;
}

async function exists(windowId: number): Promise<boolean> {
  return browser.windows.get(windowId).then(
    () => true,
    () => false,
  );
}

/** The review and the desk over the middle of the window they come from, the hold at its lower right corner. */
async function place(page: Page): Promise<{ left?: number; top?: number }> {
  const below = await browser.windows.getLastFocused().catch(() => undefined);
  if (below?.left === undefined || below.top === undefined || !below.width || !below.height) {
    return {};
  }
  const { width, height } = SIZE[page];
  const share = page === "hold" ? 1 : 0.5;
  return {
    left: Math.max(0, Math.round(below.left + (below.width - width) * share)),
    top: Math.max(0, Math.round(below.top + (below.height - height) * share)),
  };
}

/** One change of the list at a time: two mails may open their windows in the same moment. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const result = queue.then(work, work);
  queue = result.catch(() => undefined);
  return result;
}
