/** Lengkapi dari daftar: fills what is empty from the lists and touches nothing that somebody typed. */
import type { OfficeSession } from "embedded-excel";
import { completeRows } from "../../src/excel/actions/complete-rows";
import { openMonth } from "../../src/excel/actions/open-month";
import { cellOf, columnOf, everything, madeOnce, newWorkbook, tableOf, TODAY } from "./support/session";
import { expectSame } from "../support/expect-same";

const MONTH = "2026-07";
const TABLE = "Sampel202607";

/** A roster of one, a scenario of two versions, and rows typed into the grid as people do. */
const withTypedRows = madeOnce(async () => {
  const session = await newWorkbook();
  await openMonth({ month: MONTH, today: TODAY });
  await session.client.Excel.run(async (context) => {
    const { tables } = context.workbook;
    const first = (table: string, width: number): Excel.Range =>
      tables
        .getItem(table)
        .getDataBodyRange()
        .getCell(0, 0)
        .getResizedRange(0, width - 1);
    first("TabelAgen", 6).values = [["A001", "Agen Uji", "JKT", "147", "Supervisor Uji", "Ya"]];
    first("TabelSkenario", 8).values = [["S-01", "1", "M-1", "Uji", "", "", 46023, 46218]];
    await context.sync();
    first("TabelSkenario", 8).getOffsetRange(1, 0).values = [["S-01", "2", "M-1", "Uji", "", "", 46219, ""]];
    await context.sync();
  });
  const { sheet, table } = tableOf(session, TABLE);
  const type = (row: number, header: string, value: string): void => {
    session.excel.type(sheet.id, table.area.row + 1 + row, columnOf(table, header), value);
  };
  type(0, "Tanggal Panggilan", "7/10/2026");
  type(0, "ID Agent", "a001");
  type(0, "Kode Skenario", "S-01");
  type(1, "No. Sampel", "UJI-1");
  type(1, "ID Agent", "A001");
  type(1, "Nama Agent", "Nama Lain");
  type(1, "Kode Skenario", "S-01");
  type(1, "Tanggal Panggilan", "7/20/2026");
  type(2, "ID Agent", "A999");
  type(3, "ID Agent", "A001");
  type(3, "ID Agent", "");
  return session;
});

const line = (session: OfficeSession, row: number): unknown[] =>
  ["No. Sampel", "Nama Agent", "Supervisor", "Versi Skenario"].map((header) =>
    cellOf(session, TABLE, row, header),
  );

describe("Lengkapi dari daftar", () => {
  it("fills number, name, supervisor and the version in force, and nothing else", async () => {
    const session = await withTypedRows();
    expect(await completeRows({ month: MONTH, today: TODAY })).toEqual({ sheet: "F-22 2026-07", filled: 7 });
    const number = expect.stringMatching(/^MC-2607-[0-9A-Z]{6}$/) as unknown;
    expect(line(session, 0)).toEqual([number, "Agen Uji", "Supervisor Uji", "1"]);
    expect(line(session, 1)).toEqual(["UJI-1", "Nama Lain", "Supervisor Uji", "2"]);
    expect(line(session, 2)).toEqual([number, null, null, null]);
    // A blank row stays blank.
    expect(line(session, 3)).toEqual([null, null, null, null]);
  });

  it("finds nothing left to do the second time, and then writes nothing", async () => {
    const session = await withTypedRows();
    await completeRows({ month: MONTH, today: TODAY });
    const before = everything(session);
    expect(await completeRows({ month: MONTH, today: TODAY })).toMatchObject({ filled: 0 });
    expectSame(everything(session), before);
  });

  it("refuses a month that is not open", async () => {
    await newWorkbook();
    await expect(completeRows({ month: MONTH, today: TODAY })).rejects.toMatchObject({
      code: "monthMissing",
    });
  });
});
