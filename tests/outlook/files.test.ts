/** Attached files, on the emulator: read as they are attached, known at Send, read in full by the pane. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { strToU8, unzipSync, zipSync } from "fflate";
import { CLEAN, HOUSE, holding, INSIDE, left, open, review, WRONG } from "./desk.ts";
import { type Outlook, type OutlookOptions, stage } from "./emulator/outlook.ts";
import type { AttachmentLike, MailLike } from "./emulator/types.ts";

stage();

const ATTACHED = "OnMessageAttachmentsChanged";
const PANE = "LastLookReview";

/** One of the demo's files. */
function sample(name: string): AttachmentLike {
  return { name, bytes: readFileSync(`www/static/samples/${name}`) };
}

const HINGES = "Price_list_hinges.xlsx";
const BODY = "<p>Dear Anna,</p><p>WORDS</p><p>Best regards<br>Li Na</p>";
const letter = (subject: string, words: string): MailLike => ({
  ...CLEAN,
  subject,
  body: BODY.replace("WORDS", words),
});
const PRICES = letter("Price list for hinges", "please find our price list for hinges attached.");

/** What each of them gives away. */
const CASES = [
  ["other-customer-file", "Q-2214.pdf", letter("Quotation Q-2214", "please find our quotation attached.")],
  ["hidden-content", HINGES, PRICES],
  [
    "file-total-mismatch",
    "PI-5582.docx",
    letter(
      "Proforma invoice PI-5582",
      "please find our proforma invoice PI-5582 attached. The total amount is USD 18,450.00, FOB Ningbo.",
    ),
  ],
] as const;

/** The price list with a long first sheet, or with a picture that makes it large. */
function hinges({ rows = 0, padding = 0 }): AttachmentLike {
  const parts = unzipSync(readFileSync(`www/static/samples/${HINGES}`));
  const first = "xl/worksheets/sheet1.xml";
  const more = Array.from({ length: rows }, (_, at) => {
    const row = at + 1_000;
    return `<row r="${row}"><c r="A${row}" t="inlineStr"><is><t>Hinge, stainless, number ${row}</t></is></c></row>`;
  });
  const sheet = new TextDecoder()
    .decode(parts[first])
    .replace("</sheetData>", `${more.join("")}</sheetData>`);
  const noise = Uint8Array.from({ length: padding }, () => Math.floor(Math.random() * 256));
  parts[first] = strToU8(sheet);
  if (padding > 0) parts["xl/media/image1.png"] = noise;
  return { name: HINGES, bytes: zipSync(parts) };
}

/** A ZIP whose one file needs a password: what counts is the flag of its headers. */
function locked(): AttachmentLike {
  const zip = Buffer.from(zipSync({ "price.txt": strToU8("USD 9.80") }));
  zip.writeUInt16LE(zip.readUInt16LE(6) | 1, 6);
  const central = zip.indexOf("PK\x01\x02", 0, "latin1");
  zip.writeUInt16LE(zip.readUInt16LE(central + 8) | 1, central + 8);
  return { name: "prices.zip", bytes: zip };
}

/** Opens a mail that leaves at once unless something is found. */
function unheld(options: Partial<OutlookOptions> = {}): Promise<Outlook> {
  return open({ roaming: holding({ outside_clean: 0, first_contact: 0, after_findings: 0 }), ...options });
}

async function found(outlook: Outlook, check: string): Promise<void> {
  await outlook.pane.locator(`[data-finding="${check}"]`).first().waitFor();
}

/** What the review says of each file, beneath its name. */
async function readLines(outlook: Outlook): Promise<string[]> {
  await outlook.pane.locator('[data-row="attachments"] button').first().click();
  return outlook.pane.locator(".ll-read").allInnerTexts();
}

/** Milliseconds from Send to the answer, by the emulated clock. */
function answered(outlook: Outlook): number {
  return outlook.completions.findLast((one) => one.event === "OnMessageSend")?.ms ?? Number.NaN;
}

describe("what is in a file", () => {
  for (const [check, name, mail] of CASES) {
    test(`${check}: caught on Send by what was read when ${name} was attached`, async () => {
      const outlook = await unheld({ mail });
      await outlook.attach(sample(name));
      await review(outlook);
      await found(outlook, check);
      await outlook.screenshot(`files-${check}`);
      assert.deepEqual(await outlook.handedOver(), [{ to: ATTACHED, name }], "fetched once");
      assert.deepEqual(await readLines(outlook), ["Read"]);
      assert.equal((await outlook.sent()).length, 0);
      await outlook.close();
    });
  }

  test("that was there when the window opened is read then", async () => {
    const mail = { ...PRICES, composeType: "forward" as const, attachments: [sample(HINGES)] };
    const outlook = await unheld({ mail });
    await review(outlook);
    await found(outlook, "hidden-content");
    assert.deepEqual(await outlook.handedOver(), [{ to: "OnMessageCompose", name: HINGES }]);
    await outlook.close();
  });

  test("of a draft that is opened again is read again", async () => {
    const outlook = await unheld({ mail: PRICES });
    await outlook.attach(sample(HINGES));
    await outlook.closeCompose();
    await outlook.openDraft(0);
    await review(outlook);
    await found(outlook, "hidden-content");
    assert.deepEqual(
      (await outlook.handedOver()).map(({ to }) => to),
      [ATTACHED, "OnMessageCompose"],
    );
    await outlook.close();
  });

  test("of several attached together is read once each", async () => {
    const outlook = await unheld({ mail: INSIDE });
    const names = ["Q-2214.pdf", "PI-5582.docx", HINGES];
    await outlook.attachAll(names.map(sample));
    assert.deepEqual((await outlook.handedOver()).map(({ name }) => name).sort(), [...names].sort());
    const kept = Object.keys(await outlook.sessionData()).filter((key) => key.startsWith("inside-"));
    assert.equal(kept.length, 3);
    await outlook.close();
  });

  test("goes from the item with the file, and with the mail", async () => {
    const outlook = await unheld({ mail: INSIDE });
    await outlook.attach(sample("Q-2214.pdf"));
    const kept = async () =>
      Object.keys(await outlook.sessionData()).filter((key) => key.startsWith("inside-"));
    assert.equal((await kept()).length, 1);
    await outlook.removeAttachment("Q-2214.pdf");
    assert.deepEqual(await kept(), []);
    await outlook.attach(sample("Q-2214.pdf"));
    await outlook.press();
    await left(outlook);
    const everywhere = await outlook.page.evaluate(() =>
      JSON.stringify([{ ...sessionStorage }, { ...localStorage }]),
    );
    assert.doesNotMatch(everywhere, /23,800/);
    await outlook.close();
  });

  test("no worker and no module are loaded where there is no file", async () => {
    const outlook = await unheld({ mail: INSIDE, broken: ["file-worker.js"] });
    await outlook.press();
    await left(outlook);
    await outlook.close();
  });
});

describe("a file nobody has read before Send", () => {
  test("that is small is opened in the send event", async () => {
    const outlook = await unheld({ mail: PRICES });
    await outlook.slipIn(sample(HINGES));
    await review(outlook);
    assert.deepEqual((await outlook.handedOver())[0], { to: "OnMessageSend", name: HINGES });
    await found(outlook, "hidden-content");
    await outlook.close();
  });

  test("that is large is not even fetched there; the pane reads it, and the next Send knows it", async () => {
    const outlook = await unheld({ mail: { ...WRONG, subject: "Price list" } });
    await outlook.slipIn(hinges({ padding: 400_000 }));
    await outlook.press();
    assert.deepEqual(await outlook.handedOver(), []);
    await outlook.takeAction();
    await found(outlook, "hidden-content");
    assert.deepEqual(await outlook.handedOver(), [{ to: PANE, name: HINGES }]);
    await outlook.closePane();
    await outlook.setBody(PRICES.body ?? "");
    await review(outlook);
    await found(outlook, "hidden-content");
    assert.equal((await outlook.handedOver()).filter(({ to }) => to === "OnMessageSend").length, 0);
    await outlook.close();
  });

  test("and does not arrive does not keep the mail waiting", async () => {
    const outlook = await unheld({ mail: { ...INSIDE, subject: "Prices" } });
    await outlook.slipIn({ ...sample(HINGES), late: 20_000 });
    await outlook.press();
    await left(outlook);
    assert.ok(answered(outlook) < 3_500, `${answered(outlook)} ms`);
    await outlook.close();
  });
});

describe("what cannot be read", () => {
  test("a file with a password stops nothing, and the review says so", async () => {
    const outlook = await unheld({ mail: letter("Prices", "please find our prices attached.") });
    await outlook.attach(locked());
    await outlook.openPane(PANE);
    await outlook.pane.locator("[data-review]").waitFor();
    assert.match((await readLines(outlook)).join(), /password/);
    await outlook.closePane();
    await outlook.press();
    assert.equal(await outlook.dialog(), undefined);
    await left(outlook);
    await outlook.close();
  });

  test("the module is missing: the mail is checked all the same, and the file said to be unread", async () => {
    const outlook = await unheld({ mail: WRONG, broken: ["wasm-files/lastlook_files_bg.wasm"] });
    await outlook.attach(sample(HINGES));
    await review(outlook);
    await found(outlook, "line-total");
    assert.match((await readLines(outlook)).join(), /Not read: the mail program did not hand it over/);
    assert.deepEqual(outlook.violations, []);
    await outlook.abandon();
  });

  test("a file in the cloud and a picture of the text are left alone", async () => {
    const outlook = await unheld({
      mail: {
        ...INSIDE,
        attachments: [
          { name: "prices.xlsx", attachmentType: "cloud" },
          { name: "logo.png", isInline: true, bytes: new Uint8Array(40) },
        ],
      },
    });
    await outlook.press();
    await left(outlook);
    // The picture is hashed, as it leaves with the mail.
    assert.deepEqual(
      (await outlook.handedOver()).map(({ name }) => name),
      ["logo.png"],
    );
    assert.deepEqual(outlook.missing, []);
    await outlook.close();
  });
});

test("a mail among the files is opened as the mail it is", async () => {
  const inner = ["From: a@acme-import.com", "Subject: Order", "", "Please send 2,000 sets.", ""].join("\r\n");
  const outlook = await unheld({ mail: INSIDE });
  await outlook.attach({ name: "Order 7802", attachmentType: "item", text: inner });
  await outlook.openPane(PANE);
  await outlook.pane.locator("[data-review]").waitFor();
  assert.deepEqual(await readLines(outlook), ["Read"]);
  await outlook.close();
});

describe("room in the session data", () => {
  test("a long price list is shortened, and its hidden sheet is known at Send all the same", async () => {
    const outlook = await unheld({ mail: PRICES });
    await outlook.attach(hinges({ rows: 3_000 }));
    const data = await outlook.sessionData();
    const length = Object.entries(data).reduce((sum, [key, text]) => sum + key.length + text.length, 0);
    assert.ok(length > 20_000 && length < 40_000, `${length}`);
    await review(outlook);
    await found(outlook, "hidden-content");
    // The pane opens all of it; what is judged of so long a list is its beginning.
    assert.deepEqual(await readLines(outlook), ["Read in part; it is very long"]);
    await outlook.close();
  });

  test("none at all: the mail is stopped by what is wrong in it, and the pane is a way out", async () => {
    const outlook = await unheld({ mail: WRONG });
    await outlook.page.evaluate(() => {
      const { item } = (globalThis as unknown as { emulator: { item(): { sessionData: object } } })
        .emulator as {
        item(): { sessionData: Record<string, string> };
      };
      item().sessionData.other = JSON.stringify("x".repeat(46_000));
    });
    await outlook.attach(hinges({ rows: 3_000 }));
    await outlook.press();
    assert.equal(
      (await outlook.dialog())?.buttons.some((one) => one.action === "sendAnyway"),
      false,
    );
    await outlook.takeAction();
    await found(outlook, "line-total");
    await found(outlook, "hidden-content");
    await outlook.close();
  });
});

test("the files of a sent mail are read for the correction desk", async () => {
  const [, , mail] = CASES[2];
  const outlook = await open({ mail, manifest: "manifest.prompt-user.xml" });
  await outlook.attach(sample("PI-5582.docx"));
  await outlook.press();
  await outlook.sendAnyway();
  await outlook.advance(HOUSE.hold.outside_clean * 1000 + 2_000);
  await left(outlook);
  await outlook.openSent(0);
  await outlook.openPane("LastLookSent");
  await outlook.pane.locator("[data-desk]").waitFor();
  assert.deepEqual((await outlook.handedOver()).at(-1), { to: "LastLookSent", name: "PI-5582.docx" });
  await outlook.screenshot("desk-file");
  await outlook.close();
});
