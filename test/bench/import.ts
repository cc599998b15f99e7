/** What `mc import` takes: processor time and memory, for rows that fill every column that an export may have. */
import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { FIXED_HEADERS } from "../../src/sheets/layout/f22-columns";
import { demoSamples } from "../excel/support/demo-month";
import type { Figure } from "./figure";

const ROOT = path.join(import.meta.dirname, "../..");
const FEW = 5_000;
const MANY = 50_000;
/** In MB. */
const MOST_MEMORY = 1_000;
const MOST_GROWTH = 12;

interface Usage {
  /** In MB, at its peak. */
  readonly memory: number;
  /** In seconds of all cores. */
  readonly time: number;
}

/** Runs `mc`, and has the process itself write down what it took when it ends. */
async function taken(folder: string, ...words: readonly string[]): Promise<Usage> {
  const told = path.join(folder, "usage.json");
  const hook = `import{writeFileSync}from"node:fs";process.on("exit",()=>writeFileSync(${JSON.stringify(told)},JSON.stringify(process.resourceUsage())))`;
  const child = spawn(
    process.execPath,
    [
      ...["--import", pathToFileURL(path.join(ROOT, "node_modules/tsx/dist/loader.mjs")).href],
      ...["--import", `data:text/javascript,${encodeURIComponent(hook)}`],
      ...["src/cli/main.ts", ...words],
    ],
    { cwd: ROOT, stdio: "ignore" },
  );
  const code = await new Promise<number | null>((resolve, reject) =>
    child.on("error", reject).on("exit", resolve),
  );
  if (code !== 0) throw new Error(`mc ${words.join(" ")} ended with ${code ?? "a signal"}`);
  const usage = JSON.parse(await readFile(told, "utf8")) as NodeJS.ResourceUsage;
  return { memory: usage.maxRSS / 1000, time: (usage.userCPUTime + usage.systemCPUTime) / 1e6 };
}

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
