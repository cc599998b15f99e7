// The words of the report screen, in Bahasa Indonesia.

export const words = {
  error: {
    reportFinal:
      "Laporan {{month, month}} sudah diselesaikan oleh {{by}} pada {{on, day}}. Tidak ada yang diubah. Buat ulang lewat layar Laporan (atau mc report --replace-final): yang lama tetap tersimpan sebagai salinan.",
    reportFinalOutdated:
      "Laporan {{month, month}} sudah diselesaikan oleh {{by}} pada {{on, day}}, dan datanya sudah berubah sejak itu. Tidak ada yang diubah. Buat ulang lewat layar Laporan (atau mc report --replace-final): yang lama tetap tersimpan sebagai salinan.",
    reportOutdated:
      "Laporan {{month, month}} usang: datanya sudah berubah sejak dibuat. Tidak ada yang diubah. Buat ulang laporannya, lalu selesaikan.",
    reportMissing:
      "Lembar “{{sheet}}” belum ada atau catatannya tidak terbaca lagi. Tidak ada yang diubah. Buat laporan {{month, month}}, lalu selesaikan.",
    reportUnsigned:
      "Nama yang menyelesaikan laporan belum diisi. Tidak ada yang diubah. Isi namanya lalu coba lagi.",
  },
  reports: {
    figures: "Angka bulan ini",
    mean: "Nilai rata-rata: {{mean}}",
    quality: "Mutu",
    passRate: "Lulus",
    critical: {
      customer: "Bebas kesalahan Pelanggan",
      business: "Bebas kesalahan Bisnis",
      compliance: "Bebas kesalahan Kepatuhan",
    },
    range: "Lulus: {{low}} sampai {{high}} dengan keyakinan 95%.",
    deadlines: "Kepatuhan H+2",
    areas: "Sampel per area",
    all: "Semua bulan",
    made: "Laporan ada",
    absent: "Belum ada laporan",
  },
} as const;
