/** The nine activities' results in the words of the sheets, and how each stands: what Laporan's table and `mc report --json` say. */
import { LINKS, type ActivityKpis, type HandOverKpi, type KpiState, type LinkKpi } from "../../sop";
import { NONE, numberWords } from "./formats";

export interface ActivityResult {
  readonly state: KpiState;
  readonly result: string;
}

/** By the activity's number in the procedure. */
export type ActivityResults = Readonly<Record<string, ActivityResult>>;

const partOf = (part: number, whole: number): string => (whole === 0 ? NONE : `${part} dari ${whole}`);

/** `2 dari 8 (6 tidak dapat dinilai)`: of all nonconformities, never of the decided alone. */
const linkResult = ({ onTime, total, undecidable }: LinkKpi): string =>
  undecidable === 0 ? partOf(onTime, total) : `${partOf(onTime, total)} (${undecidable} tidak dapat dinilai)`;

export const handOverResult = ({ state, day, daysLate, unreadable }: HandOverKpi): string => {
  if (unreadable) return "Bukan tanggal";
  if (day !== undefined) return daysLate > 0 ? `Terlambat ${daysLate} hari` : "Tepat waktu";
  return state === "missed" ? "Lewat batas" : NONE;
};

export function activityResults(kpis: ActivityKpis): ActivityResults {
  const { material, scenarios, samples, links, report, recap, recommendations } = kpis;
  const { made, followedUp, quality } = recommendations.figures;
  const judged = scenarios.judged.length;
  const results: readonly ActivityResult[] = [
    {
      state: material.state,
      result: partOf(material.covered.length, material.covered.length + material.missing.length),
    },
    {
      state: scenarios.state,
      result: partOf(judged - new Set([...scenarios.late, ...scenarios.pending]).size, judged),
    },
    { state: samples.state, result: partOf(samples.counted, samples.target) },
    ...LINKS.map((link) => ({ state: links[link].state, result: linkResult(links[link]) })),
    { state: report.state, result: handOverResult(report) },
    { state: recap.state, result: handOverResult(recap) },
    {
      state: recommendations.state,
      result:
        made === 0
          ? NONE
          : [partOf(followedUp, made), ...(quality === null ? [] : [numberWords(quality, 1)])].join("; "),
    },
  ];
  return Object.fromEntries(results.map((one, index) => [String(index + 1), one]));
}
