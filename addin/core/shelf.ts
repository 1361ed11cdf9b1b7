import { within } from "./turns.ts";

/** A place that keeps values under names; `storage.session`, `storage.local`, or a Map in a test. */
export interface Store {
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown): Promise<void>;
  remove(key: string): Promise<void>;
}

/** The longest a store may take before memory stands in for it, ms. */
const STORE_MS = 1_000;

/** How long a store that did not give an answer is left alone, ms; longer only while memory has what it has not. */
const REST_MS = 5_000;

/**
 * A small table in one key of a {@link Store}, changed one step at a time.
 *
 * A store that fails must neither lose a mail nor lock it in, so the table lives on in memory until the
 * store answers again; only a death of the page in between forgets it, and then nothing is sent.
 */
export class Shelf<T> {
  private memory: Record<string, T> = {};
  /** Memory holds what could not be written, so that it and not the store is right. */
  private unwritten = false;
  /** Until when the store is left alone, ms since 1970. */
  private restUntil = 0;
  private queue: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly store: Store,
    private readonly key: string,
  ) {}

  /** The whole table; a copy, so changing it changes nothing here. */
  all(): Promise<Record<string, T>> {
    return this.inTurn(() => this.load());
  }

  /** One entry, or undefined. */
  async get(id: string): Promise<T | undefined> {
    return (await this.all())[id];
  }

  /** Writes one entry. Never rejects. */
  put(id: string, value: T): Promise<void> {
    return this.inTurn(async () => this.save({ ...(await this.load()), [id]: value }));
  }

  /** Takes one entry away. Never rejects. */
  drop(id: string): Promise<void> {
    return this.inTurn(async () => {
      const { [id]: gone, ...rest } = await this.load();
      if (gone !== undefined) await this.save(rest);
    });
  }

  private inTurn<R>(work: () => Promise<R>): Promise<R> {
    const turn = this.queue.then(work);
    this.queue = turn.catch(() => undefined);
    return turn;
  }

  private async load(): Promise<Record<string, T>> {
    if (!this.unwritten && Date.now() >= this.restUntil) {
      try {
        this.memory = ((await within(STORE_MS, this.store.get(this.key))) ?? {}) as Record<string, T>;
      } catch {
        this.restUntil = Date.now() + REST_MS;
      }
    }
    return { ...this.memory };
  }

  private async save(table: Record<string, T>): Promise<void> {
    this.memory = table;
    try {
      if (Object.keys(table).length === 0) await within(STORE_MS, this.store.remove(this.key));
      else await within(STORE_MS, this.store.set(this.key, table));
      this.unwritten = false;
      this.restUntil = 0;
    } catch {
      this.unwritten = true;
    }
  }
}
