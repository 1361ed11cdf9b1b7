/** What office.js asks for once when a page starts (`GetInitialData`, dispatch id 1), names as in the bundle. */
import type { Attachment, Recipient, RecipientType } from "../types.ts";
import type { Client, Surface } from "./client.ts";
import { hostVersion } from "./frames.ts";

/** `HostItemType` of the bundle: 1 message read, 4 message compose, 5 appointment compose; appointment read is 2. */
function itemType({ kind, item, message }: Surface): number {
  if (kind === "compose") return item?.kind === "appointment" ? 5 : 4;
  return message?.kind === "appointment" ? 2 : 1;
}

/** Host values of `calculatePermissionLevel` in the bundle; Restricted is none of them. */
const PERMISSIONS = { Restricted: 0, ReadItem: 1, ReadWriteMailbox: 2, ReadWriteItem: 3 };
const TYPES: RecipientType[] = ["other", "distributionList", "user", "externalUser"];
const ATTACHMENT_TYPES = ["file", "item", "cloud"];

export function initialData(client: Client, surface: Surface): object {
  const { addin } = client.options;
  const from = surface.item?.from ?? surface.message?.from;
  const common = {
    itemType: itemType(surface),
    permissionLevel: PERMISSIONS[addin.permission],
    userEmailAddress: from?.emailAddress,
    userDisplayName: from?.displayName,
    userProfileType: "office365",
    userTimeZone: "China Standard Time",
    hostVersion: hostVersion(client),
    owaView: "ThreeColumns",
    conversationId: surface.item?.conversationId ?? surface.message?.conversationId,
    openWindowOpen: false,
  };
  const { message } = surface;
  if (!message) return common;
  return {
    ...common,
    id: message.id,
    itemClass: "IPM.Note",
    from: forHost(message.from),
    sender: forHost(message.from),
    organizer: forHost(message.from),
    to: message.to.map(forHost),
    cc: message.cc.map(forHost),
    bcc: message.bcc.map(forHost),
    subject: message.subject,
    normalizedSubject: message.subject.replace(/^((re|fw|fwd|aw|wg)\s*:\s*)+/i, ""),
    location: message.location,
    attachments: message.attachments.map(attachmentForHost),
    internetMessageId: message.internetMessageId,
    dateTimeCreated: Date.parse(message.time),
    dateTimeModified: Date.parse(message.time),
  };
}

export function forHost({ emailAddress, displayName, recipientType }: Recipient): object {
  return { address: emailAddress, name: displayName, recipientType: TYPES.indexOf(recipientType) };
}

export function attachmentForHost({
  id,
  name,
  size,
  isInline,
  contentType,
  attachmentType,
}: Attachment): object {
  return { id, name, size, isInline, contentType, attachmentType: ATTACHMENT_TYPES.indexOf(attachmentType) };
}
