/** Analisa's table of what followed-up recommendations went with: docs/rules/reports.md, "Causes". */
import { recommendationEffect, recommendationTarget, type Day, type RecommendationEffect } from "../../sop";
import { RECOMMENDATION_HEADERS } from "../layout/recommendation-words";
import { TABLE_NAMES } from "../layout/names";
import { parseDate } from "../snapshot/parse-cell";
import { recordsOf, textOf } from "../snapshot/table-cells";
import { differenceWords, shareWords, verdictWords } from "./analysis-causes";
import type { ReportBlock } from "./blocks";
import { textCell } from "./breakdowns";
import { DATE } from "./formats";
import type { ReportInput } from "./report-input";

const ROOT_HEADER = "Akar";
const NUMBER_HEADER = "No.";
/** The latest that were followed up. */
const MOST = 6;

interface FollowedUp extends RecommendationEffect {
  readonly number: string;
  readonly root: string;
  readonly day: Day;
}

const NOTE =
  "Tingkat kriteria atau kategori di kolom Akar pada tiga bulan sebelum dan tiga bulan sesudah bulan tindak lanjutnya. Perubahan saja belum membuktikan bahwa rekomendasinya yang berhasil.";

/** Nothing where no recommendation that says its root has been followed up, or no month after it has samples. */
export function effectBlocks(input: ReportInput, least: number): readonly ReportBlock[] {
  const found = effectsOf(input).filter(({ after }) => after.total > 0);
  if (found.length === 0) return [];
  return [
    { kind: "heading", text: "Efek rekomendasi yang ditindaklanjuti" },
    { kind: "text", text: NOTE, note: true },
    {
      kind: "table",
      columns: [
        { header: "No.", size: 8 },
        { header: "Akar", span: 2, size: 8 },
        { header: "Ditindaklanjuti", numberFormat: DATE, size: 8 },
        { header: "Sebelum", span: 2, size: 8 },
        { header: "Sesudah", span: 2, size: 8 },
        { header: "Selisih, poin", size: 8 },
        { header: "Kesimpulan", size: 8, textLines: 4 },
      ],
      lines: found.slice(0, MOST).map(({ number, root, day, before, after, comparison }) => {
        const against = { now: after, before, comparison };
        return {
          cells: [
            textCell(number),
            textCell(root),
            day,
            shareWords(before, least),
            shareWords(after, least),
            textCell(differenceWords(against)),
            verdictWords(against),
          ],
        };
      }),
      empty: "",
    },
  ];
}

/** The latest first; those of one day as the table has them. */
function effectsOf({ snapshot, judged, asOf }: ReportInput): readonly FollowedUp[] {
  const samples = judged.filter(({ reason }) => reason === undefined);
  return recordsOf(snapshot.foundation.fixed[TABLE_NAMES.recommendations])
    .flatMap((record): FollowedUp[] => {
      const root = textOf(record[ROOT_HEADER]).trim();
      const target = recommendationTarget(root, snapshot.lists);
      const day = parseDate(record[RECOMMENDATION_HEADERS.followedUp] ?? "");
      if (target === undefined || day.kind !== "value" || day.value > asOf) return [];
      const number = textOf(record[NUMBER_HEADER]).trim();
      return [{ number, root, day: day.value, ...recommendationEffect(samples, target, day.value) }];
    })
    .sort((a, b) => b.day - a.day);
}
