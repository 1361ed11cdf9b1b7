// Contents of files that were opened, so that nothing is opened twice; bounded, the longest unused goes first.
import type { Contents } from "../types.ts";

/** Files that are kept at most. */
const MOST = 100;
/** Characters of all of them together, about. */
const LARGEST = 8_000_000;

/** A bounded memory by name. */
export class KeptContents {
  private readonly kept = new Map<string, { contents: Contents; weight: number }>();
  private weight = 0;

  get(name: string): Contents | undefined {
    const found = this.kept.get(name);
    if (found === undefined) return undefined;
    // A map remembers the order in which its keys were put in.
    this.kept.delete(name);
    this.kept.set(name, found);
    return found.contents;
  }

  put(name: string, contents: Contents): void {
    this.drop(name);
    const weight = JSON.stringify(contents).length;
    this.kept.set(name, { contents, weight });
    this.weight += weight;
    for (const oldest of this.kept.keys()) {
      // One that is larger than all that may be kept stays until the next one comes.
      if (oldest === name || (this.kept.size <= MOST && this.weight <= LARGEST)) return;
      this.drop(oldest);
    }
  }

  private drop(name: string): void {
    this.weight -= this.kept.get(name)?.weight ?? 0;
    this.kept.delete(name);
  }
}
