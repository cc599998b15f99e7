/** Range.getCellProperties and setCellProperties, for fills, fonts and addresses. */
import { styleAt } from "../../book/cells";
import { cellAddress, fullAddress } from "../../book/address";
import { area as areaOf, cellCount } from "../../book/area";
import type { CellStyle } from "../../book/types";
import { apiNotFound, invalidArgument } from "../errors";
import { formatArea, type StylePatch } from "../session/formats";
import { demand } from "../session/guard";
import type { BookSession, RangeTarget } from "../session/session";
import { checkShape } from "../session/writing";
import { asColor, asFlag, asNumber, asRecord, asText } from "./arguments";

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

const KNOWN = ["address", "addressLocal", "format"];

export function cellPropertiesOf({ sheet, area }: RangeTarget, options: Record_): unknown {
  const unknown = Object.keys(options).find((key) => !KNOWN.includes(key));
  if (unknown !== undefined) throw apiNotFound(`Range.getCellProperties(${unknown})`);
  if (cellCount(area) > 5_000_000) throw invalidArgument("too many cells");
  const format = options["format"] === undefined ? undefined : asRecord(options["format"]);
  const rows: unknown[][] = [];
  for (let row = area.row; row <= area.lastRow; row += 1) {
    const line: unknown[] = [];
    for (let column = area.column; column <= area.lastColumn; column += 1) {
      const one: Record<string, unknown> = {};
      if (options["address"] === true) one["address"] = fullAddress(sheet.name, areaOf(row, column));
      if (options["addressLocal"] === true) one["addressLocal"] = cellAddress(row, column);
      if (format !== undefined) one["format"] = readOne(styleAt(sheet, row, column), format);
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
  const unknown = Object.keys(format).find((key) => key !== "fill" && key !== "font");
  if (unknown !== undefined) throw apiNotFound(`Range.setCellProperties(format/${unknown})`);
  return change;
}

export function setCellProperties(session: BookSession, { sheet, area }: RangeTarget, value: unknown): void {
  demand(sheet, "allowFormatCells");
  if (!Array.isArray(value)) throw invalidArgument("a two-dimensional array is expected");
  const lines = value as readonly (readonly unknown[])[];
  checkShape(area, lines);
  lines.forEach((line, y) => {
    line.forEach((one, x) => {
      const format = asRecord(asRecord(one)["format"] ?? {});
      formatArea(session, sheet, areaOf(area.row + y, area.column + x), patchOf(format));
    });
  });
}
