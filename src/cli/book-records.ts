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
  if (!before) throw new Failure("export.noRecord", { folder, id, path, file });
  const found = comparedWith(record, before);
  if (found === "other") throw new Failure("export.otherBook", { file, id, before: before.file });
  if (found === "older")
    throw new Failure("export.olderState", {
      file,
      id,
      before: before.file,
      lines: record.changes,
      linesBefore: before.changes,
    });
}
