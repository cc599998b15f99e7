/** A sheet that was opened: the elements that say what changed are written, all others stay byte for byte. */
import { cellAddress } from "../../book/address";
import { usedAreaOf } from "../../book/cells";
import type { Book, ConditionalFormat, Hyperlink, Sheet } from "../../book/types";
import { NAMESPACE } from "../package/names";
import type { PackageReader } from "../package/reader";
import { childSpans, rawAttributes, withAttributes } from "../package/spans";
import type { PackageWriter } from "../package/writer";
import { attribute, element, listElement, parseXml } from "../package/xml";
import type { PersonWriter } from "../remarks/persons";
import { writeArea } from "../sheet/areas";
import { writeSheetFilter } from "../sheet/column-filters";
import { writeCustomProperties } from "../sheet/custom-properties";
import { readHyperlink, writeHyperlinks } from "../sheet/hyperlinks";
import { writeProtection } from "../sheet/protection";
import type { CellWriter } from "../sheet/write-cells";
import type { StyleWriter } from "../style/write-styles";
import { cellsChanged, patchedCells } from "./cells";
import { keepBeside, type Unmoved } from "./beside";
import { keepColumns, keepSheetFormat } from "./columns";
import { keepDrawing } from "./drawing";
import { mergeItems } from "./items";
import { keepPage, keepProperties, keepView } from "./layout";
import { OrderedChildren } from "./ordered-children";
import { isSame, type Origin, type SheetOrigin } from "./origin";
import { partText } from "./part-text";
import { keepRemarks } from "./remarks";
import { changeExtensions, keepConditionalFormats, keepValidations } from "./rules";
import { movedAreas, shiftedSheet } from "./shifted";
import { keepTables } from "./tables";

/** The elements of a worksheet in the order that the format prescribes (ECMA-376, CT_Worksheet). */
const ORDER =
  `sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios
  autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks
  printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags
  drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst`.split(
    /\s+/,
  );

export interface Keeping {
  readonly book: Book;
  readonly from: Origin;
  readonly original: PackageReader;
  readonly file: PackageWriter;
  readonly cells: CellWriter;
  readonly styles: StyleWriter;
  readonly persons: PersonWriter;
}

export interface KeptSheet {
  readonly changed: boolean;
  /** Charts of which something could not be kept. */
  readonly charts: readonly string[];
  /** What goes on speaking of the place where the cells stood. */
  readonly unmoved: readonly Unmoved[];
  /** Names of the tables that the file held and that are none. */
  readonly tables: readonly string[];
}

function keepHyperlinks(
  document: OrderedChildren,
  sheet: Sheet,
  { before, part }: SheetOrigin,
  { original, file }: Keeping,
): void {
  if (isSame(sheet.hyperlinks, before.hyperlinks)) return;
  const list = document.find("hyperlinks");
  const relationships = original.relationships(part);
  const raw = (list === undefined ? [] : childSpans(document.text, list)).map((span) => {
    const text = document.raw(span);
    return { text, item: readHyperlink(parseXml(text), relationships) };
  });
  const { kept, dropped, added } = mergeItems<Hyperlink>(raw, sheet.hyperlinks);
  for (const { text } of dropped) {
    const id = attribute(parseXml(text), "id");
    if (id !== undefined) file.unrelate(part, id);
  }
  const written = writeHyperlinks(added, part, file).map((one) => document.inOwnWords(one));
  document.putList("hyperlinks", [...kept.map(({ text }) => text), ...written], false);
}

function keepCustomProperties(
  document: OrderedChildren,
  sheet: Sheet,
  { before, part }: SheetOrigin,
  { file }: Keeping,
): void {
  if (isSame(sheet.customProperties, before.customProperties)) return;
  const list = document.find("customProperties");
  for (const span of list === undefined ? [] : childSpans(document.text, list)) {
    const id = attribute(parseXml(document.raw(span)), "id");
    if (id !== undefined) file.unrelate(part, id);
  }
  document.put("customProperties", writeCustomProperties(sheet, part, file));
}

function keepCells(document: OrderedChildren, sheet: Sheet, origin: SheetOrigin, cells: CellWriter): void {
  if (!cellsChanged(sheet, origin)) return;
  const data = document.find("sheetData");
  if (data === undefined) document.put("sheetData", [...cells.sheetData(sheet)].join(""));
  else document.putRaw("sheetData", patchedCells(document.text, data, sheet, origin, cells));
  const used = usedAreaOf(sheet);
  document.put(
    "dimension",
    element("dimension", { ref: used === undefined ? cellAddress(0, 0) : writeArea(used) }),
  );
}

/** Says in the part who the sheet is, where it does not yet: so our notes on it are found again. */
function nameSheet(document: OrderedChildren, guid: string): void {
  document.changeRoot((tag) => {
    const attributes = rawAttributes(tag);
    const prefixes = new Set((attributes.get("mc:Ignorable") ?? "").split(/\s+/).filter((one) => one !== ""));
    prefixes.add("xr");
    return withAttributes(tag, {
      "xmlns:mc": attributes.get("xmlns:mc") ?? NAMESPACE.compatibility,
      "mc:Ignorable": [...prefixes].join(" "),
      "xmlns:xr": NAMESPACE.revision,
      "xr:uid": guid,
    });
  });
}

/** The pieces, where what they make is not what stood there: what was calculated anew may come out as it was. */
function differing(pieces: Iterable<string>, stood: string): Iterable<string> | undefined {
  const same: string[] = [];
  let at = 0;
  const rest = pieces[Symbol.iterator]();
  for (let next = rest.next(); next.done !== true; next = rest.next()) {
    const piece = next.value;
    if (!stood.startsWith(piece, at)) return chained(same, piece, rest);
    same.push(piece);
    at += piece.length;
  }
  return at === stood.length ? undefined : same;
}

function* chained(before: readonly string[], piece: string, rest: Iterator<string>): Generator<string> {
  yield* before;
  yield piece;
  for (let next = rest.next(); next.done !== true; next = rest.next()) yield next.value;
}

/** Nothing of the sheet is otherwise, nor anywhere else: its part, which may be of many megabytes, is not even looked at. */
function isAsOpened(sheet: Sheet, origin: SheetOrigin): boolean {
  const others = { ...origin.before, rows: sheet.rows };
  return (sheet.shifts ?? []).length === 0 && isSame(sheet, others) && !cellsChanged(sheet, origin);
}

/** Leaves the part alone where nothing changed. `guid`: who the sheet is to be, where its part does not say. */
export function keepSheet(
  sheet: Sheet,
  origin: SheetOrigin,
  keeping: Keeping,
  guid: string | undefined,
): KeptSheet {
  const { book, from, original, file, cells, styles } = keeping;
  const { before, part } = origin;
  const active = { before: from.before.activeSheetId === sheet.id, now: book.activeSheetId === sheet.id };
  const isNamed = guid === undefined || origin.guid !== undefined;
  if (isNamed && active.before === active.now && isAsOpened(sheet, origin))
    return { changed: false, charts: [], unmoved: [], tables: [] };
  const stood = partText(original, part) ?? "";
  // What names places besides the cells is where it would be had Excel moved them; then it is compared.
  const text = shiftedSheet(stood, sheet);
  const document = new OrderedChildren(text, ORDER);
  keepProperties(document, sheet, origin);
  keepView(document, sheet, origin, active);
  const sizes = [sheet, before].map(({ standardWidth, standardHeight }) => ({
    standardWidth,
    standardHeight,
  }));
  if (!isSame(sizes[0], sizes[1])) keepSheetFormat(document, sheet);
  if (!isSame(sheet.columnInfo, before.columnInfo)) keepColumns(document, sheet, before, styles);
  keepCells(document, sheet, origin, cells);
  if (!isSame(sheet.protection, before.protection)) document.put("sheetProtection", writeProtection(sheet));
  if (!isSame(sheet.autoFilter, before.autoFilter))
    document.put("autoFilter", writeSheetFilter(sheet.autoFilter));
  if (!isSame(sheet.merges, before.merges)) {
    const merges = sheet.merges.map((area) => element("mergeCell", { ref: writeArea(area) }));
    document.put("mergeCells", listElement("mergeCells", merges, { count: merges.length }));
  }
  const formats = keepConditionalFormats(document, sheet, shiftedFormats(sheet, before), styles);
  changeExtensions(document, {
    ...formats,
    dropped: [...formats.dropped, ...keepValidations(document, sheet, origin)],
  });
  keepHyperlinks(document, sheet, origin, keeping);
  keepPage(document, sheet, origin);
  keepCustomProperties(document, sheet, origin, keeping);
  const charts = keepDrawing(document, sheet, origin, book, keeping);
  const tables = keepTables(document, sheet, origin, keeping);
  keepRemarks(document, sheet, origin, keeping);
  const unmoved = keepBeside(sheet, origin, keeping);
  if (guid !== undefined && origin.guid === undefined) nameSheet(document, guid);
  const written = document.changed || text !== stood ? differing(document.pieces(), stood) : undefined;
  const changed = written !== undefined;
  if (changed) file.add(part, written);
  return { changed, charts, unmoved, tables };
}

/** As they would be had nothing but the cells' moving changed them. */
const shiftedFormats = (
  { shifts = [] }: Sheet,
  { conditionalFormats }: SheetOrigin["before"],
): ConditionalFormat[] =>
  shifts.length === 0
    ? conditionalFormats
    : conditionalFormats
        .map((one) => ({ ...one, areas: movedAreas(one.areas, shifts) }))
        .filter(({ areas }) => areas.length > 0);
