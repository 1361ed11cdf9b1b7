// What a page and the worker that opens its files say to each other.
import type { Contents, Draft, FileLimits } from "../types.ts";

/** What is to be done. The worker reads the bytes itself, so that they are never in the page. */
export type Job =
  | { kind: "file"; blob: Blob; name: string; limits: FileLimits }
  | { kind: "mail"; blob: Blob; now: string; limits: FileLimits };

/** A job that went well. */
export type Done = { kind: "file"; contents: Contents } | { kind: "mail"; draft: Draft };

/**
 * ready: the module is loaded, said once · missing: it is not to be had, and nothing else follows ·
 * refused: the module's own error about what it was given · unreadable: the bytes did not come ·
 * broken: it broke off, and this worker is not to be used any more
 */
export type Told =
  | Done
  | { kind: "ready" }
  | { kind: "missing" | "refused" | "unreadable" | "broken"; message: string };
