// Every rule of the procedure is found by the words that people ask with, in both languages.
import { createTranslator, type Language } from "../../src/locales";
import { topicsFor } from "../../src/taskpane/screens/help/search";
import { TOPICS, type Topic } from "../../src/taskpane/screens/help/topics";

/** A question of each language for each rule. */
const QUESTIONS: Readonly<Record<Topic, Readonly<Record<Language, readonly string[]>>>> = {
  purpose: { id: ["apa itu mystery calling", "tujuan"], en: ["what is mystery calling", "purpose"] },
  monthly: { id: ["seberapa sering", "berapa kali"], en: ["how often", "every month"] },
  parties: { id: ["siapa mengerjakan apa", "tugas QA"], en: ["who does what", "responsibilities"] },
  access: { id: ["hak akses", "siapa boleh mengubah"], en: ["access rights", "permissions"] },
  executor: {
    id: ["siapa yang menelepon", "memanggil tim sendiri"],
    en: ["who places the calls", "supervisor calls own team"],
  },
  material: { id: ["materi", "jenis materi"], en: ["material", "kinds of material"] },
  scenario: { id: ["naskah", "skenario yang berlaku"], en: ["script", "scenario in force"] },
  samples: {
    id: ["berapa sampel", "minimal panggilan", "target sampel"],
    en: ["how many calls", "minimum samples"],
  },
  counting: {
    id: ["mengapa baris tidak dihitung", "sibuk"],
    en: ["why is my row not counted", "unanswered"],
  },
  duplicates: { id: ["duplikat", "dobel"], en: ["duplicate", "same recording twice"] },
  quotas: { id: ["kuota per area", "kuotanya"], en: ["quota", "quotas of agents"] },
  pace: { id: ["laju", "progres"], en: ["pace", "progress"] },
  score: {
    id: ["rumus nilai", "nilai lulus", "kriteria fatal"],
    en: ["pass mark", "how is the score calculated"],
  },
  critical: { id: ["bebas kesalahan", "copc"], en: ["critical errors", "copc"] },
  scorecardChange: { id: ["mengubah kartu skor"], en: ["change the scorecard"] },
  nonconformity: {
    id: ["ketidaksesuaian", "produk tidak sesuai"],
    en: ["nonconformity", "category of finding"],
  },
  feedback: { id: ["umpan balik", "batas H+2", "tindak lanjut"], en: ["feedback", "follow-up", "h+2"] },
  anchor: { id: ["H+2 dihitung sejak kapan"], en: ["where does H+2 start"] },
  calendar: {
    id: ["libur", "hari kerja", "tanggal merah", "cuti bersama"],
    en: ["holiday", "holidays", "working days", "weekend"],
  },
  wholeDays: { id: ["48 jam", "pukul berapa"], en: ["48 hours", "time of day midnight"] },
  verdicts: { id: ["telat", "arti lewat batas", "kepatuhan"], en: ["late", "overdue", "compliance"] },
  asOf: { id: ["tanggal acuan"], en: ["as-of", "reference date"] },
  corrective: {
    id: ["tindakan korektif", "akar masalah", "kapan boleh closed"],
    en: ["corrective action", "root cause", "when may it be closed"],
  },
  preventive: { id: ["pencegahan", "preventif"], en: ["preventive", "prevention"] },
  evidence: { id: ["rekaman", "VRS", "bukti"], en: ["recording", "VRS", "evidence"] },
  approval: { id: ["tanda tangan", "disetujui"], en: ["signature", "approval"] },
  report: {
    id: ["kapan laporan harus selesai", "laporan"],
    en: ["when is the report due", "report deadline"],
  },
  recap: { id: ["rekap", "batas waktu rekap"], en: ["recap", "when is the recap due"] },
  analysis: { id: ["mutu rekomendasi", "analisa"], en: ["quality of recommendations", "analysis"] },
  letterhead: {
    id: ["nama perusahaan", "siapa menandatangani"],
    en: ["company name", "who signs the report"],
  },
  retention: {
    id: ["masa simpan", "berapa lama disimpan", "arsip"],
    en: ["retention", "how long are records kept", "delete"],
  },
  documents: { id: ["instruksi kerja", "W-09"], en: ["work instruction", "W-09"] },
  iso: { id: ["klausul ISO", "auditor"], en: ["ISO", "audit"] },
  plan: { id: ["menyusun rencana", "undian"], en: ["plan by lot", "seed"] },
  calibration: { id: ["kalibrasi", "menyamakan penilai"], en: ["calibration", "do raters agree"] },
  objections: { id: ["keberatan", "banding"], en: ["objection", "appeal"] },
  nextYear: { id: ["buku tahun baru", "riwayat"], en: ["next year", "take over"] },
  search: { id: ["mencari rekaman", "pintasan keyboard"], en: ["search", "keyboard shortcut"] },
  agentCard: { id: ["coaching", "kartu agent"], en: ["coaching talk", "agent card"] },
};

const cases = (["id", "en"] as const).flatMap((language) =>
  TOPICS.flatMap((topic) =>
    QUESTIONS[topic][language].map((question) => [language, question, topic] as const),
  ),
);

it.each(cases)("finds, in %s, by “%s” the rule %s among the first three", (language, question, topic) => {
  expect(topicsFor(createTranslator(language), question).slice(0, 3)).toContain(topic);
});

it("puts the rule that is asked for first, when its title says so", () => {
  expect(topicsFor(createTranslator("id"), "kapan laporan harus selesai")[0]).toBe("report");
  expect(topicsFor(createTranslator("en"), "quota per area")[0]).toBe("quotas");
});

it("finds nothing for words that no rule has, and everything while nothing is asked", () => {
  const english = createTranslator("en");
  expect(topicsFor(english, "zeppelin")).toEqual([]);
  expect(topicsFor(english, "  ")).toEqual(TOPICS);
});
