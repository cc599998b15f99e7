/** What the scorecard says a Tidak is, criterion by criterion, for the names that a new workbook starts with. */

/** The column's header. It reaches no score, no month's scorecard and no fingerprint. */
export const GUIDANCE = "Panduan";

const WORDS: Readonly<Record<string, string>> = {
  "salam pembuka": "Tidak: agent tidak mengucapkan salam, atau tidak menyebut nama dan layanannya.",
  "verifikasi pelanggan": "Tidak: data dibuka atau diubah sebelum identitas diverifikasi sesuai ketentuan.",
  "menggali kebutuhan": "Tidak: agent menjawab sebelum bertanya sampai kebutuhan pelanggan jelas.",
  empati: "Tidak: keluhan atau perasaan pelanggan tidak ditanggapi.",
  "pengetahuan produk dan kebenaran informasi":
    "Tidak: jawaban salah atau kurang dibandingkan Jawaban Benar di lembar Materi.",
  solusi: "Tidak: kebutuhan tidak diselesaikan, dan langkah selanjutnya tidak dijelaskan.",
  "hold dan transfer":
    "Tidak: tanpa izin, tanpa alasan, atau tanpa kabar. N/A bila tidak ada hold atau transfer.",
  "intonasi dan artikulasi": "Tidak: ucapan sulit dipahami, terlalu cepat, atau nadanya tidak ramah.",
  "bahasa sopan": "Tidak: ada kata kasar, menyalahkan, atau memotong pembicaraan pelanggan.",
  "pencatatan tiket": "Tidak: tiket tidak dibuat, atau isinya tidak sesuai dengan percakapan.",
  "konfirmasi dan salam penutup":
    "Tidak: hasil tidak dikonfirmasi, bantuan lain tidak ditawarkan, atau tanpa salam penutup.",
};

/** Undefined for a criterion of the people's own. */
export const guidanceOf = (name: string): string | undefined => WORDS[name.trim().toLowerCase()];
