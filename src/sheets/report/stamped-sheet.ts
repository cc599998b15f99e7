/** A sheet named like a report, and what its first line says. */
import type { ReportKind } from "../layout/report-kinds";
import type { ReportStamp } from "./line-record";
import type { RawCell } from "../snapshot/parse-cell";
import type { Month } from "../../sop";

/** A sheet named like a report, and what its first line says. */
export interface StampedSheet {
  readonly sheet: string;
  readonly kind: ReportKind;
  readonly month: Month;
  /** Kept when the report was made anew: "Laporan 2026-07 (1)". */
  readonly copy: boolean;
  readonly firstCell: RawCell;
  readonly stamp: ReportStamp | undefined;
  readonly locked: boolean;
}
