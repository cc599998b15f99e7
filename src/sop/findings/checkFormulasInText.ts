/** formulaInText: text cells that hold a formula, whose words may change without anybody typing. */
import type { JudgedRow } from "../counting/judgeRows";
import { isEmpty, shownText } from "../entries/valueOf";
import type { Report } from "./rowReport";

/** Reports them with the value to keep; an error has none that is worth keeping. */
export const checkFormulasInText = ({ row }: JudgedRow, report: Report): void => {
  for (const column of row.formulasInText ?? []) {
    const entry = row.text[column];
    const value = shownText(entry);
    const kept = entry.kind === "value" || isEmpty(entry) ? value : undefined;
    report("formulaInText", column, { value }, kept);
  }
};
