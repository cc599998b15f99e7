// The eight formula columns of F-22, as a month's sheet has them, over made-up rows.
import type { CellValue } from "../book/types";

const CRITERIA: readonly (readonly [name: string, weight: number, fatal: boolean])[] = [
  ["P01 Salam Pembuka", 5, false],
  ["P02 Verifikasi Pelanggan", 10, true],
  ["P03 Menggali Kebutuhan", 10, false],
  ["P04 Empati", 10, false],
  ["P05 Pengetahuan Produk dan Kebenaran Informasi", 20, true],
  ["P06 Solusi", 15, true],
  ["P07 Hold dan Transfer", 5, false],
  ["P08 Intonasi dan Artikulasi", 10, false],
  ["P09 Bahasa Sopan", 5, false],
  ["P10 Pencatatan Tiket", 5, false],
  ["P11 Konfirmasi dan Salam Penutup", 5, false],
];
const STEPS = [
  ["QCO", "Feedback QCO ke QA"],
  ["QA", "Feedback QA ke SPV"],
  ["SPV", "Tindak Lanjut SPV ke QA"],
] as const;

export const INPUTS = [
  ...CRITERIA.map(([name]) => name),
  "Ketidaksesuaian",
  "Tanggal Temuan",
  ...STEPS.map(([, header]) => header),
  "Status",
];
export const FORMULA_COLUMNS = [
  "Nilai",
  "Hasil",
  ...STEPS.map(([step]) => `Batas ${step}`),
  ...STEPS.map(([step]) => `Status ${step}`),
];
export const TABLE = "Sampel202607";

const own = (header: string): string => `${TABLE}[[#This Row],[${header}]]`;

function score(): string {
  const marked = CRITERIA.map(
    ([name]) => `(${own(name)}="Ya")+(${own(name)}="Tidak")+(${own(name)}="N/A")`,
  ).join("+");
  const weighed = CRITERIA.map(([name, weight]) => `${weight}*(${own(name)}="Ya")`).join("+");
  const total = CRITERIA.map(([name, weight]) => `${weight}*(${own(name)}<>"N/A")`).join("+");
  return `=IFERROR(IF(${marked}<11,"",100*(${weighed})/(${total})),"")`;
}

function verdict(): string {
  const fatal = CRITERIA.filter(([, , isFatal]) => isFatal).map(([name]) => `${own(name)}="Tidak"`);
  return `=IF(ISNUMBER(${own("Nilai")}),IF(OR(${own("Nilai")}<BatasLulus,${fatal.join(",")}),"Tidak Lulus","Lulus"),"")`;
}

const concerned = `IFERROR(AND(${own("Ketidaksesuaian")}="Ya",${own("Status")}<>"Batal"),FALSE)`;
const found = own("Tanggal Temuan");

function due(step: number): string {
  const previous = own(STEPS[Math.max(0, step - 1)]?.[1] ?? "");
  const start =
    step === 0
      ? `INT(${found})`
      : `IF(JangkarTemuan,INT(${found}),IF(ISNUMBER(${previous}),INT(${previous}),0))`;
  return `=IF(${concerned},IF(ISNUMBER(${found}),IF(${start}>0,IF(HariKerja,WORKDAY.INTL(${start},BatasHari,PolaAkhirPekan,HariLibur),${start}+BatasHari),""),""),"")`;
}

function status(step: number): string {
  const [name = "", header = ""] = STEPS[step] ?? [];
  const limit = own(`Batas ${name}`);
  const done = own(header);
  const checked = `IF(${done}="",IF(HariAcuan>${limit},"Lewat Batas",IF(HariAcuan=${limit},"Jatuh Tempo Hari Ini","Belum Jatuh Tempo")),IF(ISNUMBER(${done}),IF(OR(${done}<${found},INT(${done})>HariAcuan),"Tidak Valid",IF(INT(${done})<=${limit},"Tepat Waktu","Terlambat")),"Tidak Valid"))`;
  return `=IF(${concerned},IF(${found}="","Data Tidak Lengkap",IF(ISNUMBER(${limit}),${checked},"Menunggu")),"Tidak Berlaku")`;
}

/** In the order of FORMULA_COLUMNS. */
export const FORMULAS: readonly string[] = [
  score(),
  verdict(),
  due(0),
  due(1),
  due(2),
  status(0),
  status(1),
  status(2),
];

/** A made-up row of inputs, varying with its number. */
export function inputsOf(row: number): CellValue[] {
  const marks = CRITERIA.map((_criterion, index) =>
    (row * 7 + index * 3) % 11 === 0 ? "Tidak" : (row + index) % 9 === 0 ? "N/A" : "Ya",
  );
  const day = 46204 + (row % 12);
  return [
    ...marks,
    row % 3 === 0 ? "Ya" : "Tidak",
    day,
    row % 2 === 0 ? day + 1 : null,
    row % 4 === 0 ? day + 4 : null,
    null,
    "Open",
  ];
}
