/** The mailbox calls on a sent item that is being read. */
import { attachment, mail } from "../items.ts";
import type { Item, Sent } from "../types.ts";
import { openCompose } from "./compose.ts";
import { htmlToText, textToHtml } from "./dom.ts";
import type { AddInFrame } from "./frames.ts";
import { handOver } from "./hand-over.ts";
import { CODES, type Method, Refusal } from "./methods.ts";

/** As the bundle hands them on: kind, name, address or id, inline. */
type FormAttachment = [string, string, string, boolean?];

interface Form {
  htmlBody?: string;
  attachments?: FormAttachment[];
}

interface NewMessage extends Form {
  toRecipients?: string[];
  ccRecipients?: string[];
  bccRecipients?: string[];
  subject?: string;
}

function messageOf(frame: AddInFrame): Sent {
  if (!frame.surface.message) throw new Refusal(CODES.unsupported);
  return frame.surface.message;
}

/** Attachments by name only: nothing is fetched from their addresses. */
function files(all: FormAttachment[] = []): Item["attachments"] {
  return all.map(([, name]) => attachment({ name }));
}

function newMessage(frame: AddInFrame, form: NewMessage | null): void {
  const { from } = messageOf(frame);
  const draft = mail({
    from,
    to: form?.toRecipients,
    cc: form?.ccRecipients,
    bcc: form?.bccRecipients,
    subject: form?.subject,
    body: form?.htmlBody,
  });
  openCompose(frame.client, { ...draft, attachments: files(form?.attachments) }, true);
}

/** The user has sent the message, so an answer goes to its recipients, as Outlook does it in Sent Items. */
function reply(frame: AddInFrame, form: Form, everyone: boolean): void {
  const message = messageOf(frame);
  const old = message.bodyType === "html" ? message.body : textToHtml(message.body);
  const draft: Item = {
    ...mail({
      from: message.from,
      to: message.to,
      cc: everyone ? message.cc : [],
      subject: /^re:/i.test(message.subject) ? message.subject : `Re: ${message.subject}`,
      body: `${form.htmlBody ?? ""}<hr><blockquote>${old}</blockquote>`,
      composeType: "reply",
    }),
    attachments: files(form.attachments),
    conversationId: message.conversationId,
  };
  openCompose(frame.client, draft, true);
}

function replyMethod(name: string, everyone: boolean): Method {
  return {
    name,
    inHandlers: false,
    run: (frame, form: Form) => reply(frame, form, everyone),
  };
}

/** By dispatch id. */
export const read: Record<string, Method> = {
  37: {
    name: "body.getAsync",
    since: 3,
    run(frame, { coercionType }: { coercionType: number }) {
      const { body, bodyType } = messageOf(frame);
      if (coercionType === 3)
        return `<html><head></head><body>${bodyType === "html" ? body : textToHtml(body)}</body></html>`;
      return bodyType === "html" ? htmlToText(body) : body;
    },
  },
  150: {
    name: "getAttachmentContentAsync",
    since: 8,
    run(frame, { id }: { id: string }) {
      const file = messageOf(frame).attachments.find((each) => each.id === id);
      if (!file) throw new Refusal(CODES.invalidAttachmentId);
      return handOver(frame, file);
    },
  },
  168: {
    name: "getAllInternetHeadersAsync",
    since: 8,
    run: (frame) =>
      Object.entries({ ...messageOf(frame).headers, "Message-ID": messageOf(frame).internetMessageId })
        .map(([name, value]) => `${name}: ${value}`)
        .join("\r\n"),
  },
  44: { name: "displayNewMessageForm", inHandlers: false, run: newMessage },
  178: { name: "displayNewMessageFormAsync", since: 9, inHandlers: false, run: newMessage },
  10: replyMethod("displayReplyForm", false),
  30: replyMethod("displayReplyForm", false),
  181: replyMethod("displayReplyFormAsync", false),
  183: replyMethod("displayReplyFormAsync", false),
  11: replyMethod("displayReplyAllForm", true),
  31: replyMethod("displayReplyAllForm", true),
  182: replyMethod("displayReplyAllFormAsync", true),
  184: replyMethod("displayReplyAllFormAsync", true),
};
