/** A month's sheet and Beranda as planned, carried out on paper: what they say, how they look, and where they stand. */
import type { Edit } from "../../../src/sheets/edits/edit";
import type { F22Column } from "../../../src/sheets/layout/f22-column";
import { f22ColumnsMade } from "../../../src/sheets/layout/f22-made";
import { f22Marks } from "../../../src/sheets/layout/f22-marks";
import { FIXED_SHEETS } from "../../../src/sheets/layout/fixed-sheets";
import {
  HOME_COLUMNS,
  monthFormulas,
  NOW_FORMATS,
  NOW_HEADERS,
  nowFormulas,
  retentionFormula,
} from "../../../src/sheets/layout/home";
import { assertMonth } from "../../../src/sheets/plan/assert-month";
import { assertFree, assertNotFuture, assertScorecard } from "../../../src/sheets/plan/assert-new-month";
import {
  planHomeMonth,
  planHomeReport,
  planMonthLink,
  planReportLink,
} from "../../../src/sheets/plan/home-lines";
import { planMarks } from "../../../src/sheets/plan/month-marks";
import { planBand, planFolds } from "../../../src/sheets/plan/month-sheet";
import { newMonthFrame, planEachNewMonth, planNewMonths } from "../../../src/sheets/plan/new-months";
import { frameOf } from "../../../src/sheets/snapshot/workbook-snapshot";
import { DEFAULT_SCORECARD } from "../../../src/sop";
import {
  bodyOf,
  enteredAt,
  headersOf,
  linesOf,
  sheetOf,
  tableOf,
  typedIn,
  valueAt,
  type PaperBook,
  type PaperSheet,
} from "../support/paper-book";
import { carryOut, typeIn } from "../support/paper-edits";
import { day, foundationOf, monthCellsOf, paperWorkbook, snapshotOf } from "../support/paper-snapshot";
import { refusal } from "../support/refusal";

const COLUMNS = f22ColumnsMade("Sampel202607", DEFAULT_SCORECARD);
const july = (book = paperWorkbook("2026-07")): PaperSheet => sheetOf(book, "F-22 2026-07");
const lookAt = (sheet: PaperSheet, row: number, column: number): unknown => sheet.rows[row]?.[column]?.look;
const row = (sheet: PaperSheet, at: number, columns: number): readonly unknown[] =>
  Array.from({ length: columns }, (_, column) => enteredAt(sheet, at, column));

const FILLS = {
  call: ["PANGGILAN", "#1F4E79"],
  scorecard: ["KARTU SKOR", "#375623"],
  finding: ["TEMUAN", "#833C0B"],
  feedback: ["FEEDBACK H+2", "#3A3A8C"],
  correctiveAction: ["TINDAKAN KOREKTIF", "#5B2C6F"],
  approval: ["PERSETUJUAN", "#404040"],
  objection: ["KEBERATAN", "#7B3F00"],
} as const;

describe("a month's sheet", () => {
  it("stands in colour and with gridlines, its table in A6 with one blank row, as its frame says", () => {
    const book = paperWorkbook("2026-07");
    expect(july(book).made).toEqual({ tabColor: "#C55A11", hidden: false, gridlines: true });
    const table = tableOf(book, "Sampel202607");
    expect(table.box).toEqual({ row: 5, column: 0, rows: 2, columns: COLUMNS.length });
    expect(headersOf(table)).toEqual(COLUMNS.map(({ header }) => header));
    expect(typedIn(table)).toEqual([{}]);
    const cells = bodyOf(table);
    expect(COLUMNS.map((_, at) => july(book).rows[cells.row]?.[at]?.formula)).toEqual(
      COLUMNS.map(({ formula }) => formula),
    );
    expect(newMonthFrame(foundationOf(book), "2026-07")).toEqual(frameOf(monthCellsOf(table)));
  });

  it("says over its table which document it is, of which month, as text, with a way to Beranda", () => {
    const sheet = july();
    expect(linesOf(sheet, { row: 0, column: 0, rows: 4, columns: 2 })).toEqual([
      ["F-22", "FORM MONITORING PELAKSANAAN MYSTERY CALLING"],
      [
        "IN.QCC.TDSCC.F-22",
        "No. Dokumen IN.QCC.TDSCC.F-22   ·   No. Revisi REV.02   ·   Tanggal Berlaku 01 Agustus 2019",
      ],
      [
        "REV.02",
        "Bulan Juli 2026   ·   Prosedur IN.QCC.TDSCC.P-01 Rev. 02, aktivitas 3–6: satu baris untuk satu panggilan",
      ],
      ["Juli 2026", "Ke Beranda"],
    ]);
    expect(sheet.rows[3]?.[1]?.link).toBe("'Beranda'!A1");
    const block = { numberFormat: "@", fill: "#FFFFFF", border: "outline" };
    const title = { bold: true, size: 16, color: "#1F3864", vertical: "Center" };
    const subtitle = { size: 10, color: "#404040" };
    expect([0, 1, 2, 3].map((line) => [lookAt(sheet, line, 0), lookAt(sheet, line, 1)])).toEqual([
      [
        { ...block, ...title },
        { ...block, ...title },
      ],
      [
        { ...block, ...subtitle },
        { ...block, ...subtitle },
      ],
      [
        { ...block, ...subtitle },
        { ...block, ...subtitle },
      ],
      [{ ...block, bold: true }, block],
    ]);
    const last = COLUMNS.length - 1;
    expect([2, last, last + 1].map((column) => [0, 3].map((line) => lookAt(sheet, line, column)))).toEqual([
      [
        { fill: "#FFFFFF", border: "outline" },
        { fill: "#FFFFFF", border: "outline" },
      ],
      [
        { fill: "#FFFFFF", border: "outline" },
        { fill: "#FFFFFF", border: "outline" },
      ],
      [undefined, undefined],
    ]);
  });

  it("frames its first column by itself, over whatever frames the block as a whole", () => {
    const edits = planNewMonths(foundationOf(paperWorkbook()), ["2026-07"]);
    const outlined = edits.flatMap((edit) =>
      edit.kind === "look" && edit.look.border === "outline" ? [edit.box] : [],
    );
    expect(outlined.slice(0, 2)).toEqual([
      { row: 0, column: 0, rows: 4, columns: COLUMNS.length },
      { row: 0, column: 0, rows: 4, columns: 1 },
    ]);
  });

  it("names each part of the work once over its columns, and shades them alike", () => {
    const sheet = july();
    const begins = COLUMNS.map(({ group }, at) => COLUMNS[at - 1]?.group !== group);
    expect(row(sheet, 4, COLUMNS.length)).toEqual(
      COLUMNS.map(({ group }, at) => (begins[at] ? FILLS[group][0] : "")),
    );
    expect(COLUMNS.map((_, at) => [lookAt(sheet, 4, at), lookAt(sheet, 5, at)])).toEqual(
      COLUMNS.map(({ group }) => {
        const fill = FILLS[group][1];
        return [
          { bold: true, color: "#FFFFFF", fill, vertical: "Center" },
          {
            bold: true,
            color: "#FFFFFF",
            fill,
            wrap: true,
            vertical: "Center",
            horizontal: "Center",
            size: 9,
          },
        ];
      }),
    );
  });

  it("leaves a person's own column out of the band, which begins anew behind it", () => {
    const [first] = COLUMNS;
    const edits = planBand("F-22", [first, undefined, first, first]);
    expect(edits).toHaveLength(6);
    expect(edits.flatMap((edit) => (edit.kind === "cells" ? [[edit.column, edit.values]] : []))).toEqual([
      [0, [["PANGGILAN"]]],
      [2, [["PANGGILAN", ""]]],
    ]);
    expect(
      edits.flatMap((edit) =>
        edit.kind === "look" ? [[edit.box.row, edit.box.column, edit.box.columns]] : [],
      ),
    ).toEqual([
      [4, 0, 1],
      [5, 0, 1],
      [4, 2, 2],
      [5, 2, 2],
    ]);
  });

  it("folds what folds, run by run", () => {
    const folds = { folds: true } as F22Column;
    const stays = { folds: undefined } as unknown as F22Column;
    expect(planFolds("F-22", [stays, folds, folds, undefined, stays, folds])).toEqual([
      { kind: "group", sheet: "F-22", column: 1, columns: 2 },
      { kind: "group", sheet: "F-22", column: 5, columns: 1 },
    ]);
    const covered = july().groups.flatMap(({ column, columns }) =>
      Array.from({ length: columns }, (_, at) => column + at),
    );
    expect(covered).toEqual(COLUMNS.flatMap((column, at) => (column.folds ? [at] : [])));
  });

  it("keeps its head in sight and on every page", () => {
    const sheet = july();
    expect([0, 4, 5].map((line) => sheet.heights.get(line))).toEqual([24, 18, 64]);
    expect(sheet.frozen).toEqual({ rows: 6, columns: 1 });
    expect(sheet.page).toEqual({
      orientation: "Landscape",
      pagesWide: 4,
      titleColumns: "$A:$A",
      titleRows: "$1:$6",
      header: "IN.QCC.TDSCC.F-22 REV.02",
    });
  });

  it("marks its columns from the first row on, each mark speaking of its own column's cell", () => {
    const at = (key: string): number => COLUMNS.findIndex((column) => column.key === key);
    const expected = f22Marks(COLUMNS).map(({ key }) => ({ row: 6, column: at(key), rows: 1, columns: 1 }));
    const { marks } = july();
    expect(marks.map(({ box }) => box)).toEqual(expected);
    expect(
      marks.filter(({ formula }) => formula === undefined).map(({ box }) => COLUMNS[box.column]?.header),
    ).toEqual(["No. Sampel", "ID Rekaman"]);
    expect(marks.map(({ look }) => look)).toEqual(f22Marks(COLUMNS).map(({ look }) => look));
    // The verdicts stand at AQ … by the declared order: told by the formula of the first mark.
    const column = (index: number): string =>
      `${index < 26 ? "" : String.fromCharCode(64 + Math.floor(index / 26))}${String.fromCharCode(65 + (index % 26))}`;
    expect(marks[0]?.formula).toBe(
      `=OR($${column(at("qcoVerdict"))}7="Terlambat",$${column(at("qcoVerdict"))}7="Lewat Batas")`,
    );
    const missing = marks.find(({ box, formula }) => box.column === 1 && formula?.startsWith("=AND(COUNTA"));
    expect(missing?.formula).toBe(`=AND(COUNTA($A7:$${column(at("recordingId"))}7)>0,$B7="")`);
  });

  it("leaves out a mark of a column that is gone, or that speaks of one", () => {
    const places: Partial<Record<string, number>> = { findingDate: 4, sampleNumber: 0 };
    const edits = planMarks("F-22", COLUMNS, { row: 9, rows: 3 }, (key) => places[key]);
    // The finding's date is compared with the call's, which has no place; its being required asks for Ketidaksesuaian.
    expect(edits).toEqual([
      {
        kind: "duplicateFormat",
        sheet: "F-22",
        box: { row: 9, column: 0, rows: 3, columns: 1 },
        look: { color: "#5B2C6F", fill: "#D9C3E3", italic: true, underline: true },
      },
    ]);
  });
});

describe("new months", () => {
  const order = (book: PaperBook): readonly string[] => book.sheets.map(({ name }) => name);

  it("stand behind Kalibrasi and before Rekomendasi, in their order, whenever they are opened", () => {
    const book = paperWorkbook("2026-07");
    carryOut(book, planNewMonths(foundationOf(book), ["2026-09", "2026-08", "2026-06"]));
    expect(order(book).slice(7, 13)).toEqual([
      "Kalibrasi",
      "F-22 2026-06",
      "F-22 2026-07",
      "F-22 2026-08",
      "F-22 2026-09",
      "Rekomendasi",
    ]);
  });

  it("stand behind the months where people have put other sheets between", () => {
    const { sheets } = foundationOf(paperWorkbook("2026-07"));
    const moved = [...sheets.filter((name) => name !== "Skenario"), "F-22 2026-05", "Skenario", "Catatan"];
    const places = planEachNewMonth({ ...foundationOf(paperWorkbook()), sheets: moved }, ["2026-06"]).map(
      (edits) => edits.find((edit): edit is Extract<Edit, { kind: "order" }> => edit.kind === "order"),
    );
    expect(places.map((edit) => edit?.position)).toEqual([moved.indexOf("Skenario") + 1]);
  });

  it("are recorded on Sistem with what they are made with, one after the other", () => {
    const book = paperWorkbook();
    typeIn(book, "TabelSetelan", 1, { Nilai: 75 });
    carryOut(book, planNewMonths(foundationOf(book), ["2026-07", "2026-06"]));
    expect(typedIn(tableOf(book, "TabelBulan"))).toEqual([
      { Bulan: "2026-06", "Nilai Lulus": 75 },
      { Bulan: "2026-07", "Nilai Lulus": 75 },
    ]);
    const words = { customer: "Pelanggan", business: "Bisnis", compliance: "Kepatuhan" } as const;
    expect(typedIn(tableOf(book, "TabelSkorBulan"))).toEqual(
      ["2026-06", "2026-07"].flatMap((month) =>
        DEFAULT_SCORECARD.criteria.map(({ code, name, weight, criticalTo, fatal }) => ({
          Bulan: month,
          Kode: code,
          Nama: name,
          Bobot: weight,
          ...(criticalTo ? { "Kritis Untuk": words[criticalTo] } : {}),
          ...(fatal ? { Fatal: "Fatal" } : {}),
        })),
      ),
    );
  });

  it.each(["TabelBulan", "TabelSkorBulan"])(
    "are recorded in what is left where Sistem has lost %s: repairing brings that back with its records",
    (lost) => {
      const book = paperWorkbook();
      const foundation = foundationOf(book);
      const fixed = { ...foundation.fixed, [lost]: undefined };
      const edits = planNewMonths({ ...foundation, fixed }, ["2026-07"]);
      carryOut(book, edits);
      const records = ["TabelBulan", "TabelSkorBulan"].map(
        (name) => typedIn(tableOf(book, name)).filter((row) => row["Bulan"] === "2026-07").length,
      );
      const { length } = DEFAULT_SCORECARD.criteria;
      expect(records).toEqual(lost === "TabelBulan" ? [0, length] : [1, 0]);
    },
  );

  it("are refused by the name of the column where a fixed table has lost one that they are made with", () => {
    const foundation = foundationOf(paperWorkbook());
    const made = JSON.stringify(planNewMonths(foundation, ["2026-07"]));
    const records = ["TabelBulan", "TabelSkorBulan"];
    const refused: string[] = [];
    for (const table of Object.values(foundation.fixed)) {
      for (const header of table?.headers ?? []) {
        if (!table || !(made.includes(`${table.name}[${header}]`) || records.includes(table.name))) continue;
        const headers = table.headers.map((one) => (one === header ? `${one} Baru` : one));
        const fixed = { ...foundation.fixed, [table.name]: { ...table, headers } };
        const plan = (months: readonly string[]) => () => planNewMonths({ ...foundation, fixed }, months);
        expect(refusal(plan(["2026-07"]))).toMatchObject({
          code: "columnMissing",
          params: { header, sheet: table.sheet },
        });
        expect(plan([])()).toEqual([]);
        refused.push(`${table.name} ${header}`);
      }
    }
    expect(refused).toEqual(expect.arrayContaining(["TabelSkenario Kode", "DaftarJenisMateri Jenis Materi"]));
  });

  it("are made one by one, so that many can be sent in parts", () => {
    const parts = planEachNewMonth(foundationOf(paperWorkbook()), ["2026-08", "2026-06"]);
    expect(
      parts.map((edits) => edits.flatMap((edit) => (edit.kind === "sheet" ? [edit.sheet] : []))),
    ).toEqual([["F-22 2026-06"], ["F-22 2026-08"]]);
  });
});

describe("before a month gets its sheet", () => {
  it("it is a month, in figures", () => {
    expect(
      refusal(() => {
        assertMonth("2026-13");
      }),
    ).toMatchObject({ code: "monthInvalid", params: { month: "2026-13" } });
    assertMonth(undefined);
    assertMonth("2026-12");
  });

  it("it has begun", () => {
    assertNotFuture("2026-07", day("2026-07-01"));
    expect(
      refusal(() => {
        assertNotFuture("2026-08", day("2026-07-31"));
      }),
    ).toMatchObject({ code: "monthInFuture", params: { month: "2026-08" } });
  });

  it("no other sheet has its name, in whatever case", () => {
    const snapshot = snapshotOf(paperWorkbook());
    const standing = {
      ...snapshot,
      foundation: { ...snapshot.foundation, sheets: ["Beranda", "f-22 2026-08"] },
    };
    assertFree(standing, ["2026-07"]);
    expect(
      refusal(() => {
        assertFree(standing, ["2026-07", "2026-08"]);
      }),
    ).toMatchObject({ code: "sheetNotOurs", params: { sheet: "f-22 2026-08" } });
  });

  it("its table is not one that was renamed or made a plain range, on whatever sheet: that is repaired first", () => {
    const renamed = paperWorkbook("2026-07");
    tableOf(renamed, "Sampel202607").name = "Kami";
    const converted = paperWorkbook("2026-07");
    converted.tables.splice(converted.tables.indexOf(tableOf(converted, "Sampel202607")), 1);
    for (const book of [renamed, converted]) {
      assertFree(snapshotOf(book), ["2026-08"]);
      expect(
        refusal(() => {
          assertFree(snapshotOf(book), ["2026-07"]);
        }),
      ).toMatchObject({ code: "layoutDamaged", params: { sheet: "F-22 2026-07" } });
    }
  });

  it("its scorecard can be used; what cannot is named with its cell", () => {
    const book = paperWorkbook();
    assertScorecard(foundationOf(book), ["2026-07"]);
    typeIn(book, "TabelParameter", 1, { Bobot: -1 });
    expect(
      refusal(() => {
        assertScorecard(foundationOf(book), ["2026-07"]);
      }),
    ).toMatchObject({
      code: "scorecardUnusable",
      // The second row of a table in F5: Bobot stands in H.
      params: { month: "2026-07", header: "Bobot", value: "-1", sheet: "Pengaturan", cell: "H7" },
    });
    expect(
      refusal(() => {
        assertScorecard({ ...foundationOf(book), fixed: {} }, ["2026-07"]);
      }),
    ).toMatchObject({
      code: "columnMissing",
      params: { header: "TabelParameter", sheet: "Pengaturan" },
    });
    assertScorecard({ ...foundationOf(book), fixed: {} }, []);
  });
});

const MONTHS = [
  "Januari",
  "Februari",
  "Maret",
  "April",
  "Mei",
  "Juni",
  "Juli",
  "Agustus",
  "September",
  "Oktober",
  "November",
  "Desember",
];
const WIDTH = HOME_COLUMNS.length;

describe("Beranda", () => {
  const home = (...months: readonly string[]): PaperSheet => sheetOf(paperWorkbook(...months), "Beranda");
  const at = (header: string): number => HOME_COLUMNS.findIndex((column) => column.header === header);

  it("says which procedure, form and year it is of, and how long forms are kept", () => {
    const sheet = home();
    expect([3, 4, 5, 6].map((line) => row(sheet, line, 2))).toEqual([
      ["Prosedur", "PROSEDUR MYSTERY CALLING IN.QCC.TDSCC.P-01 Rev. 02, berlaku 01 Agustus 2019"],
      [
        "Formulir",
        "FORM MONITORING PELAKSANAAN MYSTERY CALLING IN.QCC.TDSCC.F-22 REV.02, berlaku 01 Agustus 2019",
      ],
      ["Tahun", 2026],
      ["Penyimpanan", retentionFormula()],
    ]);
    for (const line of [3, 6])
      expect([lookAt(sheet, line, 0), lookAt(sheet, line, 1)]).toEqual([
        { bold: true, fill: "#DDEBF7" },
        { horizontal: "Left", indent: 1 },
      ]);
  });

  const SECTION = { bold: true, size: 12, color: "#1F3864", border: "bottom" };
  const HEAD = {
    bold: true,
    color: "#FFFFFF",
    fill: "#1F4E79",
    wrap: true,
    vertical: "Center",
    horizontal: "Center",
  };
  const NOTE = { italic: true, color: "#404040", wrap: false };

  it("has the as-of month's line, large, and a line for each month of the year", () => {
    const sheet = home();
    expect(
      [8, 13].map((line) => [
        valueAt(sheet, line, 0),
        lookAt(sheet, line, 0),
        lookAt(sheet, line, WIDTH - 1),
      ]),
    ).toEqual([
      ["Bulan acuan", SECTION, SECTION],
      ["Bulan-bulan 2026", SECTION, SECTION],
    ]);
    expect([9, 14].map((line) => row(sheet, line, WIDTH))).toEqual([
      NOW_HEADERS,
      HOME_COLUMNS.map(({ header }) => header),
    ]);
    expect(
      [9, 14].map((line) => [
        lookAt(sheet, line, 0),
        lookAt(sheet, line, WIDTH - 1),
        sheet.heights.get(line),
      ]),
    ).toEqual([
      [HEAD, HEAD, 32],
      [HEAD, HEAD, 32],
    ]);
    expect(row(sheet, 10, WIDTH)).toEqual(nowFormulas());
    expect(sheet.heights.get(10)).toBe(28);
    expect(Array.from({ length: 12 }, (_, index) => row(sheet, 15 + index, 2))).toEqual(
      MONTHS.map((name) => [`${name} 2026`, ""]),
    );
    expect([11, 12, 27].map((line) => [valueAt(sheet, line, 0), lookAt(sheet, line, 0)])).toEqual([
      [
        "Dihitung langsung dari lembar F-22 bulan itu, dengan aturan Laporan. Hanya Laporan yang mengenali nomor dari lembar bulan lain dan sel rumus yang ditimpa.",
        NOTE,
      ],
      [
        "Skenario siap menilai versi yang dipakai bulan itu; Laporan membebankan keterlambatan hanya pada bulan asal skenario.",
        NOTE,
      ],
      ["Angka dan tautan bulan muncul saat bulan itu dibuka; tautan laporan saat laporannya dibuat.", NOTE],
    ]);
    expect(HOME_COLUMNS.map((_, column) => sheet.widths.get(column))).toEqual(
      HOME_COLUMNS.map(({ width }) => width),
    );
  });

  it("shows its figures as figures, the as-of month's large but for words and a date", () => {
    const sheet = home();
    const smaller = new Set([at("Status"), at("Materi tercakup"), at("Skenario siap"), at("Laporan")]);
    expect(HOME_COLUMNS.map((_, column) => lookAt(sheet, 10, column))).toEqual(
      HOME_COLUMNS.map((_, column) => ({
        ...(NOW_FORMATS[column] === undefined ? {} : { numberFormat: NOW_FORMATS[column] }),
        horizontal: column === 0 ? "Left" : "Center",
        vertical: "Center",
        bold: true,
        size: column === 0 ? 12 : smaller.has(column) ? 11 : 14,
        border: "all",
      })),
    );
    const figures = HOME_COLUMNS.map(({ numberFormat }, column) => ({
      ...(column === 0 ? { numberFormat: "@" } : { horizontal: "Center" }),
      ...(numberFormat === undefined ? {} : { numberFormat }),
      border: "rows",
    }));
    const remark = { ...NOTE, wrap: true, vertical: "Center" };
    expect([10, 15, 26].map((line) => lookAt(sheet, line, WIDTH))).toEqual([remark, remark, remark]);
    for (const line of [15, 26])
      expect(HOME_COLUMNS.map((_, column) => lookAt(sheet, line, column))).toEqual(figures);
  });

  it("marks what is reached, behind, late and open, in both places", () => {
    const bad = { color: "#9C0006", fill: "#FFC7CE", bold: true };
    const good = { color: "#006100", fill: "#E2F0D9" };
    const warning = { color: "#7F6000", fill: "#FFEB9C", bold: true };
    // Status stands in D, Langkah lewat batas in H, Belum Closed in I.
    expect(home().marks.map(({ box, formula, look }) => [box, formula, look])).toEqual(
      [
        { row: 10, rows: 1 },
        { row: 15, rows: 12 },
      ].flatMap(({ row: first, rows }) => [
        [{ row: first, column: 3, rows, columns: 1 }, `=D${first + 1}="Tercapai"`, good],
        [{ row: first, column: 3, rows, columns: 1 }, `=LEFT(D${first + 1},6)="Kurang"`, warning],
        [
          { row: first, column: 7, rows, columns: 1 },
          `=IF(ISNUMBER(H${first + 1}),H${first + 1}>0,FALSE)`,
          bad,
        ],
        [
          { row: first, column: 8, rows, columns: 1 },
          `=IF(ISNUMBER(I${first + 1}),I${first + 1}>0,FALSE)`,
          warning,
        ],
      ]),
    );
  });

  it("leads to every sheet that is seen, says what each is for, and how to begin", () => {
    const sheet = home();
    const seen = FIXED_SHEETS.filter(({ name }) => name !== "Beranda" && name !== "Sistem");
    expect([valueAt(sheet, 29, 0), lookAt(sheet, 29, 0)]).toEqual(["Lembar", SECTION]);
    expect(seen.map((_, index) => [sheet.rows[30 + index]?.[0]?.link, ...row(sheet, 30 + index, 2)])).toEqual(
      seen.map(({ name, subtitle }) => [`'${name}'!A1`, name, subtitle]),
    );
    const steps = 30 + seen.length + 1;
    expect([0, 1, 2, 3, 4].map((index) => valueAt(sheet, steps + index, 0))).toEqual([
      "Cara pakai",
      "1. Isi lembar Pengaturan, Agen, Materi, dan Skenario; hari libur 2025 dan 2026 sudah ada.",
      "2. Buka bulan dari tab Mystery Calling, lalu isi satu baris F-22 untuk setiap panggilan.",
      "3. Klik Periksa, perbaiki masalah yang ditemukan, lalu klik Buat laporan bulanan.",
      "Peran di buku kerja ini adalah panduan, bukan pembatas akses: aturlah akses dengan izin SharePoint.",
    ]);
    expect([valueAt(sheet, steps - 1, 0), valueAt(sheet, steps + 5, 0), lookAt(sheet, steps, 0)]).toEqual([
      "",
      "",
      SECTION,
    ]);
  });

  it("gives an opened month its figures and the way to its sheet, in the line that says its name", () => {
    const book = paperWorkbook("2026-07");
    const sheet = sheetOf(book, "Beranda");
    expect(row(sheet, 21, WIDTH - 1)).toEqual(["Juli 2026", ...monthFormulas("2026-07", 21), "F-22 2026-07"]);
    expect(sheet.rows[21]?.[at("Lembar F-22")]?.link).toBe("'F-22 2026-07'!A1");
  });

  it("writes nothing about a month whose line is gone, and nothing in a line that is another's by now", () => {
    const book = paperWorkbook();
    const foundation = foundationOf(book);
    expect(planHomeMonth({ ...foundation, homeLines: ["Juli 2027"] }, "2026-07")).toEqual([]);
    expect(planHomeReport({ ...foundation, homeLines: ["Juli 2027"] }, "2026-07")).toEqual([]);
    const edits = [...planHomeMonth(foundation, "2026-07"), ...planHomeReport(foundation, "2026-07")];
    expect(edits).toHaveLength(5);
    sheetOf(book, "Beranda").rows[21] = [];
    for (const edit of edits)
      expect(() => {
        carryOut(book, [edit]);
      }).toThrow();
    expect(planHomeMonth({ ...foundation, homeLines: ["Juli 2026"] }, "2026-07")[0]).toMatchObject({
      row: 0,
    });
    expect(planHomeReport({ ...foundation, homeLines: ["Juli 2026"] }, "2026-07")[0]).toMatchObject({
      row: 0,
    });
  });

  it("leads to a month's report once that is made", () => {
    const book = paperWorkbook();
    carryOut(book, planHomeReport(foundationOf(book), "2026-07"));
    const link = sheetOf(book, "Beranda").rows[21]?.[at("Laporan")];
    expect([link?.link, link?.value]).toEqual(["'Laporan 2026-07'!A1", "Laporan 2026-07"]);
  });

  it("has lines for the months of its year alone", () => {
    expect(planMonthLink("2025-07", "F-22 2025-07", 2026)).toEqual([]);
    expect(planReportLink("2025-07", 2026)).toEqual([]);
    const book = paperWorkbook();
    carryOut(book, [...planMonthLink("2026-07", "Juli kami", 2026), ...planReportLink("2026-07", 2026)]);
    const sheet = sheetOf(book, "Beranda");
    expect(row(sheet, 21, WIDTH)).toEqual([
      "Juli 2026",
      ...monthFormulas("2026-07", 21),
      "Juli kami",
      "Laporan 2026-07",
    ]);
    expect(sheet.rows[21]?.[at("Lembar F-22")]?.link).toBe("'Juli kami'!A1");
  });
});
