/** How a table's style looks on the grid: a header band, striped rows, a total line, as TableStyleMedium2 and its like. */
import type { Border, CellStyle, Sheet, Table } from "embedded-excel";

/** Excel's theme accents 1 to 6; Medium styles go round them, seven to a family (the first is without colour). */
const accents = ["#000000", "#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"] as const;

/** The tint that Excel uses for stripes: accent at 80 % lightness. */
const stripes = ["#D9D9D9", "#D9E1F2", "#FCE4D6", "#EDEDED", "#FFF2CC", "#DDEBF7", "#E2EFDA"] as const;

/** The tint of the lines between rows: accent at 40 % lightness. */
const lines = ["#7F7F7F", "#8EA9DB", "#F4B084", "#C9C9C9", "#FFD966", "#9BC2E6", "#A9D08E"] as const;

interface Palette {
  readonly accent: string;
  readonly stripe: string;
  readonly line: string;
  /** Light 1 to 7 have no filled header and no lines between rows. */
  readonly plain: boolean;
}

function paletteOf(style: string): Palette {
  const number = Number(/\d+$/.exec(style)?.[0] ?? "1");
  const index = (number - 1) % accents.length;
  return {
    accent: accents[index] ?? accents[1],
    stripe: stripes[index] ?? stripes[1],
    line: lines[index] ?? lines[1],
    plain: style.includes("Light") && number <= accents.length,
  };
}

function line(color: string, style: Border["style"] = "Continuous"): Border {
  return { style, weight: "Thin", color };
}

function inside(table: Table, row: number, column: number): boolean {
  const { area } = table;
  return row >= area.row && row <= area.lastRow && column >= area.column && column <= area.lastColumn;
}

/** The table that holds the cell. */
export function tableAt(sheet: Sheet, row: number, column: number): Table | undefined {
  return sheet.tables.find((table) => inside(table, row, column));
}

/** Whether the cell is a header cell of a table that shows its headers. */
export function isHeaderCell(table: Table, row: number): boolean {
  return table.showHeaders && row === table.area.row;
}

/** What the table's style gives the cell; the cell's own style goes over it. */
export function tableLook(sheet: Sheet, row: number, column: number): CellStyle | undefined {
  const table = tableAt(sheet, row, column);
  if (table === undefined || table.style === "") return undefined;
  const palette = paletteOf(table.style);
  if (isHeaderCell(table, row))
    return palette.plain
      ? { bold: true, borderTop: line(palette.accent), borderBottom: line(palette.accent) }
      : { fillColor: palette.accent, fontColor: "#FFFFFF", bold: true };
  const last = row === table.area.lastRow;
  if (table.showTotals && last) return { bold: true, borderTop: line(palette.accent, "Double") };
  const firstBodyRow = table.area.row + (table.showHeaders ? 1 : 0);
  const striped = table.showBandedRows && (row - firstBodyRow) % 2 === 0;
  const stripedColumn = table.showBandedColumns && (column - table.area.column) % 2 === 0;
  const strong =
    (table.highlightFirstColumn && column === table.area.column) ||
    (table.highlightLastColumn && column === table.area.lastColumn);
  return {
    ...(striped || stripedColumn ? { fillColor: palette.stripe } : {}),
    ...(strong ? { bold: true } : {}),
    ...(palette.plain
      ? last
        ? { borderBottom: line(palette.accent) }
        : {}
      : { borderBottom: line(palette.line) }),
  };
}
