/** The labelled mails as drafts, and the WebAssembly engine to compare with. */
import { readdirSync, readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { fromToml } from "../../addin/core/policy-file.ts";
import type { Draft, Engine, EngineModule, Policy } from "../../addin/core/types.ts";

type FilesModule = typeof import("../../dist/wasm-files/lastlook_files.js");

const module = await load<EngineModule>("dist/wasm", "lastlook");
const files = await load<FilesModule>("dist/wasm-files", "lastlook_files");

/** The policy the mails were labelled with. */
export const HOUSE: Policy = fromToml(readFileSync("tests/mails/house.toml", "utf8"), module.defaultPolicy());

/** The WebAssembly engine. */
export function wasmEngine(policy: Policy, language: string): Engine {
  return new module.Engine(policy, undefined, language);
}

/** Every labelled mail with its file below tests/mails, as it stood when it was sent. */
export function corpus(): { name: string; draft: Draft }[] {
  return readdirSync("tests/mails", { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".eml"))
    .sort()
    .map((name) => {
      const bytes = readFileSync(`tests/mails/${name}`);
      const now = sentAt(bytes.toString("latin1"));
      return { name, draft: files.readMail(bytes, now, HOUSE.limits.files) as Draft };
    });
}

/** RFC 3339, from the mail's own Date. */
function sentAt(source: string): string {
  const [, date = ""] = /^Date: *(.+)$/im.exec(source) ?? [];
  return new Date(date).toISOString();
}

async function load<T>(folder: string, name: string): Promise<T> {
  const glue = await import(pathToFileURL(`${folder}/${name}.js`).href);
  glue.initSync({ module: readFileSync(`${folder}/${name}_bg.wasm`) });
  return glue;
}
