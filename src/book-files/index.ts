/**
 * The room that makes and looks through workbooks as files, without an Excel: gathered figures, archives, rows for another
 * workbook. The pane loads it when a file is made; `mc` makes the same files by it.
 */
export { gatheredFile, isGatheredFile } from "./gathered-file";
export {
  archiveFile,
  archiveOf,
  isWhole,
  verifiedIn,
  verifyFile,
  type MadeArchive,
  type VerifiedArchive,
} from "./archive-file";
export { inBackground } from "./in-background";
export type { FileAnswer, FileTask } from "./tasks";
