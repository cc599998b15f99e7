/** `mc gather`: several workbooks, read one at a time, as one workbook of pooled counts. */
import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { inOfficeSession } from "embedded-excel";
import { gatheredFile, isGatheredFile } from "../book-files";
import { gatherBooks, MOST_BOOK_BYTES, MOST_BOOKS, sameIdIn, type BookDigest, type Day } from "../sop";
import { readBook } from "../excel/actions/read-book";
import { WorkbookError } from "../excel";
import type { Arguments } from "./arguments";
import { errorMessage, type Translator } from "../locales";
import { Failure, mcWords } from "./failure";
import { openBookOf1900, saveBytes } from "./files";
import { gatheredJson, gatheredText, gatherProblemWords } from "./gathered-answer";
import { isSameFile } from "./places";
import type { Surroundings } from "./surroundings";

/** Throws Failure where there are too many files, one is named twice, or one is missing or too large. */
export async function assertReadable(paths: readonly string[], most: number): Promise<void> {
  if (paths.length > most) throw new Failure("gather.most", { count: paths.length, most });
  for (const [index, path] of paths.entries()) {
    const found = await stat(path).catch(() => undefined);
    if (!found) throw new Failure("file.missing", { path });
    if (found.size > MOST_BOOK_BYTES)
      throw new Failure("gather.large", { path, size: Math.round((found.size / 1024 / 1024) * 10) / 10 });
    for (const other of paths.slice(0, index))
      if (await isSameFile(path, other))
        throw new Failure("gather.sameFile", { other, path }, { exitCode: 2 });
  }
}

/** One workbook open at a time: what was read of it is all that stays. */
async function digests(
  paths: readonly string[],
  asOf: Day | undefined,
  { today, progress, translate }: Surroundings,
): Promise<readonly BookDigest[]> {
  const read: BookDigest[] = [];
  for (const [index, path] of paths.entries()) {
    progress?.(mcWords(translate, "gather.progress"), index / paths.length);
    const { mtimeMs } = await stat(path);
    const given = { file: basename(path), written: mtimeMs, today };
    read.push(await inBook(path, translate, () => readBook(asOf === undefined ? given : { ...given, asOf })));
  }
  return read;
}

/** The workbook is open for the work alone, and let go before the next is opened. An error of it names the file. */
export async function inBook<Answer>(
  path: string,
  translate: Translator,
  work: () => Promise<Answer>,
): Promise<Answer> {
  try {
    return await inOfficeSession(await openBookOf1900(path), work);
  } catch (error) {
    throw error instanceof WorkbookError
      ? new Failure("inFile", { path, words: errorMessage(translate, error) })
      : error;
  }
}

/** Where a file stands that is no such workbook, or holds sheets besides, nothing is written over it. */
async function assertOurs(path: string): Promise<Uint8Array | undefined> {
  const bytes = await readFile(path).catch(() => undefined);
  if (bytes && !(await isGatheredFile(bytes))) throw new Failure("gather.notOurs", { path });
  return bytes;
}

const sameBytes = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;

/** What goes to standard output. Throws Failure; `--out` is written once all of them were read. */
export async function gather(
  { positionals, out = "", json }: Arguments,
  asOf: Day | undefined,
  surroundings: Surroundings,
): Promise<string> {
  const { say, translate } = surroundings;
  await assertReadable(positionals, MOST_BOOKS);
  const read = await digests(positionals, asOf, surroundings);
  const same = sameIdIn(read);
  if (same) throw new Failure("gather.sameId", { first: same.files[0], second: same.files[1], id: same.id });
  const gathered = gatherBooks(read);
  const day = asOf ?? gathered.books[0]?.asOf ?? surroundings.today;
  const standing = await assertOurs(out);
  const bytes = gatheredFile(gathered, day);
  const changed = !standing || !sameBytes(bytes, standing);
  if (changed) await saveBytes(out, bytes);
  for (const problem of gathered.problems) say(gatherProblemWords(problem, translate));
  if (json) return JSON.stringify({ changed, ...gatheredJson(gathered, day) }, null, 1);
  return gatheredText(gathered, day, changed, translate);
}
