// A plain static server for the built workbench: this machine only, no caching, no framing rules.
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer } from "node:http";
import path from "node:path";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** How many ports are tried from the wanted one on. */
const TRIES = 20;

/** The file of a request inside `folder`, or undefined where it would lie outside of it. */
function fileOf(folder, address) {
  const name = decodeURIComponent(new URL(address, "http://localhost").pathname);
  const file = path.join(folder, name === "/" ? "workbench.html" : name);
  return file.startsWith(folder + path.sep) ? file : undefined;
}

async function answer(folder, request, response) {
  try {
    const file = fileOf(folder, request.url ?? "/");
    if (file === undefined || !(await stat(file)).isFile()) throw new Error("no such file");
    const type = TYPES[path.extname(file)] ?? "application/octet-stream";
    response.writeHead(200, {
      "Content-Type": type,
      "Cache-Control": "no-store",
      "X-Content-Type-Options": "nosniff",
    });
    if (request.method === "HEAD") response.end();
    else createReadStream(file).pipe(response);
  } catch {
    response.writeHead(404, { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" });
    response.end("Not found");
  }
}

function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "localhost", () => {
      server.off("error", reject);
      resolve(server.address().port);
    });
  });
}

/**
 * Serves `folder` on http://localhost, at `port` or the next free one (0 = any free one).
 * Resolves with the server and its address.
 */
export async function serve(folder, port) {
  const server = createServer((request, response) => void answer(path.resolve(folder), request, response));
  for (let attempt = 0; ; attempt += 1) {
    try {
      const taken = await listen(server, port === 0 ? 0 : port + attempt);
      return { server, url: `http://localhost:${taken}` };
    } catch (error) {
      if (error.code !== "EADDRINUSE" || port === 0 || attempt === TRIES) throw error;
    }
  }
}
