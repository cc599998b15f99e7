/** One jest, three projects: what needs Node alone, what needs a browser, what needs programs from outside. */
const swc = [
  "@swc/jest",
  {
    jsc: {
      target: "es2022",
      parser: { syntax: "typescript", tsx: true },
      transform: { react: { runtime: "automatic" } },
    },
    module: { type: "commonjs" },
  },
];
// Packages that ship ES modules only: jest runs CommonJS, so they are transformed as our own code is.
const esModules = [
  "dom-accessibility-api",
  "@borgar",
  "csv-parse",
  "lodash-es",
  "rbush",
  "quickselect",
  "nanoid",
  "kdbush",
  "hyparquet",
  "hyparquet-writer",
].join("|");
const common = {
  testEnvironment: "node",
  // Looked up in the sandbox they are slow (docs/decisions/0013-a-module-is-compiled-once.md).
  sandboxInjectedGlobals: [
    "Array",
    "Boolean",
    "Error",
    "JSON",
    "Map",
    "Math",
    "Number",
    "Object",
    "Promise",
    "Reflect",
    "RegExp",
    "Set",
    "String",
    "WeakMap",
    "Uint8Array",
  ],
  transform: { "^.+\\.(m?[jt]sx?)$": swc },
  transformIgnorePatterns: [`/node_modules/(?!(${esModules})/)`],
  setupFiles: ["<rootDir>/test/support/optimize-later.ts"],
  // Mutation testing has copies of the whole project there while it runs.
  modulePathIgnorePatterns: ["<rootDir>/coverage/"],
  moduleFileExtensions: ["ts", "tsx", "mjs", "js", "json", "node"],
};
module.exports = {
  // Jest leaves one core free, and half of two is slow.
  maxWorkers: "100%",
  // Many tests set up a whole workbook: on a busy machine that takes longer than jest's five seconds.
  testTimeout: 60_000,
  projects: [
    {
      ...common,
      displayName: "unit",
      testMatch: ["<rootDir>/test/**/*.test.{ts,tsx}", "<rootDir>/src/*/test/**/*.test.ts"],
      testPathIgnorePatterns: ["/node_modules/", "<rootDir>/test/end-to-end/", "<rootDir>/test/outside/"],
    },
    {
      ...common,
      displayName: "browser",
      testMatch: ["<rootDir>/test/end-to-end/**/*.test.ts"],
      globalSetup: "<rootDir>/test/end-to-end/support/serve.ts",
      globalTeardown: "<rootDir>/test/end-to-end/support/stop.ts",
    },
    { ...common, displayName: "outside", testMatch: ["<rootDir>/test/outside/**/*.test.ts"] },
  ],
};
