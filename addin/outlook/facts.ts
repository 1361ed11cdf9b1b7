/**
 * What is read ahead while a mail is written, so that nothing slow is left for Send: how it came about, who was on the
 * mail being answered, and the hashes of its files.
 */

import { LARGEST_FILE, LARGEST_MAIL, sha256 } from "../core/hash.ts";
import type { Store } from "../core/shelf.ts";
import type { Address, DraftKind, Thread } from "../core/types.ts";
import { call } from "./calls.ts";
import { type ComposeItem, has, isAppointment } from "./item.ts";

/** What was read when the compose window opened. */
export interface Start {
  kind: DraftKind;
  thread?: Thread;
}

/** SHA-256 by attachment id; null for a file that is not hashed. */
export type Hashes = Record<string, string | null>;

/** People of a thread remembered at most; session data is small. */
const MOST_PEOPLE = 200;
/** Files remembered at most. */
const MOST_FILES = 100;

const START = "start";
const HASHES = "hashes";

/** How the mail came about; of a reply also the people Outlook filled in, who were on the mail being answered. */
export async function readStart(item: ComposeItem, store: Store): Promise<void> {
  const kind = await kindOf(item);
  if (kind !== "reply" || isAppointment(item)) {
    await store.set(START, { kind } satisfies Start);
    return;
  }
  const [to, cc, subject] = await Promise.all([
    call<Office.EmailAddressDetails[]>((done) => item.to.getAsync(done)),
    call<Office.EmailAddressDetails[]>((done) => item.cc.getAsync(done)),
    call<string>((done) => item.subject.getAsync(done)),
  ]);
  const participants = [...to, ...cc].slice(0, MOST_PEOPLE).map(addressOf);
  await store.set(START, { kind, thread: { subject, participants } } satisfies Start);
}

/** What was read at the start; where the event did not come, what can still be told. */
export async function start(item: ComposeItem, store: Store): Promise<Start> {
  const before = (await store.get(START).catch(() => undefined)) as Start | undefined;
  return before ?? { kind: await kindOf(item).catch((): DraftKind => "new") };
}

async function kindOf(item: ComposeItem): Promise<DraftKind> {
  if (isAppointment(item) || !has("1.10")) return "new";
  const { composeType } = await call<{ composeType: string }>((done) => item.getComposeTypeAsync(done));
  return composeType === "reply" || composeType === "forward" ? composeType : "new";
}

/** The hashes known so far. */
export async function knownHashes(store: Store): Promise<Hashes> {
  return ((await store.get(HASHES).catch(() => undefined)) ?? {}) as Hashes;
}

/**
 * Hashes the files that are new, within the limits of core/hash.ts, and keeps the answers. Not for the send event:
 * it fetches the files.
 */
export async function hashFiles(
  item: ComposeItem,
  store: Store,
  files: readonly Office.AttachmentDetailsCompose[],
): Promise<Hashes> {
  const known = await knownHashes(store);
  const fresh = files.slice(0, MOST_FILES).filter((file) => !(file.id in known));
  // Classic Outlook's engine cannot take base64 apart; there the pane does it.
  if (fresh.length === 0 || typeof atob !== "function") return known;
  let budget = LARGEST_MAIL;
  for (const file of fresh) {
    const fits = file.size <= LARGEST_FILE && file.size <= budget;
    if (fits) budget -= file.size;
    known[file.id] = fits ? await hashOf(item, file.id) : null;
  }
  await store.set(HASHES, known);
  return known;
}

async function hashOf(item: ComposeItem, id: string): Promise<string | null> {
  try {
    const { content, format } = await call<Office.AttachmentContent>((done) =>
      item.getAttachmentContentAsync(id, done),
    );
    if (String(format) !== "base64") return null;
    return await sha256(Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0)));
  } catch {
    // A file in the cloud, or one still on its way: it goes by name and size.
    return null;
  }
}

/** Name and address as Outlook has them. */
export function addressOf(one: Office.EmailAddressDetails): Address {
  return { name: one.displayName ?? "", address: one.emailAddress ?? "" };
}
