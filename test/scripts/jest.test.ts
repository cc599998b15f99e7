/** `npm test -- PATH`: jest's arguments stay what they are for jest itself. */
import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join, relative } from "node:path";

const ROOT = join(__dirname, "../..");

/** The tests that would run, as paths within the project. */
const listed = (...args: readonly string[]): readonly string[] =>
  execFileSync(process.execPath, ["scripts/jest.mjs", "unit", ...args, "--listTests"], {
    cwd: ROOT,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  })
    .split("\n")
    .filter((line) => line.startsWith(ROOT))
    .map((path) => relative(ROOT, path).replaceAll("\\", "/"))
    .sort();

it("a folder runs its own tests alone, and of two paths both run", () => {
  const own = (folder: string): readonly string[] =>
    readdirSync(join(ROOT, folder))
      .filter((name) => name.endsWith(".test.ts"))
      .map((name) => `${folder}/${name}`)
      .sort();
  expect(listed("test/sop/days")).toEqual(own("test/sop/days"));
  expect(listed("test/sop/days/days.test.ts", "test/walls", "-t", "circle")).toEqual([
    "test/sop/days/days.test.ts",
    ...own("test/walls"),
  ]);
});
