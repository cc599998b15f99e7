/** What stands in settings, criteria and holidays and cannot be used, as findings. */
import type { Finding } from "../../sop";
import { cellAddress } from "../layout/address";
import { SETTINGS } from "../layout/settings";
import { TABLE_NAMES } from "../layout/names";
import { parseDate, type RawCell } from "./parse-cell";
import { scorecardProblems } from "./scorecard";
import { rawSetting, type FixedTables } from "./settings";
import { cellsOf, headerIndex, type TableCells } from "./table-cells";

/** Settings, criteria and holidays that cannot be used, each at its cell. */
export function settingFindings(tables: FixedTables): readonly Finding[] {
  const findings: Finding[] = [];
  const report = (
    table: TableCells,
    index: number,
    header: string,
    problem: string,
    value: RawCell,
  ): void => {
    findings.push({
      code: "settingInvalid",
      severity: "error",
      id: "",
      sheet: table.sheet,
      cell: cellAddress(table.row + index, table.column + Math.max(0, headerIndex(table, header))),
      header,
      params: { header, problem, value: String(value) },
    });
  };
  const settings = tables[TABLE_NAMES.settings];
  for (const layout of SETTINGS) {
    const standing = rawSetting(tables, layout.key);
    if (settings && standing && !layout.usable(standing.content))
      report(settings, standing.index, "Nilai", layout.key, standing.content);
  }
  const holidays = tables[TABLE_NAMES.holidays];
  cellsOf(holidays, "Tanggal").forEach((cell, index) => {
    const blank =
      holidays?.body[index]?.every((one, place) => one === "" || holidays.headers[place] === "Berlaku") ===
      true;
    if (holidays && !blank && parseDate(cell).kind !== "value")
      report(holidays, index, "Tanggal", "holiday", cell);
  });
  const criteria = tables[TABLE_NAMES.criteria];
  if (criteria)
    for (const { index, header, problem, value } of scorecardProblems(tables))
      report(criteria, index, header, problem, value);
  return findings;
}
