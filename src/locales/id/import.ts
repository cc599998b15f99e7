// Words of the import screen, and of what a saved file could not keep, in Bahasa Indonesia; loaded with the screen.

export const words = {
  import: {
    heading: "Impor sampel",
    intro:
      "Impor sampel dari file CSV atau Excel (.xlsx). Tidak ada yang ditulis sebelum Anda mengeklik Tambahkan.",
    file: "Pilih file (.csv atau .xlsx)",
    reading: "Membaca file",
    sheet: "Lembar",
    otherFile: "Pilih file lain",
    withoutResult_one: "{{count, number}} sel berisi rumus tanpa hasil dan diimpor sebagai kosong.",
    withoutResult_other: "{{count, number}} sel berisi rumus tanpa hasil dan diimpor sebagai kosong.",
    mapping: {
      heading: "Pasangkan kolom",
      intro: "Di atas tiap pilihan ada judul kolom di file. Pilih kolom F-22 yang sesuai.",
      checkGuessed: "Periksa yang bertanda dugaan.",
      leaveOut: "Tidak diimpor",
      example: "Contoh: {{value}}",
      guessed: "Dugaan, periksa",
      contents: "Dugaan dari isinya, periksa",
      remembered: "Diingat dari impor sebelumnya",
      formula: "Dihitung oleh buku kerja",
      unknown: "Tidak dikenal",
      twice: "Dua judul kolom dipasangkan ke {{target}}. Pilih satu saja.",
      noCallDate: "Pasangkan satu judul kolom ke Tanggal Panggilan.",
      preview: "Pratinjau",
    },
    apart: {
      leaveOut_one: "Jangan impor {{count, number}} baris yang bukan sampel",
      leaveOut_other: "Jangan impor {{count, number}} baris yang bukan sampel",
      lines_one: "{{count, number}} baris di file tampaknya bukan sampel",
      lines_other: "{{count, number}} baris di file tampaknya bukan sampel",
      line: "Baris {{line}} ({{kind}}): {{text}}",
      title: "di atas judul kolom",
      total: "jumlah",
      header: "judul kolom terulang",
      note: "catatan",
    },
    values: {
      heading: "Pasangkan nilai",
      intro: "Nilai berikut tidak ada di daftar F-22. Pilih artinya satu per satu.",
      asItIs: "Impor apa adanya",
      under: "{{column}}: “{{value}}”",
      cells_one: "{{count, number}} sel",
      cells_other: "{{count, number}} sel",
    },
    duration: {
      label_one: "{{count, number}} durasi seperti {{example}}",
      label_other: "{{count, number}} durasi seperti {{example}}",
      asText: "Biarkan sebagai teks, diberitahukan saat pemeriksaan",
      minutes: "{{first}} menit {{second}} detik",
      hours: "{{first}} jam {{second}} menit",
    },
    month: {
      heading: "Bulan mana?",
      intro:
        "Tidak ada baris dengan tanggal yang terbaca di bawah Tanggal Panggilan. Pilih ke lembar F-22 bulan mana baris ini masuk, atau pasangkan kolom lain.",
      label: "Bulan",
    },
    preview: {
      otherYear_one: "{{count, number}} baris dari tahun {{year}}.",
      otherYear_other: "{{count, number}} baris dari tahun {{year}}.",
      otherYearWhy:
        "Buku kerja ini untuk satu tahun. Baris itu ditambahkan di sini, kecuali ditinggalkan untuk diimpor di buku tahunnya.",
      leaveOthers: "Jangan tambahkan baris tahun lain",
      heading: "Pratinjau",
      reading: "Memeriksa baris",
      undated_one: "{{count, number}} baris tanpa tanggal yang terbaca. Masuk ke {{month}}.",
      undated_other: "{{count, number}} baris tanpa tanggal yang terbaca. Masuk ke {{month}}.",
      none: "Tidak ada baris yang terisi di kolom yang diimpor.",
      willAdd_one: "{{count, number}} baris akan ditambahkan.",
      willAdd_other: "{{count, number}} baris akan ditambahkan.",
      sheet_one: "{{sheet}}: {{count, number}} baris",
      sheet_other: "{{sheet}}: {{count, number}} baris",
      newSheet_one: "{{sheet}} (lembar baru): {{count, number}} baris",
      newSheet_other: "{{sheet}} (lembar baru): {{count, number}} baris",
      duplicates_one: "{{count, number}} baris ganda",
      duplicates_other: "{{count, number}} baris ganda",
      duplicateOfCell: "Baris {{line}} sama dengan {{sheet}} sel {{cell}}",
      duplicateOfLine: "Baris {{line}} sama dengan baris {{first}} file ini",
      leaveOut: "Jangan tambahkan baris ganda",
      findings: "Yang perlu diperbaiki setelah ditambahkan",
      noFindings: "Semua sel yang akan ditambahkan dapat dipakai.",
      line: "Baris {{line}}: {{message}}",
      more: "dan {{count, number}} lagi",
      leftOut: "Judul kolom yang tidak diimpor: {{headers}}",
      back: "Ubah pasangan kolom",
      add: "Tambahkan",
    },
    adding: "Menambahkan baris",
    result: {
      heading: "Hasil impor",
      added_one: "{{count, number}} baris ditambahkan.",
      added_other: "{{count, number}} baris ditambahkan.",
      cancelled_one: "Dibatalkan. {{count, number}} baris belum ditambahkan; yang sudah masuk tetap utuh.",
      cancelled_other: "Dibatalkan. {{count, number}} baris belum ditambahkan; yang sudah masuk tetap utuh.",
      notAdded_one: "{{count, number}} baris belum ditambahkan; yang sudah masuk tetap utuh.",
      notAdded_other: "{{count, number}} baris belum ditambahkan; yang sudah masuk tetap utuh.",
      duplicates_one: "{{count, number}} baris ganda tidak ditambahkan.",
      duplicates_other: "{{count, number}} baris ganda tidak ditambahkan.",
      again: "Pratinjau sisanya",
      open: "Buka {{sheet}}",
    },
    refusalTitle: "File tidak dapat diimpor",
    refusal: {
      oldExcel: "Ini file Excel lama (.xls). Tidak ada yang ditulis. Simpan sebagai .xlsx, lalu coba lagi.",
      passwordProtected:
        "File dilindungi kata sandi. Tidak ada yang ditulis. Buka di Excel, hapus kata sandinya, lalu coba lagi.",
      damaged:
        "File rusak dan tidak dapat dibaca. Tidak ada yang ditulis. Simpan ulang dari Excel, lalu coba lagi.",
      notAWorkbook: "Ini bukan buku kerja Excel (.xlsx). Tidak ada yang ditulis. Pilih file CSV atau .xlsx.",
      notUtf8:
        "Teks file bukan UTF-8. Tidak ada yang ditulis. Simpan ulang dari Excel sebagai “CSV UTF-8”, lalu coba lagi.",
      quoteNotClosed:
        "Tanda kutip yang dibuka di baris {{line}} tidak pernah ditutup. Tidak ada yang ditulis. Tutup tanda kutipnya di file, atau simpan ulang dari Excel sebagai “CSV UTF-8”, lalu coba lagi.",
      tooLarge:
        "File terlalu besar: paling banyak {{most}} MB sekali impor. Tidak ada yang ditulis. Bagi filenya, lalu coba lagi.",
      tooLargeInside:
        "Isi file ini lebih dari {{most}} MB setelah dibuka, jadi tidak dibaca. Tidak ada yang ditulis. Salin barisnya saja ke file baru, lalu coba lagi.",
      tooManyCells:
        "Lembar ini punya lebih banyak sel daripada yang dapat dibaca: paling banyak {{rows, number}} baris dan {{columns, number}} kolom. Tidak ada yang ditulis. Bagi lembarnya, lalu coba lagi.",
      noHeader: "Tidak ada baris judul. Tidak ada yang ditulis. Pilih lembar atau file lain.",
      headerRepeated:
        "Judul kolom “{{header}}” ada dua kali. Tidak ada yang ditulis. Ubah salah satunya di file, lalu coba lagi.",
      rowTooLong:
        "Baris {{line}} berisi nilai di kolom {{column}}, padahal kolom itu tidak punya judul. Tidak ada yang ditulis. Perbaiki file, lalu coba lagi.",
      cellTooLong:
        "Baris {{line}} di kolom “{{header}}” berisi lebih dari {{most, number}} karakter. Tidak ada yang ditulis. Pendekkan isinya di file, lalu coba lagi.",
    },
  },
  losses: {
    macros: "Makro tidak ikut tersimpan: hanya file bernama .xlsm yang dapat memuatnya.",
    signature: "Tanda tangan digital tidak ikut tersimpan: tanda tangan itu untuk isi file sebelum diubah.",
    chart: "Grafik “{{chart}}” di lembar {{sheet}} ditulis ulang; sebagian tampilannya tidak ikut tersimpan.",
    table:
      "Tabel “{{table}}” di lembar {{sheet}} rusak di file asalnya (jumlah kolomnya tidak sama dengan lebarnya); isi selnya tetap.",
    sparklines: "Sparkline di lembar {{sheet}} masih menunjuk tempat sel sebelum baris atau kolom digeser.",
    chartSheets: "Lembar grafik masih menunjuk nama lembar {{sheet}} dan tempat selnya sebelum diubah.",
    controls:
      "Kontrol dan objek di lembar {{sheet}} masih menunjuk tempat sel sebelum baris atau kolom digeser.",
    strict:
      "File berjenis Strict ditulis ulang sebagai .xlsx biasa: hanya sel, tabel, dan grafik yang ikut tersimpan. {{parts}}",
  },
};
