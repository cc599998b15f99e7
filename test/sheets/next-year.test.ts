/** What next year's workbook takes over, and what becomes of Sisa Tindakan, as plain data. */
import { mergedSteps } from "../../src/sheets/history/open-actions";
import { historyCells, causeCells, standingHistory } from "../../src/sheets/history/lines";
import { historyFindings } from "../../src/sheets/history/findings";
import { TABLES } from "../../src/sheets/layout/fixed-tables";
import type { TableLayout } from "../../src/sheets/layout/column";
import { withSeededHolidays } from "../../src/sheets/next-year/seeded-holidays";
import { rowsOfOtherYears } from "../../src/sheets/mapping/other-year";
import { outsideRow, withOutside } from "../../src/sheets/plan/home-outside";
import { HOME_FIRST_MONTH_ROW, HOME_LINKS_ROW } from "../../src/sheets/layout/home";
import { monthLabel } from "../../src/sheets/layout/month-names";
import type { PastStep } from "../../src/sheets/types";
import type { RawCell } from "../../src/sheets/snapshot/parse-cell";
import { dayFromIso, lineCode, type PastMonth } from "../../src/sop";

const day = (iso: string): number => dayFromIso(iso) ?? 0;

const LINE: PastMonth = {
  month: "2026-12",
  counted: 60,
  passed: 51,
  mean: 88.123456789,
  nonconformities: 7,
  links: {
    qcoToQa: { onTime: 5, decided: 7 },
    qaToSupervisor: { onTime: 4, decided: 6 },
    supervisorToQa: { onTime: 0, decided: 0 },
  },
  measures: [{ criteria: "abc", passMark: 82.5 }],
  dataCode: "2-xyz",
  causes: {
    all: [{ label: "", hits: 7, total: 60 }],
    category: [{ label: "Bisnis", hits: 7, total: 60 }],
    criterion: [{ label: "P01 Salam", hits: 3, total: 59 }],
    area: [{ label: "JKT", hits: 7, total: 60 }],
    material: [],
    root: [{ label: "(kosong)", hits: 7, total: 60 }],
  },
};

const tableOf = (layout: TableLayout, records: readonly Readonly<Record<string, RawCell>>[]) => ({
  name: layout.name,
  sheet: "Riwayat",
  row: layout.row + 1,
  column: layout.column,
  headers: layout.columns.map(({ header }) => header),
  body: records.map((record) => layout.columns.map(({ header }) => record[header] ?? "")),
});
const tablesOf = (cells: Readonly<Record<string, RawCell>> = historyCells(LINE, "old.xlsx")) => ({
  [TABLES.history.name]: tableOf(TABLES.history, [cells]),
  [TABLES.historyCauses.name]: tableOf(TABLES.historyCauses, causeCells(LINE)),
});

it("local leave on a day that all have off takes nothing of that day from next year's workbook", () => {
  const independence = day("2026-08-17");
  const local = { Tanggal: independence, Keterangan: "Libur lokal", Area: "JKT" };
  const rowsOn = (rows: readonly Readonly<Record<string, RawCell>>[]) =>
    withSeededHolidays(rows, TABLES.holidays, 2026).filter((row) => row["Tanggal"] === independence);
  expect(rowsOn([local]).map((row) => row["Area"])).toEqual(["JKT", ""]);
  expect(rowsOn([{ ...local, Area: "" }])).toHaveLength(1);
});

describe("a line of Riwayat", () => {
  it("comes back from its cells as it was, and says so", () => {
    expect(standingHistory(tablesOf())).toEqual([{ past: LINE, book: "old.xlsx", isAsWritten: true }]);
    expect(historyFindings(tablesOf())).toEqual([]);
  });

  it("that was edited by hand is told, at its month", () => {
    const edited = tablesOf({ ...historyCells(LINE, "old.xlsx"), Lulus: 59 });
    expect(standingHistory(edited)[0]).toMatchObject({ past: { passed: 59 }, isAsWritten: false });
    expect(historyFindings(edited)).toMatchObject([
      { code: "historyChanged", sheet: "Riwayat", cell: "A6", params: { month: "2026-12" } },
    ]);
    const without = { ...tablesOf(), [TABLES.historyCauses.name]: tableOf(TABLES.historyCauses, []) };
    expect(historyFindings(without)).toHaveLength(1);
    const bare = tablesOf({ ...historyCells(LINE, "old.xlsx"), "Kode Data": "" });
    expect(historyFindings(bare)).toHaveLength(1);
  });

  it("has a code that is asked of the figures, not of the file that they stand in", () => {
    expect(String(historyCells(LINE, "a.xlsx")["Kode Data"])).toBe(`2-xyz/${lineCode(LINE)}`);
    expect(historyCells(LINE, "a.xlsx")["Kode Data"]).toBe(historyCells(LINE, "b.xlsx")["Kode Data"]);
  });
});

const step = (id: string, more: Partial<PastStep> = {}): PastStep => ({
  book: "old.xlsx",
  id,
  month: "2026-12",
  step: "QCO ke QA",
  due: day("2026-12-30"),
  agent: "Agen Contoh 1",
  words: "",
  status: "Lewat Batas",
  closed: undefined,
  ...more,
});
const TODAY = day("2027-01-10");

describe("Sisa Tindakan, taken over once more", () => {
  const merged = (standing: readonly PastStep[], told: readonly PastStep[]) =>
    mergedSteps(standing, told, "old.xlsx", TODAY).map(({ id, closed }) => [id, closed]);

  it("gets what is open, and nothing of what was done before the first time", () => {
    expect(merged([], [step("1"), step("2", { closed: day("2026-12-29") })])).toEqual([["1", undefined]]);
  });

  it("closes a line by the day that the old workbook has now, or today where the row is gone", () => {
    const standing = [step("1"), step("2"), step("3")];
    expect(merged(standing, [step("1", { closed: day("2027-01-04") }), step("2")])).toEqual([
      ["1", day("2027-01-04")],
      ["2", undefined],
      ["3", TODAY],
    ]);
  });

  it("keeps what was typed under Ditutup, and lines of other workbooks", () => {
    const standing = [
      step("1", { closed: day("2027-01-02") }),
      step("X", { book: "older.xlsx", month: "2025-12" }),
    ];
    expect(merged(standing, [step("1")])).toEqual([
      ["1", day("2027-01-02")],
      ["X", undefined],
    ]);
  });

  it("knows a line whose file has got another name, and a step is not another one of the same row", () => {
    expect(merged([step("1", { book: "name before.xlsx" })], [step("1")])).toEqual([["1", undefined]]);
    expect(merged([step("1")], [step("1"), step("1", { step: "Tindakan korektif" })])).toHaveLength(2);
  });
});

it("finds the rows of other years by the day of the call, and leaves rows without one alone", () => {
  const rows = [
    { callDate: "05/01/2027" },
    { callDate: "31/12/2026" },
    { callDate: "" },
    { callDate: "tidak tahu" },
    { callDate: day("2025-03-01") },
  ];
  expect([...rowsOfOtherYears(rows, 2026)]).toEqual([
    [2025, [4]],
    [2027, [0]],
  ]);
  expect(rowsOfOtherYears(rows, undefined).size).toBe(0);
});

describe("a month of another year on Beranda", () => {
  const homeLines = Array.from({ length: 50 }, (_, row): string => {
    const month = row - HOME_FIRST_MONTH_ROW + 1;
    if (month >= 1 && month <= 12) return monthLabel(`2027-${String(month).padStart(2, "0")}`);
    return row === HOME_LINKS_ROW || row >= 48 ? "" : "x";
  });
  const home = { homeLines, year: 2027 };

  it("has the line below the year's months, the next one a line behind all that stands", () => {
    expect(outsideRow(home, "2026-12")).toBe(HOME_LINKS_ROW);
    const then = { year: 2027, homeLines: withOutside(home, "2026-12") };
    expect(then.homeLines[HOME_LINKS_ROW]).toBe("Desember 2026");
    expect(outsideRow(then, "2028-01")).toBe(49);
  });

  it("is none of the year's own, nor where Beranda is no longer as it was made", () => {
    expect(outsideRow(home, "2027-03")).toBeUndefined();
    expect(outsideRow({ ...home, homeLines: ["Juli 2027"] }, "2026-12")).toBeUndefined();
    expect(outsideRow({ homeLines, year: undefined }, "2026-12")).toBeUndefined();
  });
});
