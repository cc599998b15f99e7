/** `FOLDER/_books/ID.json`: which workbook's files stand in the folder. Readers of tables pass folders by that begin with `_`. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { comparedWith, type BookRecord } from "../excel";
import { Failure } from "./failure";

export const recordFile = (folder: string, id: string): string =>
  join(folder, "_books", `${id.toLowerCase()}.json`);

export const recordBytes = (record: BookRecord): Uint8Array =>
  new TextEncoder().encode(`${JSON.stringify(record)}\n`);

const isNumbers = (value: unknown): value is readonly number[] =>
  Array.isArray(value) && value.every((one) => typeof one === "number");

function isRecord(value: unknown): value is BookRecord {
  if (typeof value !== "object" || value === null) return false;
  const { file, changes, numbers, calls }: { readonly [Key in keyof BookRecord]?: unknown } = value;
  return typeof file === "string" && typeof changes === "number" && isNumbers(numbers) && isNumbers(calls);
}

async function standingRecord(path: string): Promise<BookRecord | undefined> {
  const text = await readFile(path, "utf8").catch(() => undefined);
  if (text === undefined) return undefined;
  try {
    const read: unknown = JSON.parse(text);
    return isRecord(read) ? read : undefined;
  } catch {
    return undefined;
  }
}

const OWN_ID = "give each its own (mc set BOOK.xlsx workbook.id=NAME --out BOOK.xlsx)";

/**
 * Throws Failure where the files under this id are another workbook's, a newer state's, or nobody knows whose: replacing
 * them would lose what was exported, and no one would see it.
 * @param hasFiles whether files under this id stand in the folder
 */
export async function assertReplaceable(
  { id, record }: { readonly id: string; readonly record: BookRecord },
  folder: string,
  hasFiles: boolean,
): Promise<void> {
  if (!hasFiles) return;
  const path = recordFile(folder, id);
  const before = await standingRecord(path);
  const { file } = record;
  if (!before)
    throw new Failure(
      `${folder} holds files of ${id}, and ${path}, which says whose they are, is gone or cannot be read; ${file} was not exported. --replace puts ${file} in their place.`,
    );
  const found = comparedWith(record, before);
  if (found === "other")
    throw new Failure(
      `${file} has the id ${id}, under which ${before.file} was exported, and other rows: one was copied from the other. ${file} was not exported; ${OWN_ID}, or put ${file} in its place with --replace.`,
    );
  if (found === "older")
    throw new Failure(
      `${file} is an older state of ${id} than what was exported from ${before.file} (${record.changes} lines of Log, not ${before.changes}); it was not exported. --replace puts it in its place.`,
    );
}
