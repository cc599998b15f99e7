// `npm run sideload` and `npm run stop`: the add-in in desktop Excel, by Microsoft's office-addin-debugging. That is an
// optional dependency, which npm leaves out in silence where one of its own does not install.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";

const ROOT = path.dirname(import.meta.dirname);
const TOOL = path.join(ROOT, "node_modules/office-addin-debugging/cli.js");
const WORDS = { start: ["start", "manifest.xml", "desktop"], stop: ["stop", "manifest.xml"] };
const BY_HAND =
  "By hand: with npm run dev-server running, Excel on the web takes manifest.xml: Home › Add-ins › Advanced… › Upload My Add-in.\n";

/** Why `start` or `stop` cannot be done on a machine, and what can be done instead; undefined where it can. */
export function hindrance(asked, { platform, installed }) {
  const desktop = platform === "win32" || platform === "darwin";
  if (desktop && installed) return undefined;
  const why = desktop
    ? "office-addin-debugging is not installed: it is optional, and npm leaves it out where a package that it needs does not install.\n"
    : "Desktop Excel is on Windows and Mac alone.\n";
  if (asked === "stop")
    return `Nothing was stopped. ${why}npm run dev-server and npm start end with Ctrl+C; what was added by hand is removed in Excel, under My Add-ins.\n`;
  const way = desktop
    ? "Get it with:  npm install --no-save office-addin-debugging@7\n"
    : "npm start shows the add-in in the embedded Excel here.\n";
  return `Nothing was started. ${why}${way}${BY_HAND}`;
}

function sideload(asked) {
  const words = WORDS[asked];
  if (words === undefined) {
    process.stderr.write("node scripts/sideload.mjs start|stop\n");
    return 2;
  }
  const hinders = hindrance(asked, { platform: process.platform, installed: existsSync(TOOL) });
  if (hinders !== undefined) {
    process.stderr.write(hinders);
    return 1;
  }
  return spawnSync(process.execPath, [TOOL, ...words], { cwd: ROOT, stdio: "inherit" }).status ?? 1;
}

if (process.argv[1] === import.meta.filename) process.exit(sideload(process.argv[2]));
