/** The demo's policy: house.toml, an ordinary policy file beside the page. */
import type { EngineLoader } from "../addin/core/engine.ts";
import { fromToml } from "../addin/core/policy-file.ts";
import type { Policy } from "../addin/core/types.ts";

/** Reads the file once; a failed reading is tried again the next time. */
export function house(engines: () => EngineLoader): () => Promise<Policy> {
  let policy: Promise<Policy> | undefined;
  const read = async (): Promise<Policy> => {
    const [answer, glue] = await Promise.all([
      fetch(new URL("house.toml", document.baseURI)),
      engines().module(),
    ]);
    if (!answer.ok) throw new Error(`house.toml: ${answer.status}`);
    return fromToml(await answer.text(), glue.defaultPolicy());
  };
  return () => {
    policy ??= read().catch((error) => {
      policy = undefined;
      throw error;
    });
    return policy;
  };
}
