/** Recordings that a row of the workbook, or one before in the source, has already: f22.md wants each of them once. */
import { cellAddress, identityKey, isBlankRow, type MonthSheet } from "../../sop";
import type { Duplicate, SampleInput, UsedRecording } from "../types";

const keyOf = (recording: string): string | undefined => identityKey({ kind: "value", value: recording });

/**
 * The source's rows whose ID Rekaman is used before, in its order; trimmed, case ignored, empty ones never.
 * @param isAdded leaves out rows of the source that are not to be added
 */
export function usedRecordings(
  months: readonly Pick<MonthSheet, "rows" | "columns">[],
  source: readonly SampleInput[],
  isAdded: (index: number) => boolean = () => true,
): readonly UsedRecording[] {
  const given = source.flatMap(({ recordingId = "" }, index) => {
    const recording = String(recordingId).trim();
    const key = isAdded(index) ? keyOf(recording) : undefined;
    return key === undefined ? [] : [{ index, recording, key }];
  });
  if (given.length === 0) return [];
  const seen = new Map<string, Duplicate["first"]>();
  for (const { rows, columns } of months)
    for (const row of rows) {
      const key = isBlankRow(row) ? undefined : identityKey(row.text.recordingId);
      if (key === undefined || seen.has(key)) continue;
      const { sheet, sheetRow } = row.place;
      seen.set(key, { sheet, cell: cellAddress(sheetRow, columns.recordingId ?? 0) });
    }
  return given.flatMap(({ index, recording, key }) => {
    const first = seen.get(key);
    if (first === undefined) seen.set(key, { row: index });
    return first === undefined ? [] : [{ index, recording, first }];
  });
}
