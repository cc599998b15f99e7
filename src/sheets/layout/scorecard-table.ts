/** The scorecard on Pengaturan: which criteria there are, from which month, and what a criterion may be (docs/rules/f22.md, "Score"). */
import type { TableLayout } from "./column";
import { LONGEST_NAME, FORBIDDEN_IN_NAMES, WEIGHT_IN_FORCE, LONG_DEFAULTS } from "./criterion-rules";
import { GUIDANCE, guidanceOf } from "./criterion-guidance";
import { column, FIXED_HEADER_ROW } from "./fixed-column";
import { FORMULA_NAMES } from "./formula-names";
import { TABLE_NAMES } from "./names";
import { CRITICAL_WORDS, FATAL_WORD } from "./words";
import { DEFAULT_SCORECARD } from "../../sop";

const nameCheck = (cell: string): string => {
  const plain = FORBIDDEN_IN_NAMES.reduce((text, character) => `SUBSTITUTE(${text},"${character}","")`, cell);
  const long = LONG_DEFAULTS.map((name) => `,${cell}="${name}"`).join("");
  return `=AND(LEN(${plain})=LEN(${cell}),OR(LEN(${cell})<=${LONGEST_NAME}${long}))`;
};

const own = (header: string): string => `TabelParameter[[#This Row],[${header}]]`;
const all = (header: string): string => `TabelParameter[${header}]`;

/** The weight where no newer row of the same code is in force by the as-of month; of equals the lower row is newer. */
function weightInForce(): string {
  const { asOf } = FORMULA_NAMES;
  const month = `YEAR(${asOf})&"-"&RIGHT("0"&MONTH(${asOf}),2)`;
  const from = "Berlaku Mulai";
  const newer = `(${all(from)}>${own(from)})+(${all(from)}=${own(from)})*(ROW(${all("Kode")})>ROW())`;
  const replaced = `SUMPRODUCT((${all("Kode")}=${own("Kode")})*(${all(from)}<=${month})*(${newer}))>0`;
  return `=IFERROR(IF(AND(ISNUMBER(${own("Bobot")}),${own("Kode")}<>"",${own(from)}<=${month}),IF(${replaced},0,${own("Bobot")}),""),"")`;
}

export const SCORECARD_TABLE: TableLayout = {
  name: TABLE_NAMES.criteria,
  row: FIXED_HEADER_ROW,
  column: 5,
  columns: [
    column("Kode", 44, "text", {
      prompt: "P01, P02, … Ubah kriteria dengan baris baru berkode sama dan Berlaku Mulai bulan depan.",
      check: {
        formula: (cell) => `=AND(LEN(${cell})=3,LEFT(${cell},1)="P",ISNUMBER(VALUE(MID(${cell},2,2))))`,
        alert: "Isi P dan dua angka, misalnya P12.",
      },
    }),
    column("Nama", 250, "text", {
      prompt: `Paling panjang ${LONGEST_NAME} karakter, tanpa ${FORBIDDEN_IN_NAMES.join(" ")}`,
      check: {
        formula: nameCheck,
        alert: `Nama paling panjang ${LONGEST_NAME} karakter, tanpa ${FORBIDDEN_IN_NAMES.join(" ")}`,
      },
    }),
    column("Bobot", 48, "number", {
      prompt:
        "Bobot yang berlaku dalam satu bulan berjumlah tepat 100. 0 = kriteria tidak dipakai lagi mulai bulan itu.",
      check: {
        formula: (cell) => `=IF(ISNUMBER(${cell}),${cell}>=0,FALSE)`,
        alert:
          "Isi bilangan mulai dari 0 (0 = tidak dipakai lagi). Jumlah bobot yang berlaku harus tepat 100.",
      },
    }),
    column("Kritis Untuk", 76, "list", {
      list: "PilihanKritis",
      prompt: "Kritis bagi Pelanggan, Bisnis, atau Kepatuhan; kosong bila tidak kritis.",
    }),
    column("Fatal", 48, "text", {
      prompt: `${FATAL_WORD}, atau kosong. Satu Tidak pada kriteria fatal membuat Hasil Tidak Lulus.`,
      check: {
        formula: (cell) => `=${cell}="${FATAL_WORD}"`,
        alert: `Isi ${FATAL_WORD}, atau kosongkan.`,
      },
    }),
    column("Berlaku Mulai", 76, "text", {
      prompt: "Bulan pertama, misalnya 2026-09; kosong = sejak awal. Bulan yang sudah dibuka tidak berubah.",
      check: {
        formula: (cell) =>
          `=AND(LEN(${cell})=7,MID(${cell},5,1)="-",ISNUMBER(VALUE(LEFT(${cell},4))),ISNUMBER(VALUE(RIGHT(${cell},2))))`,
        alert: "Tulis tahun dan bulan, misalnya 2026-09, atau kosongkan.",
      },
    }),
    column(WEIGHT_IN_FORCE, 60, "formula", {
      formula: weightInForce(),
      numberFormat: `General;;"–"`,
      prompt: "Bobot yang berlaku pada bulan acuan. Dihitung otomatis; jangan diubah.",
    }),
    column(GUIDANCE, 430, "text", {
      prompt: "Kapan nilainya Tidak? Pegangan bagi penilai; mengubahnya tidak mengubah nilai bulan mana pun.",
    }),
  ],
  seed: DEFAULT_SCORECARD.criteria.map((criterion) => [
    criterion.code,
    criterion.name,
    criterion.weight,
    criterion.criticalTo ? CRITICAL_WORDS[criterion.criticalTo] : "",
    criterion.fatal ? FATAL_WORD : "",
    "",
    null,
    guidanceOf(criterion.name) ?? "",
  ]),
};
