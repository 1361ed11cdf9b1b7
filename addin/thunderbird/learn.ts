/**
 * Learning from sent mail: who is written to together and how often. From each send as it happens, and, because that
 * event does not always come (sending in the background, other programs), from the Sent folders in the background.
 */

import type { EngineLoader } from "../core/engine.ts";
import type { SentHeader } from "../core/types.ts";
import { parseMailbox } from "./addresses.ts";
import { KNOWLEDGE_KEY } from "./settings.ts";
import { localStore } from "./stores.ts";

/** The alarm that starts the index, and the one that keeps the background page alive while it runs. */
export const INDEX_ALARM = "index";
export const AWAKE_ALARM = "index-awake";

/** Minutes between two looks into the Sent folders. */
const INTERVAL = 30;
/** Headers read of one folder in one look; the newest are kept. */
const MOST_HEADERS = 5000;
/** Milliseconds to rest between two pages, so that the client stays quick. */
const REST = 60;
/** How long ago the mail that left last may have done so, ms. */
const LATELY = 7 * 24 * 3_600_000;

/** Per folder: headers up to this time (ms) are known. `learnt`: Message-IDs learnt as they were sent, not in it yet. */
interface Progress {
  until: Record<string, number>;
  learnt: string[];
}
const PROGRESS_KEY = "index";

let running = false;

/** Sets the alarm of the index; to be called at every start of the background page. */
export async function scheduleIndex(): Promise<void> {
  if ((await browser.alarms.get(INDEX_ALARM)) === undefined) {
    await browser.alarms.create(INDEX_ALARM, { delayInMinutes: 1, periodInMinutes: INTERVAL });
  }
}

/** Learns one mail that has just left. */
export async function learnSent(
  engines: EngineLoader,
  details: browser.compose.ComposeDetails,
  ids: string[],
): Promise<void> {
  const header: SentHeader = {
    date: new Date().toISOString(),
    to: addresses(details.to),
    cc: addresses(details.cc),
    bcc: addresses(details.bcc),
  };
  await learn(engines, [header]);
  const progress = await readProgress();
  await localStore.set(PROGRESS_KEY, { ...progress, learnt: [...progress.learnt, ...ids].slice(-500) });
}

/** Reads what is new in the Sent folders and learns it. A run that is cut short is done again by the next alarm. */
export async function index(engines: EngineLoader): Promise<void> {
  if (running) {
    return;
  }
  running = true;
  await browser.alarms.create(AWAKE_ALARM, { periodInMinutes: 0.25 });
  try {
    for (const folder of await sentFolders()) {
      await indexFolder(engines, folder);
    }
  } finally {
    running = false;
    await browser.alarms.clear(AWAKE_ALARM);
  }
}

/** The mail that left last, if that was within the last days. */
export async function latestSent(): Promise<browser.messages.MessageHeader | undefined> {
  let latest: browser.messages.MessageHeader | undefined;
  for (const folder of await sentFolders()) {
    for await (const message of messagesSince(folder, Date.now() - LATELY)) {
      if (latest === undefined || timeOf(message) > timeOf(latest)) {
        latest = message;
      }
    }
  }
  return latest;
}

function timeOf({ date }: browser.messages.MessageHeader): number {
  return new Date(date as Date).getTime();
}

async function sentFolders(): Promise<string[]> {
  const folders = await browser.folders.query({ specialUse: ["sent"] });
  return folders
    .map((folder) => (folder as { id?: string }).id)
    .filter((id): id is string => id !== undefined);
}

async function indexFolder(engines: EngineLoader, folderId: string): Promise<void> {
  const progress = await readProgress();
  const since = progress.until[folderId] ?? 0;
  const learnt = new Set(progress.learnt);
  const now = Date.now();
  let newest = since;
  let headers: SentHeader[] = [];
  for await (const message of messagesSince(folderId, since)) {
    const time = new Date(message.date as Date).getTime();
    // A mail of a clock that was wrong once must not hide all that come after it.
    if (time <= since || time > now) {
      continue;
    }
    newest = Math.max(newest, time);
    if (!learnt.has(message.headerMessageId)) {
      headers.push(headerOf(message, time));
    }
  }
  if (newest === since) {
    return;
  }
  headers = headers.sort((a, b) => (a.date < b.date ? -1 : 1)).slice(-MOST_HEADERS);
  await learn(engines, headers);
  const latest = await readProgress();
  await localStore.set(PROGRESS_KEY, { ...latest, until: { ...latest.until, [folderId]: newest } });
}

async function* messagesSince(
  folderId: string,
  since: number,
): AsyncGenerator<browser.messages.MessageHeader> {
  // The type package is of Thunderbird 127 and Manifest V2; folderId is what V3 wants.
  const query = { folderId, fromDate: new Date(since), messagesPerPage: 100 } as unknown;
  let page = (await browser.messages.query(
    query as Parameters<typeof browser.messages.query>[0],
  )) as browser.messages.MessageList;
  for (;;) {
    yield* page.messages;
    if (!page.id) {
      return;
    }
    await new Promise((done) => setTimeout(done, REST));
    page = await browser.messages.continueList(page.id);
  }
}

function headerOf(message: browser.messages.MessageHeader, time: number): SentHeader {
  return {
    date: new Date(time).toISOString(),
    to: addresses(message.recipients),
    cc: addresses(message.ccList),
    bcc: addresses(message.bccList),
  };
}

function addresses(list: unknown): string[] {
  const items = Array.isArray(list) ? list : [list];
  return items
    .filter((item): item is string => typeof item === "string")
    .map((item) => parseMailbox(item).address)
    .filter((address) => address.includes("@"));
}

async function learn(engines: EngineLoader, headers: SentHeader[]): Promise<void> {
  if (headers.length === 0) {
    return;
  }
  const knowledge = await engines.withEngine((engine) => {
    engine.learn(headers);
    return engine.export();
  });
  await localStore.set(KNOWLEDGE_KEY, knowledge);
}

async function readProgress(): Promise<Progress> {
  return ((await localStore.get(PROGRESS_KEY)) ?? { until: {}, learnt: [] }) as Progress;
}
