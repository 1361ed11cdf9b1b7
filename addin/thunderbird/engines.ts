import { type Aftercare, loadAftercare } from "../core/aftercare.ts";
import { EngineLoader } from "../core/engine.ts";
import type { Policy } from "../core/types.ts";
import { loadSettings } from "./settings.ts";

let engines: EngineLoader | undefined;

/** The engine of this add-on, one for a page. */
export function enginesHere(): EngineLoader {
  engines ??= new EngineLoader(filesOf("wasm", "lastlook"), loadSettings);
  return engines;
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
