/** Sessions opened, filled in and closed, as edits on Kalibrasi. */
import {
  MARK_WORDS,
  resultOf,
  RESULT_LABELS,
  scoreOfMarks,
  WORDS,
  type Day,
  type Scorecard,
  type TextEntry,
} from "../../sop";
import { asTyped, type CellContent, type Edit } from "../edits/edit";
import type { Expectation } from "../edits/expectation";
import { planAppend } from "../plan/append";
import { frameOfTable } from "../plan/frame";
import { headerIndex, lineUnder, type TableCells } from "../snapshot/table-cells";
import type { CalibrationForm, CalibrationRecording, RatingFields } from "../types";
import { criterionPlaces } from "./forms";

/** A column for each criterion that the table has none for, before Nilai, with the headers that stand then. */
export function planCriteria(
  table: TableCells,
  { criteria }: Scorecard,
): { readonly edits: readonly Edit[]; readonly headers: readonly string[] } {
  const standing = criterionPlaces(table);
  const missing = criteria.map(({ code }) => code.toUpperCase()).filter((code) => !standing.has(code));
  const score = headerIndex(table, "Nilai");
  const at = score < 0 ? table.headers.length : score;
  const headers = [...table.headers.slice(0, at), ...missing, ...table.headers.slice(at)];
  const expect: readonly Expectation[] = [
    { kind: "columns", table: table.name, columns: table.headers.length },
    {
      kind: "texts",
      sheet: table.sheet,
      row: table.row - 1,
      column: table.column,
      direction: "right",
      texts: table.headers,
    },
  ];
  return {
    headers,
    edits: missing.map((header, index): Edit =>
      at === table.headers.length
        ? { kind: "addColumn", table: table.name, header }
        : { kind: "insertColumn", table: table.name, index: at + index, header, expect },
    ),
  };
}

interface NewForm {
  readonly session: string;
  readonly day: Day;
  readonly recording: CalibrationRecording;
  readonly rater: string;
  readonly standard: boolean;
}

const contentsOf = ({ session, day, recording, rater, standard }: NewForm): Record<string, CellContent> => ({
  Sesi: asTyped(session),
  Tanggal: day,
  "No. Sampel": asTyped(recording.sampleNumber),
  "ID Rekaman": asTyped(recording.recordingId),
  Penilai: asTyped(rater),
  Acuan: standard ? WORDS.yes : null,
});

/** What a rater filled in, with Nilai and Hasil where the form is whole. */
function filledIn(
  { marks, note }: RatingFields,
  places: ReadonlyMap<string, number>,
  headers: readonly string[],
  scorecard: Scorecard,
): Record<string, CellContent> {
  const given = scorecard.criteria.map(({ code }) => marks[code.toUpperCase()] ?? null);
  const score = scoreOfMarks(given, scorecard);
  const entries = given.map((mark): TextEntry =>
    mark === null ? { kind: "empty" } : { kind: "value", value: MARK_WORDS[mark] },
  );
  const result = score === undefined ? undefined : resultOf(entries, scorecard, score);
  const contents: Record<string, CellContent> = {
    Nilai: score ?? null,
    Hasil: result === undefined ? null : RESULT_LABELS[result],
    Catatan: note === "" ? null : asTyped(note),
  };
  for (const [code, place] of places) {
    const mark = marks[code];
    const header = headers[place];
    if (header !== undefined) contents[header] = mark === undefined ? null : MARK_WORDS[mark];
  }
  return contents;
}

/** A row for each recording, where its standard is filled in: they say what the session goes through. */
export function planOpening(
  table: TableCells,
  scorecard: Scorecard,
  {
    session,
    day,
    recordings,
    hasBegun,
  }: {
    readonly session: string;
    readonly day: Day;
    readonly recordings: readonly CalibrationRecording[];
    /** Rows of it stand already. */
    readonly hasBegun: boolean;
  },
): readonly Edit[] {
  const { edits, headers } = planCriteria(table, scorecard);
  const rows = recordings.map((recording) =>
    lineUnder(headers, contentsOf({ session, day, recording, rater: "", standard: true })),
  );
  const free: Expectation = hasBegun
    ? { kind: "rows", table: table.name, rows: table.body.length }
    : { kind: "absent", table: table.name, header: "Sesi", text: session };
  return [...edits, ...planAppend(frameOfTable(table), rows, [free])];
}

/** A row that is not there yet, filled in. */
export function planNewForm(
  table: TableCells,
  scorecard: Scorecard,
  form: NewForm,
  fields: RatingFields,
): readonly Edit[] {
  const places = criterionPlaces(table);
  const contents = { ...contentsOf(form), ...filledIn(fields, places, table.headers, scorecard) };
  // That nobody has added the same row meanwhile: the table is as long as it was.
  const size: Expectation = { kind: "rows", table: table.name, rows: table.body.length };
  return planAppend(frameOfTable(table), [lineUnder(table.headers, contents)], [size]);
}

/** What tells a row of Kalibrasi from another; compared with what was read, header and content. */
const IDENTITY = ["Sesi", "No. Sampel", "ID Rekaman", "Penilai", "Acuan", "Ditutup"];

function expectForm(
  table: TableCells,
  index: number,
  besides: readonly string[] = [],
): readonly Expectation[] {
  return [...IDENTITY, ...besides].flatMap((header): readonly Expectation[] => {
    const place = headerIndex(table, header);
    if (place < 0) return [];
    const at = { kind: "cell", sheet: table.sheet, column: table.column + place } as const;
    return [
      { ...at, row: table.row - 1, content: table.headers[place] ?? "" },
      { ...at, row: table.row + index, content: table.body[index]?.[place] ?? "" },
    ];
  });
}

/** A standing row filled in anew, in one call; `by` goes where the row names nobody yet. */
export function planFilledForm(
  table: TableCells,
  scorecard: Scorecard,
  form: CalibrationForm,
  fields: RatingFields,
  by: string,
): readonly Edit[] {
  const places = criterionPlaces(table);
  const contents: Record<string, CellContent> = {
    ...filledIn(fields, places, table.headers, scorecard),
    ...(form.rater === "" && by !== "" ? { Penilai: asTyped(by) } : {}),
  };
  const written = new Map(
    Object.entries(contents).flatMap(([header, content]): [number, CellContent][] => {
      const place = headerIndex(table, header);
      // Blank where something stood: null would leave it.
      return place < 0 ? [] : [[place, content ?? ""]];
    }),
  );
  return [lineEdit(table, form.index, written)];
}

function lineEdit(table: TableCells, index: number, contents: ReadonlyMap<number, CellContent>): Edit {
  const places = [...contents.keys()].sort((a, b) => a - b);
  const first = places[0] ?? 0;
  const last = places.at(-1) ?? first;
  return {
    kind: "cells",
    sheet: table.sheet,
    row: table.row + index,
    column: table.column + first,
    values: [Array.from({ length: last - first + 1 }, (_, offset) => contents.get(first + offset) ?? null)],
    expect: expectForm(
      table,
      index,
      places.map((place) => table.headers[place] ?? ""),
    ),
  };
}

/** The day into each of the session's rows that has none, in one call. */
export function planClosing(table: TableCells, forms: readonly CalibrationForm[], day: Day): readonly Edit[] {
  const place = headerIndex(table, "Ditutup");
  const open = forms.filter(({ closed }) => closed === undefined).map(({ index }) => index);
  const [first] = open;
  const last = open.at(-1);
  if (place < 0 || first === undefined || last === undefined) return [];
  return [
    {
      kind: "cells",
      sheet: table.sheet,
      row: table.row + first,
      column: table.column + place,
      values: Array.from({ length: last - first + 1 }, (_, offset) => [
        open.includes(first + offset) ? day : null,
      ]),
      expect: [
        ...forms.flatMap(({ index }) => expectForm(table, index)),
        // A row added meanwhile would stay open.
        { kind: "rows", table: table.name, rows: table.body.length },
      ],
    },
  ];
}
