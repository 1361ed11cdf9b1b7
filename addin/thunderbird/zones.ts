/** At what time it is where the recipients are: by the Date headers of what they have written to us. */

import type { Aftercare, ReceivedMail, SentMail } from "../core/aftercare.ts";

type Header = browser.messages.MessageHeader;

/** Recipients that are looked up at most. */
const MOST_PEOPLE = 20;
/** Mails of one person that are read. */
const MOST_MAILS = 3;
/** Larger mails are not read for one line of their headers, bytes. */
const LARGEST = 500_000;
/**
 * How far back is looked, days, one after the other until somebody has written: a client lists mails in the order it
 * likes, and of a year's only the first page is read. Who has moved since is better called unknown.
 */
const BACK = [14, 90, 365];
const DAY = 24 * 3_600_000;

/** Fills in `sent.zones`, one person after the other. */
export async function learnZones(sent: SentMail, aftercare: Pick<Aftercare, "learnZones">): Promise<void> {
  const addresses = new Set(sent.draft.recipients.map((one) => one.address.toLowerCase()));
  for (const address of [...addresses].slice(0, MOST_PEOPLE)) {
    Object.assign(sent.zones, aftercare.learnZones(await mailsOf(address)));
  }
}

/** The Date headers of somebody's latest mails. */
async function mailsOf(address: string): Promise<ReceivedMail[]> {
  let latest: Header[] = [];
  for (const days of BACK) {
    latest = await writtenSince(address, Date.now() - days * DAY);
    if (latest.length > 0) break;
  }
  const dates = await Promise.all(latest.map(dateOf));
  return dates.map((date) => ({ from: address, date }));
}

async function writtenSince(address: string, since: number): Promise<Header[]> {
  const query = { author: address, fromDate: new Date(since), messagesPerPage: 100 } as unknown;
  const found = (await browser.messages.query(
    query as Parameters<typeof browser.messages.query>[0],
  )) as browser.messages.MessageList;
  if (found.id) {
    browser.messages.abortList?.(found.id)?.catch(() => undefined);
  }
  return found.messages
    .filter((message) => (message.size ?? 0) <= LARGEST)
    .sort((a, b) => timeOf(b) - timeOf(a))
    .slice(0, MOST_MAILS);
}

async function dateOf({ id }: Header): Promise<string> {
  const whole = await browser.messages.getFull(id).catch(() => undefined);
  return (whole?.headers as Record<string, string[] | undefined> | undefined)?.date?.[0] ?? "";
}

function timeOf({ date }: Header): number {
  return new Date(date as Date).getTime();
}
