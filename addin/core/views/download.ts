import van from "vanjs-core";

/** Milliseconds after which the browser has taken a download's content. */
const TAKEN_MS = 10_000;

/** Lets the browser save a text as a file. */
export function download(name: string, content: string, type: string): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  van.tags.a({ href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), TAKEN_MS);
}
