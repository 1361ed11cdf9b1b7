// What hosts know of the contents of files: how one that was not read looks, and where contents have no business.
import type { Contents, Draft, Unread } from "../types.ts";

/** A file that was not read. */
export function notRead(why: Unread): Contents {
  return {
    kind: "unknown",
    unread: why,
    cut: false,
    title: "",
    parts: [],
    comments: [],
    changes: [],
    links: [],
    entries: [],
  };
}

/** The draft for whoever keeps it or sends it to another page: what is inside its files stays where it was read. */
export function withoutContents<T extends Pick<Draft, "attachments">>(draft: T): T {
  if (draft.attachments.every((one) => one.contents === undefined)) return draft;
  return { ...draft, attachments: draft.attachments.map(({ contents: _, ...file }) => file) };
}
