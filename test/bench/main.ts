/**
 * `npm run bench`: one table on standard output, the same in bench.json. Every figure is a count, or a ratio against a
 * rival measured in the same run. A figure that is not reached is marked so and fails nothing: times are no test.
 */
import { writeFile } from "node:fs/promises";
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
const figures: Figure[] = [];
for (const [part, measure] of Object.entries(PARTS))
  if (asked.length === 0 || asked.includes(part)) figures.push(...(await measure(say)));

process.stdout.write(
  `${tableOf(figures)}\n\n${machine.cores} × ${machine.cpu}, ${machine.memoryGB} GB, Node ${machine.node}, ${machine.platform}\n`,
);
await writeFile(
  FILE,
  `${JSON.stringify({ machine, figures: figures.map((figure) => ({ ...figure, verdict: verdictOf(figure) })) }, null, 2)}\n`,
);
