/** Office.js by promises. Outlook on the web and the new Outlook answer three calls at once and refuse a fourth. */

import { within } from "../core/turns.ts";

/** Calls under way at once at most (docs/outlook/limits). */
const AT_ONCE = 3;
/** The longest one call may take, ms; a lost answer must neither hang the mail nor keep its place for good. */
const CALL_MS = 10_000;

/** What a call says when it fails; `code` as in Outlook's list of errors. */
export class OutlookError extends Error {
  override name = "OutlookError";

  constructor(
    readonly code: number,
    message: string,
  ) {
    super(message);
  }
}

/** How an Office.js method wants to be called back. */
type Start<T> = (done: (result: Office.AsyncResult<T>) => void) => void;

let running = 0;
const waiting: (() => void)[] = [];

/**
 * Calls Office.js in turn. Rejects with {@link OutlookError}, or with TooLate when no answer comes within `limit`
 * milliseconds; 0 waits as long as it takes.
 */
export async function call<T>(start: Start<T>, limit = CALL_MS): Promise<T> {
  if (running < AT_ONCE) running += 1;
  else await new Promise<void>((resolve) => waiting.push(resolve));
  try {
    return await (limit === 0 ? answer(start) : within(limit, answer(start)));
  } finally {
    // The place goes to the next who waits, or is free.
    const next = waiting.shift();
    if (next === undefined) running -= 1;
    else next();
  }
}

function answer<T>(start: Start<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    start((result) => {
      if (String(result.status) === "succeeded") resolve(result.value);
      else reject(new OutlookError(result.error?.code ?? 0, result.error?.message ?? String(result.status)));
    });
  });
}
