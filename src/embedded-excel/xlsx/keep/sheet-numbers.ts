/** What the worksheets' parts are called. */
import type { Book } from "../../book/types";
import type { PackageWriter } from "../package/writer";
import { isSame, type Origin } from "./origin";

/**
 * Where sheets were added, moved or removed, their parts are numbered by their tabs, as Excel writes them: there are readers
 * that take the n-th part for the n-th tab. What parts hold stays as it is; relationships and content types alone name them.
 */
export function numberSheetParts(
  { sheets }: Book,
  from: Origin,
  file: PackageWriter,
  newPart: (sheetId: string) => string | undefined,
): void {
  const [now, before] = [sheets, from.sheets].map((list) => list.map(({ id }) => id));
  if (isSame(now, before)) return;
  for (const [index, { id }] of sheets.entries()) {
    const part = from.sheets.find((one) => one.id === id)?.part ?? newPart(id);
    if (part !== undefined) file.rename(part, `xl/worksheets/sheet${index + 1}.xml`);
  }
}
