/** Local storage of the add-in's pages. A browser that keeps storage from framed pages has none. */

import type { Store } from "../core/shelf.ts";

/** What is stored under a key, or undefined where there is nothing, or no storage. */
export function readLocal(key: string): unknown {
  try {
    const text = localStorage.getItem(nameOf(key));
    return text === null ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Stores a value; undefined takes it away. Throws where there is no storage, or no room. */
export function writeLocal(key: string, value: unknown): void {
  if (value === undefined) localStorage.removeItem(nameOf(key));
  else localStorage.setItem(nameOf(key), JSON.stringify(value));
}

/** The same as a store: survives the pane and the client. */
export const localStore: Store = {
  get: async (key) => readLocal(key),
  set: async (key, value) => writeLocal(key, value),
  remove: async (key) => writeLocal(key, undefined),
};

/** Outlook on the web gives each mailbox a part of the storage of its own. */
function nameOf(key: string): string {
  return `${Office.context.partitionKey ?? ""}lastlook-${key}`;
}
