/** The add-in's task pane and its function commands. */
import type { Client, Surface } from "./client.ts";
import { AddInFrame } from "./frames.ts";

/** Extension points whose commands a surface offers. */
export function surfaceName({ kind, item, message }: Surface): string {
  const appointment = (item ?? message)?.kind === "appointment";
  if (kind === "compose")
    return appointment ? "AppointmentOrganizerCommandSurface" : "MessageComposeCommandSurface";
  return appointment ? "AppointmentAttendeeCommandSurface" : "MessageReadCommandSurface";
}

/**
 * Runs a command of the manifest; gives back whether there is one of that id here.
 * `context` is what the page gets by getInitializationContextAsync. A pane that is open already is told by
 * InitializationContextChanged when it listens, and loaded anew otherwise.
 */
export function runCommand(client: Client, surface: Surface, id: string, context?: string): boolean {
  const { commands } = client.options.addin;
  const command = commands.find((each) => each.id === id && each.surface === surfaceName(surface));
  if (!command) return false;
  if (command.function !== undefined) {
    runFunction(client, surface, id, command.function);
    return true;
  }
  const { pane } = surface;
  if (pane?.command === command) {
    if (context === undefined) return true;
    pane.context = context;
    if (pane.frame.raise("olkInitializationContextChanged", [context])) return true;
  }
  closePane(client, surface);
  const frame = new AddInFrame(client, {
    role: "pane",
    label: id,
    page: command.page ?? "",
    surface,
    home: client.paneHome,
    onMissing: () => client.violation(`pane ${id}: ${command.page} does not exist`),
  });
  surface.pane = { command, frame, context: context ?? "" };
  client.view.status();
  return true;
}

export function closePane(client: Client, surface: Surface): void {
  surface.pane?.frame.close();
  surface.pane = undefined;
  client.view.status();
}

function runFunction(client: Client, surface: Surface, id: string, name: string): void {
  const frame: AddInFrame = new AddInFrame(client, {
    role: "command",
    label: id,
    page: client.options.addin.functionFile,
    surface,
    home: client.hiddenHome,
    onListening: () => void frame.raise("appCommandInvoked", [id, name, JSON.stringify({ source: { id } })]),
    onCompleted(status) {
      if (status !== 0) client.violation(`command ${id}: no function ${name}`);
      frame.close();
    },
  });
}
