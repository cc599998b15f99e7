/** What an export keeps of a workbook, so that the next one knows whether it is the same one: nothing that names anybody. */
import { hashText } from "../../sop";
import { FLAT_TABLES, type FlatValue, type Partition } from "./schema";

export interface BookRecord {
  /** The file's name, without its folder. */
  readonly file: string;
  /** Lines of Log: of two states of one workbook the one with more is newer. */
  readonly changes: number;
  /** A number for each row's No. Sampel; none under pseudonyms, where nothing may lead back to it. Sorted. */
  readonly numbers: readonly number[];
  /** A number for each row, made of what stands in its line under pseudonyms too: it tells rows apart less well. Sorted. */
  readonly calls: readonly number[];
}

/** What of a call is the same with and without pseudonyms. */
const TOLD: readonly string[] = [
  "report_month",
  "call_date",
  "start_time",
  "duration",
  "area",
  "material",
  "scenario",
  "call_status",
  "score",
];

const placesOf = (names: readonly string[]): readonly number[] =>
  FLAT_TABLES.samples.flatMap(({ name }, place) => (names.includes(name) ? [place] : []));

const TOLD_PLACES = placesOf(TOLD);
const NUMBER_PLACES = placesOf(["sample_number"]);

const sorted = (numbers: readonly number[]): readonly number[] => [...numbers].sort((a, b) => a - b);

/** `hidden`: the partitions are under pseudonyms. */
export function recordOf(
  known: Pick<BookRecord, "file" | "changes">,
  partitions: readonly Partition[],
  hidden: boolean,
): BookRecord {
  const lines = partitions.flatMap(({ table, lines: some }) => (table === "samples" ? some : []));
  const prints = (places: readonly number[]): readonly number[] =>
    lines
      .map((line): readonly FlatValue[] => places.map((place) => line[place] ?? null))
      .filter((cells) => cells.some((cell) => cell !== null))
      .map((cells) => hashText(JSON.stringify(cells)));
  return {
    ...known,
    numbers: hidden ? [] : sorted(prints(NUMBER_PLACES)),
    calls: sorted(prints(TOLD_PLACES)),
  };
}

/** So many of one stand in the other, each once. Both are sorted. */
function shared(a: readonly number[], b: readonly number[]): number {
  let [found, at] = [0, 0];
  for (const print of a) {
    while (at < b.length && (b[at] ?? 0) < print) at += 1;
    if (b[at] !== print) continue;
    found += 1;
    at += 1;
  }
  return found;
}

/** Of the rows of the smaller one so many must stand in the other for both to be states of one workbook. */
const LEAST_SHARED = 0.5;

const isOther = (a: readonly number[], b: readonly number[]): boolean =>
  shared(a, b) < LEAST_SHARED * Math.min(a.length, b.length);

/** `other` = another workbook with the same id; `older` = a state of it from before the one that was exported. */
export function comparedWith(now: BookRecord, before: BookRecord): "other" | "older" | "same" {
  const byNumber = now.numbers.length > 0 && before.numbers.length > 0;
  if (byNumber ? isOther(now.numbers, before.numbers) : isOther(now.calls, before.calls)) return "other";
  return now.changes < before.changes ? "older" : "same";
}
