// `mc run`: what people fill in before their first month is made. First step of a layout's sample; see README.md here.
const put = (sheet, cell, values) => {
  const { length } = values;
  context.workbook.worksheets
    .getItem(sheet)
    .getRange(cell)
    .getResizedRange(length - 1, values[0].length - 1).values = values;
};
const day = (iso) => Math.round((Date.parse(iso) - Date.parse("1899-12-30")) / 86_400_000);

const context = new Excel.RequestContext();
put("Pengaturan", "S6", [["'147"], [188]]);
put("Pengaturan", "U6", [
  ["Bima", "QCO", 20],
  ["Citra", "QCO", 20],
  ["Dewi", "TL", 0],
]);
put("Pengaturan", "F17", [
  ["P05", "Pengetahuan Produk dan Kebenaran Informasi", 25, "Pelanggan", "Fatal", "'2026-08"],
  ["P06", "Solusi", 10, "Pelanggan", "Fatal", "'2026-08"],
]);
context.workbook.tables.getItem("TabelAgen").columns.add(undefined, undefined, "Catatan Tim");
put("Agen", "A6", [
  ["A005", "Agen A005", "MDN", "'147", "Supervisor Satu", "Ya", "lama"],
  ["A026", "Agen A026", "SBY", 147, "Supervisor Dua", "Ya", "baru"],
  ["A031", "Agen A031", "JKT", 188, "Supervisor Dua", "Tidak", ""],
]);
put("Libur", "A59", [[day("2026-06-27"), "Ulang tahun perusahaan", "Perusahaan"]]);
put("Materi", "A6", [
  ["M-01", "Komplain", "Tagihan", "'=jawaban ditulis tangan", day("2026-01-01"), day("2026-12-31")],
  ["M-02", "Informasi", "Jam layanan", "Setiap hari", day("2026-01-01"), ""],
]);
put("Skenario", "A6", [
  [
    "S-01",
    "'1",
    "M-01",
    "Tagihan naik tanpa pemberitahuan",
    ...["2026-05-08", "2026-05-07", "2026-01-01", "2026-12-31"].map(day),
  ],
  ["S-02", 2, "M-02", "Bertanya jam layanan", ...["2026-05-08", "2026-05-18", "2026-01-01"].map(day), ""],
]);
put("Rekomendasi", "A6", [
  [
    "'1",
    "'2026-06",
    "Pemasaran",
    "Perbarui daftar harga",
    "Temuan Juni",
    "Korektif",
    4,
    day("2026-07-17"),
    "",
    "Belum ada jawaban",
  ],
]);
await context.sync();
