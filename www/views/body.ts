/** The text of a mail: plain text in a text area, HTML in an editable region built by rich.ts. */
import van from "vanjs-core";
import type { Body } from "../../addin/core/types.ts";
import type { Mail } from "../mailbox.ts";
import { safeNodes } from "../rich.ts";
import type { Desk } from "./desk.ts";

const { div, textarea } = van.tags;

export function bodyField(desk: Desk, mail: Mail, change: (body: Body) => void): HTMLElement {
  return mail.draft.body.format === "text" ? plainField(desk, mail, change) : richField(desk, mail, change);
}

function direction(mail: Mail): "rtl" | "auto" {
  return mail.rtl ? "rtl" : "auto";
}

function plainField(desk: Desk, mail: Mail, change: (body: Body) => void): HTMLElement {
  const area = textarea({
    class: "body",
    "data-field": "body",
    dir: direction(mail),
    rows: 12,
    "aria-label": () => desk.words.val("demo-field-body"),
    oninput: () => {
      grow(area);
      change({ format: "text", content: area.value });
    },
  });
  area.value = mail.draft.body.content;
  requestAnimationFrame(() => grow(area));
  return area;
}

/** The page scrolls, not the text area; browsers with `field-sizing` do this by themselves. */
function grow(area: HTMLTextAreaElement): void {
  if (CSS.supports("field-sizing", "content")) return;
  area.style.height = "auto";
  area.style.height = `${area.scrollHeight}px`;
}

function richField(desk: Desk, mail: Mail, change: (body: Body) => void): HTMLElement {
  const region = div({
    class: "body rich",
    "data-field": "body",
    dir: direction(mail),
    contenteditable: "true",
    role: "textbox",
    "aria-multiline": "true",
    "aria-label": () => desk.words.val("demo-field-body"),
    oninput: () => change({ format: "html", content: region.innerHTML }),
    // Only words come in: pasted or dropped HTML is somebody else's.
    onpaste: (event: ClipboardEvent) => insert(event, event.clipboardData),
    ondrop: (event: DragEvent) => event.dataTransfer?.files.length === 0 && insert(event, event.dataTransfer),
  });
  region.append(safeNodes(mail.draft.body.content));
  return region;
}

function insert(event: Event, data: DataTransfer | null): void {
  event.preventDefault();
  document.execCommand("insertText", false, data?.getData("text/plain") ?? "");
}

/** The body for reading only. */
export function bodyShown(mail: Mail): HTMLElement {
  const { body } = mail.draft;
  const shown = div({
    class: `body shown${body.format === "html" ? " rich" : ""}`,
    dir: direction(mail),
    "data-field": "body",
  });
  shown.append(body.format === "html" ? safeNodes(body.content) : document.createTextNode(body.content));
  return shown;
}
