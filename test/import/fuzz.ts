/** `npm run fuzz`: files of rows, broken at random in memory, are each read or refused by a code, within bounds of time and memory. */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { unzipSync, zipSync } from "fflate";
import { readSource, SourceError } from "../../src/import";

const FOLDER = join(import.meta.dirname, "../cases/field");
const COUNT = Number(process.argv[2] ?? 2_000);
const MOST_SECONDS = 10;
const MOST_BYTES = 500_000_000;

let state = Number(process.argv[3] ?? 1);
/** The same numbers for the same seed (mulberry32). */
function random(below: number): number {
  state = (state + 0x6d2b79f5) | 0;
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
}

/** A few bytes changed, a piece taken out or put in twice, or the end cut off. */
function broken(bytes: Uint8Array): Uint8Array {
  const at = random(bytes.length + 1);
  const length = random(Math.min(bytes.length - at, 400) + 1);
  switch (random(4)) {
    case 0: {
      const changed = Uint8Array.from(bytes);
      for (let count = 1 + random(8); count > 0; count -= 1) changed[random(changed.length)] = random(256);
      return changed;
    }
    case 1:
      return Uint8Array.from([...bytes.subarray(0, at), ...bytes.subarray(at + length)]);
    case 2:
      return Uint8Array.from([...bytes.subarray(0, at + length), ...bytes.subarray(at)]);
    default:
      return bytes.subarray(0, at);
  }
}

/** Of a package either its bytes, or what one part unfolds to: that gets past the checksums. */
function mutation(name: string, bytes: Uint8Array): Uint8Array {
  if (!name.endsWith(".xlsx") || random(3) === 0) return broken(bytes);
  const parts = unzipSync(bytes);
  const names = Object.keys(parts);
  const part = names[random(names.length)] ?? "";
  return zipSync({ ...parts, [part]: broken(parts[part] ?? new Uint8Array()) }, { level: 1 });
}

const files = readdirSync(FOLDER).filter((name) => /\.(csv|xlsx)$/.test(name));
const outcomes = new Map<string, number>();
let slowest = 0;
for (let index = 0; index < COUNT; index += 1) {
  const name = files[random(files.length)] ?? "";
  const seed = state;
  const bytes = mutation(name, readFileSync(join(FOLDER, name)));
  const before = process.cpuUsage();
  let outcome = "read";
  try {
    for (const sheet of (await readSource(bytes)).sheets) sheet.read();
  } catch (error) {
    if (!(error instanceof SourceError)) throw new Error(`${name}, seed ${seed}`, { cause: error });
    outcome = error.code;
  }
  const { user, system } = process.cpuUsage(before);
  slowest = Math.max(slowest, (user + system) / 1e6);
  outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  const { rss } = process.memoryUsage();
  if (slowest > MOST_SECONDS || rss > MOST_BYTES)
    throw new Error(`${name}, seed ${seed}: ${slowest} s, ${rss} bytes`);
}
console.log(Object.fromEntries(outcomes), `slowest ${slowest.toFixed(2)} s`);
