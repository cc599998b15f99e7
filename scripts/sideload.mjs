// `npm run sideload` and `npm run stop`: the add-in in desktop Excel, by Microsoft's office-addin-debugging. That is an
// optional dependency, which npm leaves out in silence where one of its own does not install.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";

const ROOT = path.dirname(import.meta.dirname);
const TOOL = path.join(ROOT, "node_modules/office-addin-debugging/cli.js");
const WORDS = { start: ["start", "manifest.xml", "desktop"], stop: ["stop", "manifest.xml"] };

const asked = WORDS[process.argv[2]];
if (asked === undefined) {
  process.stderr.write("node scripts/sideload.mjs start|stop\n");
  process.exit(2);
}
if (!existsSync(TOOL)) {
  process.stderr.write(
    "office-addin-debugging is not installed: it is optional, and npm leaves it out where a package that it needs does not install.\n" +
      "Get it on Windows or a Mac with:  npm install --no-save office-addin-debugging@7\n" +
      "Without it, take the manifest by hand: Home › Add-ins › Advanced… › Upload My Add-in in Excel on the web, manifest.xml.\n",
  );
  process.exit(1);
}
if (process.platform !== "win32" && process.platform !== "darwin") {
  process.stderr.write(
    "Desktop Excel is on Windows and Mac alone: npm start shows the add-in in the embedded Excel here.\n",
  );
  process.exit(1);
}
const { status } = spawnSync(process.execPath, [TOOL, ...asked], { cwd: ROOT, stdio: "inherit" });
process.exit(status ?? 1);
