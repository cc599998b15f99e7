/** The present layout as a snapshot, for the day when it is past: what migrating needs to know of it, as plain data. */
import type { Edit } from "../edits/edit";
import { cellAddress } from "../layout/address";
import { f22Columns } from "../layout/f22-columns";
import { FIXED_SHEETS, HOME_SHEET } from "../layout/fixed-sheets";
import { monthLabel } from "../layout/month-names";
import { planHome } from "../plan/home";
import { planMarks } from "../plan/month-marks";
import { planDocumentBlock, planFolds } from "../plan/month-sheet";
import { planTitle } from "../plan/set-up";
import type { LayoutSnapshot } from "./past-layout";
import { skeletonOf } from "./same-marks";

/** A year that stands in no text of ours by itself. */
const ANY_YEAR = 7919;
const ANY_MONTH = `${ANY_YEAR}-03`;

/** The texts that the edits write, by address; formulas are known otherwise. */
const textsOf = (edits: readonly Edit[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    edits.flatMap((edit): [string, string][] => {
      if (edit.kind === "link") return [[cellAddress(edit.row, edit.column), edit.text]];
      if (edit.kind !== "cells") return [];
      return edit.values.flatMap((line, down) =>
        line.flatMap((content, right): [string, string][] => {
          const text = content === null ? "" : String(content);
          return text === "" || text.startsWith("=")
            ? []
            : [[cellAddress(edit.row + down, edit.column + right), text]];
        }),
      );
    }),
  );

const withPlaceholder = (
  texts: Readonly<Record<string, string>>,
  words: string,
  placeholder: string,
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(texts).map(([address, text]) => [address, text.replaceAll(words, placeholder)]),
  );

export function describeLayout(): LayoutSnapshot {
  const columns = f22Columns({ criteria: [], passMark: 0 });
  const marks = planMarks("", columns, { row: 0, rows: 1 }, () => 0).flatMap((edit) =>
    edit.kind === "conditionalFormat" ? [skeletonOf(edit.formula)] : [],
  );
  const home = FIXED_SHEETS.filter(({ name }) => name === HOME_SHEET).flatMap(planTitle);
  return {
    tables: Object.fromEntries(
      FIXED_SHEETS.flatMap(({ tables }) => tables).map((table) => [
        table.name,
        table.columns.map(({ header }) => header),
      ]),
    ),
    monthHeaders: columns.map(({ header }) => header),
    home: withPlaceholder(textsOf([...home, ...planHome(ANY_YEAR)]), String(ANY_YEAR), "{year}"),
    folds: planFolds("", columns).length > 0,
    monthTop: withPlaceholder(
      textsOf(planDocumentBlock("", ANY_MONTH, columns.length)),
      monthLabel(ANY_MONTH),
      "{month}",
    ),
    marks: [...new Set(marks)],
  };
}
