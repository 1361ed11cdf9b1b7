// Serves a folder: node tools/serve.mjs [folder] [certificate key]; without a folder the demo. PORT names a port, else
// it is the first free one from 8080 on, or 8443 with a certificate (PEM files), as Outlook wants it.
import { createReadStream, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { createServer as createTlsServer } from "node:https";
import { extname, join, resolve, sep } from "node:path";

const [, , given = "dist/www", certificate, key] = process.argv;
const folder = resolve(given);
const tls = certificate && key ? { cert: readFileSync(certificate), key: readFileSync(key) } : undefined;
const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".xml": "application/xml",
  ".webmanifest": "application/manifest+json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".toml": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
};

const server = tls ? createTlsServer(tls, answer) : createServer(answer);

function answer(request, response) {
  const file = fileFor(request.url ?? "/");
  if (file === undefined) {
    response.writeHead(404, { "content-type": "text/plain" }).end("Not found\n");
    return;
  }
  const type = TYPES[extname(file)] ?? "application/octet-stream";
  response.writeHead(200, { "content-type": type, "cache-control": "no-cache" });
  if (request.method === "HEAD") response.end();
  else createReadStream(file).pipe(response);
}

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

const first = tls ? 8443 : 8080;
let port = Number(process.env.PORT ?? first);
server.on("error", (error) => {
  if (error.code !== "EADDRINUSE" || process.env.PORT || port > first + 100) throw error;
  port += 1;
  server.listen(port, "127.0.0.1");
});
server.on("listening", () =>
  console.log(`LastLook is at ${tls ? "https" : "http"}://localhost:${server.address().port}/`),
);
server.listen(port, "127.0.0.1");
