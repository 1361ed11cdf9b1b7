/** A repair's `Edits` written into the item. */

import { unpark } from "../core/pictures.ts";
import type { Draft, Edits, Recipient } from "../core/types.ts";
import { call } from "./calls.ts";
import { readDraft, recipientFields } from "./draft.ts";
import type { ComposeItem } from "./item.ts";
import type { SessionStore } from "./session.ts";

/** Recipients that one call sets or adds at most (docs/outlook/limits). */
const AT_A_TIME = 100;

/**
 * Applies the edits that were made for the mail `made`. A mail that has changed since, and a change that would lose a
 * picture, change the format or write a recipient without an address, reject before anything is set.
 */
export async function applyEdits(
  item: ComposeItem,
  store: SessionStore,
  edits: Edits,
  made: Draft,
): Promise<void> {
  const { draft, pictures, files } = await readDraft(item, store);
  const words = (one: Draft) => JSON.stringify([one.subject, one.body, one.recipients]);
  if (words(draft) !== words(made)) throw new Error("the mail was changed meanwhile");
  const { subject, body, recipients } = edits;
  if (body !== undefined && body.format !== draft.body.format) {
    throw new Error("a repair cannot change the format of the mail");
  }
  const content =
    body === undefined ? "" : body.format === "html" ? unpark(body.content, pictures) : body.content;
  if (body !== undefined) {
    const coercionType = body.format === "html" ? Office.CoercionType.Html : Office.CoercionType.Text;
    await call<void>((done) => item.body.setAsync(content, { coercionType }, done));
  }
  if (subject !== undefined) await call<void>((done) => item.subject.setAsync(subject, done));
  if (recipients !== undefined) await setRecipients(item, recipients, draft.recipients);
  for (const name of edits.removeAttachments ?? []) {
    for (const file of files.filter((one) => one.name === name)) {
      await call<void>((done) => item.removeAttachmentAsync(file.id, done));
    }
  }
}

/** Sets only the fields that change, since each change is an event for every add-in. */
async function setRecipients(item: ComposeItem, after: Recipient[], before: Recipient[]): Promise<void> {
  for (const [kind, field] of recipientFields(item)) {
    const wanted = after.filter((one) => one.kind === kind).map(detailsOf);
    const had = before.filter((one) => one.kind === kind).map(detailsOf);
    if (JSON.stringify(wanted) === JSON.stringify(had)) continue;
    if (wanted.some((one) => one.emailAddress === "")) throw new Error("a recipient has no address");
    try {
      await setField(field, wanted);
    } catch (error) {
      await setField(field, had);
      throw error;
    }
  }
}

async function setField(field: Office.Recipients, people: Office.EmailUser[]): Promise<void> {
  await call<void>((done) => field.setAsync(people.slice(0, AT_A_TIME), done));
  for (let at = AT_A_TIME; at < people.length; at += AT_A_TIME) {
    await call<void>((done) => field.addAsync(people.slice(at, at + AT_A_TIME), done));
  }
}

function detailsOf({ name, address }: Recipient): Office.EmailUser {
  return { displayName: name, emailAddress: address };
}
