/** Opens the bytes of an `.xlsx` file as a workbook. What the book has no place for stays in the file for saving (keep/origin.ts). */
import { parseArea } from "../book/address";
import type { Book, Sheet } from "../book/types";
import { readDrawing } from "./chart/drawings";
import { XlsxError } from "./error";
import { PackageReader, targetOf, type Relationship } from "./package/reader";
import { at, attribute, child, childrenOf, flag, numberAttribute, type XmlElement } from "./package/xml";
import { keepOrigin, snapshotOf, type SheetOrigin } from "./keep/origin";
import { keyOf, numberedGuid } from "./present";
import type { CellReader, CellContext } from "./sheet/read-cells";
import { readSheetPart } from "./sheet/read-sheet";
import { readColumns, readSheetFormat } from "./sheet/columns";
import { readSheetFilter } from "./sheet/column-filters";
import { readConditionalFormats } from "./sheet/conditional-formats";
import { readCustomProperties as readSheetProperties } from "./sheet/custom-properties";
import { readHyperlinks } from "./sheet/hyperlinks";
import { readPage } from "./sheet/page-layout";
import { readProtection } from "./sheet/protection";
import { readPivots } from "./pivot/read-pivot";
import { readPersons, type Person } from "./remarks/persons";
import { readRemarks } from "./remarks/read-remarks";
import { readStrings } from "./sheet/strings";
import { readFilteredRows, readTables } from "./sheet/tables";
import { readValidations } from "./sheet/validations";
import { readView } from "./sheet/view";
import { BAGS, readCheckboxes } from "./style/checkboxes";
import { readTheme } from "./style/colors";
import { builtInFormat } from "./style/number-formats";
import { readStyles, type Styles } from "./style/read-styles";
import { CALCULATION_MODES } from "./workbook/calculation";
import { dynamicArrayNumbers } from "./workbook/metadata";
import { readCustomXml } from "./workbook/custom-xml";
import { readNames, severalCellsOf } from "./workbook/defined-names";
import { NO_SHEET_NOTES, chartKey, readNotes, type Notes, type SheetNotes } from "./workbook/notes";
import { readCustomProperties, readProperties } from "./workbook/properties";
import { decodeText } from "./package/text";

/** Groups of the GUIDs given to what the file knows by none. */
const GROUP = { sheet: 0x5348, format: 0x4346, chart: 0x4348, pivot: 0x5054, note: 0x4e54 } as const;

/** Of the strict kind of files. */
const STRICT_NAMESPACE = "http://purl.oclc.org/ooxml/spreadsheetml/main";

class Opening {
  private readonly context: CellContext;
  readonly styles: Styles;
  /** Where each worksheet comes from. */
  readonly origins: Omit<SheetOrigin, "before" | "rows">[] = [];
  private formats = 0;
  private charts = 0;
  private pivots = 0;
  private remarks = 0;
  private readonly persons: ReadonlyMap<string, Person>;
  private readonly sheetIds = new Set<string>();

  constructor(
    private readonly file: PackageReader,
    workbook: XmlElement,
    private readonly relationships: readonly Relationship[],
    private readonly notes: Notes,
    path: string,
  ) {
    this.persons = readPersons(file, path);
    const part = (kind: string): XmlElement | undefined => file.xml(targetOf(relationships, { kind }));
    this.styles = readStyles(part("styles"), readTheme(part("theme")), readCheckboxes(part(BAGS.kind)));
    this.context = {
      strings: readStrings(part("sharedStrings")),
      formats: this.styles.cellFormats,
      hasExternalLinks: child(workbook, "externalReferences") !== undefined,
      date1904: flag(child(workbook, "workbookPr"), "date1904") ?? false,
      formulas: new Map(),
      dynamic: dynamicArrayNumbers(part("sheetMetadata")),
      standsForSeveral: severalCellsOf(workbook),
    };
  }

  /** Undefined for chart sheets and the like. */
  sheet(entry: XmlElement, index: number): Sheet | undefined {
    const relationship = this.relationships.find((one) => one.id === attribute(entry, "id"));
    if (relationship?.kind !== "worksheet") return undefined;
    const part = this.file.bytes(relationship.target);
    if (part === undefined) throw new XlsxError("damaged", `${relationship.target} is missing`);
    const { root, cells } = readSheetPart(part, this.context);
    const guid = attribute(root, "uid") ?? "";
    const notes = this.notes.sheets.get(guid) ?? NO_SHEET_NOTES;
    const sheet = this.content(root, cells, this.file.relationships(relationship.target), notes);
    const pivots = this.pivotsOf(relationship.target);
    const state = attribute(entry, "state");
    const opened: Sheet = {
      ...sheet,
      id: this.sheetId(notes.id ?? guid, index),
      name: decodeText(attribute(entry, "name") ?? `Sheet${index + 1}`),
      visibility: state === "hidden" ? "Hidden" : state === "veryHidden" ? "VeryHidden" : "Visible",
      ...(pivots.length > 0 && { pivotTables: pivots }),
    };
    this.origins.push({
      id: opened.id,
      part: relationship.target,
      relationship: relationship.id,
      guid: guid !== "" && (notes.id ?? guid) === opened.id ? guid : undefined,
    });
    return opened;
  }

  private pivotsOf(part: string): NonNullable<Sheet["pivotTables"]> {
    const { file, styles, context } = this;
    if (!file.relationships(part).some(({ kind }) => kind === "pivotTable")) return [];
    const slicers = this.relationships.flatMap(({ kind, target }) =>
      kind === "slicerCache" ? (file.text(target) ?? []) : [],
    );
    const formatAt = (id: number): string | undefined =>
      id === 0 ? undefined : (styles.ownFormats.get(id) ?? builtInFormat(id));
    return readPivots(part, { file, date1904: context.date1904, formatAt }, slicers, () =>
      numberedGuid(GROUP.pivot, (this.pivots += 1)),
    );
  }

  /** A file's own, unless it has none or two sheets share it (as copies do). */
  private sheetId(stored: string, index: number): string {
    const id = stored === "" || this.sheetIds.has(stored) ? numberedGuid(GROUP.sheet, index + 1) : stored;
    this.sheetIds.add(id);
    return id;
  }

  private content(
    root: XmlElement,
    cells: CellReader,
    relationships: readonly Relationship[],
    notes: SheetNotes,
  ): Sheet {
    const sizes = readSheetFormat(root);
    const sheet: Sheet = {
      id: "",
      name: "",
      visibility: "Visible",
      rows: cells.rows,
      rowInfo: cells.rowInfo,
      columnInfo: readColumns(root, this.styles.cellFormats, sizes.standardWidth),
      ...sizes,
      ...readView(root, this.styles.theme),
      merges: childrenOf(child(root, "mergeCells"), "mergeCell").flatMap(
        (one) => parseArea(attribute(one, "ref") ?? "") ?? [],
      ),
      tables: readTables(root, relationships, this.file),
      validations: readValidations(root),
      conditionalFormats: this.conditionalFormats(root, notes),
      charts: [],
      hyperlinks: readHyperlinks(root, relationships),
      protection: readProtection(root),
      pageLayout: readPage(root),
      customProperties: readSheetProperties(root, relationships, this.file),
    };
    const remarks = readRemarks(relationships, this.file, this.persons, () =>
      numberedGuid(GROUP.note, (this.remarks += 1)),
    );
    if (remarks.notes.length > 0) sheet.notes = remarks.notes;
    if (remarks.comments.length > 0) sheet.comments = remarks.comments;
    const filter = readSheetFilter(root);
    if (filter !== undefined) sheet.autoFilter = filter;
    readFilteredRows(sheet, { hidden: notes.hiddenRows, filtered: notes.filteredRows });
    applyNotes(sheet, notes);
    sheet.charts = this.chartsOf(sheet, root, relationships, notes);
    return sheet;
  }

  private conditionalFormats(root: XmlElement, notes: SheetNotes): Sheet["conditionalFormats"] {
    const left = new Map([...notes.formatIds].map(([key, ids]): [string, string[]] => [key, [...ids]]));
    return readConditionalFormats(
      root,
      this.styles,
      (key) => left.get(key)?.shift() ?? numberedGuid(GROUP.format, (this.formats += 1)),
    );
  }

  private chartsOf(
    sheet: Sheet,
    root: XmlElement,
    relationships: readonly Relationship[],
    notes: SheetNotes,
  ): Sheet["charts"] {
    return readDrawing(sheet, root, relationships, this.file).map((chart, index) => {
      const known = notes.chartIds.get(chartKey(index, chart.name));
      const id = known ?? (chart.id === "" ? numberedGuid(GROUP.chart, (this.charts += 1)) : chart.id);
      return { ...chart, id };
    });
  }
}

function applyNotes(sheet: Sheet, notes: SheetNotes): void {
  for (const [address, error] of notes.errors) {
    const area = parseArea(address);
    const row = area === undefined ? undefined : sheet.rows[area.row];
    const cell = area === undefined ? undefined : row?.[area.column];
    const value = cell?.value;
    if (
      row === undefined ||
      area === undefined ||
      cell === undefined ||
      value === null ||
      typeof value !== "object"
    )
      continue;
    if (value.error === "#VALUE!") row[area.column] = { ...cell, value: { error } };
  }
  if (sheet.protection !== undefined && notes.passwordHash !== undefined)
    sheet.protection.passwordHash ??= notes.passwordHash;
  for (const table of sheet.tables)
    if (!table.showHeaders) table.showFilterButton = notes.buttons.get(table.name) ?? table.showFilterButton;
}

function findWorkbook(file: PackageReader): { path: string; root: XmlElement } {
  const related = targetOf(file.relationships(""), { kind: "officeDocument" });
  const path = related ?? "xl/workbook.xml";
  const root = path.toLowerCase().endsWith(".bin") ? undefined : file.xml(path);
  if (root?.name !== "workbook") {
    // A package that promises a workbook and lacks it has lost it; any other is something else.
    const lost = root === undefined && related?.toLowerCase().endsWith("workbook.xml") === true;
    throw lost
      ? new XlsxError("damaged", `${path} is missing`)
      : new XlsxError("notAWorkbook", "the package holds no workbook");
  }
  return { path, root };
}

/** The active tab, or the first sheet that can be seen. */
function activeSheet(
  workbook: XmlElement,
  all: readonly (Sheet | undefined)[],
  sheets: readonly Sheet[],
): string {
  const tab = numberAttribute(at(workbook, "bookViews", "workbookView"), "activeTab") ?? 0;
  const shown = all[tab] ?? sheets.find((sheet) => sheet.visibility === "Visible") ?? sheets[0];
  return shown?.id ?? "";
}

function read(bytes: Uint8Array): Book {
  const file = new PackageReader(bytes);
  file.check();
  const { path, root } = findWorkbook(file);
  const [packageLinks, relationships] = [file.relationships(""), file.relationships(path)];
  const customXml = readCustomXml(file, path);
  const notes = readNotes(customXml.notes?.root);
  const opening = new Opening(file, root, relationships, notes, path);
  const all = childrenOf(child(root, "sheets"), "sheet").map((entry, index) => opening.sheet(entry, index));
  const sheets = all.filter((sheet) => sheet !== undefined);
  if (sheets.length === 0) throw new XlsxError("damaged", "the workbook holds no sheet");
  const book: Book = {
    sheets,
    activeSheetId: activeSheet(root, all, sheets),
    names: readNames(root, all),
    properties: new Map([...readProperties(file, packageLinks), ...notes.properties]),
    customProperties: readCustomProperties(file, packageLinks),
    settings: new Map(notes.settings),
    customXml: new Map(
      [...customXml.parts].map(([guid, { xml }]) => [notes.customXmlIds.get(guid) ?? guid, xml]),
    ),
    calculationMode: keyOf(CALCULATION_MODES, attribute(child(root, "calcPr"), "calcMode")) ?? "Automatic",
    date1904: flag(child(root, "workbookPr"), "date1904") ?? false,
  };
  remember(book, opening, { bytes, workbook: path, strict: isStrict(file, path) });
  return book;
}

/** For saving later. A strict file is written anew in the transitional words that everybody reads: nothing of it can stay as it stands. */
function remember(
  book: Book,
  { styles, origins }: Opening,
  file: { readonly bytes: Uint8Array; readonly workbook: string; readonly strict: boolean },
): void {
  const { sheets, ...others } = book;
  const kept = origins.flatMap((one) => {
    const sheet = sheets.find(({ id }) => id === one.id);
    return sheet === undefined ? [] : [{ ...one, ...snapshotOf(sheet) }];
  });
  keepOrigin(book, { ...file, styles, sheets: kept, before: structuredClone(others) });
}

const isStrict = (file: PackageReader, workbook: string): boolean =>
  file.text(workbook)?.includes(STRICT_NAMESPACE) === true;

/**
 * Opens a workbook. Rows are sparse, serials are numbers as stored, formulas have their cached values
 * (`null` where the file holds none); shared formulas are written out.
 * @throws XlsxError when the bytes are no workbook, an encrypted one, or a damaged one
 */
export const readXlsx = (bytes: Uint8Array): Book => read(bytes);

/** The same, to be waited for. */
export function openXlsx(bytes: Uint8Array): Promise<Book> {
  try {
    return Promise.resolve(read(bytes));
  } catch (error) {
    return Promise.reject(error instanceof Error ? error : new Error(String(error)));
  }
}
