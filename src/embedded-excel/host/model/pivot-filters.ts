/** Excel.PivotFilters: what is given checked, and what is applied told. */
import type {
  PivotDateFilter,
  PivotField,
  PivotLabelFilter,
  PivotMoment,
  PivotTable,
  PivotValueFilter,
} from "../../book/types";
import { byDate, captionOf } from "../../pivots/index";
import { invalidArgument, invalidOperation } from "../errors";
import { asFlag, asList, asNumber, asRecord, asText, asWord, isObjectArgument } from "./arguments";
import { findData, findItem, itemIn, type HeldItem } from "./pivot-held";

export const FILTER_TYPES = ["Value", "Manual", "Label", "Date"] as const;
type FilterType = (typeof FILTER_TYPES)[number];

const LABELS = [
  ...(["Equals", "BeginsWith", "EndsWith", "Contains", "GreaterThan", "GreaterThanOrEqualTo"] as const),
  ...(["LessThan", "LessThanOrEqualTo", "Between"] as const),
] as const;
const VALUES = [
  ...(["Equals", "GreaterThan", "GreaterThanOrEqualTo", "LessThan", "LessThanOrEqualTo"] as const),
  ...(["Between", "TopN", "BottomN"] as const),
] as const;

type Given = Readonly<Record<string, unknown>>;

const present = (value: unknown): boolean => value !== undefined && value !== null;

function needed<T>(given: Given, key: string, as: (value: unknown) => T): T {
  if (!present(given[key])) throw invalidArgument(`the filter's condition needs ${key}`);
  return as(given[key]);
}

const exclusion = (given: Given): { exclusive?: true } =>
  present(given["exclusive"]) && asFlag(given["exclusive"]) ? { exclusive: true } : {};

/** Labels may be given as numbers. */
const asLabel = (value: unknown): string => (typeof value === "number" ? String(value) : asText(value));

function readLabel(given: Given): PivotLabelFilter {
  const condition = asWord(given["condition"], LABELS);
  const base = { condition, ...exclusion(given) };
  if (condition === "Between")
    return {
      ...base,
      lowerBound: needed(given, "lowerBound", asLabel),
      upperBound: needed(given, "upperBound", asLabel),
    };
  return condition === "BeginsWith" || condition === "EndsWith" || condition === "Contains"
    ? { ...base, substring: needed(given, "substring", asLabel) }
    : { ...base, comparator: needed(given, "comparator", asLabel) };
}

function readValue(given: Given, pivot: PivotTable): PivotValueFilter {
  const condition = asWord(given["condition"], VALUES);
  const data = findData(pivot, needed(given, "value", asText));
  if (data === undefined) throw invalidArgument(`there is no data hierarchy ${String(given["value"])}`);
  const base = { condition, data: data.id, ...exclusion(given) };
  if (condition === "Between")
    return {
      ...base,
      lowerBound: needed(given, "lowerBound", asNumber),
      upperBound: needed(given, "upperBound", asNumber),
    };
  if (condition !== "TopN" && condition !== "BottomN")
    return { ...base, comparator: needed(given, "comparator", asNumber) };
  const threshold = needed(given, "threshold", asNumber);
  if (!(threshold > 0)) throw invalidArgument("a threshold above 0 is expected");
  const selectionType = needed(given, "selectionType", (value) =>
    asWord(value, ["Items", "Percent", "Sum"] as const),
  );
  return { ...base, threshold, selectionType };
}

function asMoment(value: unknown): PivotMoment {
  const given = asRecord(value);
  const specificity = asWord(given["specificity"], [
    "Year",
    "Month",
    "Day",
    "Hour",
    "Minute",
    "Second",
  ] as const);
  return { date: asText(given["date"]), specificity };
}

/** "lastMonth" as Excel spells it in answers. */
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

function readDate(given: Given, today: number): PivotDateFilter {
  const condition = capital(asText(given["condition"]));
  const filter: PivotDateFilter = {
    condition,
    ...exclusion(given),
    ...(present(given["comparator"]) && { comparator: asMoment(given["comparator"]) }),
    ...(present(given["lowerBound"]) && { lowerBound: asMoment(given["lowerBound"]) }),
    ...(present(given["upperBound"]) && { upperBound: asMoment(given["upperBound"]) }),
    ...(present(given["wholeDays"]) && asFlag(given["wholeDays"]) && { wholeDays: true }),
  };
  if (byDate(filter, today) === undefined)
    throw invalidArgument(`a date filter ${condition} with what it needs is expected`);
  return filter;
}

function chooseItems(field: PivotField, given: Given): void {
  const chosen = asList(given["selectedItems"] ?? []).map((one) => {
    const item = isObjectArgument(one) ? itemIn(field, (one.target as HeldItem).key) : findItem(field, one);
    if (item === undefined) throw invalidArgument(`the field has no item ${String(one)}`);
    return item;
  });
  if (chosen.length === 0) throw invalidArgument("a manual filter selects at least one item");
  for (const item of field.items)
    if (chosen.includes(item)) delete item.hidden;
    else item.hidden = true;
  if (chosen.length > 1) field.severalItems = true;
}

const KEYS: Readonly<Record<FilterType, string>> = {
  Value: "valueFilter",
  Manual: "manualFilter",
  Label: "labelFilter",
  Date: "dateFilter",
};

/** Applies filters to a field of a draft. A field has one, unless the PivotTable allows several. */
export function applyFilters(value: unknown, pivot: PivotTable, index: number, today: number): void {
  const field = pivot.fields[index];
  const given = asRecord(value);
  const types = FILTER_TYPES.filter((type) => present(given[KEYS[type]]));
  if (field === undefined || types.length === 0) throw invalidArgument("a filter is expected");
  const isShown = pivot.rows.includes(index) || pivot.columns.includes(index);
  if (!isShown && !pivot.filters.includes(index))
    throw invalidOperation("only a field that stands in the PivotTable is filtered");
  if (!isShown && types.some((type) => type !== "Manual"))
    throw invalidOperation("a report filter is filtered by items alone");
  if (types.includes("Label") && types.includes("Date"))
    throw invalidArgument("a field has no label filter and date filter at once");
  if (types.length > 1 && !pivot.severalFilters)
    throw invalidArgument("several filters of a field want allowMultipleFiltersPerField");
  if (!pivot.severalFilters) for (const type of FILTER_TYPES) clearFilter(field, type);
  for (const type of types) {
    const one = asRecord(given[KEYS[type]]);
    if (type === "Manual") chooseItems(field, one);
    else if (type === "Value") field.valueFilter = readValue(one, pivot);
    else if (type === "Label") {
      delete field.dateFilter;
      field.labelFilter = readLabel(one);
    } else {
      if (field.numberFormat === undefined) throw invalidOperation("the field holds no dates");
      delete field.labelFilter;
      field.dateFilter = readDate(one, today);
    }
  }
}

export function clearFilter(field: PivotField, type: FilterType): void {
  if (type === "Value") delete field.valueFilter;
  else if (type === "Label") delete field.labelFilter;
  else if (type === "Date") delete field.dateFilter;
  else for (const item of field.items) delete item.hidden;
}

export function hasFilter(field: PivotField, type: FilterType): boolean {
  if (type === "Manual") return field.items.some(({ hidden }) => hidden);
  return (
    field[type === "Value" ? "valueFilter" : type === "Label" ? "labelFilter" : "dateFilter"] !== undefined
  );
}

/** As Office.js tells them: those that are applied. */
export function shownFilters(pivot: PivotTable, field: PivotField): Given {
  const { valueFilter, labelFilter, dateFilter } = field;
  const shown: Record<string, unknown> = {};
  if (dateFilter !== undefined) shown["dateFilter"] = { ...dateFilter };
  if (labelFilter !== undefined) shown["labelFilter"] = { ...labelFilter };
  if (hasFilter(field, "Manual"))
    shown["manualFilter"] = {
      selectedItems: field.items.flatMap((item) => (item.hidden ? [] : [captionOf(item)])),
    };
  if (valueFilter !== undefined) {
    const { data, ...others } = valueFilter;
    shown["valueFilter"] = { ...others, value: findData(pivot, data)?.name ?? "" };
  }
  return shown;
}
