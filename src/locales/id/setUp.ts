// The words of a workbook that is not set up, or is of an older layout, in Bahasa Indonesia.

export const words = {
  pane: {
    setUp: {
      heading: "Siapkan buku kerja ini",
      what: "Mystery Calling adalah panggilan uji bulanan ke agent: minimal 60 sampel sebulan, umpan balik paling lambat H+2, dan laporan tiap bulan.",
      how: "Siapkan sekali untuk satu tahun: lembar pengaturan, agen, libur, materi dan skenario dibuat di buku kerja ini. Lembar yang sudah ada tidak diubah.",
      year: "Tahun",
      yearInvalid: "Isi tahun antara {{first}} dan {{last}}.",
      button: "Siapkan buku kerja",
      done_one: "Buku kerja siap: {{count, number}} lembar dibuat.",
      done_other: "Buku kerja siap: {{count, number}} lembar dibuat.",
    },
    older: {
      heading: "Perbarui buku kerja ini",
      what: "Buku kerja ini memakai tata letak versi {{version}}, lebih lama daripada add-in ini. Sampai diperbarui, panel tidak menulis apa pun ke dalamnya.",
      how: "Perbarui sekali: lembar, kolom, rumus dan format disamakan dengan versi sekarang. Semua yang sudah diketik tetap di tempatnya.",
      button: "Perbarui",
      done: "Buku kerja diperbarui dari tata letak versi {{from}} ke versi {{to}}.",
      cancelled:
        "Dibatalkan sebelum selesai: tidak ada ketikan yang hilang. Klik Perbarui lagi untuk melanjutkan.",
      current: "Buku kerja ini sudah memakai tata letak versi {{to}}.",
      home: "Beranda lama berisi tulisan sendiri, jadi disimpan sebagai lembar “{{sheet}}”.",
      kept: "Tulisan sendiri dibiarkan di {{cells}}.",
    },
  },
} as const;
