/** What happens in the book, as office.js tells of it: collected while a request or gesture runs, then delivered. */
import type { Area, CellValue } from "../../book/types";

/** Who did it: a person's name where known, and the client whose request it was. */
export interface Actor {
  readonly user: string | undefined;
  readonly client: number | undefined;
}

export type ChangeType =
  | "RangeEdited"
  | "RowInserted"
  | "RowDeleted"
  | "ColumnInserted"
  | "ColumnDeleted"
  | "CellInserted"
  | "CellDeleted";

export interface CellsEvent {
  readonly kind: "cells";
  readonly sheetId: string;
  readonly area: Area;
  readonly changeType: ChangeType;
  /** The table that holds the change. */
  readonly tableId: string | undefined;
  /** Of a single cell only. */
  readonly before?: CellValue;
  readonly after?: CellValue;
  readonly actor: Actor;
}

export type BookEvent =
  | CellsEvent
  | { readonly kind: "selection"; readonly sheetId: string; readonly area: Area; readonly actor: Actor }
  | { readonly kind: "calculated"; readonly sheetId: string; readonly area: Area; readonly actor: Actor }
  | {
      readonly kind:
        "sheetAdded" | "sheetDeleted" | "sheetActivated" | "sheetDeactivated" | "tableAdded" | "tableDeleted";
      readonly sheetId: string;
      readonly tableId?: string;
      readonly tableName?: string;
      readonly actor: Actor;
    };
