/** The state of the emulated client: what is open, what is stored, and what it has to tell the test side. */
import type {
  AlertButton,
  AlertState,
  Command,
  HandedOver,
  HostOptions,
  Item,
  Report,
  Sent,
} from "../types.ts";
import type { AddInFrame } from "./frames.ts";
import type { Run } from "./launch.ts";

/** One window of the client: an item being written, or a sent one being read. */
export interface Surface {
  kind: "compose" | "read";
  item?: Item;
  message?: Sent;
  /** notifications of a message being read live here, of a draft in the item */
  pane?: { command: Command; frame: AddInFrame; context: string };
}

export interface Alert extends AlertState {
  answer(action: AlertButton["action"]): void;
}

/** What the page has to draw anew. */
export interface View {
  /** another surface is on top */
  surface(): void;
  /** recipients, subject, attachments, notifications, delay */
  fields(): void;
  body(): void;
  alert(): void;
  folders(): void;
  status(): void;
}

export class Client {
  /** the last one is on top */
  readonly surfaces: Surface[] = [];
  readonly runs: Run[] = [];
  readonly handedOver: HandedOver[] = [];
  alert?: Alert;
  sending = false;
  offline: boolean;
  /** element in which the pane's frame lives */
  paneHome: HTMLElement = document.body;
  /** element in which frames nobody sees live */
  hiddenHome: HTMLElement = document.body;
  view: View = {
    surface() {},
    fields() {},
    body() {},
    alert() {},
    folders() {},
    status() {},
  };
  roaming: Record<string, string>;

  constructor(readonly options: HostOptions) {
    this.offline = options.offline;
    this.roaming = options.roaming;
  }

  get surface(): Surface | undefined {
    return this.surfaces.at(-1);
  }

  get item(): Item | undefined {
    return this.surface?.item;
  }

  report(report: Report): void {
    // The test side offers this function; without it the page can be looked at by hand.
    (globalThis as { lastlookEmulatorReport?: (report: Report) => void }).lastlookEmulatorReport?.(report);
  }

  violation(text: string): void {
    this.report({ kind: "violation", text });
  }

  showAlert(alert: Alert | undefined): void {
    this.alert = alert;
    this.view.alert();
  }

  /** Whether the client's requirement set has what came with Mailbox 1.`minor`. */
  hasSet(minor: number): boolean {
    return Number(this.options.requirementSet.split(".")[1]) >= minor;
  }
}
