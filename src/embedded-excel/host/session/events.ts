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
  /** Names of the bindings over any of the cells. */
  readonly bindings: readonly string[];
  /** Of a single cell only. */
  readonly before?: CellValue;
  readonly after?: CellValue;
  /** Where cells alone were inserted or deleted: how the others moved. */
  readonly direction?: "Left" | "Up" | "Right" | "Down";
  readonly actor: Actor;
}

/** What happens to a sheet or on it, told with what its handlers are given beside its source and the sheet's id. */
export interface SheetEvent {
  readonly kind:
    | "formatChanged"
    | "formulaChanged"
    | "rowSorted"
    | "columnSorted"
    | "rowHiddenChanged"
    | "protectionChanged"
    | "sheetNameChanged"
    | "sheetVisibilityChanged"
    | "sheetMoved"
    | "chartAdded"
    | "chartDeleted"
    | "chartActivated"
    | "chartDeactivated"
    | "commentAdded"
    | "commentChanged"
    | "commentDeleted"
    | "singleClicked";
  readonly sheetId: string;
  readonly area?: Area;
  readonly body: Readonly<Record<string, unknown>>;
  readonly actor: Actor;
}

export type BookEvent =
  | CellsEvent
  | SheetEvent
  | { readonly kind: "settings"; readonly actor: Actor }
  | { readonly kind: "workbookActivated"; readonly actor: Actor }
  | {
      readonly kind: "selection";
      readonly sheetId: string;
      readonly area: Area;
      /** The sheet's tables, each with the part of it that is selected. */
      readonly tables: readonly { readonly id: string; readonly area: Area | undefined }[];
      /** The bindings of which a part is selected, with that part, its rows and columns counted within the binding. */
      readonly bindings: readonly { readonly id: string; readonly part: Area }[];
      readonly actor: Actor;
    }
  | { readonly kind: "calculated"; readonly sheetId: string; readonly area: Area; readonly actor: Actor }
  | {
      readonly kind:
        "sheetAdded" | "sheetDeleted" | "sheetActivated" | "sheetDeactivated" | "tableAdded" | "tableDeleted";
      readonly sheetId: string;
      readonly tableId?: string;
      readonly tableName?: string;
      readonly actor: Actor;
    };

/** An event with the clients, by number, that had switched events off when it happened. */
export type ToldEvent = BookEvent & { readonly mutedFor?: readonly number[] };
