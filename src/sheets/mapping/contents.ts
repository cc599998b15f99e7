/** What stands under a header tells which column it is: AC-001 is an agent of the roster, 09:10 a time, S-01 a scenario. */
import type { SourceCell, SourceTable } from "../../import/types";
import { LAST_DAY, readingsOfDayText } from "../../sop";
import type { SampleKey } from "../layout/sample-key";
import { momentIn, secondsIn, timeOfDay } from "./moments";
import { foldedOf } from "./spelling";
import type { ImportTarget } from "./targets";
import { itemMeant, textOfCell } from "./values";

/** The cells under a header that hold anything: as many as are looked at. */
export type ContentsUnder = (header: string) => readonly SourceCell[];

const LOOKED_AT = 300;

export function contentsUnder({ headers, rows }: SourceTable): ContentsUnder {
  return (header) => {
    const place = headers.indexOf(header);
    const found: SourceCell[] = [];
    for (const { cells } of place < 0 ? [] : rows) {
      const cell = cells[place] ?? "";
      if (typeof cell === "string" && cell.trim() === "") continue;
      found.push(cell);
      if (found.length === LOOKED_AT) break;
    }
    return found;
  };
}

/** Of the cells, as many as must fit for a column to be told by them. */
const MOST = 0.8;
/** Calls are made at these hours; a clock that says less most of the time counts how long something took. */
const FIRST_HOUR = 5 / 24;

const share = (cells: readonly SourceCell[], fits: (cell: SourceCell) => boolean): number =>
  cells.length === 0 ? 0 : cells.filter(fits).length / cells.length;

function moment(cell: SourceCell): Exclude<SourceCell, string> | undefined {
  if (typeof cell === "number" && cell > LAST_DAY) return momentIn(String(cell));
  return typeof cell === "string" ? momentIn(cell) : cell;
}

/** A day in any spelling, with a time or none. */
export function isDayCell(cell: SourceCell): boolean {
  const read = moment(cell);
  if (typeof read === "object") return read.shows === "date" || read.shows === "dateTime";
  return typeof cell === "string" && readingsOfDayText(cell).length > 0;
}

/** A time of day as a share of it; of a day with a time, that time. */
function clockOf(cell: SourceCell): number | undefined {
  const read = moment(cell);
  if (typeof read === "object")
    return read.shows === "time" || read.shows === "dateTime" ? read.serial % 1 : undefined;
  return typeof cell === "string" ? timeOfDay(cell) : undefined;
}

/** Digits of a telephone number, with what people put between them; a mobile's also where a sheet took the zero for none. */
const PHONE = /^(?:(?:\+?62|0)[\d\s().-]{7,16}|8[1-9]\d{7,10})$/;
const SCENARIO = /^S-?\d{1,4}$/i;

type Fits = (cell: SourceCell, isKnown: boolean) => boolean;
const isOfRoster: Fits = (_cell, isKnown) => isKnown;

/** How the columns look whose contents tell them apart, besides those of a list. */
const FITS: Readonly<Partial<Record<SampleKey, Fits>>> = {
  callDate: isDayCell,
  startTime: (cell) => !isDayCell(cell) && (clockOf(cell) ?? 0) >= FIRST_HOUR,
  destinationNumber: (cell) => PHONE.test(textOfCell(cell).trim()),
  scenario: (cell, isKnown) => isKnown || SCENARIO.test(textOfCell(cell).trim()),
  agentId: isOfRoster,
  agentName: isOfRoster,
  supervisor: isOfRoster,
};

/** Whether most of the cells are what the column holds; only columns whose contents tell them apart are asked. */
function holds(target: ImportTarget, cells: readonly SourceCell[]): boolean {
  const texts = new Set(target.known.map(foldedOf));
  const isItem: Fits = (cell) => itemMeant(textOfCell(cell), target) !== undefined;
  const fits = FITS[target.key] ?? (target.kind === "list" ? isItem : undefined);
  return (
    fits !== undefined && share(cells, (cell) => fits(cell, texts.has(foldedOf(textOfCell(cell))))) >= MOST
  );
}

/** What cannot be: dates without a day, a roster's name where its IDs stand, a list's column that holds what another's does. */
export function contradicts(
  cells: readonly SourceCell[],
  target: ImportTarget,
  targets: readonly ImportTarget[],
): boolean {
  if (cells.length === 0) return false;
  const other = (key: SampleKey): boolean => {
    const one = targets.find((candidate) => candidate.key === key);
    return one !== undefined && holds(one, cells);
  };
  switch (target.kind) {
    case "date":
      // A number may be a serial whose cell was given no format.
      return !cells.some((cell) => isDayCell(cell) || typeof cell === "number");
    case "time":
      return !cells.some((cell) => clockOf(cell) !== undefined || typeof cell === "number");
    case "integer":
      return !cells.some(
        (cell) => typeof cell !== "string" || secondsIn(cell) !== undefined || clockOf(cell) !== undefined,
      );
    case "list":
      return (
        !cells.some((cell) => itemMeant(textOfCell(cell), target) !== undefined) &&
        targets.some((one) => one !== target && holds(one, cells))
      );
    case "text":
    case "number":
    case "formula":
      if (target.key === "agentId") return other("agentName") || other("supervisor");
      if (target.key === "agentName" || target.key === "supervisor") return other("agentId");
      return false;
  }
}

/** Day and time in one, most of the time. */
export const areMoments = (cells: readonly SourceCell[]): boolean =>
  share(cells, (cell) => {
    const read = moment(cell);
    return typeof read === "object" && read.shows === "dateTime";
  }) >= MOST;

/** Where one header alone fits one column alone. */
export function guessesByContents(
  headers: readonly string[],
  targets: readonly ImportTarget[],
  contents: ReadonlyMap<string, readonly SourceCell[]>,
): readonly { readonly header: string; readonly target: ImportTarget }[] {
  const fitting = headers.flatMap((header) =>
    targets
      .filter((target) => holds(target, contents.get(header) ?? []))
      .map((target) => ({ header, target })),
  );
  return fitting.filter(
    ({ header, target }) =>
      fitting.filter((one) => one.header === header).length === 1 &&
      fitting.filter((one) => one.target === target).length === 1,
  );
}
