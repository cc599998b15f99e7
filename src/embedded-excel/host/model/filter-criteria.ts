/** Excel.FilterCriteria, and the calls of Excel.Filter that make one. */
import type { ColumnFilter, FilteredColumn } from "../../book/types";
import { apiNotFound } from "../errors";
import { asColor, asList, asRecord, asText, asWord, type Arguments } from "./arguments";

const KINDS = [
  "BottomItems",
  "BottomPercent",
  "CellColor",
  "Custom",
  "Dynamic",
  "FontColor",
  "TopItems",
  "TopPercent",
] as const;

const text = (value: unknown): string | undefined => {
  if (value === undefined || value === null || value === "") return undefined;
  return typeof value === "number" ? String(value) : asText(value);
};

/** Of a record as `Filter.apply` is given one. */
export function readCriteria(value: unknown): FilteredColumn {
  const given = asRecord(value);
  if (given["filterOn"] === "Values") return { filterValues: asList(given["values"]).map(asText) };
  if (given["filterOn"] === "Icon") throw apiNotFound("filters on icons");
  const filterOn = asWord(given["filterOn"], KINDS);
  const [criterion1, criterion2] = [text(given["criterion1"]), text(given["criterion2"])];
  const dynamicCriteria = text(given["dynamicCriteria"]);
  const filter: ColumnFilter = {
    filterOn,
    ...(criterion1 !== undefined && { criterion1 }),
    ...(criterion2 !== undefined && { criterion2 }),
    ...(filterOn === "Custom" && { operator: asWord(given["operator"] ?? "And", ["And", "Or"] as const) }),
    ...((filterOn === "CellColor" || filterOn === "FontColor") && { color: asColor(given["color"]) }),
    ...(filterOn === "Dynamic" && dynamicCriteria !== undefined && { dynamicCriteria }),
  };
  return { filter };
}

/** The criteria as they read, null where all is shown. */
export function shownCriteria({ filter, filterValues }: FilteredColumn): object | null {
  if (filter !== undefined) return { ...filter };
  return filterValues === undefined ? null : { filterOn: "Values", values: [...filterValues] };
}

const counted = (filterOn: ColumnFilter["filterOn"]) => (args: Arguments) => ({
  filterOn,
  criterion1: String(args.integer(0)),
});

/** By the call's name, what criteria it makes. */
export const CRITERIA_CALLS: Readonly<Record<string, (args: Arguments) => unknown>> = {
  Apply: (args) => args.at(0),
  ApplyValuesFilter: (args) => ({ filterOn: "Values", values: args.at(0) }),
  ApplyCustomFilter: (args) => ({
    filterOn: "Custom",
    criterion1: args.at(0),
    criterion2: args.at(1),
    operator: args.at(2),
  }),
  ApplyTopItemsFilter: counted("TopItems"),
  ApplyTopPercentFilter: counted("TopPercent"),
  ApplyBottomItemsFilter: counted("BottomItems"),
  ApplyBottomPercentFilter: counted("BottomPercent"),
  ApplyDynamicFilter: (args) => ({ filterOn: "Dynamic", dynamicCriteria: args.at(0) }),
  ApplyCellColorFilter: (args) => ({ filterOn: "CellColor", color: args.at(0) }),
  ApplyFontColorFilter: (args) => ({ filterOn: "FontColor", color: args.at(0) }),
};
