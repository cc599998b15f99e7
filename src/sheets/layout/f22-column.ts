/** What a column of F-22 is, and the seven parts of the work that its columns belong to. */
import type { Column, Required } from "../../sop";
import type { ColumnLayout } from "./column";

export type ColumnGroup =
  "call" | "scorecard" | "finding" | "feedback" | "correctiveAction" | "approval" | "objection";

/** `criterion` columns carry their index in the scorecard. */
export interface F22Column extends ColumnLayout<Column | `criterion${number}`> {
  readonly group: ColumnGroup;
  readonly required?: Required;
  readonly criterion?: number;
  /**
   * Folds away with its neighbours that fold. What stays when all is folded tells which call it is, how it went and
   * what is still open: No. Sampel, Area, Tanggal Panggilan, ID and Nama Agent, Status Panggilan, ID Rekaman and its
   * link, Nilai, Hasil, Ketidaksesuaian, Uraian Temuan, the three verdicts, Status, Keberatan and Disetujui QA. Between two groups a column
   * always stays: Excel makes one group of two that touch.
   */
  readonly folds?: true;
}

export const GROUP_LABELS: Readonly<Record<ColumnGroup, string>> = {
  call: "PANGGILAN",
  scorecard: "KARTU SKOR",
  finding: "TEMUAN",
  feedback: "FEEDBACK H+2",
  correctiveAction: "TINDAKAN KOREKTIF",
  objection: "KEBERATAN",
  approval: "PERSETUJUAN",
};
