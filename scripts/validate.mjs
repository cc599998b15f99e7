// `npm run validate`: Microsoft's validator over manifest.xml, and over dist/manifest.xml where there is one. It asks a service
// of Microsoft's; where that cannot be reached this says so, and that nothing was validated. What can be looked at without it
// is in test/manifest.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";

const ROOT = path.dirname(import.meta.dirname);
const TOOL = "node_modules/office-addin-manifest/cli.js";
const UNREACHABLE =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ECONNRESET|fetch failed|network|service (is )?unavailable/i;

let worst = 0;
for (const manifest of ["manifest.xml", "dist/manifest.xml"]) {
  if (!existsSync(path.join(ROOT, manifest))) {
    process.stdout.write(`${manifest}: not there; npm run build makes it.\n`);
    continue;
  }
  const asked = spawnSync(process.execPath, [TOOL, "validate", manifest], { cwd: ROOT, encoding: "utf8" });
  const said = `${asked.stdout}${asked.stderr}`.trim();
  const silent = asked.status !== 0 && UNREACHABLE.test(said);
  process.stdout.write(
    silent
      ? `${manifest}: NOT validated. Microsoft's service cannot be reached from here; npm test -- test/manifest looks at what can be looked at without it.\n`
      : `${manifest}:\n${said}\n`,
  );
  worst = Math.max(worst, asked.status ?? 1);
}
process.exit(worst);
