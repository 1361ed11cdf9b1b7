// Measures the built module against the budgets of the design: node tools/bench.mjs
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";

const RUNS = 300;
const HEADERS = 5_000;

const bytes = readFileSync("dist/wasm/lastlook_bg.wasm");
line("module, raw", bytes.length / 1000, "KB", 1000);
line("module, gzip -9", gzipSync(bytes, { level: 9 }).length / 1000, "KB", 350);

const started = performance.now();
const glue = await import(pathToFileURL("dist/wasm/lastlook.js").href);
glue.initSync({ module: bytes });
const engine = new glue.Engine(glue.defaultPolicy(), undefined, "en");
line("load", performance.now() - started, "ms");

const mail = draft();
line(
  "first check",
  timed(() => engine.check(mail)),
  "ms",
  100,
);

const learnt = timed(() => engine.learn(sentHeaders()));
line(`learning ${HEADERS} sent headers`, learnt, "ms");

const times = Array.from({ length: RUNS }, () => timed(() => engine.check(mail))).sort((a, b) => a - b);
line("warm check of 10 KB, p50", times[Math.floor(RUNS * 0.5)], "ms");
line("warm check of 10 KB, p95", times[Math.floor(RUNS * 0.95)], "ms", 5);

function timed(work) {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function line(name, value, unit, budget) {
  const against = budget === undefined ? "" : `   budget ${budget} ${unit}${value > budget ? "   OVER" : ""}`;
  console.log(`${name.padEnd(34)}${value.toFixed(1).padStart(9)} ${unit}${against}`);
}

/** Ten kilobytes of ordinary trade correspondence. */
function draft() {
  const items = Array.from({ length: 160 }, (_, at) => {
    const pieces = 100 + at * 10;
    return `Item ${at + 1}: ${pieces} pcs × USD 2.50 = USD ${(pieces * 2.5).toFixed(2)}, delivery in week ${1 + (at % 52)}.`;
  });
  const content = `Dear Anna,\n\nThank you for your order. We confirm:\n\n${items.join("\n")}\n`.slice(
    0,
    10_000,
  );
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
    body: { format: "text", content: `${content}\n\nBest regards\nLi Na\n` },
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
