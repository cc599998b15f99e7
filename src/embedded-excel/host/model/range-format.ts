/** Excel.RangeFormat and what hangs on it: fill, font, borders, protection. Serves Range and RangeAreas alike. */
import type { Area, CellStyle, Sheet } from "../../book/types";
import { without } from "../../book/without";
import { invalidArgument } from "../errors";
import { keepingCharts } from "../session/chart-places";
import { commonStyle, formatArea, type StylePatch } from "../session/formats";
import { demand } from "../session/guard";
import type { BookSession, RangeTarget } from "../session/session";
import { asColor, asFlag, asInteger, asNumber, asText, asWord } from "./arguments";
import { autofitColumns, autofitRows } from "./autofit";
import { bordersRef } from "./borders";
import { patternOf, patternPatch } from "./fill-patterns";
import { defineType, type Context, type Property } from "./define";

export type Targets = readonly RangeTarget[];

/** What all cells have in common; null where they differ. */
export function sharedStyle<T>(self: Targets, pick: (style: CellStyle | undefined) => T): T | null {
  const found = self.map(({ sheet, area }) => commonStyle(sheet, area, pick));
  const [first = null] = found;
  return found.every((one) => one === first) ? first : null;
}

export function patch(
  self: Targets,
  session: BookSession,
  change: StylePatch | ((style: CellStyle) => StylePatch),
): void {
  for (const { sheet, area } of self) {
    demand(sheet, "allowFormatCells");
    formatArea(session, sheet, area, change);
  }
}

/** A property that is one entry of the cell's style. */
function styled<K extends keyof CellStyle>(
  key: K,
  read: (value: CellStyle[K] | undefined) => unknown,
  write: (value: unknown) => CellStyle[K] | undefined,
): Property<Targets> {
  return {
    get: (self) => sharedStyle(self, (style) => read(style?.[key])),
    set: (self, value, { session }) => {
      patch(self, session, { [key]: write(value) });
    },
  };
}

const flag = (value: unknown): true | undefined => (asFlag(value) ? true : undefined);

const fillRef = defineType<Targets>({
  name: "RangeFill",
  properties: {
    // As Excel: no fill reads as white.
    Color: styled(
      "fillColor",
      (value) => value ?? "#FFFFFF",
      (value) => (value === "" ? undefined : asColor(value)),
    ),
    Pattern: {
      get: (self) => sharedStyle(self, patternOf),
      set: (self, value, { session }) => {
        patch(self, session, patternPatch(value));
      },
    },
    PatternColor: styled("fillPatternColor", (value) => value ?? "#000000", asColor),
  },
  writes: {
    Clear: (self, _args, { session }) => {
      patch(self, session, { fillColor: undefined, fillPattern: undefined, fillPatternColor: undefined });
      return null;
    },
  },
});

const UNDERLINES = ["None", "Single", "Double"] as const;

const fontRef = defineType<Targets>({
  name: "RangeFont",
  properties: {
    Name: styled("fontName", (value) => value ?? "Calibri", asText),
    Size: styled(
      "fontSize",
      (value) => value ?? 11,
      (value) => {
        const size = asNumber(value);
        if (size < 1 || size > 409) throw invalidArgument("a font size is 1 to 409");
        return size;
      },
    ),
    Bold: styled("bold", (value) => value ?? false, flag),
    Italic: styled("italic", (value) => value ?? false, flag),
    Strikethrough: styled("strikethrough", (value) => value ?? false, flag),
    Color: styled("fontColor", (value) => value ?? "#000000", asColor),
    Underline: styled(
      "underline",
      (value) => value ?? "None",
      (value) => {
        const word = asWord(value, UNDERLINES);
        return word === "None" ? undefined : word;
      },
    ),
  },
});

const protectionRef = defineType<Targets>({
  name: "FormatProtection",
  properties: {
    Locked: {
      get: (self) => sharedStyle(self, (style) => style?.locked !== false),
      set: (self, value, { session }) => {
        const locked = asFlag(value);
        for (const { sheet } of self) demand(sheet);
        patch(self, session, { locked: locked ? undefined : false });
      },
    },
    FormulaHidden: {
      get: () => false,
      set: (_self, value) => {
        if (asFlag(value)) throw invalidArgument("the embedded Excel does not hide formulas");
      },
    },
  },
});

const HORIZONTAL = [
  "General",
  "Left",
  "Center",
  "Right",
  "Fill",
  "Justify",
  "CenterAcrossSelection",
  "Distributed",
] as const;
const VERTICAL = ["Top", "Center", "Bottom", "Justify", "Distributed"] as const;

function size(
  self: Targets,
  of: (sheet: Sheet, index: number) => number,
  span: (area: Area) => readonly [number, number],
): number | null {
  let found: number | undefined;
  for (const { sheet, area } of self) {
    const [first, last] = span(area);
    for (let index = first; index <= Math.min(last, first + 20_000); index += 1) {
      const one = of(sheet, index);
      if (found !== undefined && found !== one) return null;
      found = one;
    }
  }
  return found ?? null;
}

const columnsOf = (area: Area): readonly [number, number] => [area.column, area.lastColumn];
const rowsOf = (area: Area): readonly [number, number] => [area.row, area.lastRow];

function widthOf(self: Targets): number | null {
  return size(self, (sheet, column) => sheet.columnInfo.get(column)?.width ?? sheet.standardWidth, columnsOf);
}

/** @param width undefined: that of the sheet's columns */
function setWidth(self: Targets, session: BookSession, width: number | undefined): void {
  if (width !== undefined && (width < 0 || width > 1790))
    throw invalidArgument("a column's width is 0 to 1790 points");
  for (const { sheet, area } of self) {
    demand(sheet, "allowFormatColumns");
    keepingCharts(sheet, () => {
      for (let column = area.column; column <= area.lastColumn; column += 1)
        sheet.columnInfo.set(column, {
          ...without(sheet.columnInfo.get(column) ?? {}, "width"),
          ...(width === undefined ? {} : { width }),
        });
    });
    session.restructured(sheet);
  }
}

function setHeight(self: Targets, session: BookSession, height: number): void {
  if (height < 0 || height > 409.5) throw invalidArgument("a row's height is 0 to 409.5 points");
  for (const { sheet, area } of self) {
    demand(sheet, "allowFormatRows");
    keepingCharts(sheet, () => {
      if (area.lastRow - area.row > 100_000) sheet.standardHeight = height;
      else
        for (let row = area.row; row <= area.lastRow; row += 1)
          sheet.rowInfo.set(row, { ...sheet.rowInfo.get(row), height });
    });
    session.restructured(sheet);
  }
}

export const rangeFormatRef = defineType<Targets>({
  name: "RangeFormat",
  properties: {
    ColumnWidth: {
      get: widthOf,
      set: (self, value, { session }) => {
        setWidth(self, session, asNumber(value));
      },
    },
    RowHeight: {
      get: (self) =>
        size(self, (sheet, row) => sheet.rowInfo.get(row)?.height ?? sheet.standardHeight, rowsOf),
      set: (self, value, { session }) => {
        setHeight(self, session, asNumber(value));
      },
    },
    UseStandardWidth: {
      get: (self) => {
        const width = widthOf(self);
        return width === null ? null : self.every(({ sheet }) => sheet.standardWidth === width);
      },
      set: (self, value, { session }) => {
        if (asFlag(value)) setWidth(self, session, undefined);
      },
    },
    HorizontalAlignment: styled(
      "horizontalAlignment",
      (value) => value ?? "General",
      (value) => {
        const word = asWord(value, HORIZONTAL);
        return word === "General" ? undefined : word;
      },
    ),
    VerticalAlignment: styled(
      "verticalAlignment",
      (value) => value ?? "Bottom",
      (value) => {
        const word = asWord(value, VERTICAL);
        return word === "Bottom" ? undefined : word;
      },
    ),
    WrapText: styled("wrapText", (value) => value ?? false, flag),
    ShrinkToFit: styled("shrinkToFit", (value) => value ?? false, flag),
    ReadingOrder: styled(
      "readingOrder",
      (value) => value ?? "Context",
      (value) => {
        const word = asWord(value, ["Context", "LeftToRight", "RightToLeft"] as const);
        return word === "Context" ? undefined : word;
      },
    ),
    AutoIndent: styled("autoIndent", (value) => value ?? false, flag),
    IndentLevel: styled(
      "indentLevel",
      (value) => value ?? 0,
      (value) => {
        const level = asInteger(value);
        if (level < 0 || level > 250) throw invalidArgument("an indent is 0 to 250");
        return level === 0 ? undefined : level;
      },
    ),
    TextOrientation: styled(
      "textOrientation",
      (value) => value ?? 0,
      (value) => {
        const angle = asInteger(value);
        if ((angle < -90 || angle > 90) && angle !== 180)
          throw invalidArgument("a text orientation is -90 to 90, or 180");
        return angle === 0 ? undefined : angle;
      },
    ),
  },
  objects: {
    Fill: (self) => fillRef(self),
    Font: (self) => fontRef(self),
    Protection: (self) => protectionRef(self),
    Borders: (self) => bordersRef(self),
  },
  writes: {
    AutofitColumns: (self, _args, { session }: Context) => {
      autofitColumns(self, session);
      return null;
    },
    AutofitRows: (self, _args, { session }) => {
      autofitRows(self, session);
      return null;
    },
  },
});
