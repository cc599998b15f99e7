/** The copy for others: nobody it hides is anywhere in its file, and it tells the same figures as the report. */
import { strFromU8, unzipSync } from "fflate";
import { createEmptyBook, type OfficeSession, startOfficeSession } from "embedded-excel";
import { saveXlsx } from "embedded-excel/xlsx";
import { findingsOf } from "embedded-excel/testing";
import { addSamples } from "../../../src/excel/actions/add-samples";
import { checkMonth } from "../../../src/excel/actions/check-month";
import { distributeReport } from "../../../src/excel/actions/distribute-report";
import { finishReport } from "../../../src/excel/actions/finish-report";
import { generateReport } from "../support/reports";
import { writeEdits } from "../../../src/excel/actions/write-edits";
import type { SampleInput } from "../../../src/excel";
import { call, lineOf } from "../reports/support";
import { everything, madeOnce, newWorkbook, sheetOf, TODAY } from "../support/session";
import { expectSame } from "../../support/expect-same";

jest.setTimeout(120_000);

const MONTH = "2026-07";
const ROSTER = [
  ["AG-001", "Dewi Lestari", "JKT", "Halo", "Rina Marlina"],
  ["AG-002", "Wayan Santika", "BDG", "Halo", "Bowo Sutrisno"],
  ["AG-003", "Ketut Wijaya", "JKT", "Halo", "Rina Marlina"],
] as const;
const EXECUTOR = "Gunawan Hakim";
const FREE = "Jawaban keliru kata Dewi Lestari (ag-001), lihat VRS-7001; Wayan juga";

const rowOf = (index: number, more: SampleInput = {}): SampleInput => {
  const [id, name, area, , supervisor] = ROSTER[index % 3] ?? ROSTER[0];
  return call(index, {
    sampleNumber: `MC-2607-X${index}YZ`,
    area: area,
    executor: EXECUTOR,
    agentId: id,
    agentName: name,
    supervisor: supervisor,
    recordingId: `VRS-70${String(index).padStart(2, "0")}`,
    destinationNumber: `08123456${String(index).padStart(4, "0")}`,
    findingText: FREE,
    followUpResult: "Ketut Wijaya didampingi",
    ...more,
  });
};
const HIDDEN = [
  /dewi|lestari|wayan|santika|ketut|wijaya/i,
  /rina|marlina|bowo|sutrisno/i,
  /gunawan|hakim/i,
  /ag-00\d/i,
  /vrs-70\d\d/i,
  /08123456/,
  /mc-2607-x/i,
];

/** July in a workbook whose roster names everybody, reported, with notes that name them too. */
const reported = madeOnce(async () => {
  const session = await newWorkbook();
  await session.client.Excel.run(async (context) => {
    const body = context.workbook.tables.getItem("TabelAgen").getDataBodyRange();
    body.getCell(0, 0).getResizedRange(2, 4).values = ROSTER.map((line) => [...line]);
    await context.sync();
  });
  await addSamples({ rows: Array.from({ length: 9 }, (_, index) => rowOf(index)), today: TODAY });
  await generateReport({ month: MONTH, today: TODAY });
  const laporan = sheetOf(session, "Laporan 2026-07");
  session.excel.type(laporan.id, lineOf(session, laporan.name, "Catatan").row, 1, "Dewi dipuji");
  const rekap = sheetOf(session, "Rekap 2026-07");
  session.excel.type(
    rekap.id,
    lineOf(session, rekap.name, "MC-2607-X1YZ").row,
    12,
    "Bicara dengan Bowo Sutrisno",
  );
  return session;
});

interface CopyFile {
  readonly session: OfficeSession;
  readonly bytes: Uint8Array;
  /** Every part of the file, unzipped, one below the other. */
  readonly text: string;
}

/** The copy's own file. Whatever session was there before is over. */
async function copyFile(freeText: boolean, month = MONTH): Promise<CopyFile> {
  const { edits } = await distributeReport({ month, today: TODAY, freeText, into: "file" });
  const session = startOfficeSession(createEmptyBook("Sheet1"));
  await writeEdits(edits, "Sheet1");
  const bytes = await saveXlsx(session.excel.book);
  const parts = Object.entries(unzipSync(bytes)).map(([name, part]) => `${name}\n${strFromU8(part)}`);
  return { session, bytes, text: parts.join("\n") };
}

/** The pseudonyms that a sheet's cells hold. */
const agentsIn = (text: string): ReadonlySet<string> => new Set(text.match(/Agent [0-9A-Z]{5}/g) ?? []);

it("a file of its own holds nobody's name, ID, recording, phone or sample number, and is a sound workbook", async () => {
  await reported();
  const { session, bytes, text } = await copyFile(false);
  for (const pattern of HIDDEN) expect(text.match(pattern)).toBeNull();
  expect(agentsIn(text).size).toBe(3);
  expect(text).toContain("SALINAN");
  expect(text).not.toMatch(/Jawaban keliru|didampingi|dipuji|Bicara/);
  const { sheets, names } = session.excel.book;
  expect(sheets.map(({ name }) => name)).toEqual(
    expect.arrayContaining(["Salinan Laporan 2026-07", "Salinan Rekap 2026-07"]),
  );
  expect(names.filter(({ name }) => name.startsWith("Lap_"))).toEqual([]);
  for (const sheet of sheets) {
    expect([...sheet.columnInfo.values(), ...sheet.rowInfo.values()].filter(({ hidden }) => hidden)).toEqual(
      [],
    );
    expect(sheet.protection).toBeDefined();
  }
  expect(sheets[0]?.charts.length).toBeGreaterThan(2);
  expect(findingsOf(bytes)).toEqual([]);
});

it("free text goes along by choice, without the names that are known", async () => {
  await reported();
  const { text } = await copyFile(true);
  for (const pattern of HIDDEN) expect(text.match(pattern)).toBeNull();
  expect(text).toMatch(
    /Jawaban keliru kata Agent [0-9A-Z]{5} \(Agent [0-9A-Z]{5}\), lihat R\d+; \(nama\) juga/,
  );
  expect(text).toMatch(/Bicara dengan Supervisor [0-9A-Z]{5}/);
  expect(text).toContain("(nama) dipuji");
});

it("tells the figures of the report, under pseudonyms that are the same in every month and at every run", async () => {
  const source = await reported();
  const figures = (session: OfficeSession, sheet: string) =>
    ["Sampel dihitung", "Nilai rata-rata", "Tingkat lulus", "Tepat waktu QCO ke QA"].map(
      (words) => lineOf(session, sheet, words).line[3],
    );
  const expected = figures(source, "Laporan 2026-07");
  await addSamples({
    rows: [rowOf(30, { callDate: "2026-06-05", findingDate: "2026-06-06" })],
    today: TODAY,
  });
  await generateReport({ month: "2026-06", today: TODAY });
  await generateReport({ month: MONTH, today: TODAY });
  const inSource = await distributeReport({ month: MONTH, today: TODAY, freeText: false, into: "workbook" });
  expect(inSource.changed).toBe(true);
  expect(figures(source, "Salinan Laporan 2026-07")).toEqual(expected);
  const once = everything(source);
  expect(
    await distributeReport({ month: MONTH, today: TODAY, freeText: false, into: "workbook" }),
  ).toMatchObject({ changed: false });
  expectSame(everything(source), once);
  const agents = (name: string) => agentsIn(JSON.stringify(sheetOf(source, name).rows));
  await distributeReport({ month: "2026-06", today: TODAY, freeText: false, into: "workbook" });
  const june = [...agents("Salinan Laporan 2026-06")];
  expect(june).toHaveLength(1);
  expect([...agents("Salinan Laporan 2026-07")]).toEqual(expect.arrayContaining(june));
});

it("keeps a copy that people have written on, and rewrites one that nobody has touched", async () => {
  const session = await reported();
  const distribute = (freeText: boolean) =>
    distributeReport({ month: MONTH, today: TODAY, freeText, into: "workbook" });
  const salinan = () =>
    session.excel.book.sheets.map(({ name }) => name).filter((name) => name.startsWith("Salinan"));
  await distribute(false);
  const first = salinan();
  await distribute(true);
  expect(salinan()).toEqual(first);
  await session.client.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Salinan Rekap 2026-07");
    sheet.protection.unprotect();
    sheet.getRange("B6").values = [["Catatan saya"]];
    await context.sync();
  });
  await distribute(false);
  expect(salinan()).toContain("Salinan Rekap 2026-07 (1)");
  expect(JSON.stringify(sheetOf(session, "Salinan Rekap 2026-07 (1)").rows)).toContain("Catatan saya");
});

it("is made of a finished report, and of none that is missing or out of date", async () => {
  const session = await newWorkbook();
  await addSamples({ rows: [rowOf(1)], today: TODAY });
  const copy = () => distributeReport({ month: MONTH, today: TODAY, freeText: false, into: "file" });
  await expect(copy()).rejects.toMatchObject({ code: "reportMissing" });
  await generateReport({ month: MONTH, today: TODAY });
  await finishReport({ reason: "Baris uji", month: MONTH, by: "Sari", today: TODAY });
  session.excel.resetCounters();
  expect((await copy()).edits.length).toBeGreaterThan(10);
  expect(session.excel.counters.requests).toBeLessThanOrEqual(3);
  await addSamples({ rows: [rowOf(2)], today: TODAY });
  await expect(copy()).rejects.toMatchObject({ code: "reportOutdated" });
});

it("is nothing that check looks at: what is written on it takes not one byte more", async () => {
  const session = await reported();
  await distributeReport({ month: MONTH, today: TODAY, freeText: false, into: "workbook" });
  const bytes = async (): Promise<number> => {
    session.excel.resetCounters();
    await checkMonth({ today: TODAY });
    return session.excel.counters.responseBytes;
  };
  const before = await bytes();
  for (const sheet of ["Salinan Laporan 2026-07", "Laporan 2026-07"]) {
    await session.client.Excel.run(async (context) => {
      context.workbook.worksheets.getItem(sheet).protection.unprotect();
      await context.sync();
    });
    // Within the first lines: how far a sheet of somebody else's is looked at.
    session.excel.type(sheetOf(session, sheet).id, 1, 20, "catatan ".repeat(500));
    expect(await bytes()).toBe(before);
  }
});
