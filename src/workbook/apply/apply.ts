/** Turns edits into Office.js calls, in order, without a sync of its own: the action decides when to send. */
import {
  MESSAGE_LIMITS,
  type Box,
  type CellContent,
  type CellLook,
  type Edit,
  type PageEdit,
  type ValidationEdit,
} from "./edit";
import { CHART_HANDLERS } from "./apply-chart";
import { REPORT_HANDLERS } from "./apply-report";
import { rangeOf, sheetOf, type Handlers } from "./handlers";

type EditOf<Kind extends Edit["kind"]> = Extract<Edit, { kind: Kind }>;

const HANDLERS: Handlers = {
  sheet: (context, { sheet, tabColor, hidden, gridlines }) => {
    const added = context.workbook.worksheets.add(sheet);
    added.tabColor = tabColor;
    added.showGridlines = gridlines;
    if (hidden) added.visibility = "VeryHidden";
  },
  renameSheet: (context, { sheet, to }) => {
    sheetOf(context, sheet).name = to;
  },
  cells: (context, { sheet, row, column, values }) => {
    const columns = values[0]?.length ?? 0;
    if (columns === 0) return;
    // Office.js types say any[][]; a null leaves its cell as it is.
    rangeOf(context, sheet, { row, column, rows: values.length, columns }).values = values.map((line) => [
      ...line,
    ]);
  },
  clear: (context, { sheet, box }) => {
    rangeOf(context, sheet, box).clear("All");
  },
  look: (context, { sheet, box, look }) => {
    applyLook(rangeOf(context, sheet, box), look, box);
  },
  widths: (context, { sheet, column, widths }) => {
    widths.forEach((width, index) => {
      rangeOf(context, sheet, { row: 0, column: column + index, rows: 1, columns: 1 }).format.columnWidth =
        width;
    });
  },
  rowHeight: (context, { sheet, row, height }) => {
    rangeOf(context, sheet, { row, column: 0, rows: 1, columns: 1 }).format.rowHeight = height;
  },
  table: (context, { sheet, box, name, style }) => {
    const table = context.workbook.tables.add(rangeOf(context, sheet, box), true);
    table.name = name;
    table.style = style;
    table.showBandedRows = false;
  },
  resizeTable: (context, { sheet, table, box }) => {
    context.workbook.tables.getItem(table).resize(rangeOf(context, sheet, box));
  },
  renameTable: (context, { table, to }) => {
    context.workbook.tables.getItem(table).name = to;
  },
  endTable: (context, { table }) => {
    context.workbook.tables.getItem(table).convertToRange();
  },
  insertColumn: (context, { table, index, header }) => {
    context.workbook.tables.getItem(table).columns.add(index, undefined, header);
  },
  insertSheetColumn: (context, { sheet, column }) => {
    rangeOf(context, sheet, { row: 0, column, rows: 1, columns: 1 }).getEntireColumn().insert("Right");
  },
  insertCells: (context, { sheet, box }) => {
    rangeOf(context, sheet, box).insert("Right");
  },
  insertCellsAbove: (context, { sheet, box }) => {
    rangeOf(context, sheet, box).insert("Down");
  },
  fill: (context, { sheet, box, formula }) => {
    // A single value goes into every cell; the types know arrays alone.
    Object.assign(rangeOf(context, sheet, box), { formulas: formula });
  },
  addColumn: (context, { table, header }) => {
    context.workbook.tables.getItem(table).columns.add(undefined, undefined, header);
  },
  addRows: (context, { table, values }) => {
    // A null leaves its cell as it is; the types know no null.
    const lines = values.map((line): CellContent[] => [...line]) as string[][];
    context.workbook.tables.getItem(table).rows.add(undefined, lines);
  },
  deleteRow: (context, { table, index }) => {
    context.workbook.tables.getItem(table).rows.getItemAt(index).delete();
  },
  name: (context, { name, formula }) => {
    context.workbook.names.add(name, formula);
  },
  changeName: (context, { name, formula }) => {
    context.workbook.names.getItem(name).formula = formula;
  },
  validation: (context, { sheet, box, rule, header, alert }) => {
    applyValidation(rangeOf(context, sheet, box).dataValidation, rule, header, alert);
  },
  prompt: (context, { sheet, box, title, message }) => {
    rangeOf(context, sheet, box).dataValidation.prompt = { showPrompt: true, title, message };
  },
  conditionalFormat: (context, { sheet, box, formula, look }) => {
    const { custom } = rangeOf(context, sheet, box).conditionalFormats.add("Custom");
    custom.rule.formula = formula;
    applyConditionalLook(custom.format, look);
  },
  duplicateFormat: (context, { sheet, box, look }) => {
    const { preset } = rangeOf(context, sheet, box).conditionalFormats.add("PresetCriteria");
    preset.rule = { criterion: "DuplicateValues" };
    applyConditionalLook(preset.format, look);
  },
  deleteConditionalFormat: (context, { sheet, id }) => {
    sheetOf(context, sheet).getRange().conditionalFormats.getItem(id).delete();
  },
  group: (context, { sheet, column, columns }) => {
    rangeOf(context, sheet, { row: 0, column, rows: 1, columns }).getEntireColumn().group("ByColumns");
  },
  freeze: (context, { sheet, rows, columns }) => {
    const { freezePanes } = sheetOf(context, sheet);
    if (columns === 0) freezePanes.freezeRows(rows);
    else freezePanes.freezeAt(rangeOf(context, sheet, { row: 0, column: 0, rows, columns }));
  },
  page: (context, { sheet, page }) => {
    applyPage(sheetOf(context, sheet).pageLayout, page);
  },
  link: (context, { sheet, row, column, to, text }) => {
    rangeOf(context, sheet, { row, column, rows: 1, columns: 1 }).hyperlink = {
      documentReference: to,
      textToDisplay: text,
    };
  },
  setting: (context, { key, value }) => {
    context.workbook.settings.add(key, value);
  },
  ...CHART_HANDLERS,
  ...REPORT_HANDLERS,
  order: (context, { sheet, position }) => {
    sheetOf(context, sheet).position = position;
  },
  activate: (context, { sheet, cell }) => {
    const shown = sheetOf(context, sheet);
    shown.activate();
    if (cell !== undefined) shown.getRange(cell).select();
  },
};

/** Queues the edits in order. Nothing is sent until the caller syncs. */
export function applyEdits(context: Excel.RequestContext, edits: readonly Edit[]): void {
  if (edits.length > 0) context.application.suspendScreenUpdatingUntilNextSync();
  for (const edit of edits) applyEdit(context, edit);
}

function applyEdit<Kind extends Edit["kind"]>(context: Excel.RequestContext, edit: EditOf<Kind>): void {
  const handler: (context: Excel.RequestContext, edit: EditOf<Kind>) => void = HANDLERS[edit.kind];
  handler(context, edit);
}

const BORDERS = {
  bottom: ["EdgeBottom"],
  all: ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical"],
  rows: ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal"],
  outline: ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"],
} as const;

function applyLook(range: Excel.Range, look: CellLook, box: Box): void {
  const { format } = range;
  if (look.numberFormat !== undefined) {
    const line = new Array<string>(box.columns).fill(look.numberFormat);
    range.numberFormat = new Array<string[]>(box.rows).fill(line);
  }
  if (look.bold !== undefined) format.font.bold = look.bold;
  if (look.italic !== undefined) format.font.italic = look.italic;
  if (look.underline !== undefined) format.font.underline = look.underline ? "Single" : "None";
  if (look.size !== undefined) format.font.size = look.size;
  if (look.color !== undefined) format.font.color = look.color;
  if (look.fill !== undefined) format.fill.color = look.fill;
  if (look.wrap !== undefined) format.wrapText = look.wrap;
  if (look.horizontal !== undefined) format.horizontalAlignment = look.horizontal;
  if (look.indent !== undefined) format.indentLevel = look.indent;
  if (look.vertical !== undefined) format.verticalAlignment = look.vertical;
  if (look.locked !== undefined) format.protection.locked = look.locked;
  if (look.border !== undefined) {
    for (const edge of BORDERS[look.border]) {
      const border = format.borders.getItem(edge);
      border.style = "Continuous";
      border.color = "#A6A6A6";
    }
  }
}

function applyConditionalLook(format: Excel.ConditionalRangeFormat, look: CellLook): void {
  if (look.color !== undefined) format.font.color = look.color;
  if (look.bold !== undefined) format.font.bold = look.bold;
  if (look.italic !== undefined) format.font.italic = look.italic;
  if (look.underline === true) format.font.underline = "Single";
  if (look.fill !== undefined) format.fill.color = look.fill;
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
  for (const side of ["leftMargin", "rightMargin"] as const) layout[side] = 28;
  if (page.titleRows !== undefined) layout.setPrintTitleRows(page.titleRows);
  if (page.titleColumns !== undefined) layout.setPrintTitleColumns(page.titleColumns);
  const { defaultForAllPages } = layout.headersFooters;
  defaultForAllPages.leftHeader = page.header;
  if (page.rightHeader !== undefined) defaultForAllPages.rightHeader = page.rightHeader;
  defaultForAllPages.rightFooter = "Halaman &P dari &N";
  defaultForAllPages.leftFooter = page.leftFooter ?? "&A";
}
