import { type Aftercare, loadAftercare } from "../core/aftercare.ts";
import { EngineLoader } from "../core/engine.ts";
import type { Policy } from "../core/types.ts";
import { loadSettings } from "./settings.ts";

/** The engine of this add-on, for one page. */
export function enginesHere(): EngineLoader {
  return new EngineLoader(filesOf("wasm", "lastlook"), loadSettings);
}

/** What helps after Send, from its own module. Rejects with EngineError. */
export function aftercareHere(policy: Policy, language: string): Promise<Aftercare> {
  return loadAftercare(filesOf("wasm-aftercare", "lastlook_aftercare"), policy, language);
}

function filesOf(folder: string, name: string): { glue: string; wasm: string } {
  return {
    glue: browser.runtime.getURL(`${folder}/${name}.js`),
    wasm: browser.runtime.getURL(`${folder}/${name}_bg.wasm`),
  };
}
