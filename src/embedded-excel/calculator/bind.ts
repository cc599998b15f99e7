// Binds the references that a formula's text names to the sheets, tables and names of the workbook.
import { parseA1Ref, parseStructRef, type RangeA1 } from "@borgar/fx/xlsx";
import type { Binding, Descriptor, Program, Slot } from "./program";
import type { CalculationSource } from "./types";
import { MAX_COLUMN, MAX_ROW, NAME_ERROR, REFERENCE_ERROR, Reference, VALUE_ERROR } from "./values";

/** A reference in text; undefined when it is none. */
export function describeReference(text: string): Descriptor | undefined {
  // fx takes the table's name of a structured reference for a name, unless it is asked for the structure first.
  const structured = text.endsWith("]") ? parseStructRef(text) : undefined;
  if (structured !== undefined) {
    return {
      kind: "structured",
      table: structured.table ?? "",
      sections: structured.sections ?? [],
      columns: structured.columns ?? [],
    };
  }
  const reference = parseA1Ref(text);
  if (reference === undefined) return undefined;
  const sheetName = reference.sheetName ?? "";
  if (!("range" in reference)) return { kind: "name", sheetName, name: reference.name };
  return { kind: "a1", sheetName, external: (reference.workbookName ?? "") !== "", range: reference.range };
}

/** The cells of a range on a sheet; whole rows and columns where it has no ends. */
export function bindArea(range: RangeA1, sheetId: string): Slot {
  const top = range.top ?? 0;
  const left = range.left ?? 0;
  const bottom = range.bottom ?? (range.top === null || range.bottom === null ? MAX_ROW : top);
  const right = range.right ?? (range.left === null || range.right === null ? MAX_COLUMN : left);
  // Of a range that was filled on with one end locked, the ends may have passed each other.
  const reference = new Reference(
    sheetId,
    Math.min(top, bottom),
    Math.min(left, right),
    Math.max(top, bottom),
    Math.max(left, right),
  );
  return { kind: "area", reference };
}

type TableShape = NonNullable<ReturnType<CalculationSource["table"]>>;

/** First and last row of the sections; undefined where the table shows none of them. */
function sectionRows(table: TableShape, sections: readonly string[]): [number, number] | undefined {
  const { row, lastRow } = table.area;
  const first = row + (table.showHeaders ? 1 : 0);
  const last = lastRow - (table.showTotals ? 1 : 0);
  if (sections.includes("all")) return [row, lastRow];
  const headers = sections.includes("headers");
  const totals = sections.includes("totals");
  if (!headers && !totals) return [first, last];
  if ((headers && !table.showHeaders) || (totals && !table.showTotals)) return undefined;
  const data = sections.includes("data");
  return headers ? [row, data ? last : row] : [data ? first : lastRow, lastRow];
}

/** Offsets of the first and last column named; undefined when the table lacks one. */
function sectionColumns(table: TableShape, columns: readonly string[]): [number, number] | undefined {
  const [from, to = from] = columns;
  if (from === undefined || to === undefined) return [0, table.columns.length - 1];
  const offset = (name: string): number => {
    const exact = table.columns.indexOf(name);
    if (exact >= 0) return exact;
    const lower = name.toLowerCase();
    return table.columns.findIndex((column) => column.toLowerCase() === lower);
  };
  const a = offset(from);
  const b = offset(to);
  return a < 0 || b < 0 ? undefined : [Math.min(a, b), Math.max(a, b)];
}

/** The cells that sections and columns of a table mean. */
export function bindStructured(
  table: TableShape,
  sections: readonly string[],
  columns: readonly string[],
): Slot {
  const across = sectionColumns(table, columns);
  const down = sectionRows(table, sections);
  if (across === undefined || down === undefined) return { kind: "error", error: REFERENCE_ERROR };
  const { sheetId } = table;
  const column = table.area.column + across[0];
  const lastColumn = table.area.column + across[1];
  if (sections.includes("this row"))
    return { kind: "row", sheetId, firstRow: down[0], lastRow: down[1], column, lastColumn };
  return { kind: "area", reference: new Reference(sheetId, down[0], column, down[1], lastColumn) };
}

/** Names that refer to names this deep are taken for a circle. */
const DEEPEST_NAME = 16;

/** Binds descriptors against the workbook as it is now. */
export function createBinder(source: CalculationSource, compile: (formula: string) => Program) {
  let tables: Map<string, TableShape | undefined> | undefined;

  function tableOf(name: string): TableShape | undefined {
    if (tables === undefined) return source.table(name);
    if (!tables.has(name)) tables.set(name, source.table(name));
    return tables.get(name);
  }

  function bindName(name: string, sheetId: string, depth: number): Slot {
    const formula = source.definedName(name, sheetId);
    if (formula !== undefined) {
      if (depth >= DEEPEST_NAME) return { kind: "error", error: NAME_ERROR };
      const program = compile(formula.startsWith("=") ? formula : `=${formula}`);
      return { kind: "name", code: program.code, binding: bindProgram(program, sheetId, "", depth + 1) };
    }
    const table = tableOf(name);
    return table === undefined ? { kind: "error", error: NAME_ERROR } : bindStructured(table, [], []);
  }

  function bindDescriptor(descriptor: Descriptor, sheetId: string, ownTable: string, depth: number): Slot {
    if (descriptor.kind === "structured") {
      const name = descriptor.table === "" ? ownTable : descriptor.table;
      const table = name === "" ? undefined : tableOf(name);
      if (table === undefined) return { kind: "error", error: name === "" ? VALUE_ERROR : NAME_ERROR };
      return bindStructured(table, descriptor.sections, descriptor.columns);
    }
    const sheet = descriptor.sheetName === "" ? sheetId : source.sheetIdByName(descriptor.sheetName);
    if (sheet === undefined) return { kind: "error", error: REFERENCE_ERROR };
    if (descriptor.kind === "name") return bindName(descriptor.name, sheet, depth);
    return descriptor.external
      ? { kind: "error", error: REFERENCE_ERROR }
      : bindArea(descriptor.range, sheet);
  }

  function bindProgram(program: Program, sheetId: string, ownTable: string, depth = 0): Binding {
    const slots = program.descriptors.map((descriptor) =>
      bindDescriptor(descriptor, sheetId, ownTable, depth),
    );
    return { program, sheetId, ownTable, slots, volatile: volatilityOf(program, slots) };
  }

  return {
    bindProgram,
    /** Binds many while the workbook stays as it is: each table is looked for once. */
    together: (work: () => void): void => {
      tables = new Map();
      try {
        work();
      } finally {
        tables = undefined;
      }
    },
    bindDescriptor: (descriptor: Descriptor, sheetId: string, ownTable: string) =>
      bindDescriptor(descriptor, sheetId, ownTable, 0),
  };
}

export type Binder = ReturnType<typeof createBinder>;

/** Of the formula and of the names it uses. */
function volatilityOf(program: Program, slots: readonly Slot[]): Program["volatile"] {
  let found = program.volatile;
  for (const slot of slots) {
    if (slot.kind !== "name" || found === "always") continue;
    if (slot.binding.volatile !== "never") found = slot.binding.volatile;
  }
  return found;
}

/** Whether two bindings of one formula mean the same cells. `exact` minds the rows of own-row references too. */
export function sameSlots(slots: readonly Slot[], others: readonly Slot[], exact: boolean): boolean {
  return (
    slots.length === others.length &&
    slots.every((slot, at) => {
      const other = others[at];
      return other !== undefined && sameSlot(slot, other, exact);
    })
  );
}

function sameSlot(slot: Slot, other: Slot, exact: boolean): boolean {
  if (slot.kind === "area" && other.kind === "area") {
    const [a, b] = [slot.reference, other.reference];
    return (
      a.row === b.row &&
      a.column === b.column &&
      a.lastRow === b.lastRow &&
      a.lastColumn === b.lastColumn &&
      a.sheetId === b.sheetId
    );
  }
  if (slot.kind === "row" && other.kind === "row")
    return (
      slot.column === other.column &&
      slot.lastColumn === other.lastColumn &&
      (!exact || (slot.firstRow === other.firstRow && slot.lastRow === other.lastRow)) &&
      slot.sheetId === other.sheetId
    );
  if (slot.kind === "error" && other.kind === "error") return slot.error.error === other.error.error;
  if (slot.kind !== "name" || other.kind !== "name") return false;
  return (
    slot.binding.program.text === other.binding.program.text &&
    sameSlots(slot.binding.slots, other.binding.slots, exact)
  );
}
