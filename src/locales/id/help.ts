// The words of the help screen, in Bahasa Indonesia.

export const words = {
  help: {
    steps: {
      heading: "Dalam tiga langkah",
      open: "Siapkan buku kerja sekali setahun, isi lembar Agen dan Skenario, lalu buka bulan berjalan di Ringkasan.",
      fill: "Isi satu baris F-22 untuk tiap panggilan. Periksa menunjukkan yang kurang dan memperbaikinya.",
      report:
        "Selesaikan umpan balik H+2, lalu buat laporan bulanan di Laporan. Isian tangan tidak pernah ditimpa.",
    },
    search: "Cari aturan",
    found_one: "{{count, number}} aturan",
    found_other: "{{count, number}} aturan",
    clause: "IN.QCC.TDSCC.P-01 rev. 02, butir {{clause}}",
    silent: "Prosedur tidak mengaturnya; ini keputusan yang dipakai.",
    topic: {
      monthly: {
        title: "Sekali sebulan",
        text: "Tiap bulan punya lembar F-22 sendiri, satu baris untuk satu panggilan.",
      },
      material: {
        title: "Penentuan bahan (aktivitas 1)",
        text: "QA mengisi lembar Materi. Beranda menunjukkan jenis materi yang belum tercakup.",
      },
      scenario: {
        title: "Skenario (aktivitas 2)",
        text: "QA mengisi lembar Skenario. Skenario harus berlaku pada tanggal panggilan dan selesai sebelum panggilan pertama bulan itu.",
      },
      samples: {
        title: "60 sampel (aktivitas 3)",
        text: "Bulan tercapai bila sampel terhitung sama dengan atau melebihi target. Tidak ada batas atas: 61 dari 60 tetap 61.",
      },
      counting: {
        title: "Baris yang dihitung",
        text: "Satu baris dihitung bila tanggal panggilannya sah dan tidak sesudah tanggal acuan, tidak Batal, status panggilannya dihitung, ID Agent terisi, nilainya lengkap, dan nomor atau rekamannya belum dipakai.",
      },
      executor: {
        title: "Siapa yang menelepon",
        text: "QCO, dibantu TL atau SPV. Menelepon diri sendiri adalah kesalahan; supervisor yang menelepon timnya sendiri mendapat peringatan.",
      },
      score: {
        title: "Nilai dan hasil",
        text: "Nilai = 100 × bobot Ya ÷ bobot Ya dan Tidak; N/A tidak ikut. Tidak Lulus bila nilai di bawah nilai lulus atau satu kriteria fatal Tidak.",
      },
      feedback: {
        title: "Umpan balik H+2 (aktivitas 4–6)",
        text: "Tiga langkah untuk tiap ketidaksesuaian: QCO ke QA, QA ke SPV, SPV ke QA. Bawaannya ketiganya dihitung sejak tanggal temuan.",
      },
      calendar: {
        title: "Hari kalender atau hari kerja",
        text: "Bawaannya hari kalender, bacaan yang paling ketat. Dengan hari kerja, akhir pekan dan lembar Libur dilewati. Selesai pada hari batas, jam berapa pun, tepat waktu.",
      },
      asOf: {
        title: "Tanggal Acuan",
        text: "Semua hitungan dibuat per Tanggal Acuan di Pengaturan; kosong berarti hari ini.",
      },
      report: {
        title: "Laporan (aktivitas 7)",
        text: "Tepat waktu bila selesai paling lambat tanggal 5 bulan berikutnya.",
      },
      recap: {
        title: "Rekap umpan balik (aktivitas 8)",
        text: "Tepat waktu bila selesai paling lambat tanggal 5 bulan berikutnya.",
      },
      analysis: {
        title: "Analisa dan rekomendasi (aktivitas 9)",
        text: "Mutu rekomendasi dinilai 1–5 oleh departemen penerima; yang ditindaklanjuti dibagi yang dibuat.",
      },
    },
  },
} as const;
