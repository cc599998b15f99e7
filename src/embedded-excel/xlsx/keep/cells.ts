/** The cells of a sheet that was opened: those that changed are written, all others stay as they are, byte for byte. */
import { cellAddress, columnIndex } from "../../book/address";
import { fittedHeights } from "../../book/row-fit";
import type { Cell, Sheet } from "../../book/types";
import { childSpans, rawAttributes, spansAt, withAttributes, withPrefix, type Span } from "../package/spans";
import { toFlag } from "../package/xml";
import type { CellWriter } from "../sheet/write-cells";
import { isSame, isSameCell, isSameStyle, type SheetOrigin } from "./origin";

/** Whether any cell or row of the sheet is not as it was opened. */
export function cellsChanged(sheet: Sheet, { rows, before }: SheetOrigin): boolean {
  if (!isSame(sheet.rowInfo, before.rowInfo)) return true;
  // Holes are passed over, so both sides are gone through.
  return (
    rows.some((row, index) => !isSameRow(row, sheet.rows[index])) ||
    sheet.rows.some((row, index) => !isSameRow(rows[index], row))
  );
}

/**
 * Whether a cell stays as it stands. A formula that the file holds no result of stays without: what anybody calculates of
 * it is no change of the file.
 */
function staysAsItIs(before: Cell | undefined, now: Cell | undefined): boolean {
  if (isSameCell(before, now)) return true;
  if (before?.formula === undefined || before.value !== null || now === undefined) return false;
  return isSame(before, { ...now, value: null });
}

type Row = readonly (Cell | undefined)[];

function isSameRow(before: Row | undefined, now: Row | undefined): boolean {
  const [a, b] = [before ?? [], now ?? []];
  return (
    (before === undefined || a.every((cell, column) => staysAsItIs(cell, b[column]))) &&
    (now === undefined || b.every((cell, column) => staysAsItIs(a[column], cell)))
  );
}

interface RawCell {
  readonly span: Span;
  readonly column: number;
  readonly row: number;
  readonly attributes: ReadonlyMap<string, string>;
}

const FORMULA = /<(?:[\w.-]+:)?f\b(?:[^>]*\/>|[^>]*>[\s\S]*?<\/(?:[\w.-]+:)?f\s*>)/;

/** Whether the formula fills the same cells. One cell alone is as good as none said. */
function isSameArray(a: Cell["array"], b: Cell["array"]): boolean {
  const [first, second] = [a ?? ONE_CELL, b ?? ONE_CELL];
  return first.rows === second.rows && first.columns === second.columns && first.fixed === second.fixed;
}

const ONE_CELL: NonNullable<Cell["array"]> = { rows: 1, columns: 1 };

class CellPatcher {
  private readonly fitted: ReadonlyMap<number, number>;
  /** Shared formulas of which a cell is no longer as it was: all their cells say their own then. */
  private readonly broken: ReadonlySet<string>;

  constructor(
    private readonly xml: string,
    private readonly data: Span,
    private readonly sheet: Sheet,
    private readonly origin: SheetOrigin,
    private readonly writer: CellWriter,
  ) {
    this.fitted = fittedHeights(sheet);
    this.broken = xml.includes("shared") ? this.findBroken() : new Set();
  }

  private *rawRows(): Generator<{ readonly span: Span; readonly row: number }> {
    let row = -1;
    if (this.data.inside === this.data.end) return;
    for (const span of spansAt(this.xml, 0, this.data.inside, this.data.insideEnd)) {
      if (span.name !== "row") continue;
      const number = Number(rawAttributes(this.xml.slice(span.start, span.inside)).get("r") ?? row + 2);
      row = number - 1;
      yield { span, row };
    }
  }

  private rawCells(rowSpan: Span, row: number): RawCell[] {
    let column = -1;
    return childSpans(this.xml, rowSpan).flatMap((span) => {
      if (span.name !== "c") return [];
      const attributes = rawAttributes(this.xml.slice(span.start, span.inside));
      const place = /^([A-Z]+)\d+$/.exec(attributes.get("r") ?? "");
      column = place ? columnIndex(place[1] ?? "") : column + 1;
      return [{ span, column, row, attributes }];
    });
  }

  private sharedIndex({ span }: RawCell): string | undefined {
    const formula = FORMULA.exec(this.xml.slice(span.inside, span.insideEnd))?.[0];
    const attributes = rawAttributes(/^[^>]*>/.exec(formula ?? "")?.[0] ?? "");
    return attributes.get("t") === "shared" ? attributes.get("si") : undefined;
  }

  private findBroken(): Set<string> {
    const broken = new Set<string>();
    for (const { span, row } of this.rawRows()) {
      const [before, now] = [this.origin.rows[row], this.sheet.rows[row]];
      if (isSameRow(before, now)) continue;
      for (const raw of this.rawCells(span, row)) {
        const index = this.sharedIndex(raw);
        if (index !== undefined && before?.[raw.column]?.formula !== now?.[raw.column]?.formula)
          broken.add(index);
      }
    }
    return broken;
  }

  private patchedCell(raw: RawCell, prefix: string): string {
    const before = this.origin.rows[raw.row]?.[raw.column];
    const now = this.sheet.rows[raw.row]?.[raw.column];
    if (now === undefined) return "";
    const shared = this.broken.size > 0 ? this.sharedIndex(raw) : undefined;
    const torn = shared !== undefined && this.broken.has(shared);
    if (!torn && staysAsItIs(before, now)) return this.xml.slice(raw.span.start, raw.span.end);
    const { formula } = now;
    if (
      !torn &&
      formula !== undefined &&
      formula === before?.formula &&
      isSameArray(before.array, now.array)
    ) {
      const kept = this.withNewResult(raw, before, now);
      if (kept !== undefined) return kept;
    }
    return this.written(raw.row, raw.column, now, prefix);
  }

  /** The formula as it stands with another result. */
  private withNewResult({ span, attributes }: RawCell, before: Cell, now: Cell): string | undefined {
    const formula = FORMULA.exec(this.xml.slice(span.inside, span.insideEnd))?.[0];
    if (formula === undefined) return undefined;
    const style = isSameStyle(before.style, now.style)
      ? attributes.get("s")
      : String(this.writer.styleOf(now));
    const tag = this.xml.slice(span.start, span.inside).replace(/\s*\/?>$/, ">");
    const start = withAttributes(tag, { s: style, t: undefined, vm: undefined }).slice(0, -1);
    return withPrefix(`${start}${this.writer.resultOf(now.value, formula)}`, span.prefix);
  }

  private written(row: number, column: number, cell: Cell, prefix: string): string {
    return withPrefix(this.writer.cell(cell, cellAddress(row, column), this.sheet), prefix);
  }

  private patchedRow(span: Span, row: number): string {
    const { xml, origin, sheet } = this;
    const now = sheet.rows[row] ?? [];
    const cells: string[] = [];
    const raws = new Map(this.rawCells(span, row).map((raw) => [raw.column, raw]));
    const columns = new Set(raws.keys());
    now.forEach((cell, column) => {
      if (cell !== undefined) columns.add(column);
    });
    for (const column of [...columns].sort((a, b) => a - b)) {
      const [raw, cell] = [raws.get(column), now[column]];
      if (raw !== undefined) cells.push(this.patchedCell(raw, span.prefix));
      else if (cell !== undefined) cells.push(this.written(row, column, cell, span.prefix));
    }
    const others = childSpans(xml, span)
      .filter(({ name }) => name !== "c")
      .map(({ start, end }) => xml.slice(start, end));
    const tag = this.rowTag(xml.slice(span.start, span.inside).replace(/\s*\/>$/, ">"), row);
    if (cells.join("") === "" && others.length === 0 && sheet.rowInfo.get(row) === undefined) {
      if (origin.before.rowInfo.get(row) !== undefined || !/\s(?:ht|s|style)=/.test(tag)) return "";
    }
    return `${tag}${[...cells, ...others].join("")}</${span.prefix}row>`;
  }

  /** The row's start; heights that nobody gave are fitted to what stands there now. */
  private rowTag(tag: string, row: number): string {
    const info = this.sheet.rowInfo.get(row);
    const fitted = this.fitted.get(row);
    if (!isSame(info, this.origin.before.rowInfo.get(row)))
      return withAttributes(tag, { spans: undefined, ...this.writer.rowAttributes(info ?? {}, fitted) });
    if (toFlag(rawAttributes(tag).get("customHeight")) === true)
      return withAttributes(tag, { spans: undefined });
    return withAttributes(tag, { spans: undefined, ht: fitted });
  }

  private isAsBefore(row: number): boolean {
    const { sheet, origin } = this;
    return (
      this.broken.size === 0 &&
      isSame(sheet.rowInfo.get(row), origin.before.rowInfo.get(row)) &&
      isSameRow(origin.rows[row], sheet.rows[row])
    );
  }

  /** `<sheetData>`, row by row. */
  *sheetData(): Generator<string> {
    const { xml, data, sheet } = this;
    const left = new Set(sheet.rowInfo.keys());
    sheet.rows.forEach((_cells, row) => left.add(row));
    const queue = [...left].sort((a, b) => a - b);
    let next = 0;
    const upTo = function* (this: CellPatcher, row: number): Generator<string> {
      for (let wanted = queue[next]; wanted !== undefined && wanted < row; wanted = queue[next]) {
        yield withPrefix(this.writer.row(sheet, wanted, this.fitted.get(wanted)), data.prefix);
        next += 1;
      }
    }.bind(this);
    yield xml.slice(data.start, data.inside).replace(/\s*\/>$/, ">");
    for (const { span, row } of this.rawRows()) {
      yield* upTo(row);
      if (queue[next] === row) next += 1;
      yield this.isAsBefore(row) ? xml.slice(span.start, span.end) : this.patchedRow(span, row);
    }
    yield* upTo(Number.POSITIVE_INFINITY);
    yield `</${data.prefix}sheetData>`;
  }
}

/** `<sheetData>` with what changed. */
export const patchedCells = (
  xml: string,
  data: Span,
  sheet: Sheet,
  origin: SheetOrigin,
  writer: CellWriter,
): Iterable<string> => new CellPatcher(xml, data, sheet, origin, writer).sheetData();
