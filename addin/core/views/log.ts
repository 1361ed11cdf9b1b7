import van from "vanjs-core";
import { type LogEntry, type SlipLog, toCsv } from "../log.ts";
import type { Words } from "../words.ts";
import { download } from "./download.ts";

const { section, h2, p, div, button, ul, li, span, bdi } = van.tags;

/** The slips noted on this computer, with the ways to take them along and to wipe them. */
export function logView(t: Words, keeper: Pick<SlipLog, "all" | "wipe">): Element {
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
      () => (empty() ? p(t("log-empty")) : ul(entries.val.map((entry) => line(t, entry)))),
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

function line(t: Words, entry: LogEntry): Element {
  const day = new Date(entry.left).toLocaleString(t.language, { dateStyle: "medium", timeStyle: "short" });
  return li(
    { "data-entry": entry.left },
    span(day),
    " · ",
    bdi(entry.subject || t("subject-empty")),
    span({ class: "ll-tag" }, t(`slip-wrong-${entry.wrong}`)),
  );
}
