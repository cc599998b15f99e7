/**
 * What the file format has no place for, kept in a custom XML part of our own: the add-in's settings,
 * identifiers that are no GUIDs, and the like. Everything here is found again by what Excel itself keeps.
 */
import { isErrorText } from "../../book/errors";
import type { Book, ErrorText, Sheet } from "../../book/types";
import { attribute, child, childrenOf, element, escapeText, flag, type XmlElement } from "../package/xml";
import { isGuid } from "../present";
import { formatKey } from "../sheet/conditional-formats";
import { readRuns, writeRuns } from "../sheet/areas";
import { isFileHash } from "../sheet/protection";
import { filterExceptions } from "../sheet/tables";
import { newerErrors } from "../sheet/write-cells";
import { hasOwnPlace } from "./properties";

export const NOTES_NAMESPACE = "urn:mystery-calling:embedded-excel:1";
/** The identifier of the part itself. */
export const NOTES_ID = "{6D79C3E1-0F22-4C41-9A5E-4D434E4F5445}";

export interface SheetNotes {
  /** Where the sheet's own is no GUID. */
  readonly id: string | undefined;
  readonly formatIds: ReadonlyMap<string, readonly string[]>;
  /** By the chart's place among the sheet's charts and its name. */
  readonly chartIds: ReadonlyMap<string, string>;
  readonly errors: ReadonlyMap<string, ErrorText>;
  readonly hiddenRows: Set<number>;
  readonly filteredRows: Set<number>;
  readonly passwordHash: string | undefined;
  /** Tables without headers: whether their filter buttons come back with them. */
  readonly buttons: ReadonlyMap<string, boolean>;
}

export interface Notes {
  readonly settings: ReadonlyMap<string, string>;
  readonly properties: ReadonlyMap<string, string>;
  /** The part's GUID, and the identifier it has in the book. */
  readonly customXmlIds: ReadonlyMap<string, string>;
  /** By the sheet's GUID in the file. */
  readonly sheets: ReadonlyMap<string, SheetNotes>;
}

export function chartKey(index: number, name: string): string {
  return `${index}|${name}`;
}

/** Text that XML could not hold as it stands is kept as JSON writes it. */
function pair(name: string, key: string, value: string): string {
  return element(name, { key: JSON.stringify(key) }, escapeText(JSON.stringify(value)));
}

function parseJson(text: string | undefined): string {
  try {
    const parsed: unknown = JSON.parse(text ?? '""');
    return typeof parsed === "string" ? parsed : "";
  } catch {
    return "";
  }
}

function pairs(name: string, map: Iterable<readonly [string, string]>): string[] {
  return [...map].map(([key, value]) => pair(name, key, value));
}

function readPairs(parent: XmlElement | undefined, name: string): [string, string][] {
  return childrenOf(parent, name).map((one) => [parseJson(attribute(one, "key")), parseJson(one.text)]);
}

function writeSheetNotes(sheet: Sheet, guid: string): string | undefined {
  const { hidden, filtered } = filterExceptions(sheet);
  const hash = sheet.protection?.passwordHash;
  const headless = sheet.tables.filter((one) => !one.showHeaders);
  const charts = sheet.charts.map((one, index): [string, string] => [chartKey(index, one.name), one.id]);
  const content = [
    ...pairs(
      "format",
      sheet.conditionalFormats.map((one): [string, string] => [formatKey(one.areas, one.priority), one.id]),
    ),
    ...pairs(
      "chart",
      charts.filter(([, id]) => !isGuid(id)),
    ),
    ...pairs("error", newerErrors(sheet)),
    ...(hash === undefined || isFileHash(hash) ? [] : [pair("password", "", hash)]),
    ...headless.map((one) =>
      element("table", { key: JSON.stringify(one.name), buttons: one.showFilterButton }),
    ),
    ...(hidden.length === 0 ? [] : [element("hiddenRows", {}, writeRuns(hidden))]),
    ...(filtered.length === 0 ? [] : [element("filteredRows", {}, writeRuns(filtered))]),
  ];
  if (content.length === 0 && guid === sheet.id) return undefined;
  return element("sheet", { guid, id: guid === sheet.id ? undefined : JSON.stringify(sheet.id) }, ...content);
}

/** The part's XML; undefined where there is nothing to note. `sheetGuids`: undefined = the sheet is not spoken of. */
export function writeNotes(
  book: Book,
  sheetGuids: readonly (string | undefined)[],
  customXmlIds: ReadonlyMap<string, string>,
): string | undefined {
  const content = [
    ...pairs("setting", book.settings),
    ...pairs(
      "property",
      [...book.properties].filter(([key, value]) => !hasOwnPlace(key, value)),
    ),
    ...pairs("customXml", customXmlIds),
    ...book.sheets.map((sheet, index) => {
      const guid = sheetGuids[index];
      return guid === undefined ? undefined : writeSheetNotes(sheet, guid);
    }),
  ].filter((one) => one !== undefined);
  return content.length === 0 ? undefined : element("workbook", { xmlns: NOTES_NAMESPACE }, ...content);
}

function readSheetNotes(of: XmlElement | undefined): SheetNotes {
  const id = attribute(of, "id");
  const formatIds = new Map<string, string[]>();
  for (const [key, value] of readPairs(of, "format"))
    formatIds.set(key, [...(formatIds.get(key) ?? []), value]);
  const errors = readPairs(of, "error").flatMap(([key, value]): [string, ErrorText][] =>
    isErrorText(value) ? [[key, value]] : [],
  );
  const password = child(of, "password")?.text;
  return {
    id: id === undefined ? undefined : parseJson(id),
    formatIds,
    chartIds: new Map(readPairs(of, "chart")),
    errors: new Map(errors),
    hiddenRows: readRuns(child(of, "hiddenRows")?.text ?? ""),
    filteredRows: readRuns(child(of, "filteredRows")?.text ?? ""),
    passwordHash: password === undefined ? undefined : parseJson(password),
    buttons: new Map(
      childrenOf(of, "table").map((one) => [parseJson(attribute(one, "key")), flag(one, "buttons") === true]),
    ),
  };
}

export const NO_SHEET_NOTES: SheetNotes = readSheetNotes(undefined);

export function isNotes(root: XmlElement): boolean {
  return attribute(root, "xmlns") === NOTES_NAMESPACE;
}

export function readNotes(root: XmlElement | undefined): Notes {
  return {
    settings: new Map(readPairs(root, "setting")),
    properties: new Map(readPairs(root, "property")),
    customXmlIds: new Map(readPairs(root, "customXml")),
    sheets: new Map(
      childrenOf(root, "sheet").map((one) => [attribute(one, "guid") ?? "", readSheetNotes(one)]),
    ),
  };
}
