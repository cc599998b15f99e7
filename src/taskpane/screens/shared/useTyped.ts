// What is typed into a form over a row, kept on this machine until it is saved or discarded: leaving loses nothing.
import { useState } from "react";
import type { Fields, FormRow } from "../../../workbook/types";
import { dropKept, keepUnder, keptUnder } from "../../storage";

export interface Typed {
  /** The row as it was when the typing began: what a co-author's change is told from. */
  readonly row: FormRow;
  /** By column key: what differs from the row because it was typed. */
  readonly fields: Fields;
  /** It was typed before the form was opened now. */
  readonly restored: boolean;
  readonly type: (fields: Fields) => void;
  /** Forget it: it has been saved, or the person gave it up. */
  readonly drop: () => void;
}

type Kept = Pick<Typed, "row" | "fields">;

/** `form` tells two forms over the same row apart. A row without a number is known for as long as the form is open. */
export function useTyped(form: string, current: FormRow): Typed {
  const key = current.id === "" ? undefined : `mystery-calling.typed ${form} ${current.sheet} ${current.id}`;
  const [before] = useState(() => typedUnder(key));
  const [typed, setTyped] = useState<Kept>(before ?? { row: current, fields: {} });
  const keep = (next: Kept | undefined) => {
    setTyped(next ?? { row: current, fields: {} });
    if (key === undefined) return;
    if (next) keepUnder(key, next);
    else dropKept(key);
  };
  return {
    ...typed,
    restored: before !== undefined && Object.keys(typed.fields).length > 0,
    type: (fields) => {
      keep({ row: typed.row, fields });
    },
    drop: () => {
      keep(undefined);
    },
  };
}

function typedUnder(key: string | undefined): Kept | undefined {
  const kept = key === undefined ? null : keptUnder(key);
  return isKept(kept) ? kept : undefined;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;

export const isFields = (value: unknown): value is Fields =>
  isObject(value) && Object.values(value).every((text) => typeof text === "string");

const isKept = (value: unknown): value is Kept =>
  isObject(value) &&
  isFields(value["fields"]) &&
  isObject(value["row"]) &&
  isFields(value["row"]["fields"]) &&
  ["month", "sheet", "id"].every(
    (name) => isObject(value["row"]) && typeof value["row"][name] === "string",
  ) &&
  typeof value["row"]["sheetRow"] === "number";
