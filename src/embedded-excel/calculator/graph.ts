// Which formulas depend on which cells.
//
// Formulas of the same text on the same sheet share a link, which knows what they read: areas (a single cell is
// an area too), and cells of the formula's own row (`Table[[#This Row],[Column]]`). A table's calculated column is
// thus one link, and a row more in it costs one entry.
import type { Area } from "../book/types";
import type { Binding, Slot } from "./program";
import { RowRuns } from "./row-runs";
import type { Reference } from "./values";

const SHEET_COLUMNS = 16384;
/** Areas wider than this are kept in one list instead of one per column. */
const WIDE = 32;

const keyOf = (row: number, column: number): number => row * SHEET_COLUMNS + column;

/** What an ordering pass notes about a node. */
abstract class Node {
  /** The pass that last met it. */
  pass = 0;
  /** Precedents not yet done in the pass. */
  waiting = 0;
  /** A precedent changed, or it is dirty itself. */
  stale = false;
}

/** One for all that have none: sheets have hundreds of thousands of formulas. */
export const NO_REFERENCES: readonly Reference[] = [];

/** A cell with a formula. */
export class FormulaCell extends Node {
  /** References found while calculating, which the text does not show. */
  dynamic: readonly Reference[] = NO_REFERENCES;
  /** When it was last calculated, in the order of calculations. */
  turn = 0;

  constructor(
    readonly sheetId: string,
    readonly row: number,
    readonly column: number,
    readonly link: Link,
  ) {
    super();
  }
}

/** An area that formulas read. */
export class Precedent extends Node {
  readonly links = new Set<Link>();

  constructor(readonly area: Reference) {
    super();
  }
}

export type GraphNode = FormulaCell | Precedent;

type RowSlot = Extract<Slot, { kind: "row" }>;

/** Formulas of the same text on the same sheet. */
export class Link {
  /** By their row; of most rows one alone, which stands there without a list around it. */
  readonly cells = new Map<number, FormulaCell | FormulaCell[]>();
  precedents: readonly Precedent[] = [];
  rowSlots: readonly RowSlot[] = [];

  constructor(public binding: Binding) {}
}

/** The cells of a link's row. */
export function eachOf(
  cells: FormulaCell | readonly FormulaCell[] | undefined,
  visit: (cell: FormulaCell) => void,
): void {
  if (cells instanceof FormulaCell) visit(cells);
  else cells?.forEach(visit);
}

class SheetIndex {
  readonly formulas = new Map<number, FormulaCell>();
  /** By column, in which rows it has formulas. */
  readonly runs = new Map<number, RowRuns>();
  readonly cells = new Map<number, Precedent>();
  readonly columns = new Map<number, Set<Precedent>>();
  readonly wide = new Set<Precedent>();
  /** Links that read this column of their own row. */
  readonly rowLinks = new Map<number, Set<Link>>();
}

function meets(area: Area, other: Area): boolean {
  return (
    area.row <= other.lastRow &&
    other.row <= area.lastRow &&
    area.column <= other.lastColumn &&
    other.column <= area.lastColumn
  );
}

/** What a binding's formulas read, names resolved. */
export function reads(binding: Binding): { areas: Reference[]; rows: RowSlot[] } {
  const areas = new Map<string, Reference>();
  const rows: RowSlot[] = [];
  const collect = ({ program, slots }: Binding): void => {
    slots.forEach((slot, index) => {
      if (program.descriptors[index]?.addressOnly === true) return;
      if (slot.kind === "area") {
        const { sheetId, row, column, lastRow, lastColumn } = slot.reference;
        areas.set(`${sheetId} ${row} ${column} ${lastRow} ${lastColumn}`, slot.reference);
      } else if (slot.kind === "row" && slot.sheetId === binding.sheetId) rows.push(slot);
      else if (slot.kind === "name") collect(slot.binding);
    });
  };
  collect(binding);
  return { areas: [...areas.values()], rows };
}

function addTo<K, V>(map: Map<K, Set<V>>, key: K, value: V): void {
  const set = map.get(key);
  if (set === undefined) map.set(key, new Set([value]));
  else set.add(value);
}

function removeFrom<K, V>(map: Map<K, Set<V>>, key: K, value: V): void {
  const set = map.get(key);
  set?.delete(value);
  if (set?.size === 0) map.delete(key);
}

export class Graph {
  private readonly sheets = new Map<string, SheetIndex>();

  private sheet(sheetId: string): SheetIndex {
    const found = this.sheets.get(sheetId) ?? new SheetIndex();
    this.sheets.set(sheetId, found);
    return found;
  }

  at(sheetId: string, row: number, column: number): FormulaCell | undefined {
    return this.sheets.get(sheetId)?.formulas.get(keyOf(row, column));
  }

  /** Every formula cell, in no order that matters. */
  *all(): Generator<FormulaCell> {
    for (const sheet of this.sheets.values()) yield* sheet.formulas.values();
  }

  /** Where formulas stand in the area: runs within one column, column by column. */
  formulaAreas(sheetId: string, area: Area): Area[] {
    const columns = this.sheets.get(sheetId)?.runs ?? new Map<number, RowRuns>();
    return [...within(columns, area.column, area.lastColumn)]
      .sort(([left], [right]) => left - right)
      .flatMap(([column, runs]) => runs.within(area, column));
  }

  add(cell: FormulaCell): void {
    const { formulas, runs } = this.sheet(cell.sheetId);
    formulas.set(keyOf(cell.row, cell.column), cell);
    let column = runs.get(cell.column);
    if (column === undefined) runs.set(cell.column, (column = new RowRuns()));
    column.add(cell.row);
    const { cells } = cell.link;
    const row = cells.get(cell.row);
    if (row === undefined) cells.set(cell.row, cell);
    else if (row instanceof FormulaCell) cells.set(cell.row, [row, cell]);
    else row.push(cell);
  }

  /** Returns whether the cell's link has no cell left. */
  remove(cell: FormulaCell): boolean {
    const { formulas, runs } = this.sheet(cell.sheetId);
    formulas.delete(keyOf(cell.row, cell.column));
    runs.get(cell.column)?.remove(cell.row);
    const { cells } = cell.link;
    const rest: FormulaCell[] = [];
    eachOf(cells.get(cell.row), (other) => {
      if (other !== cell) rest.push(other);
    });
    const [only] = rest;
    if (only === undefined) cells.delete(cell.row);
    else cells.set(cell.row, rest.length === 1 ? only : rest);
    return cells.size === 0;
  }

  attach(link: Link): void {
    const { areas, rows } = reads(link.binding);
    link.rowSlots = rows;
    for (const slot of rows) {
      for (let column = slot.column; column <= slot.lastColumn; column += 1)
        addTo(this.sheet(slot.sheetId).rowLinks, column, link);
    }
    link.precedents = areas.map((area) => this.precedent(area));
    for (const precedent of link.precedents) precedent.links.add(link);
  }

  detach(link: Link): void {
    for (const slot of link.rowSlots) {
      for (let column = slot.column; column <= slot.lastColumn; column += 1)
        removeFrom(this.sheet(slot.sheetId).rowLinks, column, link);
    }
    for (const precedent of link.precedents) {
      precedent.links.delete(link);
      if (precedent.links.size === 0) this.drop(precedent);
    }
    link.precedents = [];
    link.rowSlots = [];
  }

  private precedent(area: Reference): Precedent {
    const sheet = this.sheet(area.sheetId);
    if (area.single) {
      const key = keyOf(area.row, area.column);
      const found = sheet.cells.get(key) ?? new Precedent(area);
      sheet.cells.set(key, found);
      return found;
    }
    const bucket = area.columns > WIDE ? sheet.wide : sheet.columns.get(area.column);
    for (const known of bucket ?? []) if (sameArea(known.area, area)) return known;
    const made = new Precedent(area);
    if (area.columns > WIDE) sheet.wide.add(made);
    else
      for (let column = area.column; column <= area.lastColumn; column += 1)
        addTo(sheet.columns, column, made);
    return made;
  }

  private drop(precedent: Precedent): void {
    const { area } = precedent;
    const sheet = this.sheet(area.sheetId);
    if (area.single) sheet.cells.delete(keyOf(area.row, area.column));
    else if (area.columns > WIDE) sheet.wide.delete(precedent);
    else
      for (let column = area.column; column <= area.lastColumn; column += 1)
        removeFrom(sheet.columns, column, precedent);
  }

  /** What reads a node directly: areas and formulas for a cell, formulas for an area. */
  successors(node: GraphNode, visit: (successor: GraphNode) => void): void {
    if (node instanceof Precedent) {
      for (const link of node.links) for (const cells of link.cells.values()) eachOf(cells, visit);
      return;
    }
    const { row, column } = node;
    const sheet = this.sheets.get(node.sheetId);
    if (sheet === undefined) return;
    const single = sheet.cells.get(keyOf(row, column));
    if (single !== undefined) visit(single);
    const seeArea = (precedent: Precedent): void => {
      if (
        row >= precedent.area.row &&
        row <= precedent.area.lastRow &&
        column >= precedent.area.column &&
        column <= precedent.area.lastColumn
      )
        visit(precedent);
    };
    sheet.columns.get(column)?.forEach(seeArea);
    sheet.wide.forEach(seeArea);
    for (const link of sheet.rowLinks.get(column) ?? []) {
      if (readsRow(link, row, column, column)) eachOf(link.cells.get(row), visit);
    }
  }

  /** Every formula that reads a cell of the area. */
  dependents(sheetId: string, area: Area, visit: (cell: FormulaCell) => void): void {
    const sheet = this.sheets.get(sheetId);
    if (sheet === undefined) return;
    const see = (precedent: Precedent): void => {
      if (!meets(precedent.area, area)) return;
      for (const link of precedent.links) for (const cells of link.cells.values()) eachOf(cells, visit);
    };
    for (const precedent of singlesIn(sheet.cells, area)) see(precedent);
    const met = new Set(sheet.wide);
    for (const [column, precedents] of within(sheet.columns, area.column, area.lastColumn)) {
      if (column >= area.column && column <= area.lastColumn)
        for (const precedent of precedents) met.add(precedent);
    }
    met.forEach(see);
    for (const [column, links] of within(sheet.rowLinks, area.column, area.lastColumn)) {
      for (const link of links) {
        for (const [row, cells] of within(link.cells, area.row, area.lastRow)) {
          if (readsRow(link, row, column, column)) eachOf(cells, visit);
        }
      }
    }
  }
}

function sameArea(left: Reference, right: Reference): boolean {
  return (
    left.row === right.row &&
    left.column === right.column &&
    left.lastRow === right.lastRow &&
    left.lastColumn === right.lastColumn
  );
}

function readsRow(link: Link, row: number, column: number, lastColumn: number): boolean {
  return link.rowSlots.some(
    (slot) =>
      row >= slot.firstRow && row <= slot.lastRow && column <= slot.lastColumn && lastColumn >= slot.column,
  );
}

/** The entries whose key lies in the span: looked up when the span is short, else sought. */
function* within<T>(map: ReadonlyMap<number, T>, first: number, last: number): Generator<[number, T]> {
  if (last - first < map.size) {
    for (let key = first; key <= last; key += 1) {
      const found = map.get(key);
      if (found !== undefined) yield [key, found];
    }
    return;
  }
  for (const entry of map) if (entry[0] >= first && entry[0] <= last) yield entry;
}

function* singlesIn(cells: ReadonlyMap<number, Precedent>, area: Area): Generator<Precedent> {
  const size = (area.lastRow - area.row + 1) * (area.lastColumn - area.column + 1);
  if (size > cells.size) {
    yield* cells.values();
    return;
  }
  for (let row = area.row; row <= area.lastRow; row += 1) {
    for (let column = area.column; column <= area.lastColumn; column += 1) {
      const found = cells.get(keyOf(row, column));
      if (found !== undefined) yield found;
    }
  }
}
