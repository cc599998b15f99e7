/** `mc import`: the rows of a CSV or an Excel workbook, added to the F-22 sheets of their months. */
import {
  readSource,
  SourceError,
  tableOf,
  type SourceContent,
  type SourceErrorCode,
  type SourceFile,
  type SourceTable,
} from "../../import";
import type { Month } from "../../sop";
import {
  addSamples,
  findHeaderLine,
  isMapping,
  mapRows,
  mappedTo,
  readImportTargets,
  recognizeHeaders,
  rememberedFor,
  repeatedTargets,
  suggestMapping,
  targetByName,
  type ImportTarget,
  type Mapping,
} from "../../workbook";
import type { Arguments } from "./arguments";
import { Failure } from "./failure";
import { openBookOf1900, readBytes, saveBook } from "./files";
import { startOfficeSession } from "./office-session";
import type { Surroundings } from "./surroundings";

/** Returns what is printed. Throws Failure or WorkbookError, and has saved nothing then. */
export async function importRows(
  given: Arguments,
  month: Month | undefined,
  { today, say }: Surroundings,
): Promise<string> {
  const [bookPath = "", rowsPath = ""] = given.positionals;
  const source = await named(rowsPath, async () => readSource(await readBytes(rowsPath)));
  const content = await named(rowsPath, () => contentOf(source, given.sheet, rowsPath));
  const written = given.map === undefined ? undefined : await readMapping(given.map);
  // A CSV says at once whether it is one of ours; of a workbook the header must be found first.
  const csv =
    source.kind === "csv"
      ? await named(rowsPath, () => tableOf(content, 0, written === undefined))
      : undefined;
  if (csv && written === undefined) assertRepeats(csv.headers, rowsPath);
  const { excel } = startOfficeSession(await openBookOf1900(bookPath));
  const { targets, remembered } = await readImportTargets();
  const table =
    csv ?? (await named(rowsPath, () => tableOf(content, findHeaderLine(content, targets), false)));
  const asked = written && checkedMapping(written, table, targets, given.map ?? "");
  const mapping = asked ?? rememberedFor(table.headers, remembered) ?? {};
  const { rows } = mapRows(table, mapping);
  const headers = table.headers.map((header) => mappedTo(mapping, header) ?? header);
  assertHeaders(headers, table, targets, rowsPath);
  const { leftOut, added, sheets, duplicates, notAdded, stopped } = await addSamples({
    rows,
    today,
    month,
    leaveOutDuplicates: given.skipDuplicates,
    remember: asked === undefined ? undefined : { headers: table.headers, mapping: asked },
  });
  if (stopped instanceof Error) throw stopped;
  if (notAdded > 0) throw new Failure(`${notAdded} rows of ${rowsPath} could not be added.`);
  await saveBook(excel.book, given.out ?? "", say);
  if (leftOut.length > 0) say(`Headers that F-22 does not have were left out: ${leftOut.join(", ")}.`);
  if (content.withoutResult > 0)
    say(
      `${content.withoutResult} cells of ${rowsPath} hold formulas without a result and were taken as empty.`,
    );
  if (duplicates > 0) say(`${duplicates} duplicate rows were left out.`);
  if (given.json) return JSON.stringify({ added, sheets }, null, 1);
  return Object.entries(sheets)
    .map(([sheet, count]) => `${sheet}: ${count}`)
    .join("\n");
}

/** The sheet asked for, else the first that can be seen and holds anything. */
function contentOf({ kind, sheets }: SourceFile, wanted: string | undefined, path: string): SourceContent {
  if (wanted !== undefined) {
    const sheet =
      kind === "csv" ? undefined : sheets.find(({ name }) => name.toLowerCase() === wanted.toLowerCase());
    if (!sheet)
      throw new Failure(
        kind === "csv"
          ? `${path} is no workbook: there is no sheet "${wanted}" to choose.`
          : `${path} has no sheet "${wanted}"; it has ${sheets.map(({ name }) => name).join(", ")}.`,
      );
    return sheet.read();
  }
  const seen = sheets.filter(({ hidden }) => !hidden);
  const filled = (seen.length > 0 ? seen : sheets).find((sheet) => sheet.read().lines.length > 0);
  return (filled ?? sheets[0])?.read() ?? { lines: [], withoutResult: 0, date1904: false };
}

function assertRepeats(headers: readonly string[], path: string): void {
  const { repeated } = recognizeHeaders(headers);
  if (repeated.length > 0) throw new Failure(`${path} has more than one column for ${repeated.join(", ")}.`);
}

/** Without a call date these are hardly F-22 rows; what they may be called here is told, not guessed. */
function assertHeaders(
  headers: readonly string[],
  table: SourceTable,
  targets: readonly ImportTarget[],
  path: string,
): void {
  assertRepeats(headers, path);
  if (recognizeHeaders(headers).callDate) return;
  const guessed = suggestMapping(table.headers, targets).filter(({ certainty }) => certainty === "guessed");
  const hint = Object.fromEntries(guessed.map(({ header, target }) => [header, target]));
  throw new Failure(
    `${path} has no column "Tanggal Panggilan": are these F-22 rows?${
      guessed.length === 0
        ? ""
        : ` Where they are, say so in a file for --map, such as ${JSON.stringify(hint)}.`
    }`,
  );
}

async function readMapping(path: string): Promise<Mapping> {
  const text = new TextDecoder().decode(await readBytes(path));
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    throw new Failure(`${path} is no JSON.`);
  }
  if (!isMapping(parsed))
    throw new Failure(
      `${path} wants one object from their headers to F-22's, such as {"Tgl": "Tanggal Panggilan"}.`,
    );
  return parsed;
}

/**
 * The mapping in F-22's own spelling. One that speaks of a header which is not there, or of a column that F-22 has not, is
 * a slip of the pen.
 */
function checkedMapping(
  mapping: Mapping,
  { headers }: SourceTable,
  targets: readonly ImportTarget[],
  path: string,
): Mapping {
  const there = new Set(headers.map((header) => header.toLowerCase()));
  const checked = Object.entries(mapping).map(([header, wanted]) => {
    if (!there.has(header.trim().toLowerCase()))
      throw new Failure(`${path} maps "${header}", a header that the file of rows has not.`);
    const target = wanted.trim() === "" ? "" : targetByName(wanted, targets)?.header;
    if (target === undefined) throw new Failure(`${path} maps to "${wanted}", a column that F-22 has not.`);
    return [header, target] as const;
  });
  const spelled = Object.fromEntries(checked);
  const [twice] = repeatedTargets(spelled);
  if (twice !== undefined) throw new Failure(`${path} maps two headers to ${twice}.`);
  return spelled;
}

const REASONS: Readonly<Record<SourceErrorCode, (params: SourceError["params"]) => string>> = {
  oldExcel: () => "is an Excel file of the old kind (.xls); save it as .xlsx and try again",
  passwordProtected: () =>
    "is protected with a password; open it in Excel, remove the password, and try again",
  damaged: ({ part }) => `is damaged and cannot be read${part === undefined ? "" : ` (${part})`}`,
  notAWorkbook: () => "is no Excel workbook (.xlsx)",
  notUtf8: () => 'is not UTF-8 text; save it as "CSV UTF-8" and try again',
  brokenCsv: ({ reason }) => `is no readable CSV: ${reason ?? ""}`,
  tooLarge: ({ most }) => `is too large: at most ${most ?? ""} MB at a time`,
  tooLargeInside: ({ part, most }) =>
    `is too large: ${part ?? ""} unfolds to more than ${most ?? ""} MB, or all it holds to more than a file of rows does`,
  tooManyCells: ({ rows, columns }) =>
    `has more cells than can be taken in: at most ${rows ?? ""} rows and ${columns ?? ""} columns`,
  noHeader: () => "has no header line",
  headerRepeated: ({ header }) => `has the header "${header ?? ""}" twice`,
  rowTooLong: ({ line }) => `: record ${line ?? ""} has more values than there are headers`,
  cellTooLong: ({ line, header, most }) =>
    `: record ${line ?? ""} has more than ${most ?? ""} characters under "${header ?? ""}", which no cell holds`,
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
