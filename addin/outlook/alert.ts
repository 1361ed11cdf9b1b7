/** What the Smart Alert says: text of 500 characters, once plain and once in Outlook's little Markdown. */

import type { FlowRecord } from "../core/flow.ts";
import { clockTime } from "../core/format.ts";
import type { Report } from "../core/types.ts";
import type { Words } from "../core/words.ts";

/** Answer of a send event; see `event.completed` of Smart Alerts. */
export type Answer = Office.SmartAlertsEventCompletedOptions;

/** Characters of a message at most. */
const LONGEST = 500;
/** Points that could have room at most. */
const MOST_POINTS = 20;
/** Characters of a button at most. */
const LONGEST_LABEL = 20;

/** What the alert is made with. `command`: the control that opens the pane. `canOpen`: the alert has a button for it. */
export interface Frame {
  t: Words;
  command: string;
  canOpen: boolean;
}

/** Something was found, or the mail could not be checked; `report` is absent when not even that is known. */
export function reviewAlert(
  frame: Frame,
  report: Report | undefined,
  record: FlowRecord | undefined,
): Answer {
  const problem = record?.problem;
  if (report === undefined || problem !== undefined) return failureAlert(frame, problem?.message ?? "");
  const points = report.findings
    .filter((one) => one.level !== "note")
    .map(({ title, detail }) => ({ short: title, long: `${title}: ${detail}` }));
  return answer(frame, report.headline, points, hint(frame, "review"));
}

/** The mail waits, and the pane keeps its clock. */
export function heldAlert(frame: Frame, due: number): Answer {
  const { t } = frame;
  return answer(frame, t("alert-held", { time: clockTime(t, due) }), [], hint(frame, "held"));
}

/** The mail could not be checked; the pane has the plain checklist, and the manifest's send mode decides the rest. */
export function failureAlert(frame: Frame, cause: string): Answer {
  const points = cause === "" ? [] : [{ short: cause, long: cause }];
  return answer(frame, frame.t("problem-engine"), points, hint(frame, "unchecked"));
}

/**
 * Not even an approval could be kept, so the pane is no way out: whatever the send mode, the person may send all the
 * same (Mailbox 1.14). The name of the mode as text, since older libraries lack the enumeration.
 */
export function stuckAlert(frame: Frame, cause: string): Answer {
  const sendModeOverride = "promptUser" as Answer["sendModeOverride"];
  return { ...failureAlert(frame, cause), sendModeOverride };
}

function hint({ t, canOpen }: Frame, what: string): string {
  return t(`alert-${what}-${canOpen ? "open" : "ribbon"}`);
}

/** One line of the list, with its values or, where there is no room for them, without. */
interface Point {
  short: string;
  long: string;
}

function answer(frame: Frame, headline: string, points: Point[], hint: string): Answer {
  const { t, command } = frame;
  return {
    allowEvent: false,
    errorMessage: fit(t, headline, points, hint, plain),
    errorMessageMarkdown: fit(t, headline, points, hint, markdown),
    cancelLabel: t("alert-open").slice(0, LONGEST_LABEL),
    commandId: command,
    // Before version 2402 Outlook takes text only.
    contextData: JSON.stringify({ from: "alert" }),
  };
}

type Layout = (headline: string, points: string[], hint: string) => string;

/** Everything with its values if there is room, else as many points as there is room for and how many more there are. */
function fit(t: Words, headline: string, points: Point[], hint: string, layout: Layout): string {
  const short = points.map((point) => point.short);
  const tries = points.length > MOST_POINTS ? [] : [points.map((point) => point.long), short];
  for (let count = Math.min(short.length - 1, MOST_POINTS); count >= 0; count -= 1) {
    tries.push([...short.slice(0, count), t("alert-more", { count: String(short.length - count) })]);
  }
  const texts = tries.map((shown) => withoutIsolates(layout(headline, shown, hint)));
  return texts.find((text) => text.length <= LONGEST) ?? layout(cut(headline), [], hint).slice(0, LONGEST);
}

/** Signs that keep directions apart; the client's dialog has no use for them and may show them. */
function withoutIsolates(text: string): string {
  return text.replace(/[\u2066-\u2069]/g, "");
}

/** A point no longer than a few lines. */
function cut(text: string): string {
  const line = text.replace(/\s+/g, " ");
  const most = 160;
  return line.length <= most ? line : `${Array.from(line).slice(0, most).join("")}…`;
}

const plain: Layout = (headline, points, hint) =>
  [headline, ...points.map((point) => `• ${cut(point)}`), hint].join("\n");

/** Outlook ends a point by a carriage return and a paragraph by two line feeds. */
const markdown: Layout = (headline, points, hint) =>
  [`**${escaped(headline)}**`, points.map((point) => `- ${escaped(cut(point))}\r`).join(""), escaped(hint)]
    .filter((part) => part !== "")
    .join("\n\n");

/** Words of the mail are words, not layout. */
function escaped(text: string): string {
  return text.replace(/[\\*_[\]()#>`~-]/g, "\\$&");
}
