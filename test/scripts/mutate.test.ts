/** Mutation testing tells what the tests notice: of constants, functions, what nobody asks, and loops without an end. */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** As Stryker writes a changed file: each change stands beside what it changes, and is asked for by its number. */
const CHANGED = `
function stryCov_9fa48() {
  const { mutantCoverage, currentTestId } = globalThis.__stryker__;
  const hits = (mutantCoverage.perTest[currentTestId] ??= {});
  for (const id of arguments) hits[id] = (hits[id] ?? 0) + 1;
}
function stryMutAct_9fa48(id) {
  const told = globalThis.__stryker__;
  if (told.activeMutant !== id) return false;
  if (told.hitCount !== undefined && ++told.hitCount > told.hitLimit) throw new Error("too often");
  return true;
}
export const LIMIT: number = stryMutAct_9fa48("constant") ? 4 : (stryCov_9fa48("constant"), 3);
export const isMost = (count: number): boolean =>
  stryMutAct_9fa48("function") ? count > LIMIT : (stryCov_9fa48("function"), count >= LIMIT);
export const unasked = (): string => (stryMutAct_9fa48("unasked") ? "b" : (stryCov_9fa48("unasked"), "a"));
export const isEarly = (place: number): boolean =>
  stryMutAct_9fa48("tenth") ? place < 10 : stryMutAct_9fa48("fiftieth") ? place < 50 : (stryCov_9fa48("tenth", "fiftieth"), true);
export const counted = (): number => {
  let count = 0;
  while (stryMutAct_9fa48("endless") ? true : (stryCov_9fa48("endless"), count < LIMIT)) count += 1;
  return count;
};
`;
const TESTS = {
  "test/limit.test.ts": `
import { LIMIT, counted, isMost } from "../src/limit";
describe("the limit", () => {
  it("is reached", () => expect([isMost(LIMIT - 1), isMost(LIMIT)]).toEqual([false, true]));
  it("is counted to", () => expect(counted()).toBe(LIMIT));
  it("is counted to within 5 ms", () => { throw new Error("the machine is slow today"); });
});
`,
  "test/property.test.ts": `
import fc from "fast-check";
import { isEarly } from "../src/limit";
it("has a hundred cases", () => {
  let place = 0;
  fc.assert(fc.property(fc.constant(0), () => isEarly(place++)), { numRuns: 100 });
  if (place !== 20 && place !== 100) throw new Error("neither all cases nor few");
});
`,
  "test/number.test.ts": `
import { LIMIT } from "../src/limit";
it.each([[3]])("it is %d", (three) => expect(LIMIT).toBe(three));
`,
  "test/other.test.ts": `it("has nothing of it", () => { throw new Error("not to be run"); });`,
};

const RUN = `
const { strykerPlugins: [{ factory }] } = await import(process.argv[1]);
const swc = { jsc: { target: "es2022", parser: { syntax: "typescript" } }, module: { type: "commonjs" } };
const leaveOut = { files: [], titles: "within \\\\d+ ms" };
const runner = factory({ inProcess: { tests: ["test"], leaveOut, testTimeout: 5000, swc } });
runner.init();
const { tests, mutantCoverage: { perTest } } = await runner.dryRun();
const told = { tests: tests.map(({ id, status }) => [id, status]), perTest, mutants: {} };
for (const id of process.argv.slice(2)) {
  const testFilter = Object.keys(perTest).filter((test) => perTest[test][id] > 0);
  const sandboxFileName = process.cwd() + "/src/limit.ts";
  told.mutants[id] = await runner.mutantRun({ activeMutant: { id }, testFilter, hitLimit: 100, sandboxFileName });
}
console.log(JSON.stringify(told));
process.exit();
`;

const MUTANTS = ["constant", "function", "unasked", "endless", "tenth", "fiftieth"];

interface Told {
  readonly tests: readonly (readonly [id: string, status: number])[];
  readonly perTest: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly mutants: Readonly<
    Record<string, { readonly status: string; readonly killedBy?: readonly string[] }>
  >;
}

describe("the tests of a changed file", () => {
  const folder = mkdtempSync(join(tmpdir(), "mutate-"));
  for (const [file, text] of Object.entries({ ...TESTS, "src/limit.ts": CHANGED })) {
    mkdirSync(join(folder, file, ".."), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  const plugin = pathToFileURL(join(__dirname, "../../scripts/mutate/runner.mjs")).href;
  const told = JSON.parse(
    execFileSync(process.execPath, ["--input-type=module", "-e", RUN, plugin, ...MUTANTS], {
      cwd: folder,
      encoding: "utf8",
    }),
  ) as Told;
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  const REACHED = "test/limit.test.ts#the limit is reached";
  const COUNTED = "test/limit.test.ts#the limit is counted to";
  const NUMBER = "test/number.test.ts#it is 3";
  const CASES = "test/property.test.ts#has a hundred cases";

  it("are run as jest runs them, but for what measures time, and for files that do not load it", () => {
    const [ok, skipped] = [0, 2];
    expect(told.tests).toEqual([
      [REACHED, ok],
      [COUNTED, ok],
      [`${COUNTED} within 5 ms`, skipped],
      [NUMBER, ok],
      [CASES, ok],
    ]);
  });

  it("reach what they run, and all of them what runs when their file is loaded", () => {
    const reaching = (id: string) => Object.keys(told.perTest).filter((test) => told.perTest[test]?.[id]);
    expect(reaching("constant")).toEqual([REACHED, COUNTED, `${COUNTED} within 5 ms`, NUMBER, CASES]);
    expect(reaching("function")).toEqual([REACHED]);
    expect(reaching("endless")).toEqual([COUNTED]);
    expect(reaching("unasked")).toEqual([]);
  });

  it("notice another constant, another comparison and a loop without an end, and nothing of what they do not ask", () => {
    expect(told.mutants).toMatchObject({
      constant: { status: "killed", killedBy: [NUMBER] },
      function: { status: "killed", killedBy: [REACHED] },
      endless: { status: "timeout" },
      unasked: { status: "survived" },
    });
  });

  it("ask a property for twenty cases alone while something is changed", () => {
    expect(told.mutants).toMatchObject({
      tenth: { status: "killed", killedBy: [CASES] },
      fiftieth: { status: "survived" },
    });
  });
});
