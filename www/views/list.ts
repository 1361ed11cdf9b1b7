/** The mails of the open folder. */
import van from "vanjs-core";
import { label } from "../addresses.ts";
import type { Folder, Mail } from "../mailbox.ts";
import { textOf } from "../rich.ts";
import { writePlace } from "../route.ts";
import { afterDrawing, type Desk, listTime } from "./desk.ts";
import { icon } from "./icons.ts";

const { a, div, h2, li, p, section, span, ul } = van.tags;

export function list(desk: Desk): HTMLElement {
  // The rows are made anew only when other mails are in the list or their order changes, so that focus stays.
  const ids = van.derive(() =>
    desk.mailbox
      .in(desk.place.val.folder)
      .map((mail) => mail.id)
      .join("\n"),
  );
  return section(
    { class: "list", "aria-labelledby": "list-title" },
    h2({ id: "list-title", class: "pane-title" }, () =>
      desk.words.val(`demo-folder-${desk.place.val.folder}`),
    ),
    () => {
      const folder = desk.place.val.folder;
      if (ids.val === "") return p({ class: "empty" }, () => desk.words.val(`demo-empty-${folder}`));
      return ul(
        { class: "mails" },
        ids.val.split("\n").map((id) => row(desk, folder, id)),
      );
    },
  );
}

function row(desk: Desk, folder: Folder, id: string): HTMLElement {
  const mail = (): Mail | undefined => desk.mailbox.mails.val.find((each) => each.id === id);
  const words = () => desk.words.val;
  const when = () => listTime(mail()?.touched ?? 0, desk.clock.now(), words().language);
  return li(
    a(
      {
        href: writePlace({ folder, mail: id }),
        "data-mail": id,
        "aria-current": () => (desk.place.val.mail === id ? "true" : "false"),
        onclick: (event: MouseEvent) => {
          event.preventDefault();
          desk.openMail(id);
          // A key press has no pointer: the reader wants to go on reading there.
          if (event.detail === 0) afterDrawing(() => document.getElementById("mail-title")?.focus());
        },
      },
      div(
        { class: "row-top" },
        span({ class: "row-who", dir: "auto" }, () => who(mail(), words()("demo-nobody"))),
        span({ class: "row-when" }, when),
      ),
      div({ class: "row-subject", dir: "auto" }, () => mail()?.draft.subject || words()("demo-no-subject")),
      div(
        { class: "row-text" },
        span({ class: "row-snippet", dir: "auto" }, () => snippet(mail())),
        () => (mail()?.draft.attachments.length ? span({ class: "row-clip" }, icon("clip")) : span()),
      ),
    ),
  );
}

function who(mail: Mail | undefined, nobody: string): string {
  const people = mail?.draft.recipients.map(label).filter((name) => name !== "") ?? [];
  return people.length === 0 ? nobody : people.join(", ");
}

/** The first words of the text; a greeting alone would be the same in every row. */
function snippet(mail: Mail | undefined): string {
  if (!mail) return "";
  const text = textOf(mail.draft.body).replaceAll(/\s+/g, " ").trim();
  return text.slice(0, 120);
}
