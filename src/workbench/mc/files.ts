/** Reading and writing files so that a failed run leaves nothing half-written. */
import { randomBytes } from "node:crypto";
import { readFile, rename, rm, writeFile } from "node:fs/promises";
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
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    throw new Failure(
      code === "ENOENT" ? `${path} does not exist.` : `${path} cannot be read (${String(code)}).`,
    );
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

/** Written beside its place and moved there when whole. */
export async function saveBook(book: Book, path: string): Promise<void> {
  const bytes = await saveXlsx(book);
  const beside = `${path}.${randomBytes(4).toString("hex")}.tmp`;
  try {
    await writeFile(beside, bytes);
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw new Failure(
      `${path} cannot be written (${error instanceof Error ? error.message : String(error)}).`,
    );
  }
}
