/** Every mail of the demo to its end: found → repaired → sent, sent all the same, held, or sent unnoticed. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { stage, Visit } from "./stage.ts";

stage();

/** Waits until the mail is in Sent, letting the demo's clock skip the hold. */
async function throughTheHold(visit: Visit, id: string): Promise<void> {
  await visit.page.locator(`[data-hold="${id}"][data-state="held"]`).waitFor();
  await visit.page.locator('[data-action="skip"]').click();
  await sent(visit, id);
}

async function sent(visit: Visit, id: string): Promise<void> {
  await visit.page.locator(`.mail:not(form)[data-open="${id}"]`).waitFor();
  await visit.page.locator(`[data-hold="${id}"]`).waitFor({ state: "detached" });
  await visit.folder("sent");
  await visit.row(id).waitFor();
  await visit.folder("drafts");
  await visit.row(id).waitFor({ state: "detached" });
}

async function start(id: string, ...checks: string[]): Promise<Visit> {
  const visit = await Visit.open({ hash: `#/drafts/${id}` });
  await visit.press();
  assert.deepEqual(await visit.foundOnce(), [...checks].sort());
  await visit.screenshot(`review-${id}`);
  return visit;
}

test("quotation: the total is repaired, the lapsed validity too, and it leaves", async () => {
  const visit = await start("quotation", "line-total", "lapsed-date");
  await visit.repair("line-total");
  assert.match(await visit.text(), /= USD 25,700\.00/);
  await visit.back();
  await visit.write((text) =>
    text.replace(/This offer is valid until .*\./, "This offer is valid for 15 days."),
  );
  await visit.press();
  await throughTheHold(visit, "quotation");
  await visit.close();
});

test("quotation: it can be sent all the same, but only after the touch", async () => {
  const visit = await start("quotation", "line-total", "lapsed-date");
  const anyway = visit.page.locator('[data-action="send-anyway"]');
  assert.ok(await anyway.isDisabled());
  await visit.settle("line-total", "27,500.00");
  assert.ok(await anyway.isDisabled());
  await visit.settle("lapsed-date");
  await visit.sendAnyway();
  await throughTheHold(visit, "quotation");
  await visit.close();
});

test("wrong customer: the other buyer and the other contract go, the right file comes, and it leaves", async () => {
  const visit = await start("wrong-customer", "mixed-customers", "named-file-missing");
  await visit.repair("mixed-customers");
  await visit.back();
  await visit.page.locator('[data-address="k.vogt@nordstern-baumarkt.de"]').waitFor({ state: "detached" });
  const year = new Date().getFullYear();
  await visit.page.locator(`[data-file="SC-${year}-031_Nordstern.pdf"] button`).click();
  const file = { name: `SC-${year}-027.pdf`, mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.4") };
  await visit.page.locator("[data-picker]").setInputFiles(file);
  await visit.page.locator(`[data-file="${file.name}"]`).waitFor();
  await visit.press();
  await throughTheHold(visit, "wrong-customer");
  await visit.close();
});

test("competitor: he is taken out of Cc, and it leaves", async () => {
  const visit = await start("competitor", "blocked-recipient");
  await visit.repair("blocked-recipient");
  await visit.send();
  await throughTheHold(visit, "competitor");
  await visit.close();
});

test("internal remark: it is deleted, and it leaves", async () => {
  const visit = await start("internal", "internal-note");
  await visit.repair("internal-note");
  assert.doesNotMatch(await visit.text(), /boss|margin/);
  assert.equal(await visit.page.locator('[data-field="body"] blockquote[type="cite"]').count(), 1);
  await visit.send();
  await throughTheHold(visit, "internal");
  await visit.close();
});

test("angry answer: it may go, but it waits twenty minutes", async () => {
  const visit = await start("angry", "heated");
  await visit.settle("heated");
  await visit.sendAnyway();
  const note = visit.page.locator("[data-note]");
  await visit.page.locator('[data-hold="angry"]').waitFor();
  assert.match(await note.innerText(), /held for \W*20\W+min/);
  await visit.screenshot("held-angry");
  await throughTheHold(visit, "angry");
  await visit.close();
});

test("template: the slots are filled, and it leaves", async () => {
  const visit = await Visit.open({ hash: "#/drafts/template" });
  await visit.press();
  assert.ok((await visit.foundOnce()).includes("placeholder"));
  await visit.screenshot("review-template");
  await visit.back();
  await visit.write((text) => text.replace("[Name]", "Ms Delorme").replace("{{company}}", "your shops"));
  await visit.press();
  await throughTheHold(visit, "template");
  await visit.close();
});

test("IBAN: the own account is put in, and it leaves", async () => {
  const visit = await start("iban", "iban-invalid");
  await visit.repair("iban-invalid");
  assert.match(await visit.text(), /DE89 ?3704 ?0044 ?0532 ?0130 ?00/);
  await visit.send();
  await throughTheHold(visit, "iban");
  await visit.close();
});

test("missing file: back to the mail, attached, and it leaves", async () => {
  const visit = await start("no-file", "missing-attachment");
  await visit.finding("missing-attachment").locator('[data-repair="0"]').click();
  await visit.review.waitFor({ state: "detached" });
  const file = { name: "检验报告.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.4") };
  await visit.page.locator("[data-picker]").setInputFiles(file);
  await visit.page.locator('[data-file="检验报告.pdf"]').waitFor();
  await visit.press();
  await throughTheHold(visit, "no-file");
  await visit.close();
});

test("lookalike domain: the known address is put in, the weekday corrected, and it leaves", async () => {
  const visit = await start("lookalike", "lookalike-domain", "weekday-mismatch");
  await visit.repair("lookalike-domain");
  await visit.repair("weekday-mismatch");
  await visit.send();
  await throughTheHold(visit, "lookalike");
  await visit.close();
});

test("clean mail to a customer: no window, held for a real minute, then sent", async () => {
  const visit = await Visit.open();
  await visit.page.clock.install();
  await visit.page.reload();
  await visit.openMail("clean");
  await visit.press();
  await visit.page.locator('[data-hold="clean"][data-state="held"]').waitFor();
  await visit.page.locator("dialog[open]").waitFor({ state: "detached" });
  await visit.screenshot("held");
  await visit.page.clock.runFor(50_000);
  await visit.folder("held");
  await visit.row("clean").waitFor();
  await visit.page.clock.runFor(11_000);
  await visit.folder("sent");
  await visit.row("clean").waitFor();
  await visit.openMail("clean");
  await visit.screenshot("sent");
  await visit.close();
});

test("mail to a colleague: leaves at once", async () => {
  const visit = await Visit.open({ hash: "#/drafts/colleague" });
  await visit.press();
  await sent(visit, "colleague");
  await visit.close();
});

test("an edit during the hold is looked at again", async () => {
  const visit = await Visit.open({ hash: "#/drafts/clean" });
  await visit.press();
  await visit.page.locator('[data-hold="clean"][data-state="held"]').waitFor();
  await visit.write((text) => text.replace("new packaging", "new packaging for {{company}}"));
  await visit.page.locator('[data-action="skip"]').click();
  assert.deepEqual(await visit.foundOnce(), ["placeholder"]);
  await visit.page.keyboard.press("Escape");
  await visit.review.waitFor({ state: "detached" });
  await visit.folder("drafts");
  await visit.row("clean").waitFor();
  await visit.close();
});

test("Edit ends the hold, Discard keeps the draft, Send now sends once", async () => {
  const visit = await Visit.open({ hash: "#/drafts/clean" });
  const line = visit.page.locator('[data-hold="clean"]');
  for (const action of ["edit", "discard"]) {
    await visit.press();
    await line.waitFor();
    await visit.holdAction("clean", action);
    await line.waitFor({ state: "detached" });
    await visit.folder("drafts");
    await visit.openMail("clean");
  }
  await visit.press();
  await line.waitFor();
  await visit.holdAction("clean", "send-now");
  await sent(visit, "clean");
  await visit.close();
});

test("by keyboard alone: opened, sent, taken back, repaired, sent, held", async () => {
  const visit = await Visit.open();
  const { keyboard } = visit.page;
  const inFinding = () =>
    visit.page.evaluate(() =>
      document.activeElement?.closest("[data-finding]")?.getAttribute("data-finding"),
    );
  await visit.row("competitor").focus();
  await keyboard.press("Enter");
  await visit.page.locator("#mail-title:focus").waitFor();
  await keyboard.press("Tab");
  await keyboard.press("Enter");
  await visit.review.waitFor();
  assert.equal(await inFinding(), "blocked-recipient");
  await keyboard.press("Escape");
  await visit.page.locator('[data-action="press-send"]:focus').waitFor();
  await keyboard.press("Control+Enter");
  await visit.review.waitFor();
  await keyboard.press("Tab");
  await visit.page.locator('[data-repair="0"]:focus').waitFor();
  await keyboard.press("Enter");
  await visit.page.locator('dialog[open] [data-action="send"]:focus').waitFor();
  await keyboard.press("Control+Enter");
  await visit.page.locator('[data-hold="competitor"][data-state="held"]').waitFor();
  await visit.page.locator("#mail-title:focus").waitFor();
  await visit.close();
});
