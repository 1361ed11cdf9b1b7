/**
 * A page of the add-in in a frame, and the messages office.js exchanges with its host ("XDM", see
 * `Microsoft.Office.Common` in outlook-web-16.01.debug.js): JSON text with `_messageType` 0 request, 1 response.
 */
import { freshId } from "../items.ts";
import type { Client, Surface } from "./client.ts";
import { el } from "./dom.ts";
import { initialData } from "./initial-data.ts";
import { execute, nameOf } from "./methods.ts";

export type Role = "launch" | "pane" | "command";

export interface FrameOptions {
  role: Role;
  /** for messages about it: name of the event or of the command */
  label: string;
  /** path below the add-in's folder */
  page: string;
  surface: Surface;
  home: HTMLElement;
  /** what getInitializationContextAsync gives; "" = nothing */
  context?: string;
  /** the frame listens for commands now */
  onListening?: () => void;
  /** `event.completed` was called, or the function is missing (then `status` is not 0) */
  onCompleted?: (status: number, data: string) => void;
  /** the page did not load */
  onMissing?: () => void;
}

interface Message {
  _messageType: number;
  _responseType?: number;
  _actionType: number;
  _actionName: string;
  _conversationId: string;
  _correlationId: number;
  _data: unknown;
}

/** A page with what of office.js is looked at from outside. */
type WithOffice = Window & { Office?: { actions?: { _association: { mappings: object } } } };

/** Milliseconds after which the scripts of a loaded page have run. */
const SETTLED = 1_000;
/** Milliseconds before the host answers, so that calls can overlap. */
const LATENCY = 5;
/** docs/outlook/limits-for-activation: OWA and new Outlook refuse a fourth call while three are under way. */
const MOST_AT_ONCE = 3;
const INTERNAL_ERROR = 5001;

const ADDIN = `${location.origin}/addin/`;
const open = new Set<AddInFrame>();

export class AddInFrame {
  readonly element: HTMLIFrameElement;
  readonly id = freshId("conversation");
  /** the handler has called `completed`; what it calls now is not guaranteed to run */
  completed = false;
  private inFlight = 0;
  private readonly events = new Set<string>();

  constructor(
    readonly client: Client,
    readonly options: FrameOptions,
  ) {
    const { language } = client.options;
    const url = new URL(options.page, ADDIN);
    const query = `${url.search ? `${url.search}&` : "?"}_host_Info=Outlook$Web$16.01$${language}$${this.id}$$$0`;
    const hash = `#&_serializer_version=1&_xdm_Info=${this.id}|${this.controlId}|${location.origin}`;
    this.element = el("iframe", {
      src: `${url.origin}${url.pathname}${query}${hash}`,
      title: options.label,
      [`data-${options.role}`]: options.label,
      class: options.role === "pane" ? "pane-frame" : "hidden-frame",
      onload: () => this.loaded(),
    });
    open.add(this);
    options.home.append(this.element);
  }

  get controlId(): string {
    return `${this.options.role}-${this.options.label}`;
  }

  get surface(): Surface {
    return this.options.surface;
  }

  close(): void {
    open.delete(this);
    this.element.remove();
  }

  /** Raises an event the page has registered for; gives back whether it has. */
  raise(name: string, data: unknown[]): boolean {
    if (!this.events.has(name)) return false;
    this.post({ _actionName: name, _conversationId: this.id, _correlationId: -1 }, data, 0, 1);
    return true;
  }

  private loaded(): void {
    // A page that was not found has no office.js; its status cannot be read, the emulated clock hides it.
    const page = this.element.contentWindow as WithOffice | null;
    if (page?.Office === undefined) {
      this.options.onMissing?.();
      return;
    }
    // Nor will a page ever listen whose own script was not found: it has named no handlers.
    setTimeout(() => {
      const handlers = Object.keys(page.Office?.actions?._association.mappings ?? {});
      if (this.options.onListening && this.events.size === 0 && handlers.length === 0)
        this.options.onMissing?.();
    }, SETTLED);
  }

  receive(message: Message): void {
    const { _actionName: name, _actionType: type } = message;
    if (type === 1) {
      this.events.add(name);
      this.post(message, { Error: 0 });
      if (name === "appCommandInvoked") this.options.onListening?.();
    } else if (type === 2) {
      this.events.delete(name);
      this.post(message, { Error: 0 });
    } else if (name === "ContextActivationManager_getAppContextAsync") {
      this.post(message, this.appContext());
    } else if (name === "GetInitialData") {
      this.post(message, initialData(this.client, this.surface));
    } else if (name === "ExecuteMethod" || name === "executeMethod") {
      this.execute(message, name === "executeMethod");
    } else if (name === "ContextActivationManager_openWindowInHost") {
      const where = this.options.role === "launch" ? "in an event handler" : "here";
      this.client.violation(`${this.options.label}: window.open is not allowed ${where}`);
    } else if (name !== "ContextActivationManager_notifyHost") {
      this.client.violation(`${this.options.label}: ${name} is not emulated`);
      this.post(message, null, -2);
    }
  }

  /** `plain`: a call of office.js itself rather than of the mailbox; its answers have another form. */
  private execute(message: Message, plain: boolean): void {
    const data = message._data as Record<string, unknown> & { ApiParams?: unknown };
    const method = (data[plain ? "DdaMethod" : "MethodData"] as { DispatchId: number | string }).DispatchId;
    // appCommandInvocationCompleted
    if (plain && method === 94) {
      this.post(message, { Version: 1, Error: 0 });
      this.options.onCompleted?.(Number(data[1]), String(data[2] ?? ""));
      return;
    }
    const call = `${this.options.label}: ${nameOf(this, method, plain)}`;
    if (this.inFlight >= MOST_AT_ONCE) {
      this.client.violation(`${call} while ${MOST_AT_ONCE} others were under way`);
      setTimeout(() => this.answer(message, plain, { error: INTERNAL_ERROR }), LATENCY);
      return;
    }
    if (this.completed) this.client.violation(`${call} after completed()`);
    this.inFlight += 1;
    setTimeout(async () => {
      const answer = await execute(this, method, plain, data.ApiParams);
      this.inFlight -= 1;
      this.answer(message, plain, answer);
    }, LATENCY);
  }

  private answer(message: Message, plain: boolean, answer: { data?: unknown; error?: number }): void {
    const { data, error } = answer;
    if (plain) this.post(message, { Version: 1, Error: error ?? 0 });
    else if (error) this.post(message, { wasSuccessful: false, error: true, errorCode: error });
    else this.post(message, { wasSuccessful: true, error: false, data, ...(answer as object) });
  }

  private post(
    to: Pick<Message, "_actionName" | "_conversationId" | "_correlationId">,
    data: unknown,
    errorCode = 0,
    responseType = 0,
  ): void {
    const message = {
      _messageType: 1,
      _responseType: responseType,
      _actionName: to._actionName,
      _conversationId: to._conversationId,
      _correlationId: to._correlationId,
      _origin: location.origin,
      _errorCode: errorCode,
      _data: data,
      _serializerVersion: 1,
    };
    this.element.contentWindow?.postMessage(JSON.stringify(message), location.origin);
  }

  /** What `OSF.InitializationHelper.getAppContext` waits for; 64 is OutlookWebApp. */
  private appContext(): object {
    const { language, requirementSet } = this.client.options;
    return {
      _id: this.controlId,
      _appName: 64,
      _appVersion: "16.0",
      _appUILocale: language,
      _dataLocale: language,
      _docUrl: "",
      _clientMode: 0,
      _settings: this.client.roaming,
      _reason: 0,
      _osfControlType: 1,
      _correlationId: this.id,
      _requirementMatrix: JSON.stringify({ Mailbox: requirementSet }),
      _hostFullVersion: hostVersion(this.client),
      _appDomains: [location.origin],
    };
  }
}

/** Versions such as each client reports them; the desktop ones are those that have 1.15. */
export function hostVersion({ options }: Client): string {
  if (options.client === "mac") return "16.105.1119.0";
  return options.client === "classic" ? "16.0.19400.20000" : "20261120001.10";
}

/** All frames of the add-in that are there, of one surface or of all. */
export function framesOf(surface?: Surface): AddInFrame[] {
  return [...open].filter((each) => surface === undefined || each.surface === surface);
}

addEventListener("message", (event) => {
  const frame = [...open].find((each) => each.element.contentWindow === event.source);
  if (!frame || typeof event.data !== "string") return;
  let message: Message & { emulator?: string; refused?: string };
  try {
    message = JSON.parse(event.data);
  } catch {
    return;
  }
  if (message.emulator === "refused")
    frame.client.violation(`${frame.options.label}: ${message.refused} is not allowed in an event handler`);
  else if (message._messageType === 0) frame.receive(message);
});
