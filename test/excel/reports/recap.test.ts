/** Rekap Feedback in the embedded Excel: every nonconformity once, by supervisor and area, with the notes people wrote. */
import { openXlsx, saveXlsx } from "embedded-excel/xlsx";
import type { OfficeSession } from "embedded-excel";
import { findingsOf } from "embedded-excel/testing";
import { addSamples } from "../../../src/excel/actions/add-samples";
import { generateReport } from "../support/reports";
import type { SampleInput } from "../../../src/excel";
import { everything, newWorkbook, sheetOf, TODAY } from "../support/session";
import { call as anyCall } from "./support";
import { expectSame } from "../../support/expect-same";

/** Words that Excel would take for a formula, were they not kept as text. */
const call = (index: number, more: SampleInput = {}): SampleInput =>
  anyCall(index, { findingText: "=1+1 bukan rumus", ...more });

const linesOf = (session: OfficeSession, sheet = "Rekap 2026-07"): readonly (readonly unknown[])[] =>
  // Rows and cells are sparse: what is not there is empty.
  Array.from(
    sheetOf(session, sheet).rows as (readonly ({ value: unknown } | undefined)[] | undefined)[],
    (line) => Array.from(line ?? [], (cell) => cell?.value ?? ""),
  );
const rowOf = (session: OfficeSession, first: string): number =>
  linesOf(session).findIndex((line) => line[0] === first);
const NOTE_COLUMN = 12;

describe("Rekap Feedback", () => {
  it("lists each nonconformity with its three links, and none that is cancelled or repeats another", async () => {
    const session = await newWorkbook();
    await addSamples({
      rows: [
        call(1),
        call(2, { nonconformity: "Tidak" }),
        call(3, { qaToSupervisorDone: "2026-07-11" }),
        call(4, { status: "Batal" }),
        call(5, { sampleNumber: "UJI-1" }),
      ],
      today: TODAY,
    });
    const { sheets } = await generateReport({ month: "2026-07", today: TODAY });
    expect(sheets).toContain("Rekap 2026-07");
    const lines = linesOf(session);
    const words = ["Bisnis: =1+1 bukan rumus", "", "Open"];
    const late = "5 hari, Terlambat (+3)";
    const overdue = "Lewat Batas (+12)";
    expect(
      lines.filter((line) => String(line[0]).startsWith("UJI-")).map((line) => line.slice(0, 12)),
    ).toEqual([
      ["UJI-1", "A1", 46213, 46218, late, "–", overdue, "–", overdue, ...words],
      ["UJI-3", "A0", 46213, 46218, late, 46214, "1 hari, Tepat Waktu", "–", overdue, ...words],
    ]);
    const summary = lines.slice(rowOf(session, "Per supervisor"), rowOf(session, "Per area"));
    expect(summary.find((line) => line[0] === "Bowo")?.slice(2, 6)).toEqual([1, 1, 0, 0]);
    expect(summary.find((line) => line[0] === "Rina")?.slice(2, 8)).toEqual([1, 1, 0, 0, 1, 1]);
  });

  it("keeps the notes by sample when rows come before them, marks them when their row goes, and takes four requests", async () => {
    const session = await newWorkbook();
    await addSamples({ rows: [call(1), call(3)], today: TODAY });
    await generateReport({ month: "2026-07", today: TODAY });
    const sheet = sheetOf(session, "Rekap 2026-07");
    session.excel.type(sheet.id, rowOf(session, "UJI-1"), NOTE_COLUMN, "Sudah dibahas");
    session.excel.type(sheet.id, rowOf(session, "UJI-3"), NOTE_COLUMN, "Menunggu");
    await addSamples({ rows: [call(7, { supervisor: "Adi" })], today: TODAY });
    session.excel.resetCounters();
    await generateReport({ month: "2026-07", today: TODAY });
    expect(session.excel.counters.requests).toBeLessThanOrEqual(4);
    const lines = linesOf(session);
    expect(lines[rowOf(session, "UJI-1")]?.[NOTE_COLUMN]).toBe("Sudah dibahas");
    expect(lines[rowOf(session, "UJI-3")]?.[NOTE_COLUMN]).toBe("Menunggu");
    const once = everything(session);
    expect((await generateReport({ month: "2026-07", today: TODAY })).changed).toBe(false);
    expectSame(everything(session), once);

    await session.client.Excel.run(async (context) => {
      const table = context.workbook.tables.getItem("Sampel202607");
      table.columns.getItem("Ketidaksesuaian").getDataBodyRange().getRow(0).values = [["Tidak"]];
      await context.sync();
    });
    await generateReport({ month: "2026-07", today: TODAY });
    const mark = rowOf(session, "Isian manual yang barisnya sudah tidak ada");
    expect(mark).toBeGreaterThan(0);
    expect(linesOf(session).slice(mark)).toContainEqual(
      expect.arrayContaining(["UJI-1 · catatan", "Sudah dibahas"]),
    );
    const bytes = await saveXlsx(session.excel.book);
    expect(findingsOf(bytes)).toEqual([]);
    expect((await openXlsx(bytes)).sheets.map(({ name }) => name)).toContain("Rekap 2026-07");
  }, 60_000);

  it("writes nothing when cancelled, and copies a report whose records were taken out before it is made anew", async () => {
    const session = await newWorkbook();
    await addSamples({ rows: [call(1)], today: TODAY });
    const before = everything(session);
    await expect(
      generateReport({ month: "2026-07", today: TODAY, signal: { aborted: true } }),
    ).rejects.toMatchObject({ code: "cancelled" });
    expectSame(everything(session), before);

    await generateReport({ month: "2026-07", today: TODAY });
    const sheet = sheetOf(session, "Rekap 2026-07");
    session.excel.type(sheet.id, rowOf(session, "UJI-1"), NOTE_COLUMN, "Sudah dibahas");
    await session.client.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Rekap 2026-07").getRange("N:N").delete("Left");
      await context.sync();
    });
    await generateReport({ month: "2026-07", today: TODAY });
    expect(JSON.stringify(linesOf(session, "Rekap 2026-07 (1)"))).toContain("Sudah dibahas");
    expect(rowOf(session, "UJI-1")).toBeGreaterThan(0);
  }, 60_000);
});
