/** The whole network of an emulated Outlook: the host page, the add-in's folder and office.js; nothing else. */
import { readFile } from "node:fs/promises";
import { extname, join, normalize } from "node:path";
import { build } from "esbuild";
import type { BrowserContext, Route } from "playwright-core";
import type { HostOptions } from "./types.ts";

export const ORIGIN = "https://outlook.test";
export const HOST = `${ORIGIN}/host/`;
export const ADDIN = `${ORIGIN}/addin/`;
const OFFICE = "https://appsforoffice.microsoft.com/lib/1/hosted/";
const OFFICE_FOLDER = "node_modules/@microsoft/office-js/dist";
const AJAX = "https://ajax.aspnetcdn.com/ajax/3.5/MicrosoftAjax.js";
const HERE = "tests/outlook/emulator";

/** Where office.js sends its telemetry (all addresses in telemetry/oteljs_agave.js of the package); refused, not counted. */
const TELEMETRY = /^https:\/\/(browser|us|eu|au|de|jp|tb|pf)\.pipe\.aria\.microsoft\.com\/Collector\/3\.0/;

const TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".wasm": "application/wasm",
  ".xml": "application/xml",
};

/** The parts of MicrosoftAjax.js that office.js asks for before it starts. */
const AJAX_STUB = `(() => {
  const builder = function () { this.parts = []; };
  builder.prototype.append = function (text) { this.parts.push(text); };
  builder.prototype.toString = function () { return this.parts.join(""); };
  window.Sys = { StringBuilder: builder, Serialization: { JavaScriptSerializer: {
    serialize: (value) => JSON.stringify(value), deserialize: (text) => JSON.parse(text) } } };
  window.Type = Function;
  Type.registerNamespace = (path) => {
    path.split(".").reduce((scope, name) => (scope[name] ??= {}), window);
  };
  Type.prototype.registerClass = () => {};
  Function._validateParams = () => undefined;
})();`;

export interface Network {
  /** requests to anywhere else, refused */
  elsewhere: string[];
  /** refused requests of office.js's own telemetry */
  telemetry: string[];
  /** paths of the add-in that were asked for and do not exist, other than the broken ones */
  missing: string[];
}

export interface NetworkOptions {
  folder: string;
  /** add-in paths answered with 404 */
  broken: Set<string>;
  /** add-in path -> milliseconds (of the real clock) before it is answered */
  slow: Record<string, number>;
  /** read at every load of the host page */
  host: () => HostOptions;
}

export async function serve(context: BrowserContext, options: NetworkOptions): Promise<Network> {
  const network: Network = { elsewhere: [], telemetry: [], missing: [] };
  const page = await hostPage();
  await context.route("**/*", async (route) => {
    const url = new URL(route.request().url());
    const address = url.origin + url.pathname;
    if (address === `${HOST}options.json`) return text(route, ".json", JSON.stringify(options.host()));
    if (address.startsWith(HOST)) return fromMemory(route, page, address.slice(HOST.length));
    if (address.startsWith(ADDIN)) {
      const path = decodeURIComponent(address.slice(ADDIN.length));
      await new Promise((done) => setTimeout(done, options.slow[path] ?? 0));
      if (options.broken.has(path)) return route.fulfill({ status: 404, body: "" }).catch(() => {});
      return fromFolder(route, options.folder, path, network.missing);
    }
    if (address.startsWith(OFFICE)) return office(route, address.slice(OFFICE.length), page, options.host());
    if (address === AJAX) return text(route, ".js", AJAX_STUB);
    const list = TELEMETRY.test(address) ? network.telemetry : network.elsewhere;
    list.push(url.href);
    return route.abort();
  });
  return network;
}

/** The host page and what is put behind office.js, bundled once for each run of the tests. */
let bundled: Promise<Map<string, string>> | undefined;
function hostPage(): Promise<Map<string, string>> {
  bundled ??= build({
    entryPoints: { host: `${HERE}/host/main.ts`, style: `${HERE}/host/host.css`, shim: `${HERE}/shim.ts` },
    bundle: true,
    write: false,
    outdir: "out",
    format: "iife",
    target: "es2022",
  }).then((made) => {
    const files = new Map(made.outputFiles.map((file) => [file.path.replace(/^.*[\\/]/, ""), file.text]));
    files.set(
      "",
      `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Outlook emulator</title>
      <link rel="icon" href="data:,"><link rel="stylesheet" href="style.css"></head>
      <body><script src="host.js"></script></body></html>`,
    );
    return files;
  });
  return bundled;
}

async function office(
  route: Route,
  path: string,
  page: Map<string, string>,
  host: HostOptions,
): Promise<void> {
  const name = normalize(path);
  try {
    const content = await fileOnce(join(OFFICE_FOLDER, name));
    if (!/^outlook-web-[\d.]+\.js$/.test(name)) return text(route, extname(name), content);
    const settings = { client: host.client, supports: host.supports, theme: host.theme };
    const shim = `${page.get("shim.js")}\nlastlookEmulatorShim(${JSON.stringify(settings)});`;
    return text(route, ".js", `${content}\n${shim}`);
  } catch {
    return route.fulfill({ status: 404, body: "" });
  }
}

const read = new Map<string, Promise<string>>();
function fileOnce(path: string): Promise<string> {
  let content = read.get(path);
  if (!content) {
    content = readFile(path, "utf8");
    read.set(path, content);
  }
  return content;
}

async function fromFolder(route: Route, folder: string, path: string, missing: string[]): Promise<void> {
  const inside = normalize(path);
  try {
    if (inside.startsWith("..")) throw new Error("outside");
    const body = await readFile(join(folder, inside));
    await route.fulfill({ contentType: TYPES[extname(inside)] ?? "application/octet-stream", body });
  } catch {
    missing.push(path);
    // The frame may be gone by now.
    await route.fulfill({ status: 404, body: "" }).catch(() => {});
  }
}

function fromMemory(route: Route, files: Map<string, string>, path: string): Promise<void> {
  const body = files.get(path);
  return body === undefined
    ? route.fulfill({ status: 404, body: "" })
    : text(route, extname(path) || ".html", body);
}

function text(route: Route, extension: string, body: string): Promise<void> {
  return route
    .fulfill({
      contentType: TYPES[extension] ?? "text/plain",
      body,
      headers: { "cache-control": "no-store" },
    })
    .catch(() => {});
}
