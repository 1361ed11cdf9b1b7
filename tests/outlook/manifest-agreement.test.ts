import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { before, describe, test } from "node:test";
import { convert } from "office-addin-manifest-converter";
import { outlineOfUnified, outlineOfXml } from "./manifest-outline.ts";
import {
  BASE,
  type Files,
  MODES,
  manifestsFor,
  readFolder,
  temporaryFolder,
  textOf,
} from "./manifest-tool.ts";
import { inLanguage, schemaFaults, type Unified } from "./manifest-unified.ts";
import { parseXml } from "./manifest-xml.ts";

globalThis.fetch = () => {
  throw new Error("these tests work without the network");
};

const modes = Object.entries(MODES);
let files: Files;
before(async () => {
  files = await manifestsFor(BASE);
});

/** The manifest as Microsoft's converter makes it from our XML. */
async function converted(xml: string): Promise<{ manifest: Unified; chinese: Record<string, string> }> {
  const folder = temporaryFolder();
  mkdirSync(join(folder, "out"));
  writeFileSync(join(folder, "manifest.xml"), xml);
  await convert(join(folder, "manifest.xml"), join(folder, "out"));
  const made = readFolder(join(folder, "out"));
  return {
    manifest: JSON.parse(textOf(made, "manifest.json")),
    chinese: JSON.parse(textOf(made, "zh-cn.json")),
  };
}

const own = (infix: string): Unified => JSON.parse(textOf(files, `manifest${infix}.json`));
const chinese = (): Record<string, string> => JSON.parse(textOf(files, "manifest.zh-cn.json"));

describe("Microsoft's converter and schemas", () => {
  for (const [infix, mode] of modes) {
    test(`${mode}: our XML becomes a unified manifest that is valid and says the same`, async () => {
      const xml = textOf(files, `manifest${infix}.xml`);
      const { manifest, chinese } = await converted(xml);
      assert.deepEqual(schemaFaults(manifest), []);
      assert.deepEqual(outlineOfUnified(manifest), outlineOfXml(parseXml(xml)));
      assert.deepEqual(outlineOfUnified(inLanguage(manifest, chinese)), outlineOfXml(parseXml(xml), "zh-CN"));
    });
  }

  test("a wrong send mode, id or address does not get through", async () => {
    const xml = textOf(files, "manifest.xml");
    const { manifest } = await converted(xml.replaceAll('"SoftBlock"', '"HardBlock"'));
    assert.notDeepEqual(schemaFaults(manifest), []);
    await assert.rejects(converted(xml.replace(/<Id>.*<\/Id>/, "<Id>lastlook</Id>")));
    assert.notDeepEqual(schemaFaults({ ...own(""), id: "lastlook" } as Unified), []);
    assert.notDeepEqual(schemaFaults({ ...own(""), $schema: "https://static.example/" }), []);
  });
});

describe("the two manifests agree", () => {
  for (const [infix, mode] of modes) {
    test(mode, () => {
      const root = parseXml(textOf(files, `manifest${infix}.xml`));
      assert.deepEqual(outlineOfUnified(own(infix)), outlineOfXml(root));
      assert.deepEqual(outlineOfUnified(inLanguage(own(infix), chinese())), outlineOfXml(root, "zh-CN"));
    });
  }

  test("and say what was agreed with the code", () => {
    const { events, surfaces, launch, permission } = outlineOfXml(parseXml(textOf(files, "manifest.xml")));
    assert.deepEqual(events, [
      "messageSending onMessageSend softBlock",
      "appointmentSending onAppointmentSend softBlock",
      "newMessageComposeCreated onNewMessageCompose",
      "messageComposeOpened onMessageCompose",
      "messageRecipientsChanged onMessageRecipientsChanged",
      "messageAttachmentsChanged onMessageAttachmentsChanged",
    ]);
    const buttons = surfaces.flatMap(({ context, buttons }) =>
      buttons.map(({ id, page }) => `${context} ${id} ${page.slice(BASE.length)}`),
    );
    assert.deepEqual(buttons, [
      "mailCompose LastLookReview pane.html",
      "mailCompose LastLookSettings settings.html",
      "meetingDetailsOrganizer LastLookReviewAppointment pane.html",
      "mailRead LastLookSent sent.html",
    ]);
    assert.deepEqual(launch, { page: `${BASE}launch.html`, script: `${BASE}classic.js` });
    assert.equal(permission, "ReadWriteMailbox");
  });
});
