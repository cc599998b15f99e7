/** Excel.PivotTableCollection, PivotTableScopedCollection and PivotTable. */
import { area as areaOf } from "../../book/area";
import { findTable } from "../../book/naming";
import type { PivotSource, PivotTable, Sheet, Table } from "../../book/types";
import { invalidArgument, itemNotFound } from "../errors";
import {
  addPivot,
  deletePivot,
  findPivot,
  notePivot,
  pivotsIn,
  refreshPivot,
  renamePivot,
  type HeldPivot,
} from "../session/pivots/pivots";
import { rangeSource, sourceText } from "../session/pivots/source";
import { resolveReference } from "../session/reference";
import type { BookSession, RangeTarget } from "../session/session";
import { asFlag, asText, type Arguments } from "./arguments";
import { defineType, type ObjectRef, type Property } from "./define";
import { dataHierarchiesRef } from "./pivot-data";
import {
  columnHierarchiesRef,
  filterHierarchiesRef,
  hierarchiesRef,
  rowHierarchiesRef,
} from "./pivot-hierarchies";
import { pivotLayoutRef } from "./pivot-layout";
import { living } from "./places";

/** Of a sheet, or of all. */
interface Scope {
  readonly sheet?: Sheet;
}

type FlagKey = "severalFilters" | "dataValueEditing" | "refreshOnOpen" | "customLists";

const flag = (key: FlagKey): Property<HeldPivot> => ({
  get: ({ pivot }) => pivot[key],
  set: (self, value, { session }) => {
    const wanted = asFlag(value);
    notePivot(session, self, (pivot: PivotTable) => {
      pivot[key] = wanted;
    });
  },
});

export const pivotTableRef: (held: HeldPivot) => ObjectRef = defineType<HeldPivot>({
  name: "PivotTable",
  id: ({ pivot }) => pivot.id,
  properties: {
    Id: { get: ({ pivot }) => pivot.id },
    Name: {
      get: ({ pivot }) => pivot.name,
      set: (self, value, { session }) => {
        renamePivot(session, self, asText(value));
      },
    },
    AllowMultipleFiltersPerField: flag("severalFilters"),
    EnableDataValueEditing: flag("dataValueEditing"),
    RefreshOnOpen: flag("refreshOnOpen"),
    UseCustomSortLists: flag("customLists"),
  },
  objects: {
    Hierarchies: (self) => hierarchiesRef(self),
    RowHierarchies: (self) => rowHierarchiesRef(self),
    ColumnHierarchies: (self) => columnHierarchiesRef(self),
    FilterHierarchies: (self) => filterHierarchiesRef(self),
    DataHierarchies: (self) => dataHierarchiesRef(self),
    Layout: (self) => pivotLayoutRef(self),
    Worksheet: ({ sheet }, { model }) => model.worksheet(sheet),
  },
  reads: {
    GetDataSourceString: ({ pivot }, _args, { session }) => sourceText(session, pivot.source),
    GetDataSourceType: ({ pivot }) => (pivot.source.kind === "table" ? "LocalTable" : "LocalRange"),
  },
  writes: {
    Delete: (self, _args, { session }) => {
      deletePivot(session, self);
      return null;
    },
    Refresh: (self, _args, { session }) => {
      refreshPivot(session, self);
      return null;
    },
  },
});

const sheetsOf = ({ sheet }: Scope, session: BookSession): readonly Sheet[] =>
  sheet === undefined ? session.book.sheets : [sheet];

function required(held: HeldPivot | undefined, key: unknown): ObjectRef {
  if (held === undefined) throw itemNotFound(`PivotTable ${String(key)}`);
  return pivotTableRef(held);
}

/** A range, a table, or the text of either. */
function sourceOf(session: BookSession, self: Scope, args: Arguments): PivotSource {
  const given = args.at(1);
  if (args.isObject(1)) {
    if (typeof given === "object" && given !== null && Reflect.get(given, "type") === "Table")
      return { kind: "table", table: (args.object(1, "Table").target as Table).name };
    return rangeSource(living(args.object(1, "Range").target as RangeTarget));
  }
  const text = args.text(1);
  const table = findTable(session.book, text)?.table;
  if (table !== undefined && table.name.toLowerCase() === text.trim().toLowerCase())
    return { kind: "table", table: table.name };
  const place = resolveReference(session.book, text, self.sheet);
  if (place === undefined) throw invalidArgument(`${text} is no range of the workbook`);
  return rangeSource(place);
}

function destinationOf(session: BookSession, self: Scope, args: Arguments): RangeTarget {
  if (args.isObject(2)) return living(args.object(2, "Range").target as RangeTarget);
  const place = resolveReference(session.book, args.text(2), self.sheet);
  if (place === undefined) throw invalidArgument(`${args.text(2)} is no cell of a sheet`);
  return { sheet: place.sheet, area: areaOf(place.area.row, place.area.column) };
}

export const pivotTablesRef = defineType<Scope>({
  name: "PivotTableCollection",
  items: (self, { session }) => pivotsIn(sheetsOf(self, session)).map((held) => pivotTableRef(held)),
  item: (self, key, { session }) => required(findPivot(sheetsOf(self, session), key), key),
  reads: {
    GetCount: (self, _args, { session }) => pivotsIn(sheetsOf(self, session)).length,
    GetItem: (self, args, { session }) =>
      required(findPivot(sheetsOf(self, session), args.at(0)), args.at(0)),
    GetItemOrNullObject: (self, args, { session }) => {
      const held = findPivot(sheetsOf(self, session), args.at(0));
      return held === undefined ? null : pivotTableRef(held);
    },
  },
  writes: {
    Add: (self, args, { session }) => {
      const { sheet, area } = destinationOf(session, self, args);
      if (self.sheet !== undefined && self.sheet !== sheet)
        throw invalidArgument("the destination lies on another sheet");
      return pivotTableRef(addPivot(session, sheet, args.text(0), sourceOf(session, self, args), area));
    },
    RefreshAll: (self, _args, { session }) => {
      for (const held of pivotsIn(sheetsOf(self, session))) refreshPivot(session, held);
      return null;
    },
  },
});

interface Found {
  readonly held: readonly HeldPivot[];
}

const findAmong = ({ held }: Found, key: unknown): HeldPivot | undefined =>
  held.find(({ pivot }) => pivot.id === key) ??
  held.find(({ pivot }) => pivot.name.toLowerCase() === String(key).toLowerCase());

/** Those that a range meets. */
export const scopedPivotsRef = defineType<Found>({
  name: "PivotTableScopedCollection",
  items: ({ held }) => held.map((one) => pivotTableRef(one)),
  item: (self, key) => required(findAmong(self, key), key),
  reads: {
    GetCount: ({ held }) => held.length,
    GetFirst: ({ held }) => required(held[0], "the first"),
    GetFirstOrNullObject: ({ held: [first] }) => (first === undefined ? null : pivotTableRef(first)),
    GetItem: (self, args) => required(findAmong(self, args.at(0)), args.at(0)),
    GetItemOrNullObject: (self, args) => {
      const found = findAmong(self, args.at(0));
      return found === undefined ? null : pivotTableRef(found);
    },
  },
});
