/** Range.getCellProperties and setCellProperties. */
import { styleAt } from "../../book/cells";
import { cellAddress, fullAddress } from "../../book/address";
import { area as areaOf, cellCount } from "../../book/area";
import type { CellStyle } from "../../book/types";
import { apiNotFound, invalidArgument } from "../errors";
import { formatArea, type StylePatch } from "../session/formats";
import { demand } from "../session/guard";
import type { RangeTarget } from "../session/session";
import { checkShape } from "../session/writing";
import { asColor, asFlag, asNumber, asRecord, asText } from "./arguments";
import type { Context } from "./define";
import { readShape, writeShape } from "./line-properties";

type Record_ = Readonly<Record<string, unknown>>;

const FONT: Readonly<
  Record<string, { read: (style: CellStyle | undefined) => unknown; write: (value: unknown) => StylePatch }>
> = {
  color: {
    read: (style) => style?.fontColor ?? "#000000",
    write: (value) => ({ fontColor: asColor(value) }),
  },
  bold: {
    read: (style) => style?.bold ?? false,
    write: (value) => ({ bold: asFlag(value) ? true : undefined }),
  },
  italic: {
    read: (style) => style?.italic ?? false,
    write: (value) => ({ italic: asFlag(value) ? true : undefined }),
  },
  name: { read: (style) => style?.fontName ?? "Calibri", write: (value) => ({ fontName: asText(value) }) },
  size: { read: (style) => style?.fontSize ?? 11, write: (value) => ({ fontSize: asNumber(value) }) },
};

function readOne(style: CellStyle | undefined, wanted: Record_): Record<string, unknown> {
  const answer: Record<string, unknown> = {};
  const fill = wanted["fill"] === undefined ? {} : asRecord(wanted["fill"]);
  if (fill["color"] === true) answer["fill"] = { color: style?.fillColor ?? "#FFFFFF" };
  const font = wanted["font"] === undefined ? {} : asRecord(wanted["font"]);
  const names = Object.keys(font).filter((name) => font[name] === true);
  if (names.length > 0) {
    answer["font"] = Object.fromEntries(
      names.map((name) => {
        const entry = FONT[name];
        if (entry === undefined) throw apiNotFound(`Range.getCellProperties(format/font/${name})`);
        return [name, entry.read(style)];
      }),
    );
  }
  return answer;
}

/** Fills and fonts alone take the quick way. */
const isPlain = (format: Record_): boolean =>
  Object.keys(format).every((key) => key === "fill" || key === "font") &&
  Object.keys(asRecord(format["font"] ?? {})).every((name) => FONT[name] !== undefined) &&
  Object.keys(asRecord(format["fill"] ?? {})).every((name) => name === "color");

const KNOWN = ["address", "addressLocal", "format"];

export function cellPropertiesOf({ sheet, area }: RangeTarget, options: Record_, context: Context): unknown {
  if (cellCount(area) > 5_000_000) throw invalidArgument("too many cells");
  const asked = options["format"] === undefined ? undefined : asRecord(options["format"]);
  const format = asked !== undefined && isPlain(asked) ? asked : undefined;
  const others = Object.fromEntries(
    Object.entries(options).filter(
      ([key]) => !KNOWN.includes(key) || (key === "format" && format === undefined),
    ),
  );
  const rows: unknown[][] = [];
  for (let row = area.row; row <= area.lastRow; row += 1) {
    const line: unknown[] = [];
    for (let column = area.column; column <= area.lastColumn; column += 1) {
      const one: Record<string, unknown> = {};
      if (options["address"] === true) one["address"] = fullAddress(sheet.name, areaOf(row, column));
      if (options["addressLocal"] === true) one["addressLocal"] = cellAddress(row, column);
      if (format !== undefined) one["format"] = readOne(styleAt(sheet, row, column), format);
      if (Object.keys(others).length > 0)
        Object.assign(
          one,
          readShape(context.model.range({ sheet, area: areaOf(row, column) }), others, context),
        );
      line.push(one);
    }
    rows.push(line);
  }
  return rows;
}

function patchOf(format: Record_): StylePatch {
  const fill = asRecord(format["fill"] ?? {});
  const font = asRecord(format["font"] ?? {});
  let change: StylePatch = fill["color"] === undefined ? {} : { fillColor: asColor(fill["color"]) };
  for (const [name, value] of Object.entries(font)) {
    const entry = FONT[name];
    if (entry === undefined) throw apiNotFound(`Range.setCellProperties(format/font/${name})`);
    change = { ...change, ...entry.write(value) };
  }
  return change;
}

export function setCellProperties({ sheet, area }: RangeTarget, value: unknown, context: Context): void {
  const { session } = context;
  demand(sheet, "allowFormatCells");
  if (!Array.isArray(value)) throw invalidArgument("a two-dimensional array is expected");
  const lines = value as readonly (readonly unknown[])[];
  checkShape(area, lines);
  lines.forEach((line, y) => {
    line.forEach((one, x) => {
      const cell = areaOf(area.row + y, area.column + x);
      const { format: given, ...others } = asRecord(one);
      const format = asRecord(given ?? {});
      if (isPlain(format)) formatArea(session, sheet, cell, patchOf(format));
      else writeShape(context.model.range({ sheet, area: cell }), { format }, context);
      writeShape(context.model.range({ sheet, area: cell }), others, context);
    });
  });
}
