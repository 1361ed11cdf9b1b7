/** Draws the client: title bar, folders, the item on top, and the pane's place beside it. */
import type { Item } from "../types.ts";
import type { Client, Surface } from "./client.ts";
import { closeCompose, leave } from "./compose.ts";
import { el } from "./dom.ts";
import { closePane, runCommand, surfaceName } from "./pane.ts";
import { send } from "./send.ts";
import { drawAlert } from "./view-alert.ts";
import { bodyOf, fieldsOf } from "./view-form.ts";
import { lists } from "./view-lists.ts";
import { readingOf } from "./view-read.ts";

const CLIENTS = {
  web: "on the web",
  new: "new, for Windows",
  mac: "for Mac",
  classic: "classic, for Windows",
};

/** Builds the page and connects it with the client; to be called once. */
export function draw(client: Client): void {
  const { options } = client;
  const ribbon = el("div", { class: "ribbon", role: "toolbar", "aria-label": "Ribbon" });
  const folders = el("nav", { class: "folders", "aria-label": "Folders" });
  const fields = el("div", { class: "fields" });
  const body = el("div", { class: "body" });
  const status = el("div", { class: "status", role: "status" });
  const paneTitle = el("span");
  const frames = el("div", { class: "pane-home" });
  const pane = el(
    "aside",
    { class: "pane", "aria-label": "Task pane", hidden: true },
    el(
      "header",
      {},
      paneTitle,
      el("button", { "aria-label": "Close pane", "data-action": "close-pane", onclick: () => close() }, "×"),
    ),
    frames,
  );
  const alert = el("div", { class: "alert-home", hidden: true });
  const hidden = el("div", { class: "hidden-home", "aria-hidden": "true" });
  const close = () => client.surface && closePane(client, client.surface);
  document.documentElement.lang = options.language;
  document.body.append(
    el(
      "header",
      { class: "title" },
      el("strong", {}, "Outlook emulator"),
      el("span", {}, `LastLook's test page, not Microsoft Outlook · ${CLIENTS[options.client]}`),
    ),
    ribbon,
    el("div", { class: "columns" }, folders, el("main", {}, status, fields, body), pane),
    alert,
    hidden,
  );
  client.paneHome = frames;
  client.hiddenHome = hidden;

  const drawPane = () => {
    const shown = client.surface?.pane ?? client.surfaces.findLast((each) => each.pane)?.pane;
    pane.hidden = shown === undefined;
    paneTitle.textContent = shown ? `${options.addin.name} · ${shown.command.label}` : "";
    for (const frame of frames.children) (frame as HTMLElement).hidden = frame !== shown?.frame.element;
  };
  const drawStatus = () => {
    drawPane();
    const checking = client.sending && (client.alert?.kind ?? "longRunning") === "longRunning";
    status.textContent = checking ? `${options.addin.name} is checking your message…` : "";
    document.body.dataset.sending = String(client.sending);
    ribbon.replaceChildren(...buttons(client));
  };
  client.view = {
    fields: () => fields.replaceChildren(...fieldsOf(client)),
    body: () => body.replaceChildren(...bodyOf(client)),
    alert() {
      drawAlert(client, alert);
      drawStatus();
    },
    folders: () => folders.replaceChildren(...lists(client)),
    status: drawStatus,
    surface() {
      const top = client.surface;
      document.body.dataset.surface = top?.kind ?? "none";
      if (top?.message) {
        fields.replaceChildren();
        body.replaceChildren(...readingOf(top.message));
      } else {
        client.view.fields();
        client.view.body();
      }
      drawStatus();
    },
  };
  client.view.folders();
  client.view.surface();
}

function buttons(client: Client): Node[] {
  const top = client.surface;
  if (!top) return [];
  const own: Node[] = [];
  if (top.item) own.push(...composeButtons(client, top, top.item));
  else own.push(el("button", { "data-action": "close", onclick: () => leave(client, top) }, "Close"));
  return [...own, el("span", { class: "gap" }), ...addInButtons(client, top)];
}

function composeButtons(client: Client, top: Surface, item: Item): Node[] {
  const press = () => void send(client, top);
  return [
    el(
      "button",
      { class: "primary", "data-action": "send", disabled: client.sending, onclick: press },
      item.delayDeliveryTime > Date.now() ? "Send later" : "Send",
    ),
    el("button", { "data-action": "discard", onclick: () => closeCompose(client, top, true) }, "Discard"),
    el("button", { "data-action": "close", onclick: () => closeCompose(client, top) }, "Save and close"),
  ];
}

function addInButtons(client: Client, top: Surface): Node[] {
  const { addin } = client.options;
  return addin.commands
    .filter((each) => each.surface === surfaceName(top))
    .map((each) =>
      el(
        "button",
        { "data-command": each.id, title: addin.name, onclick: () => void runCommand(client, top, each.id) },
        each.icon !== undefined &&
          el("img", { src: `/addin/${each.icon}`, alt: "", width: "20", height: "20" }),
        each.label,
      ),
    );
}
