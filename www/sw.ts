/**
 * The demo's service worker: keeps the page's own files so that it works without a network, and nothing else.
 * The build writes the list of files and a version made of their contents into it; another version is another
 * worker, which takes over when it has everything.
 */

// The few parts of the worker's world that are used here; the DOM's own types know only the window's.
interface Extendable extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Fetching extends Extendable {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface Worker extends EventTarget {
  readonly registration: { readonly scope: string };
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
}

declare const __FILES__: readonly string[];
declare const __VERSION__: string;

const worker = globalThis as unknown as Worker;
const SCOPE = worker.registration.scope;
/** Other demos of other versions may live on the same host. */
const PREFIX = `lastlook-demo ${SCOPE} `;
const STORE = PREFIX + __VERSION__;

const at = (path: string): string => new URL(path, SCOPE).href;

async function fetchAll(): Promise<void> {
  const cache = await caches.open(STORE);
  await cache.addAll(__FILES__.map((path) => new Request(at(path), { cache: "no-cache" })));
  await worker.skipWaiting();
}

async function takeOver(): Promise<void> {
  for (const name of await caches.keys()) {
    if (name.startsWith(PREFIX) && name !== STORE) await caches.delete(name);
  }
  await worker.clients.claim();
}

/** From the store whatever the address says after `?`; the folder itself is its index page. */
async function answer(request: Request): Promise<Response> {
  const url = new URL(request.url);
  const page = url.pathname.endsWith("/") ? "index.html" : "";
  const found = await caches.open(STORE).then((cache) => cache.match(url.origin + url.pathname + page));
  return found ?? fetch(request);
}

worker.addEventListener("install", (event) => (event as Extendable).waitUntil(fetchAll()));
worker.addEventListener("activate", (event) => (event as Extendable).waitUntil(takeOver()));
worker.addEventListener("fetch", (event) => {
  const { request } = event as Fetching;
  if (request.method === "GET" && request.url.startsWith(SCOPE))
    (event as Fetching).respondWith(answer(request));
});
