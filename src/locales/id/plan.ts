// The words of the month's plan, in Bahasa Indonesia.

export const words = {
  error: {
    minimumsExceedTarget: {
      what: "Rencana belum disusun: jumlah batas bawah area {{minimums, number}} panggilan, lebih banyak daripada target {{target, number}}.",
      kept: "Tidak ada yang diubah.",
      next: "Turunkan “Rencana paling sedikit per area” di Pengaturan, atau naikkan targetnya.",
    },
    capacityBelowTarget: {
      what: "Rencana belum disusun: area-area hanya dapat menampung {{capacity, number}} panggilan, kurang {{shortfall, number}} dari target {{target, number}}.",
      kept: "Tidak ada yang diubah.",
      next: "Lengkapi lembar Agen, naikkan “Rencana paling banyak per area” di Pengaturan, atau turunkan targetnya.",
    },
    planNoRoster: {
      what: "Rencana belum disusun: belum ada agent aktif dengan ID dan area di lembar Agen.",
      kept: "Tidak ada yang diubah.",
      next: "Isi lembar Agen, lalu coba lagi.",
    },
    planNoScenario: {
      what: "Rencana belum disusun: tidak ada skenario yang berlaku di {{month, month}}.",
      kept: "Tidak ada yang diubah.",
      next: "Isi lembar Skenario (Kode, Berlaku Mulai, Berlaku Sampai), lalu coba lagi.",
    },
    planNoFreeDay: {
      what: "Rencana belum disusun: tidak ada lagi hari kerja yang kosong di {{month, month}}; hari-hari kerja terakhirnya disisakan untuk panggilan pengganti.",
      kept: "Tidak ada yang diubah.",
      next: "Periksa lembar Libur, atau kurangi “Hari kerja terakhir tanpa rencana” di Pengaturan.",
    },
    planNoVolume: {
      what: "Rencana belum disusun: pembagian menurut volume, tetapi volumenya belum diisi.",
      kept: "Tidak ada yang diubah.",
      next: "Isi volume setiap area di layar Rencana (atau mc plan --volumes), atau ubah “Sampel dibagi menurut” di Pengaturan.",
    },
    planVolumeOfNone: {
      what: "Rencana belum disusun: “{{given}}” diberi volume, padahal panggilan dibagi ke {{areas}}.",
      kept: "Tidak ada yang diubah.",
      next: "Tulis volume dengan nama-nama itu, lalu coba lagi.",
    },
    planVolumesUnused: {
      what: "Rencana belum disusun: volume diisi, padahal panggilan tidak dibagi menurut volume.",
      kept: "Tidak ada yang diubah.",
      next: "Ganti “Sampel dibagi menurut” di Pengaturan, atau hapus volumenya.",
    },
    planMonthPast: {
      what: "Rencana belum disusun: {{month, month}} sudah lewat.",
      kept: "Tidak ada yang diubah.",
      next: "Pilih bulan yang sedang berjalan atau yang akan datang.",
    },
    planExists: {
      what: "{{month, month}} sudah punya rencana ({{rows, number}} baris).",
      kept: "Tidak ada yang diubah.",
      next: "Naikkan targetnya, atau susun ulang: baris yang berisi No. Sampel atau Alasan tetap (mc plan --target, --again).",
    },
    planRowMissing: {
      what: "Baris No. {{no}} tidak ada lagi di Rencana {{month, month}}.",
      kept: "Tidak ada yang diubah.",
      next: "Segarkan, lalu pilih lagi.",
    },
    planRowCounted: {
      what: "Panggilan No. {{no}} tidak perlu diganti: belum dilakukan, atau sudah dihitung sebagai sampel.",
      kept: "Tidak ada yang diubah.",
      next: "Segarkan, lalu pilih panggilan lain.",
    },
    planNothingLeft: {
      what: "Tidak ada lagi yang dapat ditelepon sebagai pengganti No. {{no}} di {{month, month}}: harinya atau cadangannya habis.",
      kept: "Tidak ada yang diubah.",
      next: "Naikkan target rencana untuk mengundi agent lain.",
    },
  },
  plan: {
    heading: "Susun rencana",
    intro:
      "Siapa menelepon siapa, kapan, dengan skenario apa: diundi dari lembar Agen, dan dapat dihitung ulang oleh siapa pun. Tidak ada yang ditulis sebelum Anda mengeklik Tulis rencana.",
    month: "Bulan",
    chooseMonth: "Pilih {{month, month}}",
    seed: "Benih undian",
    seedWhy:
      "Kosong = dibuat add-in. Boleh diisi dari undian bersama, misalnya angka dadu, agar tidak ada yang dapat memilih hasilnya.",
    target: "Jumlah panggilan",
    targetWhy: "Kosong = target di Pengaturan.",
    targetInvalid: "Isi bilangan bulat dari 1, misalnya 60.",
    reason: "Alasan menyusun ulang",
    volume: "Volume {{area}}",
    volumeInvalid: "Isi angka mulai dari 0, misalnya 120.",
    preview: "Lihat pembagian",
    reading: "Menyusun rencana",
    previewHeading: "Pembagian {{month, month}}",
    previewSum:
      "{{calls, number}} panggilan dan {{reserves, number}} cadangan, di {{days, number}} hari kerja.",
    columns: {
      area: "Area",
      agents: "Agent",
      quota: "Jatah",
      calls: "Panggilan",
      reserves: "Cadangan",
    },
    materials: "Jenis materi: {{list}}.",
    blocks: "Blok jam: {{list}}.",
    one: "{{name}} {{count, number}}",
    notes: {
      scenarioMissing:
        "Tanpa skenario yang berlaku pada harinya: {{count, number}} panggilan ({{materials}}).",
      gapTooShort:
        "Jarak antara panggilan serupa lebih pendek daripada yang diatur: {{count, number}} panggilan. Tambah pelaksana atau skenario untuk menghindarinya.",
      noCaller: "Belum ada pelaksana yang boleh menelepon: {{count, number}} panggilan.",
      withoutRole:
        "Tanpa peran di Daftar pelaksana, jadi tidak direncanakan menelepon: {{names}}. Isi perannya QCO bila mereka menelepon.",
      withoutRoleCall:
        "Belum ada yang berperan QCO di Daftar pelaksana, jadi yang tanpa peran direncanakan menelepon: {{names}}.",
      reservesShort: "Cadangan hanya {{planned, number}} dari {{wanted, number}}: agentnya tidak cukup.",
    },
    write: "Tulis rencana",
    writing: "Menulis rencana",
    done: "Rencana {{month, month}} sudah ditulis: {{added, number}} baris baru, {{kept, number}} baris tetap. Benih: {{seed}}.",
    standing: "Rencana {{month, month}} sudah ada dan sama; tidak ada yang ditulis.",
    show: "Buka lembar Rencana",
    exists: "{{month, month}} sudah punya rencana ({{rows, number}} baris).",
    existing: "Yang dilakukan dengan rencana itu",
    raise: "Tambah saja: semua baris tetap, target dinaikkan",
    remake: "Susun ulang: baris yang berisi No. Sampel atau Alasan tetap",
    reasonMissing: "Tulis alasannya: versi baru dan alasannya masuk ke Log dan laporan.",
    today: {
      heading: "Panggilan saya hari ini",
      headingAll: "Panggilan hari ini",
      none: "Belum ada rencana untuk hari ini.",
      doneAll: "Tidak ada panggilan lagi yang menunggu Anda hari ini.",
      make: "Susun rencana",
      agent: "{{id}} {{name}}",
      noAgent: "agent dari antrean",
      late: "dari {{day, day}}",
      fill: "Isi sampel",
      fillOf: "Isi sampel No. {{no}}, {{agent}}",
      more_one: "{{count, number}} panggilan lagi",
      more_other: "{{count, number}} panggilan lagi",
      again: "Tidak dihitung, perlu ditelepon lagi",
      status: "No. {{no}}\u00a0· {{agent}}\u00a0· {{status}}",
      replace: "Tentukan penggantinya",
      replaceOf: "Tentukan penggantinya: No. {{no}}",
      replacedAgain: "No. {{no}} ditelepon lagi {{day, day}}, {{block}}.",
      replacedReserve: "Cadangan No. {{no}} ditelepon {{day, day}}, {{block}}.",
      borrowed: "Dipinjam dari {{area}}.",
    },
    choice: "Panggilan dari rencana",
    choiceOf: "No. {{no}}\u00a0· {{block}}\u00a0· {{area}}\u00a0· {{agent}}",
    unplanned: "Di luar rencana",
    planned: "Dari rencana No. {{no}}",
    plannedTaken:
      "Sampel tersimpan, tetapi baris No. {{no}} di Rencana tidak diisi: sudah berisi sampel lain, atau agentnya bukan agent ini.",
  },
} as const;
