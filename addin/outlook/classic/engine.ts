import { instantiate } from "../../../dist/classic/core.mjs";
import { type CheckEngine, EngineError, EngineKeeper, type SettingsSource } from "../../core/engine-user.ts";
import type { Edit, Knowledge, Policy } from "../../core/types.ts";
import { type Call, call, type Exports, type Instantiate, Trap } from "./core.ts";

/**
 * The engine where there is no WebAssembly: made on first use and kept for the life of the runtime. Work on it
 * is synchronous, as it is on the WebAssembly module. It is not warmed up, because a runtime that is started
 * for one event would pay for two checks.
 */
export class ClassicEngine extends EngineKeeper<CheckEngine> {
  private core: Exports | undefined;

  /** `fresh` makes an instance; it is another than the built module's only in tests. */
  constructor(
    private readonly settings: SettingsSource,
    private readonly fresh: Instantiate = instantiate,
  ) {
    super();
  }

  /** A policy with every key at its default. Throws {@link EngineError}. */
  defaultPolicy(): Policy {
    try {
      return call(this.instance(), "default_policy");
    } catch (error) {
      this.abandon();
      throw error instanceof EngineError ? error : new EngineError("trap", error);
    }
  }

  protected async make(): Promise<CheckEngine> {
    const { policy, knowledge, language } = await this.settings();
    const core = this.instance();
    try {
      call(core, "make", policy, knowledge, language);
    } catch (error) {
      if (!isRefusedPolicy(error)) throw error;
      // Outlook keeps an old copy of this file for up to a day: settings of a newer version must not stop every mail.
      call(core, "make", known(policy, this.defaultPolicy()), knowledge, language);
    }
    return engineOn(core);
  }

  protected isTrap(error: unknown): boolean {
    return error instanceof Trap;
  }

  /** An instance has one engine: the next one made takes the old one's place. */
  protected free(): void {}

  protected override abandon(): void {
    super.abandon();
    this.core = undefined;
  }

  /** Throws code "load". */
  private instance(): Exports {
    try {
      this.core ??= this.fresh({});
      return this.core;
    } catch (error) {
      throw new EngineError("load", error);
    }
  }
}

function isRefusedPolicy(error: unknown): boolean {
  return error instanceof Error && error.name === "PolicyError";
}

/** What this engine knows of a policy; levels of checks are left out, since any of them may be what it refused. */
function known(policy: Policy, defaults: Policy): Policy {
  const hold = { ...defaults.hold, ...only(policy.hold ?? {}, defaults.hold) };
  return { ...defaults, ...only(policy, defaults), hold, checks: {} };
}

/** The values of `given` under the names that `model` has. */
function only<T extends object>(given: Partial<T>, model: T): Partial<T> {
  const names = (Object.keys(model) as (keyof T)[]).filter((name) => given[name] !== undefined);
  return Object.fromEntries(names.map((name) => [name, given[name]])) as Partial<T>;
}

function engineOn(core: Exports): CheckEngine {
  const on = <T>(name: Call, ...given: unknown[]) => call<T>(core, name, ...given);
  return {
    check: (draft) => on("check", draft),
    repair: (draft, edit: Edit) => on("repair", draft, edit),
    digest: (draft) => on("digest", draft),
    learn: (headers) => on("learn", headers),
    export: () => on<Knowledge>("export"),
  };
}
