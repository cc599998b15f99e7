/**
 * Mutation testing of src/sop: `npm run mutate` changes one thing at a time and asks whether a test of test/sop notices.
 * One folder alone: `npm run mutate -- --mutate "src/sop/report/*.ts"`. Not part of what a change must pass: it takes long.
 */
import { createRequire } from "node:module";

const { projects, testTimeout } = createRequire(import.meta.url)("./jest.config.cjs");
const unit = projects.find(({ displayName }) => displayName === "unit");

export default {
  mutate: ["src/sop/**/*.ts"],
  ignorePatterns: ["/dist", "/dist-workbench", "/coverage", "/test-results"],
  testRunner: "jest",
  jest: {
    projectType: "custom",
    // Stryker takes no list of projects: the unit project's settings, for the tests of src/sop alone.
    config: {
      ...unit,
      testTimeout,
      projects: [],
      roots: ["<rootDir>/test/sop"],
      testMatch: ["<rootDir>/test/sop/**/*.test.ts"],
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
  // The acceptance of src/sop; under it the command fails.
  thresholds: { high: 97, low: 92, break: 92 },
};
