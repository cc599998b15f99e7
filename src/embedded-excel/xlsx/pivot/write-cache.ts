/** A PivotTable's cache: where its data are from, the different values of each field, and the records. */
import { parseArea, splitSheet } from "../../book/address";
import { dateOf } from "../../book/day-spans";
import type { CellValue, PivotField, PivotItem, PivotSource, PivotTable } from "../../book/types";
import { keyOf } from "../../pivots/index";
import { NAMESPACE } from "../package/names";
import { encodeAttributeText } from "../package/text";
import { XML_HEAD, element, type AttributeValue } from "../package/xml";
import { writeArea } from "../sheet/areas";

/** Versions of Excel 2019 and later. */
export const VERSION = 8;
/** Between the two date systems. */
const DAYS_1904 = 1_462;

interface Options {
  readonly date1904: boolean;
  readonly numberOf: (format: string | undefined) => number;
}

function dateText(serial: number, { date1904 }: Options): string {
  const date = dateOf(date1904 ? serial + DAYS_1904 : serial);
  date.setUTCMilliseconds(date.getUTCMilliseconds() + 500);
  return date.toISOString().slice(0, 19);
}

const isDate = (field: PivotField, value: CellValue): value is number =>
  typeof value === "number" && field.numberFormat !== undefined;

function writeValue(field: PivotField, value: CellValue, options: Options): string {
  if (value === null) return element("m");
  if (typeof value === "string") return element("s", { v: encodeAttributeText(value) });
  if (typeof value === "boolean") return element("b", { v: value });
  if (typeof value === "object") return element("e", { v: value.error });
  return isDate(field, value) ? element("d", { v: dateText(value, options) }) : element("n", { v: value });
}

/** Whether a field's values are listed once, and records name them by their number. */
export function isListed(pivot: PivotTable, index: number): boolean {
  const field = pivot.fields[index];
  if (field === undefined) return false;
  const stands = [...pivot.rows, ...pivot.columns, ...pivot.filters].includes(index);
  const isBase = pivot.data.some(({ baseField }) => baseField === index);
  return (
    stands ||
    isBase ||
    field.sliced === true ||
    field.numberFormat !== undefined ||
    field.items.some(
      ({ value, hidden, name }) =>
        hidden || name !== undefined || (value !== null && typeof value !== "number"),
    )
  );
}

/** What kinds of values there are, as the format wants it said: some words are taken for granted unless denied. */
function kindsOf(field: PivotField, options: Options): Record<string, AttributeValue> {
  const values = field.items.map(({ value }: PivotItem) => value);
  const numbers = values.filter((value) => typeof value === "number");
  const hasBlank = values.includes(null);
  const hasText = values.some((value) => value !== null && typeof value !== "number");
  const dates = field.numberFormat !== undefined && numbers.length > 0;
  if (numbers.length === 0) return hasBlank ? { containsBlank: true } : {};
  const [least, most] = minMax(numbers);
  return {
    containsSemiMixedTypes: hasText || hasBlank ? undefined : false,
    containsNonDate: dates && !hasText ? false : undefined,
    containsDate: dates ? true : undefined,
    containsString: hasText ? undefined : false,
    containsBlank: hasBlank ? true : undefined,
    containsMixedTypes: hasText ? true : undefined,
    ...(dates
      ? { minDate: dateText(least, options), maxDate: dateText(most, options) }
      : {
          containsNumber: true,
          containsInteger: numbers.every((value) => Number.isInteger(value)) ? true : undefined,
          minValue: least,
          maxValue: most,
        }),
  };
}

/** The least and the most, for lists longer than a call may have arguments. */
function minMax(numbers: readonly number[]): readonly [number, number] {
  let [least, most] = [Infinity, -Infinity];
  for (const one of numbers) {
    if (one < least) least = one;
    if (one > most) most = one;
  }
  return [least, most];
}

function writeField(pivot: PivotTable, field: PivotField, index: number, options: Options): string {
  const listed = isListed(pivot, index);
  const items = listed ? field.items.map(({ value }) => writeValue(field, value, options)) : [];
  const isLong = field.items.some(({ value }) => typeof value === "string" && value.length > 255);
  return element(
    "cacheField",
    { name: encodeAttributeText(field.source), numFmtId: options.numberOf(field.numberFormat) },
    element(
      "sharedItems",
      {
        ...kindsOf(field, options),
        count: listed ? items.length : undefined,
        longText: isLong ? true : undefined,
      },
      ...items,
    ),
  );
}

function writeSource(source: PivotSource): string {
  if (source.kind === "table") return element("worksheetSource", { name: source.table });
  const { sheet, rest } = splitSheet(source.formula.replace(/^=/, ""));
  const area = parseArea(rest.replaceAll("$", ""));
  // A source that is gone is named as Excel leaves it.
  return element("worksheetSource", { ref: area === undefined ? "A1" : writeArea(area), sheet });
}

/** @param records the relationship by which the definition leads to its records */
export function writeCacheDefinition(pivot: PivotTable, records: string, options: Options): string {
  const fields = pivot.fields.map((field, index) => writeField(pivot, field, index, options));
  return (
    XML_HEAD +
    element(
      "pivotCacheDefinition",
      {
        xmlns: NAMESPACE.main,
        "xmlns:r": NAMESPACE.relationships,
        "r:id": records,
        refreshOnLoad: pivot.refreshOnOpen ? true : undefined,
        refreshedDate: pivot.laidOut,
        createdVersion: VERSION,
        refreshedVersion: VERSION,
        minRefreshableVersion: 3,
        recordCount: pivot.records?.length ?? 0,
      },
      element("cacheSource", { type: "worksheet" }, writeSource(pivot.source)),
      element("cacheFields", { count: fields.length }, ...fields),
    )
  );
}

export function writeCacheRecords(pivot: PivotTable, options: Options): string {
  const listed = pivot.fields.map((field, index) =>
    isListed(pivot, index)
      ? new Map(field.items.map(({ value }, item) => [keyOf(value), item] as const))
      : undefined,
  );
  const records = (pivot.records ?? []).map((record) =>
    element(
      "r",
      {},
      ...pivot.fields.map((field, index) => {
        const value = record[index] ?? null;
        const item = listed[index]?.get(keyOf(value));
        return item === undefined ? writeValue(field, value, options) : element("x", { v: item });
      }),
    ),
  );
  return (
    XML_HEAD +
    element(
      "pivotCacheRecords",
      { xmlns: NAMESPACE.main, "xmlns:r": NAMESPACE.relationships, count: records.length },
      ...records,
    )
  );
}
