// Holds the manifests in dist/outlook against the files beside them: node tools/build.mjs outlook makes both.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { describe, test } from "node:test";
import { lintFolder, pictureFault } from "./manifest-folder.ts";
import { lintXml } from "./manifest-lint.ts";
import { type Files, MODES, readFolder, textOf } from "./manifest-tool.ts";
import { lintUnified, schemaFaults, type Unified } from "./manifest-unified.ts";
import { at, parseXml } from "./manifest-xml.ts";

const FOLDER = "dist/outlook";

describe(`the manifests in ${FOLDER}`, () => {
  const built = existsSync(`${FOLDER}/manifest.xml`);
  const files: Files = built ? readFolder(FOLDER) : new Map();
  const base = built ? baseOf(textOf(files, "manifest.xml")) : "";

  test("are built", () => {
    assert.ok(built, "they are not there: node tools/build.mjs outlook");
  });

  for (const [infix, sendMode] of Object.entries(MODES)) {
    test(`${sendMode}: XML`, { skip: !built }, () => {
      const xml = textOf(files, `manifest${infix}.xml`);
      assert.deepEqual(lintXml(xml, { base, sendMode, languages: ["zh-CN"] }), []);
      assert.deepEqual(lintFolder(xml, files, base), []);
    });

    test(`${sendMode}: unified`, { skip: !built }, () => {
      const unified: Unified = JSON.parse(textOf(files, `manifest${infix}.json`));
      assert.deepEqual(schemaFaults(unified), []);
      assert.deepEqual(lintUnified(unified, files, { base, sendMode, languages: ["zh-CN"] }), []);
      assert.deepEqual(pictureFault(files, unified.icons.color, 192), []);
      assert.deepEqual(pictureFault(files, unified.icons.outline, 32), []);
    });
  }
});

/** The address the folder was built for. */
function baseOf(xml: string): string {
  const icon = at(parseXml(xml), "IconUrl")?.attributes.DefaultValue ?? "";
  return icon.slice(0, icon.lastIndexOf("icons/"));
}
