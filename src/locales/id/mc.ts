// What the command line says of itself, in Bahasa Indonesia: why something cannot be done, and what is to be known besides.

export const words = {
  mc: {
    usage: `Cara pakai: npm run --silent mc -- PERINTAH …
  new OUT.xlsx [--year 2026]                                    buku kerja seperti yang disiapkan add-in
  demo OUT.xlsx [--year 2026] [--as-of YYYY-MM-DD] [--last-year LAST.xlsx]
                                                                buku kerja dengan baris contoh selama setahun sampai hari itu, atau sampai hari ini, dan laporannya: dengan rencana, kalibrasi, keberatan, dan satu bulan buruk
                                                                yang penyebabnya kemudian diatasi; LAST.xlsx adalah buku tahun sebelumnya yang sudah ditutup
  set BOOK.xlsx KEY=VALUE… [--by NAME] --out OUT.xlsx           mengubah pengaturan
  import BOOK.xlsx ROWS.csv|ROWS.xlsx --out OUT.xlsx [--month YYYY-MM] [--sheet NAME] [--map FILE.json] [--skip-duplicates] [--all-lines] [--other-year add|leave-out] [--by NAME] [--json]
                                                                menambahkan baris ke lembar F-22 bulannya; FILE.json berisi {"judul di file": "judul F-22"}, atau
                                                                {"judul di file": {"column": "judul F-22", "values": {"nilai di file": "isi daftar"}}},
                                                                diingat di OUT.xlsx untuk file berikutnya dengan judul yang sama; bila FILE.json belum ada,
                                                                dugaannya ditulis di sana untuk diperiksa
  check BOOK.xlsx [--month YYYY-MM] [--as-of YYYY-MM-DD] [--json]
                                                                hitungan, H+2, dan masalah data; tidak menulis apa pun
  report BOOK.xlsx --month YYYY-MM [--as-of YYYY-MM-DD] [--replace-final] [--force] [--distribution COPY.xlsx [--free-text]] [--by NAME] --out OUT.xlsx [--json]
                                                                Laporan, Rekap, dan Analisa bulan itu; dengan --replace-final juga yang sudah final, yang tetap tersimpan sebagai salinan; dengan --force juga bila tata letak rusak;
                                                                COPY.xlsx hanya berisi laporan, agent dengan nama samaran yang diingat OUT.xlsx
  calibration BOOK.xlsx [--session K-2604-1] [--json]           apakah para penilai satu sesi menilai sama, dan masing-masing terhadap acuan;
                                                                tanpa --session: sesi apa saja yang ada; tidak menulis apa pun
  calibration BOOK.xlsx --session K-2604-1 --forms FOLDER [--raters "NAMA;NAMA"]
                                                                formulir untuk tiap penilai, tanpa penilaian orang lain; tanpa nama: orang-orang di lembar Pengaturan
  calibration BOOK.xlsx --session K-2604-1 --read FOLDER|FORM.xlsx [--by NAMA] --out OUT.xlsx [--json]
                                                                formulir dibaca kembali, semua atau tidak sama sekali: ditolak bila ada yang belum lengkap atau diubah
  finish BOOK.xlsx --month YYYY-MM --by NAME [--reason WORDS] --out OUT.xlsx [--json]
                                                                laporan bulan itu ditandai final dan dikunci; bila masih ada masalah data hanya dengan alasan
  plan BOOK.xlsx --month YYYY-MM [--seed WORDS] [--target N] [--volumes AREA=N,…] [--as-of YYYY-MM-DD] [--again] [--reason WORDS] [--by NAME] --out OUT.xlsx [--json]
                                                                menyusun rencana panggilan bulan itu di lembar Rencana; --target menaikkan rencana yang sudah ada, --again menyusunnya ulang
  repair BOOK.xlsx [--by NAME] --out OUT.xlsx [--dry-run] [--json] memperbaiki tata letak yang rusak; dengan --dry-run hanya diberitahukan, tidak ada yang disimpan
  migrate BOOK.xlsx [--by NAME] --out OUT.xlsx [--json]         memperbarui buku kerja dari tata letak sebelumnya
  next-year BOOK.xlsx [--refresh NEXT.xlsx] [--by NAME] --out NEXT.xlsx [--json]
                                                                buku kerja tahun depan dengan yang diteruskan buku ini: pengaturan, kartu skor, daftar, agent, materi, tindakan yang belum selesai, dan angka tiap bulannya;
                                                                dengan --refresh yang sejak itu selesai atau berubah dibawa ke buku yang sudah ada
  holidays BOOK.xlsx --year YYYY [--paste FILE.txt] [--basis "SKB …"] [--kind national|cutiBersama|company] [--area AREA] [--by NAME] --out OUT.xlsx [--json]
                                                                hari libur setahun ke lembar Libur, dari teks keputusan atau halaman berita; tanpa --paste tanggal tetap dan yang mengikuti Paskah,
                                                                ditandai sementara sampai dipastikan oleh daftar
  gather BOOK.xlsx… [--as-of YYYY-MM-DD] --out GABUNGAN.xlsx [--json]
                                                                paling banyak 20 buku kerja digabung: jumlahnya dijumlahkan per bulan, baru dibagi
  export BOOK.xlsx… --out FOLDER [--format csv|parquet] [--pseudonyms] [--as-of YYYY-MM-DD] [--replace] [--json]
                                                                tabel datar untuk DuckDB, Power BI, dan sejenisnya (docs/export.md); buku yang diekspor lagi hanya mengganti filenya sendiri
  other-year BOOK.xlsx [--year YYYY] --out ROWS.csv [--json]    baris bertanggal di tahun lain sebagai CSV, untuk diimpor ke buku tahunnya; di BOOK.xlsx tidak ada yang diubah
  evidence BOOK.xlsx [--month YYYY-MM] [--as-of YYYY-MM-DD] [--json] bukti ISO: sel mana membuktikan klausul mana, dan di mana masih kurang; tidak menulis apa pun
  archive BOOK.xlsx --out ARCHIVE.xlsx [--force] [--json]       tahun yang sudah selesai sebagai nilai, dengan kode data per bulan; --force juga yang belum selesai
  verify ARCHIVE.xlsx [--json]                                  bulan mana yang berubah sejak diarsipkan; keluar dengan 1 bila ada
  run SCRIPT.js [BOOK.xlsx] [--out OUT.xlsx]                    skrip Office.js dengan Excel, Office, OfficeExtension, dan console`,
    said: "{{words}}",
    inFile: "{{path}}: {{words}}",
    run: {
      otherWorkbook:
        "Skrip meminta buku kerja lain. mc tidak membukanya, dan yang diminta tidak disimpan. Buat dengan skrip tersendiri dan --out.",
      notSaved: "Skrip meminta penyimpanan. Tidak ada yang disimpan. Sebut file dengan --out.",
    },
    unexpected:
      "Terjadi kesalahan yang tidak terduga ({{words}}). Tidak ada yang ditulis. Coba lagi; bila terjadi lagi, hubungi pengelola add-in ini.",
    command: {
      none: "Perintahnya belum disebut. Tidak ada yang ditulis. Pilih salah satu di bawah ini.",
      unknown: "Perintah {{command}} tidak dikenal. Tidak ada yang ditulis. Pilih salah satu di bawah ini.",
      stranger: "{{command}} tidak menerima --{{option}}. Tidak ada yang ditulis.",
      unknownOption: "Opsi {{option}} tidak dikenal. Tidak ada yang ditulis.",
      optionValue:
        "Opsi {{option}} ditulis tanpa nilai, atau dengan nilai yang tidak diterima. Tidak ada yang ditulis.",
      needs: "{{command}} memerlukan --{{option}}. Tidak ada yang ditulis.",
      nameless: "--{{option}} ditulis tanpa nama file. Tidak ada yang ditulis.",
      positionals:
        "Jumlah nama file atau nilai untuk {{command}} tidak sesuai: {{count, number}}. Tidak ada yang ditulis.",
    },
    clock:
      "Jam komputer ini tidak menunjukkan tanggal yang valid. Tidak ada yang ditulis. Perbaiki jamnya, lalu coba lagi.",
    unwritten: "Keluaran standar tidak dapat ditulis ({{why}}), jadi hasilnya tidak ditampilkan.",
    year: "--year memerlukan tahun, misalnya 2026, bukan “{{year}}”. Tidak ada yang ditulis.",
    demoYear:
      "Contoh tahun {{year}} ada di masa depan. Tidak ada yang ditulis. Pilih tahun ini atau sebelumnya.",
    month: "“{{month}}” bukan bulan. Tidak ada yang ditulis. Tulis tahun dan bulan, misalnya 2026-07.",
    day: "“{{day}}” bukan tanggal. Tidak ada yang ditulis. Tulis misalnya 2026-07-24.",
    target: "--target memerlukan jumlah panggilan, bukan “{{target}}”. Tidak ada yang ditulis.",
    volumes: "--volumes ditulis AREA=JUMLAH,…, bukan “{{pair}}”. Tidak ada yang ditulis.",
    pair: "Pengaturan ditulis KEY=VALUE, bukan “{{pair}}”. Tidak ada yang ditulis.",
    pairTwice: "Pengaturan {{key}} disebut dua kali. Tidak ada yang ditulis. Sebut sekali saja.",
    kind: "--kind adalah salah satu dari {{kinds}}, bukan “{{kind}}”. Tidak ada yang ditulis.",
    format: "--format adalah csv atau parquet, bukan “{{format}}”. Tidak ada yang ditulis.",
    otherYear: "--other-year adalah add atau leave-out, bukan “{{otherYear}}”. Tidak ada yang ditulis.",
    ending:
      "{{output}} adalah buku kerja, jadi namanya harus berakhiran {{endings}}: {{path}}. Tidak ada yang ditulis. Ganti namanya.",
    sameFile:
      "{{output}} dan {{other}} adalah file yang sama, {{path}}. Tidak ada yang ditulis. Sebut file lain.",
    sameFileRead:
      "{{output}} adalah buku kerja yang juga dibaca, {{path}}. Tidak ada yang ditulis. Sebut file lain.",
    open: {
      input: "{{path}} sedang terbuka di {{program}}: yang belum disimpan di sana belum ada di file itu.",
      output: "{{path}} sedang terbuka di {{program}}: bila disimpan di sana nanti, hasil ini tertimpa.",
    },
    file: {
      missing: "{{path}} tidak ada. Tidak ada yang ditulis. Periksa namanya.",
      unreadable: "{{path}} tidak dapat dibaca ({{why}}). Tidak ada yang ditulis.",
      notAWorkbook: "{{path}} bukan buku kerja Excel (.xlsx). Tidak ada yang ditulis.",
      passwordProtected:
        "{{path}} dilindungi kata sandi. Tidak ada yang ditulis. Buka di Excel, hapus kata sandinya, lalu coba lagi.",
      damaged:
        "{{path}} rusak dan tidak dapat dibaca{{place}}. Tidak ada yang ditulis. Simpan ulang dari Excel, lalu coba lagi.",
      tooLarge: "{{path}} terlalu besar untuk dibuka{{place}}. Tidak ada yang ditulis.",
      date1904:
        "{{path}} memakai sistem tanggal 1904. Tidak ada yang ditulis. Matikan di Excel (Opsi, Tingkat Lanjut), periksa tanggalnya, lalu coba lagi.",
      unwritten: "{{path}} tidak dapat ditulis ({{why}}). File yang sudah ada tidak berubah.",
      noFile: "{{path}} tidak dapat ditulis karena bukan file biasa. Sebut file lain.",
      isFile: "{{path}} adalah file; --out adalah folder untuk tabel. Tidak ada yang ditulis. Sebut folder.",
      json: "{{path}} bukan JSON. Tidak ada yang ditulis. Perbaiki isinya, lalu coba lagi.",
    },
    rows: {
      oldExcel:
        "{{path}} adalah file Excel lama (.xls). Tidak ada yang ditulis. Simpan sebagai .xlsx, lalu coba lagi.",
      passwordProtected:
        "{{path}} dilindungi kata sandi. Tidak ada yang ditulis. Buka di Excel, hapus kata sandinya, lalu coba lagi.",
      damaged:
        "{{path}} rusak dan tidak dapat dibaca{{place}}. Tidak ada yang ditulis. Simpan ulang dari Excel, lalu coba lagi.",
      notAWorkbook: "{{path}} bukan buku kerja Excel (.xlsx). Tidak ada yang ditulis.",
      notUtf8:
        "{{path}} bukan teks UTF-8. Tidak ada yang ditulis. Simpan ulang dari Excel sebagai “CSV UTF-8”, lalu coba lagi.",
      quoteNotClosed:
        "{{path}} tidak dapat dibaca sebagai CSV: tanda kutip yang dibuka di baris {{line}} tidak pernah ditutup. Tidak ada yang ditulis. Tutup tanda kutipnya, lalu coba lagi.",
      tooLarge:
        "{{path}} terlalu besar: paling banyak {{most}} MB sekali impor. Tidak ada yang ditulis. Bagi filenya, lalu coba lagi.",
      tooLargeInside:
        "{{path}} terlalu besar: isinya lebih dari {{most}} MB setelah dibuka{{place}}. Tidak ada yang ditulis. Salin barisnya saja ke file baru, lalu coba lagi.",
      tooManyCells:
        "{{path}} punya lebih banyak sel daripada yang dapat dibaca: paling banyak {{rows, number}} baris dan {{columns, number}} kolom. Tidak ada yang ditulis. Bagi lembarnya, lalu coba lagi.",
      noHeader:
        "{{path}} tidak punya baris judul. Tidak ada yang ditulis. Tambahkan judul kolom, lalu coba lagi.",
      headerRepeated:
        "{{path}} punya judul kolom “{{header}}” dua kali. Tidak ada yang ditulis. Ubah salah satunya, lalu coba lagi.",
      rowTooLong:
        "{{path}}: baris {{line}} berisi nilai di kolom {{column}}, padahal kolom itu tidak punya judul. Tidak ada yang ditulis. Perbaiki file, lalu coba lagi.",
      cellTooLong:
        "{{path}}: baris {{line}} di kolom “{{header}}” berisi lebih dari {{most, number}} karakter. Tidak ada yang ditulis. Pendekkan isinya, lalu coba lagi.",
      noSheets:
        "{{path}} bukan buku kerja: tidak ada lembar “{{sheet}}” yang dapat dipilih. Tidak ada yang ditulis.",
      noSheet: "{{path}} tidak punya lembar “{{sheet}}”; yang ada: {{sheets}}. Tidak ada yang ditulis.",
      repeated:
        "{{path}} punya lebih dari satu kolom untuk {{codes}}. Tidak ada yang ditulis. Sisakan satu, lalu coba lagi.",
      noCallDate:
        "{{path}} tidak punya kolom “Tanggal Panggilan”: apakah ini baris F-22? Tidak ada yang ditulis. Bila ya, jelaskan judulnya dalam file untuk --map; file yang belum ada ditulis dengan dugaannya.",
      noCallDateHint:
        "{{path}} tidak punya kolom “Tanggal Panggilan”: apakah ini baris F-22? Tidak ada yang ditulis. Bila ya, jelaskan dalam file untuk --map, misalnya {{hint}}; file yang belum ada ditulis dengan dugaannya.",
      noDay:
        "Tidak ada baris di {{path}} dengan tanggal yang terbaca di kolom “Tanggal Panggilan”. Tidak ada yang ditulis. Sebut bulannya dengan --month.",
      notAdded_one: "{{count, number}} baris dari {{path}} tidak dapat ditambahkan. Tidak ada yang ditulis.",
      notAdded_other:
        "{{count, number}} baris dari {{path}} tidak dapat ditambahkan. Tidak ada yang ditulis.",
      leftOut: "Judul kolom yang tidak ada di F-22 tidak diimpor: {{headers}}.",
      duplicates_one: "{{count, number}} baris ganda tidak ditambahkan.",
      duplicates_other: "{{count, number}} baris ganda tidak ditambahkan.",
      titles_one: "{{count, number}} baris di atas judul kolom tidak diimpor: {{lines}}.",
      titles_other: "{{count, number}} baris di atas judul kolom tidak diimpor: {{lines}}.",
      apart_one:
        "{{count, number}} baris yang bukan baris data (jumlah, catatan kaki, judul yang terulang) tidak diimpor; --all-lines mengimpornya: {{lines}}.",
      apart_other:
        "{{count, number}} baris yang bukan baris data (jumlah, catatan kaki, judul yang terulang) tidak diimpor; --all-lines mengimpornya: {{lines}}.",
      nameless_one:
        "{{count, number}} nilai di kolom tanpa judul tidak diimpor, yang pertama di baris {{line}}, kolom {{column}}.",
      nameless_other:
        "{{count, number}} nilai di kolom tanpa judul tidak diimpor, yang pertama di baris {{line}}, kolom {{column}}.",
      usedRecordings_one:
        "{{count, number}} baris ditambahkan dengan ID Rekaman yang sudah dipakai baris lain: {{recordings}}. Periksa melaporkannya.",
      usedRecordings_other:
        "{{count, number}} baris ditambahkan dengan ID Rekaman yang sudah dipakai baris lain: {{recordings}}. Periksa melaporkannya.",
      otherContents:
        "“{{header}}” diimpor menurut namanya, padahal nilainya dari daftar lain. Bila artinya kolom lain, sebutkan dalam file untuk --map.",
      otherContentsOf:
        "“{{header}}” diimpor menurut namanya, padahal nilainya nilai {{column}}. Bila itu yang dimaksud, sebutkan dalam file untuk --map.",
      sheet: "Baris diambil dari lembar “{{sheet}}” di {{path}}.",
      undated_one:
        "{{count, number}} baris tanpa tanggal yang terbaca di kolom “Tanggal Panggilan”; masuk ke {{month}}.",
      undated_other:
        "{{count, number}} baris tanpa tanggal yang terbaca di kolom “Tanggal Panggilan”; masuk ke {{month}}.",
      durations_one:
        "{{count, number}} durasi seperti {{example}} dapat berarti menit dan detik atau jam dan menit, jadi disimpan sebagai teks; jelaskan dalam file untuk --map {{hint}} atau “h:mm”.",
      durations_other:
        "{{count, number}} durasi seperti {{example}} dapat berarti menit dan detik atau jam dan menit, jadi disimpan sebagai teks; jelaskan dalam file untuk --map {{hint}} atau “h:mm”.",
      withoutResult_one:
        "{{count, number}} sel di {{path}} berisi rumus tanpa hasil dan diimpor sebagai kosong.",
      withoutResult_other:
        "{{count, number}} sel di {{path}} berisi rumus tanpa hasil dan diimpor sebagai kosong.",
      otherYearAdded_one:
        "{{count, number}} baris dari tahun {{year}}, sedangkan buku kerja ini untuk {{own}}: tetap ditambahkan; --other-year leave-out tidak menambahkannya.",
      otherYearAdded_other:
        "{{count, number}} baris dari tahun {{year}}, sedangkan buku kerja ini untuk {{own}}: tetap ditambahkan; --other-year leave-out tidak menambahkannya.",
      otherYearLeftOut_one:
        "{{count, number}} baris dari tahun {{year}}, sedangkan buku kerja ini untuk {{own}}: tidak ditambahkan.",
      otherYearLeftOut_other:
        "{{count, number}} baris dari tahun {{year}}, sedangkan buku kerja ini untuk {{own}}: tidak ditambahkan.",
    },
    map: {
      shape:
        "{{path}} harus berisi satu objek dari judul di file ke judul F-22, misalnya {{example}}. Tidak ada yang ditulis.",
      header:
        "{{path}} menyebut “{{header}}”, judul yang tidak ada di file baris. Tidak ada yang ditulis. Perbaiki, lalu coba lagi.",
      column:
        "{{path}} menyebut “{{column}}”, kolom yang tidak ada di F-22. Tidak ada yang ditulis. Perbaiki, lalu coba lagi.",
      twice:
        "{{path}} memasangkan dua judul ke {{column}}. Tidak ada yang ditulis. Sisakan satu, lalu coba lagi.",
      noList:
        "{{path}} memasangkan nilai di kolom {{column}}, yang tidak punya daftar. Tidak ada yang ditulis. Hapus nilainya, lalu coba lagi.",
      value:
        "{{path}} memasangkan “{{value}}” ke “{{wanted}}”, yang tidak ada di daftar {{column}} ({{known}}). Tidak ada yang ditulis. Perbaiki, lalu coba lagi.",
      written:
        "{{path}} belum ada: sekarang berisi dugaan arti judul dan nilainya, dan buku kerja tidak berubah. Periksa isinya, lalu jalankan lagi.",
    },
    repair: {
      question:
        "{{sheet}}: tidak dapat ditentukan di sini kolom apa “{{header}}”: {{candidates}}, atau kolom tambahan Anda. Ubah judulnya, atau perbaiki di panel, yang menanyakannya.",
      migrated: "Buku kerja diperbarui dulu dari tata letak {{from}} ke {{to}}.",
    },
    migrated: {
      home: "Lembar Beranda yang lama berisi isian Anda, jadi disimpan sebagai lembar {{sheet}}.",
      kept: "Isian Anda di {{cells}} dibiarkan.",
      standing: "tata letak {{to}}",
      done: "tata letak {{from}} → {{to}}",
    },
    holidaysNone:
      "{{path}} tidak menyebut tanggal tahun {{year}} yang terbaca. Tidak ada yang ditulis. Periksa isinya, lalu coba lagi.",
    archive: {
      open: "{{path}} belum selesai: {{why}}. Tidak ada yang ditulis; --force mengarsipkannya apa adanya.",
      yearGoesOn: "tahunnya belum berakhir",
      months: "Laporan bulan ini belum final: {{months}}",
      differs:
        "Arsip {{path}} tidak sama dengan isi buku kerjanya ({{parts}}). Tidak ada yang ditulis. Coba lagi.",
      unwritten:
        "{{path}} tidak berisi yang ditulis: arsip ini tidak dapat diandalkan. Arsipkan lagi ke tempat lain.",
      none: "{{path}} bukan arsip: tidak ada lembar Arsip seperti yang dibuat mc archive. Tidak ada yang ditulis. Periksa namanya.",
      changed: "{{path}} berubah sejak diarsipkan: {{parts}}.",
      seal: "(lembar Arsip sendiri BERUBAH)",
      state: { same: "seperti saat diarsipkan", changed: "BERUBAH", missing: "HILANG", added: "DITAMBAHKAN" },
    },
    blind: {
      oneOfBoth: "calibration menerima --forms atau --read, tidak keduanya. Tidak ada yang ditulis.",
      session: "calibration memerlukan --session untuk formulir. Tidak ada yang ditulis.",
      out: "calibration memerlukan --out untuk hasil yang dibaca. Tidak ada yang ditulis.",
      outAlone: "calibration menerima --out hanya bersama --read. Tidak ada yang ditulis.",
      ratersAlone: "calibration menerima --raters hanya bersama --forms. Tidak ada yang ditulis.",
      closed:
        "{{session}} sudah ditutup pada {{day}}, jadi tidak menerima penilaian lagi. Tidak ada yang ditulis.",
      nobody:
        "Tidak ada penilai yang dibuatkan formulir. Tidak ada yang ditulis. Sebutkan penilainya dengan --raters, dipisahkan titik koma.",
      standing: "{{path}} sudah ada dan mungkin sudah terisi. Tidak ada yang ditulis. Sebutkan folder lain.",
      none: "{{path}} tidak berisi formulir {{session}}. Tidak ada yang ditulis. Periksa foldernya.",
      noForm: "{{path}} bukan formulir sesi kalibrasi. Tidak ada yang ditulis. Periksa namanya.",
      otherSession: "{{path}} adalah formulir {{other}}, bukan {{session}}. Tidak ada yang ditulis.",
      altered:
        "{{path}} diubah di luar sel kuningnya, atau dibuat sebelum sesi atau kartu skornya berubah. Tidak ada yang ditulis. Buat lagi dengan --forms.",
      incomplete:
        "{{path}} belum lengkap: {{count, number}} sel tidak berisi {{marks}} ({{cells}}). Tidak ada yang ditulis. Lengkapi, lalu coba lagi.",
      twice:
        "{{first}} dan {{path}} sama-sama dari {{rater}}. Tidak ada yang ditulis. Simpan salah satunya saja.",
      otherwise:
        "{{rater}} menilai {{call}} berbeda di buku kerja dan di {{file}}: salah satunya bukan darinya. Tidak ada yang ditulis.",
      notTaken: "{{session}} tidak lagi menerima {{call}} dari {{rater}}. Tidak ada yang ditulis.",
    },
    otherYears: {
      none: "{{path}} tidak berisi baris dari tahun yang diminta. Tidak ada yang ditulis. Lihat tahunnya dengan mc check.",
      several:
        "{{path}} berisi baris dari beberapa tahun lain: {{years}}. Tidak ada yang ditulis. Sebut satu dengan --year.",
    },
    gather: {
      most: "{{count, number}} buku kerja, paling banyak {{most, number}}. Tidak ada yang ditulis. Gabungkan lebih sedikit sekaligus.",
      large: "{{path}} berukuran {{size, number}} MB, paling besar 25 MB. Tidak ada yang ditulis.",
      sameFile: "{{other}} dan {{path}} adalah file yang sama. Tidak ada yang ditulis. Sebut sekali saja.",
      notOurs:
        "{{path}} bukan buku gabungan, atau berisi lembar lain juga. File itu tidak diubah. Sebut file lain.",
      sameId:
        "{{first}} dan {{second}} punya ID yang sama, {{id}}, tetapi barisnya berbeda: yang satu salinan dari yang lain. Tidak ada yang ditulis. Beri masing-masing ID sendiri (mc set BOOK.xlsx workbook.id=NAMA --out BOOK.xlsx).",
      books: "{{count, number}} buku kerja dari {{files, number}} file",
      unchanged: ", tidak ada yang berubah",
      all: "semua",
      progress: "Menggabungkan",
      olderFile_one:
        "{{file}} tidak dipakai: {{newer}} adalah buku yang sama ({{id}}) dan lebih baru; {{count, number}} baris hanya ada di file lama itu.",
      olderFile_other:
        "{{file}} tidak dipakai: {{newer}} adalah buku yang sama ({{id}}) dan lebih baru; {{count, number}} baris hanya ada di file lama itu.",
      sameRecording: "ID Rekaman {{recording}} ada di {{places}}; semua barisnya tetap dihitung.",
      otherRule: "{{file}} memakai aturan hitung yang berbeda dari buku pertama: {{parts}}.",
      openErrors_one: "{{file}} punya {{count, number}} masalah data yang belum diperbaiki.",
      openErrors_other: "{{file}} punya {{count, number}} masalah data yang belum diperbaiki.",
      otherYear_one: "{{file}} punya {{count, number}} baris di luar tahunnya; dihitung di bulannya sendiri.",
      otherYear_other:
        "{{file}} punya {{count, number}} baris di luar tahunnya; dihitung di bulannya sendiri.",
      part: {
        asOf: "tanggal acuan",
        passMarks: "nilai lulus",
        statuses: "status panggilan yang dihitung",
        deadline: "aturan H+2",
        target: "target",
      },
    },
    export: {
      noRecord:
        "{{folder}} berisi file milik {{id}}, tetapi {{path}}, yang mencatat asalnya, tidak ada atau tidak dapat dibaca. {{file}} tidak diekspor. Dengan --replace, file itu menggantikannya.",
      otherBook:
        "{{file}} memakai ID {{id}} yang sudah dipakai saat {{before}} diekspor, tetapi barisnya berbeda: salah satunya salinan dari yang lain. {{file}} tidak diekspor. Beri ID masing-masing (mc set BOOK.xlsx workbook.id=NAMA --out BOOK.xlsx), atau gantikan dengan --replace.",
      olderState:
        "{{file}} adalah keadaan {{id}} yang lebih lama daripada yang diekspor dari {{before}} ({{lines, number}} baris Log, bukan {{linesBefore, number}}). File itu tidak diekspor. Dengan --replace, file itu menggantikannya.",
      sameId:
        "{{before}} dan {{file}} punya ID yang sama, {{id}}: {{before}} sudah diekspor, {{file}} tidak. Jangan sertakan yang lama, atau beri masing-masing ID sendiri (mc set BOOK.xlsx workbook.id=NAMA --out BOOK.xlsx).",
      rows_one: "{{count, number}} baris",
      rows_other: "{{count, number}} baris",
      unchanged: "tidak ada yang berubah",
      files_one: "{{count, number}} file",
      files_other: "{{count, number}} file",
      progress: "Mengekspor",
      pseudonyms:
        "{{path}} tidak dapat dibaca: tidak berisi nama samaran. Tidak ada yang ditulis. Pulihkan file itu, atau pindahkan.",
      whoIsWho: "{{path}} memuat siapa adalah siapa: simpan sendiri, dan serahkan foldernya saja.",
    },
  },
} as const;
