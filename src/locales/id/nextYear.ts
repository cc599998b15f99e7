// The words of what goes from one year's workbook to the next, in Bahasa Indonesia.

export const words = {
  nextYear: {
    done: "Buku kerja {{year}}: {{months, number}} bulan di Riwayat, {{steps, number}} tindakan belum selesai dari buku tahun lalu.",
    kept: "{{table}} sudah berisi isian Anda, jadi dibiarkan dan tidak diisi dari buku tahun lalu.",
    heading: "Ambil dari buku tahun lalu",
    what: "Pengaturan, kartu skor, daftar, agent yang aktif, materi dan skenario yang berlaku, libur, rekomendasi yang belum ditindaklanjuti, angka tiap bulan untuk Riwayat, dan tindakan yang belum selesai diambil dari file Excel buku tahun lalu. File itu hanya dibaca. Tabel yang sudah diubah di buku ini dibiarkan.",
    pick: "Pilih file buku tahun lalu",
    taking: "Mengisi buku ini",
    holidays:
      "Libur {{year}}: {{added, number}} hari ditambahkan, {{confirmed, number}} dipastikan, {{doubles, number}} sudah ada.",
    unread: {
      noSuchDay: "Baris {{line}} tidak dapat dibaca sebagai tanggal: “{{text}}”.",
      otherYear: "Baris {{line}} bukan tahun {{year}}, jadi tidak diambil: “{{text}}”.",
    },
    otherWeekday:
      "{{day, day}} adalah hari {{weekday}}, lain dari yang tertulis. Periksa daftar dan tahunnya.",
    weekday: {
      "0": "Senin",
      "1": "Selasa",
      "2": "Rabu",
      "3": "Kamis",
      "4": "Jumat",
      "5": "Sabtu",
      "6": "Minggu",
    },
    paste: {
      heading: "Hari libur",
      what: "Tempel teks keputusan atau halaman berita, satu baris untuk satu libur, misalnya “Senin, 23 Maret: Idulfitri”. Tidak ada yang ditulis sebelum Anda mengeklik Tambahkan.",
      year: "Tahun",
      kind: "Jenis bila teks tidak menyebutnya",
      kinds: { national: "Libur Nasional", cutiBersama: "Cuti Bersama", company: "Perusahaan" },
      area: "Area",
      allAreas: "Semua area",
      areaWhy: "Pilih satu area untuk libur daerahnya: hanya batas waktu H+2 area itu yang memakainya.",
      text: "Daftar libur",
      basis: "Dasar (misalnya nomor SKB)",
      foreseen: "Tampilkan tanggal tetap dan Paskah (sementara)",
      preview: "Periksa daftar",
      add: "Tambahkan",
      none: "Tidak ada tanggal yang terbaca.",
      states: { new: "baru", confirms: "memastikan yang sementara", double: "sudah ada" },
      line: "{{weekday}}, {{day, day}}: {{name}} ({{kind}}) – {{state}}",
    },
    refresh:
      "Bila ada tindakan yang sudah selesai di buku lama, pilih file itu sekali lagi: statusnya di sini diperbarui.",
  },
} as const;
