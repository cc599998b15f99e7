/** Excel.Range. */
import { cellCount, columnCount, isEntireColumn, isEntireRow, rowCount, sameArea } from "../../book/area";
import { storedPart } from "../../book/cells";
import { without } from "../../book/without";
import { keepingCharts } from "../session/chart-places";
import { demand } from "../session/guard";
import { tellOfRows } from "../session/outline";
import type { RangeTarget } from "../session/session";
import { commonStyle } from "../session/formats";
import { setControl } from "../session/controls";
import { asFlag, asRecord, asWord } from "./arguments";
import { conditionalFormatsRef } from "./conditional-formats";
import { jsonValuesOf } from "./data-types";
import { dataValidationRef } from "./data-validation";
import { defineType, type Context, type ObjectRef } from "./define";
import { hyperlinkOf, setHyperlink } from "./hyperlinks";
import { addressOf, living } from "./places";
import * as cells from "./range-cells";
import { rangeEdits } from "./range-edits";
import { namedStyle } from "./named-style";
import { rangeFormatRef } from "./range-format";
import { linePropertiesOf } from "./line-properties";
import { rangeRegions } from "./range-regions";
import { rangeNavigation } from "./range-navigation";
import { rangeSpills } from "./range-spills";
import { columnPoints, rowPoints, spanPoints } from "../session/sizes";
import { rangeSortRef } from "./sort";

const read = (one: Parameters<typeof cells.readCells>[1]) => ({
  get: (self: RangeTarget): unknown => cells.readCells(self, one),
});
const write = (self: RangeTarget, value: unknown, { session }: Context): void => {
  cells.writeValues(session, self, value);
};

const CONTROLS = ["Checkbox", "Empty"] as const;

/** Of several kinds of controls there is none to be told. */
const controlOf = ({ sheet, area }: RangeTarget): { readonly type: (typeof CONTROLS)[number] } => ({
  type: commonStyle(sheet, area, (style) => style?.control) ?? "Empty",
});

function hiddenRows(self: RangeTarget): boolean | null {
  return shared(
    self.area.row,
    self.area.lastRow,
    (row) => self.sheet.rowInfo.get(row)?.hidden === true || self.sheet.rowInfo.get(row)?.filtered === true,
  );
}

function hiddenColumns(self: RangeTarget): boolean | null {
  return shared(
    self.area.column,
    self.area.lastColumn,
    (column) => self.sheet.columnInfo.get(column)?.hidden === true,
  );
}

function shared(first: number, last: number, of: (index: number) => boolean): boolean | null {
  const value = of(first);
  for (let index = first + 1; index <= Math.min(last, first + 100_000); index += 1)
    if (of(index) !== value) return null;
  return value;
}

function hideRows(self: RangeTarget, value: unknown, { session }: Context): void {
  const { sheet, area } = living(self);
  demand(sheet, "allowFormatRows");
  const hidden = asFlag(value);
  keepingCharts(sheet, () => {
    for (let row = area.row; row <= area.lastRow; row += 1) {
      const info = without(sheet.rowInfo.get(row) ?? {}, "hidden", "filtered");
      sheet.rowInfo.set(row, hidden ? { ...info, hidden } : info);
    }
  });
  session.touched(sheet, area, true);
  session.restructured(sheet);
  tellOfRows(session, { sheet, area }, hidden);
}

function hideColumns(self: RangeTarget, value: unknown, { session }: Context): void {
  const { sheet, area } = living(self);
  demand(sheet, "allowFormatColumns");
  const hidden = asFlag(value);
  keepingCharts(sheet, () => {
    for (let column = area.column; column <= area.lastColumn; column += 1) {
      const info = without(sheet.columnInfo.get(column) ?? {}, "hidden");
      sheet.columnInfo.set(column, hidden ? { ...info, hidden } : info);
    }
  });
  session.restructured(sheet);
}

export const rangeRef: (target: RangeTarget) => ObjectRef = defineType<RangeTarget>({
  name: "Range",
  tracked: (self) => [self],
  properties: {
    Address: { get: (self) => addressOf(living(self)) },
    AddressLocal: { get: (self) => addressOf(living(self)) },
    CellCount: { get: ({ area }) => (cellCount(area) > 2 ** 31 - 1 ? -1 : cellCount(area)) },
    RowCount: { get: ({ area }) => rowCount(area) },
    ColumnCount: { get: ({ area }) => columnCount(area) },
    RowIndex: { get: (self) => living(self).area.row },
    ColumnIndex: { get: (self) => living(self).area.column },
    IsEntireRow: { get: ({ area }) => isEntireRow(area) },
    IsEntireColumn: { get: ({ area }) => isEntireColumn(area) },
    Values: { ...read(cells.readValue), set: write },
    Formulas: { ...read(cells.readFormula), set: write },
    FormulasLocal: { ...read(cells.readFormula), set: write },
    FormulasR1C1: {
      ...read(cells.readFormulaR1C1),
      set: (self, value, { session }) => {
        cells.writeFormulasR1C1(session, self, value);
      },
    },
    ...jsonValuesOf((self: RangeTarget) => self),
    Text: { get: (self, { session }) => cells.readCells(self, cells.readText(session)) },
    ValueTypes: read(cells.readValueType),
    NumberFormat: {
      ...read(cells.readNumberFormat),
      set: (self, value, { session }) => {
        cells.writeNumberFormats(session, self, value);
      },
    },
    NumberFormatLocal: {
      ...read(cells.readNumberFormat),
      set: (self, value, { session }) => {
        cells.writeNumberFormats(session, self, value);
      },
    },
    NumberFormatCategories: read(cells.readCategory),
    Hidden: {
      get: (self) => {
        const rows = hiddenRows(self);
        const columns = hiddenColumns(self);
        return rows === true || columns === true ? true : rows === null || columns === null ? null : false;
      },
    },
    RowHidden: { get: hiddenRows, set: hideRows },
    ColumnHidden: { get: hiddenColumns, set: hideColumns },
    Hyperlink: {
      get: (self) => hyperlinkOf(living(self)),
      set: (self, value, { session }) => {
        setHyperlink(session, living(self), value);
      },
    },
    Left: { get: ({ sheet, area }) => spanPoints(0, area.column - 1, (index) => columnPoints(sheet, index)) },
    Top: { get: ({ sheet, area }) => spanPoints(0, area.row - 1, (index) => rowPoints(sheet, index)) },
    Width: {
      get: ({ sheet, area }) =>
        spanPoints(area.column, area.lastColumn, (index) => columnPoints(sheet, index)),
    },
    Height: {
      get: ({ sheet, area }) => spanPoints(area.row, area.lastRow, (index) => rowPoints(sheet, index)),
    },
    HasSpill: {
      get: (self, { session }) => {
        const { sheet, area } = living(self);
        const used = storedPart(sheet, area);
        const filled = new Set<boolean>(used !== undefined && sameArea(used, area) ? [] : [false]);
        if (used !== undefined)
          for (let row = used.row; row <= used.lastRow; row += 1)
            for (let column = used.column; column <= used.lastColumn; column += 1)
              filled.add(session.calculation.spills.at(sheet, row, column) !== undefined);
        return filled.size > 1 ? null : filled.has(true);
      },
    },
    Control: {
      get: (self) => controlOf(living(self)),
      set: (self, value, { session }) => {
        setControl(session, living(self), asWord(asRecord(value)["type"], CONTROLS));
      },
    },
    Style: namedStyle((self: RangeTarget) => [living(self)]),
  },
  objects: {
    Worksheet: ({ sheet }, { model }) => model.worksheet(sheet),
    Format: (self) => rangeFormatRef([living(self)]),
    DataValidation: (self) => dataValidationRef([living(self)]),
    ConditionalFormats: (self) => conditionalFormatsRef([living(self)]),
    Sort: (self) => rangeSortRef(living(self)),
  },
  reads: {
    ...rangeNavigation,
    ...rangeSpills,
    ...rangeRegions,
    GetRowProperties: (self, args, context) =>
      linePropertiesOf(living(self), args.record(0), "rows", context),
    GetColumnProperties: (self, args, context) =>
      linePropertiesOf(living(self), args.record(0), "columns", context),
  },
  writes: rangeEdits,
});
