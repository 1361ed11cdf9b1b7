// Shows the demo: node tools/serve.mjs [folder]; PORT names a port, else the first free one from 8080 on.
import { createReadStream, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, resolve, sep } from "node:path";

const folder = resolve(process.argv[2] ?? "dist/www");
const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".webmanifest": "application/manifest+json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".toml": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
};

const server = createServer((request, response) => {
  const file = fileFor(request.url ?? "/");
  if (file === undefined) {
    response.writeHead(404, { "content-type": "text/plain" }).end("Not found\n");
    return;
  }
  const type = TYPES[extname(file)] ?? "application/octet-stream";
  response.writeHead(200, { "content-type": type, "cache-control": "no-cache" });
  if (request.method === "HEAD") response.end();
  else createReadStream(file).pipe(response);
});

/** The file of an address, never one outside the folder. */
function fileFor(url) {
  try {
    const path = decodeURIComponent(new URL(url, "http://localhost").pathname);
    const file = join(folder, path.endsWith("/") ? `${path}index.html` : path);
    return file.startsWith(folder + sep) && statSync(file).isFile() ? file : undefined;
  } catch {
    return undefined;
  }
}

let port = Number(process.env.PORT ?? 8080);
server.on("error", (error) => {
  if (error.code !== "EADDRINUSE" || process.env.PORT || port > 8180) throw error;
  port += 1;
  server.listen(port, "127.0.0.1");
});
server.on("listening", () => console.log(`LastLook is at http://localhost:${server.address().port}/`));
server.listen(port, "127.0.0.1");
