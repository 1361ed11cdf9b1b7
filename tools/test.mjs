// Runs every test: node tools/test.mjs [stage…]; without a name all of them, in this order.
import { output, run } from "./run.mjs";

const node = process.execPath;
const nodeTests = (folder) => () => run(node, ["tools/node-tests.mjs", folder]);

/** Its warnings are that Firefox does not know Thunderbird's interfaces, so only errors count. */
function lintAddon() {
  const { errors, warnings } = JSON.parse(
    output("addons-linter", ["--self-hosted", "-o", "json", "dist/thunderbird"]),
  );
  for (const one of errors) console.log(`${one.file ?? ""}:${one.line ?? ""} ${one.code}: ${one.message}`);
  console.log(`${errors.length} errors, ${warnings.length} warnings`);
  return errors.length === 0;
}

const STAGES = {
  format: () => run("cargo", ["fmt", "--check"]),
  clippy: () => run("cargo", ["clippy", "--all-targets", "--quiet", "--", "-D", "warnings"]),
  rust: () =>
    run("cargo", ["test", "--quiet"]) &&
    run("cargo", ["test", "--quiet", "--test", "labelled", "--", "labelled_mails", "--nocapture"]),
  build: () => run(node, ["tools/build.mjs"]),
  types: () => run("tsc", ["--noEmit"]),
  lint: () => run("biome", ["check", "."]),
  addon: lintAddon,
  core: nodeTests("tests/core"),
  views: nodeTests("tests/views"),
  wasm: nodeTests("tests/wasm"),
  "thunderbird-units": nodeTests("tests/thunderbird"),
  browser: nodeTests("tests/browser"),
  outlook: nodeTests("tests/outlook"),
  thunderbird: () => run("target/venv/bin/python", ["-m", "pytest", "-q", "tests/thunderbird"]),
};

const wanted = process.argv.slice(2);
const unknown = wanted.find((name) => !(name in STAGES));
if (unknown !== undefined) {
  console.error(`no stage "${unknown}"; there are ${Object.keys(STAGES).join(", ")}`);
  process.exit(1);
}

const results = [];
for (const [name, stage] of Object.entries(STAGES)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log(`\n── ${name}`);
  const start = Date.now();
  const ok = stage();
  results.push({ name, ok, seconds: (Date.now() - start) / 1000 });
}

console.log("\nStages");
for (const { name, ok, seconds } of results)
  console.log(`  ${ok ? "ok    " : "FAILED"} ${name} ${seconds.toFixed(1)} s`);
const failed = results.filter((one) => !one.ok).length;
console.log(`${results.length - failed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
