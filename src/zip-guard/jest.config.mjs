/** This package's tests alone, run as the project's unit tests are. */
import project from "../../jest.config.cjs";

const unit = project.projects.find(({ displayName }) => displayName === "unit");

export default {
  ...unit,
  setupFiles: unit.setupFiles.map((file) => file.replace("<rootDir>", "<rootDir>/../..")),
  testMatch: ["<rootDir>/test/**/*.test.ts"],
  testPathIgnorePatterns: ["/node_modules/"],
  testTimeout: project.testTimeout,
};
