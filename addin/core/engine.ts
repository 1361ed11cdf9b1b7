import { EngineError, EngineKeeper, type SettingsSource } from "./engine-user.ts";
import type { Draft, Engine, EngineModule } from "./types.ts";

export {
  type CheckEngine,
  EngineError,
  type EngineErrorCode,
  type EngineUser,
  type Settings,
  type SettingsSource,
} from "./engine-user.ts";

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
export class EngineLoader extends EngineKeeper<Engine> {
  private loading: Promise<EngineModule> | undefined;

  constructor(
    private readonly files: EngineFiles,
    private readonly settings: SettingsSource,
  ) {
    super();
  }

  /** The module, loaded on first use. Rejects with code "load". */
  module(): Promise<EngineModule> {
    this.loading ??= load(this.files).catch((error) => {
      this.loading = undefined;
      throw new EngineError("load", error);
    });
    return this.loading;
  }

  protected async make(): Promise<Engine> {
    const module = await this.module();
    const { policy, knowledge, language } = await this.settings();
    const engine = new module.Engine(policy, knowledge, language);
    // The first check compiles the patterns; better now than while a person waits.
    engine.check(EMPTY);
    return engine;
  }

  protected isTrap(error: unknown): boolean {
    return error instanceof WebAssembly.RuntimeError;
  }

  protected free(engine: Engine): void {
    engine.free();
  }

  protected override abandon(): void {
    super.abandon();
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
