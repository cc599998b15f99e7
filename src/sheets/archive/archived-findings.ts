/** What check tells of an archive alone because it is one. */
import type { Finding } from "../../sop";
import { ARCHIVE_SHEET } from "./parts";

/** Values in place of formulas are what an archive is made of: whether they still are those is what verifying tells. */
const isOfValues = ({ code, params }: Finding): boolean =>
  code === "formulaOverwritten" || (code === "layoutChanged" && params["problem"] === "formulasLost");

/** `sheets`: the names of the workbook's. Of a workbook that is no archive all findings stay. */
export const withoutArchived = (
  sheets: readonly string[],
  findings: readonly Finding[],
): readonly Finding[] =>
  sheets.includes(ARCHIVE_SHEET) ? findings.filter((finding) => !isOfValues(finding)) : findings;
