// `npm run outdated`: which packages have newer versions, apart: those to take, and those that wait with the reason that
// docs/dependencies.md gives. Once a month. Ends with 1 where something is to be taken.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";

const ROOT = path.dirname(import.meta.dirname);
const npm = process.platform === "win32" ? "npm.cmd" : "npm";

/** The table in docs/dependencies.md: package (or `@scope/*`), and until when it waits. */
function waiting() {
  const text = readFileSync(path.join(ROOT, "docs/dependencies.md"), "utf8");
  return [...text.matchAll(/^\| `([^`]+)` \| ([^|]+) \| ([^|]+) \|/gm)].map(([, name, kept, until]) => ({
    matches: (one) => (name.endsWith("*") ? one.startsWith(name.slice(0, -1)) : one === name),
    kept: kept.trim(),
    until: until.trim(),
  }));
}

const asked = spawnSync(npm, ["outdated", "--json"], {
  cwd: ROOT,
  encoding: "utf8",
  shell: process.platform === "win32",
});
// npm ends with 1 where anything is outdated; without an answer there is no JSON.
let found;
try {
  found = JSON.parse(asked.stdout || "{}");
  if (found.error) throw new Error(found.error.summary);
} catch (error) {
  process.stderr.write(`npm could not tell: ${error.message}\n${asked.stderr}`);
  process.exit(2);
}
const waits = waiting();
const { optionalDependencies } = JSON.parse(readFileSync(path.join(ROOT, "package.json"), "utf8"));
const lines = { take: [], wait: [] };
for (const [name, one] of Object.entries(found)) {
  const { current = "not installed", wanted, latest } = Array.isArray(one) ? one[0] : one;
  // Left out on this machine, as an optional one may be, and the newest where it is not.
  if (current === "not installed" && wanted === latest && optionalDependencies[name] !== undefined) continue;
  const why = waits.find(({ matches }) => matches(name));
  const held = why !== undefined && current === wanted;
  lines[held ? "wait" : "take"].push(
    `  ${name} ${current} → ${held ? latest : why ? wanted : latest}${held ? `: ${why.until}` : ""}`,
  );
}
process.stdout.write(
  `To take:\n${lines.take.join("\n") || "  nothing"}\nWaits:\n${lines.wait.join("\n") || "  nothing"}\n`,
);
process.exit(lines.take.length > 0 ? 1 : 0);
