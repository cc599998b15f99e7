/** Writes a workbook as the bytes of an `.xlsx` file. */
import { cellAddress } from "../book/address";
import { usedAreaOf } from "../book/cells";
import type { Book, Sheet } from "../book/types";
import { writeDrawing } from "./chart/drawings";
import { CONTENT, NAMESPACE, RELATIONSHIP } from "./package/names";
import { PackageWriter } from "./package/writer";
import { XML_HEAD, element, listElement } from "./package/xml";
import { isGuid } from "./present";
import { writeArea } from "./sheet/areas";
import { writeColumns, writeSheetFormat } from "./sheet/columns";
import { writeConditionalFormats } from "./sheet/conditional-formats";
import { writeCustomProperties } from "./sheet/custom-properties";
import { writeHyperlinks } from "./sheet/hyperlinks";
import { fitsToPage, writeBreaks, writePage } from "./sheet/page-layout";
import { writeProtection } from "./sheet/protection";
import { StringWriter } from "./sheet/strings";
import { writeTables } from "./sheet/tables";
import { writeValidations } from "./sheet/validations";
import { writeSheetProperties, writeView } from "./sheet/view";
import { CellWriter } from "./sheet/write-cells";
import { writeTheme } from "./style/theme";
import { StyleWriter } from "./style/write-styles";
import { CALCULATION_MODES } from "./workbook/calculation";
import { customXmlGuids, numberedGuid, writeCustomXml } from "./workbook/custom-xml";
import { writeNames } from "./workbook/defined-names";
import { writeNotes } from "./workbook/notes";
import { writeProperties } from "./workbook/properties";

const WORKBOOK = "xl/workbook.xml";
/** Group of the GUIDs given to sheets whose identifier is none. */
const SHEET_GROUP = 0x5348;

function counter(): () => number {
  let last = 0;
  return () => (last += 1);
}

class Saving {
  readonly file = new PackageWriter();
  private readonly styles = new StyleWriter();
  private readonly strings = new StringWriter();
  private readonly cells = new CellWriter(this.styles, this.strings);
  private readonly next = { table: counter(), drawing: counter(), property: counter() };

  constructor(private readonly book: Book) {}

  /** The sheet's part, in the order of elements that the format prescribes. */
  sheet(sheet: Sheet, part: string, guid: string): void {
    const { book, file } = this;
    const merges = sheet.merges.map((area) => element("mergeCell", { ref: writeArea(area) }));
    const used = usedAreaOf(sheet);
    const xml = element(
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
      this.cells.sheetData(sheet),
      writeProtection(sheet),
      listElement("mergeCells", merges, { count: merges.length }),
      writeConditionalFormats(sheet, this.styles),
      writeValidations(sheet),
      writeHyperlinks(sheet, part, file),
      writePage(sheet.pageLayout),
      writeBreaks(sheet.pageLayout),
      writeCustomProperties(sheet, part, file, this.next.property),
      writeDrawing(sheet, book, part, file, this.next.drawing),
      writeTables(sheet, part, file, this.next.table),
    );
    file.add(part, XML_HEAD + xml, CONTENT.worksheet);
  }

  /** What all sheets share; after them, for they fill it. */
  shared(): void {
    const parts = [
      ["xl/styles.xml", this.styles.xml(), CONTENT.styles, RELATIONSHIP.styles],
      ["xl/sharedStrings.xml", this.strings.xml(), CONTENT.sharedStrings, RELATIONSHIP.sharedStrings],
      ["xl/theme/theme1.xml", writeTheme(), CONTENT.theme, RELATIONSHIP.theme],
    ] as const;
    for (const [path, xml, content, type] of parts) {
      this.file.add(path, xml, content);
      this.file.relate(WORKBOOK, type, path);
    }
  }
}

function writeWorkbook(book: Book, sheets: readonly string[]): string {
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
    )
  );
}

/**
 * Writes the workbook. Cached values are written as they stand; Excel is asked to calculate anew on opening.
 * @throws RangeError where the book has no sheet, or a text longer than a cell can hold
 */
export function saveXlsx(book: Book): Promise<Uint8Array> {
  try {
    return Promise.resolve(write(book));
  } catch (error) {
    return Promise.reject(error instanceof Error ? error : new Error(String(error)));
  }
}

function write(book: Book): Uint8Array {
  if (book.sheets.length === 0) throw new RangeError("a workbook has at least one sheet");
  const saving = new Saving(book);
  const { file } = saving;
  file.relate("", RELATIONSHIP.workbook, WORKBOOK);
  const guids = book.sheets.map((sheet, index) =>
    isGuid(sheet.id) ? sheet.id : numberedGuid(SHEET_GROUP, index + 1),
  );
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
  saving.shared();
  const { guids: xmlGuids, ids } = customXmlGuids(book);
  writeCustomXml(file, WORKBOOK, book, xmlGuids, writeNotes(book, guids, ids));
  writeProperties(book, file);
  file.add(WORKBOOK, writeWorkbook(book, sheets), CONTENT.workbook);
  return file.bytes();
}
