/** Turns edits into Office.js calls, in order, without a sync of its own. Called by the door (write.ts) alone. */
import {
  MESSAGE_LIMITS,
  type CellContent,
  type Edit,
  type PageEdit,
  type ValidationEdit,
} from "../../sheets/edits/edit";
import { CHART_HANDLERS } from "./apply-chart";
import { applyConditionalLook, applyFormat, applyLook } from "./apply-look";
import { REPORT_HANDLERS } from "./apply-report";
import { EditedBook, type Handlers } from "./handlers";
import { unfinishedName } from "../../sheets/edits/unfinished";

type EditOf<Kind extends Edit["kind"]> = Extract<Edit, { kind: Kind }>;

const HANDLERS: Handlers = {
  sheet: (book, { sheet, tabColor, hidden, gridlines }) => {
    const added = book.workbook.worksheets.add(unfinishedName(sheet));
    book.making(sheet, added);
    added.tabColor = tabColor;
    added.showGridlines = gridlines;
    if (hidden) added.visibility = "VeryHidden";
  },
  renameSheet: (book, { sheet, to }) => {
    book.sheet(sheet).name = to;
    book.forget(sheet, to);
  },
  takeSheet: (book, { sheet, as }) => {
    book.making(as, book.sheet(sheet));
    book.forget(sheet);
  },
  deleteSheet: (book, { sheet }) => {
    const gone = book.sheet(sheet);
    // Excel deletes none that is very hidden.
    gone.visibility = "Hidden";
    gone.delete();
    book.forget(sheet);
  },
  cells: (book, { sheet, row, column, values }) => {
    const columns = values[0]?.length ?? 0;
    if (columns === 0) return;
    // Office.js types say any[][]; a null leaves its cell as it is.
    book.range(sheet, { row, column, rows: values.length, columns }).values = values.map((line) =>
      line.map((content) => (isFormula(content) ? book.inPresentNames(content) : content)),
    );
  },
  clear: (book, { sheet, box }) => {
    book.range(sheet, box).clear("All");
  },
  clearLooks: (book, { sheet, box }) => {
    const range = book.range(sheet, box);
    range.clear("Formats");
    range.dataValidation.clear();
  },
  look: (book, { sheet, box, look }) => {
    applyLook(book.range(sheet, box), look);
  },
  looks: (book, { sheet, boxes, look }) => {
    for (const format of book.formats(sheet, boxes)) applyFormat(format, look);
  },
  widths: (book, { sheet, column, widths }) => {
    let columns = 0;
    widths.forEach((width, index) => {
      columns += 1;
      if (widths[index + 1] === width) return;
      const first = column + index + 1 - columns;
      book.range(sheet, { row: 0, column: first, rows: 1, columns }).format.columnWidth = width;
      columns = 0;
    });
  },
  rowHeight: (book, { sheet, row, height }) => {
    book.range(sheet, { row, column: 0, rows: 1, columns: 1 }).format.rowHeight = height;
  },
  table: (book, { sheet, box, name, style }) => {
    const table = book.workbook.tables.add(book.range(sheet, box), true);
    styleTable(table, style);
    // Last: by its name a table is known for one that stands, where Excel stopped in the middle too.
    table.name = name;
  },
  resizeTable: (book, { sheet, table, box }) => {
    book.workbook.tables.getItem(table).resize(book.range(sheet, box));
  },
  renameTable: (book, { table, to }) => {
    book.workbook.tables.getItem(table).name = to;
  },
  endTable: (book, { table }) => {
    book.workbook.tables.getItem(table).convertToRange();
  },
  insertColumn: (book, { table, index, header }) => {
    book.workbook.tables.getItem(table).columns.add(index, undefined, header);
  },
  insertSheetColumn: (book, { sheet, column }) => {
    book.range(sheet, { row: 0, column, rows: 1, columns: 1 }).getEntireColumn().insert("Right");
  },
  insertCells: (book, { sheet, box }) => {
    book.range(sheet, box).insert("Right");
  },
  insertCellsAbove: (book, { sheet, box }) => {
    book.range(sheet, box).insert("Down");
  },
  fill: (book, { sheet, box, formula }) => {
    // A single value goes into every cell; the types know arrays alone.
    Object.assign(book.range(sheet, box), { formulas: book.inPresentNames(formula) });
  },
  addColumn: (book, { table, header }) => {
    book.workbook.tables.getItem(table).columns.add(undefined, undefined, header);
  },
  append: (book, { table, values }) => {
    // Below the table as it is when this is done: `table.rows.add` loses edits when two people work at once.
    const below = book.workbook.tables.getItem(table).getRange().getRowsBelow(values.length);
    below.values = values.map((line) => [...line]);
  },
  addRows: (book, { table, values }) => {
    // A null leaves its cell as it is; the types know no null.
    const lines = values.map((line): CellContent[] => [...line]) as string[][];
    book.workbook.tables.getItem(table).rows.add(undefined, lines);
  },
  deleteRow: (book, { table, index }) => {
    book.workbook.tables.getItem(table).rows.getItemAt(index).delete();
  },
  name: (book, { name, formula }) => {
    // A name that a request which stopped half-way has left behind would refuse this one.
    book.workbook.names.getItemOrNullObject(name).delete();
    book.workbook.names.add(name, book.inPresentNames(formula));
  },
  changeName: (book, { name, formula }) => {
    book.workbook.names.getItem(name).formula = book.inPresentNames(formula);
  },
  validation: (book, { sheet, box, rule, header, alert }) => {
    applyValidation(book.range(sheet, box).dataValidation, rule, header, alert);
  },
  prompt: (book, { sheet, box, title, message }) => {
    book.range(sheet, box).dataValidation.prompt = { showPrompt: true, title, message };
  },
  conditionalFormat: (book, { sheet, box, formula, look }) => {
    const { custom } = book.range(sheet, box).conditionalFormats.add("Custom");
    custom.rule.formula = book.inPresentNames(formula);
    applyConditionalLook(custom.format, look);
  },
  duplicateFormat: (book, { sheet, box, look }) => {
    const { preset } = book.range(sheet, box).conditionalFormats.add("PresetCriteria");
    preset.rule = { criterion: "DuplicateValues" };
    applyConditionalLook(preset.format, look);
  },
  deleteConditionalFormat: (book, { sheet, id }) => {
    book.sheet(sheet).getRange().conditionalFormats.getItem(id).delete();
  },
  group: (book, { sheet, column, columns }) => {
    book.range(sheet, { row: 0, column, rows: 1, columns }).getEntireColumn().group("ByColumns");
  },
  ungroup: (book, { sheet, column, columns }) => {
    book.range(sheet, { row: 0, column, rows: 1, columns }).getEntireColumn().ungroup("ByColumns");
  },
  freeze: (book, { sheet, rows, columns }) => {
    const { freezePanes } = book.sheet(sheet);
    if (columns === 0) freezePanes.freezeRows(rows);
    else freezePanes.freezeAt(book.range(sheet, { row: 0, column: 0, rows, columns }));
  },
  tabColor: (book, { sheet, color }) => {
    book.sheet(sheet).tabColor = color;
  },
  styleTable: (book, { table, style }) => {
    styleTable(book.workbook.tables.getItem(table), style);
  },
  page: (book, { sheet, page }) => {
    applyPage(book.sheet(sheet).pageLayout, page);
  },
  leftFooter: (book, { sheet, text }) => {
    book.sheet(sheet).pageLayout.headersFooters.defaultForAllPages.leftFooter = text;
  },
  link: (book, { sheet, row, column, to, text }) => {
    book.range(sheet, { row, column, rows: 1, columns: 1 }).hyperlink = {
      documentReference: to,
      textToDisplay: text,
    };
  },
  setting: (book, { key, value }) => {
    book.workbook.settings.add(key, value);
  },
  ...CHART_HANDLERS,
  ...REPORT_HANDLERS,
  order: (book, { sheet, position }) => {
    book.sheet(sheet).position = position;
  },
  activate: (book, { sheet, cell }) => {
    const shown = book.sheet(sheet);
    shown.activate();
    if (cell !== undefined) shown.getRange(cell).select();
  },
};

/** Queues the edits in order. Nothing is sent until the caller does. */
export function queueEdits(context: Excel.RequestContext, edits: readonly Edit[]): void {
  if (edits.length > 0) context.application.suspendScreenUpdatingUntilNextSync();
  const book = new EditedBook(context);
  for (const edit of edits) applyEdit(book, edit);
  book.finish();
}

const isFormula = (content: CellContent): content is string =>
  typeof content === "string" && content.startsWith("=");

function applyEdit<Kind extends Edit["kind"]>(book: EditedBook, edit: EditOf<Kind>): void {
  const handler: (book: EditedBook, edit: EditOf<Kind>) => void = HANDLERS[edit.kind];
  handler(book, edit);
}

/** Our tables have a style and no bands. */
function styleTable(table: Excel.Table, style: string): void {
  table.style = style;
  table.showBandedRows = false;
}

const RULES: Readonly<Record<ValidationEdit["type"], string>> = {
  list: "Pilih salah satu isi daftar. Daftar ada di lembar Pengaturan.",
  words: "Pilih salah satu isi daftar.",
  suggested: "",
  wholeNumber: "Isi bilangan bulat, 0 atau lebih.",
  date: "Isi tanggal yang benar, misalnya 15/07/2026.",
  time: "Isi jam yang benar, misalnya 09:30.",
  formula: "Isi ini tidak dapat dipakai di kolom ini.",
};

function applyValidation(
  validation: Excel.DataValidation,
  rule: ValidationEdit,
  header: string,
  alert: string | undefined,
): void {
  validation.rule = ruleOf(rule);
  validation.errorAlert = {
    showAlert: rule.type !== "suggested",
    style: "Stop",
    title: header.slice(0, MESSAGE_LIMITS.title),
    message: alert ?? RULES[rule.type],
  };
}

function ruleOf(rule: ValidationEdit): Excel.DataValidationRule {
  switch (rule.type) {
    case "list":
      return { list: { inCellDropDown: true, source: `=${rule.name}` } };
    case "words":
    case "suggested":
      return { list: { inCellDropDown: true, source: rule.words.join(",") } };
    case "wholeNumber":
      return rule.most === undefined
        ? { wholeNumber: { formula1: rule.least, operator: "GreaterThanOrEqualTo" } }
        : { wholeNumber: { formula1: rule.least, formula2: rule.most, operator: "Between" } };
    case "date":
      return { date: { formula1: "=DATE(2000,1,1)", operator: "GreaterThanOrEqualTo" } };
    case "time":
      return { time: { formula1: "=TIME(0,0,0)", formula2: "=TIME(23,59,59)", operator: "Between" } };
    case "formula":
      return { custom: { formula: rule.formula } };
  }
}

function applyPage(layout: Excel.PageLayout, page: PageEdit): void {
  layout.orientation = page.orientation;
  layout.paperSize = "A4";
  layout.zoom = { horizontalFitToPages: page.pagesWide, verticalFitToPages: 0 };
  // A centimetre on every side: printers that need more say so themselves.
  const { sides, ends, edge } = page.margins ?? { sides: 28, ends: undefined, edge: undefined };
  for (const side of ["leftMargin", "rightMargin"] as const) layout[side] = sides;
  if (ends !== undefined) for (const end of ["topMargin", "bottomMargin"] as const) layout[end] = ends;
  if (edge !== undefined) for (const end of ["headerMargin", "footerMargin"] as const) layout[end] = edge;
  if (page.titleRows !== undefined) layout.setPrintTitleRows(page.titleRows);
  if (page.titleColumns !== undefined) layout.setPrintTitleColumns(page.titleColumns);
  const { defaultForAllPages } = layout.headersFooters;
  defaultForAllPages.leftHeader = page.header;
  if (page.rightHeader !== undefined) defaultForAllPages.rightHeader = page.rightHeader;
  defaultForAllPages.rightFooter = page.rightFooter ?? "Halaman &P dari &N";
  defaultForAllPages.leftFooter = page.leftFooter ?? "&A";
}
