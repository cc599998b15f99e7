/** Whether what was built is as new as its sources. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const ROOT = join(__dirname, "../..");

/** What the script logs, given a file `made`. */
function said(script: (made: string) => string): unknown {
  const folder = mkdtempSync(join(tmpdir(), "newest-"));
  const made = join(folder, "made.html");
  try {
    writeFileSync(made, "");
    const given = `import { utimes } from "node:fs/promises";
      import { isCurrent, isOfToday, markCurrent } from "./scripts/newest.mjs";
      const made = ${JSON.stringify(made)};
      ${script(made)}`;
    const output = execFileSync(process.execPath, ["--input-type=module", "-e", given], {
      cwd: ROOT,
      encoding: "utf8",
    });
    return JSON.parse(output);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

it("a build that wrote nothing anew is current all the same, unless a source is newer than its beginning", () => {
  const longAgo = new Date("2020-01-01");
  const told = said((made) => {
    utimesSync(made, longAgo, longAgo);
    return `const told = [await isCurrent(made)];
      for (const began of [Date.now(), ${longAgo.getTime()}]) {
        await markCurrent(made, began);
        told.push(await isCurrent(made));
      }
      console.log(JSON.stringify(told));`;
  });
  expect(told).toStrictEqual([false, true, false]);
});

it("a file of yesterday, or of none, is not of today", () => {
  const told = said(
    () => `const told = [await isOfToday(made)];
      const yesterday = new Date();
      yesterday.setDate(yesterday.getDate() - 1);
      await utimes(made, yesterday, yesterday);
      told.push(await isOfToday(made), await isOfToday(made + "?"));
      console.log(JSON.stringify(told));`,
  );
  expect(told).toStrictEqual([true, false, false]);
});
