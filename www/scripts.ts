/** The scripts that the page starts beside its own: the only ones that its security rules let it start. */

/** sw.js: keeps the page usable offline · file-worker.js: opens files */
type Script = "sw.js" | "file-worker.js";

interface ScriptTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(text: string): string },
  ): { createScriptURL(text: string): string };
}

const factory = (globalThis as { trustedTypes?: ScriptTypes }).trustedTypes;
const policy = factory?.createPolicy("lastlook-worker", {
  createScriptURL: (name) => (name === "file-worker.js" ? "file-worker.js" : "sw.js"),
});

/** The address of a script in the form that starting one takes. */
export function scriptAt(name: Script): string {
  return policy?.createScriptURL(name) ?? name;
}
