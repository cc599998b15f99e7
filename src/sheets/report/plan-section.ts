/** The plan against what was done: a part of Laporan of a month that has a plan (docs/rules/plan.md, docs/rules/reports.md). */
import { planProgress, type PlanProgress, type WeightedShare } from "../../sop";
import { TABLE_NAMES } from "../layout/names";
import { planFindings, timesPlanned } from "../plan/plan-findings";
import { planLinesOf } from "../snapshot/plan-rows";
import type { ReportBlock } from "./blocks";
import { textCell } from "./breakdowns";
import { listWords, NONE, PERCENT, percentWords, pointWords, WHOLE } from "./formats";
import type { ReportInput } from "./report-input";

type Input = Pick<ReportInput, "snapshot" | "month" | "judged">;

/** Nothing of a month without a plan. */
export function planBlocks(input: Input): readonly ReportBlock[] {
  const { snapshot, month, judged } = input;
  const rows = planLinesOf(snapshot.foundation.fixed[TABLE_NAMES.plan])
    .filter((line) => line.month === month)
    .map(({ row }) => row);
  if (rows.length === 0) return [];
  const progress = planProgress(rows, judged, snapshot.agents, month);
  return [
    { kind: "heading", text: "Rencana dan hasilnya" },
    {
      kind: "text",
      text: "Per minggu: sampel yang dihitung / panggilan yang direncanakan; minggu ke-1 adalah tanggal 1–7, ke-5 tanggal 29 sampai akhir bulan.",
      note: true,
    },
    {
      kind: "table",
      columns: [
        { header: "Area", span: 2, size: 8 },
        ...[1, 2, 3, 4, 5].map((week) => ({ header: `Minggu ${week}`, align: "Center" as const })),
        { header: "Rencana", numberFormat: WHOLE },
        { header: "Dihitung", numberFormat: WHOLE },
        { header: "Dari percobaan", numberFormat: PERCENT },
      ],
      lines: progress.areas.map(({ area, weeks, planned, counted, attempted }) => ({
        cells: [
          textCell(area),
          ...weeks.map((week) => textCell(`${week.done} / ${week.planned}`)),
          planned,
          counted,
          attempted === 0 ? NONE : counted / attempted,
        ],
      })),
      empty: "Tidak ada.",
    },
    ...planWords(input, progress).map((text): ReportBlock => ({ kind: "text", text })),
  ];
}

/** What the table does not say. */
function planWords({ snapshot, month }: Input, { notCalled, weighted }: PlanProgress): readonly string[] {
  const times = timesPlanned(snapshot, month);
  const altered = snapshot.forOthers
    ? []
    : planFindings(snapshot).filter(({ params }) => params["month"] === month);
  const unproven = altered.some(({ code }) => code === "planUnproven");
  const rows = new Set(altered.flatMap(({ code, params }) => (code === "planAltered" ? [params["no"]] : [])));
  return [
    ...(times > 1
      ? [`Rencana bulan ini disusun ${times} kali; benih, pengaturan, dan alasan setiap versi ada di Log.`]
      : []),
    ...(unproven ? ["Rencana bulan ini tidak dapat dihitung ulang; lihat Periksa."] : []),
    ...(rows.size > 0
      ? [
          `Baris rencana yang berbeda dari hasil undian: ${rows.size} (No. ${listWords([...rows].map(String))}).`,
        ]
      : []),
    notCalledWords(notCalled, snapshot.forOthers === true),
    ...(weighted ? weightedWords(weighted) : []),
  ];
}

/** As many as a line tells; a copy tells nobody's. */
const MOST_IDS = 15;

function notCalledWords(ids: readonly string[], isCopy: boolean): string {
  const told = `Agent aktif tanpa sampel dalam tiga bulan terakhir: ${ids.length}`;
  if (isCopy || ids.length === 0) return `${told}.`;
  const shown = ids.slice(0, MOST_IDS).join(", ");
  return `${told} (${shown}${ids.length > MOST_IDS ? ", …" : ""}).`;
}

function weightedWords({ share, standardError, unweighted, missing }: WeightedShare): readonly string[] {
  if (share === null || unweighted === null) return [];
  const error =
    standardError === null
      ? "kisarannya tidak dapat dihitung karena ada area dengan satu sampel"
      : `galat baku ${pointWords(standardError)} poin`;
  const without = missing.length === 0 ? "" : ` Belum termasuk area tanpa sampel: ${listWords(missing)}.`;
  return [
    `Sampel tidak tersebar menurut jumlah agent. Bila setiap area diberi bobot menurut agent aktifnya, tingkat lulus ${percentWords(share)} (${error}); tanpa bobot ${percentWords(unweighted)}.${without}`,
  ];
}
