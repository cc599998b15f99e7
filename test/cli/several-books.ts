/** Workbooks with made-up rows for what takes several of them, made by `mc` itself. */
import { readFileSync, writeFileSync } from "node:fs";
import { startOfficeSession } from "embedded-excel";
import { inLentWindows } from "embedded-excel/testing";
import { openBook } from "../../src/cli/files";
import { csvOf } from "./several-rows";
import { mc, newFile } from "./support";

const made = new Map<string, Promise<Uint8Array>>();

/** A workbook with these rows and this id; made once for a file of tests. */
export async function bookOf(
  path: (name: string) => string,
  id: string,
  rows: readonly (readonly string[])[],
): Promise<string> {
  const file = path(`${id}.xlsx`);
  const csv = csvOf(rows);
  const key = `${id}\n${csv}`;
  const bytes = made.get(key) ?? makeBook(file, id, path("rows.csv"), csv);
  made.set(key, bytes);
  writeFileSync(file, await bytes);
  return file;
}

async function makeBook(file: string, id: string, rows: string, csv: string): Promise<Uint8Array> {
  await newFile(file);
  await mc("set", file, `workbook.id=${id}`, "--out", file);
  writeFileSync(rows, csv);
  await mc("import", file, rows, "--out", file);
  return readFileSync(file);
}

/** What stands in a sheet of a file, line by line from its first cell. */
export async function cellsIn(file: string, sheet: string): Promise<readonly (readonly unknown[])[]> {
  return inLentWindows(async () => {
    startOfficeSession(await openBook(file));
    return Excel.run(async (context) => {
      const used = context.workbook.worksheets.getItem(sheet).getRange("A1:Z200").getUsedRange(true);
      used.load("values");
      await context.sync();
      return used.values as readonly (readonly unknown[])[];
    });
  });
}

/** The lines of a table in it, by header. */
export async function tableIn(
  file: string,
  sheet: string,
  firstHeader: string,
): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const lines = await cellsIn(file, sheet);
  const at = lines.findIndex(([first]) => first === firstHeader);
  const headers = (lines[at] ?? []).map(String);
  return lines
    .slice(at + 1)
    .map((line) => Object.fromEntries(headers.map((header, place) => [header, line[place]])));
}
