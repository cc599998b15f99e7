/** Slicers: what they filter, their items, and choosing among these. */
import { newId } from "../../../book/empty-book";
import { cellAt } from "../../../book/cells";
import { bodyArea, columnOf } from "../../../book/table-areas";
import type { PivotField, Sheet, Slicer, SlicerSource, Table, TableColumn } from "../../../book/types";
import { captionOf, itemsWithData, orderByLabels } from "../../../pivots/index";
import { invalidArgument, invalidOperation } from "../../errors";
import { displayValue } from "../display";
import { shownBy } from "../filtering";
import { demand } from "../guard";
import type { BookSession } from "../session";
import { applyFilters } from "../tables";
import { changePivot, findPivot, type HeldPivot } from "./pivots";

/** A slicer, by the sheet that it stands on. */
export interface HeldSlicer {
  readonly sheet: Sheet;
  readonly slicer: Slicer;
}

/** What a slicer filters, as it is now. */
type Sliced =
  | { readonly kind: "pivot"; readonly held: HeldPivot; readonly index: number; readonly field: PivotField }
  | {
      readonly kind: "table";
      readonly sheet: Sheet;
      readonly table: Table;
      readonly index: number;
      readonly column: TableColumn;
    };

export interface SlicerItem {
  readonly key: string;
  readonly name: string;
  readonly isSelected: boolean;
  readonly hasData: boolean;
}

function slicedBy(session: BookSession, source: SlicerSource): Sliced | undefined {
  if (source.kind === "pivot") {
    const held = findPivot(session.book.sheets, source.pivot);
    const index = held?.pivot.fields.findIndex((one) => one.source === source.field) ?? -1;
    const field = held?.pivot.fields[index];
    return held === undefined || field === undefined ? undefined : { kind: "pivot", held, index, field };
  }
  for (const sheet of session.book.sheets) {
    const table = sheet.tables.find(({ id }) => id === source.table);
    const index = table?.columns.findIndex(({ id }) => id === source.column) ?? -1;
    const column = table?.columns[index];
    if (table !== undefined && column !== undefined) return { kind: "table", sheet, table, index, column };
  }
  return undefined;
}

/** A slicer of what is no more is none. */
export const slicersIn = (session: BookSession, sheets: readonly Sheet[]): readonly HeldSlicer[] =>
  sheets.flatMap((sheet) =>
    (sheet.slicers ?? [])
      .filter(({ source }) => slicedBy(session, source) !== undefined)
      .map((slicer) => ({ sheet, slicer })),
  );

const all = (session: BookSession): readonly HeldSlicer[] => slicersIn(session, session.book.sheets);

function slicedOf(session: BookSession, { source, name }: Slicer): Sliced {
  const found = slicedBy(session, source);
  if (found === undefined) throw invalidOperation(`what the slicer ${name} filters is no more`);
  return found;
}

export function demandSlicerName(session: BookSession, name: string, except?: Slicer): void {
  if (name.trim() === "") throw invalidArgument("a slicer has a name");
  const taken = all(session).some(
    ({ slicer }) => slicer !== except && slicer.name.toLowerCase() === name.toLowerCase(),
  );
  if (taken) throw invalidArgument(`there is a slicer called ${name}`);
}

/** "Region", or "Region 1" where a slicer has that name. */
function freeSlicerName(session: BookSession, wanted: string): string {
  const taken = new Set(all(session).map(({ slicer }) => slicer.name.toLowerCase()));
  let name = wanted;
  for (let number = 1; taken.has(name.toLowerCase()); number += 1) name = `${wanted} ${number}`;
  return name;
}

export function addSlicer(session: BookSession, sheet: Sheet, source: SlicerSource): HeldSlicer {
  demand(sheet, "allowEditObjects");
  const sliced = slicedBy(session, source);
  if (sliced === undefined) throw invalidArgument("there is no such field to slice by");
  const caption = sliced.kind === "pivot" ? (sliced.field.name ?? sliced.field.source) : sliced.column.name;
  if (sliced.kind === "pivot")
    changePivot(session, sliced.held, (draft) => {
      const field = draft.fields[sliced.index];
      if (field !== undefined) field.sliced = true;
    });
  const slicer: Slicer = {
    id: newId(),
    name: freeSlicerName(session, caption),
    caption,
    source,
    style: "SlicerStyleLight1",
    sortBy: "Ascending",
    left: 100,
    top: 100,
    width: 144,
    height: 198.75,
  };
  (sheet.slicers ??= []).push(slicer);
  session.restructured(sheet);
  return { sheet, slicer };
}

/** A field that stands nowhere and is sliced no more filters nothing; others stay filtered, as in Excel. */
export function deleteSlicer(session: BookSession, { sheet, slicer }: HeldSlicer): void {
  demand(sheet, "allowEditObjects");
  sheet.slicers = (sheet.slicers ?? []).filter((one) => one !== slicer);
  releaseSlicer(session, slicer);
  session.restructured(sheet);
}

export function releaseSlicer(session: BookSession, { source }: Slicer): void {
  const sliced = slicedBy(session, source);
  if (sliced?.kind !== "pivot") return;
  const others = all(session).some(
    ({ slicer }) =>
      slicer.source.kind === "pivot" &&
      slicer.source.pivot === sliced.held.pivot.id &&
      slicer.source.field === sliced.field.source,
  );
  if (others) return;
  changePivot(session, sliced.held, (draft) => {
    delete draft.fields[sliced.index]?.sliced;
  });
}

function tableItems(session: BookSession, sliced: Extract<Sliced, { kind: "table" }>): SlicerItem[] {
  const { sheet, table, index, column } = sliced;
  const body = bodyArea(table);
  const today = session.now();
  const own = shownBy(column, sheet, columnOf(body, index), today);
  const others = table.columns.flatMap((one, at) => {
    const shows = at === index ? undefined : shownBy(one, sheet, columnOf(body, at), today);
    return shows === undefined ? [] : [{ shows, at }];
  });
  const found = new Map<string, SlicerItem>();
  for (let row = body.row; row <= body.lastRow; row += 1) {
    const cell = cellAt(sheet, row, body.column + index);
    const text = displayValue(cell?.value ?? null, cell?.style?.numberFormat);
    const key = text.toLowerCase();
    const hasData = others.every(({ shows, at }) => shows(cellAt(sheet, row, body.column + at)));
    const known = found.get(key);
    found.set(key, {
      key: known?.key ?? text,
      name: known?.name ?? (text === "" ? "(blank)" : text),
      isSelected: known?.isSelected ?? own?.(cell) !== false,
      hasData: hasData || known?.hasData === true,
    });
  }
  const items = [...found.values()];
  return orderByLabels(
    items.map(({ key }) => ({ value: key === "" ? null : asLabel(key), text: key })),
    true,
    false,
  ).flatMap((at) => items[at] ?? []);
}

const asLabel = (text: string): string | number =>
  text.trim() !== "" && Number.isFinite(Number(text)) ? Number(text) : text;

/** In the slicer's order. */
export function slicerItems(session: BookSession, slicer: Slicer): readonly SlicerItem[] {
  const sliced = slicedOf(session, slicer);
  if (sliced.kind === "table") {
    const items = tableItems(session, sliced);
    return slicer.sortBy === "Descending" ? items.reverse() : items;
  }
  const { pivot } = sliced.held;
  const withData = itemsWithData(pivot, sliced.index);
  const { items } = sliced.field;
  const order =
    slicer.sortBy === "DataSourceOrder"
      ? items.map((_item, index) => index)
      : orderByLabels(items, slicer.sortBy === "Ascending", pivot.customLists);
  return order.flatMap((index) => {
    const item = items[index];
    return item === undefined
      ? []
      : [
          {
            key: item.text,
            name: captionOf(item),
            isSelected: item.hidden !== true,
            hasData: withData.has(index),
          },
        ];
  });
}

export const isCleared = (session: BookSession, slicer: Slicer): boolean =>
  slicerItems(session, slicer).every(({ isSelected }) => isSelected);

/** @param keys the items to show; none = all */
export function selectItems(session: BookSession, slicer: Slicer, keys: readonly string[]): void {
  const known = new Map(slicerItems(session, slicer).map(({ key }) => [key.toLowerCase(), key] as const));
  const wanted = new Set(
    keys.map((key) => {
      const found = known.get(key.toLowerCase());
      if (found === undefined) throw invalidArgument(`the slicer has no item ${key}`);
      return found.toLowerCase();
    }),
  );
  const isAll = wanted.size === 0 || wanted.size === known.size;
  const sliced = slicedOf(session, slicer);
  if (sliced.kind === "pivot") {
    changePivot(session, sliced.held, (draft) => {
      const field = draft.fields[sliced.index];
      for (const item of field?.items ?? [])
        if (isAll || wanted.has(item.text.toLowerCase())) delete item.hidden;
        else item.hidden = true;
      if (field !== undefined && !isAll && wanted.size > 1) field.severalItems = true;
    });
    return;
  }
  const { column, sheet, table } = sliced;
  delete column.filter;
  delete column.filterValues;
  if (!isAll) column.filterValues = [...wanted].map((key) => known.get(key) ?? key);
  applyFilters(session, sheet, table);
}
