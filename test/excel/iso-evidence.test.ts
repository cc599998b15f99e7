/** Bukti ISO: for each month which cells prove which clause, counted by hand from the rows, with the cell that lacks it. */
import type { OfficeSession } from "embedded-excel";
import { addSamples } from "../../src/excel/actions/add-samples";
import { finishReport } from "../../src/excel/actions/finish-report";
import { readRecords } from "../../src/excel/actions/read-records";
import type { IsoEvidence } from "../../src/sheets/types";
import { expectSame } from "../support/expect-same";
import { call } from "./reports/support";
import { generateReport } from "./support/reports";
import { columnOf, everything, madeOnce, newWorkbook, tableOf, TODAY } from "./support/session";

jest.setTimeout(120_000);

const JUNE = "2026-06";
const JULY = "2026-07";

/** A nonconformity with all that its corrective action asks for. */
const WHOLE = {
  findingText: "Contoh uraian",
  rootCause: "Contoh akar",
  correction: "Contoh koreksi",
  correctiveAction: "Contoh tindakan",
  completedDate: "2026-07-20",
  effectivenessCheck: "Contoh verifikasi",
  status: "Closed",
  approvedBy: "QA Contoh",
  approvalDate: "2026-07-21",
};

/** June: one whole nonconformity, finished. July: a whole one, a bare one, a cancelled one, a conforming call. */
const filled = madeOnce(async () => {
  const session = await newWorkbook();
  await addSamples({
    rows: [
      call(1, { callDate: "2026-06-05", recordingId: "REK-1", scenarioVersion: "1", ...WHOLE }),
      call(2, { recordingId: "REK-2", scenarioVersion: "1", ...WHOLE }),
      call(3, { recordingId: "", scenarioVersion: "", findingText: "", status: "Open" }),
      call(4, { recordingId: "REK-4", scenarioVersion: "1", status: "Batal" }),
      call(5, {
        recordingId: "REK-5",
        scenarioVersion: "2",
        nonconformity: "Tidak",
        findingDate: "",
        findingCategory: "",
      }),
    ],
    today: TODAY,
  });
  await generateReport({ month: JUNE, today: TODAY });
  await finishReport({ month: JUNE, by: "Sari", reason: "Contoh alasan", today: TODAY });
  return session;
});

const evidenceOf = async (month: string): Promise<readonly IsoEvidence[]> =>
  (await readRecords({ today: TODAY })).evidence().filter((one) => one.month === month);
const counts = (evidence: readonly IsoEvidence[]) =>
  Object.fromEntries(evidence.map(({ name, held, of, state }) => [name, [held, of, state]]));

const recommend = (line: readonly (string | number)[]): Promise<void> =>
  Excel.run(async (context) => {
    context.workbook.tables.getItem("TabelRekomendasi").rows.add(undefined, [[...line]]);
    await context.sync();
  });

/** The address of a cell of the month's table, of its body's row, by hand. */
const addressOf = (session: OfficeSession, month: string, row: number, header: string): string => {
  const { table } = tableOf(session, `Sampel${month.replace("-", "")}`);
  let letters = "";
  for (let left = columnOf(table, header) + 1; left > 0; left = Math.floor((left - 1) / 26))
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  return `${letters}${table.area.row + 2 + row}`;
};

it("counts for each month what is asked for and what has it; what is cancelled is asked for nothing", async () => {
  await filled();
  // Of July's four rows three are samples, and two of them nonconformities: one closed and approved, one bare.
  expect(counts(await evidenceOf(JULY))).toEqual({
    scenarioVersion: [2, 3, "partial"],
    scorecard: [1, 1, "present"],
    report: [0, 1, "lacking"],
    recording: [2, 3, "partial"],
    findingText: [1, 2, "partial"],
    approval: [1, 1, "present"],
    correction: [1, 2, "partial"],
    closed: [1, 2, "partial"],
    analysis: [0, 1, "lacking"],
    rootCause: [1, 2, "partial"],
    correctiveAction: [1, 2, "partial"],
    effectiveness: [1, 2, "partial"],
    preventive: [0, 1, "lacking"],
  });
  const june = counts(await evidenceOf(JUNE));
  expect(june["report"]).toEqual([1, 1, "present"]);
  expect(june["analysis"]).toEqual([1, 1, "present"]);
  expect(Object.entries(june).filter(([, [, , state]]) => state !== "present")).toEqual([
    ["preventive", [0, 1, "lacking"]],
  ]);
});

it("leads to the first cell that lacks it, and where none does to the first that has it", async () => {
  const session = await filled();
  const places = async (month: string) =>
    new Map((await evidenceOf(month)).map(({ name, place }) => [name, place]));
  const [june, july] = [await places(JUNE), await places(JULY)];
  // The bare row is the second of July's sheet.
  for (const [name, header] of [
    ["recording", "ID Rekaman"],
    ["findingText", "Uraian Temuan"],
    ["correction", "Koreksi"],
    ["effectiveness", "Verifikasi Efektivitas"],
  ] as const) {
    expect(july.get(name)).toEqual({ sheet: `F-22 ${JULY}`, cell: addressOf(session, JULY, 1, header) });
    expect(june.get(name)).toEqual({ sheet: `F-22 ${JUNE}`, cell: addressOf(session, JUNE, 0, header) });
  }
  expect(july.get("scorecard")).toEqual({
    sheet: `F-22 ${JULY}`,
    cell: addressOf(session, JULY, -1, "P01 Salam Pembuka"),
  });
  expect(june.get("report")).toEqual({ sheet: `Laporan ${JUNE}`, cell: "A1" });
  expect(july.get("report")).toBeUndefined();
});

it("a recommendation marked preventive proves its own month's clause alone, whatever its capitals", async () => {
  await filled();
  await recommend(["", JULY, "OCC", "Contoh saran", "", "Korektif (8.5.2)", "", "", "", "", "", ""]);
  expect(counts(await evidenceOf(JULY))["preventive"]).toEqual([0, 1, "lacking"]);
  await recommend(["", JULY, "OCC", "Contoh saran lain", "", "preventif", "", "", "", "", "", ""]);
  expect(counts(await evidenceOf(JULY))["preventive"]).toEqual([1, 1, "present"]);
  expect(counts(await evidenceOf(JUNE))["preventive"]).toEqual([0, 1, "lacking"]);
});

it("a month of calls that all conform lacks no corrective action, and reading changes nothing", async () => {
  const session = await newWorkbook();
  await addSamples({
    rows: [
      call(1, {
        recordingId: "REK-1",
        scenarioVersion: "1",
        nonconformity: "Tidak",
        findingDate: "",
        findingCategory: "",
      }),
    ],
    today: TODAY,
  });
  const before = everything(session);
  const told = counts(await evidenceOf(JULY));
  for (const name of ["findingText", "approval", "correction", "closed", "rootCause", "correctiveAction"])
    expect(told[name]).toEqual([0, 0, "none"]);
  expectSame(everything(session), before);
});
