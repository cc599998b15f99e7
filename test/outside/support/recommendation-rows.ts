/** Made-up rows of TabelRekomendasi, and every kind of trouble between them, the same for a seed. */
import fc from "fast-check";
import type { OfficeSession } from "embedded-excel";
import { isoFromDay, recommendationNumber, type Day } from "../../../src/sop";

/** As the table declares its columns. */
export type RecommendationRow = readonly (string | number)[];

export interface RecommendationWishes {
  /** First and last month. */
  readonly from: string;
  readonly to: string;
  readonly asOf: Day;
  readonly seed: number;
}

const MOST_IN_A_MONTH = 5;

function monthsFrom(from: string, to: string): readonly string[] {
  const [year = 0, month = 1] = from.split("-").map(Number);
  const all = Array.from({ length: 36 }, (_, index) => {
    const place = month - 1 + index;
    return `${year + Math.floor(place / 12)}-${String((place % 12) + 1).padStart(2, "0")}`;
  });
  return all.filter((one) => one <= to);
}

const rare = <T>(weight: number, usual: fc.Arbitrary<T>, troubles: readonly T[]): fc.Arbitrary<T> =>
  fc.oneof({ weight, arbitrary: usual }, fc.constantFrom(...troubles));

const rowOf = (asOf: Day) =>
  fc.record({
    words: rare<string | number>(8, fc.constant("Saran “ñ” 漢字"), ["", 17, " "]),
    department: fc.constantFrom("TEK", "SUP", "QCC"),
    quality: rare<string | number>(9, fc.integer({ min: 2, max: 5 }), ["", "'4", 0, 6, 3.5]),
    due: rare<string | number>(5, fc.integer({ min: asOf - 20, max: asOf + 40 }), [
      "",
      "besok",
      asOf,
      asOf - 1,
    ]),
    root: fc.constantFrom("", "P05", "p02 Verifikasi Pelanggan", "Pengetahuan", "bisnis", "bukan apa pun"),
    done: rare<string | number>(5, fc.integer({ min: asOf - 60, max: asOf }), ["", "belum", asOf + 1]),
    // Its own number mostly; else a person's own row, which its Bulan places.
    named: rare(8, fc.constant("number"), ["text", "day", "none"]),
  });

/** Up to five in each month, a dated cell as its ISO words where a day stands. */
export function recommendationRows({ from, to, asOf, seed }: RecommendationWishes): RecommendationRow[] {
  return monthsFrom(from, to).flatMap((month, place) =>
    fc
      .sample(rowOf(asOf), { numRuns: (place % MOST_IN_A_MONTH) + 1, seed: seed + place })
      .map(({ words, department, quality, due, done, named, root }, index): RecommendationRow => [
        named === "number" ? recommendationNumber(month, index + 1) : "",
        named === "none" ? "segera" : named === "day" ? `${month}-15` : `'${month}`,
        department,
        words,
        "Dasar",
        "Korektif (8.5.2)",
        quality,
        typeof due === "number" ? isoFromDay(due) : due,
        typeof done === "number" ? isoFromDay(done) : done,
        "",
        root,
      ]),
  );
}

/** Below the table's header; Excel makes the table grow over them. */
export async function fillRecommendations(
  session: OfficeSession,
  rows: readonly RecommendationRow[],
): Promise<void> {
  await session.client.Excel.run(async (context) => {
    const first = context.workbook.tables.getItem("TabelRekomendasi").getDataBodyRange().getCell(0, 0);
    rows.forEach((row, index) => {
      first.getOffsetRange(index, 0).getResizedRange(0, row.length - 1).values = [[...row]];
    });
    await context.sync();
  });
}
