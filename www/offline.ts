/** Keeps the page usable without a network once it was loaded. */

interface ScriptTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(text: string): string },
  ): { createScriptURL(text: string): string };
}

/** Registers the service worker where there can be one; without it the demo merely needs the network to load. */
export function stayOffline(): void {
  if (!("serviceWorker" in navigator)) return;
  const factory = (globalThis as { trustedTypes?: ScriptTypes }).trustedTypes;
  const policy = factory?.createPolicy("lastlook-worker", { createScriptURL: () => "sw.js" });
  navigator.serviceWorker.register(policy?.createScriptURL("") ?? "sw.js").catch(() => undefined);
}
