// What help explains, each with the words of the procedure that it rests on.
import type { Translator } from "../../../locales";

export const TOPICS = [
  "monthly",
  "material",
  "scenario",
  "samples",
  "counting",
  "executor",
  "score",
  "feedback",
  "calendar",
  "asOf",
  "report",
  "recap",
  "analysis",
] as const;
export type Topic = (typeof TOPICS)[number];

/** Where the procedure, IN.QCC.TDSCC.P-01 rev 02, says it, and its own words: Indonesian always. */
export interface Clause {
  readonly clause: string;
  readonly quote: string;
}

const H2 = "Maksimal H+2 setelah temuan ketidaksesuaian MC";

/** Absent where the procedure is silent: then the topic is what was decided instead. */
export const CLAUSES: Readonly<Partial<Record<Topic, Clause>>> = {
  monthly: { clause: "5.3", quote: "Mystery Calling dilakukan 1 bulan sekali" },
  material: { clause: "7 no. 1", quote: "Materi meliputi informasi, permintaan atau komplain" },
  scenario: { clause: "7 no. 2", quote: "Penyusunan skenario: Ketepatan waktu" },
  samples: { clause: "7 no. 3", quote: "Minimal 60 sample setiap bulan" },
  executor: {
    clause: "5.1, 5.2",
    quote:
      "Pelaksana dari Mystery Calling adalah QC Officer. Pelaksana Mystery Calling juga bisa dibantu oleh TL dan Supervisor",
  },
  feedback: { clause: "7 no. 4–6", quote: H2 },
  report: { clause: "7 no. 7", quote: "Membuat laporan: Ketepatan waktu" },
  recap: { clause: "7 no. 8", quote: "Membuat rekap feedback: Ketepatan waktu" },
  analysis: { clause: "7 no. 9", quote: "Kualitas rekomendasi dan jumlah yang ditindaklanjuti" },
};

/** The topics that hold every word looked for, in title, explanation or quotation; case ignored. */
export function topicsFor(text: Translator, wanted: string): readonly Topic[] {
  const words = wanted.toLowerCase().split(/\s+/).filter(Boolean);
  return TOPICS.filter((topic) => {
    const whole = [
      text(`help.topic.${topic}.title`),
      text(`help.topic.${topic}.text`),
      CLAUSES[topic]?.quote ?? "",
    ]
      .join(" ")
      .toLowerCase();
    return words.every((word) => whole.includes(word));
  });
}
