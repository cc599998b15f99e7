// `npm run validate`: Microsoft's validator over manifest.xml, and over dist/manifest.xml where there is one. It asks a service
// of Microsoft's; where that cannot be reached, or answers with an error of its own, this says so, and that nothing was
// validated. What can be looked at without it is in test/manifest. Ends with 1 unless every manifest was found valid.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";

const ROOT = path.dirname(import.meta.dirname);
const TOOL = "node_modules/office-addin-manifest/cli.js";

/** What the validator's words mean for a manifest: its verdict as it stands, or why there is none. */
export function verdictOf(said) {
  const why = /Unable to contact the manifest validation service/.test(said)
    ? "Microsoft's service cannot be reached from here"
    : /Unable to validate the manifest\.\s+(\S.*)/
        .exec(said)?.[1]
        .replace(/^/, "Microsoft's service answered ");
  return why === undefined
    ? `\n${said}`
    : ` NOT validated. ${why}; npm test -- test/manifest looks at what can be looked at without it.`;
}

function validate() {
  let worst = 0;
  for (const manifest of ["manifest.xml", "dist/manifest.xml"]) {
    if (!existsSync(path.join(ROOT, manifest))) {
      process.stdout.write(`${manifest}: not there; npm run build makes it.\n`);
      continue;
    }
    const asked = spawnSync(process.execPath, [TOOL, "validate", manifest], { cwd: ROOT, encoding: "utf8" });
    process.stdout.write(`${manifest}:${verdictOf(`${asked.stdout}${asked.stderr}`.trim())}\n`);
    worst = Math.max(worst, asked.status ?? 1);
  }
  process.exit(worst);
}

if (process.argv[1] === import.meta.filename) validate();
