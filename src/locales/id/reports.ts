// The words of the report screen, in Bahasa Indonesia.

export const words = {
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
