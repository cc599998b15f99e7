/** Excel.PivotLayout: how a PivotTable is laid out, and which of its cells are what. */
import { area as areaOf, holdsCell } from "../../book/area";
import type { Area, PivotTable } from "../../book/types";
import { filterRows, keyOf, layoutOf, pathOf, type AxisNode } from "../../pivots/index";
import { invalidArgument, itemNotFound } from "../errors";
import { demandLaidOut, notePivot, type HeldPivot } from "../session/pivots/pivots";
import type { RangeTarget } from "../session/session";
import { asFlag, asText, asWord, type Arguments } from "./arguments";
import { defineType, type Context, type Method, type ObjectRef, type Property } from "./define";
import { dataHierarchyRef } from "./pivot-data";
import { pivotItemsRef } from "./pivot-fields";
import { change, itemId, type HeldItem } from "./pivot-held";
import { living, targetOf } from "./places";
import { rangeAt } from "./worksheet-range";

type FlagKey = "rowGrandTotals" | "columnGrandTotals" | "fieldHeaders" | "fillEmptyCells";

/** What shows in cells. */
const shown = (key: FlagKey): Property<HeldPivot> => ({
  get: ({ pivot }) => pivot[key],
  set: (self, value, context) => {
    const wanted = asFlag(value);
    change(context, self, (draft) => {
      draft[key] = wanted;
    });
  },
});

const noted = (key: "autoFormat" | "preserveFormatting" | "fieldList"): Property<HeldPivot> => ({
  get: ({ pivot }) => pivot[key],
  set: (self, value, { session }) => {
    const wanted = asFlag(value);
    notePivot(session, self, (pivot) => {
      pivot[key] = wanted;
    });
  },
});

const text = (key: "altTitle" | "altDescription"): Property<HeldPivot> => ({
  get: ({ pivot }) => pivot[key],
  set: (self, value, { session }) => {
    const wanted = asText(value);
    notePivot(session, self, (pivot) => {
      pivot[key] = wanted;
    });
  },
});

/** "Off" where no field has any; null where some have and some have not. */
const subtotalLocation: Property<HeldPivot> = {
  get: ({ pivot }) => {
    const without = pivot.fields.filter(({ subtotals }) => subtotals.length === 0).length;
    if (without === 0) return pivot.subtotalsAtTop ? "AtTop" : "AtBottom";
    return without === pivot.fields.length ? "Off" : null;
  },
  set: (self, value, context) => {
    const wanted = asWord(value, ["AtTop", "AtBottom", "Off"] as const);
    change(context, self, (draft) => {
      if (wanted !== "Off") draft.subtotalsAtTop = wanted === "AtTop";
      for (const field of draft.fields) {
        if (wanted === "Off") field.subtotals = [];
        else if (field.subtotals.length === 0) field.subtotals = ["Automatic"];
      }
    });
  },
};

/** Excel gives every part of an empty PivotTable but its whole the error. */
function part(of: (pivot: PivotTable) => Area | undefined, what: string): Method<HeldPivot> {
  return ({ sheet, pivot }, _args, { model }) => {
    demandLaidOut(pivot);
    const area = of(pivot);
    if (area === undefined) throw itemNotFound(`${what} of the PivotTable ${pivot.name}`);
    return model.range(targetOf(sheet, area));
  };
}

function bodyOf(pivot: PivotTable): Area | undefined {
  const { area } = pivot;
  const { headerRows, labelColumns, rows, columns } = layoutOf(pivot);
  if (rows.length === 0 || columns.length === 0) return undefined;
  const [row, column] = [area.row + headerRows, area.column + labelColumns];
  return areaOf(row, column, area.lastRow, column + columns.length - 1);
}

/** With the header cell above them. */
function rowLabels(pivot: PivotTable): Area | undefined {
  const { area } = pivot;
  const { headerRows, labelColumns } = layoutOf(pivot);
  if (labelColumns === 0) return undefined;
  return areaOf(area.row + headerRows - 1, area.column, area.lastRow, area.column + labelColumns - 1);
}

function columnLabels(pivot: PivotTable): Area | undefined {
  const { area } = pivot;
  const { headerRows, labelColumns, columns } = layoutOf(pivot);
  if (columns.length === 0) return undefined;
  return areaOf(area.row, area.column + labelColumns, area.row + headerRows - 1, area.lastColumn);
}

function filterAxis(pivot: PivotTable): Area | undefined {
  const { row, column } = pivot.area;
  if (pivot.filters.length === 0) return undefined;
  const first = row - filterRows(pivot);
  return areaOf(first, column, first + pivot.filters.length - 1, column + 1);
}

interface BodyCell {
  readonly row: AxisNode;
  readonly column: AxisNode;
  readonly data: number;
}

function cellIn(self: HeldPivot, args: Arguments, index: number, context: Context): BodyCell {
  const { sheet, pivot } = self;
  const target: RangeTarget = args.isObject(index)
    ? living(args.object(index, "Range").target as RangeTarget)
    : rangeAt(context.session, sheet, args.text(index));
  demandLaidOut(pivot);
  const body = bodyOf(pivot);
  const { row, column } = target.area;
  if (body === undefined || target.sheet !== sheet || !holdsCell(body, row, column))
    throw invalidArgument("a cell among the PivotTable's values is expected");
  const { rows, columns } = layoutOf(pivot);
  const [down, across] = [rows[row - body.row], columns[column - body.column]];
  if (down === undefined || across === undefined)
    throw invalidArgument("a cell of the PivotTable is expected");
  return { row: down.node, column: across.node, data: across.data };
}

function itemsOn(self: HeldPivot, fields: readonly number[], node: AxisNode): readonly HeldItem[] {
  return pathOf(node).flatMap(({ depth, item }) => {
    const field = self.pivot.fields[fields[depth - 1] ?? -1];
    const one = field?.items[item];
    return field === undefined || one === undefined
      ? []
      : [{ ...self, source: field.source, key: itemId(one) }];
  });
}

function pivotItems(self: HeldPivot, args: Arguments, context: Context): ObjectRef {
  const axis = args.word(0, ["Row", "Column"]);
  const cell = cellIn(self, args, 1, context);
  const [fields, node] = axis === "Row" ? [self.pivot.rows, cell.row] : [self.pivot.columns, cell.column];
  return pivotItemsRef({ items: itemsOn(self, fields, node) });
}

/** By the values in the cell's column, or in its row where that is the grand total. */
function sortOnCell(self: HeldPivot, args: Arguments, context: Context): void {
  const { row, column, data } = cellIn(self, args, 0, context);
  const ascending = args.word(1, ["Ascending", "Descending"]) === "Ascending";
  const { pivot } = self;
  const byRows = row.depth > 0;
  const [fields, node] = byRows ? [pivot.rows, row] : [pivot.columns, column];
  const [others, other] = byRows ? [pivot.columns, column] : [pivot.rows, row];
  const sorted = fields[node.depth - 1];
  const one = pivot.data[data];
  if (sorted === undefined || one === undefined)
    throw invalidArgument("the cell says neither rows nor columns to sort");
  const scope = pathOf(other).flatMap(({ depth, item }) => {
    const field = others[depth - 1] ?? -1;
    const value = pivot.fields[field]?.items[item]?.value;
    return value === undefined ? [] : [{ field, item: keyOf(value) }];
  });
  change(context, self, (draft) => {
    const field = draft.fields[sorted];
    if (field !== undefined) field.sort = { by: "values", ascending, data: one.id, scope };
  });
}

const everyField =
  (key: "blankLines" | "repeatLabels"): Method<HeldPivot> =>
  (self, args, context) => {
    const wanted = args.flag(0);
    change(context, self, (draft) => {
      for (const field of draft.fields)
        if (wanted) field[key] = true;
        else Reflect.deleteProperty(field, key);
    });
    return null;
  };

export const pivotLayoutRef = defineType<HeldPivot>({
  name: "PivotLayout",
  properties: {
    AltTextDescription: text("altDescription"),
    AltTextTitle: text("altTitle"),
    AutoFormat: noted("autoFormat"),
    EmptyCellText: {
      get: ({ pivot }) => pivot.emptyCellText,
      set: (self, value, context) => {
        const wanted = asText(value);
        change(context, self, (draft) => {
          draft.emptyCellText = wanted;
        });
      },
    },
    EnableFieldList: noted("fieldList"),
    FillEmptyCells: shown("fillEmptyCells"),
    LayoutType: {
      get: ({ pivot }) => pivot.layout,
      set: (self, value, context) => {
        const wanted = asWord(value, ["Compact", "Outline", "Tabular"] as const);
        change(context, self, (draft) => {
          draft.layout = wanted;
        });
      },
    },
    PreserveFormatting: noted("preserveFormatting"),
    ShowColumnGrandTotals: shown("columnGrandTotals"),
    ShowFieldHeaders: shown("fieldHeaders"),
    ShowRowGrandTotals: shown("rowGrandTotals"),
    SubtotalLocation: subtotalLocation,
  },
  reads: {
    GetRange: ({ sheet, pivot }, _args, { model }) => model.range(targetOf(sheet, pivot.area)),
    GetDataBodyRange: part(bodyOf, "the values"),
    GetRowLabelRange: part(rowLabels, "the row labels"),
    GetColumnLabelRange: part(columnLabels, "the column labels"),
    GetFilterAxisRange: part(filterAxis, "the report filters"),
    GetDataHierarchy: (self, args, context) => {
      const { data } = cellIn(self, args, 0, context);
      const one = self.pivot.data[data];
      if (one === undefined) throw itemNotFound("DataPivotHierarchy");
      return dataHierarchyRef({ ...self, id: one.id });
    },
    GetPivotItems: pivotItems,
  },
  writes: {
    DisplayBlankLineAfterEachItem: everyField("blankLines"),
    RepeatAllItemLabels: everyField("repeatLabels"),
    SetAutoSortOnCell: (self, args, context) => {
      sortOnCell(self, args, context);
      return null;
    },
  },
});
