/**
 * A closed year's workbook as its archive: every formula its value, a fingerprint for each month, all sheets locked. Made of the
 * workbook's bytes into a file of its own: the workbook stays as it is. And whether an archive still holds what it held.
 */
import {
  createSheet,
  eachCell,
  makeCell,
  putCell,
  usedAreaOf,
  type Book,
  type CellValue,
  type Sheet,
} from "embedded-excel/data";
import { openXlsx, writeXlsx } from "embedded-excel/xlsx";
import { planArchiveSheet, readArchiveSheet, type ArchiveFacts } from "../sheets/archive/archive-sheet";
import {
  ARCHIVE_SHEET,
  compareParts,
  type SealedPart,
  type SheetCells,
  type VerifiedPart,
} from "../sheets/archive/parts";
import { sealedParts, sealOf } from "../sheets/archive/seal";
import { monthOfTableName } from "../sheets/layout/month-names";
import type { RawCell } from "../sheets/snapshot/parse-cell";
import type { Month } from "../sop";
import { putEdits } from "./put-edits";

export type MadeArchive =
  | {
      readonly kind: "archived";
      readonly bytes: Uint8Array;
      readonly parts: readonly SealedPart[];
      /** Of all fingerprints together. */
      readonly seal: string;
    }
  /** Read back, these parts are others than the workbook's: there is no archive. */
  | { readonly kind: "lost"; readonly parts: readonly string[] };

export interface VerifiedArchive {
  readonly parts: readonly VerifiedPart[];
  /** The fingerprints on the sheet Arsip are those that it was sealed with. */
  readonly sealed: boolean;
  /** As it stands on the sheet. */
  readonly seal: string;
  /** As the cells are now. */
  readonly now: readonly SealedPart[];
}

/** Nothing was changed since it was sealed. */
export const isWhole = ({ parts, sealed }: Pick<VerifiedArchive, "parts" | "sealed">): boolean =>
  sealed && parts.every(({ state }) => state === "same");

/**
 * Told as archived only when the bytes were read back and hold, part by part, what the workbook held. Changes `book`. Throws
 * XlsxError.
 */
export async function archiveOf(book: Book, facts: ArchiveFacts): Promise<MadeArchive> {
  for (const sheet of book.sheets) asValues(sheet);
  const parts = await partsOf(book);
  const seal = await sealOf(parts);
  const archive = createSheet(ARCHIVE_SHEET, "{4D434100-0000-4000-8000-000000000000}");
  archive.showGridlines = false;
  archive.tabColor = "#404040";
  book.sheets.push(archive);
  putEdits(book, [
    ...planArchiveSheet(parts, seal, facts).filter(({ kind }) => kind !== "sheet"),
    ...book.sheets.map(({ name }) => ({ kind: "protect", sheet: name }) as const),
    { kind: "activate", sheet: ARCHIVE_SHEET, cell: "A1" },
  ]);
  const { bytes } = writeXlsx(book, "xlsx");
  const read = await verifiedIn(await openXlsx(bytes));
  const held = new Map(read?.now.map(({ part, fingerprint }) => [part, fingerprint]));
  const lost = parts.filter(({ part, fingerprint }) => held.get(part) !== fingerprint);
  if (!read || !isWhole(read) || lost.length > 0)
    return { kind: "lost", parts: lost.map(({ part }) => part) };
  return { kind: "archived", bytes, parts, seal };
}

/** Of a workbook's bytes. Throws XlsxError. */
export const archiveFile = async (bytes: Uint8Array, facts: ArchiveFacts): Promise<MadeArchive> =>
  archiveOf(await openXlsx(bytes), facts);

/** Undefined for a workbook that is no archive. Throws XlsxError. */
export const verifyFile = async (bytes: Uint8Array): Promise<VerifiedArchive | undefined> =>
  verifiedIn(await openXlsx(bytes));

/** The same of an opened one. */
export async function verifiedIn(book: Book): Promise<VerifiedArchive | undefined> {
  const sheet = book.sheets.find(({ name }) => name === ARCHIVE_SHEET);
  const archive = sheet && readArchiveSheet(cellsOf(sheet).values);
  if (!archive) return undefined;
  const now = await partsOf(book);
  return {
    parts: compareParts(archive.parts, now),
    sealed: (await sealOf(archive.parts)) === archive.seal,
    seal: archive.seal,
    now,
  };
}

const WHOLE = { row: 0, column: 0, lastRow: 1_048_575, lastColumn: 16_383 };

/** What each formula gives stays, as a value that nothing calculates any more. */
function asValues(sheet: Sheet): void {
  eachCell(sheet, WHOLE, (cell, row, column) => {
    if (cell.formula === undefined && cell.array === undefined && cell.spilled === undefined) return;
    putCell(sheet, row, column, makeCell({ value: cell.value, style: cell.style }));
  });
  for (const { columns } of sheet.tables) for (const column of columns) delete column.calculatedFormula;
}

function partsOf(book: Book): Promise<readonly SealedPart[]> {
  const months = new Map(
    book.sheets.flatMap(({ name, tables }): [string, Month][] =>
      tables.flatMap((table): [string, Month][] => {
        const month = monthOfTableName(table.name);
        return month === undefined ? [] : [[name, month]];
      }),
    ),
  );
  return sealedParts(book.sheets.map(cellsOf), months);
}

/** As Excel gives a sheet's used range. */
function cellsOf(sheet: Sheet): SheetCells {
  const { name } = sheet;
  const area = usedAreaOf(sheet, true);
  if (!area) return { sheet: name, row: 0, column: 0, values: [] };
  const { row, column } = area;
  const values = Array.from({ length: area.lastRow - row + 1 }, (_, down) =>
    Array.from({ length: area.lastColumn - column + 1 }, (__, right) =>
      rawOf(sheet.rows[row + down]?.[column + right]?.value ?? null),
    ),
  );
  return { sheet: name, row, column, values };
}

const rawOf = (value: CellValue): RawCell =>
  value === null ? "" : typeof value === "object" ? value.error : value;
