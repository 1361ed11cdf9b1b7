import van from "vanjs-core";
import type { Words } from "../words.ts";
import { once } from "./parts.ts";

const { div, button, span } = van.tags;

/** Copies the text of an element, and says so. */
export function copyButton(t: Words, text: HTMLElement): Element {
  const said = span({ class: "ll-hint", role: "status" });
  const view: Element = div(
    { class: "ll-buttons" },
    button(
      {
        type: "button",
        class: "ll-button",
        "data-action": "copy",
        onclick: once(
          () => view,
          async () => {
            said.textContent = t((await copy(text)) ? "copy-done" : "copy-marked");
          },
        ),
      },
      t("copy-button"),
    ),
    said,
  );
  return view;
}

/** Where a frame may not write to the clipboard the text is marked, ready to be copied by hand. */
async function copy(text: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text.innerText);
    return true;
  } catch {
    getSelection()?.selectAllChildren(text);
    return document.execCommand("copy");
  }
}
