/** Excel.PivotHierarchy, RowColumnPivotHierarchy and FilterPivotHierarchy, with their collections. */
import type { PivotField, PivotTable } from "../../book/types";
import { invalidArgument, itemNotFound } from "../errors";
import type { HeldPivot } from "../session/pivots/pivots";
import { asFlag, asInteger } from "./arguments";
import { defineType, type Context, type Method, type ObjectRef } from "./define";
import { clearFilter, FILTER_TYPES } from "./pivot-filters";
import { fieldNameProperty, pivotFieldsRef } from "./pivot-fields";
import { change, changeField, fieldIn, findField, indexIn, type HeldField } from "./pivot-held";

type AxisName = "rows" | "columns" | "filters";

interface HeldAxis extends HeldPivot {
  readonly axis: AxisName;
}
interface HeldOnAxis extends HeldField {
  readonly axis: AxisName;
}

const named = <T extends HeldPivot>(held: T, field: PivotField): T & HeldField => ({
  ...held,
  source: field.source,
});

function required<T>(found: T | undefined, key: unknown): T {
  if (found === undefined) throw itemNotFound(`PivotHierarchy ${String(key)}`);
  return found;
}

const hierarchyRef: (held: HeldField) => ObjectRef = defineType<HeldField>({
  name: "PivotHierarchy",
  id: (self) => self.source,
  properties: { Id: { get: (self) => self.source }, Name: fieldNameProperty() },
  objects: { Fields: (self) => pivotFieldsRef(self) },
});

const findHierarchy = (self: HeldPivot, key: unknown): HeldField | undefined => {
  const field = findField(self.pivot, key);
  return field === undefined ? undefined : named(self, field);
};

export const hierarchiesRef = defineType<HeldPivot>({
  name: "PivotHierarchyCollection",
  items: (self) => self.pivot.fields.map((field) => hierarchyRef(named(self, field))),
  item: (self, key) => hierarchyRef(required(findHierarchy(self, key), key)),
  reads: {
    GetCount: (self) => self.pivot.fields.length,
    GetItem: (self, args) => hierarchyRef(required(findHierarchy(self, args.at(0)), args.at(0))),
    GetItemOrNullObject: (self, args) => {
      const found = findHierarchy(self, args.at(0));
      return found === undefined ? null : hierarchyRef(found);
    },
  },
});

/** Takes a field off every axis; what filters it by label, value or date goes, items that were left out stay so. */
function takeOff(draft: PivotTable, index: number): void {
  for (const axis of ["rows", "columns", "filters"] as const)
    draft[axis] = draft[axis].filter((one) => one !== index);
  const field = draft.fields[index];
  if (field === undefined) return;
  for (const type of FILTER_TYPES) if (type !== "Manual") clearFilter(field, type);
}

function fieldsOn({ pivot, axis }: HeldAxis): readonly PivotField[] {
  return pivot[axis].flatMap((index) => pivot.fields[index] ?? []);
}

function findOn(self: HeldAxis, key: unknown): HeldOnAxis | undefined {
  const field = findField(self.pivot, key);
  return field !== undefined && fieldsOn(self).includes(field) ? named(self, field) : undefined;
}

const position = {
  get: ({ pivot, axis, source }: HeldOnAxis): number => pivot[axis].indexOf(indexIn(pivot, source)),
  set: (self: HeldOnAxis, value: unknown, context: Context): void => {
    const place = asInteger(value);
    const { axis } = self;
    if (place < 0 || place >= self.pivot[axis].length)
      throw invalidArgument(`the axis has no position ${place}`);
    changeField(context, self, (_field, draft, index) => {
      draft[axis] = draft[axis].filter((one) => one !== index);
      draft[axis].splice(place, 0, index);
    });
  },
};

const setToDefault: Method<HeldField> = (self, _args, context) => {
  changeField(context, self, (field, draft, index) => {
    const { source, items, numberFormat, sliced } = field;
    draft.fields[index] = {
      source,
      items: items.map(({ value, text }) => ({ value, text })),
      subtotals: ["Automatic"],
      ...(numberFormat !== undefined && { numberFormat }),
      ...(sliced && { sliced }),
    };
  });
  return null;
};

const shared = {
  id: (self: HeldOnAxis): string => self.source,
  properties: {
    Id: { get: (self: HeldOnAxis): string => self.source },
    Name: fieldNameProperty<HeldOnAxis>(),
    Position: position,
  },
  objects: { Fields: (self: HeldOnAxis): ObjectRef => pivotFieldsRef(self) },
  writes: { SetToDefault: setToDefault },
};

const rowColumnRef: (held: HeldOnAxis) => ObjectRef = defineType<HeldOnAxis>({
  name: "RowColumnPivotHierarchy",
  ...shared,
});

const filterRef: (held: HeldOnAxis) => ObjectRef = defineType<HeldOnAxis>({
  name: "FilterPivotHierarchy",
  ...shared,
  properties: {
    ...shared.properties,
    EnableMultipleFilterItems: {
      get: ({ pivot, source }) => fieldIn(pivot, source).severalItems === true,
      set: (self, value, context) => {
        const several = asFlag(value);
        changeField(context, self, (field) => {
          if (several) {
            field.severalItems = true;
            return;
          }
          delete field.severalItems;
          // As Excel: what was several is all again.
          if (field.items.filter(({ hidden }) => !hidden).length > 1) clearFilter(field, "Manual");
        });
      },
    },
  },
});

function axisRef(name: string, refOf: (held: HeldOnAxis) => ObjectRef): (held: HeldAxis) => ObjectRef {
  const type = name.replace("Collection", "");
  return defineType<HeldAxis>({
    name,
    items: (self) => fieldsOn(self).map((field) => refOf(named(self, field))),
    item: (self, key) => refOf(required(findOn(self, key), key)),
    reads: {
      GetCount: (self) => self.pivot[self.axis].length,
      GetItem: (self, args) => refOf(required(findOn(self, args.at(0)), args.at(0))),
      GetItemOrNullObject: (self, args) => {
        const found = findOn(self, args.at(0));
        return found === undefined ? null : refOf(found);
      },
    },
    writes: {
      Add: (self, args, context) => {
        const { pivot, source } = args.object(0, "PivotHierarchy").target as HeldField;
        if (pivot.id !== self.pivot.id) throw invalidArgument("the hierarchy is another PivotTable's");
        const held: HeldOnAxis = { ...self, source };
        if (pivot[self.axis].includes(indexIn(pivot, source))) return refOf(held);
        changeField(context, held, (_field, draft, index) => {
          takeOff(draft, index);
          draft[self.axis].push(index);
        });
        return refOf(held);
      },
      Remove: (self, args, context) => {
        const { source } = args.object(0, type).target as HeldOnAxis;
        const index = indexIn(self.pivot, source);
        if (!self.pivot[self.axis].includes(index)) throw itemNotFound(`${type} ${source}`);
        change(context, self, (draft) => {
          takeOff(draft, index);
        });
        return null;
      },
    },
  });
}

const rowColumnsRef = axisRef("RowColumnPivotHierarchyCollection", rowColumnRef);
const filterColumnsRef = axisRef("FilterPivotHierarchyCollection", filterRef);
export const rowHierarchiesRef = (held: HeldPivot): ObjectRef => rowColumnsRef({ ...held, axis: "rows" });
export const columnHierarchiesRef = (held: HeldPivot): ObjectRef =>
  rowColumnsRef({ ...held, axis: "columns" });

export const filterHierarchiesRef = (held: HeldPivot): ObjectRef =>
  filterColumnsRef({ ...held, axis: "filters" });
