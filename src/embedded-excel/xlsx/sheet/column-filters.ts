/** What columns are filtered by, of tables and of a sheet's own filter. */
import type { ColumnFilter, FilteredColumn, SheetFilter } from "../../book/types";
import { parseArea } from "../../book/address";
import { decodeText, encodeAttributeText } from "../package/text";
import {
  attribute,
  child,
  childrenOf,
  element,
  flag,
  numberAttribute,
  type XmlElement,
} from "../package/xml";
import { keyOf } from "../present";
import { writeArea } from "./areas";

const OPERATORS: Readonly<Record<string, string>> = {
  "=": "equal",
  "<>": "notEqual",
  ">": "greaterThan",
  "<": "lessThan",
  ">=": "greaterThanOrEqual",
  "<=": "lessThanOrEqual",
};

const MONTHS = "January February March April May June July August September October November December".split(
  " ",
);

/** As files name what changes with the day: Today is today, a month M1, a quarter Q1. */
function dynamicType(criteria: string): string {
  const month = MONTHS.findIndex((name) => criteria === `AllDatesInPeriod${name}`);
  if (month >= 0) return `M${month + 1}`;
  const quarter = /^AllDatesInPeriodQuarter([1-4])$/.exec(criteria)?.[1];
  return quarter === undefined ? criteria.charAt(0).toLowerCase() + criteria.slice(1) : `Q${quarter}`;
}

function dynamicCriteria(type: string): string {
  const [, kind, number] = /^([MQ])(\d+)$/.exec(type) ?? [];
  if (kind === "M") return `AllDatesInPeriod${MONTHS[Number(number) - 1] ?? ""}`;
  if (kind === "Q") return `AllDatesInPeriodQuarter${number ?? ""}`;
  return type.charAt(0).toUpperCase() + type.slice(1);
}

function customFilter(criterion: string): string {
  const [, operator = "=", value = ""] = /^(<>|<=|>=|=|<|>)?([^]*)$/.exec(criterion) ?? [];
  const name = OPERATORS[operator];
  return element("customFilter", {
    operator: name === "equal" ? undefined : name,
    val: encodeAttributeText(value),
  });
}

/** Undefined for what files say by formats, which are not written. */
function writeFilter(filter: ColumnFilter): string | undefined {
  const { filterOn, criterion1 = "", criterion2, operator } = filter;
  switch (filterOn) {
    case "Custom": {
      const all = [criterion1, criterion2].flatMap((one) => (one === undefined ? [] : [customFilter(one)]));
      const both = all.length === 2 && operator !== "Or" ? true : undefined;
      return element("customFilters", { and: both }, ...all);
    }
    case "Dynamic":
      return element("dynamicFilter", { type: dynamicType(filter.dynamicCriteria ?? "") });
    case "CellColor":
    case "FontColor":
      return undefined;
    case "TopItems":
    case "TopPercent":
    case "BottomItems":
    case "BottomPercent":
      return element("top10", {
        top: filterOn.startsWith("Bottom") ? 0 : undefined,
        percent: filterOn.endsWith("Percent") ? 1 : undefined,
        val: Number(criterion1),
      });
  }
}

function writeValues(values: readonly string[]): string {
  const filters = values
    .filter((one) => one !== "")
    .map((one) => element("filter", { val: encodeAttributeText(one) }));
  return element("filters", { blank: values.includes("") ? true : undefined }, ...filters);
}

/** The filter of one column; without criteria only where its button is hidden. */
export function writeFilterColumn(
  { filter, filterValues }: FilteredColumn,
  index: number,
  hidden: boolean,
): string | undefined {
  const criteria = filter === undefined ? filterValues && writeValues(filterValues) : writeFilter(filter);
  if (criteria === undefined && !hidden) return undefined;
  return element("filterColumn", { colId: index, hiddenButton: hidden ? true : undefined }, criteria);
}

function readCustom(filters: XmlElement): ColumnFilter | undefined {
  const criteria = childrenOf(filters, "customFilter").map(
    (one) =>
      (keyOf(OPERATORS, attribute(one, "operator") ?? "equal") ?? "=") +
      decodeText(attribute(one, "val") ?? ""),
  );
  const [criterion1, criterion2] = criteria;
  if (criterion1 === undefined) return undefined;
  const operator: ColumnFilter["operator"] =
    criterion2 !== undefined && flag(filters, "and") !== true ? "Or" : "And";
  return { filterOn: "Custom", criterion1, ...(criterion2 !== undefined && { criterion2 }), operator };
}

function readRank(rank: XmlElement): ColumnFilter {
  const side = flag(rank, "top") === false ? "Bottom" : "Top";
  const kind = flag(rank, "percent") === true ? "Percent" : "Items";
  return { filterOn: `${side}${kind}`, criterion1: String(numberAttribute(rank, "val") ?? 10) };
}

export function readFilterColumn(column: XmlElement | undefined): FilteredColumn {
  const [filters, custom, rank, dynamic] = ["filters", "customFilters", "top10", "dynamicFilter"].map(
    (name) => child(column, name),
  );
  if (filters !== undefined) {
    const values = childrenOf(filters, "filter").map((one) => decodeText(attribute(one, "val") ?? ""));
    return { filterValues: flag(filters, "blank") === true ? ["", ...values] : values };
  }
  const filter =
    custom !== undefined
      ? readCustom(custom)
      : rank !== undefined
        ? readRank(rank)
        : dynamic !== undefined
          ? {
              filterOn: "Dynamic" as const,
              dynamicCriteria: dynamicCriteria(attribute(dynamic, "type") ?? ""),
            }
          : undefined;
  return filter === undefined ? {} : { filter };
}

/** The filter of a sheet's own cells. */
export function readSheetFilter(root: XmlElement): SheetFilter | undefined {
  const filter = child(root, "autoFilter");
  const area = parseArea(attribute(filter, "ref") ?? "");
  if (area === undefined) return undefined;
  const columns = new Map<number, FilteredColumn>();
  for (const one of childrenOf(filter, "filterColumn")) {
    const column = readFilterColumn(one);
    if (Object.keys(column).length > 0) columns.set(numberAttribute(one, "colId") ?? 0, column);
  }
  return { area, columns };
}

export function writeSheetFilter(filter: SheetFilter | undefined): string | undefined {
  if (filter === undefined) return undefined;
  const columns = [...filter.columns]
    .sort(([a], [b]) => a - b)
    .map(([index, column]) => writeFilterColumn(column, index, false));
  return element("autoFilter", { ref: writeArea(filter.area) }, ...columns);
}
