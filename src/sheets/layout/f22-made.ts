/** F-22's columns as a month's sheet is made with them: with its formulas and what each cell says when it is picked. */
import type { FormulaColumn, Scorecard } from "../../sop";
import type { F22Column } from "./f22-column";
import { f22Columns } from "./f22-columns";
import { f22Formulas } from "./f22-formulas";
import { f22Prompt } from "./f22-prompts";

/** In their declared order; the formulas hold the month's weights and pass mark. */
export function f22ColumnsMade(table: string, scorecard: Scorecard): readonly F22Column[] {
  const formulas: Readonly<Partial<Record<string, string>>> = f22Formulas(table, scorecard) satisfies Record<
    FormulaColumn,
    string
  >;
  return f22Columns(scorecard).map((column): F22Column => {
    const formula = formulas[column.key];
    const prompt = f22Prompt(column, scorecard.criteria);
    return {
      ...column,
      ...(prompt === undefined ? {} : { prompt }),
      ...(formula === undefined ? {} : { formula }),
    };
  });
}
