import van, { type State } from "vanjs-core";
import { fileSize } from "../format.ts";
import type { Checklist, RowState } from "../types.ts";
import type { Words } from "../words.ts";
import { foldIcon, stateIcon } from "./icons.ts";
import { freshId } from "./parts.ts";

const { section, div, h2, button, span, ul, li, p, bdi, table, tbody, tr, th, td } = van.tags;

type Row = keyof Checklist;

/** The five rows; one at a time opens to the values found. */
export function checklistView(t: Words, list: Checklist): Element {
  const open = van.state<Row | "">("");
  const people = list.recipients.organisations.reduce((sum, one) => sum + one.people.length, 0);
  const row = (name: Row, count: number | undefined, panel: Element) =>
    rowView(t, name, list[name].state, count, panel, open);
  return section(
    { class: "ll-rows", "aria-label": t("rows-label") },
    h2({ class: "ll-hidden" }, t("rows-label")),
    row("recipients", people, recipientsPanel(t, list)),
    row("subject", undefined, subjectPanel(t, list)),
    row("attachments", list.attachments.files.length, attachmentsPanel(t, list)),
    row("figures", list.figures.values.length, figuresPanel(t, list)),
    row("tone", undefined, p({ dir: "auto" }, list.tone.note || t("rows-nothing"))),
  );
}

function rowView(
  t: Words,
  name: Row,
  state: RowState,
  count: number | undefined,
  panel: Element,
  open: State<Row | "">,
): Element {
  const id = freshId("ll-row");
  const isOpen = () => open.val === name;
  return div(
    { class: "ll-row", "data-row": name, "data-state": state, "data-open": () => String(isOpen()) },
    button(
      {
        type: "button",
        class: "ll-row-head",
        "aria-expanded": () => String(isOpen()),
        "aria-controls": id,
        onclick: () => {
          open.val = isOpen() ? "" : name;
        },
      },
      foldIcon(),
      span(t(`row-${name}`)),
      count === undefined ? "" : span({ class: "ll-count" }, String(count)),
      stateIcon(state),
      span({ class: "ll-hidden" }, t(`state-${state}`)),
    ),
    div({ id, class: "ll-panel", hidden: () => !isOpen() }, panel),
  );
}

function recipientsPanel(t: Words, list: Checklist): Element {
  const { organisations } = list.recipients;
  if (organisations.length === 0) return p(t("rows-nothing"));
  return ul(
    { class: "ll-organisations" },
    organisations.map((one) =>
      li(
        bdi({ class: "ll-organisation" }, one.name),
        span({ class: "ll-tag" }, t(one.inside ? "recipient-inside" : "recipient-outside")),
        one.known || one.inside ? "" : span({ class: "ll-tag" }, t("recipient-new")),
        ul(
          one.people.map(({ kind, name, address, list }) =>
            li(
              span({ class: "ll-kind" }, t(`recipient-${kind}`)),
              name === "" || name === address ? "" : [bdi(name), " "],
              bdi({ class: "ll-address" }, address),
              list ? span({ class: "ll-tag" }, t("recipient-list")) : "",
            ),
          ),
        ),
      ),
    ),
  );
}

function subjectPanel(t: Words, list: Checklist): Element {
  return p({ dir: "auto" }, list.subject.text || t("subject-empty"));
}

function attachmentsPanel(t: Words, list: Checklist): Element {
  const { files } = list.attachments;
  if (files.length === 0) return p(t("rows-nothing"));
  return ul(
    files.map(({ name, mimeType, size, read }) =>
      li(
        bdi({ class: "ll-file" }, name),
        span({ class: "ll-kind" }, `${mimeType} · ${fileSize(t, size)}`),
        read ? span({ class: "ll-read" }, read) : "",
      ),
    ),
  );
}

function figuresPanel(t: Words, list: Checklist): Element {
  const { values } = list.figures;
  if (values.length === 0) return p(t("rows-nothing"));
  return table(
    { class: "ll-figures" },
    tbody(
      values.map(({ text, kind, ok }) =>
        tr(
          ok === undefined ? {} : { "data-ok": String(ok) },
          th({ scope: "row" }, t(`figure-${kind}`)),
          td(bdi(text)),
          td(
            ok === undefined
              ? ""
              : [stateIcon(ok ? "ok" : "stop"), ` ${t(ok ? "figure-right" : "figure-wrong")}`],
          ),
        ),
      ),
    ),
  );
}
