// Writes src/knowledge/ports.txt from the npm package sea-ports:
//   npm pack sea-ports@0.0.9 && tar xzf sea-ports-0.0.9.tgz
//   node tools/ports.mjs package/lib/ports.json > src/knowledge/ports.txt
import { readFileSync } from "node:fs";

const ports = JSON.parse(readFileSync(process.argv[2], "utf8"));
const byCountry = new Map();
for (const [code, port] of Object.entries(ports)) {
  const names = byCountry.get(code.slice(0, 2)) ?? new Set();
  for (const name of variants(port.name)) names.add(name);
  byCountry.set(code.slice(0, 2), names);
}
console.log("# Names of sea and river ports by country. Written by tools/ports.mjs.");
for (const [country, names] of [...byCountry].sort()) {
  console.log(`${country} ${[...names].sort().join(";")}`);
}

/** `Mumbai (ex Bombay)`, `Alger (Algiers)`, `Jakarta, Java`: each name alone. */
function variants(name) {
  return name
    .replace(/\s*\bex\s+/g, "")
    .split(/[()/]/)
    .map((part) => part.split(",")[0].trim())
    .map((part) => part.replace(/^Port of |^Porto de | (Port|Apt|Terminal)$/g, "").toLowerCase())
    .filter((part) => part.length >= 4 && !/-gun$/.test(part));
}
