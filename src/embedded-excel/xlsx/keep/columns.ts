/** Columns and default sizes of a sheet that was opened: columns that nobody changed stay as they are. */
import type { Sheet } from "../../book/types";
import { childSpans, rawAttributes, rootSpan, withAttributes } from "../package/spans";
import { LAST_COLUMN } from "../sheet/areas";
import { writeColumn, writeSheetFormat } from "../sheet/columns";
import type { StyleWriter } from "../style/write-styles";
import type { OrderedChildren } from "./ordered-children";
import { isSame, type SheetOrigin } from "./origin";

export function keepSheetFormat(document: OrderedChildren, sheet: Sheet): void {
  const written = writeSheetFormat(sheet);
  const found = document.find("sheetFormatPr");
  if (found === undefined) {
    document.put("sheetFormatPr", written);
    return;
  }
  const own = rawAttributes(written.slice(rootSpan(written).start, rootSpan(written).inside));
  document.putRaw(
    "sheetFormatPr",
    withAttributes(document.raw(found), {
      defaultColWidth: own.get("defaultColWidth"),
      defaultRowHeight: own.get("defaultRowHeight"),
      customHeight: own.get("customHeight"),
    }),
  );
}

interface Run {
  readonly first: number;
  readonly last: number;
  readonly tag: string;
}

/** Neighbours that say the same are one element, as in the file. */
function joined(runs: readonly Run[]): readonly Run[] {
  const all: Run[] = [];
  for (const run of runs) {
    const before = all.at(-1);
    if (before !== undefined && before.last + 1 === run.first && before.tag === run.tag)
      all[all.length - 1] = { ...before, last: run.last };
    else all.push(run);
  }
  return all;
}

export function keepColumns(
  document: OrderedChildren,
  sheet: Sheet,
  before: SheetOrigin["before"],
  styles: StyleWriter,
): void {
  const list = document.find("cols");
  const raw = (list === undefined ? [] : childSpans(document.text, list)).map((span): Run => {
    const tag = document.tag(span);
    const attributes = rawAttributes(tag);
    const first = Number(attributes.get("min") ?? 1) - 1;
    return { first, last: Math.min(Number(attributes.get("max") ?? first + 1) - 1, LAST_COLUMN), tag };
  });
  const isKept = (column: number): boolean =>
    isSame(sheet.columnInfo.get(column), before.columnInfo.get(column));
  const runs: Run[] = [];
  for (const run of raw)
    for (let column = run.first; column <= run.last; column += 1)
      if (isKept(column)) runs.push({ ...run, first: column, last: column });
  const kept = new Set(runs.map(({ first }) => first));
  for (const [column, info] of sheet.columnInfo)
    if (!kept.has(column))
      runs.push({
        first: column,
        last: column,
        tag: withAttributes(document.inOwnWords(writeColumn(column, info, sheet, styles)), {
          min: undefined,
          max: undefined,
        }),
      });
  const plain = runs.map((run) => ({
    ...run,
    tag: withAttributes(run.tag, { min: undefined, max: undefined }),
  }));
  const texts = joined(plain.sort((a, b) => a.first - b.first)).map(({ first, last, tag }) =>
    withAttributes(tag, { min: first + 1, max: last + 1 }),
  );
  document.putList("cols", texts, false);
}
