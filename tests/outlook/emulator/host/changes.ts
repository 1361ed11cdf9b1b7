/** What happens when recipients or attachments of a draft change: the page is drawn, listeners and handlers hear. */
import type { Attachment } from "../types.ts";
import type { Client, Surface } from "./client.ts";
import { framesOf } from "./frames.ts";
import { attachmentForHost } from "./initial-data.ts";
import { launch } from "./launch.ts";

/** Milliseconds in which changes of recipients are gathered into one event. */
const GATHER = 300;

type Field = "to" | "cc" | "bcc";

const gathering = new Map<Surface, Set<Field>>();

/** Whether changes are still to be told. */
export function isGathering(): boolean {
  return gathering.size > 0;
}

export function recipientsChanged(client: Client, surface: Surface, field: Field): void {
  client.view.fields();
  const fields = gathering.get(surface);
  if (fields) {
    fields.add(field);
    return;
  }
  const all = new Set<Field>([field]);
  gathering.set(surface, all);
  setTimeout(() => {
    gathering.delete(surface);
    if (client.surfaces.includes(surface)) tellRecipients(client, surface, all);
  }, GATHER);
}

function tellRecipients(client: Client, surface: Surface, changed: Set<Field>): void {
  const appointment = surface.item?.kind === "appointment";
  const names = appointment
    ? { to: "requiredAttendees", cc: "optionalAttendees", bcc: "resources" }
    : { to: "to", cc: "cc", bcc: "bcc" };
  const changedRecipientFields = Object.fromEntries(
    Object.entries(names).map(([field, name]) => [name, changed.has(field as Field)]),
  );
  for (const frame of framesOf(surface))
    frame.raise("olkRecipientsChanged", [JSON.stringify(changedRecipientFields)]);
  const type = appointment ? "OnAppointmentAttendeesChanged" : "OnMessageRecipientsChanged";
  launch(client, surface, type, { changedRecipientFields });
}

export function attachmentsChanged(
  client: Client,
  surface: Surface,
  file: Attachment,
  attachmentStatus: "added" | "removed",
): void {
  client.view.fields();
  const details = { attachmentStatus, attachmentDetails: attachmentForHost(file) };
  for (const frame of framesOf(surface)) frame.raise("olkAttachmentsChanged", [JSON.stringify(details)]);
  const appointment = surface.item?.kind === "appointment";
  launch(client, surface, appointment ? "OnAppointmentAttachmentsChanged" : "OnMessageAttachmentsChanged", {
    attachmentStatus,
    attachmentDetails: { ...details.attachmentDetails, attachmentType: file.attachmentType },
  });
}
