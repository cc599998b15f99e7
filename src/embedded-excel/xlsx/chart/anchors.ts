/** Where a drawing stands: points from the sheet's corner against cells and offsets in EMU. */
import type { Sheet } from "../../book/types";
import { child, element, numberAttribute, toNumber, type XmlElement } from "../package/xml";
import { LAST_COLUMN, LAST_ROW } from "../sheet/areas";
import { fromEmu, toEmu } from "../units";

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

interface Line {
  readonly count: number;
  size(index: number): number;
}

/** Sizes in whole EMU, so that sums stay exact. */
function columnsOf(sheet: Sheet): Line {
  const standard = toEmu(sheet.standardWidth);
  return {
    count: LAST_COLUMN,
    size: (index) => {
      const info = sheet.columnInfo.get(index);
      if (info?.hidden === true) return 0;
      return info?.width === undefined ? standard : toEmu(info.width);
    },
  };
}

function rowsOf(sheet: Sheet): Line {
  const standard = toEmu(sheet.standardHeight);
  return {
    count: LAST_ROW,
    size: (index) => {
      const info = sheet.rowInfo.get(index);
      if (info?.hidden === true || info?.filtered === true) return 0;
      return info?.height === undefined ? standard : toEmu(info.height);
    },
  };
}

/** The cell in which a distance ends, and how far into it. */
function locate(line: Line, distance: number): { index: number; offset: number } {
  let rest = distance;
  for (let index = 0; index < line.count; index += 1) {
    const size = line.size(index);
    if (rest < size) return { index, offset: rest };
    rest -= size;
  }
  return { index: line.count, offset: rest };
}

function startOf(line: Line, index: number): number {
  let sum = 0;
  for (let each = 0; each < Math.min(index, line.count); each += 1) sum += line.size(each);
  return sum;
}

function marker(name: string, sheet: Sheet, x: number, y: number): string {
  const column = locate(columnsOf(sheet), x);
  const row = locate(rowsOf(sheet), y);
  const part = (tag: string, value: number): string => element(tag, {}, String(value));
  return element(
    name,
    {},
    part("xdr:col", column.index),
    part("xdr:colOff", column.offset),
    part("xdr:row", row.index),
    part("xdr:rowOff", row.offset),
  );
}

/** Moves with its cells, and keeps its size. */
export function writeAnchor(sheet: Sheet, box: Box, content: string): string {
  const [left, top] = [toEmu(Math.max(0, box.left)), toEmu(Math.max(0, box.top))];
  return element(
    "xdr:twoCellAnchor",
    { editAs: "oneCell" },
    marker("xdr:from", sheet, left, top),
    marker("xdr:to", sheet, left + toEmu(box.width), top + toEmu(box.height)),
    content,
    element("xdr:clientData"),
  );
}

function readMarker(sheet: Sheet, of: XmlElement | undefined): { x: number; y: number } | undefined {
  if (of === undefined) return undefined;
  const number = (name: string): number => toNumber(child(of, name)?.text) ?? 0;
  return {
    x: startOf(columnsOf(sheet), number("col")) + number("colOff"),
    y: startOf(rowsOf(sheet), number("row")) + number("rowOff"),
  };
}

/**
 * Where a box begins and ends: column, offset, row, offset, twice; offsets in pixels.
 * @param box from a cell's top left corner on; lengths in points
 */
export function locateBox(
  sheet: Sheet,
  box: {
    readonly row: number;
    readonly column: number;
    readonly gap: { readonly x: number; readonly y: number };
    readonly width: number;
    readonly height: number;
  },
): readonly number[] {
  const [columns, rows] = [columnsOf(sheet), rowsOf(sheet)];
  const left = startOf(columns, box.column) + toEmu(box.gap.x);
  const top = Math.max(0, startOf(rows, box.row) + toEmu(box.row === 0 ? box.gap.y : -box.gap.y));
  return [
    [left, top],
    [left + toEmu(box.width), top + toEmu(box.height)],
  ].flatMap(([x = 0, y = 0]) =>
    [locate(columns, x), locate(rows, y)].flatMap(({ index, offset }) => [
      index,
      Math.round(fromEmu(offset) / 0.75),
    ]),
  );
}

/** Of any of the three kinds of anchor. */
export function readAnchor(sheet: Sheet, anchor: XmlElement): Box {
  const position = child(anchor, "pos");
  const size = child(anchor, "ext");
  const from = readMarker(sheet, child(anchor, "from")) ?? {
    x: numberAttribute(position, "x") ?? 0,
    y: numberAttribute(position, "y") ?? 0,
  };
  const to = readMarker(sheet, child(anchor, "to")) ?? {
    x: from.x + (numberAttribute(size, "cx") ?? 0),
    y: from.y + (numberAttribute(size, "cy") ?? 0),
  };
  return {
    left: fromEmu(from.x),
    top: fromEmu(from.y),
    width: fromEmu(to.x - from.x),
    height: fromEmu(to.y - from.y),
  };
}
