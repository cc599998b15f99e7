/** Writes a workbook as the bytes of an `.xlsx` file. */
import { cellAddress } from "../book/address";
import { usedAreaOf } from "../book/cells";
import type { Book, Sheet } from "../book/types";
import { writeDrawing } from "./chart/drawings";
import { keepCustomXml, keepDocumentProperties, sheetGuids } from "./keep/book";
import { chartSheetsSpeakOf, keepPivotSources, type Unmoved } from "./keep/beside";
import { originOf, type Origin } from "./keep/origin";
import { keepPivots } from "./keep/pivots";
import { partText } from "./keep/part-text";
import { addRemarks } from "./keep/remarks";
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
import { writeArea } from "./sheet/areas";
import { writeColumns, writeSheetFormat } from "./sheet/columns";
import { writeSheetFilter } from "./sheet/column-filters";
import { writeConditionalFormats } from "./sheet/conditional-formats";
import { writeCustomProperties } from "./sheet/custom-properties";
import { writeHyperlinks } from "./sheet/hyperlinks";
import { writeExtensions } from "./sheet/newer-formats";
import { fitsToPage, writeBreaks, writePage } from "./sheet/page-layout";
import { writeProtection } from "./sheet/protection";
import { StringWriter, readStrings, type KeptStrings } from "./sheet/strings";
import { writeTables } from "./sheet/tables";
import { writeValidations } from "./sheet/validations";
import { writeSheetProperties, writeView } from "./sheet/view";
import { CellWriter } from "./sheet/write-cells";
import { BAGS, readCheckboxes, writeBags } from "./style/checkboxes";
import { writeTheme } from "./style/theme";
import { StyleWriter, type KeptStyles } from "./style/write-styles";
import { CALCULATION_MODES } from "./workbook/calculation";
import { customXmlGuids, writeCustomXml } from "./workbook/custom-xml";
import { dynamicArrayNumbers, writeMetadata } from "./workbook/metadata";
import { writeNames } from "./workbook/defined-names";
import { writeNotes } from "./workbook/notes";
import { writeProperties } from "./workbook/properties";

const WORKBOOK = "xl/workbook.xml";
/** Group of the GUIDs given to sheets whose identifier is none. */
const SHEET_GROUP = 0x5348;

/** Where the cells go: no XML holds that character. */
const CELLS = "\0";

function* around(before: string, pieces: Iterable<string>, after: string): Generator<string> {
  yield before;
  yield* pieces;
  yield after;
}

class Saving {
  readonly styles: StyleWriter;
  private readonly strings: StringWriter;
  readonly cells: CellWriter;
  private readonly adds: boolean;
  private readonly hasBags: boolean;
  private metadata: { readonly number: number; readonly isNew: boolean } | undefined;
  /** Of the file that is added to: 0 where its part says nothing of arrays, undefined where it has none. */
  private readonly keptMetadata: number | undefined;

  /** @param kept styles, texts and the numbers of dynamic arrays of a file that is added to */
  constructor(
    readonly book: Book,
    readonly file: PackageWriter,
    kept?: {
      readonly styles?: KeptStyles;
      readonly strings?: KeptStrings;
      readonly dynamic?: ReadonlySet<number>;
      /** The numbers of checkboxes, where the file has a part of property bags. */
      readonly bags?: ReadonlySet<number>;
    },
    readonly persons = new PersonWriter(),
  ) {
    this.adds = kept !== undefined;
    this.keptMetadata = kept?.dynamic === undefined ? undefined : ([...kept.dynamic][0] ?? 0);
    this.styles = new StyleWriter(kept?.styles, kept?.bags === undefined ? 0 : ([...kept.bags][0] ?? "none"));
    this.hasBags = kept?.bags !== undefined;
    this.strings = new StringWriter(kept?.strings);
    this.cells = new CellWriter(this.styles, this.strings, book.names, () => this.dynamicNumber());
  }

  /** Undefined where the file has such a part already that does not say it. */
  private dynamicNumber(): number | undefined {
    this.metadata ??= { number: this.keptMetadata ?? 1, isNew: this.keptMetadata === undefined };
    return this.metadata.number === 0 ? undefined : this.metadata.number;
  }

  /** The sheet's part, in the order of elements that the format prescribes. */
  sheet(sheet: Sheet, part: string, guid: string): void {
    const { book, file } = this;
    const merges = sheet.merges.map((area) => element("mergeCell", { ref: writeArea(area) }));
    const used = usedAreaOf(sheet);
    const tables = writeTables(sheet.tables, sheet, part, file);
    const [before = "", after = ""] = element(
      "worksheet",
      {
        xmlns: NAMESPACE.main,
        "xmlns:r": NAMESPACE.relationships,
        "xmlns:mc": NAMESPACE.compatibility,
        "mc:Ignorable": "xr",
        "xmlns:xr": NAMESPACE.revision,
        "xr:uid": guid,
      },
      writeSheetProperties(sheet, fitsToPage(sheet.pageLayout)),
      element("dimension", { ref: used === undefined ? cellAddress(0, 0) : writeArea(used) }),
      writeView(sheet, sheet.id === book.activeSheetId),
      writeSheetFormat(sheet),
      writeColumns(sheet, this.styles),
      CELLS,
      writeProtection(sheet),
      writeSheetFilter(sheet.autoFilter),
      listElement("mergeCells", merges, { count: merges.length }),
      writeConditionalFormats(sheet, this.styles),
      writeValidations(sheet),
      listElement("hyperlinks", writeHyperlinks(sheet.hyperlinks, part, file)),
      writePage(sheet.pageLayout),
      writeBreaks(sheet.pageLayout),
      writeCustomProperties(sheet, part, file),
      writeDrawing(sheet, book, part, file),
      addRemarks(sheet, part, { file, persons: this.persons }),
      listElement("tableParts", tables, { count: tables.length }),
      writeExtensions(sheet),
    ).split(CELLS);
    file.add(part, around(XML_HEAD + before, this.cells.sheetData(sheet), after), CONTENT.worksheet);
  }

  /** What all sheets share; after them, for they fill it. `there`: where a file that is added to has each kind of part. */
  shared(workbook: string, there: (kind: string) => string | undefined): void {
    const parts = [
      ["styles", "xl/styles.xml", this.styles.xml(), CONTENT.styles, RELATIONSHIP.styles],
      [
        "sharedStrings",
        "xl/sharedStrings.xml",
        this.strings.xml(),
        CONTENT.sharedStrings,
        RELATIONSHIP.sharedStrings,
      ],
    ] as const;
    for (const [kind, path, xml, content, type] of parts) {
      const found = there(kind);
      if (xml === undefined || ((found === undefined || !this.file.has(found)) && this.isEmpty(kind)))
        continue;
      this.file.add(found ?? path, xml, content);
      if (found === undefined) this.file.relate(workbook, type, path);
    }
  }

  /** What cells say of their array formulas; after the sheets, for they ask for it. */
  addMetadata(workbook: string): void {
    if (this.metadata?.isNew !== true) return;
    this.file.add("xl/metadata.xml", writeMetadata(), CONTENT.sheetMetadata);
    this.file.relate(workbook, RELATIONSHIP.sheetMetadata, "xl/metadata.xml");
  }

  /** What styles say of checkboxes; after the sheets as well. */
  addBags(workbook: string): void {
    if (this.hasBags || !this.styles.addsCheckboxes) return;
    this.file.add(BAGS.path, writeBags(), BAGS.content);
    this.file.relate(workbook, BAGS.type, BAGS.path);
  }

  /** Whether a file that had no such part needs none now either. Files of our own always have both. */
  private isEmpty(kind: "styles" | "sharedStrings"): boolean {
    return this.adds && (kind === "styles" ? this.styles : this.strings).isEmpty;
  }

  theme(): void {
    this.file.add("xl/theme/theme1.xml", writeTheme(), CONTENT.theme);
    this.file.relate(WORKBOOK, RELATIONSHIP.theme, "xl/theme/theme1.xml");
  }
}

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
  saving.theme();
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
