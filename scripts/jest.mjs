// Runs one of jest's projects, with the arguments that follow: `npm test -- PATH -t TITLE` runs those tests alone.
// The project comes last, for jest takes every word behind `--selectProjects` as one more project.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "jest";
import "./compile-once.mjs";

// As jest's own command does.
process.env.NODE_ENV ??= "test";
// Jest's workers are told what this process was told.
process.execArgv.push(`--import=${new URL("compile-once.mjs", import.meta.url).href}`);

const [project, ...args] = process.argv.slice(2);
// What test files share (test/support/once-per-run.ts) is as old as the run: one that watches has none.
if (!args.some((arg) => arg.startsWith("--watch"))) {
  const folder = mkdtempSync(join(tmpdir(), "test-run-"));
  process.env.TEST_RUN_FOLDER = folder;
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
}
await run([...args, "--selectProjects", project]);
