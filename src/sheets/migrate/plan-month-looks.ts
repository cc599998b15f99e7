/** The months' sheets as declared: document block, band, looks, rules, prompts, marks and folds. The rows stay. */
import type { Box, Edit } from "../edits/edit";
import { controlOfMonth } from "../documents/control";
import { rowsOutside, type MonthAsIs } from "../damage/as-is";
import { matchHeaders } from "../damage/match-headers";
import { monthShape } from "../damage/shapes";
import { GROUP_LABELS, type F22Column } from "../layout/f22-columns";
import { planMarks } from "../plan/month-marks";
import { F22_HEADER_ROW, planBand, planDocumentBlock, planFolds, planFrame } from "../plan/month-sheet";
import { bodyLook, placingLook, columnEdits } from "../plan/table";
import type { WorkbookSnapshot } from "../snapshot/workbook-snapshot";
import type { RawCell } from "../snapshot/parse-cell";
import { FORMER_GROUP_LABELS } from "./former-words";
import type { PastLayout } from "./past-layout";
import type { Present, StandingMark } from "./present";
import { isHalfMade, skeletonOf } from "./same-marks";
import { sparing } from "./sparing";

export interface MonthMigration {
  readonly edits: readonly Edit[];
  /** Made last of all, with the version: a fold that is made twice lies within itself. */
  readonly folds: readonly Edit[];
  readonly kept: readonly string[];
}

const BAND_WORDS: ReadonlySet<string> = new Set([...Object.values(GROUP_LABELS), ...FORMER_GROUP_LABELS]);

export function migrateMonth(
  month: MonthAsIs,
  snapshot: WorkbookSnapshot,
  present: Present,
  past: PastLayout,
): MonthMigration {
  const { sheet, body } = month;
  const { columns } = monthShape(month, snapshot);
  const { standing } = matchHeaders(month.headers, columns);
  const values = snapshot.cells.find(({ name }) => name === month.table)?.body ?? [];
  const places = new Map(standing.map(({ column, index }) => [column.key, body.column + index]));
  const dress = standing.flatMap(({ column, index }): readonly Edit[] => {
    const box = { ...body, column: body.column + index, columns: 1 };
    // People may show their figures their own way, but for those of a new column: a try before may have stopped short of it.
    return [
      { kind: "look", sheet, box, look: isNew(column, past) ? bodyLook(column) : placingLook(column) },
      { kind: "widths", sheet, column: box.column, widths: [column.width] },
      ...columnEdits(sheet, column, box),
      ...formulaEdits(sheet, column, box, month.formulas),
      ...(isNew(column, past) ? missingFormulas(sheet, column, box, { month, body: values, index }) : []),
    ];
  });
  const marks: readonly Edit[] = [
    ...oldMarks(present.marks.get(sheet) ?? [], [...places.values()], past, columns, present.begun),
    ...planMarks(sheet, columns, body, (key) => places.get(key)),
  ].map((edit) => ("id" in edit ? { kind: "deleteConditionalFormat", sheet, id: edit.id } : edit));
  // Where rows were put in above the table, what stands there is a person's arrangement.
  if (body.row !== F22_HEADER_ROW + 1) return { edits: [...dress, ...marks], folds: [], kept: [] };
  const row = rowOfSheet(month, places, columns);
  const control = controlOfMonth(snapshot, month.month);
  const known = past.monthTop(month.month);
  const top = sparing(
    [...planDocumentBlock(sheet, month.month, row.length, control), ...planBand(sheet, row)],
    present.tops.get(sheet) ?? [],
    (text, address) => known.get(address) === text || BAND_WORDS.has(text),
  );
  return {
    edits: [...dress, ...marks, ...top.edits, ...planFrame(sheet, control)],
    folds: foldsOf(sheet, row, past),
    kept: top.kept,
  };
}

/** The formula as it is declared now, where one stands: what a person typed over it stays. */
function formulaEdits(
  sheet: string,
  { formula }: F22Column,
  { column, row, rows }: Box,
  standing: readonly Box[],
): readonly Edit[] {
  if (formula === undefined) return [];
  return standing
    .filter((box) => box.column <= column && column < box.column + box.columns)
    .flatMap((box): readonly Edit[] => {
      const first = Math.max(box.row, row);
      const count = Math.min(box.row + box.rows, row + rows) - first;
      if (count <= 0) return [];
      const own = { row: first, column, rows: count, columns: 1 };
      return [{ kind: "fill", sheet, box: own, formula, expect: [{ kind: "formulas", sheet, box: own }] }];
    });
}

/** A try before may have stopped between a new column's header and its formula: that goes where nothing stands yet. */
function missingFormulas(
  sheet: string,
  { formula }: F22Column,
  { column, row, rows }: Box,
  { month, body, index }: { month: MonthAsIs; body: readonly (readonly RawCell[])[]; index: number },
): readonly Edit[] {
  if (formula === undefined) return [];
  const boxes: Box[] = [];
  for (const at of rowsOutside(month.formulas, { row, rows }, column)) {
    if (body[at - row]?.[index] !== "") continue;
    const last = boxes.at(-1);
    if (last && last.row + last.rows === at) boxes[boxes.length - 1] = { ...last, rows: last.rows + 1 };
    else boxes.push({ row: at, column, rows: 1, columns: 1 });
  }
  return boxes.map((box) => ({ kind: "fill", sheet, box, formula, expect: [{ kind: "blank", sheet, box }] }));
}

/**
 * All of them where none folds yet; else the new columns alone, one by one: Excel has let those fold that came to stand
 * between two that do. Once it is known which they are, those that are to fold are left out, and the others are taken out
 * of their fold (folds-to-make.ts). How people fold the columns that stood before stays.
 */
function foldsOf(sheet: string, row: readonly (F22Column | undefined)[], past: PastLayout): readonly Edit[] {
  if (!past.folds) return planFolds(sheet, row);
  return row.flatMap((one, column): readonly Edit[] =>
    one && isNew(one, past)
      ? [{ kind: one.folds === true ? "group" : "ungroup", sheet, column, columns: 1 }]
      : [],
  );
}

const isNew = ({ criterion, header }: F22Column, { monthHeaders }: PastLayout): boolean =>
  criterion === undefined && !monthHeaders.includes(header);

/** What stands in each column of the sheet, from A to the table's last; undefined where it is none of ours. */
function rowOfSheet(
  { body }: MonthAsIs,
  places: ReadonlyMap<F22Column["key"], number>,
  columns: readonly F22Column[],
): readonly (F22Column | undefined)[] {
  const at = new Map(columns.map((column) => [places.get(column.key), column]));
  return Array.from({ length: body.column + body.columns }, (_, place) => at.get(place));
}

/** The marks that an earlier layout made, or a migration that was broken off: on our columns, with our formulas. */
function oldMarks(
  marks: readonly StandingMark[],
  places: readonly number[],
  past: PastLayout,
  columns: readonly F22Column[],
  begun: boolean,
): readonly { readonly id: string }[] {
  const ours = new Set([
    ...past.marks,
    ...planMarks("", columns, { row: 0, rows: 1 }, () => 0).flatMap((edit) =>
      edit.kind === "conditionalFormat" ? [skeletonOf(edit.formula)] : [],
    ),
  ]);
  return marks.filter(
    ({ formula, areas }) =>
      areas.every((area) => area.columns === 1 && places.includes(area.column)) &&
      (formula === undefined || ours.has(skeletonOf(formula)) || (begun && isHalfMade(formula))),
  );
}
