/** Parts beside a sheet's own that speak of its cells: pivots and the like, brought to where the cells went. */
import type { Sheet } from "../../book/types";
import type { PackageReader } from "../package/reader";
import { rawAttributes, withAttributes } from "../package/spans";
import type { PackageWriter } from "../package/writer";
import type { Origin, SheetOrigin } from "./origin";
import { partText } from "./part-text";
import { shiftedPlace } from "./shifted";

interface Files {
  readonly original: PackageReader;
  readonly file: PackageWriter;
}

/** What cannot be brought along, and goes on speaking of the place where the cells stood. */
export type Unmoved = "sparklines" | "chartSheets" | "controls";

/** By kinds of relationships. */
const CONTROLS: ReadonlySet<string> = new Set(["control", "ctrlProp", "oleObject", "tableSingleCells"]);

function changePart({ original, file }: Files, path: string, change: (xml: string) => string): void {
  const before = partText(original, path);
  if (before === undefined) return;
  const after = change(before);
  if (after !== before) file.add(path, after);
}

/** Returns what stays behind. */
export function keepBeside(sheet: Sheet, { part }: SheetOrigin, files: Files): readonly Unmoved[] {
  const { shifts = [] } = sheet;
  if (shifts.length === 0) return [];
  const relationships = files.original.relationships(part);
  for (const { kind, target } of relationships) {
    if (kind === "pivotTable") changePart(files, target, (xml) => shiftedPlace(xml, "location", shifts));
  }
  return [
    ...(files.original.text(part)?.includes("sparklineGroup") === true ? ["sparklines" as const] : []),
    ...(relationships.some(({ kind }) => CONTROLS.has(kind)) ? ["controls" as const] : []),
  ];
}

/** Where pivots have their data from, by the sheet's name and place. */
export function keepPivotSources(sheets: readonly Sheet[], from: Origin, files: Files): void {
  for (const { kind, target } of files.original.relationships(from.workbook)) {
    if (kind !== "pivotCacheDefinition") continue;
    changePart(files, target, (xml) => {
      const tag = /<(?:[\w.-]+:)?worksheetSource\b[^>]*>/.exec(xml)?.[0] ?? "";
      const name = rawAttributes(tag).get("sheet");
      const before = from.sheets.find((one) => name !== undefined && escapedName(one.before.name) === name);
      const now = sheets.find(({ id }) => id === before?.id);
      if (before === undefined || now === undefined) return xml;
      const named =
        now.name === before.before.name
          ? xml
          : xml.replace(tag, () => withAttributes(tag, { sheet: now.name }));
      return now.shifts === undefined ? named : shiftedPlace(named, "worksheetSource", now.shifts);
    });
  }
}

/** As an attribute spells it. */
const escapedName = (name: string): string =>
  name.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** Whether a chart sheet speaks of cells that were moved, or of a sheet that is called otherwise now. */
export function chartSheetsSpeakOf(
  sheet: Sheet,
  origin: SheetOrigin,
  from: Origin,
  { original }: Files,
): boolean {
  const { name } = origin.before;
  if (sheet.shifts === undefined && sheet.name === name) return false;
  return original
    .relationships(from.workbook)
    .filter(({ kind }) => kind === "chartsheet")
    .flatMap(({ target }) => original.relationships(target))
    .filter(({ kind }) => kind === "drawing")
    .flatMap(({ target }) => original.relationships(target))
    .some(({ target }) => original.text(target)?.includes(escapedName(name)) === true);
}
