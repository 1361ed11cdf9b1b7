/** The built module that opens files, and what the engine takes from its answers. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import type { Contents, Draft, EngineModule } from "../../addin/core/types.ts";
import { DEFAULTS } from "../core/defaults.ts";

type FilesModule = typeof import("../../dist/wasm-files/lastlook_files.js");

const SAMPLES = "www/static/samples";
const LIMITS = DEFAULTS.limits.files;
const files = await load<FilesModule>("dist/wasm-files", "lastlook_files");
const module = await load<EngineModule>("dist/wasm", "lastlook");

async function load<T>(folder: string, name: string): Promise<T> {
  const glue = await import(pathToFileURL(`${folder}/${name}.js`).href);
  glue.initSync({ module: readFileSync(`${folder}/${name}_bg.wasm`) });
  return glue;
}

function open(name: string, bytes: Uint8Array = readFileSync(`${SAMPLES}/${name}`)): Contents {
  return files.openFile(bytes, name, LIMITS) as Contents;
}

function textOf({ parts = [] }: Contents): string {
  const lines = parts.flatMap((part) => part.lines ?? []);
  return lines.map((line) => (line.cells ?? []).map((cell) => cell.text).join(" ")).join("\n");
}

test("the limits that the hosts know are those of the policy", () => {
  assert.deepEqual(module.defaultPolicy().limits.files, LIMITS);
});

for (const [name, kind, words] of [
  ["Q-2214.pdf", "pdf", "To: ACME Import Inc."],
  ["Price_list_hinges.xlsx", "xlsx", "Cost, CNY"],
  ["PI-5582.docx", "docx", "USD 18,540.00"],
] as const) {
  test(`reads ${name}`, () => {
    const contents = open(name);
    assert.deepEqual([contents.kind, contents.unread, contents.cut], [kind, undefined, false]);
    assert.ok(textOf(contents).includes(words), textOf(contents));
  });

  test(`${name}, cut off anywhere or with a bit turned, is still an answer`, () => {
    const whole = readFileSync(`${SAMPLES}/${name}`);
    for (let at = 0; at < whole.length; at += 97) {
      open(name, whole.subarray(0, at));
      const turned = Uint8Array.from(whole);
      turned[at] = (turned[at] ?? 0) ^ 0x10;
      open(name, turned);
    }
  });
}

test("the digest of a mail does not know what is inside its files", () => {
  const engine = new module.Engine(module.defaultPolicy(), undefined, "en");
  const draft: Draft = {
    kind: "new",
    from: { name: "", address: "li.na@nanhai-tools.example" },
    replyTo: [],
    recipients: [{ kind: "to", name: "", address: "anna@muller-tools.example" }],
    subject: "Quotation",
    body: { format: "text", content: "Please find it attached." },
    attachments: [{ name: "Q-2214.pdf", mimeType: "application/pdf", inline: false, cloud: false }],
    now: "2026-11-21T10:00:00+08:00",
  };
  const attachments = draft.attachments.map((one) => ({ ...one, contents: open("Q-2214.pdf") }));
  assert.equal(engine.digest({ ...draft, attachments }), engine.digest(draft));
});
