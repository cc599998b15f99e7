/** What Worksheet.getRange takes: an address, a name, or a table. */
import { parseArea, splitSheet } from "../../book/address";
import { findSheet } from "../../book/naming";
import type { Sheet } from "../../book/types";
import { invalidArgument } from "../errors";
import { resolveReference } from "../session/reference";
import type { BookSession, RangeTarget } from "../session/session";
import { targetOf } from "./places";

/** The range of an address on the sheet, or of a name or table. */
export function rangeAt(session: BookSession, sheet: Sheet, text: string): RangeTarget {
  const { sheet: named, rest } = splitSheet(text);
  if (named !== undefined && findSheet(session.book, named) !== sheet)
    throw invalidArgument(`${text} lies on another sheet`);
  const area = parseArea(rest);
  if (area !== undefined) return targetOf(sheet, area);
  const place = /^[\p{L}_\\]/u.test(rest) ? resolveReference(session.book, rest, sheet) : undefined;
  if (place?.sheet !== sheet) throw invalidArgument(`${text} is no address`);
  return targetOf(sheet, place.area);
}
