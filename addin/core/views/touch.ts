import van from "vanjs-core";
import type { Touch } from "../types.ts";
import type { Words } from "../words.ts";
import { freshId } from "./parts.ts";

const { div, p, label, input, button, fieldset, legend } = van.tags;

/**
 * What a person must do to let a finding pass. Any choice passes: it is the looking that counts.
 * `onTouch` is told each time whether the touch stands.
 */
export function touchView(t: Words, touch: Touch, onTouch: (done: boolean) => void): Element | string {
  switch (touch.kind) {
    case "none":
      return "";
    case "confirm":
      return confirm(touch.label, onTouch);
    case "tick":
      return tick(touch.label, onTouch);
    case "choose":
      // Nothing to choose, or nothing to type, would lock the mail in.
      if (touch.options.length === 0) return tick(touch.label, onTouch);
      return choose(touch.label, touch.options, onTouch);
    case "retype":
      if (bare(touch.expected) === "") return tick(touch.label, onTouch);
      return retype(t, touch.label, touch.expected, onTouch);
  }
}

function confirm(text: string, onTouch: (done: boolean) => void): Element {
  const pressed = van.state(false);
  return div(
    { class: "ll-touch" },
    button(
      {
        type: "button",
        class: "ll-button ll-quiet",
        "data-touch": "confirm",
        "aria-pressed": () => String(pressed.val),
        onclick: () => {
          pressed.val = !pressed.val;
          onTouch(pressed.val);
        },
      },
      text,
    ),
  );
}

function tick(text: string, onTouch: (done: boolean) => void): Element {
  return div(
    { class: "ll-touch" },
    label(
      { class: "ll-choice" },
      input({
        type: "checkbox",
        "data-touch": "tick",
        onchange: (event: Event) => onTouch((event.target as HTMLInputElement).checked),
      }),
      text,
    ),
  );
}

function choose(text: string, options: readonly string[], onTouch: (done: boolean) => void): Element {
  const name = freshId("ll-choose");
  return fieldset(
    { class: "ll-touch", "data-touch": "choose" },
    legend(text),
    options.map((option) =>
      label(
        { class: "ll-choice", dir: "auto" },
        input({ type: "radio", name, value: option, onchange: () => onTouch(true) }),
        option,
      ),
    ),
  );
}

function retype(t: Words, text: string, expected: string, onTouch: (done: boolean) => void): Element {
  const id = freshId("ll-retype");
  const state = van.state<"empty" | "part" | "other" | "same">("empty");
  const judge = (value: string) => {
    const typed = bare(value);
    if (typed === "") return "empty";
    if (typed === bare(expected)) return "same";
    return bare(expected).startsWith(typed) ? "part" : "other";
  };
  return div(
    { class: "ll-touch" },
    label({ for: id }, text),
    input({
      id,
      type: "text",
      dir: "auto",
      autocomplete: "off",
      spellcheck: false,
      "data-touch": "retype",
      "aria-describedby": `${id}-hint`,
      "aria-invalid": () => String(state.val === "other"),
      oninput: (event: Event) => {
        state.val = judge((event.target as HTMLInputElement).value);
        onTouch(state.val === "same");
      },
    }),
    p({ id: `${id}-hint`, class: "ll-hint", role: "status" }, () => {
      if (state.val === "other") return t("touch-differs");
      return state.val === "same" ? t("touch-same") : "";
    }),
  );
}

/** Spaces, and the full-width forms an input method may write, make no difference. */
function bare(value: string): string {
  return value.normalize("NFKC").replace(/\s+/g, "");
}
