// What hosts know of an engine, whichever way it is run. Nothing here needs WebAssembly.
import type { Engine, Knowledge, Policy } from "./types.ts";

/** What the engine is made from. `language`: a tag such as "en" or "zh-CN". */
export interface Settings {
  policy: Policy;
  knowledge: Knowledge | undefined;
  language: string;
}

/** Reads the settings as they are now. */
export type SettingsSource = () => Promise<Settings>;

/** The part of the engine that a mail meets. */
export type CheckEngine = Pick<Engine, "check" | "repair" | "digest" | "learn" | "export">;

/** Whoever can run work on an engine; an {@link EngineKeeper}, or a stand-in in a test. */
export interface EngineUser {
  /** Rejects with {@link EngineError}. */
  withEngine<T>(work: (engine: CheckEngine) => T): Promise<T>;
}

/**
 * load: the module did not arrive or start · trap: it broke off twice in a row ·
 * policy: it refused the settings · input: it refused what it was given
 */
export type EngineErrorCode = "load" | "trap" | "policy" | "input";

/** The engine could not do its work; `message` is the cause's own words. */
export class EngineError extends Error {
  override name = "EngineError";

  constructor(
    readonly code: EngineErrorCode,
    cause: unknown,
  ) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

/** Makes one engine of the current settings, keeps it, and replaces it when it breaks. */
export abstract class EngineKeeper<Kept extends CheckEngine> implements EngineUser {
  private made: Promise<Kept> | undefined;

  /** The engine for the current settings, made on first use. */
  engine(): Promise<Kept> {
    this.made ??= this.make().catch((error) => {
      this.made = undefined;
      throw error;
    });
    return this.made;
  }

  /** Runs `work`; if it traps, once more on a fresh instance. */
  async withEngine<T>(work: (engine: CheckEngine) => T): Promise<T> {
    try {
      return await this.attempt(work);
    } catch (error) {
      if (!this.isTrap(error)) throw this.asEngineError(error);
      this.abandon();
    }
    try {
      return await this.attempt(work);
    } catch (error) {
      if (this.isTrap(error)) this.abandon();
      throw this.asEngineError(error);
    }
  }

  /** Forgets the engine, so that the next use reads the settings again. */
  reset(): void {
    const old = this.made;
    this.made = undefined;
    old?.then((engine) => this.free(engine)).catch(() => undefined);
  }

  protected abstract make(): Promise<Kept>;

  /** Whether the instance broke off, and is not to be used any more. */
  protected abstract isTrap(error: unknown): boolean;

  protected abstract free(engine: Kept): void;

  /** After a trap neither the engine nor its module may be touched again, not even to free it. */
  protected abandon(): void {
    this.made = undefined;
  }

  private async attempt<T>(work: (engine: CheckEngine) => T): Promise<T> {
    return work(await this.engine());
  }

  private asEngineError(error: unknown): EngineError {
    if (error instanceof EngineError) return error;
    if (this.isTrap(error)) return new EngineError("trap", error);
    const name = error instanceof Error ? error.name : "";
    return new EngineError(name === "PolicyError" ? "policy" : "input", error);
  }
}
