/** The tables of a sheet that was opened. */
import type { Sheet, Table } from "../../book/types";
import { targetOf, type PackageReader } from "../package/reader";
import { childSpans } from "../package/spans";
import type { PackageWriter } from "../package/writer";
import { attribute, parseXml } from "../package/xml";
import { readTable, writeTables } from "../sheet/tables";
import type { OrderedChildren } from "./ordered-children";
import { isSame, isSameCell, type SheetOrigin } from "./origin";
import { partText } from "./part-text";
import { patchedTable } from "./patched-table";

/** The part repeats the cells of its total row. */
function sameTotals(table: Table, sheet: Sheet, { rows }: SheetOrigin): boolean {
  if (!table.showTotals) return true;
  const { lastRow, column, lastColumn } = table.area;
  for (let each = column; each <= lastColumn; each += 1)
    if (!isSameCell(rows[lastRow]?.[each], sheet.rows[lastRow]?.[each])) return false;
  return true;
}

/** Returns the names of those that the file calls tables and Excel drops (readTable): they are not saved again. */
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
  const relationships = original.relationships(part);
  const list = document.find("tableParts");
  const left = new Map(sheet.tables.map((table) => [table.id, table]));
  const texts: string[] = [];
  const dropped: string[] = [];
  for (const span of list === undefined ? [] : childSpans(document.text, list)) {
    const text = document.raw(span);
    const id = attribute(parseXml(text), "id");
    const path = targetOf(relationships, { id });
    const xml = path === undefined ? undefined : partText(original, path);
    const root = xml === undefined ? undefined : parseXml(xml);
    const old = root && readTable(root);
    const now = old && left.get(old.id);
    if (id === undefined || path === undefined || xml === undefined) texts.push(text);
    else if (old === undefined) {
      file.unrelate(part, id);
      dropped.push((root && (attribute(root, "displayName") ?? attribute(root, "name"))) ?? "");
    } else if (now === undefined) file.unrelate(part, id);
    else {
      left.delete(now.id);
      texts.push(text);
      if (isSame(now, old) && sameTotals(now, sheet, origin)) continue;
      file.add(path, patchedTable({ xml, table: old, rows: origin.rows }, now, sheet));
    }
  }
  const added = writeTables([...left.values()], sheet, part, file).map((one) => document.inOwnWords(one));
  document.putList("tableParts", [...texts, ...added]);
  return dropped;
}
