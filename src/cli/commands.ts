/** The commands of `mc`: each opens a book, runs the add-in's own actions on it, saves, and returns what is printed. */
import { basename } from "node:path";
import { type Book, createEmptyBook, keepClientCode, startOfficeSession } from "embedded-excel";
import { dayFromIso, isMonth, isoFromDay, partsOfDay, type CheckAnswer, type Day, type Month } from "../sop";
import { assessMonth } from "../excel/actions/assess-month";
import { checklistWords } from "../locales/checklist-words";
import { changeSettings } from "../excel/actions/change-settings";
import { checkMonth } from "../excel/actions/check-month";
import { distributeReport } from "../excel/actions/distribute-report";
import { finishReport } from "../excel/actions/finish-report";
import { generateReport } from "../excel/actions/generate-report";
import { migrateWorkbook } from "../excel/actions/migrate-workbook";
import { readObjections } from "../excel/actions/read-objections";
import { setUpWorkbook } from "../excel/actions/set-up-workbook";
import { introduce, WorkbookError, type RecommendationConflict, type ReportOutcome } from "../excel";
import { writeEdits } from "../excel/actions/write-edits";
import type { Arguments } from "./arguments";
import { archive, verify } from "./archive";
import { answerJson, objectionsJson } from "./answer-json";
import { assessmentJson } from "./assessment-json";
import { answerText } from "./answer-text";
import { lastYear } from "./demo/last-year";
import { assertBegun, makeDemo } from "./demo/make-demo";
import { evidence } from "./evidence";
import { exportBooks } from "./export";
import { Failure, mcWords } from "./failure";
import { calibration } from "./calibration";
import { openBookOf1900, saveBook, saveBooks } from "./files";
import { holidays } from "./holidays";
import { gather } from "./gather";
import { importRows } from "./import-rows";
import { nextYear } from "./next-year";
import { otherYear } from "./other-year";
import { assertApart, assertEndings, tellOfLocks } from "./paths";
import { plan } from "./plan";
import { repair } from "./repair";
import type { Surroundings } from "./surroundings";
import { runScript } from "./run-script";

/** Returns what goes to standard output; "" = nothing. Throws Failure or WorkbookError. */
export async function runCommand(given: Arguments, surroundings: Surroundings): Promise<string> {
  // Where scripts/mc.mjs keeps it, which knows of what sources.
  const clientCode = process.env["MC_CLIENT_CODE"];
  if (clientCode !== undefined) keepClientCode(clientCode);
  await assertApart(given);
  assertEndings(given);
  introduce(given.by ?? "");
  await tellOfLocks(given, surroundings);
  switch (given.command) {
    case "new":
      return newWorkbook(given, surroundings);
    case "demo":
      return demo(given, surroundings);
    case "set":
      return set(given, surroundings);
    case "import":
      return importRows(given, monthOf(given), surroundings);
    case "check":
      return check(given, surroundings);
    case "report":
      return report(given, surroundings);
    case "calibration":
      return calibration(given, surroundings);
    case "finish":
      return finish(given, surroundings);
    case "plan":
      return plan(given, surroundings);
    case "repair":
      return repair(given, surroundings);
    case "holidays":
      return holidays(given, yearOf(given, surroundings.today), surroundings);
    case "next-year":
      return nextYear(given, surroundings);
    case "migrate":
      return migrate(given, surroundings);
    case "evidence":
      return evidence(given, { month: monthOf(given), asOf: asOfOf(given) }, surroundings);
    case "other-year":
      return otherYear(
        given,
        given.year === undefined ? undefined : yearOf(given, surroundings.today),
        surroundings,
      );
    case "archive":
      return archive(given, surroundings);
    case "verify":
      return verify(given, surroundings);
    case "export":
      return exportBooks(given, asOfOf(given), surroundings);
    case "gather":
      return gather(given, asOfOf(given), surroundings);
    default:
      return runScript(given, surroundings);
  }
}

function yearOf(given: Arguments, today: Day): number {
  if (given.year === undefined) return yearOfDay(today);
  if (!/^\d{4}$/.test(given.year) || Number(given.year) < 1901)
    throw new Failure("year", { year: given.year });
  return Number(given.year);
}

const yearOfDay = (day: Day): number => partsOfDay(day).year;

const file = (given: Arguments, index: number): string => given.positionals[index] ?? "";

async function newWorkbook(given: Arguments, { today }: Surroundings): Promise<string> {
  const { excel } = startOfficeSession(createEmptyBook("Sheet1"));
  await setUpWorkbook({ year: yearOf(given, today), today });
  await saveBook(excel.book, file(given, 0));
  return "";
}

async function demo(given: Arguments, surroundings: Surroundings): Promise<string> {
  const today = asOfOf(given) ?? surroundings.today;
  const year = yearOf(given, today);
  assertBegun(year, today);
  const { lastYear: path } = given;
  const name = path === undefined ? `Buku Contoh ${year - 1}.xlsx` : basename(path);
  const before = await lastYear({ year: year - 1, today, name, isClosed: path !== undefined });
  const { excel } = startOfficeSession(createEmptyBook("Sheet1"));
  await makeDemo(year, today, before);
  await saveBooks([
    { book: excel.book, path: file(given, 0) },
    ...(path === undefined ? [] : [{ book: before.book, path }]),
  ]);
  return "";
}

async function set(given: Arguments, { say, today, translate }: Surroundings): Promise<string> {
  const values = new Map<string, string>();
  for (const pair of given.positionals.slice(1)) {
    const at = pair.indexOf("=");
    if (at < 1) throw new Failure("pair", { pair }, { exitCode: 2 });
    const key = pair.slice(0, at);
    if (values.has(key)) throw new Failure("pairTwice", { key }, { exitCode: 2 });
    values.set(key, pair.slice(at + 1));
  }
  const { excel } = startOfficeSession(await openBookOf1900(file(given, 0)));
  await changeSettings({ values: Object.fromEntries(values), today });
  await saveBook(excel.book, given.out ?? "", { say, translate });
  return "";
}

const monthOf = (given: Arguments): Month | undefined => {
  if (given.month !== undefined && !isMonth(given.month)) throw new Failure("month", { month: given.month });
  return given.month;
};

const asOfOf = (given: Arguments): Day | undefined => {
  if (given.asOf === undefined) return undefined;
  const day = dayFromIso(given.asOf);
  if (day === undefined) throw new Failure("day", { day: given.asOf });
  return day;
};

/** What check and report are asked for. */
function question(given: Arguments, today: Day): { today: Day; month?: Month; asOf?: Day } {
  const month = monthOf(given);
  const asOf = asOfOf(given);
  return { today, ...(month === undefined ? {} : { month }), ...(asOf === undefined ? {} : { asOf }) };
}

async function check(given: Arguments, { today, translate }: Surroundings): Promise<string> {
  const asked = question(given, today);
  startOfficeSession(await openBookOf1900(file(given, 0)));
  const answer = await checkMonth(asked);
  if (!given.json) return answerText(answer, translate);
  const objections = objectionsJson(await readObjections(asked));
  return JSON.stringify({ ...answerJson(answer, translate), objections }, null, 1);
}

async function report(given: Arguments, { today, translate, say }: Surroundings): Promise<string> {
  const asked = { ...question(given, today), month: given.month ?? "" };
  const { excel } = startOfficeSession(await openBookOf1900(file(given, 0)));
  const told: string[] = [];
  const answer = await generated(given, asked, { translate, say: (line) => told.push(line) });
  const books = [{ book: excel.book, path: given.out ?? "" }];
  if (given.distribution !== undefined)
    books.push({ book: await distributionBook(given, today), path: given.distribution });
  await saveBooks(books, { say, translate });
  // Only what stands in a file is told as made.
  for (const line of told) say(line);
  if (!given.json) return answerText(answer, translate);
  const { assessment, activities } = answer.assessed;
  return JSON.stringify(
    { ...answerJson(answer, translate), ...assessmentJson(assessment, activities) },
    null,
    1,
  );
}

/** What check tells of the month, and what its reports may say. */
type Answer = CheckAnswer & { readonly assessed: Pick<ReportOutcome, "assessment" | "activities"> };

/** A finished report is what is handed on: where a copy is asked for, it stays as it is. */
async function generated(
  given: Arguments,
  asked: ReturnType<typeof question> & { readonly month: Month },
  { translate, say }: Pick<Surroundings, "translate" | "say">,
): Promise<Answer> {
  try {
    const despite = given.force ? "reportLayoutDamaged" : "reportEmptyMonth";
    const made = await generateReport({ ...asked, replaceFinal: given.replaceFinal, despite });
    const { asOf, rule, figures, findings, conflicts, doubt } = made;
    if (doubt) say(translate(`reports.despite.${doubt.code}`, doubt.params));
    if (conflicts.length > 0) say(translate("reports.conflicts", { fields: conflictWords(conflicts) }));
    return { asOf, rule, months: [figures], findings, assessed: made };
  } catch (error) {
    const stays = error instanceof WorkbookError && error.code === "reportFinal";
    if (given.distribution === undefined || !stays) throw error;
    return { ...(await checkMonth(asked)), assessed: await assessMonth(asked) };
  }
}

/** The copy in a workbook of its own. The session of the workbook itself is over then. */
async function distributionBook(given: Arguments, today: Day): Promise<Book> {
  const { freeText, month = "" } = given;
  const { edits } = await distributeReport({ month, today, freeText, into: "file" });
  const { excel } = startOfficeSession(createEmptyBook(EMPTY_SHEET));
  await writeEdits(edits, EMPTY_SHEET);
  return excel.book;
}

/** What the new workbook's own sheet is called until it goes. */
const EMPTY_SHEET = "Sheet1";

/** `R-2607-01 Hasil; R-2607-02 Mutu (1–5)` */
const conflictWords = (conflicts: readonly RecommendationConflict[]): string =>
  conflicts.map(({ number, header }) => `${number} ${header}`).join("; ");

async function finish(given: Arguments, { today, say, translate }: Surroundings): Promise<string> {
  const month = monthOf(given) ?? "";
  const { excel } = startOfficeSession(await openBookOf1900(file(given, 0)));
  const { reason } = given;
  const options = { month, by: given.by ?? "", today, ...(reason === undefined ? {} : { reason }) };
  const outcome = await finishReport(options);
  await saveBook(excel.book, given.out ?? "", { say, translate });
  for (const line of checklistWords(translate, outcome.checklist)) say(line);
  const on = isoFromDay(outcome.on);
  if (given.json) return JSON.stringify({ ...outcome, on }, null, 1);
  return `${month}: ${outcome.sheets.join(", ")} (${outcome.by}, ${on})`;
}

async function migrate(given: Arguments, { today, say, translate }: Surroundings): Promise<string> {
  const { excel } = startOfficeSession(await openBookOf1900(file(given, 0)));
  const { homeKeptAs, ...outcome } = await migrateWorkbook({ today });
  await saveBook(excel.book, given.out ?? "", { say, translate });
  const { from, to, kept } = outcome;
  if (homeKeptAs !== undefined) say(mcWords(translate, "migrated.home", { sheet: homeKeptAs }));
  if (kept.length > 0) say(mcWords(translate, "migrated.kept", { cells: kept.join(", ") }));
  if (given.json) return JSON.stringify({ ...outcome, homeKeptAs: homeKeptAs ?? null }, null, 1);
  return mcWords(translate, from === to ? "migrated.standing" : "migrated.done", { from, to });
}
