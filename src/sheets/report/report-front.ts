/** Laporan's first page besides the nine KPIs: five figures, the findings that matter, and the actions that fall due. */
import {
  isEmpty,
  LINKS,
  shownText,
  valueOf,
  type CriterionFigures,
  type JudgedRow,
  type Link,
  type MonthComparison,
  type ReportFigures,
} from "../../sop";
import { asTyped } from "../edits/edit";
import { monthLabel } from "../layout/month-names";
import type { Activity } from "./activity-section";
import type { FindingsBlock, ReportBlock, Tile, TilesBlock } from "./blocks";
import { textCell } from "./breakdowns";
import { DATE, listWords, NONE, percentWords, signedPoints } from "./formats";
import { isClosed } from "./quality-sections";
import { EXCLUSION_LABELS, LINK_LABELS } from "./report-sections";
import { shownState, stateName } from "./states";
import { tally } from "./tally";

type Findings = FindingsBlock["findings"];

export function tilesOf(
  figures: ReportFigures,
  activities: readonly Activity[],
  comparison: MonthComparison,
): TilesBlock["tiles"] {
  return [
    samplesTile(figures, activities),
    rateTile(figures, comparison),
    linkTile(figures, activities, "qcoToQa"),
    linkTile(figures, activities, "qaToSupervisor"),
    linkTile(figures, activities, "supervisorToQa"),
  ];
}

/** How the activity stands, as its line below says it. */
function verdictOf(activities: readonly Activity[], key: string): Tile["verdict"] {
  const state = activities.find((one) => one.key === key)?.state;
  if (state === undefined) return { words: NONE };
  const name = stateName(state);
  return { words: shownState(state), state: name };
}

function samplesTile({ base }: ReportFigures, activities: readonly Activity[]): Tile {
  const { counted, target, excluded } = base.samples;
  const left = Object.values(excluded).reduce((sum, one) => sum + one, 0);
  const missing = target - counted;
  const notes = [
    ...(missing > 0 ? [`kurang ${missing}`] : missing < 0 ? [`lebih ${-missing}`] : []),
    ...(left > 0 ? [`tidak dihitung ${left}`] : []),
  ];
  return {
    label: "Sampel dihitung",
    figure: `${counted} dari ${target}`,
    note: notes.join("; "),
    verdict: verdictOf(activities, "kpi:sampel"),
  };
}

function rateTile({ passed }: ReportFigures, comparison: MonthComparison): Tile {
  const { share, interval95, hits, total } = passed;
  if (share === null || interval95 === null)
    return { label: "Tingkat lulus", figure: NONE, note: "Belum ada sampel.", verdict: { words: NONE } };
  return {
    label: "Tingkat lulus",
    figure: percentWords(share),
    note: `${hits} dari ${total}; kisaran 95%: ${percentWords(interval95[0])} sampai ${percentWords(interval95[1])}`,
    verdict: {
      words: !comparison.comparable
        ? "Tanpa pembanding"
        : comparison.comparison.differs
          ? "Berubah"
          : "Belum terbukti berubah",
    },
  };
}

function linkTile(
  { base, nonconformities }: ReportFigures,
  activities: readonly Activity[],
  link: Link,
): Tile {
  const { onTime, late, overdue, compliance } = base.deadlines[link];
  const decided = onTime + late + overdue;
  const all = nonconformities.rows.length;
  const notes = [
    ...(compliance === null
      ? []
      : [
          `${percentWords(compliance)} ${decided < all ? `dari ${decided} yang dapat dinilai` : "tepat waktu"}`,
        ]),
    ...(late > 0 ? [`${late} terlambat`] : []),
    ...(overdue > 0 ? [`${overdue} lewat batas`] : []),
  ];
  return {
    label: `H+2 ${LINK_LABELS[link]}`,
    // Of all nonconformities, as the KPI below.
    figure: all === 0 ? NONE : `${onTime} dari ${all}`,
    note: decided === 0 ? "belum ada yang dapat dinilai" : notes.join("; "),
    verdict: verdictOf(activities, `kpi:${link}`),
  };
}

const MOST_FINDINGS = 3;

/** By how many there are to tell. */
const FINDINGS_HEADINGS = [
  "Temuan terpenting",
  "Temuan terpenting",
  "Dua temuan terpenting",
  "Tiga temuan terpenting",
] as const;

/** The findings below a heading that counts them. */
export function findingBlocks(figures: ReportFigures, comparison: MonthComparison): readonly ReportBlock[] {
  const findings = findingsOf(figures, comparison);
  return [
    { kind: "heading", text: FINDINGS_HEADINGS[findings.length] ?? FINDINGS_HEADINGS[0] },
    { kind: "findings", findings },
  ];
}

/** The worst link, the criterion that is missed most, and how the rate has moved; then what the target lacks. */
export const findingsOf = (figures: ReportFigures, comparison: MonthComparison): Findings =>
  [
    ...linkFinding(figures),
    ...criterionFinding(figures),
    ...changeFinding(figures, comparison),
    ...targetFinding(figures),
  ].slice(0, MOST_FINDINGS);

function linkFinding({ base, lateRows }: ReportFigures): Findings {
  const lateOf = (link: Link): number => base.deadlines[link].late + base.deadlines[link].overdue;
  const worst = LINKS.reduce((most, link) => (lateOf(link) > lateOf(most) ? link : most));
  if (lateOf(worst) === 0) return [];
  const { onTime, late, overdue } = base.deadlines[worst];
  const teams = tally(
    lateRows.filter(({ link }) => link === worst).map(({ row }) => shownText(row.text.supervisor).trim()),
  );
  const parts = [
    ...(late > 0 ? [`${late} terlambat`] : []),
    ...(overdue > 0 ? [`${overdue} lewat batas`] : []),
  ];
  const most = teams
    .filter(({ count }) => count === teams[0]?.count)
    .map(({ name }) => name || "tanpa supervisor");
  return [
    {
      head: `Langkah ${LINK_LABELS[worst]}: ${late + overdue} dari ${onTime + late + overdue} tidak tepat waktu.`,
      detail: `${listWords(parts)}; terbanyak di tim ${listWords(most, 3)} (${teams[0]?.count ?? 0}).`,
    },
  ];
}

const rated = ({ yes, no }: CriterionFigures): number => yes + no;

function criterionFinding({ criteria, base, lostWeight }: ReportFigures): Findings {
  const most = Math.max(0, ...criteria.map(({ no }) => no));
  if (most === 0) return [];
  const missed = criteria.filter(({ no }) => no === most);
  const [first] = missed;
  const { counted } = base.samples;
  const lost = lostWeight.reduce((sum, { amount }) => sum + amount, 0);
  const own = missed.reduce((sum, { lostWeight: weight }) => sum + weight, 0);
  const rates = missed.map((one) => percentWords(most / rated(one)));
  return [
    {
      head:
        first !== undefined && missed.length === 1
          ? `${first.code} ${first.name} bernilai Tidak pada ${most} dari ${rated(first)} sampel (${rates[0] ?? ""}).`
          : `${listWords(missed.map(({ code }) => code))} bernilai Tidak, masing-masing pada ${most} sampel.`,
      detail: `Dari ${counted} sampel dihitung; bobot yang hilang karenanya ${percentWords(own / lost)} dari semua bobot yang hilang.`,
    },
  ];
}

function changeFinding({ passed }: ReportFigures, compared: MonthComparison): Findings {
  if (passed.share === null || !compared.comparable) return [];
  const { month, before, comparison } = compared;
  const { difference, interval95, differs } = comparison;
  const then = `${monthLabel(month)} (${before.hits} dari ${before.total}; ${percentWords(before.share ?? 0)})`;
  const range = `kisaran 95%: ${signedPoints(interval95[0])} sampai ${signedPoints(interval95[1])} poin`;
  return [
    {
      head: `Tingkat lulus ${percentWords(passed.share)} ${differs ? "berubah" : "belum terbukti berubah"} dari ${then}.`,
      detail: differs
        ? `Selisih ${signedPoints(difference)} poin (${range}).`
        : `Selisih ${signedPoints(difference)} poin dapat terjadi karena kebetulan (${range}).`,
    },
  ];
}

function targetFinding({ base, rowCount }: ReportFigures): Findings {
  const { counted, target, reached, excluded } = base.samples;
  if (reached) return [];
  const reasons = (Object.keys(excluded) as (keyof typeof excluded)[])
    .filter((reason) => excluded[reason] > 0)
    .map((reason) => `${EXCLUSION_LABELS[reason]} (${excluded[reason]})`);
  return [
    {
      head: `Sampel dihitung ${counted} dari ${target}: kurang ${target - counted}.`,
      detail:
        reasons.length === 0
          ? `Ada ${rowCount} baris F-22 bulan ini; semuanya dihitung.`
          : `Tidak dihitung: ${listWords(reasons)}.`,
    },
  ];
}

const MOST_ACTIONS = 3;

/** Those that are not Closed, the earliest due first; without a day last. */
export function dueActionBlocks({ nonconformities }: ReportFigures): readonly ReportBlock[] {
  const dueOf = ({ row }: JudgedRow): number => valueOf(row.date.targetDate) ?? Number.POSITIVE_INFINITY;
  const open = nonconformities.rows
    .filter((judged) => !isClosed(judged))
    .sort((a, b) => (dueOf(a) === dueOf(b) ? 0 : dueOf(a) - dueOf(b)));
  const shown = open.slice(0, MOST_ACTIONS);
  return [
    {
      kind: "heading",
      text: "Tindakan yang segera jatuh tempo",
      ...(open.length === 0 ? {} : { aside: `${shown.length} dari ${open.length} yang belum Closed` }),
    },
    {
      kind: "table",
      columns: [
        { header: "No. Sampel", span: 2 },
        { header: "Tindakan korektif", span: 4 },
        { header: "PIC", span: 2 },
        { header: "Batas waktu", numberFormat: DATE },
        { header: "Status" },
      ],
      lines: shown.map(({ row: { text, date } }) => ({
        cells: [
          textCell(text.sampleNumber),
          isEmpty(text.correctiveAction) ? asTyped("belum diisi") : textCell(text.correctiveAction),
          textCell(text.personInCharge),
          valueOf(date.targetDate) ?? NONE,
          isEmpty(text.status) ? "Open" : textCell(text.status),
        ],
      })),
      empty: "Tidak ada.",
      whole: true,
    },
  ];
}
