/** Reading and writing files so that a failed run leaves nothing half-written. */
import { randomBytes } from "node:crypto";
import { readFile, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { openXlsx, saveXlsx, XlsxError } from "../xlsx";
import type { Book } from "../book/types";
import { Failure } from "./failure";

const REASONS: Readonly<Record<XlsxError["code"], string>> = {
  notAWorkbook: "is no Excel workbook (.xlsx)",
  passwordProtected: "is protected with a password; open it in Excel, remove the password, and try again",
  damaged: "is damaged and cannot be read",
};

export async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    const code = codeOf(error);
    throw new Failure(code === "ENOENT" ? `${path} does not exist.` : `${path} cannot be read (${code}).`);
  }
}

export async function openBook(path: string): Promise<Book> {
  const bytes = await readBytes(path);
  try {
    return await openXlsx(bytes);
  } catch (error) {
    if (error instanceof XlsxError) throw new Failure(`${path} ${REASONS[error.code]}.`);
    throw error;
  }
}

/** A book whose serials are days as the add-in knows them; those of the 1904 system would be 1,462 days off, unseen. */
export async function openBookOf1900(path: string): Promise<Book> {
  const book = await openBook(path);
  if (book.date1904)
    throw new Failure(
      `${path} uses the 1904 date system; switch it off in Excel (Options, Advanced), look through its dates, and try again.`,
    );
  return book;
}

/** Written beside its place and moved there when whole. */
export async function saveBook(book: Book, path: string): Promise<void> {
  const bytes = await saveXlsx(book);
  const place = await placeOf(path);
  const beside = `${place}.${randomBytes(4).toString("hex")}.tmp`;
  try {
    await writeFile(beside, bytes);
    await rename(beside, place);
  } catch (error) {
    await rm(beside, { force: true });
    throw new Failure(`${path} cannot be written (${codeOf(error)}).`);
  }
}

/** Where the file goes: a link stays a link to it, and what is no plain file (a folder, a device) is never replaced. */
async function placeOf(path: string): Promise<string> {
  let place: string;
  try {
    place = await realpath(path);
  } catch {
    return path;
  }
  if (!(await stat(place)).isFile()) throw new Failure(`${path} cannot be written: it is no file.`);
  return place;
}

function codeOf(error: unknown): string {
  if (typeof error === "object" && error !== null && "code" in error) return String(error.code);
  return error instanceof Error ? error.message : String(error);
}
