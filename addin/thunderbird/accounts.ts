/** What the accounts of this Thunderbird say about the firm; suggested on the settings page, never set by itself. */

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

function distinct(values: string[]): string[] {
  return [...new Set(values.map((value) => value.trim()).filter((value) => value !== ""))];
}
