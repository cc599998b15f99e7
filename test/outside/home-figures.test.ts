/** Beranda's figures as LibreOffice calculates them over months of trouble: those that Laporan has of the same day. */
import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { saveBook } from "../../src/cli/files";
import { inFolder } from "../cli/support";
import { homeLine, homeRows, laporanFigures } from "../excel/support/home-figures";
import { columnOf, day, tableOf } from "../excel/support/session";
import { readOutside, recalculated } from "./support/programs";
import { MONTH, troubleMonths, troubleWorkbook } from "./support/trouble-months";

const MONTHS = ["2026-05", "2026-06", MONTH] as const;
/** With blanks around them, and in other capitals. LibreOffice reads a pattern in MATCH otherwise than Excel: none is here. */
const REPEATED = ["R1", " R1", "R2", "r2 "] as const;

it.each([11, 12, 13])(
  "agree, with a No. Sampel and an ID Rekaman twice here and there (%d)",
  async (seed) => {
    const [one] = troubleMonths(1, seed);
    if (!one) throw new Error("no months");
    await inFolder(async (path) => {
      // What is typed over Hasil only Laporan sees: it is told below the figures.
      const { session } = await troubleWorkbook({ ...one, overwritten: [] });
      const { sheet, table } = tableOf(session, "Sampel202607");
      const rows = table.area.lastRow - table.area.row;
      REPEATED.slice(0, rows).forEach((number, row) => {
        session.excel.type(sheet.id, table.area.row + 1 + row, columnOf(table, "No. Sampel"), number);
      });
      const today = day(one.asOf);
      const reported = await laporanFigures(MONTHS, today);
      await saveBook(session.excel.book, path("months.xlsx"));
      await mkdir(join(dirname(path("months.xlsx")), "recalculated"));
      const outside = await readOutside(await recalculated(path("months.xlsx")));
      MONTHS.forEach((month, index) => {
        const inside = homeLine(homeRows(session.excel.book), month);
        const { figures, remark } = homeLine(outside.sheets["Beranda"] ?? [], month);
        expect({ month, ...figures, remark }).toEqual({ month, ...inside.figures, remark: inside.remark });
        expect(remark).not.toMatch(/belum|dapat berbeda/);
        const left = remark === "" ? {} : { "Materi tercakup": reported[index]?.["Materi tercakup"] };
        expect({ month, ...figures, ...left }).toEqual({ month, ...reported[index] });
      });
    });
  },
  300_000,
);
