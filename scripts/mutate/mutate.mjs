/** `npm run mutate -- SCOPE …`: mutation testing of one scope of stryker.config.mjs; the rest goes to Stryker. */
import { spawnSync } from "node:child_process";

const SCOPES = ["sop", "sheets", "door"];
const [first = "", ...others] = process.argv.slice(2);
const scope = SCOPES.find((one) => one === first);
if (scope === undefined && first !== "" && !first.startsWith("-")) {
  process.stderr.write(`There is no scope ${first}: ${SCOPES.join(", ")}.\n`);
  process.exit(2);
}
const args = scope === undefined ? process.argv.slice(2) : others;
// The acceptance is a whole scope's: a short file with four mutants that change nothing is below it.
const part = args.some((arg) => /^(--mutate|-m)(=|$)/.test(arg));
const { status } = spawnSync("stryker", ["run", ...args], {
  stdio: "inherit",
  shell: process.platform === "win32",
  env: { ...process.env, MUTATE_SCOPE: scope ?? "sop", MUTATE_PART: part ? "yes" : "" },
});
process.exit(status ?? 1);
