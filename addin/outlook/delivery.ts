/** Holding by delivery time: the mail waits in Drafts, or on the server, until then (Mailbox 1.13). */

import type { Store } from "../core/shelf.ts";
import type { Policy } from "../core/types.ts";
import { call } from "./calls.ts";
import { type ComposeItem, has, isAppointment, isClassic } from "./item.ts";

/** Key of the session data: the delivery time LastLook itself has set, ms since 1970. */
const OURS = "delivery";

/**
 * Takes the waiting over from the pane where the setting wants that and this Outlook can; true if the mail may go now.
 * A delivery time the person has set stays as it is.
 */
export async function deliverAt(
  item: ComposeItem,
  store: Store,
  how: Policy["hold"]["outlook"],
  at: number,
  reviewed: boolean,
): Promise<boolean> {
  const field = isAppointment(item) || !has("1.13") ? undefined : item.delayDeliveryTime;
  if (field !== undefined) {
    const set = Number(await call<Date | 0>((done) => field.getAsync(done)));
    if (set > Date.now() && set !== (await store.get(OURS))) return true;
  }
  if (how === "pane" || (how === "auto" && reviewed)) return false;
  // Nothing opens on clean mail: where it could not be taken back quietly, it does not wait.
  if (how === "auto" && (field === undefined || isClassic())) return true;
  if (field === undefined) return false;
  // Whole seconds, as the server keeps them: it must be known again as ours.
  const time = new Date(Math.ceil(at / 1000) * 1000);
  await store.set(OURS, time.getTime());
  await call<void>((done) => field.setAsync(time, done));
  return true;
}
