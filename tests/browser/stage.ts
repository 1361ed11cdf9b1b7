/** Chromium, the built demo behind a plain file server, and the moves the tests make on the page. */
import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { after, before } from "node:test";
import type { Browser, BrowserContext, Locator, Page } from "playwright-core";
import { launchChromium } from "../chromium.ts";
import { type Site, serve } from "./server.ts";

/** Another build to look at instead, while working on the page. */
const BUILT = process.env.LASTLOOK_DEMO ?? "dist/www";
export const SCREENSHOTS = "target/screenshots/browser";

export interface VisitOptions {
  hash?: string;
  width?: number;
  height?: number;
  dark?: boolean;
  language?: string;
  /** off by default, so that one test's store is no other's */
  worker?: boolean;
  reducedMotion?: boolean;
}

let browser: Browser;
export let site: Site;

/** To be called once at the top of a test file. */
export function stage(): void {
  before(async () => {
    assert.ok(existsSync(`${BUILT}/index.html`), "build the demo first: node tools/build.mjs www");
    mkdirSync(SCREENSHOTS, { recursive: true });
    site = await serve(BUILT);
    browser = await launchChromium();
  });
  after(async () => {
    await browser?.close();
    await site?.close();
  });
}

/** One reader on the page, with everything that must not happen counted. */
export class Visit {
  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
    /** addresses outside the demo's own folder that anything asked for */
    readonly elsewhere: string[],
    /** errors of scripts, of the page's security rules, and dialogs */
    readonly errors: string[],
  ) {}

  static async open(options: VisitOptions = {}): Promise<Visit> {
    const context = await browser.newContext({
      viewport: { width: options.width ?? 1280, height: options.height ?? 860 },
      colorScheme: options.dark ? "dark" : "light",
      locale: options.language ?? "en-US",
      reducedMotion: options.reducedMotion ? "reduce" : "no-preference",
      serviceWorkers: options.worker ? "allow" : "block",
    });
    const elsewhere: string[] = [];
    const errors: string[] = [];
    context.on("request", (request) => {
      if (!request.url().startsWith(site.url) && !/^(data|blob):/.test(request.url()))
        elsewhere.push(request.url());
    });
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    page.on("pageerror", (error) => errors.push(String(error)));
    page.on("console", (message) => {
      if (message.type() === "error") errors.push(`${message.text()} ${message.location().url}`);
    });
    page.on("dialog", (dialog) => {
      errors.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    const visit = new Visit(context, page, elsewhere, errors);
    await page.goto(site.url + (options.hash ?? ""));
    await page.locator(".top-actions").waitFor();
    return visit;
  }

  /** Ends the visit: nothing must have gone wrong or elsewhere. */
  async close(): Promise<void> {
    await this.context.close();
    assert.deepEqual(this.elsewhere, [], "requests outside the demo");
    assert.deepEqual(this.errors, [], "errors in the page");
  }

  get review(): Locator {
    return this.page.locator("dialog[open] [data-review]");
  }

  finding(check: string): Locator {
    return this.page.locator(`dialog[open] [data-finding="${check}"]`);
  }

  row(id: string): Locator {
    return this.page.locator(`[data-mail="${id}"]`);
  }

  async openMail(id: string): Promise<void> {
    await this.row(id).click();
    await this.page.locator(`[data-open="${id}"]`).waitFor();
  }

  async folder(name: "drafts" | "held" | "sent"): Promise<void> {
    await this.page.locator(`[data-folder="${name}"]`).click();
    await this.page.locator(`[data-folder="${name}"][aria-current="page"]`).waitFor();
  }

  /** Cuts the page off from its server, once its service worker has taken over. */
  async goOffline(): Promise<void> {
    await this.page.evaluate(async () => {
      await navigator.serviceWorker.ready;
      const worker = navigator.serviceWorker;
      if (!worker.controller) await new Promise((done) => worker.addEventListener("controllerchange", done));
    });
    await this.context.setOffline(true);
  }

  async press(): Promise<void> {
    await this.page.locator('[data-action="press-send"]').click();
  }

  /** The text of the open mail. */
  async text(): Promise<string> {
    const body = this.page.locator('[data-field="body"]');
    return (
      (await body.evaluate((element) => (element as HTMLTextAreaElement).value)) ?? (await body.innerText())
    );
  }

  /** Changes the text of the open mail. */
  async write(change: (text: string) => string): Promise<void> {
    const body = this.page.locator('[data-field="body"]');
    await body.fill(change(await this.text()));
  }

  /** Presses a repair of a finding and waits for the review to be shown anew. */
  async repair(check: string, which = 0): Promise<void> {
    await this.unfold(check);
    await this.finding(check).locator(`[data-repair="${which}"]`).click();
    await this.finding(check).waitFor({ state: "detached" });
  }

  /** Does what a finding asks for before it lets the mail pass. `value`: what is to be typed, if anything. */
  async settle(check: string, value = ""): Promise<void> {
    await this.unfold(check);
    const touch = this.finding(check).locator("[data-touch]");
    switch (await touch.getAttribute("data-touch")) {
      case "confirm":
        return touch.click();
      case "tick":
        return touch.check();
      case "choose":
        return touch.locator("input").first().check();
      case "retype":
        return touch.fill(value);
    }
  }

  async unfold(check: string): Promise<void> {
    const finding = this.finding(check);
    if ((await finding.getAttribute("data-open")) === "false")
      await finding.locator("button").first().click();
  }

  async back(): Promise<void> {
    await this.page.locator('dialog[open] [data-action="back"]').click();
    await this.review.waitFor({ state: "detached" });
  }

  /** Sends a mail in whose review nothing is open any more. */
  async send(): Promise<void> {
    await this.page.locator('dialog[open] [data-action="send"]').click();
    await this.review.waitFor({ state: "detached" });
  }

  /** One of the buttons of a hold line, wherever it is. */
  async holdAction(id: string, action: string): Promise<void> {
    const line = this.page.locator(`[data-hold="${id}"]`);
    const button = line.locator(`[data-action="${action}"]`);
    if (!(await button.isVisible())) await line.locator('[data-action="more"]').click();
    await button.click();
  }

  async sendAnyway(): Promise<void> {
    await this.page.locator('dialog[open] [data-action="send-anyway"]').click();
    await this.review.waitFor({ state: "detached" });
  }

  /** The ids of the checks in the review, worst first. */
  async found(): Promise<string[]> {
    await this.review.waitFor();
    return this.page
      .locator("dialog[open] [data-finding]")
      .evaluateAll((all) => all.map((each) => each.getAttribute("data-finding") ?? ""));
  }

  /** The same, each check once and in order of the alphabet. */
  async foundOnce(): Promise<string[]> {
    return [...new Set(await this.found())].sort();
  }

  async logged(): Promise<string[]> {
    return this.page
      .locator("[data-log] li")
      .evaluateAll((all) => all.map((each) => each.getAttribute("data-what") ?? ""));
  }

  async screenshot(name: string): Promise<void> {
    await this.page.screenshot({ path: `${SCREENSHOTS}/${name}.png` });
  }

  /** Pixels by which the page is wider than its window. */
  async overflow(): Promise<number> {
    return this.page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - innerWidth));
  }

  /** Unfolds every finding and every row of the checklist. */
  async openEverything(): Promise<void> {
    for (const fold of await this.page.locator('[data-finding][data-open="false"] h2 button').all())
      await fold.click();
    for (const why of await this.page.locator("dialog[open] [data-why]").all()) await why.click();
    await this.page.locator('dialog[open] [data-row="recipients"] button').click();
  }

  /** Drops files anywhere on the page, as a desktop would. */
  async drop(files: { name: string; type: string; content: string }[]): Promise<void> {
    const data = await this.page.evaluateHandle((all) => {
      const transfer = new DataTransfer();
      for (const file of all) transfer.items.add(new File([file.content], file.name, { type: file.type }));
      return transfer;
    }, files);
    await this.page.dispatchEvent("body", "dragenter", { dataTransfer: data });
    await this.page.dispatchEvent("body", "drop", { dataTransfer: data });
  }

  /** What axe-core finds wrong in the page as it is now. */
  async violations(): Promise<string[]> {
    await this.page.evaluate(readFileSync("node_modules/axe-core/axe.min.js", "utf8"));
    return this.page.evaluate(async () => {
      const { axe } = globalThis as unknown as { axe: { run(options: object): Promise<AxeResult> } };
      const { violations } = await axe.run({ resultTypes: ["violations"] });
      return violations.map(
        (each) => `${each.id}: ${each.nodes.map((node) => node.target.join(" ")).join(" | ")}`,
      );
    });
  }
}

interface AxeResult {
  violations: { id: string; nodes: { target: string[] }[] }[];
}
