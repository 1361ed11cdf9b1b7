/** Real files of the reader: what of them goes into the mailbox is name, type, size and a hash, never the bytes. */
import { sha256 } from "../addin/core/hash.ts";
import type { Attachment } from "../addin/core/types.ts";

/** Files beyond this are not hashed: reading them would cost more than it tells. */
const LARGEST_HASHED = 50 * 1024 * 1024;

export async function attachmentOf(file: File): Promise<Attachment> {
  return {
    name: file.name,
    mimeType: file.type || "application/octet-stream",
    size: file.size,
    sha256: await hash(file),
    inline: false,
    cloud: false,
  };
}

async function hash(file: File): Promise<string | undefined> {
  return file.size > LARGEST_HASHED ? undefined : sha256(await file.arrayBuffer());
}

export function isMailFile(file: File): boolean {
  return file.type === "message/rfc822" || /\.eml$/i.test(file.name);
}
