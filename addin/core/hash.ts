/** SHA-256 in lower-case hex. Rejects where there is no crypto.subtle: pages without TLS from anywhere but localhost. */
export async function sha256(data: BufferSource | string): Promise<string> {
  const bytes = typeof data === "string" ? new TextEncoder().encode(data) : data;
  const digest = await crypto.subtle.digest("SHA-256", bytes);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
