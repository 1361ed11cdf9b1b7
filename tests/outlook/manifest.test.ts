import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { pictureFault } from "./manifest-folder.ts";
import { lintXml } from "./manifest-lint.ts";
import { BASE, checkedBase, MODES, manifestsFor, textOf } from "./manifest-tool.ts";
import { lintUnified, schemaFaults, type Unified } from "./manifest-unified.ts";

const LANGUAGES = ["zh-CN"];
const GOOD_BASES = [
  "https://static.example/tools/lastlook/",
  "https://static.example/tools/lastlook",
  "https://static.example",
  "https://static.example:8443/a/b/c/",
  "https://localhost:3000/",
  "http://localhost:3000/outlook",
  "https://static.example/R&D/it's%20ours/<1>/",
  "https://邮件.example/发送/",
];
const BAD_BASES: [unknown, RegExp][] = [
  [undefined, /not an absolute URL/],
  ["", /not an absolute URL/],
  ["static.example/lastlook", /not an absolute URL/],
  ["/lastlook/", /not an absolute URL/],
  [new URL("https://static.example/"), /not an absolute URL/],
  ["http://static.example/", /must begin with https/],
  ["http://localhost.example/", /must begin with https/],
  ["ftp://localhost/", /must begin with https/],
  ["file:///tmp/", /must begin with https/],
  ["https://me:secret@static.example/", /user name or password/],
  ["https://static.example/?a=1", /query or a fragment/],
  ["https://static.example/#top", /query or a fragment/],
];

describe("the manifests for any address", () => {
  for (const baseUrl of GOOD_BASES) {
    test(baseUrl, async () => {
      const files = await manifestsFor(baseUrl);
      const base = checkedBase(baseUrl);
      for (const [infix, sendMode] of Object.entries(MODES)) {
        const expected = { base, sendMode, languages: LANGUAGES };
        assert.deepEqual(lintXml(textOf(files, `manifest${infix}.xml`), expected), []);
        const unified: Unified = JSON.parse(textOf(files, `manifest${infix}.json`));
        assert.deepEqual(schemaFaults(unified), []);
        assert.deepEqual(lintUnified(unified, files, expected), []);
      }
    });
  }
});

describe("addresses that Outlook would not take", () => {
  for (const [baseUrl, message] of BAD_BASES) {
    test(String(baseUrl), async () => {
      await assert.rejects(() => manifestsFor(baseUrl as string), message);
    });
  }

  test("nothing is written for them", () => {
    assert.throws(() => checkedBase("http://static.example/"), /"http:\/\/static\.example\/"/);
  });
});

describe("what is written", () => {
  test("the same files with the same bytes every time", async () => {
    const [once, again] = [await manifestsFor(BASE), await manifestsFor(BASE)];
    assert.deepEqual([...once], [...again]);
  });

  test("the version is the package's", async () => {
    const { version } = JSON.parse(readFileSync("package.json", "utf8"));
    const files = await manifestsFor(BASE);
    assert.match(textOf(files, "manifest.xml"), new RegExp(`<Version>${version}\\.0</Version>`));
    assert.equal(JSON.parse(textOf(files, "manifest.json")).version, version);
  });

  test("the modes differ in the mode alone", async () => {
    const files = await manifestsFor(BASE);
    const same = (name: string) => textOf(files, name).replace(/"(promptUser|softBlock|block)"/gi, '"…"');
    assert.equal(same("manifest.block.xml"), same("manifest.xml"));
    assert.equal(same("manifest.prompt-user.xml"), same("manifest.xml"));
    assert.equal(same("manifest.block.json"), same("manifest.json"));
    assert.equal(same("manifest.prompt-user.json"), same("manifest.json"));
  });

  test("icons in the sizes that lists of apps want", async () => {
    const files = await manifestsFor(BASE);
    const { icons }: Unified = JSON.parse(textOf(files, "manifest.json"));
    assert.ok(files.has(icons.color) && files.has(icons.outline));
    assert.deepEqual(pictureFault(files, icons.color, 192), []);
    assert.deepEqual(pictureFault(files, icons.outline, 32), []);
    for (const size of [16, 32, 64, 80, 128])
      assert.deepEqual(pictureFault(files, `icons/lastlook-${size}.png`, size), []);
  });
});
