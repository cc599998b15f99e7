/** Excel.TableColumnCollection, TableColumn and Filter. */
import { rowCount } from "../../book/area";
import { bodyArea, columnOf, headerArea, totalArea } from "../../book/table-areas";
import type { Area, FilteredColumn, Table, TableColumn } from "../../book/types";
import { invalidArgument, invalidOperation, itemNotFound } from "../errors";
import type { BookSession, RangeTarget } from "../session/session";
import { deleteCells } from "../session/structure";
import { applyFilters, insertTableColumn, renameColumnTo, sheetOf } from "../session/tables";
import { asText, type Arguments } from "./arguments";
import { jsonValuesOf } from "./data-types";
import { defineType, type Context, type Method, type ObjectRef } from "./define";
import { CRITERIA_CALLS, readCriteria, shownCriteria } from "./filter-criteria";
import { targetOf } from "./places";
import { readCells, readValue, writeValues } from "./range-cells";

interface Held {
  readonly table: Table;
  readonly column: TableColumn;
}

function indexOf({ table, column }: Held): number {
  const index = table.columns.findIndex((one) => one.id === column.id);
  if (index < 0) throw itemNotFound(`column ${column.name}`);
  return index;
}

function part(self: Held, of: (table: Table) => Area | undefined, session: BookSession): RangeTarget {
  const area = of(self.table);
  if (area === undefined) throw itemNotFound("this part of the table");
  return targetOf(sheetOf(session, self.table), columnOf(area, indexOf(self)));
}

function filter(self: Held, criteria: FilteredColumn, session: BookSession): null {
  const column = self.table.columns[indexOf(self)];
  if (column === undefined) return null;
  delete column.filterValues;
  delete column.filter;
  Object.assign(column, criteria);
  applyFilters(session, sheetOf(session, self.table), self.table);
  return null;
}

const filterRef = defineType<Held>({
  name: "Filter",
  properties: { Criteria: { get: ({ column }) => shownCriteria(column) } },
  writes: {
    ...Object.fromEntries(
      Object.entries(CRITERIA_CALLS).map(([name, criteria]): [string, Method<Held>] => [
        name,
        (self, args, { session }) => filter(self, readCriteria(criteria(args)), session),
      ]),
    ),
    Clear: (self, _args, { session }) => filter(self, {}, session),
  },
});

const cellsOf = (self: Held, session: BookSession): RangeTarget => part(self, (table) => table.area, session);

const columnRef = defineType<Held>({
  name: "TableColumn",
  id: ({ column }) => column.id,
  properties: {
    Id: { get: ({ column }) => column.id },
    Index: { get: indexOf },
    Name: {
      get: (self) => self.table.columns[indexOf(self)]?.name ?? self.column.name,
      set: (self, value, { session }) => {
        renameColumnTo(session, sheetOf(session, self.table), self.table, indexOf(self), asText(value));
      },
    },
    Values: {
      get: (self, { session }) => readCells(cellsOf(self, session), readValue),
      set: (self, value, { session }) => {
        writeValues(session, cellsOf(self, session), value);
      },
    },
    ...jsonValuesOf(cellsOf),
  },
  objects: { Filter: (self) => filterRef(self) },
  reads: {
    GetRange: (self, _args, { session, model }) => model.range(part(self, (table) => table.area, session)),
    GetDataBodyRange: (self, _args, { session, model }) => model.range(part(self, bodyArea, session)),
    GetHeaderRowRange: (self, _args, { session, model }) => model.range(part(self, headerArea, session)),
    GetTotalRowRange: (self, _args, { session, model }) => model.range(part(self, totalArea, session)),
  },
  writes: {
    Delete: (self, _args, { session }) => {
      if (self.table.columns.length === 1) throw invalidOperation("a table keeps at least one column");
      const { sheet, area } = part(self, (table) => table.area, session);
      deleteCells(session, sheet, area, "columns");
      return null;
    },
  },
});

function find(table: Table, key: unknown): Held | undefined {
  const column =
    table.columns.find(
      (one) => one.id === key || (typeof key === "string" && one.name.toLowerCase() === key.toLowerCase()),
    ) ?? table.columns.find((one) => one.id.toString() === key);
  return column === undefined ? undefined : { table, column };
}

function required(held: Held | undefined, key: unknown): ObjectRef {
  if (held === undefined) throw itemNotFound(`column ${String(key)}`);
  return columnRef(held);
}

function add(table: Table, args: Arguments, { session }: Context): ObjectRef {
  const sheet = sheetOf(session, table);
  const values = args.at(1);
  const name = args.optionalText(2);
  const lines = values === undefined ? [] : Array.isArray(values) ? (values as unknown[]) : [[values]];
  if (lines.length > 0 && lines.length !== rowCount(table.area) && lines.length !== 1)
    throw invalidArgument("one value per row of the table, header included, is expected");
  const wanted = args.optionalInteger(0);
  const index = insertTableColumn(
    session,
    sheet,
    table,
    wanted === undefined || wanted < 0 ? undefined : wanted,
    name ?? "",
  );
  const column = table.columns[index];
  if (column === undefined) throw itemNotFound("the new column");
  if (lines.length > 0) {
    const area = columnOf(
      lines.length === 1 && rowCount(table.area) > 1
        ? { ...table.area, lastRow: table.area.row }
        : table.area,
      index,
    );
    writeValues(session, targetOf(sheet, area), lines);
    if (name !== undefined) renameColumnTo(session, sheet, table, index, name);
  }
  return columnRef({ table, column });
}

export const tableColumnsRef = defineType<Table>({
  name: "TableColumnCollection",
  properties: { Count: { get: (self) => self.columns.length } },
  items: (self) => self.columns.map((column) => columnRef({ table: self, column })),
  item: (self, key) => required(find(self, key), key),
  reads: {
    GetItem: (self, args) => required(find(self, args.at(0)), args.at(0)),
    GetItemAt: (self, args) => required(find(self, self.columns[args.integer(0)]?.id), args.at(0)),
    GetItemOrNullObject: (self, args) => {
      const held = find(self, args.at(0));
      return held === undefined ? null : columnRef(held);
    },
    GetCount: (self) => self.columns.length,
  },
  writes: { Add: add },
});
