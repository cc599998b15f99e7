/** Beranda's formulas where they are others than declared. */
import type { Edit } from "../edits/edit";
import { HOME_FIRST_MONTH_ROW, HOME_HIDDEN, HOME_REMARK, nowRemark, retentionFormula } from "../layout/home";
import { monthLabel } from "../layout/month-names";
import { sameFormula } from "../damage/formula-text";
import type { RawCell } from "../snapshot/parse-cell";
import type { Foundation } from "../snapshot/workbook-snapshot";
import { planHome } from "./home";
import { lineFormulas, lineOf } from "./home-lines";

/**
 * The lines of the months that are open, where their formulas are others than declared, be they of an earlier version: put
 * back. What a person typed there, which is no formula, stays. `formulas`: of Beranda's cells from A1. A formula that cannot be
 * put back yet, for `isPossible` says so, waits, and so does the look that goes with it.
 */
export function planHomeFormulas(
  { homeLines, months, year }: Pick<Foundation, "homeLines" | "months" | "year">,
  formulas: readonly (readonly RawCell[])[],
  isPossible: (formula: string) => boolean = () => true,
): readonly Edit[] {
  const lines = months.flatMap(({ month }) => {
    const row = homeLines.lastIndexOf(monthLabel(month));
    return row < 0 ? [] : lineFormulas(month, row, [lineOf(row, month)]);
  });
  // Behind the lines only where those stand as declared.
  const stands = year !== undefined && homeLines[HOME_FIRST_MONTH_ROW] === monthLabel(`${year}-01`);
  const declared = new Set<unknown>([
    HOME_REMARK.header,
    HOME_HIDDEN.header,
    nowRemark(),
    retentionFormula(),
  ]);
  const around = stands
    ? planHome(year).filter(
        (edit) =>
          (edit.kind === "cells" && declared.has(edit.values[0]?.[0])) ||
          edit.kind === "hideColumns" ||
          (edit.kind === "look" && edit.box.column === HOME_REMARK.column),
      )
    : [];
  const altered = [...lines, ...around].flatMap((edit) => alteredCells(edit, formulas, isPossible));
  const looks = altered.length > 0 ? around.filter(({ kind }) => kind !== "cells") : [];
  return [...looks, ...altered];
}

/** Of an edit's cells those that are to be put back, each as an edit of its own. */
function alteredCells(
  edit: Edit,
  formulas: readonly (readonly RawCell[])[],
  isPossible: (formula: string) => boolean,
): readonly Edit[] {
  if (edit.kind !== "cells") return [];
  return edit.values.flatMap((line, down) =>
    line.flatMap((content, right): readonly Edit[] => {
      const [row, column] = [edit.row + down, edit.column + right];
      const standing = String(formulas[row]?.[column] ?? "");
      if (typeof content !== "string" || sameFormula(standing, content)) return [];
      if (standing !== "" && !standing.startsWith("=")) return [];
      if (!isPossible(content)) return [];
      const box = { row, column, rows: 1, columns: 1 };
      // Somebody may type there before it is written.
      const stands = { kind: standing === "" ? "blank" : "formulas", sheet: edit.sheet, box } as const;
      return [{ ...edit, row, column, values: [[content]], expect: [...(edit.expect ?? []), stands] }];
    }),
  );
}
