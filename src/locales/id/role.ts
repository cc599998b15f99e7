// The words of the cards for each role, in Bahasa Indonesia.

export const words = {
  role: {
    heading: "Siapa Anda?",
    why: "Menentukan apa yang ditampilkan lebih dulu. Disimpan di komputer ini saja; hak akses tetap diatur di SharePoint.",
    label: "Peran",
    name: { qco: "QCO", qa: "QA", supervisor: "Supervisor" },
    nameLabel: "Nama seperti di daftar",
    save: "Simpan",
    change: "Ganti",
    who: "{{name}} · {{role}}",
    groups: "Sampel terhitung",
    byArea: "Per area",
    byMaterial: "Per jenis materi",
    picked: {
      heading: "Baris terpilih",
      noId: "(tanpa No. Sampel)",
      of: "{{day, day}} · {{area}} · {{agent}}",
      ofUndated: "{{area}} · {{agent}}",
      counted: "Dihitung sebagai sampel {{month, month}}",
      excluded: "Tidak dihitung: {{reason}}",
      score: "Nilai {{score, number}}: {{result}}",
      unscored: "Belum dinilai lengkap",
      passed: "Lulus",
      failed: "Tidak Lulus",
      step: "{{link}}: {{verdict}}",
      stepDue: "{{link}}: {{verdict}}, batas {{due, day}}",
      edit: "Buka di formulir",
    },
    steps: {
      heading: "Langkah untuk Anda",
      none: "Tidak ada langkah yang menunggu Anda.",
      open_one: "{{count, number}} langkah terbuka",
      open_other: "{{count, number}} langkah terbuka",
      due: "{{verdict}}, batas {{due, day}}",
    },
  },
} as const;
