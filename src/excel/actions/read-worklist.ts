/** The open H+2 steps and the corrective actions of all months. Reads only, in two syncs; in one after an edit. */
import {
  hasDeadlines,
  judgeRows,
  missingBeforeClosed,
  openSteps,
  saysWord,
  WORDS,
  type Day,
  type RowPlace,
} from "../../sop";
import type { F22Column } from "../../sheets/layout/f22-columns";
import { draftRuleOf } from "../read/draft-rule";
import { readSince, remember } from "../read/read-since";
import { formRowOf, inputColumns } from "../../sheets/rows/fields";
import type { CorrectiveCase, FormRow, Since, WorklistReading } from "../../sheets/types";
import { asOfOf } from "../../sheets/snapshot/as-of";
import { inExcel } from "../steps/in-excel";

/** The open H+2 steps and the corrective actions of all months. */
export async function readWorklist({
  today,
  since,
}: {
  today: Day;
  since?: Since<WorklistReading>;
}): Promise<WorklistReading> {
  return inExcel(async (context) => {
    const reading = await readSince(context, since);
    const { snapshot, memory } = reading;
    const asOf = asOfOf(snapshot, { today });
    const judged = judgeRows(snapshot, asOf, memory);
    const columns = new Map(snapshot.months.map((sheet) => [sheet.sheet, inputColumns(sheet)]));
    const columnsOf = (sheet: string): readonly F22Column[] => columns.get(sheet) ?? [];
    const cases = judged
      .filter(({ row, reason }) => reason !== "duplicate" && hasDeadlines(row))
      .map(({ row, sheet, month }): CorrectiveCase => ({
        row: formRowOf(row, sheet, columnsOf(sheet.sheet)),
        month,
        closed: saysWord(row.text.status, WORDS.closed),
        missing: missingBeforeClosed(row),
      }))
      .reverse();
    const placeKey = ({ sheet, sheetRow }: RowPlace): string => `${sheet}!${sheetRow}`;
    const rows = new Map(cases.map(({ row }): [string, FormRow] => [placeKey(row), row]));
    const steps = openSteps(snapshot, asOf, judged).flatMap((step) => {
      const row = rows.get(placeKey(step.place));
      return row ? [{ step, row }] : [];
    });
    const worklist: WorklistReading = {
      ...draftRuleOf(snapshot.foundation),
      asOf,
      rule: snapshot.settings.deadline,
      lists: snapshot.lists,
      scorecards: Object.fromEntries(snapshot.months.map(({ month, scorecard }) => [month, scorecard])),
      steps,
      cases,
    };
    return remember(worklist, reading);
  });
}
