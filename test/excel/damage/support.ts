/** A filled workbook, the ways people damage it, and what must be the same after repairing. */
import type { CellValue, OfficeSession, Table } from "embedded-excel";
import { addSamples } from "../../../src/excel/actions/add-samples";
import type { SampleInput } from "../../../src/excel";
import { f22ColumnsMade } from "../../../src/sheets/layout/f22-made";
import { DEFAULT_SCORECARD } from "../../../src/sop/defaults/defaultScorecard";
import { madeOnce, newWorkbook, TODAY } from "../support/session";

export const TABLE = "Sampel202607";
export const SHEET = "F-22 2026-07";
export const COLUMNS = f22ColumnsMade(TABLE, DEFAULT_SCORECARD);
const FORMULAS = new Set(COLUMNS.filter(({ kind }) => kind === "formula").map(({ header }) => header));

const row = (index: number): SampleInput => ({
  sampleNumber: `UJI-${index}`,
  area: index % 2 === 0 ? "JKT" : "Area Uji",
  destinationNumber: `080${index}`,
  callDate: `2026-07-${String(index + 1).padStart(2, "0")}`,
  startTime: "09:30",
  duration: String(100 + index),
  executor: "Petugas Uji",
  role: "QCO",
  agentId: `A${index}`,
  material: "Informasi",
  scenario: "S-01",
  callStatus: "Terhubung",
  ...Object.fromEntries(
    DEFAULT_SCORECARD.criteria.map(({ code }, at) => [code, (at + index) % 4 === 0 ? "Tidak" : "Ya"]),
  ),
  nonconformity: index % 2 === 0 ? "Ya" : "Tidak",
  findingDate: index % 2 === 0 ? "2026-07-15" : "",
  findingText: index % 2 === 0 ? `Uraian ${index}` : "",
  status: "Open",
  note: `Catatan ${index}`,
});

export const ROWS = 6;

/** July with six rows, June with two. */
export const filledWorkbook = madeOnce(async () => {
  const session = await newWorkbook();
  await addSamples({
    rows: [
      ...Array.from({ length: ROWS }, (_, index) => row(index)),
      { ...row(10), callDate: "2026-06-03" },
      { ...row(11), callDate: "2026-06-04" },
    ],
    today: TODAY,
  });
  return session;
}, "filled-workbook");

type Records = Readonly<Record<string, Readonly<Record<string, CellValue>>>>;

/** Every typed value of a month's table by No. Sampel and header; formula columns left out. */
export function typedValues(session: OfficeSession, name = TABLE): Records {
  for (const sheet of session.excel.book.sheets) {
    const table = sheet.tables.find((one) => one.name === name);
    if (!table) continue;
    const lines: [string, Readonly<Record<string, CellValue>>][] = [];
    for (let at = table.area.row + 1; at <= table.area.lastRow; at += 1) {
      const cells = table.columns.flatMap((column, index): [string, CellValue][] => {
        const value = sheet.rows[at]?.[table.area.column + index]?.value ?? null;
        return FORMULAS.has(column.name) || value === null || value === "" ? [] : [[column.name, value]];
      });
      const record = Object.fromEntries(cells);
      if (cells.length > 0)
        lines.push([typeof record["No. Sampel"] === "string" ? record["No. Sampel"] : `row ${at}`, record]);
    }
    return Object.fromEntries(lines);
  }
  return {};
}

/** The table and its sheet as declared: headers in the declared order, own ones aside, with rules, formats and formulas. */
export function layoutOf(session: OfficeSession, name = TABLE): unknown {
  for (const sheet of session.excel.book.sheets) {
    const table = sheet.tables.find((one) => one.name === name);
    if (!table) continue;
    return COLUMNS.map((column) => {
      const at = table.area.column + table.columns.findIndex((one) => one.name === column.header);
      const rows = bodyRows(table);
      const rules = rows.map((y) =>
        sheet.validations
          .filter(({ areas }) =>
            areas.some((one) => y >= one.row && y <= one.lastRow && at >= one.column && at <= one.lastColumn),
          )
          .map(({ rule }) => (rule.kind === "list" ? rule.source : rule.kind)),
      );
      const cells = rows.map((y) => sheet.rows[y]?.[at]);
      return {
        header: column.header,
        rules: unique(rules),
        formats: unique(cells.map((cell) => cell?.style?.numberFormat ?? "General")),
        formulas: unique(cells.map((cell) => cell?.formula ?? "")),
      };
    });
  }
  return undefined;
}

const bodyRows = ({ area }: Table): readonly number[] =>
  Array.from({ length: area.lastRow - area.row }, (_, index) => area.row + 1 + index);

const unique = (items: readonly unknown[]): readonly string[] => [
  ...new Set(items.map((item) => JSON.stringify(item))),
];

export const namesOf = (session: OfficeSession): unknown =>
  session.excel.book.names.map(({ name, formula }) => `${name}${formula}`).sort();

export const tablesOf = (session: OfficeSession): readonly string[] =>
  session.excel.book.sheets.flatMap(({ tables }) => tables.map(({ name }) => name)).sort();
