/** Expectations as formulas that Excel calculates: TRUE where all of them hold. */
import { cellAddress } from "../../sheets/layout/address";
import { isErrorText, type RawCell } from "../../sheets/snapshot/parse-cell";
import type { Box } from "../../sheets/edits/edit";
import type { Expectation } from "../../sheets/edits/expectation";

/** Excel's limits: 255 letters of a text in a formula, 8,192 of a formula, 255 arguments. Less leaves room. */
const LONGEST_TEXT = 240;
const LONGEST_FORMULA = 7000;
const MOST_CONDITIONS = 60;

export interface GuardFormulas {
  /** Each gives TRUE or FALSE, never an error. */
  readonly formulas: readonly string[];
  /** Texts that no formula can hold; `textCell(i)` is where formulas expect the i-th. */
  readonly texts: readonly string[];
}

/** `textCell`: the absolute address of the cell that will hold the i-th long text. */
export function guardFormulas(
  expectations: readonly Expectation[],
  textCell: (index: number) => string,
): GuardFormulas {
  const texts: string[] = [];
  const quoted = (text: string): string => {
    if (text.length <= LONGEST_TEXT && isPlain(text)) return `"${text.replaceAll('"', '""')}"`;
    texts.push(text);
    return textCell(texts.length - 1);
  };
  const conditions = expectations.flatMap((one) => conditionsOf(one, quoted));
  return { formulas: joined([...new Set(conditions)]), texts };
}

/** Without line breaks and other control characters. */
const isPlain = (text: string): boolean => !/\p{Cc}/u.test(text);

function joined(conditions: readonly string[]): readonly string[] {
  const groups: string[][] = [];
  let length = LONGEST_FORMULA;
  for (const condition of conditions) {
    const last = groups.at(-1);
    if (last && length + condition.length < LONGEST_FORMULA && last.length < MOST_CONDITIONS) {
      last.push(condition);
      length += condition.length + 1;
    } else {
      groups.push([condition]);
      length = condition.length;
    }
  }
  return groups.map((group) => `=IFERROR(AND(${group.join(",")}),FALSE)`);
}

type Quote = (text: string) => string;

function conditionsOf(expectation: Expectation, quoted: Quote): readonly string[] {
  switch (expectation.kind) {
    case "cell":
      return [cellHolds(referenceOf(expectation.sheet, oneCell(expectation)), expectation.content, quoted)];
    case "start": {
      const cell = referenceOf(expectation.sheet, oneCell(expectation));
      return [`EXACT(LEFT(${cell},${expectation.text.length}),${quoted(expectation.text)})`];
    }
    case "texts":
      return textsHold(expectation, quoted);
    case "blank":
      return [`SUMPRODUCT(LEN(${referenceOf(expectation.sheet, expectation.box)}))=0`];
    case "formulas": {
      const { sheet, box } = expectation;
      return [`SUMPRODUCT(--ISFORMULA(${referenceOf(sheet, box)}))=${box.rows * box.columns}`];
    }
    case "contents": {
      const { filled, letters, sum } = expectation;
      const box = referenceOf(expectation.sheet, expectation.box);
      return [
        `SUMPRODUCT(--(LEN(${box})>0))=${filled}`,
        `SUMPRODUCT(--ISTEXT(${box}),LEN(${box}))=${letters}`,
        `ABS(SUM(${box})-(${numberText(sum)}))<=${numberText(Math.max(1e-9, 1e-12 * Math.abs(sum)))}`,
      ];
    }
    case "absent": {
      const column = `${expectation.table}[${escapedHeader(expectation.header)}]`;
      // Of a cell with an error nothing can be told by comparing: it is not the text.
      return [`SUMPRODUCT(--ISNUMBER(1/(${column}=${quoted(expectation.text)})))=0`];
    }
    case "rows":
      return [`ROWS(${expectation.table})=${expectation.rows}`];
    case "columns":
      return [`COLUMNS(${expectation.table})=${expectation.columns}`];
    case "noSheet": {
      const cell = referenceOf(expectation.sheet, { row: 0, column: 0, rows: 1, columns: 1 });
      return [`NOT(ISREF(INDIRECT(${quoted(cell)})))`];
    }
    case "blankBelow": {
      const all = `${expectation.table}[#All]`;
      return [`SUMPRODUCT(LEN(OFFSET(${all},ROWS(${all}),0,${expectation.rows},COLUMNS(${all}))))=0`];
    }
  }
}

const oneCell = ({ row, column }: { readonly row: number; readonly column: number }): Box => ({
  row,
  column,
  rows: 1,
  columns: 1,
});

function cellHolds(cell: string, content: RawCell, quoted: Quote): string {
  if (content === "") return `LEN(${cell})=0`;
  if (typeof content === "boolean") return `AND(ISLOGICAL(${cell}),${cell}=${content ? "TRUE" : "FALSE"})`;
  // A formula knows fifteen digits of a number and drops the rest, a cell knows seventeen.
  if (typeof content === "number")
    return `AND(ISNUMBER(${cell}),ABS(${cell}-(${numberText(content)}))<=${numberText(2e-14 * Math.abs(content))})`;
  const isText = `EXACT(${cell},${quoted(content)})`;
  // What reads like an error may be a text that somebody typed so.
  return isErrorText(content) ? `IFERROR(${isText},TRUE)` : isText;
}

const numberText = (value: number): string => String(value).replace("e", "E");

function textsHold(
  { sheet, row, column, direction, texts }: Extract<Expectation, { kind: "texts" }>,
  quoted: Quote,
): readonly string[] {
  const at = (index: number, length: number): string =>
    referenceOf(
      sheet,
      direction === "right"
        ? { row, column: column + index, rows: 1, columns: length }
        : { row: row + index, column, rows: length, columns: 1 },
    );
  const conditions: string[] = [];
  let some: string[] = [];
  let size = 0;
  const flush = (end: number): void => {
    if (some.length === 0) return;
    const list = `{${some.join(direction === "right" ? "," : ";")}}`;
    const cells = at(end - some.length, some.length);
    conditions.push(
      some.length === 1
        ? `EXACT(${cells},${some[0] ?? ""})`
        : `SUMPRODUCT(--EXACT(${cells},${list}))=${some.length}`,
    );
    some = [];
    size = 0;
  };
  texts.forEach((text, index) => {
    // An array in a formula holds constants alone.
    if (text === "" || isErrorText(text) || text.length > LONGEST_TEXT || !isPlain(text)) {
      flush(index);
      conditions.push(cellHolds(at(index, 1), text, quoted));
      return;
    }
    const literal = quoted(text);
    if (size + literal.length > LONGEST_FORMULA / 2) flush(index);
    some.push(literal);
    size += literal.length + 1;
  });
  flush(texts.length);
  return conditions;
}

/** `'F-22 2026-07'!$A$7:$B$9` */
export function referenceOf(sheet: string, { row, column, rows, columns }: Box): string {
  const absolute = (address: string): string => address.replace(/^([A-Z]+)(\d+)$/, "$$$1$$$2");
  const first = absolute(cellAddress(row, column));
  const last = absolute(cellAddress(row + rows - 1, column + columns - 1));
  const cells = rows === 1 && columns === 1 ? first : `${first}:${last}`;
  return `'${sheet.replaceAll("'", "''")}'!${cells}`;
}

/** A header as a structured reference spells it. */
const escapedHeader = (header: string): string => header.replace(/[[\]#'@]/g, "'$&");
