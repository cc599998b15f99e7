// What a draft is: texts typed into a form and not saved yet, and how they are told from anything else that was kept.
import type { Day, Month } from "../../sop/types";
import type { Fields, FormRow } from "../../sheets/types";

export interface Draft {
  /** By column key: what was typed, over the row where there is one. */
  readonly fields: Fields;
  /** The row that is edited, as it was when the typing began: what a co-author's change is told from. Absent for a new one. */
  readonly row?: FormRow;
  /** Six characters that a new row's No. Sampel will end in, however often it is tried; "" over a row. */
  readonly token: string;
  /** The call of the plan that it is. */
  readonly planned?: PlannedCallKey;
}

export interface PlannedCallKey {
  readonly month: Month;
  readonly no: number;
}

/** A draft with what it is kept by. */
export interface KeptDraft extends Draft {
  /** The day on which it was last typed; undefined where an older version kept it and nobody has looked since. */
  readonly on?: Day;
  /** Its workbook's `draftDays` at that time. */
  readonly days?: number;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;

const isFields = (value: unknown): value is Fields =>
  isObject(value) && Object.values(value).every((text) => typeof text === "string");

const isRow = (value: unknown): value is FormRow =>
  isObject(value) &&
  isFields(value["fields"]) &&
  ["month", "sheet", "id"].every((name) => typeof value[name] === "string") &&
  typeof value["sheetRow"] === "number";

const isPlanned = (value: unknown): value is PlannedCallKey =>
  isObject(value) && typeof value["month"] === "string" && typeof value["no"] === "number";

const isDay = (value: unknown): value is Day => Number.isInteger(value);

/** Undefined where it is no draft. What an older version kept of a step or a corrective action has no token. */
export function draftFrom(value: unknown): KeptDraft | undefined {
  if (!isObject(value) || !isFields(value["fields"])) return undefined;
  const { fields, row, token = "", on, days, planned } = value;
  if (typeof token !== "string" || (row !== undefined && !isRow(row))) return undefined;
  return {
    fields,
    token,
    ...(row === undefined ? {} : { row }),
    ...(isPlanned(planned) ? { planned } : {}),
    ...(isDay(on) ? { on } : {}),
    ...(typeof days === "number" ? { days } : {}),
  };
}

export const sameFields = (one: Fields, other: Fields): boolean => {
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => one[key] === other[key]);
};
