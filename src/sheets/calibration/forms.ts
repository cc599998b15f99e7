/** The rows of Kalibrasi, each one rater's form of one recording. */
import { markOf, saysWord, WORDS, type Day, type Mark } from "../../sop";
import { criterionNamed } from "../layout/sample-key";
import { parseDate, parseText, type RawCell } from "../snapshot/parse-cell";
import { headerIndex, textOf, type TableCells } from "../snapshot/table-cells";
import type { CalibrationForm } from "../types";

const dayOf = (cell: RawCell): Day | undefined => {
  const date = parseDate(cell);
  return date.kind === "value" ? date.value : undefined;
};

/** Each criterion's code, in capitals, with its place among the table's columns. The first of two counts. */
export const criterionPlaces = ({ headers }: Pick<TableCells, "headers">): ReadonlyMap<string, number> => {
  const places = new Map<string, number>();
  headers.forEach((header, index) => {
    const code = criterionNamed(header);
    if (code !== undefined && !places.has(code)) places.set(code, index);
  });
  return places;
};

/** The rows that name a session, as they stand. */
export function calibrationForms(table: TableCells | undefined): readonly CalibrationForm[] {
  if (!table) return [];
  const places = [...criterionPlaces(table)];
  return table.body.flatMap((line, index): CalibrationForm[] => {
    const cell = (header: string): RawCell => line[headerIndex(table, header)] ?? "";
    const session = textOf(cell("Sesi")).trim();
    if (session === "") return [];
    const marks: Record<string, Mark> = {};
    const unreadable: string[] = [];
    for (const [code, place] of places) {
      const entry = parseText(line[place] ?? "");
      const mark = markOf(entry);
      if (mark !== undefined) marks[code] = mark;
      else if (entry.kind !== "empty") unreadable.push(code);
    }
    return [
      {
        index,
        session,
        day: dayOf(cell("Tanggal")),
        sampleNumber: textOf(cell("No. Sampel")).trim(),
        recordingId: textOf(cell("ID Rekaman")).trim(),
        rater: textOf(cell("Penilai")).trim(),
        standard: saysWord(parseText(cell("Acuan")), WORDS.yes),
        marks,
        unreadable,
        note: textOf(cell("Catatan")),
        closed: dayOf(cell("Ditutup")),
      },
    ];
  });
}

export const hasMarks = ({ marks }: Pick<CalibrationForm, "marks">): boolean => Object.keys(marks).length > 0;
