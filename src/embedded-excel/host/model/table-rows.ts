/** Excel.TableRowCollection and TableRow. */
import { columnCount, rowCount } from "../../book/area";
import { bodyArea } from "../../book/table-areas";
import type { Area, Table } from "../../book/types";
import { ExcelError, invalidArgument, itemNotFound } from "../errors";
import type { BookSession, RangeTarget } from "../session/session";
import { isFiltered } from "../session/filtering";
import { deleteTableRows, insertTableRows, sheetOf } from "../session/tables";
import { asList, type Arguments } from "./arguments";
import { jsonValuesOf } from "./data-types";
import { defineType, type Context, type ObjectRef } from "./define";
import { targetOf } from "./places";
import { readCells, readValue, writeValues } from "./range-cells";

interface Row {
  readonly table: Table;
  readonly index: number;
}

function areaOf({ table, index }: Row): Area {
  const body = bodyArea(table);
  if (index < 0 || index >= rowCount(body)) throw itemNotFound(`row ${index}`);
  return { ...body, row: body.row + index, lastRow: body.row + index };
}

const cellsOf = (self: Row, session: BookSession): RangeTarget =>
  targetOf(sheetOf(session, self.table), areaOf(self));

const rowRef = defineType<Row>({
  name: "TableRow",
  id: (self) => self.index,
  properties: {
    Index: { get: (self) => self.index },
    Values: {
      get: (self, { session }) => readCells(cellsOf(self, session), readValue),
      set: (self, value, { session }) => {
        writeValues(session, cellsOf(self, session), value);
      },
    },
    ...jsonValuesOf(cellsOf),
  },
  reads: {
    GetRange: (self, _args, { session, model }) =>
      model.range(targetOf(sheetOf(session, self.table), areaOf(self))),
  },
  writes: {
    Delete: (self, _args, { session }) => {
      deleteTableRows(session, sheetOf(session, self.table), self.table, areaOf(self));
      return null;
    },
  },
});

function at(table: Table, index: number): ObjectRef {
  areaOf({ table, index });
  return rowRef({ table, index });
}

function add(table: Table, args: Arguments, { session }: Context): ObjectRef {
  const sheet = sheetOf(session, table);
  const given = args.at(1);
  const lines = given === undefined ? [[]] : Array.isArray(given) ? (given as unknown[]) : [[given]];
  const block = Array.isArray(lines[0]) ? lines : [lines];
  const width = columnCount(table.area);
  if (given !== undefined && block.some((line) => asList(line).length !== width))
    throw invalidArgument("a row has as many values as the table has columns");
  const wanted = args.optionalInteger(0);
  const added = insertTableRows(
    session,
    sheet,
    table,
    wanted === undefined || wanted < 0 ? undefined : wanted,
    block.length,
  );
  if (given !== undefined) writeValues(session, targetOf(sheet, added), block);
  return rowRef({ table, index: added.row - bodyArea(table).row });
}

export const tableRowsRef = defineType<Table>({
  name: "TableRowCollection",
  properties: { Count: { get: (self) => rowCount(bodyArea(self)) } },
  items: (self) =>
    Array.from({ length: rowCount(bodyArea(self)) }, (_one, index) => rowRef({ table: self, index })),
  item: (self, key) => at(self, Number(key)),
  reads: {
    GetItemAt: (self, args) => at(self, args.integer(0)),
    GetCount: (self) => rowCount(bodyArea(self)),
  },
  writes: {
    Add: add,
    DeleteRowsAt: (self, args, { session }) => {
      if (self.columns.some(isFiltered))
        throw new ExcelError(
          "InsertDeleteConflict",
          "The rows of a filtered table are not deleted by place.",
        );
      const body = bodyArea(self);
      const first = body.row + args.integer(0);
      const last = first + (args.optionalInteger(1) ?? 1) - 1;
      if (last < first) throw invalidArgument("at least one row is expected");
      if (first < body.row || last > body.lastRow) throw itemNotFound("rows");
      deleteTableRows(session, sheetOf(session, self), self, { ...body, row: first, lastRow: last });
      return null;
    },
  },
});
