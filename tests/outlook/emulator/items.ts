/** Makes whole items, recipients and attachments of what tests write. Used on both sides. */
import type {
  AppointmentLike,
  Attachment,
  AttachmentLike,
  Item,
  MailLike,
  Recipient,
  RecipientLike,
} from "./types.ts";

export const ME: Recipient = {
  displayName: "Li Wei",
  emailAddress: "li.wei@brightmold.example",
  recipientType: "user",
};

let counter = 0;
/** An id nobody else has, of the look Exchange gives its ids. */
export function freshId(prefix: string): string {
  counter += 1;
  return `${prefix}-${Date.now().toString(36)}-${counter}`;
}

/** `own`: the user's address; who shares its domain is a "user", others are "externalUser". */
export function recipient(like: RecipientLike, own = ME.emailAddress): Recipient {
  const [, name = "", address = ""] =
    typeof like === "string" ? (/^\s*(.*?)\s*<(.+)>\s*$/.exec(like) ?? ["", "", like.trim()]) : [];
  const emailAddress = typeof like === "string" ? address : like.emailAddress;
  const displayName = (typeof like === "string" ? name : like.displayName) || emailAddress;
  const inside = domain(emailAddress) === domain(own);
  const given = typeof like === "string" ? undefined : like.recipientType;
  return { displayName, emailAddress, recipientType: given ?? (inside ? "user" : "externalUser") };
}

function domain(address: string): string {
  return address.slice(address.lastIndexOf("@") + 1).toLowerCase();
}

export function attachment(like: AttachmentLike): Attachment {
  const bytes = like.bytes ?? (like.text === undefined ? undefined : new TextEncoder().encode(like.text));
  const base64 = like.base64 ?? (bytes ? toBase64(bytes) : "");
  return {
    id: freshId("attachment"),
    name: like.name,
    contentType: like.type ?? typeOf(like.name),
    size: Math.floor((base64.replace(/=+$/, "").length * 3) / 4),
    isInline: like.isInline ?? false,
    attachmentType: like.attachmentType ?? "file",
    base64,
    late: like.late ?? 0,
  };
}

function toBase64(bytes: Uint8Array): string {
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}

function typeOf(name: string): string {
  const known: Record<string, string> = {
    pdf: "application/pdf",
    txt: "text/plain",
    csv: "text/csv",
    png: "image/png",
    jpg: "image/jpeg",
    docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  };
  return known[name.slice(name.lastIndexOf(".") + 1).toLowerCase()] ?? "application/octet-stream";
}

const EMPTY: Omit<Item, "id" | "conversationId"> = {
  kind: "message",
  from: ME,
  to: [],
  cc: [],
  bcc: [],
  subject: "",
  body: "",
  bodyType: "html",
  attachments: [],
  composeType: "newMail",
  location: "",
  start: 0,
  end: 0,
  delayDeliveryTime: 0,
  saved: false,
  headers: {},
  sessionData: {},
  customProperties: {},
  notifications: [],
};

/** An empty item with an id. */
export function emptyItem(): Item {
  return { ...structuredClone(EMPTY), id: freshId("draft"), conversationId: freshId("conversation") };
}

export function mail(like: MailLike = {}): Item {
  const from = recipient(like.from ?? ME);
  const all = (list: RecipientLike[] = []) => list.map((each) => recipient(each, from.emailAddress));
  return {
    ...emptyItem(),
    from: { ...from, recipientType: "user" },
    to: all(like.to),
    cc: all(like.cc),
    bcc: all(like.bcc),
    subject: like.subject ?? "",
    body: like.body ?? "",
    bodyType: like.bodyType ?? "html",
    attachments: (like.attachments ?? []).map(attachment),
    composeType: like.composeType ?? "newMail",
    headers: { ...like.headers },
    delayDeliveryTime: like.delayDeliveryTime ? Date.parse(like.delayDeliveryTime) : 0,
  };
}

export function appointment(like: AppointmentLike): Item {
  return {
    ...mail({
      from: like.organizer,
      to: like.requiredAttendees,
      cc: like.optionalAttendees,
      subject: like.subject,
      body: like.body,
      bodyType: like.bodyType,
      attachments: like.attachments,
    }),
    kind: "appointment",
    location: like.location ?? "",
    start: Date.parse(like.start ?? "2026-11-27T10:00:00+08:00"),
    end: Date.parse(like.end ?? "2026-11-27T11:00:00+08:00"),
  };
}
