/** New workbooks and sheets as Excel makes them: empty, with its default sizes and margins. */
import type { Book, PageLayout, Sheet } from "./types";

/** Excel's default column width (8.43 characters of Calibri 11) in points. */
const STANDARD_WIDTH = 48;
/** Excel's default row height in points. */
const STANDARD_HEIGHT = 15;

/** A new identifier in braces, as office.js gives worksheets and charts. */
export function newId(): string {
  const part = (): string =>
    Math.floor(Math.random() * 0x10000)
      .toString(16)
      .toUpperCase()
      .padStart(4, "0");
  return `{${part()}${part()}-${part()}-${part()}-${part()}-${part()}${part()}${part()}}`;
}

export function defaultPageLayout(): PageLayout {
  return {
    orientation: "Portrait",
    paperSize: "Letter",
    titleRows: "",
    titleColumns: "",
    printArea: "",
    centerHorizontally: false,
    centerVertically: false,
    printGridlines: false,
    blackAndWhite: false,
    header: { left: "", center: "", right: "" },
    footer: { left: "", center: "", right: "" },
    margins: { top: 54, bottom: 54, left: 50.4, right: 50.4, header: 21.6, footer: 21.6 },
    rowBreaks: [],
    columnBreaks: [],
  };
}

export function createSheet(name: string, id = newId()): Sheet {
  return {
    id,
    name,
    visibility: "Visible",
    rows: [],
    rowInfo: new Map(),
    columnInfo: new Map(),
    standardWidth: STANDARD_WIDTH,
    standardHeight: STANDARD_HEIGHT,
    tabColor: "",
    showGridlines: true,
    zoom: 100,
    frozenRows: 0,
    frozenColumns: 0,
    merges: [],
    tables: [],
    validations: [],
    conditionalFormats: [],
    charts: [],
    hyperlinks: [],
    protection: undefined,
    pageLayout: defaultPageLayout(),
    customProperties: new Map(),
  };
}

/** A workbook with one empty sheet. */
export function createEmptyBook(sheetName = "Sheet1"): Book {
  const sheet = createSheet(sheetName);
  return {
    sheets: [sheet],
    activeSheetId: sheet.id,
    names: [],
    properties: new Map(),
    customProperties: new Map(),
    settings: new Map(),
    customXml: new Map(),
    calculationMode: "Automatic",
    date1904: false,
  };
}
