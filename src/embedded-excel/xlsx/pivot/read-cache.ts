/** A PivotTable's cache read: fields with their different values, and the records where the file has them. */
import { fullAddress, parseArea } from "../../book/address";
import { serialOf } from "../../book/day-spans";
import type { CellValue, ErrorText, PivotItem, PivotSource } from "../../book/types";
import { numberText } from "../../calculator/index";
import { BLANK } from "../../pivots/index";
import { targetOf, type PackageReader } from "../package/reader";
import { decodeText } from "../package/text";
import { attribute, child, childrenOf, flag, numberAttribute, type XmlElement } from "../package/xml";

const DAYS_1904 = 1_462;

export interface CacheField {
  readonly name: string;
  /** In the file's order, which records and items go by. */
  readonly shared: readonly PivotItem[];
  readonly numberFormat: string | undefined;
}

export interface Cache {
  readonly source: PivotSource;
  readonly fields: readonly CacheField[];
  readonly records: CellValue[][] | undefined;
  readonly refreshOnOpen: boolean;
  readonly refreshed: number;
  /** What it has that is not known here. */
  readonly unknown: string | undefined;
}

function serialAt(text: string, date1904: boolean): number {
  const [, year, month, day, hours = "0", minutes = "0", seconds = "0"] =
    /^(\d+)-(\d+)-(\d+)(?:T(\d+):(\d+):([\d.]+))?/.exec(text) ?? [];
  const time = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
  return serialOf(Number(year), Number(month) - 1, Number(day)) + time - (date1904 ? DAYS_1904 : 0);
}

function readValue(one: XmlElement, date1904: boolean): CellValue {
  const text = attribute(one, "v") ?? "";
  switch (one.name) {
    case "n":
      return Number(text);
    case "d":
      return serialAt(text, date1904);
    case "b":
      return text === "1" || text === "true";
    case "e":
      return { error: text as ErrorText };
    case "m":
      return null;
    default:
      return decodeText(text);
  }
}

export interface Reading {
  readonly file: PackageReader;
  readonly date1904: boolean;
  /** The number format of that number. */
  readonly formatAt: (id: number) => string | undefined;
}

/** As a cell of that format shows it. */
function textOf(value: CellValue, numberFormat: string | undefined): string {
  if (value === null) return BLANK;
  if (typeof value === "object") return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return typeof value === "string"
    ? value
    : numberText(numberFormat ?? "General", value, { locale: "en-US" });
}

function readField(one: XmlElement, { date1904, formatAt }: Reading): CacheField {
  const list = child(one, "sharedItems");
  const isDates = flag(list, "containsDate") === true && flag(list, "containsMixedTypes") !== true;
  const format = formatAt(numberAttribute(one, "numFmtId") ?? 0);
  const numberFormat = isDates ? (format ?? "m/d/yyyy") : undefined;
  const shared = (list?.children ?? []).map((item): PivotItem => {
    const value = readValue(item, date1904);
    return { value, text: textOf(value, numberFormat) };
  });
  return { name: decodeText(attribute(one, "name") ?? ""), shared, numberFormat };
}

function readSource(root: XmlElement): PivotSource | undefined {
  const source = child(root, "cacheSource");
  const place = child(source, "worksheetSource");
  if (attribute(source, "type") !== "worksheet" || place === undefined) return undefined;
  if (attribute(place, "id") !== undefined) return undefined;
  const name = attribute(place, "name");
  const [ref, sheet] = [attribute(place, "ref"), attribute(place, "sheet")];
  if (name !== undefined) return sheet === undefined ? { kind: "table", table: decodeText(name) } : undefined;
  const area = ref === undefined ? undefined : parseArea(ref);
  if (area === undefined || sheet === undefined) return undefined;
  return { kind: "range", formula: `=${fullAddress(decodeText(sheet), area, true)}` };
}

function readRecords(root: XmlElement, fields: readonly CacheField[], date1904: boolean): CellValue[][] {
  return childrenOf(root, "r").map((record) =>
    fields.map((field, index): CellValue => {
      const one = record.children[index];
      if (one === undefined) return null;
      if (one.name !== "x") return readValue(one, date1904);
      return field.shared[numberAttribute(one, "v") ?? 0]?.value ?? null;
    }),
  );
}

/** Undefined where the part is missing. */
export function readCache(path: string, reading: Reading): Cache | undefined {
  const { file, date1904 } = reading;
  const root = file.xml(path);
  if (root === undefined) return undefined;
  const list = childrenOf(child(root, "cacheFields"), "cacheField");
  const fields = list.map((one) => readField(one, reading));
  const source = readSource(root);
  const hasMore = list.some(
    (one) =>
      child(one, "fieldGroup") !== undefined ||
      attribute(one, "formula") !== undefined ||
      flag(one, "databaseField") === false,
  );
  const part = targetOf(file.relationships(path), { kind: "pivotCacheRecords" });
  const records = part === undefined ? undefined : file.xml(part);
  return {
    source: source ?? { kind: "range", formula: "=#REF!" },
    fields,
    records: records === undefined ? undefined : readRecords(records, fields, date1904),
    refreshOnOpen: flag(root, "refreshOnLoad") === true,
    refreshed: numberAttribute(root, "refreshedDate") ?? 0,
    unknown:
      source === undefined
        ? "a source outside the workbook's cells"
        : hasMore || child(root, "calculatedItems") !== undefined
          ? "grouped or calculated fields"
          : undefined,
  };
}
