/** What a file holds besides a sheet's cells and speaks of their places, brought to where the cells went. */
import { parseArea } from "../../book/address";
import { isEntireColumn, isEntireRow } from "../../book/area";
import { shiftArea, shiftIndex, shiftLength, type Shift } from "../../book/shift";
import type { Area, Sheet } from "../../book/types";
import { childSpans, rawAttributes, rootSpan, spliced, withAttributes, type Span } from "../package/spans";
import { readAreas, writeArea, writeAreas } from "../sheet/areas";

const movedArea = (area: Area, shifts: readonly Shift[]): Area | undefined =>
  shifts.reduce<Area | undefined>((moved, shift) => moved && shiftArea(moved, shift), area);

export const movedAreas = (areas: readonly Area[], shifts: readonly Shift[]): Area[] =>
  areas.flatMap((area) => movedArea(area, shifts) ?? []);

/** A place that the file names; undefined where it is gone. What is none stays as it is. */
function movedRef(text: string, shifts: readonly Shift[]): string | undefined {
  const area = parseArea(text);
  if (area === undefined) return text;
  const moved = movedArea(area, shifts);
  return moved && writeArea(moved);
}

function movedRefs(text: string, shifts: readonly Shift[]): string | undefined {
  const areas = readAreas(text);
  if (areas.length === 0) return text;
  const moved = movedAreas(areas, shifts);
  return moved.length === 0 ? undefined : writeAreas(moved);
}

/** Elements of a sheet that say their place in an attribute; a place that is gone takes them along. */
const PLACED =
  /<(?:[\w.-]+:)?(?:conditionalFormatting|dataValidation|protectedRange|ignoredError|cellWatch|autoFilter|sortState|sortCondition|hyperlink)\b[^>]*>/g;
const NEWER_PLACE = /(<xm:sqref>)([^<]*)(<\/xm:sqref>)/g;
/** As a place that no cell has: the element that bears it is dropped. */
const GONE = "#REF!";

function movedTag(tag: string, shifts: readonly Shift[]): string {
  const attributes = rawAttributes(tag);
  const changed: Record<string, string> = {};
  for (const name of ["ref", "sqref", "r"]) {
    const text = attributes.get(name);
    if (text === undefined) continue;
    const moved = movedRefs(text, shifts) ?? GONE;
    if (moved !== text) changed[name] = moved;
  }
  return Object.keys(changed).length === 0 ? tag : withAttributes(tag, changed);
}

const LISTS = new Set(["dataValidations", "protectedRanges", "ignoredErrors", "cellWatches", "hyperlinks"]);
const isGone = (xml: string, { start, inside }: Span): boolean =>
  xml.slice(start, inside).includes(`"${GONE}"`);

/** What of a sheet's elements lost its place, to be taken out. A list that is left empty goes too. */
function goneSpans(xml: string): Span[] {
  return childSpans(xml, rootSpan(xml)).flatMap((one) => {
    if (one.name === "sheetData") return [];
    if (!LISTS.has(one.name)) return isGone(xml, one) ? [one] : [];
    const items = childSpans(xml, one);
    const gone = items.filter((item) => isGone(xml, item));
    return gone.length > 0 && gone.length === items.length ? [one] : gone;
  });
}

/** A sheet's part with the places that it names besides its cells as they are now. */
export function shiftedSheet(xml: string, { shifts = [] }: Sheet): string {
  if (shifts.length === 0) return xml;
  const changes = childSpans(xml, rootSpan(xml)).flatMap((one) => {
    if (one.name === "sheetData") return [];
    const text = xml.slice(one.start, one.end);
    const moved = text
      .replaceAll(PLACED, (tag) => movedTag(tag, shifts))
      .replaceAll(
        NEWER_PLACE,
        (_, open: string, place: string, close: string) =>
          `${open}${movedRefs(place, shifts) ?? GONE}${close}`,
      );
    return moved === text ? [] : [{ start: one.start, end: one.end, text: moved }];
  });
  const moved = spliced(xml, changes);
  return moved.includes(`"${GONE}"`)
    ? spliced(
        moved,
        goneSpans(moved).map(({ start, end }) => ({ start, end, text: "" })),
      )
    : moved;
}

/** Where a row or column goes by those shifts that move whole ones; where it is gone, to where it was. */
function movedIndex(index: number, along: Shift["along"], shifts: readonly Shift[]): number {
  return shifts.reduce((at, shift) => {
    const whole = along === "rows" ? isEntireRow(shift.at) : isEntireColumn(shift.at);
    if (shift.along !== along || !whole) return at;
    const from = along === "rows" ? shift.at.row : shift.at.column;
    return shiftIndex(at, from, shiftLength(shift), shift.kind) ?? from;
  }, index);
}

const ANCHORED = /<(?:[\w.-]+:)?(?:twoCellAnchor|oneCellAnchor)\b[^>]*>/;
const MARKER = /(<(?:[\w.-]+:)?(?:from|to)>)([\s\S]*?)(<\/(?:[\w.-]+:)?(?:from|to)>)/g;
const NUMBER = (name: string): RegExp => new RegExp(`(<(?:[\\w.-]+:)?${name}>)\\s*(\\d+)\\s*(<)`);

/** An anchor of a drawing, but for one that does not move with its cells. */
export function shiftedAnchor(xml: string, shifts: readonly Shift[]): string {
  const [tag = ""] = ANCHORED.exec(xml) ?? [];
  if (tag === "" || rawAttributes(tag).get("editAs") === "absolute") return xml;
  return xml.replaceAll(MARKER, (_, open: string, inside: string, close: string) => {
    const moved = (["rows", "columns"] as const).reduce(
      (text, along) =>
        text.replace(
          NUMBER(along === "rows" ? "row" : "col"),
          (__, before: string, index: string, after: string) =>
            `${before}${movedIndex(Number(index), along, shifts)}${after}`,
        ),
      inside,
    );
    return `${open}${moved}${close}`;
  });
}

/** A pivot table's own place, or the cells that a pivot's data come from. */
export const shiftedPlace = (
  xml: string,
  element: "location" | "worksheetSource",
  shifts: readonly Shift[],
): string =>
  xml.replace(new RegExp(`<(?:[\\w.-]+:)?${element}\\b[^>]*>`), (tag) => {
    const ref = rawAttributes(tag).get("ref");
    return ref === undefined ? tag : withAttributes(tag, { ref: movedRef(ref, shifts) ?? GONE });
  });
