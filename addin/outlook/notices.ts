/** The line above a draft that says early what will be stopped at Send. */

import type { Report } from "../core/types.ts";
import { call } from "./calls.ts";
import type { ComposeItem } from "./item.ts";

const KEY = "lastlook";
/** Characters of a notice at most. */
const LONGEST = 150;
/** Name of the picture in the manifest's resources. */
const ICON = "icon-16";

/**
 * Shows the worst Stop among the recipients, or takes an earlier notice away. Only recipients: a text half written, or
 * a file not yet attached, is no mistake while the mail is being written.
 */
export async function notify(item: ComposeItem, report: Report): Promise<void> {
  const finding = report.findings.find((one) => one.level === "stop" && one.family === "recipients");
  if (finding === undefined) {
    // Taking away what is not there is an error.
    await call<void>((done) => item.notificationMessages.removeAsync(KEY, done)).catch(() => undefined);
    return;
  }
  const text = `${finding.title}: ${finding.detail}`;
  const details: Office.NotificationMessageDetails = {
    type: Office.MailboxEnums.ItemNotificationMessageType.InformationalMessage,
    message: text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text,
    icon: ICON,
    persistent: false,
  };
  await call<void>((done) => item.notificationMessages.replaceAsync(KEY, details, done));
}
