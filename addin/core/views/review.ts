import van, { type State } from "vanjs-core";
import type { Problem, Review, Where } from "../flow.ts";
import { duration } from "../format.ts";
import type { Edit, Evidence, Finding } from "../types.ts";
import type { Words } from "../words.ts";
import { checklistView } from "./checklist.ts";
import { foldIcon, levelIcon } from "./icons.ts";
import { freshId, liveRegion, once, recapParts } from "./parts.ts";
import { prose } from "./prose.ts";
import { touchView } from "./touch.ts";

const { header, h1, h2, p, ol, li, div, span, button, blockquote, mark, section, footer } = van.tags;

/** What the review shows and in which language. */
export interface ReviewModel {
  review: Review;
  words: Words;
}

/** What a person can do in the review; each may take its time. */
export interface ReviewActions {
  back(): unknown;
  repair(edit: Edit): unknown;
  approve(digest: string, where: Where): unknown;
  /** Whether the client has an Outbox to put the mail into; without it there is no such button. */
  outbox: boolean;
  /** Switches a check off; without it there is no such button. */
  mute?(check: string): unknown;
}

/**
 * Shows a review in `root`, in place of an earlier one, moves the focus to the first finding (or the button that
 * sends) and tells screen readers what changed.
 */
export function showReview(root: HTMLElement, model: ReviewModel, actions: ReviewActions): void {
  const again = root.querySelector("[data-review]") !== null;
  const view = reviewView(model, actions);
  const live = liveRegion(root);
  root.replaceChildren(view, live);
  document.documentElement.lang = model.words.language;
  document.documentElement.dir = model.words.dir;
  if (again) live.textContent = model.review.report.headline;
  // Drawn anew while the person writes elsewhere, it must not take the keys: the next space would press a button.
  if (again && !document.hasFocus()) return;
  const first =
    view.querySelector<HTMLElement>("[data-finding] h2 button") ??
    view.querySelector<HTMLElement>('[data-action="send"]');
  first?.focus({ preventScroll: true });
}

type Act = (work: () => unknown) => () => Promise<void>;

/** The review by itself, without focus or announcements. */
export function reviewView(model: ReviewModel, actions: ReviewActions): HTMLElement {
  const { review, words: t } = model;
  const { report } = review;
  const open = report.findings.filter((finding) => finding.touch.kind !== "none");
  const touched = new Set<Finding>();
  const allTouched = van.state(open.length === 0);
  const problem = van.state(review.problem);
  /** What a button does; if it fails, the review says so instead of seeming dead. */
  const act: Act = (work) =>
    once(
      () => view,
      async () => {
        try {
          await work();
        } catch (error) {
          problem.val = { code: "failed", message: error instanceof Error ? error.message : String(error) };
        }
      },
    );
  const untouched = () => open.find((finding) => !touched.has(finding));
  const onTouch = (finding: Finding, done: boolean) => {
    if (done) touched.add(finding);
    else touched.delete(finding);
    const next = untouched();
    allTouched.val = next === undefined;
    if (done && next !== undefined) unfold(itemOf(view, report.findings, next));
    markPrimary(view, open.length > 0, itemOf(view, report.findings, next));
  };
  const view: HTMLElement = section(
    {
      class: "ll ll-review",
      "data-review": "",
      "data-verdict": report.verdict,
      lang: t.language,
      dir: t.dir,
    },
    header(
      { class: "ll-head" },
      h1({ dir: "auto" }, report.headline),
      p({ class: "ll-recap", dir: "auto" }, recapParts(t, report.recap)),
      () => problemLine(t, problem.val),
    ),
    div(
      { class: "ll-scroll" },
      section(
        { class: "ll-findings", "aria-label": t("review-findings"), hidden: report.findings.length === 0 },
        ol(
          report.findings.map((finding, at) =>
            findingView(t, finding, at === 0, actions, act, (done) => onTouch(finding, done)),
          ),
        ),
      ),
      checklistView(t, report.checklist),
    ),
    buttons(t, review, open.length, allTouched, actions, act),
  );
  markPrimary(view, open.length > 0, itemOf(view, report.findings, untouched()));
  view.addEventListener("keydown", (event) => onKey(event, view));
  return view;
}

function problemLine(t: Words, problem: Problem | undefined): Element | string {
  if (problem === undefined) return "";
  const words = problem.message === "" ? "" : span({ class: "ll-cause", dir: "auto" }, ` ${problem.message}`);
  return p({ class: "ll-problem", role: "status" }, t(`problem-${problem.code}`), words);
}

function findingView(
  t: Words,
  finding: Finding,
  open: boolean,
  actions: ReviewActions,
  act: Act,
  onTouch: (done: boolean) => void,
): Element {
  const folded = van.state(!open);
  const body = freshId("ll-finding");
  return li(
    {
      class: "ll-finding",
      "data-finding": finding.check,
      "data-level": finding.level,
      "data-open": () => String(!folded.val),
    },
    h2(titleView(t, finding, folded, body)),
    div(
      { id: body, class: "ll-body", hidden: folded },
      finding.evidence.map(evidenceView),
      p({ class: "ll-detail", dir: "auto" }, finding.detail),
      div(
        { class: "ll-repairs" },
        finding.repairs.map((repair, at) =>
          button(
            {
              type: "button",
              class: "ll-button",
              "data-repair": String(at),
              onclick: act(() => actions.repair(repair.edit)),
            },
            repair.label,
          ),
        ),
        asides(t, finding, actions.mute, act),
      ),
      touchView(t, finding.touch, onTouch),
    ),
  );
}

/** The line that folds and unfolds a finding; `body`: the id of what it shows. */
function titleView(t: Words, finding: Finding, folded: State<boolean>, body: string): Element {
  const family = `family-${finding.family}`;
  return button(
    {
      type: "button",
      class: "ll-title",
      "aria-expanded": () => String(!folded.val),
      "aria-controls": body,
      onclick: () => {
        folded.val = !folded.val;
      },
    },
    levelIcon(finding.level),
    span({ class: "ll-hidden" }, `${t(`level-${finding.level}`)}: `),
    span({ class: "ll-title-text", dir: "auto" }, finding.title),
    span({ class: "ll-family" }, t.has(family) ? t(family) : finding.family),
    foldIcon(),
  );
}

/** Why? and Mute, and the text that Why? opens. */
function asides(t: Words, finding: Finding, mute: ReviewActions["mute"], act: Act): Element[] {
  const closed = van.state(true);
  const id = freshId("ll-why");
  const row: Element[] = [];
  if (finding.why !== "") {
    row.push(
      button(
        {
          type: "button",
          class: "ll-link",
          "data-why": "",
          "aria-expanded": () => String(!closed.val),
          "aria-controls": id,
          onclick: () => {
            closed.val = !closed.val;
          },
        },
        t("review-why"),
      ),
    );
  }
  if (mute !== undefined && finding.check !== "unchecked") {
    row.push(
      button(
        {
          type: "button",
          class: "ll-link",
          "data-mute": "",
          title: t("review-mute-title"),
          onclick: act(() => mute(finding.check)),
        },
        t("review-mute"),
      ),
    );
  }
  return [
    span({ class: "ll-asides" }, row),
    div({ id, class: "ll-why", hidden: closed, dir: "auto" }, prose(finding.why)),
  ];
}

/** A sentence of the mail with the marks in it. */
function evidenceView({ text, marks }: Evidence): Element {
  const parts: (string | Element)[] = [];
  let at = 0;
  for (const { start, end } of [...marks].sort((a, b) => a.start - b.start)) {
    if (start < at || start >= end) continue;
    parts.push(text.slice(at, start), mark(text.slice(start, end)));
    at = end;
  }
  parts.push(text.slice(at));
  return blockquote({ class: "ll-evidence", dir: "auto" }, parts);
}

function buttons(
  t: Words,
  review: Review,
  open: number,
  allTouched: { val: boolean },
  actions: ReviewActions,
  act: Act,
): Element {
  const { report, release } = review;
  const approve = (where: Where) => act(() => actions.approve(report.digest, where));
  const hint = freshId("ll-hint");
  return footer(
    { class: "ll-foot" },
    button(
      {
        type: "button",
        class: "ll-button",
        "data-action": "back",
        onclick: act(() => actions.back()),
      },
      t("review-back"),
    ),
    open === 0
      ? ""
      : span({ id: hint, class: "ll-hint" }, () => (allTouched.val ? "" : t("review-touch-first"))),
    span({ class: "ll-room" }),
    actions.outbox
      ? button(
          {
            type: "button",
            class: "ll-button ll-quiet",
            "data-action": "outbox",
            title: t("review-outbox-title"),
            disabled: () => !allTouched.val,
            onclick: approve("later"),
          },
          t("review-outbox"),
        )
      : "",
    button(
      {
        type: "button",
        class: open === 0 ? "ll-button" : "ll-button ll-quiet",
        "data-action": open === 0 ? "send" : "send-anyway",
        ...(open === 0 ? {} : { "aria-describedby": hint }),
        disabled: () => !allTouched.val,
        onclick: approve("now"),
      },
      sendLabel(t, open > 0, report.holdSeconds, release),
    ),
  );
}

function sendLabel(t: Words, anyway: boolean, seconds: number, release: Review["release"]): string {
  const kind = anyway ? "anyway" : "send";
  if (seconds > 0) return t(`review-${kind}-in`, { time: duration(t, seconds) });
  return t(release === "press-again" ? `review-${kind}-ready` : `review-${kind}`);
}

/** The repair of the finding that is next, or going back; sending only when nothing is open. */
function markPrimary(view: HTMLElement, open: boolean, next: Element | undefined): void {
  view.querySelector(".ll-primary")?.classList.remove("ll-primary");
  const primary = open
    ? (next?.querySelector("[data-repair]") ?? view.querySelector('[data-action="back"]'))
    : view.querySelector('[data-action="send"]');
  primary?.classList.add("ll-primary");
}

function itemOf(
  view: HTMLElement,
  findings: readonly Finding[],
  finding: Finding | undefined,
): HTMLElement | undefined {
  if (finding === undefined) return undefined;
  return view.querySelectorAll<HTMLElement>("[data-finding]")[findings.indexOf(finding)];
}

function unfold(item: HTMLElement | undefined): void {
  if (item?.dataset.open === "false") item.querySelector<HTMLElement>("h2 button")?.click();
}

function onKey(event: KeyboardEvent, view: HTMLElement): void {
  // A key that chooses a character in an input method is not ours.
  if (event.isComposing || event.repeat) return;
  if (event.key === "Escape") {
    event.preventDefault();
    view.querySelector<HTMLElement>('[data-action="back"]')?.click();
  } else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    view.querySelector<HTMLElement>(".ll-primary")?.click();
  }
}
