/** What test files share, as processes of one run and of another see it. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { oncePerRun } from "./once-per-run";

/** The function as a test file of a run with that folder has it. */
function inRun(folder: string | undefined): typeof oncePerRun {
  const before = process.env["TEST_RUN_FOLDER"];
  if (folder === undefined) delete process.env["TEST_RUN_FOLDER"];
  else process.env["TEST_RUN_FOLDER"] = folder;
  let found: typeof oncePerRun | undefined;
  jest.isolateModules(() => {
    found = jest.requireActual<{ oncePerRun: typeof oncePerRun }>("./once-per-run").oncePerRun;
  });
  if (before === undefined) delete process.env["TEST_RUN_FOLDER"];
  else process.env["TEST_RUN_FOLDER"] = before;
  if (!found) throw new Error("the module was not loaded");
  return found;
}

it("makes a thing once in a run, gives each who asks a copy of it, and makes it anew outside of one", async () => {
  const folder = mkdtempSync(join(tmpdir(), "once-per-run-"));
  try {
    let made = 0;
    const make = (): Promise<unknown> => {
      made += 1;
      return Promise.resolve({ rows: [[1, "teks"]], names: new Map([["a", made]]) });
    };
    const first = await inRun(folder)("book", make);
    const second = await inRun(folder)("book", make);
    expect(second).toEqual(first);
    expect(second).not.toBe(first);
    expect(second).toEqual({ rows: [[1, "teks"]], names: new Map([["a", 1]]) });
    expect(made).toBe(1);
    await inRun(folder)("another", make);
    await inRun(undefined)("book", make);
    expect(made).toBe(3);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
