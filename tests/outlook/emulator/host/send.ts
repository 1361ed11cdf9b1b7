/** What happens after Send: the add-in's handler, its Smart Alert, and the cases in which it does not answer. */
import type { AlertButton, AlertState, SendMode } from "../types.ts";
import type { Client, Surface } from "./client.ts";
import { launch, type Outcome } from "./launch.ts";
import { deliver } from "./mailbox.ts";
import { runCommand } from "./pane.ts";
import { smartAlert } from "./smart-alert.ts";

/** docs/outlook/onmessagesend-onappointmentsend-events.md, "Long-running add-in operations" */
const LONG = 5_000;

const BUTTONS: Record<AlertButton["action"], string> = {
  takeAction: "Take Action",
  dontSend: "Don't Send",
  sendAnyway: "Send Anyway",
  tryLater: "Try Later",
  close: "Close",
};

/** The same for a press on Send and for `item.sendAsync`. Gives back whether the item was let go. */
export async function send(client: Client, surface: Surface): Promise<boolean> {
  const { item } = surface;
  if (!item || client.sending) return false;
  if (client.offline) return refuse(client, "You're offline. Connect to the internet and send again.");
  if (item.kind === "message" && item.to.length + item.cc.length + item.bcc.length === 0)
    return refuse(client, "Add at least one recipient before you send.");
  client.sending = true;
  client.view.status();
  try {
    const allowed = await isAllowed(client, surface);
    if (allowed && client.surfaces.includes(surface)) deliver(client, surface);
    return allowed;
  } finally {
    client.sending = false;
    client.view.status();
  }
}

async function refuse(client: Client, text: string): Promise<false> {
  await ask(client, { kind: "notice", title: "Outlook emulator", text, buttons: ["close"] });
  return false;
}

async function isAllowed(client: Client, surface: Surface): Promise<boolean> {
  const type = surface.item?.kind === "appointment" ? "OnAppointmentSend" : "OnMessageSend";
  const mode = client.options.addin.events.find((each) => each.type === type)?.sendMode ?? "softBlock";
  const run = launch(client, surface, type);
  if (!run) return true;
  let waved = false;
  const timer = setTimeout(async () => {
    const answer = await longRunning(client, mode);
    waved = answer === "sendAnyway";
    run.stop("stopped");
  }, LONG);
  const outcome = await run.done;
  clearTimeout(timer);
  if (client.alert?.kind === "longRunning") client.showAlert(undefined);
  switch (outcome.end) {
    case "completed":
      return afterCheck(client, surface, mode, outcome);
    case "stopped":
      return waved;
    case "closed":
      return false;
    default:
      return withoutCheck(client, mode, outcome.end);
  }
}

async function afterCheck(
  client: Client,
  surface: Surface,
  mode: SendMode,
  { result = {} }: Outcome,
): Promise<boolean> {
  if (result.allowEvent === true) return true;
  if (result.allowEvent === undefined) client.violation("completed() of a send event without allowEvent");
  const { alert, command } = smartAlert(client, surface, mode, result);
  const answer = await ask(client, alert);
  const opens = client.options.supports.takeActionButton ? "takeAction" : "dontSend";
  if (command && answer === opens) runCommand(client, surface, command.id, command.context);
  return answer === "sendAnyway";
}

function longRunning(client: Client, mode: SendMode): Promise<AlertButton["action"]> {
  return ask(client, {
    kind: "longRunning",
    title: client.options.addin.name,
    text: `${client.options.addin.name} is taking longer than expected to check your message.`,
    buttons: mode === "promptUser" ? ["sendAnyway", "dontSend"] : ["dontSend"],
  });
}

/** docs, same page, "Add-in timed out" and "Add-in is unavailable" */
async function withoutCheck(client: Client, mode: SendMode, end: Outcome["end"]): Promise<boolean> {
  const { name } = client.options.addin;
  const answer = await ask(
    client,
    end === "timeout"
      ? {
          kind: "timeout",
          title: name,
          text: `${name} took too long to check your message.`,
          buttons: mode === "promptUser" ? ["sendAnyway", "dontSend"] : ["dontSend"],
        }
      : {
          kind: "unavailable",
          title: name,
          text: `${name} is unavailable and can't check your message.`,
          buttons: mode === "block" ? ["close"] : ["sendAnyway", "tryLater"],
        },
  );
  return answer === "sendAnyway";
}

export interface Question extends Omit<AlertState, "buttons"> {
  /** an action, or one with a label of the add-in's */
  buttons: (AlertButton["action"] | AlertButton)[];
}

function ask(client: Client, question: Question): Promise<AlertButton["action"]> {
  return new Promise((resolve) => {
    const alert = {
      ...question,
      buttons: question.buttons.map((each) =>
        typeof each === "string" ? { action: each, label: BUTTONS[each] } : each,
      ),
      answer(action: AlertButton["action"]) {
        if (client.alert === alert) client.showAlert(undefined);
        resolve(action);
      },
    };
    client.showAlert(alert);
  });
}
