/** What the end-to-end tests of the Outlook add-in share: the firm that writes, and its mails. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { fromToml } from "../../addin/core/policy-file.ts";
import type { Policy } from "../../addin/core/types.ts";
import { DEFAULTS } from "../core/defaults.ts";
import { Outlook, type OutlookOptions } from "./emulator/outlook.ts";
import type { MailLike, Notification } from "./emulator/types.ts";

/** The policy of the labelled mails' firm, in the client's language. */
export const HOUSE: Policy = {
  ...fromToml(readFileSync("tests/mails/house.toml", "utf8"), DEFAULTS),
  language: "auto",
};

export const FROM = "Li Na <li.na@brightsea-trading.com>";
export const ANNA = "Anna Weber <anna.weber@muller-tools.de>";

export const CLEAN: MailLike = {
  from: FROM,
  to: [ANNA],
  subject: "Samples",
  body: "<p>Dear Anna,</p><p>thank you for the samples, we will test them this week.</p><p>Best regards<br>Li Na</p>",
};
export const INSIDE: MailLike = {
  ...CLEAN,
  to: ["Chen Wei <chen.wei@brightsea-trading.com>"],
  body: "<p>Lunch?</p>",
};
export const WRONG: MailLike = {
  ...CLEAN,
  subject: "Quotation",
  body: "<p>Dear Anna,</p><p>2,000 pcs × USD 12.85 = USD 27,500.00</p><p>Best regards<br>Li Na</p>",
};

/** The house with other holds. */
export function holding(hold: Partial<Policy["hold"]>): { policy: Policy } {
  return { policy: { ...HOUSE, hold: { ...HOUSE.hold, ...hold } } };
}

/** Opens the add-in as it is built. */
export function open(options: Partial<OutlookOptions> = {}): Promise<Outlook> {
  return Outlook.open({ addin: "dist/outlook", roaming: { policy: HOUSE }, mail: CLEAN, ...options });
}

/** The alert's text, which must be there. */
export async function alertText(outlook: Outlook): Promise<string> {
  const dialog = await outlook.dialog();
  assert.ok(dialog, "no alert is open");
  return dialog.text;
}

/** Presses Send on a mail with something wrong and opens its review. */
export async function review(outlook: Outlook): Promise<void> {
  await outlook.press();
  await outlook.takeAction();
  await outlook.pane.locator("[data-review]").waitFor();
}

/** Waits until so many items have left. */
export async function left(outlook: Outlook, count = 1): Promise<void> {
  await outlook.page.waitForFunction(
    (wanted) =>
      (globalThis as unknown as { emulator: { sent(): unknown[] } }).emulator.sent().length >= wanted,
    count,
  );
}

/** Waits until there are so many notices above the draft: the events of a change come a little after it. */
export async function told(outlook: Outlook, count: number): Promise<Notification[]> {
  for (let tries = 0; tries < 50; tries += 1) {
    const notices = await outlook.notifications();
    if (notices.length === count) return notices;
    await outlook.page.waitForTimeout(100);
  }
  throw new Error(`not ${count} notices, but ${JSON.stringify(await outlook.notifications())}`);
}

/** Waits until Outlook has closed the pane. */
export async function paneClosed(outlook: Outlook): Promise<void> {
  await outlook.page.waitForFunction(
    () =>
      (globalThis as unknown as { emulator: { state(): { pane?: string } } }).emulator.state().pane ===
      undefined,
  );
}
