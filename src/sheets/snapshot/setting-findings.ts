/** What stands in settings, criteria and holidays and cannot be used, as findings. */
import { equalsAsExcel, leaveAreasOf, MOST_LEAVE_AREAS, type Finding } from "../../sop";
import { cellAddress } from "../layout/address";
import { HOLIDAY_FORMULA_HEADERS } from "../layout/leave-headers";
import { SETTINGS } from "../layout/settings";
import { TABLE_NAMES } from "../layout/names";
import { parseDate, type RawCell } from "./parse-cell";
import { scorecardProblems } from "./scorecard";
import { daysOffThatCount, listItems, rawSetting, type FixedTables } from "./settings";
import { cellsOf, headerIndex, type TableCells } from "./table-cells";

interface LeaveProblem {
  readonly problem: "leaveArea" | "leaveAreas";
  /** 0-based body row. */
  readonly index: number;
  readonly value: string;
}

/** Local leave that is nobody's: of an area that the list does not have, or of more areas than have a column. */
function leaveProblems(tables: FixedTables): readonly LeaveProblem[] {
  const known = listItems(tables, "PilihanArea");
  const isKnown = (area: string): boolean => known.some((one) => equalsAsExcel(one, area));
  const days = daysOffThatCount(tables);
  const counted = leaveAreasOf(days).slice(0, MOST_LEAVE_AREAS);
  return days.flatMap(({ area, index }): LeaveProblem[] => {
    if (area.kind === "empty") return [];
    const value = area.kind === "value" ? area.value : area.shown;
    if (area.kind === "unreadable" || !isKnown(value)) return [{ problem: "leaveArea", index, value }];
    return counted.some((one) => equalsAsExcel(one, value)) ? [] : [{ problem: "leaveAreas", index, value }];
  });
}

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
      holidays?.body[index]?.every(
        (one, place) => one === "" || HOLIDAY_FORMULA_HEADERS.has(holidays.headers[place] ?? ""),
      ) === true;
    if (holidays && !blank && parseDate(cell).kind !== "value")
      report(holidays, index, "Tanggal", "holiday", cell);
  });
  if (holidays)
    for (const { index, problem, value } of leaveProblems(tables))
      report(holidays, index, "Area", problem, value);
  const criteria = tables[TABLE_NAMES.criteria];
  if (criteria)
    for (const { index, header, problem, value } of scorecardProblems(tables))
      report(criteria, index, header, problem, value);
  return findings;
}
