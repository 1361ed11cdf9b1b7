import van, { type State } from "vanjs-core";
import type { HoldLine } from "../flow.ts";
import { clockTime } from "../format.ts";
import type { Words } from "../words.ts";
import { freshId, liveRegion, once, recapParts } from "./parts.ts";

const { section, ul, li, p, div, span, button, h1 } = van.tags;

/** The mails that wait or were not sent. `now`: ms since 1970, the real clock without it. */
export interface HoldModel {
  lines: readonly HoldLine[];
  words: Words;
  now?: () => number;
  /** Where this window cannot open the correction desk itself: how it is opened. */
  deskHint?: string;
}

/** What a person can do with a waiting mail. */
export interface HoldActions {
  edit(id: string): unknown;
  /** Opens the draft of a mail whose window is gone; not every client can. */
  openDraft?(id: string): unknown;
  sendNow(id: string): unknown;
  /** Not every client has an Outbox. */
  toOutbox?(id: string): unknown;
  discard(id: string): unknown;
  dismiss(id: string): unknown;
  /** Opens the correction desk for the mail that left last. */
  openDesk?(): unknown;
}

/** What is done with one of them. */
type LineAction = Exclude<keyof HoldActions, "openDesk">;

/**
 * Shows the hold in `root` in place of an earlier one. The focus stays on the same button of the same mail, or near
 * it, and screen readers are told of a mail that is ready or was not sent.
 */
export function showHold(root: HTMLElement, model: HoldModel, actions: HoldActions): void {
  document.documentElement.lang = model.words.language;
  const active = root.ownerDocument.activeElement;
  const line = root.contains(active) ? active?.closest<HTMLElement>("[data-hold]")?.dataset.hold : undefined;
  const action = line === undefined ? undefined : (active as HTMLElement).dataset.action;
  const opened = [...root.querySelectorAll<HTMLElement>('[data-hold][data-more="true"]')].map(
    (one) => one.dataset.hold,
  );
  const before = new Map(
    [...root.querySelectorAll<HTMLElement>("[data-hold]")].map((one) => [
      one.dataset.hold,
      one.dataset.state,
    ]),
  );
  const view = holdView(model, actions, opened);
  const live = liveRegion(root);
  root.replaceChildren(view, live);
  const news = model.lines.filter(({ id, state }) => before.has(id) && before.get(id) !== state);
  if (news.length > 0) live.textContent = news.map((one) => newsOf(model.words, one)).join(" ");
  if (line === undefined) return;
  const item = [...view.querySelectorAll<HTMLElement>("[data-hold]")].find(
    (one) => one.dataset.hold === line,
  );
  const same = item?.querySelector<HTMLElement>(`[data-action="${action}"]`);
  (same ?? (item ?? view).querySelector<HTMLElement>("[data-action]"))?.focus();
}

function newsOf(t: Words, line: HoldLine): string {
  return `${line.recap?.to || line.subject || t("subject-empty")}: ${stateOf(t, line)}`;
}

/** The hold by itself. `opened`: ids whose further buttons are shown. */
export function holdView(
  model: HoldModel,
  actions: HoldActions,
  opened: readonly (string | undefined)[] = [],
): HTMLElement {
  const { words: t, lines } = model;
  const now = model.now ?? Date.now;
  return section(
    { class: "ll ll-hold", lang: t.language, dir: t.dir, "aria-label": t("hold-title") },
    h1({ class: "ll-hidden" }, t("hold-title")),
    lines.length === 0
      ? p({ class: "ll-empty" }, t("hold-empty"))
      : ul(lines.map((line) => lineView(t, line, actions, now, opened.includes(line.id)))),
    door(model, actions),
  );
}

/** The way on for whoever looks here for a mail that is gone already. */
function door({ words: t, deskHint }: HoldModel, { openDesk }: HoldActions): Element | string {
  if (openDesk === undefined) return deskHint === undefined ? "" : p({ class: "ll-door ll-hint" }, deskHint);
  const view: Element = div(
    { class: "ll-door" },
    button(
      {
        type: "button",
        class: "ll-button ll-quiet",
        "data-action": "open-desk",
        onclick: once(
          () => view,
          () => openDesk(),
        ),
      },
      t("hold-open-desk"),
    ),
  );
  return view;
}

function lineView(
  t: Words,
  line: HoldLine,
  actions: HoldActions,
  now: () => number,
  opened: boolean,
): Element {
  const more = van.state(opened);
  const id = freshId("ll-more");
  const act = (name: LineAction, primary = false) =>
    button(
      {
        type: "button",
        class: primary ? "ll-button ll-primary" : "ll-button",
        "data-action": ACTIONS[name],
        ...(name === "discard" ? { title: t("hold-discard-title") } : {}),
        onclick: once(
          () => item,
          () => actions[name]?.(line.id),
        ),
      },
      t(`hold-${ACTIONS[name]}`),
    );
  const offered = (...names: LineAction[]) => names.filter((name) => actions[name] !== undefined);
  const further = (...names: LineAction[]) =>
    div(
      { id, class: "ll-buttons", hidden: () => !more.val },
      offered(...names).map((name) => act(name)),
    );
  const item: Element = li(
    {
      class: "ll-hold-line",
      "data-hold": line.id,
      "data-state": line.state,
      "data-more": () => String(more.val),
    },
    div(
      { class: "ll-hold-text" },
      p({ class: "ll-hold-when" }, ...when(t, line, now)),
      p({ class: "ll-recap", dir: "auto" }, recapOf(t, line)),
      reason(t, line),
    ),
    line.state === "unsent"
      ? div(
          { class: "ll-buttons" },
          offered(line.open ? "edit" : "openDraft").map((name) => act(name, true)),
          act("dismiss"),
        )
      : div(
          { class: "ll-buttons" },
          act("edit"),
          line.state === "held" ? act("sendNow") : "",
          moreButton(t, more, id),
        ),
    line.state === "unsent" ? "" : further("toOutbox", "discard"),
  );
  return item;
}

function moreButton(t: Words, shown: State<boolean>, id: string): Element {
  return button(
    {
      type: "button",
      class: "ll-button ll-quiet",
      "data-action": "more",
      "aria-expanded": () => String(shown.val),
      "aria-controls": id,
      onclick: () => {
        shown.val = !shown.val;
      },
    },
    t("hold-more"),
  );
}

const ACTIONS: Record<LineAction, string> = {
  edit: "edit",
  openDraft: "open-draft",
  sendNow: "send-now",
  toOutbox: "outbox",
  discard: "discard",
  dismiss: "dismiss",
};

function when(t: Words, line: HoldLine, now: () => number): (Element | string)[] {
  if (line.state !== "held" || line.due === undefined) return [stateOf(t, line)];
  return [stateOf(t, line), " ", clock(t, line.due, now)];
}

function stateOf(t: Words, line: HoldLine): string {
  if (line.state !== "held") return t(`hold-${line.state}`);
  return line.due === undefined ? t("hold-leaving") : t("hold-leaves", { time: clockTime(t, line.due) });
}

/** Counts down by itself while it is on the page; silent for screen readers, which get the time of day. */
function clock(t: Words, due: number, now: () => number): Element {
  const left = () => Math.max(0, Math.ceil((due - now()) / 1000));
  const shown = van.state(left());
  const view = span({ class: "ll-clock", "data-clock": "", "aria-hidden": "true" }, () =>
    remaining(t, shown.val),
  );
  const tick = setInterval(() => {
    shown.val = left();
    if (!view.isConnected) clearInterval(tick);
  }, 1000);
  return view;
}

function recapOf(t: Words, line: HoldLine): (string | Element)[] {
  const parts = recapParts(t, line.recap);
  return parts.length > 0 ? parts : [line.subject || t("subject-empty")];
}

function remaining(t: Words, seconds: number): string {
  if (seconds === 0) return t("hold-leaving");
  const rest = String(seconds % 60).padStart(2, "0");
  return `${Math.floor(seconds / 60)}:${rest}`;
}

function reason(t: Words, line: HoldLine): Element | string {
  if (line.reason === undefined) return "";
  return p(
    { class: "ll-problem" },
    t(`problem-${line.reason.code}`),
    line.reason.message === "" ? "" : span({ class: "ll-cause", dir: "auto" }, ` ${line.reason.message}`),
  );
}
