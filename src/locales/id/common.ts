// The words of what every screen may say, and the first one says, in Bahasa Indonesia.

export const words = {
  language: "Bahasa",
  error: {
    notOurWorkbook:
      "Buku kerja ini bukan buku kerja Mystery Calling. Tidak ada yang diubah. Buka buku kerja yang benar, atau siapkan yang ini lebih dulu.",
    newerLayout:
      "Buku kerja ini dibuat oleh versi add-in yang lebih baru (tata letak {{version}}). Tidak ada yang diubah. Perbarui add-in, lalu coba lagi.",
    olderLayout:
      "Buku kerja ini masih memakai tata letak versi {{version}}; add-in ini memakai versi {{present}}. Tidak ada yang diubah. Klik Perbarui di panel Mystery Calling (atau jalankan mc migrate), lalu coba lagi; isian tidak ada yang hilang.",
    wrongYear:
      "Buku kerja ini untuk tahun {{year}}, bukan {{wanted}}. Tidak ada yang diubah. Pilih buku tahun sebelumnya.",
    monthInvalid:
      "“{{month}}” bukan bulan yang sah. Tidak ada yang diubah. Tulis bulan sebagai TTTT-BB, misalnya 2026-07.",
    monthInFuture:
      "Bulan {{month}} belum tiba. Tidak ada yang diubah. Pilih bulan ini atau bulan sebelumnya.",
    monthMissing: "Belum ada lembar F-22 untuk {{month}}. Tidak ada yang diubah. Buka dulu bulan itu.",
    sheetNotOurs:
      "Sudah ada lembar “{{sheet}}” yang bukan dibuat oleh add-in ini. Lembar itu dibiarkan apa adanya. Ganti nama lembar itu, lalu coba lagi.",
    layoutDamaged:
      "Tabel di lembar “{{sheet}}” hilang atau berganti nama. Tidak ada yang diubah. Perbaiki tata letak, lalu coba lagi.",
    headerRowHidden:
      "Baris judul tabel {{table}} di lembar {{sheet}} dimatikan, jadi kolomnya tidak dapat dikenali. Tidak ada yang diubah. Klik tabel itu, centang Baris Judul di tab Desain Tabel, lalu coba lagi.",
    settingUnknown: "Pengaturan “{{key}}” tidak dikenal. Tidak ada yang diubah. Periksa ejaannya.",
    settingInvalid:
      "Nilai “{{value}}” tidak dapat dipakai untuk {{key}}. Tidak ada yang diubah. Perbaiki nilainya, lalu coba lagi.",
    scorecardUnusable:
      "Kartu skor di {{sheet}} belum dapat dipakai untuk {{month, month}}: {{header}} ({{cell}}) berisi “{{value}}”. Tidak ada yang diubah. Perbaiki (bobot berjumlah 100, nama paling panjang 40 karakter tanpa [ ] # ' @ ( ), paling banyak 20 kriteria), lalu coba lagi.",
    cancelled: "Dibatalkan sebelum apa pun ditulis. Buku kerja tidak berubah.",
    columnMissing:
      "Kolom “{{header}}” tidak ditemukan di lembar {{sheet}}. Tidak ada yang diubah. Kembalikan kolom itu, lalu coba lagi.",
    changedMeanwhile:
      "Orang lain mengubah buku kerja di saat yang sama, berkali-kali. Tidak ada yang ditulis, isian Anda masih di sini. Tunggu sebentar, lalu coba lagi.",
    cellEditMode:
      "Sebuah sel sedang diketik. Tidak ada yang diubah. Selesaikan dengan Enter atau Esc di lembar, lalu coba lagi.",
    sheetProtected:
      "Lembar terkunci, jadi perubahan ditolak. Isi yang ada tetap utuh. Buka proteksi lembar di tab Tinjau, lalu coba lagi.",
    apiTooOld:
      "Excel ini terlalu lama untuk add-in ini. Tidak ada yang diubah. Perbarui Excel (2021 atau lebih baru), atau pakai Excel di web.",
    notWritten:
      "Excel tidak menyimpan yang ditulis. Isian Anda masih ada di sini; selesaikan penyuntingan sel, lalu coba lagi.",
    notAnswering:
      "Excel tidak menjawab. Yang sudah tertulis tetap ada; periksa lembar terakhir. Muat ulang panel, lalu coba lagi.",
    tooLarge:
      "Data terlalu besar untuk sekali kirim. Tidak ada yang dihapus. Kurangi jumlah baris sekaligus, lalu coba lagi.",
    connection:
      "Sambungan ke buku kerja terputus. Isi yang sudah tersimpan tetap ada. Periksa jaringan, lalu coba lagi.",
    stopped:
      "Excel menghentikan permintaan ini. Isi yang ada tetap utuh; yang terlanjur setengah jalan dikatakan oleh Periksa. Coba lagi: yang sudah ada tidak digandakan.",
    unexpected:
      "Terjadi hal yang tidak terduga. Isi buku kerja tidak dihapus. Muat ulang panel dan coba lagi; bila berulang, laporkan.",
  },
  verdict: {
    notApplicable: "Tidak Berlaku",
    incomplete: "Data Tidak Lengkap",
    invalid: "Tidak Valid",
    waiting: "Menunggu",
    onTime: "Tepat Waktu",
    late: "Terlambat",
    overdue: "Lewat Batas",
    dueToday: "Jatuh Tempo Hari Ini",
    notDue: "Belum Jatuh Tempo",
  },
  exclusion: {
    callDate: "Tanggal panggilan kosong atau tidak sah",
    cancelled: "Dibatalkan",
    status: "Status panggilan tidak dihitung",
    agent: "ID Agent kosong",
    unscored: "Belum dinilai",
    duplicate: "Sampel ganda",
  },
  link: {
    qcoToQa: "QCO ke QA",
    qaToSupervisor: "QA ke SPV",
    supervisorToQa: "SPV ke QA",
  },
  ribbon: {
    setUp: "Siapkan buku kerja",
    openMonth: "Buka bulan",
    generateReport: "Buat laporan bulanan",
  },
  pane: {
    screens: {
      label: "Semua layar",
      tabs: "Layar",
      all: "Semua layar",
      allPressing: "Semua layar; ada yang lewat batas",
      late: "{{count, number}} lewat batas",
      group: { month: "Bulan ini", data: "Data dan mutu", results: "Hasil", book: "Buku kerja" },
      home: "Ringkasan",
      check: "Periksa",
      reports: "Laporan",
      settings: "Pengaturan",
      records: "Dokumen dan arsip",
      calibration: "Kalibrasi",
      help: "Bantuan",
      sample: "Isi sampel",
      worklist: "Daftar kerja",
      corrective: "Tindakan korektif",
      plan: "Rencana",
      import: "Impor",
    },
    title: "Mystery Calling",
    version: "Mystery Calling {{version}}",
    who: {
      label: "Peran: {{who}}",
      unknown: "Pilih peran",
      change: "Ganti",
      qco: "QCO",
      qa: "QA",
      supervisor: "SPV",
    },
    loading: "Membaca buku kerja…",
    working: "Sedang dikerjakan…",
    cancel: "Batalkan",
    cancelling: "Membatalkan…",
    retry: "Coba lagi",
    reload: "Muat ulang",
    dismiss: "Tutup pesan",
    refresh: "Segarkan",
    failureTitle: "Tidak berhasil",
    noticeFailure: "Tombol pita: {{action}}",
    officeSilent:
      "Excel belum menjawab setelah 10 detik. Mungkin jaringan memblokir office.js. Buku kerja tidak disentuh. Periksa jaringan, lalu muat ulang.",
    officeMissing:
      "office.js tidak dapat dimuat, jadi panel tidak dapat berbicara dengan Excel. Buku kerja tidak disentuh. Periksa jaringan, lalu muat ulang.",
    notInExcel: "Halaman ini bekerja di dalam Excel. Buka Excel, lalu pilih tab Mystery Calling.",
    crashed: "Panel mengalami gangguan. Buku kerja tidak disentuh. Muat ulang panel untuk melanjutkan.",
    newerTitle: "Hanya dapat dibaca",
    newer:
      "Buku kerja ini memakai tata letak {{version}}, lebih baru daripada add-in ini. Panel tidak akan menulis apa pun. Perbarui add-in untuk melanjutkan.",
    month: {
      heading: "Bulan",
      label: "Bulan yang ditampilkan",
      none: "Belum ada bulan. Buka satu bulan untuk mulai mengisi F-22.",
      newLabel: "Bulan yang akan dibuka",
      open: "Buka bulan",
      show: "Ke lembar F-22",
      opened: "Lembar {{sheet}} dibuat.",
      complete: "Lengkapi dari daftar",
      completeWhy: "Lengkapi mengisi nomor, nama dan versi yang kosong.",
      completed_one: "{{count, number}} sel kosong di {{sheet}} diisi.",
      completed_other: "{{count, number}} sel kosong di {{sheet}} diisi.",
      completedNone: "Tidak ada sel kosong di {{sheet}} yang dapat diisi dari daftar.",
      shown: "Lembar {{sheet}} ditampilkan.",
    },
    samples: {
      heading: "Sampel",
      ofTarget: "{{counted, number}} dari {{target, number}}",
      bar: "Sampel terhitung",
      reached: "Target tercapai",
      missing_one: "Kurang {{count, number}} sampel",
      missing_other: "Kurang {{count, number}} sampel",
      pace: "Laju: {{share, percent}} dari rencana sampai hari ini",
      excluded: "Tidak dihitung",
      exclusion: "{{reason}}: {{count, number}}",
      none: "Belum ada baris di bulan ini.",
    },
    deadlines: {
      heading: "Umpan balik H+{{days, number}}",
      rule: "{{days, number}} {{calendar}}, sejak {{anchor}}; per {{asOf, day}}",
      calendar: "hari kalender",
      working: "hari kerja",
      finding: "tanggal temuan",
      previous: "langkah sebelumnya",
      compliance: "Kepatuhan {{share}}",
      count: "{{verdict}}: {{count, number}}",
      none: "Belum ada ketidaksesuaian di bulan ini.",
      troubled_one: "{{count, number}} langkah terlambat atau lewat batas",
      troubled_other: "{{count, number}} langkah terlambat atau lewat batas",
      row: "{{id}} · {{link}}",
      daysLate_one: "{{verdict}}, {{count, number}} hari (batas {{due, day}})",
      daysLate_other: "{{verdict}}, {{count, number}} hari (batas {{due, day}})",
      noId: "(tanpa No. Sampel)",
    },
    findings: {
      heading: "Temuan pemeriksaan",
      check: "Periksa",
      none: "Tidak ada temuan.",
      found_one: "{{count, number}} temuan",
      found_other: "{{count, number}} temuan",
      checked_one: "Selesai diperiksa: {{count, number}} temuan.",
      checked_other: "Selesai diperiksa: {{count, number}} temuan.",
      checkedNone: "Selesai diperiksa: tidak ada temuan.",
      group: "{{severity}}: {{name}} ({{count, number}})",
      jump: "Ke sel {{cell}} di {{sheet}}",
      jumpSheet: "Ke lembar {{sheet}}",
      more_one: "Tampilkan {{count, number}} lagi",
      more_other: "Tampilkan {{count, number}} lagi",
    },
    report: {
      absent: "Laporan {{month, month}} belum dibuat.",
    },
    ask: {
      yes: "Ya, lakukan",
      no: "Batal",
    },
    undo: "Urungkan",
  },
} as const;
