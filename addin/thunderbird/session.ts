/**
 * Names of compose windows. Tab ids start again with every start of Thunderbird, so a mail's name carries a mark of this
 * session as well and never comes to mean another mail.
 */

import type { MailId } from "../core/flow.ts";
import { sessionStore } from "./stores.ts";

let known: Promise<{ mark: string; fresh: boolean }> | undefined;

/** This session's mark; `fresh` when nobody had asked for it since Thunderbird or the add-on started. */
export function session(): Promise<{ mark: string; fresh: boolean }> {
  known ??= find().catch((error: unknown) => {
    known = undefined;
    throw error;
  });
  return known;
}

async function find(): Promise<{ mark: string; fresh: boolean }> {
  const before = await sessionStore.get("session");
  if (typeof before === "string") {
    return { mark: before, fresh: false };
  }
  const mark = Date.now().toString(36);
  await sessionStore.set("session", mark);
  return { mark, fresh: true };
}

/** The name of the mail in this compose tab. */
export async function mailOf(tabId: number): Promise<MailId> {
  return `${(await session()).mark}:${tabId}`;
}

/** The tab of a mail, or nothing when the name is from an earlier session. */
export async function tabOf(mail: MailId): Promise<number | undefined> {
  const [mark, tab] = mail.split(":");
  return mark === (await session()).mark ? Number(tab) : undefined;
}
