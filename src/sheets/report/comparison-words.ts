/** The month's pass rate against the month before, in words: what was compared, or why it was not. docs/rules/reports.md. */
import type { Detection, MonthComparison, Share } from "../../sop";
import { monthLabel } from "../layout/month-names";
import { listWords, numberWords, percentWords, pointWords, signedPoints } from "./formats";

const shareWords = ({ hits, total, share }: Share): string =>
  `${hits} dari ${total}${share === null ? "" : `, ${percentWords(share)}`}`;

/** `82,5`: as many decimals as it has. */
const markWords = (mark: number): string => String(mark).replace(".", ",");

/** What falls two months of that size can show; undefined where the rate cannot fall so far. */
function seenWords(
  detections: readonly Detection[],
  { now, before }: { readonly now: Share; readonly before: Share },
): string | undefined {
  if (detections.length === 0 || before.share === null) return undefined;
  const seen = detections.map(({ fall, power }, index) => {
    const months = numberWords(power * 100, 0);
    return `${Math.round(fall * 100)} poin ${index === 0 ? `hanya terlihat pada ${months} dari 100 bulan` : `pada ${months}`}`;
  });
  return `Dengan ${now.total} sampel sekarang dan ${before.total} sebelumnya, penurunan dari ${percentWords(before.share, 0)} sebesar ${listWords(seen)}.`;
}

/** One or two sentences; "" where there is no month before with samples. */
export function comparisonWords(comparison: MonthComparison, now: Share): string {
  const { before } = comparison;
  const then = monthLabel(comparison.month);
  if (!comparison.comparable) {
    switch (comparison.why) {
      case "none":
        return "";
      case "scorecard":
        return `${then} tidak dibandingkan: kriteria penilaiannya berbeda.`;
      case "passMark": {
        const helper = comparison.underThisRule;
        const told = helper ? ` Dengan nilai lulus bulan ini, ${then} akan lulus ${shareWords(helper)}.` : "";
        const marks = comparison.passMarks;
        const changed = marks
          ? `nilai lulus berubah ${marks.map(markWords).join(" → ")}`
          : "nilai lulusnya berubah";
        return `${then} tidak dibandingkan: ${changed}.${told}`;
      }
      case "few":
        return `${then} (${shareWords(before)}): terlalu sedikit untuk dibandingkan.`;
    }
  }
  const { difference, interval95, differs } = comparison.comparison;
  const points = pointWords(Math.abs(difference));
  const moved =
    points === "0,0"
      ? "sama dengan"
      : `${difference > 0 ? "lebih tinggi" : "lebih rendah"} ${points} poin daripada`;
  const range = `kisaran 95%: ${signedPoints(interval95[0])} sampai ${signedPoints(interval95[1])} poin`;
  const verdict = differs
    ? `; perubahan ini terbukti (${range})`
    : points === "0,0"
      ? `; belum terbukti berubah (${range})`
      : `, tetapi belum terbukti berubah: selisih sebesar ini dapat terjadi karena kebetulan (${range})`;
  const seen = differs ? undefined : seenWords(comparison.detections, { now, before });
  return [
    `Tingkat lulus ${percentWords(now.share ?? 0)} ${moved} ${then} (${shareWords(before)})${verdict}.`,
    ...(seen === undefined ? [] : [seen]),
  ].join(" ");
}
