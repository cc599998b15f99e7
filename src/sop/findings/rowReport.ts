/** How a check of a row tells what it found, and where. */
import type { JudgedRow } from "../counting/judgeRows";
import type { Column, Finding, Severity } from "../types";
import { cellAddress } from "./cellAddress";
import { FINDINGS, type BareFinding, type FindingCode, type ParamsOf } from "./codes";

/** A cell of the row: in a column, or in that of the criterion at a place of the scorecard. */
export type At = Column | { readonly criterion: number };

/**
 * Tells of a finding at a cell of the row, with what its code needs. Says nothing where the sheet has no such column: that
 * is the layout's.
 */
export interface Report {
  (code: BareFinding, at: At): void;
  <Code extends FindingCode>(
    code: Code,
    at: At,
    params: ParamsOf<Code>,
    suggestion?: string,
    /** Where it is not the code's own. */
    severity?: Severity,
  ): void;
}

/** 0-based sheet column; undefined where the sheet has none. */
const columnIndex = ({ sheet }: JudgedRow, at: At): number | undefined =>
  typeof at === "string" ? sheet.columns[at] : sheet.markColumns[at.criterion];

/** The header that stands over a cell of the row; "" where the sheet has no such column. */
export const headerAt = (judged: JudgedRow, at: At): string => {
  const column = columnIndex(judged, at);
  return column === undefined ? "" : (judged.sheet.headers[column] ?? "");
};

/** The address of a cell of the row; "" where the sheet has no such column. */
export const addressAt = (judged: JudgedRow, at: At): string => {
  const column = columnIndex(judged, at);
  return column === undefined ? "" : cellAddress(judged.row.place.sheetRow, column);
};

/** A report for one row that adds what it is told to `findings`. */
export const reportInto = (findings: Finding[], judged: JudgedRow): Report => {
  return (
    code: FindingCode,
    at: At,
    params: Finding["params"] = {},
    suggestion?: string,
    severity: Severity = FINDINGS[code].severity,
  ) => {
    const cell = addressAt(judged, at);
    if (cell === "") return;
    const { sampleNumber } = judged.row.text;
    findings.push({
      code,
      severity,
      id: sampleNumber.kind === "value" ? sampleNumber.value.trim() : "",
      sheet: judged.row.place.sheet,
      cell,
      header: headerAt(judged, at),
      ...(typeof at === "string" ? { column: at } : {}),
      params,
      ...(suggestion === undefined ? {} : { suggestion }),
    });
  };
};
