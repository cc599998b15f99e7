// `mc run`: what people do to a month's sheet. Third step of a layout's sample, after the rows; see README.md here.
const context = new Excel.RequestContext();
const table = context.workbook.tables.getItem("Sampel202606");
table.columns.add(3, undefined, "Kolom Sendiri");
const sheet = context.workbook.worksheets.getItem("F-22 2026-06");
sheet.getRange("D7").values = [["isi sendiri"]];
sheet.getRange("F2").values = [["Catatan di atas tabel"]];
await context.sync();
