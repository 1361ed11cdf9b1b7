// Makes a fresh machine ready, and is done at once on one that is: node tools/setup.mjs [--tests]
// It uses nothing but node itself, because it runs before node_modules is there.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { must, read, run, stop } from "./run.mjs";

const WASM_PACK = "0.15.1";
/** The version must be that of the crate, or the module and its glue do not fit. */
const WASM_BINDGEN = /^wasm-bindgen = .*"=([\d.]+)"/m.exec(readFileSync("Cargo.toml", "utf8"))?.[1];
const VENV = "target/venv";

npmPackages();
rust();
if (process.argv.includes("--tests")) {
  debianPackages();
  pythonPackages();
}

function npmPackages() {
  once("node_modules/.lastlook", ["package-lock.json"], () => {
    must("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"]);
  });
}

function rust() {
  if (read("cargo", ["--version"]) === undefined) stop("Rust is missing: see https://rustup.rs");
  const targets = read("rustup", ["target", "list", "--installed"]);
  if (targets !== undefined && !targets.includes("wasm32-unknown-unknown")) {
    must("rustup", ["target", "add", "wasm32-unknown-unknown"]);
  }
  cargoInstall("wasm-bindgen", "wasm-bindgen-cli", WASM_BINDGEN);
  cargoInstall("wasm-pack", "wasm-pack", WASM_PACK);
}

function cargoInstall(program, crate, version) {
  if (read(program, ["--version"])?.split(" ")[1] === version) return;
  const args = ["install", crate, "--version", `=${version}`, "--quiet"];
  console.log(`Installing ${crate} ${version} (about three minutes, once)`);
  // Its lock file may name a version that a registry mirror does not have yet.
  if (!run("cargo", [...args, "--locked"])) must("cargo", args);
}

/** What the end-to-end tests drive. */
function debianPackages() {
  const wanted = [
    ["thunderbird", "thunderbird"],
    ["chromium", "chromium"],
    ["Xvfb", "xvfb"],
    ["xdotool", "xdotool"],
    ["fc-match", "fontconfig"],
    ["import", "imagemagick"],
  ];
  const missing = wanted
    .filter(([program]) => read("which", [program]) === undefined)
    .map(([, name]) => name);
  if (read("python3", ["-c", "import venv, ensurepip"]) === undefined) missing.push("python3-venv");
  if (!read("fc-list", [":lang=zh-cn"])) missing.push("fonts-noto-cjk");
  if (missing.length === 0) return;
  const root = process.getuid?.() === 0;
  const apt =
    read("which", ["apt-get"]) !== undefined && (root || read("sudo", ["-n", "true"]) !== undefined);
  if (!apt) stop(`The tests need these programs, please install them: ${missing.join(" ")}`);
  const [command, first] = root ? ["apt-get", []] : ["sudo", ["-n", "apt-get"]];
  must(command, [...first, "update", "-qq"]);
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  must(command, [...first, "install", "-y", "-qq", "--no-install-recommends", ...missing], { env });
}

function pythonPackages() {
  const requirements = "tests/thunderbird/requirements.txt";
  once(`${VENV}/.lastlook`, [requirements], () => {
    must("python3", ["-m", "venv", VENV]);
    must(`${VENV}/bin/pip`, ["install", "--quiet", "--disable-pip-version-check", "-r", requirements]);
  });
}

/** Does the work unless it was done for these very files. */
function once(stamp, files, work) {
  const hash = createHash("sha256");
  for (const file of files) hash.update(readFileSync(file));
  const now = hash.digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === now) return;
  work();
  mkdirSync(stamp.slice(0, stamp.lastIndexOf("/")), { recursive: true });
  writeFileSync(stamp, now);
}
