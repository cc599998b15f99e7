/** Distribusi: what finishing proposes there, who lacks a version made again, and the KPIs by its days. */
import type { OfficeSession } from "embedded-excel";
import { addSamples } from "../../../src/excel/actions/add-samples";
import { changeSettings } from "../../../src/excel/actions/change-settings";
import { finishReport, type FinishOptions } from "../../../src/excel/actions/finish-report";
import { readFinishChecklist } from "../../../src/excel/actions/read-finish-checklist";
import { readReports } from "../../../src/excel/actions/read-reports";
import { cellOf, day, everything, newWorkbook, sheetOf, TODAY } from "../support/session";
import { generateReport } from "../support/reports";
import { call, lineOf } from "./support";
import { expectSame } from "../../support/expect-same";

jest.setTimeout(60_000);

const MONTH = "2026-07";
const TABLE = "TabelDistribusi";
const finish = (options: Partial<FinishOptions> = {}) =>
  finishReport({ month: MONTH, by: "Sari", reason: "Menunggu data agent", today: TODAY, ...options });

async function reported(): Promise<OfficeSession> {
  const session = await newWorkbook();
  await addSamples({ rows: [call(1), call(2)], today: TODAY });
  await changeSettings({ values: { "distribution.recipients": "Ayu, Bowo" }, today: TODAY });
  await generateReport({ month: MONTH, today: TODAY });
  return session;
}

const type = (row: number, header: string, value: string | number): Promise<void> =>
  Excel.run(async (context) => {
    const body = context.workbook.tables.getItem(TABLE).columns.getItem(header).getDataBodyRange();
    body.getCell(row, 0).values = [[value]];
    await context.sync();
  });
const lines = (session: OfficeSession, rows: number): readonly (readonly unknown[])[] =>
  Array.from({ length: rows }, (_, row) =>
    ["Bulan", "Dokumen", "Versi", "Penerima"].map((header) => cellOf(session, TABLE, row, header)),
  );
const proposal = (version: number) =>
  ["Laporan", "Rekap", "Analisa"].flatMap((kind) =>
    ["Ayu", "Bowo"].map((name) => [MONTH, kind, version, name]),
  );

describe("finishing over open errors", () => {
  it("needs a reason, which stands in each report's last foot and in Log; without it nothing is written", async () => {
    const session = await reported();
    const before = everything(session);
    for (const reason of ["", "  "])
      await expect(finish({ reason })).rejects.toMatchObject({
        code: "reportUnreasoned",
        params: { month: MONTH },
      });
    expectSame(everything(session), before);
    const { openErrors } = await readFinishChecklist({ month: MONTH, today: TODAY });
    expect(openErrors).toBeGreaterThan(0);
    session.excel.resetCounters();
    const done = await finish();
    expect(session.excel.counters.requests).toBeLessThanOrEqual(3);
    expect(done).toMatchObject({ reason: "Menunggu data agent", checklist: { openErrors }, version: 1 });
    for (const name of ["Laporan", "Rekap", "Analisa"])
      expect(lineOf(session, `${name} ${MONTH}`, /^Dibuat .*FINAL/).line[0]).toContain("Menunggu data agent");
    expect(JSON.stringify(sheetOf(session, "Log").rows)).toContain("Menunggu data agent");
  });

  it("shows what it will look at in two requests, without a write", async () => {
    const session = await reported();
    session.excel.resetCounters();
    const checklist = await readFinishChecklist({ month: MONTH, today: TODAY });
    expect(session.excel.counters).toMatchObject({ requests: 2, writes: 0 });
    // Three places to sign on each of three reports.
    expect(checklist).toMatchObject({ unsigned: 9, notHandedOver: ["Laporan", "Rekap", "Analisa"] });
  });
});

describe("the rows of Distribusi", () => {
  it("are proposed once for each recipient of each document, and are not doubled when it is repeated", async () => {
    const session = await reported();
    expect((await finish()).proposed).toBe(6);
    expect(lines(session, 6)).toEqual(proposal(1));
    const once = everything(session);
    expect(await finish()).toMatchObject({ changed: false, proposed: 0 });
    expectSame(everything(session), once);
  });

  it("count the finished remakes, and who got an earlier version is told until it is sent", async () => {
    const session = await reported();
    await finish();
    const unsent = async () => (await readReports({ today: TODAY })).months[0]?.unsent;
    expect(await unsent()).toBeUndefined();
    for (const row of [0, 1, 3]) await type(row, "Tanggal Kirim", TODAY);
    await addSamples({ rows: [call(3)], today: TODAY });
    await generateReport({ month: MONTH, today: TODAY, replaceFinal: true });
    expect(await unsent()).toEqual({ version: 2, recipients: 2 });
    expect(await finish()).toMatchObject({ version: 2, proposed: 6 });
    expect(lines(session, 12).slice(6)).toEqual(proposal(2));
    for (const row of [6, 7, 8, 9, 10]) await type(row, "Tanggal Kirim", TODAY);
    expect(await unsent()).toEqual({ version: 2, recipients: 1 });
    await type(11, "Tanggal Kirim", TODAY);
    expect(await unsent()).toBeUndefined();
  });
});

/** Laporan's own words of an activity: the annex's result, and the first page's status. */
const shown = (session: OfficeSession, name: string): readonly unknown[] => {
  const { line } = lineOf(session, "Laporan 2026-07", name);
  const first = lineOf(session, "Laporan 2026-07", new RegExp(`^${name}, batas `)).line;
  return [line.at(-3), first[statusColumn(session)]];
};
const headerOf = (session: OfficeSession) => lineOf(session, "Laporan 2026-07", "Aktivitas").line;
const statusColumn = (session: OfficeSession): number => headerOf(session).indexOf("Status");

describe("the first day sent", () => {
  it("is the day of handing over, read within the report's four requests; a day typed on Laporan wins", async () => {
    const session = await reported();
    await finish();
    await type(0, "Tanggal Kirim", day("2026-08-07"));
    await type(1, "Tanggal Kirim", day("2026-08-04"));
    await type(2, "Tanggal Kirim", day("2026-08-06"));
    const later = { month: MONTH, today: day("2026-08-20"), replaceFinal: true };
    session.excel.resetCounters();
    const { assessment } = await generateReport(later);
    expect(session.excel.counters.requests).toBeLessThanOrEqual(4);
    // Due on 5 August.
    expect(assessment.activities.report).toMatchObject({ state: "reached", day: day("2026-08-04") });
    expect(assessment.activities.recap).toMatchObject({ state: "missed", daysLate: 1 });
    expect(assessment.activities.recommendations.handedOver).toBeUndefined();
    expect(shown(session, "7. Laporan")).toEqual(["Tepat waktu", "✓ Tercapai"]);
    expect(shown(session, "8. Rekap feedback")).toEqual(["Terlambat 1 hari", "× Belum tercapai"]);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Laporan 2026-07");
      const { row } = lineOf(session, "Laporan 2026-07", /^7\. Laporan, batas /);
      sheet.getCell(row, headerOf(session).indexOf("Hasil")).values = [[day("2026-08-09")]];
      await context.sync();
    });
    // Judged at once, without a new report.
    expect(shown(session, "7. Laporan")).toEqual(["Terlambat 4 hari", "× Belum tercapai"]);
    const typed = await generateReport(later);
    expect(shown(session, "7. Laporan")).toEqual(["Terlambat 4 hari", "× Belum tercapai"]);
    expect(typed.assessment.activities.report).toMatchObject({ state: "missed", day: day("2026-08-09") });
  });
});
