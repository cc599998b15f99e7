/** Believable recommendations of made-up months: early ones followed up and rated, late ones still open. */
import { daysInMonth, firstDayOfMonth, recommendationNumber, type Day, type Month } from "../../sop";

const RECOMMENDATIONS: readonly (readonly [
  department: string,
  words: string,
  basis: string,
  kind: string,
])[] = [
  ["TEK", "Perbarui daftar biaya di aplikasi agent.", "Pareto kategori: Pelanggan", "Korektif (8.5.2)"],
  ["SUP", "Pengarahan empati sebelum giliran kerja.", "Kriteria P04 Empati", "Korektif (8.5.2)"],
  ["HSC", "Latihan ulang verifikasi pelanggan.", "Kriteria P02 Verifikasi", "Preventif (8.5.3)"],
  ["QCC", "Tambah skenario gangguan berulang.", "Materi Komplain", "Preventif (8.5.3)"],
  ["AUM", "Samakan kalimat penutup di semua area.", "Kriteria P11 Penutup", "Korektif (8.5.2)"],
  ["OCC", "Ingatkan pencatatan tiket di layar agent.", "Kriteria P10 Tiket", "Preventif (8.5.3)"],
];

/** What takes the cause of the bad month away. */
const REMEDY = [
  "HSC",
  "Letakkan verifikasi pelanggan di awal naskah, dan latih ulang.",
  "Kriteria P02 Verifikasi",
  "Korektif (8.5.2)",
] as const;

/** As rows of TabelRekomendasi in its declared order: the reports then bring them to their Analisa. */
export type DemoRecommendation = readonly (string | number)[];

export function demoRecommendations(
  months: readonly Month[],
  today: Day,
  random: () => number,
  badMonth?: Month,
): readonly DemoRecommendation[] {
  return months.flatMap((month, place) =>
    Array.from({ length: 2 + Math.floor(random() * 2) }, (_, index): DemoRecommendation => {
      const mends = month === badMonth && index === 0;
      const one = mends ? REMEDY : RECOMMENDATIONS[(place * 2 + index) % RECOMMENDATIONS.length];
      const [department = "", words = "", basis = "", kind = ""] = one ?? [];
      const after = firstDayOfMonth(month) + daysInMonth(month);
      const due = after + 20 + Math.floor(random() * 20);
      const done = mends ? after + 6 : after + 8 + Math.floor(random() * 28);
      const isDone = done <= today && (random() < 0.9 || mends);
      const rating = 3 + Math.floor(random() * 3);
      return [
        recommendationNumber(month, index + 1),
        `'${month}`,
        department,
        words,
        basis,
        kind,
        isDone ? rating : "",
        due,
        isDone ? done : "",
        isDone ? (mends ? "Naskah diubah; verifikasi kini langkah pertama." : "Sudah dijalankan.") : "",
      ];
    }),
  );
}
