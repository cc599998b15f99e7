// Keeps formulas calculated: registers them, notes what is dirty, and calculates that in order.
import type { Area, CellValue } from "../book/types";
import { bindArea, createBinder, describeReference, sameSlots } from "./bind";
import { readSlot } from "./compile";
import { eachOf, FormulaCell, Graph, Link, NO_REFERENCES } from "./graph";
import { calculateInOrder } from "./order";
import { arrayOf, operandOf, resultOf } from "./place";
import { compileFormula } from "./programs";
import type { Binding, Place, Program, Slot, World } from "./program";
import { movedRange, translateFormula } from "./rewrite";
import type { CalculatedCell, CalculationSource, Calculator, SeeResult } from "./types";
import { Reference, sameValue, type Operand } from "./values";

export interface ReferenceCalculator extends Calculator {
  /** The cells that a formula refers to, e.g. a list validation's source; undefined when it gives a value. */
  resolveReference(
    formula: string,
    sheetId: string,
    row: number,
    column: number,
    now: number,
  ): { readonly sheetId: string; readonly area: Area } | undefined;
}

/** Bindings kept of formulas that are only evaluated, such as conditional formats. */
const MOST_BINDINGS = 20_000;
/** Formulas that INDIRECT or OFFSET lead to cells calculated after them are calculated again, at most this often. */
const MOST_ROUNDS = 100;

type Volatility = Program["volatile"];

class DependencyCalculator implements ReferenceCalculator {
  private graph = new Graph();
  /** By their text, which formulas of a column share: it is looked up by a hash that was made once. */
  private readonly links = new Map<string, Link[]>();
  private readonly bindings = new Map<string, Binding>();
  private readonly dirty = new Set<FormulaCell>();
  private readonly always = new Set<FormulaCell>();
  private readonly daily = new Set<FormulaCell>();
  private readonly binder;
  /** Cells that are 0 for being in a circle: another formula anywhere may have broken it. */
  private readonly circular = new Set<FormulaCell>();
  private reshaped = false;
  private today: number | undefined;
  private turn = 0;
  private found: Reference[] = [];
  /** Programs by their texts of the formulas that a reset let go: most are entered again at once. */
  private readonly letGo = new Map<string, Program>();

  constructor(private readonly source: CalculationSource) {
    this.binder = createBinder(source, compileFormula);
  }

  private ownTable(program: Program, sheetId: string, row: number, column: number): string {
    return program.needsOwnTable ? (this.source.tableAt(sheetId, row, column) ?? "") : "";
  }

  setFormula(sheetId: string, row: number, column: number, formula: string, calculated = false): void {
    this.clearFormula(sheetId, row, column);
    // A workbook may have more formulas than compiled ones are kept: none that is entered is compiled again.
    const [same] = this.links.get(formula) ?? [];
    const program = same?.binding.program ?? this.letGo.get(formula) ?? compileFormula(formula);
    const cell = this.register(program, sheetId, row, column);
    if (!calculated || this.always.has(cell) || this.daily.has(cell)) this.dirty.add(cell);
  }

  together(work: () => void): void {
    this.binder.together(work);
  }

  private linkOf(program: Program, sheetId: string, ownTable: string): Link | undefined {
    return this.links
      .get(program.text)
      ?.find(({ binding }) => binding.sheetId === sheetId && binding.ownTable === ownTable);
  }

  private register(program: Program, sheetId: string, row: number, column: number): FormulaCell {
    const own = this.ownTable(program, sheetId, row, column);
    let link = this.linkOf(program, sheetId, own);
    if (link === undefined) {
      link = new Link(this.binder.bindProgram(program, sheetId, own));
      const same = this.links.get(program.text);
      if (same === undefined) this.links.set(program.text, [link]);
      else same.push(link);
      this.graph.attach(link);
    }
    const cell = new FormulaCell(sheetId, row, column, link);
    this.graph.add(cell);
    this.reshaped = true;
    this.noteVolatility(cell, link.binding.volatile);
    return cell;
  }

  private noteVolatility(cell: FormulaCell, volatility: Volatility): void {
    this.always.delete(cell);
    this.daily.delete(cell);
    if (volatility === "always") this.always.add(cell);
    else if (volatility === "day") this.daily.add(cell);
  }

  clearFormula(sheetId: string, row: number, column: number): void {
    const cell = this.graph.at(sheetId, row, column);
    if (cell === undefined) return;
    this.dirty.delete(cell);
    this.circular.delete(cell);
    this.reshaped = true;
    this.noteVolatility(cell, "never");
    const { link } = cell;
    if (!this.graph.remove(cell)) return;
    this.graph.detach(link);
    const { text } = link.binding.program;
    const rest = this.links.get(text)?.filter((one) => one !== link) ?? [];
    if (rest.length > 0) this.links.set(text, rest);
    else this.links.delete(text);
  }

  touch(sheetId: string, area: Area): void {
    this.graph.dependents(sheetId, area, (cell) => this.dirty.add(cell));
  }

  touchAll(): void {
    for (const cell of this.graph.all()) this.dirty.add(cell);
  }

  rebind(): void {
    this.bindings.clear();
    for (const cell of [...this.graph.all()]) {
      const { program, ownTable } = cell.link.binding;
      if (program.needsOwnTable && this.ownTable(program, cell.sheetId, cell.row, cell.column) !== ownTable) {
        this.setFormula(cell.sheetId, cell.row, cell.column, program.text);
      }
    }
    this.together(() => {
      for (const link of [...this.links.values()].flat()) this.rebindLink(link);
    });
  }

  /** A formula whose references mean the same cells as before keeps its value: growing a table recalculates the new rows alone. */
  private rebindLink(link: Link): void {
    const { program, sheetId, ownTable, slots } = link.binding;
    const next = this.binder.bindProgram(program, sheetId, ownTable);
    if (sameSlots(next.slots, slots, true)) return;
    const moved = !sameSlots(next.slots, slots, false);
    const oldRows = link.rowSlots;
    this.reshaped = true;
    this.graph.detach(link);
    link.binding = next;
    this.graph.attach(link);
    const holds = (rows: Link["rowSlots"], row: number): string =>
      rows.map((slot) => (row >= slot.firstRow && row <= slot.lastRow ? 1 : 0)).join("");
    for (const [row, cells] of link.cells) {
      if (!moved && holds(oldRows, row) === holds(link.rowSlots, row)) continue;
      eachOf(cells, (cell) => {
        this.noteVolatility(cell, next.volatile);
        this.dirty.add(cell);
      });
    }
  }

  reset(): void {
    for (const [text, [link]] of this.links)
      if (link !== undefined) this.letGo.set(text, link.binding.program);
    this.graph = new Graph();
    for (const store of [this.links, this.bindings, this.dirty, this.always, this.daily, this.circular])
      store.clear();
  }

  private world(now: number): World {
    return {
      source: this.source,
      now,
      formulaAt: (sheetId, row, column) => this.graph.at(sheetId, row, column)?.link.binding.program.text,
      noteDynamic: (reference) => this.found.push(reference),
      referenceInText: (text, at) => {
        const descriptor = describeReference(text.trim());
        if (descriptor === undefined) return undefined;
        const own = this.source.tableAt(at.sheetId, at.row, at.column) ?? "";
        return readSlot(this.binder.bindDescriptor(descriptor, at.sheetId, own), at);
      },
    };
  }

  recalculate(now: number, write: (cell: CalculatedCell) => void, see?: SeeResult): CalculatedCell[] {
    this.letGo.clear();
    const today = Math.floor(now);
    if (today !== this.today) for (const cell of this.daily) this.dirty.add(cell);
    this.today = today;
    for (const cell of this.always) this.dirty.add(cell);
    if (this.reshaped) for (const cell of this.circular) this.dirty.add(cell);
    this.reshaped = false;
    const changes = new Map<FormulaCell, { change: CalculatedCell; turn: number }>();
    const world = this.world(now);
    for (let round = 1; this.dirty.size > 0; round += 1) {
      const seeds = [...this.dirty];
      this.dirty.clear();
      const start = this.turn;
      calculateInOrder(this.graph, seeds, (cell, circular) => {
        this.turn += 1;
        cell.turn = this.turn;
        if (circular) this.circular.add(cell);
        else this.circular.delete(cell);
        const value = circular || round > MOST_ROUNDS ? 0 : this.calculate(cell, world, see);
        if (sameValue(value, this.source.value(cell.sheetId, cell.row, cell.column))) return false;
        const change: CalculatedCell = { sheetId: cell.sheetId, row: cell.row, column: cell.column, value };
        write(change);
        changes.set(cell, { change, turn: this.turn });
        return true;
      });
      if (round <= MOST_ROUNDS) this.findOutdated([...changes.values()].filter(({ turn }) => turn > start));
    }
    return [...changes.values()].map(({ change }) => change);
  }

  private calculate(cell: FormulaCell, world: World, see: SeeResult | undefined): CellValue {
    const { sheetId, row, column, link } = cell;
    const place: Place = { world, sheetId, row, column, binding: link.binding, locals: [] };
    if (this.found.length > 0) this.found = [];
    const operand = operandOf(link.binding.program.code, place);
    const result = (): CellValue => resultOf(operand, place);
    const value = see?.(sheetId, row, column, arrayOf(operand, place), result) ?? result();
    cell.dynamic = this.found.length > 0 ? this.found : NO_REFERENCES;
    return value;
  }

  /** Formulas that read, through INDIRECT or OFFSET, cells that changed after they were calculated. */
  private findOutdated(changes: readonly { change: CalculatedCell; turn: number }[]): void {
    for (const cell of this.always) {
      const outdated = cell.dynamic.some((area) =>
        changes.some(
          ({ change: { sheetId, row, column }, turn }) =>
            turn >= cell.turn &&
            sheetId === area.sheetId &&
            row >= area.row &&
            row <= area.lastRow &&
            column >= area.column &&
            column <= area.lastColumn,
        ),
      );
      if (outdated) this.dirty.add(cell);
    }
  }

  private run(
    formula: string,
    sheetId: string,
    row: number,
    column: number,
    now: number,
  ): { operand: Operand; place: Place } {
    const binding = this.bindingOf(formula, sheetId, row, column);
    const place: Place = { world: this.world(now), sheetId, row, column, binding, locals: [] };
    return { operand: operandOf(binding.program.code, place), place };
  }

  /** A formula's binding as if it stood in the cell; kept for those that are evaluated often. */
  private bindingOf(formula: string, sheetId: string, row: number, column: number): Binding {
    const program = compileFormula(formula.startsWith("=") ? formula : `=${formula}`);
    const own = this.ownTable(program, sheetId, row, column);
    const key = `${sheetId}\n${own}\n${program.text}`;
    const binding =
      this.linkOf(program, sheetId, own)?.binding ??
      this.bindings.get(key) ??
      this.binder.bindProgram(program, sheetId, own);
    if (this.bindings.size >= MOST_BINDINGS) this.bindings.clear();
    this.bindings.set(key, binding);
    return binding;
  }

  evaluate(formula: string, sheetId: string, row: number, column: number, now: number): CellValue {
    const { operand, place } = this.run(formula, sheetId, row, column, now);
    return resultOf(operand, place);
  }

  evaluateFilled(
    formula: string,
    [down, right]: readonly [number, number],
    sheetId: string,
    row: number,
    column: number,
    now: number,
  ): CellValue {
    const base = this.bindingOf(formula, sheetId, row, column);
    const slots: Slot[] = [];
    for (const [index, slot] of base.slots.entries()) {
      const descriptor = base.program.descriptors[index];
      const range = descriptor?.kind === "a1" ? movedRange(descriptor.range, down, right) : undefined;
      // A reference off the sheet is another formula: one with an error in it.
      if (descriptor?.kind === "a1" && range === undefined)
        return this.evaluate(translateFormula(formula, down, right), sheetId, row, column, now);
      slots.push(
        range !== undefined && slot.kind === "area" ? bindArea(range, slot.reference.sheetId) : slot,
      );
    }
    const binding = { ...base, slots };
    const place: Place = { world: this.world(now), sheetId, row, column, binding, locals: [] };
    return resultOf(operandOf(binding.program.code, place), place);
  }

  resolveReference(
    formula: string,
    sheetId: string,
    row: number,
    column: number,
    now: number,
  ): { sheetId: string; area: Area } | undefined {
    const { operand } = this.run(formula, sheetId, row, column, now);
    if (!(operand instanceof Reference)) return undefined;
    const { row: first, column: left, lastRow, lastColumn } = operand;
    return { sheetId: operand.sheetId, area: { row: first, column: left, lastRow, lastColumn } };
  }

  formulaAreas(sheetId: string, area: Area): readonly Area[] {
    return this.graph.formulaAreas(sheetId, area);
  }

  syntaxError(formula: string): string | undefined {
    const { refused, descriptors } = compileFormula(formula);
    if (refused !== undefined) return refused;
    for (const descriptor of descriptors) {
      if (descriptor.kind === "structured" && descriptor.table !== "") {
        const table = this.source.table(descriptor.table);
        if (table === undefined) return `There is no table ${descriptor.table}.`;
        const names = new Set(table.columns.map((column) => column.toLowerCase()));
        const missing = descriptor.columns.find((column) => !names.has(column.toLowerCase()));
        if (missing !== undefined) return `${descriptor.table} has no column ${missing}.`;
      } else if (descriptor.kind === "a1" && !descriptor.external && descriptor.sheetName !== "") {
        if (this.source.sheetIdByName(descriptor.sheetName) === undefined)
          return `There is no sheet ${descriptor.sheetName}.`;
      }
    }
    return undefined;
  }
}

/** A calculator over a workbook. It holds no values: they come from `source`, and go to `write` of `recalculate`. */
export function createCalculator(source: CalculationSource): ReferenceCalculator {
  return new DependencyCalculator(source);
}
