// The engine for hosts without WebAssembly (classic Outlook on Windows): the same Rust, as plain JavaScript.
import { mkdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { must } from "./run.mjs";

/** What is made: a module that exports `instantiate`, see addin/outlook/classic/core.ts. */
export const CORE = "dist/classic/core.mjs";

const COMPILED = "target/wasm32-unknown-unknown/classic/lastlook.wasm";
const LOWERED = "target/classic/lowered.wasm";
const OPTIMISED = "target/classic/optimised.wasm";
const REWRITTEN = "target/classic/rewritten.mjs";

/** What rustc uses of WebAssembly. All that binaryen knows, "-all", would be more than its lowering can undo. */
const COMPILED_WITH = [
  "--enable-bulk-memory",
  "--enable-bulk-memory-opt",
  "--enable-sign-ext",
  "--enable-mutable-globals",
  "--enable-nontrapping-float-to-int",
  "--enable-reference-types",
  "--enable-multivalue",
];

/** Takes out what wasm2js has no JavaScript for. */
const LOWERING = [
  "--llvm-memory-copy-fill-lowering",
  "--signext-lowering",
  "--llvm-nontrapping-fptoint-lowering",
];

/** What wasm2js understands. */
const PLAIN = ["--mvp-features", "--enable-mutable-globals"];

/** Compiles the engine and writes {@link CORE}. Ends the tool when a step fails. */
export function buildClassicCore() {
  const started = new Date();
  compile();
  mkdirSync("target/classic", { recursive: true });
  must("wasm-opt", [...COMPILED_WITH, ...LOWERING, COMPILED, "-o", LOWERED]);
  must("wasm-opt", [...PLAIN, LOWERED, "-Oz", "-o", OPTIMISED]);
  must("wasm2js", [...PLAIN, OPTIMISED, "-Oz", "-o", REWRITTEN]);
  mkdirSync("dist/classic", { recursive: true });
  writeFileSync(CORE, asFactory(readFileSync(REWRITTEN, "utf8")));
  // A source saved while the compiler ran is newer than what it made.
  utimesSync(CORE, started, started);
}

function compile() {
  const library = ["--lib", "--crate-type", "cdylib", "--target", "wasm32-unknown-unknown"];
  const features = ["--no-default-features", "--features", "classic"];
  must("cargo", ["rustc", "--profile", "classic", ...library, ...features], {
    env: { CARGO_TARGET_DIR: "target" },
  });
}

/**
 * wasm2js writes a module that makes its one instance as it is loaded. After a trap another one is needed, so
 * the function that makes them is exported instead.
 */
function asFactory(source) {
  const tail = source.indexOf("\nvar retasmFunc = asmFunc({");
  if (tail < 0) throw new Error(`${REWRITTEN}: wasm2js writes its modules in another way by now`);
  return `${source.slice(0, tail)}\nexport { asmFunc as instantiate };\n`;
}
