// `mc run`: what people write on a report. Last step of a layout's sample; see README.md here.
const context = new Excel.RequestContext();
const sheet = context.workbook.worksheets.getItem("Laporan 2026-06");
const labels = sheet.getUsedRange();
labels.load("values");
await context.sync();
const rowOf = (label, from = 0) => labels.values.findIndex(([cell], row) => row >= from && cell === label);
sheet.getCell(rowOf("Catatan"), 1).values = [["Catatan auditor: lihat nomor 3"]];
// The name stands two lines below what it is for.
sheet.getCell(rowOf("Dibuat oleh: QCO") + 2, 0).values = [["QCO Contoh"]];
await context.sync();
