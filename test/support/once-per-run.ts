/** What costs much to make and is the same for every test file: made by the first that asks for it in a run of the tests. */
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";

/** The run's own folder, by scripts/jest.mjs; undefined where jest was started otherwise. */
const FOLDER = process.env["TEST_RUN_FOLDER"];

/**
 * The thing of that name, which is told apart by it from all others and can be cloned as `structuredClone` does. Outside a
 * run it is made anew.
 */
export async function oncePerRun<Made>(name: string, make: () => Promise<Made>): Promise<Made> {
  if (FOLDER === undefined) return make();
  const file = join(FOLDER, name);
  if (!existsSync(file)) {
    // Two workers may make it at once: each writes its own, and the file is there as a whole or not at all.
    const own = `${file}.${process.pid}`;
    writeFileSync(own, serialize(await make()));
    renameSync(own, file);
  }
  return deserialize(readFileSync(file)) as Made;
}
