/**
 * `npm run bench`: one table on standard output, the same in bench.json. Every figure is a count, or a ratio against a
 * rival measured in the same run. A figure that is not reached is marked so and fails nothing: times are no test.
 */
import { writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { commandFigures } from "./commands";
import { tableOf, verdictOf, type Figure } from "./figure";
import { importFigures } from "./import";
import { paneFigures } from "./pane";
import { pureFigures } from "./pure";
import { requestFigures } from "./requests";
import { severalFigures } from "./several";

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

// The pane first: its time on screen is the one most easily disturbed.
const pane = await paneFigures(say);
const pure = await pureFigures(say);
const requests = await requestFigures(say);
const commands = await commandFigures(say);
const imports = await importFigures(say);
const several = await severalFigures(say);
const figures: readonly Figure[] = [...requests, ...commands, ...imports, ...several, ...pure, ...pane];

process.stdout.write(
  `${tableOf(figures)}\n\n${machine.cores} × ${machine.cpu}, ${machine.memoryGB} GB, Node ${machine.node}, ${machine.platform}\n`,
);
await writeFile(
  FILE,
  `${JSON.stringify({ machine, figures: figures.map((figure) => ({ ...figure, verdict: verdictOf(figure) })) }, null, 2)}\n`,
);
