/** What is done with a file off the pane's thread, as plain data. */
import type { ArchiveFacts } from "../sheets/archive/archive-sheet";
import { XlsxError } from "embedded-excel/xlsx";
import { archiveFile, verifyFile, type MadeArchive, type VerifiedArchive } from "./archive-file";

export type FileTask =
  | { readonly kind: "archive"; readonly bytes: Uint8Array; readonly facts: ArchiveFacts }
  | { readonly kind: "verify"; readonly bytes: Uint8Array };

export type FileAnswer =
  | { readonly kind: "archive"; readonly made: MadeArchive }
  | { readonly kind: "verify"; readonly verified: VerifiedArchive | undefined }
  /** The bytes are no workbook that can be opened. */
  | { readonly kind: "refused"; readonly code: XlsxError["code"] }
  /** A mistake in the code. */
  | { readonly kind: "failed"; readonly words: string };

/** Never throws. */
export async function doTask(task: FileTask): Promise<FileAnswer> {
  try {
    return task.kind === "archive"
      ? { kind: "archive", made: await archiveFile(task.bytes, task.facts) }
      : { kind: "verify", verified: await verifyFile(task.bytes) };
  } catch (error) {
    if (error instanceof XlsxError) return { kind: "refused", code: error.code };
    return { kind: "failed", words: error instanceof Error ? error.message : String(error) };
  }
}
