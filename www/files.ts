/** Real files of the reader: only name, type, size and a hash are taken; the bytes are forgotten at once. */
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
  // crypto.subtle is missing on pages served without TLS from anywhere but localhost.
  if (file.size > LARGEST_HASHED || !globalThis.crypto?.subtle) return undefined;
  const sum = await crypto.subtle.digest("SHA-256", await file.arrayBuffer());
  return [...new Uint8Array(sum)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

export function isMailFile(file: File): boolean {
  return file.type === "message/rfc822" || /\.eml$/i.test(file.name);
}

/** `184 KB`, `2.1 MB` in the reader's notation. */
export function sizeWords(bytes: number, language: string): string {
  const [value, unit] =
    bytes < 1_000_000 ? [Math.max(1, Math.round(bytes / 1024)), "kilobyte"] : [bytes / 1_048_576, "megabyte"];
  const options = { style: "unit", unit, unitDisplay: "short", maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(language, options).format(value);
}
