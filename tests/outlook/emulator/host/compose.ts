/** Opening, keeping and closing of the item that is being written. */
import type { Item } from "../types.ts";
import type { Client, Surface } from "./client.ts";
import { launch, stopAll } from "./launch.ts";
import { drafts } from "./mailbox.ts";
import { closePane } from "./pane.ts";

/** `isNew`: a new item, a reply or a forward; otherwise a draft is opened again, which raises fewer events. */
export function openCompose(client: Client, item: Item, isNew: boolean): Surface {
  const surface: Surface = { kind: "compose", item };
  client.surfaces.push(surface);
  client.view.surface();
  const appointment = item.kind === "appointment";
  if (isNew) launch(client, surface, appointment ? "OnNewAppointmentOrganizer" : "OnNewMessageCompose");
  launch(client, surface, appointment ? "OnAppointmentOrganizer" : "OnMessageCompose");
  return surface;
}

export function saveDraft(client: Client, item: Item): void {
  item.saved = true;
  drafts.set(item.id, item);
  client.view.folders();
}

/** Closes an item; it stays among the drafts unless it is thrown away. Session data live no longer than its window. */
export function closeCompose(client: Client, surface: Surface, discard = false): void {
  const { item } = surface;
  if (item && discard) drafts.delete(item.id);
  if (item && !discard) saveDraft(client, item);
  if (item) Object.assign(item, { sessionData: {}, notifications: [] });
  leave(client, surface);
}

/** Takes a surface and everything that runs for it away. */
export function leave(client: Client, surface: Surface): void {
  stopAll(client, surface);
  closePane(client, surface);
  client.surfaces.splice(client.surfaces.indexOf(surface), 1);
  client.view.surface();
  client.view.folders();
}
