/** Making, changing, refreshing and ending PivotTables. */
import { newId } from "../../../book/empty-book";
import { area as areaOf, holdsArea, intersection, sameArea } from "../../../book/area";
import type { PivotField, PivotSource, PivotTable, Sheet } from "../../../book/types";
import { forgetLayout } from "../../../pivots/index";
import { apiNotFound, invalidArgument, itemAlreadyExists, itemNotFound } from "../../errors";
import { demand } from "../guard";
import type { BookSession } from "../session";
import { readSource } from "./source";
import { extentOf, guardedArea, placedArea, refuseOverlap, writePivot } from "./writing";

/** A PivotTable, by the sheet that it stands on. */
export interface HeldPivot {
  readonly sheet: Sheet;
  readonly pivot: PivotTable;
}

export const pivotsIn = (sheets: readonly Sheet[]): readonly HeldPivot[] =>
  sheets.flatMap((sheet) => (sheet.pivotTables ?? []).map((pivot) => ({ sheet, pivot })));

/** By name or id. */
export function findPivot(sheets: readonly Sheet[], key: unknown): HeldPivot | undefined {
  const text = String(key).toLowerCase();
  const all = pivotsIn(sheets);
  return (
    all.find(({ pivot }) => pivot.id === key) ?? all.find(({ pivot }) => pivot.name.toLowerCase() === text)
  );
}

/** A copy to be changed: records are never changed, only read anew. */
export const draftOf = (pivot: PivotTable): PivotTable => ({
  ...pivot,
  fields: pivot.fields.map((field): PivotField => ({
    ...field,
    items: field.items.map((item) => ({ ...item })),
  })),
  rows: [...pivot.rows],
  columns: [...pivot.columns],
  filters: [...pivot.filters],
  data: pivot.data.map((data) => ({ ...data })),
  source: { ...pivot.source },
});

/** What Excel shows and is not laid out here is refused before anything changes. */
function refuseUnknown(pivot: PivotTable): void {
  const refuse = (what: string): never => {
    throw apiNotFound(what);
  };
  for (const [axis, fields] of [
    ["row", pivot.rows],
    ["column", pivot.columns],
  ] as const) {
    fields.forEach((index, at) => {
      const own = pivot.fields[index]?.subtotals.filter((one) => one !== "Automatic") ?? [];
      if (own.length === 0) return;
      if (at === fields.length - 1)
        refuse("PivotField.subtotals with functions of their own on an axis's innermost field");
      if (axis === "column" && pivot.data.length > 1)
        refuse("PivotField.subtotals with functions of their own on columns with several data hierarchies");
    });
  }
}

/** Refuses what a file's PivotTable has that is not known here: it stays as it is. */
export function demandKnown(pivot: PivotTable): void {
  if (pivot.unknown !== undefined)
    throw apiNotFound(`changes of a PivotTable with ${pivot.unknown} (${pivot.name})`);
}

/** Refuses besides what is not laid out as its file has it, or has no records to be laid out from. */
export function demandLaidOut(pivot: PivotTable): void {
  demandKnown(pivot);
  if (pivot.records === undefined)
    throw apiNotFound(`parts of a PivotTable without records, before it is refreshed (${pivot.name})`);
  if (!sameArea(placedArea(pivot), pivot.area))
    throw apiNotFound(`a PivotTable laid out as ${pivot.name} is`);
}

/** Changes a PivotTable and lays it out anew: wholly, or not at all. */
export function changePivot(
  session: BookSession,
  { sheet, pivot }: HeldPivot,
  change: (draft: PivotTable) => void,
): void {
  demand(sheet, "allowPivotTables");
  if (pivot.records === undefined) demandKnown(pivot);
  else demandLaidOut(pivot);
  const draft = draftOf(pivot);
  if (draft.records === undefined) readSource(session, draft);
  change(draft);
  draft.laidOut = session.now();
  refuseUnknown(draft);
  draft.area = placedArea(draft);
  refuseOverlap(sheet, draft, guardedArea(pivot));
  writePivot(session, sheet, pivot, draft);
  take(pivot, draft);
  session.restructured(sheet);
}

/** Changes what does not show in cells. */
export function notePivot(
  session: BookSession,
  { sheet, pivot }: HeldPivot,
  change: (pivot: PivotTable) => void,
): void {
  demand(sheet, "allowPivotTables");
  demandKnown(pivot);
  change(pivot);
  session.restructured(sheet);
}

/** Others hold on to the object itself. */
function take(pivot: PivotTable, draft: PivotTable): void {
  Object.assign(pivot, draft);
  forgetLayout(pivot);
}

function demandName(sheet: Sheet, name: string, except?: PivotTable): void {
  if (name.trim() === "" || name.length > 255)
    throw invalidArgument("a PivotTable's name has 1 to 255 characters");
  const other = findPivot([sheet], name)?.pivot;
  if (other !== undefined && other !== except) throw itemAlreadyExists(`PivotTable ${name}`);
}

/** @param at the first cell, which report filters may push down */
export function addPivot(
  session: BookSession,
  sheet: Sheet,
  name: string,
  source: PivotSource,
  at: { readonly row: number; readonly column: number },
): HeldPivot {
  demand(sheet, "allowPivotTables");
  demandName(sheet, name);
  const pivot: PivotTable = {
    id: newId(),
    name,
    source,
    fields: [],
    rows: [],
    columns: [],
    filters: [],
    data: [],
    area: areaOf(at.row, at.column),
    layout: "Compact",
    subtotalsAtTop: true,
    rowGrandTotals: true,
    columnGrandTotals: true,
    fieldHeaders: true,
    emptyCellText: "",
    fillEmptyCells: false,
    autoFormat: true,
    preserveFormatting: true,
    fieldList: true,
    severalFilters: false,
    customLists: true,
    refreshOnOpen: false,
    dataValueEditing: false,
    style: "PivotStyleLight16",
    altTitle: "",
    altDescription: "",
    laidOut: session.now(),
  };
  readSource(session, pivot);
  pivot.area = placedArea(pivot);
  refuseOverlap(sheet, pivot, undefined);
  (sheet.pivotTables ??= []).push(pivot);
  session.restructured(sheet);
  return { sheet, pivot };
}

export function refreshPivot(session: BookSession, held: HeldPivot): void {
  changePivot(session, held, (draft) => {
    readSource(session, draft);
  });
}

export function renamePivot(session: BookSession, held: HeldPivot, name: string): void {
  demandName(held.sheet, name, held.pivot);
  notePivot(session, held, (pivot) => {
    pivot.name = name;
  });
}

/** Its cells are emptied, and slicers of it go. */
export function deletePivot(session: BookSession, { sheet, pivot }: HeldPivot): void {
  demand(sheet, "allowPivotTables");
  demandKnown(pivot);
  if (!(sheet.pivotTables ?? []).includes(pivot)) throw itemNotFound(`PivotTable ${pivot.name}`);
  writePivot(session, sheet, pivot, undefined);
  losePivots(sheet, [pivot]);
  session.restructured(sheet);
}

/** They are no more, whatever stands in their cells. Slicers of them are none any more. */
export function losePivots(sheet: Sheet, gone: readonly PivotTable[]): void {
  if (gone.length === 0) return;
  sheet.pivotTables = (sheet.pivotTables ?? []).filter((pivot) => !gone.includes(pivot));
}

/** Those that an area holds whole, or meets. */
export function pivotsAt(sheet: Sheet, area: PivotTable["area"], whole: boolean): readonly HeldPivot[] {
  return pivotsIn([sheet]).filter(({ pivot }) => {
    const extent = extentOf(pivot);
    return whole ? holdsArea(area, extent) : intersection(area, extent) !== undefined;
  });
}
