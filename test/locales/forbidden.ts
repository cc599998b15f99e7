/** The words that docs/glossary.md leaves to others, and where one of them stands all the same, with its reason. */
import type { Language } from "../../src/locales";

/** A word, and what is said instead. */
type Forbidden = readonly [word: RegExp, instead: string];

const word = (text: string): RegExp => new RegExp(`(?<![\\p{L}\\d])(?:${text})(?![\\p{L}\\d])`, "iu");

const INDONESIAN: readonly Forbidden[] = [
  [word("usang"), "perlu dibuat ulang; data berubah"],
  [word("mutakhir"), "terkini"],
  [word("sidik"), "kode data, kode arsip"],
  [word("selang(?! kepercayaan)"), "kisaran 95%"],
  [word("putusan"), "status H+2, kesimpulan"],
  [word("saringan(nya)?"), "filter"],
  [word("berkas(nya)?"), "file"],
  [word("surel"), "email"],
  [word("peramban"), "browser"],
  [word("setelan"), "pengaturan"],
  [word("isian tangan|diisi tangan|tulisan sendiri|ketikan"), "isian manual, isian Anda"],
  [word("bagian terkait"), "departemen terkait"],
  [word("umpan balik"), "feedback"],
  [word("bawaan(nya)?"), "nilai awal"],
  [word("sah"), "valid"],
  [word("memanggil(nya)?|dipanggil"), "menelepon"],
  [word("petugas"), "pelaksana"],
  [word("atasan"), "supervisor"],
  [word("terhitung"), "dihitung"],
  [word("tersambung"), "Terhubung"],
  [word("bagan"), "peta kendali, grafik"],
  [word("isyarat"), "tanda penyimpangan"],
  [word("baca ulang"), "segarkan"],
  [word("menganalisa"), "menganalisis"],
  [word("bebas kesalahan|tanpa salah kritis"), "tanpa kesalahan kritis"],
  [word("belum ditutup"), "belum Closed, belum selesai"],
  [word("langkah terbuka|temuan terbuka"), "langkah belum selesai, belum Closed"],
  [word("jangan diketik"), "dihitung otomatis; jangan diubah"],
  [word("temuan pemeriksaan|temuan periksa"), "hasil pemeriksaan, masalah data"],
  [word("rumus hidup"), "dihitung langsung"],
  [word("kata undian"), "benih undian"],
  [word("TTTT-BB|YYYY-MM|MC-yymm-?"), "an example, such as 2026-07"],
  [/(?<![\p{L}\d])agen(?![\p{L}\d])/u, "agent; Agen is the sheet's name"],
  // Three or more in a row take a comma before the last.
  [
    /(?<![\p{L}\d])[\p{L}\d-]+, (?!(?:misalnya|jadi|dan|di|dalam|lalu|\d+) )[\p{L}\d-]+ (?:dan|atau) [\p{L}\d-]/u,
    "a, b, dan c",
  ],
  [/"/, "“ ”"],
  [/\blebih (tinggi|rendah|baru|lama|cepat|lambat|banyak|sedikit) dari\b(?!pada)/i, "daripada after lebih"],
];

const ENGLISH: readonly Forbidden[] = [
  [/(?<!there )\b(is|are) no (?!longer|more)/i, "is not a"],
  [/\banew\b/i, "again"],
  [/\bas-of day\b/i, "reference date"],
  [/\b(holds?) “/, "contains"],
  [/\bstands? (twice|again|below|already|on)\b/i, "is, appears"],
  [/\bput (it )?right\b/i, "fix, correct"],
  [/\bbroke down\b/i, "stopped working"],
  [/\bonce more\b/i, "again"],
  [/\broster\b/i, "list of agents"],
  [/\bthe very one\b/i, "who was called"],
  [/\bFindings\b/, "Check, issues"],
  [/\b(takes|wants) (no|a) (?=--|year|number)/i, "needs, does not accept"],
  [/\(no No\. Sampel\)/, "(no sample number)"],
  [/\bto be put\b|\bwas not touched\b/i, "to fix; was not changed"],
];

const WORDS: Readonly<Record<Language, readonly Forbidden[]>> = { id: INDONESIAN, en: ENGLISH };

/** Texts in which such a word has its place, each with why. */
const ALLOWED: readonly (readonly [text: RegExp, why: string])[] = [
  [/“informasi, permintaan atau komplain”/, "the procedure's own words, quoted"],
  [
    /aktif, materi dan skenario yang|tab, Pindahkan atau Salin|dihitung, nilai dan tingkat/,
    "a pair, no list",
  ],
  [/^(Peran|Kuota) Petugas$/, "headers of a table that people's files and scripts name: docs/decisions/0009"],
  [/^(Pilihan|Daftar)Petugas$|^TabelSetelan$/, "names in the workbook's formulas"],
  [/^Sidik arsip$/, "read in archives that were made before"],
  [/^Umpan balik: /, "a key of drafts on a person's computer, never shown"],
];

/** What of a text is forbidden in a language, each with what is said instead; none where the text is allowed. */
export function forbiddenIn(language: Language, text: string): readonly string[] {
  if (ALLOWED.some(([allowed]) => allowed.test(text))) return [];
  return WORDS[language].flatMap(([pattern, instead]) => {
    const [found] = pattern.exec(text) ?? [];
    return found === undefined ? [] : [`${found.trim()} → ${instead}: ${text.slice(0, 160)}`];
  });
}
