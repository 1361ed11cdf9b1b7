/** What the emulated Outlook, its host page and the tests say to each other; all of it goes through JSON. */

export type RecipientType = "user" | "externalUser" | "distributionList" | "other";

export interface Recipient {
  displayName: string;
  emailAddress: string;
  recipientType: RecipientType;
}

export interface Attachment {
  id: string;
  name: string;
  contentType: string;
  /** bytes */
  size: number;
  isInline: boolean;
  attachmentType: "file" | "item" | "cloud";
  base64: string;
  /** milliseconds before its content is handed over */
  late: number;
}

export type BodyType = "html" | "text";
export type ComposeType = "newMail" | "reply" | "forward";

/** A recipient as tests write it: `"Anna Weber <anna@muller-tools.example>"`, an address, or its parts. */
export type RecipientLike = string | (Partial<Recipient> & { emailAddress: string });

export interface AttachmentLike {
  name: string;
  /** the content; one of the three, nothing = empty */
  base64?: string;
  bytes?: Uint8Array;
  text?: string;
  type?: string;
  isInline?: boolean;
  /** the content of an "item" is the text of a mail; "cloud" has none that can be read */
  attachmentType?: Attachment["attachmentType"];
  late?: number;
}

/** A mail as a test starts with it. */
export interface MailLike {
  from?: RecipientLike;
  to?: RecipientLike[];
  cc?: RecipientLike[];
  bcc?: RecipientLike[];
  subject?: string;
  body?: string;
  bodyType?: BodyType;
  attachments?: AttachmentLike[];
  composeType?: ComposeType;
  /** when the user has already scheduled it: ISO time */
  delayDeliveryTime?: string;
  /** Internet headers, which few clients show of a sent mail. */
  headers?: Record<string, string>;
}

/** An appointment as a test starts with it. */
export interface AppointmentLike {
  organizer?: RecipientLike;
  requiredAttendees?: RecipientLike[];
  optionalAttendees?: RecipientLike[];
  subject?: string;
  body?: string;
  bodyType?: BodyType;
  location?: string;
  /** ISO times */
  start?: string;
  end?: string;
  attachments?: AttachmentLike[];
}

/** A file whose content was handed over, and to whom. */
export interface HandedOver {
  /** event or command */
  to: string;
  name: string;
}

export interface Notification {
  key: string;
  type: string;
  message: string;
  icon?: string;
  persistent?: boolean;
}

/** An item being written. Of an appointment, `to` are the required and `cc` the optional attendees. */
export interface Item {
  id: string;
  kind: "message" | "appointment";
  from: Recipient;
  to: Recipient[];
  cc: Recipient[];
  bcc: Recipient[];
  subject: string;
  body: string;
  bodyType: BodyType;
  attachments: Attachment[];
  composeType: ComposeType;
  conversationId: string;
  location: string;
  /** milliseconds since 1970; 0 = none */
  start: number;
  end: number;
  delayDeliveryTime: number;
  saved: boolean;
  headers: Record<string, string>;
  sessionData: Record<string, string>;
  customProperties: Record<string, unknown>;
  notifications: Notification[];
}

/** What left. */
export interface Sent {
  id: string;
  kind: Item["kind"];
  from: Recipient;
  to: Recipient[];
  cc: Recipient[];
  bcc: Recipient[];
  subject: string;
  body: string;
  bodyType: BodyType;
  location: string;
  attachments: Attachment[];
  headers: Record<string, string>;
  conversationId: string;
  internetMessageId: string;
  /** when Send was let through, and when it left: ISO, UTC, by the emulated clock */
  pressed: string;
  time: string;
}

/** A mail that waits for its delivery time, and that time as text: ISO, UTC. */
export type Scheduled = Item & { time: string };

/** A launch event that ran. */
export interface Completion {
  id: number;
  event: string;
  function: string;
  /** what the first `completed` call said */
  result?: Record<string, unknown>;
  /** how often the handler called `completed` */
  times: number;
  /** from the event to the first `completed`, by the emulated clock */
  ms: number;
  /** why the runtime ended; "closed" = the item was sent or closed while it ran */
  end?: "completed" | "timeout" | "unavailable" | "stopped" | "closed";
}

export interface AlertButton {
  action: "takeAction" | "dontSend" | "sendAnyway" | "tryLater" | "close";
  label: string;
}

export interface AlertState {
  kind: "smartAlert" | "longRunning" | "timeout" | "unavailable" | "notice";
  title: string;
  /** what is shown, as text */
  text: string;
  /** the Markdown that is shown, when the client renders it */
  markdown?: string;
  buttons: AlertButton[];
}

export interface Command {
  id: string;
  surface: string;
  label: string;
  /** path below the add-in's folder; or a function of the function file */
  page?: string;
  function?: string;
  icon?: string;
}

export interface LaunchEvent {
  type: string;
  function: string;
  sendMode: SendMode;
}

export type SendMode = "promptUser" | "softBlock" | "block";

/** The add-in as its manifest describes it; pages are paths below its folder. */
export interface AddIn {
  name: string;
  permission: "Restricted" | "ReadItem" | "ReadWriteItem" | "ReadWriteMailbox";
  runtime: string;
  functionFile: string;
  events: LaunchEvent[];
  commands: Command[];
  /** ids of the images of the manifest's resources */
  icons: string[];
}

/**
 * What a client can do beyond 1.13; by default what its requirement set says.
 * `sendAsync`, `closeAsync`, `initializationContextChanged` and `officeTheme` need the shim.
 */
export interface Supports {
  delayDeliveryTime: boolean;
  /** commandId, contextData, cancelLabel, sendModeOverride */
  takeAction: boolean;
  /** Take Action is a button of its own; otherwise it is the Don't Send button that opens the pane */
  takeActionButton: boolean;
  markdown: boolean;
  sendAsync: boolean;
  closeAsync: boolean;
  initializationContextChanged: boolean;
  /** Office.context.officeTheme in panes: four colours, nothing else */
  officeTheme: boolean;
}

export type Theme = "light" | "dark";

export type ClientKind = "web" | "new" | "mac" | "classic";

/** What the host page is started with. */
export interface HostOptions {
  addin: AddIn;
  client: ClientKind;
  requirementSet: string;
  supports: Supports;
  language: string;
  theme: Theme;
  offline: boolean;
  item: Item;
  /** roaming settings as office.js serialises them: name -> JSON text */
  roaming: Record<string, string>;
}

/** What the host page tells the test side, one call for each. */
export type Report =
  | { kind: "completion"; completion: Completion }
  | { kind: "violation"; text: string }
  | { kind: "roaming"; settings: Record<string, string> };

/** The host page's own functions for the test side. */
export interface EmulatorApi {
  press(): void;
  answer(action: AlertButton["action"]): void;
  alert(): AlertState | undefined;
  state(): { sending: boolean; running: string[]; surface: "compose" | "read" | "none"; pane?: string };
  item(): Item | undefined;
  openPane(id: string): void;
  closePane(): void;
  setField(field: "to" | "cc" | "bcc", all: Recipient[]): void;
  setFrom(from: Recipient): void;
  setSubject(subject: string): void;
  setBody(body: string): void;
  setLocation(location: string): void;
  setDelay(time: number): void;
  attach(attachment: Attachment): void;
  removeAttachment(name: string): void;
  handedOver(): HandedOver[];
  sent(): Sent[];
  scheduled(): Scheduled[];
  takeBack(id: string): void;
  openSent(id: string): void;
  drafts(): Item[];
  openDraft(id: string): void;
  compose(item: Item): void;
  closeCompose(): void;
  setOffline(offline: boolean): void;
}
