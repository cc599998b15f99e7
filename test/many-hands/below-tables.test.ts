/** Whatever people put into and below the tables: an action that nobody disturbs comes to its end, and no word is lost. */
import { copyBook, type Book, type OfficeSession } from "embedded-excel";
import { addSample } from "../../src/excel/actions/add-sample";
import { applyFixes } from "../../src/excel/actions/apply-fixes";
import { changeSettings } from "../../src/excel/actions/change-settings";
import { checkMonth } from "../../src/excel/actions/check-month";
import { openMonth } from "../../src/excel/actions/open-month";
import { fixesOf } from "../../src/sop/fixes/fixesOf";
import { cellOf, day, tableOf, TODAY } from "../excel/support/session";
import { openSession, type Session } from "./support/session";
import { sampleOf, smallMonth, TABLE } from "./support/small-month";

const LOG = "TabelLog";

let base: Book;
beforeAll(async () => {
  base = await smallMonth();
});

function withSmallMonth(): OfficeSession & Pick<Session, "book"> {
  const session = openSession({ book: copyBook(base), seed: 2 });
  return { excel: session.excel, book: session.book, client: session.client(0) };
}

const inBook = async (session: OfficeSession, work: (workbook: Excel.Workbook) => void): Promise<void> =>
  session.client.Excel.run(async (context) => {
    work(context.workbook);
    await context.sync();
  });

/** The n-th row below the table, n from 1; a cell of it, in the table's second column. */
const under = (workbook: Excel.Workbook, table: string, n: number): Excel.Range =>
  workbook.tables.getItem(table).getRange().getLastRow().getOffsetRange(n, 0).getCell(0, 1);

const rowsOf = (session: OfficeSession, name: string): unknown[][] => {
  const { sheet, table } = tableOf(session, name);
  const { row, lastRow, column, lastColumn } = table.area;
  return Array.from({ length: lastRow - row - (table.showTotals ? 1 : 0) }, (_, index) =>
    Array.from(
      { length: lastColumn - column + 1 },
      (_cell, at) => sheet.rows[row + 1 + index]?.[column + at]?.value ?? null,
    ),
  );
};

const holds = (session: Pick<Session, "book">, sheetName: string, text: string): boolean =>
  session.book.sheets
    .filter(({ name }) => name === sheetName)
    .some(({ rows }) => rows.some((line) => line.some((cell) => cell?.value === text)));

const actionsInLog = (session: OfficeSession): unknown[] => rowsOf(session, LOG).map(([, action]) => action);

async function moveTheMisplaced(): Promise<{ applied: number; skipped: number }> {
  const { findings } = await checkMonth({ today: TODAY });
  const fixes = findings.flatMap((finding) => fixesOf(finding, TODAY));
  const moves = fixes.filter(({ remedy }) => remedy.kind === "moveRow");
  const { applied, skipped } = await applyFixes({ fixes: moves, today: TODAY });
  return { applied: applied.length, skipped: skipped.length };
}

describe("What stands below the tables", () => {
  it("a note below the Log stops no action: it moves down as the Log grows", async () => {
    const session = withSmallMonth();
    await inBook(session, (workbook) => {
      under(workbook, LOG, 3).values = [["Catatan di bawah"]];
    });
    const before = rowsOf(session, LOG).length;
    for (const n of [3, 4, 5, 6, 7]) await addSample(sampleOf(n));
    await changeSettings({ values: { target: "70" } });
    expect(rowsOf(session, TABLE)).toHaveLength(7);
    expect(rowsOf(session, LOG).length).toBeGreaterThanOrEqual(before + 5);
    expect(actionsInLog(session).slice(-5, -1)).toEqual(Array(4).fill("Tambah baris"));
    expect(holds(session, "Log", "Catatan di bawah")).toBe(true);
  });

  it.each(["TabelBulan", "TabelSkorBulan"])("a note below %s stops no new month", async (name) => {
    const session = withSmallMonth();
    const { sheet } = tableOf(session, name);
    await inBook(session, (workbook) => {
      under(workbook, name, 2).values = [["Catatan di bawah"]];
    });
    const before = rowsOf(session, name).length;
    await openMonth({ month: "2026-05", today: TODAY });
    await openMonth({ month: "2026-06", today: TODAY });
    const added = name === "TabelBulan" ? 2 : 2 * before;
    expect(rowsOf(session, name)).toHaveLength(before + added);
    expect(holds(session, sheet.name, "Catatan di bawah")).toBe(true);
  });

  it.each([LOG, TABLE])("a total row of %s stays its last, and rows are added above it", async (name) => {
    const session = withSmallMonth();
    await inBook(session, (workbook) => {
      workbook.tables.getItem(name).showTotals = true;
    });
    const before = rowsOf(session, LOG).length;
    for (const n of [3, 4, 5]) await addSample(sampleOf(n));
    expect(tableOf(session, name).table.showTotals).toBe(true);
    expect(rowsOf(session, LOG)).toHaveLength(before + 3);
    expect(rowsOf(session, TABLE)).toHaveLength(5);
    expect([0, 1, 2, 3, 4].map((row) => cellOf(session, TABLE, row, "Catatan"))).toEqual(
      [1, 2, 3, 4, 5].map((n) => `Catatan ${n}`),
    );
  });

  it.each([false, true])(
    "a row is moved above a note that stands right below the other month's table (own column: %s)",
    async (ownColumn) => {
      const session = withSmallMonth();
      await openMonth({ month: "2026-06", today: TODAY });
      await addSample({ ...sampleOf(8), fields: { callDate: "2026-06-10", note: "Juni" } });
      await inBook(session, (workbook) => {
        const july = workbook.tables.getItem(TABLE);
        if (ownColumn) july.columns.add(undefined, undefined, "Milik Saya");
        july.columns.getItem("Tanggal Panggilan").getDataBodyRange().getCell(1, 0).values = [
          [day("2026-06-20")],
        ];
        under(workbook, "Sampel202606", 2).values = [["Catatan di bawah"]];
      });
      // A row that joins the table leaves the note right below it.
      await addSample({ ...sampleOf(9), fields: { callDate: "2026-06-11", note: "Juni juga" } });
      expect(await moveTheMisplaced()).toEqual({ applied: 1, skipped: 0 });
      expect(rowsOf(session, "Sampel202606")).toHaveLength(3);
      expect(cellOf(session, "Sampel202606", 2, "Catatan")).toBe("Catatan 2");
      expect(holds(session, "F-22 2026-06", "Catatan di bawah")).toBe(true);
      expect(rowsOf(session, TABLE)).toHaveLength(1);
    },
  );
});
