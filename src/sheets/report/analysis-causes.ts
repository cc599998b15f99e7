/** Analisa's main causes: a Pareto for each kind, each line against the months before, and the charts over them. */
import {
  type AgainstBefore,
  type AnalysisFigures,
  type CauseKind,
  type CauseLine,
  type Month,
  type RootCauses,
  type Share,
} from "../../sop";
import type { CellContent } from "../edits/edit";
import { monthLabel } from "../layout/month-names";
import type { ChartsBlock, ReportBlock, ReportColumn, ReportDrawing, TableBlock, TableRow } from "./blocks";
import { textCell } from "./breakdowns";
import { NONE, PERCENT, pointWords, signedPoints } from "./formats";

/** `5 dari 12 (41,7%)`; under the least number of samples without the rate (docs/rules/reports.md, "Agents and areas"). */
export const shareWords = ({ hits, total, share }: Share, least: number): string =>
  total < least || share === null ? `${hits} dari ${total}` : `${hits} dari ${total} (${pointWords(share)}%)`;

/** docs/rules/reports.md: never "tidak berubah". */
export function verdictWords({ comparison }: AgainstBefore): string {
  if (comparison === null) return "tidak ada pembanding";
  const [low, high] = comparison.interval95;
  return `${comparison.differs ? "berbeda" : "belum terbukti berubah"} (kisaran 95%: ${signedPoints(low)} sampai ${signedPoints(high)} poin)`;
}

export const differenceWords = ({ comparison }: AgainstBefore): string =>
  comparison === null ? NONE : signedPoints(comparison.difference);

interface KindWords {
  readonly title: string;
  readonly header: string;
  /** What the count counts. */
  readonly amount: string;
  readonly empty: string;
}

const KIND_WORDS: Readonly<Record<CauseKind, KindWords>> = {
  category: {
    title: "Per kategori temuan",
    header: "Kategori",
    amount: "Ketidaksesuaian",
    empty: "Tidak ada ketidaksesuaian bulan ini maupun sebelumnya.",
  },
  criterion: {
    title: "Per kriteria penilaian",
    header: "Kriteria",
    amount: "Tanda Tidak",
    empty: "Tidak ada tanda Tidak bulan ini maupun sebelumnya.",
  },
  area: {
    title: "Per area",
    header: "Area",
    amount: "Ketidaksesuaian",
    empty: "Tidak ada ketidaksesuaian bulan ini maupun sebelumnya.",
  },
  material: {
    title: "Per jenis materi",
    header: "Jenis Materi",
    amount: "Ketidaksesuaian",
    empty: "Tidak ada ketidaksesuaian bulan ini maupun sebelumnya.",
  },
};

/** A page holds the causes that matter; the rest is one line. */
const MOST_LINES = 20;

/** The short table of materials fits where the areas do not. */
const ORDER: readonly CauseKind[] = ["category", "criterion", "material", "area"];

/** Each kind with its table, and what of it differs from the months before. */
export const causeBlocks = (figures: AnalysisFigures, least: number): readonly ReportBlock[] =>
  ORDER.flatMap((kind): readonly ReportBlock[] => {
    const lines = figures.causes[kind];
    return [
      { kind: "heading", text: KIND_WORDS[kind].title },
      causeTable(kind, KIND_WORDS[kind], lines, least),
      ...(lines.length === 0 ? [] : [{ kind: "text", text: changeWords(lines), note: true } as const]),
    ];
  });

const ROOT_WORDS: KindWords = {
  title: "Per kategori akar",
  header: "Kategori Akar",
  amount: "Ketidaksesuaian",
  empty: "Tidak ada ketidaksesuaian bulan ini maupun sebelumnya.",
};

/** Why: the roots against the months before, and which criteria they show in. What nobody has determined is a line. */
export function rootBlocks(
  { lines, undetermined, criteria, moreCriteria }: RootCauses,
  least: number,
): readonly ReportBlock[] {
  const all = lines.reduce((sum, { amount }) => sum + amount, undetermined.amount);
  const open: CauseLine = {
    label: "Belum ditentukan",
    share: all === 0 ? null : undetermined.amount / all,
    cumulative: null,
    ...undetermined,
  };
  const shown = undetermined.amount === 0 && undetermined.before.hits === 0 ? lines : [...lines, open];
  return [
    { kind: "heading", text: ROOT_WORDS.title },
    causeTable("root", ROOT_WORDS, shown, least),
    ...(shown.length === 0 ? [] : [{ kind: "text", text: changeWords(lines), note: true } as const]),
    ...(criteria.length === 0 ? [] : rootCriteria(criteria)),
    ...(moreCriteria === 0
      ? []
      : [{ kind: "text", text: `Masih ada ${moreCriteria} pasangan lain.`, note: true } as const]),
  ];
}

const PAIR_COLUMNS: readonly ReportColumn[] = [
  { header: "Kategori Akar", span: 2, size: 8 },
  { header: "Kriteria", span: 2, size: 8 },
  { header: "Tidak", numberFormat: "0" },
];

/** Two beside each other, down the left side first. */
function rootCriteria(criteria: RootCauses["criteria"]): readonly ReportBlock[] {
  const half = Math.ceil(criteria.length / 2);
  const cellsOf = (pair: RootCauses["criteria"][number] | undefined): readonly CellContent[] =>
    pair === undefined ? ["", "", ""] : [textCell(pair.root), textCell(pair.criterion), pair.amount];
  return [
    { kind: "heading", text: "Kategori akar dan kriteria" },
    {
      kind: "table",
      columns: [...PAIR_COLUMNS, ...PAIR_COLUMNS],
      lines: criteria.slice(0, half).map((pair, index) => ({
        cells: [...cellsOf(pair), ...cellsOf(criteria[half + index])],
      })),
      empty: "",
    },
  ];
}

/** The charts of those kinds that have something to draw, side by side; none where there is nothing. */
export function causeCharts(
  figures: AnalysisFigures,
  month: Month,
  kinds: readonly CauseKind[],
  size: Pick<ChartsBlock, "height" | "least">,
): readonly ReportBlock[] {
  const charts = kinds.flatMap((kind) => {
    const drawn = figures.causes[kind].slice(0, MOST_LINES).filter(({ amount }) => amount > 0).length;
    return drawn === 0 ? [] : [causeChart(kind, month, drawn)];
  });
  return charts.length === 0 ? [] : [{ kind: "charts", ...size, charts }];
}

/** Told once for the table: what differs, and that the rest does not. */
export function changeWords(lines: readonly CauseLine[]): string {
  const compared = lines.filter(({ comparison }) => comparison !== null);
  if (compared.length === 0) return "Tidak ada bulan sebelumnya dengan sampel untuk dibandingkan.";
  const differing = compared.filter(({ comparison }) => comparison?.differs === true);
  if (differing.length === 0) return "Dibanding sebelumnya: belum ada yang terbukti berubah.";
  const words = differing.map((line) => `${line.label} ${differenceWords(line)} poin, ${verdictWords(line)}`);
  return `Dibanding sebelumnya: ${words.join("; ")}. Selebihnya belum terbukti berubah.`;
}

const tableId = (kind: CauseKind | "root"): string => `causes:${kind}`;

function causeTable(
  kind: CauseKind | "root",
  { header, empty }: KindWords,
  lines: readonly CauseLine[],
  least: number,
): TableBlock {
  const rest = lines.slice(MOST_LINES);
  return {
    kind: "table",
    id: tableId(kind),
    columns: [
      { header, span: 2 },
      { header: "Jumlah", numberFormat: "0" },
      { header: "Persentase", numberFormat: PERCENT },
      { header: "Kumulatif", numberFormat: PERCENT },
      { header: "Bulan ini, dari sampel", span: 2 },
      { header: "Sebelumnya, dari sampel", span: 2 },
      { header: "Selisih, poin" },
    ],
    lines: [
      ...lines.slice(0, MOST_LINES).map((line) => causeLine(line, least)),
      ...(rest.length === 0 ? [] : [restLine(rest)]),
    ],
    empty,
    // A chart draws it: its lines stay below each other.
    whole: true,
  };
}

/** What differs from the months before is bold. */
const causeLine = (line: CauseLine, least: number): TableRow => ({
  cells: [
    textCell(line.label),
    line.amount,
    line.share ?? NONE,
    line.cumulative ?? NONE,
    shareWords(line.now, least),
    shareWords(line.before, least),
    textCell(differenceWords(line)),
  ],
  ...(line.comparison?.differs === true ? { look: { bold: true } } : {}),
});

function restLine(rest: readonly CauseLine[]): TableRow {
  const sum = (amounts: readonly number[]): number => amounts.reduce((all, one) => all + one, 0);
  const shares = rest.flatMap(({ share }) => (share === null ? [] : [share]));
  const cells: CellContent[] = [
    `${rest.length} lainnya`,
    sum(rest.map(({ amount }) => amount)),
    // As in each line: causes of earlier months alone have no part in this one.
    ...(shares.length === 0 ? [NONE, NONE] : [sum(shares), 1]),
  ];
  return { cells: [...cells, NONE, NONE, NONE] };
}

/** Greatest first from the top: the order of the table. */
function causeChart(kind: CauseKind, month: Month, lines: number): ReportDrawing {
  const { header, amount } = KIND_WORDS[kind];
  return {
    name: `Pareto ${header.toLowerCase()}`,
    type: "BarClustered",
    title: `${amount} per ${header.toLowerCase()}, ${monthLabel(month)}`,
    of: { table: tableId(kind), column: 1, columns: 1, names: 0, lines },
    categoryTitle: "",
    valueTitle: "",
    firstOnTop: true,
    nameAll: true,
    valueRange: { minimum: 0 },
    colors: [CHART_COLORS[kind]],
    altText: `${amount} per ${header.toLowerCase()}, terbanyak lebih dulu, ${monthLabel(month)}: ${lines} batang, angkanya di tabelnya.`,
  };
}

const CHART_COLORS: Readonly<Record<CauseKind, string>> = {
  category: "#1F4E79",
  criterion: "#7B1E1E",
  area: "#1F4E79",
  material: "#7B1E1E",
};
