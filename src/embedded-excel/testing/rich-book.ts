/** A made-up workbook that holds something in every field a book has. */
import { createEmptyBook, createSheet } from "../book/empty-book";
import type { Book, Sheet } from "../book/types";
import { fillTables, fillValues } from "./rich-cells";
import { fillChartData, fillCharts } from "./rich-charts";
import { area, percent, red } from "./rich-parts";
import { fillRules } from "./rich-rules";

function fillLook(sheet: Sheet): void {
  Object.assign(sheet, {
    standardWidth: 60.75,
    standardHeight: 18,
    tabColor: "#00B050",
    showGridlines: false,
    hidesHeadings: true,
    zoom: 85,
  });
  Object.assign(sheet, { frozenRows: 2, frozenColumns: 1 });
  sheet.columnInfo = new Map([
    [0, { width: 100.5 }],
    [1, { width: 33.333, hidden: true, outlineLevel: 1 }],
    [2, { outlineLevel: 2, collapsed: true, style: red }],
    [9, { hidden: true }],
    [16_383, { width: 5.25 }],
  ]);
  sheet.rowInfo = new Map([
    [3, { height: 33.75 }],
    [4, { hidden: true, outlineLevel: 1 }],
    [5, { collapsed: true, style: percent }],
    [41, { filtered: true }],
    [42, { filtered: true, height: 20 }],
    [43, { hidden: true }],
    [60, { filtered: true }],
    [61, { hidden: true, filtered: true }],
  ]);
  sheet.merges = [area(20, 0, 20, 5), area(22, 1, 24, 2)];
  sheet.hyperlinks = [
    { area: area(0, 0), address: "https://contoh.invalid/a?b=1&c=é", screenTip: "Buka & baca" },
    { area: area(1, 0, 1, 2), documentReference: "'Lembar lain'!A1" },
    { area: area(2, 0), address: "https://contoh.invalid/", documentReference: "bagian" },
  ];
  sheet.customProperties = new Map([
    ["versi", "3"],
    ["kosong", ""],
    ["catatan é", "panjang 😀 <&>"],
  ]);
}

function fillPage(sheet: Sheet): void {
  sheet.pageLayout = {
    orientation: "Landscape",
    paperSize: "A4",
    titleRows: "$1:$2",
    titleColumns: "$A:$B",
    printArea: "A1:H40,J1:K9",
    fitToPagesWide: 1,
    scale: 70,
    centerHorizontally: true,
    centerVertically: true,
    printGridlines: true,
    blackAndWhite: true,
    header: { left: '&"Arial,Bold"&12F-22 && lampiran', center: "&A", right: "&D" },
    footer: { left: "", center: "Halaman &P dari &N", right: "&F" },
    margins: { top: 54, bottom: 50.4, left: 36.1, right: 18, header: 21.6, footer: 20 },
    rowBreaks: [10, 40],
    columnBreaks: [4],
  };
}

function bookParts(book: Book): void {
  const [first, second] = book.sheets;
  book.activeSheetId = second?.id ?? "";
  book.names = [
    { name: "DaftarArea", formula: "=Sampel202607[No. Sampel]", visible: true, comment: "Daftar & area" },
    { name: "Lokal", formula: "='Lembar lain'!$C$5", sheetId: first?.id ?? "", visible: false },
    { name: "Konstanta", formula: '=CONCAT("a",1)', visible: true },
  ];
  const keys = [
    "title",
    "author",
    "subject",
    "keywords",
    "comments",
    "category",
    "manager",
    "company",
    "lastAuthor",
    "lain",
  ];
  book.properties = new Map(keys.map((key) => [key, `${key} & <é>\n2`]));
  book.properties.set("created", "2026-07-01T02:03:04Z");
  book.customProperties = new Map<string, string | number | boolean>([
    ["Klasifikasi", "Internal <&>"],
    ["Versi", 3],
    ["Rasio", 0.1 + 0.2],
    ["Besar", 1e12],
    ["Benar", true],
    ["Salah", false],
    ["Angka teks", "007"],
  ]);
  book.settings = new Map([
    ["tataLetak", '{"versi":3,"teks":"<&>\\u0001"}'],
    ["kosong \u0002", ""],
  ]);
  book.customXml = new Map([
    [
      "{99999999-8888-7777-6666-555555555555}",
      '<?xml version="1.0"?><x xmlns="urn:contoh">é & more</x>'.replace("&", "&amp;"),
    ],
    ["bukan-guid", "<y>\n  <z/>\n</y>"],
    ["utf16", '<?xml version="1.0" encoding="utf-16"?><w>😀</w>'],
  ]);
  book.calculationMode = "AutomaticExceptTables";
  book.date1904 = true;
}

/** Every field of a book, its sheets and their parts is used at least once. */
export function richBook(): Book {
  const first = createSheet("Uji 'kutip' & é", "{00000000-0001-0000-0000-00000000000A}");
  const other = createSheet("Lembar lain", "bukan-guid");
  const list = createSheet("Daftar", "{00000000-0003-0000-0000-00000000000C}");
  const charts = createSheet("Bagan", "{00000000-0004-0000-0000-00000000000D}");
  const book: Book = { ...createEmptyBook(), sheets: [first, other, list, charts] };
  fillValues(first);
  fillTables(first);
  fillRules(first);
  fillLook(first);
  fillPage(first);
  fillChartData(other);
  fillCharts(charts, other);
  other.protection = { options: {} };
  list.visibility = "VeryHidden";
  list.protection = {
    passwordHash: "CC1A",
    options: {
      allowAutoFilter: true,
      allowSort: false,
      allowEditObjects: true,
      allowEditScenarios: true,
      selectionMode: "None",
    },
  };
  first.protection = {
    passwordHash: "SHA-512,100000,c2FsdA==,aGFzaA==",
    options: {
      allowDeleteColumns: true,
      allowDeleteRows: true,
      allowFormatCells: true,
      allowFormatColumns: true,
      allowFormatRows: true,
      allowInsertColumns: true,
      allowInsertHyperlinks: true,
      allowInsertRows: true,
      allowPivotTables: true,
      selectionMode: "Unlocked",
    },
  };
  charts.visibility = "Hidden";
  charts.protection = { passwordHash: "bukan sidik", options: { selectionMode: "Normal" } };
  bookParts(book);
  return book;
}
