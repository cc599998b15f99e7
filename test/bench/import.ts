/** What `mc import` takes: processor time and memory, for rows that fill every column that an export may have. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { demoCsv } from "./demo-csv";
import type { Figure } from "./figure";
import { median, spread } from "./median";
import { taken, type Usage } from "./usage";

const FEW = 5_000;
const MANY = 50_000;
/** In MB. */
const MOST_MEMORY = 1_000;
const MOST_GROWTH = 12;
/** What version 0.1 took for the few on the machine that README.md names, in seconds of the processor and in MB. */
const BEFORE = { time: 12, memory: 840 };
const RUNS = 3;

const words = (rows: number): string => `${rows.toLocaleString("en-US")} rows`;

/** Runs `mc import` in processes of their own. */
export async function importFigures(say: (words: string) => void): Promise<readonly Figure[]> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "mystery-calling-bench-"));
  try {
    const book = path.join(folder, "book.xlsx");
    await taken(folder, "new", book, "--year", "2026");
    const file = path.join(folder, "rows.csv");
    const imported = async (rows: number): Promise<Usage> => {
      say(`mc import of ${words(rows)}`);
      await writeFile(file, demoCsv(rows));
      return taken(folder, "import", book, file, "--out", path.join(folder, "out.xlsx"));
    };
    const runs: Usage[] = [];
    for (let run = 0; run < RUNS; run += 1) runs.push(await imported(FEW));
    const times = runs.map(({ time }) => time);
    const few = { time: median(times), memory: median(runs.map(({ memory }) => memory)) };
    const many = await imported(MANY);
    return [
      {
        name: "processor time of mc import ÷ version 0.1's, which is not run again",
        on: words(FEW),
        value: few.time / BEFORE.time,
        unit: "×",
        reach: { most: 0.3 },
        note: `${few.time.toFixed(1)} s (${spread(times)}) beside ${BEFORE.time} s; ${Math.round(few.memory)} MB beside ${BEFORE.memory} MB`,
      },
      {
        name: "memory of mc import at its peak, MB",
        on: words(MANY),
        value: Math.round(many.memory),
        unit: "",
        reach: { most: MOST_MEMORY },
      },
      {
        name: "the same, processor time for ten times the rows",
        on: `${MANY.toLocaleString("en-US")} ÷ ${FEW.toLocaleString("en-US")}`,
        value: many.time / few.time,
        unit: "×",
        reach: { most: MOST_GROWTH },
      },
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
