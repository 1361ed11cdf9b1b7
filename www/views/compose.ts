/** The open mail: the compose form of a draft or held mail, or a sent mail to read. */
import van from "vanjs-core";
import type { RecipientKind } from "../../addin/core/types.ts";
import { written } from "../addresses.ts";
import type { Unread } from "../disasters.ts";
import type { Mail } from "../mailbox.ts";
import { fileList } from "./attachments.ts";
import { bodyField, bodyShown } from "./body.ts";
import { type Desk, openMail } from "./desk.ts";
import { icon } from "./icons.ts";
import { recipientField } from "./recipients.ts";

const { button, dd, div, dl, dt, form, h2, input, label, p, section, span } = van.tags;

export function compose(desk: Desk): HTMLElement {
  // The form is drawn anew for another mail or a change from outside, never while the reader types.
  const shown = van.derive(() => {
    const mail = openMail(desk);
    return mail ? `${mail.id}\n${mail.folder}\n${mail.revision}` : "";
  });
  return section({ class: "compose", "aria-labelledby": "mail-title", "data-compose": "" }, () => {
    const id = shown.val.split("\n")[0] ?? "";
    const mail = id === "" ? undefined : desk.mailbox.get(id);
    if (!mail) return welcome(desk);
    return mail.folder === "sent" ? reading(desk, mail) : writing(desk, mail);
  });
}

function welcome(desk: Desk): HTMLElement {
  return div(
    { class: "welcome" },
    h2({ id: "mail-title", tabindex: -1 }, () => desk.words.val("demo-welcome")),
    p(() => desk.words.val("demo-welcome-text")),
  );
}

function bar(desk: Desk, title: Element, ...actions: (Element | null)[]): HTMLElement {
  return div(
    { class: "compose-bar" },
    button(
      {
        type: "button",
        class: "button quiet only-narrow",
        "data-action": "to-list",
        onclick: () => desk.closeMail(),
        "aria-label": () => desk.words.val("demo-to-list"),
      },
      icon("back"),
    ),
    title,
    ...actions,
  );
}

function writing(desk: Desk, mail: Mail): HTMLElement {
  const id = mail.id;
  const words = desk.words;
  const draft = (): Unread => desk.mailbox.get(id)?.draft ?? mail.draft;
  const change = (part: Partial<Unread>): void => desk.mailbox.edit(id, part);
  const files = van.state(mail.draft.attachments);
  const people = {
    all: () => draft().recipients,
    change: (recipients: Unread["recipients"]) => change({ recipients }),
  };
  const kinds: RecipientKind[] = ["to", "cc", "bcc"];
  return form(
    {
      class: "mail",
      "data-open": id,
      onsubmit: (event: Event) => {
        event.preventDefault();
        void desk.post.press(id);
      },
      onkeydown: (event: KeyboardEvent) => {
        if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        // A half-typed address becomes a recipient first.
        (event.target as HTMLElement).blur();
        void desk.post.press(id);
      },
    },
    bar(
      desk,
      h2({ id: "mail-title", class: "unseen", tabindex: -1 }, () =>
        words.val("demo-mail-title", { subject: title(desk, id) }),
      ),
      button(
        { type: "submit", class: "button primary", "data-action": "press-send" },
        icon("sent"),
        span(() => words.val("demo-send")),
      ),
      attachButton(desk, id),
      span({ class: "gap" }),
      button(
        {
          type: "button",
          class: "button quiet",
          "data-action": "delete",
          onclick: () => void desk.post.remove(id).then(() => desk.closeMail()),
          "aria-label": () => words.val("demo-delete"),
          title: () => words.val("demo-delete"),
        },
        icon("trash"),
      ),
    ),
    div(
      { class: "fields" },
      div(
        { class: "field" },
        span({ class: "field-name" }, () => words.val("demo-field-from")),
        span({ class: "from", dir: "auto" }, written(mail.draft.from)),
      ),
      kinds.map((kind) => recipientField(desk, kind, people)),
      label(
        { class: "field" },
        span({ class: "field-name" }, () => words.val("demo-field-subject")),
        input({
          class: "subject",
          "data-field": "subject",
          type: "text",
          dir: "auto",
          autocomplete: "off",
          value: mail.draft.subject,
          oninput: (event: Event) => change({ subject: (event.target as HTMLInputElement).value }),
        }),
      ),
      fileList(
        desk,
        () => files.val,
        (file) => {
          files.val = files.val.filter((each) => each !== file);
          change({ attachments: files.val });
        },
      ),
    ),
    bodyField(desk, mail, (body) => change({ body })),
  );
}

function attachButton(desk: Desk, id: string): HTMLElement {
  const picker = input({
    type: "file",
    multiple: true,
    class: "unseen",
    tabindex: -1,
    "data-picker": id,
    "aria-label": () => desk.words.val("demo-attach"),
    onchange: () => {
      void desk.attach(id, [...(picker.files ?? [])]);
      picker.value = "";
    },
  });
  return span(
    button(
      { type: "button", class: "button", "data-action": "attach", onclick: () => picker.click() },
      icon("clip"),
      span(() => desk.words.val("demo-attach")),
    ),
    picker,
  );
}

function reading(desk: Desk, mail: Mail): HTMLElement {
  const draft = mail.draft;
  const line = (name: string, text: string) =>
    text === ""
      ? null
      : div(
          { class: "field" },
          dt({ class: "field-name" }, () => desk.words.val(name)),
          dd({ dir: "auto" }, text),
        );
  const people = (kind: RecipientKind) =>
    draft.recipients
      .filter((person) => person.kind === kind)
      .map(written)
      .join(", ");
  return div(
    { class: "mail", "data-open": mail.id },
    bar(
      desk,
      h2({ id: "mail-title", class: "reading-title", tabindex: -1, dir: "auto" }, () => title(desk, mail.id)),
    ),
    div(
      { class: "sent-note" },
      icon("shield"),
      p(() => desk.words.val("demo-sent-note")),
      button(
        {
          type: "button",
          class: "button",
          "data-action": "correct",
          "aria-haspopup": "dialog",
          onclick: () => void desk.corrections.start(mail.id),
        },
        icon("mend"),
        span(() => desk.words.val("demo-correct")),
      ),
    ),
    dl(
      { class: "fields" },
      line("demo-field-from", written(draft.from)),
      line("demo-field-to", people("to")),
      line("demo-field-cc", people("cc")),
      line("demo-field-bcc", people("bcc")),
    ),
    fileList(desk, () => draft.attachments),
    bodyShown(mail),
  );
}

function title(desk: Desk, id: string): string {
  const mail = desk.mailbox.mails.val.find((each) => each.id === id);
  return mail?.draft.subject || desk.words.val("demo-no-subject");
}
