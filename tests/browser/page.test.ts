/** The page around the flow: hostile content, own mails and files, offline, reload, languages, a broken engine. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { site, stage, Visit } from "./stage.ts";

stage();

const HOSTILE = `<img src=x onerror="alert(1)"><script>alert(2)</script><a href="javascript:alert(3)">x</a>`;

/** Puts a mail into the demo's storage as if it had been written there before. */
async function plant(visit: Visit, draft: object): Promise<void> {
  await visit.page.evaluate((planted) => {
    const key = "lastlook-demo-mails-1";
    const kept = JSON.parse(sessionStorage.getItem(key) ?? "{}");
    kept.mails = [{ id: "own-7", folder: "drafts", touched: Date.now(), revision: 0, draft: planted }];
    sessionStorage.setItem(key, JSON.stringify(kept));
  }, draft);
  await visit.page.reload();
  await visit.openMail("own-7");
}

test("hostile HTML in every field stays text", async () => {
  const visit = await Visit.open();
  await visit.page.locator('[data-action="write"]').click();
  await visit.page.locator('[data-open^="own-"]').waitFor();
  await plant(visit, {
    kind: "new",
    from: { name: HOSTILE, address: "lin.yue@brightsea-trading.com" },
    replyTo: [],
    recipients: [{ kind: "to", name: HOSTILE, address: `"><img src=x>@muller-tools.de` }],
    subject: HOSTILE,
    body: { format: "text", content: `Dear [Name],\n\n${HOSTILE} for {{company}}` },
    attachments: [
      { name: `${HOSTILE}.pdf`, mimeType: "application/pdf", size: 9, inline: false, cloud: false },
    ],
  });
  await visit.press();
  await visit.review.waitFor();
  assert.equal(await visit.page.locator("img, #app script, iframe, a[href^=javascript]").count(), 0);
  assert.ok((await visit.page.locator("#app").innerText()).includes("onerror"));
  await visit.screenshot("hostile");
  await visit.close();
});

test("a hostile HTML body is rebuilt without anything that runs, loads or leads away", async () => {
  const visit = await Visit.open();
  await visit.openMail("clean");
  await visit.page.locator('[data-field="subject"]').fill("so that something is stored");
  const content =
    `<p onclick="alert(1)" style="background:url(https://evil.example/a.png)">Dear <b>Mr Hughes</b></p>${HOSTILE}` +
    `<img src="https://evil.example/pixel.png"><iframe src="https://evil.example"></iframe><svg onload="alert(4)"></svg>` +
    `<form action="https://evil.example"><input name="q"></form><style>@import "https://evil.example/x.css";</style>` +
    `<base href="https://evil.example/"><meta http-equiv="refresh" content="0;url=https://evil.example">` +
    `<math><mtext><table><mglyph><style><img src=x onerror=alert(5)></style></mglyph></table></mtext></math>` +
    `<blockquote type="cite"><p>quoted</p></blockquote>`;
  await plant(visit, {
    kind: "reply",
    from: { name: "Lin Yue", address: "lin.yue@brightsea-trading.com" },
    replyTo: [],
    recipients: [{ kind: "to", name: "Martin Hughes", address: "martin.hughes@orange-valve.co.uk" }],
    subject: "Re: valves",
    body: { format: "html", content },
    attachments: [],
  });
  const shown = await visit.page.locator('[data-field="body"]').innerHTML();
  assert.ok(shown.includes("<b>Mr Hughes</b>"), shown);
  assert.ok(shown.includes('<blockquote type="cite">'), shown);
  assert.doesNotMatch(
    shown,
    /<(img|script|iframe|svg|form|input|style|base|meta|math|a)\b|onclick|style=|href|evil/i,
  );
  // Chromium announces what the page's rules would block already where the mail is parsed, in a dead document.
  const others = visit.errors.filter((error) => !error.includes("Content Security Policy"));
  assert.deepEqual(others, []);
  visit.errors.length = 0;
  await visit.close();
});

test("a dropped mail file opens as a draft and can be sent", async () => {
  const visit = await Visit.open();
  const eml = [
    "From: Lin Yue <lin.yue@brightsea-trading.com>",
    "To: =?utf-8?q?J=C3=BCrgen?= <j.kern@muller-tools.de>",
    "Subject: Offer <b>PI-7</b>",
    "MIME-Version: 1.0",
    'Content-Type: multipart/mixed; boundary="x"',
    "",
    "--x",
    "Content-Type: text/plain; charset=utf-8",
    "",
    "Dear Mr Kern,",
    "",
    "1,000 pcs x USD 2.10 = USD 2,010.00 FOB Ningbo.",
    "",
    "--x",
    'Content-Type: application/pdf; name="PI-7.pdf"',
    'Content-Disposition: attachment; filename="PI-7.pdf"',
    "Content-Transfer-Encoding: base64",
    "",
    "JVBERi0=",
    "--x--",
    "",
  ].join("\r\n");
  await visit.drop([{ name: "offer.eml", type: "message/rfc822", content: eml }]);
  await visit.page.locator('[data-open^="own-"]').waitFor();
  assert.equal(await visit.page.locator('[data-field="subject"]').inputValue(), "Offer <b>PI-7</b>");
  assert.equal(await visit.page.locator('[data-recipients="to"] .chip-label').innerText(), "Jürgen");
  assert.equal(await visit.page.locator('[data-file="PI-7.pdf"]').count(), 1);
  await visit.press();
  assert.ok((await visit.found()).includes("line-total"));
  await visit.close();
});

test("a file that is no mail is said to be none", async () => {
  const visit = await Visit.open();
  await visit.drop([{ name: "empty.eml", type: "message/rfc822", content: "" }]);
  const words = visit.page.locator(".announcement");
  await words.waitFor();
  assert.match(await words.innerText(), /empty\.eml/);
  await visit.close();
});

test("other files dropped on the page are attached to the open mail", async () => {
  const visit = await Visit.open({ hash: "#/drafts/no-file" });
  await visit.page.locator('[data-open="no-file"]').waitFor();
  await visit.drop([{ name: `报告<img src=x>.pdf`, type: "application/pdf", content: "x" }]);
  await visit.page.locator('[data-file="报告<img src=x>.pdf"]').waitFor();
  await visit.close();
});

test("works offline once loaded, under its sub-path", async () => {
  const visit = await Visit.open({ worker: true });
  await visit.goOffline();
  await site.pause(async () => {
    await visit.page.goto(`${site.url}#/drafts/quotation`);
    await visit.page.reload();
    await visit.press();
    assert.ok((await visit.found()).includes("line-total"));
    await visit.page.keyboard.press("Escape");
    await visit.drop([
      {
        name: "a.eml",
        type: "message/rfc822",
        content: "To: a@muller-tools.de\r\nSubject: Offline\r\n\r\nHi",
      },
    ]);
    await visit.page.locator('[data-open^="own-"]').waitFor();
  });
  await visit.close();
});

test("the first paint does not wait for the engine", async () => {
  const visit = await Visit.open();
  const paint = await visit.page
    .waitForFunction(() => {
      const [first] = performance.getEntriesByName("first-contentful-paint");
      const engine = performance.getEntriesByType("resource").find((entry) => entry.name.includes(".wasm"));
      return first && engine && { first: first.startTime, engine: engine.startTime };
    })
    .then((handle) => handle.jsonValue());
  assert.ok(paint, "neither a paint nor a module");
  assert.ok(paint.first < paint.engine, JSON.stringify(paint));
  await visit.close();
});

test("the house rules can be looked at", async () => {
  const visit = await Visit.open();
  await visit.page.locator('[data-action="house"]').click();
  const panel = visit.page.locator("dialog.house-panel[open]");
  await panel.waitFor();
  assert.match(await panel.innerText(), /rivalpump\.cn/);
  const file = await visit.page.evaluate(() => fetch("house.toml").then((answer) => answer.text()));
  assert.match(file, /competitors = \[/);
  await visit.close();
});

test("the language can be changed at any time, and is remembered", async () => {
  const visit = await Visit.open({ hash: "#/drafts/quotation" });
  await visit.page.locator('[data-language="zh-CN"]').click();
  assert.equal(await visit.page.locator("html").getAttribute("lang"), "zh-CN");
  await visit.press();
  await visit.review.waitFor();
  assert.match(await visit.review.locator("h1").innerText(), /\p{Script=Han}/u);
  await visit.screenshot("review-zh");
  await visit.page.reload();
  assert.equal(await visit.page.locator("html").getAttribute("lang"), "zh-CN");
  await visit.close();
});

test("without the engine: the plain list, nothing silent, nothing locked", async () => {
  site.missing.add("wasm/lastlook_bg.wasm");
  const visit = await Visit.open({ hash: "#/drafts/clean" });
  try {
    await visit.press();
    assert.deepEqual(await visit.found(), ["unchecked"]);
    await visit.screenshot("plain-review");
    await visit.page.keyboard.press("Escape");
    await visit.review.waitFor({ state: "detached" });
    await visit.page.locator('[data-field="subject"]').fill("Still editable");
    await visit.press();
    await visit.settle("unchecked");
    await visit.sendAnyway();
    await visit.page.locator('[data-hold="clean"][data-state="held"]').waitFor();
    await visit.page.locator('[data-action="skip"]').click();
    await visit.page.locator('.mail:not(form)[data-open="clean"]').waitFor();
    assert.ok((await visit.logged()).includes("left"));
  } finally {
    site.missing.clear();
  }
  // The missing file is an error of the network, which is the point here.
  visit.errors.length = 0;
  await visit.close();
});

test("a reload during the hold sends nothing and says so", async () => {
  const visit = await Visit.open({ hash: "#/drafts/clean" });
  await visit.press();
  await visit.page.locator('[data-hold="clean"][data-state="held"]').waitFor();
  await visit.page.reload();
  await visit.page.locator('[data-hold="clean"][data-state="unsent"]').waitFor();
  await visit.screenshot("unsent");
  await visit.folder("drafts");
  await visit.row("clean").waitFor();
  await visit.folder("sent");
  await visit.row("clean").waitFor({ state: "detached" });
  await visit.page.locator('[data-hold="clean"] [data-action="dismiss"]').click();
  await visit.page.locator('[data-hold="clean"]').waitFor({ state: "detached" });
  await visit.close();
});

test("Start over brings every draft back", async () => {
  const visit = await Visit.open({ hash: "#/drafts/colleague" });
  await visit.press();
  await visit.page.locator('.mail:not(form)[data-open="colleague"]').waitFor();
  await visit.page.locator('[data-action="start-over"]').click();
  await visit.row("colleague").waitFor();
  await visit.page.locator("[data-mail]").nth(13).waitFor();
  assert.equal(await visit.page.locator("[data-mail]").count(), 14);
  await visit.close();
});
