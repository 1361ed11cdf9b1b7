/** Rejects with this when work took longer than it may. */
export class TooLate extends Error {
  override name = "TooLate";
}

/** Classic Outlook's engine has no timers; there the client's own limit is the only one. */
const hasTimers = typeof setTimeout === "function";

/** Resolves when the current turn of the event loop is over, so that an answer goes out before what can wait. */
export function soon(): Promise<void> {
  return hasTimers ? new Promise((resolve) => setTimeout(resolve, 0)) : Promise.resolve();
}

/** The promise's outcome, or {@link TooLate} after `ms` milliseconds. */
export async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  if (!hasTimers) return work;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TooLate(`no answer within ${ms} ms`)), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * One thing at a time for each name, different names side by side.
 *
 * Work that hangs gives up its turn after `limit` milliseconds, so that a lost answer from the mail client
 * cannot block everything that happens to that mail afterwards.
 */
export class Turns {
  private readonly tails = new Map<string, Promise<unknown>>();

  constructor(private readonly limit: number) {}

  /** Runs `work` when every earlier work of this name is over. */
  take<T>(name: string, work: () => Promise<T>): Promise<T> {
    const before = this.tails.get(name) ?? Promise.resolve();
    const mine = before.then(work);
    const tail = before.then(() => within(this.limit, mine)).catch(() => undefined);
    this.tails.set(name, tail);
    tail.then(() => {
      if (this.tails.get(name) === tail) this.tails.delete(name);
    });
    return mine;
  }
}
