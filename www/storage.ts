/** The tab's own storage; where the browser forbids it, a memory that lasts as long as the page. */
import type { Store } from "../addin/core/shelf.ts";

/** What the demo keeps begins with this, so that "Start over" takes nothing else on the same host away. */
export const PREFIX = "lastlook-demo-";

export interface Keep {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
  keys(): string[];
}

class Memory implements Keep {
  private readonly kept = new Map<string, string>();

  getItem(key: string): string | null {
    return this.kept.get(key) ?? null;
  }

  setItem(key: string, value: string): void {
    this.kept.set(key, value);
  }

  removeItem(key: string): void {
    this.kept.delete(key);
  }

  keys(): string[] {
    return [...this.kept.keys()];
  }
}

class Browser implements Keep {
  constructor(private readonly storage: Storage) {}

  getItem(key: string): string | null {
    return this.storage.getItem(key);
  }

  setItem(key: string, value: string): void {
    this.storage.setItem(key, value);
  }

  removeItem(key: string): void {
    this.storage.removeItem(key);
  }

  keys(): string[] {
    return Object.keys(this.storage);
  }
}

function open(find: () => Storage): Keep {
  try {
    return new Browser(find());
  } catch {
    return new Memory();
  }
}

/** Gone with the tab: the mails and what waits. */
export const tab: Keep = open(() => sessionStorage);
/** Stays: the chosen language. */
export const browser: Keep = open(() => localStorage);

/** Values under names that begin with `prefix`, as the core wants them kept. */
export function storeIn(keep: Keep, prefix: string): Store {
  return {
    get: async (key) => JSON.parse(keep.getItem(prefix + key) ?? "null") ?? undefined,
    set: async (key, value) => keep.setItem(prefix + key, JSON.stringify(value)),
    remove: async (key) => keep.removeItem(prefix + key),
  };
}

/** Forgets the mails and what waits. */
export function forgetTab(): void {
  for (const key of tab.keys()) if (key.startsWith(PREFIX)) tab.removeItem(key);
}
