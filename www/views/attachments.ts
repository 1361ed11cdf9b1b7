/** The files of a mail. */
import van from "vanjs-core";
import { fileSize } from "../../addin/core/format.ts";
import type { Attachment } from "../../addin/core/types.ts";
import type { Desk } from "./desk.ts";
import { icon } from "./icons.ts";

const { button, li, span, ul } = van.tags;

/** `remove` absent: the list is only shown. */
export function fileList(
  desk: Desk,
  files: () => readonly Attachment[],
  remove?: (file: Attachment) => void,
): () => HTMLElement {
  return () =>
    ul(
      { class: "files", hidden: files().length === 0, "aria-label": () => desk.words.val("demo-files") },
      files().map((file) => row(desk, file, remove)),
    );
}

function row(desk: Desk, file: Attachment, remove?: (file: Attachment) => void): HTMLElement {
  return li(
    { class: "file", "data-file": file.name },
    icon("file"),
    span({ class: "file-name", dir: "auto" }, file.name),
    file.size === undefined
      ? null
      : span({ class: "file-size", dir: "auto" }, () => fileSize(desk.words.val, file.size)),
    remove
      ? button(
          {
            type: "button",
            class: "chip-remove",
            "aria-label": () => desk.words.val("demo-remove", { what: file.name }),
            onclick: () => remove(file),
          },
          icon("remove"),
        )
      : null,
  );
}
