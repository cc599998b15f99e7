/** What of a row is searched: its numbers, also without their signs, and every text that people fill in. */
import { TEXT_COLUMNS, type TextColumn } from "../f22/columns";
import { shownText } from "../entries/valueOf";
import type { Row } from "../types";
import { compactForSearch, foldForSearch } from "./foldForSearch";
import type { SearchTerm } from "./searchTerms";

/** Found by parts, and without their signs. */
export const NUMBERED: readonly TextColumn[] = [
  "sampleNumber",
  "agentId",
  "recordingId",
  "destinationNumber",
];

/** Every row says one of a few words there: filters are for these. */
const FEW_WORDS: readonly TextColumn[] = [
  "role",
  "callStatus",
  "nonconformity",
  "noFindingReason",
  "status",
  "objection",
];

/** Who a row is about comes first: rows found by that stand above those found by their texts. */
const FIRST: readonly TextColumn[] = [...NUMBERED, "agentName"];

export const SEARCHED: readonly TextColumn[] = [
  ...FIRST,
  ...TEXT_COLUMNS.filter((column) => !FIRST.includes(column) && !FEW_WORDS.includes(column)),
];

/** Folded; a line for each cell. */
export interface SearchText {
  /** The numbers as they are written. */
  readonly numbers: string;
  /** The numbers without their signs. */
  readonly compact: string;
  /** Who the row is about: the numbers in both ways, and the agent's name. */
  readonly first: string;
  /** All that is searched, `first` among it. */
  readonly all: string;
}

const linesOf = (row: Row, columns: readonly TextColumn[]): string => {
  let lines = "";
  for (const column of columns) {
    const text = shownText(row.text[column]);
    if (text !== "") lines += `${text}\n`;
  }
  return foldForSearch(lines);
};

const REST = SEARCHED.filter((column) => !FIRST.includes(column));

/** A text put together is copied into one piece only when it is first looked into: that is done here, and not while somebody waits. */
const inOnePiece = (text: string): string => {
  text.includes("\0");
  return text;
};

export const searchTextOf = (row: Row): SearchText => {
  const numbers = linesOf(row, NUMBERED);
  const compact = numbers.split("\n").map(compactForSearch).join("\n");
  const first = `${numbers}${compact}${linesOf(row, ["agentName"])}`;
  return { numbers, compact, first: inOnePiece(first), all: inOnePiece(first + linesOf(row, REST)) };
};

/** Where all terms are found: in what the row is about, or elsewhere too; undefined where one is missing. */
export const foundIn = (text: SearchText, terms: readonly SearchTerm[]): "first" | "text" | undefined => {
  let where: "first" | "text" = "first";
  for (const term of terms) {
    const isThere = text.all.includes(term.text);
    if (isThere && text.first.includes(term.text)) continue;
    if (isInNumbers(text, term)) continue;
    if (!isThere) return undefined;
    where = "text";
  }
  return where;
};

/** Written with other signs than the number has, or parts of it. */
const isInNumbers = ({ numbers, compact }: SearchText, term: SearchTerm): boolean =>
  compact.includes(term.compact ?? term.text) || term.pieces?.test(numbers) === true;
