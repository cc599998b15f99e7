/** Headers and columns of a declared table put back: renamed as declared or as answered, and missing ones added empty. */
import type { Edit } from "../edits/edit";
import type { ColumnLayout } from "../layout/column";
import type { Answers, ColumnQuestion } from "../types";
import { copiedHeader, matchHeaders, type HeaderMatch } from "./match-headers";
import type { Box } from "../edits/edit";

export interface TableShape<Column extends ColumnLayout> {
  readonly table: string;
  readonly sheet: string;
  /** Without a total row. */
  readonly body: Box;
  readonly showsTotals?: boolean;
  readonly headers: readonly string[];
  readonly columns: readonly Column[];
}

/** A column of the table after repairing; without `column`, a person's own. */
export interface PlacedColumn<Column extends ColumnLayout> {
  readonly header: string;
  readonly column: Column | undefined;
}

export interface ColumnRepairs<Column extends ColumnLayout> {
  readonly edits: readonly Edit[];
  readonly questions: readonly ColumnQuestion[];
  /** Columns to add, each at its index once those before it in this list stand. */
  readonly added: readonly { readonly column: Column; readonly index: number }[];
  /** All columns in their order afterwards. */
  readonly order: readonly PlacedColumn<Column>[];
}

/** While a header is asked about, no column is added: it may be the one that is missing. */
export function planColumns<Column extends ColumnLayout>(
  shape: TableShape<Column>,
  answers: Answers,
): ColumnRepairs<Column> {
  const { sheet, body, headers } = shape;
  const match = matchHeaders(headers, shape.columns);
  const order: PlacedColumn<Column>[] = headers.map((header) => ({ header, column: undefined }));
  const edits: Edit[] = [];
  const write = (index: number, header: string): void => {
    edits.push({ kind: "cells", sheet, row: body.row - 1, column: body.column + index, values: [[header]] });
  };
  for (const { column, index, altered } of match.standing) {
    order[index] = { header: column.header, column };
    if (altered) write(index, column.header);
  }
  const meant = answeredColumns(match, answers);
  for (const { header, index } of match.own) {
    const column = meant.get(header);
    if (column === undefined) continue;
    order[index] = { header: column.header, column };
    write(index, column.header);
  }
  const answered = [...meant.values()];
  const missing = match.missing.filter((column) => !answered.includes(column));
  const known = [...match.standing.map(({ column }) => column), ...answered];
  const asked: string[] = [];
  for (const { header, index } of match.own) {
    if (meant.has(header)) continue;
    const of = copiedHeader(header, known);
    if (of !== undefined) {
      const name = freeHeader(`${of} (salinan)`, order);
      order[index] = { header: name, column: undefined };
      write(index, name);
    } else if (answers[header] !== OWN) asked.push(header);
  }
  if (missing.length === 0) return { edits, questions: [], added: [], order };
  const candidates = missing.map(({ key, header }) => ({ key, header }));
  const questions = asked.map((header) => ({ table: shape.table, sheet, header, candidates }));
  if (questions.length > 0) return { edits, questions, added: [], order };
  return { edits, questions: [], ...placeMissing(order, missing, shape.columns) };
}

const OWN = "own";

/** The missing columns that headers were answered to be; one column is no two headers' answer: the first has it. */
function answeredColumns<Column extends ColumnLayout>(
  { own, missing }: Pick<HeaderMatch<Column>, "own" | "missing">,
  answers: Answers,
): ReadonlyMap<string, Column> {
  const meant = new Map<string, Column>();
  for (const { header } of own) {
    const answer = answers[header];
    const column = missing.find(({ key, header: declared }) => key === answer || declared === answer);
    if (column && ![...meant.values()].includes(column)) meant.set(header, column);
  }
  return meant;
}

function freeHeader(wanted: string, order: readonly PlacedColumn<ColumnLayout>[]): string {
  const taken = new Set(order.map(({ header }) => header.toLowerCase()));
  let name = wanted;
  for (let n = 2; taken.has(name.toLowerCase()); n += 1) name = wanted.replace(/\)$/, ` ${n})`);
  return name;
}

/** Each missing column goes behind the one that is declared before it: that stands, or has just been placed. */
function placeMissing<Column extends ColumnLayout>(
  standing: readonly PlacedColumn<Column>[],
  missing: readonly Column[],
  declared: readonly Column[],
): Pick<ColumnRepairs<Column>, "added" | "order"> {
  const order = [...standing];
  const added = missing.map((column) => {
    const before = declared[declared.indexOf(column) - 1];
    const index = before ? order.findIndex((placed) => placed.column === before) + 1 : 0;
    order.splice(index, 0, { header: column.header, column });
    return { column, index };
  });
  return { added, order };
}
