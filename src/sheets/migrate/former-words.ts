/** Words that earlier layouts wrote and the present one says otherwise: they are ours, so a migration replaces them. */

/** Beranda's headers by what they are called now. */
export const FORMER_HOME_HEADERS: Readonly<Record<string, string>> = {
  "Tepat Waktu QCO ke QA": "Kepatuhan QCO ke QA",
  "Tepat Waktu QA ke SPV": "Kepatuhan QA ke SPV",
  "Tepat Waktu SPV ke QA": "Kepatuhan SPV ke QA",
  "Belum Closed": "Temuan terbuka",
};

/** Above groups of F-22's columns. */
export const FORMER_GROUP_LABELS: readonly string[] = ["UMPAN BALIK H+2"];

/** Below the titles of the fixed sheets. */
export const FORMER_SUBTITLES: ReadonlySet<string> = new Set([
  "Setelan, kartu skor dan daftar pilihan; satu tabel untuk satu daftar, tambahkan isi tepat di bawahnya",
  "Aktivitas 1 (QA → QCO): materi meliputi informasi, permintaan atau komplain",
  "Siapa menerima laporan, rekap dan analisa yang mana, dan kapan (aktivitas 7–9)",
]);

/** What Pengaturan called its settings, and how it explained them. */
export const FORMER_SETTING_WORDS: ReadonlySet<string> = new Set([
  "Dipisahkan koma; bawaan: Terhubung.",
  "Batas H+ (hari)",
  "Batas dihitung dari",
  "Cuti bersama libur",
  "Pola akhir pekan",
  "Tujuh angka Senin–Minggu, 1 = libur. Bawaan 0000011: Sabtu dan Minggu.",
  "Sampel minimum tabel agent",
  "Batas skenario",
  "Sebelum panggilan pertama, atau tanggal 1–31 bulan itu. Batas Waktu di lembar Skenario menang.",
  "Batas laporan (tanggal)",
  "Batas rekap (tanggal)",
  "Atasan memanggil timnya sendiri",
  "Semua jenis, atau Salah satu jenis: prosedur menulis informasi, permintaan atau komplain.",
]);
