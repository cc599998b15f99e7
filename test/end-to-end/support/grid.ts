/** A person at the grid: pasting over cells, and typing a row below a table. */
import type { Page } from "playwright-core";
import { goTo } from "./browser";
import { cellAddress } from "../../../src/sheets/layout/address";

/** A value for the column of the header, `row` counted from 0 in the table's body; beyond its end it grows. */
export interface Pasted {
  readonly row: number;
  readonly header: string;
  readonly value: string | number;
}

/** Pastes over cells of the sheet's table, one at a time. */
export function paste(page: Page, sheetName: string, cells: readonly Pasted[]): Promise<void> {
  return page.evaluate(
    ([name, wanted]) => {
      const excel = window.embeddedExcelWorkbench?.excel;
      const sheet = excel?.book.sheets.find((one) => one.name === name);
      const table = sheet?.tables[0];
      if (!excel || !sheet || !table) throw new Error(`${name} has no table`);
      for (const { row, header, value } of wanted) {
        const column = table.columns.findIndex((one) => one.name === header);
        excel.paste(sheet.id, table.area.row + 1 + row, table.area.column + column, [[value]]);
      }
    },
    [sheetName, cells] as const,
  );
}

export interface TableShape {
  /** The sheet's first row, counted from 0, of the table's body. */
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly headers: readonly string[];
  /** The columns that the workbook calculates. */
  readonly formulas: readonly string[];
}

export function shapeOf(page: Page, sheetName: string): Promise<TableShape> {
  return page.evaluate((name) => {
    const sheet = window.embeddedExcelWorkbench?.excel.book.sheets.find((one) => one.name === name);
    const table = sheet?.tables[0];
    if (!table) throw new Error(`${name} has no table`);
    const { area, columns } = table;
    return {
      row: area.row + 1,
      column: area.column,
      rows: area.lastRow - area.row,
      headers: columns.map((column) => column.name),
      formulas: columns.filter((column) => column.calculatedFormula !== undefined).map(({ name: of }) => of),
    };
  }, sheetName);
}

export function valueAt(page: Page, sheetName: string, row: number, header: string): Promise<unknown> {
  return page.evaluate(
    ([name, at, wanted]) => {
      const sheet = window.embeddedExcelWorkbench?.excel.book.sheets.find((one) => one.name === name);
      const table = sheet?.tables[0];
      const column = table?.columns.findIndex((one) => one.name === wanted) ?? -1;
      return (
        sheet?.rows[(table?.area.row ?? 0) + 1 + at]?.[(table?.area.column ?? 0) + column]?.value ?? null
      );
    },
    [sheetName, row, header] as const,
  );
}

/** Types a row right below the sheet's table, key by key as far as `until`; what is not named is passed over. */
export async function typeRow(
  page: Page,
  sheetName: string,
  values: Readonly<Record<string, string>>,
  until: string,
): Promise<void> {
  const { row, column, rows, headers } = await shapeOf(page, sheetName);
  await page.getByRole("tab", { name: sheetName }).click();
  await goTo(page, cellAddress(row + rows, column));
  for (const header of headers.slice(0, headers.indexOf(until) + 1)) {
    const text = values[header];
    if (text !== undefined) await page.keyboard.type(text);
    await page.keyboard.press("Tab");
  }
}

/** Selects the row's first cell in the grid. */
export async function selectRow(page: Page, sheetName: string, row: number): Promise<void> {
  const shape = await shapeOf(page, sheetName);
  await page.getByRole("tab", { name: sheetName }).click();
  await goTo(page, cellAddress(shape.row + row, shape.column));
}
