/** A sheet's PivotTables read. What is not known of one here is named in it: then it is listed, and stays as it is. */
import { parseArea } from "../../book/address";
import type {
  PivotCalculation,
  PivotData,
  PivotField,
  PivotFunction,
  PivotItem,
  PivotTable,
} from "../../book/types";
import { fieldName, FUNCTION_WORDS, keyOf, WANTS_FIELD, WANTS_ITEM } from "../../pivots/index";
import type { PackageReader } from "../package/reader";
import { decodeText } from "../package/text";
import {
  at,
  attribute,
  child,
  childrenOf,
  descendants,
  flag,
  numberAttribute,
  type XmlElement,
} from "../package/xml";
import { keyOf as keyNamed } from "../present";
import { readCache, type Cache, type CacheField, type Reading } from "./read-cache";
import { readItems, readScope } from "./read-items";
import { CALCULATION_NAMES, DATA_FIELD, FUNCTION_NAMES, LATER_CALCULATIONS, SUBTOTAL_FLAGS } from "./words";

export interface PivotPart {
  readonly path: string;
  /** By which the sheet names it. */
  readonly relationship: string;
  readonly root: XmlElement;
}

/** Those of a sheet's part that can be listed. */
export const pivotParts = (file: PackageReader, sheetPart: string): readonly PivotPart[] =>
  file.relationships(sheetPart).flatMap(({ id, kind, target }) => {
    const root = kind === "pivotTable" ? file.xml(target) : undefined;
    const isListed = attribute(root, "name") !== undefined && areaOf(root) !== undefined;
    return root !== undefined && isListed ? [{ path: target, relationship: id, root }] : [];
  });

const areaOf = (root: XmlElement | undefined): ReturnType<typeof parseArea> =>
  parseArea(attribute(child(root, "location"), "ref") ?? "");

const indexes = (root: XmlElement, list: string, item: string, name: string): number[] =>
  childrenOf(child(root, list), item).map((one) => numberAttribute(one, name) ?? 0);

function readField(one: XmlElement, cache: CacheField, page: number | undefined): PivotField {
  const own = (Object.entries(SUBTOTAL_FLAGS) as [PivotFunction, string][])
    .filter(([, name]) => flag(one, name) === true)
    .map(([key]) => key);
  const name = attribute(one, "name");
  const field: PivotField = {
    source: cache.name,
    items: readItems(one, cache, page),
    subtotals: flag(one, "defaultSubtotal") === false ? own : ["Automatic", ...own],
  };
  if (name !== undefined && decodeText(name) !== cache.name) field.name = decodeText(name);
  if (cache.numberFormat !== undefined) field.numberFormat = cache.numberFormat;
  if (flag(one, "showAll") !== false) field.showAllItems = true;
  if (flag(one, "insertBlankRow") === true) field.blankLines = true;
  if (flag(one, "multipleItemSelectionAllowed") === true) field.severalItems = true;
  if (descendants(child(one, "extLst"), "pivotField").some((each) => flag(each, "fillDownLabels") === true))
    field.repeatLabels = true;
  return field;
}

const calculationOf = (
  names: Readonly<Partial<Record<PivotCalculation, string>>>,
  word: string,
): PivotCalculation =>
  (Object.entries(names) as [PivotCalculation, string][]).find(([, name]) => name === word)?.[0] ?? "None";

function readData(
  one: XmlElement,
  fields: readonly PivotField[],
  roots: readonly XmlElement[],
  reading: Reading,
): PivotData {
  const name = decodeText(attribute(one, "name") ?? "");
  const later = attribute(descendants(child(one, "extLst"), "dataField")[0], "pivotShowAs");
  const calculation =
    later === undefined
      ? calculationOf(CALCULATION_NAMES, attribute(one, "showDataAs") ?? "normal")
      : calculationOf(LATER_CALCULATIONS, later);
  const format = reading.formatAt(numberAttribute(one, "numFmtId") ?? 0);
  const by = keyNamed(FUNCTION_NAMES, attribute(one, "subtotal") ?? "sum") ?? "Sum";
  const data: PivotData = {
    id: name,
    field: numberAttribute(one, "fld") ?? 0,
    name,
    function: by,
    calculation,
    ...(format !== undefined && { numberFormat: format }),
  };
  const field = fields[data.field];
  const made = `${FUNCTION_WORDS[by]} of ${field === undefined ? "" : fieldName(field)}`;
  if (!name.startsWith(made) || !/^\d*$/.test(name.slice(made.length))) data.named = true;
  const base = numberAttribute(one, "baseField");
  if (calculation === "None" || base === undefined || fields[base] === undefined) return data;
  if (!WANTS_FIELD.has(calculation)) return data;
  data.baseField = base;
  if (!WANTS_ITEM.has(calculation)) return data;
  const item = childrenOf(child(roots[base], "items"), "item")[numberAttribute(one, "baseItem") ?? -1];
  const value = fields[base].items.find(
    (each: PivotItem) => each === itemAt(fields[base], item, roots[base]),
  );
  if (value !== undefined) data.baseItem = keyOf(value.value);
  return data;
}

/** The item of an element, by where it stands among those that the field kept. */
function itemAt(
  field: PivotField | undefined,
  item: XmlElement | undefined,
  root: XmlElement | undefined,
): PivotItem | undefined {
  const kept = childrenOf(child(root, "items"), "item").filter(
    (one) => attribute(one, "t") === undefined && flag(one, "m") !== true,
  );
  return item === undefined ? undefined : field?.items[kept.indexOf(item)];
}

/** The form in which all fields are laid out; undefined where they are not all in one. */
function layoutOf(root: XmlElement, fields: readonly XmlElement[]): PivotTable["layout"] | undefined {
  const shown = fields.filter((one) => ["axisRow", "axisCol"].includes(attribute(one, "axis") ?? ""));
  const forms = new Set(
    (shown.length > 0 ? shown : [root]).map((one) =>
      flag(one, "outline") === false ? "Tabular" : flag(one, "compact") === false ? "Outline" : "Compact",
    ),
  );
  const [form] = forms;
  return forms.size === 1 ? form : undefined;
}

/** What there is in the part that a PivotTable here has no place for. */
function unknownIn(root: XmlElement, cache: Cache, fields: readonly XmlElement[]): string | undefined {
  const has = (name: string): boolean => child(root, name) !== undefined;
  const columns = indexes(root, "colFields", "field", "x");
  if (cache.unknown !== undefined) return cache.unknown;
  if (has("pivotHierarchies")) return "a source outside the workbook's cells";
  if (indexes(root, "rowFields", "field", "x").includes(DATA_FIELD)) return "its values on rows";
  if (columns.includes(DATA_FIELD) && columns.at(-1) !== DATA_FIELD) return "its values before other columns";
  if (has("formats") || has("conditionalFormats") || has("chartFormats")) return "formats of its own";
  if (has("filters")) return "filters by label, value or date";
  if (layoutOf(root, fields) === undefined) return "fields laid out in different forms";
  const words = ["rowHeaderCaption", "colHeaderCaption", "grandTotalCaption", "errorCaption"];
  if (
    words.some((word) => attribute(root, word) !== undefined) ||
    attribute(root, "dataCaption") !== "Values"
  )
    return "captions of its own";
  if (flag(root, "mergeItem") === true || (numberAttribute(root, "pageWrap") ?? 0) > 0)
    return "merged labels or filters side by side";
  const later = childrenOf(child(root, "dataFields"), "dataField").some(
    (one) => (numberAttribute(one, "baseItem") ?? 0) >= 1_048_828,
  );
  if (later) return "values against the item before or after";
  const tops = new Set(
    fields
      .filter((one) => attribute(one, "axis") === "axisRow")
      .map((one) => flag(one, "subtotalTop") !== false),
  );
  return tops.size > 1 ? "subtotals at different places" : undefined;
}

/** Slicers of a file go by the caches as they are. */
const SLICERS = "slicers of its file";

function readPivot(
  { root, path }: PivotPart,
  id: string,
  reading: Reading,
  hasSlicers: boolean,
): PivotTable | undefined {
  const area = areaOf(root);
  const target = reading.file.relationships(path).find(({ kind }) => kind === "pivotCacheDefinition")?.target;
  const cache = target === undefined ? undefined : readCache(target, reading);
  if (area === undefined) return undefined;
  const elements = childrenOf(child(root, "pivotFields"), "pivotField");
  const pages = childrenOf(child(root, "pageFields"), "pageField");
  const fields = elements.flatMap((one, index) => {
    const own = cache?.fields[index];
    const page = pages.find((each) => numberAttribute(each, "fld") === index);
    return own === undefined ? [] : [readField(one, own, numberAttribute(page, "item"))];
  });
  const data = childrenOf(child(root, "dataFields"), "dataField").map((one) =>
    readData(one, fields, elements, reading),
  );
  const isWhole = cache !== undefined && fields.length === cache.fields.length;
  const unknown = isWhole ? (hasSlicers ? SLICERS : unknownIn(root, cache, elements)) : "no cache of its own";
  const looks = descendants(child(root, "extLst"), "pivotTableDefinition")[0];
  const missing = attribute(root, "missingCaption");
  const rowFields = elements.filter((one) => attribute(one, "axis") === "axisRow");
  const pivot: PivotTable = {
    id,
    name: decodeText(attribute(root, "name") ?? ""),
    source: cache?.source ?? { kind: "range", formula: "=#REF!" },
    fields,
    rows: indexes(root, "rowFields", "field", "x").filter((index) => index >= 0),
    columns: indexes(root, "colFields", "field", "x").filter((index) => index >= 0),
    filters: pages.map((one) => numberAttribute(one, "fld") ?? 0),
    data,
    area,
    layout: layoutOf(root, elements) ?? "Compact",
    subtotalsAtTop: rowFields.every((one) => flag(one, "subtotalTop") !== false),
    rowGrandTotals: flag(root, "rowGrandTotals") !== false,
    columnGrandTotals: flag(root, "colGrandTotals") !== false,
    fieldHeaders: flag(root, "showHeaders") !== false,
    emptyCellText: missing === undefined ? "" : decodeText(missing),
    fillEmptyCells: missing !== undefined && flag(root, "showMissing") !== false,
    autoFormat: flag(root, "useAutoFormatting") === true,
    preserveFormatting: flag(root, "preserveFormatting") !== false,
    fieldList: flag(root, "disableFieldList") !== true,
    severalFilters: flag(root, "multipleFieldFilters") !== false,
    customLists: flag(root, "customListSort") !== false,
    refreshOnOpen: cache?.refreshOnOpen === true,
    dataValueEditing: flag(root, "editData") === true,
    style: attribute(child(root, "pivotTableStyleInfo"), "name") ?? "",
    altTitle: decodeText(attribute(looks, "altText") ?? ""),
    altDescription: decodeText(attribute(looks, "altTextSummary") ?? ""),
    laidOut: cache?.refreshed ?? 0,
    ...(unknown !== undefined && { unknown }),
    ...(cache?.records !== undefined && { records: cache.records }),
  };
  elements.forEach((one, index) => {
    const type = attribute(one, "sortType");
    const field = fields[index];
    if (field === undefined || (type !== "ascending" && type !== "descending")) return;
    const scope = at(one, "autoSortScope", "pivotArea", "references");
    field.sort = readScope(scope, type === "ascending", pivot);
  });
  return pivot;
}

/** @param idFor a new identifier */
export function readPivots(
  sheetPart: string,
  reading: Reading,
  slicers: readonly string[],
  idFor: () => string,
): PivotTable[] {
  return pivotParts(reading.file, sheetPart).flatMap((part) => {
    const name = attribute(part.root, "name") ?? "";
    const hasSlicers = slicers.some((xml) => xml.includes(`name="${name}"`));
    return readPivot(part, idFor(), reading, hasSlicers) ?? [];
  });
}
