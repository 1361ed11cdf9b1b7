/** One recipient field: the people as chips, and a place to type more. */
import van from "vanjs-core";
import type { Recipient, RecipientKind } from "../../addin/core/types.ts";
import { label, parseAddresses, written } from "../addresses.ts";
import type { Desk } from "./desk.ts";
import { icon } from "./icons.ts";

const { button, div, input, li, span, ul } = van.tags;

/** `all` reads every recipient of the mail, `change` replaces them. */
export interface People {
  all(): readonly Recipient[];
  change(recipients: Recipient[]): void;
}

export function recipientField(desk: Desk, kind: RecipientKind, people: People): HTMLElement {
  const words = desk.words;
  const title = `field-${kind}`;
  const mine = van.state(people.all().filter((person) => person.kind === kind));
  const box = input({
    class: "chip-input",
    "data-field": kind,
    type: "text",
    dir: "auto",
    autocomplete: "off",
    autocapitalize: "off",
    spellcheck: false,
    "aria-labelledby": title,
    onkeydown: (event: KeyboardEvent) => key(event),
    onblur: () => take(),
    onpaste: () => setTimeout(() => /[,;\n<]/.test(box.value) && take()),
  });

  const put = (next: Recipient[]): void => {
    mine.val = next;
    people.change([...people.all().filter((person) => person.kind !== kind), ...next]);
  };
  const take = (): void => {
    const found = parseAddresses(box.value);
    box.value = "";
    if (found.length > 0) put([...mine.val, ...found.map((person) => ({ kind, ...person }))]);
  };
  const remove = (person: Recipient): void => put(mine.val.filter((each) => each !== person));
  const key = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    if (
      (event.key === "Enter" && !event.ctrlKey && !event.metaKey) ||
      event.key === "," ||
      event.key === ";"
    ) {
      event.preventDefault();
      take();
    } else if (event.key === "Backspace" && box.value === "") {
      const last = mine.val.at(-1);
      if (last) edit(last);
      event.preventDefault();
    }
  };
  const edit = (person: Recipient): void => {
    remove(person);
    box.value = written(person);
    box.focus();
  };

  const chips = () =>
    ul(
      { class: "chips", role: "list", "aria-labelledby": title },
      mine.val.map((person) => {
        const actions = { edit: () => edit(person), remove: () => remove(person) };
        return chip(desk, person, actions);
      }),
    );
  const focus = (event: Event): void => {
    if (event.target === event.currentTarget) box.focus();
  };
  return div(
    { class: "field", "data-recipients": kind },
    span({ class: "field-name", id: title }, () => words.val(`demo-field-${kind}`)),
    div({ class: "people", onclick: focus }, chips, box),
  );
}

interface ChipActions {
  edit(): void;
  remove(): void;
}

function chip(desk: Desk, person: Recipient, actions: ChipActions): HTMLElement {
  return li(
    { class: "chip", "data-address": person.address },
    button(
      { type: "button", class: "chip-name", title: person.address, onclick: actions.edit },
      span({ class: "chip-label", dir: "auto" }, label(person)),
      person.name ? span({ class: "chip-address", dir: "ltr" }, person.address) : null,
    ),
    button(
      {
        type: "button",
        class: "chip-remove",
        "aria-label": () => desk.words.val("demo-remove", { what: label(person) }),
        onclick: actions.remove,
      },
      icon("remove"),
    ),
  );
}
