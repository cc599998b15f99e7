// `npm start`: builds the workbench (where something changed), makes the demo workbook, serves both on localhost.
//   PORT=3001     another port than 3000; a taken one gives way to the next free one
//   BROWSER=none  opens no browser
import { spawn } from "node:child_process";
import { copyFile, mkdir, rm } from "node:fs/promises";
import path from "node:path";
import { isCurrent, isOfToday, markCurrent } from "./newest.mjs";
import { serve } from "./workbench-server.mjs";

const ROOT = path.dirname(import.meta.dirname);
const DIST = path.join(ROOT, "dist-workbench");
const CACHE = path.join(ROOT, "node_modules", ".cache", "workbench");
const DEMO = path.join(CACHE, "demo.xlsx");

function say(text) {
  process.stdout.write(`${text}\n`);
}

/** Tells of the build's progress at every tenth of it. */
function progress(ProgressPlugin) {
  let told = 0;
  return new ProgressPlugin((share, step) => {
    const tenth = Math.floor(share * 10);
    if (tenth <= told) return;
    told = tenth;
    say(`  ${tenth * 10} % ${step}`);
  });
}

async function build() {
  if (await isCurrent(path.join(DIST, "workbench.html"))) {
    say("The workbench is built already.");
    return;
  }
  say("Building the workbench…");
  const began = Date.now();
  const { default: webpack } = await import("webpack");
  const { default: configure } = await import("../webpack.config.js");
  const config = await configure({ workbench: true }, { mode: "development" });
  const plugins = [...config.plugins, progress(webpack.ProgressPlugin)];
  // Without source maps: Univer's alone double the time of a build.
  const compiler = webpack({ ...config, devtool: false, plugins });
  const stats = await new Promise((resolve, reject) => {
    compiler.run((error, result) => {
      compiler.close(() => (error ? reject(error) : resolve(result)));
    });
  });
  if (stats.hasErrors()) {
    await rm(path.join(DIST, "workbench.html"), { force: true });
    throw new Error(`The workbench does not build:\n${stats.toString({ all: false, errors: true })}`);
  }
  await markCurrent(path.join(DIST, "workbench.html"), began);
  say(`Built in ${((Date.now() - began) / 1000).toFixed(1)} s.`);
}

/** Runs `mc demo`. The page opens an empty workbook where that fails. */
async function makeDemo() {
  if ((await isCurrent(DEMO)) && (await isOfToday(DEMO))) return;
  await mkdir(CACHE, { recursive: true });
  const made = spawn(process.execPath, ["scripts/mc.mjs", "demo", DEMO], {
    cwd: ROOT,
    stdio: ["ignore", "ignore", "pipe"],
  });
  let complaint = "";
  made.stderr.on("data", (chunk) => (complaint += chunk));
  const code = await new Promise((resolve) => made.on("close", resolve));
  if (code === 0) return;
  await rm(DEMO, { force: true });
  say(`The demo workbook could not be made, so the page starts with an empty one:\n${complaint.trim()}`);
}

/** Opens the address in the person's browser, where there is one to open. */
function openBrowser(url) {
  const { BROWSER, CI, DISPLAY, WAYLAND_DISPLAY } = process.env;
  const blind = process.platform === "linux" && !DISPLAY && !WAYLAND_DISPLAY;
  if (BROWSER === "none" || CI || blind) return;
  const [command, ...rest] =
    process.platform === "darwin"
      ? ["open"]
      : process.platform === "win32"
        ? ["cmd", "/c", "start", ""]
        : ["xdg-open"];
  const opened = spawn(command, [...rest, url], { stdio: "ignore", detached: true });
  opened.on("error", () => undefined);
  opened.unref();
}

try {
  await Promise.all([build(), makeDemo()]);
  await copyFile(DEMO, path.join(DIST, "demo.xlsx")).catch(() =>
    rm(path.join(DIST, "demo.xlsx"), { force: true }),
  );
  const { server, url } = await serve(DIST, Number(process.env.PORT ?? 3000));
  say(`\nThe embedded Excel with the add-in is at ${url}\nStop it with Ctrl-C.`);
  openBrowser(url);
  for (const signal of ["SIGINT", "SIGTERM"])
    process.on(signal, () => {
      server.closeAllConnections();
      server.close(() => process.exit(0));
    });
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
