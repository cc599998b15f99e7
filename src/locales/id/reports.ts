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
    reportUnreasoned:
      "Masih ada {{errors, number}} masalah data di {{month, month}}. Tidak ada yang diubah. Perbaiki dulu di layar Periksa, atau isi alasan mengapa laporan tetap ditandai final (mc finish --reason).",
    reportOpenErrors:
      "Laporan {{month, month}} belum dibuat: masih ada {{errors, number}} masalah data yang belum diperbaiki. Tidak ada yang diubah. Perbaiki dulu di layar Periksa, atau tetap buat lewat layar Laporan.",
    reportEmptyMonth:
      "Laporan {{month, month}} belum dibuat: belum ada sampel yang dihitung di bulan itu (masalah data: {{errors, number}}). Tidak ada yang diubah. Isi sampelnya dulu, atau tetap buat lewat layar Laporan.",
    reportLayoutDamaged:
      "Laporan {{month, month}} belum dibuat: tata letak rusak ({{problems}}), jadi angkanya dapat keliru (masalah data: {{errors, number}}). Tidak ada yang diubah. Perbaiki dulu di layar Periksa, atau tetap buat lewat layar Laporan (atau mc report --force).",
    reportLosesFigures:
      "Laporan {{month, month}} tidak dibuat ulang: kolom hilang ({{problems}}), sehingga laporan yang berisi angka akan diganti laporan tanpa angka. Tidak ada yang diubah. Perbaiki dulu di layar Periksa, lalu coba lagi.",
  },
  reports: {
    heading: "Laporan bulanan",
    button: "Buat laporan bulanan",
    progress: "Membuat laporan",
    finishing: "Menyelesaikan laporan",
    stands: "Membuatnya lagi memperbarui angkanya; isian tangan tetap ada.",
    done: "Laporan {{month, month}} selesai, per {{asOf, day}}.",
    unchanged: "Laporan {{month, month}} sudah mutakhir; tidak ada yang berubah.",
    show: "Buka {{sheet}}",
    replaceQuestion: "Buat ulang laporan {{month, month}} yang sudah diselesaikan?",
    replaceWhat:
      "Yang lama tetap tersimpan sebagai salinan terkunci ({{sheet}} (1)); laporan baru belum diselesaikan dan perlu ditandatangani lagi.",
    despite: {
      question: "Tetap buat laporan {{month, month}}?",
      reportOpenErrors: "Laporan {{month, month}} dibuat walaupun masih ada {{errors, number}} masalah data.",
      reportEmptyMonth:
        "Laporan {{month, month}} dibuat walaupun belum ada sampel yang dihitung di bulan itu.",
      reportLayoutDamaged:
        "Laporan {{month, month}} dibuat walaupun tata letak rusak ({{problems}}): angkanya dapat keliru.",
    },
    sheets: "Lembar laporan",
    columns: { sheet: "Lembar", made: "Dibuat", asOf: "Posisi per", rows: "Baris", version: "Versi" },
    state: {
      current: "Mutakhir",
      outdated: "Usang",
      final: "Final",
      finalOutdated: "Final, usang",
      unreadable: "Catatan tidak terbaca",
      absent: "Belum ada laporan",
      incomplete: "Belum lengkap",
    },
    outdated: "Datanya sudah berubah sejak laporan dibuat.",
    changed: "Yang berubah: {{parts}}.",
    part: {
      rows: "baris bulan ini",
      earlier: "bulan-bulan sebelumnya",
      deadline: "aturan H+2 dan hari libur",
      counting: "target dan status yang dihitung",
      lists: "daftar",
      agents: "Agen",
      scenarios: "Skenario",
      recommendations: "rekomendasi",
      settings: "setelan laporan",
    },
    finalBy: "Diselesaikan oleh {{by}} pada {{on, day}}.",
    unlocked: "Kunci lembarnya sudah dibuka; isinya tetap laporan final. Selesaikan lagi untuk menguncinya.",
    unreadable:
      "Catatan lembar ini tidak terbaca lagi. Membuat laporan lagi menyimpan yang lama sebagai salinan.",
    copies: "Salinan yang disimpan",
    due: {
      heading: "Batas waktu",
      report: "Laporan (aktivitas 7)",
      recap: "Rekap Feedback (aktivitas 8)",
      line: "{{name}}: batas {{due, day}}, {{state}}",
      left_one: "{{count, number}} hari lagi",
      left_other: "{{count, number}} hari lagi",
      today: "jatuh tempo hari ini",
      late_one: "terlambat {{count, number}} hari",
      late_other: "terlambat {{count, number}} hari",
      made: "dibuat {{made, day}}, belum diselesaikan",
      onTime: "diselesaikan tepat waktu",
      finishedLate_one: "diselesaikan {{count, number}} hari setelah batas",
      finishedLate_other: "diselesaikan {{count, number}} hari setelah batas",
    },
    finish: {
      heading: "Selesaikan",
      name: "Nama yang menyelesaikan",
      button: "Selesaikan laporan",
      again: "Kunci lagi",
      question: "Selesaikan laporan {{month, month}}?",
      what: "Lembarnya ditandai final dan dikunci tanpa kata sandi. Tanda tangan dan sel yang memang tetap terbuka masih dapat diisi. Untuk mengubahnya nanti, buat ulang laporan: yang final tetap tersimpan.",
      running: "Bulan ini belum berakhir.",
      done: "Laporan {{month, month}} sudah final: {{by}}, {{on, day}}.",
      proposed: "Baris usulan di Distribusi: {{number, number}}.",
      notYet: "Laporan yang usang atau belum lengkap dibuat ulang dulu, baru diselesaikan.",
    },
    checklist: {
      heading: "Yang perlu dilihat sebelum ditandai final",
      clear: "Tidak ada yang perlu dilihat.",
      openErrors: "Masalah data yang belum diperbaiki: {{number, number}}.",
      missedWithoutAction: "KPI belum tercapai tanpa keterangan tindakan: aktivitas {{activities}}.",
      notHandedOver: "Belum tercatat dikirim: {{documents}}.",
      undecided: "Ketidaksesuaian dengan langkah yang belum dapat dinilai: {{number, number}}.",
      unsigned: "Tempat tanda tangan tanpa nama: {{number, number}}.",
      reason: "Alasan tetap menandai final",
      reasonWhy: "Wajib, karena masih ada masalah data. Alasan ini tertulis di laporan dan di Log.",
    },
    unsent_one: "Versi {{version, number}} belum dikirim ke {{count, number}} penerima.",
    unsent_other: "Versi {{version, number}} belum dikirim ke {{count, number}} penerima.",
    distribution: {
      heading: "Salinan distribusi",
      intro:
        "Laporan yang sama dengan agent, supervisor dan pelaksana disamarkan; nama samaran tetap sama setiap bulan. Nomor sampel diganti, nomor telepon dan rekaman tidak ikut.",
      freeText: "Sertakan teks bebas (nama yang dikenal diganti; isi lain tetap dapat menunjuk seseorang)",
      button: "Buat salinan distribusi",
      question: "Buat salinan distribusi {{month, month}}?",
      what: "Lembar “Salinan …” ditulis di buku kerja ini, di samping daftar agent. Jangan kirim buku kerja ini: pindahkan lembarnya ke buku kerja baru (klik kanan tab, Pindahkan atau Salin) atau simpan sebagai PDF.",
      running: "Membuat salinan",
      done: "Salinan distribusi {{month, month}} siap. Pindahkan ke buku kerja baru atau simpan sebagai PDF sebelum dikirim.",
      unchanged: "Salinan distribusi {{month, month}} sudah sama; tidak ada yang berubah.",
      notYet: "Salinan dibuat dari laporan yang lengkap dan mutakhir. Buat laporannya dulu.",
    },
    trend: "Tingkat lulus per bulan",
    trendSays: "Tingkat lulus {{months}} bulan, dari {{first}} sampai {{last}}; angka tiap bulan di tabel.",
    trendTable: "Tabel tingkat lulus",
    passedOf: "{{share}} ({{passed, number}} dari {{counted, number}})",
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
    conflicts:
      "Isi rekomendasi yang berbeda di Analisa dan di Rekomendasi, dan tidak diketahui mana yang berlaku: {{fields}}. Keduanya dibiarkan; samakan sendiri.",
  },
} as const;
