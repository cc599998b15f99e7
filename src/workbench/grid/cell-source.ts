/** Answers the grid's question "what does this cell look like?" from the book, and remembers until something changes. */
import type { ICellData } from "@univerjs/core";
import type { Area, CellStyle, EmbeddedExcel, Sheet } from "embedded-excel";
import { toCellData } from "./cell-data";
import { tableLook } from "./table-look";

/** Columns of an Excel sheet, to make one number of row and column. */
const columnsOfSheet = 16_384;

function holds(area: Area, row: number, column: number): boolean {
  return row >= area.row && row <= area.lastRow && column >= area.column && column <= area.lastColumn;
}

const linkLook: CellStyle = { fontColor: "#0563C1", underline: "Single" };

export class CellSource {
  private readonly seen = new Map<string, Map<number, ICellData | null>>();

  public constructor(private readonly excel: EmbeddedExcel) {}

  /** Something changed: cells are asked for anew. */
  public forget(): void {
    this.seen.clear();
  }

  /** The cell as the grid draws it; null where there is nothing to draw. */
  public cell(sheetId: string, row: number, column: number): ICellData | null {
    let cells = this.seen.get(sheetId);
    if (cells === undefined) {
      cells = new Map();
      this.seen.set(sheetId, cells);
    }
    const key = row * columnsOfSheet + column;
    const known = cells.get(key);
    if (known !== undefined) return known;
    const made = this.make(sheetId, row, column) ?? null;
    cells.set(key, made);
    return made;
  }

  private make(sheetId: string, row: number, column: number): ICellData | undefined {
    const sheet = this.excel.book.sheets.find((candidate) => candidate.id === sheetId);
    if (sheet === undefined) return undefined;
    const cell = sheet.rows[row]?.[column];
    const table = sheet.tables.length === 0 ? undefined : tableLook(sheet, row, column);
    const marks = this.excel.cellMarks(sheetId, row, column);
    const shown = marks?.hidesText !== true && cell !== undefined && cell.value !== null;
    return toCellData({
      cell,
      hasIcon: marks?.icon !== undefined,
      inherited: sheet.rowInfo.get(row)?.style ?? sheet.columnInfo.get(column)?.style,
      table: this.linked(sheet, row, column) ? { ...table, ...linkLook } : table,
      overlay: this.conditional(sheet, row, column)
        ? this.excel.conditionalOverlay(sheetId, row, column)
        : undefined,
      text: shown ? this.excel.displayText(sheetId, row, column) : "",
    });
  }

  private linked(sheet: Sheet, row: number, column: number): boolean {
    return sheet.hyperlinks.some((link) => holds(link.area, row, column));
  }

  /** Only cells under a conditional format are worth the host's evaluation. */
  private conditional(sheet: Sheet, row: number, column: number): boolean {
    return sheet.conditionalFormats.some((format) => format.areas.some((area) => holds(area, row, column)));
  }
}
