import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { chooseLanguage, words } from "../../addin/core/words.ts";
import en from "../../src/wording/en/interface.ftl";
import zh from "../../src/wording/zh-CN/interface.ftl";

/** Message id → the arguments it names. */
function messages(catalog: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const block of catalog.split(/\n(?=[a-z])/)) {
    const id = /^([a-z][\w-]*) =/m.exec(block)?.[1];
    if (id === undefined) continue;
    assert.ok(!found.has(id), `${id} is there twice`);
    found.set(id, [...new Set(block.match(/\$[\w-]+/g) ?? [])].sort().join(" "));
  }
  return found;
}

test("both catalogs have the same messages with the same arguments", () => {
  assert.deepEqual([...messages(zh)].sort(), [...messages(en)].sort());
});

test("every message named in the code exists", () => {
  const known = messages(en);
  for (const folder of ["addin", "www"]) {
    for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
      if (!name.endsWith(".ts")) continue;
      for (const [, id] of readFileSync(`${folder}/${name}`, "utf8").matchAll(/\bt\("([a-z][a-z-]+)"/g)) {
        assert.ok(known.has(id as string), `${folder}/${name} says ${id}`);
      }
    }
  }
});

test("arguments, plurals and the fallback", () => {
  const t = words("en");
  assert.match(t("recap-files", { count: 1 }), /^1 file$/);
  assert.match(t("recap-files", { count: 3 }), /3.* files$/);
  assert.equal(t("no-such-message"), "no-such-message");
  assert.equal(words("zh-CN")("hold-edit"), "修改");
});

test("the language is the setting's, else the client's, else English", () => {
  assert.equal(chooseLanguage("zh-CN", "en-US"), "zh-CN");
  assert.equal(chooseLanguage("auto", "zh-TW"), "zh-CN");
  assert.equal(chooseLanguage("auto", ["de-DE", "en-GB"]), "en");
  assert.equal(chooseLanguage(undefined, "de"), "en");
});
