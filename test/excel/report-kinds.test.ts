/** Which report a sheet is by its name. */
import {
  distributedSheetName,
  isReportSheet,
  parseReportSheetName,
  REPORT_KINDS,
  reportSheetName,
} from "../../src/sheets/layout/report-kinds";

describe("the name of a report's sheet", () => {
  it.each(REPORT_KINDS)("tells kind, month and copy of %s as it was put together", (kind) => {
    const sheet = reportSheetName(kind, "2026-07");
    expect(parseReportSheetName(sheet)).toEqual({ kind, month: "2026-07", distributed: false });
    expect(parseReportSheetName(`${sheet} (12)`.toUpperCase())).toEqual({
      kind,
      month: "2026-07",
      copy: 12,
      distributed: false,
    });
    expect(parseReportSheetName(distributedSheetName(sheet))).toMatchObject({ kind, distributed: true });
  });

  it.each([
    "Distribusi 2026-07",
    "Laporan 2026-13",
    "Laporan 2026-07 (a)",
    "Laporan",
    "Catatan Laporan 2026-07",
    "F-22 2026-07",
  ])("is not %s", (sheet) => {
    expect(isReportSheet(sheet)).toBe(false);
  });
});
