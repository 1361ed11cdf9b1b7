/** SHA-256 of what leaves with a mail, bounded so that the send hook stays quick. */

import { sha256 } from "../core/hash.ts";

const known = new Map<string, string>();

/** Names the content of an attachment without reading it: whose it is, its size and time of change. */
export function contentKey(file: File, attachment: string): string {
  return `${attachment}/${file.size}/${file.lastModified}`;
}

/** The hash of a file in lower-case hex; asking again costs nothing while the background page lives. */
export async function hashFile(file: File, attachment: string): Promise<string> {
  const name = contentKey(file, attachment);
  const before = known.get(name);
  if (before !== undefined) {
    return before;
  }
  const hash = await sha256(await file.arrayBuffer());
  known.set(name, hash);
  return hash;
}
