/**
 * What belongs to one item while it is written: kept in the item's session data, which launch events and panes share
 * and which goes when the compose window does (Mailbox 1.11; 50,000 characters in all before 1.16).
 */

import type { MailId } from "../core/host.ts";
import type { Store } from "../core/shelf.ts";
import { call } from "./calls.ts";
import type { ComposeItem } from "./item.ts";

/** A store that can also be read as a whole, in one call. */
export interface SessionStore extends Store {
  all(): Promise<Record<string, unknown>>;
}

/** Names of what was found in files begin like this; everything else is worth more than they are. */
export const INSIDE = "inside-";

/** A store over the item's session data. */
export function sessionStore(item: ComposeItem): SessionStore {
  const texts = async () =>
    ((await call<object>((done) => item.sessionData.getAllAsync(done))) ?? {}) as Record<string, string>;
  /** Whether there was anything that could give way. */
  const makeRoom = async () => {
    const keys = Object.keys(await texts()).filter((key) => key.startsWith(INSIDE));
    for (const key of keys) await call<void>((done) => item.sessionData.removeAsync(key, done));
    return keys.length > 0;
  };
  return {
    async all() {
      return Object.fromEntries(Object.entries(await texts()).map(([key, text]) => [key, JSON.parse(text)]));
    },
    async get(key) {
      const text = (await texts())[key];
      return text === undefined ? undefined : JSON.parse(text);
    },
    async set(key, value) {
      const write = () => call<void>((done) => item.sessionData.setAsync(key, JSON.stringify(value), done));
      try {
        await write();
      } catch (error) {
        // Which error means that there is no room differs from client to client.
        if (key.startsWith(INSIDE) || !(await makeRoom())) throw error;
        await write();
      }
    },
    async remove(key) {
      // Taking away what is not there is an error.
      if (key in (await texts())) await call<void>((done) => item.sessionData.removeAsync(key, done));
    },
  };
}

/** The name of this compose session; made on first use. */
export async function mailId(store: Store): Promise<MailId> {
  const before = await store.get("id");
  if (typeof before === "string") return before;
  await store.set("id", `${Date.now().toString(36)}-${Math.floor(Math.random() * 1e9).toString(36)}`);
  // Read again: an event and the pane may both have made one, and the later stands.
  return String(await store.get("id"));
}
