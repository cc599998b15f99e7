/** LibreOffice headless as the rival: the same figures as formulas over the same rows, recalculated. */
import { mkdtemp, readFile, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { parse } from "csv-parse/sync";
import { type Book, type Cell, createEmptyBook, createSheet } from "embedded-excel";
import { DEFAULT_SCORECARD, dayFromIso } from "../../src/sop";
import type { SampleInput } from "../../src/excel";
import { keyNamed } from "../../src/sheets/layout/sample-key";
import { saveBook } from "../../src/cli/files";
import { converted } from "../outside/support/programs";
import { RIVAL_HEADERS, ROWS_SHEET, type RivalFigure } from "./rival-formulas";

/** Values as they are, not as they show: separator, quote, UTF-8, from line 1, nothing quoted, unformatted. */
const AS_VALUES = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false";
/** The same within what a sum's order may change. */
const CLOSE = 1e-9;

export interface RivalRun {
  /** How long the formulas took, in milliseconds, one for each run: the book with them, less the same book without. */
  readonly milliseconds: readonly number[];
  /** Names of the figures that came out otherwise. */
  readonly differ: readonly string[];
}

function bookOf(samples: readonly SampleInput[], figures: readonly RivalFigure[]): Book {
  const book = createEmptyBook("Angka");
  const [sheet] = book.sheets;
  if (!sheet) throw new Error("a new book has a sheet");
  figures.forEach(({ name, formula }, row) => {
    sheet.rows[row] = [{ value: name }, { value: null, formula: `=${formula}` }];
  });
  DEFAULT_SCORECARD.criteria.forEach(({ weight }, row) => {
    const line = sheet.rows[row] ?? [];
    line[4] = { value: weight };
    line[5] = { value: 1 };
    sheet.rows[row] = line;
  });
  const rows = createSheet(ROWS_SHEET);
  rows.rows[0] = RIVAL_HEADERS.map((value): Cell => ({ value }));
  samples.forEach((sample, index) => {
    const line: Cell[] = [];
    RIVAL_HEADERS.forEach((header, column) => {
      const key = keyNamed(header);
      const words = String((key && sample[key]) ?? "");
      if (words !== "") line[column] = { value: dayFromIso(words) ?? words };
    });
    rows.rows[index + 1] = line;
  });
  book.sheets.push(rows);
  return book;
}

async function timed<Result>(act: () => Promise<Result>): Promise<readonly [number, Result]> {
  const start = performance.now();
  const result = await act();
  return [performance.now() - start, result];
}

export async function rivalRun(
  samples: readonly SampleInput[],
  figures: readonly RivalFigure[],
  runs: number,
): Promise<RivalRun> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "mystery-calling-bench-"));
  const convert = async (name: string, book: Book): Promise<readonly [number, string]> => {
    const file = path.join(folder, `${name}.xlsx`);
    await saveBook(book, file);
    return timed(() => converted(file, AS_VALUES, folder));
  };
  try {
    // The first start makes LibreOffice's profile.
    await convert("start", bookOf([], []));
    const rows = bookOf(samples, []);
    const book = bookOf(samples, figures);
    const milliseconds: number[] = [];
    let file = "";
    for (let run = 0; run < runs; run += 1) {
      const [without] = await convert("rows", rows);
      const [whole, written] = await convert("figures", book);
      milliseconds.push(whole - without);
      file = written;
    }
    const lines: string[][] = parse(await readFile(file, "utf8"), { relax_column_count: true });
    const differ = figures.filter(({ ours }, row) => {
      const theirs = Number(lines[row]?.[1]);
      return ours === null || !(Math.abs(theirs - ours) <= CLOSE * Math.max(1, Math.abs(ours)));
    });
    return { milliseconds, differ: differ.map(({ name }) => name) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
