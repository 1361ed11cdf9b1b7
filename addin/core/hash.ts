import { sha256 as portable } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { encode } from "./utf8.ts";

/** Bytes of one file above which it is known by name and size alone. */
export const LARGEST_FILE = 16 * 1024 * 1024;
/** Bytes of all files of one mail that are hashed at most. */
export const LARGEST_MAIL = 48 * 1024 * 1024;

/** SHA-256 in lower-case hex; by the client's own code where it has some. */
export async function sha256(data: Uint8Array<ArrayBuffer> | ArrayBuffer | string): Promise<string> {
  const bytes = new Uint8Array(typeof data === "string" ? encode(data) : data);
  // Pages without TLS have no crypto.subtle, and classic Outlook's engine has no crypto.
  const subtle = globalThis.crypto?.subtle;
  if (subtle === undefined) return bytesToHex(portable(bytes));
  return bytesToHex(new Uint8Array(await subtle.digest("SHA-256", bytes)));
}
