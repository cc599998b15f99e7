/** Excel.TableCollection and Table. */
import { holdsArea, intersection } from "../../book/area";
import { findTable, tableId } from "../../book/naming";
import { bodyArea, headerArea, totalArea } from "../../book/table-areas";
import type { Area, Sheet, Table } from "../../book/types";
import { apiNotFound, invalidArgument, itemNotFound } from "../errors";
import { isFiltered } from "../session/filtering";
import { resolveReference } from "../session/reference";
import type { BookSession, RangeTarget } from "../session/session";
import { sortArea } from "../session/sorting";
import {
  addTable,
  applyFilters,
  clearFilters,
  convertTable,
  deleteTable,
  renameTableTo,
  resizeTable,
  sheetOf,
} from "../session/tables";
import { setTotals } from "../session/totals";
import { asFlag, asText, type Arguments } from "./arguments";
import { defineType, type Context, type ObjectRef, type Property, type TableScope } from "./define";
import { readCriteria, shownCriteria } from "./filter-criteria";
import { targetOf } from "./places";
import { sortFields } from "./sort";
import { tableColumnsRef } from "./table-columns";
import { tableRowsRef } from "./table-rows";

function ranged(part: (table: Table) => Area | undefined, what: string) {
  return (self: Table, _args: Arguments, { session, model }: Context): ObjectRef => {
    const area = part(self);
    if (area === undefined) throw itemNotFound(what);
    return model.range(targetOf(sheetOf(session, self), area));
  };
}

type FlagKey =
  | "showBandedRows"
  | "showBandedColumns"
  | "highlightFirstColumn"
  | "highlightLastColumn"
  | "showFilterButton";

function flag(key: FlagKey): Property<Table> {
  return {
    get: (self) => self[key],
    set: (self, value, { session }) => {
      self[key] = asFlag(value);
      session.restructured(sheetOf(session, self));
    },
  };
}

const sortRef = defineType<Table>({
  name: "TableSort",
  properties: {
    MatchCase: { get: (self) => self.sortedByCase === true },
    Method: { get: () => "PinYin" },
    Fields: {
      get: ({ sortedBy }) =>
        (sortedBy ?? []).map(({ key, ascending }) => ({
          key,
          ascending,
          sortOn: "Value",
          dataOption: "Normal",
        })),
    },
  },
  writes: {
    Apply: (self, args, { session }) => {
      const fields = sortFields(args.at(0));
      const matchCase = args.flag(1);
      if (args.word(2, ["PinYin", "StrokeCount"], "PinYin") === "StrokeCount")
        throw apiNotFound("sorting by strokes");
      sortArea(session, sheetOf(session, self), bodyArea(self), fields, { matchCase });
      self.sortedBy = fields;
      if (matchCase) self.sortedByCase = true;
      else delete self.sortedByCase;
      return null;
    },
    Reapply: (self, _args, { session }) => {
      if (self.sortedBy !== undefined)
        sortArea(session, sheetOf(session, self), bodyArea(self), self.sortedBy, {
          matchCase: self.sortedByCase === true,
        });
      return null;
    },
    Clear: (self) => {
      delete self.sortedBy;
      delete self.sortedByCase;
      return null;
    },
  },
});

const autoFilterRef = defineType<Table>({
  name: "AutoFilter",
  properties: {
    Enabled: { get: (self) => self.showFilterButton },
    IsDataFiltered: { get: (self) => self.columns.some(isFiltered) },
    Criteria: { get: (self) => self.columns.map(shownCriteria) },
  },
  reads: {
    GetRange: (self, _args, { session, model }) => model.range(targetOf(sheetOf(session, self), self.area)),
    GetRangeOrNullObject: (self, _args, { session, model }) =>
      model.range(targetOf(sheetOf(session, self), self.area)),
  },
  writes: {
    // What a table filters is its own area, whatever range is named.
    Apply: (self, args, { session }) => {
      const index = args.optionalInteger(1);
      if (index === undefined) return null;
      const column = self.columns[index];
      if (column === undefined) throw invalidArgument("the table has no such column");
      const criteria = args.at(2) === undefined ? {} : readCriteria(args.at(2));
      delete column.filterValues;
      delete column.filter;
      Object.assign(column, criteria);
      applyFilters(session, sheetOf(session, self), self);
      return null;
    },
    ClearColumnCriteria: (self, args, { session }) => {
      const column = self.columns[args.integer(0)];
      if (column === undefined) throw invalidArgument("the table has no such column");
      delete column.filterValues;
      delete column.filter;
      applyFilters(session, sheetOf(session, self), self);
      return null;
    },
    ClearCriteria: (self, _args, { session }) => {
      clearFilters(session, sheetOf(session, self), self);
      return null;
    },
    Reapply: (self, _args, { session }) => {
      applyFilters(session, sheetOf(session, self), self);
      return null;
    },
  },
});

function addressed(session: BookSession, sheet: Sheet, args: Arguments): Area {
  if (args.isObject(0)) {
    const target = args.object(0, "Range").target as RangeTarget;
    if (target.sheet !== sheet) throw invalidArgument("the range lies on another sheet");
    return target.area;
  }
  const place = resolveReference(session.book, args.text(0), sheet);
  if (place?.sheet !== sheet) throw invalidArgument(`${args.text(0)} is no address on the sheet`);
  return place.area;
}

export const tableRef: (table: Table) => ObjectRef = defineType<Table>({
  name: "Table",
  id: tableId,
  properties: {
    Id: { get: tableId },
    LegacyId: { get: tableId },
    Name: {
      get: (self) => self.name,
      set: (self, value, { session }) => {
        renameTableTo(session, self, asText(value));
      },
    },
    Style: {
      get: (self) => self.style,
      set: (self, value, { session }) => {
        self.style = asText(value);
        session.restructured(sheetOf(session, self));
      },
    },
    ShowHeaders: {
      get: (self) => self.showHeaders,
      set: (_self, value) => {
        if (!asFlag(value)) throw apiNotFound("a table without its header row");
      },
    },
    ShowTotals: {
      get: (self) => self.showTotals,
      set: (self, value, { session }) => {
        setTotals(session, sheetOf(session, self), self, asFlag(value));
      },
    },
    ShowBandedRows: flag("showBandedRows"),
    ShowBandedColumns: flag("showBandedColumns"),
    HighlightFirstColumn: flag("highlightFirstColumn"),
    HighlightLastColumn: flag("highlightLastColumn"),
    ShowFilterButton: flag("showFilterButton"),
  },
  objects: {
    Columns: (self) => tableColumnsRef(self),
    Rows: (self) => tableRowsRef(self),
    Sort: (self) => sortRef(self),
    AutoFilter: (self) => autoFilterRef(self),
    Worksheet: (self, { session, model }) => model.worksheet(sheetOf(session, self)),
  },
  reads: {
    GetRange: ranged((table) => table.area, "range"),
    GetHeaderRowRange: ranged(headerArea, "header row"),
    GetDataBodyRange: ranged(bodyArea, "body"),
    GetTotalRowRange: ranged(totalArea, "total row"),
  },
  writes: {
    Resize: (self, args, { session }) => {
      const sheet = sheetOf(session, self);
      resizeTable(session, sheet, self, addressed(session, sheet, args));
      return null;
    },
    ConvertToRange: (self, _args, { session, model }) => {
      const sheet = sheetOf(session, self);
      convertTable(session, sheet, self);
      return model.range(targetOf(sheet, self.area));
    },
    Delete: (self, _args, { session }) => {
      const sheet = sheetOf(session, self);
      deleteTable(session, sheet, self);
      return null;
    },
    ClearFilters: (self, _args, { session }) => {
      clearFilters(session, sheetOf(session, self), self);
      return null;
    },
    ReapplyFilters: (self, _args, { session }) => {
      applyFilters(session, sheetOf(session, self), self);
      return null;
    },
  },
});

function tablesIn(session: BookSession, { sheet, areas, isFullyContained }: TableScope): readonly Table[] {
  const sheets = sheet === undefined ? session.book.sheets : [sheet];
  return sheets
    .flatMap((one) => one.tables)
    .filter(
      (table) =>
        areas === undefined ||
        areas.some((one) =>
          isFullyContained === true
            ? holdsArea(one, table.area)
            : intersection(table.area, one) !== undefined,
        ),
    );
}

function find(session: BookSession, scope: TableScope, key: unknown): Table | undefined {
  if (typeof key !== "string" && typeof key !== "number")
    throw invalidArgument("a table's name or id is expected");
  const found = findTable(session.book, key)?.table;
  return found !== undefined && tablesIn(session, scope).includes(found) ? found : undefined;
}

function required(session: BookSession, scope: TableScope, key: unknown): ObjectRef {
  const table = find(session, scope, key);
  if (table === undefined) throw itemNotFound(`table ${String(key)}`);
  return tableRef(table);
}

function add(self: TableScope, args: Arguments, { session }: Context): ObjectRef {
  const hasHeaders = args.flag(1, true);
  if (args.isObject(0)) {
    const { sheet, area } = args.object(0, "Range").target as RangeTarget;
    return tableRef(addTable(session, sheet, area, hasHeaders));
  }
  const place = resolveReference(session.book, args.text(0), self.sheet ?? session.activeSheet);
  if (place === undefined) throw invalidArgument(`${args.text(0)} is no address`);
  return tableRef(addTable(session, place.sheet, place.area, hasHeaders));
}

export const tablesRef: (scope: TableScope) => ObjectRef = defineType<TableScope>({
  name: "TableCollection",
  properties: { Count: { get: (self, { session }) => tablesIn(session, self).length } },
  items: (self, { session }) => tablesIn(session, self).map(tableRef),
  item: (self, key, { session }) => required(session, self, key),
  reads: {
    GetItem: (self, args, { session }) => required(session, self, args.at(0)),
    GetItemAt: (self, args, { session }) =>
      required(session, self, tablesIn(session, self)[args.integer(0)]?.id ?? -1),
    GetItemOrNullObject: (self, args, { session }) => {
      const table = find(session, self, args.at(0));
      return table === undefined ? null : tableRef(table);
    },
    GetCount: (self, _args, { session }) => tablesIn(session, self).length,
    GetFirst: (self, _args, { session }) => required(session, self, tablesIn(session, self)[0]?.id ?? -1),
  },
  writes: { Add: add },
});
