/** The side note: what this mail is about, what LastLook did with it, and that nothing left the page. */
import van from "vanjs-core";
import { duration } from "../../addin/core/format.ts";
import type { Line } from "../journal.ts";
import type { Mail } from "../mailbox.ts";
import { clockTime, type Desk, openMail } from "./desk.ts";
import { icon } from "./icons.ts";

const { aside, button, div, h2, h3, li, ol, p, span, time } = van.tags;

export function note(desk: Desk): HTMLElement {
  return aside(
    // It scrolls when much has happened, by keyboard too.
    { class: "note", "aria-labelledby": "note-title", "data-note": "", tabindex: 0 },
    () => story(desk, openMail(desk)),
    () => waiting(desk, openMail(desk)),
    () =>
      happened(
        desk,
        desk.journal.lines.val.filter((line) => line.mail === openMail(desk)?.id),
      ),
    privacy(desk),
  );
}

function story(desk: Desk, mail: Mail | undefined): HTMLElement {
  const words = desk.words.val;
  const name = mail === undefined ? "none" : (mail.story ?? "own");
  return div(
    { class: "story" },
    h2({ id: "note-title" }, words(`demo-story-${name}`)),
    p(words(`demo-story-${name}-text`)),
    mail?.folder === "drafts" ? p({ class: "hint" }, words("demo-hint")) : null,
    mail?.folder === "sent" ? p({ class: "after" }, words("demo-correct-hint")) : null,
  );
}

/** A hold is real seconds; a reader in a hurry may let the demo's clock jump. */
function waiting(desk: Desk, mail: Mail | undefined): HTMLElement {
  const line = desk.post.holds.val.find((each) => each.id === mail?.id && each.state === "held");
  if (!mail || line?.due === undefined) return div({ hidden: true });
  const words = desk.words.val;
  return div(
    { class: "waiting" },
    h3(words("demo-waiting")),
    p(words("demo-waiting-text", { time: clockTime(line.due, words.language) })),
    button(
      { type: "button", class: "button", "data-action": "skip", onclick: () => void desk.post.skip(mail.id) },
      icon("skip"),
      span(words("demo-skip")),
    ),
  );
}

function happened(desk: Desk, lines: readonly Line[]): HTMLElement {
  const words = desk.words.val;
  if (lines.length === 0) return div({ hidden: true });
  return div(
    { class: "happened" },
    h3(words("demo-happened")),
    ol(
      { "data-log": "" },
      lines.map((line) =>
        li(
          { "data-what": line.what },
          time({ datetime: new Date(line.at).toISOString() }, clockTime(line.at, words.language)),
          span(said(desk, line)),
        ),
      ),
    ),
  );
}

function said(desk: Desk, line: Line): string {
  const words = desk.words.val;
  const { seconds } = line.values;
  const values =
    typeof seconds === "number" ? { ...line.values, time: duration(words, seconds) } : line.values;
  return words(`demo-log-${line.what}`, values);
}

/** Counted, not claimed: the browser's own list of what this page fetched. */
function privacy(desk: Desk): HTMLElement {
  const elsewhere = van.state(0);
  const watch = new PerformanceObserver((list) => {
    const away = list
      .getEntries()
      .filter((entry) => new URL(entry.name, location.href).origin !== location.origin);
    elsewhere.val += away.filter((entry) => !/^(data|blob):/.test(entry.name)).length;
  });
  watch.observe({ type: "resource", buffered: true });
  return div(
    { class: "privacy" },
    icon("shield"),
    div(
      h3(() => desk.words.val("demo-privacy")),
      p(() => desk.words.val("demo-privacy-text")),
      p({ class: "counted" }, () => desk.words.val("demo-privacy-count", { count: elsewhere.val })),
    ),
  );
}
