/** calibrationMissing: the last session is longer ago than `calibration.months`. */
import { FINDINGS, type Day, type Finding } from "../../sop";
import { calibrationOverdue } from "../../sop/calibration/calibrationOverdue";
import { cellAddress } from "../layout/address";
import { TABLE_NAMES } from "../layout/names";
import { anySettingOf } from "../snapshot/any-setting";
import type { FixedTables } from "../snapshot/settings";
import { headerIndex } from "../snapshot/table-cells";
import { calibrationForms } from "./forms";
import { lastSession } from "./last-session";

/**
 * At the day of the last session. None in a workbook that never had one: whether a centre calibrates at all is its own
 * decision, which nobody is warned of before it was taken (docs/rules/calibration.md).
 */
export function calibrationFindings(tables: FixedTables, asOf: Day): readonly Finding[] {
  const table = tables[TABLE_NAMES.calibration];
  const months = Number(anySettingOf(tables, "calibration.months"));
  if (!table || months === 0) return [];
  const last = lastSession(calibrationForms(table), asOf);
  if (!last || !calibrationOverdue(last.day, asOf, months)) return [];
  const header = "Tanggal";
  return [
    {
      code: "calibrationMissing",
      severity: FINDINGS.calibrationMissing.severity,
      id: "",
      sheet: table.sheet,
      cell: cellAddress(table.row + last.index, table.column + Math.max(0, headerIndex(table, header))),
      header,
      params: { value: last.day, session: last.number, months },
    },
  ];
}
