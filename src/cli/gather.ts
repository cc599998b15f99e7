/** `mc gather`: several workbooks, read one at a time, as one workbook of pooled counts. */
import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { startOfficeSession } from "embedded-excel";
import { gatheredFile, isGatheredFile } from "../book-files";
import { gatherBooks, MOST_BOOK_BYTES, MOST_BOOKS, sameIdIn, type BookDigest, type Day } from "../sop";
import { readBook } from "../excel/actions/read-book";
import { WorkbookError } from "../excel";
import type { Arguments } from "./arguments";
import { Failure } from "./failure";
import { openBookOf1900, saveBytes } from "./files";
import { gatheredJson, gatheredText, gatherProblemWords } from "./gathered-answer";
import { isSameFile } from "./places";
import type { Surroundings } from "./surroundings";

/** Throws Failure where there are too many files, one is named twice, or one is missing or too large. */
export async function assertReadable(paths: readonly string[], most: number): Promise<void> {
  if (paths.length > most)
    throw new Failure(`${paths.length} workbooks are more than ${most}; nothing was written.`);
  for (const [index, path] of paths.entries()) {
    const found = await stat(path).catch(() => undefined);
    if (!found) throw new Failure(`${path} does not exist; nothing was written.`);
    if (found.size > MOST_BOOK_BYTES)
      throw new Failure(
        `${path} has ${(found.size / 1024 / 1024).toFixed(1)} MB; a workbook may have 25 MB. Nothing was written.`,
      );
    for (const other of paths.slice(0, index))
      if (await isSameFile(path, other)) throw new Failure(`${other} and ${path} are the same file.`, 2);
  }
}

/** One workbook open at a time: what was read of it is all that stays. */
async function digests(
  paths: readonly string[],
  asOf: Day | undefined,
  { today, progress }: Surroundings,
): Promise<readonly BookDigest[]> {
  const read: BookDigest[] = [];
  for (const [index, path] of paths.entries()) {
    progress?.("gather", index / paths.length);
    startOfficeSession(await openBookOf1900(path));
    const { mtimeMs } = await stat(path);
    try {
      const given = { file: basename(path), written: mtimeMs, today };
      read.push(await readBook(asOf === undefined ? given : { ...given, asOf }));
    } catch (error) {
      if (error instanceof WorkbookError)
        throw new WorkbookError(error.code, error.params, { message: path });
      throw error;
    }
  }
  return read;
}

/** Where a file stands that is no such workbook, or holds sheets besides, nothing is written over it. */
async function assertOurs(path: string): Promise<Uint8Array | undefined> {
  const bytes = await readFile(path).catch(() => undefined);
  if (bytes && !(await isGatheredFile(bytes)))
    throw new Failure(
      `${path} is no workbook of gathered figures, or has sheets besides; it was left as it is. Name another file.`,
    );
  return bytes;
}

const sameBytes = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;

/** What goes to standard output. Throws Failure; `--out` is written once all of them were read. */
export async function gather(
  { positionals, out = "", json }: Arguments,
  asOf: Day | undefined,
  surroundings: Surroundings,
): Promise<string> {
  const { say } = surroundings;
  await assertReadable(positionals, MOST_BOOKS);
  const read = await digests(positionals, asOf, surroundings);
  const same = sameIdIn(read);
  if (same)
    throw new Failure(
      `${same.files[0]} and ${same.files[1]} have the same id, ${same.id}, and other rows: one was copied from the other. Give each its own (mc set BOOK.xlsx workbook.id=NAME --out BOOK.xlsx); nothing was written.`,
    );
  const gathered = gatherBooks(read);
  const day = asOf ?? gathered.books[0]?.asOf ?? surroundings.today;
  const standing = await assertOurs(out);
  const bytes = gatheredFile(gathered, day);
  const changed = !standing || !sameBytes(bytes, standing);
  if (changed) await saveBytes(out, bytes);
  for (const problem of gathered.problems) say(gatherProblemWords(problem));
  if (json) return JSON.stringify({ changed, ...gatheredJson(gathered, day) }, null, 1);
  return gatheredText(gathered, day, changed);
}
