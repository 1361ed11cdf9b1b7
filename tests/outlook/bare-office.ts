/**
 * `Office` as classic Outlook's JavaScript engine has it, for one mail being written: callbacks, at most three calls at
 * once, limits of the session data. No page and no timers.
 */

/** What a test says of the mail and of the client. */
export interface Bare {
  to?: Person[];
  cc?: Person[];
  subject?: string;
  body?: string;
  html?: boolean;
  files?: { id: string; name: string; size: number; isInline: boolean; attachmentType: string }[];
  appointment?: boolean;
  sets?: string;
  reply?: boolean;
  language?: string;
  /** Names of calls that fail. */
  broken?: Set<string>;
  /** Delivery time the person has set. */
  delivery?: Date;
  roaming?: Record<string, unknown>;
  session?: Record<string, string>;
}

export interface Person {
  displayName: string;
  emailAddress: string;
  recipientType?: string;
}

/** The stub, and what happened to it. */
export interface BareOffice {
  Office: object;
  session: Record<string, string>;
  handlers: Map<string, (event: object) => unknown>;
  notices: Map<string, object>;
  /** Calls beyond the three that may be under way. */
  crowding: number;
  delivery: Date | 0;
}

/** Characters of an item's session data before Mailbox 1.16. */
const SESSION = 50_000;

type Done = (result: object) => void;

export function bareOffice(mail: Bare): BareOffice {
  const broken = mail.broken ?? new Set();
  const made: BareOffice = {
    Office: {},
    session: mail.session ?? {},
    handlers: new Map(),
    notices: new Map(),
    crowding: 0,
    delivery: mail.delivery ?? 0,
  };
  let running = 0;
  /** Answers the callback, which Office takes as the last argument, in a later turn. */
  const answers =
    (name: string, work: (...given: never[]) => unknown) =>
    (...given: unknown[]): void => {
      const done = given.at(-1) as Done;
      running += 1;
      if (running > 3) made.crowding += 1;
      void Promise.resolve().then(() => {
        running -= 1;
        const fail = (message: string) => done({ status: "failed", error: { code: 5001, message } });
        if (broken.has(name)) return fail(`${name} is broken`);
        try {
          done({ status: "succeeded", value: work(...(given.slice(0, -1) as never[])) });
        } catch (error) {
          fail(String(error));
        }
      });
    };
  const people = (name: string, list: Person[] = []) => ({ getAsync: answers(name, () => list) });
  const shared = {
    itemType: mail.appointment ? "appointment" : "message",
    subject: { getAsync: answers("subject", () => mail.subject ?? "") },
    body: {
      getTypeAsync: answers("bodyType", () => (mail.html ? "html" : "text")),
      getAsync: answers("body", () => mail.body ?? ""),
    },
    getAttachmentsAsync: answers("attachments", () => mail.files ?? []),
    sessionData: {
      getAllAsync: answers("sessionData", () => ({ ...made.session })),
      setAsync: answers("sessionData", (key: string, value: string) => {
        const size = JSON.stringify({ ...made.session, [key]: value }).length;
        if (size > SESSION) throw new Error("the session data are full");
        made.session[key] = value;
      }),
      removeAsync: answers("sessionData", (key: string) => {
        delete made.session[key];
      }),
    },
    notificationMessages: {
      replaceAsync: answers("notice", (key: string, details: object) => void made.notices.set(key, details)),
      removeAsync: answers("notice", (key: string) => void made.notices.delete(key)),
    },
  };
  const own = { displayName: "Li Na", emailAddress: "li.na@brightsea-trading.com" };
  const message = {
    to: people("to", mail.to),
    cc: people("cc", mail.cc),
    bcc: people("bcc"),
    from: { getAsync: answers("from", () => own) },
    getComposeTypeAsync: answers("composeType", () => ({ composeType: mail.reply ? "reply" : "newMail" })),
    delayDeliveryTime: {
      getAsync: answers("delivery", () => made.delivery),
      setAsync: answers("delivery", (time: Date) => {
        made.delivery = time;
      }),
    },
  };
  const appointment = {
    organizer: { getAsync: answers("from", () => own) },
    requiredAttendees: people("to", mail.to),
    optionalAttendees: people("cc", mail.cc),
  };
  const sets = Number((mail.sets ?? "1.15").split(".")[1]);
  made.Office = {
    actions: {
      associate: (name: string, handler: (event: object) => unknown) => made.handlers.set(name, handler),
    },
    context: {
      platform: "PC",
      displayLanguage: mail.language ?? "en-US",
      requirements: { isSetSupported: (_: string, set: string) => Number(set.split(".")[1]) <= sets },
      roamingSettings: {
        get: (key: string) => mail.roaming?.[key],
        set: () => undefined,
        saveAsync: answers("roaming", () => undefined),
      },
      mailbox: {
        diagnostics: { hostName: "Outlook", hostVersion: "16.0.17425.20000" },
        userProfile: { displayName: own.displayName, emailAddress: own.emailAddress },
        item: { ...shared, ...(mail.appointment ? appointment : message) },
      },
    },
    MailboxEnums: { ItemNotificationMessageType: { InformationalMessage: "informationalMessage" } },
    CoercionType: { Html: "html", Text: "text" },
    EventType: {},
  };
  return made;
}
