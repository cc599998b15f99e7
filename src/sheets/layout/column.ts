/** How any table of the workbook is described: its columns, once, for setting up, reading, checking and import. */
import type { Lists } from "../../sop";

export type ColumnKind = "text" | "list" | "date" | "time" | "integer" | "number" | "formula";

/** A defined name that a list's validation points to; its items stand in a table on Pengaturan. */
export type ListName =
  | "PilihanArea"
  | "PilihanLayanan"
  | "PilihanPetugas"
  | "PilihanPeran"
  | "PilihanMateri"
  | "PilihanPanggilan"
  | "PilihanTanda"
  | "PilihanYaTidak"
  | "PilihanKategori"
  | "PilihanStatus"
  | "PilihanJenisLibur"
  | "PilihanKritis"
  | "PilihanAlasan"
  | "PilihanAkar"
  | "PilihanKeberatan";

/** The name of each list that F-22's columns are filled in from. */
export const LIST_NAME_OF: Readonly<Record<keyof Lists, ListName>> = {
  areas: "PilihanArea",
  services: "PilihanLayanan",
  people: "PilihanPetugas",
  roles: "PilihanPeran",
  materials: "PilihanMateri",
  callStatuses: "PilihanPanggilan",
  marks: "PilihanTanda",
  yesNo: "PilihanYaTidak",
  categories: "PilihanKategori",
  statuses: "PilihanStatus",
  noFindingReasons: "PilihanAlasan",
  rootCategories: "PilihanAkar",
  objections: "PilihanKeberatan",
};

export interface ColumnLayout<Key extends string = string> {
  readonly key: Key;
  readonly header: string;
  readonly kind: ColumnKind;
  /** In points. */
  readonly width: number;
  readonly list?: ListName;
  /** With "=", references fully qualified. */
  readonly formula?: string;
  /** US codes; absent = by kind. */
  readonly numberFormat?: string;
  /** Shown when the cell is picked; at most 255 characters. */
  readonly prompt?: string;
  /** Long text: shown over several lines. */
  readonly wrap?: true;
  /** For other formulas alone: nobody needs to see it, and it is not printed. */
  readonly hidden?: true;
  /**
   * What a content of the column must fulfil, as a formula of its own cell; `alert` says so where it does not.
   * Ordinary references only: a validation's formula refuses structured ones.
   */
  readonly check?: { readonly formula: (cell: string) => string; readonly alert: string };
}

const FORMAT_BY_KIND: Readonly<Record<ColumnKind, string>> = {
  text: "@",
  list: "@",
  date: "dd/mm/yyyy",
  time: "hh:mm",
  integer: "0",
  number: "General",
  formula: "General",
};

export const numberFormatOf = (column: ColumnLayout): string =>
  column.numberFormat ?? FORMAT_BY_KIND[column.kind];

export interface TableLayout {
  readonly name: string;
  /** 0-based place of the first header cell. */
  readonly row: number;
  readonly column: number;
  readonly columns: readonly ColumnLayout[];
  /** What a new workbook starts with. Formula columns are left out by `null`. */
  readonly seed: readonly (readonly (string | number | boolean | null)[])[];
}
