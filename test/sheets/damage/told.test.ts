/** What check tells of the workbook besides its rows, and of damage how many values and calls it concerns. */
import type { MonthAsIs } from "../../../src/sheets/damage/as-is";
import { layoutFindings } from "../../../src/sheets/damage/problems";
import { workbookFindings } from "../../../src/sheets/damage/workbook-findings";
import type { TableCells } from "../../../src/sheets/snapshot/table-cells";
import type { WorkbookSnapshot } from "../../../src/sheets/snapshot/workbook-snapshot";
import type { Finding } from "../../../src/sop";
import { typeIn } from "../support/paper-edits";
import { day, paperWorkbook, snapshotOf } from "../support/paper-snapshot";

const TABLE = "Sampel202607";
const SHEET = "F-22 2026-07";
const TODAY = day("2026-07-31");

const codes = (findings: readonly Finding[]): readonly string[] => findings.map(({ code }) => code);
const problems = (findings: readonly Finding[]): readonly unknown[] =>
  findings.map(({ params }) => params["problem"]);

/** July without its column Area, June's and July's plans unproven, the callers compared in March, and no target. */
function troubled(): WorkbookSnapshot {
  const book = paperWorkbook("2026-06", "2026-07");
  typeIn(book, "TabelRiwayat", 0, { Bulan: "2025-12", Sampel: 9, "Kode Data": "x/y" });
  typeIn(book, "TabelSetelan", 0, { Nilai: "banyak" });
  typeIn(book, "TabelRencana", 0, { Bulan: "2026-07", "No.": 1 });
  const ratings = [
    { Penilai: "Penilai Satu", P01: "Ya" },
    { Penilai: "Penilai Dua", P01: "Ya" },
  ];
  const snapshot = snapshotOf(book);
  const kalibrasi = snapshot.foundation.fixed["TabelKalibrasi"];
  const plan = snapshot.foundation.fixed["TabelRencana"];
  if (!kalibrasi || !plan) throw new Error("no tables");
  const under = ({ headers }: TableCells, line: Readonly<Record<string, string | number>>) =>
    headers.map((header) => line[header] ?? "");
  const body = ratings.map((one) => under(kalibrasi, { Sesi: "KAL-1", Tanggal: day("2026-03-01"), ...one }));
  const planned = ["2026-06", "2026-07"].map((month) => under(plan, { Bulan: month, "No.": 1 }));
  return {
    ...snapshot,
    foundation: {
      ...snapshot.foundation,
      fixed: {
        ...snapshot.foundation.fixed,
        TabelKalibrasi: { ...kalibrasi, body },
        TabelRencana: { ...plan, body: planned },
      },
    },
    layout: { ...snapshot.layout, names: new Map([...snapshot.layout.names].slice(1)) },
  };
}

describe("what check finds of the workbook", () => {
  const told = (month?: "2026-07") => workbookFindings(troubled(), TODAY, month);

  it("stands before the rows' own: damage, plans, and how long ago callers were compared", () => {
    expect(codes(told().before)).toEqual([
      "layoutChanged",
      "historyChanged",
      "planUnproven",
      "planUnproven",
      "calibrationMissing",
    ]);
  });

  it("stands behind them where it is settings that cannot be used", () => {
    expect(codes(told().behind)).toEqual(["settingInvalid"]);
    expect(told("2026-07").behind).toEqual(told().behind);
  });

  it("is of one month where that is asked for its plan's findings alone", () => {
    const plans = (findings: readonly Finding[]) =>
      findings.flatMap(({ code, params }) => (code === "planUnproven" ? [params["month"]] : []));
    expect(plans(told().before)).toEqual(["2026-06", "2026-07"]);
    expect(plans(told("2026-07").before)).toEqual(["2026-07"]);
    expect(told("2026-07").before).toHaveLength(4);
  });

  it("is nothing in a workbook as it was set up", () => {
    expect(workbookFindings(snapshotOf(paperWorkbook("2026-07")), TODAY)).toEqual({ before: [], behind: [] });
  });
});

describe("what is not for repairing to mend", () => {
  const october = day("2026-10-01");

  it("is told where a day is given alone: a line of Riwayat that was edited, a next year without holidays", () => {
    const snapshot = troubled();
    const working = {
      ...snapshot,
      settings: { ...snapshot.settings, deadline: { ...snapshot.settings.deadline, calendar: "working" } },
    } as const;
    expect(codes(layoutFindings(working, october))).toEqual([
      "layoutChanged",
      "historyChanged",
      "holidayYearAhead",
    ]);
    expect(codes(layoutFindings(working))).toEqual(["layoutChanged"]);
  });

  it("needs settings and the holidays' years for the next year's to be asked for", () => {
    const { foundation, layout, settings, holidayYears } = snapshotOf(paperWorkbook());
    const deadline = { ...settings.deadline, calendar: "working" } as const;
    const working = { ...settings, deadline };
    const ahead = (more: object): readonly string[] =>
      codes(layoutFindings({ foundation, layout, ...more }, october));
    expect(ahead({ settings: working, holidayYears })).toEqual(["holidayYearAhead"]);
    expect(ahead({ settings: working })).toEqual([]);
    expect(ahead({ holidayYears })).toEqual([]);
  });
});

describe("an older layout", () => {
  const older = (more: Partial<WorkbookSnapshot["layout"]>): readonly Finding[] => {
    const snapshot = snapshotOf(paperWorkbook("2026-07"));
    const [july] = snapshot.layout.months;
    const layout = {
      ...snapshot.layout,
      months: july ? [{ ...july, headers: july.headers.slice(1) }] : [],
      ...more,
    };
    return layoutFindings({ ...snapshot, foundation: { ...snapshot.foundation, version: 2 }, layout });
  };
  const headers = snapshotOf(paperWorkbook("2026-07")).layout.months[0]?.headers ?? [];
  const stranger = (table: string, sheet: string, row = 6) => ({
    table,
    sheet,
    body: { row, column: 0, rows: 1, columns: headers.length },
    headers,
  });

  it("is told with the months that nobody can read without their table: of any layout they are lost", () => {
    const bareSheets = [{ sheet: "F-22 2026-09", row: 0, column: 0, top: [headers] }];
    expect(problems(older({ bareSheets }))).toEqual(["olderLost", "tableConverted"]);
    expect(problems(older({ strangers: [stranger("Kami", "F-22 2026-08")] }))).toEqual([
      "olderLost",
      "tableRenamed",
    ]);
    // As many columns as July's has left.
    const part = stranger("Table9", SHEET, 20);
    expect(
      problems(older({ strangers: [{ ...part, body: { ...part.body, columns: headers.length - 1 } }] })),
    ).toEqual(["olderLost", "tableSplit"]);
  });

  it("is told alone where there is a copy of a sheet besides", () => {
    expect(problems(older({ strangers: [stranger("Salinan", "F-22 2026-07 (2)")] }))).toEqual(["older"]);
  });
});

describe("a column that is gone", () => {
  const lost = (header: string, rows: readonly Readonly<Record<string, string | number>>[]) => {
    const snapshot = snapshotOf(paperWorkbook("2026-07"));
    const [july] = snapshot.cells;
    if (!july) throw new Error("no July");
    const headers = july.headers.filter((one) => one !== header);
    const body = rows.map((row) => headers.map((one) => row[one] ?? ""));
    return layoutFindings({
      ...snapshot,
      cells: [{ ...july, headers, body }],
      layout: {
        ...snapshot.layout,
        months: snapshot.layout.months.map((one) => ({
          ...one,
          headers,
          formulas: [{ row: 0, column: 0, rows: 99, columns: 99 }],
          validated: [{ row: 0, column: 0, rows: 99, columns: 99 }],
          formats: [],
        })),
      },
    }).map(({ sheet, header: told, params }) => [sheet, told, params]);
  };
  const rows = [{ "No. Sampel": "UJI-1", Nilai: 95 }, { Nilai: 0, Hasil: "Lulus" }, { Area: "JKT" }, {}];

  it("took as many values with it as rows hold something that was typed", () => {
    expect(lost("Catatan", rows)).toEqual([[SHEET, "Catatan", { problem: "columnMissing", count: 2 }]]);
  });

  it("took none with it where it was a formula's or all rows are empty, and says so of none", () => {
    expect(lost("Nilai", rows)).toEqual([[SHEET, "Nilai", { problem: "columnMissing" }]]);
    expect(lost("Catatan", [{}, { Hasil: "Lulus" }])).toEqual([
      [SHEET, "Catatan", { problem: "columnMissing" }],
    ]);
  });

  it("of a fixed table took as many as that has rows, of another month's none", () => {
    const book = paperWorkbook("2026-06", "2026-07");
    typeIn(book, "TabelAgen", 0, { "ID Agent": "A1" });
    typeIn(book, "Sampel202606", 0, { "No. Sampel": "UJI-1" });
    const snapshot = snapshotOf(book);
    const agents = snapshot.foundation.fixed["TabelAgen"];
    if (!agents) throw new Error("no roster");
    const renamed = agents.headers.filter((one) => one !== "Area");
    const months = snapshot.layout.months.map((one) =>
      one.table === TABLE
        ? { ...one, headers: one.headers.map((old) => (old === "Area" ? "Nama Agent2" : old)) }
        : one,
    );
    expect(
      layoutFindings({
        ...snapshot,
        foundation: {
          ...snapshot.foundation,
          fixed: { ...snapshot.foundation.fixed, TabelAgen: { ...agents, headers: renamed } },
        },
        layout: { ...snapshot.layout, months },
      }).flatMap(({ sheet, header, cell, params }) =>
        params["problem"] === "columnMissing" ? [[sheet, header, cell, params["count"]]] : [],
      ),
    ).toEqual([
      ["Agen", "Area", "", 1],
      [SHEET, "Area", "", undefined],
    ]);
  });

  it("is told without how many values where the rows were not read", () => {
    const { foundation, layout } = snapshotOf(paperWorkbook("2026-07"));
    const months = layout.months.map((one) => ({
      ...one,
      headers: one.headers.map((old) => (old === "Area" ? "Layanan2" : old)),
    }));
    const missing = layoutFindings({ foundation, layout: { ...layout, months } }).filter(
      ({ params }) => params["problem"] === "columnMissing",
    );
    expect(missing.map(({ params }) => params)).toEqual([{ problem: "columnMissing" }]);
  });
});

describe("calls that a Total Row does not count", () => {
  const CALL = (headers: readonly string[]) =>
    headers.map((header) => (["No. Sampel", "Area", "Pelaksana"].includes(header) ? "kata" : ""));
  const told = (more: (one: MonthAsIs) => Partial<MonthAsIs>) => {
    const snapshot = snapshotOf(paperWorkbook("2026-07"));
    const months = snapshot.layout.months.map((one) => ({ ...one, showsTotals: true, ...more(one) }));
    return layoutFindings({ ...snapshot, layout: { ...snapshot.layout, months } });
  };

  it("are told at the row itself, and below it with how many they are", () => {
    const [july] = snapshotOf(paperWorkbook("2026-07")).layout.months;
    const column = july?.body.column ?? 0;
    expect([july?.body.row, july?.body.rows, column]).toEqual([6, 1, 0]);
    expect(
      told(({ headers }) => ({ total: CALL(headers), below: [CALL(headers), CALL(headers)] })),
    ).toMatchObject([
      { sheet: SHEET, cell: "A8", params: { problem: "callInTotals" } },
      { sheet: SHEET, cell: "A8", params: { problem: "rowsBelow", count: 2 } },
    ]);
    expect(told(() => ({ total: ["Total"] }))).toEqual([]);
  });
});
