/** This package's tests alone, run as the project's unit tests are. */
// eslint-disable-next-line import-x/no-relative-packages -- a configuration, which no package exports
import project from "../../jest.config.cjs";

export default {
  ...project.projects.find(({ displayName }) => displayName === "unit"),
  testMatch: ["<rootDir>/test/**/*.test.ts"],
  testPathIgnorePatterns: ["/node_modules/"],
  testTimeout: project.testTimeout,
};
