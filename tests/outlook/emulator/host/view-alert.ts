/** The Smart Alert, and the client's own messages in the same box. */
import type { Client } from "./client.ts";
import { el } from "./dom.ts";
import { markdown } from "./markdown.ts";

export function drawAlert(client: Client, home: HTMLElement): void {
  const { alert } = client;
  home.hidden = alert === undefined;
  home.replaceChildren();
  if (!alert) return;
  const icon = client.options.addin.commands.find((each) => each.icon !== undefined)?.icon;
  const content = alert.markdown === undefined ? plain(alert.text) : markdown(alert.markdown);
  const buttons = alert.buttons.map(({ action, label }, index) =>
    el(
      "button",
      { class: index === 0 ? "primary" : "", "data-answer": action, onclick: () => alert.answer(action) },
      label,
    ),
  );
  home.append(
    el(
      "div",
      {
        class: "alert",
        role: "alertdialog",
        "aria-modal": "true",
        "aria-labelledby": "alert-title",
        "data-alert": alert.kind,
      },
      el(
        "h2",
        { id: "alert-title" },
        icon !== undefined && el("img", { src: `/addin/${icon}`, alt: "", width: "20", height: "20" }),
        alert.title,
      ),
      el("div", { class: "alert-text" }, ...content),
      el("div", { class: "alert-buttons" }, ...buttons),
    ),
  );
  buttons[0]?.focus();
}

function plain(text: string): Node[] {
  return text.split(/\r\n|\r|\n/).map((line) => el("p", {}, line));
}
