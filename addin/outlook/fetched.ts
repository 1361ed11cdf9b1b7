/** The bytes of attached files, from a mail that is written or one that is read. Not for classic Outlook's event. */

import { call } from "./calls.ts";

/** A file as it was handed over. */
export interface Fetched {
  bytes: Uint8Array<ArrayBuffer>;
  /** As the recipient will see it. */
  name: string;
  /** The very bytes that leave; a mail or an appointment among the files is written anew whenever it is asked for. */
  exact: boolean;
}

/** Items that hand over their attachments (Mailbox 1.8). */
interface WithFiles {
  getAttachmentContentAsync(
    id: string,
    done: (result: Office.AsyncResult<Office.AttachmentContent>) => void,
  ): void;
}

type Details = Pick<Office.AttachmentDetails, "id" | "name" | "isInline" | "attachmentType">;

/** Whether a file is opened: not the pictures of the text, and not what is in the cloud and only linked. */
export function isOpened(file: Details): boolean {
  return !file.isInline && String(file.attachmentType) !== "cloud";
}

/** Fetches a file. Rejects when it is not to be had: one in the cloud, or one still on its way. */
export async function fetchFile(item: WithFiles, file: Details): Promise<Fetched> {
  const { content, format } = await call<Office.AttachmentContent>((done) =>
    item.getAttachmentContentAsync(file.id, done),
  );
  switch (String(format)) {
    case "base64":
      return { bytes: bytesOf(content), name: file.name, exact: true };
    case "eml":
      return textFile(content, file.name, ".eml");
    case "iCalendar":
      return textFile(content, file.name, ".ics");
    default:
      throw new Error(`Outlook hands out ${file.name} as ${format}`);
  }
}

/** An item among the files; its name is its subject. */
function textFile(content: string, subject: string, ending: string): Fetched {
  const name = subject.toLowerCase().endsWith(ending) ? subject : subject + ending;
  return { bytes: new TextEncoder().encode(content), name, exact: false };
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const letters = atob(base64);
  const bytes = new Uint8Array(letters.length);
  for (let at = 0; at < letters.length; at += 1) bytes[at] = letters.charCodeAt(at);
  return bytes;
}
