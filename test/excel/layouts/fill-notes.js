// `mc run`: what people write on a report. Last step of a layout's sample; see README.md here.
const context = new Excel.RequestContext();
const sheet = context.workbook.worksheets.getItem("Laporan 2026-06");
const labels = sheet.getUsedRange();
labels.load("values");
await context.sync();
const rowOf = (label, from = 0) => labels.values.findIndex(([cell], row) => row >= from && cell === label);
const signing = rowOf("Catatan dan pengesahan");
for (const [label, words] of [
  ["Catatan", "Catatan auditor: lihat nomor 3"],
  ["Dibuat", "QCO Contoh"],
])
  sheet.getCell(rowOf(label, signing), 1).values = [[words]];
await context.sync();
