/**
 * What the accounts of this Thunderbird say: about the firm, suggested on the settings page and never set by itself;
 * and whose mail a mail is.
 */

import { parseMailbox } from "./addresses.ts";

/** Domains of the identities, and their organisation fields. */
export interface Suggestions {
  own_domains: string[];
  own_names: string[];
}

/** Reads all identities. Empty when they cannot be read. */
export async function suggestions(): Promise<Suggestions> {
  const accounts = await browser.accounts.list().catch(() => []);
  const identities = accounts.flatMap((account) => account.identities);
  const domains = identities.map(
    (identity) => parseMailbox(identity.email ?? "").address.split("@")[1] ?? "",
  );
  const names = identities.map((identity) => identity.organization ?? "");
  return { own_domains: distinct(domains.map((domain) => domain.toLowerCase())), own_names: distinct(names) };
}

/** The identity that this mailbox is one of, or nothing for a stranger's. */
export async function identityOf(mailbox: string): Promise<browser.identities.MailIdentity | undefined> {
  const address = parseMailbox(mailbox).address.toLowerCase();
  const accounts = await browser.accounts.list();
  return accounts
    .flatMap((account) => account.identities)
    .find((identity) => parseMailbox(identity.email ?? "").address.toLowerCase() === address);
}

function distinct(values: string[]): string[] {
  return [...new Set(values.map((value) => value.trim()).filter((value) => value !== ""))];
}
