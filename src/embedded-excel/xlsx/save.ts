/** Writes a workbook as the bytes of an `.xlsx` file. */
import type { Book } from "../book/types";
import { keepCustomXml, keepDocumentProperties, sheetGuids } from "./keep/book";
import { chartSheetsSpeakOf, keepPivotSources, type Unmoved } from "./keep/beside";
import { originOf, type Origin } from "./keep/origin";
import { keepPivots } from "./keep/pivots";
import { partText } from "./keep/part-text";
import { keepSheet } from "./keep/sheet";
import { numberSheetParts } from "./keep/sheet-numbers";
import { WorkbookKeeper, keepKind } from "./keep/workbook";
import { CONTENT, NAMESPACE, RELATIONSHIP } from "./package/names";
import { PackageReader, targetOf } from "./package/reader";
import { PackageWriter } from "./package/writer";
import { XML_HEAD, element, listElement, parseXml } from "./package/xml";
import { addPivots } from "./pivot/parts";
import { isGuid, numberedGuid } from "./present";
import { PersonWriter } from "./remarks/persons";
import { readStrings } from "./sheet/strings";
import { BAGS, readCheckboxes } from "./style/checkboxes";
import { CALCULATION_MODES } from "./workbook/calculation";
import { customXmlGuids, writeCustomXml } from "./workbook/custom-xml";
import { dynamicArrayNumbers } from "./workbook/metadata";
import { writeNames } from "./workbook/defined-names";
import { writeNotes } from "./workbook/notes";
import { writeProperties } from "./workbook/properties";
import { Saving } from "./saving";

const WORKBOOK = "xl/workbook.xml";
/** Group of the GUIDs given to sheets whose identifier is none. */
const SHEET_GROUP = 0x5348;

function writeWorkbook(book: Book, sheets: readonly string[], caches: readonly string[]): string {
  const active = book.sheets.findIndex((sheet) => sheet.id === book.activeSheetId);
  return (
    XML_HEAD +
    element(
      "workbook",
      { xmlns: NAMESPACE.main, "xmlns:r": NAMESPACE.relationships },
      element("workbookPr", { date1904: book.date1904 ? true : undefined }),
      element("bookViews", {}, element("workbookView", { activeTab: Math.max(0, active) })),
      element("sheets", {}, ...sheets),
      writeNames(book),
      // Excel calculates everything anew: cached values are the embedded Excel's.
      element("calcPr", {
        calcId: 191_029,
        calcMode: CALCULATION_MODES[book.calculationMode],
        fullCalcOnLoad: true,
      }),
      listElement("pivotCaches", caches),
    )
  );
}

/** What a saved file does not hold any more of the one that was opened. */
export type Loss =
  | { readonly kind: "macros" | "signature" }
  /** Of a chart that was changed and so written anew, what the book does not know of its looks. */
  | { readonly kind: "chart"; readonly chart: string; readonly sheet: string }
  /** A table that Excel would drop: with more or fewer columns than its place is wide. Its cells stand. */
  | { readonly kind: "table"; readonly table: string; readonly sheet: string }
  /** What speaks of a sheet's cells and could not be brought to where they went. */
  | { readonly kind: Unmoved; readonly sheet: string }
  /** Parts of a strict file, by their kinds in relationships: such a file is written anew, its cells, tables and charts alone. */
  | { readonly kind: "strict"; readonly parts: readonly string[] };

export interface SavedXlsx {
  readonly bytes: Uint8Array;
  readonly losses: readonly Loss[];
}

/**
 * Writes the workbook. Cached values are written as they stand; Excel is asked to calculate anew on opening.
 * Of a book that was opened only what changed is written anew; all else stays, what is not understood too.
 * @param ending what the file's name ends in: `xlsx` holds no macros, `xlsm` does
 * @throws RangeError where the book has no sheet, a text longer than a cell can hold, or what files here cannot hold at all:
 * data types
 */
export function writeXlsx(book: Book, ending = "xlsx"): SavedXlsx {
  if (book.sheets.length === 0) throw new RangeError("a workbook has at least one sheet");
  const origin = originOf(book);
  if (origin === undefined) return { bytes: writeAnew(book), losses: [] };
  const original = new PackageReader(origin.bytes);
  if (!origin.strict) return writeInto(book, origin, original, ending);
  return { bytes: writeAnew(book), losses: [{ kind: "strict", parts: strictParts(original, origin) }] };
}

/** The bytes alone. */
export function saveXlsx(book: Book): Promise<Uint8Array> {
  try {
    return Promise.resolve(writeXlsx(book).bytes);
  } catch (error) {
    return Promise.reject(error instanceof Error ? error : new Error(String(error)));
  }
}

const guidAt = (book: Book, index: number): string => {
  const id = book.sheets[index]?.id ?? "";
  return isGuid(id) ? id : numberedGuid(SHEET_GROUP, index + 1);
};

function writeAnew(book: Book): Uint8Array {
  const file = new PackageWriter();
  const saving = new Saving(book, file);
  file.relate("", RELATIONSHIP.workbook, WORKBOOK);
  let lastCache = 0;
  const guids = book.sheets.map((_, index) => guidAt(book, index));
  const sheets = book.sheets.map((sheet, index) => {
    const part = `xl/worksheets/sheet${index + 1}.xml`;
    saving.sheet(sheet, part, guids[index] ?? "");
    const state =
      sheet.visibility === "Visible" ? undefined : sheet.visibility === "Hidden" ? "hidden" : "veryHidden";
    return element("sheet", {
      name: sheet.name,
      sheetId: index + 1,
      state,
      "r:id": file.relate(WORKBOOK, RELATIONSHIP.worksheet, part),
    });
  });
  const caches = book.sheets.flatMap((sheet, index) =>
    addPivots(sheet.pivotTables ?? [], `xl/worksheets/sheet${index + 1}.xml`, {
      file,
      workbook: WORKBOOK,
      styles: saving.styles,
      date1904: book.date1904,
      cacheId: () => (lastCache += 1),
    }),
  );
  saving.shared(WORKBOOK, () => undefined);
  saving.addMetadata(WORKBOOK);
  saving.addBags(WORKBOOK);
  saving.persons.write(file, WORKBOOK);
  saving.theme(WORKBOOK);
  const { guids: xmlGuids, ids } = customXmlGuids(book);
  writeCustomXml(file, WORKBOOK, book, xmlGuids, writeNotes(book, guids, ids));
  writeProperties(book, file);
  file.add(WORKBOOK, writeWorkbook(book, sheets, caches), CONTENT.workbook);
  return file.bytes();
}

/** Into the file that the book was opened from. */
function writeInto(book: Book, from: Origin, original: PackageReader, ending: string): SavedXlsx {
  const file = new PackageWriter(original);
  const links = original.relationships(from.workbook);
  const there = (kind: string): string | undefined => targetOf(links, { kind });
  const textOf = (kind: string): string | undefined => {
    const path = there(kind);
    return path === undefined ? undefined : partText(original, path);
  };
  const [styles, strings, metadata] = [textOf("styles"), textOf("sharedStrings"), textOf("sheetMetadata")];
  const bags = textOf(BAGS.kind);
  const kept = {
    ...(styles !== undefined && { styles: { xml: styles, styles: from.styles } }),
    ...(metadata !== undefined && { dynamic: dynamicArrayNumbers(parseXml(metadata)) }),
    ...(bags !== undefined && { bags: readCheckboxes(parseXml(bags)) }),
    ...(strings !== undefined && { strings: { xml: strings, strings: readStrings(parseXml(strings)) } }),
  };
  const persons = new PersonWriter({ file: original, workbook: from.workbook });
  const saving = new Saving(book, file, kept, persons);
  const { cells, styles: written } = saving;
  const guids = sheetGuids(book, from, (index) => guidAt(book, index));
  const losses: Loss[] = [];
  const newParts = new Map<string, string>();
  const unchanged = new Set<string>();
  let changed = false;
  for (const [index, sheet] of book.sheets.entries()) {
    const origin = from.sheets.find(({ id }) => id === sheet.id);
    if (origin === undefined) {
      const part = file.freePath("xl/worksheets/sheet", ".xml");
      saving.sheet(sheet, part, guidAt(book, index));
      newParts.set(sheet.id, part);
      changed = true;
      continue;
    }
    const kept = keepSheet(
      sheet,
      origin,
      { book, from, original, file, cells, styles: written, persons },
      guids[index],
    );
    changed ||= kept.changed;
    if (!kept.changed) unchanged.add(sheet.id);
    losses.push(...kept.charts.map((chart): Loss => ({ kind: "chart", chart, sheet: sheet.name })));
    losses.push(...kept.tables.map((table): Loss => ({ kind: "table", table, sheet: sheet.name })));
    losses.push(...kept.unmoved.map((kind): Loss => ({ kind, sheet: sheet.name })));
    if (chartSheetsSpeakOf(sheet, origin, from, { original, file }))
      losses.push({ kind: "chartSheets", sheet: sheet.name });
  }
  keepPivotSources(book.sheets, from, { original, file });
  const caches = keepPivots(book, from, { original, file }, saving.styles, (id) => newParts.get(id));
  saving.shared(from.workbook, there);
  saving.addMetadata(from.workbook);
  saving.addBags(from.workbook);
  persons.write(file, from.workbook);
  new WorkbookKeeper(book, from, original, file).write((id) => newParts.get(id) ?? "", changed, caches);
  numberSheetParts(book, from, file, (id) => newParts.get(id));
  keepCustomXml(book, from, { original, file }, guids, unchanged);
  keepDocumentProperties(book, from, { original, file });
  if (keepKind(from, file, original, ending)) losses.push({ kind: "macros" });
  // A file of which nothing changed stays as it is, to the byte.
  if (file.changed) file.makeRelative();
  if (file.changed && dropSignature(original, file)) losses.push({ kind: "signature" });
  return { bytes: file.bytes(), losses };
}

/** Who signed the file signed what it was. */
function dropSignature(original: PackageReader, file: PackageWriter): boolean {
  const signatures = original.relationships("").filter(({ kind }) => kind === "origin");
  for (const { id } of signatures) file.unrelate("", id);
  return signatures.length > 0;
}

/** Kinds of parts that a book has no place for. */
function strictParts(original: PackageReader, { sheets, workbook }: Origin): readonly string[] {
  const known = new Set(
    `worksheet styles theme sharedStrings sheetMetadata table drawing hyperlink customProperty customXml calcChain printerSettings comments vmlDrawing
      threadedComment person FeaturePropertyBag`.split(/\s+/),
  );
  const from = [workbook, ...sheets.map(({ part }) => part)];
  const kinds = from.flatMap((path) => original.relationships(path)).map(({ kind }) => kind);
  return [...new Set(kinds)].filter((kind) => !known.has(kind)).sort();
}
