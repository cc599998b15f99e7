/** A month's figures as Beranda's cells show them, and as Laporan has them. */
import type { Book, CellValue } from "embedded-excel";
import { readSnapshot } from "../../../src/excel/read/read-workbook";
import { HOME_COLUMNS, HOME_FIRST_MONTH_ROW, HOME_REMARK } from "../../../src/sheets/layout/home";
import { asOfOf } from "../../../src/sheets/snapshot/as-of";
import {
  emptyMonthFigures,
  figuresOfMonths,
  judgeRows,
  LINKS,
  materialCoverage,
  reportFigures,
  type Day,
  type Month,
} from "../../../src/sop";

export type Figures = Readonly<Record<string, CellValue>>;

const COMPARED = [
  "Dihitung",
  "Target",
  "Tepat Waktu QCO ke QA",
  "Tepat Waktu QA ke SPV",
  "Tepat Waktu SPV ke QA",
  "Langkah lewat batas",
  "Belum Closed",
  "Tidak lulus",
  "Materi tercakup",
] as const;

const rounded = (value: CellValue): CellValue =>
  typeof value === "number" ? Number(value.toPrecision(12)) : value;

/** By the pure functions that the report is made with, from the rows alone. */
export async function laporanFigures(months: readonly Month[], today: Day): Promise<readonly Figures[]> {
  return Excel.run(async (context) => {
    const snapshot = await readSnapshot(context);
    const asOf = asOfOf(snapshot, { today });
    const judged = judgeRows(snapshot, asOf);
    return months.map((month) => {
      const base =
        figuresOfMonths(snapshot, asOf, judged).find((one) => one.month === month) ??
        emptyMonthFigures(month, snapshot.settings);
      const { nonconformities } = reportFigures(snapshot, month, asOf, { minAgentSamples: 5 }, judged);
      const { covered, missing } = materialCoverage(base.samples.byMaterial, snapshot.lists.materials);
      const { Open, Proses, other } = nonconformities.states;
      const values: readonly CellValue[] = [
        base.samples.counted,
        base.samples.target,
        ...LINKS.map((link) => base.deadlines[link].compliance ?? "–"),
        LINKS.reduce((sum, link) => sum + base.deadlines[link].overdue, 0),
        Open + Proses + other,
        base.samples.counted - base.score.passed,
        `${covered.length} dari ${covered.length + missing.length}`,
      ];
      return Object.fromEntries(COMPARED.map((header, index) => [header, rounded(values[index] ?? null)]));
    });
  });
}

export interface HomeLine {
  readonly figures: Figures;
  readonly remark: string;
}

/** Rows of cells from A1: the embedded Excel's, or what another program has calculated. */
export function homeLine(rows: readonly (readonly CellValue[])[], month: Month): HomeLine {
  const line = rows[HOME_FIRST_MONTH_ROW + Number(month.slice(5)) - 1] ?? [];
  const remark = line[HOME_REMARK.column];
  return {
    figures: Object.fromEntries(
      COMPARED.map((header) => [
        header,
        rounded(line[HOME_COLUMNS.findIndex((column) => column.header === header)] ?? null),
      ]),
    ),
    remark: typeof remark === "string" ? remark : "",
  };
}

export const homeRows = ({ sheets }: Book): readonly (readonly CellValue[])[] => {
  const home = sheets.find(({ name }) => name === "Beranda");
  // Rows and cells are sparse.
  return Array.from(home?.rows ?? [], (line?: readonly ({ value: CellValue } | undefined)[]) =>
    Array.from(line ?? [], (cell) => cell?.value ?? null),
  );
};
