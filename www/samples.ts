/** The real files of the demo's drafts, made by tools/samples.py. */
import type { Attachment } from "../addin/core/types.ts";
import samples from "./samples.json";

type Sample = (typeof samples)[number];

function sampleOf(name: string): Sample | undefined {
  return samples.find((one) => one.name === name);
}

/** Where the file of this name lies, below the page. */
export function samplePath(name: string): string | undefined {
  return sampleOf(name)?.path;
}

/** A file of this name as an attachment. */
export function sampleFile(name: string): Attachment {
  const sample = sampleOf(name);
  if (sample === undefined) throw new Error(`no sample ${name}`);
  const { mimeType, size, sha256 } = sample;
  return { name, mimeType, size, sha256, inline: false, cloud: false };
}
