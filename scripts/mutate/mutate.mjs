/** `npm run mutate -- SCOPE …`: mutation testing of one scope of stryker.config.mjs; the rest goes to Stryker. */
import { spawnSync } from "node:child_process";

const SCOPES = ["sop", "sheets", "door"];
const [first, ...others] = process.argv.slice(2);
const scope = SCOPES.find((one) => one === first);
if (scope === undefined && first !== undefined && !first.startsWith("-")) {
  process.stderr.write(`There is no scope ${first}: ${SCOPES.join(", ")}.\n`);
  process.exit(2);
}
const { status } = spawnSync("stryker", ["run", ...(scope === undefined ? process.argv.slice(2) : others)], {
  stdio: "inherit",
  shell: process.platform === "win32",
  env: { ...process.env, MUTATE_SCOPE: scope ?? "sop" },
});
process.exit(status ?? 1);
