// The words of the help screen, in Bahasa Indonesia. `words` are what a person may call the same thing when searching.

export const words = {
  help: {
    steps: {
      heading: "Dalam tiga langkah",
      open: "Siapkan buku kerja sekali setahun, isi daftar dan lembarnya menurut urutan di layar Ringkasan, lalu buka bulan berjalan di sana.",
      fill: "Isi satu baris F-22 untuk tiap panggilan. Periksa menunjukkan yang kurang dan memperbaikinya.",
      report:
        "Selesaikan langkah H+2, lalu buat laporan bulanan di layar Laporan. Isian manual tidak pernah ditimpa.",
    },
    rules: "Semua aturan",
    search: "Cari aturan",
    searchHint: "Tulis dengan kata sendiri, misalnya: kapan laporan harus selesai",
    found_one: "{{count, number}} aturan",
    found_other: "{{count, number}} aturan",
    foundNone: "Tidak ada aturan dengan kata itu. Coba kata lain, atau lihat semua aturan di bawah.",
    /** Words that say nothing of what is looked for. */
    idle: "ada adalah agar akan aku anda apa apakah atau bagaimana bagi bila bisa boleh buat dalam dan dapat dari dengan di dilakukan harus itu ini jika kah kalau kami kapan ke kenapa kita maksudnya mana mengapa oleh pada paling perlu saat saja saya sebagai seperti sudah supaya tidak tentang untuk yang",
    clause: "IN.QCC.TDSCC.P-01 rev. 02, butir {{clause}}",
    silent: "Prosedur tidak mengaturnya; ini keputusan yang dipakai.",
    topic: {
      purpose: {
        title: "Apa itu mystery calling",
        text: "Panggilan uji langsung ke agent, seperti pelanggan biasa, untuk mengetahui layanan yang sebenarnya dan merencanakan perbaikan.",
        words: "tujuan manfaat definisi pengertian arti test call",
      },
      monthly: {
        title: "Sekali sebulan",
        text: "Tiap bulan punya lembar F-22 sendiri, satu baris untuk satu panggilan.",
        words: "frekuensi berapa kali seberapa sering periode jadwal tiap setiap bulan",
      },
      parties: {
        title: "Siapa mengerjakan apa",
        text: "QA menyiapkan materi dan skenario, meneruskan feedback ke supervisor, dan menganalisis. QCO menelepon, memberi feedback, serta membuat laporan dan rekap. Supervisor menindaklanjuti. Koordinator membaca dan menandatangani laporan.",
        words: "peran tugas tanggung jawab wewenang pihak qco qa spv koordinator kordinator",
      },
      access: {
        title: "Peran bukan hak akses",
        text: "Peran di panel hanya menentukan apa yang ditampilkan lebih dulu dan tidak mencegah siapa pun mengubah isi. Hak akses diatur di SharePoint.",
        words: "izin akses keamanan kunci rahasia password kata sandi siapa boleh mengubah membuka",
      },
      executor: {
        title: "Siapa yang menelepon",
        text: "QCO, dibantu TL atau SPV. Menelepon diri sendiri adalah kesalahan; supervisor yang menelepon timnya sendiri mendapat peringatan.",
        words: "pelaksana penelepon memanggil team leader ketua atasan tim sendiri",
      },
      material: {
        title: "Penentuan bahan (aktivitas 1)",
        text: "QA mengisi lembar Materi. Lembar Beranda menunjukkan jenis materi yang belum tercakup.",
        words: "topik jenis informasi permintaan komplain",
      },
      scenario: {
        title: "Skenario (aktivitas 2)",
        text: "QA mengisi lembar Skenario. Skenario harus berlaku pada tanggal panggilan dan selesai sebelum panggilan pertama bulan itu.",
        words: "naskah skrip script versi batas waktu masa berlaku",
      },
      samples: {
        title: "60 sampel (aktivitas 3)",
        text: "Target bulan itu tercapai bila jumlah sampel yang dihitung sama dengan target atau lebih. Tidak ada batas atas: 61 dari 60 tetap 61.",
        words: "jumlah berapa banyak panggilan telepon minimal minimum sampel sample",
      },
      counting: {
        title: "Baris yang dihitung",
        text: "Satu baris dihitung bila tanggal panggilannya valid dan tidak sesudah tanggal acuan, tidak Batal, status panggilannya dihitung, ID Agent terisi, nilainya lengkap, dan nomor atau rekamannya belum dipakai.",
        words:
          "tidak terhitung dikecualikan terhubung tidak terjawab sibuk terputus mengapa baris sampel hitung",
      },
      duplicates: {
        title: "Sampel ganda",
        text: "No. Sampel atau ID Rekaman yang sudah dipakai baris yang dihitung sebelumnya membuat baris tidak dihitung; yang paling atas yang berlaku. Sel kosong tidak pernah ganda.",
        words: "duplikat dobel kembar sama dua kali",
      },
      quotas: {
        title: "Kuota per area, pelaksana, dan agent",
        text: "Opsional, di Pengaturan; 0 berarti tanpa kuota. Kuota yang belum terpenuhi tampil di Isi sampel dan di ringkasan QCO.",
        words: "target bagian pembagian pemerataan cabang kota",
      },
      pace: {
        title: "Laju bulan berjalan",
        text: "Sampel dihitung dibagi (target × hari ke berapa ÷ jumlah hari bulan itu). 100% berarti sesuai rencana sampai hari ini.",
        words: "pace kecepatan progres kemajuan ketinggalan rencana",
      },
      score: {
        title: "Nilai dan hasil",
        text: "Nilai = 100 × bobot Ya ÷ bobot Ya dan Tidak; N/A tidak ikut. Tidak Lulus bila nilai di bawah nilai lulus atau satu kriteria fatal Tidak.",
        words:
          "skor rumus hitung penilaian kartu scorecard passing grade batas lulus bobot kriteria parameter",
      },
      critical: {
        title: "Tiga angka tanpa kesalahan kritis",
        text: "Dari sampel dihitung: persentase tanpa satu pun Tidak pada kriteria yang kritis bagi Pelanggan, begitu pula bagi Bisnis dan bagi Kepatuhan. Tidak pernah digabung menjadi satu angka.",
        words: "kritis fatal error accuracy copc persentase kesalahan",
      },
      scorecardChange: {
        title: "Mengubah kartu skor",
        text: "Perubahan kartu skor dan nilai lulus berlaku untuk bulan yang dibuka sesudahnya; bulan lama tidak pernah dihitung ulang.",
        words: "ganti bobot kriteria baru versi ubah scorecard parameter",
      },
      nonconformity: {
        title: "Ketidaksesuaian",
        text: "Ketidaksesuaian = Ya memerlukan Tanggal Temuan, Kategori Temuan, dan Uraian Temuan. Sejak itu berjalan tiga langkah H+2, dan tindakan korektifnya dicatat sampai diverifikasi.",
        words: "temuan kesalahan produk tidak sesuai nonconforming kategori uraian",
      },
      feedback: {
        title: "Feedback H+2 (aktivitas 4–6)",
        text: "Tiga langkah untuk tiap ketidaksesuaian: QCO ke QA, QA ke SPV, SPV ke QA. Nilai awal batas waktunya 2 hari setelah temuan.",
        words: "umpan balik tindak lanjut tenggat deadline batas waktu jatuh tempo berapa hari kapan",
      },
      anchor: {
        title: "H+2 dihitung sejak kapan",
        text: "Nilai awalnya: ketiga langkah dihitung sejak tanggal temuan, karena bunyinya di prosedur sama. Di Pengaturan dapat dipilih sejak langkah sebelumnya.",
        words: "mulai awal dasar dihitung dari langkah kedua ketiga",
      },
      calendar: {
        title: "Hari kalender atau hari kerja",
        text: "Nilai awalnya hari kalender, bacaan yang paling ketat. Dengan hari kerja, akhir pekan dan lembar Libur dilewati; hari dengan Area hanya bagi area itu, cuti bersama bila diatur begitu.",
        words:
          "sabtu minggu weekend hari raya tanggal merah libur nasional cuti bersama kerja libur lokal daerah area",
      },
      wholeDays: {
        title: "Hari, bukan 48 jam",
        text: "Hanya tanggal yang dibandingkan: selesai pada tanggal batas waktu pukul 23:59 tetap tepat waktu.",
        words: "jam pukul waktu menit tengah malam",
      },
      verdicts: {
        title: "Tepat Waktu, Terlambat, Lewat Batas",
        text: "Tepat Waktu: selesai sampai tanggal batas waktu. Terlambat: selesai sesudahnya. Lewat Batas: belum selesai dan batas waktunya sudah lewat. Menunggu: langkah sebelumnya belum selesai. Ketepatan waktu H+2 = Tepat Waktu ÷ (Tepat Waktu + Terlambat + Lewat Batas).",
        words: "telat late status putusan kepatuhan persentase compliance arti",
      },
      asOf: {
        title: "Tanggal Acuan",
        text: "Semua hitungan dibuat per Tanggal Acuan di Pengaturan; kosong berarti hari ini.",
        words: "posisi hari ini sekarang per tanggal",
      },
      corrective: {
        title: "Tindakan korektif",
        text: "Koreksi, akar masalah, dan tindakan korektif adalah tiga hal yang berbeda. Closed baru boleh bila Koreksi, Tindakan Korektif, Tanggal Selesai, dan Verifikasi Efektivitas terisi.",
        words:
          "perbaikan akar masalah penyebab koreksi pic target closed tutup menutup verifikasi efektivitas capa",
      },
      preventive: {
        title: "Tindakan pencegahan",
        text: "Rekomendasi di Analisa dan Rekomendasi ditandai korektif atau preventif.",
        words: "preventif mencegah cegah rekomendasi",
      },
      evidence: {
        title: "Bukti: rekaman dan tanda tiap kriteria",
        text: "Catat ID Rekaman dari VRS, tanda tiap kriteria, dan uraian temuan. Satu rekaman hanya untuk satu sampel.",
        words: "vrs voice recording system rekaman suara audio bukti mendengarkan aplikasi",
      },
      approval: {
        title: "Persetujuan dan tanda tangan",
        text: "Tiap baris dapat disetujui QA dengan nama dan tanggal. Laporan punya tempat tanda tangan Dibuat, Diperiksa, dan Disetujui; laporan yang ditandai final dikunci.",
        words: "ttd tandatangan pengesahan menyetujui approve dibuat diperiksa disetujui manager",
      },
      report: {
        title: "Laporan (aktivitas 7)",
        text: "Tepat waktu bila diserahkan paling lambat tanggal 5 bulan berikutnya; tanggalnya dapat diatur.",
        words: "kapan tenggat deadline batas waktu jatuh tempo bulanan membuat selesai",
      },
      recap: {
        title: "Rekap feedback (aktivitas 8)",
        text: "Tepat waktu bila diserahkan paling lambat tanggal 5 bulan berikutnya; tanggalnya dapat diatur.",
        words: "rangkuman umpan balik kapan tenggat deadline batas waktu jatuh tempo",
      },
      analysis: {
        title: "Analisa dan rekomendasi (aktivitas 9)",
        text: "Mutu rekomendasi dinilai 1–5 oleh departemen penerima; tindak lanjutnya dihitung dari yang dibuat.",
        words: "analisis rating kualitas departemen rekomendasi saran kpi",
      },
      letterhead: {
        title: "Kop dan tanda tangan laporan",
        text: "Nama perusahaan, unit kerja, nomor dokumen, dan jabatan yang menandatangani diatur di Pengaturan. Laporan menampilkannya saat dibuat ulang; laporan final tidak berubah.",
        words:
          "kop surat nama perusahaan logo siapa menandatangani nomor jabatan tanda tangan penanda tangan koordinator manager",
      },
      retention: {
        title: "Masa simpan",
        text: "F-22 disimpan 1 tahun oleh Document Control. Bulan yang lewat masa simpannya hanya ditandai; tidak ada yang dihapus sendiri.",
        words: "berapa lama disimpan penyimpanan arsip hapus menghapus retensi tahun",
      },
      documents: {
        title: "Formulir dan instruksi kerja",
        text: "Panggilan dicatat pada formulir F-22; caranya ada di instruksi kerja W-09.",
        words: "nomor dokumen form formulir f-22 w-09 revisi instruksi",
      },
      iso: {
        title: "Klausul ISO 9001",
        text: "Laporan menyebut nomor klausul edisi 2008 seperti prosedur; edisi 2015 dapat dipilih di Pengaturan.",
        words: "iso klausul standar audit auditor mutu edisi 2015",
      },
      plan: {
        title: "Rencana panggilan",
        text: "Layar Rencana mengundi siapa menelepon siapa, kapan, dan dengan skenario apa, dari lembar Agen. Dengan benih yang sama hasilnya dapat dihitung ulang oleh siapa pun. Panggilan yang tidak dihitung mendapat pengganti.",
        words: "undi undian acak benih seed menyusun susun cadangan pengganti hari ini",
      },
      calibration: {
        title: "Kalibrasi penilai",
        text: "QA membuka sesi dengan rekaman yang diundi. Tiap penilai mengisi kartu skor sendiri; setelah sesi ditutup, layar Kalibrasi menunjukkan seberapa sama mereka menilai, per kriteria dan terhadap acuan.",
        words: "sesi penilai rater acuan kesepakatan sepakat samakan persepsi kappa alpha menyamakan",
      },
      objections: {
        title: "Keberatan",
        text: "Supervisor mengajukan keberatan atas temuan dengan alasannya di layar Tindakan korektif; QA memutuskan. Selama itu H+2 tetap berjalan. Nilai yang dikoreksi QA tercatat di Log.",
        words:
          "banding sanggah sanggahan protes keberatan tidak setuju menolak temuan diajukan diterima ditolak",
      },
      nextYear: {
        title: "Buku kerja tahun berikutnya",
        text: "Siapkan buku kerja baru, lalu di Pengaturan pilih Ambil dari buku tahun lalu: pengaturan, kartu skor, daftar, agent aktif, dan rekomendasi yang belum selesai ikut. Lembar Riwayat menyimpan angka tiap bulan.",
        words: "tahun baru depan lalu pindah januari riwayat ganti ambil buku",
      },
      search: {
        title: "Mencari di semua bulan",
        text: "Layar Cari, atau Ctrl+K: ketik bagian nomor, nama agent, ID Rekaman, atau kata. Klik satu hasil memilih barisnya di Excel, juga bila barisnya sudah berpindah.",
        words: "cari mencari temukan menemukan pencarian ctrl pintasan keyboard nomor nama",
      },
      agentCard: {
        title: "Kartu agent",
        text: "Semua panggilan, kriteria bernilai Tidak, temuan, dan keberatan satu agent, untuk pembicaraan coaching; dapat disalin sebagai teks. Bukan peringkat: di bawah sampel minimum tidak ada persentase.",
        words: "coaching pembinaan perorangan individu riwayat agent pembicaraan salin perkembangan",
      },
    },
  },
} as const;
