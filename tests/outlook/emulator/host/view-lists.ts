/** The folders at the left with what is in them. */
import type { Client } from "./client.ts";
import { el } from "./dom.ts";
import { canTakeBack, drafts, openDraft, openSent, scheduled, sent, takeBack } from "./mailbox.ts";

interface Entry {
  id: string;
  subject: string;
  note: string;
  open: () => void;
}

export function lists(client: Client): Node[] {
  const time = (at: number) => new Date(at).toLocaleTimeString([], { timeStyle: "short" });
  const who = (all: { displayName: string }[]) => all.map((each) => each.displayName).join("; ");
  const waiting = canTakeBack(client) ? [...scheduled.entries()] : [];
  return [
    folder(
      "Drafts",
      [...drafts.values()].map((item) => ({
        id: item.id,
        subject: item.subject,
        note: who(item.to),
        open: () => openDraft(client, item.id),
      })),
    ),
    folder(
      "Drafts (scheduled)",
      waiting.map(([id, { item }]) => ({
        id,
        subject: item.subject,
        note: `leaves at ${time(item.delayDeliveryTime)}`,
        open: () => takeBack(client, id),
      })),
    ),
    folder(
      "Sent Items",
      sent.toReversed().map((each) => ({
        id: each.id,
        subject: each.subject,
        note: `${who(each.to)} · ${time(Date.parse(each.time))}`,
        open: () => openSent(client, each.id),
      })),
    ),
  ];
}

function folder(name: string, entries: Entry[]): HTMLElement {
  return el(
    "section",
    { "data-folder": name },
    el("h2", {}, name, el("span", { class: "count" }, entries.length > 0 ? String(entries.length) : "")),
    ...entries.map(({ id, subject, note, open }) =>
      el(
        "button",
        { class: "entry", "data-entry": id, onclick: open },
        el("strong", {}, subject || "(no subject)"),
        el("small", {}, note),
      ),
    ),
  );
}
