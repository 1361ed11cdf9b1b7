// Measures the built modules against the budgets of the design: node tools/bench.mjs
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { docx, pdf, xlsx } from "./bench-files.mjs";
import { CORE } from "./classic-core.mjs";

const RUNS = 300;
const HEADERS = 5_000;
const FILE_RUNS = 15;

const bytes = readFileSync("dist/wasm/lastlook_bg.wasm");
line("module, raw", bytes.length / 1000, "KB", 1000);
line("module, gzip -9", gzipSync(bytes, { level: 9 }).length / 1000, "KB", 350);

const started = performance.now();
const glue = await import(pathToFileURL("dist/wasm/lastlook.js").href);
glue.initSync({ module: bytes });
const engine = new glue.Engine(glue.defaultPolicy(), undefined, "en");
line("load", performance.now() - started, "ms");

const letter = draft(prose(10_000));
line(
  "first check",
  timed(() => engine.check(letter)),
  "ms",
  100,
);
line(
  `learning ${HEADERS} sent headers`,
  timed(() => engine.learn(sentHeaders())),
  "ms",
);
warm("10 KB letter", letter, 5);
warm("10 KB price list", draft(priceList(10_000)));
await files();
if (existsSync(CORE)) await classic();
else console.log(`${CORE} is not built: node tools/build.mjs outlook`);

/** The module that opens files. The first file of a fresh module is what a person meets. */
async function files() {
  const bytes = readFileSync("dist/wasm-files/lastlook_files_bg.wasm");
  line("files module, raw", bytes.length / 1000, "KB", 1500);
  line("files module, gzip -9", gzipSync(bytes, { level: 9 }).length / 1000, "KB");
  const opening = await import(pathToFileURL("dist/wasm-files/lastlook_files.js").href);
  const loading = timed(() => opening.initSync({ module: bytes }));
  line("files module, load", loading, "ms");
  const limits = glue.defaultPolicy().limits.files;
  for (const [name, make] of Object.entries({ docx, xlsx, pdf })) {
    const file = make(1_000_000);
    const size = `${(file.length / 1e6).toFixed(1)} MB ${name}`;
    const open = () => opening.openFile(file, `bench.${name}`, limits);
    const first = timed(open);
    const times = Array.from({ length: FILE_RUNS }, () => timed(open)).sort((a, b) => a - b);
    line(`${size}, opened first`, first, "ms");
    line(`${size}, warm, p50`, times[Math.floor(FILE_RUNS / 2)], "ms");
    const { unread, cut, parts } = open();
    const read = parts.reduce((sum, part) => sum + part.lines.length, 0);
    console.log(`  ${read} lines read${cut ? ", cut" : ""}${unread ? `, ${unread}` : ""}`);
  }
}

/** The engine as plain JavaScript. Outlook says that it takes longer after 5 s, on slower machines than this. */
async function classic() {
  const bundle = "target/classic/bench.js";
  const mails = "target/classic/bench.json";
  mkdirSync("target/classic", { recursive: true });
  const entryPoints = ["addin/outlook/classic/engine.ts"];
  const script = { bundle: true, minify: true, format: "iife", globalName: "LastLook", target: "es2016" };
  await build({ entryPoints, outfile: bundle, ...script });
  writeFileSync(mails, JSON.stringify({ note: draft(prose(1_000)), letter }));
  const code = readFileSync(bundle);
  line("classic, minified", code.length / 1000, "KB", 5000);
  line("classic, gzip -9", gzipSync(code, { level: 9 }).length / 1000, "KB");
  for (const flags of [[], ["--jitless"]]) {
    const name = ["classic", ...flags].join(" ");
    const args = [...flags, "tools/bench-classic.mjs", bundle, mails];
    const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: "utf8" });
    if (status !== 0) throw new Error(stderr);
    const times = JSON.parse(stdout);
    line(`${name}, load`, times.load, "ms");
    line(`${name}, first check, 1 KB`, times.first, "ms", 1500);
    line(`${name}, 1 KB, warm, p50`, times.note, "ms");
    line(`${name}, 10 KB letter, warm, p50`, times.letter, "ms");
  }
}

function warm(name, mail, budget) {
  const times = Array.from({ length: RUNS }, () => timed(() => engine.check(mail))).sort((a, b) => a - b);
  line(`${name}, warm, p50`, times[Math.floor(RUNS * 0.5)], "ms");
  line(`${name}, warm, p95`, times[Math.floor(RUNS * 0.95)], "ms", budget);
}

function timed(work) {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function line(name, value, unit, budget) {
  const against = budget === undefined ? "" : `   budget ${budget} ${unit}${value > budget ? "   OVER" : ""}`;
  console.log(`${name.padEnd(42)}${value.toFixed(1).padStart(9)} ${unit}${against}`);
}

/** Ordinary trade correspondence with a few figures in it. */
function prose(length) {
  const paragraph =
    "Thank you for your patience with the samples. Production has confirmed that the second batch passed the " +
    "inspection, and the forwarder collects the cartons as soon as the documents are signed. As agreed, the price " +
    "stays at USD 2.50 for 400 pcs, and we ship on 3 December 2026 from Ningbo. Please let us know whether the " +
    "labels may carry the new address, and whom your warehouse wants to be notified.\n\n";
  return paragraph.repeat(Math.ceil(length / paragraph.length)).slice(0, length);
}

/** The hard case: a calculation in every line. */
function priceList(length) {
  const lines = Array.from({ length: 200 }, (_, at) => {
    const pieces = 100 + at * 10;
    return `Item ${at + 1}: ${pieces} pcs × USD 2.50 = USD ${(pieces * 2.5).toFixed(2)}, delivery in week ${1 + (at % 52)}.\n`;
  });
  return lines.join("").slice(0, length);
}

function draft(content) {
  return {
    kind: "new",
    from: { name: "Li Na", address: "li.na@nanhai-tools.example" },
    replyTo: [],
    recipients: [1, 2, 3, 4, 5].map((n) => ({
      kind: "to",
      name: `Person ${n}`,
      address: `person${n}@customer${n}.example`,
    })),
    subject: "Order confirmation SC-2026-118",
    body: { format: "text", content: `Dear Anna,\n\n${content}\n\nBest regards\nLi Na\n` },
    attachments: [
      { name: "SC-2026-118.pdf", mimeType: "application/pdf", size: 184_320, inline: false, cloud: false },
    ],
    now: "2026-11-21T10:00:00+08:00",
  };
}

function sentHeaders() {
  return Array.from({ length: HEADERS }, (_, at) => ({
    date: new Date(Date.UTC(2025, 0, 1) + at * 5_000_000).toISOString(),
    to: [`person${at % 700}@customer${at % 400}.example`],
    cc: at % 3 === 0 ? [`office@customer${at % 400}.example`] : [],
    bcc: [],
  }));
}
