/** Mailing lists of the address books: Thunderbird hands them to us by name and expands them only after our hook. */

import type { Address } from "../core/types.ts";

type MailingList = browser.addressBooks.mailingLists.MailingList;

/**
 * Members of the lists that stand among these recipients, by the address Thunderbird gave (`Sales` or the list's
 * description). Recipients that are ordinary addresses are left out. Unreadable address books count as empty.
 */
export async function expandLists(recipients: Address[]): Promise<Map<string, Address[]>> {
  const members = new Map<string, Address[]>();
  const suspects = recipients.filter((recipient) => !recipient.address.includes("@"));
  if (suspects.length === 0) {
    return members;
  }
  const lists = await allLists();
  for (const suspect of suspects) {
    const list = lists.find(
      (candidate) => names(candidate).has(suspect.address) || names(candidate).has(suspect.name),
    );
    if (list !== undefined) {
      members.set(suspect.address, await membersOf(list.id));
    }
  }
  return members;
}

async function allLists(): Promise<MailingList[]> {
  const books = await browser.addressBooks.list();
  const lists = await Promise.all(
    books.map((book) => browser.addressBooks.mailingLists.list(book.id).catch(() => [])),
  );
  return lists.flat();
}

async function membersOf(listId: string): Promise<Address[]> {
  const contacts = await browser.addressBooks.mailingLists.listMembers(listId).catch(() => []);
  return contacts.map((contact) => readVCard(contact.vCard ?? "")).filter((member) => member.address !== "");
}

function names(list: MailingList): Set<string> {
  return new Set(
    [list.name, list.nickName, list.description].filter((name): name is string => Boolean(name)),
  );
}

/** Name and preferred address of a contact's vCard. */
export function readVCard(vCard: string): Address {
  const lines = vCard.replace(/\r?\n[ \t]/g, "").split(/\r?\n/);
  const mails = lines.filter((line) => /^(?:\w+\.)?EMAIL[;:]/i.test(line));
  const preferred = mails.find((line) => /;PREF=1[;:]/i.test(line)) ?? mails[0] ?? "";
  const full = lines.find((line) => /^(?:\w+\.)?FN[;:]/i.test(line)) ?? "";
  return { name: valueIn(full), address: valueIn(preferred) };
}

function valueIn(line: string): string {
  return line
    .slice(line.indexOf(":") + 1)
    .replace(/\\([,;\\])/g, "$1")
    .trim();
}
