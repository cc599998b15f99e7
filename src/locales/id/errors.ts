// What failed actions say, in Bahasa Indonesia: loaded with the first failure. What tells that words cannot be loaded is in common.

export const words = {
  error: {
    notOurWorkbook: {
      what: "Buku kerja ini bukan buku kerja Mystery Calling.",
      kept: "Tidak ada yang diubah.",
      next: "Buka buku kerja yang benar, atau siapkan yang ini lebih dulu.",
    },
    newerLayout: {
      what: "Buku kerja ini dibuat oleh versi add-in yang lebih baru (tata letak {{version}}).",
      kept: "Tidak ada yang diubah.",
      next: "Perbarui add-in, lalu coba lagi.",
    },
    olderLayout: {
      what: "Buku kerja ini masih memakai tata letak versi {{version}}; add-in ini memakai versi {{present}}.",
      kept: "Tidak ada yang diubah.",
      next: "Klik Perbarui di panel Mystery Calling (atau jalankan mc migrate), lalu coba lagi; tidak ada isian yang hilang.",
    },
    wrongYear: {
      what: "Buku kerja ini untuk tahun {{year}}, bukan {{wanted}}.",
      kept: "Tidak ada yang diubah.",
      next: "Pilih file buku tahun {{wanted}}.",
    },
    monthInvalid: {
      what: "“{{month}}” bukan bulan.",
      kept: "Tidak ada yang diubah.",
      next: "Tulis tahun dan bulan, misalnya 2026-07.",
    },
    monthInFuture: {
      what: "Bulan {{month}} belum tiba.",
      kept: "Tidak ada yang diubah.",
      next: "Pilih bulan ini atau bulan sebelumnya.",
    },
    monthMissing: {
      what: "Belum ada lembar F-22 untuk {{month}}.",
      kept: "Tidak ada yang diubah.",
      next: "Buka dulu bulan itu.",
    },
    sheetNotOurs: {
      what: "Sudah ada lembar “{{sheet}}” yang bukan dibuat oleh add-in ini.",
      kept: "Lembar itu dibiarkan apa adanya.",
      next: "Ganti nama lembar itu, lalu coba lagi.",
    },
    layoutDamaged: {
      what: "Tabel di lembar “{{sheet}}” hilang atau berganti nama.",
      kept: "Tidak ada yang diubah.",
      next: "Klik Perbaiki tata letak di layar Periksa (atau jalankan mc repair), lalu coba lagi.",
    },
    headerRowHidden: {
      what: "Baris judul tabel {{table}} di lembar {{sheet}} dimatikan, jadi kolomnya tidak dapat dikenali.",
      kept: "Tidak ada yang diubah.",
      next: "Klik tabel itu, centang Baris Judul di tab Desain Tabel, lalu coba lagi.",
    },
    areaNotListed: {
      what: "“{{area}}” tidak ada di daftar area: {{areas}}.",
      kept: "Tidak ada yang diubah.",
      next: "Pilih salah satunya, atau tambahkan ke daftar di Pengaturan.",
    },
    settingUnknown: {
      what: "Pengaturan “{{key}}” tidak dikenal.",
      kept: "Tidak ada yang diubah.",
      next: "Periksa ejaannya.",
    },
    settingInvalid: {
      what: "Nilai “{{value}}” tidak dapat dipakai untuk {{key}}.",
      kept: "Tidak ada yang diubah.",
      next: "Perbaiki nilainya, lalu coba lagi.",
    },
    scorecardUnusable: {
      what: "Kartu skor di {{sheet}} belum dapat dipakai untuk {{month, month}}: {{header}} ({{cell}}) berisi “{{value}}”.",
      kept: "Tidak ada yang diubah.",
      next: "Perbaiki (bobot berjumlah 100, nama paling panjang 40 karakter tanpa [ ] # ' @ ( ), paling banyak 20 kriteria), lalu coba lagi.",
    },
    cancelled: {
      what: "Dibatalkan sebelum apa pun ditulis.",
      kept: "Buku kerja tidak berubah.",
      next: "Jalankan lagi bila masih diperlukan.",
    },
    columnMissing: {
      what: "Kolom “{{header}}” tidak ditemukan di lembar {{sheet}}.",
      kept: "Tidak ada yang diubah.",
      next: "Kembalikan kolom itu, lalu coba lagi.",
    },
    changedMeanwhile: {
      what: "Orang lain mengubah buku kerja di saat yang sama, berkali-kali.",
      kept: "Tidak ada yang ditulis, isian Anda masih di sini.",
      next: "Tunggu sebentar, lalu coba lagi.",
    },
    cellEditMode: {
      what: "Ada sel yang masih dalam mode edit.",
      kept: "Tidak ada yang diubah.",
      next: "Tekan Enter atau Esc di lembar, lalu coba lagi.",
    },
    sheetProtected: {
      what: "Lembar terkunci, jadi perubahan ditolak.",
      kept: "Isi yang ada tetap utuh.",
      next: "Buka proteksi lembar di tab Tinjau, lalu coba lagi.",
    },
    apiTooOld: {
      what: "Versi Excel ini belum mendukung add-in ini.",
      kept: "Tidak ada yang diubah.",
      next: "Perbarui Excel (2021 atau yang lebih baru), atau pakai Excel di web.",
    },
    notWritten: {
      what: "Excel tidak menyimpan yang ditulis.",
      kept: "Isian Anda masih ada di sini.",
      next: "Tekan Enter atau Esc di sel yang sedang diedit, lalu coba lagi.",
    },
    notAnswering: {
      what: "Excel tidak menjawab.",
      kept: "Yang sudah tertulis tetap ada.",
      next: "Periksa lembar terakhir. Muat ulang panel, lalu coba lagi.",
    },
    tooLarge: {
      what: "Data terlalu besar untuk satu kali proses.",
      kept: "Tidak ada yang dihapus.",
      next: "Bagi menjadi beberapa kali, lalu coba lagi.",
    },
    stopped: {
      what: "Excel menghentikan permintaan ini.",
      kept: "Isi yang ada tetap utuh.",
      next: "Coba lagi: yang sudah ada tidak digandakan. Yang terlanjur setengah jalan ditunjukkan oleh Periksa.",
    },
  },
} as const;
