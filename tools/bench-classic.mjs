// Measures the classic engine in the runtime it is started in (tools/bench.mjs does, with and without --jitless):
// node tools/bench-classic.mjs <bundle that makes LastLook> <JSON file with a note and a letter>
import { readFileSync } from "node:fs";
import vm from "node:vm";

const RUNS = 15;

const [bundle, mails] = process.argv.slice(2);
const source = readFileSync(bundle, "utf8");
const { note, letter } = JSON.parse(readFileSync(mails, "utf8"));

const started = performance.now();
const { ClassicEngine } = vm.runInThisContext(`${source};LastLook`);
const loaded = performance.now();
const engine = new ClassicEngine(async () => ({ policy: {}, language: "en" }));
await engine.withEngine((made) => made.check(note));
const checked = performance.now();
const warm = await engine.withEngine((made) => ({
  note: median(() => made.check(note)),
  letter: median(() => made.check(letter)),
}));
console.log(JSON.stringify({ load: loaded - started, first: checked - loaded, ...warm }));

function median(work) {
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[Math.floor(RUNS / 2)];
}
