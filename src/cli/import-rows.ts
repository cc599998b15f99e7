/** `mc import`: the rows of a CSV or an Excel workbook, added to the F-22 sheets of their months. */
import { startOfficeSession } from "embedded-excel";
import {
  readSource,
  SourceError,
  tableOf,
  type ReadProgress,
  type SourceContent,
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
  partedTable,
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
import { Failure, mcWords } from "./failure";
import { openBookOf1900, readBytes, saveBook } from "./files";
import { checkedMapping, readMapFile, writeGuess } from "./map-file";
import {
  assertNoneBeyond,
  tellApart,
  tellNameless,
  tellOtherContents,
  tellUsed,
  type Told,
} from "./rows-told";
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
  const { leftOut, added, sheets, duplicates, notAdded, stopped, usedRecordings } = await addSamples({
    rows,
    today,
    month,
    leaveOutDuplicates: given.skipDuplicates,
    remember,
    onProgress: (share) => progress?.(translate("import.adding"), share),
  });
  if (stopped instanceof Error) throw stopped;
  if (notAdded > 0) throw new Failure("rows.notAdded", { count: notAdded, path: rowsPath });
  await saveBook(excel.book, given.out ?? "", { say, translate });
  for (const { key, params } of told) say(mcWords(translate, key, params));
  const leftOutHere: readonly string[] = [...unknown, ...leftOut];
  if (leftOutHere.length > 0) say(mcWords(translate, "rows.leftOut", { headers: leftOutHere.join(", ") }));
  if (duplicates > 0) say(mcWords(translate, "rows.duplicates", { count: duplicates }));
  for (const { key, params } of tellUsed(usedRecordings ?? [])) say(mcWords(translate, key, params));
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
  readonly told: readonly Told[];
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
  const { table, apart } = await named(rowsPath, () => {
    if (source.kind === "csv" && !strict)
      assertNoneBeyond(content, header.index, (name) => written?.has(name) === true);
    const whole = tableOf(content, header.index, strict);
    return given.allLines ? { table: whole, apart: [] } : partedTable(whole);
  });
  if (strict) assertRepeats(table.headers, rowsPath);
  if (given.map !== undefined && written === undefined) await writeGuess(given.map, table, targets);
  const asked = written && checkedMapping(written, table, targets, given.map ?? "");
  const reading = asked ?? rememberedFor(table.headers, remembered);
  const mapping = byName(table.headers, reading?.mapping ?? {}, targets);
  const mapped = mapRows(table, mapping, reading);
  const nameless = tellNameless(content, header.index, table, mapping);
  const unknown = mapped.unknown.filter((one) => !nameless.headers.includes(one));
  const others = otherYears(given, mapped.rows, year);
  const { rows } = others;
  const days = callDaysOf(rows, month);
  assertHeaders(mapping, table, targets, rowsPath);
  if (days.without > 0 && days.month === undefined) throw new Failure("rows.noDay", { path: rowsPath });
  const remember = asked && { headers: table.headers, ...asked };
  const told: Told[] = [];
  if (chosen.name !== undefined)
    told.push({ key: "rows.sheet", params: { sheet: chosen.name, path: rowsPath } });
  const isSaid = (one: string): boolean => mappedTo(reading?.mapping ?? {}, one) !== undefined;
  told.push(...tellApart(content, header.index, apart), ...nameless.told, ...others.told);
  told.push(...tellOtherContents(table, targets, isSaid));
  if (days.without > 0)
    told.push({ key: "rows.undated", params: { count: days.without, month: days.month ?? "" } });
  const twoWays = reading?.clock === undefined ? durationQuestion(table, mapping) : undefined;
  if (twoWays)
    told.push({
      key: "rows.durations",
      params: { count: twoWays.count, example: twoWays.example, hint: CLOCK_HINT },
    });
  if (content.withoutResult > 0)
    told.push({ key: "rows.withoutResult", params: { count: content.withoutResult, path: rowsPath } });
  return { excel, rows, remember, unknown, told };
}

/** One workbook is a year's file: rows of another year are told of, and left out where that is asked. */
function otherYears(
  { otherYear = "add" }: Arguments,
  rows: readonly SampleInput[],
  year: number | undefined,
): { readonly rows: readonly SampleInput[]; readonly told: readonly Told[] } {
  if (otherYear !== "add" && otherYear !== "leave-out")
    throw new Failure("otherYear", { otherYear }, { exitCode: 2 });
  const found = rowsOfOtherYears(rows, year);
  const leaveOut = otherYear === "leave-out";
  const told = [...found].map(([one, { length }]): Told => ({
    key: leaveOut ? "rows.otherYearLeftOut" : "rows.otherYearAdded",
    params: { count: length, year: String(one), own: String(year ?? "") },
  }));
  const left = new Set(leaveOut ? [...found.values()].flat() : []);
  return { rows: rows.filter((_, index) => !left.has(index)), told };
}

/** What a file for `--map` says of durations that can be read in two ways. */
const CLOCK_HINT = '{"column": "Durasi (detik)", "clock": "mm:ss"}';

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
      throw new Failure(kind === "csv" ? "rows.noSheets" : "rows.noSheet", {
        path,
        sheet: wanted,
        sheets: sheets.map(({ name }) => name).join(", "),
      });
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
  if (repeated.length > 0) throw new Failure("rows.repeated", { path, codes: repeated.join(", ") });
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
  throw new Failure(guessed.length === 0 ? "rows.noCallDate" : "rows.noCallDateHint", {
    path,
    hint: JSON.stringify(hint),
  });
}

/** What a file cannot be read for, told with its name. */
async function named<Answer>(path: string, read: () => Answer | Promise<Answer>): Promise<Answer> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    const { part, ...params } = error.params;
    throw new Failure(`rows.${error.code}`, {
      ...params,
      path,
      place: part === undefined ? "" : ` (${part})`,
    });
  }
}
