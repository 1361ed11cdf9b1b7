// The engine for hosts without WebAssembly (classic Outlook on Windows): the same Rust, as plain JavaScript.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { must } from "./run.mjs";

/** The module; it exports `instantiate(imports)`, see addin/outlook/classic/core.ts. */
export const CORE = "dist/classic/core.mjs";

const COMPILED = "target/wasm32-unknown-unknown/classic/lastlook.wasm";
const LOWERED = "target/classic/lowered.wasm";
const OPTIMISED = "target/classic/optimised.wasm";
const RAW = "target/classic/raw.mjs";

/** What rustc uses of WebAssembly; "all" would let binaryen write what no engine has. */
const USED = [
  "bulk-memory",
  "bulk-memory-opt",
  "sign-ext",
  "mutable-globals",
  "nontrapping-float-to-int",
  "reference-types",
  "multivalue",
].map((feature) => `--enable-${feature}`);

/** What wasm2js understands. */
const BARE = ["--mvp-features", "--enable-mutable-globals"];

/** Compiles the engine and writes {@link CORE}; ends the tool when a step fails. */
export function buildClassicCore() {
  compile();
  mkdirSync("target/classic", { recursive: true });
  const lowering = [
    "--llvm-memory-copy-fill-lowering",
    "--signext-lowering",
    "--llvm-nontrapping-fptoint-lowering",
  ];
  must("wasm-opt", [...USED, ...lowering, COMPILED, "-o", LOWERED]);
  must("wasm-opt", [...BARE, LOWERED, "-Os", "-o", OPTIMISED]);
  must("wasm2js", [...BARE, OPTIMISED, "-Os", "-o", RAW]);
  mkdirSync("dist/classic", { recursive: true });
  writeFileSync(CORE, asFactory(readFileSync(RAW, "utf8")));
}

function compile() {
  const features = ["--no-default-features", "--features", "classic"];
  const library = ["--lib", "--crate-type", "cdylib", "--target", "wasm32-unknown-unknown"];
  must("cargo", ["rustc", "--profile", "classic", ...library, ...features], {
    env: { CARGO_TARGET_DIR: "target" },
  });
}

/**
 * wasm2js writes a module that makes its one instance as it loads. After a trap another one is needed, and a
 * page that never checks a mail needs none: the function that makes them is exported instead.
 */
function asFactory(source) {
  const end = source.indexOf("\nvar retasmFunc = asmFunc({");
  if (end < 0 || !source.includes("function asmFunc(imports)"))
    throw new Error("wasm2js writes its modules in another way by now");
  return `${source.slice(0, end)}\nexport { asmFunc as instantiate };\n`;
}
