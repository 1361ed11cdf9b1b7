/** Holding by delivery time: the mail waits in Drafts, or on the server, until then (Mailbox 1.13). */

import type { Policy } from "../core/types.ts";
import { call } from "./calls.ts";
import { type ComposeItem, has, isAppointment, isClassic } from "./item.ts";

/**
 * Whether the mail is not for the pane to keep back. `reviewed`: a person has approved it. Nothing opens on clean mail:
 * where it could not be taken back quietly, it does not wait.
 */
export function clientKeepsTime(
  how: Policy["hold"]["outlook"],
  item: ComposeItem,
  reviewed: boolean,
): boolean {
  if (how === "delivery") return deliveryOf(item) !== undefined;
  return how === "auto" && !reviewed;
}

/**
 * Gives the mail a delivery time, ms since 1970, where it has a use. A later one is the person's own and stays; an
 * earlier one may be left from an attempt before.
 */
export async function deliverAt(
  how: Policy["hold"]["outlook"],
  item: ComposeItem,
  at: number,
): Promise<void> {
  const field = deliveryOf(item);
  if (field === undefined || (how === "auto" && isClassic())) return;
  const set = Number(await call<Date | 0>((done) => field.getAsync(done)));
  if (set <= at) await call<void>((done) => field.setAsync(new Date(at), done));
}

function deliveryOf(item: ComposeItem): Office.DelayDeliveryTime | undefined {
  return isAppointment(item) || !has("1.13") ? undefined : item.delayDeliveryTime;
}
