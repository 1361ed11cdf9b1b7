import { type Aftercare, loadAftercare } from "../core/aftercare.ts";
import { EngineLoader } from "../core/engine.ts";
import type { Policy } from "../core/types.ts";
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

function at(file: string): string {
  return new URL(file, document.baseURI).href;
}
