/** The F-22 sheet as people meet it: what it says of itself, what folds, what it offers, alerts and marks. */
import type { OfficeSession, Sheet } from "embedded-excel";
import { addSamples } from "../../src/excel/actions/add-samples";
import { changeSettings } from "../../src/excel/actions/change-settings";
import { openMonth } from "../../src/excel/actions/open-month";
import { FIXED_SHEETS } from "../../src/sheets/layout/fixed-sheets";
import { f22ColumnsMade } from "../../src/sheets/layout/f22-made";
import { GROUP_LABELS } from "../../src/sheets/layout/f22-column";
import { DEFAULT_SCORECARD } from "../../src/sop";
import { columnOf, madeOnce, newWorkbook, sheetOf, tableOf, TODAY } from "../excel/support/session";

const COLUMNS = f22ColumnsMade("Sampel202607", DEFAULT_SCORECARD);
const JULY = "F-22 2026-07";

const withJuly = madeOnce(async () => {
  const session = await newWorkbook();
  await openMonth({ month: "2026-07", today: TODAY });
  return session;
});

async function july(): Promise<{ session: OfficeSession; sheet: Sheet }> {
  const session = await withJuly();
  return { session, sheet: sheetOf(session, JULY) };
}

/** Headers that are still to be seen when every group is folded. */
const unfolded = (sheet: Sheet): readonly string[] =>
  COLUMNS.flatMap((column, index) =>
    (sheet.columnInfo.get(index)?.outlineLevel ?? 0) === 0 ? [column.header] : [],
  );

describe("the F-22 sheet", () => {
  it("says in its first column, which every page and scrolled screen shows, which form, revision and month it is", async () => {
    const { sheet } = await july();
    expect(sheet.rows.slice(0, 4).map((line) => line[0]?.value)).toEqual([
      "F-22",
      "IN.QCC.TDSCC.F-22",
      "REV.02",
      "Juli 2026",
    ]);
    expect(sheet.rows[1]?.[1]?.value).toContain("01 Agustus 2019");
    expect([sheet.frozenRows, sheet.frozenColumns]).toEqual([6, 1]);
  });

  it("keeps its key columns when all is folded, and something of each part of the work", async () => {
    const { sheet } = await july();
    expect(unfolded(sheet)).toEqual([
      "No. Sampel",
      "Area",
      "Tanggal Panggilan",
      "ID Agent",
      "Nama Agent",
      "Status Panggilan",
      "ID Rekaman",
      "Buka Rekaman",
      "Nilai",
      "Hasil",
      "Ketidaksesuaian",
      "Uraian Temuan",
      "Status QCO",
      "Status QA",
      "Status SPV",
      "Status",
      "Keberatan",
      "Disetujui QA",
    ]);
    const kept = COLUMNS.filter((column) => unfolded(sheet).includes(column.header));
    expect(new Set(kept.map((column) => column.group))).toEqual(new Set(Object.keys(GROUP_LABELS)));
  });

  it("never folds columns of two parts of the work together", () => {
    COLUMNS.forEach((column, index) => {
      const next = COLUMNS[index + 1];
      if (column.folds && next?.folds)
        expect([column.header, next.group]).toEqual([column.header, column.group]);
    });
  });

  it("prints on A4 landscape with its head and first column on every page", async () => {
    const { sheet } = await july();
    expect(sheet.pageLayout).toMatchObject({
      orientation: "Landscape",
      paperSize: "A4",
      fitToPagesWide: 4,
      titleRows: "$1:$6",
      titleColumns: "$A:$A",
    });
  });
});

describe("messages", () => {
  it.each([...COLUMNS, ...FIXED_SHEETS.flatMap((sheet) => sheet.tables.flatMap((table) => table.columns))])(
    "of $header fit into Excel's 255 characters",
    ({ prompt = "", check }) => {
      expect(prompt.length).toBeLessThanOrEqual(255);
      expect((check?.alert ?? "").length).toBeLessThanOrEqual(255);
      expect((check?.formula("$AA$10000") ?? "").length).toBeLessThanOrEqual(255);
    },
  );

  it("stand at every column of F-22", () => {
    expect(COLUMNS.filter((column) => column.prompt === undefined).map((column) => column.header)).toEqual(
      [],
    );
  });
});

describe("marks", () => {
  /** What a cell of the first body row looks like, through its conditional formats. */
  const lookOf = (session: OfficeSession, row: number, header: string): object | undefined => {
    const { sheet, table } = tableOf(session, "Sampel202607");
    return session.excel.conditionalOverlay(sheet.id, table.area.row + 1 + row, columnOf(table, header));
  };
  const rows = [
    { sampleNumber: "UJI-1", callDate: "2026-07-10", callStatus: "Terhubung" },
    { sampleNumber: "uji-1", callDate: "2026-07-30", callStatus: "Sibuk" },
    {
      sampleNumber: "UJI-3",
      callDate: "10 Juli",
      nonconformity: "Ya",
      findingDate: "2026-07-10",
      qcoToQaDone: "2026-07-09",
    },
  ];

  it.each([
    ["a repeated number", 0, "No. Sampel", true],
    ["a number used once", 2, "No. Sampel", false],
    ["a call in time", 0, "Tanggal Panggilan", false],
    ["a call after the as-of day", 1, "Tanggal Panggilan", true],
    ["a call date that is none", 2, "Tanggal Panggilan", true],
    ["feedback before the finding", 2, "Feedback QCO ke QA", true],
    ["a required cell that is empty", 0, "Area", true],
    ["an agent missing where the call was connected", 0, "ID Agent", true],
    ["an agent missing where it was not", 1, "ID Agent", false],
    ["a finding's words missing", 2, "Uraian Temuan", true],
    ["words missing where there is no finding", 0, "Uraian Temuan", false],
    ["feedback that cannot be judged", 2, "Status QCO", true],
  ])("%s", async (_, row, header, marked) => {
    const session = await newWorkbook();
    await changeSettings({ values: { asOf: "2026-07-24" } });
    await addSamples({ rows, today: TODAY, month: "2026-07" });
    expect(lookOf(session, row, header) !== undefined).toBe(marked);
  });
});
