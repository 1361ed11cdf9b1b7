/** Starts the host page and gives the test side its functions as `emulator`. */
import type { AlertState, EmulatorApi, HostOptions, Item } from "../types.ts";
import { attachmentsChanged, isGathering, recipientsChanged } from "./changes.ts";
import { Client, type Surface } from "./client.ts";
import { closeCompose, openCompose } from "./compose.ts";
import { framesOf } from "./frames.ts";
import { launch } from "./launch.ts";
import { drafts, openDraft, openSent, scheduled, sent, takeBack } from "./mailbox.ts";
import { closePane, runCommand } from "./pane.ts";
import { send } from "./send.ts";
import { draw } from "./view.ts";

async function start(): Promise<void> {
  const options: HostOptions = await (await fetch("options.json")).json();
  const client = new Client(options);
  draw(client);
  openCompose(client, options.item, true);
  Object.assign(globalThis, { emulator: api(client) });
}

function api(client: Client): EmulatorApi {
  const composing = (): Surface & { item: Item } => {
    const { surface } = client;
    if (!surface?.item) throw new Error("no item is being written");
    return surface as Surface & { item: Item };
  };
  const change = (what: (item: Item) => void) => {
    what(composing().item);
    client.view.fields();
  };
  return {
    press: () => void send(client, composing()),
    answer(action) {
      if (!client.alert?.buttons.some((each) => each.action === action))
        throw new Error(`no button ${action}: ${JSON.stringify(client.alert?.buttons)}`);
      client.alert.answer(action);
    },
    alert(): AlertState | undefined {
      if (!client.alert) return undefined;
      const { kind, title, markdown, buttons } = client.alert;
      const text = document.querySelector<HTMLElement>(".alert-text")?.innerText ?? "";
      return { kind, title, text: client.alert.text || text, markdown, buttons };
    },
    state: () => ({
      sending: client.sending,
      running: [
        ...client.runs.map((each) => each.completion.event),
        ...framesOf().flatMap((each) => (each.options.role === "command" ? [each.options.label] : [])),
        ...(isGathering() ? ["recipients"] : []),
      ],
      surface: client.surface?.kind ?? "none",
      pane: client.surface?.pane?.command.id,
    }),
    item: () => client.item,
    openPane(id) {
      if (!client.surface || !runCommand(client, client.surface, id))
        throw new Error(`no command ${id} here`);
    },
    closePane: () => client.surface && closePane(client, client.surface),
    setField(field, all) {
      composing().item[field] = all;
      recipientsChanged(client, composing(), field);
    },
    setFrom(from) {
      change((item) => Object.assign(item, { from }));
      launch(client, composing(), "OnMessageFromChanged");
    },
    setSubject: (subject) => change((item) => Object.assign(item, { subject })),
    setLocation: (location) => change((item) => Object.assign(item, { location })),
    setDelay: (delayDeliveryTime) => change((item) => Object.assign(item, { delayDeliveryTime })),
    setBody(body) {
      composing().item.body = body;
      client.view.body();
    },
    attach(file) {
      composing().item.attachments.push(file);
      attachmentsChanged(client, composing(), file, "added");
    },
    removeAttachment(name) {
      const { attachments } = composing().item;
      const at = attachments.findIndex((each) => each.name === name);
      const [file] = at < 0 ? [] : attachments.splice(at, 1);
      if (!file) throw new Error(`no attachment ${name}`);
      attachmentsChanged(client, composing(), file, "removed");
    },
    handedOver: () => client.handedOver,
    sent: () => sent,
    scheduled: () =>
      [...scheduled.values()].map(({ item }) => ({
        ...item,
        time: new Date(item.delayDeliveryTime).toISOString(),
      })),
    takeBack: (id) => takeBack(client, id),
    openSent: (id) => openSent(client, id),
    drafts: () => [...drafts.values()],
    openDraft: (id) => openDraft(client, id),
    compose: (item) => void openCompose(client, item, true),
    closeCompose: () => closeCompose(client, composing()),
    setOffline(offline) {
      client.offline = offline;
    },
  };
}

void start();
