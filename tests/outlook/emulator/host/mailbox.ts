/** What is stored: sent and scheduled mails, and drafts. */
import { freshId } from "../items.ts";
import type { Item, Sent } from "../types.ts";
import type { Client, Surface } from "./client.ts";
import { leave, openCompose } from "./compose.ts";

export const sent: Sent[] = [];
export const drafts = new Map<string, Item>();
/** By id, in the order in which they were scheduled. */
export const scheduled = new Map<string, { item: Item; timer: number; pressed: number }>();

/** Sends an item that nobody holds up any more: at once, or at its delivery time. */
export function deliver(client: Client, surface: Surface): void {
  const { item } = surface;
  if (!item) return;
  drafts.delete(item.id);
  Object.assign(item, { sessionData: {}, notifications: [] });
  const pressed = Date.now();
  const wait = item.kind === "message" ? item.delayDeliveryTime - pressed : 0;
  if (wait > 0) {
    const timer = window.setTimeout(() => {
      scheduled.delete(item.id);
      store(item, pressed);
      client.view.folders();
    }, wait);
    scheduled.set(item.id, { item, timer, pressed });
  } else {
    store(item, pressed);
  }
  leave(client, surface);
}

function store(item: Item, pressed: number): void {
  const { id, kind, from, to, cc, bcc, subject, body, bodyType, location, attachments, headers } = item;
  sent.push({
    ...{ id, kind, from, to, cc, bcc, subject, body, bodyType, location, attachments, headers },
    conversationId: item.conversationId,
    internetMessageId: `<${freshId("message")}@outlook.test>`,
    pressed: new Date(pressed).toISOString(),
    time: new Date().toISOString(),
  });
}

/** docs/outlook/delay-delivery.md: in classic Outlook a delayed item can be neither seen nor taken back. */
export function canTakeBack(client: Client): boolean {
  return client.options.client !== "classic";
}

/** Opens a scheduled mail again, as OWA does from Drafts; it is not sent any more. */
export function takeBack(client: Client, id: string): void {
  const waiting = scheduled.get(id);
  if (!waiting || !canTakeBack(client)) throw new Error(`${id} cannot be taken back`);
  clearTimeout(waiting.timer);
  scheduled.delete(id);
  drafts.set(id, waiting.item);
  openCompose(client, waiting.item, false);
  client.view.folders();
}

export function openSent(client: Client, id: string): void {
  const message = sent.find((each) => each.id === id);
  if (!message) throw new Error(`${id} was not sent`);
  for (const surface of [...client.surfaces]) if (surface.kind === "read") leave(client, surface);
  client.surfaces.push({ kind: "read", message });
  client.view.surface();
}

export function openDraft(client: Client, id: string): void {
  const item = drafts.get(id);
  if (!item) throw new Error(`no draft ${id}`);
  if (!client.surfaces.some((each) => each.item === item)) openCompose(client, item, false);
}
