/**
 * TEST-ONLY SHIM, put behind the 2022 bundle `outlook-web-16.01.js` when it is served to an add-in's frame.
 *
 * It adds what clients have had since and that bundle has not, so that feature detection can be tested both
 * ways: `item.sendAsync`, `item.closeAsync`, the `InitializationContextChanged` event and
 * `Office.context.officeTheme` (Mailbox 1.14/1.15).
 * It makes the frame say which client it is, and it keeps event handlers from opening windows, which they would
 * otherwise do without asking the host. Everything else in the frame is office.js as Microsoft ships it.
 */
import type { ClientKind, Supports, Theme } from "./types.ts";

interface Settings {
  client: ClientKind;
  supports: Supports;
  theme: Theme;
}

type Callback = (result: object) => void;
type Reply = (code: number, data: { error?: boolean; errorCode?: number } | null) => void;

interface Mailbox {
  item?: Record<string, unknown>;
}

/** The few insides of office.js that are touched. */
interface Insides {
  OSF: {
    DDA: {
      OutlookAppOm: new (context: unknown, window: unknown, ready: () => void) => Mailbox;
      WAC: { Delegate: { openDialog: (args: { onComplete?: (code: number) => void }) => void } };
      AsyncResult: new (value: object, error?: object) => object;
      ErrorCodeManager: { getErrorArgs(code: number): { name: string; message: string } };
    };
    getClientEndPoint(): {
      invoke(action: string, reply: Reply, data: object): void;
      registerForEvent(
        name: string,
        handler: (data: string[]) => void,
        reply: () => void,
        data: object,
      ): void;
      unregisterForEvent(name: string, reply: () => void, data: object): void;
    };
  };
  OfficeExt: { HostName: { Host: { getInstance(): { getPlatform: () => string } } } };
  Microsoft: { Office: { WebExtension: { EventType: Record<string, string> } } };
}

const CONTEXT_CHANGED = "olkInitializationContextChanged";
/** ooeInternalError and ooeNoCapability of the bundle */
const INTERNAL = 5001;
const NO_CAPABILITY = 7000;

/** Types of OfficeTheme: in Outlook it has these four and neither isDarkTheme nor themeId. */
const THEMES: Record<Theme, object> = {
  light: {
    bodyBackgroundColor: "#ffffff",
    bodyForegroundColor: "#242424",
    controlBackgroundColor: "#f5f5f5",
    controlForegroundColor: "#424242",
  },
  dark: {
    bodyBackgroundColor: "#1f1f1f",
    bodyForegroundColor: "#ffffff",
    controlBackgroundColor: "#2e2e2e",
    controlForegroundColor: "#d6d6d6",
  },
};

function lastlookEmulatorShim(settings: Settings): void {
  const { client, supports, theme } = settings;
  const { OSF, OfficeExt, Microsoft } = globalThis as unknown as Insides;
  const inHandler = decodeURIComponent(location.hash + name).includes("|launch");

  if (client === "mac" || client === "classic") {
    const platform = client === "mac" ? "Mac" : "PC";
    OfficeExt.HostName.Host.getInstance().getPlatform = () => platform;
  }
  if (supports.initializationContextChanged)
    Microsoft.Office.WebExtension.EventType.InitializationContextChanged = CONTEXT_CHANGED;
  if (inHandler) refuseWindows(OSF);

  // The bundle defines this class only when it starts, and makes its one object at once.
  let real: Insides["OSF"]["DDA"]["OutlookAppOm"];
  Object.defineProperty(OSF.DDA, "OutlookAppOm", {
    get: () => real,
    set(mailbox: typeof real) {
      real = new Proxy(mailbox, {
        construct(target, [context, ...rest]) {
          // Types of officeTheme: not in event handlers.
          if (supports.officeTheme && !inHandler)
            Object.assign(context as object, { get_officeTheme: () => THEMES[theme] });
          return newer(OSF, target, [context, ...rest], settings);
        },
      });
    },
  });
}

/** The mailbox of office.js with another object before it, because its own members cannot be written. */
function newer(
  OSF: Insides["OSF"],
  Target: Insides["OSF"]["DDA"]["OutlookAppOm"],
  [context, window, ready]: unknown[],
  { client, supports }: Settings,
): Mailbox {
  const made = new Target(context, window, () => {
    const { item } = made;
    Object.defineProperty(mailbox, "item", { value: item && extended(OSF, item, supports) });
    nameTheClient(mailbox, client);
    (ready as () => void)();
  });
  const mailbox: Mailbox = Object.create(made);
  return mailbox;
}

/** An item with the newer methods on top. */
function extended(OSF: Insides["OSF"], item: Record<string, unknown>, supports: Supports) {
  const own: Record<string, unknown> = {};
  const composing = typeof item.saveAsync === "function";
  const call = (method: string) => (first?: unknown, second?: unknown) => {
    const callback = [first, second].find((each) => typeof each === "function") as Callback | undefined;
    const options = (typeof first === "object" ? first : undefined) as { asyncContext?: unknown } | undefined;
    const data = { ApiParams: options ?? {}, MethodData: { ControlId: "", DispatchId: method } };
    OSF.getClientEndPoint().invoke(
      "ExecuteMethod",
      (code, answer) =>
        callback?.(result(OSF, options?.asyncContext, code || (answer?.error ? answer.errorCode : 0))),
      data,
    );
  };
  if (supports.sendAsync && composing) own.sendAsync = call("sendAsync");
  if (supports.closeAsync && composing) own.closeAsync = call("closeAsync");
  if (supports.initializationContextChanged) Object.assign(own, contextChanged(OSF, item));
  // The item's own members cannot be written, so these are defined over them.
  return Object.create(item, Object.getOwnPropertyDescriptors(own));
}

/** `addHandlerAsync` and `removeHandlerAsync` that know one more event than the item's own. */
function contextChanged(OSF: Insides["OSF"], item: Record<string, unknown>) {
  const { addHandlerAsync, removeHandlerAsync } = item as Record<string, (...all: unknown[]) => void>;
  const last = (all: unknown[]) =>
    all.findLast((each, index) => index > 0 && typeof each === "function") as Callback | undefined;
  return {
    addHandlerAsync(type: string, handler: (args: object) => void, ...rest: unknown[]) {
      if (type !== CONTEXT_CHANGED) return addHandlerAsync?.call(item, type, handler, ...rest);
      OSF.getClientEndPoint().registerForEvent(
        type,
        (data) => handler({ type, initializationContextData: data[0] }),
        () => last([type, ...rest])?.(result(OSF, undefined, 0)),
        {},
      );
    },
    removeHandlerAsync(type: string, ...rest: unknown[]) {
      if (type !== CONTEXT_CHANGED) return removeHandlerAsync?.call(item, type, ...rest);
      OSF.getClientEndPoint().unregisterForEvent(
        type,
        () => last([type, ...rest])?.(result(OSF, null, 0)),
        {},
      );
    },
  };
}

function result(OSF: Insides["OSF"], asyncContext: unknown, code = INTERNAL): object {
  const value = { Value: undefined, Context: asyncContext };
  if (code === 0) return new OSF.DDA.AsyncResult(value);
  const { name, message } = OSF.DDA.ErrorCodeManager.getErrorArgs(code);
  return new OSF.DDA.AsyncResult(value, { Name: name, Message: message, Code: code });
}

/** Types of `Diagnostics.hostName`: new Outlook on Windows has a name of its own, the desktop ones are "Outlook". */
function nameTheClient(mailbox: Mailbox, client: ClientKind): void {
  if (client === "web") return;
  const real = (mailbox as { diagnostics: { hostVersion: string; OWAView?: string } }).diagnostics;
  const hostName = client === "new" ? "newOutlookWindows" : "Outlook";
  const diagnostics = { hostName, hostVersion: real.hostVersion, OWAView: real.OWAView };
  Object.defineProperty(mailbox, "diagnostics", { value: diagnostics });
}

function refuseWindows(OSF: Insides["OSF"]): void {
  OSF.DDA.WAC.Delegate.openDialog = (args) => {
    parent.postMessage(JSON.stringify({ emulator: "refused", refused: "displayDialogAsync" }), "*");
    args.onComplete?.(NO_CAPABILITY);
  };
  // office.js has a wrapper around this one, which tells the host when no window came of it.
  window.open = () => null;
}

Object.assign(globalThis, { lastlookEmulatorShim });
