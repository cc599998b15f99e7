/** Rekap's objections, by caller and by criterion, and what agents have acknowledged: docs/rules/f22.md, "Objections". */
import { objectionFigures, type ObjectionFigures, type ObjectionGroup, type Snapshot } from "../../sop";
import { asTyped } from "../edits/edit";
import type { ReportBlock, TableBlock } from "./blocks";
import { WHOLE } from "./formats";
import type { ReportInput } from "./report-input";

const TO_CALIBRATION =
  "Keberatan yang diterima menunjukkan bahwa penilai berbeda pendapat: bawa rekamannya ke sesi kalibrasi.";

export function objectionBlocks({
  rows,
  snapshot,
  month,
}: Pick<ReportInput, "rows" | "month"> & {
  readonly snapshot: Pick<Snapshot, "months">;
}): readonly ReportBlock[] {
  const figures = objectionFigures(rows);
  const { all, byExecutor, byCriterion } = figures;
  const criteria = snapshot.months.find((one) => one.month === month)?.scorecard.criteria ?? [];
  const namedAs = (code: string): string => {
    const criterion = criteria.find((one) => one.code.toUpperCase() === code);
    return criterion ? `${code} ${criterion.name}` : code;
  };
  const tables: readonly ReportBlock[] = [
    groupTable("Pelaksana", byExecutor, (name) => name || "(tanpa nama)"),
    groupTable("Kriteria", byCriterion, (code) => (code === "" ? "(tanpa kode kriteria)" : namedAs(code))),
    ...(all.upheld > 0 ? [{ kind: "text", text: TO_CALIBRATION, note: true } as const] : []),
  ];
  return [
    { kind: "heading", text: "Keberatan" },
    { kind: "text", text: sentenceOf(figures) },
    ...(all.raised === 0 ? [] : tables),
  ];
}

function sentenceOf({ all, findings, acknowledged }: ObjectionFigures): string {
  const raised =
    all.raised === 0
      ? "Tidak ada."
      : `${all.raised} diajukan: ${all.upheld} diterima, ${all.rejected} ditolak, dan ${all.open} belum diputuskan.`;
  return findings === 0 ? raised : `${raised} Diketahui agent: ${acknowledged} dari ${findings} temuan.`;
}

const groupTable = (
  header: string,
  groups: readonly ObjectionGroup[],
  nameOf: (name: string) => string,
): TableBlock => ({
  kind: "table",
  columns: [
    { header, span: 3 },
    { header: "Diajukan", numberFormat: WHOLE },
    { header: "Diterima", numberFormat: WHOLE },
    { header: "Ditolak", numberFormat: WHOLE },
    { header: "Belum diputuskan", numberFormat: WHOLE },
  ],
  lines: groups.map(({ name, raised, upheld, rejected, open }) => ({
    cells: [asTyped(nameOf(name)), raised, upheld, rejected, open],
  })),
  empty: "Tidak ada.",
});
