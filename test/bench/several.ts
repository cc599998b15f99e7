/** What twenty workbooks of 5,000 rows take together: `mc gather` and `mc export`, and whether their figures are those of the rows. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { csvOf, rowsOf } from "../cli/several-rows";
import { linesOf, sqlOf, type Line } from "../support/export-sql";
import type { Figure } from "./figure";
import { taken } from "./usage";

/** `BENCH_SEVERAL=3x100`: so many workbooks of so many rows, while working. */
const [BOOKS = 20, ROWS = 5_000] = (process.env["BENCH_SEVERAL"] ?? "20x5000").split("x").map(Number);
/** In MB. */
const MOST_MEMORY = 1_000;
const AS_OF = ["--as-of", "2026-12-31"] as const;
const MONTHS = Array.from({ length: 12 }, (_, index) => `2026-${String(index + 1).padStart(2, "0")}`);

interface Score {
  readonly mean: number | null;
  readonly passed: number;
  readonly passRate: number | null;
}
interface Gathered {
  readonly changed: boolean;
  readonly months: Readonly<Record<string, { readonly counted: number; readonly figures: Score }>>;
}
interface Checked {
  readonly months: Readonly<
    Record<string, { readonly samples: { readonly counted: number }; readonly score: Score }>
  >;
}

const differs = (a: number | null | undefined, b: number | null | undefined): boolean =>
  a === null || b === null || a === undefined || b === undefined ? a !== b : Math.abs(a - b) > 1e-9;

const tell = ({ mean, passed, passRate }: Score, counted: number): readonly (number | null)[] => [
  counted,
  passed,
  mean,
  passRate,
];

/** How many of the months' figures are not the same in both. */
const differing = (
  a: ReadonlyMap<string, readonly (number | null)[]>,
  b: ReadonlyMap<string, readonly (number | null)[]>,
): number =>
  MONTHS.flatMap((month) => {
    const [one = [], other = []] = [a.get(month), b.get(month)];
    return [0, 1, 2, 3].filter((place) => differs(one[place], other[place]));
  }).length;

/** Counts are added together before any rate, as docs/export.md says. */
async function byDuckDb(folder: string): Promise<ReadonlyMap<string, readonly (number | null)[]>> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  await connection.run(sqlOf("setup", folder, "parquet"));
  const lines = await linesOf(connection, sqlOf("monthly", folder, "parquet"));
  connection.closeSync();
  const of = (month: string): readonly Line[] => lines.filter((line) => line["report_month"] === month);
  const sum = (some: readonly Line[], value: (line: Line) => number): number =>
    some.reduce((total, line) => total + value(line), 0);
  return new Map(
    MONTHS.map((month) => {
      const counted = sum(of(month), (line) => Number(line["counted"]));
      const passed = sum(of(month), (line) => Number(line["passed"]));
      const scores = sum(of(month), (line) => Number(line["mean_score"]) * Number(line["counted"]));
      return [month, [counted, passed, scores / counted, passed / counted]];
    }),
  );
}

export async function severalFigures(say: (words: string) => void): Promise<readonly Figure[]> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "mystery-calling-bench-"));
  const at = (name: string): string => path.join(folder, name);
  try {
    await taken(folder, "new", at("new.xlsx"), "--year", "2026");
    const files: string[] = [];
    const all: (readonly string[])[] = [];
    for (let book = 1; book <= BOOKS; book += 1) {
      const id = `S${String(book).padStart(2, "0")}`;
      say(`workbook ${book} of ${BOOKS}, ${ROWS.toLocaleString("en-US")} rows`);
      const rows = MONTHS.flatMap((month, index) =>
        rowsOf(id, month, Math.floor(ROWS / 12) + (index < ROWS % 12 ? 1 : 0), book),
      );
      all.push(...rows);
      await writeFile(at("rows.csv"), csvOf(rows));
      await taken(folder, "set", at("new.xlsx"), `workbook.id=${id}`, "--out", at(`${id}.xlsx`));
      await taken(folder, "import", at(`${id}.xlsx`), at("rows.csv"), "--out", at(`${id}.xlsx`));
      files.push(at(`${id}.xlsx`));
    }
    say("mc gather of them, twice");
    const words = ["gather", ...files, ...AS_OF, "--out", at("gathered.xlsx"), "--json"] as const;
    const gathering = await taken(folder, ...words);
    const gathered = JSON.parse(gathering.output) as Gathered;
    const again = JSON.parse((await taken(folder, ...words)).output) as Gathered;
    say("mc export of them");
    const exporting = await taken(
      folder,
      ...["export", ...files, ...AS_OF, "--out", at("tables"), "--format", "parquet"],
    );
    say("all of their rows in one workbook");
    await writeFile(at("rows.csv"), csvOf(all));
    await taken(folder, "import", at("new.xlsx"), at("rows.csv"), "--out", at("all.xlsx"));
    const { output } = await taken(folder, "check", at("all.xlsx"), ...AS_OF, "--json");
    const whole = new Map(
      Object.entries((JSON.parse(output) as Checked).months).map(([month, { samples, score }]) => [
        month,
        tell(score, samples.counted),
      ]),
    );
    const pooled = new Map(
      Object.entries(gathered.months).map(([month, { counted, figures }]) => [month, tell(figures, counted)]),
    );
    const on = `${BOOKS} × ${ROWS.toLocaleString("en-US")} rows`;
    const memory = (name: string, value: number): Figure => ({
      name: `memory of mc ${name} at its peak, MB`,
      on,
      value: Math.round(value),
      unit: "",
      reach: { most: MOST_MEMORY },
    });
    const none = (name: string, value: number): Figure => ({ name, on, value, unit: "", reach: { most: 0 } });
    return [
      memory("gather", gathering.memory),
      memory("export", exporting.memory),
      none("files that a second mc gather changes", again.changed ? 1 : 0),
      none("pooled figures that are not those of one workbook with all rows", differing(pooled, whole)),
      none("figures by SQL in DuckDB that are not", differing(await byDuckDb(at("tables")), whole)),
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
