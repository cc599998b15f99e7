// What help explains, each with the words of the procedure that it rests on.

export const TOPICS = [
  "purpose",
  "monthly",
  "parties",
  "access",
  "executor",
  "material",
  "scenario",
  "samples",
  "counting",
  "duplicates",
  "quotas",
  "pace",
  "score",
  "critical",
  "scorecardChange",
  "nonconformity",
  "feedback",
  "anchor",
  "calendar",
  "wholeDays",
  "verdicts",
  "asOf",
  "corrective",
  "preventive",
  "evidence",
  "approval",
  "report",
  "recap",
  "analysis",
  "letterhead",
  "retention",
  "documents",
  "iso",
  "plan",
  "calibration",
  "objections",
  "nextYear",
  "search",
  "agentCard",
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
  purpose: {
    clause: "6.1",
    quote:
      "Mystery Calling adalah salah satu metode monitoring yang dilakukan dengan cara melakukan test call (menghubungi) secara langsung ke agent untuk mengetahui kualitas layanan contact center sebagai bahan perbaikan dimasa mendatang.",
  },
  monthly: { clause: "5.3", quote: "Mystery Calling dilakukan 1 bulan sekali" },
  parties: { clause: "4", quote: "Pihak terkait: QC Officer, QA, Supervisor, Kordinator" },
  executor: {
    clause: "5.1, 5.2",
    quote:
      "Pelaksana dari Mystery Calling adalah QC Officer. Pelaksana Mystery Calling juga bisa dibantu oleh TL dan Supervisor",
  },
  material: { clause: "7 no. 1", quote: "Materi meliputi informasi, permintaan atau komplain" },
  scenario: { clause: "7 no. 2", quote: "Penyusunan skenario: Ketepatan waktu" },
  samples: { clause: "7 no. 3", quote: "Minimal 60 sample setiap bulan" },
  nonconformity: {
    clause: "1.4",
    quote: "Klausul 8.3 ISO 9001:2008 (Pengendalian Produk yang Tidak Sesuai)",
  },
  feedback: { clause: "7 no. 4–6", quote: H2 },
  verdicts: { clause: "7 no. 4–6", quote: H2 },
  corrective: { clause: "1.6", quote: "Klausul 8.5.2 ISO 9001:2008 (Tindakan Korektif)" },
  preventive: { clause: "1.7", quote: "Klausul 8.5.3 ISO 9001:2008 (Tindakan Pencegahan)" },
  evidence: { clause: "11.1", quote: "Voice Recording System" },
  approval: {
    clause: "1.3",
    quote: "Klausul 8.2.4 ISO 9001:2008 (Pemantauan dan Pengukuran Produk)",
  },
  report: { clause: "7 no. 7", quote: "Membuat laporan: Ketepatan waktu" },
  recap: { clause: "7 no. 8", quote: "Membuat rekap feedback: Ketepatan waktu" },
  analysis: { clause: "7 no. 9", quote: "Kualitas rekomendasi dan jumlah yang ditindaklanjuti" },
  retention: { clause: "10.2", quote: "Lama Penyimpanan: 1 Tahun. PIC: Document Control" },
  documents: {
    clause: "9, 10.1",
    quote:
      "IN.QCC.TDSCC.W-09 REV.01 INSTRUKSI KERJA MYSTERY CALLING; FORM MONITORING PELAKSANAAN MYSTERY CALLING, IN.QCC.TDSCC.F-22 REV.02",
  },
  iso: { clause: "1.1–1.7", quote: "Klausul 7.5.1, 8.2.3, 8.2.4, 8.3, 8.4, 8.5.2, 8.5.3 ISO 9001:2008" },
};
