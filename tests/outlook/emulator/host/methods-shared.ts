/** Calls that every page of the add-in may make, whatever is open. */
import type { Notification } from "../types.ts";
import type { AddInFrame } from "./frames.ts";
import { CODES, type Method, Refusal } from "./methods.ts";
import { closePane } from "./pane.ts";

/** docs/outlook: at most five notifications on an item */
const MOST_NOTIFICATIONS = 5;
/** `ItemNotificationMessageType` of the bundle */
const NOTIFICATION_TYPES = ["informationalMessage", "progressIndicator", "errorMessage", "insightMessage"];

interface NotificationParameters extends Omit<Notification, "type"> {
  type: number;
}

function notifications(frame: AddInFrame): Notification[] {
  if (frame.surface.item) return frame.surface.item.notifications;
  throw new Refusal(CODES.unsupported);
}

function store(frame: AddInFrame, parameters: NotificationParameters, at: number): void {
  const { client } = frame;
  if (parameters.icon !== undefined && !client.options.addin.icons.includes(parameters.icon))
    client.violation(`notification icon "${parameters.icon}" is not in the manifest`);
  const type = NOTIFICATION_TYPES[parameters.type] ?? "";
  notifications(frame).splice(at, 1, { ...parameters, type });
  client.view.fields();
}

/** By dispatch id; calls of office.js itself rather than of the mailbox have "office" before theirs. */
export const shared: Record<string, Method> = {
  33: {
    name: "notificationMessages.addAsync",
    since: 3,
    run(frame, parameters: NotificationParameters) {
      const all = notifications(frame);
      if (all.some((each) => each.key === parameters.key)) throw new Refusal(CODES.duplicateNotification);
      if (all.length >= MOST_NOTIFICATIONS) throw new Refusal(CODES.tooManyNotifications);
      store(frame, parameters, all.length);
    },
  },
  34: { name: "notificationMessages.getAllAsync", since: 3, run: (frame) => notifications(frame) },
  35: {
    name: "notificationMessages.replaceAsync",
    since: 3,
    run(frame, parameters: NotificationParameters) {
      const all = notifications(frame);
      const at = all.findIndex((each) => each.key === parameters.key);
      // types: "If a notification message with the specified key doesn't exist, `replaceAsync` will add" it
      if (at < 0 && all.length >= MOST_NOTIFICATIONS) throw new Refusal(CODES.tooManyNotifications);
      store(frame, parameters, at < 0 ? all.length : at);
    },
  },
  36: {
    name: "notificationMessages.removeAsync",
    since: 3,
    run(frame, { key }: { key: string }) {
      const all = notifications(frame);
      const at = all.findIndex((each) => each.key === key);
      if (at < 0) throw new Refusal(CODES.notificationNotFound);
      all.splice(at, 1);
      frame.client.view.fields();
    },
  },
  // office.js itself holds the settings to 32 KB before it asks.
  404: {
    name: "roamingSettings.saveAsync",
    run({ client }, [settings]: [Record<string, string>]) {
      client.roaming = settings;
      client.report({ kind: "roaming", settings });
    },
  },
  99: {
    name: "getInitializationContextAsync",
    since: 8,
    run: ({ surface, options }) => (options.role === "pane" ? (surface.pane?.context ?? "") : ""),
  },
  "office 97": {
    name: "ui.closeContainer",
    inHandlers: false,
    run({ client, surface, options }) {
      if (options.role === "pane") closePane(client, surface);
    },
  },
  "office 98": {
    name: "auth.getAccessToken",
    inHandlers: false,
    run() {
      throw new Refusal(CODES.unsupported);
    },
  },
  "office 102": {
    name: "ui.openBrowserWindow",
    inHandlers: false,
    run({ client }) {
      client.violation("openBrowserWindow: nothing may be opened outside");
    },
  },
};

for (const [id, name] of Object.entries({
  7: "displayNewAppointmentForm",
  177: "displayNewAppointmentFormAsync",
  8: "displayMessageForm",
  179: "displayMessageFormAsync",
  9: "displayAppointmentForm",
  180: "displayAppointmentFormAsync",
  43: "displayPersonaCardAsync",
  45: "navigateToModuleAsync",
}))
  shared[id] = {
    name,
    inHandlers: false,
    run() {
      throw new Refusal(CODES.unsupported);
    },
  };
