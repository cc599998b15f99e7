/** A month's figures by the pure functions over the workbook's cells: what sheet and pane have to agree with. */
import type { Page } from "playwright-core";
import { figuresOfMonths, type Day, type Link, type Month, type MonthFigures } from "../../../src/sop";
import { readMonth } from "../../../src/sheets/snapshot/read-month";
import type { TableCells } from "../../../src/sheets/snapshot/table-cells";
import {
  asOfSetting,
  holidayDays,
  readAgents,
  readLists,
  readMaterials,
  readScenarios,
  readSettings,
  scorecardOfMonth,
  type FixedTables,
} from "../../../src/sheets/snapshot/settings";
import { today } from "../../../src/excel/environment";
import { partsOfDay } from "../../../src/sop";

const SHEET = /^F-22 (\d{4}-\d{2})$/;

/** Every table of the open workbook, with its cells' values as Excel gives them. */
function tablesOf(page: Page): Promise<readonly TableCells[]> {
  return page.evaluate(() => {
    const sheets = window.embeddedExcelWorkbench?.excel.book.sheets ?? [];
    return sheets.flatMap(({ name: sheet, rows, tables }) =>
      tables.map(({ name, area, columns }) => ({
        name,
        sheet,
        row: area.row + 1,
        column: area.column,
        headers: columns.map((column) => column.name),
        body: Array.from({ length: area.lastRow - area.row }, (_row, index) =>
          columns.map((_column, place) => {
            const value = rows[area.row + 1 + index]?.[area.column + place]?.value ?? "";
            return typeof value === "object" ? value.error : value;
          }),
        ),
      })),
    );
  });
}

export interface Judged {
  readonly asOf: Day;
  readonly figures: MonthFigures;
}

/** The figures of the month, of all the workbook's rows. */
export async function figuresOf(page: Page, month: Month): Promise<Judged> {
  const tables = await tablesOf(page);
  const fixed: FixedTables = Object.fromEntries(tables.map((table) => [table.name, table]));
  const asOf = asOfSetting(fixed) ?? today();
  const months = tables.flatMap((table) => {
    const of = SHEET.exec(table.sheet)?.[1];
    return of === undefined ? [] : [readMonth({ ...table, formulas: "" }, of, scorecardOfMonth(fixed, of))];
  });
  const figures = figuresOfMonths(
    {
      months: months.sort((one, other) => one.month.localeCompare(other.month)),
      settings: readSettings(fixed),
      lists: readLists(fixed),
      agents: readAgents(fixed),
      scenarios: readScenarios(fixed),
      materials: readMaterials(fixed),
      holidayYears: new Set(holidayDays(fixed).map((day) => partsOfDay(day).year)),
      sheetAsOf: asOf,
    },
    asOf,
  ).find((one) => one.month === month);
  if (!figures) throw new Error(`${month} has no figures`);
  return { asOf, figures };
}

/** The headline figures that the month's report shows, by their workbook names. */
export async function reportedOf(page: Page, month: Month): Promise<Readonly<Record<string, unknown>>> {
  const prefix = `Lap_${month.replace("-", "_")}_`;
  return page.evaluate((wanted) => {
    const excel = window.embeddedExcelWorkbench?.excel;
    const named = excel?.book.names.filter(({ name }) => name.startsWith(wanted)) ?? [];
    return Object.fromEntries(
      named.map(({ name, formula }) => {
        const place = excel?.resolveReference(formula.slice(1));
        const sheet = excel?.book.sheets.find(({ id }) => id === place?.sheetId);
        const value = sheet?.rows[place?.area.row ?? -1]?.[place?.area.column ?? -1]?.value ?? null;
        return [name.slice(wanted.length), value];
      }),
    );
  }, prefix);
}

const COMPLIANCE: Readonly<Record<Link, string>> = {
  qcoToQa: "KepatuhanQCO",
  qaToSupervisor: "KepatuhanQA",
  supervisorToQa: "KepatuhanSPV",
};

/** The same names for the pure figures; what has no value is shown as a dash. */
export function headlinesOf({ samples, score, deadlines }: MonthFigures): Readonly<Record<string, unknown>> {
  return {
    Sampel: samples.counted,
    Target: samples.target,
    NilaiRata: score.mean ?? "–",
    TingkatLulus: score.passRate ?? "–",
    ...Object.fromEntries(
      Object.entries(COMPLIANCE).map(([link, name]) => [name, deadlines[link as Link].compliance ?? "–"]),
    ),
  };
}
