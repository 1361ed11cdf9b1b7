/** The folders, and the button for a new mail. */
import van from "vanjs-core";
import { FOLDERS, type Folder } from "../mailbox.ts";
import { writePlace } from "../route.ts";
import type { Desk } from "./desk.ts";
import { type Icon, icon } from "./icons.ts";

const { a, button, li, nav, span, ul } = van.tags;

const ICONS: Record<Folder, Icon> = { drafts: "drafts", held: "held", sent: "sent" };

export function folders(desk: Desk): HTMLElement {
  return nav(
    { class: "folders", "aria-label": () => desk.words.val("demo-folders") },
    button(
      { class: "button primary write", "data-action": "write", onclick: () => desk.newMail() },
      icon("write"),
      span(() => desk.words.val("demo-write")),
    ),
    ul(FOLDERS.map((name) => folder(desk, name))),
  );
}

function folder(desk: Desk, name: Folder): HTMLElement {
  const count = van.derive(() => desk.mailbox.mails.val.filter((mail) => mail.folder === name).length);
  return li(
    a(
      {
        href: writePlace({ folder: name }),
        "data-folder": name,
        "aria-current": () => (desk.place.val.folder === name ? "page" : "false"),
      },
      icon(ICONS[name]),
      span({ class: "folder-name" }, () => desk.words.val(`demo-folder-${name}`)),
      span(
        { class: "count", hidden: () => count.val === 0 },
        span({ "aria-hidden": "true" }, () => String(count.val)),
        span({ class: "unseen" }, () => desk.words.val("demo-folder-count", { count: count.val })),
      ),
    ),
  );
}
