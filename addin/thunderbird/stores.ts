/** Key and value stores over `storage.session` (until Thunderbird ends) and `storage.local` (for good). */

import type { Store } from "../core/shelf.ts";

type Area = Pick<browser.storage.StorageArea, "get" | "set" | "remove">;

/** Survives the background page. */
export const sessionStore = storeIn(() => browser.storage.session);
/** Survives a restart of Thunderbird. */
export const localStore = storeIn(() => browser.storage.local);

/** Asked for with every use, because tests import what imports this where there is no client. */
function storeIn(area: () => Area): Store {
  return {
    get: async (key) => ((await area().get(key)) as Record<string, unknown>)[key],
    set: (key, value) => area().set({ [key]: value }),
    remove: (key) => area().remove(key),
  };
}
