import van from "vanjs-core";
import type { Finding, Report } from "../types.ts";
import type { Words } from "../words.ts";
import { checklistView } from "./checklist.ts";
import { once, recapParts } from "./parts.ts";
import { findingView } from "./review.ts";

const { section, header, footer, h1, p, div, ol, button } = van.tags;

/** A mail that has left, checked as it was sent. */
export interface LookBackModel {
  report: Report;
  words: Words;
}

/** What can still be done about it. */
export interface LookBackActions {
  /** Opens an answer to everybody who got it. */
  answerAll(): unknown;
}

/** Shows in `root` what left, what is wrong with it, and the way to a correction. */
export function showLookBack(root: HTMLElement, model: LookBackModel, actions: LookBackActions): void {
  const { report, words: t } = model;
  const count = report.findings.length;
  const view: HTMLElement = section(
    { class: "ll ll-review", lang: t.language, dir: t.dir, "data-look-back": "" },
    header(
      { class: "ll-head" },
      h1(count === 0 ? t("sent-left") : t("sent-found", { count })),
      p({ class: "ll-recap", dir: "auto" }, recapParts(t, report.recap)),
      p({ class: "ll-hint" }, t(count === 0 ? "sent-nothing" : "sent-about")),
    ),
    div(
      { class: "ll-scroll" },
      section(
        { class: "ll-findings", "aria-label": t("review-findings"), hidden: count === 0 },
        ol(report.findings.map((finding, at) => lastWord(t, finding, at === 0))),
      ),
      checklistView(t, report.checklist),
    ),
    footer(
      { class: "ll-foot" },
      button(
        {
          type: "button",
          class: "ll-button",
          "data-action": "answer-all",
          title: t("sent-answer-all-about"),
          onclick: once(() => view, actions.answerAll),
        },
        t("sent-answer-all"),
      ),
    ),
  );
  root.replaceChildren(view);
}

/** A finding as a fact: what has left can be neither repaired nor let pass. */
function lastWord(t: Words, finding: Finding, open: boolean): Element {
  const fact: Finding = { ...finding, repairs: [], touch: { kind: "none" } };
  const nothing = () => undefined;
  return findingView(t, fact, open, { repair: nothing }, () => async () => undefined, nothing);
}
