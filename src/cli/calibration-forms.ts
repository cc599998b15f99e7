/** `mc calibration --forms` and `--read`: a blind round by one file a rater, each read back in whole or not at all. */
import { mkdir, readdir, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { startOfficeSession } from "embedded-excel";
import { readCalibration } from "../excel/actions/read-calibration";
import { saveRating } from "../excel/actions/save-rating";
import type { CalibrationReading, CalibrationSession } from "../excel";
import { isoFromDay } from "../sop";
import type { Arguments } from "./arguments";
import { blindForm, NotTaken, readBlindForm, type HandedIn } from "./blind-form";
import { Failure } from "./failure";
import { openBook, openBookOf1900, saveBook, saveBooks } from "./files";
import { isSameFile } from "./places";
import type { Surroundings } from "./surroundings";

/** What may not stand in a file's name somewhere. */
const UNNAMEABLE = /[\\/:*?"<>|\p{Cc}]+/gu;

const formFile = ({ number }: CalibrationSession, rater: string): string =>
  `${number} ${rater}.xlsx`.replaceAll(UNNAMEABLE, "-");

function assertOpen({ number, closed }: CalibrationSession): void {
  if (closed !== undefined) throw new Failure("blind.closed", { session: number, day: isoFromDay(closed) });
}

const sameName = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/** Whoever is named, else the people of Pengaturan; each once. */
function ratersOf(named: string | undefined, people: readonly string[]): readonly string[] {
  const all = (named === undefined ? people : named.split(";")).map((name) => name.trim()).filter(Boolean);
  const raters = all.filter((name, index) => all.findIndex((other) => sameName(other, name)) === index);
  if (raters.length === 0) throw new Failure("blind.nobody");
  return raters;
}

/** Writes a form for each rater into the folder. A file that stands there may be filled in: it is never replaced. */
export async function writeForms(
  session: CalibrationSession,
  { people, guidance }: Pick<CalibrationReading, "people" | "guidance">,
  { forms = "", raters: named }: Arguments,
): Promise<string> {
  assertOpen(session);
  const raters = ratersOf(named, people);
  const paths = raters.map((rater) => join(forms, formFile(session, rater)));
  for (const path of paths)
    if (await stat(path).catch(() => undefined)) throw new Failure("blind.standing", { path });
  await mkdir(forms, { recursive: true });
  const books = [];
  for (const [index, rater] of raters.entries())
    books.push({ book: await blindForm(session, rater, guidance), path: paths[index] ?? "" });
  await saveBooks(books);
  return paths.join("\n");
}

/** A file, or those of the session in a folder. */
async function formsAt(path: string, { number }: CalibrationSession): Promise<readonly string[]> {
  const found = await stat(path).catch(() => undefined);
  if (!found) throw new Failure("file.missing", { path });
  if (!found.isDirectory()) return [path];
  const names = (await readdir(path)).filter(
    (name) => name.startsWith(`${number.replaceAll(UNNAMEABLE, "-")} `) && /\.xlsx$/i.test(name),
  );
  if (names.length === 0) throw new Failure("blind.none", { path, session: number });
  return names.sort().map((name) => join(path, name));
}

async function handedIn(path: string, session: CalibrationSession): Promise<HandedIn> {
  const read = readBlindForm(await openBook(path), session);
  if (read instanceof NotTaken)
    throw new Failure(`blind.${read.why}`, { path, session: session.number, ...read.params });
  return read;
}

/** All of the forms go into the workbook, or none does. */
export async function readForms(
  session: CalibrationSession,
  given: Arguments,
  { today, say, translate }: Surroundings,
): Promise<string> {
  assertOpen(session);
  const out = given.out ?? "";
  const all: (HandedIn & { readonly path: string })[] = [];
  for (const path of await formsAt(given.read ?? "", session)) {
    if (await isSameFile(path, out))
      throw new Failure("sameFileRead", { output: "--out", path }, { exitCode: 2 });
    const one = { ...(await handedIn(path, session)), path };
    const twin = all.find(({ rater }) => sameName(rater, one.rater));
    if (twin) throw new Failure("blind.twice", { first: twin.path, path, rater: one.rater });
    all.push(one);
  }
  // The workbook again: forms are looked at in sessions of their own.
  const { excel } = startOfficeSession(await openBookOf1900(given.positionals[0] ?? ""));
  for (const { rater, ratings, path } of all)
    for (const { recording, marks, note } of ratings) {
      const outcome = await saveRating({
        session: session.number,
        recording,
        rater,
        standard: false,
        fields: { marks, note },
        before: undefined,
        today,
      });
      if (outcome.kind === "saved") continue;
      const name = recording.sampleNumber || recording.recordingId;
      throw new Failure(outcome.kind === "changed" ? "blind.otherwise" : "blind.notTaken", {
        rater,
        call: name,
        file: basename(path),
        session: session.number,
      });
    }
  await saveBook(excel.book, out, { say, translate });
  const { sessions } = await readCalibration({ today });
  const after = sessions.find(({ number }) => number === session.number);
  const told = {
    session: session.number,
    read: all.map(({ rater }) => rater),
    raters: after?.agreement.raters.length ?? 0,
  };
  if (given.json) return JSON.stringify(told, null, 1);
  return all.map(({ rater, ratings }) => `${rater}  ${ratings.length}`).join("\n");
}
