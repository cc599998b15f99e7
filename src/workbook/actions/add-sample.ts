/** Adds the one row that a person filled in, under the number that its draft was given: sent twice, it stands once. */
import { identityKey, parseDayText, monthOfDay, type Day, type Month, type MonthSheet } from "../../sop";
import { f22Columns } from "../layout/f22-columns";
import { newSampleNumber } from "../plan/sample-number";
import { readSnapshot, type WorkbookSnapshot } from "../read/read-workbook";
import { scorecardForNewMonth } from "../read/settings";
import { fieldsOf, inputColumns } from "../rows/fields";
import { WorkbookError, type Fields, type SampleInput } from "../types";
import { Adding } from "./add-samples";
import { inOneUndoStep } from "./in-excel";

export interface AddSampleOptions {
  /** By column key. The call date must be a day. */
  readonly fields: Fields;
  /** Six characters of Crockford's base 32 that the draft was given, for its No. Sampel. */
  readonly token: string;
  readonly today: Day;
}

/** Three syncs: two to read, one to write and to see that the table grew. */
export async function addSample({ fields, token, today }: AddSampleOptions): Promise<{
  id: string;
  sheet: string;
}> {
  const day = parseDayText((fields["callDate"] ?? "").trim());
  if (day === undefined) throw new WorkbookError("monthInvalid", { month: fields["callDate"] ?? "" });
  const month = monthOfDay(day);
  return inOneUndoStep(async (context) => {
    const snapshot = await readSnapshot(context);
    const wanted = `MC-${month.slice(2, 4)}${month.slice(5)}-${token}`;
    const standing = standingUnder(snapshot, wanted, fields);
    if (standing) return { id: wanted, sheet: standing.sheet };
    const id = freeNumber(snapshot, wanted, month);
    const row: SampleInput = { ...inputOf(snapshot, month, fields), "No. Sampel": id };
    const { sheets } = await new Adding({ rows: [row], today, month }).addTo(context, snapshot);
    return { id, sheet: Object.keys(sheets)[0] ?? "" };
  });
}

const rowsUnder = (snapshot: WorkbookSnapshot, id: string) =>
  snapshot.months.flatMap((sheet) =>
    sheet.rows
      .filter((row) => identityKey(row.text.sampleNumber) === id.toLowerCase())
      .map((row) => ({ row, sheet })),
  );

/** The draft's number, or another where a row of somebody else's has it. */
function freeNumber(snapshot: WorkbookSnapshot, wanted: string, month: Month): string {
  if (rowsUnder(snapshot, wanted).length === 0) return wanted;
  const taken = snapshot.months.flatMap(({ rows }) =>
    rows.flatMap((row) => identityKey(row.text.sampleNumber) ?? []),
  );
  return newSampleNumber(month, new Set(taken), (bytes) => crypto.getRandomValues(bytes));
}

/** The sheet on which the same row stands already, from a first attempt whose answer was lost. */
function standingUnder(snapshot: WorkbookSnapshot, id: string, fields: Fields): MonthSheet | undefined {
  const same = rowsUnder(snapshot, id).find(({ row, sheet }) => {
    const standing = fieldsOf(row, inputColumns(sheet));
    return Object.entries(fields).every(([key, text]) => text === "" || standing[key] === text);
  });
  return same?.sheet;
}

/** The fields under the headers of the month's table, which may be made only now. */
function inputOf(snapshot: WorkbookSnapshot, month: string, fields: Fields): SampleInput {
  const sheet = snapshot.months.find((one) => one.month === month);
  const scorecard = sheet?.scorecard ?? scorecardForNewMonth(snapshot.foundation.fixed, month);
  return Object.fromEntries(
    f22Columns(scorecard).flatMap(({ key, header }) => {
      const text = fields[key] ?? "";
      return text === "" ? [] : [[header, text]];
    }),
  );
}
