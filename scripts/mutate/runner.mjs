/**
 * A test runner for Stryker: jest's own `describe`, `it` and `expect` in one process, without the sandbox that jest makes for
 * each test file. A mutant is active from the first line of the modules on, and they are evaluated anew for each test file:
 * a constant that is changed costs no more than a line inside a function, and meets only the test files that load it.
 */
import { readdirSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative, sep } from "node:path";
import { INSTRUMENTER_CONSTANTS } from "@stryker-mutator/api/core";
import { PluginKind, commonTokens, declareFactoryPlugin, tokens } from "@stryker-mutator/api/plugin";
import {
  DryRunStatus,
  TestStatus,
  determineHitLimitReached,
  toMutantRunResult,
} from "@stryker-mutator/api/test-runner";
import { createModules } from "./modules.mjs";

// What jest itself is made of: as jest finds it, whose dependencies they are.
const own = createRequire(import.meta.url);
const ofJest = createRequire(own.resolve("jest"));
const ofCli = createRequire(ofJest.resolve("jest-cli"));
const ofConfig = createRequire(ofCli.resolve("jest-config"));
const circus = ofConfig("jest-circus");
const ofCircus = createRequire(ofConfig.resolve("jest-circus"));
const { jestExpect } = ofCircus("@jest/expect");
const { ModuleMocker } = createRequire(ofCircus.resolve("jest-runtime"))("jest-mock");

/** By this symbol jest-circus knows how long a test may take. */
const TIMEOUT = Symbol.for("TEST_TIMEOUT_SYMBOL");
/**
 * How many cases a property is asked for while mutants run: those that survive meet every property that reaches them, and
 * these take most of the time. Fewer cases notice less, never more: the score is at least what is told.
 */
const CASES = 20;
/** Where Stryker's changed files look which mutant is active and say what was reached. */
const stryker = (globalThis[INSTRUMENTER_CONSTANTS.NAMESPACE] ??= {});

/** The test files of those files and folders, as they lie. */
function testFiles(places) {
  return places.flatMap((place) =>
    statSync(place).isFile()
      ? [place]
      : readdirSync(place, { recursive: true })
          .filter((name) => name.endsWith(".test.ts"))
          .sort()
          .map((name) => join(place, name)),
  );
}

/** Each test of a block with the name it is known by, in order. */
function* testsOf(block, above = []) {
  for (const child of block.children) {
    const names = [...above, child.name];
    if (child.type === "test") yield { test: child, name: names.join(" ") };
    else yield* testsOf(child, names);
  }
}

/** How many folders two paths have in common behind `src` and `test`. */
function nearness(file, other) {
  const [a, b] = [file, other].map((path) => path.split(sep).slice(1));
  const apart = a.findIndex((folder, at) => folder !== b[at]);
  return apart < 0 ? a.length : apart;
}

/** What stands for a test while none runs: the file is loaded, or its `beforeAll` and `afterAll` run. */
const outsideOf = (file) => `${file}#`;

class InProcessTestRunner {
  /**
   * @param options Stryker's, with `inProcess: { tests, leaveOut, testTimeout, swc }`: places of tests; files and a pattern
   * of titles that are not run; jest's settings.
   */
  constructor(options) {
    this.options = options.inProcess;
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  init() {
    const { tests, leaveOut, testTimeout, swc } = this.options;
    const properties = own("fast-check");
    // A property that fails once has noticed; which case is the smallest matters to nobody.
    properties.configureGlobal({ ...properties.readConfigureGlobal(), endOnFailure: true });
    const assert = (property, options) =>
      properties.assert(
        property,
        this.hasMutant ? { ...options, numRuns: Math.min(options?.numRuns ?? CASES, CASES) } : options,
      );
    const briefly = { ...properties, assert };
    this.modules = createModules(join(process.cwd(), "compiled"), swc, {
      "fast-check": { ...briefly, default: briefly, __esModule: true },
    });
    this.files = testFiles(tests).filter(
      (file) =>
        !leaveOut.files.includes(file.split(sep).join("/")) &&
        this.modules.reaches(join(process.cwd(), file)),
    );
    this.mocker = new ModuleMocker(globalThis);
    globalThis[TIMEOUT] = testTimeout;
    const { describe, it, test, beforeAll, beforeEach, afterAll, afterEach } = circus;
    Object.assign(globalThis, {
      describe,
      it,
      test,
      beforeAll,
      beforeEach,
      afterAll,
      afterEach,
      expect: jestExpect,
    });
    globalThis.jest = {
      fn: this.mocker.fn.bind(this.mocker),
      spyOn: this.mocker.spyOn.bind(this.mocker),
      setTimeout: (limit) => (globalThis[TIMEOUT] = limit),
    };
    circus.addEventHandler((event) => {
      if (event.name === "test_start") stryker.currentTestId = this.ids.get(event.test);
      if (event.name === "test_done") {
        stryker.currentTestId = this.outside;
        if (this.bail && event.test.errors.length > 0) for (const test of this.ids.keys()) test.mode = "skip";
      }
    });
    this.strays = [];
    process.on("unhandledRejection", (error) => this.strays.push(error));
    process.on("uncaughtException", (error) => this.strays.push(error));
  }

  /**
   * Runs one test file, of its tests those with the ids (all where undefined).
   * @returns What came of each test that was run, as Stryker tells it.
   */
  async runFile(file, only, bail) {
    this.bail = bail;
    this.strays.length = 0;
    this.ids = new Map();
    this.outside = outsideOf(file);
    stryker.currentTestId = this.outside;
    circus.resetState();
    const started = performance.now();
    let broken;
    try {
      this.modules.load(join(process.cwd(), file));
    } catch (error) {
      broken = error;
    }
    const notAsked = new RegExp(this.options.leaveOut.titles);
    const seen = new Map();
    const names = new Map();
    for (const { test, name } of testsOf(circus.getState().rootDescribeBlock)) {
      const times = (seen.get(name) ?? 0) + 1;
      seen.set(name, times);
      const id = `${file}#${name}${times > 1 ? ` (${times})` : ""}`;
      this.ids.set(test, id);
      names.set(id, name);
      if (notAsked.test(name) || (only !== undefined && !only.has(id))) test.mode = "skip";
    }
    const results = [];
    const add = (id, timeSpentMs, errors, skipped = false) =>
      results.push({
        id,
        file,
        name: names.get(id) ?? id,
        timeSpentMs,
        fileName: join(process.cwd(), file),
        ...(errors.length > 0
          ? { status: TestStatus.Failed, failureMessage: String(errors.flat()[0]?.stack ?? errors.flat()[0]) }
          : { status: skipped ? TestStatus.Skipped : TestStatus.Success }),
      });
    if (broken !== undefined) {
      add(only?.values().next().value ?? this.outside, performance.now() - started, [broken]);
    } else {
      const tests = [...this.ids];
      const { unhandledErrors } = await circus.run();
      for (const [test, id] of tests) {
        add(id, test.duration ?? 0, test.errors, test.status === "skip" || test.status === "todo");
      }
      const others = [...unhandledErrors, ...this.strays];
      if (others.length > 0) add(only?.values().next().value ?? this.outside, 0, others);
    }
    this.mocker.restoreAllMocks();
    globalThis[TIMEOUT] = this.options.testTimeout;
    stryker.currentTestId = undefined;
    return results;
  }

  async dryRun() {
    stryker.activeMutant = undefined;
    stryker.mutantCoverage = { static: {}, perTest: {} };
    const tests = [];
    this.modules.count(true);
    for (const file of this.files) tests.push(...(await this.runFile(file, undefined, false)));
    this.modules.count(false);
    const { perTest } = stryker.mutantCoverage;
    stryker.mutantCoverage = undefined;
    // What is reached before and between a file's tests may matter to each of them.
    const mutantCoverage = {
      static: {},
      perTest: Object.fromEntries(
        tests.map(({ id, file }) => [id, { ...perTest[outsideOf(file)], ...perTest[id] }]),
      ),
    };
    return { status: DryRunStatus.Complete, tests, mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, disableBail, sandboxFileName }) {
    // `expect` makes an error with its stack each time that it is called: half of what many tests take.
    Error.stackTraceLimit = 0;
    this.hasMutant = true;
    stryker.activeMutant = activeMutant.id;
    stryker.hitCount = hitLimit === undefined ? undefined : 0;
    stryker.hitLimit = hitLimit;
    const only = testFilter && new Set(testFilter);
    const mutated = dirname(relative(process.cwd(), sandboxFileName));
    // The tests that are about the file first: most mutants end there.
    const files = this.files
      .filter((file) => only === undefined || testFilter.some((id) => id.startsWith(outsideOf(file))))
      .sort((a, b) => nearness(mutated, b) - nearness(mutated, a));
    const tests = [];
    for (const file of files) {
      const asked = only && new Set(testFilter.filter((id) => id.startsWith(outsideOf(file))));
      tests.push(...(await this.runFile(file, asked, !disableBail)));
      if (!disableBail && tests.some(({ status }) => status === TestStatus.Failed)) break;
    }
    const limit = determineHitLimitReached(stryker.hitCount, stryker.hitLimit);
    stryker.activeMutant = undefined;
    return toMutantRunResult(limit ?? { status: DryRunStatus.Complete, tests });
  }
}

function create(options) {
  return new InProcessTestRunner(options);
}
create.inject = tokens(commonTokens.options);

export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, "in-process", create)];
/** What stryker.config.mjs says to it. */
export const strykerValidationSchema = {
  $schema: "http://json-schema.org/draft-07/schema#",
  type: "object",
  properties: { inProcess: { type: "object" } },
};
