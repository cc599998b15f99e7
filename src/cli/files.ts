/** Reading and writing files so that a failed run leaves nothing half-written. */
import { copyFile, readFile, realpath, rename, rm, stat } from "node:fs/promises";
import { openXlsx, writeXlsx, XlsxError } from "embedded-excel/xlsx";
import type { Book } from "embedded-excel";
import { extname } from "node:path";
import { lossMessage } from "../locales/loss-words";
import { Failure } from "./failure";
import { spareMemoryFor } from "./large-files";
import type { Surroundings } from "./surroundings";
import { clearedOnInterrupt, clearLeftovers, temporaryName, writeWhole } from "./temporary-files";

export async function readBytes(path: string): Promise<Uint8Array> {
  try {
    const bytes = await readFile(path);
    spareMemoryFor(bytes);
    return bytes;
  } catch (error) {
    const code = codeOf(error);
    throw new Failure(code === "ENOENT" ? "file.missing" : "file.unreadable", { path, why: code });
  }
}

export async function openBook(path: string): Promise<Book> {
  const bytes = await readBytes(path);
  try {
    return await openXlsx(bytes);
  } catch (error) {
    if (error instanceof XlsxError)
      throw new Failure(`file.${error.code}`, { path, place: placeOfFault(error) });
    throw error;
  }
}

/** What of the file is damaged or too large, by the part's name, which the error's English sentence begins with. */
function placeOfFault({ message }: XlsxError): string {
  const [part] = /^\S*[./]\S*(?= )/.exec(message) ?? [];
  return part === undefined ? "" : ` (${part})`;
}

/** A book whose serials are days as the add-in knows them; those of the 1904 system would be 1,462 days off, unseen. */
export async function openBookOf1900(path: string): Promise<Book> {
  const book = await openBook(path);
  if (book.date1904) throw new Failure("file.date1904", { path });
  return book;
}

/** A file to be written, and where. */
interface Output {
  readonly bytes: Uint8Array;
  readonly path: string;
  /** Of a file that is not there yet; absent = as usual. */
  readonly mode?: number;
}

/** To whom it is told, and in what language. */
type Telling = Pick<Surroundings, "say" | "translate">;

export const saveBook = (book: Book, path: string, telling?: Telling): Promise<void> =>
  saveBooks([{ book, path }], telling);

/** Throws Failure. */
export const saveBytes = (path: string, bytes: Uint8Array): Promise<void> => writeFiles([{ path, bytes }]);

/** All of them or none. Throws Failure. */
export const saveFiles = (files: readonly Output[]): Promise<void> => writeFiles(files);

/** `mode`: of a file that is not there yet. Throws Failure. */
export const saveText = (path: string, text: string, mode?: number): Promise<void> =>
  writeFiles([{ path, bytes: new TextEncoder().encode(text), ...(mode === undefined ? {} : { mode }) }]);

/** Saves all of the books or none, and says what of the opened files could not be kept, in a line each. Throws Failure. */
export async function saveBooks(
  books: readonly { readonly book: Book; readonly path: string }[],
  telling?: Telling,
): Promise<void> {
  const saved = books.map(({ book, path }) => ({ ...writeXlsx(book, extname(path).slice(1)), path }));
  await writeFiles(saved);
  for (const { losses, path } of saved)
    for (const loss of losses) telling?.say(`${path}: ${lossMessage(telling.translate, loss)}`);
}

interface Planned extends Output {
  readonly place: string;
  readonly beside: string;
  /** Where what stood there before waits until all is done; undefined where nothing stood there. */
  readonly before: string | undefined;
}

/**
 * Writes all of the files or, where one of them cannot be written, none: each is made whole beside its place before the
 * first is moved there, and what was replaced by then is brought back. A file keeps the mode of the one it replaces.
 */
async function writeFiles(outputs: readonly Output[]): Promise<void> {
  const planned: Planned[] = [];
  const moved: Planned[] = [];
  let current = outputs[0]?.path ?? "";
  const heard = clearedOnInterrupt(() => planned.flatMap(({ beside, before }) => [beside, before]));
  try {
    for (const output of outputs) {
      current = output.path;
      const { place, mode } = await placeOf(output.path);
      await clearLeftovers(place);
      const beside = temporaryName(place);
      const last = planned.length === outputs.length - 1;
      const before = mode === undefined || last ? undefined : temporaryName(place);
      planned.push({ ...output, place, beside, before });
      await writeWhole(beside, output.bytes, mode ?? output.mode);
      if (before !== undefined) await copyFile(place, before);
    }
    // From here on each step is whole by itself.
    heard();
    for (const one of planned) {
      current = one.path;
      await rename(one.beside, one.place);
      moved.push(one);
    }
  } catch (error) {
    for (const { place, before } of moved) await (before ? rename(before, place) : rm(place));
    if (error instanceof Failure) throw error;
    throw new Failure("file.unwritten", { path: current, why: codeOf(error) });
  } finally {
    heard();
    for (const { beside, before } of planned)
      for (const path of [beside, before]) if (path !== undefined) await rm(path, { force: true });
  }
}

/**
 * Where the file goes, and the mode of the one that stands there: a link stays a link to it, and what is no plain file
 * (a folder, a device) is never replaced.
 */
async function placeOf(path: string): Promise<{ place: string; mode: number | undefined }> {
  let place: string;
  try {
    place = await realpath(path);
  } catch {
    return { place: path, mode: undefined };
  }
  const found = await stat(place);
  if (!found.isFile()) throw new Failure("file.noFile", { path });
  return { place, mode: found.mode & 0o7777 };
}

function codeOf(error: unknown): string {
  if (typeof error === "object" && error !== null && "code" in error) return String(error.code);
  return error instanceof Error ? error.message : String(error);
}
