import { EngineLoader } from "../core/engine.ts";
import { loadSettings } from "./settings.ts";

/** The WebAssembly engine that lies beside the page. */
export function enginesHere(): EngineLoader {
  const at = (file: string) => new URL(`wasm/${file}`, document.baseURI).href;
  return new EngineLoader({ glue: at("lastlook.js"), wasm: at("lastlook_bg.wasm") }, loadSettings);
}
