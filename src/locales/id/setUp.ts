// The words of a workbook that is not set up, or is of an older layout, in Bahasa Indonesia.

export const words = {
  pane: {
    setUp: {
      heading: "Siapkan buku kerja ini",
      what: "Mystery Calling adalah panggilan uji bulanan ke agent: minimal 60 sampel sebulan, feedback paling lambat H+2, dan laporan tiap bulan.",
      how: "Siapkan sekali untuk satu tahun: semua lembar yang diperlukan (Pengaturan, Agen, Materi, Skenario, dan lainnya) dibuat di buku kerja ini. Lembar yang sudah ada tidak diubah.",
      year: "Tahun",
      yearInvalid: "Isi tahun antara {{first}} dan {{last}}.",
      button: "Siapkan buku kerja",
      done_one: "Buku kerja siap: {{count, number}} lembar dibuat.",
      done_other: "Buku kerja siap: {{count, number}} lembar dibuat.",
    },
    older: {
      heading: "Perbarui buku kerja ini",
      what: "Buku kerja ini memakai tata letak versi {{version}}, versi sebelum add-in ini. Sebelum diperbarui, panel tidak menulis apa pun ke dalamnya.",
      how: "Perbarui sekali: lembar, kolom, rumus, dan format disamakan dengan versi sekarang. Semua yang sudah diketik tetap di tempatnya.",
      button: "Perbarui",
      done: "Buku kerja diperbarui dari tata letak versi {{from}} ke versi {{to}}.",
      cancelled:
        "Dibatalkan sebelum selesai: tidak ada isian yang hilang. Klik Perbarui lagi untuk melanjutkan.",
      current: "Buku kerja ini sudah memakai tata letak versi {{to}}.",
      home: "Lembar Beranda yang lama berisi isian Anda, jadi disimpan sebagai lembar “{{sheet}}”.",
      kept: "Isian Anda di {{cells}} dibiarkan.",
    },
  },
} as const;
