/** What getAttachmentContentAsync gives, in a mail that is written and in one that is read. */
import type { Attachment } from "../types.ts";
import type { AddInFrame } from "./frames.ts";
import { CODES, Refusal } from "./methods.ts";

/** docs/outlook/get-attachments-of-an-outlook-item: a mail among the files comes as its text. */
export async function handOver(frame: AddInFrame, file: Attachment): Promise<object> {
  if (file.attachmentType === "cloud") throw new Refusal(CODES.attachmentType);
  frame.client.handedOver.push({ to: frame.options.label, name: file.name });
  if (file.late > 0) await new Promise((done) => setTimeout(done, file.late));
  if (file.attachmentType === "file") return { content: file.base64, format: "base64" };
  const bytes = Uint8Array.from(atob(file.base64), (letter) => letter.charCodeAt(0));
  return { content: new TextDecoder().decode(bytes), format: "eml" };
}
