/** Excel.DataPivotHierarchyCollection and DataPivotHierarchy. */
import type { CellValue, PivotCalculation, PivotData, PivotFunction, PivotTable } from "../../book/types";
import { fieldName, FUNCTION_WORDS, FUNCTIONS, keyOf, WANTS_FIELD, WANTS_ITEM } from "../../pivots/index";
import { invalidArgument, itemNotFound } from "../errors";
import { isNumberFormat } from "../session/display";
import type { HeldPivot } from "../session/pivots/pivots";
import { asInteger, asRecord, asText, asWord, isObjectArgument } from "./arguments";
import { defineType, type Context, type ObjectRef, type Property } from "./define";
import { pivotFieldRef } from "./pivot-fields";
import {
  change,
  dataIn,
  demandCaption,
  findData,
  findField,
  findItem,
  indexIn,
  itemId,
  itemIn,
  same,
  type HeldData,
  type HeldField,
  type HeldItem,
} from "./pivot-held";

const CALCULATIONS: readonly PivotCalculation[] = [
  "None",
  "PercentOfGrandTotal",
  "PercentOfRowTotal",
  "PercentOfColumnTotal",
  "PercentOfParentRowTotal",
  "PercentOfParentColumnTotal",
  "PercentOfParentTotal",
  "PercentOf",
  "RunningTotal",
  "PercentRunningTotal",
  "DifferenceFrom",
  "PercentDifferenceFrom",
  "RankAscending",
  "RankDecending",
  "Index",
];

/** Numbers are summed; with text, dates or the like among them values are counted. */
function automatic(pivot: PivotTable, index: number): PivotFunction {
  const field = pivot.fields[index];
  const values = (pivot.records ?? []).map((record): CellValue => record[index] ?? null);
  const some = values.some((value) => typeof value === "number");
  const others = values.some((value) => value !== null && typeof value !== "number");
  return some && !others && field?.numberFormat === undefined ? "Sum" : "Count";
}

/** "Sum of Sales", "Sum of Sales2" where that is taken. */
function nameFor(pivot: PivotTable, index: number, by: PivotFunction, except?: PivotData): string {
  const field = pivot.fields[index];
  const wanted = `${FUNCTION_WORDS[by]} of ${field === undefined ? "" : fieldName(field)}`;
  const taken = (name: string): boolean =>
    pivot.data.some((one) => one !== except && same(one.name, name)) ||
    pivot.fields.some((one) => same(fieldName(one), name));
  let name = wanted;
  for (let number = 2; taken(name); number += 1) name = `${wanted}${number}`;
  return name;
}

function freeId(pivot: PivotTable, name: string): string {
  const taken = (id: string): boolean => pivot.data.some((one) => one.id === id);
  let id = name;
  for (let number = 2; taken(id); number += 1) id = `${name}${number}`;
  return id;
}

function changeData(
  context: Context,
  self: HeldData,
  edit: (data: PivotData, draft: PivotTable) => void,
): void {
  change(context, self, (draft) => {
    edit(dataIn(draft, self.id), draft);
  });
}

function baseFieldOf(pivot: PivotTable, value: unknown): number | undefined {
  if (value === undefined || value === null) return undefined;
  if (isObjectArgument(value)) return indexIn(pivot, (value.target as HeldField).source);
  const { id, name } = asRecord(value);
  const field = findField(pivot, id ?? name);
  if (field === undefined) throw invalidArgument("the base field is none of the PivotTable's");
  return indexIn(pivot, field.source);
}

function baseItemOf(pivot: PivotTable, index: number, value: unknown): string | undefined {
  const field = pivot.fields[index];
  if (value === undefined || value === null || field === undefined) return undefined;
  if (isObjectArgument(value)) return keyOf(itemIn(field, (value.target as HeldItem).key).value);
  const { id, name } = asRecord(value);
  const item = findItem(field, id) ?? findItem(field, name);
  if (item === undefined) throw invalidArgument("the base item is none of the base field's");
  return keyOf(item.value);
}

const showAs: Property<HeldData> = {
  get: ({ pivot, id }) => {
    const { calculation, baseField, baseItem } = dataIn(pivot, id);
    const field = pivot.fields[baseField ?? -1];
    const item = field?.items.find(({ value }) => keyOf(value) === baseItem);
    return {
      calculation,
      baseField: field === undefined ? null : { id: field.source, name: fieldName(field) },
      baseItem: item === undefined ? null : { id: itemId(item), name: item.name ?? item.text },
    };
  },
  set: (self, value, context) => {
    const given = asRecord(value);
    const calculation = asWord(given["calculation"], CALCULATIONS);
    changeData(context, self, (data, draft) => {
      data.calculation = calculation;
      delete data.baseField;
      delete data.baseItem;
      if (!WANTS_FIELD.has(calculation)) return;
      const index = baseFieldOf(draft, given["baseField"]);
      if (index === undefined) throw invalidArgument(`${calculation} wants a base field`);
      data.baseField = index;
      if (!WANTS_ITEM.has(calculation)) return;
      const item = baseItemOf(draft, index, given["baseItem"]);
      if (item === undefined) throw invalidArgument(`${calculation} wants a base item`);
      data.baseItem = item;
    });
  },
};

const dataRef: (held: HeldData) => ObjectRef = defineType<HeldData>({
  name: "DataPivotHierarchy",
  id: (self) => self.id,
  properties: {
    Id: { get: (self) => self.id },
    Name: {
      get: ({ pivot, id }) => dataIn(pivot, id).name,
      set: (self, value, context) => {
        const name = asText(value);
        changeData(context, self, (data, draft) => {
          demandCaption(draft, name, data);
          data.name = name;
          data.named = true;
        });
      },
    },
    NumberFormat: {
      get: ({ pivot, id }) => dataIn(pivot, id).numberFormat ?? "General",
      set: (self, value, context) => {
        const format = asText(value);
        if (!isNumberFormat(format)) throw invalidArgument(`${format} is no number format`);
        changeData(context, self, (data) => {
          if (format === "General" || format === "") delete data.numberFormat;
          else data.numberFormat = format;
        });
      },
    },
    Position: {
      get: ({ pivot, id }) => pivot.data.findIndex((one) => one.id === id),
      set: (self, value, context) => {
        const place = asInteger(value);
        if (place < 0 || place >= self.pivot.data.length)
          throw invalidArgument(`there is no position ${place}`);
        changeData(context, self, (data, draft) => {
          draft.data = draft.data.filter((one) => one !== data);
          draft.data.splice(place, 0, data);
        });
      },
    },
    ShowAs: showAs,
    SummarizeBy: {
      get: ({ pivot, id }) => dataIn(pivot, id).function,
      set: (self, value, context) => {
        const asked = asWord(value, ["Automatic", ...FUNCTIONS] as const);
        changeData(context, self, (data, draft) => {
          data.function = asked === "Automatic" ? automatic(draft, data.field) : asked;
          // A name of its own stays.
          if (data.named !== true) data.name = nameFor(draft, data.field, data.function, data);
        });
      },
    },
  },
  objects: {
    Field: (self) => {
      const field = self.pivot.fields[dataIn(self.pivot, self.id).field];
      if (field === undefined) throw itemNotFound("PivotField");
      return pivotFieldRef({ ...self, source: field.source });
    },
  },
  writes: {
    SetToDefault: (self, _args, context) => {
      changeData(context, self, (data, draft) => {
        data.function = automatic(draft, data.field);
        data.calculation = "None";
        delete data.baseField;
        delete data.baseItem;
        delete data.numberFormat;
        delete data.named;
        data.name = nameFor(draft, data.field, data.function, data);
      });
      return null;
    },
  },
});

export const dataHierarchyRef = dataRef;

function required(self: HeldPivot, found: PivotData | undefined, key: unknown): ObjectRef {
  if (found === undefined) throw itemNotFound(`DataPivotHierarchy ${String(key)}`);
  return dataRef({ ...self, id: found.id });
}

export const dataHierarchiesRef = defineType<HeldPivot>({
  name: "DataPivotHierarchyCollection",
  items: (self) => self.pivot.data.map(({ id }) => dataRef({ ...self, id })),
  item: (self, key) => required(self, findData(self.pivot, key), key),
  reads: {
    GetCount: (self) => self.pivot.data.length,
    GetItem: (self, args) => required(self, findData(self.pivot, args.at(0)), args.at(0)),
    GetItemOrNullObject: (self, args) => {
      const found = findData(self.pivot, args.at(0));
      return found === undefined ? null : dataRef({ ...self, id: found.id });
    },
  },
  writes: {
    Add: (self, args, context) => {
      const { pivot, source } = args.object(0, "PivotHierarchy").target as HeldField;
      if (pivot.id !== self.pivot.id) throw invalidArgument("the hierarchy is another PivotTable's");
      let id = "";
      change(context, self, (draft) => {
        const index = indexIn(draft, source);
        const by = automatic(draft, index);
        const name = nameFor(draft, index, by);
        id = freeId(draft, name);
        draft.data.push({ id, field: index, name, function: by, calculation: "None" });
      });
      return dataRef({ ...self, id });
    },
    Remove: (self, args, context) => {
      const { id } = args.object(0, "DataPivotHierarchy").target as HeldData;
      dataIn(self.pivot, id);
      change(context, self, (draft) => {
        draft.data = draft.data.filter((one) => one.id !== id);
        for (const field of draft.fields) {
          if (field.valueFilter?.data === id) delete field.valueFilter;
          if (field.sort?.by === "values" && field.sort.data === id) delete field.sort;
        }
      });
      return null;
    },
  },
});
