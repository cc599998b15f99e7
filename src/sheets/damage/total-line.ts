/** How a line of totals is told from a call: by its label, and by the words that only calls have. */
import { f22Columns } from "../layout/f22-columns";
import { isErrorText, type RawCell } from "../snapshot/parse-cell";

/** Columns in which a total is a number at most: words there are a call's. */
const WORD_HEADERS: ReadonlySet<string> = new Set(
  f22Columns({ criteria: [], passMark: 0 })
    .filter(({ kind }) => kind === "text" || kind === "list")
    .map(({ header }) => header.toLowerCase()),
);
/** As many columns with words are a call; a total's label, and a remark beside it, are fewer. */
const LEAST_WORDS = 3;

/** What Excel writes for a label. */
export const isTotalLabel = (cell: RawCell | undefined): boolean =>
  typeof cell === "string" && /^(?:grand\s+|sub\s*)?total$/i.test(cell.trim());

/** Whether the line has words where totals have none. */
export function hasWordsOfCall(line: readonly RawCell[], headers: readonly string[]): boolean {
  // In a column of texts a SUBTOTAL may stand as the text that it was entered as.
  const isWord = (cell: RawCell | undefined): boolean =>
    typeof cell === "string" && /^\s*[^=\s]/.test(cell) && !isTotalLabel(cell) && !isErrorText(cell);
  return (
    headers.filter((header, index) => WORD_HEADERS.has(header.toLowerCase()) && isWord(line[index])).length >=
    LEAST_WORDS
  );
}

/** A Total Row whose table is gone: a label, and no more words than totals have. */
export const isTotalLine = (line: readonly RawCell[], headers: readonly string[]): boolean =>
  line.some(isTotalLabel) && !hasWordsOfCall(line, headers);
