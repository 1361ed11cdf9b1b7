/** A static file server such as any host has, for the built demo under a sub-path. */
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";

const TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".toml": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
};

export interface Site {
  /** address of the demo, with the sub-path and a slash at the end */
  url: string;
  /** paths below the demo that answer 404 from now on */
  missing: Set<string>;
  /** paths below the demo that were asked for */
  asked: string[];
  /** answers nothing while `work` goes on */
  pause(work: () => Promise<void>): Promise<void>;
  close(): Promise<void>;
}

/** Serves `folder` at `http://localhost:<port>/some/where/`. */
export async function serve(folder: string): Promise<Site> {
  const base = "/some/where/";
  const missing = new Set<string>();
  const asked: string[] = [];
  let paused = false;
  const server = createServer(async (request, response) => {
    if (paused) {
      response.destroy();
      return;
    }
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
    const inside = path.startsWith(base) ? normalize(path.slice(base.length)) : "..";
    const name = inside === "." || inside === "" ? "index.html" : inside;
    asked.push(name);
    try {
      if (name.startsWith("..") || missing.has(name)) throw new Error("not here");
      const content = await readFile(join(folder, name));
      response.writeHead(200, { "content-type": TYPES[extname(name)] ?? "application/octet-stream" });
      response.end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address() as AddressInfo;
  const pause = async (work: () => Promise<void>): Promise<void> => {
    paused = true;
    await work().finally(() => {
      paused = false;
    });
  };
  const close = () =>
    new Promise<void>((done) => {
      server.closeAllConnections();
      server.close(() => done());
    });
  return { url: `http://localhost:${port}${base}`, missing, asked, pause, close };
}
