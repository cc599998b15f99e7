/** LibreOffice, recalculating a month of random rows, shows in every formula column what the embedded Excel does. */
import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { checkMonth } from "../../src/excel/actions/check-month";
import { saveBook } from "../../src/cli/files";
import { f22Columns } from "../../src/sheets/layout/f22-columns";
import { inFolder } from "../cli/support";
import { randomRows, ROWS, RULES } from "../excel/support/random-rows";
import { TODAY } from "../excel/support/session";
import { readOutside, recalculated, type OutsideCell } from "./support/programs";

const FORMULAS = f22Columns({ criteria: [], passMark: 0 }).flatMap(({ kind, header }) =>
  kind === "formula" ? [header] : [],
);

interface Lines {
  /** The formula columns of July, line by line. */
  readonly formulas: readonly (readonly OutsideCell[])[];
  /** Which lines hold a truth value anywhere. */
  readonly truths: ReadonlySet<number>;
}

async function linesOf(path: string): Promise<Lines> {
  const { sheets, tables } = await readOutside(path);
  const table = tables["Sampel202607"];
  const first = Number(/\d+/.exec(table?.ref ?? "")?.[0]);
  const places = FORMULAS.map((header) => table?.columns.indexOf(header) ?? -1);
  const lines = (sheets[table?.sheet ?? ""] ?? []).slice(first, first + ROWS);
  const shown = (cell: OutsideCell): OutsideCell =>
    typeof cell === "number" ? Number(cell.toPrecision(12)) : cell;
  return {
    formulas: lines.map((line) => places.map((place) => shown(line[place] ?? ""))),
    truths: new Set(
      lines.flatMap((line, index) => (line.some((cell) => typeof cell === "boolean") ? [index] : [])),
    ),
  };
}

it.each(RULES)(
  "agrees on random rows (%s days from %s)",
  async (calendar, anchor, seed) => {
    await inFolder(async (path) => {
      const session = await randomRows(calendar, anchor, seed);
      const { findings } = await checkMonth({ today: TODAY });
      expect(findings.filter(({ code }) => code === "formulaOverwritten")).toEqual([]);
      await saveBook(session.excel.book, path("rows.xlsx"));
      await mkdir(join(dirname(path("rows.xlsx")), "recalculated"));
      const saved = await linesOf(path("rows.xlsx"));
      const shown = await linesOf(await recalculated(path("rows.xlsx")));
      // To LibreOffice a truth value is a number (ISNUMBER says so), to Excel it is none: those rows are left out.
      const comparable = ({ formulas }: Lines): Lines["formulas"] =>
        formulas.filter((_, index) => !saved.truths.has(index));
      expect(comparable(saved).length).toBeGreaterThan(ROWS / 2);
      expect(new Set(comparable(saved).map((line) => line[FORMULAS.indexOf("Nilai")])).size).toBeGreaterThan(
        20,
      );
      expect(comparable(shown)).toEqual(comparable(saved));
    });
  },
  300_000,
);
