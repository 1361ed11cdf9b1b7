/** A repair's `Edits` set into the compose window. The editor's undo does not reach back over it; the words say what was changed. */

import { unpark } from "../core/pictures.ts";
import type { Edits, Recipient, RecipientKind } from "../core/types.ts";
import { formatMailbox, isAddress, withoutControls } from "./addresses.ts";
import { type ReadDraft, readDraft } from "./draft.ts";

type Changes = Pick<
  browser.compose.ComposeDetails,
  "to" | "cc" | "bcc" | "subject" | "body" | "plainTextBody"
>;

/**
 * Applies the edits to the compose window with this tab id. Everything is validated before anything is set: a change
 * that would lose a picture, change the format or set what is no address rejects and leaves the mail as it was.
 */
export async function applyEdits(tabId: number, edits: Edits): Promise<void> {
  const before = await readDraft(tabId);
  const changes = changesOf(edits, before);
  const attachments = await attachmentsNamed(tabId, edits.removeAttachments ?? []);
  if (Object.keys(changes).length > 0) {
    await browser.compose.setComposeDetails(tabId, changes);
  }
  for (const id of attachments) {
    await browser.compose.removeAttachment(tabId, id);
  }
}

/** What to hand to `setComposeDetails`. Exported for the tests. */
export function changesOf(edits: Edits, before: ReadDraft): Changes {
  const changes: Changes = {};
  if (edits.subject !== undefined) {
    changes.subject = withoutControls(edits.subject);
  }
  if (edits.body !== undefined) {
    if (edits.body.format !== before.draft.body.format) {
      throw new Error("a repair cannot change the format of the mail");
    }
    if (edits.body.format === "text") {
      changes.plainTextBody = edits.body.content;
    } else {
      changes.body = unpark(edits.body.content, before.pictures);
    }
  }
  if (edits.recipients !== undefined) {
    Object.assign(changes, recipientsOf(edits.recipients, before));
  }
  return changes;
}

function recipientsOf(recipients: Recipient[], before: ReadDraft): Record<RecipientKind, string[]> {
  const lists: Record<RecipientKind, string[]> = { to: [], cc: [], bcc: [] };
  for (const recipient of recipients) {
    const own = before.mailboxes.get(recipient.address);
    if (own === undefined && !isAddress(recipient.address)) {
      throw new Error(`not an address: ${recipient.address}`);
    }
    lists[recipient.kind].push(own ?? formatMailbox(recipient));
  }
  return lists;
}

async function attachmentsNamed(tabId: number, names: string[]): Promise<number[]> {
  if (names.length === 0) {
    return [];
  }
  const list = await browser.compose.listAttachments(tabId);
  return list.filter((item) => names.includes(item.name ?? "")).map((item) => item.id);
}
