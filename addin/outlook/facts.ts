/**
 * What is read ahead while a mail is written, so that nothing slow is left for Send: how it came about, who was on the
 * mail being answered, the hashes of its files and what is in them.
 */

import type { Store } from "../core/shelf.ts";
import type { Address, Contents, DraftKind, Thread } from "../core/types.ts";
import { call } from "./calls.ts";
import { type ComposeItem, has, isAppointment } from "./item.ts";
import { type Packed, unpack } from "./packed.ts";
import { INSIDE, type SessionStore } from "./session.ts";

/** A file as Outlook lists it. */
export type FileDetails = Office.AttachmentDetailsCompose;

/** What was read when the compose window opened. */
export interface Start {
  kind: DraftKind;
  thread?: Thread;
}

/** What is known of a file. */
export interface FileFacts {
  /** SHA-256; null for a file that is not hashed. */
  sha256?: string | null;
  contents?: Contents;
  /** Whether these are all of them, and not a beginning that there was room for. */
  whole?: boolean;
}

/** By the file's id. */
export type Known = Map<string, FileFacts>;

/** What was found in a file, as it is stored. */
export interface Kept {
  contents: Packed;
  whole: boolean;
}

/** Characters that the people of a thread may take; session data has 50,000 for everything. */
const MOST_PEOPLE = 10_000;

const START = "start";
/** Two keys a file, so that an event and the pane, which both read, cannot undo each other's work. */
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

/** What is known so far of these files. */
export async function knownFiles(store: SessionStore, files: readonly FileDetails[]): Promise<Known> {
  const kept = await store.all().catch((): Record<string, unknown> => ({}));
  return new Map(
    files.map(({ id }): [string, FileFacts] => {
      const hash = kept[hashKey(id)];
      const inside = kept[insideKey(id)] as Kept | undefined;
      return [
        id,
        {
          ...(typeof hash === "string" || hash === null ? { sha256: hash } : {}),
          ...(inside === undefined ? {} : { contents: unpack(inside.contents), whole: inside.whole }),
        },
      ];
    }),
  );
}

/** Where the hash of a file is kept. */
export function hashKey(id: string): string {
  return HASH + endOf(id);
}

/** Where its contents are kept. */
export function insideKey(id: string): string {
  return INSIDE + endOf(id);
}

/** Outlook's ids are of hundreds of characters and differ at their end. */
function endOf(id: string): string {
  return id.slice(-60);
}

/** Name and address as Outlook has them. */
export function addressOf(one: Office.EmailAddressDetails): Address {
  return { name: one.displayName ?? "", address: one.emailAddress ?? "" };
}
