/** Excel.RangeView: a range without its hidden rows and columns. */
import { cellAt } from "../../book/cells";
import { cellAddress } from "../../book/address";
import type { Cell } from "../../book/types";
import type { RangeTarget } from "../session/session";
import { readJson } from "./data-types";
import { defineType } from "./define";
import { readFormula, readNumberFormat, readText, readValue, readValueType } from "./range-cells";

function visible(self: RangeTarget): { rows: number[]; columns: number[] } {
  const { sheet, area } = self;
  const rows: number[] = [];
  const columns: number[] = [];
  for (let row = area.row; row <= area.lastRow; row += 1) {
    const info = sheet.rowInfo.get(row);
    if (info?.hidden !== true && info?.filtered !== true) rows.push(row);
  }
  for (let column = area.column; column <= area.lastColumn; column += 1)
    if (sheet.columnInfo.get(column)?.hidden !== true) columns.push(column);
  return { rows, columns };
}

type Read = (cell: Cell | undefined, sheet: RangeTarget["sheet"], row: number, column: number) => unknown;

function view(self: RangeTarget, read: Read): unknown[][] {
  const { rows, columns } = visible(self);
  return rows.map((row) =>
    columns.map((column) => read(cellAt(self.sheet, row, column), self.sheet, row, column)),
  );
}

export const visibleViewRef = defineType<RangeTarget>({
  name: "RangeView",
  properties: {
    Values: { get: (self) => view(self, readValue) },
    ValuesAsJson: { get: (self) => view(self, readJson) },
    ValuesAsJsonLocal: { get: (self) => view(self, readJson) },
    Formulas: { get: (self) => view(self, readFormula) },
    Text: { get: (self, { session }) => view(self, readText(session)) },
    NumberFormat: { get: (self) => view(self, readNumberFormat) },
    ValueTypes: { get: (self) => view(self, readValueType) },
    CellAddresses: { get: (self) => view(self, (_cell, _sheet, row, column) => cellAddress(row, column)) },
    RowCount: { get: (self) => visible(self).rows.length },
    ColumnCount: { get: (self) => visible(self).columns.length },
    Index: { get: () => 0 },
  },
});
