/** What the add-in's pages share. */

import type { Words } from "../core/words.ts";
import { ownWords } from "./settings.ts";

/** The words for this page, once Outlook is there; sets the page's language and title as well. */
export async function pageWords(title: string): Promise<Words> {
  await Office.onReady();
  const found = ownWords();
  document.documentElement.lang = found.language;
  document.documentElement.dir = found.dir;
  document.documentElement.dataset.theme = isDark() ? "dark" : "light";
  document.title = found(title);
  return found;
}

/** The element the view goes into. */
export function root(): HTMLElement {
  const element = document.getElementById("view");
  if (element === null) throw new Error("the page has no place for its view");
  return element;
}

/** By Outlook's own background where it tells one (Mailbox 1.14), else as the system. */
function isDark(): boolean {
  const color = /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(
    Office.context.officeTheme?.bodyBackgroundColor ?? "",
  );
  if (color === null) return matchMedia("(prefers-color-scheme: dark)").matches;
  const [red = 0, green = 0, blue = 0] = color.slice(1).map((part) => Number.parseInt(part, 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}
