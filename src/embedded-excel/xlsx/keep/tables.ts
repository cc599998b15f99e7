/** The tables of a sheet that was opened. */
import type { Sheet, Table } from "../../book/types";
import { targetOf, type PackageReader } from "../package/reader";
import { childSpans, rootSpan, spliced, withAttributes } from "../package/spans";
import type { PackageWriter } from "../package/writer";
import { attribute, parseXml } from "../package/xml";
import { writeArea } from "../sheet/areas";
import { filteredArea, readTable, writeTable, writeTables } from "../sheet/tables";
import type { OrderedChildren } from "./ordered-children";
import { isSame, isSameCell, type SheetOrigin } from "./origin";
import { partText } from "./part-text";

/** What a table's part may hold that the book has no place for, by element. */
const UNKNOWN = ["sortState", "colorFilter", "iconFilter", "extLst"];

/** The part repeats the cells of its total row. */
function sameTotals(table: Table, sheet: Sheet, { rows }: SheetOrigin): boolean {
  if (!table.showTotals) return true;
  const { lastRow, column, lastColumn } = table.area;
  for (let each = column; each <= lastColumn; each += 1)
    if (!isSameCell(rows[lastRow]?.[each], sheet.rows[lastRow]?.[each])) return false;
  return true;
}

/** The part of a table that only grew or moved, with its new place. */
function movedTable(xml: string, table: Table): string {
  const root = rootSpan(xml);
  const tag = xml.slice(root.start, root.inside);
  const filter = childSpans(xml, root).find(({ name }) => name === "autoFilter");
  const changes = [
    { start: root.start, end: root.inside, text: withAttributes(tag, { ref: writeArea(table.area) }) },
  ];
  if (filter !== undefined) {
    const { start, inside } = filter;
    const ref = writeArea(filteredArea(table));
    changes.push({ start, end: inside, text: withAttributes(xml.slice(start, inside), { ref }) });
  }
  return spliced(xml, changes);
}

/** Returns what of tables' parts could not be kept, by the table's name. */
export function keepTables(
  document: OrderedChildren,
  sheet: Sheet,
  origin: SheetOrigin,
  files: { readonly original: PackageReader; readonly file: PackageWriter },
): readonly string[] {
  const { before, part } = origin;
  if (isSame(sheet.tables, before.tables) && sheet.tables.every((one) => sameTotals(one, sheet, origin)))
    return [];
  const { original, file } = files;
  const lost: string[] = [];
  const relationships = original.relationships(part);
  const list = document.find("tableParts");
  const left = new Map(sheet.tables.map((table) => [table.id, table]));
  const texts: string[] = [];
  for (const span of list === undefined ? [] : childSpans(document.text, list)) {
    const text = document.raw(span);
    const id = attribute(parseXml(text), "id");
    const path = targetOf(relationships, { id });
    const xml = path === undefined ? undefined : partText(original, path);
    const old = xml === undefined ? undefined : readTable(parseXml(xml));
    const now = old && left.get(old.id);
    if (id === undefined || path === undefined || xml === undefined || old === undefined) texts.push(text);
    else if (now === undefined) file.unrelate(part, id);
    else {
      left.delete(now.id);
      texts.push(text);
      if (isSame(now, old) && sameTotals(now, sheet, origin)) continue;
      const moved = isSame({ ...now, area: old.area }, old) && !now.showTotals;
      file.add(path, moved ? movedTable(xml, now) : writeTable(now, sheet));
      if (moved) continue;
      const unknown = UNKNOWN.filter((name) => new RegExp(`<(?:[\\w.-]+:)?${name}\\b`).test(xml));
      if (unknown.length > 0) lost.push(now.name);
    }
  }
  const added = writeTables([...left.values()], sheet, part, file).map((one) => document.inOwnWords(one));
  document.putList("tableParts", [...texts, ...added]);
  return lost;
}
