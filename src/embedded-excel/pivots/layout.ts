/**
 * What stands where in a PivotTable: labels, captions and values, as Excel lays them out in its three forms. Source: Excel's help,
 * "Design the layout and format of a PivotTable", and ECMA-376 part 1, 18.10.1 (`location`, `rowItems`, `colItems`).
 */
import type { CellValue, PivotField, PivotTable } from "../book/types";
import { FUNCTION_WORDS } from "./aggregate";
import { pathOf, type AxisNode } from "./axis";
import { formatOf, valueAt } from "./calculations";
import { Cube } from "./cube";
import { BLANK, captionOf, fieldName } from "./items";
import { columnLines, rowLines, type AxisLine } from "./lines";

export interface PivotCell {
  /** From the PivotTable's first row, without report filters; those stand at negative rows. */
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  readonly numberFormat?: string;
  /** Steps that a label is pushed in by; present on labels of rows. */
  readonly indent?: number;
}

export interface ColumnLine extends AxisLine {
  /** Index of the data field; -1 where there is none. */
  readonly data: number;
}

export interface PivotLayout {
  readonly height: number;
  readonly width: number;
  /** Rows above the values, and columns before them. */
  readonly headerRows: number;
  readonly labelColumns: number;
  readonly rows: readonly AxisLine[];
  readonly columns: readonly ColumnLine[];
  readonly cells: readonly PivotCell[];
  readonly cube: Cube;
}

/** Of one in which nothing stands yet: the box that Excel draws for it. */
const EMPTY_BOX = { height: 18, width: 3 } as const;

export const isEmpty = ({ rows, columns, data }: PivotTable): boolean =>
  rows.length + columns.length + data.length === 0;

/** Rows that report filters take above, with the empty one. */
export const filterRows = ({ filters }: PivotTable): number =>
  filters.length === 0 ? 0 : filters.length + 1;

const layouts = new WeakMap<PivotTable, PivotLayout>();

/** The layout; the same one for the same object, which nobody changes after it was laid out. */
export function layoutOf(pivot: PivotTable): PivotLayout {
  let found = layouts.get(pivot);
  if (found === undefined) {
    found = new Laying(pivot).result();
    layouts.set(pivot, found);
  }
  return found;
}

/** Where its fields' items, or what is asked, changed in the object itself. */
export function forgetLayout(pivot: PivotTable): void {
  layouts.delete(pivot);
}

class Laying {
  private readonly cells: PivotCell[] = [];
  private readonly cube: Cube;
  private readonly isCompact: boolean;
  private readonly several: boolean;

  constructor(private readonly pivot: PivotTable) {
    this.cube = new Cube(pivot);
    this.isCompact = pivot.layout === "Compact";
    this.several = pivot.data.length > 1;
  }

  result(): PivotLayout {
    const { pivot, cube } = this;
    this.filters();
    if (isEmpty(pivot))
      return { ...EMPTY_BOX, headerRows: 1, labelColumns: 0, rows: [], columns: [], cells: this.cells, cube };
    const [down, across] = [pivot.rows.length, pivot.columns.length];
    const headerRows = across === 0 ? 1 : 1 + across + (this.several ? 1 : 0);
    const labelColumns =
      down > 0 ? (this.isCompact ? 1 : down) : across > 0 && pivot.data.length === 1 ? 1 : 0;
    const rows = rowLines(cube);
    const columns = this.withData(columnLines(cube));
    this.headers(headerRows, labelColumns);
    this.rowLabels(rows, headerRows, labelColumns);
    this.columnLabels(columns, labelColumns);
    this.values(rows, columns, headerRows, labelColumns);
    const captions = across === 0 ? 0 : this.isCompact ? 1 : across + (this.several ? 1 : 0);
    return {
      height: headerRows + rows.length,
      width: labelColumns + Math.max(columns.length, captions),
      headerRows,
      labelColumns,
      rows,
      columns,
      cells: this.cells,
      cube,
    };
  }

  private put(row: number, column: number, value: CellValue, more?: Partial<PivotCell>): void {
    this.cells.push({ row, column, value, ...more });
  }

  /** With several data fields each column stands once for each of them. */
  private withData(lines: readonly AxisLine[]): ColumnLine[] {
    const { data } = this.pivot;
    if (data.length === 0) return lines.map((line) => ({ ...line, data: -1 }));
    return lines.flatMap((line) => data.map((_one, index) => ({ ...line, data: index })));
  }

  private field(index: number | undefined): PivotField | undefined {
    return this.pivot.fields[index ?? -1];
  }

  /** An item's label: a number or date stays one. */
  private label(field: PivotField | undefined, item: number): Pick<PivotCell, "value" | "numberFormat"> {
    const one = field?.items[item];
    if (one === undefined || field === undefined) return { value: BLANK };
    if (one.name !== undefined || one.value === null) return { value: captionOf(one) };
    return typeof one.value === "number" && field.numberFormat !== undefined
      ? { value: one.value, numberFormat: field.numberFormat }
      : { value: one.value };
  }

  private filters(): void {
    const { pivot } = this;
    const first = -filterRows(pivot);
    for (const [at, index] of pivot.filters.entries()) {
      const field = this.field(index);
      if (field === undefined) continue;
      const shown = field.items.flatMap((item, place) => (item.hidden ? [] : [place]));
      const [only, ...others] = shown;
      const all = shown.length === field.items.length;
      this.put(first + at, 0, fieldName(field));
      if (all) this.put(first + at, 1, "(All)");
      else if (only === undefined || others.length > 0) this.put(first + at, 1, "(Multiple Items)");
      else {
        const { value, numberFormat } = this.label(field, only);
        this.put(
          first + at,
          1,
          value,
          numberFormat === undefined ? { indent: 0 } : { numberFormat, indent: 0 },
        );
      }
    }
  }

  private headers(headerRows: number, labelColumns: number): void {
    const { pivot } = this;
    const [only] = pivot.data;
    const across = pivot.columns.length;
    if (only !== undefined && !this.several) {
      if (across === 0) this.put(0, labelColumns, only.name);
      else this.put(pivot.rows.length > 0 ? 0 : headerRows, 0, only.name);
    }
    if (!pivot.fieldHeaders) return;
    const last = headerRows - 1;
    if (this.isCompact) {
      if (pivot.rows.length > 0) this.put(last, 0, "Row Labels");
      if (across > 0) this.put(0, labelColumns, "Column Labels");
      return;
    }
    const name = (index: number): string => {
      const field = this.field(index);
      return field === undefined ? "" : fieldName(field);
    };
    pivot.rows.forEach((index, at) => {
      this.put(last, at, name(index));
    });
    pivot.columns.forEach((index, at) => {
      this.put(0, labelColumns + at, name(index));
    });
    if (across > 0 && this.several) this.put(0, labelColumns + across, "Values");
  }

  /** The labels of a line's path that are not those of the line before it. */
  private newLabels(
    path: readonly AxisNode[],
    before: readonly AxisNode[],
    fields: readonly number[],
  ): AxisNode[] {
    const repeats = (node: AxisNode): boolean =>
      !this.isCompact && this.field(fields[node.depth - 1])?.repeatLabels === true;
    return path.filter((node, depth) => node !== before[depth] || repeats(node));
  }

  private rowLabels(rows: readonly AxisLine[], headerRows: number, labelColumns: number): void {
    const { pivot } = this;
    if (labelColumns === 0 || pivot.rows.length === 0) return;
    let before: readonly AxisNode[] = [];
    rows.forEach((line, index) => {
      const row = headerRows + index;
      const { node, kind } = line;
      if (kind === "grand") this.put(row, 0, "Grand Total", { indent: 0 });
      else if (kind === "subtotal") {
        const at = this.isCompact ? 0 : node.depth - 1;
        this.put(row, at, this.totalText(line, pivot.rows), { indent: this.isCompact ? node.depth - 1 : 0 });
      } else if (kind === "item") {
        const path = pathOf(node);
        for (const one of this.newLabels(path, before, pivot.rows)) {
          if (this.isCompact && one !== node) continue;
          const { value, numberFormat } = this.label(this.field(pivot.rows[one.depth - 1]), one.item);
          this.put(row, this.isCompact ? 0 : one.depth - 1, value, {
            indent: this.isCompact ? one.depth - 1 : 0,
            ...(numberFormat !== undefined && { numberFormat }),
          });
        }
        before = path;
      }
    });
  }

  /** "East Total", "East Average". */
  private totalText(line: AxisLine, fields: readonly number[]): string {
    const item = this.field(fields[line.node.depth - 1])?.items[line.node.item];
    const word = line.function === undefined ? "Total" : FUNCTION_WORDS[line.function];
    return `${item === undefined ? BLANK : captionOf(item)} ${word}`;
  }

  private columnLabels(columns: readonly ColumnLine[], labelColumns: number): void {
    const { pivot } = this;
    const across = pivot.columns.length;
    let before: readonly AxisNode[] = [];
    columns.forEach((line, index) => {
      const column = labelColumns + index;
      const data = this.several ? pivot.data[line.data]?.name : undefined;
      const { node, kind } = line;
      if (across === 0) {
        if (data !== undefined) this.put(0, column, data);
        return;
      }
      if (kind === "grand") this.put(1, column, data === undefined ? "Grand Total" : `Total ${data}`);
      else if (kind === "subtotal") {
        const item = this.field(pivot.columns[node.depth - 1])?.items[node.item];
        const text =
          data === undefined
            ? this.totalText(line, pivot.columns)
            : `${item === undefined ? BLANK : captionOf(item)} ${data}`;
        this.put(node.depth, column, text);
      } else {
        const path = pathOf(node);
        for (const one of this.newLabels(path, before, pivot.columns)) {
          const { value, numberFormat } = this.label(this.field(pivot.columns[one.depth - 1]), one.item);
          this.put(one.depth, column, value, numberFormat === undefined ? {} : { numberFormat });
        }
        before = path;
        if (data !== undefined) this.put(across + 1, column, data);
      }
    });
  }

  private values(
    rows: readonly AxisLine[],
    columns: readonly ColumnLine[],
    headerRows: number,
    labelColumns: number,
  ): void {
    const { pivot, cube } = this;
    rows.forEach((row, down) => {
      if (!row.shows) return;
      columns.forEach((column, right) => {
        const data = pivot.data[column.data];
        if (data === undefined) return;
        const own = row.function ?? column.function;
        const value = valueAt(cube, { row: row.node, column: column.node }, column.data, own);
        const shown = value ?? (pivot.fillEmptyCells ? emptyText(pivot.emptyCellText) : null);
        const numberFormat = data.numberFormat ?? formatOf(data.calculation);
        this.put(
          headerRows + down,
          labelColumns + right,
          shown,
          numberFormat === undefined ? {} : { numberFormat },
        );
      });
    });
  }
}

/** As it would be typed: what reads as a number is one. */
const emptyText = (text: string): CellValue =>
  text === "" ? null : text.trim() !== "" && Number.isFinite(Number(text)) ? Number(text) : text;
