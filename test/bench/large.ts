/** Whether a month of 50,000 rows can be reported, finished and copied at all, and what that takes. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { demoCsv } from "./demo-csv";
import type { Figure } from "./figure";
import { rowsOf } from "./share";
import { taken } from "./usage";

const ROWS = rowsOf(50_000);
const MONTH = "2026-07";

export async function largeFigures(say: (words: string) => void): Promise<readonly Figure[]> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "mystery-calling-bench-"));
  const at = (name: string): string => path.join(folder, name);
  const made = async (name: string, words: readonly string[]): Promise<Figure> => {
    say(`mc ${name} of ${ROWS.toLocaleString("en-US")} rows`);
    const figure = {
      name: `mc ${name}: made`,
      on: `${ROWS.toLocaleString("en-US")} rows in one month`,
      unit: "",
      reach: { least: 1 },
    } as const;
    try {
      const { time, memory } = await taken(folder, ...words);
      return { ...figure, value: 1, note: `${time.toFixed(1)} s of the processor, ${Math.round(memory)} MB` };
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      return { ...figure, value: undefined, failed: true, note: why.replaceAll(`${folder}/`, "") };
    }
  };
  try {
    await writeFile(at("rows.csv"), demoCsv(ROWS));
    await taken(folder, "new", at("new.xlsx"), "--year", "2026");
    await taken(folder, "import", at("new.xlsx"), at("rows.csv"), "--out", at("book.xlsx"));
    const report = ["report", at("book.xlsx"), "--month", MONTH, "--out", at("report.xlsx")];
    const finish = ["finish", at("report.xlsx"), "--month", MONTH, "--by", "Uji", "--reason", "uji"];
    const copy = ["report", at("book.xlsx"), "--month", MONTH, "--distribution", at("copy.xlsx")];
    return [
      await made("report", report),
      await made("finish", [...finish, "--out", at("final.xlsx")]),
      await made("report --distribution", [...copy, "--out", at("other.xlsx")]),
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
