/** Whether an archive holds what it held when it was made, month by month. Reads only. */
import { readArchiveSheet } from "../../sheets/archive/archive-sheet";
import { ARCHIVE_SHEET, compareParts, type SealedPart, type VerifiedPart } from "../../sheets/archive/parts";
import { readAllCells } from "../read/all-cells";
import { inExcel } from "../steps/in-excel";
import { sealedParts, sealOf } from "../steps/seal";

export interface VerifiedArchive {
  readonly parts: readonly VerifiedPart[];
  /** The fingerprints on the sheet Arsip are those that it was sealed with. */
  readonly sealed: boolean;
  /** As it stands on the sheet. */
  readonly seal: string;
  /** As the cells are now. */
  readonly now: readonly SealedPart[];
}

/** A sync for each sheet; undefined for a workbook that is no archive. */
export async function verifyArchive(): Promise<VerifiedArchive | undefined> {
  return inExcel(async (context) => {
    const { sheets, months } = await readAllCells(context);
    const archive = readArchiveSheet(sheets.find(({ sheet }) => sheet === ARCHIVE_SHEET)?.values ?? []);
    if (!archive) return undefined;
    const now = await sealedParts(sheets, months);
    return {
      parts: compareParts(archive.parts, now),
      sealed: (await sealOf(archive.parts)) === archive.seal,
      seal: archive.seal,
      now,
    };
  });
}
