/** Filters of a PivotTable's fields by label, value and date. */
import type { PivotDateFilter, PivotLabelFilter, PivotTable, PivotValueFilter } from "../../book/types";
import { spanOf } from "../../pivots/index";
import { encodeAttributeText } from "../package/text";
import { element, listElement, type AttributeValue } from "../package/xml";

type Attributes = Readonly<Record<string, AttributeValue>>;

/** A filter's kind and what it compares with, and how the filter of a column says it. */
interface Written {
  readonly type: string;
  readonly attributes?: Attributes;
  readonly column: string;
}

const OPERATORS: Readonly<Record<string, string>> = {
  GreaterThan: "greaterThan",
  GreaterThanOrEqualTo: "greaterThanOrEqual",
  LessThan: "lessThan",
  LessThanOrEqualTo: "lessThanOrEqual",
  After: "greaterThan",
  AfterOrEqualTo: "greaterThanOrEqual",
  Before: "lessThan",
  BeforeOrEqualTo: "lessThanOrEqual",
};
const KINDS: Readonly<Record<string, string>> = {
  GreaterThan: "GreaterThan",
  GreaterThanOrEqualTo: "GreaterThanOrEqual",
  LessThan: "LessThan",
  LessThanOrEqualTo: "LessThanOrEqual",
  After: "NewerThan",
  AfterOrEqualTo: "NewerThanOrEqual",
  Before: "OlderThan",
  BeforeOrEqualTo: "OlderThanOrEqual",
};

const custom = (conditions: readonly Attributes[], and = false): string =>
  element(
    "customFilters",
    { and: and ? true : undefined },
    ...conditions.map((one) => element("customFilter", one)),
  );

const between = (low: string | number, high: string | number, exclusive: boolean): string =>
  exclusive
    ? custom([
        { operator: "lessThan", val: low },
        { operator: "greaterThan", val: high },
      ])
    : custom(
        [
          { operator: "greaterThanOrEqual", val: low },
          { operator: "lessThanOrEqual", val: high },
        ],
        true,
      );

/** Text in which ~, * and ? mean themselves. */
const literal = (text: string): string => encodeAttributeText(text.replace(/[~*?]/g, "~$&"));

function label(filter: PivotLabelFilter): Written {
  const { condition, comparator = "", substring = "", lowerBound = "", upperBound = "" } = filter;
  const not = filter.exclusive ? "Not" : "";
  const part = {
    BeginsWith: `${literal(substring)}*`,
    EndsWith: `*${literal(substring)}`,
    Contains: `*${literal(substring)}*`,
  };
  if (condition === "Between")
    return {
      type: `caption${not}Between`,
      attributes: {
        stringValue1: encodeAttributeText(lowerBound),
        stringValue2: encodeAttributeText(upperBound),
      },
      column: between(encodeAttributeText(lowerBound), encodeAttributeText(upperBound), not !== ""),
    };
  if (condition === "BeginsWith" || condition === "EndsWith" || condition === "Contains")
    return {
      type: `caption${not}${condition}`,
      attributes: { stringValue1: encodeAttributeText(substring) },
      column: custom([{ operator: not === "" ? undefined : "notEqual", val: part[condition] }]),
    };
  const attributes = { stringValue1: encodeAttributeText(comparator) };
  if (condition === "Equals")
    return {
      type: `caption${not}Equal`,
      attributes,
      column: custom([{ operator: not === "" ? undefined : "notEqual", val: literal(comparator) }]),
    };
  return {
    type: `caption${KINDS[condition] ?? ""}`,
    attributes,
    column: custom([{ operator: OPERATORS[condition], val: encodeAttributeText(comparator) }]),
  };
}

function value(filter: PivotValueFilter, pivot: PivotTable): Written {
  const { condition, comparator = 0, lowerBound = 0, upperBound = 0, threshold = 10 } = filter;
  const attributes = { iMeasureFld: pivot.data.findIndex(({ id }) => id === filter.data) };
  const not = filter.exclusive ? "Not" : "";
  if (condition === "TopN" || condition === "BottomN") {
    const types = { Items: "count", Percent: "percent", Sum: "sum" } as const;
    const by = filter.selectionType ?? "Items";
    return {
      type: types[by],
      attributes,
      column: element("top10", {
        top: condition === "BottomN" ? false : undefined,
        percent: by === "Percent" ? true : undefined,
        val: threshold,
        filterVal: threshold,
      }),
    };
  }
  if (condition === "Between")
    return { type: `value${not}Between`, attributes, column: between(lowerBound, upperBound, not !== "") };
  if (condition === "Equals")
    return {
      type: `value${not}Equal`,
      attributes,
      column: custom([{ operator: not === "" ? undefined : "notEqual", val: comparator }]),
    };
  return {
    type: `value${KINDS[condition] ?? ""}`,
    attributes,
    column: custom([{ operator: OPERATORS[condition], val: comparator }]),
  };
}

const MONTHS = "January February March April May June July August September October November December".split(
  " ",
);

function date(filter: PivotDateFilter): Written {
  const { condition, comparator, lowerBound, upperBound } = filter;
  const [start, end] = (comparator && spanOf(comparator)) ?? [0, 0];
  const not = filter.exclusive ? "Not" : "";
  if (condition === "Between") {
    const [low] = (lowerBound && spanOf(lowerBound)) ?? [0];
    const [, high] = (upperBound && spanOf(upperBound)) ?? [0, 0];
    return { type: `date${not}Between`, column: between(low, high - 1, not !== "") };
  }
  if (condition === "Equals")
    return end - start <= 1
      ? {
          type: `date${not}Equal`,
          column: custom([{ operator: not === "" ? "equal" : "notEqual", val: start }]),
        }
      : { type: `date${not}Between`, column: between(start, end - 1, not !== "") };
  if (condition in OPERATORS) {
    const val = condition === "After" || condition === "BeforeOrEqualTo" ? end - 1 : start;
    return {
      type: `date${KINDS[condition] ?? ""}`,
      column: custom([{ operator: OPERATORS[condition], val }]),
    };
  }
  const month = MONTHS.indexOf(condition.replace("AllDatesInPeriod", "")) + 1;
  const quarter = /Quarter(\d)$/.exec(condition)?.[1];
  const type =
    month > 0
      ? `M${month}`
      : quarter !== undefined
        ? `Q${quarter}`
        : condition.charAt(0).toLowerCase() + condition.slice(1);
  return { type, column: element("dynamicFilter", { type }) };
}

/** Undefined where no field is filtered so. */
export function writeFilters(pivot: PivotTable): string | undefined {
  const written = pivot.fields.flatMap((field, index) =>
    [
      field.labelFilter && label(field.labelFilter),
      field.dateFilter && date(field.dateFilter),
      field.valueFilter && value(field.valueFilter, pivot),
    ].flatMap((one) => (one === undefined ? [] : [{ ...one, index }])),
  );
  const filters = written.map(({ type, attributes, column, index }, id) =>
    element(
      "filter",
      { fld: index, type, evalOrder: -1, id: id + 1, ...attributes },
      element("autoFilter", { ref: "A1" }, element("filterColumn", { colId: 0 }, column)),
    ),
  );
  return listElement("filters", filters, { count: filters.length });
}
