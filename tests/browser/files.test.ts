/** Files that are opened: the demo's own ones, the reader's, and those that cannot be read. */
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { strToU8, zipSync } from "fflate";
import samples from "../../www/samples.json";
import { site, stage, Visit } from "./stage.ts";

stage();

const PDF = "application/pdf";
const isOpening = (path: string) => path.startsWith("wasm-files/") || path === "file-worker.js";

/** What the review says about each file, beneath its name. */
async function readLines(visit: Visit): Promise<string[]> {
  await visit.review.waitFor();
  await visit.page.locator('dialog[open] [data-row="attachments"] button').click();
  return visit.page.locator("dialog[open] .ll-read").allInnerTexts();
}

async function attach(visit: Visit, name: string, mimeType: string, buffer: Buffer): Promise<void> {
  await visit.page.locator("[data-picker]").setInputFiles({ name, mimeType, buffer });
  await visit.page.locator(`[data-file="${name}"]`).waitFor();
}

/** A ZIP whose one file needs a password: what counts is the flag of its headers. */
function locked(): Buffer {
  const zip = Buffer.from(zipSync({ "price.txt": strToU8("USD 9.80") }));
  zip.writeUInt16LE(zip.readUInt16LE(6) | 1, 6);
  const central = zip.indexOf("PK\x01\x02", 0, "latin1");
  zip.writeUInt16LE(zip.readUInt16LE(central + 8) | 1, central + 8);
  return zip;
}

test("the list of samples names the files that are there", () => {
  for (const { path, size, sha256 } of samples) {
    const bytes = readFileSync(`www/static/${path}`);
    assert.equal(bytes.length, size);
    assert.ok(size <= 10 * 1024, path);
    assert.equal(createHash("sha256").update(bytes).digest("hex"), sha256);
  }
});

for (const [story, check, file, place, notes] of [
  ["other-quotation", "other-customer-file", "Q-2214.pdf", /page 1/, []],
  ["hidden-cost", "hidden-content", "Price_list_hinges.xlsx", /Cost/, []],
  ["swapped-total", "file-total-mismatch", "PI-5582.docx", /18,540\.00/, ["editable-quote"]],
] as const) {
  test(`${story}: caught by what is inside ${file}`, async () => {
    const visit = await Visit.open({ hash: `#/drafts/${story}` });
    await visit.press();
    assert.deepEqual(await visit.foundOnce(), [...notes, check]);
    const words = await visit.finding(check).innerText();
    assert.ok(words.includes(file), words);
    assert.match(words, place);
    await visit.screenshot(`review-${story}`);
    assert.deepEqual(await readLines(visit), ["Read"]);
    await visit.close();
  });
}

test("nothing is loaded for files before there is one", async () => {
  site.asked.length = 0;
  const visit = await Visit.open({ hash: "#/drafts/clean" });
  await visit.press();
  await visit.page.locator('[data-hold="clean"][data-state="held"]').waitFor();
  assert.deepEqual(site.asked.filter(isOpening), []);
  assert.deepEqual(
    site.asked.filter((path) => path.startsWith("samples/")),
    [],
  );
  await visit.folder("drafts");
  await visit.openMail("hidden-cost");
  while (site.asked.filter(isOpening).length < 3) await visit.page.waitForTimeout(50);
  assert.deepEqual(
    site.asked.filter((path) => path.startsWith("samples/")),
    ["samples/Price_list_hinges.xlsx"],
  );
  await visit.close();
});

test("a file that opens with a password only is said to be unread", async () => {
  const visit = await Visit.open({ hash: "#/drafts/quotation" });
  await attach(visit, "prices.zip", "application/zip", locked());
  await visit.press();
  assert.match((await readLines(visit)).join(), /Not read: it opens with a password only/);
  await visit.screenshot("unread");
  await visit.close();
});

test("a file of the reader's is opened, and what is inside is written down nowhere", async () => {
  const visit = await Visit.open({ hash: "#/drafts/quotation" });
  await attach(visit, "offer.pdf", PDF, readFileSync("www/static/samples/Q-2214.pdf"));
  await visit.press();
  assert.ok((await visit.found()).includes("other-customer-file"));
  const kept = await visit.page.evaluate(() => JSON.stringify([{ ...sessionStorage }, { ...localStorage }]));
  assert.ok(kept.includes("offer.pdf"));
  assert.doesNotMatch(kept, /23,800|contents/);
  await visit.close();
});

test("after a reload a file of the reader's cannot be opened any more, and that is said", async () => {
  const visit = await Visit.open({ hash: "#/drafts/quotation" });
  await attach(visit, "offer.pdf", PDF, readFileSync("www/static/samples/Q-2214.pdf"));
  await visit.page.reload();
  await visit.press();
  assert.match((await readLines(visit)).join(), /Not read: the mail program did not hand it over/);
  await visit.close();
});

test("without the module the mail is checked all the same, and the file said to be unread", async () => {
  site.missing.add("wasm-files/lastlook_files_bg.wasm");
  const visit = await Visit.open({ hash: "#/drafts/quotation" });
  try {
    await attach(visit, "offer.pdf", PDF, readFileSync("www/static/samples/Q-2214.pdf"));
    await visit.press();
    assert.ok((await visit.found()).includes("line-total"));
    assert.match((await readLines(visit)).join(), /Not read/);
  } finally {
    site.missing.clear();
  }
  // The missing file is an error of the network, which is the point here.
  visit.errors.length = 0;
  await visit.close();
});

test("the attachments of a dropped mail are opened with it", async () => {
  const visit = await Visit.open();
  const pdf = readFileSync("www/static/samples/Q-2214.pdf").toString("base64");
  const content = [
    "From: Lin Yue <lin.yue@brightsea-trading.com>",
    "To: Anna Weber <anna.weber@muller-tools.de>",
    "Subject: Quotation Q-2214",
    "MIME-Version: 1.0",
    'Content-Type: multipart/mixed; boundary="x"',
    "",
    "--x",
    "Content-Type: text/plain; charset=utf-8",
    "",
    "Dear Ms Weber,",
    "",
    "please find our quotation Q-2214 attached.",
    "",
    "--x",
    'Content-Type: application/pdf; name="Q-2214.pdf"',
    'Content-Disposition: attachment; filename="Q-2214.pdf"',
    "Content-Transfer-Encoding: base64",
    "",
    ...(pdf.match(/.{1,76}/g) ?? []),
    "--x--",
    "",
  ].join("\r\n");
  await visit.drop([{ name: "offer.eml", type: "message/rfc822", content }]);
  await visit.page.locator('[data-open^="own-"]').waitFor();
  await visit.press();
  assert.ok((await visit.found()).includes("other-customer-file"));
  await visit.close();
});

test("opens files offline once the page was loaded", async () => {
  const visit = await Visit.open({ worker: true });
  await visit.goOffline();
  await site.pause(async () => {
    await visit.page.goto(`${site.url}#/drafts/hidden-cost`);
    await visit.page.reload();
    await visit.press();
    assert.ok((await visit.found()).includes("hidden-content"));
  });
  await visit.close();
});
