/** Defined names, and the two of them that hold a sheet's print area and print titles. */
import { formatArea, parseArea, quoteSheet, splitSheet } from "../../book/address";
import { isEntireColumn, isEntireRow } from "../../book/area";
import type { Book, DefinedName, PageLayout, Sheet } from "../../book/types";
import { fromFileFormula, toFileFormula } from "../formulas";
import { decodeText, encodeAttributeText, encodeText } from "../package/text";
import {
  attribute,
  child,
  childrenOf,
  element,
  escapeText,
  flag,
  listElement,
  numberAttribute,
  type XmlElement,
} from "../package/xml";
import { present } from "../present";

const PRINT_AREA = "_xlnm.Print_Area";
const PRINT_TITLES = "_xlnm.Print_Titles";

/** Names that say what of a sheet is printed. */
export const PRINT_NAMES: readonly string[] = [PRINT_AREA, PRINT_TITLES];

function onSheet(sheet: Sheet, areas: readonly string[]): string {
  const parsed = areas.map((one) => parseArea(one.replaceAll("$", ""))).filter((one) => one !== undefined);
  return parsed.map((one) => `${quoteSheet(sheet.name)}!${formatArea(one, true)}`).join(",");
}

/** A range, a table or its column: what a name's formula that stands for several cells holds. */
const SEVERAL = /^[^("]*[:[]/;

export function writePrintNames(sheet: Sheet, index: number): string[] {
  const { printArea, titleRows, titleColumns } = sheet.pageLayout;
  const written = [
    [PRINT_AREA, onSheet(sheet, printArea.split(","))],
    [PRINT_TITLES, onSheet(sheet, [titleColumns, titleRows])],
  ].filter(([, text]) => text !== "");
  return written.map(([name, text = ""]) =>
    element("definedName", { name, localSheetId: index }, escapeText(text)),
  );
}

/** `indexOf`: a sheet's place among all the file's sheets. */
export function writeName(one: DefinedName, indexOf: (sheetId: string) => number): string {
  const index = one.sheetId === undefined ? -1 : indexOf(one.sheetId);
  return element(
    "definedName",
    {
      name: one.name,
      comment: one.comment === undefined ? undefined : encodeAttributeText(one.comment),
      localSheetId: index < 0 ? undefined : index,
      hidden: one.visible ? undefined : true,
    },
    escapeText(encodeText(toFileFormula(one.formula))),
  );
}

export function writeNames(book: Book): string | undefined {
  return listElement("definedNames", [
    ...book.names.map((one) => writeName(one, (id) => book.sheets.findIndex((sheet) => sheet.id === id))),
    ...book.sheets.flatMap(writePrintNames),
  ]);
}

/** References of one sheet, split at commas outside quotes, each without its sheet. */
function withoutSheet(text: string): string[] {
  const parts = text.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? [];
  return parts.map((one) => splitSheet(one.trim()).rest);
}

function readPrintName(layout: PageLayout, name: string, text: string): void {
  const areas = withoutSheet(text)
    .map(parseArea)
    .filter((one) => one !== undefined);
  if (name === PRINT_AREA) layout.printArea = areas.map((one) => formatArea(one)).join(",");
  if (name !== PRINT_TITLES) return;
  for (const area of areas) {
    if (isEntireRow(area)) layout.titleRows = formatArea(area, true);
    else if (isEntireColumn(area)) layout.titleColumns = formatArea(area, true);
  }
}

/**
 * Gives the names, and puts print areas and titles into the sheets' page layouts.
 * @param sheets by their place in the file; chart sheets are undefined
 */
export function readNames(workbook: XmlElement, sheets: readonly (Sheet | undefined)[]): DefinedName[] {
  return childrenOf(child(workbook, "definedNames"), "definedName").flatMap((one) => {
    const name = attribute(one, "name") ?? "";
    const local = numberAttribute(one, "localSheetId");
    const sheet = local === undefined ? undefined : sheets[local];
    if (local !== undefined && sheet === undefined) return [];
    const text = decodeText(one.text);
    if (name.startsWith("_xlnm.")) {
      if (sheet !== undefined) readPrintName(sheet.pageLayout, name, text);
      return [];
    }
    if (name === "" || flag(one, "function") === true) return [];
    const comment = attribute(one, "comment");
    return [
      present({
        name,
        formula: fromFileFormula(text),
        sheetId: sheet?.id,
        visible: flag(one, "hidden") !== true,
        comment: comment === undefined ? undefined : decodeText(comment),
      }),
    ];
  });
}

/** Tells of names which stand for several cells. */
export function severalCellsIn(
  names: Iterable<{ readonly name: string; readonly formula: string }>,
): (name: string) => boolean {
  const several = new Set<string>();
  for (const { name, formula } of names) if (SEVERAL.test(formula)) several.add(name.toLowerCase());
  return (name) => several.has(name.toLowerCase());
}

/** The same of a workbook's part. */
export const severalCellsOf = (workbook: XmlElement): ((name: string) => boolean) =>
  severalCellsIn(
    childrenOf(child(workbook, "definedNames"), "definedName").map((one) => ({
      name: attribute(one, "name") ?? "",
      formula: one.text,
    })),
  );
