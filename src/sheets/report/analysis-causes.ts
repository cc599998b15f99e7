/** Analisa's main causes: a Pareto for each kind, each line against the months before, and the charts over them. */
import {
  CAUSE_KINDS,
  type AgainstBefore,
  type AnalysisFigures,
  type CauseKind,
  type CauseLine,
  type Month,
  type Share,
} from "../../sop";
import { asTyped, type Box, type CellContent } from "../edits/edit";
import { monthLabel } from "../layout/month-names";
import { writeBlocks, type ChartsBlock, type TableBlock, type TableLine } from "./blocks";
import { NONE, PERCENT, pointWords } from "./formats";
import { shortened } from "./measure";
import type { ReportWriter } from "./report-sheet";

export const TABLE_SIZE = 10;

/** `−12,5` */
const points = (share: number): string => pointWords(share).replace("-", "−");
/** No sign where nothing is left of the difference after rounding. */
const signed = (share: number): string => {
  const words = points(share);
  return share > 0 && words !== points(0) ? `+${words}` : words;
};

/** `5 dari 12 (41,7%)`; under the least number of samples without the rate (docs/rules/reports.md, "Agents and areas"). */
export const shareWords = ({ hits, total, share }: Share, least: number): string =>
  total < least || share === null ? `${hits} dari ${total}` : `${hits} dari ${total} (${points(share)}%)`;

/** docs/rules/reports.md: never "tidak berubah". */
export function verdictWords({ comparison }: AgainstBefore): string {
  if (comparison === null) return "tidak ada pembanding";
  const [low, high] = comparison.interval95;
  return `${comparison.differs ? "berbeda" : "belum terbukti berubah"} (${points(low)} s.d. ${points(high)})`;
}

export const differenceWords = ({ comparison }: AgainstBefore): string =>
  comparison === null ? NONE : signed(comparison.difference);

interface KindWords {
  readonly title: string;
  readonly header: string;
  /** What the count counts. */
  readonly amount: string;
  readonly empty: string;
}

const KIND_WORDS: Readonly<Record<CauseKind, KindWords>> = {
  category: {
    title: "Menurut kategori temuan",
    header: "Kategori",
    amount: "Ketidaksesuaian",
    empty: "Tidak ada ketidaksesuaian bulan ini maupun sebelumnya.",
  },
  criterion: {
    title: "Menurut kriteria penilaian",
    header: "Kriteria",
    amount: "Tanda Tidak",
    empty: "Tidak ada tanda Tidak bulan ini maupun sebelumnya.",
  },
  area: {
    title: "Menurut area",
    header: "Area",
    amount: "Ketidaksesuaian",
    empty: "Tidak ada ketidaksesuaian bulan ini maupun sebelumnya.",
  },
  material: {
    title: "Menurut jenis materi",
    header: "Jenis Materi",
    amount: "Ketidaksesuaian",
    empty: "Tidak ada ketidaksesuaian bulan ini maupun sebelumnya.",
  },
};

/** A page holds the causes that matter; the rest is one line. */
const MOST_LINES = 20;

export function writeCauses(
  writer: ReportWriter,
  figures: AnalysisFigures,
  month: Month,
  least: number,
): void {
  const boxes = CAUSE_KINDS.map((kind) => {
    const lines = figures.causes[kind];
    const [row = 0] = writeBlocks(writer, [
      { kind: "heading", text: KIND_WORDS[kind].title },
      causeTable(writer, kind, lines, least),
    ]);
    // A header is never cut from its rows: at most a title, a header and 21 lines.
    writer.together(row - 1, writer.row - row + 1);
    const drawn = lines.slice(0, MOST_LINES).filter(({ amount }) => amount > 0).length;
    return { kind, drawn, row };
  });
  for (const pair of [boxes.slice(0, 2), boxes.slice(2)]) {
    const charts = pair.flatMap(({ kind, row, drawn }) =>
      drawn === 0 ? [] : [causeChart(kind, month, row, drawn)],
    );
    if (charts.length > 0) writeBlocks(writer, [{ kind: "charts", rows: CHART_ROWS, charts }]);
  }
}

const CHART_ROWS = 15;

/** `P05 Pengetahuan Produk`: a criterion's code is short enough for a chart's axis. */
function namesOf(kind: CauseKind, label: string, index: number): readonly [string, string] {
  const match = kind === "criterion" ? /^(P\d\d) (.*)$/s.exec(label) : null;
  return match ? [match[1] ?? "", match[2] ?? ""] : [String(index + 1), label];
}

function causeTable(
  writer: ReportWriter,
  kind: CauseKind,
  lines: readonly CauseLine[],
  least: number,
): TableBlock {
  const { header, amount, empty } = KIND_WORDS[kind];
  const rest = lines.slice(MOST_LINES);
  return {
    kind: "table",
    columns: [
      { header: kind === "criterion" ? "Kode" : "No." },
      { header },
      { header: amount, numberFormat: "0" },
      { header: "Bagian", numberFormat: PERCENT },
      { header: "Kumulatif", numberFormat: PERCENT },
      { header: "Bulan ini, dari sampel" },
      { header: "Sebelumnya, dari sampel" },
      { header: "Selisih, poin" },
      { header: "Putusan (selang 95%)" },
    ],
    lines: [
      ...lines.slice(0, MOST_LINES).map((line, index) => causeLine(writer, kind, line, index, least)),
      ...(rest.length === 0 ? [] : [restLine(rest)]),
    ],
    empty,
    size: TABLE_SIZE,
  };
}

function causeLine(
  writer: ReportWriter,
  kind: CauseKind,
  line: CauseLine,
  index: number,
  least: number,
): TableLine {
  const [code, name] = namesOf(kind, line.label, index);
  return {
    cells: [
      asTyped(code),
      asTyped(shortened(name, writer.shape.widths[1] ?? 0, 1, TABLE_SIZE)),
      line.amount,
      line.share ?? NONE,
      line.cumulative ?? NONE,
      shareWords(line.now, least),
      shareWords(line.before, least),
      asTyped(differenceWords(line)),
      verdictWords(line),
    ],
  };
}

function restLine(rest: readonly CauseLine[]): TableLine {
  const sum = (amounts: readonly number[]): number => amounts.reduce((all, one) => all + one, 0);
  const shares = rest.flatMap(({ share }) => (share === null ? [] : [share]));
  const cells: CellContent[] = [
    "",
    `${rest.length} lainnya`,
    sum(rest.map(({ amount }) => amount)),
    // As in each line: causes of earlier months alone have no part in this one.
    ...(shares.length === 0 ? [NONE, NONE] : [sum(shares), 1]),
  ];
  return { cells: [...cells, NONE, NONE, NONE, NONE] };
}

type Chart = ChartsBlock["charts"][number];

/** Greatest first from the left: the order of the table. */
function causeChart(kind: CauseKind, month: Month, row: number, lines: number): Chart {
  const { header, amount } = KIND_WORDS[kind];
  const names: Box = { row: row + 1, column: kind === "criterion" ? 0 : 1, rows: lines, columns: 1 };
  return {
    name: `Pareto ${header.toLowerCase()}`,
    type: "ColumnClustered",
    title: `${amount} menurut ${header.toLowerCase()}, ${monthLabel(month)}`,
    source: { row, column: 2, rows: lines + 1, columns: 1 },
    categories: names,
    categoryTitle: header,
    valueTitle: amount,
    colors: [CHART_COLORS[kind]],
    altText: `${amount} menurut ${header.toLowerCase()}, terbanyak lebih dulu, ${monthLabel(month)}: ${lines} batang, angkanya di tabel di atas.`,
  };
}

const CHART_COLORS: Readonly<Record<CauseKind, string>> = {
  category: "#1F4E79",
  criterion: "#7B1E1E",
  area: "#1F4E79",
  material: "#7B1E1E",
};
