import van from "vanjs-core";
import type { RecallReport } from "../aftercare.ts";
import { duration } from "../format.ts";
import type { Words } from "../words.ts";

const { div, p, ul, ol, li, bdi, button, span, details, summary } = van.tags;

type Verdict = RecallReport["verdicts"][number];

/** Whether the mail can be recalled, for each recipient, and how. */
export function recallView(t: Words, report: RecallReport, now: () => number): Element {
  const { provider } = report;
  return div(
    { "data-recall": provider.id },
    p({ class: "ll-recall-summary" }, report.summary),
    report.undo === undefined ? "" : p(report.undo.sentence),
    ul(
      { class: "ll-verdicts" },
      report.verdicts.map((one) => verdictView(t, one, now)),
    ),
    steps(report.steps),
    report.steps.length === 0 ? "" : p({ class: "ll-hint" }, report.reportMeans),
    p({ class: "ll-hint" }, report.notice),
    p({ class: "ll-hint" }, report.cannotKnow),
    p(
      { class: "ll-hint" },
      provider.id === "unknown"
        ? ""
        : t("recall-provider", { name: provider.name, day: provider.checkedOn, source: provider.source }),
      provider.remarks.map((remark) => ` ${remark}`),
    ),
    steps(report.nextTime),
  );
}

/** The time that is left to try, running down; "" where there is none. */
function timeLeft(t: Words, seconds: number | undefined, now: () => number): Element | string {
  if (seconds === undefined) return "";
  const end = now() + seconds * 1000;
  const left = () => Math.max(0, Math.round((end - now()) / 1000));
  const shown = van.state(left());
  const view = span({ class: "ll-clock", "data-left": "" }, () => duration(t, shown.val));
  const tick = setInterval(() => {
    shown.val = left();
    if (!view.isConnected) clearInterval(tick);
  }, 1_000);
  return view;
}

function verdictView(t: Words, one: Verdict, now: () => number): Element {
  return li(
    { "data-verdict": one.verdict, "data-address": one.address },
    div(
      { class: "ll-buttons" },
      bdi({ class: "ll-address" }, one.address),
      span({ class: "ll-tag" }, one.label),
      timeLeft(t, one.secondsLeft, now),
      // What the articles tell to picture: the button that is not there for outsiders.
      one.drawnGrey
        ? button(
            { type: "button", class: "ll-button", disabled: true, title: one.reason },
            t("recall-button"),
          )
        : "",
    ),
    p({ class: "ll-hint" }, one.reason, " ", one.local.sentence),
  );
}

function steps(list: RecallReport["steps"]): Element[] {
  return list.map((client) =>
    details(
      // Where the person is; the others stay at hand.
      { "data-client": client.client, open: client.here },
      summary(client.name),
      ol(
        { class: "ll-recall-steps" },
        client.steps.map((step) => li(step)),
      ),
    ),
  );
}
