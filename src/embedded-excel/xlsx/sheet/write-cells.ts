/** Writes a sheet's rows and cells. */
import { cellAddress, columnName, formatArea, parseArea } from "../../book/address";
import { area as areaOf } from "../../book/area";
import { fittedHeights } from "../../book/row-fit";
import type { Cell, DefinedName, ErrorText, RowInfo, Sheet } from "../../book/types";
import { beforeArrays, type StandsForSeveral } from "../../calculator/intersections";
import { toFileFormula } from "../formulas";
import { encodeText } from "../package/text";
import { element, escapeText } from "../package/xml";
import { severalCellsIn } from "../workbook/defined-names";
import { cannotHold } from "../error";
import type { StyleWriter } from "../style/write-styles";
import { checkLength, type StringWriter } from "./strings";

/** Errors that files of the classic kind cannot say: they stand there as #VALUE!, until Excel calculates. */
const NEWER_ERRORS: ReadonlySet<ErrorText> = new Set<ErrorText>(["#SPILL!", "#CALC!", "#BUSY!"]);

export function isNewerError(error: ErrorText): boolean {
  return NEWER_ERRORS.has(error);
}

/** An array formula with the cells that it fills. */
function arrayFormula(formula: string, address: string, rows: number, columns: number): string {
  const { row, column } = parseArea(address) ?? areaOf(0, 0);
  const filled = formatArea(areaOf(row, column, row + rows - 1, column + columns - 1));
  return `<f t="array" ref="${filled}">${escapeText(encodeText(toFileFormula(formula)))}</f>`;
}

/** What is shared by all sheets of a file being written. */
export class CellWriter {
  /** As files hold them; undefined for those that need to be array formulas. */
  private readonly formulas = new Map<string, string | undefined>();
  private readonly standsForSeveral: StandsForSeveral;
  private readonly columns: string[] = [];

  constructor(
    private readonly styles: StyleWriter,
    private readonly strings: StringWriter,
    names: readonly DefinedName[],
    /** The number by which a cell says that its array formula fills as many cells as it has values. */
    private readonly dynamicNumber: () => number | undefined,
  ) {
    this.standsForSeveral = severalCellsIn(names);
  }

  /** `<sheetData>`, row by row: of 50,000 rows it is longer than any string. */
  *sheetData(sheet: Sheet): Generator<string> {
    const numbers = new Set(sheet.rowInfo.keys());
    sheet.rows.forEach((_cells, row) => numbers.add(row));
    // Programs that open the file take the heights as they are given, and few fit rows to wrapped texts themselves.
    const fitted = fittedHeights(sheet);
    if (numbers.size === 0) {
      yield "<sheetData/>";
      return;
    }
    yield "<sheetData>";
    for (const row of [...numbers].sort((a, b) => a - b)) yield this.row(sheet, row, fitted.get(row));
    yield "</sheetData>";
  }

  /** `<row>` with all its cells. */
  row(sheet: Sheet, row: number, fitted: number | undefined): string {
    const cells: string[] = [];
    const number = String(row + 1);
    sheet.rows[row]?.forEach((cell, column) => {
      if (cell === undefined) return;
      const address = (this.columns[column] ??= columnName(column)) + number;
      cells.push(this.cell(cell, address, sheet));
    });
    const info = sheet.rowInfo.get(row);
    if (info === undefined && fitted === undefined)
      return cells.length === 0 ? "" : `<row r="${number}">${cells.join("")}</row>`;
    return element("row", { r: number, ...this.rowAttributes(info ?? {}, fitted) }, ...cells);
  }

  rowAttributes(
    info: RowInfo,
    fitted: number | undefined,
  ): Record<string, string | number | boolean | undefined> {
    const style = info.style === undefined ? undefined : this.styles.cellFormat(info.style);
    return {
      s: style,
      customFormat: style === undefined ? undefined : true,
      ht: info.height ?? fitted,
      hidden: info.hidden === true || info.filtered === true ? true : undefined,
      customHeight: info.height === undefined ? undefined : true,
      outlineLevel: info.outlineLevel,
      collapsed: info.collapsed,
    };
  }

  /** The number of a cell's style. */
  styleOf(cell: Cell): number {
    return this.styles.cellFormat(cell.style, cell.quotePrefix);
  }

  /** `<c>` */
  cell(cell: Cell, address: string, sheet: Sheet): string {
    const style = this.styleOf(cell);
    const start = style === 0 ? `<c r="${address}"` : `<c r="${address}" s="${style}"`;
    const { value, formula } = cell;
    if (cell.rich !== undefined) throw cannotHold(`the data type of ${sheet.name}!${address}`);
    if (typeof value === "string") checkLength(value, () => `${sheet.name}!${address}`);
    if (formula !== undefined) {
      const { rows, columns, fixed } = cell.array ?? { rows: 1, columns: 1, fixed: undefined };
      const plain = rows * columns === 1 && fixed !== true ? this.plainFormula(formula) : undefined;
      if (plain !== undefined) return start + this.resultOf(value, plain);
      const number = fixed === true ? undefined : this.dynamicNumber();
      const marked = number === undefined ? start : `${start} cm="${number}"`;
      return marked + this.resultOf(value, arrayFormula(formula, address, rows, columns));
    }
    if (value === null) return `${start}/>`;
    if (typeof value === "string") return `${start} t="s"><v>${this.strings.number(value)}</v></c>`;
    return start + this.content(value, "");
  }

  /** A formula that gives one value, without the `@` that says so; undefined where it needs arrays. */
  private plainFormula(formula: string): string | undefined {
    if (this.formulas.has(formula)) return this.formulas.get(formula);
    const plain = beforeArrays(formula, this.standsForSeveral);
    const written =
      plain === undefined ? undefined : `<f>${escapeText(encodeText(toFileFormula(plain)))}</f>`;
    this.formulas.set(formula, written);
    return written;
  }

  /** What follows a formula cell's start: the type of its result, the formula as it is written, and the result. */
  resultOf(value: Cell["value"], written: string): string {
    if (value === null) return `>${written}</c>`;
    if (typeof value === "string") return ` t="str">${written}<v>${escapeText(encodeText(value))}</v></c>`;
    return this.content(value, written);
  }

  private content(value: Exclude<Cell["value"], null | string>, before: string): string {
    if (typeof value === "boolean") return ` t="b">${before}<v>${value ? "1" : "0"}</v></c>`;
    if (typeof value === "object")
      return ` t="e">${before}<v>${isNewerError(value.error) ? "#VALUE!" : value.error}</v></c>`;
    // JavaScript's shortest text gives back the very same number.
    if (Number.isFinite(value)) return `>${before}<v>${Object.is(value, -0) ? "-0" : String(value)}</v></c>`;
    return ` t="e">${before}<v>#NUM!</v></c>`;
  }
}

/** Addresses of cells with an error that the file cannot say, with the error. */
export function newerErrors(sheet: Sheet): Map<string, ErrorText> {
  const found = new Map<string, ErrorText>();
  sheet.rows.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      const value = cell?.value;
      if (value !== null && typeof value === "object" && isNewerError(value.error))
        found.set(cellAddress(row, column), value.error);
    });
  });
  return found;
}
