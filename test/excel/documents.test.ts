/** Dokumen: months' records, how long they are kept, what is decided of them, and the form's revision frozen with the month. */
import type { CellValue, OfficeSession } from "embedded-excel";
import { addSamples } from "../../src/excel/actions/add-samples";
import { changeSettings } from "../../src/excel/actions/change-settings";
import { decideRecord } from "../../src/excel/actions/decide-record";
import { finishReport } from "../../src/excel/actions/finish-report";
import { openMonth } from "../../src/excel/actions/open-month";
import { readRecords } from "../../src/excel/actions/read-records";
import { registerRecords } from "../../src/excel/actions/register-records";
import type { DecisionFields } from "../../src/sheets/types";
import { expectSame } from "../support/expect-same";
import { call, lineOf } from "./reports/support";
import { generateReport } from "./support/reports";
import { cellOf, day, everything, madeOnce, newWorkbook, sheetOf, tableOf, TODAY } from "./support/session";

jest.setTimeout(120_000);

const TABLE = "TabelDokumen";
const HEADERS = ["Nama", "Nomor", "Revisi", "Berlaku", "Jenis", "PIC", "Simpan Sampai"];
const MONTH = "2026-06";

const finished = madeOnce(async () => {
  const session = await newWorkbook();
  await addSamples({
    rows: [call(1, { callDate: "2026-06-10" }), call(2, { callDate: "2026-06-11" })],
    today: TODAY,
  });
  await generateReport({ month: MONTH, today: TODAY });
  await finishReport({ month: MONTH, by: "Sari", reason: "Menunggu data agent", today: TODAY });
  return session;
});

const rowsOf = (session: OfficeSession): readonly (readonly CellValue[])[] => {
  const { area } = tableOf(session, TABLE).table;
  return Array.from({ length: area.lastRow - area.row }, (_, row) =>
    HEADERS.map((header) => cellOf(session, TABLE, row, header)),
  );
};
const records = (session: OfficeSession) => rowsOf(session).filter((line) => line[4] === "Catatan");
const inTable = (work: (table: Excel.Table) => void): Promise<void> =>
  Excel.run(async (context) => {
    work(context.workbook.tables.getItem(TABLE));
    await context.sync();
  });
const typed = (row: number, header: string, value: string | number): Promise<void> =>
  inTable((table) => {
    table.columns.getItem(header).getDataBodyRange().getCell(row, 0).values = [[value]];
  });
const told = (session: OfficeSession): string => String(lineOf(session, "Beranda", "Penyimpanan").line[1]);

describe("a finished month's records", () => {
  const wanted = [
    ["FORM MONITORING PELAKSANAAN MYSTERY CALLING Juni 2026", "IN.QCC.TDSCC.F-22", "02"],
    ["Laporan Mystery Calling Juni 2026", "LMC/2026-06/v1", "1"],
    ["Rekap Feedback Mystery Calling Juni 2026", "RMC/2026-06/v1", "1"],
    ["Analisa Mystery Calling Juni 2026", "AMC/2026-06/v1", "1"],
  ].map((line) => [...line, day("2026-06-30"), "Catatan", "Document Control", day("2027-06-30")]);

  it("stand on Dokumen once it is finished, kept a year beyond the month's end by a formula, and are not doubled", async () => {
    const session = await finished();
    expect(records(session)).toEqual(wanted);
    const before = everything(session);
    expect((await finishReport({ month: MONTH, by: "Sari", today: TODAY })).changed).toBe(false);
    expect(await registerRecords({ today: TODAY })).toEqual({ added: 0 });
    expectSame(everything(session), before);
    await changeSettings({ values: { "retention.months": "2" }, today: TODAY });
    expect(records(session).map((line) => line[6])).toEqual(wanted.map(() => day("2026-08-31")));
  });

  it("of a month finished before are added on demand: those that are missing, and no other", async () => {
    const session = await finished();
    await inTable((table) => {
      table.rows.getItemAt(4).delete();
      table.rows.getItemAt(3).delete();
    });
    expect(await readRecords({ today: TODAY })).toMatchObject({ unregistered: 2 });
    expect(await registerRecords({ today: TODAY })).toEqual({ added: 2 });
    const byName = (lines: readonly (readonly CellValue[])[]) =>
      [...lines].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
    expect(byName(records(session))).toEqual(byName(wanted));
    expect(await readRecords({ today: TODAY })).toMatchObject({ unregistered: 0 });
  });
});

describe("what is past its retention", () => {
  const key = { name: "Laporan Mystery Calling Juni 2026", number: "LMC/2026-06/v1", revision: "1" };
  const nothing: DecisionFields = { decision: undefined, approvedBy: "", on: undefined };
  const decided: DecisionFields = { decision: "keep", approvedBy: "Sari", on: day("2027-07-02") };

  it("is told on Beranda and to the pane from the day after, until a decision stands; no record goes", async () => {
    const session = await finished();
    const pastOn = async (asOf: string) => {
      await changeSettings({ values: { asOf }, today: TODAY });
      return (await readRecords({ today: TODAY })).records.filter(({ isPast }) => isPast).length;
    };
    expect(await pastOn("2027-06-30")).toBe(0);
    expect(told(session)).not.toContain("menunggu keputusan");
    expect(await pastOn("2027-07-01")).toBe(4);
    expect(told(session)).toMatch(/Juni 2026\. 4 catatan di lembar Dokumen menunggu keputusan\.$/);
    expect(await decideRecord({ record: key, fields: decided, before: nothing, today: TODAY })).toEqual({
      kind: "saved",
      written: true,
    });
    expect(told(session)).toContain(" 3 catatan di lembar Dokumen menunggu keputusan.");
    expect(["Keputusan", "Disetujui", "Tanggal"].map((header) => cellOf(session, TABLE, 4, header))).toEqual([
      "Simpan",
      "Sari",
      decided.on,
    ]);
    expect(records(session)).toHaveLength(4);
  });

  it("is decided once: the same again writes nothing, another's decision is shown, a row that is gone is told", async () => {
    const session = await finished();
    await decideRecord({ record: key, fields: decided, before: nothing, today: TODAY });
    const before = everything(session);
    expect(await decideRecord({ record: key, fields: decided, before: nothing, today: TODAY })).toEqual({
      kind: "saved",
      written: false,
    });
    const other: DecisionFields = { decision: "destroy", approvedBy: "Bowo", on: TODAY };
    expect(await decideRecord({ record: key, fields: other, before: nothing, today: TODAY })).toEqual({
      kind: "changed",
      standing: decided,
    });
    const gone = { ...key, revision: "7" };
    expect(await decideRecord({ record: gone, fields: other, before: nothing, today: TODAY })).toEqual({
      kind: "gone",
    });
    expectSame(everything(session), before);
    expect(await decideRecord({ record: key, fields: other, before: decided, today: TODAY })).toMatchObject({
      written: true,
    });
    expect(cellOf(session, TABLE, 4, "Keputusan")).toBe("Musnahkan");
  });
});

it("a month bears the revision in force when it was opened, on its sheet and in its reports, whatever Dokumen says since", async () => {
  const session = await finished();
  const head = (month: string) => {
    const rows = sheetOf(session, `F-22 ${month}`).rows;
    return [rows[1]?.[0], rows[2]?.[0], rows[1]?.[1]]
      .map((cell) => (typeof cell?.value === "string" ? cell.value : ""))
      .join(" | ");
  };
  // Row 1: P-01, 2: W-09, 3: F-22.
  await typed(0, "Revisi", "3");
  await typed(2, "Nomor", "IN.QCC.TDSCC.F-22B");
  await typed(2, "Revisi", "03");
  await typed(2, "Berlaku", day("2026-07-01"));
  await openMonth({ month: "2026-07", today: TODAY });
  expect(head("2026-07")).toContain("IN.QCC.TDSCC.F-22B | REV.03");
  expect(head("2026-07")).toContain("Tanggal Berlaku 01 Juli 2026");
  expect(JSON.stringify(sheetOf(session, "F-22 2026-07").pageLayout.header)).toContain("F-22B REV.03");
  expect(head("2026-06")).toContain("IN.QCC.TDSCC.F-22 | REV.02");
  await openMonth({ month: "2026-05", today: TODAY });
  // No revision that Dokumen names was in force then: as the procedure itself says.
  expect(head("2026-05")).toContain("IN.QCC.TDSCC.F-22 | REV.02");
  await addSamples({ rows: [call(3, { callDate: "2026-07-10" })], today: TODAY });
  await typed(2, "Revisi", "09");
  await generateReport({ month: "2026-07", today: TODAY });
  expect(lineOf(session, "Laporan 2026-07", /^Acuan: /).line[0]).toContain("P-01 Rev. 03 dan F-22 REV.03");
  const words = JSON.stringify(sheetOf(session, "Laporan 2026-07").rows);
  expect(words).toContain("F-22B REV.03, berlaku 01 Juli 2026");
});
