// The words of the guides for each role and of the pages beside the pane, in Bahasa Indonesia. A screen or button is named
// by its own key, `$t(…)`: where it is renamed, the guides say its new name.

export const words = {
  guide: {
    heading: "Panduan menurut peran",
    page: "Buka panduan dengan gambar",
    pictureOf: "Layar {{screen}}",
    qco: {
      title: "Panduan QCO",
      lead: "Anda menelepon agent sebagai pelanggan, mengisi F-22, memberi feedback ke QA, lalu membuat laporan dan rekap. Sepuluh langkah ini cukup untuk satu bulan.",
      who: "Buka buku kerja bersama, lalu klik **$t(ribbon.pane)** di tab Mystery Calling. Pilih peran $t(role.name.qco) dan nama Anda sesuai daftar, lalu **$t(role.save)**. **$t(pane.screens.home)** menunjukkan sisa sampel, laju bulan ini, dan langkah yang menunggu Anda. Layar lain dibuka dari menu **$t(pane.screens.all)** (☰).",
      month:
        "Klik **$t(ribbon.openMonth)** di awal bulan. Lembar F-22 bulan itu dibuat bila belum ada; yang sudah ada tidak diubah.",
      call: "Buka **$t(pane.screens.sample)**. Bila bulan ini punya rencana, pilih di **$t(plan.choice)** (yang untuk hari ini juga ada di **$t(pane.screens.home)**, bagian **$t(plan.today.heading)**); bila tidak, formulir mengusulkan panggilan yang paling kurang. Baca skenario dan jawaban yang benar sebelum menelepon, lalu isi jam, durasi, status panggilan, dan ID Rekaman. Yang diusulkan, seperti agent dan $t(work.field.destinationNumber), diubah lewat **$t(work.sample.change)**.",
      score:
        "Nilai setiap kriteria: Y, T, atau N. **$t(work.sample.restYes)** mengisi sisanya. Panggilan yang tidak terhubung cukup diisi status panggilannya; baris itu tersimpan tetapi tidak dihitung.",
      finding:
        "Ada yang Tidak? Tulis apa yang kurang di samping kriterianya: dari situ terisi uraian temuan. Periksa kategori temuannya, isi rekomendasi Anda di bawah **$t(work.sample.noteMore)**, lalu **$t(work.save)**. Isian yang belum disimpan tetap ada di komputer ini sebagai draf.",
      feedback:
        "Sampaikan feedback ke QA paling lambat H+2 sejak tanggal temuan, lalu catat di **$t(pane.screens.worklist)** dengan **$t(work.worklist.doShort)**. Beberapa langkah sejenis dapat dicentang dan diisi sekaligus.",
      import:
        "Sampel dari sistem lain (CSV atau .xlsx) masuk lewat **$t(pane.screens.import)**. Kolom dan nilai dipasangkan dulu, dan pratinjau menunjukkan apa yang akan ditambahkan sebelum ditulis.",
      check:
        "Buka **$t(pane.screens.check)** sebelum membuat laporan. Klik sebuah baris untuk melompat ke selnya; yang dapat diperbaiki otomatis punya tombol, dan perbaikannya dapat diurungkan.",
      report:
        "Buka **$t(pane.screens.reports)**, lalu **$t(reports.button)**, paling lambat tanggal batas yang tertulis di situ. Membuatnya lagi memperbarui angka; isian manual di laporan tidak berubah.",
      finish:
        "Minta tanda tangan, isi penerima di lembar Distribusi. Di **$t(pane.screens.reports)** periksa **$t(reports.finish.name)**, lalu **$t(reports.finish.button)**. Laporan dikunci tanpa kata sandi dan disimpan sebagai versi final.",
    },
    qa: {
      title: "Panduan QA",
      lead: "Anda menyiapkan materi dan skenario, meneruskan feedback ke supervisor, memutuskan keberatan, dan menganalisis hasilnya.",
      who: "Klik **$t(ribbon.pane)** di tab Mystery Calling, pilih peran $t(role.name.qa), isi nama Anda, lalu **$t(role.save)**. Nama itu ditulis saat Anda menyetujui dan memutuskan. Layar lain dibuka dari menu **$t(pane.screens.all)** (☰).",
      prepare:
        "Setahun sekali: **$t(ribbon.setUp)**, lalu isi lembar Agen; kartu skor diubah di **$t(pane.screens.scorecard)**. Setiap bulan, sebelum panggilan pertama: isi lembar Materi dan Skenario, dengan tanggal berlakunya.",
      plan: "Buka **$t(pane.screens.plan)** dan klik **$t(plan.preview)**: pembagian per area terlihat sebelum ditulis. **$t(plan.write)** mengundi panggilannya; siapa pun dapat menghitung ulang undian itu dari benihnya.",
      feedback:
        "Di **$t(pane.screens.worklist)**, teruskan feedback QCO ke supervisor paling lambat H+2 sejak tanggal temuan. **$t(work.reminder.heading)** menyiapkan teks untuk email atau Teams bagi yang terlambat.",
      corrective:
        "Di **$t(pane.screens.corrective)**, lihat koreksi, akar masalah, dan tindakan korektif. Closed baru boleh setelah $t(work.field.effectivenessCheck) terisi.",
      objection:
        "Supervisor dapat mengajukan keberatan atas sebuah nilai. Putuskan di **$t(pane.screens.corrective)**: diterima atau ditolak, dengan alasan. Nilai yang Anda koreksi tercatat sebelum dan sesudahnya di Log.",
      approve:
        "Temuan yang sudah Closed menunggu Anda di **$t(pane.screens.worklist)**: lihat isinya, lalu **$t(work.approval.approve)**. Nama dan tanggal Anda tercatat di baris itu.",
      calibration:
        "Di **$t(pane.screens.calibration)**, **$t(calibration.open.draw)** lalu buka sesi. Setiap penilai mengisi sendiri; hasilnya terlihat setelah **$t(calibration.form.close)**.",
      analysis:
        "Setelah laporan dibuat, baca lembar Analisa: penyebab utama dan rekomendasi. Isi rekomendasi beserta departemennya di lembar Rekomendasi, dan catat nilai 1–5 serta tindak lanjutnya.",
    },
    supervisor: {
      title: "Panduan Supervisor",
      lead: "Anda menindaklanjuti temuan pada agent Anda dan menjawab ke QA. Semuanya ada di satu daftar.",
      who: "Klik **$t(ribbon.pane)** di tab Mystery Calling, pilih peran $t(role.name.supervisor) dan nama Anda sesuai daftar, lalu **$t(role.save)**. **$t(pane.screens.home)** menunjukkan langkah yang menunggu Anda dan batas waktunya. Layar lain dibuka dari menu **$t(pane.screens.all)** (☰).",
      steps:
        "Buka **$t(pane.screens.worklist)**. Setiap langkah memuat temuan, kriteria yang bernilai Tidak, rekomendasi QCO dan QA, serta rekamannya.",
      answer:
        "Bicarakan dengan agent, lalu **$t(work.worklist.doShort)**: isi $t(work.field.followUpResult) dan $t(work.field.personInCharge), paling lambat H+2 sejak tanggal temuan. Bila agent sudah mengetahuinya, isi $t(work.field.acknowledgedDate) di **$t(pane.screens.corrective)**.",
      objection:
        "Tidak sepakat dengan sebuah nilai? Ajukan keberatan di **$t(pane.screens.corrective)**, dengan kode kriteria dan alasannya. H+2 tetap berjalan selama QA memutuskan.",
      corrective:
        "Untuk temuan yang perlu tindakan korektif, isi akar masalah, koreksi, tindakan korektif dan target selesainya di **$t(pane.screens.corrective)**. Ketiganya hal yang berbeda.",
    },
    documentControl: {
      title: "Panduan Document Control",
      lead: "Anda menjaga nomor dokumen, versi final, penyimpanan satu tahun, dan salinan yang keluar.",
      document:
        "Klik **$t(ribbon.pane)** di tab Mystery Calling; peran tidak perlu dipilih. Layar yang disebut di sini ada di menu **$t(pane.screens.all)** (☰). Di **$t(pane.screens.settings)**, bagian $t(settings.group.letterhead): isi $t(settings.field.company.label), $t(settings.field.documentNumber.label) dan jabatan penanda tangan. Laporan yang sudah final tidak berubah.",
      final:
        "Di **$t(pane.screens.reports)** terlihat laporan mana yang $t(reports.state.current), $t(reports.state.outdated) atau $t(reports.state.final), dan siapa yang menandainya. Yang final dikunci; bila dibuat ulang, versi lama tetap tersimpan sebagai salinan.",
      copies:
        "Untuk pihak luar pakai **$t(reports.distribution.button)** di layar yang sama: agent, supervisor, dan pelaksana disamarkan. Pindahkan lembarnya ke buku kerja baru atau simpan sebagai PDF. Jangan pernah mengirim buku kerjanya: nama aslinya ada di situ.",
      keep: "F-22 disimpan 1 tahun. Bulan yang lewat masa simpannya hanya ditandai; tidak ada yang dihapus sendiri. Di **$t(pane.screens.records)** yang lewat menunggu keputusan Anda: simpan atau musnahkan. Lembar Dokumen memuat dokumen yang berlaku dan keputusan itu.",
      year: "Pada awal tahun buat buku kerja baru, lalu di **$t(pane.screens.settings)** pakai **$t(nextYear.heading)**. Buku lama hanya dibaca.",
      archive:
        "Tahun yang selesai: **$t(records.archive.button)** di **$t(pane.screens.records)** membuat file arsip dengan kode untuk setiap bulan; catat kode arsipnya di tempat lain. **$t(records.verify.pick)** memeriksa apakah isinya masih sama.",
      export: "Tabel untuk alat lain dibuat oleh bagian TI dengan baris perintah: `mc export`.",
    },
    site: {
      title: "Bantuan Mystery Calling for Excel",
      contents: "Isi halaman",
      rules: "Semua aturan dan butir prosedurnya",
      other: "In English",
      support: "Dukungan",
      build: "Mystery Calling for Excel {{version}}",
      publisher: "Penyedia: {{publisher}}",
    },
    support: {
      title: "Dukungan Mystery Calling for Excel",
      contact: "Pertanyaan dan masalah: {{contact}}",
      nobody: "Pertanyaan dan masalah: hubungi bagian TI perusahaan Anda, yang memasang add-in ini.",
      first:
        "Tulis apa yang Anda lakukan, apa yang dikatakan panel, dan versi di kaki panel. Tombol di Bantuan panel, **$t(selfTest.button)**, membuat laporan yang dapat disalin; isi buku kerja tidak ikut.",
      privacy:
        "Semua data ada di buku kerja Anda dan di komputer ini; add-in tidak mengirimnya ke mana pun. Draf isian tersimpan di komputer ini sampai disimpan, terlalu lama, atau dihapus lewat $t(pane.screens.settings).",
      help: "Panduan dan semua aturan",
      notices: "Lisensi paket pihak lain",
    },
  },
} as const;
