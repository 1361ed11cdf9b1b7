/** SHA-256 of what leaves with a mail, bounded so that the send hook stays quick. */

import { sha256 } from "../core/hash.ts";

const known = new Map<string, Promise<string>>();

/** Names the content of an attachment without reading it: whose it is, its size and time of change. */
export function contentKey(file: File, attachment: string): string {
  return `${attachment}/${file.size}/${file.lastModified}`;
}

/**
 * The hash of a file in lower-case hex; asking again costs nothing while the background page lives, be it while the
 * first answer is under way.
 */
export function hashFile(file: File, attachment: string): Promise<string> {
  const name = contentKey(file, attachment);
  let hash = known.get(name);
  if (hash === undefined) {
    hash = file.arrayBuffer().then(sha256);
    known.set(name, hash);
    hash.catch(() => known.delete(name));
  }
  return hash;
}
