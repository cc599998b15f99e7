/** What `mc import` takes: processor time and memory, for rows that fill every column that an export may have. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { FIXED_HEADERS } from "../../src/sheets/layout/f22-columns";
import { demoSamples } from "../excel/support/demo-month";
import type { Figure } from "./figure";
import { taken, type Usage } from "./usage";

const FEW = 5_000;
const MANY = 50_000;
/** In MB. */
const MOST_MEMORY = 1_000;
const MOST_GROWTH = 12;

/** As an export would bring them: a header for each column that any of the rows fills. */
function csvOf(count: number): string {
  const samples = demoSamples(count);
  const keys = [...new Set(samples.flatMap((sample) => Object.keys(sample)))];
  const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  const lines = samples.map((sample) =>
    keys.map((key) => quoted(String(Reflect.get(sample, key) ?? ""))).join(","),
  );
  // Criteria are called by their code.
  const headers = keys.map((key) => FIXED_HEADERS.get(key) ?? key);
  return [headers.map(quoted).join(","), ...lines].join("\n");
}

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
      await writeFile(file, csvOf(rows));
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
