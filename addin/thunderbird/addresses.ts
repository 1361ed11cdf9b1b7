/**
 * Mailboxes as Thunderbird writes them (`"Weber, Anna" <anna@muller.example>`), both ways.
 *
 * `messengerUtilities.parseMailboxString` would do the reading, but it is not there in Thunderbird 128.
 */

import type { Address } from "../core/types.ts";

/** Splits one decoded mailbox into display name and address. A bare word becomes both (a mailing list's name). */
export function parseMailbox(text: string): Address {
  const trimmed = text.trim();
  const open = lastOutsideQuotes(trimmed, "<");
  if (open < 0 || !trimmed.endsWith(">")) {
    return { name: "", address: unquote(trimmed) };
  }
  return {
    name: unquote(trimmed.slice(0, open).trim()),
    address: unquote(trimmed.slice(open + 1, -1).trim()),
  };
}

/** Writes a mailbox so that Thunderbird reads back the very same name and address. */
export function formatMailbox({ name, address }: Address): string {
  const clean = withoutControls(name).trim();
  if (clean === "") {
    return address;
  }
  return `"${clean.replace(/[\\"]/g, "\\$&")}" <${address}>`;
}

/** Whether this can be sent to: one `@` with something on both sides, no spaces, brackets or control characters. */
export function isAddress(text: string): boolean {
  return /^[^\s<>",;:()\\@]+@[^\s<>",;:()\\@]+$/u.test(text) && withoutControls(text) === text;
}

/** Takes line ends and other control characters out: they must never reach a header. */
export function withoutControls(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: taking them out is the purpose
  return text.replace(/[\u0000-\u001f\u007f\u2028\u2029]+/g, " ");
}

function lastOutsideQuotes(text: string, wanted: string): number {
  let quoted = false;
  let found = -1;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === "\\" && quoted) {
      i++;
    } else if (text[i] === '"') {
      quoted = !quoted;
    } else if (!quoted && text[i] === wanted) {
      found = i;
    }
  }
  return found;
}

function unquote(text: string): string {
  const match = /^"((?:[^"\\]|\\.)*)"$/su.exec(text);
  return match?.[1] === undefined ? text : match[1].replace(/\\(.)/gsu, "$1");
}
