// Builds what is delivered: node tools/build.mjs [wasm] [thunderbird] [www] [outlook] (all without a name)
// --base-url=https://… is where dist/outlook will lie; LASTLOOK_BASE_URL says the same.
import { createHash } from "node:crypto";
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import { FluentBundle, FluentResource } from "@fluent/bundle";
import { build } from "esbuild";
import { zipSync } from "fflate";
import { buildClassicCore, CORE as CLASSIC_CORE } from "./classic-core.mjs";
import { writeManifests } from "./outlook-manifest.mjs";
import { must } from "./run.mjs";

const PARTS = { wasm, thunderbird, www, outlook };
/** Where the Outlook add-in is served from while it is tried on one's own machine. */
const LOCAL = "https://localhost:8443/";
const BASE_URL = /^--base-url=/;
const wanted = process.argv.slice(2).filter((name) => name !== "all" && !BASE_URL.test(name));
const unknown = wanted.find((name) => !(name in PARTS));
if (unknown !== undefined)
  throw new Error(`no part "${unknown}"; there are ${Object.keys(PARTS).join(", ")}`);
const parts = new Set(wanted.length === 0 ? Object.keys(PARTS) : wanted);
// Both hosts carry the module.
for (const part of new Set(["wasm", ...parts])) await PARTS[part]();

/** The engine, and apart from it what is loaded only when needed: what opens files, and what helps after Send. */
function wasm() {
  wasmModule("dist/wasm", "lastlook", "engine");
  wasmModule("dist/wasm-files", "lastlook_files", "files,tsify");
  wasmModule("dist/wasm-aftercare", "lastlook_aftercare", "aftercare,tsify");
}

function wasmModule(out, name, feature) {
  const made = `${out}/${name}_bg.wasm`;
  if (isCurrent(made)) return;
  const started = new Date();
  const args = ["build", "--target", "web", "--release", "--no-pack", "--mode", "no-install"];
  must("wasm-pack", [
    ...args,
    "--out-dir",
    out,
    "--out-name",
    name,
    "--",
    "--no-default-features",
    "--features",
    feature,
  ]);
  // A source saved while the compiler ran is newer than what it made.
  utimesSync(made, started, started);
}

/** Whether something made from the engine's sources is newer than all of them. */
function isCurrent(made) {
  const sources = [
    "Cargo.toml",
    "Cargo.lock",
    "tools/limit_memory.rs",
    ...filesIn("src").map((file) => `src/${file}`),
  ];
  const newest = Math.max(...sources.filter(isEngineSource).map((file) => statSync(file).mtimeMs));
  return existsSync(made) && statSync(made).mtimeMs > newest;
}

/** The words of the windows and the command line are not in the module. */
function isEngineSource(file) {
  return existsSync(file) && !file.endsWith("interface.ftl") && !file.startsWith("src/bin/");
}

async function thunderbird() {
  const source = "addin/thunderbird";
  const out = "dist/thunderbird";
  rmSync(out, { recursive: true, force: true });
  await bundle(scriptsOf(source), out, {
    target: "firefox128",
    splitting: true,
    chunkNames: "chunks/[name]-[hash]",
  });
  await bundle({ lastlook: "addin/core/views/views.css" }, out, { target: "firefox128" });
  copy(source, out, (file) => extname(file) !== ".ts");
  await engines(out, "firefox128");
  locales(out);
  pack(out, "dist/lastlook-thunderbird.xpi");
}

async function www() {
  const out = "dist/www";
  rmSync(out, { recursive: true, force: true });
  await bundle({ app: "www/app.ts" }, out, { target: "es2022" });
  await bundle({ app: "www/app.css" }, out, { target: ["chrome109", "firefox115", "safari16"] });
  copy("www/static", out, () => true);
  cpSync("www/house.toml", `${out}/house.toml`);
  await engines(out, "es2022");
  // The service worker comes last, because it names every other file.
  const files = filesIn(out).sort();
  const hash = createHash("sha256");
  for (const file of files) hash.update(file).update(readFileSync(join(out, file)));
  const define = {
    __FILES__: JSON.stringify(files),
    __VERSION__: JSON.stringify(hash.digest("hex").slice(0, 16)),
  };
  await bundle({ sw: "www/sw.ts" }, out, { target: "es2022", format: "iife", define });
  console.log(`${out}: ${files.length + 1} files`);
}

async function outlook() {
  const source = "addin/outlook";
  const out = "dist/outlook";
  if (!isCurrent(CLASSIC_CORE)) buildClassicCore();
  rmSync(out, { recursive: true, force: true });
  const target = ["chrome109", "safari16"];
  const pages = ["pane", "sent", "settings-page"].map((name) => [name, `${source}/${name}.ts`]);
  await bundle(Object.fromEntries(pages), out, {
    target,
    splitting: true,
    chunkNames: "chunks/[name]-[hash]",
  });
  // No module: Outlook fires the event as soon as its own library is ready, and a module may come after that.
  await bundle({ launch: `${source}/launch-web.ts` }, out, { target, format: "iife" });
  await bundle({ lastlook: "addin/core/views/views.css" }, out, { target });
  // Classic Outlook loads one file, and silently none that is too large.
  await bundle({ classic: `${source}/launch-classic.ts` }, out, {
    target: "es2016",
    format: "iife",
    minify: true,
    charset: "ascii",
  });
  copy(source, out, (file) => /^[^/]*\.(html|css)$/.test(file));
  cpSync(`${source}/organisation.json`, `${out}/organisation.json`);
  await engines(out, target);
  await writeManifests(out, { baseUrl: baseUrl() });
  console.log(`${out}: ${filesIn(out).length} files, for ${baseUrl()}`);
}

function baseUrl() {
  const given = process.argv.find((name) => BASE_URL.test(name))?.replace(BASE_URL, "");
  return given ?? process.env.LASTLOOK_BASE_URL ?? LOCAL;
}

/** Unminified, so that whoever reviews the add-on can read it. */
function bundle(entryPoints, outdir, options) {
  return build({
    entryPoints,
    outdir,
    bundle: true,
    format: "esm",
    charset: "utf8",
    legalComments: "inline",
    loader: { ".ftl": "text", ".toml": "text", ".svg": "dataurl" },
    external: ["*.woff2"],
    logLevel: "warning",
    ...options,
  });
}

/** Every script that a page or the manifest names, with the TypeScript it is made from. */
function scriptsOf(source) {
  const named = JSON.parse(readFileSync(`${source}/manifest.json`, "utf8")).background.scripts;
  for (const page of readdirSync(source).filter((file) => file.endsWith(".html"))) {
    for (const [, src] of readFileSync(`${source}/${page}`, "utf8").matchAll(/<script[^>]* src="([^"]+)"/g))
      named.push(src);
  }
  const names = [...new Set(named.map((script) => basename(script, ".js")))];
  return Object.fromEntries(names.map((name) => [name, `${source}/${name}.ts`]));
}

/** The engine, what helps after Send, and what opens files with the script of its worker. */
async function engines(out, target) {
  for (const module of ["wasm", "wasm-aftercare", "wasm-files"])
    copy(`dist/${module}`, `${out}/${module}`, isDelivered);
  await bundle({ "file-worker": "addin/core/files/worker.ts" }, out, { target });
}

function isDelivered(file) {
  return file.endsWith(".wasm") || file.endsWith(".js");
}

function copy(from, to, filter) {
  for (const file of filesIn(from).filter(filter)) {
    mkdirSync(dirname(join(to, file)), { recursive: true });
    cpSync(join(from, file), join(to, file));
  }
}

/** What Thunderbird itself shows of the add-on: every message `tb-some-name` as `someName`. */
function locales(out) {
  for (const [language, folder] of Object.entries({ en: "en", "zh-CN": "zh_CN" })) {
    const text = readFileSync(`src/wording/${language}/interface.ftl`, "utf8");
    const catalog = new FluentBundle(language);
    catalog.addResource(new FluentResource(text));
    const messages = {};
    for (const [, id] of text.matchAll(/^(tb-[a-z-]+) =/gm)) {
      const key = id.slice(3).replace(/-(.)/g, (_, letter) => letter.toUpperCase());
      messages[key] = { message: catalog.formatPattern(catalog.getMessage(id).value, {}, []) };
    }
    mkdirSync(`${out}/_locales/${folder}`, { recursive: true });
    writeFileSync(`${out}/_locales/${folder}/messages.json`, `${JSON.stringify(messages, null, 2)}\n`);
  }
}

/** The same files always give the same bytes: sorted names, one time. */
function pack(folder, file) {
  const entries = {};
  for (const name of filesIn(folder).sort()) entries[name] = readFileSync(join(folder, name));
  writeFileSync(file, zipSync(entries, { level: 9, mtime: new Date(2026, 0, 1) }));
  console.log(`${file}: ${Object.keys(entries).length} files, ${Math.round(statSync(file).size / 1000)} KB`);
}

/** All files below a folder, with / between their parts. */
function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath ?? entry.path, entry.name)
        .slice(folder.length + 1)
        .replaceAll("\\", "/"),
    );
}
