// Runs one of jest's projects, with the arguments that follow: `npm test -- PATH -t TITLE` runs those tests alone.
// The project comes last, for jest takes every word behind `--selectProjects` as one more project.
import { run } from "jest";

// As jest's own command does.
process.env.NODE_ENV ??= "test";

const [project, ...args] = process.argv.slice(2);
await run([...args, "--selectProjects", project]);
