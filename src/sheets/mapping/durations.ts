/** Durasi as a file gives it: `4:12` has two readings, which the person who knows the file chooses between. */
import type { SourceCell, SourceTable } from "../../import/types";
import { keyNamed } from "../layout/sample-key";
import { secondsIn } from "./moments";
import { mappedTo, type ClockReading, type Mapping } from "./reading";

const TWO_PARTS = /^(\d{1,4}):([0-5]\d)$/;
const MINUTES_A_DAY = 1440;

/** The two numbers of `4:12`, as text or as a time of day that its format shows without seconds. */
function twoParts(cell: SourceCell): readonly [number, number] | undefined {
  if (typeof cell === "string") {
    const match = TWO_PARTS.exec(cell.trim());
    return match === null ? undefined : [Number(match[1]), Number(match[2])];
  }
  if (typeof cell !== "object" || cell.shows !== "time" || cell.toTheMinute !== true) return undefined;
  const minutes = cell.serial * MINUTES_A_DAY;
  const whole = Math.round(minutes);
  // Seconds that the format hides were never typed as 4:12.
  if (cell.serial < 0 || cell.serial >= 1 || Math.abs(minutes - whole) > 1e-6) return undefined;
  return [Math.floor(whole / 60), whole % 60];
}

/** Seconds, where one reading exists or `clock` says which; else the cell itself, or its text where it has two. */
export function durationOf(cell: SourceCell, clock: ClockReading | undefined): SourceCell {
  const parts = twoParts(cell);
  if (parts === undefined) return typeof cell === "string" ? (secondsIn(cell) ?? cell) : cell;
  const [first, second] = parts;
  if (clock !== undefined) return clock === "mm:ss" ? first * 60 + second : (first * 60 + second) * 60;
  return typeof cell === "string" ? cell : `${first}:${String(second).padStart(2, "0")}`;
}

export interface DurationQuestion {
  readonly count: number;
  /** The first of them: `4:12`. */
  readonly example: string;
}

/** How many durations of the file have two readings; undefined where none has. */
export function durationQuestion(table: SourceTable, mapping: Mapping): DurationQuestion | undefined {
  const place = table.headers.findIndex(
    (header) => (mappedTo(mapping, header) ?? keyNamed(header)) === "duration",
  );
  if (place < 0) return undefined;
  const found = table.rows.flatMap(({ cells }) => {
    const parts = twoParts(cells[place] ?? "");
    return parts === undefined ? [] : [parts];
  });
  const [first] = found;
  if (first === undefined) return undefined;
  return { count: found.length, example: `${first[0]}:${String(first[1]).padStart(2, "0")}` };
}
