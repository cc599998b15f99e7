/** V8 takes the flags that it is given; one that it does not know, it tells of on standard error. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";

it("every flag is one that this Node's V8 has", () => {
  const set = spawnSync(
    process.execPath,
    ["--input-type=module", "--import", "tsx", "-e", 'import "./test/support/optimize-later.ts"'],
    { cwd: join(__dirname, "../.."), encoding: "utf8" },
  );
  expect([set.status, set.stdout, set.stderr]).toEqual([0, "", ""]);
});
