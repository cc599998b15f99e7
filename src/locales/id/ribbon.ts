// The words of the ribbon that the pane itself never says, in Bahasa Indonesia: manifest.xml has them.

export const words = {
  ribbon: {
    tab: "Mystery Calling",
    prepare: "Persiapan",
    month: "Bulan",
    report: "Laporan",
    pane: "Panel",
    setUpTip: "Membuat semua lembar yang belum ada. Yang sudah ada tidak diubah.",
    openMonthTip: "Membuka lembar F-22 bulan ini, dan membuatnya bila belum ada.",
    check: "Periksa",
    checkTip: "Membuka panel dengan hasil pemeriksaan, jumlah sampel, dan H+2. Tidak mengubah apa pun.",
    generateReportTip: "Membuat atau memperbarui Laporan bulan F-22 terbaru. Isian manual tidak berubah.",
    showPane: "Panel",
    showPaneTip: "Membuka panel Mystery Calling.",
  },
} as const;
