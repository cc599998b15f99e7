/** The part of a table that changed: what changed is put into what stands there, so that all else stays. */
import { parseArea } from "../../book/address";
import type { Area, Cell, Sheet, Table, TableColumn } from "../../book/types";
import { childSpans, rawAttributes, rootSpan, withAttributes } from "../package/spans";
import { encodeAttributeText } from "../package/text";
import { attribute, element, numberAttribute, parseXml } from "../package/xml";
import { writeArea } from "../sheet/areas";
import { writeFilterColumn } from "../sheet/column-filters";
import {
  filteredArea,
  styleAttributes,
  totalAttributes,
  totalOf,
  writeCalculated,
  writeColumn,
  writeFilter,
  writeTotal,
} from "../sheet/tables";
import { OrderedChildren } from "./ordered-children";
import { isSame } from "./origin";

/** The elements of a table in the order that the format prescribes (ECMA-376, CT_Table). */
const ORDER = ["autoFilter", "sortState", "tableColumns", "tableStyleInfo", "extLst"];

type Rows = readonly (readonly (Cell | undefined)[])[];

/** A table as it was opened, and the cells of its sheet then. */
export interface TableBefore {
  readonly xml: string;
  readonly table: Table;
  readonly rows: Rows;
}

class TablePatcher {
  private readonly document: OrderedChildren;
  private readonly old: Table;

  constructor(
    private readonly before: TableBefore,
    private readonly now: Table,
    private readonly sheet: Sheet,
  ) {
    this.document = new OrderedChildren(before.xml, ORDER);
    this.old = before.table;
  }

  private root(): void {
    const { old, now } = this;
    const changed: Record<string, string | number | boolean | undefined> = {};
    if (now.name !== old.name) Object.assign(changed, { name: now.name, displayName: now.name });
    if (!isSame(now.area, old.area)) changed["ref"] = writeArea(now.area);
    if (now.showHeaders !== old.showHeaders) changed["headerRowCount"] = now.showHeaders ? undefined : 0;
    if (now.showTotals !== old.showTotals)
      Object.assign(changed, {
        totalsRowCount: now.showTotals ? 1 : undefined,
        totalsRowShown: now.showTotals ? undefined : false,
      });
    this.document.changeRoot((tag) => withAttributes(tag, changed));
  }

  /** Filters of the kinds that the book knows are written where they changed; those of other kinds stay. */
  private filter(): void {
    const { document, old, now } = this;
    const found = document.find("autoFilter");
    const written = writeFilter(now);
    if (found === undefined || written === undefined) {
      if (found !== undefined || writeFilter(old) !== written) document.put("autoFilter", written);
      return;
    }
    const raw = new Map<number, string>();
    const others: string[] = [];
    for (const span of childSpans(document.text, found)) {
      const text = document.raw(span);
      const place = numberAttribute(parseXml(text), "colId");
      if (span.name === "filterColumn" && place !== undefined) raw.set(old.columns[place]?.id ?? -1, text);
      else others.push(this.movedSort(text));
    }
    const items = now.columns.flatMap((column, index) => {
      const stood = raw.get(column.id);
      const before = old.columns.find(({ id }) => id === column.id);
      const same =
        now.showFilterButton === old.showFilterButton &&
        isSame(column.filterValues, before?.filterValues) &&
        isSame(column.filter, before?.filter);
      if (before !== undefined && same)
        return stood === undefined ? [] : [withFirstTag(stood, { colId: index })];
      const own = writeFilterColumn(column, index, !now.showFilterButton);
      return own === undefined ? [] : [document.inOwnWords(own)];
    });
    const tag = withAttributes(document.tag(found).replace(/\s*\/>$/, ">"), {
      ref: writeArea(filteredArea(now)),
    });
    document.putRaw(
      "autoFilter",
      `${tag}${[...items, ...others].join("")}</${document.root.prefix}autoFilter>`,
    );
  }

  /** What was sorted moves with the table. */
  private movedSort(text: string): string {
    const { old, now } = this;
    const [down, right] = [now.area.row - old.area.row, now.area.column - old.area.column];
    if (down === 0 && right === 0) return text;
    return text.replaceAll(/<[^>]*\sref="[^"]*"[^>]*>/g, (tag) => {
      const area = parseArea(rawAttributes(tag).get("ref") ?? "");
      return area === undefined ? tag : withAttributes(tag, { ref: writeArea(movedBy(area, down, right)) });
    });
  }

  private totalCell(rows: Rows, { area }: Table, place: number): Cell | undefined {
    return rows[area.lastRow]?.[area.column + place];
  }

  private column(column: TableColumn, place: number, raw: ReadonlyMap<number, string>): string {
    const { document, old, now, sheet, before } = this;
    const cell = this.totalCell(sheet.rows, now, place);
    const text = raw.get(column.id);
    const placeBefore = old.columns.findIndex(({ id }) => id === column.id);
    const stood = old.columns[placeBefore];
    if (text === undefined || stood === undefined) return document.inOwnWords(writeColumn(now, column, cell));
    const total = totalOf(now, cell);
    const sameTotal = isSame(total, totalOf(old, this.totalCell(before.rows, old, placeBefore)));
    const changed = {
      ...(column.name !== stood.name && { name: encodeAttributeText(column.name) }),
      ...(!sameTotal && totalAttributes(total)),
    };
    const named = withFirstTag(text, changed);
    const children = new Map<string, string | undefined>();
    if (column.calculatedFormula !== stood.calculatedFormula)
      children.set("calculatedColumnFormula", writeCalculated(column));
    if (!sameTotal) children.set("totalsRowFormula", writeTotal(total));
    return children.size === 0 ? named : withChildren(named, children, document);
  }

  private columns(): void {
    const { document, now } = this;
    const list = document.find("tableColumns");
    const raw = new Map<number, string>();
    for (const [index, span] of (list === undefined ? [] : childSpans(document.text, list)).entries()) {
      const text = document.raw(span);
      raw.set(Number(attribute(parseXml(text), "id") ?? index + 1), text);
    }
    document.putList(
      "tableColumns",
      now.columns.map((column, place) => this.column(column, place, raw)),
    );
  }

  private style(): void {
    const { document, old, now } = this;
    const [before, after] = [styleAttributes(old), styleAttributes(now)];
    if (isSame(before, after)) return;
    const found = document.find("tableStyleInfo");
    if (found === undefined) document.put("tableStyleInfo", element("tableStyleInfo", after));
    else document.putRaw("tableStyleInfo", withAttributes(document.raw(found), after));
  }

  xml(): string {
    this.root();
    this.filter();
    const sort = this.document.find("sortState");
    if (sort !== undefined) this.document.putRaw("sortState", this.movedSort(this.document.raw(sort)));
    this.columns();
    this.style();
    return this.document.xml();
  }
}

const movedBy = ({ row, column, lastRow, lastColumn }: Area, down: number, right: number): Area => ({
  row: row + down,
  column: column + right,
  lastRow: lastRow + down,
  lastColumn: lastColumn + right,
});

/** An element's text with attributes of its own changed. */
function withFirstTag(text: string, changed: Parameters<typeof withAttributes>[1]): string {
  const end = text.indexOf(">") + 1;
  return withAttributes(text.slice(0, end), changed) + text.slice(end);
}

/** A column's text with some of its elements written anew; those of ours come first, in the format's order. */
function withChildren(
  text: string,
  children: ReadonlyMap<string, string | undefined>,
  document: OrderedChildren,
): string {
  const span = rootSpan(text);
  const raw = childSpans(text, span);
  const names = ["calculatedColumnFormula", "totalsRowFormula"];
  const own = names.flatMap((name) => {
    if (children.has(name)) {
      const written = children.get(name);
      return written === undefined ? [] : [document.inOwnWords(written)];
    }
    return raw.filter((one) => one.name === name).map(({ start, end }) => text.slice(start, end));
  });
  const others = raw
    .filter((one) => !names.includes(one.name))
    .map(({ start, end }) => text.slice(start, end));
  const tag = text.slice(span.start, span.inside).replace(/\s*\/>$/, ">");
  const content = [...own, ...others].join("");
  return content === "" ? tag.replace(/>$/, "/>") : `${tag}${content}</${span.prefix}${span.name}>`;
}

/** The table's part as it is now. */
export const patchedTable = (before: TableBefore, now: Table, sheet: Sheet): string =>
  new TablePatcher(before, now, sheet).xml();
