/**
 * V8 optimizes a function once it has run for a while, and jest evaluates every module anew for every test file: most of
 * what it optimizes is thrown away before it has paid. So it waits some fifteen times as long, with all that the process runs;
 * a third of the time is saved on Node 20, a seventh on Node 24.
 */
import { setFlagsFromString } from "node:v8";

/** How V8 says how long: until 11 (Node 20) in bytes of bytecode run, of which its own are 67,584; later in calls. */
const FLAGS =
  Number.parseInt(process.versions.v8) < 12
    ? ["--interrupt-budget=1000000"]
    : ["--invocation-count-for-maglev=6000", "--invocation-count-for-turbofan=45000"];

for (const flag of FLAGS) setFlagsFromString(flag);
