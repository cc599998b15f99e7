/** Adds the one row that a person filled in, under the number that its draft was given: sent twice, it stands once. */
import { identityKey, parseDayText, monthOfDay, type Day } from "../../sop";
import { f22Columns, type F22Column } from "../../sheets/layout/f22-columns";
import { sampleKeyOf } from "../../sheets/layout/sample-key";
import { planSampleOfPlan, type PlannedRow } from "../../sheets/plan/sample-of-plan";
import { contentOf } from "../../sheets/plan/samples";
import { readSnapshot } from "../read/read-workbook";
import type { WorkbookSnapshot } from "../../sheets/snapshot/workbook-snapshot";
import { scorecardForNewMonth } from "../../sheets/snapshot/settings";
import { formRowOf, inputColumns } from "../../sheets/rows/fields";
import {
  WorkbookError,
  type AddedSample,
  type FieldConflict,
  type Fields,
  type SampleInput,
} from "../../sheets/types";
import { Adding } from "../steps/adding";
import { inOneUndoStep } from "../steps/in-excel";

export interface AddSampleOptions {
  /** By column key. The call date must be a day. */
  readonly fields: Fields;
  /** Six characters of Crockford's base 32 that the draft was given, for its No. Sampel. */
  readonly token: string;
  readonly today: Day;
  /** The call of the plan that was made: its row gets the number, in the same request. */
  readonly planned?: PlannedRow | undefined;
}

/**
 * Adds one row under the number of its draft. Safe to repeat. Three syncs: two to read, one to write and to see that the
 * table grew. A draft keeps its number from its first try on: a row that has it is the same row, and is not added again.
 * Where its contents are others by now, `standing` shows both.
 */
export async function addSample({ fields, token, today, planned }: AddSampleOptions): Promise<AddedSample> {
  const day = parseDayText((fields["callDate"] ?? "").trim());
  if (day === undefined) throw new WorkbookError("monthInvalid", { month: fields["callDate"] ?? "" });
  const month = monthOfDay(day);
  return inOneUndoStep(async (context) => {
    const snapshot = await readSnapshot(context);
    const id = `MC-${month.slice(2, 4)}${month.slice(5)}-${token}`;
    const standing = standingUnder(snapshot, id, fields);
    if (standing) return standing;
    const row: SampleInput = { ...inputOf(snapshot, month, fields), sampleNumber: id };
    const besides =
      planned && planSampleOfPlan(snapshot.foundation.fixed, planned, { id, agent: fields["agentId"] ?? "" });
    const { sheets } = await new Adding({ rows: [row], today, month }).addTo(context, snapshot, besides);
    const sheet = Object.keys(sheets)[0] ?? "";
    return planned && !besides ? { id, sheet, planTaken: planned.no } : { id, sheet };
  });
}

/** The row that has the number already, from a first try whose answer was lost. */
function standingUnder(snapshot: WorkbookSnapshot, id: string, fields: Fields): AddedSample | undefined {
  const found = snapshot.months.flatMap((sheet) =>
    sheet.rows
      .filter((row) => identityKey(row.text.sampleNumber) === id.toLowerCase())
      .map((row) => ({ row, sheet })),
  );
  const [first] = found;
  if (!first) return undefined;
  const columns = inputColumns(first.sheet);
  const row = formRowOf(first.row, first.sheet, columns);
  const conflicts = columns.flatMap((column): FieldConflict[] => {
    const { key, header } = column;
    const [mine, theirs] = [fields[key] ?? "", row.fields[key] ?? ""];
    return mine === "" || isSame(column, mine, theirs) ? [] : [{ key, header, before: "", mine, theirs }];
  });
  const { sheet } = first.sheet;
  return conflicts.length === 0 ? { id, sheet } : { id, sheet, standing: { row, conflicts } };
}

/** As contents, not as they were typed: 20/07/2026 and 2026-07-20 are one day. */
const isSame = (column: F22Column, a: string, b: string): boolean =>
  contentOf(column, a) === contentOf(column, b);

/** The fields as a row to add; criteria by the scorecard of the month's table, which may be made only now. */
function inputOf(snapshot: WorkbookSnapshot, month: string, fields: Fields): SampleInput {
  const sheet = snapshot.months.find((one) => one.month === month);
  const scorecard = sheet?.scorecard ?? scorecardForNewMonth(snapshot.foundation.fixed, month);
  return Object.fromEntries(
    f22Columns(scorecard).flatMap((column) => {
      const key = sampleKeyOf(column);
      const text = fields[column.key] ?? "";
      return key === undefined || text === "" ? [] : [[key, text]];
    }),
  );
}
