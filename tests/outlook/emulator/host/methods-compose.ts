/** The mailbox calls on an item that is being written. */
import { attachment, recipient } from "../items.ts";
import type { Attachment, Item, Recipient } from "../types.ts";
import { attachmentsChanged, recipientsChanged } from "./changes.ts";
import { closeCompose, saveDraft } from "./compose.ts";
import { htmlToText, textToHtml } from "./dom.ts";
import type { AddInFrame } from "./frames.ts";
import { handOver } from "./hand-over.ts";
import { attachmentForHost, forHost } from "./initial-data.ts";
import { CODES, type Method, Refusal } from "./methods.ts";
import { send } from "./send.ts";

/** Types of SessionData: characters of names and values together, up to 1.15 and from 1.16 on. */
const SESSION_DATA_LIMITS = [50_000, 2_621_440] as const;
const FIELDS = ["to", "cc", "bcc"] as const;
/** `HostCoercionType` of the bundle: 0 text, 3 HTML */
const HTML = 3;

interface RecipientParameters {
  recipientField: number;
  recipientArray: { address?: string; name?: string }[];
}

function itemOf(frame: AddInFrame): Item {
  if (!frame.surface.item) throw new Refusal(CODES.unsupported);
  return frame.surface.item;
}

function recipients(item: Item, { recipientArray }: RecipientParameters): Recipient[] {
  const known = [...item.to, ...item.cc, ...item.bcc];
  return recipientArray.map(({ address, name }) => {
    const emailAddress = address ?? name ?? "";
    const old = known.find((each) => each.emailAddress === emailAddress);
    const { recipientType } = old ?? {};
    return recipient({ emailAddress, displayName: name, recipientType }, item.from.emailAddress);
  });
}

function changeRecipients(frame: AddInFrame, parameters: RecipientParameters, keep: boolean): void {
  const item = itemOf(frame);
  const field = FIELDS[parameters.recipientField] ?? "to";
  item[field] = [...(keep ? item[field] : []), ...recipients(item, parameters)];
  recipientsChanged(frame.client, frame.surface, field);
}

function fileOf(frame: AddInFrame, id: string): Attachment {
  const found = itemOf(frame).attachments.find((each) => each.id === id);
  if (!found) throw new Refusal(CODES.invalidAttachmentId);
  return found;
}

/** OWA gives a whole document; which head it has is not promised, so there is one here that nobody expects. */
function document(html: string): string {
  return `<html><head>\r\n<meta http-equiv="Content-Type" content="text/html; charset=utf-8"></head><body dir="ltr">${html}</body></html>`;
}

function getBody(frame: AddInFrame, { coercionType }: { coercionType: number }): string {
  const { body, bodyType } = itemOf(frame);
  if (coercionType === HTML) return document(bodyType === "html" ? body : textToHtml(body));
  return bodyType === "html" ? htmlToText(body) : body;
}

interface BodyParameters {
  data: string;
  coercionType: number;
}

function inForm(item: Item, { data, coercionType }: BodyParameters): string {
  if (item.bodyType === "html") return coercionType === HTML ? data : textToHtml(data);
  return coercionType === HTML ? htmlToText(data) : data;
}

function changeBody(frame: AddInFrame, change: (item: Item) => string): void {
  const item = itemOf(frame);
  item.body = change(item);
  frame.client.view.body();
}

function sessionLength(data: Record<string, string>): number {
  return Object.entries(data).reduce((sum, [name, value]) => sum + name.length + value.length, 0);
}

/** By dispatch id. */
export const compose: Record<string, Method> = {
  15: {
    name: "recipients.getAsync",
    run: (frame, { recipientField }: RecipientParameters) =>
      itemOf(frame)[FIELDS[recipientField] ?? "to"].map(forHost),
  },
  21: {
    name: "recipients.setAsync",
    run: (frame, parameters: RecipientParameters) => changeRecipients(frame, parameters, false),
  },
  22: {
    name: "recipients.addAsync",
    run: (frame, parameters: RecipientParameters) => changeRecipients(frame, parameters, true),
  },
  107: { name: "from.getAsync", since: 7, run: (frame) => forHost(itemOf(frame).from) },
  18: { name: "subject.getAsync", run: (frame) => itemOf(frame).subject },
  17: {
    name: "subject.setAsync",
    run(frame, { subject }: { subject: string }) {
      itemOf(frame).subject = subject;
      frame.client.view.fields();
    },
  },
  37: { name: "body.getAsync", since: 3, run: getBody },
  14: { name: "body.getTypeAsync", run: (frame) => itemOf(frame).bodyType },
  38: {
    name: "body.setAsync",
    since: 3,
    run: (frame, parameters: BodyParameters) => changeBody(frame, (item) => inForm(item, parameters)),
  },
  23: {
    name: "body.prependAsync",
    run: (frame, parameters: BodyParameters) =>
      changeBody(frame, (item) => inForm(item, parameters) + item.body),
  },
  149: {
    name: "getAttachmentsAsync",
    since: 8,
    // A file shared by link is not among them (types of getAttachmentsAsync).
    run(frame) {
      const all = itemOf(frame).attachments.filter((each) => each.attachmentType !== "cloud");
      return all.map(attachmentForHost);
    },
  },
  150: {
    name: "getAttachmentContentAsync",
    since: 8,
    run(frame, { id }: { id: string }) {
      return handOver(frame, fileOf(frame, id));
    },
  },
  148: {
    name: "addFileAttachmentFromBase64Async",
    since: 8,
    run(frame, { base64String, name, isInline }: { base64String: string; name: string; isInline: boolean }) {
      const file = attachment({ name, base64: base64String, isInline });
      itemOf(frame).attachments.push(file);
      attachmentsChanged(frame.client, frame.surface, file, "added");
      return file.id;
    },
  },
  20: {
    name: "removeAttachmentAsync",
    run(frame, { attachmentIndex }: { attachmentIndex: string }) {
      const { attachments } = itemOf(frame);
      const at = attachments.findIndex((each) => each.id === attachmentIndex);
      const [file] = at < 0 ? [] : attachments.splice(at, 1);
      if (!file) throw new Refusal(CODES.attachmentToDelete);
      attachmentsChanged(frame.client, frame.surface, file, "removed");
    },
  },
  166: {
    name: "delayDeliveryTime.getAsync",
    since: 13,
    // The 2022 bundle hands the host's value through; JSON has no dates, so it is milliseconds here.
    run(frame) {
      if (!frame.client.options.supports.delayDeliveryTime) throw new Refusal(CODES.unsupported);
      return itemOf(frame).delayDeliveryTime;
    },
  },
  167: {
    name: "delayDeliveryTime.setAsync",
    since: 13,
    run(frame, { time }: { time: number }) {
      if (!frame.client.options.supports.delayDeliveryTime) throw new Refusal(CODES.unsupported);
      itemOf(frame).delayDeliveryTime = time;
      frame.client.view.fields();
    },
  },
  185: {
    name: "sessionData.setAsync",
    since: 11,
    run(frame, { name, value }: { name: string; value: string }) {
      const item = itemOf(frame);
      const data = { ...item.sessionData, [name]: value };
      const [older, newer] = SESSION_DATA_LIMITS;
      if (sessionLength(data) > (frame.client.hasSet(16) ? newer : older))
        throw new Refusal(CODES.sessionDataTooLong);
      item.sessionData = data;
    },
  },
  186: {
    name: "sessionData.getAsync",
    since: 11,
    run(frame, { name }: { name: string }) {
      const value = itemOf(frame).sessionData[name];
      if (value === undefined) throw new Refusal(CODES.keyNotFound);
      return value;
    },
  },
  187: { name: "sessionData.getAllAsync", since: 11, run: (frame) => itemOf(frame).sessionData },
  188: {
    name: "sessionData.clearAsync",
    since: 11,
    run(frame) {
      itemOf(frame).sessionData = {};
    },
  },
  189: {
    name: "sessionData.removeAsync",
    since: 11,
    run(frame, { name }: { name: string }) {
      const { sessionData } = itemOf(frame);
      if (sessionData[name] === undefined) throw new Refusal(CODES.keyNotFound);
      delete sessionData[name];
    },
  },
  151: {
    name: "internetHeaders.getAsync",
    since: 8,
    run(frame, { internetHeaderKeys }: { internetHeaderKeys: string[] }) {
      const { headers } = itemOf(frame);
      return Object.fromEntries(Object.entries(headers).filter(([key]) => internetHeaderKeys.includes(key)));
    },
  },
  152: {
    name: "internetHeaders.setAsync",
    since: 8,
    run(frame, parameters: { internetHeaderNameValuePairs: Record<string, string> }) {
      Object.assign(itemOf(frame).headers, parameters.internetHeaderNameValuePairs);
    },
  },
  153: {
    name: "internetHeaders.removeAsync",
    since: 8,
    run(frame, { internetHeaderKeys }: { internetHeaderKeys: string[] }) {
      for (const key of internetHeaderKeys) delete itemOf(frame).headers[key];
    },
  },
  3: {
    name: "loadCustomPropertiesAsync",
    run: (frame) => ({
      wasSuccessful: true,
      customProperties: JSON.stringify(itemOf(frame).customProperties),
    }),
  },
  4: {
    name: "customProperties.saveAsync",
    run(frame, { customProperties }: { customProperties: Record<string, unknown> }) {
      itemOf(frame).customProperties = customProperties;
    },
  },
  24: {
    name: "time.getAsync",
    run: (frame, { TimeProperty }: { TimeProperty: number }) =>
      itemOf(frame)[TimeProperty === 1 ? "start" : "end"],
  },
  25: {
    name: "time.setAsync",
    run(frame, { TimeProperty, time }: { TimeProperty: number; time: number }) {
      itemOf(frame)[TimeProperty === 1 ? "start" : "end"] = time;
      frame.client.view.fields();
    },
  },
  26: { name: "location.getAsync", run: (frame) => itemOf(frame).location },
  27: {
    name: "location.setAsync",
    run(frame, { location }: { location: string }) {
      itemOf(frame).location = location;
      frame.client.view.fields();
    },
  },
  32: {
    name: "saveAsync",
    since: 3,
    run(frame) {
      saveDraft(frame.client, itemOf(frame));
      return itemOf(frame).id;
    },
  },
  164: {
    name: "getItemIdAsync",
    since: 8,
    run(frame) {
      if (!itemOf(frame).saved) throw new Refusal(CODES.itemNotSaved);
      return itemOf(frame).id;
    },
  },
  174: {
    name: "getComposeTypeAsync",
    since: 10,
    run: (frame) => ({ composeType: itemOf(frame).composeType, coercionType: itemOf(frame).bodyType }),
  },
  175: { name: "isClientSignatureEnabledAsync", since: 10, run: () => false },
  41: {
    name: "item.close",
    since: 3,
    inHandlers: false,
    run: (frame) => closeCompose(frame.client, frame.surface),
  },
  closeAsync: {
    name: "item.closeAsync",
    since: 14,
    inHandlers: false,
    run(frame, { discardItem }: { discardItem?: boolean }) {
      closeCompose(frame.client, frame.surface, discardItem === true);
    },
  },
  sendAsync: {
    name: "item.sendAsync",
    since: 15,
    inHandlers: false,
    async run(frame) {
      if (frame.client.options.addin.permission !== "ReadWriteMailbox") throw new Refusal(CODES.noCapability);
      if (!(await send(frame.client, frame.surface))) throw new Refusal(CODES.internal);
    },
  },
};
