/** The hold window: one line for each mail that waits or was not sent. Also the toolbar button's popup. */

import type { HoldLine } from "../core/flow.ts";
import { showHold } from "../core/views/hold.ts";
import { ask, onAnnounced } from "./messages.ts";
import { fitWindow, pageWords, root } from "./page.ts";

/** Pixels the window may grow to before it scrolls. */
const TALLEST = 480;

const popup = new URLSearchParams(location.search).has("popup");
document.body.classList.toggle("popup", popup);
const words = await pageWords("tb-hold-title");

async function show(): Promise<void> {
  const lines: HoldLine[] = await ask("holds", { popup });
  if (lines.length === 0 && !popup) {
    window.close();
    return;
  }
  showHold(
    root(),
    { lines, words },
    {
      edit: (mail) => ask("edit", { mail }).then(closePopup),
      openDraft: (mail) => ask("edit", { mail }).then(closePopup),
      sendNow: (mail) => ask("sendNow", { mail }),
      toOutbox: (mail) => ask("toOutbox", { mail }),
      discard: (mail) => ask("discard", { mail }),
      dismiss: (mail) => ask("dismiss", { mail }),
      openDesk: () => ask("latestDesk", {}).then(closePopup),
    },
  );
  if (!popup) {
    fitWindow(TALLEST);
  }
}

function closePopup(): void {
  if (popup) {
    window.close();
  }
}

await show();
onAnnounced(() => void show());
