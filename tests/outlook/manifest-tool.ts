// What the manifest tests share: the tool that writes the manifests, and folders to write them into.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

interface Tool {
  writeManifests(folder: string, options: { baseUrl: unknown }): Promise<string[]>;
  checkedBase(baseUrl: unknown): string;
}

/** Imported where it lies, because it is a tool and no part of a bundle. */
const tool: Tool = await import(pathToFileURL(resolve("tools/outlook-manifest.mjs")).href);
export const { writeManifests, checkedBase } = tool;

export const BASE = "https://static.example/tools/lastlook/";

/** The three pairs of manifests: what their names carry → how Outlook treats a mail that was stopped. */
export const MODES = { "": "SoftBlock", ".prompt-user": "PromptUser", ".block": "Block" } as const;

/** A folder's files in memory, so that a test can spoil one. */
export type Files = Map<string, Buffer>;

const folders: string[] = [];
process.once("exit", () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A new folder that is gone when the tests end. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "lastlook-manifest-"));
  folders.push(folder);
  return folder;
}

/** What the tool writes for an address. */
export async function manifestsFor(baseUrl: string): Promise<Files> {
  const folder = temporaryFolder();
  await writeManifests(folder, { baseUrl });
  return readFolder(folder);
}

export function readFolder(folder: string): Files {
  const files: Files = new Map();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath ?? entry.path, entry.name);
    files.set(file.slice(folder.length + 1).replaceAll("\\", "/"), readFileSync(file));
  }
  return files;
}

export function textOf(files: Files, name: string): string {
  const content = files.get(name);
  if (content === undefined) throw new Error(`${name} is not there`);
  return content.toString("utf8");
}
