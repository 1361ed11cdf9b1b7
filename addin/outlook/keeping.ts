/**
 * What was found in files, kept for the send event in the session data of the item. There it goes with the mail: it is
 * neither saved nor sent, and no other mail's window sees it. Storage of the browser has more room, but sessionStorage
 * lives as long as the tab and is not shared with a window of its own, IndexedDB outlives the client, and classic
 * Outlook's event has neither.
 */

import { CATCHES } from "../core/catches.ts";
import { RECORDS } from "../core/flow.ts";
import type { Contents } from "../core/types.ts";
import { insideKey, type Kept } from "./facts.ts";
import { has } from "./item.ts";
import { lengthOf, pack, shortened } from "./packed.ts";
import { INSIDE, type SessionStore } from "./session.ts";

/** Characters of session data, names and values together. */
const SESSION = 50_000;
/** With Mailbox 1.16, which would have 2,621,440: every look at the data is handed all of them, and Send waits for it. */
const SESSION_1_16 = 400_000;
/** Characters left for what the flow writes as it stops a mail: its record, and what the review has shown. */
const RESERVE = 12_000;
/** Characters around the contents in what is stored. */
const FRAME = 40;

/** Keeps what was found in a file; it and the others are shortened where there is no room. Rejects when it cannot. */
export async function keepContents(store: SessionStore, id: string, contents: Contents): Promise<void> {
  const mine = insideKey(id);
  const { files, room } = survey(await store.all());
  files.delete(mine);
  files.set(mine, { contents: pack(contents), whole: true });
  const level = share(
    Array.from(files, ([key, kept]) => key.length + lengthOf(kept)),
    room,
  );
  // The new one is the last, when the others have made room.
  for (const [key, kept] of files) {
    const length = key.length + lengthOf(kept);
    if (length > level) await store.set(key, cut(kept, level - key.length - FRAME));
    else if (key === mine) await store.set(key, kept);
  }
}

/** Takes away what was found in files that are not in the mail any more. */
export async function forgetOthers(store: SessionStore, files: readonly { id: string }[]): Promise<void> {
  const present = new Set(files.map(({ id }) => insideKey(id)));
  const gone = [...survey(await store.all()).files.keys()].filter((key) => !present.has(key));
  for (const key of gone) await store.remove(key);
}

/** The most that each may take so that all have room: what small ones leave is for the large ones. */
export function share(sizes: number[], room: number): number {
  let left = room;
  for (const [at, size] of [...sizes].sort((a, b) => a - b).entries()) {
    const level = left / (sizes.length - at);
    if (size > level) return level;
    left -= size;
  }
  return Number.POSITIVE_INFINITY;
}

function survey(data: Record<string, unknown>): { files: Map<string, Kept>; room: number } {
  const files = new Map<string, Kept>();
  let room = (has("1.16") ? SESSION_1_16 : SESSION) - RESERVE;
  for (const [key, value] of Object.entries(data)) {
    if (key.startsWith(INSIDE)) files.set(key, value as Kept);
    else if (key !== RECORDS && key !== CATCHES) room -= key.length + lengthOf(value);
  }
  return { files, room };
}

function cut({ contents }: Kept, room: number): Kept {
  return { contents: shortened(contents, room), whole: false };
}
