/** Cells and tables of the made-up workbook. */
import type { Cell, Sheet } from "../book/types";
import { area, percent, put, red, text } from "./rich-parts";

/** Values of every kind, and texts that are easily mistaken. */
export function fillValues(sheet: Sheet): void {
  const values: Cell[] = [
    { value: "teks" },
    { value: "0812", style: text },
    { value: "2026-07-15" },
    { value: "=1+1", quotePrefix: true },
    { value: "=1+1" },
    { value: "'kutip" },
    { value: '+62 & <b>"tebal"</b>', quotePrefix: true, style: text },
    { value: " tepi \n baris\r\nbaru\ttab " },
    { value: "a_x000D_b _x005F_ _x00zz_" },
    { value: "kendali\u0001\u001f\ufffe\ud800 emoji 😀 日本語 \u0627" },
    { value: "" },
    { value: 46_204.123_456_789, style: red },
    { value: 0.1 + 0.2 },
    { value: Number.MAX_VALUE },
    { value: 5e-324 },
    { value: -1e21 },
    { value: true },
    { value: false, style: percent },
    { value: { error: "#N/A" } },
    { value: { error: "#DIV/0!" } },
    { value: null, style: red },
    { value: null },
    { value: 3, formula: "=SUM(A1:$B$2,'Lembar lain'!C3)" },
    { value: "", formula: '=IF(TRUE,"","_x000D_")' },
    { value: "hasil", formula: '=_A1&"x"' },
    { value: true, formula: "=1=1" },
    { value: { error: "#NAME?" }, formula: "=TAKADA()" },
    { value: { error: "#SPILL!" }, formula: "=UNIQUE(A1:A3)", array: { rows: 1, columns: 1 } },
    { value: null, formula: "=NOW()", style: percent },
    { value: 1, formula: '=XLOOKUP(1,A1:A2,B1:B2)+IFS(TRUE,1)+WORKDAY.INTL(1,2,1)+LEN("XLOOKUP(")' },
    { value: 1, formula: "=LET(x, 1, y, x+1, x+y)+SUM(FILTER(A1:A3,B1:B3))+SUM(A1#)" },
  ];
  values.forEach((cell, index) => {
    put(sheet, Math.floor(index / 4), (index % 4) * 2, cell);
  });
}

export function fillTables(sheet: Sheet): void {
  const headers = ["No. Sampel", "Nilai [skor] #1's", "Jumlah\nBaris"];
  headers.forEach((value, column) => {
    put(sheet, 40, column, { value });
  });
  for (let row = 41; row < 45; row += 1) {
    put(sheet, row, 0, { value: `MC-${row}` });
    put(sheet, row, 1, { value: row, style: percent });
    put(sheet, row, 2, { value: row * 2, formula: "=Sampel202607[[#This Row],[Nilai '[skor'] '#1''s]]*2" });
  }
  put(sheet, 45, 0, { value: "Jumlah" });
  put(sheet, 45, 2, { value: 344, formula: "=SUBTOTAL(109,Sampel202607[Jumlah\nBaris])" });
  const options = { showBandedColumns: true, highlightFirstColumn: true, highlightLastColumn: false };
  sheet.tables = [
    {
      id: 7,
      name: "Sampel202607",
      area: area(40, 0, 45, 2),
      showHeaders: true,
      showTotals: true,
      showFilterButton: true,
      style: "TableStyleMedium2",
      showBandedRows: true,
      ...options,
      columns: [
        { id: 1, name: "No. Sampel", filterValues: ["", "MC-41", "MC-42"] },
        { id: 5, name: "Nilai [skor] #1's" },
        {
          id: 3,
          name: "Jumlah\nBaris",
          calculatedFormula: "=Sampel202607[[#This Row],[Nilai '[skor'] '#1''s]]*2",
        },
      ],
    },
    {
      id: 2,
      name: "TanpaKepala",
      area: area(50, 4, 52, 5),
      showHeaders: false,
      showTotals: false,
      showFilterButton: true,
      style: "",
      showBandedRows: false,
      ...options,
      columns: [
        { id: 1, name: "Column1" },
        { id: 2, name: "Column2" },
      ],
    },
    {
      id: 3,
      name: "Diam",
      area: area(50, 8, 52, 8),
      showHeaders: true,
      showTotals: false,
      showFilterButton: false,
      style: "TableStyleLight1",
      showBandedRows: true,
      showBandedColumns: false,
      highlightFirstColumn: false,
      highlightLastColumn: true,
      columns: [{ id: 1, name: "Sendiri", filterValues: ["x"] }],
    },
  ];
  put(sheet, 50, 8, { value: "Sendiri" });
}
