/** Finished reports: what they refuse, what stays open in them, and what becomes of them when they are made anew. */
import { openXlsx, saveXlsx } from "embedded-excel/xlsx";
import type { OfficeSession } from "embedded-excel";
import { findingsOf } from "embedded-excel/testing";
import { addSamples } from "../../../src/excel/actions/add-samples";
import { changeSettings } from "../../../src/excel/actions/change-settings";
import { finishReport } from "../../../src/excel/actions/finish-report";
import { readEntry } from "../../../src/excel/actions/read-entry";
import { generateReport } from "../support/reports";
import { readReports } from "../../../src/excel/actions/read-reports";
import { saveRow } from "../../../src/excel/actions/save-row";
import type { Fields, MonthReports } from "../../../src/excel";
import { DEFAULT_SCORECARD } from "../../../src/sop/defaults/defaultScorecard";
import { ADDIN_VERSION } from "../../../src/sheets/layout/document";
import { everything, madeOnce, newWorkbook, sheetOf, TODAY } from "../support/session";
import { call, lineOf } from "./support";
import { expectSame } from "../../support/expect-same";

jest.setTimeout(60_000);

const MONTH = "2026-07";
/** The made-up rows are of agents that Agen does not know. */
const REASON = "Baris uji";
const NAMES = ["Laporan 2026-07", "Rekap 2026-07", "Analisa 2026-07"];

const reported = madeOnce(async () => {
  const session = await newWorkbook();
  await addSamples({ rows: [call(1), call(2), call(3)], today: TODAY });
  await generateReport({ month: MONTH, today: TODAY });
  return session;
});
const finish = (by = "Sari") => finishReport({ month: MONTH, by, reason: REASON, today: TODAY });
const july = async (): Promise<MonthReports> => {
  const { months } = await readReports({ today: TODAY });
  const found = months.find(({ month }) => month === MONTH);
  if (!found) throw new Error("July is not read");
  return found;
};
const logged = (session: OfficeSession, action: string): boolean =>
  JSON.stringify(sheetOf(session, "Log").rows).includes(action);
const sheetNames = (session: OfficeSession): readonly string[] =>
  session.excel.book.sheets.map(({ name }) => name);

describe("the reports of a month", () => {
  it("are read without a write, in two requests, with what they were made from", async () => {
    const session = await reported();
    session.excel.resetCounters();
    const { months, asOf } = await readReports({ today: TODAY });
    expect(session.excel.counters).toMatchObject({ requests: 2, writes: 0 });
    expect(asOf).toBe(TODAY);
    expect(months.map(({ month }) => month)).toEqual([MONTH]);
    const { reports, due, copies } = await july();
    expect(reports.map(({ sheet, locked, outdated, changed }) => [sheet, locked, outdated, changed])).toEqual(
      NAMES.map((name) => [name, false, false, []]),
    );
    expect(reports[0]?.stamp).toMatchObject({ made: TODAY, asOf: TODAY, rows: 3, version: ADDIN_VERSION });
    // 5 August 2026.
    expect(due).toEqual({ report: 46239, recap: 46239 });
    expect(copies).toEqual([]);
  });

  it("are out of date once their data differ, and say which", async () => {
    await reported();
    await addSamples({ rows: [call(4)], today: TODAY });
    expect((await july()).reports.map(({ outdated, changed }) => [outdated, changed])).toEqual(
      NAMES.map(() => [true, ["rows"]]),
    );
    await changeSettings({ values: { "deadline.days": "3", target: "50" } });
    expect((await july()).reports[0]?.changed).toEqual(["rows", "deadline", "counting"]);
    await generateReport({ month: MONTH, today: TODAY });
    expect((await july()).reports.map(({ outdated }) => outdated)).toEqual([false, false, false]);
    await addSamples({ rows: [call(5, { callDate: "2026-06-05" })], today: TODAY });
    expect((await july()).reports[0]?.changed).toEqual(["earlier"]);
  });

  it("are found where people have put lines above them, and are not what somebody else has called so", async () => {
    const session = await reported();
    await session.client.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Rekap 2026-07").getRange("1:2").insert("Down");
      context.workbook.worksheets.add("Laporan 2026-06").getRange("A1").values = [["Catatan pribadi"]];
      await context.sync();
    });
    const { months } = await readReports({ today: TODAY });
    expect(
      months.map(({ month, reports }) => [month, reports.map(({ sheet, stamp }) => [sheet, stamp?.rows])]),
    ).toEqual([[MONTH, NAMES.map((name) => [name, 3])]]);
  });
});

describe("finishing", () => {
  it("says by whom and when, locks all but what stays open, and does nothing the second time", async () => {
    const session = await reported();
    session.excel.resetCounters();
    expect(await finish(" Sari ")).toMatchObject({
      month: MONTH,
      sheets: NAMES,
      changed: true,
      by: "Sari",
      on: TODAY,
    });
    expect(session.excel.counters.requests).toBeLessThanOrEqual(3);
    const { reports } = await july();
    expect(reports.map(({ locked, outdated, stamp }) => [locked, outdated, stamp?.final])).toEqual(
      NAMES.map(() => [true, false, { by: "Sari", on: TODAY, version: 1, reason: REASON }]),
    );
    expect(logged(session, "Tandai sebagai final")).toBe(true);
    for (const name of NAMES) {
      const cells = sheetOf(session, name).rows.flatMap((line) =>
        line.map((cell) => (typeof cell?.value === "string" ? cell.value : "")),
      );
      expect(cells).toContain("FINAL 24/07/2026");
      expect(
        cells.some((words) =>
          /^Dibuat .* · FINAL: ditandai final oleh Sari pada 24\/07\/2026(; dengan masalah data terbuka: .+)?$/.test(
            words,
          ),
        ),
      ).toBe(true);
      expect(cells).not.toContain("BELUM FINAL");
      expect(sheetOf(session, name).pageLayout.footer.left).toMatch(/ · FINAL$/);
      const signed = lineOf(session, name, /^Dibuat oleh: /);
      const write = async (row: number, column: number): Promise<void> =>
        session.client.Excel.run(async (context) => {
          context.workbook.worksheets.getItem(name).getCell(row, column).values = [["Rina"]];
          await context.sync();
        });
      await expect(write(signed.row, 0)).rejects.toMatchObject({ code: "AccessDenied" });
      // The name, two lines below what the cell is for.
      await write(signed.row + 2, 0);
    }
    const once = everything(session);
    expect(await finish("Orang lain")).toMatchObject({ changed: false, by: "Sari" });
    expectSame(everything(session), once);
    expect(findingsOf(await saveXlsx(session.excel.book))).toEqual([]);
  });

  it("locks again what a person has unlocked", async () => {
    const session = await reported();
    await finish();
    await session.client.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Rekap 2026-07").protection.unprotect();
      await context.sync();
    });
    expect((await july()).reports.map(({ locked, stamp }) => [locked, stamp?.final?.by])).toEqual([
      [true, "Sari"],
      [false, "Sari"],
      [true, "Sari"],
    ]);
    expect((await finish()).changed).toBe(true);
    expect((await july()).reports.map(({ locked }) => locked)).toEqual([true, true, true]);
  });

  it("refuses a report that is out of date, one that is not there, and one that nobody signs", async () => {
    const session = await reported();
    const before = everything(session);
    await expect(finish("  ")).rejects.toMatchObject({ code: "reportUnsigned" });
    expectSame(everything(session), before);
    await addSamples({ rows: [call(4)], today: TODAY });
    const outdated = everything(session);
    await expect(finish()).rejects.toMatchObject({ code: "reportOutdated", params: { month: MONTH } });
    expectSame(everything(session), outdated);
    await session.client.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Rekap 2026-07").delete();
      await context.sync();
    });
    await expect(finish()).rejects.toMatchObject({
      code: "reportMissing",
      params: { sheet: "Rekap 2026-07" },
    });
  });
});

describe("a finished report", () => {
  it("is not made anew unasked, and the refusal says whether its data have changed", async () => {
    const session = await reported();
    await finish();
    const params = { month: MONTH, by: "Sari", on: TODAY };
    const finished = everything(session);
    await expect(generateReport({ month: MONTH, today: TODAY + 1 })).rejects.toMatchObject({
      code: "reportFinal",
      params,
    });
    expectSame(everything(session), finished);
    await addSamples({ rows: [call(4)], today: TODAY });
    await expect(generateReport({ month: MONTH, today: TODAY })).rejects.toMatchObject({
      code: "reportFinalOutdated",
      params,
    });
    expect((await july()).reports.map(({ outdated, stamp }) => [outdated, stamp?.final?.by])).toEqual(
      NAMES.map(() => [true, "Sari"]),
    );
  });

  it("stays as a locked copy with its charts when made anew, and keeps none of the names", async () => {
    const session = await reported();
    await finish();
    const before = sheetOf(session, "Laporan 2026-07").rows.map((line) =>
      line.map((cell) => cell?.value ?? ""),
    );
    const charts = sheetOf(session, "Laporan 2026-07").charts.length;
    await addSamples({ rows: [call(4)], today: TODAY });
    const { changed } = await generateReport({ month: MONTH, today: TODAY, replaceFinal: true });
    expect(changed).toBe(true);
    const copy = sheetOf(session, "Laporan 2026-07 (1)");
    expect(copy.rows.map((line) => line.map((cell) => cell?.value ?? ""))).toEqual(before);
    expect(copy.protection).toBeDefined();
    expect(copy.charts.length).toBe(charts);
    for (const { series } of copy.charts)
      for (const { values } of series) expect(values).toContain("'Laporan 2026-07 (1)'!");
    const standing = sheetOf(session, "Laporan 2026-07");
    expect(standing.protection).toBeUndefined();
    for (const { series } of standing.charts)
      for (const { values } of series) expect(values).toContain("'Laporan 2026-07'!");
    const named = await session.client.Excel.run(async (context) => {
      const range = context.workbook.names.getItem("Lap_2026_07_Sampel").getRange();
      range.load("address,values");
      await context.sync();
      return [range.address, range.values[0]?.[0] as unknown];
    });
    expect(named[0]).toMatch(/^'Laporan 2026-07'!/);
    expect(named[1]).toBe(4);
    expect(await july()).toMatchObject({
      copies: NAMES.map((name) => `${name} (1)`),
      reports: NAMES.map(() => ({ outdated: false })),
    });
    expect((await july()).reports.map(({ stamp }) => stamp?.final)).toEqual(NAMES.map(() => undefined));
    // Asked again, there is no finished report any more to make a copy of.
    const sheets = sheetNames(session);
    expect((await generateReport({ month: MONTH, today: TODAY, replaceFinal: true })).changed).toBe(false);
    expect(sheetNames(session)).toEqual(sheets);
    const bytes = await saveXlsx(session.excel.book);
    expect(findingsOf(bytes)).toEqual([]);
    expect((await openXlsx(bytes)).sheets.find(({ name }) => name === copy.name)?.protection).toBeDefined();
  });

  it("that somebody locked with a password refuses to be made anew before anything is done", async () => {
    const session = await reported();
    await finish();
    await session.client.Excel.run(async (context) => {
      const { protection } = context.workbook.worksheets.getItem("Rekap 2026-07");
      protection.unprotect();
      protection.protect({}, "rahasia");
      await context.sync();
    });
    const sheets = sheetNames(session);
    await expect(generateReport({ month: MONTH, today: TODAY, replaceFinal: true })).rejects.toMatchObject({
      code: "sheetProtected",
    });
    expect(sheetNames(session)).toEqual(sheets);
  });
});

describe("an objection to a call of a finished month", () => {
  const says = async (fields: Fields): Promise<void> => {
    const { row } = await readEntry({ today: TODAY, want: { id: "UJI-2" } });
    if (!row) throw new Error("UJI-2 is not read");
    await saveRow({ row, fields: { ...row.fields, ...fields }, today: TODAY });
  };
  const contents = (session: OfficeSession, sheet: string) =>
    sheetOf(session, sheet).rows.map((line) => line.map((cell) => cell?.value ?? ""));
  /** What the report's own name says. */
  const meanTold = ({ excel }: OfficeSession): unknown => {
    const name = excel.book.names.find((one) => one.name === "Lap_2026_07_NilaiRata");
    const place = excel.resolveReference(name?.formula.replace(/^=/, "") ?? "");
    const sheet = excel.book.sheets.find(({ id }) => id === place?.sheetId);
    return place && sheet?.rows[place.area.row]?.[place.area.column]?.value;
  };
  const raised: Fields = {
    objection: "Diajukan",
    objectionDate: "2026-07-16",
    objectionBy: "Bowo",
    objectionReason: "P04 terdengar jelas",
  };

  it("makes its reports out of date, and upheld with a mark corrected they are made anew beside the finished ones, with the new figures", async () => {
    const session = await newWorkbook();
    await addSamples({ rows: [call(1), call(2, { P04: "Tidak" }), call(3)], today: TODAY });
    await generateReport({ month: MONTH, today: TODAY });
    await finish();
    // The other two at 100; what P04 weighs is lost of the third.
    const lost = DEFAULT_SCORECARD.criteria[3]?.weight ?? 0;
    expect(meanTold(session)).toBeCloseTo((300 - lost) / 3, 9);
    const before = contents(session, "Laporan 2026-07");
    await says(raised);
    expect((await july()).reports.map(({ outdated, locked }) => [outdated, locked])).toEqual(
      NAMES.map(() => [true, true]),
    );
    await says({
      objection: "Diterima",
      objectionDecision: "P04: Tidak → Ya.",
      objectionDecisionDate: "2026-07-17",
      criterion3: "Ya",
    });
    expect((await july()).reports.map(({ outdated, stamp }) => [outdated, stamp?.final?.by])).toEqual(
      NAMES.map(() => [true, "Sari"]),
    );
    // Nothing of it happens by itself: the finished record stands as it was signed.
    expect(contents(session, "Laporan 2026-07")).toEqual(before);
    await expect(generateReport({ month: MONTH, today: TODAY })).rejects.toMatchObject({
      code: "reportFinalOutdated",
    });
    await generateReport({ month: MONTH, today: TODAY, replaceFinal: true });
    const { reports, copies } = await july();
    expect(reports.map(({ outdated, stamp }) => [outdated, stamp?.final])).toEqual(
      NAMES.map(() => [false, undefined]),
    );
    expect(copies.length).toBe(NAMES.length);
    expect(meanTold(session)).toBe(100);
  });
});
