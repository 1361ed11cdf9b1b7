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

/** Outlook's own theme where it tells one, else the system's. */
function isDark(): boolean {
  const theme = Office.context.officeTheme;
  if (theme?.isDarkTheme !== undefined) return theme.isDarkTheme;
  return matchMedia("(prefers-color-scheme: dark)").matches;
}
