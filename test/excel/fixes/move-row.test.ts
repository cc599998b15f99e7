/** wrongSheet: the row goes to its month's sheet with everything it holds. */
import type { OfficeSession } from "embedded-excel";
import { addSamples } from "../../../src/excel/actions/add-samples";
import { undoFixes } from "../../../src/excel/actions/undo-fixes";
import { cellOf, day, madeOnce, sheetOf, tableOf, TODAY } from "../support/session";
import { findings, fix, goodCall, goodWorkbook, offered, plant, TABLE } from "./support";

const JUNE = "Sampel202606";

/** Row 2 has a June call; the person has two columns of their own, one of them a formula. */
const misplaced = madeOnce(async () => {
  const session = await goodWorkbook();
  await session.client.Excel.run(async (context) => {
    const { columns } = context.workbook.tables.getItem(TABLE);
    columns.add(3, undefined, "Kolom Saya");
    columns.add(undefined, undefined, "Menit");
    await context.sync();
  });
  await plant(session, 2, "Kolom Saya", "'=bukan rumus");
  await plant(session, 2, "Durasi (detik)", 120);
  await plant(session, 2, "Menit", `=${TABLE}[[#This Row],[Durasi (detik)]]/60`);
  await plant(session, 2, "Tanggal Panggilan", day("2026-06-20"));
  return session;
});

const numbers = (session: OfficeSession, table: string): unknown[] => {
  const { area } = tableOf(session, table).table;
  return Array.from({ length: area.lastRow - area.row }, (_, row) =>
    cellOf(session, table, row, "No. Sampel"),
  );
};

describe("a row on another month's sheet", () => {
  it("is seen at its call date, and moved to a sheet made for it, the person's own columns too", async () => {
    const session = await misplaced();
    expect((await findings()).map(({ code, header, cell }) => [code, header, cell])).toEqual([
      ["wrongSheet", "Tanggal Panggilan", "F9"],
    ]);
    const { applied, skipped } = await fix(await offered());
    expect([applied.length, skipped]).toEqual([1, []]);
    expect(await findings()).toEqual([]);
    expect(numbers(session, TABLE)).toEqual(["UJI-0", "UJI-1", "UJI-3", "UJI-4"]);
    expect(numbers(session, JUNE)).toEqual(["UJI-2"]);
    expect(
      [
        "Kolom Saya",
        "Menit",
        "Nomor Tujuan",
        "Tanggal Panggilan",
        "ID Rekaman",
        "Nilai",
        "P01 Salam Pembuka",
      ].map((header) => cellOf(session, JUNE, 0, header)),
    ).toEqual(["=bukan rumus", 2, "08001234", day("2026-06-20"), "REK-2", 100, "Ya"]);
    expect(sheetOf(session, "F-22 2026-06")).toBeDefined();
  });

  it("goes below the rows that its month's sheet has already", async () => {
    const session = await misplaced();
    await addSamples({
      rows: [7, 8].map((index) => goodCall(index, { callDate: "2026-06-01" })),
      today: TODAY,
    });
    await fix(await offered());
    expect(numbers(session, JUNE)).toEqual(["UJI-7", "UJI-8", "UJI-2"]);
    expect(cellOf(session, JUNE, 2, "Kolom Saya")).toBe("=bukan rumus");
    expect(await findings()).toEqual([]);
  });

  it("comes back whole when undone, and is left where it was changed since", async () => {
    const session = await misplaced();
    const { applied } = await fix(await offered());
    expect(await undoFixes({ applied, today: TODAY })).toEqual({ undone: 1, skipped: 0 });
    expect(numbers(session, TABLE)).toEqual(["UJI-0", "UJI-1", "UJI-3", "UJI-4", "UJI-2"]);
    expect(cellOf(session, TABLE, 4, "Kolom Saya")).toBe("=bukan rumus");
    const again = await fix(await offered());
    await session.client.Excel.run(async (context) => {
      context.workbook.tables.getItem(JUNE).columns.getItem("Catatan").getDataBodyRange().values = [["baru"]];
      await context.sync();
    });
    expect(await undoFixes({ applied: again.applied, today: TODAY })).toEqual({ undone: 0, skipped: 1 });
  });

  it("stays where its month has not come", async () => {
    const session = await goodWorkbook();
    await plant(session, 2, "Tanggal Panggilan", day("2026-08-03"));
    expect((await findings()).map(({ code }) => code)).toEqual(["dateInFuture", "wrongSheet"]);
    expect(await offered()).toEqual([]);
  });

  it("is not copied twice where a move was cut off after the copy", async () => {
    const session = await misplaced();
    const fixes = await offered();
    session.excel.resetCounters();
    await fix(fixes);
    const requests = session.excel.counters.requests;
    const other = await misplaced();
    const again = await offered();
    // The request that takes the row away is the last.
    other.excel.failRequest(requests, { kind: "errorBefore", code: "GeneralException" });
    await expect(fix(again)).rejects.toMatchObject({ code: "stopped" });
    expect([numbers(other, TABLE).length, numbers(other, JUNE)]).toEqual([5, ["UJI-2"]]);
    expect((await findings()).map(({ code }) => code)).toContain("wrongSheet");
    // The move is offered to be finished; its row is not given another number.
    expect((await offered()).map(({ remedy }) => remedy.kind)).toEqual(["moveRow"]);
    await fix(await offered());
    expect([numbers(other, TABLE).length, numbers(other, JUNE)]).toEqual([4, ["UJI-2"]]);
    expect(await findings()).toEqual([]);
  });

  it("leaves a table behind that rows can be added to, where it was the only row", async () => {
    const session = await goodWorkbook();
    for (const row of [0, 1, 2, 3, 4]) {
      await plant(session, row, "Tanggal Panggilan", day("2026-06-10"));
      await plant(session, row, "Ketidaksesuaian", "Tidak");
      for (const header of ["Tanggal Temuan", "Kategori Temuan", "Uraian Temuan", "Feedback QCO ke QA"])
        await plant(session, row, header, "");
    }
    expect((await fix(await offered())).applied).toHaveLength(5);
    expect(numbers(session, JUNE)).toEqual(["UJI-0", "UJI-1", "UJI-2", "UJI-3", "UJI-4"]);
    await addSamples({ rows: [goodCall(9)], today: TODAY });
    expect(numbers(session, TABLE)).toEqual(["UJI-9"]);
    expect(cellOf(session, TABLE, 0, "Nilai")).toBe(100);
    expect(await findings()).toEqual([]);
  });
});
