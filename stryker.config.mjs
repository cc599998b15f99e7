/**
 * Mutation testing: `npm run mutate -- SCOPE` changes one thing at a time and asks whether a test of that scope notices.
 * Scopes: `sop` (the procedure), `sheets` (the planners), `door` (what is written to Excel). One file alone:
 * `npm run mutate -- sheets --mutate "src/sheets/plan/append.ts"`; by some tests alone, which is a matter of seconds:
 * `MUTATE_TESTS=test/sop/days npm run mutate -- sop --mutate "src/sop/days/*.ts"`. Not part of what a change must pass: a scope
 * takes most of an hour of both processors.
 */
import { createRequire } from "node:module";

const { projects, testTimeout } = createRequire(import.meta.url)("./jest.config.cjs");
const [[, swc]] = Object.values(projects.find(({ displayName }) => displayName === "unit").transform);

/** What is changed, by which tests it is to be noticed, and the share below which the command fails. */
const SCOPES = {
  sop: {
    mutate: ["src/sop/**/*.ts"],
    // Days are read by the procedure for what is imported: their tests stand with that.
    tests: ["test/sop", "test/sheets/mapping/moments.test.ts"],
    least: 92,
  },
  sheets: {
    // Layouts past are words written out; types say nothing.
    mutate: [
      "src/sheets/{plan,damage,settings,rows}/**/*.ts",
      "src/sheets/migrate/{plan-*,same-marks,sparing}.ts",
      // What makes the reports themselves is asked for by the tests of the whole report.
      "src/sheets/report/{plan-distribution,plan-finish,checklist,handed-over}.ts",
    ],
    tests: ["test/sheets"],
    least: 92,
  },
  door: {
    mutate: [
      "src/excel/apply/{apply,changed-meanwhile,guard,guard-formulas,requests,send,unfinished,write}.ts",
      "src/sheets/edits/**/*.ts",
    ],
    // Without those that calculate the guard's formulas in the embedded Excel: they take seconds each.
    tests: ["apply", "requests", "write"].map((name) => `test/excel/apply/${name}.test.ts`),
    least: 90,
  },
};
const scope = process.env.MUTATE_SCOPE ?? "sop";
const { mutate, tests, least } = SCOPES[scope];
const asked = process.env.MUTATE_TESTS?.split(",") ?? tests;

export default {
  mutate,
  ignorePatterns: ["/dist", "/dist-workbench", "/coverage", "/test-results"],
  // Our own: Stryker's runner for jest takes a second and more for each mutant, and most of sop is constants that are functions.
  testRunner: "in-process",
  plugins: ["./scripts/mutate/runner.mjs"],
  inProcess: {
    tests: asked,
    leaveOut: {
      files: [
        // What the compiler refuses cannot be asked here: Stryker switches type errors off.
        "test/sop/f22/compiler.test.ts",
        // Whole sheets that are calculated, and layouts past: seconds for each mutant that survives.
        ...[
          "f22-formulas",
          "home-preparation",
          "local-leave",
          "migrate/layout-snapshots",
          "month-sheet",
          "take-over",
        ].map((name) => `test/sheets/${name}.test.ts`),
      ],
      // How fast something is says nothing of changed code that counts what it runs.
      titles: "\\bwithin \\d+ ms\\b",
    },
    testTimeout,
    swc: { ...swc, sourceMaps: false },
  },
  // Each mutant meets only the tests that reach it.
  coverageAnalysis: "perTest",
  concurrency: 2,
  // An endless loop, not a slow machine.
  timeoutMS: 10_000,
  // All tests of a scope once, with what they reach counted: on a busy machine that takes longer than Stryker's five minutes.
  dryRunTimeoutMinutes: 30,
  reporters: ["clear-text", "html", "json", "progress"],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  htmlReporter: { fileName: `coverage/mutation/${scope}.html` },
  jsonReporter: { fileName: `coverage/mutation/${scope}.json` },
  tempDirName: "coverage/mutation/work",
  // The acceptance of the scope; under it the command fails. Some of its files alone are only told of.
  thresholds: { high: 97, low: least, break: process.env.MUTATE_PART ? null : least },
};
