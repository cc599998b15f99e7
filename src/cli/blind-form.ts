/** One rater's form of a calibration session as a file: it shows nobody else's marks, and what it says is not the rater's to change. */
import { createEmptyBook, inOfficeSession, type Book } from "embedded-excel";
import { createHash } from "node:crypto";
import { blindFormHint, type CalibrationRecording, type CalibrationSession } from "../excel";
import { MARK_WORDS, markOf, type Mark } from "../sop";

const SHEET = "Formulir";
const TITLE = "Formulir Kalibrasi";
/** 0-based row of the headers; below it a row a recording. */
const HEADERS = 6;
const FIRST_MARK = 2;
const WORDS: readonly string[] = Object.values(MARK_WORDS);

/** What was handed in: by recording, in the session's order. */
export interface HandedIn {
  readonly rater: string;
  readonly ratings: readonly {
    readonly recording: CalibrationRecording;
    readonly marks: Readonly<Record<string, Mark>>;
    readonly note: string;
  }[];
}

type Cell = string | number | boolean;

/** What of the form stands before anybody fills it in, line by line. */
function linesOf(session: CalibrationSession, rater: string): readonly (readonly string[])[] {
  const { number, recordings, scorecard } = session;
  const told = [
    [TITLE],
    ["Sesi", number],
    ["Penilai", rater],
    ["Kode", codeOf(session, rater)],
    [blindFormHint(WORDS)],
    [],
    [
      "No. Sampel",
      "ID Rekaman",
      ...scorecard.criteria.map(({ code, name }) => `${code.toUpperCase()} ${name}`.trim()),
      "Catatan",
    ],
  ];
  return [...told, ...recordings.map(({ sampleNumber, recordingId }) => [sampleNumber, recordingId])];
}

/** It changes with whatever the form is of: session, rater, recordings, criteria. */
const codeOf = ({ number, recordings, scorecard }: CalibrationSession, rater: string): string =>
  createHash("sha256")
    .update(
      JSON.stringify([
        number,
        rater,
        recordings.map(({ sampleNumber, recordingId }) => [sampleNumber, recordingId]),
        scorecard.criteria.map(({ code, name, weight, fatal }) => [code, name, weight, fatal]),
      ]),
    )
    .digest("hex")
    .slice(0, 16);

/** The empty form; `guidance` says of a criterion when it is Tidak. */
export function blindForm(
  session: CalibrationSession,
  rater: string,
  guidance: Readonly<Record<string, string>>,
): Promise<Book> {
  const book = createEmptyBook(SHEET);
  const { recordings, scorecard } = session;
  const lines = linesOf(session, rater);
  const criteria = scorecard.criteria.length;
  return inOfficeSession(book, () =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(SHEET);
      const textAt = (row: number, column: number, texts: readonly string[]): Excel.Range => {
        const range = sheet.getRangeByIndexes(row, column, 1, texts.length);
        // A number of a sample stays what it is: 0800 is no 800.
        range.numberFormat = [texts.map(() => "@")];
        range.values = [[...texts]];
        return range;
      };
      lines.forEach((line, row) => {
        if (line.length > 0) textAt(row, 0, line);
      });
      sheet.getRangeByIndexes(0, 0, 1, 1).format.font.bold = true;
      sheet.getRangeByIndexes(HEADERS, 0, 1, FIRST_MARK + criteria + 1).format.font.bold = true;
      sheet.getRangeByIndexes(HEADERS, 0, 1, FIRST_MARK + criteria + 1).format.wrapText = true;
      const open = sheet.getRangeByIndexes(HEADERS + 1, FIRST_MARK, recordings.length, criteria + 1);
      open.format.fill.color = "#FFF2CC";
      open.format.protection.locked = false;
      const marks = sheet.getRangeByIndexes(HEADERS + 1, FIRST_MARK, recordings.length, criteria);
      marks.dataValidation.rule = { list: { inCellDropDown: true, source: WORDS.join(",") } };
      const told = scorecard.criteria
        .map(
          ({ code }) => [code.toUpperCase(), guidance[code.toUpperCase()] ?? guidance[code] ?? ""] as const,
        )
        .filter(([, words]) => words !== "");
      told.forEach(([code, words], index) => {
        textAt(HEADERS + 2 + recordings.length + index, 0, [code, `Tidak bila: ${words}`]);
      });
      sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, HEADERS + 1, FIRST_MARK));
      sheet.protection.protect({ allowFormatColumns: true });
      await context.sync();
    }),
  ).then(() => book);
}

/** Why a form is not taken: by the name of its words, and what they say besides the file and the session. */
export class NotTaken {
  public constructor(
    public readonly why: "noForm" | "otherSession" | "altered" | "incomplete",
    public readonly params: Readonly<Record<string, string | number>> = {},
  ) {}
}

function contentsIn(book: Book): ((row: number, column: number) => Cell) | undefined {
  const sheet = book.sheets.find(({ name }) => name === SHEET);
  return (
    sheet &&
    ((row, column) => {
      const value = sheet.rows[row]?.[column]?.value ?? "";
      return typeof value === "object" ? "#" : value;
    })
  );
}

/** A form that was filled in whole, and in which nothing else was changed since it was made of the session as it stands. */
export function readBlindForm(book: Book, session: CalibrationSession): HandedIn | NotTaken {
  const at = contentsIn(book);
  if (!at || at(0, 0) !== TITLE) return new NotTaken("noForm");
  const { number, recordings, scorecard } = session;
  if (at(1, 1) !== number) return new NotTaken("otherSession", { other: String(at(1, 1)) });
  const rater = String(at(2, 1));
  const wanted = linesOf(session, rater);
  const changed = wanted.some((line, row) => line.some((text, column) => String(at(row, column)) !== text));
  // Below the recordings a row is free; somebody who rates one more has put it there.
  const beyond = at(HEADERS + 1 + recordings.length, 0) !== "";
  if (changed || beyond) return new NotTaken("altered");
  const gaps: string[] = [];
  const ratings = recordings.map((recording, index) => {
    const row = HEADERS + 1 + index;
    const name = recording.sampleNumber || recording.recordingId;
    const marks: Record<string, Mark> = {};
    scorecard.criteria.forEach(({ code }, place) => {
      const mark = markOf({ kind: "value", value: String(at(row, FIRST_MARK + place)) });
      if (mark === undefined) gaps.push(`${name} ${code.toUpperCase()}`);
      else marks[code.toUpperCase()] = mark;
    });
    return { recording, marks, note: String(at(row, FIRST_MARK + scorecard.criteria.length)).trim() };
  });
  if (gaps.length > 0)
    return new NotTaken("incomplete", {
      cells: `${gaps.slice(0, 5).join(", ")}${gaps.length > 5 ? ", …" : ""}`,
      count: gaps.length,
      marks: WORDS.join(", "),
    });
  return { rater, ratings };
}
