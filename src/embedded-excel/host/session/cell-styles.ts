/** Cell styles by name: Excel's own as its default theme has them, and those that are added. */
import { eachCell } from "../../book/cells";
import { WHOLE_SHEET, area as areaOf } from "../../book/area";
import type { Border, CellStyle } from "../../book/types";
import { formatArea, type StylePatch } from "./formats";
import type { BookSession } from "./session";

export interface NamedStyle {
  readonly name: string;
  readonly builtIn: boolean;
  look: CellStyle;
  /** Parts that are not applied: "includeFont" and so on. */
  readonly left: Set<string>;
}

const line = (
  color: string,
  weight: Border["weight"] = "Thin",
  style: Border["style"] = "Continuous",
): Border => ({
  style,
  weight,
  color,
});
const box = (border: Border): CellStyle => ({
  borderTop: border,
  borderBottom: border,
  borderLeft: border,
  borderRight: border,
});

const ACCENTS = [
  ["#4472C4", "#D9E1F2", "#B4C6E7", "#8EA9DB"],
  ["#ED7D31", "#FCE4D6", "#F8CBAD", "#F4B084"],
  ["#A5A5A5", "#EDEDED", "#DBDBDB", "#C9C9C9"],
  ["#FFC000", "#FFF2CC", "#FFE699", "#FFD966"],
  ["#5B9BD5", "#DDEBF7", "#BDD7EE", "#9BC2E6"],
  ["#70AD47", "#E2EFDA", "#C6E0B4", "#A9D08E"],
] as const;
const HEADING = "#44546A";
const WHITE = "#FFFFFF";

const BUILT_IN: Readonly<Record<string, CellStyle>> = {
  Normal: {},
  Good: { fillColor: "#C6EFCE", fontColor: "#006100" },
  Bad: { fillColor: "#FFC7CE", fontColor: "#9C0006" },
  Neutral: { fillColor: "#FFEB9C", fontColor: "#9C5700" },
  Calculation: { fillColor: "#F2F2F2", fontColor: "#FA7D00", bold: true, ...box(line("#7F7F7F")) },
  "Check Cell": {
    fillColor: "#A5A5A5",
    fontColor: WHITE,
    bold: true,
    ...box(line("#3F3F3F", "Thick", "Double")),
  },
  "Explanatory Text": { italic: true, fontColor: "#7F7F7F" },
  Input: { fillColor: "#FFCC99", fontColor: "#3F3F76", ...box(line("#7F7F7F")) },
  "Linked Cell": { fontColor: "#FA7D00", borderBottom: line("#FF8001", "Thick", "Double") },
  Note: { fillColor: "#FFFFCC", ...box(line("#B2B2B2")) },
  Output: { fillColor: "#F2F2F2", fontColor: "#3F3F3F", bold: true, ...box(line("#3F3F3F")) },
  "Warning Text": { fontColor: "#FF0000" },
  "Heading 1": { fontSize: 15, bold: true, fontColor: HEADING, borderBottom: line("#4472C4", "Thick") },
  "Heading 2": { fontSize: 13, bold: true, fontColor: HEADING, borderBottom: line("#A2B8E1", "Thick") },
  "Heading 3": { bold: true, fontColor: HEADING, borderBottom: line("#8EA9DB", "Medium") },
  "Heading 4": { bold: true, fontColor: HEADING },
  Title: { fontName: "Calibri Light", fontSize: 18, fontColor: HEADING },
  Total: { bold: true, borderTop: line("#4472C4"), borderBottom: line("#4472C4", "Thick", "Double") },
  Comma: { numberFormat: '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)' },
  "Comma [0]": { numberFormat: '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)' },
  Currency: { numberFormat: '_($* #,##0.00_);_($* (#,##0.00);_($* "-"??_);_(@_)' },
  "Currency [0]": { numberFormat: '_($* #,##0_);_($* (#,##0);_($* "-"_);_(@_)' },
  Percent: { numberFormat: "0%" },
  ...Object.fromEntries<CellStyle>(
    ACCENTS.flatMap(([full, light, medium, strong], index): [string, CellStyle][] => [
      [`Accent${index + 1}`, { fillColor: full, fontColor: WHITE }],
      [`20% - Accent${index + 1}`, { fillColor: light }],
      [`40% - Accent${index + 1}`, { fillColor: medium }],
      [`60% - Accent${index + 1}`, { fillColor: strong, fontColor: WHITE }],
    ]),
  ),
};

const STYLES = new WeakMap<BookSession, Map<string, NamedStyle>>();

/** The workbook's styles, by their names in lower case. */
export function stylesOf(session: BookSession): Map<string, NamedStyle> {
  let found = STYLES.get(session);
  if (found === undefined) {
    found = new Map<string, NamedStyle>();
    for (const [name, look] of Object.entries(BUILT_IN))
      found.set(name.toLowerCase(), { name, builtIn: true, look, left: new Set() });
    STYLES.set(session, found);
  }
  return found;
}

/** As Office.js's enumeration says Excel's own: Heading1, CommaZero, Accent1_20. */
function spelled(name: string): string {
  const accent = /^accent(\d)_(\d\d)$/i.exec(name);
  if (accent !== null) return `${accent[2] ?? ""}% - accent${accent[1] ?? ""}`;
  return name
    .replace(/Zero$/, " [0]")
    .replace(/^Heading(?=\d)/i, "Heading ")
    .replace(/^(Check)(Cell)$|^(Linked)(Cell)$|^(Explanatory)(Text)$|^(Warning)(Text)$/i, (all) =>
      all.replace(/(Cell|Text)$/i, " $1"),
    );
}

/** The style of a name, in any case, or as Office.js's enumeration spells it. */
export function styleNamed(session: BookSession, name: string): NamedStyle | undefined {
  const styles = stylesOf(session);
  return styles.get(name.toLowerCase()) ?? styles.get(spelled(name).toLowerCase());
}

/** Names of a style's own, by the part of a style that they belong to. */
const PARTS: Readonly<Record<string, readonly (keyof CellStyle)[]>> = {
  IncludeNumber: ["numberFormat"],
  IncludeFont: ["fontName", "fontSize", "bold", "italic", "underline", "strikethrough", "fontColor"],
  IncludePatterns: ["fillColor", "fillPattern", "fillPatternColor"],
  IncludeBorder: ["borderTop", "borderBottom", "borderLeft", "borderRight"],
  IncludeAlignment: [
    "horizontalAlignment",
    "verticalAlignment",
    "wrapText",
    "indentLevel",
    "autoIndent",
    "shrinkToFit",
    "readingOrder",
    "textOrientation",
  ],
  IncludeProtection: ["locked"],
};
export const INCLUDED = Object.keys(PARTS);

/** What applying the style changes: its parts, and nothing of those that it does not include. */
export function patchOf(style: NamedStyle): StylePatch {
  const patch: Record<string, unknown> = {
    namedStyle: style.name === "Normal" ? undefined : style.name,
  };
  for (const [part, keys] of Object.entries(PARTS))
    if (!style.left.has(part)) for (const key of keys) patch[key] = style.look[key];
  return patch;
}

/** Cells that have a style that is no more are Normal. */
export function forget(session: BookSession, { name }: NamedStyle): void {
  const normal = stylesOf(session).get("normal");
  if (normal !== undefined)
    restyleAll(session, { ...normal, name }, { ...patchOf(normal), namedStyle: undefined });
}

/** A style that changed changes the cells that have it. */
export function restyleAll(session: BookSession, style: NamedStyle, patch = patchOf(style)): void {
  for (const sheet of session.book.sheets) {
    const cells: (readonly [number, number])[] = [];
    eachCell(sheet, WHOLE_SHEET, (cell, row, column) => {
      if (cell.style?.namedStyle === style.name) cells.push([row, column]);
    });
    for (const [row, column] of cells) formatArea(session, sheet, areaOf(row, column), patch);
  }
}
