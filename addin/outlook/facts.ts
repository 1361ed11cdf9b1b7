/**
 * What is read ahead while a mail is written, so that nothing slow is left for Send: how it came about, who was on the
 * mail being answered, and the hashes of its files.
 */

import { LARGEST_FILE, LARGEST_MAIL, sha256 } from "../core/hash.ts";
import type { Store } from "../core/shelf.ts";
import type { Address, DraftKind, Thread } from "../core/types.ts";
import { call } from "./calls.ts";
import { type ComposeItem, has, isAppointment } from "./item.ts";
import type { SessionStore } from "./session.ts";

type FileDetails = Office.AttachmentDetailsCompose;

/** What was read when the compose window opened. */
export interface Start {
  kind: DraftKind;
  thread?: Thread;
}

/** SHA-256 by attachment id; null for a file that is not hashed. */
export type Hashes = Map<string, string | null>;

/** Characters that the people of a thread may take; session data has 50,000 for everything. */
const MOST_PEOPLE = 10_000;
/** Files remembered at most. */
const MOST_FILES = 100;

const START = "start";
/** One key a file, so that an event and the pane, which both hash, cannot undo each other's work. */
const HASH = "file-";

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
  const participants = fitting([...to, ...cc].map(addressOf));
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

/** As many people as there is room for. */
function fitting(people: Address[]): Address[] {
  let room = MOST_PEOPLE;
  return people.filter((one) => {
    room -= JSON.stringify(one).length;
    return room >= 0;
  });
}

/** The hashes known so far of these files. */
export async function knownHashes(store: SessionStore, files: readonly FileDetails[]): Promise<Hashes> {
  const kept = await store.all().catch((): Record<string, unknown> => ({}));
  const known: Hashes = new Map();
  for (const { id } of files) {
    const hash = kept[keyOf(id)];
    if (typeof hash === "string" || hash === null) known.set(id, hash);
  }
  return known;
}

/**
 * Hashes the files that are new, within the limits of core/hash.ts, and keeps the answers; what cannot be kept is not
 * known, because the send event would not know it either. Not for the send event: it fetches the files.
 */
export async function hashFiles(
  item: ComposeItem,
  store: SessionStore,
  files: readonly FileDetails[],
): Promise<Hashes> {
  const known = await knownHashes(store, files);
  const fresh = files.slice(0, MOST_FILES).filter((file) => !known.has(file.id));
  // Classic Outlook's engine cannot take base64 apart; there the pane does it.
  if (typeof atob !== "function") return known;
  let budget = LARGEST_MAIL;
  for (const file of fresh) {
    const fits = file.size <= LARGEST_FILE && file.size <= budget;
    if (fits) budget -= file.size;
    const hash = fits ? await hashOf(item, file.id) : null;
    const kept = await store.set(keyOf(file.id), hash).then(
      () => true,
      () => false,
    );
    if (kept) known.set(file.id, hash);
  }
  return known;
}

/** Outlook's ids are of hundreds of characters and differ at their end. */
function keyOf(id: string): string {
  return HASH + id.slice(-60);
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
