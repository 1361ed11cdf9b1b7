import type { Draft, Engine, EngineModule, Knowledge, Policy } from "./types.ts";

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

/** Whoever can run work on an engine; {@link EngineLoader}, or a stand-in in a test. */
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

/** The two files wasm-bindgen writes: the absolute address of the glue; the module's address, or its bytes. */
export interface EngineFiles {
  glue: string;
  wasm: string | BufferSource;
}

const EMPTY: Draft = {
  kind: "new",
  from: { name: "", address: "" },
  replyTo: [],
  recipients: [],
  subject: "",
  body: { format: "text", content: "" },
  attachments: [],
  now: "2026-01-01T00:00:00Z",
};

let copies = 0;

/**
 * Loads the WebAssembly module once and makes one engine of the current settings.
 *
 * A trap leaves the module's memory in an unknown state, and the glue keeps that memory in a variable of its
 * own. Each instance therefore gets its own copy of the glue: the same file under another query, which the
 * browser treats as another module. That is why the glue is not bundled.
 */
export class EngineLoader implements EngineUser {
  private loading: Promise<EngineModule> | undefined;
  private made: Promise<Engine> | undefined;

  constructor(
    private readonly files: EngineFiles,
    private readonly settings: SettingsSource,
  ) {}

  /** The module, loaded on first use. Rejects with code "load". */
  module(): Promise<EngineModule> {
    this.loading ??= load(this.files).catch((error) => {
      this.loading = undefined;
      throw new EngineError("load", error);
    });
    return this.loading;
  }

  /** The engine for the current settings, made and warmed up on first use. */
  engine(): Promise<Engine> {
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
      if (!isTrap(error)) throw asEngineError(error);
      this.abandon();
    }
    try {
      return await this.attempt(work);
    } catch (error) {
      if (isTrap(error)) this.abandon();
      throw asEngineError(error);
    }
  }

  /** Forgets the engine, so that the next use reads the settings again. */
  reset(): void {
    const old = this.made;
    this.made = undefined;
    old?.then((engine) => engine.free()).catch(() => undefined);
  }

  private async attempt<T>(work: (engine: CheckEngine) => T): Promise<T> {
    return work(await this.engine());
  }

  private async make(): Promise<Engine> {
    const module = await this.module();
    const { policy, knowledge, language } = await this.settings();
    const engine = new module.Engine(policy, knowledge, language);
    // The first check compiles the patterns; better now than while a person waits.
    engine.check(EMPTY);
    return engine;
  }

  /** After a trap neither the engine nor its module may be touched again, not even to free it. */
  private abandon(): void {
    this.made = undefined;
    this.loading = undefined;
  }
}

async function load(files: EngineFiles): Promise<EngineModule> {
  copies += 1;
  const glue = (await import(`${files.glue}?copy=${copies}`)) as EngineModule;
  // The glue streams, and falls back to the whole file when the server names another type.
  await glue.default({ module_or_path: files.wasm });
  return glue;
}

function isTrap(error: unknown): boolean {
  return error instanceof WebAssembly.RuntimeError;
}

function asEngineError(error: unknown): EngineError {
  if (error instanceof EngineError) return error;
  if (isTrap(error)) return new EngineError("trap", error);
  const name = error instanceof Error ? error.name : "";
  return new EngineError(name === "PolicyError" ? "policy" : "input", error);
}
