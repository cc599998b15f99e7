/** What the project's own commands say where they cannot do what was asked. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(__dirname, "../..");
const run = (script: string, args: readonly string[] = [], env: Readonly<Record<string, string>> = {}) =>
  spawnSync(process.execPath, [script, ...args], {
    cwd: ROOT,
    encoding: "utf8",
    env: { ...process.env, ...env },
  });

it("sideload says what is missing and how to get it, or that desktop Excel is not here, in place of failing in npm's words", () => {
  const { status, stderr } = run("scripts/sideload.mjs", ["start"]);
  if (process.platform === "win32" || process.platform === "darwin")
    if (existsSync(join(ROOT, "node_modules/office-addin-debugging"))) return;
  expect(status).toBe(1);
  expect(stderr).toMatch(/npm install --no-save office-addin-debugging|npm start shows the add-in/);
});

it("a release asks for the address, before it builds anything", () => {
  const { status, stderr, stdout } = run("scripts/release.mjs", [], { ADDIN_URL: "" });
  expect([status, stdout]).toEqual([1, ""]);
  expect(stderr).toMatch(/^Say where the add-in will stand: ADDIN_URL=https:/);
});

it("a release refuses an address that Excel cannot load from, in one line", () => {
  const { status, stderr } = run("scripts/release.mjs", [], { ADDIN_URL: "http://addins.example.com" });
  expect(status).toBe(1);
  expect(stderr).toMatch(
    /^ADDIN_URL=http:\/\/addins\.example\.com: Excel loads add-ins by https alone\. .+\n$/,
  );
});
