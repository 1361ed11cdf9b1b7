/** The item a page or an event is about, and what this Outlook can do. */

import type { Client } from "../core/aftercare.ts";

/** A message or an appointment while it is written. */
export type ComposeItem = Office.MessageCompose | Office.AppointmentCompose;

/** The item being written. Throws when there is none. */
export function composeItem(): ComposeItem {
  const item = Office.context.mailbox?.item as ComposeItem | undefined;
  if (item === undefined) throw new Error("Outlook shows no item here");
  return item;
}

/** Whether it is an invitation; invitations have no Bcc, no delivery time and no kind. */
export function isAppointment(item: ComposeItem): item is Office.AppointmentCompose {
  return String(item.itemType) === "appointment";
}

/** Whether this Outlook has the Mailbox requirement set, such as "1.14". */
export function has(set: string): boolean {
  return Office.context.requirements.isSetSupported("Mailbox", set);
}

/** Classic Outlook on Windows, whose mails cannot be taken back once they have been given to the server. */
export function isClassic(): boolean {
  // Outlook on the Mac has the same name.
  return (
    Office.context.mailbox.diagnostics?.hostName === "Outlook" && String(Office.context.platform) === "PC"
  );
}

/** Which Outlook this is, as the recall advisor knows them; undefined for one it does not know. */
export function client(): Client | undefined {
  if (isClassic()) return "outlook-classic";
  if (Office.context.mailbox.diagnostics?.hostName === "newOutlookWindows") return "outlook-new";
  const platform = String(Office.context.platform);
  return platform === "Mac" ? "outlook-mac" : platform === "OfficeOnline" ? "web" : undefined;
}

/** Sends by program where there is such a call (Mailbox 1.15, panes only). */
export function sender(
  item: ComposeItem,
): ((done: (result: Office.AsyncResult<void>) => void) => void) | undefined {
  return typeof item.sendAsync === "function" ? (done) => item.sendAsync(done) : undefined;
}
