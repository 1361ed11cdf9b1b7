/** Keeps the page usable without a network once it was loaded. */
import { scriptAt } from "./scripts.ts";

/** Registers the service worker where there can be one; without it the demo merely needs the network to load. */
export function stayOffline(): void {
  if (!("serviceWorker" in navigator)) return;
  navigator.serviceWorker.register(scriptAt("sw.js")).catch(() => undefined);
}
