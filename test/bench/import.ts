/** What `mc import` takes: processor time and memory, for rows that fill every column that an export may have. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { demoCsv } from "./demo-csv";
import type { Figure } from "./figure";
import { taken, type Usage } from "./usage";

const FEW = 5_000;
const MANY = 50_000;
/** In MB. */
const MOST_MEMORY = 1_000;
const MOST_GROWTH = 12;

const words = (rows: number): string => `${rows.toLocaleString("en-US")} rows`;

/** Runs `mc import` in processes of their own. */
export async function importFigures(say: (words: string) => void): Promise<readonly Figure[]> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "mystery-calling-bench-"));
  try {
    const book = path.join(folder, "book.xlsx");
    await taken(folder, "new", book, "--year", "2026");
    const usages: Usage[] = [];
    for (const rows of [FEW, MANY]) {
      say(`mc import of ${words(rows)}`);
      const file = path.join(folder, "rows.csv");
      await writeFile(file, demoCsv(rows));
      usages.push(await taken(folder, "import", book, file, "--out", path.join(folder, "out.xlsx")));
    }
    const [few, many] = usages;
    return [
      {
        name: "memory of mc import at its peak, MB",
        on: words(MANY),
        value: many && Math.round(many.memory),
        unit: "",
        reach: { most: MOST_MEMORY },
      },
      {
        name: "the same, processor time for ten times the rows",
        on: `${MANY.toLocaleString("en-US")} ÷ ${FEW.toLocaleString("en-US")}`,
        value: many && few && many.time / few.time,
        unit: "×",
        reach: { most: MOST_GROWTH },
      },
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
