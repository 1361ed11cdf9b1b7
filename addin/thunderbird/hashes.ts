/** SHA-256 of what leaves with a mail, bounded so that the send hook stays quick. */

import { sha256 } from "../core/hash.ts";

const known = new Map<string, string>();

/**
 * The hash of a file in lower-case hex. `key` names this content (attachment, size, time of change), so that reading a
 * mail again costs nothing while the background page lives.
 */
export async function hashFile(file: File, key: string): Promise<string> {
  const name = `${key}/${file.size}/${file.lastModified}`;
  const before = known.get(name);
  if (before !== undefined) {
    return before;
  }
  const hash = await sha256(await file.arrayBuffer());
  known.set(name, hash);
  return hash;
}
