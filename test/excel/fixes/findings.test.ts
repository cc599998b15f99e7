/** Each finding of the table, planted in a workbook: seen at its cell, mended by its fix, and nothing else touched. */
import type { OfficeSession } from "embedded-excel";
import { cellAddress } from "../../../src/sop";
import { changeSettings } from "../../../src/excel/actions/change-settings";
import { cellOf, columnOf, day, tableOf } from "../support/session";
import {
  addressOf,
  changed,
  contents,
  findings,
  fix,
  goodWorkbook,
  keyOf,
  offered,
  plant,
  TABLE,
  writeTable,
} from "./support";

type Cells = readonly (readonly [row: number, header: string, value: string | number])[];

interface Planted {
  /** `code header` of what is seen, the first one at the cell planted. */
  readonly seen: string;
  readonly cells: Cells;
  /** Where it is seen; the first cell planted unless told otherwise. */
  readonly at?: readonly [row: number, header: string];
  /** What else follows from it. */
  readonly besides?: readonly string[];
  readonly prepare?: (session: OfficeSession) => Promise<unknown>;
}

/** Besides S-01 a scenario for a material, and that material where it is given. */
async function secondScenario(
  session: OfficeSession,
  code: string,
  material?: readonly (string | number)[],
): Promise<void> {
  await writeTable(session, "TabelSkenario", ["S-02", "'1", code], 1);
  if (material) await writeTable(session, "TabelMateri", material);
}

const noFix: readonly Planted[] = [
  { seen: "required Area", cells: [[1, "Area", ""]] },
  { seen: "required P03 Menggali Kebutuhan", cells: [[1, "P03 Menggali Kebutuhan", ""]] },
  { seen: "dateInvalid Tanggal Temuan", cells: [[4, "Tanggal Temuan", "kemarin"]], besides: [] },
  { seen: "dateInFuture Feedback QCO ke QA", cells: [[4, "Feedback QCO ke QA", day("2026-07-25")]] },
  { seen: "numberInvalid Durasi (detik)", cells: [[2, "Durasi (detik)", "lama"]] },
  { seen: "numberInvalid Jam Mulai", cells: [[2, "Jam Mulai", 1.5]] },
  { seen: "listValue Area", cells: [[0, "Area", "Antah"]] },
  { seen: "duplicateRecording ID Rekaman", cells: [[3, "ID Rekaman", "'rek-1 "]] },
  { seen: "unknownAgent ID Agent", cells: [[0, "ID Agent", "'A999"]] },
  { seen: "unknownScenario Kode Skenario", cells: [[0, "Kode Skenario", "S-99"]] },
  {
    seen: "scenarioNotInForce Kode Skenario",
    cells: [[0, "Kode Skenario", "S-01"]],
    prepare: (session) =>
      writeTable(session, "TabelSkenario", ["S-01", "'1", "", "", "", "", day("2026-07-11")]),
  },
  {
    seen: "unknownMaterial Kode Skenario",
    cells: [[0, "Kode Skenario", "S-02"]],
    prepare: (session) => secondScenario(session, "M-09"),
  },
  {
    seen: "materialNotInForce Kode Skenario",
    cells: [[0, "Kode Skenario", "S-02"]],
    prepare: (session) => secondScenario(session, "M-02", ["M-02", "Informasi", "", "", day("2026-08-01")]),
  },
  { seen: "findingWithoutRecording ID Rekaman", cells: [[4, "ID Rekaman", ""]] },
  { seen: "executorIsAgent Pelaksana", cells: [[0, "Pelaksana", "Agen Uji"]] },
  {
    seen: "supervisorOwnTeam Pelaksana",
    cells: [
      [0, "Pelaksana", "Penyelia Uji"],
      [0, "Peran", "SPV"],
    ],
  },
  { seen: "findingBeforeCall Tanggal Temuan", cells: [[4, "Tanggal Temuan", day("2026-07-13")]] },
  { seen: "stepBeforeFinding Feedback QCO ke QA", cells: [[4, "Feedback QCO ke QA", day("2026-07-13")]] },
  {
    seen: "stepOutOfOrder Tindak Lanjut SPV ke QA",
    cells: [[4, "Tindak Lanjut SPV ke QA", day("2026-07-16")]],
  },
  {
    seen: "failedUnexplained Ketidaksesuaian",
    cells: [[0, "P02 Verifikasi Pelanggan", "Tidak"]],
    at: [0, "Ketidaksesuaian"],
  },
  { seen: "findingWithoutNonconformity Uraian Temuan", cells: [[0, "Uraian Temuan", "Contoh"]] },
  {
    seen: "closedIncomplete Koreksi",
    cells: [
      [4, "Status", "Closed"],
      [4, "Tindakan Korektif", "Contoh"],
      [4, "Tanggal Selesai", day("2026-07-20")],
      [4, "Verifikasi Efektivitas", "Contoh"],
    ],
    at: [4, "Koreksi"],
  },
  {
    seen: "holidayYearMissing Batas QCO",
    cells: [[4, "Tanggal Panggilan", day("2026-07-14")]],
    at: [4, "Batas QCO"],
    prepare: async (session) => {
      await changeSettings({ values: { "deadline.calendar": "working" } });
      await session.client.Excel.run(async (context) => {
        const body = context.workbook.tables
          .getItem("TabelLibur")
          .columns.getItem("Tanggal")
          .getDataBodyRange();
        body.load("values");
        await context.sync();
        body.values = body.values.map(([serial]) => [Number(serial) - 3650]);
        await context.sync();
      });
    },
  },
];

async function planted({ cells, prepare }: Planted): Promise<OfficeSession> {
  const session = await goodWorkbook();
  await prepare?.(session);
  for (const [row, header, value] of cells) await plant(session, row, header, value);
  return session;
}

const told = async (): Promise<string[]> =>
  (await findings()).map(({ code, header, cell }) => `${code} ${header} ${cell}`);

const place = ({ at, cells }: Planted): readonly [number, string] =>
  at ?? [cells[0]?.[0] ?? 0, cells[0]?.[1] ?? ""];

describe("a finding that wants a person", () => {
  it.each(noFix.map((one) => [one.seen, one] as const))(
    "%s is seen at its cell, and no fix is offered",
    async (seen, one) => {
      const session = await planted(one);
      const [row, header] = place(one);
      expect(await told()).toEqual([`${seen} ${addressOf(session, row, header)}`]);
      expect(await offered()).toEqual([]);
    },
  );

  it("settingInvalid is seen at its setting", async () => {
    const session = await goodWorkbook();
    await session.client.Excel.run(async (context) => {
      const body = context.workbook.tables
        .getItem("TabelParameter")
        .columns.getItem("Bobot")
        .getDataBodyRange();
      body.getCell(0, 0).values = [[9]];
      await context.sync();
    });
    const { sheet, table } = tableOf(session, "TabelParameter");
    const cell = cellAddress(table.area.row + 1, columnOf(table, "Bobot"));
    expect((await findings()).map((one) => [one.code, one.sheet, one.header, one.cell])).toEqual([
      ["settingInvalid", sheet.name, "Bobot", cell],
    ]);
    expect(await offered()).toEqual([]);
  });
});

interface Mended extends Planted {
  readonly kind: string;
  /** What the cell holds afterwards. */
  readonly becomes: unknown;
}

const mended: readonly Mended[] = [
  {
    seen: "required No. Sampel",
    cells: [[1, "No. Sampel", ""]],
    kind: "giveNumber",
    becomes: expect.stringMatching(/^MC-2607-[0-9A-Z]{6}$/),
  },
  {
    seen: "duplicateSampleNumber No. Sampel",
    cells: [[3, "No. Sampel", "'uji-1"]],
    kind: "giveNumber",
    becomes: expect.stringMatching(/^MC-2607-[0-9A-Z]{6}$/),
  },
  {
    seen: "dateInvalid Tanggal Panggilan",
    cells: [[2, "Tanggal Panggilan", "'15.07.2026"]],
    kind: "chooseReading",
    becomes: day("2026-07-15"),
  },
  { seen: "listValue Area", cells: [[0, "Area", "'  jkt"]], kind: "useListValue", becomes: "JKT" },
  {
    seen: "listValue P04 Empati",
    cells: [[0, "P04 Empati", "'ya "]],
    kind: "useListValue",
    becomes: "Ya",
  },
  {
    seen: "materialMismatch Jenis Materi",
    cells: [[0, "Kode Skenario", "S-02"]],
    at: [0, "Jenis Materi"],
    kind: "useListValue",
    becomes: "Komplain",
    prepare: (session) => secondScenario(session, "M-02", ["M-02", "Komplain"]),
  },
  {
    seen: "formulaInText Catatan",
    cells: [[2, "Catatan", '="Uji "&1+1']],
    kind: "keepValue",
    becomes: "Uji 2",
  },
  {
    seen: "formulaInText Nomor Tujuan",
    cells: [[1, "Nomor Tujuan", "=8*100"]],
    kind: "keepValue",
    becomes: "800",
  },
  { seen: "formulaOverwritten Nilai", cells: [[2, "Nilai", 100]], kind: "restoreFormula", becomes: 100 },
  {
    seen: "formulaOverwritten Status QCO",
    cells: [[4, "Status QCO", "Terlambat"]],
    kind: "restoreFormula",
    becomes: "Tepat Waktu",
  },
];

describe("a finding with one fix", () => {
  it.each(mended.map((one) => [`${one.seen} by ${one.kind}`, one] as const))(
    "%s is seen at its cell, mended there, and nothing else changes",
    async (_title, one) => {
      const session = await planted(one);
      const [row, header] = place(one);
      expect(await told()).toContain(`${one.seen} ${addressOf(session, row, header)}`);
      const fixes = (await offered()).filter(({ remedy }) => remedy.kind === one.kind);
      expect(fixes).toHaveLength(1);
      const before = contents(session);
      const { applied, skipped } = await fix(fixes);
      expect([applied.length, skipped]).toEqual([1, []]);
      expect(cellOf(session, TABLE, row, header)).toEqual(one.becomes);
      expect(await told()).toEqual([]);
      expect(changed(before, contents(session))).toEqual([keyOf(session, row, header)]);
    },
  );

  it("dateInvalid with two readings offers both and takes the one chosen", async () => {
    const session = await planted({ seen: "", cells: [[4, "Tanggal Temuan", "'03/07/2026"]] });
    const fixes = await offered();
    expect(fixes.map(({ remedy }) => remedy)).toEqual([
      { kind: "chooseReading", day: day("2026-07-03") },
      { kind: "chooseReading", day: day("2026-03-07") },
    ]);
    const before = contents(session);
    await fix(fixes.slice(1));
    expect(cellOf(session, TABLE, 4, "Tanggal Temuan")).toBe(day("2026-03-07"));
    expect(changed(before, contents(session))).toEqual([keyOf(session, 4, "Tanggal Temuan")]);
  });

  it("a date pasted into a text cell becomes a date that shows as one", async () => {
    const session = await goodWorkbook();
    await session.client.Excel.run(async (context) => {
      const cell = context.workbook.tables
        .getItem(TABLE)
        .columns.getItem("Target Selesai")
        .getDataBodyRange()
        .getCell(1, 0);
      cell.numberFormat = [["@"]];
      cell.values = [["20/07/2026"]];
      await context.sync();
    });
    await fix(await offered());
    expect(cellOf(session, TABLE, 1, "Target Selesai")).toBe(day("2026-07-20"));
    expect(await told()).toEqual([]);
  });
});
