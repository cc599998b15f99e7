/** An .xlsx package's sheets by name; the cells of a sheet are read when they are asked for. */
import { SourceError } from "../error";
import type { ReadOptions, ReadProgress, SourceArea, SourceSheet } from "../types";
import { readCells, type CellContext } from "./cells";
import { readFormats } from "./formats";
import { partsOf, relationshipsPath, resolvePath, type Parts } from "./parts";
import { decodeEscapes, scan, standsAt } from "./scan";
import { readStrings } from "./strings";

interface Relationship {
  readonly id: string;
  /** What follows the last slash of its type: "worksheet", "styles", … */
  readonly kind: string;
  readonly path: string;
}

function relationshipsOf(parts: Parts, path: string): readonly Relationship[] {
  const found: Relationship[] = [];
  const xml = parts(relationshipsPath(path));
  if (xml !== undefined)
    scan(xml, {
      open: (_, attributes, place) => {
        if (!standsAt(place, "Relationships", "Relationship") || attributes["TargetMode"] === "External")
          return;
        found.push({
          id: attributes["Id"] ?? "",
          kind: (attributes["Type"] ?? "").split("/").at(-1) ?? "",
          path: resolvePath(path, attributes["Target"] ?? ""),
        });
      },
    });
  return found;
}

const pathOf = (relationships: readonly Relationship[], kind: string): string | undefined =>
  relationships.find((one) => one.kind === kind)?.path;

interface WorkbookPart {
  readonly isWorkbook: boolean;
  readonly date1904: boolean;
  readonly sheets: readonly { readonly name: string; readonly id: string; readonly hidden: boolean }[];
}

function readWorkbookPart(xml: string): WorkbookPart {
  const sheets: WorkbookPart["sheets"][number][] = [];
  let isWorkbook = false;
  let date1904 = false;
  scan(xml, {
    open: (_, attributes, path) => {
      if (standsAt(path, "workbook")) isWorkbook = true;
      else if (standsAt(path, "workbook", "workbookPr"))
        date1904 = ["1", "true", "on"].includes(attributes["date1904"] ?? "");
      else if (standsAt(path, "workbook", "sheets", "sheet"))
        sheets.push({
          name: decodeEscapes(attributes["name"] ?? ""),
          id: attributes["r:id"] ?? "",
          hidden: (attributes["state"] ?? "visible") !== "visible",
        });
    },
  });
  return { isWorkbook, date1904, sheets };
}

/** The tables that a sheet says it has. */
function tablesOf(parts: Parts, sheet: string): readonly SourceArea[] {
  return relationshipsOf(parts, sheet).flatMap(({ kind, path }): readonly SourceArea[] => {
    const xml = kind === "table" ? parts(path) : undefined;
    const found: SourceArea[] = [];
    if (xml !== undefined)
      scan(xml, {
        open: (_, attributes, place) => {
          if (!standsAt(place, "table")) return;
          found.push({
            name: decodeEscapes(attributes["displayName"] ?? attributes["name"] ?? ""),
            address: attributes["ref"] ?? "",
            showsTotals: Number(attributes["totalsRowCount"] ?? 0) > 0,
          });
        },
      });
    return found;
  });
}

/** Sheets of cells alone, in the file's order. Throws SourceError for what is no workbook, or one that lost parts. */
export function readXlsx(bytes: Uint8Array, { whole = false }: ReadOptions = {}): readonly SourceSheet[] {
  const parts = partsOf(bytes);
  const workbookPath = pathOf(relationshipsOf(parts, ""), "officeDocument");
  const xml = workbookPath?.toLowerCase().endsWith(".xml") === true ? parts(workbookPath) : undefined;
  if (workbookPath === undefined || xml === undefined) {
    // A package that promises a workbook and lacks it has lost it; any other is something else.
    const lost = workbookPath?.toLowerCase().endsWith("workbook.xml") === true;
    throw lost ? new SourceError("damaged", { part: workbookPath }) : new SourceError("notAWorkbook");
  }
  const { isWorkbook, date1904, sheets } = readWorkbookPart(xml);
  if (!isWorkbook) throw new SourceError("notAWorkbook");
  const relationships = relationshipsOf(parts, workbookPath);
  const context = onceOnly((): CellContext => {
    const part = (kind: string): string | undefined => {
      const path = pathOf(relationships, kind);
      return path === undefined ? undefined : parts(path);
    };
    return { strings: readStrings(part("sharedStrings")), formats: readFormats(part("styles")), date1904 };
  });
  const found = sheets.flatMap(({ name, id, hidden }): SourceSheet[] => {
    const sheet = relationships.find((one) => one.id === id);
    // Chart sheets and the like hold no cells.
    if (sheet?.kind !== "worksheet") return [];
    const read = onceOnly((onProgress?: ReadProgress) => {
      const cells = parts(sheet.path);
      if (cells === undefined) throw new SourceError("damaged", { part: sheet.path });
      const { formulas = [], ...content } = readCells(cells, context(), onProgress);
      return whole ? { ...content, formulas, tables: tablesOf(parts, sheet.path) } : content;
    });
    return [{ name, hidden, read }];
  });
  if (found.length === 0) throw new SourceError("damaged");
  return found;
}

function onceOnly<Given extends readonly unknown[], Answer>(
  make: (...given: Given) => Answer,
): (...given: Given) => Answer {
  let made: { readonly answer: Answer } | undefined;
  return (...given) => (made ??= { answer: make(...given) }).answer;
}
