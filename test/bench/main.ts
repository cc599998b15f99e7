/**
 * `npm run bench`: one table on standard output, the same in bench.json. Every figure is a count, or a ratio against a
 * rival measured in the same run. A figure that is not reached is marked so and fails nothing: times are no test.
 */
import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { commandFigures } from "./commands";
import { tableOf, verdictOf, type Figure } from "./figure";
import { editFigures } from "./edit";
import { importFigures } from "./import";
import { largeFigures } from "./large";
import { pageFigures } from "./page";
import { paneFigures } from "./pane";
import { pureFigures } from "./pure";
import { recalculationFigures } from "./recalculation";
import { requestFigures } from "./requests";
import { severalFigures } from "./several";
import { startFigures } from "./start";

const FILE = path.join(import.meta.dirname, "../../bench.json");

const say = (words: string): void => {
  process.stderr.write(`… ${words}\n`);
};

const machine = {
  cpu: os.cpus()[0]?.model ?? "",
  cores: os.cpus().length,
  memoryGB: Math.round(os.totalmem() / 2 ** 30),
  node: process.version,
  platform: process.platform,
};

/** `npm run bench -- pane recalculation`: these parts alone, while working; without words all. */
const PARTS = {
  // The pane first: its time on screen is the one most easily disturbed.
  pane: paneFigures,
  start: startFigures,
  page: pageFigures,
  pure: pureFigures,
  recalculation: recalculationFigures,
  edit: editFigures,
  requests: requestFigures,
  commands: commandFigures,
  import: importFigures,
  large: largeFigures,
  several: severalFigures,
};

const asked = process.argv.slice(2);
const strange = asked.filter((part) => !Object.hasOwn(PARTS, part));
if (strange.length > 0) throw new Error(`no part of the benchmark: ${strange.join(", ")}`);
const parts = Object.entries(PARTS).filter(([part]) => asked.length === 0 || asked.includes(part));
/** Where a part that runs by itself writes its figures down. */
const only = process.env["BENCH_FIGURES"];

/** Each part in a process of its own: what one holds in memory would be gone through in the next one's time. */
async function figuresOf(part: string, folder: string): Promise<readonly Figure[]> {
  const file = path.join(folder, `${part}.json`);
  const child = spawn(process.execPath, [...process.execArgv, import.meta.filename, part], {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, BENCH_FIGURES: file },
  });
  const code = await new Promise<number | null>((resolve, reject) =>
    child.on("error", reject).on("exit", resolve),
  );
  if (code !== 0) throw new Error(`the part ${part} ended with ${code ?? "a signal"}`);
  return JSON.parse(await readFile(file, "utf8")) as readonly Figure[];
}

if (only !== undefined) {
  const own: Figure[] = [];
  for (const [, measure] of parts) own.push(...(await measure(say)));
  await writeFile(only, JSON.stringify(own));
  process.exit();
}

const folder = await mkdtemp(path.join(os.tmpdir(), "mystery-calling-bench-"));
const figures: Figure[] = [];
try {
  for (const [part] of parts) figures.push(...(await figuresOf(part, folder)));
} finally {
  await rm(folder, { recursive: true, force: true });
}

process.stdout.write(
  `${tableOf(figures)}\n\n${machine.cores} × ${machine.cpu}, ${machine.memoryGB} GB, Node ${machine.node}, ${machine.platform}\n`,
);
await writeFile(
  FILE,
  `${JSON.stringify({ machine, figures: figures.map((figure) => ({ ...figure, verdict: verdictOf(figure) })) }, null, 2)}\n`,
);
