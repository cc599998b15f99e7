/** Excel.SlicerCollection, Slicer, SlicerItemCollection and SlicerItem. */
import { findSheet, findTable, tableId } from "../../book/naming";
import type { Sheet, SlicerSource, Table, TableColumn } from "../../book/types";
import { invalidArgument, itemNotFound } from "../errors";
import { demand } from "../session/guard";
import { findPivot, type HeldPivot } from "../session/pivots/pivots";
import {
  addSlicer,
  deleteSlicer,
  demandSlicerName,
  isCleared,
  selectItems,
  slicerItems,
  slicersIn,
  type HeldSlicer,
  type SlicerItem,
} from "../session/pivots/slicers";
import type { BookSession } from "../session/session";
import { asFlag, asList, asNumber, asText, asWord, isObjectArgument, type Arguments } from "./arguments";
import { defineType, type Context, type ObjectRef, type Property } from "./define";
import { findField, type HeldField } from "./pivot-held";

/** Of a sheet, or of all. */
interface Scope {
  readonly sheet?: Sheet;
}

interface HeldSlicerItem extends HeldSlicer {
  readonly key: string;
}

function changed({ sheet }: HeldSlicer, { session }: Context): void {
  demand(sheet, "allowEditObjects");
  session.restructured(sheet);
}

const place = (key: "left" | "top" | "width" | "height"): Property<HeldSlicer> => ({
  get: ({ slicer }) => slicer[key],
  set: (self, value, context) => {
    const points = asNumber(value);
    const isSize = key === "width" || key === "height";
    if (points < 0 || (isSize && points === 0))
      throw invalidArgument(isSize ? "more than 0 points are expected" : "at least 0 points are expected");
    changed(self, context);
    self.slicer[key] = points;
  },
});

const itemOf = ({ slicer, key }: HeldSlicerItem, { session }: Context): SlicerItem => {
  const found = slicerItems(session, slicer).find((item) => item.key === key);
  if (found === undefined) throw itemNotFound(`SlicerItem ${key}`);
  return found;
};

const slicerItemRef: (held: HeldSlicerItem) => ObjectRef = defineType<HeldSlicerItem>({
  name: "SlicerItem",
  id: ({ key }) => key,
  properties: {
    Key: { get: ({ key }) => key },
    Name: { get: (self, context) => itemOf(self, context).name },
    HasData: { get: (self, context) => itemOf(self, context).hasData },
    IsSelected: {
      get: (self, context) => itemOf(self, context).isSelected,
      set: (self, value, { session }) => {
        const wanted = asFlag(value);
        const others = slicerItems(session, self.slicer).filter(
          ({ key, isSelected }) => isSelected && key !== self.key,
        );
        // With none left all are selected, as Excel has it.
        selectItems(session, self.slicer, [...others.map(({ key }) => key), ...(wanted ? [self.key] : [])]);
      },
    },
  },
});

function findItem(self: HeldSlicer, key: unknown, { session }: Context): ObjectRef | undefined {
  const wanted = String(key).toLowerCase();
  const items = slicerItems(session, self.slicer);
  const found =
    items.find((item) => item.key.toLowerCase() === wanted) ??
    items.find((item) => item.name.toLowerCase() === wanted);
  return found === undefined ? undefined : slicerItemRef({ ...self, key: found.key });
}

function required(found: ObjectRef | undefined, key: unknown): ObjectRef {
  if (found === undefined) throw itemNotFound(String(key));
  return found;
}

const slicerItemsRef = defineType<HeldSlicer>({
  name: "SlicerItemCollection",
  items: (self, { session }) =>
    slicerItems(session, self.slicer).map(({ key }) => slicerItemRef({ ...self, key })),
  item: (self, key, context) => required(findItem(self, key, context), key),
  reads: {
    GetCount: (self, _args, { session }) => slicerItems(session, self.slicer).length,
    GetItem: (self, args, context) => required(findItem(self, args.at(0), context), args.at(0)),
    GetItemAt: (self, args, { session }) => {
      const item = slicerItems(session, self.slicer)[args.integer(0)];
      return required(item && slicerItemRef({ ...self, key: item.key }), args.at(0));
    },
    GetItemOrNullObject: (self, args, context) => findItem(self, args.at(0), context) ?? null,
  },
});

const slicerRef: (held: HeldSlicer) => ObjectRef = defineType<HeldSlicer>({
  name: "Slicer",
  id: ({ slicer }) => slicer.id,
  properties: {
    Id: { get: ({ slicer }) => slicer.id },
    Name: {
      get: ({ slicer }) => slicer.name,
      set: (self, value, context) => {
        const name = asText(value);
        demandSlicerName(context.session, name, self.slicer);
        changed(self, context);
        self.slicer.name = name;
      },
    },
    Caption: {
      get: ({ slicer }) => slicer.caption,
      set: (self, value, context) => {
        const caption = asText(value);
        changed(self, context);
        self.slicer.caption = caption;
      },
    },
    IsFilterCleared: { get: ({ slicer }, { session }) => isCleared(session, slicer) },
    SortBy: {
      get: ({ slicer }) => slicer.sortBy,
      set: (self, value, context) => {
        const sortBy = asWord(value, ["DataSourceOrder", "Ascending", "Descending"] as const);
        changed(self, context);
        self.slicer.sortBy = sortBy;
      },
    },
    Style: {
      get: ({ slicer }) => slicer.style,
      set: (self, value, context) => {
        const style = asText(value);
        if (!/^(?:SlicerStyle(?:Light|Dark|Other)[1-6]|TableStyleOther[12])$/.test(style))
          throw invalidArgument(`there is no slicer style ${style}`);
        changed(self, context);
        self.slicer.style = style;
      },
    },
    Left: place("left"),
    Top: place("top"),
    Width: place("width"),
    Height: place("height"),
  },
  objects: {
    SlicerItems: (self) => slicerItemsRef(self),
    Worksheet: ({ sheet }, { model }) => model.worksheet(sheet),
  },
  reads: {
    GetSelectedItems: ({ slicer }, _args, { session }) =>
      slicerItems(session, slicer).flatMap(({ key, isSelected }) => (isSelected ? [key] : [])),
  },
  writes: {
    SelectItems: ({ slicer }, args, { session }) => {
      selectItems(session, slicer, asList(args.at(0) ?? []).map(asText));
      return null;
    },
    ClearFilters: ({ slicer }, _args, { session }) => {
      selectItems(session, slicer, []);
      return null;
    },
    Delete: (self, _args, { session }) => {
      deleteSlicer(session, self);
      return null;
    },
  },
});

type Source =
  | { readonly kind: "pivot"; readonly held: HeldPivot }
  | { readonly kind: "table"; readonly table: Table; readonly sheet: Sheet };

/** A PivotTable or a table, as an object, by name or id. */
function sourceOf(session: BookSession, given: unknown, scope: Scope): Source {
  if (isObjectArgument(given)) {
    if (given.type === "PivotTable") return { kind: "pivot", held: given.target as HeldPivot };
    if (given.type !== "Table") throw invalidArgument("a PivotTable or a table is expected");
  }
  const key = isObjectArgument(given) ? tableId(given.target as Table) : asText(given);
  const near = scope.sheet === undefined ? undefined : findPivot([scope.sheet], key);
  const held = isObjectArgument(given) ? undefined : (near ?? findPivot(session.book.sheets, key));
  if (held !== undefined) return { kind: "pivot", held };
  const found = findTable(session.book, key);
  if (found === undefined) throw invalidArgument(`there is no PivotTable or table ${key}`);
  return { kind: "table", ...found };
}

function sliced(source: Source, given: unknown): SlicerSource {
  if (source.kind === "pivot") {
    const { pivot } = source.held;
    const field = isObjectArgument(given)
      ? findField(pivot, (given.target as Partial<HeldField>).source)
      : findField(pivot, given);
    if (field === undefined) throw invalidArgument("the PivotTable has no such field");
    return { kind: "pivot", pivot: pivot.id, field: field.source };
  }
  const { table } = source;
  const column = isObjectArgument(given) ? columnOf(table, given.target) : columnNamed(table, given);
  if (column === undefined) throw invalidArgument("the table has no such column");
  return { kind: "table", table: table.id, column: column.id };
}

const columnNamed = (table: Table, key: unknown): TableColumn | undefined =>
  table.columns.find(({ name }) => name.toLowerCase() === String(key).toLowerCase()) ??
  table.columns.find(({ id }) => String(id) === String(key));

/** What a TableColumn object stands for: the table with the column itself. */
function columnOf(table: Table, target: unknown): TableColumn | undefined {
  const column: unknown =
    typeof target === "object" && target !== null ? Reflect.get(target, "column") : target;
  return table.columns.find((one) => one === column);
}

function sheetOf(session: BookSession, self: Scope, args: Arguments): Sheet {
  if (args.isObject(2)) return args.object(2, "Worksheet").target as Sheet;
  if (args.at(2) === undefined) {
    if (self.sheet === undefined) throw invalidArgument("a worksheet for the slicer is expected");
    return self.sheet;
  }
  const sheet = findSheet(session.book, args.text(2));
  if (sheet === undefined) throw itemNotFound(`worksheet ${args.text(2)}`);
  return sheet;
}

const heldIn = (self: Scope, session: BookSession): readonly HeldSlicer[] =>
  slicersIn(session, self.sheet === undefined ? session.book.sheets : [self.sheet]);

function find(self: Scope, key: unknown, session: BookSession): ObjectRef | undefined {
  const all = heldIn(self, session);
  const found =
    all.find(({ slicer }) => slicer.id === key) ??
    all.find(({ slicer }) => slicer.name.toLowerCase() === String(key).toLowerCase());
  return found === undefined ? undefined : slicerRef(found);
}

export const slicersRef = defineType<Scope>({
  name: "SlicerCollection",
  items: (self, { session }) => heldIn(self, session).map((held) => slicerRef(held)),
  item: (self, key, { session }) => required(find(self, key, session), key),
  reads: {
    GetCount: (self, _args, { session }) => heldIn(self, session).length,
    GetItem: (self, args, { session }) => required(find(self, args.at(0), session), args.at(0)),
    GetItemAt: (self, args, { session }) => {
      const held = heldIn(self, session)[args.integer(0)];
      return required(held && slicerRef(held), args.at(0));
    },
    GetItemOrNullObject: (self, args, { session }) => find(self, args.at(0), session) ?? null,
  },
  writes: {
    Add: (self, args, { session }) => {
      const source = sourceOf(session, args.at(0), self);
      return slicerRef(addSlicer(session, sheetOf(session, self, args), sliced(source, args.at(1))));
    },
  },
});
