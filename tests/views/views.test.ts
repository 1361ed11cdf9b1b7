import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, beforeEach, describe, test } from "node:test";
import { build } from "esbuild";
import { type Browser, chromium, type Page } from "playwright-core";
import { NO_SLIP } from "../../addin/core/aftercare.ts";
import type { HoldLine, Review } from "../../addin/core/flow.ts";
import type { CheckInfo, Finding, Policy, Touch } from "../../addin/core/types.ts";
import { DEFAULTS } from "../core/defaults.ts";
import type { DeskOptions } from "./desk-stage.ts";
import type { Stage } from "./page.ts";

declare const stage: Stage;

/** Where the page of the tests is, served by nobody but the browser's own interception. */
const ADDRESS = "http://views.test/";

let browser: Browser;
let page: Page;

before(async () => {
  const made = await build({
    entryPoints: ["tests/views/page.ts", "addin/core/views/views.css"],
    bundle: true,
    write: false,
    outdir: "out",
    format: "iife",
    loader: { ".ftl": "text" },
  });
  const of = (end: string) => made.outputFiles.find((file) => file.path.endsWith(end))?.text ?? "";
  const files: Record<string, [string, string]> = {
    "/": [
      "text/html",
      `<!DOCTYPE html><meta charset="utf-8"><title>LastLook</title><link rel="icon" href="data:,">
      <link rel="stylesheet" href="page.css"><style>html,body,main{height:100%;margin:0}</style>
      <main></main><script src="page.js"></script>`,
    ],
    "/page.css": ["text/css", of(".css")],
    "/page.js": ["text/javascript", of(".js")],
  };
  browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
  page = await browser.newPage({ reducedMotion: "no-preference" });
  await page.route(`${ADDRESS}**`, (route) => {
    const [contentType, body] = files[new URL(route.request().url()).pathname] ?? ["text/plain", ""];
    return route.fulfill({ contentType, body });
  });
});
after(() => browser.close());

beforeEach(async () => {
  await page.setViewportSize({ width: 720, height: 560 });
  await page.goto(ADDRESS);
});

function finding(check: string, touch: Touch, more: Partial<Finding> = {}): Finding {
  return {
    check,
    family: "figures",
    level: touch.kind === "none" ? "note" : "stop",
    zone: "authored",
    span: { start: 0, end: 1 },
    title: `Title of ${check}`,
    detail: "Detail",
    why: "# What it does\n\nIt looks.\n\n- once\n- twice",
    evidence: [{ text: "total USD 27,500.00 <b>", marks: [{ start: 6, end: 19 }] }],
    repairs: [],
    touch,
    ...more,
  } as Finding;
}

function review(findings: Finding[], more: Partial<Review> = {}): Review {
  const report = {
    verdict: findings.length === 0 ? "clear" : "stop",
    holdSeconds: 120,
    digest: "the digest",
    headline: "Headline",
    recap: { to: "Anna Weber · Muller Tools", outside: true, files: ["PI-118.pdf"], total: "USD 27,500.00" },
    findings,
    recipients: [],
    checklist: {
      recipients: {
        state: "ok",
        organisations: [
          {
            name: "Muller Tools",
            domain: "muller-tools.example",
            inside: false,
            known: false,
            people: [{ kind: "to", name: "Anna", address: "anna@muller-tools.example" }],
          },
        ],
      },
      subject: { state: "ok", text: "PI-118" },
      attachments: {
        state: "note",
        files: [
          { name: "PI-118.pdf", mimeType: "application/pdf", size: 184_320, read: "Not read: it is damaged" },
          { name: "logo.png", mimeType: "image/png", size: 2_048, read: "" },
        ],
      },
      figures: { state: "stop", values: [{ text: "2 × 3 = 7", kind: "calculation", ok: false }] },
      tone: { state: "empty", note: "" },
    },
  };
  return { id: "a", report, release: "automatic", ...more } as unknown as Review;
}

const show = (what: Review, language: "en" | "zh-CN" = "en") =>
  page.evaluate(([one, two]) => stage.review(one, two), [what, language] as const);
const calls = () => page.evaluate(() => stage.calls);
const isDisabled = (action: string) => page.isDisabled(`[data-action="${action}"]`);

async function accessible(): Promise<void> {
  await page.evaluate(readFileSync("node_modules/axe-core/axe.min.js", "utf8"));
  const found = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    return (await axe.run()).violations.map(
      (one) => `${one.id}: ${one.nodes.map((node) => node.html).join(" ")}`,
    );
  });
  assert.deepEqual(found, []);
}

describe("the review", () => {
  const touches: [string, Touch, () => Promise<unknown>, (() => Promise<unknown>) | undefined][] = [
    [
      "confirm",
      { kind: "confirm", label: "It is right" },
      () => page.click('[data-touch="confirm"]'),
      () => page.click('[data-touch="confirm"]'),
    ],
    [
      "tick",
      { kind: "tick", label: "I have looked" },
      () => page.check('[data-touch="tick"]'),
      () => page.uncheck('[data-touch="tick"]'),
    ],
    [
      "choose",
      { kind: "choose", label: "Which?", options: ["25,700.00", "27,500.00"] },
      () => page.check('[data-touch="choose"] [value="27,500.00"]'),
      undefined,
    ],
    [
      "retype",
      { kind: "retype", label: "Type it", expected: "USD 27,500.00" },
      () => page.fill('[data-touch="retype"]', "USD27,500.00 "),
      () => page.fill('[data-touch="retype"]', "USD 27,500.01"),
    ],
  ];
  for (const [kind, touch, doIt, undoIt] of touches) {
    test(`send anyway waits for the touch: ${kind}`, async () => {
      await show(review([finding("line-total", touch)]));
      assert.ok(await isDisabled("send-anyway"));
      assert.ok(await isDisabled("outbox"));
      await doIt();
      assert.ok(!(await isDisabled("send-anyway")));
      if (undoIt) {
        await undoIt();
        assert.ok(await isDisabled("send-anyway"));
        await doIt();
      }
      await page.click('[data-action="send-anyway"]');
      assert.deepEqual(await calls(), [["approve", "the digest", "now"]]);
    });
  }

  test("every finding wants its own touch; the next unfolds by itself", async () => {
    const tick: Touch = { kind: "tick", label: "Looked" };
    await show(review([finding("a", tick), finding("b", tick), finding("c", { kind: "none" })]));
    assert.equal(await page.getAttribute('[data-finding="b"]', "data-open"), "false");
    await page.check('[data-finding="a"] [data-touch]');
    assert.ok(await isDisabled("send-anyway"));
    assert.equal(await page.getAttribute('[data-finding="b"]', "data-open"), "true");
    await page.check('[data-finding="b"] [data-touch]');
    assert.ok(!(await isDisabled("send-anyway")));
    await page.click('[data-action="outbox"]');
    assert.deepEqual(await calls(), [["approve", "the digest", "later"]]);
  });

  test("nothing open: the primary button sends", async () => {
    await show(review([finding("fyi", { kind: "none" })]));
    assert.equal(await page.locator('[data-action="send-anyway"]').count(), 0);
    await page.keyboard.press("Control+Enter");
    assert.deepEqual(await calls(), [["approve", "the digest", "now"]]);
  });

  test("the primary button of an open finding is its repair, and without one the way back; never Send", async () => {
    const edit = { kind: "add-attachment" } as const;
    const tick: Touch = { kind: "tick", label: "Looked" };
    const repairs = [{ label: "Repair", edit }];
    await show(review([finding("a", tick, { repairs })]));
    await page.keyboard.press("Control+Enter");
    assert.deepEqual(await calls(), [["repair", edit]]);
    await show(review([finding("a", tick)]));
    await page.check("[data-touch]");
    await page.keyboard.press("Control+Enter");
    assert.deepEqual((await calls())[1], ["back"]);
  });

  test("what a finding let pass is not repaired by the primary button any more", async () => {
    const repairs = [{ label: "Repair", edit: { kind: "add-attachment" } as const }];
    const tick: Touch = { kind: "tick", label: "Looked" };
    await show(review([finding("a", tick, { repairs }), finding("b", tick, { repairs })]));
    await page.check('[data-finding="a"] [data-touch]');
    assert.equal(await page.locator('[data-finding="b"] .ll-primary').count(), 1);
    await page.check('[data-finding="b"] [data-touch]');
    await page.keyboard.press("Control+Enter");
    assert.deepEqual(await calls(), [["back"]]);
  });

  test("an action that fails says so, and can be tried again", async () => {
    await show(review([]));
    await page.evaluate(() => {
      stage.refuse = "nobody answers";
    });
    await page.click('[data-action="send"]');
    assert.match((await page.textContent(".ll-problem")) ?? "", /nobody answers/);
    await page.click('[data-action="send"]');
    assert.equal((await calls()).length, 2);
  });

  test("a touch that nobody could make does not lock the mail in", async () => {
    await show(
      review([
        finding("a", { kind: "choose", label: "Which?", options: [] }),
        finding("b", { kind: "retype", label: "Type it", expected: " " }),
      ]),
    );
    await page.check('[data-finding="a"] [data-touch]');
    await page.check('[data-finding="b"] [data-touch]');
    assert.ok(!(await isDisabled("send-anyway")));
  });

  test("Escape goes back; a double click acts once", async () => {
    await show(review([]));
    await page.evaluate(() => {
      stage.slow = true;
    });
    await page.dblclick('[data-action="send"]');
    assert.equal((await calls()).length, 1);
    await page.waitForTimeout(250);
    await page.keyboard.press("Escape");
    assert.deepEqual((await calls())[1], ["back"]);
  });

  test("the focus starts on the first finding; a second showing is announced", async () => {
    await show(review([finding("a", { kind: "tick", label: "Looked" })]));
    const focused = () =>
      page.evaluate(() => document.activeElement?.closest("[data-finding]")?.getAttribute("data-finding"));
    assert.equal(await focused(), "a");
    assert.equal(await page.textContent("[data-live]"), "");
    await show(review([]));
    assert.equal(await page.textContent("[data-live]"), "Headline");
    assert.equal(await page.evaluate(() => document.activeElement?.getAttribute("data-action")), "send");
  });

  test("evidence is marked in its sentence, and a mail's markup stays text", async () => {
    await show(review([finding("a", { kind: "none" })]));
    assert.equal(await page.textContent("mark"), "USD 27,500.00");
    assert.equal(await page.textContent("blockquote"), "total USD 27,500.00 <b>");
    assert.equal(await page.locator("blockquote b").count(), 0);
  });

  test("Why? opens the help, Mute names the check", async () => {
    await show(review([finding("a", { kind: "none" })]));
    assert.ok(!(await page.isVisible(".ll-why")));
    await page.click("[data-why]");
    assert.equal(await page.locator(".ll-why li").count(), 2);
    await page.click("[data-mute]");
    assert.deepEqual(await calls(), [["mute", "a"]]);
  });

  test("a row opens to the values found, one at a time", async () => {
    await show(review([]));
    await page.click('[data-row="recipients"] button');
    assert.match((await page.textContent('[data-row="recipients"]')) ?? "", /anna@muller-tools\.example/);
    await page.click('[data-row="attachments"] button');
    assert.deepEqual(await page.locator(".ll-read").allTextContents(), ["Not read: it is damaged"]);
    await page.click('[data-row="figures"] button');
    assert.equal(await page.getAttribute('[data-row="recipients"]', "data-open"), "false");
    assert.equal(await page.locator('[data-ok="false"]').count(), 1);
  });

  test("what went wrong is said", async () => {
    await show(review([], { problem: { code: "changed", message: "" } }));
    assert.match((await page.textContent(".ll-problem")) ?? "", /changed/);
  });

  for (const language of ["en", "zh-CN"] as const) {
    test(`accessible, and no message is missing: ${language}`, async () => {
      const all: Touch[] = [
        { kind: "retype", label: "Type it", expected: "1" },
        { kind: "choose", label: "Which?", options: ["a", "b"] },
        { kind: "tick", label: "Looked" },
        { kind: "confirm", label: "Right" },
      ];
      await show(review(all.map((touch, at) => finding(`check-${at}`, touch))), language);
      await page.evaluate(() => {
        for (const fold of document.querySelectorAll<HTMLElement>('[aria-expanded="false"]')) fold.click();
      });
      await accessible();
      assert.doesNotMatch(
        (await page.textContent("main")) ?? "",
        /\b(review|row|state|problem|level|family)-[a-z]/,
      );
    });
  }

  test("at 320 CSS pixels nothing is cut off sideways", async () => {
    await page.setViewportSize({ width: 320, height: 256 });
    await show(review([finding("a", { kind: "retype", label: "Type it", expected: "1" })]));
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= 320));
    await page.click('[data-action="back"]');
    assert.deepEqual(await calls(), [["back"]]);
  });
});

describe("the hold", () => {
  const line = (id: string, state: HoldLine["state"], more: Partial<HoldLine> = {}): HoldLine => ({
    id,
    state,
    due: 1_000_000 + 125_000,
    subject: "PI",
    recap: { to: "Anna Weber", outside: true, files: ["PI-118.pdf"], total: "USD 27,500.00" },
    where: "now",
    open: true,
    ...more,
  });
  const hold = (lines: HoldLine[]) => page.evaluate((all) => stage.hold(all, 1_000_000), lines);

  test("one line says when, to whom, which file, which total", async () => {
    await hold([line("a", "held")]);
    const text = (await page.textContent('[data-hold="a"]')) ?? "";
    for (const part of ["Anna Weber", "PI-118.pdf", "USD 27,500.00"]) assert.ok(text.includes(part), text);
    assert.equal(await page.textContent("[data-clock]"), "2:05");
    await accessible();
  });

  test("its buttons", async () => {
    await hold([
      line("a", "held"),
      line("b", "unsent", { open: false, reason: { code: "restart", message: "" } }),
    ]);
    await page.click('[data-hold="a"] [data-action="more"]');
    for (const action of ["edit", "send-now", "outbox", "discard"]) {
      await page.click(`[data-hold="a"] [data-action="${action}"]`);
    }
    await page.click('[data-hold="b"] [data-action="open-draft"]');
    await page.click('[data-hold="b"] [data-action="dismiss"]');
    const expected = [
      ["edit", "a"],
      ["sendNow", "a"],
      ["toOutbox", "a"],
      ["discard", "a"],
      ["openDraft", "b"],
      ["dismiss", "b"],
    ];
    assert.deepEqual(await calls(), expected);
    await accessible();
  });

  test("a fresh showing keeps the focus and what was unfolded", async () => {
    await hold([line("a", "held"), line("b", "held")]);
    await page.click('[data-hold="b"] [data-action="more"]');
    await page.focus('[data-hold="b"] [data-action="discard"]');
    await hold([line("b", "held")]);
    assert.equal(await page.evaluate(() => document.activeElement?.getAttribute("data-action")), "discard");
  });

  test("a mail that was not sent is told to screen readers, and the focus stays near", async () => {
    const { due: _, ...ready } = line("b", "ready");
    await hold([line("a", "held"), line("b", "held")]);
    assert.equal(await page.textContent("[data-live]"), "");
    await page.focus('[data-hold="a"] [data-action="send-now"]');
    await hold([line("a", "unsent"), ready]);
    const text = (await page.textContent("[data-live]")) ?? "";
    assert.match(text, /Not sent.*Press Send/);
    assert.equal(await page.evaluate(() => document.activeElement?.getAttribute("data-action")), "edit");
  });

  test("a ready mail waits for the client's own button", async () => {
    await hold([line("a", "ready")]);
    assert.equal(await page.locator('[data-action="send-now"]').count(), 0);
    assert.match((await page.textContent("[data-hold]")) ?? "", /Press Send/);
  });
});

describe("the way on from the hold", () => {
  const show = (lines: HoldLine[], door: "opens" | "hint") =>
    page.evaluate(([all, way]) => stage.hold(all, 0, way), [lines, door] as const);

  test("opens the desk of the last mail, also where nothing waits", async () => {
    await show([], "opens");
    assert.match((await page.textContent(".ll-hold")) ?? "", /Nothing is waiting/);
    await page.click('[data-action="open-desk"]');
    assert.deepEqual(await calls(), [["openDesk"]]);
    await accessible();
  });

  test("is a sentence where this window cannot open it", async () => {
    await show([], "hint");
    assert.match((await page.textContent(".ll-door")) ?? "", /Sent Items/);
    assert.equal(await page.locator('[data-action="open-desk"]').count(), 0);
  });
});

describe("the correction desk", () => {
  const open = (options: DeskOptions = {}) => page.evaluate((one) => stage.desk(one), options);
  const HELD: HoldLine = {
    id: "a",
    state: "held",
    due: Date.parse("2026-11-21T16:12:00+08:00"),
    subject: "Offer",
    recap: { to: "Anna Weber", outside: true, files: [] },
    where: "now",
    open: true,
  };
  const amount = () => page.check('[data-question="wrong"] input[value="amount"]');
  const shown = (slot: string) => page.isVisible(`[data-question="values"] [data-slot="${slot}"]`);

  test("a mail that still waits comes first, and is taken back", async () => {
    await open({ held: [HELD, { ...HELD, id: "b", state: "unsent" }] });
    const first = page.locator("[data-desk] h2").first();
    assert.equal(await first.textContent(), "This one has not left yet");
    assert.equal(await page.locator("[data-held] li").count(), 1, "what was not sent does not wait");
    assert.match((await page.textContent("[data-held]")) ?? "", /Offer.*Leaves at.*Anna Weber/s);
    await page.click('[data-held] [data-action="take-back"]');
    assert.deepEqual(await calls(), [["takeBack", "a"]]);
    await accessible();
  });

  test("a mail that has left meanwhile is not said to be taken back", async () => {
    await open({ held: [HELD], gone: true });
    await page.click('[data-held] [data-action="take-back"]');
    await page.waitForFunction(() =>
      /left already/.test(document.querySelector("[data-held]")?.textContent ?? ""),
    );
    await accessible();
  });

  test("personal data that the checks found start their hours at the first opening, once", async () => {
    const found = { ...NO_SLIP, wrong: "internal", personal: true } as const;
    const now = Date.parse("2026-11-21T16:20:00+08:00");
    await open({ suggested: found, now });
    const [[, , discovered] = []] = await calls();
    assert.equal(Date.parse(String(discovered)), now);
    const remembered = { ...found, discovered: String(discovered) };
    await open({ remembered, now: now + 3_600_000 });
    assert.equal((await calls()).length, 1, "the next opening leaves it as it was");
  });

  test("without a way to take it back it says where to go; with nothing waiting, nothing", async () => {
    await open({ held: [HELD], outlook: true });
    assert.equal(await page.locator('[data-action="take-back"]').count(), 0);
    assert.match((await page.textContent("[data-held]")) ?? "", /choose Edit/);
    await open({ held: [] });
    assert.equal(await page.locator("[data-held]").count(), 0);
  });

  test("the form of address is asked only for languages that greet by it, and only for a name", async () => {
    await open();
    assert.equal(await shown("company"), false, "a slip of the pen needs no letter");
    await amount();
    assert.deepEqual([await shown("company"), await shown("form")], [true, false]);
    await page.selectOption("[data-language]", "de");
    assert.ok(await shown("form"));
    assert.equal(await page.inputValue("[data-language]"), "de");
    assert.ok(await page.isDisabled('[data-slot="form"]'));
    await page.fill('[data-slot="name"]', "Weber");
    await page.selectOption('[data-slot="form"]', "woman");
    await accessible();
    await page.click('[data-step="correct"] [data-action="write"]');
    const [, letter] = (await calls()).find(([name]) => name === "write") ?? [];
    assert.match(String(letter), /^Frau Weber,[\s\S]*Brightsea Trading$/);
    const kept = (await calls()).filter(([name]) => name === "remember").at(-1)?.[1];
    assert.equal((kept as { form: string }).form, "woman");
    await page.selectOption("[data-language]", "en");
    assert.equal(await shown("form"), false);
  });

  test("the answers of before stand, the firm too where it was taken out", async () => {
    const details = { ...NO_SLIP.details, name: "Weber", form: "man", company: "" } as const;
    await open({ remembered: { ...NO_SLIP, wrong: "amount", details } });
    assert.equal(await page.inputValue('[data-slot="company"]'), "");
    await page.selectOption("[data-language]", "de");
    assert.equal(await page.inputValue('[data-slot="form"]'), "man");
  });

  test("what is said on the telephone or to a machine can be copied", async () => {
    await open();
    await amount();
    await page
      .context()
      .grantPermissions(["clipboard-read", "clipboard-write"])
      .catch(() => undefined);
    for (const [action, kind] of [
      ["show", "phone"],
      ["otherwise-show", "voicemail"],
    ]) {
      await page.click(`[data-step="call"] [data-action="${action}"]`);
      await page.click(`[data-text="${kind}"] [data-action="copy"]`);
      await page.locator(`[data-text="${kind}"] [role="status"]`, { hasText: /Copied|Marked/ }).waitFor();
    }
    await accessible();
    await page.fill('[data-slot="name"]', "Weber");
    assert.equal(await page.locator("[data-text]").count(), 0, "a text on show never says the old value");
  });

  test("own words that promise too much are shown beside the letter, which opens all the same", async () => {
    await open({ warnings: ["It promises compensation."] });
    await amount();
    await page.click('[data-step="correct"] [data-action="write"]');
    assert.match((await page.textContent("[data-warnings]")) ?? "", /It promises compensation\./);
    assert.equal((await calls()).filter(([name]) => name === "write").length, 1);
    await page.click('[data-step="call"] [data-action="show"]');
    assert.ok(await page.isVisible('[data-step="call"] [data-warnings]'));
    await accessible();
  });

  test("where the client opens a new mail it says so", async () => {
    await open({ outlook: true });
    assert.match((await page.textContent("[data-severity]")) ?? "", /Bcc.*new mail/s);
    await open();
    assert.doesNotMatch((await page.textContent("[data-severity]")) ?? "", /new mail/);
  });

  test("reads in the dark and in Chinese, with all that can be on it", async () => {
    await page.emulateMedia({ colorScheme: "dark" });
    await open({ held: [HELD], language: "zh-CN", warnings: ["这句话承诺了赔偿。"] });
    await amount();
    await page.selectOption("[data-language]", "de");
    await page.click('[data-action="otherwise-show"]');
    await page.screenshot({ path: "target/screenshots/views-desk-dark-zh.png", fullPage: true });
    await accessible();
    await page.emulateMedia({ colorScheme: "light" });
    await page.screenshot({ path: "target/screenshots/views-desk-light-zh.png", fullPage: true });
    await accessible();
  });
});

describe("the log", () => {
  test("tells slips and catches apart, names the checks, and is wiped as one", async () => {
    await page.evaluate(() => stage.log());
    const lines = page.locator("[data-entry]");
    await lines.nth(1).waitFor();
    assert.deepEqual(await lines.evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.kind)), [
      "slip",
      "catch",
    ]);
    assert.match((await lines.nth(0).textContent()) ?? "", /^Slip.*Quotation.*Price or amount/);
    assert.match(
      (await lines.nth(1).textContent()) ?? "",
      /^Caught in time.*muller\.example.*Line totals.*gone-check/,
    );
    await page.screenshot({ path: "target/screenshots/views-log.png" });
    await page.click('[data-action="wipe-log"]');
    await page.click('[data-action="wipe-log"]');
    await lines.first().waitFor({ state: "detached" });
  });
});

describe("the settings", () => {
  const CHECKS = [
    {
      id: "line-total",
      family: "figures",
      level: "stop",
      requirement: "B7",
      title: "Line totals",
      help: "Help.",
    },
  ] as CheckInfo[];
  const open = (policy: Policy = DEFAULTS, locked: string[] = []) =>
    page.evaluate((model) => stage.settings(model), { policy, defaults: DEFAULTS, checks: CHECKS, locked });
  const saved = async () => {
    await page.click('[data-action="save"]');
    return (await calls()).at(-1)?.[1];
  };

  test("every part of the policy can be set", async () => {
    await open();
    assert.ok(await isDisabled("save"));
    for (const key of ["own_domains", "own_names", "competitors", "origins"]) {
      await page.fill(`[data-key="${key}"]`, `${key} 1\n\n ${key} 2 `);
    }
    await page.click('[data-suggestion="found.example"]');
    await page.click('[data-action="add-customers"]');
    const customer = page.locator('[data-key="customers"] input');
    await customer.nth(0).fill("Müller & Söhne");
    await customer.nth(1).fill("a.example, b.example");
    await customer.nth(2).fill("Mueller Soehne，穆勒");
    await page.click('[data-action="add-partners"]');
    await page.selectOption('[data-key="partners"] select', "bank");
    await page.fill('[data-key="partners"] input', "bank.example");
    await page.click('[data-action="add-bank_cards"]');
    for (const [at, value] of ["IBAN", "1", "BIC", "Us", "EUR"].entries()) {
      await page.locator('[data-key="bank_cards"] input').nth(at).fill(value);
    }
    for (const key of ["inside_clean", "outside_clean", "after_findings", "first_contact", "heated"]) {
      await page.fill(`[data-key="hold.${key}"]`, "7");
    }
    await page.check('[data-key="hold.release.press-again"]');
    await page.selectOption('[data-key="checks.line-total"]', "note");
    await page.selectOption('[data-key="language"]', "zh-CN");
    const list = (key: string) => [`${key} 1`, `${key} 2`];
    const expected: Policy = {
      language: "zh-CN",
      own_domains: [...list("own_domains"), "found.example"],
      own_names: list("own_names"),
      competitors: list("competitors"),
      origins: list("origins"),
      customers: [
        { name: "Müller & Söhne", domains: ["a.example", "b.example"], aliases: ["Mueller Soehne", "穆勒"] },
      ],
      partners: [{ role: "bank", domains: ["bank.example"] }],
      bank_cards: [{ iban: "IBAN", account: "1", bic: "BIC", beneficiary: "Us", currency: "EUR" }],
      aftercare: { provider: "", cards: true, phone: "", letters: {} },
      limits: DEFAULTS.limits,
      hold: {
        inside_clean: 7,
        outside_clean: 7,
        after_findings: 7,
        first_contact: 7,
        heated: 7,
        release: "press-again",
        outlook: "auto",
      },
      checks: { "line-total": "note" },
    };
    assert.deepEqual(await saved(), expected);
    await accessible();
  });

  test("a row can be removed, a check set back", async () => {
    const customers = ["A", "B"].map((name) => ({ name, domains: [], aliases: [] }));
    await open({ ...DEFAULTS, customers, checks: { "line-total": "off" } });
    await page.locator('[data-key="customers"] [data-action="remove"]').first().click();
    await page.selectOption('[data-key="checks.line-total"]', "");
    const policy = (await saved()) as Policy;
    assert.deepEqual(
      policy.customers.map((one) => one.name),
      ["B"],
    );
    assert.deepEqual(policy.checks, {});
  });

  test("what is refused says why and stays to be corrected", async () => {
    await open();
    await page.evaluate(() => {
      stage.refuse = "the IBAN is not valid";
    });
    await page.fill('[data-key="own_names"]', "x");
    await page.click('[data-action="save"]');
    await page.waitForFunction(() => document.querySelector("[data-message]")?.textContent?.includes("IBAN"));
    assert.ok(!(await isDisabled("save")));
  });

  test("export and import as policy.toml", async () => {
    await open({ ...DEFAULTS, own_names: ["Nanhai"] });
    const [file] = await Promise.all([page.waitForEvent("download"), page.click('[data-action="export"]')]);
    assert.equal(file.suggestedFilename(), "policy.toml");
    const text = readFileSync(await file.path(), "utf8");
    assert.match(text, /own_names = \[ "Nanhai" \]/);
    const give = (content: string) =>
      page.setInputFiles('[data-action="import"]', {
        name: "p.toml",
        mimeType: "text/plain",
        buffer: Buffer.from(content),
      });
    await give(text.replace("Nanhai", "Beihai"));
    await page.waitForFunction(() =>
      document.querySelector("[data-message]")?.textContent?.includes("p.toml"),
    );
    assert.deepEqual(((await saved()) as Policy).own_names, ["Beihai"]);
    await give("own_names = [");
    await page.waitForFunction(() => document.querySelector("[data-message]")?.textContent?.includes("line"));
  });

  test("what the administrator has set cannot be changed, not by an import either", async () => {
    await open({ ...DEFAULTS, own_names: ["Nanhai"] }, ["own_names", "hold"]);
    assert.ok(await page.isDisabled('[data-key="own_names"]'));
    assert.ok(await page.isDisabled('[data-key="hold.heated"]'));
    await page.setInputFiles('[data-action="import"]', {
      name: "p.toml",
      mimeType: "text/plain",
      buffer: Buffer.from('own_names = ["Other"]\norigins = ["CN"]'),
    });
    await page.waitForFunction(() =>
      document.querySelector("[data-message]")?.textContent?.includes("p.toml"),
    );
    const policy = (await saved()) as Policy;
    assert.deepEqual([policy.own_names, policy.origins], [["Nanhai"], ["CN"]]);
  });
});
