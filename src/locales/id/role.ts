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
    steps: {
      heading: "Langkah untuk Anda",
      none: "Tidak ada langkah yang menunggu Anda.",
      open_one: "{{count, number}} langkah terbuka",
      open_other: "{{count, number}} langkah terbuka",
      due: "{{verdict}}, batas {{due, day}}",
    },
  },
} as const;
