/** The head of the page. */
import van from "vanjs-core";
import type { Desk } from "./desk.ts";
import { icon, mark } from "./icons.ts";

const { button, div, h1, header, p, span } = van.tags;

/** Languages by their own names, which need no translation. */
const LANGUAGES = [
  ["en", "EN"],
  ["zh-CN", "中文"],
] as const;

export function top(desk: Desk, showHouse: () => void): HTMLElement {
  return header(
    { class: "top" },
    div(
      { class: "brand" },
      mark(),
      div(
        h1("LastLook"),
        p({ class: "tagline" }, () => desk.words.val("demo-tagline")),
      ),
    ),
    div(
      { class: "top-actions" },
      button(
        {
          type: "button",
          class: "button quiet",
          "data-action": "start-over",
          onclick: () => desk.startOver(),
        },
        icon("again"),
        span({ class: "button-words" }, () => desk.words.val("demo-start-over")),
      ),
      button(
        { type: "button", class: "button quiet", "data-action": "house", onclick: showHouse },
        icon("rules"),
        span({ class: "button-words" }, () => desk.words.val("demo-house")),
      ),
      div(
        { class: "languages", role: "group", "aria-label": () => desk.words.val("demo-language") },
        LANGUAGES.map(([code, name]) =>
          button(
            {
              type: "button",
              lang: code,
              "data-language": code,
              "aria-pressed": () => String(desk.words.val.language === code),
              onclick: () => desk.setLanguage(code),
            },
            name,
          ),
        ),
      ),
    ),
  );
}
