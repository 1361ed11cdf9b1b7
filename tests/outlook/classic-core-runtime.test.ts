/** The classic engine in one file, in a runtime that has nothing but the language. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { describe, test } from "node:test";
import vm from "node:vm";
import { parse } from "acorn";
import { build } from "esbuild";
import { corpus, HOUSE, wasmEngine } from "./corpus.ts";

const FILE = "target/classic/engine-alone.js";
/** Larger ones fail to load in classic Outlook without a word (office-js#4780 gives no number). */
const LARGEST = 5_000_000;

/** What hosts have and the language has not; some of it node's contexts have, too. */
const ABSENT = [
  ...[
    "WebAssembly",
    "TextEncoder",
    "TextDecoder",
    "atob",
    "btoa",
    "setTimeout",
    "setInterval",
    "setImmediate",
  ],
  ...[
    "queueMicrotask",
    "structuredClone",
    "performance",
    "fetch",
    "URL",
    "crypto",
    "Intl",
    "SharedArrayBuffer",
  ],
  ...["Atomics", "WeakRef", "FinalizationRegistry", "window", "self", "global", "document", "navigator"],
  ...["location", "localStorage", "process", "require", "module", "exports", "Buffer", "eval", "Function"],
];

mkdirSync("target/classic", { recursive: true });
await build({
  entryPoints: ["addin/outlook/classic/engine.ts"],
  outfile: FILE,
  bundle: true,
  minify: true,
  format: "iife",
  globalName: "LastLook",
  target: "es2016",
  logLevel: "warning",
});
const source = readFileSync(FILE, "utf8");

/** Checks the drafts in the file's own runtime; `touched` are the absent names it asked for. */
const RUN = `
const result = new Promise((resolve) => {
  const engine = new LastLook.ClassicEngine(() => Promise.resolve(JSON.parse(settings)));
  const work = (made) => JSON.parse(drafts).map((draft) => made.check(draft));
  resolve(engine.withEngine(work).then((reports) => JSON.stringify(reports)));
});
result`;

async function run(context: vm.Context): Promise<string> {
  vm.createContext(context, { codeGeneration: { strings: false, wasm: false } });
  vm.runInContext(source, context);
  return vm.runInContext(RUN, context);
}

const drafts = corpus()
  .map((mail) => mail.draft)
  .filter((_, at) => at % 10 === 0);
const settings = { policy: HOUSE, language: "zh-CN" };
const given = { drafts: JSON.stringify(drafts), settings: JSON.stringify(settings) };
const expected = JSON.stringify(drafts.map((draft) => wasmEngine(HOUSE, settings.language).check(draft)));

describe("the engine in one file", () => {
  test(`is ES2016, a script, and no larger than ${LARGEST / 1e6} MB`, () => {
    parse(source, { ecmaVersion: 2016, sourceType: "script" });
    assert.ok(source.length < LARGEST, `${source.length} bytes`);
  });

  test("asks for nothing but the language", async () => {
    const touched: string[] = [];
    const context = { console, ...given };
    for (const name of ABSENT) {
      const get = () => {
        touched.push(name);
        throw new ReferenceError(`${name} is not defined`);
      };
      Object.defineProperty(context, name, { get, configurable: true });
    }
    assert.equal(await run(context), expected);
    assert.deepEqual(touched, []);
  });

  test("says the same without compiler and WebAssembly", () => {
    writeFileSync("target/classic/given.json", JSON.stringify({ ...given, source, run: RUN }));
    const child = `
      const { source, run, ...given } = JSON.parse(require("fs").readFileSync("target/classic/given.json", "utf8"));
      if (typeof WebAssembly !== "undefined") throw new Error("this runtime has WebAssembly");
      const context = require("vm").createContext(given);
      require("vm").runInContext(source, context);
      require("vm").runInContext(run, context).then((json) => process.stdout.write(json));`;
    const { stdout, stderr, status } = spawnSync(process.execPath, ["--jitless", "-e", child], {
      encoding: "utf8",
      maxBuffer: 1e8,
    });
    assert.equal(status, 0, stderr);
    assert.equal(stdout, expected);
  });
});
