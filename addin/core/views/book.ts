import van, { type State } from "vanjs-core";
import type { Knowledge } from "../types.ts";
import type { Words } from "../words.ts";
import { download } from "./download.ts";
import { freshId } from "./parts.ts";

const { section, h2, p, div, button, input, label, output } = van.tags;

/** Where the book is kept. `write` with undefined forgets it; what it throws is shown. */
export interface BookKeeper {
  read(): Knowledge | undefined;
  write(book: Knowledge | undefined): void;
}

/** What was learned from sent mail: how much it is, and the ways to take it along, bring it and forget it. */
export function bookView(t: Words, keeper: BookKeeper): Element {
  const message = van.state("");
  const count = van.state(sizeOf(keeper.read()));
  const change = (work: () => void, done: string) => {
    try {
      work();
      message.val = done;
    } catch (error) {
      message.val = t("book-failed", { error: error instanceof Error ? error.message : String(error) });
    }
    count.val = sizeOf(keeper.read());
  };
  const id = freshId("ll-book");
  const bring = async (event: Event) => {
    const field = event.target as HTMLInputElement;
    const file = field.files?.[0];
    field.value = "";
    if (file === undefined) return;
    const book = bookOf(await file.text());
    if (book === undefined) message.val = t("book-bad", { file: file.name });
    else change(() => keeper.write(book), t("book-imported"));
  };
  return section(
    { class: "ll ll-settings", lang: t.language, dir: t.dir, "data-book": "" },
    section(
      { class: "ll-group" },
      h2(t("book-title")),
      p({ class: "ll-hint" }, t("book-about")),
      p({ "data-count": () => String(count.val) }, () => t("book-count", { count: count.val })),
      div(
        { class: "ll-buttons" },
        button(
          {
            type: "button",
            class: "ll-button",
            "data-action": "export-book",
            disabled: () => count.val === 0,
            onclick: () => download("lastlook-book.json", JSON.stringify(keeper.read()), "application/json"),
          },
          t("book-export"),
        ),
        label({ class: "ll-button", for: id }, t("book-import")),
        input({
          id,
          type: "file",
          accept: ".json",
          class: "ll-hidden",
          "data-action": "import-book",
          onchange: bring,
        }),
        forget(t, count, () => change(() => keeper.write(undefined), "")),
      ),
      output({ class: "ll-hint", role: "status" }, () => message.val),
    ),
  );
}

/** Asks once more, since it cannot be undone. */
function forget(t: Words, count: State<number>, work: () => void): Element {
  const asked = van.state(false);
  return button(
    {
      type: "button",
      class: "ll-button ll-quiet",
      "data-action": "forget-book",
      disabled: () => count.val === 0,
      onclick: () => {
        if (asked.val) work();
        asked.val = !asked.val;
      },
      onblur: () => {
        asked.val = false;
      },
    },
    () => t(asked.val ? "book-forget-sure" : "book-forget"),
  );
}

function sizeOf(book: Knowledge | undefined): number {
  return Object.keys(book?.addresses ?? {}).length;
}

/** A book that was exported, or undefined for any other file. */
function bookOf(text: string): Knowledge | undefined {
  try {
    const { addresses, pairs, ...rest } = JSON.parse(text) as Record<string, unknown>;
    const fits = isCounts(addresses) && isCounts(pairs) && Object.keys(rest).length === 0;
    return fits ? { addresses, pairs } : undefined;
  } catch {
    return undefined;
  }
}

function isCounts(value: unknown): value is Record<string, number> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  return Object.values(value).every((count) => Number.isInteger(count) && (count as number) >= 0);
}
