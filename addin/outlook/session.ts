/**
 * What belongs to one item while it is written: kept in the item's session data, which launch events and panes share
 * and which goes when the compose window does (Mailbox 1.11; 50,000 characters in all before 1.16).
 */

import type { MailId } from "../core/host.ts";
import type { Store } from "../core/shelf.ts";
import { call } from "./calls.ts";
import type { ComposeItem } from "./item.ts";

/** A store over the item's session data. */
export function sessionStore(item: ComposeItem): Store {
  const all = async () =>
    ((await call<object>((done) => item.sessionData.getAllAsync(done))) ?? {}) as Record<string, string>;
  return {
    async get(key) {
      const text = (await all())[key];
      return text === undefined ? undefined : JSON.parse(text);
    },
    async set(key, value) {
      await call<void>((done) => item.sessionData.setAsync(key, JSON.stringify(value), done));
    },
    async remove(key) {
      // Taking away what is not there is an error.
      if (key in (await all())) await call<void>((done) => item.sessionData.removeAsync(key, done));
    },
  };
}

/** The name of this compose session; made on first use. */
export async function mailId(store: Store): Promise<MailId> {
  const before = await store.get("id");
  if (typeof before === "string") return before;
  const made = `${Date.now().toString(36)}-${Math.floor(Math.random() * 1e9).toString(36)}`;
  await store.set("id", made);
  return made;
}
