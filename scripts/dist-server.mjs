// Serves a built dist/ below a path of its own with the documented headers, and around it the workbench, so that what is
// shipped is tried in the embedded Excel: node scripts/dist-server.mjs FOLDER, where FOLDER was built with
// ADDIN_URL=https://localhost/addins/mystery-calling. PORT as for `npm start`.
// The pane still asks Microsoft's CDN for office.js: whoever opens the page answers that from `/embedded-office.js`.
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import path from "node:path";
import { headersFor } from "../build/headers.mjs";

const ROOT = path.dirname(import.meta.dirname);
const WORKBENCH = path.join(ROOT, "dist-workbench");
export const BELOW = "/addins/mystery-calling/";
/** The client library and what joins it to the embedded Excel, as one. */
const OFFICE = ["office/excel-web-16.00.debug.js", "join-embedded-excel.js"];

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".png": "image/png",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

async function answerOf(dist, address) {
  const asked = decodeURIComponent(new URL(address, "http://localhost").pathname);
  const shipped = asked.startsWith(BELOW);
  const name = shipped ? asked.slice(BELOW.length) : asked.slice(1) || "workbench.html";
  if (asked === "/embedded-office.js") {
    const parts = await Promise.all(OFFICE.map((one) => readFile(path.join(WORKBENCH, one), "utf8")));
    return { name: "office.js", content: parts.join("\n;\n"), headers: {} };
  }
  // The workbench takes its ribbon from the manifest that is shipped.
  const folder = shipped || name === "manifest.xml" ? dist : WORKBENCH;
  const file = path.join(folder, name);
  if (!file.startsWith(folder + path.sep)) throw new Error("outside");
  return {
    name,
    content: await readFile(file),
    headers: shipped ? headersFor(name) : { "Cache-Control": "no-store" },
  };
}

/** Resolves with `{ server, url }`, on a free port where `port` is 0. */
export async function serveDist(folder, port = 0) {
  const dist = path.resolve(folder);
  const server = createServer((request, response) => {
    answerOf(dist, request.url ?? "/").then(
      ({ name, content, headers }) => {
        const type = TYPES[path.extname(name)] ?? "application/octet-stream";
        response.writeHead(200, { "Content-Type": type, ...headers });
        response.end(content);
      },
      () => {
        response.writeHead(404, { "Content-Type": "text/plain; charset=utf-8" });
        response.end("There is no such file.");
      },
    );
  });
  await new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "localhost", resolve);
  });
  return { server, url: `http://localhost:${server.address().port}` };
}

if (process.argv[1] === import.meta.filename) {
  const { server, url } = await serveDist(process.argv[2] ?? "dist", Number(process.env.PORT ?? 0));
  process.stdout.write(`${url}\n`);
  for (const signal of ["SIGINT", "SIGTERM"])
    process.on(signal, () => {
      server.closeAllConnections();
      server.close(() => process.exit(0));
    });
}
