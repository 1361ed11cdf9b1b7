/** An emulated Outlook for tests: the real office.js in Chromium, talking to a host page of our own. */
import assert from "node:assert/strict";
import { existsSync, mkdirSync } from "node:fs";
import { after, before } from "node:test";
import type { Browser, BrowserContext, Frame, FrameLocator, Locator, Page } from "playwright-core";
import { launchChromium } from "../../chromium.ts";
import { appointment, attachment, mail, recipient } from "./items.ts";
import { readManifest } from "./manifest.ts";
import { HOST, type Network, serve } from "./network.ts";
import type {
  AddIn,
  AlertState,
  AppointmentLike,
  AttachmentLike,
  ClientKind,
  Completion,
  EmulatorApi,
  HandedOver,
  HostOptions,
  Item,
  MailLike,
  Notification,
  RecipientLike,
  Report,
  Scheduled,
  SendMode,
  Sent,
  Supports,
  Theme,
} from "./types.ts";

declare const emulator: EmulatorApi;

export const SCREENSHOTS = "target/screenshots/outlook";

const SHIM_ONLY: Partial<Supports> = {
  sendAsync: false,
  closeAsync: false,
  initializationContextChanged: false,
  officeTheme: false,
};

/** Milliseconds above which time is jumped over instead of lived through: each timer then fires at most once. */
const JUMP = 600_000;

/** Milliseconds lived through at once. */
const STEP = 1_000;

export interface OutlookOptions {
  /** the add-in's folder, and its manifest's name in it */
  addin: string;
  manifest?: string;
  mail?: MailLike;
  appointment?: AppointmentLike;
  client?: ClientKind;
  /** Mailbox requirement set, by default "1.15" */
  requirementSet?: string;
  /** what the 2022 office.js lacks is put in: sendAsync, closeAsync, InitializationContextChanged, officeTheme; by default yes */
  shim?: boolean;
  supports?: Partial<Supports>;
  /** instead of the manifest's */
  sendMode?: SendMode;
  language?: "en-US" | "zh-CN";
  /** colour scheme of the system and of the client's page */
  dark?: boolean;
  /** what Office.context.officeTheme says, by default the same */
  theme?: Theme;
  offline?: boolean;
  /** paths of the add-in answered with 404 */
  broken?: string[];
  /** paths of the add-in answered late: milliseconds of the real clock */
  slow?: Record<string, number>;
  /** roaming settings to start with */
  roaming?: Record<string, unknown>;
  /** where the clock starts, by default 2026-11-25T10:00:00+08:00; and the time zone, by default Asia/Shanghai */
  now?: string;
  timeZone?: string;
  width?: number;
  height?: number;
}

let browser: Browser | undefined;

/** To be called once at the top of a test file: one browser for all of it. */
export function stage(): void {
  before(async () => {
    mkdirSync(SCREENSHOTS, { recursive: true });
    browser = await launchChromium();
  });
  after(() => browser?.close());
}

export class Outlook {
  /** launch events that ended, in the order in which they began */
  readonly completions: Completion[] = [];
  /** what the add-in did that Outlook does not allow */
  readonly violations: string[] = [];
  /** errors of scripts, of security rules, and dialogs, in the page and in all frames */
  readonly errors: string[] = [];

  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
    private readonly network: Network,
    private readonly settings: { roaming: Record<string, string> },
  ) {}

  static async open(options: OutlookOptions): Promise<Outlook> {
    assert.ok(browser, "call stage() first");
    const { language = "en-US", shim = true, client = "web" } = options;
    const context = await browser.newContext({
      viewport: { width: options.width ?? 1280, height: options.height ?? 800 },
      colorScheme: options.dark ? "dark" : "light",
      locale: language,
      timezoneId: options.timeZone ?? "Asia/Shanghai",
      serviceWorkers: "block",
    });
    await context.clock.install({ time: new Date(options.now ?? "2026-11-25T10:00:00+08:00") });
    const settings = { roaming: serialised(options.roaming ?? {}) };
    const requirementSet = options.requirementSet ?? "1.15";
    const host: HostOptions = {
      addin: addInOf(options, language),
      client,
      requirementSet,
      supports: { ...defaults(client, requirementSet), ...options.supports },
      language,
      theme: options.theme ?? (options.dark ? "dark" : "light"),
      offline: options.offline ?? false,
      item: options.appointment ? appointment(options.appointment) : mail(options.mail),
      roaming: {},
    };
    if (!shim) Object.assign(host.supports, SHIM_ONLY);
    const network = await serve(context, {
      folder: options.addin,
      broken: new Set(options.broken),
      slow: options.slow ?? {},
      host: () => ({ ...host, roaming: settings.roaming }),
    });
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    const outlook = new Outlook(context, page, network, settings);
    await outlook.listen();
    await outlook.load();
    return outlook;
  }

  private async listen(): Promise<void> {
    const { context, page, errors } = this;
    await context.exposeFunction("lastlookEmulatorReport", (report: Report) => this.hear(report));
    page.on("pageerror", (error) => {
      if (!isOfficeTelemetry(error)) errors.push(String(error));
    });
    page.on("console", (message) => {
      const { url } = message.location();
      if (message.type() === "error" && !this.isExpected(message.text(), url))
        errors.push(`${message.text()} ${url}`);
    });
    page.on("dialog", (dialog) => {
      errors.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    context.on("page", (other) => {
      errors.push(`a window was opened: ${other.url()}`);
      void other.close();
    });
  }

  /** Chromium says of every request that fails that it did; those are counted elsewhere. */
  private isExpected(text: string, url: string): boolean {
    if (!text.startsWith("Failed to load resource")) return false;
    const refused = [...this.network.telemetry, ...this.network.elsewhere];
    return refused.includes(url) || url.includes("/addin/");
  }

  private hear(report: Report): void {
    if (report.kind === "violation") this.violations.push(report.text);
    else if (report.kind === "roaming") this.settings.roaming = report.settings;
    else {
      const { completion } = report;
      const at = this.completions.findIndex((each) => each.id === completion.id);
      if (at < 0) this.completions.push(completion);
      else this.completions[at] = completion;
    }
  }

  private async load(): Promise<void> {
    await this.page.goto(HOST);
    await this.page.waitForFunction(() => "emulator" in globalThis);
    await this.settle();
  }

  /** Loads the whole client again: the first mail is written anew; only the roaming settings stay. */
  async reload(): Promise<void> {
    await this.load();
  }

  /** Waits until no event handler runs and no alert but an open one holds a send up. */
  async settle(): Promise<void> {
    await this.page.waitForFunction(() => {
      const { sending, running } = emulator.state();
      return (running.length === 0 && !sending) || emulator.alert() !== undefined;
    });
  }

  /** Presses Send and waits for what comes of it; with `wait: false` only presses. */
  async press({ wait = true } = {}): Promise<void> {
    await this.page.locator('[data-action="send"]').click();
    if (wait) await this.settle();
  }

  private async answer(action: string): Promise<void> {
    await this.page.locator(`[data-answer="${action}"]`).click();
    await this.settle();
  }

  /** Answers of the Smart Alert and of the client's own messages. */
  sendAnyway = () => this.answer("sendAnyway");
  dontSend = () => this.answer("dontSend");
  tryLater = () => this.answer("tryLater");
  closeAlert = () => this.answer("close");

  /** The button that opens the add-in's pane: Take Action, or Don't Send where the client has no such button. */
  async takeAction(): Promise<void> {
    const own = this.page.locator('[data-answer="takeAction"]');
    await this.answer((await own.count()) > 0 ? "takeAction" : "dontSend");
  }

  dialog(): Promise<AlertState | undefined> {
    return this.page.evaluate(() => emulator.alert());
  }

  /** The Smart Alert as it is drawn. */
  get alert(): Locator {
    return this.page.locator("[data-alert]");
  }

  get pane(): FrameLocator {
    return this.page.frameLocator("iframe[data-pane]:visible");
  }

  /** The pane's frame, to run something in it. */
  async paneFrame(): Promise<Frame> {
    const handle = await this.page.locator("iframe[data-pane]:visible").elementHandle();
    const frame = await handle?.contentFrame();
    assert.ok(frame, "no pane is open");
    return frame;
  }

  async openPane(controlId: string): Promise<void> {
    await this.page.locator(`[data-command="${controlId}"]`).click();
    await this.settle();
  }

  async closePane(): Promise<void> {
    await this.page.evaluate(() => emulator.closePane());
  }

  /** The control id of the open pane. */
  async openedPane(): Promise<string | undefined> {
    return (await this.page.evaluate(() => emulator.state())).pane;
  }

  async setSubject(subject: string): Promise<void> {
    await this.page.evaluate((text) => emulator.setSubject(text), subject);
  }

  async setBody(body: string): Promise<void> {
    await this.page.evaluate((text) => emulator.setBody(text), body);
  }

  async setLocation(location: string): Promise<void> {
    await this.page.evaluate((text) => emulator.setLocation(text), location);
  }

  async setFrom(from: RecipientLike): Promise<void> {
    await this.page.evaluate((one) => emulator.setFrom(one), {
      ...recipient(from),
      recipientType: "user" as const,
    });
    await this.settle();
  }

  /** The user schedules the mail himself; undefined takes that back. */
  async setDelay(time: string | undefined): Promise<void> {
    await this.page.evaluate((at) => emulator.setDelay(at), time ? Date.parse(time) : 0);
  }

  /** Sets only the fields that are given; waits for the handlers that hear of it. */
  async setRecipients(fields: {
    to?: RecipientLike[];
    cc?: RecipientLike[];
    bcc?: RecipientLike[];
  }): Promise<void> {
    const own = (await this.mail()).from.emailAddress;
    for (const field of ["to", "cc", "bcc"] as const) {
      const all = fields[field]?.map((each) => recipient(each, own));
      if (all)
        await this.page.evaluate(([name, list]) => emulator.setField(name, list), [field, all] as const);
    }
    await this.settle();
  }

  async addRecipient(like: RecipientLike, field: "to" | "cc" | "bcc" = "to"): Promise<void> {
    const item = await this.mail();
    await this.setRecipients({ [field]: [...item[field], like] });
  }

  attach(like: AttachmentLike): Promise<void> {
    return this.attachAll([like]);
  }

  /** Attaches files together; each has its event. */
  async attachAll(likes: AttachmentLike[]): Promise<void> {
    await this.page.evaluate((files) => files.forEach(emulator.attach), likes.map(attachment));
    await this.settle();
  }

  /** Attaches a file of which no event tells, as when its handler was not to be had. */
  async slipIn(like: AttachmentLike): Promise<void> {
    await this.page.evaluate((file) => void emulator.item()?.attachments.push(file), attachment(like));
  }

  async removeAttachment(name: string): Promise<void> {
    await this.page.evaluate((which) => emulator.removeAttachment(which), name);
    await this.settle();
  }

  /** The files whose content was handed over, in that order. */
  handedOver(): Promise<HandedOver[]> {
    return this.page.evaluate(() => emulator.handedOver());
  }

  /** The item that is being written. */
  async mail(): Promise<Item> {
    const item = await this.page.evaluate(() => emulator.item());
    assert.ok(item, "no item is being written");
    return item;
  }

  async isComposing(): Promise<boolean> {
    return (await this.page.evaluate(() => emulator.state())).surface === "compose";
  }

  async notifications(): Promise<Notification[]> {
    return (await this.mail()).notifications;
  }

  async sessionData(): Promise<Record<string, string>> {
    return (await this.mail()).sessionData;
  }

  /** The add-in's roaming settings as they are stored. */
  roamingSettings(): Record<string, unknown> {
    return Object.fromEntries(
      Object.entries(this.settings.roaming).map(([name, value]) => [name, JSON.parse(value)]),
    );
  }

  /** Lets the emulated clock go on by so many milliseconds, in the host page and in all frames. */
  async advance(ms: number): Promise<void> {
    if (ms > JUMP) return this.context.clock.fastForward(ms);
    // In steps with room for answers between them, or calls would seem to take as long as the clock jumps.
    for (let left = ms; left > 0; left -= STEP) {
      await this.context.clock.runFor(Math.min(left, STEP));
      await this.page.evaluate(() => new Promise((done) => queueMicrotask(() => done(undefined))));
    }
  }

  /** Everything that left, in order. */
  sent(): Promise<Sent[]> {
    return this.page.evaluate(() => emulator.sent());
  }

  /** What waits for its delivery time; in classic Outlook the user sees nothing of it. */
  scheduled(): Promise<Scheduled[]> {
    return this.page.evaluate(() => emulator.scheduled());
  }

  /** Opens the nth scheduled mail again; fails in classic Outlook. */
  async takeBack(n: number): Promise<void> {
    await this.page
      .locator('[data-folder="Drafts (scheduled)"] [data-entry]')
      .nth(n)
      .click({ timeout: 2_000 });
    await this.settle();
  }

  /** Opens the nth sent item, as they left, to be read. */
  async openSent(n: number): Promise<void> {
    const item = (await this.sent())[n];
    assert.ok(item, `nothing was sent as number ${n}`);
    await this.page.evaluate((id) => emulator.openSent(id), item.id);
  }

  drafts(): Promise<Item[]> {
    return this.page.evaluate(() => emulator.drafts());
  }

  /** Opens the nth draft again. */
  async openDraft(n: number): Promise<void> {
    await this.page.locator('[data-folder="Drafts"] [data-entry]').nth(n).click({ timeout: 2_000 });
    await this.settle();
  }

  /** Writes another mail. */
  async compose(like: MailLike): Promise<void> {
    await this.page.evaluate((item) => emulator.compose(item), mail(like));
    await this.settle();
  }

  async closeCompose(): Promise<void> {
    await this.page.evaluate(() => emulator.closeCompose());
  }

  async setOffline(offline: boolean): Promise<void> {
    await this.page.evaluate((is) => emulator.setOffline(is), offline);
  }

  /** Requests to anywhere but the add-in and office.js's own addresses. */
  get elsewhere(): string[] {
    return this.network.elsewhere;
  }

  /** Files of the add-in that were asked for and do not exist. */
  get missing(): string[] {
    return this.network.missing;
  }

  async screenshot(name: string): Promise<void> {
    await this.page.screenshot({ path: `${SCREENSHOTS}/${name}.png` });
  }

  /** Ends it without a look at what went wrong. */
  async abandon(): Promise<void> {
    await this.context.close();
  }

  /** Ends it; nothing must have gone wrong. */
  async close(): Promise<void> {
    await this.settle();
    // A runtime is listened to for one more second after `completed`.
    await this.advance(1_500);
    await this.abandon();
    assert.deepEqual(this.violations, [], "what Outlook does not allow");
    assert.deepEqual(this.elsewhere, [], "requests elsewhere");
    assert.deepEqual(this.missing, [], "files that are not there");
    assert.deepEqual(this.errors, [], "errors in the page");
    const odd = this.completions.filter(({ times, end }) => end !== "closed" && times !== 1);
    assert.deepEqual(odd, [], "handlers that did not complete once");
  }
}

/**
 * office.js reports how long its own files took half a minute after it started, from performance.getEntries();
 * under the emulated clock there are no entries, and it falls over that, after everything else is done.
 */
function isOfficeTelemetry({ message, stack = "" }: Error): boolean {
  return message.includes("responseEnd") && stack.includes("appsforoffice.microsoft.com");
}

function addInOf(options: OutlookOptions, language: string): AddIn {
  const path = `${options.addin}/${options.manifest ?? "manifest.xml"}`;
  assert.ok(existsSync(path), `${path} is not there; build the add-in first`);
  const addin = readManifest(path, language);
  const { sendMode } = options;
  return sendMode ? { ...addin, events: addin.events.map((each) => ({ ...each, sendMode })) } : addin;
}

/** Which of the newer things a requirement set has (docs, outlook-requirement-set-1-13 … 1-15). */
function defaults(client: ClientKind, requirementSet: string): Supports {
  const minor = Number(requirementSet.split(".")[1]);
  return {
    delayDeliveryTime: minor >= 13,
    takeAction: minor >= 14,
    takeActionButton: client !== "mac",
    markdown: minor >= 15,
    sendAsync: minor >= 15,
    closeAsync: minor >= 14,
    initializationContextChanged: minor >= 15,
    officeTheme: minor >= 14,
  };
}

function serialised(values: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, JSON.stringify(value)]));
}
