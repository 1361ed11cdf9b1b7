import van from "vanjs-core";
import { isCatch, type LogEntry, type SlipLog, toCsv } from "../log.ts";
import type { CheckInfo } from "../types.ts";
import type { Words } from "../words.ts";
import { download } from "./download.ts";

const { section, h2, p, div, button, ul, li, span, bdi } = van.tags;

/**
 * The slips and catches noted on this computer, with the ways to take them along and to wipe them. `checks` names what
 * found something.
 */
export function logView(
  t: Words,
  keeper: Pick<SlipLog, "all" | "wipe">,
  checks: readonly CheckInfo[],
): Element {
  const names = new Map(checks.map((check) => [check.id, check.title]));
  const entries = van.state<readonly LogEntry[]>([]);
  const asked = van.state(false);
  const read = async () => {
    entries.val = await keeper.all();
  };
  void read();
  const empty = () => entries.val.length === 0;
  const take = (name: string, text: () => string, type: string, words: string) =>
    button(
      { type: "button", class: "ll-button", disabled: empty, onclick: () => download(name, text(), type) },
      t(words),
    );
  const wipe = async () => {
    if (asked.val) {
      await keeper.wipe();
      await read();
    }
    asked.val = !asked.val;
  };
  return section(
    { class: "ll ll-settings", lang: t.language, dir: t.dir, "data-log": "" },
    section(
      { class: "ll-group" },
      h2(t("log-title")),
      p({ class: "ll-hint" }, t("log-about")),
      () => (empty() ? p(t("log-empty")) : ul(entries.val.map((entry) => line(t, entry, names)))),
      div(
        { class: "ll-buttons" },
        take("lastlook-log.csv", () => toCsv(entries.val), "text/csv", "log-csv"),
        take("lastlook-log.json", () => JSON.stringify(entries.val, null, 2), "application/json", "log-json"),
        button(
          {
            type: "button",
            class: "ll-button ll-quiet",
            "data-action": "wipe-log",
            disabled: empty,
            onclick: wipe,
            onblur: () => {
              asked.val = false;
            },
          },
          () => t(asked.val ? "log-wipe-sure" : "log-wipe"),
        ),
      ),
    ),
  );
}

function line(t: Words, entry: LogEntry, names: ReadonlyMap<string, string>): Element {
  const caught = isCatch(entry);
  const time = caught ? entry.at : entry.left;
  const day = new Date(time).toLocaleString(t.language, { dateStyle: "medium", timeStyle: "short" });
  const what = caught ? entry.to : entry.subject || t("subject-empty");
  return li(
    { "data-entry": time, "data-kind": caught ? "catch" : "slip" },
    span(t(caught ? "log-catch" : "log-slip")),
    " · ",
    span(day),
    what === "" ? "" : [" · ", bdi(what)],
    caught
      ? entry.checks.map((check) => span({ class: "ll-tag" }, names.get(check) ?? check))
      : span({ class: "ll-tag" }, t(`slip-wrong-${entry.wrong}`)),
  );
}
