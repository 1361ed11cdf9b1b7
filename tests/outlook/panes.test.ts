/** The panes themselves: settings, book, sent mail, languages, themes, narrow panes, screen readers. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { ANNA, CLEAN, FROM, HOUSE, holding, INSIDE, left, open, paneClosed, review, WRONG } from "./desk.ts";
import { type Outlook, stage } from "./emulator/outlook.ts";
import type { MailLike } from "./emulator/types.ts";

stage();

/** What axe-core finds wrong in the open pane. */
async function violations(outlook: Outlook): Promise<string[]> {
  const frame = await outlook.paneFrame();
  await frame.evaluate(readFileSync("node_modules/axe-core/axe.min.js", "utf8"));
  return frame.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(options: object): Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }> };
    };
    const found = await axe.run({ resultTypes: ["violations"] });
    return found.violations.map(
      (one) => `${one.id}: ${one.nodes.map((node) => node.target.join(" ")).join(" | ")}`,
    );
  });
}

/** Pixels by which the pane is wider than its frame. */
async function overflow(outlook: Outlook): Promise<number> {
  const frame = await outlook.paneFrame();
  return frame.evaluate(() => Math.max(0, document.documentElement.scrollWidth - innerWidth));
}

async function settings(outlook: Outlook): Promise<void> {
  await outlook.openPane("LastLookSettings");
  await outlook.pane.locator("[data-book]").waitFor();
  await outlook.pane.locator("[data-settings]").waitFor();
}

describe("the settings", () => {
  test("are kept in the mailbox and hold for the next mail", async () => {
    const outlook = await open({ mail: WRONG });
    await settings(outlook);
    await outlook.screenshot("settings");
    await outlook.pane.locator('[data-key="checks.line-total"]').selectOption("off");
    await outlook.pane.locator('[data-key="hold.outlook"]').selectOption("pane");
    await outlook.pane.locator('[data-action="save"]').click();
    await outlook.pane.locator("[data-message]", { hasText: "Saved" }).waitFor();
    const kept = outlook.roamingSettings().policy as typeof HOUSE;
    assert.equal(kept.checks["line-total"], "off");
    assert.equal(kept.hold.outlook, "pane");
    await outlook.press();
    assert.match((await outlook.dialog())?.text ?? "", /waits until/);
    await outlook.dontSend();
    await outlook.close();
  });

  test("of more than 32 KB are refused with words, and those before stand", async () => {
    const outlook = await open();
    await settings(outlook);
    const long = Array.from({ length: 4_000 }, (_, at) => `rival-number-${at}.example`).join("\n");
    // Typing so much would take its time.
    await outlook.pane.locator('[data-key="competitors"]').evaluate((field, text) => {
      (field as HTMLTextAreaElement).value = text;
      field.dispatchEvent(new InputEvent("input", { bubbles: true }));
    }, long);
    await outlook.pane.locator('[data-action="save"]').click();
    await outlook.pane.locator("[data-message].ll-problem").waitFor();
    assert.deepEqual(outlook.roamingSettings().policy, HOUSE);
    await outlook.close();
  });

  test("an organisation's file is taken up, and what it locks cannot be changed", async () => {
    const organisation = {
      policy: { competitors: ["locked-rival.example"] },
      locked: ["competitors", "checks"],
    };
    const outlook = await open();
    await outlook.context.route("**/addin/organisation.json", (route) =>
      route.fulfill({ json: organisation }),
    );
    await outlook.reload();
    assert.deepEqual(outlook.roamingSettings().organisation, organisation);
    await settings(outlook);
    assert.ok(await outlook.pane.locator('[data-key="competitors"]').isDisabled());
    await outlook.closePane();
    await outlook.addRecipient("info@locked-rival.example", "cc");
    await review(outlook);
    await outlook.pane.locator('[data-finding="blocked-recipient"]').waitFor();
    assert.equal(await outlook.pane.locator("[data-mute]").count(), 0);
    await outlook.close();
  });

  test("a check is muted from the review", async () => {
    const outlook = await open({ mail: WRONG });
    await review(outlook);
    await outlook.pane.locator('[data-finding="line-total"] [data-mute]').click();
    await outlook.pane.locator('[data-finding="line-total"]').waitFor({ state: "detached" });
    assert.equal((outlook.roamingSettings().policy as typeof HOUSE).checks["line-total"], "off");
    await outlook.close();
  });
});

describe("the book", () => {
  test("learns from what was let go, is exported, and forgotten after a second press", async () => {
    const outlook = await open({ mail: INSIDE });
    await outlook.press();
    await left(outlook);
    await outlook.compose(CLEAN);
    await outlook.settle();
    await settings(outlook);
    const count = outlook.pane.locator("[data-book] [data-count]");
    assert.equal(await count.getAttribute("data-count"), "1");
    const [download] = await Promise.all([
      outlook.page.waitForEvent("download"),
      outlook.pane.locator('[data-action="export-book"]').click(),
    ]);
    const book = readFileSync(await download.path(), "utf8");
    assert.deepEqual(JSON.parse(book), { addresses: { "chen.wei@brightsea-trading.com": 1 }, pairs: {} });
    const forget = outlook.pane.locator('[data-action="forget-book"]');
    await forget.click();
    assert.equal(await count.getAttribute("data-count"), "1");
    await forget.click();
    assert.equal(await count.getAttribute("data-count"), "0");
    const bring = outlook.pane.locator('[data-action="import-book"]');
    await bring.setInputFiles({
      name: "odd.json",
      mimeType: "application/json",
      buffer: Buffer.from('{"addresses":[]}'),
    });
    await outlook.pane.locator("[data-book]", { hasText: "is no book of LastLook" }).waitFor();
    await bring.setInputFiles({ name: "book.json", mimeType: "application/json", buffer: Buffer.from(book) });
    await outlook.pane.locator('[data-book] [data-count="1"]').waitFor();
    await outlook.close();
  });
});

describe("a sent mail", () => {
  /** Sends a mail as it is and opens the correction desk beside it. */
  async function desk(mail: MailLike, language: "en-US" | "zh-CN" = "en-US"): Promise<Outlook> {
    const outlook = await open({ mail, language, manifest: "manifest.prompt-user.xml" });
    await outlook.press();
    if ((await outlook.dialog()) !== undefined) await outlook.sendAnyway();
    await outlook.advance(HOUSE.hold.outside_clean * 1000 + 2_000);
    await left(outlook);
    await outlook.openSent(0);
    await outlook.openPane("LastLookSent");
    await outlook.pane.locator("[data-desk]").waitFor();
    return outlook;
  }

  const composing = (outlook: Outlook) =>
    outlook.page.waitForFunction(
      () =>
        (globalThis as unknown as { emulator: { state(): { surface: string } } }).emulator.state().surface ===
        "compose",
    );

  test("is corrected: filled in from what the checks find, the call first, one letter to the same people", async () => {
    const outlook = await desk({ ...WRONG, cc: ["Karl Vogt <k.vogt@muller-tools.de>"] });
    const { pane } = outlook;
    assert.ok(await pane.locator('[data-question="wrong"] input[value="amount"]').isChecked());
    assert.deepEqual(
      await pane.locator("[data-step]").evaluateAll((all) => all.map((one) => one.getAttribute("data-step"))),
      ["call", "correct", "confirm", "legal", "recall", "log"],
    );
    assert.match(await pane.locator("[data-severity]").innerText(), /Bcc[\s\S]*opens as a new mail/);
    await outlook.screenshot("desk");
    assert.deepEqual(await violations(outlook), []);
    assert.equal(await overflow(outlook), 0);
    await pane.locator('[data-step="recall"] [data-action="recall"]').click();
    assert.equal(await pane.locator('[data-recall] [data-verdict="gone"]').count(), 2);
    await pane.locator('[data-step="correct"] [data-action="write"]').click();
    await composing(outlook);
    await outlook.settle();
    const letter = await outlook.mail();
    assert.deepEqual(
      letter.to.map((one) => one.emailAddress),
      ["anna.weber@muller-tools.de"],
    );
    assert.deepEqual(
      letter.cc.map((one) => one.emailAddress),
      ["k.vogt@muller-tools.de"],
    );
    assert.equal(letter.subject, "Correction: Quotation");
    assert.match(letter.body, /27,500\.00[\s\S]*25,700\.00/);
    assert.equal((await outlook.sent()).length, 1);
    await outlook.close();
  });

  test("to a competitor: locked until it was discussed, then a request to delete, to him alone, without the content", async () => {
    const outlook = await desk({ ...WRONG, cc: ["Wang Lei <sales@rivalpump.cn>"] });
    const { pane } = outlook;
    const write = pane.locator('[data-step="ask-deletion"] [data-action="write"]');
    assert.ok(await write.isDisabled());
    await pane.locator('[data-slot="discussed-with"]').fill("Wang Fang");
    await pane.locator('[data-slot="discussed-with"]').press("Tab");
    await write.click();
    await pane.locator('[data-slot="deadline"]').fill("24 November 2026");
    await pane.locator('[data-action="fill"]').click();
    await composing(outlook);
    await outlook.settle();
    const letter = await outlook.mail();
    assert.deepEqual(
      [...letter.to, ...letter.cc, ...letter.bcc].map((one) => one.emailAddress),
      ["sales@rivalpump.cn"],
    );
    assert.doesNotMatch(`${letter.subject}${letter.body}`, /27,500|25,700|12\.85/);
    assert.deepEqual(letter.attachments, []);
    // Its own review knows it: nothing else may go to a competitor, this may.
    await outlook.press();
    assert.equal(await outlook.dialog(), undefined);
    assert.equal((await outlook.scheduled()).length, 1);
    // A second opening knows of the first letter, and asks before another.
    await outlook.openSent(0);
    await outlook.openPane("LastLookSent");
    await outlook.pane.locator('[data-step="ask-deletion"] [data-action="write"]').click();
    await outlook.pane.locator("[data-again]").waitFor();
    await outlook.close();
  });

  test("left when its own header says, where Outlook shows it", async () => {
    const outlook = await desk({ ...CLEAN, headers: { Date: "Mon, 16 Nov 2026 08:10:00 +0000" } });
    assert.match(await outlook.pane.locator("[data-clock]").innerText(), /Nov 16, 2026/);
    await outlook.close();
  });

  test("is noted in the log, which the settings show, export and wipe", async () => {
    const outlook = await desk(WRONG, "zh-CN");
    await outlook.screenshot("desk-zh-CN");
    await outlook.pane.locator('[data-step="log"] [data-action="log"]').click();
    await outlook.pane.locator('[data-step="log"] [role="status"]').waitFor();
    await outlook.compose(CLEAN);
    await outlook.settle();
    await settings(outlook);
    await outlook.pane.locator("[data-log] [data-entry]").waitFor();
    const wipe = outlook.pane.locator('[data-action="wipe-log"]');
    await wipe.click();
    await wipe.click();
    await outlook.pane.locator("[data-log] [data-entry]").waitFor({ state: "detached" });
    await outlook.close();
  });
});

describe("what waits and what was stopped in time", () => {
  test("a mail that waits in another window comes first on the desk, which cannot open it", async () => {
    const outlook = await open({ mail: INSIDE, roaming: holding({ outlook: "pane" }) });
    await outlook.press();
    await left(outlook);
    await outlook.compose(CLEAN);
    await outlook.settle();
    await outlook.press();
    await outlook.takeAction();
    await outlook.pane.locator('[data-hold][data-state="held"]').waitFor();
    assert.match(await outlook.pane.locator(".ll-door").innerText(), /Sent Items/);
    await outlook.screenshot("hold-door");
    assert.deepEqual(await violations(outlook), []);
    await outlook.openSent(0);
    await outlook.openPane("LastLookSent");
    const held = outlook.pane.locator("[data-desk] [data-held]");
    await held.waitFor();
    assert.match(await held.innerText(), /Samples[\s\S]*Anna Weber/);
    assert.equal(await held.locator("button").count(), 0);
    await outlook.screenshot("desk-held");
    assert.deepEqual(await violations(outlook), []);
    assert.equal(await overflow(outlook), 0);
    await outlook.close();
  });

  test("a repair and a correction by hand are catches, noted as the mail leaves", async () => {
    const outlook = await open({ mail: { ...WRONG, cc: ["Wang Lei <sales@rivalpump.cn>"] } });
    await review(outlook);
    const total = outlook.pane.locator('[data-finding="line-total"]');
    await total.locator("h2 button").click();
    await total.locator('[data-repair="0"]').click();
    await total.waitFor({ state: "detached" });
    await outlook.pane.locator('[data-action="back"]').click();
    await outlook.setRecipients({ cc: [] });
    await outlook.press();
    assert.equal((await outlook.scheduled()).length, 1);
    await outlook.compose(CLEAN);
    await outlook.settle();
    await settings(outlook);
    const entry = outlook.pane.locator('[data-log] [data-kind="catch"]');
    await entry.waitFor();
    assert.equal(await entry.count(), 1);
    assert.match(await entry.innerText(), /muller-tools\.de/);
    assert.ok((await entry.locator(".ll-tag").count()) >= 2, await entry.innerText());
    await entry.scrollIntoViewIfNeeded();
    await outlook.screenshot("log-catch");
    await outlook.close();
  });
});

describe("the review in the pane", () => {
  for (const [language, dark] of [
    ["en-US", false],
    ["en-US", true],
    ["zh-CN", false],
  ] as const) {
    test(`in ${language}, ${dark ? "dark" : "light"}: readable, narrow, and for screen readers`, async () => {
      const outlook = await open({
        mail: { ...WRONG, cc: ["sales@rivalpump.cn"] },
        language,
        dark,
        width: 1000,
        height: 720,
      });
      await review(outlook);
      await outlook.screenshot(`review-${language}-${dark ? "dark" : "light"}`);
      assert.deepEqual(await violations(outlook), []);
      assert.equal(await overflow(outlook), 0);
      assert.equal(
        await (await outlook.paneFrame()).evaluate(() => document.documentElement.lang),
        language === "zh-CN" ? "zh-CN" : "en",
      );
      await outlook.close();
    });
  }

  test("is worked by keyboard: the primary button by Ctrl+Enter, back by Esc", async () => {
    const outlook = await open({ mail: WRONG });
    await review(outlook);
    const pane = await outlook.paneFrame();
    await pane.locator("[data-finding] h2 button").first().press("Control+Enter");
    await pane.locator("[data-finding]").waitFor({ state: "detached" });
    assert.match((await outlook.mail()).body, /25,700\.00/);
    await pane.locator('[data-action="send"]').press("Escape");
    await paneClosed(outlook);
    assert.equal((await outlook.sent()).length, 0);
    await outlook.close();
  });

  test("opened from the ribbon looks at a mail before Send, and sends it", async () => {
    const outlook = await open({ mail: { ...INSIDE, from: FROM } });
    await outlook.openPane("LastLookReview");
    await outlook.pane.locator('[data-review][data-verdict="clear"]').waitFor();
    await outlook.pane.locator('[data-action="send"]').click();
    await left(outlook);
    await outlook.close();
  });

  test("of a hostile mail shows words, never elements", async () => {
    const hostile = '<img src=x onerror="alert(1)"><script>alert(2)</script>';
    const outlook = await open({
      mail: {
        ...WRONG,
        to: [ANNA, `${hostile} <x@rivalpump.cn>`],
        subject: hostile,
        bodyType: "text",
        body: `${hostile}\n2,000 pcs × USD 12.85 = USD 27,500.00\n${hostile}`,
      },
      roaming: holding({ outlook: "pane" }),
    });
    await review(outlook);
    await outlook.pane.locator('[data-row="subject"] button').click();
    assert.equal(await outlook.pane.locator("img, script:not([src])").count(), 0);
    await outlook.close();
  });
});
