/** The pane while there is nothing to settle. */

import van from "vanjs-core";
import { liveRegion, once } from "../core/views/parts.ts";
import type { Words } from "../core/words.ts";

const { section, h1, p, div, button } = van.tags;

/** What the pane says: it waits for Send, or the mail is being sent. */
export type Resting = "writing" | "sending";

/** Shows it in `root`. `look`: reviews the mail now. */
export function showResting(root: HTMLElement, t: Words, what: Resting, look: () => unknown): void {
  const live = liveRegion(root);
  const view: Element = section(
    { class: "ll ll-resting", lang: t.language, dir: t.dir, "data-resting": what },
    h1(t(`pane-${what}`)),
    p({ class: "ll-hint" }, t(`pane-${what}-about`)),
    what === "sending"
      ? ""
      : div(
          { class: "ll-buttons" },
          button(
            { type: "button", class: "ll-button", "data-action": "look", onclick: once(() => view, look) },
            t("pane-look"),
          ),
        ),
  );
  root.replaceChildren(view, live);
  live.textContent = t(`pane-${what}`);
}
