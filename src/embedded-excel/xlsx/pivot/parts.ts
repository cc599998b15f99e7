/** The parts of a sheet's PivotTables: of each its own, its cache, and the cache's records. */
import type { PivotTable } from "../../book/types";
import { CONTENT, RELATIONSHIP } from "../package/names";
import type { PackageWriter } from "../package/writer";
import { element } from "../package/xml";
import type { StyleWriter } from "../style/write-styles";
import { writeCacheDefinition, writeCacheRecords } from "./write-cache";
import { writePivotPart } from "./write-pivot";

export interface PivotPlace {
  readonly file: PackageWriter;
  /** The workbook's part. */
  readonly workbook: string;
  readonly styles: StyleWriter;
  readonly date1904: boolean;
  /** A number that no other cache has. */
  readonly cacheId: () => number;
}

/** Writes the cache and the PivotTable's part at `path`; gives the `<pivotCache>` of the workbook. */
export function writePivotAt(pivot: PivotTable, path: string, place: PivotPlace): string {
  const { file, workbook, styles, date1904, cacheId } = place;
  const options = { date1904, numberOf: (format: string | undefined) => styles.formatNumber(format) };
  const definition = file.freePath("xl/pivotCache/pivotCacheDefinition", ".xml");
  const records = file.freePath("xl/pivotCache/pivotCacheRecords", ".xml");
  file.add(records, writeCacheRecords(pivot, options), CONTENT.pivotRecords);
  const leads = file.relate(definition, RELATIONSHIP.pivotRecords, records);
  file.add(definition, writeCacheDefinition(pivot, leads, options), CONTENT.pivotCache);
  const number = cacheId();
  file.add(path, writePivotPart(pivot, number, options.numberOf), CONTENT.pivotTable);
  file.relate(path, RELATIONSHIP.pivotCache, definition);
  return element("pivotCache", {
    cacheId: number,
    "r:id": file.relate(workbook, RELATIONSHIP.pivotCache, definition),
  });
}

/** New PivotTables of a sheet. */
export const addPivots = (
  pivots: readonly PivotTable[],
  sheetPart: string,
  place: PivotPlace,
): readonly string[] =>
  pivots.map((pivot) => {
    const path = place.file.freePath("xl/pivotTables/pivotTable", ".xml");
    const cache = writePivotAt(pivot, path, place);
    place.file.relate(sheetPart, RELATIONSHIP.pivotTable, path);
    return cache;
  });
