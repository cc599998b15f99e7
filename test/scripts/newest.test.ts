/** Whether what was built is as new as its sources. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const ROOT = join(__dirname, "../..");

it("a build that wrote nothing anew is current all the same, unless a source is newer than its beginning", () => {
  const folder = mkdtempSync(join(tmpdir(), "newest-"));
  const made = join(folder, "made.html");
  try {
    writeFileSync(made, "");
    const longAgo = new Date("2020-01-01");
    utimesSync(made, longAgo, longAgo);
    const script = `
      import { isCurrent, markCurrent } from "./scripts/newest.mjs";
      const made = ${JSON.stringify(made)};
      const told = [await isCurrent(made)];
      for (const began of [Date.now(), ${longAgo.getTime()}]) {
        await markCurrent(made, began);
        told.push(await isCurrent(made));
      }
      console.log(JSON.stringify(told));`;
    const said = execFileSync(process.execPath, ["--input-type=module", "-e", script], {
      cwd: ROOT,
      encoding: "utf8",
    });
    expect(JSON.parse(said)).toStrictEqual([false, true, false]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
