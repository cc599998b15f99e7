/** Excel.PivotFieldCollection, PivotField, PivotItemCollection and PivotItem. */
import type { PivotFunction, PivotScope } from "../../book/types";
import { captionOf, fieldName, FUNCTIONS, keyOf } from "../../pivots/index";
import { invalidArgument, itemNotFound } from "../errors";
import { asFlag, asList, asRecord, asText, isObjectArgument, type Arguments } from "./arguments";
import { defineType, type Context, type ObjectRef, type Property } from "./define";
import { applyFilters, clearFilter, FILTER_TYPES, hasFilter, shownFilters } from "./pivot-filters";
import {
  changeField,
  dataIn,
  demandCaption,
  fieldIn,
  findField,
  findItem,
  indexIn,
  itemId,
  itemIn,
  type HeldData,
  type HeldField,
  type HeldItem,
} from "./pivot-held";

const itemOf = (self: HeldItem): ReturnType<typeof itemIn> =>
  itemIn(fieldIn(self.pivot, self.source), self.key);

function itemFlag(
  get: (item: ReturnType<typeof itemIn>) => boolean,
  set: (item: ReturnType<typeof itemIn>, value: boolean) => void,
): Property<HeldItem> {
  return {
    get: (self) => get(itemOf(self)),
    set: (self, value, context) => {
      const wanted = asFlag(value);
      changeField(context, self, (field) => {
        set(itemIn(field, self.key), wanted);
        if (field.items.every(({ hidden }) => hidden))
          throw invalidArgument("a field shows at least one of its items");
      });
    },
  };
}

export const pivotItemRef: (held: HeldItem) => ObjectRef = defineType<HeldItem>({
  name: "PivotItem",
  id: (self) => self.key,
  properties: {
    Id: { get: (self) => self.key },
    Name: {
      get: (self) => captionOf(itemOf(self)),
      set: (self, value, context) => {
        const name = asText(value);
        changeField(context, self, (field) => {
          const item = itemIn(field, self.key);
          const other = findItem(field, name);
          if (name.trim() === "" || (other !== undefined && other !== item))
            throw invalidArgument(`the field has an item ${name}, or the name is empty`);
          item.name = name;
        });
      },
    },
    IsExpanded: itemFlag(
      (item) => item.collapsed !== true,
      (item, expanded) => {
        if (expanded) delete item.collapsed;
        else item.collapsed = true;
      },
    ),
    Visible: itemFlag(
      (item) => item.hidden !== true,
      (item, visible) => {
        if (visible) delete item.hidden;
        else item.hidden = true;
      },
    ),
  },
});

/** Of a field, or of several as an axis's part. */
export interface ItemScope {
  readonly items: readonly HeldItem[];
}

function foundItem({ items }: ItemScope, key: unknown): HeldItem | undefined {
  return items.find((held) => {
    const item = findItem(fieldIn(held.pivot, held.source), key);
    return item !== undefined && itemId(item) === held.key;
  });
}

function required<T>(found: T | undefined, key: unknown): T {
  if (found === undefined) throw itemNotFound(String(key));
  return found;
}

export const pivotItemsRef = defineType<ItemScope>({
  name: "PivotItemCollection",
  items: (self) => self.items.map((item) => pivotItemRef(item)),
  item: (self, key) => pivotItemRef(required(foundItem(self, key), key)),
  reads: {
    GetCount: (self) => self.items.length,
    GetItem: (self, args) => pivotItemRef(required(foundItem(self, args.at(0)), args.at(0))),
    GetItemOrNullObject: (self, args) => {
      const found = foundItem(self, args.at(0));
      return found === undefined ? null : pivotItemRef(found);
    },
  },
});

const heldItems = (self: HeldField): readonly HeldItem[] =>
  fieldIn(self.pivot, self.source).items.map((item) => ({ ...self, key: itemId(item) }));

const lower = (word: string): string => word.charAt(0).toLowerCase() + word.slice(1);

const subtotals: Property<HeldField> = {
  get: ({ pivot, source }) => {
    const own = fieldIn(pivot, source).subtotals;
    const shown = (["Automatic", ...FUNCTIONS] as const).map(
      (one) => [lower(one), own.includes(one)] as const,
    );
    return Object.fromEntries(shown);
  },
  set: (self, value, context) => {
    const given = asRecord(value);
    const on = (key: string): boolean =>
      given[key] !== undefined && given[key] !== null && asFlag(given[key]);
    const wanted: readonly ("Automatic" | PivotFunction)[] = on("automatic")
      ? ["Automatic"]
      : FUNCTIONS.filter((one) => on(lower(one)));
    changeField(context, self, (field) => {
      field.subtotals = wanted;
    });
  },
};

/** The client says it as a flag, older ones as a word. */
const isAscending = (value: unknown): boolean =>
  typeof value === "boolean" ? value : asText(value).toLowerCase() === "ascending";

/** Items that name a row or column, as objects or by their ids. */
function scopeOf(self: HeldField, value: unknown): PivotScope {
  const { pivot } = self;
  const onRows = pivot.rows.includes(indexIn(pivot, self.source));
  const others = onRows ? pivot.columns : pivot.rows;
  return asList(value ?? []).map((one) => {
    if (isObjectArgument(one)) {
      const held = one.target as HeldItem;
      return { field: indexIn(pivot, held.source), item: keyOf(itemOf(held).value) };
    }
    const field = others.find((index) => pivot.fields[index]?.items.some((item) => itemId(item) === one));
    const item = pivot.fields[field ?? -1]?.items.find((each) => itemId(each) === one);
    if (field === undefined || item === undefined)
      throw invalidArgument(`${String(one)} is no item of the other axis`);
    return { field, item: keyOf(item.value) };
  });
}

export const pivotFieldRef: (held: HeldField) => ObjectRef = defineType<HeldField>({
  name: "PivotField",
  id: (self) => self.source,
  properties: {
    Id: { get: (self) => self.source },
    Name: fieldNameProperty(),
    ShowAllItems: {
      get: ({ pivot, source }) => fieldIn(pivot, source).showAllItems === true,
      set: (self, value, context) => {
        const wanted = asFlag(value);
        changeField(context, self, (field) => {
          if (wanted) field.showAllItems = true;
          else delete field.showAllItems;
        });
      },
    },
    Subtotals: subtotals,
  },
  objects: { Items: (self) => pivotItemsRef({ items: heldItems(self) }) },
  reads: {
    GetFilters: ({ pivot, source }) => shownFilters(pivot, fieldIn(pivot, source)),
    IsFiltered: ({ pivot, source }, args) => {
      const field = fieldIn(pivot, source);
      if (args.at(0) !== undefined) return hasFilter(field, args.word(0, FILTER_TYPES));
      return FILTER_TYPES.some((type) => hasFilter(field, type));
    },
  },
  writes: {
    ApplyFilter: (self, args, context) => {
      changeField(context, self, (_field, draft, index) => {
        applyFilters(args.at(0), draft, index, context.session.now());
      });
      return null;
    },
    ClearAllFilters: (self, _args, context) => {
      changeField(context, self, (field) => {
        for (const type of FILTER_TYPES) clearFilter(field, type);
      });
      return null;
    },
    ClearFilter: (self, args, context) => {
      const type = args.word(0, FILTER_TYPES);
      changeField(context, self, (field) => {
        clearFilter(field, type);
      });
      return null;
    },
    SortByLabels: (self, args, context) => {
      changeField(context, self, (field) => {
        field.sort = { by: "labels", ascending: isAscending(args.at(0)) };
      });
      return null;
    },
    SortByValues: (self, args, context) => {
      sortByValues(self, args, context);
      return null;
    },
  },
});

function sortByValues(self: HeldField, args: Arguments, context: Context): void {
  const held = args.object(1, "DataPivotHierarchy").target as HeldData;
  const scope = scopeOf(self, args.at(2));
  const data = dataIn(self.pivot, held.id).id;
  changeField(context, self, (field) => {
    field.sort = { by: "values", ascending: isAscending(args.at(0)), data, scope };
  });
}

/** A field's caption; a PivotTable has each once. */
export function fieldNameProperty<T extends HeldField>(): Property<T> {
  return {
    get: ({ pivot, source }) => fieldName(fieldIn(pivot, source)),
    set: (self, value, context) => {
      const name = asText(value);
      changeField(context, self, (field, draft) => {
        demandCaption(draft, name, field);
        if (name === field.source) delete field.name;
        else field.name = name;
      });
    },
  };
}

/** The fields of a hierarchy: of a PivotTable over cells, one. */
export const pivotFieldsRef = defineType<HeldField>({
  name: "PivotFieldCollection",
  items: (self) => [pivotFieldRef(self)],
  item: (self, key) => pivotFieldRef(required(named(self, key), key)),
  reads: {
    GetCount: () => 1,
    GetItem: (self, args) => pivotFieldRef(required(named(self, args.at(0)), args.at(0))),
    GetItemOrNullObject: (self, args) => {
      const found = named(self, args.at(0));
      return found === undefined ? null : pivotFieldRef(found);
    },
  },
});

const named = (self: HeldField, key: unknown): HeldField | undefined =>
  findField(self.pivot, key)?.source === self.source ? self : undefined;
