// The words of what check finds and what can be done about it, in Bahasa Indonesia.

import type { FindingNames, FindingTexts, UnfinishedTexts } from "../finding-words";

const finding: FindingTexts = {
  required: "{{header}} wajib diisi.",
  dateInvalid:
    "{{header}} berisi “{{value}}”, bukan tanggal. Ketik ulang sebagai tanggal, misalnya 15/07/2026.",
  dateInFuture: "{{header}} {{value, day}} sesudah tanggal acuan {{limit, day}}.",
  numberInvalid:
    "{{header}} berisi “{{value}}”, bukan angka atau jam yang valid. Ketik misalnya 125 atau 09:30.",
  listValue: "{{header}} berisi “{{value}}”, yang tidak ada dalam daftar.",
  listValueSuggestion: "{{header}} berisi “{{value}}”; ejaan dalam daftar adalah “{{suggestion}}”.",
  duplicateSampleNumber: "No. Sampel “{{value}}” sudah dipakai di {{firstSheet}}!{{firstCell}}.",
  duplicateSampleNumberMoved:
    "Baris “{{value}}” ada dua kali, di sini dan di {{firstSheet}}!{{firstCell}}: pemindahannya terhenti di tengah. Perbaiki masalah “Salah lembar bulan” untuk menyelesaikannya.",
  duplicateRecording: "ID Rekaman “{{value}}” sudah dipakai di {{firstSheet}}!{{firstCell}}.",
  unknownAgent: "ID Agent “{{value}}” tidak ada di lembar Agen.",
  unknownScenario: "Kode Skenario “{{value}}” tidak ada di lembar Skenario.",
  scenarioNotInForce: "Skenario “{{value}}” tidak berlaku pada tanggal panggilan, {{date, day}}.",
  executorIsAgent: "Pelaksana “{{value}}” adalah agent yang ditelepon ({{agent}}).",
  supervisorOwnTeam: "Pelaksana “{{value}}” menelepon agent {{agent}} dari timnya sendiri.",
  wrongSheet: "Panggilan {{value, day}} termasuk {{month, month}}, bukan {{sheetMonth, month}}.",
  findingBeforeCall: "{{header}} {{value, day}} mendahului Tanggal Panggilan {{limit, day}}.",
  stepBeforeFinding: "{{header}} {{value, day}} mendahului Tanggal Temuan {{limit, day}}.",
  stepOutOfOrder:
    "{{header}} terisi {{value, day}}, tetapi {{earlier}} masih kosong atau tanggalnya sesudah itu.",
  failedUnexplained:
    "Sampel ini Tidak Lulus (nilai {{score, number}}), tetapi belum ada temuan dan belum ada alasannya. Isi Ketidaksesuaian dengan Ya, atau isi Alasan Tanpa Temuan.",
  unknownMaterial:
    "Materi “{{material}}” dari skenario “{{value}}” tidak ada di lembar Materi. Tambahkan di sana, atau perbaiki Kode Materi di lembar Skenario.",
  materialNotInForce:
    "Materi “{{material}}” dari skenario “{{value}}” tidak berlaku pada tanggal panggilan, {{date, day}}.",
  materialMismatch:
    "Jenis Materi berisi “{{value}}”, sedangkan materi “{{material}}” dari skenario ini adalah {{kind}}.",
  findingWithoutRecording:
    "Ada ketidaksesuaian, tetapi ID Rekaman masih kosong. Isi ID Rekaman sebagai buktinya.",
  findingWithoutNonconformity: "{{header}} terisi, tetapi Ketidaksesuaian bukan Ya.",
  closedIncomplete: "Status Closed, tetapi {{header}} masih kosong.",
  objectionIncomplete: "Keberatan belum lengkap: {{header}} masih kosong.",
  decisionIncomplete:
    "Keputusan atas keberatan belum lengkap: isi Keberatan (Diterima, Ditolak, atau Sebagian), Keputusan QA, dan Tanggal Keputusan.",
  objectionLate: "Keberatan diajukan {{value, day}}, sesudah batas waktunya {{limit, day}}.",
  decisionOverdue: "Keberatan belum diputuskan, padahal batas waktunya {{limit, day}}.",
  formulaOverwritten:
    "{{header}} diketik “{{value, number}}”, bukan hasil rumus. Menurut rumus seharusnya “{{expected, number}}”.",
  formulaInText: "{{header}} adalah kolom teks, tetapi berisi rumus (sekarang “{{value}}”).",
  settingInvalid: "Pengaturan {{problem}} berisi “{{value}}”, yang tidak dapat dipakai.",
  layoutChanged: "Tata letak berubah. Klik Perbaiki tata letak.",
  planAltered:
    "Rencana {{month, month}} No. {{no}}: {{header}} berisi “{{value}}”, sedangkan hasil undiannya “{{planned}}”. Kembalikan isinya, atau tulis sebabnya di Alasan.",
  planAlteredMissing:
    "Rencana {{month, month}} No. {{no}} sudah tidak ada, padahal termasuk hasil undian. Kembalikan barisnya, atau susun ulang rencananya.",
  planAlteredAdded:
    "Rencana {{month, month}} No. {{no}} bukan hasil undian dan bukan pengulangan panggilan untuk agent yang sama.",
  planUnproven:
    "Rencana {{month, month}} tidak dapat dihitung ulang: catatan pembuatannya tidak ada, atau tidak sama dengan yang tertulis di Log. Susun ulang rencananya; baris yang sudah berisi No. Sampel tetap.",
  holidayYearAhead:
    "Lembar Libur belum memuat tahun {{value}}. Tempel daftar libur tahun itu sebelum batas waktu hari kerja sampai ke sana.",
  historyChanged:
    "Baris {{month, month}} di Riwayat diubah sesudah ditulis add-in. Laporan memakai angka yang ada sekarang; ambil lagi dari buku tahun lalu bila perubahan itu keliru.",
  calibrationMissing:
    "Kalibrasi terakhir ({{session}}) {{value, day}}: sudah lebih dari {{months, number}} bulan. Buka sesi baru di layar Kalibrasi, atau ubah Pengaturan calibration.months (0 = tidak diingatkan).",
  holidayYearMissing:
    "Lembar Libur tidak memuat tahun {{value}}, padahal ada batas waktu hari kerja di tahun itu.",
};

const findingName: FindingNames = {
  required: "Sel wajib masih kosong",
  dateInvalid: "Bukan tanggal",
  dateInFuture: "Tanggal di masa depan",
  numberInvalid: "Bukan angka atau jam",
  listValue: "Di luar daftar",
  duplicateSampleNumber: "No. Sampel ganda",
  duplicateRecording: "ID Rekaman ganda",
  unknownAgent: "Agent tidak dikenal",
  unknownScenario: "Skenario tidak dikenal",
  scenarioNotInForce: "Skenario tidak berlaku",
  executorIsAgent: "Pelaksana adalah agent yang ditelepon",
  supervisorOwnTeam: "Menelepon tim sendiri",
  wrongSheet: "Salah lembar bulan",
  findingBeforeCall: "Temuan sebelum panggilan",
  stepBeforeFinding: "Langkah sebelum temuan",
  stepOutOfOrder: "Langkah tidak berurutan",
  failedUnexplained: "Tidak Lulus tanpa temuan dan tanpa alasan",
  unknownMaterial: "Materi tidak dikenal",
  materialNotInForce: "Materi tidak berlaku",
  materialMismatch: "Jenis materi tidak sesuai skenario",
  findingWithoutRecording: "Ketidaksesuaian tanpa rekaman",
  findingWithoutNonconformity: "Temuan tanpa ketidaksesuaian",
  closedIncomplete: "Closed belum lengkap",
  objectionIncomplete: "Keberatan belum lengkap",
  decisionIncomplete: "Keputusan keberatan belum lengkap",
  objectionLate: "Keberatan terlambat",
  decisionOverdue: "Keberatan belum diputuskan",
  formulaOverwritten: "Rumus tertimpa",
  formulaInText: "Rumus di sel teks",
  settingInvalid: "Pengaturan tidak dapat dipakai",
  layoutChanged: "Tata letak berubah",
  planAltered: "Rencana diubah",
  planUnproven: "Rencana tidak dapat dihitung ulang",
  holidayYearAhead: "Libur tahun depan belum diisi",
  historyChanged: "Riwayat diubah",
  calibrationMissing: "Kalibrasi sudah lama",
  holidayYearMissing: "Tahun libur belum diisi",
};

const unfinished: UnfinishedTexts = {
  setUp:
    "Penyiapan buku kerja terhenti di tengah. Klik Siapkan buku kerja sekali lagi: yang belum ada dibuat, yang sudah ada tetap.",
  openMonth: "Pembukaan bulan {{month, month}} terhenti di tengah. Klik Buka bulan sekali lagi.",
  addRows:
    "Penambahan baris terhenti di tengah; baris yang sudah masuk tetap utuh. Impor file itu sekali lagi: baris yang sudah ada dilewati.",
  saveRow:
    "Penyimpanan satu baris {{month, month}} terhenti di tengah. Buka baris itu dan simpan sekali lagi.",
  fix: "Perbaikan masalah terhenti di tengah; yang sudah diperbaiki tetap. Klik Perbaiki sekali lagi.",
  moveRow: "Pemindahan baris terhenti di tengah. Klik Pindahkan baris sekali lagi.",
  complete:
    "Lengkapi dari daftar untuk {{month, month}} terhenti di tengah; yang sudah terisi tetap. Jalankan sekali lagi.",
  report:
    "Pembuatan laporan {{month, month}} terhenti di tengah; isian manual tidak berubah. Klik Buat laporan bulanan sekali lagi.",
  finish:
    "Penandaan final laporan {{month, month}} terhenti di tengah: belum semua lembarnya final. Klik Tandai sebagai final sekali lagi.",
  distribute: "Salinan distribusi {{month, month}} terhenti di tengah. Buat salinannya sekali lagi.",
  calibration:
    "Sesi kalibrasi terhenti di tengah. Buka layar Kalibrasi, lalu lakukan hal yang sama sekali lagi.",
  settings: "Penyimpanan pengaturan terhenti di tengah. Periksa layar Pengaturan, lalu simpan sekali lagi.",
  repair: "Perbaikan tata letak terhenti di tengah. Klik Perbaiki tata letak sekali lagi.",
  replaceCall:
    "Penggantian panggilan di Rencana {{month, month}} terhenti di tengah. Klik penggantinya sekali lagi.",
  plan: "Penyusunan rencana {{month, month}} terhenti di tengah. Susun rencana bulan itu sekali lagi: baris yang berisi No. Sampel atau Alasan tetap.",
  nextYear: "Pengambilan dari buku tahun lalu terhenti di tengah. Ambil sekali lagi dari file yang sama.",
  holidays:
    "Penambahan hari libur terhenti di tengah; yang sudah masuk tetap. Tempel daftar yang sama sekali lagi.",
  records:
    "Pendaftaran catatan di Dokumen terhenti di tengah; yang sudah masuk tetap. Klik Daftarkan di layar Dokumen dan arsip sekali lagi.",
  decideRecord:
    "Penyimpanan keputusan catatan di Dokumen terhenti di tengah. Simpan keputusan itu sekali lagi di layar Dokumen dan arsip.",
  migrate: "Pembaruan tata letak terhenti di tengah. Klik Perbarui sekali lagi.",
};

export const words = {
  finding,
  layoutProblem: {
    leftover:
      "Lembar {{name}} setengah jadi: Excel berhenti saat membuatnya. Ulangi tindakan itu, atau klik Perbaiki tata letak; lembar ini lalu diganti yang utuh.",
    older:
      "Buku kerja ini masih memakai tata letak versi {{version}}, sedangkan add-in ini versi {{present}}. Angka tetap dapat dibaca. Klik Perbarui di panel (atau jalankan mc migrate) sebelum menulis apa pun; tidak ada isian yang hilang.",
    olderLost:
      "Buku kerja ini masih memakai tata letak versi {{version}}, sedangkan add-in ini versi {{present}}, dan tidak semua bulannya dapat dibaca: lihat berikutnya. Klik Perbarui di panel, lalu Perbaiki tata letak (atau jalankan mc repair, yang melakukan keduanya) sebelum memakai angkanya; tidak ada isian yang hilang.",
    columnMissing: "Kolom {{header}} hilang. Saat diperbaiki, kolom ini ditambahkan lagi.",
    columnLost_one:
      "Kolom {{header}} hilang bersama isinya, paling banyak {{count, number}} isian. Urungkan penghapusannya (Ctrl+Z), atau pulihkan versi sebelumnya lewat Riwayat Versi. Saat diperbaiki, kolom ini ditambahkan lagi, tetapi isinya hanya sejauh masih diketahui dari kolom lain.",
    columnLost_other:
      "Kolom {{header}} hilang bersama isinya, paling banyak {{count, number}} isian. Urungkan penghapusannya (Ctrl+Z), atau pulihkan versi sebelumnya lewat Riwayat Versi. Saat diperbaiki, kolom ini ditambahkan lagi, tetapi isinya hanya sejauh masih diketahui dari kolom lain.",
    columnRenamed:
      "Kolom {{header}} tidak dikenal, sedangkan ada kolom yang hilang. Pilih apakah ini kolom yang berganti nama.",
    headerChanged: "Judul kolom {{header}} berubah. Saat diperbaiki, judulnya ditulis lagi.",
    columnCopied:
      "Kolom {{header}} adalah salinan {{of}}. Saat diperbaiki, kolom ini diberi nama lain; isinya tetap.",
    validationLost_one:
      "{{count, number}} sel di kolom {{header}} kehilangan daftar atau aturan isinya. Saat diperbaiki, aturannya dipasang lagi.",
    validationLost_other:
      "{{count, number}} sel di kolom {{header}} kehilangan daftar atau aturan isinya. Saat diperbaiki, aturannya dipasang lagi.",
    formatLost:
      "Format angka kolom {{header}} berubah. Saat diperbaiki, formatnya dipasang lagi; isinya tetap.",
    formulasLost_one:
      "{{count, number}} sel di kolom {{header}} kehilangan rumusnya. Saat diperbaiki, rumusnya ditulis lagi.",
    formulasLost_other:
      "{{count, number}} sel di kolom {{header}} kehilangan rumusnya. Saat diperbaiki, rumusnya ditulis lagi.",
    rowsBelow_one:
      "{{count, number}} baris berada di bawah tabel dan belum dihitung. Saat diperbaiki, baris itu disatukan dengan tabel.",
    rowsBelow_other:
      "{{count, number}} baris berada di bawah tabel dan belum dihitung. Saat diperbaiki, baris itu disatukan dengan tabel.",
    callInTotals:
      "Sebuah panggilan ada di baris Total tabel dan tidak dihitung. Saat diperbaiki, panggilan itu dipindahkan ke atas baris Total.",
    monthRecord:
      "Catatan kartu skor {{month, month}} di lembar Sistem hilang. Saat diperbaiki, catatan itu dibuat lagi dari rumus bulan itu.",
    tableMissing:
      "Tabel {{name}} hilang. Saat diperbaiki, tabelnya dibuat lagi; daftar memuat lagi isi yang dipakai di F-22.",
    tableRenamed: "Tabel {{name}} seharusnya bernama {{expected}}. Saat diperbaiki, namanya dikembalikan.",
    tableConverted:
      "Tabel F-22 {{month, month}} menjadi rentang biasa. Saat diperbaiki, rentang itu dijadikan tabel lagi.",
    tableSplit: "Tabel {{name}} terpisah dari tabel bulannya. Saat diperbaiki, keduanya disatukan lagi.",
    settingMissing:
      "Pengaturan {{name}} hilang. Saat diperbaiki, ditulis lagi; bila barisnya hilang, dipakai nilai awal.",
    sheetMissing: "Lembar {{name}} hilang. Saat diperbaiki, lembarnya dibuat lagi.",
    sheetCopied:
      "Lembar ini salinan F-22, jadi barisnya tidak dihitung. Hapus sendiri bila tidak diperlukan.",
    nameMissing:
      "Nama {{name}} hilang, jadi daftar atau rumus tidak bekerja. Saat diperbaiki, namanya dibuat lagi.",
    nameChanged: "Nama {{name}} menunjuk ke tempat lain. Saat diperbaiki, dikembalikan ke tempatnya.",
    panesLost: "Panel beku hilang dari {{count, number}} lembar: {{name}}. Saat diperbaiki, dipasang lagi.",
    tabColorLost:
      "Warna tab hilang dari {{count, number}} lembar: {{name}}. Saat diperbaiki, diberi warna lagi.",
    tableStyleLost:
      "Gaya tabel hilang dari {{count, number}} tabel: {{name}}. Saat diperbaiki, dipasang lagi; isinya tetap.",
  },
  unfinished,
  settingProblem: {
    holiday: "Baris hari libur berisi “{{value}}”, bukan tanggal.",
    leaveArea:
      "Libur satu area menyebut “{{value}}”, yang tidak ada di daftar area. Pilih area dari daftar, atau kosongkan bila libur bagi semua.",
    leaveAreas:
      "Paling banyak 12 area dapat punya libur sendiri. Libur {{value}} belum dihitung; kosongkan Area pada hari yang libur bagi semua.",
    criterionCell: "Kartu skor: {{header}} berisi “{{value}}”, yang tidak dapat dipakai.",
    criteria: "Kartu skor memuat {{value, number}} kriteria; seharusnya 1 sampai 20.",
    weights: "Jumlah bobot kartu skor {{value, number}}, seharusnya 100.",
    agentRepeated: "ID Agent “{{value}}” tercatat lebih dari sekali.",
  },
  findingName,
  severity: {
    error: "Kesalahan",
    warning: "Peringatan",
  },
  pane: {
    fix: {
      giveNumber: "Beri nomor baru",
      chooseReading: "{{day, longDay}}",
      useListValue: "Pakai “{{value}}”",
      moveRow: "Pindahkan baris ke {{month, month}}",
      restoreFormula: "Pulihkan rumus",
      keepValue: "Pertahankan nilai “{{value}}”",
      what: {
        giveNumber_one: "Hanya No. Sampel ini yang diubah, menjadi nomor yang belum dipakai.",
        giveNumber_other: "Hanya No. Sampel ini yang diubah, menjadi nomor yang belum dipakai.",
        chooseReading_one: "Hanya sel ini yang diubah, menjadi tanggal yang Anda pilih.",
        chooseReading_other: "Hanya sel ini yang diubah, menjadi tanggal yang Anda pilih.",
        useListValue_one: "Hanya sel ini yang diubah, menjadi ejaan yang ada di daftar.",
        useListValue_other: "Hanya sel ini yang diubah, menjadi ejaan yang ada di daftar.",
        moveRow_one:
          "Baris beserta semua isinya, juga kolom tambahan Anda, dipindah ke akhir lembar bulannya (dibuat bila belum ada).",
        moveRow_other:
          "Baris beserta semua isinya, juga kolom tambahan Anda, dipindah ke akhir lembar bulannya (dibuat bila belum ada).",
        restoreFormula_one: "Hanya sel ini yang diubah: isinya diganti rumus bulan itu.",
        restoreFormula_other: "Hanya sel ini yang diubah: isinya diganti rumus bulan itu.",
        keepValue_one: "Hanya sel ini yang diubah: rumusnya diganti nilainya sebagai teks.",
        keepValue_other: "Hanya sel ini yang diubah: rumusnya diganti nilainya sebagai teks.",
      },
      now: "Sekarang “{{before, number}}” →",
      nowEmpty: "Sekarang kosong →",
      becomes: "Menjadi {{after, number}}, menurut rumus",
      all: "Perbaiki semua ({{count, number}})",
      confirmAll_one: "Perbaiki {{count, number}} sel sekaligus?",
      confirmAll_other: "Perbaiki {{count, number}} sel sekaligus?",
      confirmMoves_one: "Pindahkan {{count, number}} baris?",
      confirmMoves_other: "Pindahkan {{count, number}} baris?",
      change: "{{place}}: “{{before, number}}” → “{{after, number}}”",
      changeDay: "{{place}}: “{{before}}” → {{day, longDay}}",
      changeNumber: "{{place}}: “{{before}}” → nomor baru",
      changeMove: "{{row}}: {{from}} → F-22 {{month, month}}",
      changesMore_one: "… dan {{count, number}} lagi",
      changesMore_other: "… dan {{count, number}} lagi",
      done_one: "{{count, number}} masalah diperbaiki.",
      done_other: "{{count, number}} masalah diperbaiki.",
      moved_one: "{{count, number}} baris dipindahkan.",
      moved_other: "{{count, number}} baris dipindahkan.",
      undone_one: "{{count, number}} perbaikan diurungkan.",
      undone_other: "{{count, number}} perbaikan diurungkan.",
      nothing: "Tidak ada yang diubah.",
      skipped: {
        changed_one: "{{count, number}} dilewati karena sudah berubah sementara itu.",
        changed_other: "{{count, number}} dilewati karena sudah berubah sementara itu.",
        futureMonth_one: "{{count, number}} dilewati karena bulannya belum tiba.",
        futureMonth_other: "{{count, number}} dilewati karena bulannya belum tiba.",
        layout_one:
          "{{count, number}} dilewati karena kolom yang dibaca rumusnya hilang. Perbaiki tata letak dulu.",
        layout_other:
          "{{count, number}} dilewati karena kolom yang dibaca rumusnya hilang. Perbaiki tata letak dulu.",
        notWritten_one:
          "{{count, number}} belum selesai: periksa apakah barisnya ada di dua lembar, lalu periksa lagi.",
        notWritten_other:
          "{{count, number}} belum selesai: periksa apakah barisnya ada di dua lembar, lalu periksa lagi.",
        cancelled_one: "{{count, number}} tidak dikerjakan karena dibatalkan.",
        cancelled_other: "{{count, number}} tidak dikerjakan karena dibatalkan.",
      },
    },
    layout: {
      title_one: "Tata letak berubah: {{count, number}} hal",
      title_other: "Tata letak berubah: {{count, number}} hal",
      why: "Angka bisa keliru sampai ini diperbaiki. Tidak ada isian yang hilang.",
      whyLost:
        "Angka bisa keliru sampai ini diperbaiki. Isian di kolom yang hilang tidak ada lagi di buku kerja ini: urungkan dulu (Ctrl+Z), atau pulihkan versi sebelumnya lewat Riwayat Versi.",
      refilled:
        "{{header}} di {{sheet}}: {{filled, number}} dari {{rows, number}} baris terisi lagi dari kolom lain. Baris lainnya kosong: bila tadinya terisi, pulihkan versi sebelumnya lewat Riwayat Versi.",
      refilledAll: "{{header}} di {{sheet}}: semua {{rows, number}} baris terisi lagi dari kolom lain.",
      show: "Lihat rincian dan perbaikannya",
      question: "{{header}} ({{sheet}}) adalah",
      own: "kolom tambahan kami, biarkan",
      later: "belum tahu",
      button: "Perbaiki tata letak",
      lost_one: "Kolom {{header}} di {{sheet}}: paling banyak {{count, number}} isian hilang",
      lost_other: "Kolom {{header}} di {{sheet}}: paling banyak {{count, number}} isian hilang",
      lostQuestion: "Tetap perbaiki tanpa isi kolom yang hilang?",
      lostWhat:
        "Sesudah diperbaiki, penghapusannya tidak dapat diurungkan lagi. Isinya hanya kembali bila penghapusannya diurungkan dulu (Ctrl+Z), atau versi sebelumnya dipulihkan lewat Riwayat Versi. Saat diperbaiki, kolomnya ditambahkan lagi; isinya hanya sejauh masih diketahui dari kolom lain.",
      done_one: "Tata letak diperbaiki: {{count, number}} hal.",
      done_other: "Tata letak diperbaiki: {{count, number}} hal.",
      cancelled: "Dibatalkan: yang sudah diperbaiki tetap. Klik Perbaiki tata letak lagi untuk melanjutkan.",
      nothing:
        "Tidak ada lagi yang dapat diperbaiki otomatis. Jawab dulu pertanyaan di atas, atau hapus sendiri lembar salinannya.",
    },
  },
} as const;
