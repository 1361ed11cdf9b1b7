import { type Aftercare, loadAftercare } from "../core/aftercare.ts";
import { EngineLoader } from "../core/engine.ts";
import { FileOpener } from "../core/files/opener.ts";
import { withDefaults } from "../core/organisation.ts";
import type { Policy } from "../core/types.ts";
import type { Opening } from "./files.ts";
import { loadSettings } from "./settings.ts";

/** The WebAssembly engine that lies beside the page. */
export function enginesHere(): EngineLoader {
  return new EngineLoader({ glue: at("wasm/lastlook.js"), wasm: at("wasm/lastlook_bg.wasm") }, loadSettings);
}

/** What helps after Send, from its own module beside the page. Rejects with EngineError. */
export function aftercareHere(policy: Policy, language: string): Promise<Aftercare> {
  const folder = "wasm-aftercare/lastlook_aftercare";
  return loadAftercare({ glue: at(`${folder}.js`), wasm: at(`${folder}_bg.wasm`) }, policy, language);
}

/** What opens files, in a worker beside the page. Nothing is loaded before the first file is there. */
export function openingHere(engines: EngineLoader): Opening {
  const limits = async () => {
    const [{ policy }, module] = await Promise.all([loadSettings(), engines.module()]);
    return withDefaults(policy, module.defaultPolicy()).limits.files;
  };
  return {
    opener: new FileOpener(() => new Worker(at("file-worker.js"), { type: "module" }), limits),
    limits,
  };
}

function at(file: string): string {
  return new URL(file, document.baseURI).href;
}
