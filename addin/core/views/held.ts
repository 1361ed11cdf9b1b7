import van from "vanjs-core";
import type { HoldLine } from "../flow.ts";
import { clockTime } from "../format.ts";
import type { Words } from "../words.ts";
import { freshId, once, recapParts } from "./parts.ts";

const { section, h2, p, ul, li, div, button } = van.tags;

/** Gives a mail back for writing; false when it waits no more. */
export type TakeBack = (id: string) => Promise<boolean>;

/**
 * The mails that still wait, before anything is said of one that has left: whoever wants a mail back may mean one of
 * them. Empty when none waits. Without `takeBack` the person is told to go to the mail's own window.
 */
export function heldView(t: Words, lines: readonly HoldLine[], takeBack?: TakeBack): Element | string {
  const waiting = lines.filter((line) => line.state !== "unsent");
  if (waiting.length === 0) return "";
  const heading = freshId("ll-held");
  return section(
    { class: "ll-group ll-held", "data-held": "", "aria-labelledby": heading },
    h2({ id: heading }, t("held-title", { count: waiting.length })),
    p({ class: "ll-hint" }, t(takeBack === undefined ? "held-elsewhere" : "held-about")),
    ul(waiting.map((line) => lineView(t, line, takeBack))),
  );
}

function lineView(t: Words, line: HoldLine, takeBack?: TakeBack): Element {
  const parts = recapParts(t, line.recap);
  const said = p({ class: "ll-hint", role: "status" });
  const view: Element = li(
    { "data-hold": line.id },
    div(
      p({ dir: "auto" }, line.subject || t("subject-empty")),
      p({ class: "ll-hint", dir: "auto" }, line.due === undefined ? "" : [leaves(t, line.due), " "], parts),
    ),
    takeBack === undefined
      ? ""
      : button(
          {
            type: "button",
            class: "ll-button ll-primary",
            "data-action": "take-back",
            onclick: once(
              () => view,
              async () => {
                if ((await takeBack(line.id)) === false) said.textContent = t("held-gone");
              },
            ),
          },
          t("held-take-back"),
        ),
    said,
  );
  return view;
}

function leaves(t: Words, due: number): string {
  return t("hold-leaves", { time: clockTime(t, due) });
}
