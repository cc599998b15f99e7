/** Parts of PivotTables as the object model holds them: by what tells them apart, so that they live through changes. */
import type { PivotData, PivotField, PivotItem, PivotTable } from "../../book/types";
import { captionOf, fieldName, keyOf } from "../../pivots/index";
import { invalidArgument, itemNotFound } from "../errors";
import { changePivot, type HeldPivot } from "../session/pivots/pivots";
import type { RangeTarget } from "../session/session";
import { extentOf } from "../session/pivots/writing";
import { autofitColumns } from "./autofit";
import type { Context } from "./define";

export interface HeldField extends HeldPivot {
  readonly source: string;
}

export interface HeldData extends HeldPivot {
  readonly id: string;
}

export interface HeldItem extends HeldField {
  readonly key: string;
}

export const same = (a: string, b: unknown): boolean =>
  typeof b === "string" && a.toLowerCase() === b.toLowerCase();

/** As the client names items; the blank one's key is no text. */
export const itemId = ({ value }: PivotItem): string => keyOf(value) || "blank:";

export function indexIn(pivot: PivotTable, source: string): number {
  const index = pivot.fields.findIndex((field) => field.source === source);
  if (index < 0) throw itemNotFound(`PivotField ${source}`);
  return index;
}

export function fieldIn(pivot: PivotTable, source: string): PivotField {
  const field = pivot.fields[indexIn(pivot, source)];
  if (field === undefined) throw itemNotFound(`PivotField ${source}`);
  return field;
}

/** By its name, or the header of its source. */
export const findField = (pivot: PivotTable, key: unknown): PivotField | undefined =>
  pivot.fields.find((field) => same(fieldName(field), key)) ??
  pivot.fields.find((field) => same(field.source, key));

export function dataIn(pivot: PivotTable, id: string): PivotData {
  const data = pivot.data.find((one) => one.id === id);
  if (data === undefined) throw itemNotFound(`DataPivotHierarchy ${id}`);
  return data;
}

export const findData = (pivot: PivotTable, key: unknown): PivotData | undefined =>
  pivot.data.find(({ name }) => same(name, key)) ?? pivot.data.find(({ id }) => id === key);

export const findItem = (field: PivotField, key: unknown): PivotItem | undefined =>
  field.items.find((item) => same(captionOf(item), key)) ?? field.items.find((item) => itemId(item) === key);

export function itemIn(field: PivotField, key: string): PivotItem {
  const item = field.items.find((one) => itemId(one) === key);
  if (item === undefined) throw itemNotFound(`PivotItem ${key}`);
  return item;
}

/** Changes a PivotTable; columns fit what they show after it, where it formats itself. */
export function change({ session }: Context, held: HeldPivot, edit: (draft: PivotTable) => void): void {
  const { sheet, pivot } = held;
  changePivot(session, { sheet, pivot }, edit);
  if (!pivot.autoFormat) return;
  const target: RangeTarget = { sheet, area: extentOf(pivot) };
  if (sheet.protection === undefined) autofitColumns([target], session);
}

export function changeField(
  context: Context,
  held: HeldField,
  edit: (field: PivotField, draft: PivotTable, index: number) => void,
): void {
  change(context, held, (draft) => {
    edit(fieldIn(draft, held.source), draft, indexIn(draft, held.source));
  });
}

/** Refuses a caption that another field has. */
export function demandCaption(pivot: PivotTable, name: string, except: PivotField | PivotData): void {
  if (name.trim() === "") throw invalidArgument("a name is not empty");
  const taken =
    pivot.fields.some(
      (field) => field !== except && (same(fieldName(field), name) || same(field.source, name)),
    ) || pivot.data.some((data) => data !== except && same(data.name, name));
  if (taken) throw invalidArgument(`the PivotTable has a field called ${name}`);
}
