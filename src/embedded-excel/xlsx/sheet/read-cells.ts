/** Reads a sheet's rows and cells while the part is parsed: no tree is built of them. */
import { isErrorText } from "../../book/errors";
import { SHEET_COLUMNS, SHEET_ROWS, holdsCell } from "../../book/area";
import { cellAddress, columnIndex, parseArea } from "../../book/address";
import { makeCell } from "../../book/cells";
import type { Area, Cell, CellError, CellValue, RowInfo } from "../../book/types";
import { withIntersections, type StandsForSeveral } from "../../calculator/intersections";
import { XlsxError } from "../error";
import { fromFileFormula, isExternal } from "../formulas";
import { decodeText } from "../package/text";
import { toFlag, toNumber, type XmlSink } from "../package/xml";
import { present } from "../present";
import { SharedFormula } from "../shared-formula";
import type { CellFormat } from "../style/read-styles";

/** What is shared by all sheets of a file being read. */
export interface CellContext {
  readonly strings: readonly string[];
  readonly formats: readonly CellFormat[];
  /** The file points into other workbooks, which are not opened. */
  readonly hasExternalLinks: boolean;
  readonly date1904: boolean;
  /** The file's formula texts, each as the book holds it. */
  readonly formulas: Map<string, string>;
  /** Numbers by which cells say that their array formula fills as many cells as it has values. */
  readonly dynamic: ReadonlySet<number>;
  /** Tells of a name whether it stands for several cells. */
  readonly standsForSeveral: StandsForSeveral;
}

/** Errors newer than the book's list come as the error that older Excel shows. */
function toError(text: string): CellError {
  return { error: isErrorText(text) ? text : "#VALUE!" };
}

const DAY_MILLISECONDS = 86_400_000;

/** An ISO date (strict files) as a serial; undefined where it is none. */
function toSerial(text: string, date1904: boolean): number | undefined {
  const time = Date.parse(
    /T.*(?:Z|[+-]\d\d:?\d\d)$/.test(text) ? text : `${text.includes("T") ? text : `${text}T00:00:00`}Z`,
  );
  if (Number.isNaN(time)) return undefined;
  return (time - (date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30))) / DAY_MILLISECONDS;
}

/** The cell being read. */
export interface OpenCell {
  row: number;
  column: number;
  type: string;
  format: CellFormat | undefined;
  /** Undefined = no such element. */
  value: string | undefined;
  inline: string | undefined;
  formula: string | undefined;
  formulaType: string;
  /** The cells that an array formula fills. */
  filled: Area | undefined;
  isDynamic: boolean;
  sharedIndex: string | undefined;
}

/** What an array formula fills, of the cell that holds it. */
function arrayOf({ formulaType, filled, isDynamic }: OpenCell): Cell["array"] {
  if (formulaType !== "array" || filled === undefined) return undefined;
  const rows = filled.lastRow - filled.row + 1;
  const columns = filled.lastColumn - filled.column + 1;
  return isDynamic ? { rows, columns } : { rows, columns, fixed: true };
}

/** The text that a cell holds by itself, in place of a number in the table of texts. */
export const inlineText = (text: string): string => decodeText(text);

export class CellReader implements XmlSink {
  readonly rows: (Cell | undefined)[][] = [];
  readonly rowInfo = new Map<number, RowInfo>();
  private row = -1;
  private column = -1;
  private cell: OpenCell | undefined;
  private readonly current: OpenCell = {
    row: -1,
    column: -1,
    type: "n",
    format: undefined,
    value: undefined,
    inline: undefined,
    formula: undefined,
    formulaType: "normal",
    filled: undefined,
    isDynamic: false,
    sharedIndex: undefined,
  };
  private reading: "value" | "formula" | "inline" | undefined;
  private insidePhonetic = false;
  private readonly valueCells = new Map<CellFormat | undefined, Map<CellValue, Cell>>();
  private readonly shared = new Map<string, SharedFormula>();
  /** What the array formulas read so far fill. */
  private readonly arrays: Area[] = [];

  constructor(private readonly context: CellContext) {}

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === "c") this.openCell(attributes);
    else if (name === "row") this.openRow(attributes);
    else if (this.cell !== undefined) this.openInside(this.cell, name, attributes);
  }

  /** A row begins. */
  openRow(attributes: Readonly<Record<string, string>>): void {
    const number = toNumber(attributes["r"]);
    this.row = number === undefined ? this.row + 1 : number - 1;
    this.column = -1;
    const style =
      toFlag(attributes["customFormat"]) === true
        ? this.context.formats[toNumber(attributes["s"]) ?? 0]?.style
        : undefined;
    const info: RowInfo = present({
      // A height that nobody set is fitted anew wherever it is needed (book/row-fit.ts).
      height: toFlag(attributes["customHeight"]) === true ? toNumber(attributes["ht"]) : undefined,
      hidden: toFlag(attributes["hidden"]) === true ? true : undefined,
      outlineLevel: toNumber(attributes["outlineLevel"]),
      collapsed: toFlag(attributes["collapsed"]),
      style,
    });
    if (info.outlineLevel === 0) delete info.outlineLevel;
    if (info.collapsed === false) delete info.collapsed;
    if (Object.keys(info).length > 0) this.rowInfo.set(this.row, info);
  }

  private openCell(attributes: Readonly<Record<string, string>>): void {
    const address = attributes["r"];
    const place = address === undefined ? null : /^\$?([A-Z]{1,9})\$?(\d{1,9})$/.exec(address);
    if (place === null) this.moveOn();
    else this.moveTo(Number(place[2]) - 1, columnIndex(place[1] ?? ""));
    const [format, dynamic] = [toNumber(attributes["s"]) ?? 0, toNumber(attributes["cm"]) ?? 0];
    this.cell = this.begin(attributes["t"] ?? "n", format, dynamic);
  }

  /** The next cell is beside the last. */
  moveOn(): void {
    this.moveTo(this.row, this.column + 1);
  }

  /** @throws XlsxError `tooLarge` where no sheet has such a cell */
  moveTo(row: number, column: number): void {
    this.row = row;
    this.column = column;
    if (!(row < SHEET_ROWS && column < SHEET_COLUMNS))
      throw new XlsxError("tooLarge", `a cell at ${cellAddress(row, column)} is beyond every sheet`);
  }

  /** A cell begins where the reader has moved to. The same object for each: it is read until the next one begins. */
  begin(type: string, format: number, dynamic: number): OpenCell {
    const open = this.current;
    open.row = this.row;
    open.column = this.column;
    open.type = type;
    open.format = this.context.formats[format];
    open.value = undefined;
    open.inline = undefined;
    open.formula = undefined;
    open.formulaType = "normal";
    open.filled = undefined;
    open.isDynamic = this.context.dynamic.has(dynamic);
    open.sharedIndex = undefined;
    return open;
  }

  private openInside(cell: OpenCell, name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === "v") {
      cell.value = "";
      this.reading = "value";
    } else if (name === "f") {
      cell.formula = "";
      this.formulaOpens(cell, attributes);
      this.reading = "formula";
    } else if (name === "is") cell.inline = "";
    else if (name === "rPh") this.insidePhonetic = true;
    else if (name === "t" && !this.insidePhonetic) this.reading = "inline";
  }

  /** What a formula says of itself. */
  formulaOpens(cell: OpenCell, attributes: Readonly<Record<string, string>>): void {
    cell.formulaType = attributes["t"] ?? "normal";
    if (cell.formulaType === "array") cell.filled = parseArea(attributes["ref"] ?? "");
    cell.sharedIndex = attributes["si"];
  }

  text(text: string): void {
    if (this.cell === undefined || this.reading === undefined) return;
    this.cell[this.reading] = (this.cell[this.reading] ?? "") + text;
  }

  close(name: string): void {
    if (name === "c" && this.cell !== undefined) {
      const { formula } = this.cell;
      this.put(
        this.cell,
        this.value(this.cell),
        formula === undefined ? undefined : this.formulaOf(this.cell, formula),
      );
      this.cell = undefined;
    } else if (name === "rPh") this.insidePhonetic = false;
    else this.reading = undefined;
  }

  /** The cell is read: it goes to its place. */
  put(open: OpenCell, value: CellValue, formula: string | undefined): void {
    if (open.row < 0 || open.column < 0) return;
    const style = open.format?.style;
    const quotePrefix =
      open.format?.quotePrefix === true && typeof value === "string" && formula === undefined;
    const row = (this.rows[open.row] ??= []);
    const array = formula === undefined ? undefined : arrayOf(open);
    if (array !== undefined && open.filled !== undefined) this.arrays.push(open.filled);
    const spilled =
      this.arrays.length > 0 &&
      formula === undefined &&
      this.arrays.some((filled) => holdsCell(filled, open.row, open.column));
    row[open.column] =
      formula === undefined && !quotePrefix && !spilled
        ? this.valueCell(value, open.format)
        : makeCell({
            value,
            formula,
            quotePrefix: quotePrefix ? true : undefined,
            array,
            spilled: spilled ? true : undefined,
            style,
          });
  }

  /** Months have hundreds of thousands of cells, and few things to say in them: cells that look and say the same are one. */
  private valueCell(value: CellValue, format: CellFormat | undefined): Cell {
    let known = this.valueCells.get(format);
    if (known === undefined) this.valueCells.set(format, (known = new Map<CellValue, Cell>()));
    let cell = known.get(value);
    if (cell === undefined) known.set(value, (cell = makeCell({ value, style: format?.style })));
    return cell;
  }

  private value(open: OpenCell): CellValue {
    if (open.inline !== undefined && open.value === undefined) return inlineText(open.inline);
    return open.value === undefined ? null : this.valueOf(open, open.value);
  }

  /** What a value's text stands for in a cell of that type. */
  valueOf({ type }: OpenCell, value: string): CellValue {
    switch (type) {
      case "s":
        return this.sharedString(Number(value));
      case "str":
      case "inlineStr":
        return decodeText(value);
      case "b":
        return toFlag(value.trim()) ?? null;
      case "e":
        return toError(value.trim());
      case "d":
        return toSerial(value.trim(), this.context.date1904) ?? value;
      default:
        return toNumber(value) ?? null;
    }
  }

  /** A text that the file lost would read as an empty cell, and be lost for good once saved. */
  sharedString(index: number): string {
    const text = this.context.strings[index];
    if (text === undefined) throw new XlsxError("damaged", "a text of the workbook is missing");
    return text;
  }

  /** The book's formula of the text that stands in the cell. */
  formulaOf(open: OpenCell, text: string): string | undefined {
    if (open.formulaType === "dataTable") return undefined;
    const { sharedIndex } = open;
    if (text.trim() === "") {
      // The other cells of a shared formula, and those an array formula spills into, hold no text of their own.
      return sharedIndex === undefined
        ? undefined
        : this.shared.get(sharedIndex)?.formulaAt(open.row, open.column);
    }
    if (this.context.hasExternalLinks && isExternal(text)) return undefined;
    if (open.formulaType === "array") return fromFileFormula(decodeText(text));
    let formula = this.context.formulas.get(text);
    if (formula === undefined) {
      formula = withIntersections(fromFileFormula(decodeText(text)), this.context.standsForSeveral);
      this.context.formulas.set(text, formula);
    }
    if (sharedIndex !== undefined)
      this.shared.set(sharedIndex, new SharedFormula(formula, open.row, open.column));
    return formula;
  }
}
