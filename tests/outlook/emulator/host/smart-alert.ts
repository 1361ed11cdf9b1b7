/** What a refused send is turned into: the limits of SmartAlertsEventCompletedOptions and the buttons of each mode. */
import type { AlertButton, SendMode } from "../types.ts";
import type { Client, Surface } from "./client.ts";
import { surfaceName } from "./pane.ts";
import type { Question } from "./send.ts";

/** characters; types of SmartAlertsEventCompletedOptions */
const TEXT_LIMIT = 500;
const LABEL_LIMIT = 20;

export interface Prepared {
  alert: Question;
  /** what the button with a command does */
  command?: { id: string; context: string };
}

export function smartAlert(
  client: Client,
  surface: Surface,
  manifestMode: SendMode,
  result: Record<string, unknown>,
): Prepared {
  const { addin, supports } = client.options;
  const text = limited(client, "errorMessage", result.errorMessage, TEXT_LIMIT);
  const markdown = limited(client, "errorMessageMarkdown", result.errorMessageMarkdown, TEXT_LIMIT);
  const label = limited(client, "cancelLabel", result.cancelLabel, LABEL_LIMIT);
  if (text === undefined && (markdown === undefined || !supports.markdown))
    client.violation("Smart Alert without an errorMessage this client can show");
  const command = supports.takeAction ? commandOf(client, surface, result) : undefined;
  const override = supports.takeAction && result.sendModeOverride === "promptUser";
  if (result.sendModeOverride !== undefined && result.sendModeOverride !== "promptUser")
    client.violation(`sendModeOverride ${JSON.stringify(result.sendModeOverride)} is not a mode`);
  const buttons: Question["buttons"] = [];
  if (override || manifestMode === "promptUser") buttons.push("sendAnyway");
  buttons.push(...cancelButtons(supports, label, command !== undefined));
  return {
    command,
    alert: {
      kind: "smartAlert",
      title: addin.name,
      text: text ?? "",
      markdown: supports.markdown ? markdown : undefined,
      buttons,
    },
  };
}

/**
 * Types of `cancelLabel`: OWA, new Outlook and classic 2412+ have a Take Action button for the command beside a
 * fixed Don't Send; Mac and earlier classic ones put label and command on Don't Send itself.
 */
function cancelButtons(
  supports: Client["options"]["supports"],
  label: string | undefined,
  hasCommand: boolean,
): Question["buttons"] {
  if (supports.takeActionButton) {
    if (!hasCommand) return ["dontSend"];
    return [label === undefined ? "takeAction" : { action: "takeAction", label }, "dontSend"];
  }
  const own: AlertButton | undefined =
    label === undefined || !supports.takeAction ? undefined : { action: "dontSend", label };
  return [own ?? "dontSend"];
}

function commandOf(
  client: Client,
  surface: Surface,
  { commandId, contextData }: Record<string, unknown>,
): Prepared["command"] {
  if (commandId === undefined) {
    if (contextData !== undefined) client.violation("contextData without commandId is ignored");
    return undefined;
  }
  const known = client.options.addin.commands.some(
    (each) => each.id === commandId && each.surface === surfaceName(surface),
  );
  if (!known)
    client.violation(`commandId ${JSON.stringify(commandId)} is no control of ${surfaceName(surface)}`);
  const context = typeof contextData === "string" ? contextData : (JSON.stringify(contextData) ?? "");
  return { id: String(commandId), context };
}

function limited(client: Client, name: string, value: unknown, limit: number): string | undefined {
  if (value === undefined || value === null) return undefined;
  const text = String(value);
  if (typeof value !== "string") client.violation(`${name} is no text`);
  if (text.length <= limit) return text;
  client.violation(`${name} has ${text.length} characters; ${limit} are allowed`);
  return text.slice(0, limit);
}
