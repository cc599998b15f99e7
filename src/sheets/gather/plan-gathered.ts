/** Workbooks taken together as a workbook of its own: tables of counts, and rates as formulas over them. Edits for an empty one. */
import {
  addCounts,
  LINKS,
  type BookDigest,
  type Day,
  type Gathered,
  type GatherProblem,
  type PooledCounts,
} from "../../sop";
import type { CellContent, Edit } from "../edits/edit";
import { LABEL, NOTE, SECTION, SUBTITLE, TITLE } from "../layout/looks";
import {
  GATHERED_NOTE,
  GATHERED_SHEETS,
  GATHERED_TITLE,
  ID_WORDS,
  NO_PROBLEMS,
  PROBLEM_NAMES,
  problemWords,
  STEP_WORDS,
} from "./gather-words";
import { planPlainTable, type PlainColumn } from "./plain-table";

const DAY = "dd/mm/yyyy";
const SHARE = "0.0%";
const MEAN = "0.00";

/** `of` of `whole`; empty for 0 of 0. */
const share = (of: string, whole: string): string => `=IF(${whole}=0,"",${of}/${whole})`;

const sumOfScores = ({ scores }: PooledCounts): number =>
  [...scores].sort(([a], [b]) => a - b).reduce((sum, [score, count]) => sum + score * count, 0);

const excludedOf = ({ excluded }: PooledCounts): number =>
  Object.values(excluded).reduce((sum, count) => sum + count, 0);

const text = (header: string, width = 90): PlainColumn => ({ header, width, text: true });
const count = (header: string, width = 64): PlainColumn => ({ header, width, numberFormat: "#,##0" });
/** The cell of the formula's own line. */
const own = (table: string, header: string): string => `${table}[[#This Row],[${header}]]`;

const COUNTED_COLUMNS: readonly PlainColumn[] = [
  count("Baris"),
  count("Sampel"),
  count("Target"),
  count("Tidak Dihitung", 72),
  count("Lulus"),
  { header: "Jumlah Nilai", width: 84, numberFormat: "#,##0.00" },
  count("Tanpa Kesalahan Kritis Pelanggan", 84),
  count("Tanpa Kesalahan Kritis Bisnis", 84),
  count("Tanpa Kesalahan Kritis Kepatuhan", 84),
];

/** Each is a part of the line's samples. */
const ratesIn = (table: string): readonly PlainColumn[] => {
  const rate = (header: string, of: string, numberFormat = SHARE): PlainColumn => ({
    header,
    width: 72,
    numberFormat,
    formula: share(own(table, of), own(table, "Sampel")),
  });
  return [
    rate("Tingkat Lulus", "Lulus"),
    rate("Nilai Rata", "Jumlah Nilai", MEAN),
    rate("Tingkat Pelanggan", "Tanpa Kesalahan Kritis Pelanggan"),
    rate("Tingkat Bisnis", "Tanpa Kesalahan Kritis Bisnis"),
    rate("Tingkat Kepatuhan", "Tanpa Kesalahan Kritis Kepatuhan"),
  ];
};

const countsLine = (counts: PooledCounts): readonly CellContent[] => [
  counts.rows,
  counts.counted,
  counts.target,
  excludedOf(counts),
  counts.passed,
  sumOfScores(counts),
  counts.clean.customer,
  counts.clean.business,
  counts.clean.compliance,
];

const OWN_MONTH = `TabelBulanBuku[Bulan]=${own("TabelGabungan", "Bulan")}`;

/** Over the months' table, for the month of the line. Ordinary criteria would take "2026-07" for a day. */
const summed = ({ header, width, numberFormat = "" }: PlainColumn): PlainColumn => ({
  header,
  width,
  numberFormat,
  formula: `=SUMPRODUCT((${OWN_MONTH})*TabelBulanBuku[${header}])`,
});

/** What a step's rate is of. */
const JUDGED = ["Tepat Waktu", "Terlambat", "Lewat Batas"] as const;

const STEP_COLUMNS: readonly PlainColumn[] = [
  text("Bulan", 60),
  text("ID Buku", 120),
  text("Langkah", 80),
  count("Tepat Waktu"),
  count("Terlambat"),
  count("Lewat Batas"),
  count("Jatuh Tempo Hari Ini", 80),
  count("Belum Jatuh Tempo", 80),
  count("Menunggu"),
  count("Data Tidak Lengkap", 80),
  count("Tidak Valid"),
  {
    header: "Ketepatan Waktu",
    width: 80,
    numberFormat: SHARE,
    formula: share(
      own("TabelLangkah", "Tepat Waktu"),
      `(${JUDGED.map((header) => own("TabelLangkah", header)).join("+")})`,
    ),
  },
];

const stepLines = ({ id, months }: BookDigest): readonly (readonly CellContent[])[] =>
  [...months].flatMap(([month, { links }]) =>
    LINKS.map((link) => {
      const one = links[link];
      return [
        month,
        id,
        STEP_WORDS[link],
        one.onTime,
        one.late,
        one.overdue,
        one.dueToday,
        one.notDue,
        one.waiting,
        one.incomplete,
        one.invalid,
      ];
    }),
  );

const bookLine = (book: BookDigest, used: boolean): readonly CellContent[] => {
  const { rows, counted } = addCounts([...book.months.values()]);
  return [
    book.id,
    book.file,
    used ? "Ya" : "Tidak",
    book.year ?? "",
    book.asOf,
    rows,
    counted,
    book.rule.target,
    book.rule.passMarks.join("; "),
    book.errors,
    book.warnings,
    ID_WORDS[book.idFrom],
  ];
};

const problemLines = (problem: GatherProblem): readonly (readonly CellContent[])[] => {
  const name = PROBLEM_NAMES[problem.kind];
  const words = problemWords(problem);
  return problem.kind === "sameRecording"
    ? problem.rows.map(({ id, file, month, sampleNumber }) => [
        name,
        id,
        file,
        month,
        sampleNumber,
        problem.recording,
        words,
      ])
    : [[name, problem.id, problem.file, "", "", "", words]];
};

/** Labels and formulas of what all months of all workbooks give. */
const ALL_FIGURES: readonly (readonly [label: string, formula: string, numberFormat: string])[] = [
  ["Sampel", "=SUM(TabelBulanBuku[Sampel])", "#,##0"],
  ["Target", "=SUM(TabelBulanBuku[Target])", "#,##0"],
  ["Lulus", "=SUM(TabelBulanBuku[Lulus])", "#,##0"],
  ["Tingkat lulus", share("SUM(TabelBulanBuku[Lulus])", "SUM(TabelBulanBuku[Sampel])"), SHARE],
  ["Nilai rata-rata", share("SUM(TabelBulanBuku[Jumlah Nilai])", "SUM(TabelBulanBuku[Sampel])"), MEAN],
  ...LINKS.map((link): readonly [string, string, string] => {
    const those = (header: string): string =>
      `SUMPRODUCT((TabelLangkah[Langkah]="${STEP_WORDS[link]}")*TabelLangkah[${header}])`;
    const judged = `(${JUDGED.map(those).join("+")})`;
    return [`Ketepatan waktu ${STEP_WORDS[link]}`, share(those("Tepat Waktu"), judged), SHARE];
  }),
];

const HEAD_ROWS = 3;

function planAll({ books, months }: Gathered, asOf: Day): readonly Edit[] {
  const sheet = GATHERED_SHEETS.all;
  const first = HEAD_ROWS + 2;
  const table = first + ALL_FIGURES.length + 2;
  const columns = [
    text("Bulan", 60),
    {
      header: "Buku",
      width: 50,
      numberFormat: "0",
      formula: `=SUMPRODUCT((${OWN_MONTH})*1)`,
    },
    ...COUNTED_COLUMNS.map(summed),
    ...ratesIn("TabelGabungan"),
  ];
  return [
    { kind: "cells", sheet, row: first - 1, column: 0, values: [["Seluruhnya"]] },
    {
      kind: "cells",
      sheet,
      row: first,
      column: 0,
      values: ALL_FIGURES.map(([label, formula]) => [label, null, null, formula]),
    },
    { kind: "look", sheet, box: { row: first - 1, column: 0, rows: 1, columns: 4 }, look: SECTION },
    {
      kind: "look",
      sheet,
      box: { row: first, column: 0, rows: ALL_FIGURES.length, columns: 3 },
      look: LABEL,
    },
    ...ALL_FIGURES.map(([, , numberFormat], index): Edit => ({
      kind: "look",
      sheet,
      box: { row: first + index, column: 3, rows: 1, columns: 1 },
      look: { numberFormat, bold: true },
    })),
    ...planPlainTable({
      sheet,
      name: "TabelGabungan",
      row: table,
      columns,
      lines: months.map(({ month }) => [month]),
    }),
    ...planHead(sheet, `${books.length} buku kerja; posisi per`, asOf),
  ];
}

function planHead(sheet: string, words: string, asOf: Day): readonly Edit[] {
  return [
    { kind: "cells", sheet, row: 0, column: 0, values: [[GATHERED_TITLE]] },
    { kind: "look", sheet, box: { row: 0, column: 0, rows: 1, columns: 1 }, look: TITLE },
    { kind: "cells", sheet, row: 1, column: 0, values: [[words, null, null, asOf]] },
    { kind: "look", sheet, box: { row: 1, column: 0, rows: 1, columns: 3 }, look: SUBTITLE },
    {
      kind: "look",
      sheet,
      box: { row: 1, column: 3, rows: 1, columns: 1 },
      look: { ...SUBTITLE, numberFormat: DAY, horizontal: "Left" },
    },
    { kind: "cells", sheet, row: 2, column: 0, values: [[GATHERED_NOTE]] },
    { kind: "look", sheet, box: { row: 2, column: 0, rows: 1, columns: 1 }, look: { ...NOTE, wrap: false } },
  ];
}

const TITLES: readonly (readonly [keyof typeof GATHERED_SHEETS, string])[] = [
  ["all", ""],
  ["books", "BUKU KERJA YANG DIGABUNG"],
  ["months", "BULAN PER BUKU KERJA"],
  ["steps", "LANGKAH H+2 PER BUKU KERJA DAN BULAN"],
  ["problems", "MASALAH ANTARBUKU"],
];

/** Where the table of every sheet but the first stands. */
const TABLE_ROW = 2;

/** What stands on the sheets of the workbooks taken together. The sheets are there and empty: nothing is expected. */
export function planGathered(gathered: Gathered, asOf: Day): readonly Edit[] {
  const { books, leftOut, problems } = gathered;
  const table = (
    sheet: string,
    name: string,
    columns: readonly PlainColumn[],
    lines: readonly (readonly CellContent[])[],
  ): readonly Edit[] => planPlainTable({ sheet, name, row: TABLE_ROW, columns, lines });
  return [
    ...TITLES.slice(1).flatMap(([key, title]): readonly Edit[] => {
      const sheet = GATHERED_SHEETS[key];
      return [
        { kind: "cells", sheet, row: 0, column: 0, values: [[title]] },
        { kind: "look", sheet, box: { row: 0, column: 0, rows: 1, columns: 1 }, look: TITLE },
      ];
    }),
    ...table(
      GATHERED_SHEETS.books,
      "TabelBuku",
      [
        text("ID Buku", 120),
        text("File", 180),
        text("Dipakai", 56),
        { header: "Tahun", width: 50, numberFormat: "0" },
        { header: "Posisi per", width: 76, numberFormat: DAY },
        count("Baris"),
        count("Sampel"),
        count("Target per Bulan", 70),
        text("Nilai Lulus", 70),
        count("Kesalahan Data", 70),
        count("Peringatan", 72),
        text("ID dari", 80),
      ],
      [...books.map((book) => bookLine(book, true)), ...leftOut.map((book) => bookLine(book, false))],
    ),
    ...table(
      GATHERED_SHEETS.months,
      "TabelBulanBuku",
      [text("Bulan", 60), text("ID Buku", 120), ...COUNTED_COLUMNS, ...ratesIn("TabelBulanBuku")],
      books.flatMap(({ id, months }) =>
        [...months].map(([month, counts]) => [month, id, ...countsLine(counts)]),
      ),
    ),
    ...table(GATHERED_SHEETS.steps, "TabelLangkah", STEP_COLUMNS, books.flatMap(stepLines)),
    ...(problems.length === 0
      ? [
          {
            kind: "cells",
            sheet: GATHERED_SHEETS.problems,
            row: TABLE_ROW,
            column: 0,
            values: [[NO_PROBLEMS]],
          } as const,
        ]
      : table(
          GATHERED_SHEETS.problems,
          "TabelMasalah",
          [
            text("Masalah", 150),
            text("ID Buku", 120),
            text("File", 160),
            text("Bulan", 60),
            text("No. Sampel", 110),
            text("ID Rekaman", 130),
            { ...text("Keterangan", 420), wrap: true },
          ],
          problems.flatMap(problemLines),
        )),
    ...planAll(gathered, asOf),
    { kind: "activate", sheet: GATHERED_SHEETS.all, cell: "A1" },
  ];
}
