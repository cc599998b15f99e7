/** The calculator beside Excel: each formula's value as a file keeps it, and as it is calculated here. */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { startOfficeSession, type CellValue } from "../index";
import { openXlsx } from "../xlsx";

/** Numbers reached by other steps differ in their last digits, relatively; and what is zero is so by rounding. */
const NOISE = 1e-9;
const ZERO = 1e-12;

export interface Compared {
  readonly files: number;
  /** Those that the file keeps a value of. */
  readonly formulas: number;
  readonly equal: number;
  /** By the formula's outermost function: where `#NAME?` is answered, and where another value. */
  readonly unknown: ReadonlyMap<string, number>;
  readonly others: ReadonlyMap<string, number>;
  /** Files that threw, with why. */
  readonly broken: readonly string[];
}

const same = (kept: CellValue, now: CellValue): boolean =>
  typeof kept === "number" && typeof now === "number"
    ? Math.abs(kept - now) <= Math.max(ZERO, NOISE * Math.max(Math.abs(kept), Math.abs(now)))
    : JSON.stringify(kept ?? "") === JSON.stringify(now ?? "");

const functionOf = (formula: string): string =>
  /([A-Z][A-Z0-9.]*)\(/i.exec(formula)?.[1]?.toUpperCase() ?? "none";

const isUnknown = (value: CellValue): boolean =>
  typeof value === "object" && value !== null && value.error === "#NAME?";

/** Every `.xlsx` below the folder is opened and all of it calculated. */
export async function savedValues(folder: string): Promise<Compared> {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".xlsx"),
  );
  const [unknown, others] = [new Map<string, number>(), new Map<string, number>()];
  const broken: string[] = [];
  let [formulas, equal] = [0, 0];
  for (const file of files.sort()) {
    try {
      const book = await openXlsx(readFileSync(join(folder, file)));
      const kept = book.sheets.flatMap((sheet) =>
        sheet.rows.flatMap((line, row) =>
          line.flatMap((cell, column) =>
            cell?.formula !== undefined && cell.value !== null
              ? [{ sheet, row, column, formula: cell.formula, value: cell.value }]
              : [],
          ),
        ),
      );
      const { excel, client } = startOfficeSession(book);
      excel.calculate(true);
      for (const { sheet, row, column, formula, value } of kept) {
        const now = sheet.rows[row]?.[column]?.value ?? null;
        formulas += 1;
        if (same(value, now)) {
          equal += 1;
          continue;
        }
        const some = isUnknown(now) ? unknown : others;
        some.set(functionOf(formula), (some.get(functionOf(formula)) ?? 0) + 1);
      }
      client.dispose();
    } catch (error) {
      broken.push(`${file}: ${String(error)}`);
    }
  }
  return { files: files.length, formulas, equal, unknown, others, broken };
}
