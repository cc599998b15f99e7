// Why a workbook's file cannot be opened, as the import tells it.
import { MOST_BYTES, SourceError } from "../../../import";

type Code = "notAWorkbook" | "passwordProtected" | "damaged" | "tooLarge";

export const refusedFile = (code: Code): SourceError =>
  code === "tooLarge"
    ? new SourceError("tooLargeInside", { most: MOST_BYTES / 1_000_000 })
    : new SourceError(code);
