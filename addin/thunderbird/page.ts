/** What the pages share: the words in the right language, and the frame of the window. */

import { chooseLanguage, type Words, words } from "../core/words.ts";
import { loadSettings } from "./settings.ts";

/** The words for this page; sets the page's language and title as well. */
export async function pageWords(title: string): Promise<Words> {
  const found = words(chooseLanguage("auto", await language()));
  document.documentElement.lang = found.language;
  document.documentElement.dir = found.dir;
  document.title = found(title);
  return found;
}

/** Unreadable settings are no reason for an empty window. */
function language(): Promise<string> {
  return loadSettings().then(
    (settings) => settings.language,
    () => browser.i18n.getUILanguage(),
  );
}

/** The element the view goes into. */
export function root(): HTMLElement {
  const element = document.getElementById("view");
  if (element === null) {
    throw new Error("the page has no place for its view");
  }
  return element;
}

/** Grows or shrinks this popup window so that its content fits, up to a height in pixels. Never waits, see windows.ts. */
export function fitWindow(limit: number): void {
  const content = Math.ceil(root().getBoundingClientRect().bottom);
  const height = Math.min(content, limit) + window.outerHeight - window.innerHeight;
  if (Math.abs(height - window.outerHeight) > 4) {
    browser.windows
      .getCurrent()
      .then(async (own) => {
        if (own.id !== undefined) {
          await browser.windows.update(own.id, { height });
        }
      })
      .catch(() => undefined);
  }
}
