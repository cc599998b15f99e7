/**
 * Mutation testing: `npm run mutate -- SCOPE` changes one thing at a time and asks whether a test of that scope notices.
 * Scopes: `sop` (the procedure), `sheets` (the planners), `door` (what is written to Excel). One file alone:
 * `npm run mutate -- sheets --mutate "src/sheets/plan/append.ts"`. Not part of what a change must pass: it takes long.
 */
import { createRequire } from "node:module";

const { projects, testTimeout } = createRequire(import.meta.url)("./jest.config.cjs");
const unit = projects.find(({ displayName }) => displayName === "unit");

/** What is changed, by which tests it is to be noticed, and the share below which the command fails. */
const SCOPES = {
  sop: { mutate: ["src/sop/**/*.ts"], tests: ["test/sop/**/*.test.ts"], least: 92 },
  sheets: {
    // Layouts past are words written out; types say nothing.
    mutate: [
      "src/sheets/{plan,damage,settings,rows}/**/*.ts",
      "src/sheets/migrate/{plan-*,same-marks,sparing}.ts",
      // What makes the reports themselves is asked for by the tests of the whole report.
      "src/sheets/report/{plan-distribution,plan-finish,checklist,handed-over}.ts",
    ],
    tests: ["test/sheets/**/*.test.ts"],
    least: 90,
  },
  door: {
    mutate: [
      "src/excel/apply/{apply,changed-meanwhile,guard,guard-formulas,requests,send,unfinished,write}.ts",
      "src/sheets/edits/**/*.ts",
    ],
    // Without those that calculate the guard's formulas in the embedded Excel: they take seconds each.
    tests: ["test/excel/apply/{apply,requests,write}.test.ts"],
    least: 90,
  },
};
const { mutate, tests, least } = SCOPES[process.env.MUTATE_SCOPE ?? "sop"];

export default {
  mutate,
  ignorePatterns: ["/dist", "/dist-workbench", "/coverage", "/test-results"],
  testRunner: "jest",
  jest: {
    projectType: "custom",
    // Stryker takes no list of projects: the unit project's settings, for the tests of the scope alone.
    config: {
      ...unit,
      testTimeout,
      projects: [],
      roots: ["<rootDir>/test"],
      testMatch: tests.map((pattern) => `<rootDir>/${pattern}`),
      // What the compiler refuses cannot be asked here: Stryker switches type errors off.
      testPathIgnorePatterns: [...unit.testPathIgnorePatterns, "/test/sop/f22/compiler\\.test\\.ts$"],
    },
    // And of them those alone that the changed file can reach.
    enableFindRelatedTests: true,
  },
  // Static mutants are run as well, though slowly: most of sop is constants that are functions.
  warnings: { slow: false },
  // Each mutant meets only the tests that reach it.
  coverageAnalysis: "perTest",
  concurrency: 2,
  // An endless loop, not a slow machine.
  timeoutMS: 10_000,
  reporters: ["clear-text", "html", "json", "progress"],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  htmlReporter: { fileName: "coverage/mutation/index.html" },
  jsonReporter: { fileName: "coverage/mutation/mutation.json" },
  tempDirName: "coverage/mutation/work",
  // The acceptance of the scope; under it the command fails.
  thresholds: { high: 97, low: least, break: least },
};
