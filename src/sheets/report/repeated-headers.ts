/** A draft with a table's header put in again at the top of each page on which the table goes on. */
import type { Box, CellContent } from "../edits/edit";
import type { PageBreak } from "./paper";
import type { ReportDraft } from "./report-draft";

/** What of a draft stands at rows. */
export type Rows = Pick<
  ReportDraft,
  | "looks"
  | "merges"
  | "states"
  | "names"
  | "kept"
  | "live"
  | "told"
  | "rules"
  | "charts"
  | "heights"
  | "pageCell"
> & { readonly cells: readonly (readonly CellContent[])[] };

/** The rows at which pages begin then, and where each row of before stands. */
export interface Repeated<Draft extends Rows> {
  readonly draft: Draft;
  readonly breaks: readonly number[];
  readonly rowOf: (row: number) => number;
}

export function withRepeatedHeaders<Draft extends Rows>(
  draft: Draft,
  breaks: readonly PageBreak[],
): Repeated<Draft> {
  const added = breaks.flatMap(({ row, header }) => (header === undefined ? [] : [{ row, header }]));
  /** A header that is put in stands where the row has stood; the row itself moves down. */
  const rowOf = (row: number): number => row + added.filter((one) => one.row <= row).length;
  const rows = breaks.map(({ row, header }) => rowOf(row) - (header === undefined ? 0 : 1));
  if (added.length === 0) return { draft, breaks: rows, rowOf };
  const boxAt = (box: Box): Box => {
    const first = rowOf(box.row);
    return { ...box, row: first, rows: rowOf(box.row + box.rows - 1) - first + 1 };
  };
  const at = <Cell extends { readonly row: number }>(cells: readonly Cell[]): readonly Cell[] =>
    cells.map((cell) => ({ ...cell, row: rowOf(cell.row) }));
  const boxed = <Boxed extends { readonly box: Box }>(all: readonly Boxed[]): readonly Boxed[] =>
    all.map((one) => ({ ...one, box: boxAt(one.box) }));
  /** The header's own looks once more, above those of the rows that it stands among. */
  const repeated = added.flatMap(({ row, header }) =>
    draft.looks
      .filter(({ box }) => box.row === header && box.rows === 1)
      .map((one) => ({ ...one, box: { ...one.box, row: rowOf(row) - 1 } })),
  );
  const joined = added.flatMap(({ row, header }) =>
    draft.merges
      .filter(({ box }) => box.row === header && box.rows === 1)
      .map((one) => ({ ...one, box: { ...one.box, row: rowOf(row) - 1 } })),
  );
  const lines = withAdded(draft.cells, added);
  return {
    draft: {
      ...draft,
      cells: lines,
      heights: withAdded(draft.heights, added),
      looks: [...boxed(draft.looks), ...repeated],
      merges: [...boxed(draft.merges), ...joined],
      states: draft.states.map(boxAt),
      names: at(draft.names),
      kept: at(draft.kept),
      live: draft.live.map((one) => ({
        ...one,
        row: rowOf(one.row),
        formula: (address) => one.formula((row, column) => address(rowOf(row), column)),
      })),
      told: at(draft.told),
      rules: boxed(draft.rules),
      charts: draft.charts.map((chart) => ({
        ...chart,
        source: boxAt(chart.source),
        ...(chart.categories === undefined ? {} : { categories: boxAt(chart.categories) }),
        place: { ...chart.place, row: rowOf(chart.place.row) },
      })),
      ...(draft.pageCell === undefined
        ? {}
        : { pageCell: { ...draft.pageCell, row: rowOf(draft.pageCell.row) } }),
    },
    breaks: rows,
    rowOf,
  };
}

function withAdded<Line>(
  lines: readonly Line[],
  added: readonly { readonly row: number; readonly header: number }[],
): readonly Line[] {
  return lines.flatMap((line, row) => [
    ...added.flatMap((one): readonly Line[] => {
      const header = lines[one.header];
      return one.row === row && header !== undefined ? [header] : [];
    }),
    line,
  ]);
}
