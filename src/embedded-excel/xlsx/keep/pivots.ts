/** PivotTables of a file that was opened: those that nobody changed stay byte for byte, with their caches. */
import type { Book, PivotTable, Sheet } from "../../book/types";
import type { PackageReader } from "../package/reader";
import type { PackageWriter } from "../package/writer";
import { child, childrenOf, numberAttribute } from "../package/xml";
import { addPivots, writePivotAt, type PivotPlace } from "../pivot/parts";
import { pivotParts } from "../pivot/read-pivot";
import type { StyleWriter } from "../style/write-styles";
import { isSame, type Origin, type SheetOrigin } from "./origin";

export interface KeptCaches {
  /** Elements of caches that are new. */
  readonly added: readonly string[];
  /** Ids of the workbook's relationships to caches that are no more. */
  readonly removed: readonly string[];
}

interface Files {
  readonly original: PackageReader;
  readonly file: PackageWriter;
}

/** Where it stands and has its data from is brought along as text (beside.ts). */
function sameButPlace(now: PivotTable, before: PivotTable): boolean {
  const { area, source, laidOut } = before;
  return isSame({ ...now, area, source, laidOut }, before);
}

/** PivotTables that speak of each cache, by the cache's path. */
function users({ original }: Files, paths: readonly string[]): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const path of paths)
    for (const { kind, target } of original.relationships(path))
      if (kind === "pivotCacheDefinition") found.set(target, (found.get(target) ?? new Set()).add(path));
  return found;
}

/** Every PivotTable's part of the file, also of what the book does not list. */
const allParts = ({ original }: Files, from: Origin): string[] =>
  from.sheets.flatMap(({ part }) =>
    original.relationships(part).flatMap(({ kind, target }) => (kind === "pivotTable" ? [target] : [])),
  );

export function keepPivots(
  book: Book,
  from: Origin,
  files: Files,
  styles: StyleWriter,
  newPart: (sheetId: string) => string | undefined,
): KeptCaches {
  const { original, file } = files;
  const root = original.xml(from.workbook);
  const numbers = childrenOf(child(root, "pivotCaches"), "pivotCache").map(
    (one) => numberAttribute(one, "cacheId") ?? 0,
  );
  let last = Math.max(0, ...numbers);
  const place: PivotPlace = {
    file,
    workbook: from.workbook,
    styles,
    date1904: book.date1904,
    cacheId: () => (last += 1),
  };
  const left: string[] = [];
  const added = book.sheets.flatMap((sheet) => {
    const origin = from.sheets.find(({ id }) => id === sheet.id);
    if (origin !== undefined) return keepSheetPivots(sheet, origin, files, place, left);
    return addPivots(sheet.pivotTables ?? [], newPart(sheet.id) ?? "", place);
  });
  const gone = from.sheets.filter(({ id }) => !book.sheets.some((sheet) => sheet.id === id));
  for (const { part } of gone) left.push(...pivotParts(original, part).map(({ path }) => path));
  return { added, removed: dropCaches(files, from, left) };
}

/** @param left gets the paths of parts that speak of their former cache no more */
function keepSheetPivots(
  sheet: Sheet,
  { before, part }: SheetOrigin,
  { original, file }: Files,
  place: PivotPlace,
  left: string[],
): readonly string[] {
  const [now, old] = [sheet.pivotTables ?? [], before.pivotTables ?? []];
  if (isSame(now, old)) return [];
  const parts = pivotParts(original, part);
  const added = addPivots(
    now.filter(({ id }) => !old.some((one) => one.id === id)),
    part,
    place,
  );
  const changed = old.flatMap((pivot, index) => {
    const path = parts[index]?.path;
    const after = now.find(({ id }) => id === pivot.id);
    if (path === undefined || (after !== undefined && sameButPlace(after, pivot))) return [];
    left.push(path);
    if (after === undefined) {
      file.unrelate(part, parts[index]?.relationship ?? "");
      return [];
    }
    for (const { id, kind } of original.relationships(path))
      if (kind === "pivotCacheDefinition") file.unrelate(path, id);
    return [writePivotAt(after, path, place)];
  });
  return [...added, ...changed];
}

/** Caches that nothing speaks of any more go with their records. */
function dropCaches(files: Files, from: Origin, left: readonly string[]): readonly string[] {
  if (left.length === 0) return [];
  const { original, file } = files;
  const used = users(files, allParts(files, from));
  return original.relationships(from.workbook).flatMap(({ id, kind, target }) => {
    const by = used.get(target);
    if (kind !== "pivotCacheDefinition" || by === undefined || [...by].some((path) => !left.includes(path)))
      return [];
    file.unrelate(from.workbook, id);
    return [id];
  });
}
