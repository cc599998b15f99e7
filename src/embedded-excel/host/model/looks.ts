/** Properties that are kept and read back, each checked as Excel checks it. */
import { invalidArgument } from "../errors";
import { demand } from "../session/guard";
import { looksOf } from "../session/looks";
import type { Sheet } from "../../book/types";
import { asColor, asFlag, asNumber, asText, asWord } from "./arguments";
import type { Context, Property } from "./define";

/** A part of something on a sheet: whose looks it has, and where in them. */
export interface Part {
  readonly sheet: Sheet;
  /** The chart, series or shape. */
  readonly owner: object;
  /** From it to the part; "" = itself. */
  readonly path: string;
}

export function partOf(whole: Part, name: string): Part {
  return { ...whole, path: `${whole.path}/${name}` };
}

/** How a property is checked, and what it reads as before anybody set it. */
interface Look<T = unknown> {
  readonly check: (value: unknown) => T;
  readonly unset: unknown;
}

export const flag = (unset: boolean): Look => ({ check: asFlag, unset });
export const text = (unset = ""): Look => ({ check: asText, unset });
/** "" where it is automatic. */
export const color = (unset = ""): Look => ({
  check: (value) => (value === "" ? "" : asColor(value)),
  unset,
});
export const word = <W extends string>(words: readonly W[], unset: W): Look => ({
  check: (value) => asWord(value, words),
  unset,
});
export const number = (unset: number | null, least = -Infinity, most = Infinity): Look<number> => ({
  check: (value) => {
    const given = asNumber(value);
    if (given < least || given > most) throw invalidArgument(`${least} to ${most} is expected`);
    return given;
  },
  unset,
});
/** A place or size in points: null until it is set, for only Excel's own drawing measures it. */
export const points: Look = number(null);
/** A number, or "" where Excel is to find one. */
export const automatic: Look = {
  check: (value) => (value === "" ? "" : asNumber(value)),
  unset: "",
};

/** Keeps a value; refused on a sheet whose objects are protected. */
export function keep(part: Part, name: string, value: unknown, { session }: Pick<Context, "session">): void {
  demand(part.sheet, "allowEditObjects");
  looksOf(part.owner).set(`${part.path}/${name}`, value);
  session.restructured(part.sheet);
}

export function kept(part: Part, name: string): unknown {
  return looksOf(part.owner).get(`${part.path}/${name}`);
}

/** A table of properties that are kept, by their names on the wire. */
export function keptLooks<P>(
  looks: Readonly<Record<string, Look>>,
  of: (self: P) => Part,
): Readonly<Record<string, Property<P>>> {
  return Object.fromEntries(
    Object.entries(looks).map(([name, { check, unset }]): [string, Property<P>] => [
      name,
      {
        get: (self) => kept(of(self), name) ?? unset,
        set: (self, value, context) => {
          keep(of(self), name, check(value), context);
        },
      },
    ]),
  );
}
