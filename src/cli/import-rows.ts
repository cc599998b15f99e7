/** `mc import`: the rows of a CSV or an Excel workbook, added to the F-22 sheets of their months. */
import { startOfficeSession } from "embedded-excel";
import {
  readSource,
  SourceError,
  tableOf,
  type ReadProgress,
  type SourceContent,
  type SourceErrorCode,
  type SourceFile,
  type SourceSheet,
  type SourceTable,
} from "../import";
import type { Month } from "../sop";
import { addSamples } from "../excel/actions/add-samples";
import {
  callDaysOf,
  contentsUnder,
  criterionNamed,
  durationQuestion,
  headerLineOf,
  mapRows,
  mappedTo,
  nameOf,
  rememberedFor,
  rowsOfOtherYears,
  suggestMapping,
  targetByName,
  type HeaderLine,
  type ImportTarget,
  type Mapping,
  type RememberedMapping,
  type SampleInput,
} from "../excel";
import { readImportTargets } from "../excel/actions/read-import-targets";
import type { Arguments } from "./arguments";
import { Failure } from "./failure";
import { openBookOf1900, readBytes, saveBook } from "./files";
import { checkedMapping, readMapFile, writeGuess } from "./map-file";
import type { Surroundings } from "./surroundings";

/** Returns what is printed. Throws Failure or WorkbookError, and has saved nothing then. */
export async function importRows(
  given: Arguments,
  month: Month | undefined,
  { today, say, translate, progress }: Surroundings,
): Promise<string> {
  const [, rowsPath = ""] = given.positionals;
  const { excel, rows, remember, unknown, told } = await openBoth(given, month, (share) =>
    progress?.(translate("import.reading"), share),
  );
  const { leftOut, added, sheets, duplicates, notAdded, stopped } = await addSamples({
    rows,
    today,
    month,
    leaveOutDuplicates: given.skipDuplicates,
    remember,
    onProgress: (share) => progress?.(translate("import.adding"), share),
  });
  if (stopped instanceof Error) throw stopped;
  if (notAdded > 0) throw new Failure(`${notAdded} rows of ${rowsPath} could not be added.`);
  await saveBook(excel.book, given.out ?? "", { say, translate });
  for (const message of told) say(message);
  const leftOutHere: readonly string[] = [...unknown, ...leftOut];
  if (leftOutHere.length > 0)
    say(`Headers that F-22 does not have were left out: ${leftOutHere.join(", ")}.`);
  if (duplicates > 0) say(`${duplicates} duplicate rows were left out.`);
  if (given.json) return JSON.stringify({ added, sheets }, null, 1);
  return Object.entries(sheets)
    .map(([sheet, count]) => `${sheet}: ${count}`)
    .join("\n");
}

/** The workbook, and the rows for it. What they were read from is let go: of large files it is as much again. */
interface Opened {
  readonly excel: ReturnType<typeof startOfficeSession>["excel"];
  readonly rows: readonly SampleInput[];
  readonly remember: RememberedMapping | undefined;
  /** Headers of the file that stand for no column. */
  readonly unknown: readonly string[];
  /** What is to be said of the file of rows once they are added. */
  readonly told: readonly string[];
}

async function openBoth(
  given: Arguments,
  month: Month | undefined,
  onProgress: ReadProgress,
): Promise<Opened> {
  const [bookPath = "", rowsPath = ""] = given.positionals;
  const source = await named(rowsPath, async () => readSource(await readBytes(rowsPath), onProgress));
  const written = given.map === undefined ? undefined : await readMapFile(given.map);
  const { excel } = startOfficeSession(await openBookOf1900(bookPath));
  const { targets, remembered, year } = await readImportTargets();
  const known = [...(written?.keys() ?? []), ...remembered.flatMap(({ headers }) => headers)];
  const chosen = await named(rowsPath, () =>
    sheetOf(source, { asked: given.sheet, path: rowsPath, onProgress }, (content) =>
      headerLineOf(content, targets, known),
    ),
  );
  const { content, header } = chosen;
  // A CSV that begins with its header is one of ours or says at once that it is not.
  const strict = source.kind === "csv" && given.map === undefined && header.index === 0;
  const table = await named(rowsPath, () => tableOf(content, header.index, strict));
  if (strict) assertRepeats(table.headers, rowsPath);
  if (given.map !== undefined && written === undefined) await writeGuess(given.map, table, targets);
  const asked = written && checkedMapping(written, table, targets, given.map ?? "");
  const reading = asked ?? rememberedFor(table.headers, remembered);
  const mapping = byName(table.headers, reading?.mapping ?? {}, targets);
  const mapped = mapRows(table, mapping, reading);
  const { unknown } = mapped;
  const others = otherYears(given, mapped.rows, year);
  const { rows } = others;
  const days = callDaysOf(rows, month);
  assertHeaders(mapping, table, targets, rowsPath);
  if (days.without > 0 && days.month === undefined)
    throw new Failure(
      `No row of ${rowsPath} has a readable day under "Tanggal Panggilan"; say by --month where its rows go.`,
    );
  const remember = asked && { headers: table.headers, ...asked };
  const told: string[] = [...others.told];
  if (chosen.name !== undefined)
    told.push(`The rows are those of the sheet "${chosen.name}" of ${rowsPath}.`);
  if (days.without > 0)
    told.push(
      `${days.without} rows have no readable day under "Tanggal Panggilan"; they went to ${days.month ?? ""}.`,
    );
  const twoWays = reading?.clock === undefined ? durationQuestion(table, mapping) : undefined;
  if (twoWays)
    told.push(
      `${twoWays.count} durations such as ${twoWays.example} can be minutes and seconds or hours and minutes, and were kept as text; say in a file for --map {"column": "Durasi (detik)", "clock": "mm:ss"} or "h:mm".`,
    );
  if (content.withoutResult > 0)
    told.push(
      `${content.withoutResult} cells of ${rowsPath} hold formulas without a result and were taken as empty.`,
    );
  return { excel, rows, remember, unknown, told };
}

/** One workbook is a year's file: rows of another year are told of, and left out where that is asked. */
function otherYears(
  { otherYear = "add" }: Arguments,
  rows: readonly SampleInput[],
  year: number | undefined,
): { readonly rows: readonly SampleInput[]; readonly told: readonly string[] } {
  if (otherYear !== "add" && otherYear !== "leave-out")
    throw new Failure(`--other-year is add or leave-out, not "${otherYear}".`, 2);
  const found = rowsOfOtherYears(rows, year);
  const leaveOut = otherYear === "leave-out";
  const told = [...found].map(
    ([one, { length }]) =>
      `${length} rows are of ${one}, and the workbook is of ${year ?? ""}: they were ${leaveOut ? "left out" : "added all the same; --other-year leave-out leaves them out"}.`,
  );
  const left = new Set(leaveOut ? [...found.values()].flat() : []);
  return { rows: rows.filter((_, index) => !left.has(index)), told };
}

interface ChosenSheet {
  /** Where it is not the first sheet that holds anything: then it is told. */
  readonly name?: string;
  readonly content: SourceContent;
  readonly header: HeaderLine;
}

/** The sheet asked for, else of those that can be seen the one whose header names the most of F-22's columns. */
function sheetOf(
  { kind, sheets }: SourceFile,
  {
    asked: wanted,
    path,
    onProgress,
  }: { readonly asked: string | undefined; readonly path: string; readonly onProgress: ReadProgress },
  headerOf: (content: SourceContent) => HeaderLine,
): ChosenSheet {
  const read = (sheet: SourceSheet): ChosenSheet => {
    const content = sheet.read(onProgress);
    return { content, header: headerOf(content) };
  };
  if (wanted !== undefined) {
    const sheet =
      kind === "csv" ? undefined : sheets.find(({ name }) => name.toLowerCase() === wanted.toLowerCase());
    if (!sheet)
      throw new Failure(
        kind === "csv"
          ? `${path} is no workbook: there is no sheet "${wanted}" to choose.`
          : `${path} has no sheet "${wanted}"; it has ${sheets.map(({ name }) => name).join(", ")}.`,
      );
    return read(sheet);
  }
  const seen = sheets.filter(({ hidden }) => !hidden);
  const filled = (seen.length > 0 ? seen : sheets).filter((sheet) => sheet.read(onProgress).lines.length > 0);
  let best: ChosenSheet | undefined;
  for (const [index, sheet] of filled.entries()) {
    const one = read(sheet);
    if (best === undefined || one.header.names > best.header.names)
      best = index === 0 ? one : { ...one, name: sheet.name };
  }
  return (
    best ?? { content: { lines: [], withoutResult: 0, date1904: false }, header: { index: 0, names: 0 } }
  );
}

/** Headers that the mapping does not speak of stand for the column that they name. */
function byName(headers: readonly string[], mapping: Mapping, targets: readonly ImportTarget[]): Mapping {
  return Object.fromEntries(
    headers.flatMap((header) => {
      const key = mappedTo(mapping, header) ?? targetByName(header, targets)?.key;
      return header === "" || key === undefined ? [] : [[header, key]];
    }),
  );
}

/** A criterion under more than one header: one of two marks would be lost. */
function assertRepeats(headers: readonly string[], path: string): void {
  const codes = headers.flatMap((header) => criterionNamed(header) ?? []);
  const repeated = [...new Set(codes.filter((code, index) => codes.indexOf(code) < index))];
  if (repeated.length > 0) throw new Failure(`${path} has more than one column for ${repeated.join(", ")}.`);
}

/** Without a call date these are hardly F-22 rows; what they may be called here is told, not guessed. */
function assertHeaders(
  mapping: Mapping,
  table: SourceTable,
  targets: readonly ImportTarget[],
  path: string,
): void {
  assertRepeats(
    table.headers.map((header) => mappedTo(mapping, header) ?? header),
    path,
  );
  if (Object.values(mapping).includes("callDate")) return;
  const headersOf = table.headers.filter((header) => header !== "");
  const guessed = suggestMapping(headersOf, targets, [], contentsUnder(table)).filter(({ certainty }) =>
    ["guessed", "contents"].includes(certainty),
  );
  const hint = Object.fromEntries(
    guessed.map(({ header, target }) => [header, target === "" ? "" : nameOf(target)]),
  );
  throw new Failure(
    `${path} has no column "Tanggal Panggilan": are these F-22 rows?${
      guessed.length === 0
        ? ""
        : ` Where they are, say so in a file for --map, such as ${JSON.stringify(hint)}; a file that does not exist yet is written with the guess.`
    }`,
  );
}

const REASONS: Readonly<Record<SourceErrorCode, (params: SourceError["params"]) => string>> = {
  oldExcel: () => "is an Excel file of the old kind (.xls); save it as .xlsx and try again",
  passwordProtected: () =>
    "is protected with a password; open it in Excel, remove the password, and try again",
  damaged: ({ part }) => `is damaged and cannot be read${part === undefined ? "" : ` (${part})`}`,
  notAWorkbook: () => "is no Excel workbook (.xlsx)",
  notUtf8: () => 'is not UTF-8 text; save it as "CSV UTF-8" and try again',
  quoteNotClosed: ({ line }) =>
    `is no readable CSV: the quotation mark opened in line ${line ?? ""} is never closed`,
  tooLarge: ({ most }) => `is too large: at most ${most ?? ""} MB at a time`,
  tooLargeInside: ({ part, most }) =>
    `is too large: ${part ?? ""} unfolds to more than ${most ?? ""} MB, or all it holds to more than a file of rows does`,
  tooManyCells: ({ rows, columns }) =>
    `has more cells than can be taken in: at most ${rows ?? ""} rows and ${columns ?? ""} columns`,
  noHeader: () => "has no header line",
  headerRepeated: ({ header }) => `has the header "${header ?? ""}" twice`,
  rowTooLong: ({ line, column }) =>
    `: line ${line ?? ""} has a value in column ${column ?? ""}, more values than there are headers`,
  cellTooLong: ({ line, header, most }) =>
    `: line ${line ?? ""} has more than ${most ?? ""} characters under "${header ?? ""}", which no cell holds`,
};

/** What a file cannot be read for, told with its name. */
async function named<Answer>(path: string, read: () => Answer | Promise<Answer>): Promise<Answer> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    const reason = REASONS[error.code](error.params).replace(/\.$/, "");
    throw new Failure(`${path}${reason.startsWith(":") ? "" : " "}${reason}.`);
  }
}
