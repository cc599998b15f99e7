/**
 * Formulas of rows that were added to a table whose columns fill themselves no more: a program that saved the workbook may
 * have left out that they do (LibreOffice does). Where the table fills them there is nothing to write.
 */
import type { Scorecard } from "../../sop";
import type { Edit } from "../edits/edit";
import { expectHeaders } from "../edits/expectation";
import { f22ColumnsMade } from "../layout/f22-made";
import type { RawCell } from "../snapshot/parse-cell";
import type { TableFrame } from "./append";

/** Rows that were added, next to each other. Rows 0-based, of the sheet. */
export interface AddedRows {
  readonly row: number;
  readonly rows: number;
  /** What stands in one of them, as formulas. */
  readonly formulas: readonly RawCell[];
}

const isFormula = (cell: RawCell | undefined): boolean => typeof cell === "string" && cell.startsWith("=");

/** Nothing is written over what stands there by then. `frame`: as it is after the rows were added. */
export function planLostFormulas(
  frame: TableFrame,
  scorecard: Scorecard,
  added: readonly AddedRows[],
): readonly Edit[] {
  const { sheet, table, column, headers, formulas: places = [] } = frame;
  const formulaOf = new Map(
    f22ColumnsMade(table, scorecard).map(({ header, formula }) => [header.toLowerCase(), formula]),
  );
  return added.flatMap(({ row, rows, formulas }) =>
    places.flatMap((place): Edit[] => {
      const formula = formulaOf.get((headers[place] ?? "").toLowerCase());
      if (formula === undefined || isFormula(formulas[place])) return [];
      const box = { row, column: column + place, rows, columns: 1 };
      return [
        {
          kind: "fill",
          sheet,
          box,
          formula,
          expect: [
            expectHeaders({ sheet, row: frame.row - 1, column }, headers),
            { kind: "rows", table, rows: frame.bodyRows },
            { kind: "blank", sheet, box },
          ],
        },
      ];
    }),
  );
}
