// Runs the TypeScript tests of a folder with node's own runner: node tools/node-tests.mjs tests/core [file part]
// They are bundled first, so that word catalogs are read the way they are in the hosts. Bundling moves the
// files; tests take their paths from the working folder, which is the top of the repository.
import { spawnSync } from "node:child_process";
import { readdirSync, rmSync } from "node:fs";
import { build } from "esbuild";

const [folder = "tests/core", part = ""] = process.argv.slice(2);
const entries = readdirSync(folder).filter((name) => name.endsWith(".test.ts") && name.includes(part));
if (entries.length === 0) {
  console.error(`no tests in ${folder}`);
  process.exit(1);
}

const outdir = `target/node-tests/${folder}`;
rmSync(outdir, { recursive: true, force: true });
await build({
  entryPoints: entries.map((name) => `${folder}/${name}`),
  outdir,
  outExtension: { ".js": ".mjs" },
  bundle: true,
  splitting: false,
  packages: "external",
  platform: "node",
  format: "esm",
  target: "node20",
  sourcemap: "inline",
  loader: { ".ftl": "text", ".toml": "text" },
  logLevel: "warning",
});

const files = entries.map((name) => `${outdir}/${name.replace(/\.ts$/, ".mjs")}`);
const run = spawnSync(process.execPath, ["--enable-source-maps", "--test", ...files], { stdio: "inherit" });
process.exit(run.status ?? 1);
