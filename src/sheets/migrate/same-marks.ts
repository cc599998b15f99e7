/** Conditional formats that stand already as they are about to be made: they go first, people's own stay. `begun`: a try before was broken off. */
import type { Box, Edit } from "../edits/edit";
import type { StandingMark } from "./present";

export function sameMarks(
  marks: readonly StandingMark[],
  made: readonly Edit[],
  sheet: string,
  begun: boolean,
): readonly Edit[] {
  const keyOf = (formula: string, boxes: readonly Box[]): string =>
    JSON.stringify([
      formula.replace(/\s/g, ""),
      ...boxes.map(({ row, column, rows, columns }) => [row, column, rows, columns]),
    ]);
  const ours = new Set(
    made.flatMap((edit) => (edit.kind === "conditionalFormat" ? [keyOf(edit.formula, [edit.box])] : [])),
  );
  return marks
    .filter(
      ({ formula, areas }) =>
        formula !== undefined && (ours.has(keyOf(formula, areas)) || (begun && isHalfMade(formula))),
    )
    .map(({ id }) => ({ kind: "deleteConditionalFormat", sheet, id }));
}

/** What a conditional format of one's own formula says before it is given one: a try before has stopped there. */
export const isHalfMade = (formula: string): boolean => formula === "" || /^=?FALSE$/i.test(formula);

/** A conditional format's formula with every cell written as `#`. */
export const skeletonOf = (formula: string): string =>
  formula.replace(/\s/g, "").replace(/\$?[A-Z]{1,3}\$?\d+/g, "#");
