/** Damage done to a workbook on paper is told, repaired step by step, and nothing that was typed is lost. */
import { layoutFindings } from "../../../src/sheets/damage/problems";
import type { Edit } from "../../../src/sheets/edits/edit";
import { DEFAULT_SCORECARD } from "../../../src/sop";
import {
  bodyOf,
  cellAt,
  columnOf,
  eachCell,
  enter,
  enteredAt,
  headersOf,
  sheetOf,
  tableOf,
  typedIn,
  type PaperBook,
} from "../support/paper-book";
import { carryOut, typeIn } from "../support/paper-edits";
import { repair } from "../support/paper-repair";
import { paperWorkbook, snapshotOf } from "../support/paper-snapshot";

const TABLE = "Sampel202607";
const SHEET = "F-22 2026-07";
const ROWS = 5;

const typed = (index: number): Readonly<Record<string, string | number>> => ({
  "No. Sampel": `UJI-${index}`,
  Area: index % 2 === 0 ? "JKT" : "Area Uji",
  "Nomor Tujuan": `080${index}`,
  "Tanggal Panggilan": 46_210 + index,
  "Jam Mulai": 0.4,
  "Durasi (detik)": 100 + index,
  Pelaksana: "Petugas Uji",
  Peran: "QCO",
  "ID Agent": `A${index}`,
  "Jenis Materi": "Informasi",
  "Kode Skenario": "S-01",
  "Status Panggilan": "Terhubung",
  ...Object.fromEntries(
    DEFAULT_SCORECARD.criteria.map(({ code, name }, at) => [
      `${code} ${name}`,
      (at + index) % 4 === 0 ? "Tidak" : "Ya",
    ]),
  ),
  Ketidaksesuaian: "Tidak",
  Catatan: `Catatan ${index}`,
});

/** July with five rows. */
function filled(): PaperBook {
  const book = paperWorkbook("2026-07");
  const { columns } = bodyOf(tableOf(book, TABLE));
  carryOut(book, [
    {
      kind: "append",
      table: TABLE,
      values: Array.from({ length: ROWS - 1 }, () => Array<null>(columns).fill(null)),
    },
  ]);
  for (let index = 0; index < ROWS; index += 1) typeIn(book, TABLE, index, typed(index));
  return book;
}

/** The workbook's form, a line each: its names, and how each column of a table is formatted, asked and calculated. */
const formOf = (book: PaperBook): readonly string[] => [
  ...[...book.names].map(([name, formula]) => `${name} ${formula}`),
  ...book.tables.flatMap((table) => {
    const { sheet, name } = table;
    const body = bodyOf(table);
    return headersOf(table).map((header, index) => {
      const rows = Array.from({ length: body.rows }, (_, down) => {
        const cell = sheet.rows[body.row + down]?.[body.column + index];
        return JSON.stringify([cell?.look.numberFormat, cell?.rule?.rule, cell?.prompt, cell?.formula]);
      });
      const kinds = name === "TabelSetelan" ? [] : [...new Set(rows)];
      // A column of a fixed table comes back at its end.
      const place = name.startsWith("Sampel") ? index : "";
      return `${sheet.name} ${name} ${place} ${header} ${kinds.join()}`;
    });
  }),
];

/** Lines that one form has and the other lacks. */
function changed(before: readonly string[], after: readonly string[]): readonly string[] {
  const [old, now] = [new Set(before), new Set(after)];
  return [...before.filter((one) => !now.has(one)), ...after.filter((one) => !old.has(one))];
}

const problems = (book: PaperBook): readonly unknown[] =>
  layoutFindings(snapshotOf(book)).map(({ params }) => params["problem"]);

interface Damage {
  readonly name: string;
  readonly problem: string;
  readonly answers?: Readonly<Record<string, string>>;
  readonly act: (book: PaperBook) => void;
}

/** As Excel does it: in the table alone, what stands to the right moves left. */
function deleteColumn(book: PaperBook, name: string, header: string): void {
  const table = tableOf(book, name);
  const at = columnOf(table, header);
  const { row, rows, column, columns } = table.box;
  for (let y = row; y < row + rows; y += 1) table.sheet.rows[y]?.splice(at, 1);
  table.box = { row, rows, column, columns: columns - 1 };
}

const rename = (header: string, to: string, isAsked = true): Damage => ({
  name: `${header} is renamed to ${to}`,
  problem: isAsked ? "columnRenamed" : "headerChanged",
  ...(isAsked ? { answers: { [to]: header } } : {}),
  act: (book) => {
    const table = tableOf(book, TABLE);
    enter(table.sheet, table.box.row, columnOf(table, header), `'${to}`);
  },
});

const lose = (header: string): Damage => ({
  name: `${header} is deleted`,
  problem: "columnMissing",
  act: (book) => {
    deleteColumn(book, TABLE, header);
  },
});

const paste = (header: string, problem: string, numberFormat: string): Damage => ({
  name: `cells of format ${numberFormat} are pasted over ${header}`,
  problem,
  act: (book) => {
    const table = tableOf(book, TABLE);
    eachCell({ ...bodyOf(table), column: columnOf(table, header), columns: 1 }, (row, column) => {
      const cell = cellAt(table.sheet, row, column);
      delete cell.rule;
      cell.look = { numberFormat };
    });
  },
});

const resize = (book: PaperBook, rows: number): void => {
  const table = tableOf(book, TABLE);
  table.box = { ...table.box, rows };
};

const endTable = (book: PaperBook, name: string): void => {
  book.tables.splice(book.tables.indexOf(tableOf(book, name)), 1);
};

const DAMAGES: readonly Damage[] = [
  lose("Layanan"),
  lose("Nilai"),
  lose("Status SPV"),
  lose("Tanggal Persetujuan"),
  rename("Area", "Wilayah"),
  rename("Catatan", "Keterangan"),
  rename("P05 Pengetahuan Produk dan Kebenaran Informasi", "P05 Pengetahuan", false),
  rename("Status", " Status ", false),
  paste("Area", "validationLost", "@"),
  paste("Tanggal Panggilan", "formatLost", "0.00%"),
  paste("Nomor Tujuan", "formatLost", "General"),
  {
    name: "values are pasted over formulas",
    problem: "formulasLost",
    act: (book) => {
      const table = tableOf(book, TABLE);
      const column = columnOf(table, "Hasil");
      eachCell({ ...bodyOf(table), column, columns: 1 }, (row) => {
        enter(table.sheet, row, column, "Lulus");
      });
    },
  },
  {
    name: "the column that a name stands for is deleted",
    problem: "columnMissing",
    act: (book) => {
      deleteColumn(book, "TabelLibur", "Berlaku Semua");
    },
  },
  {
    name: "a list's name is deleted",
    problem: "nameMissing",
    act: ({ names }) => void names.delete("pilihanmateri"),
  },
  {
    name: "a name points elsewhere",
    problem: "nameChanged",
    act: ({ names }) => void names.set("batashari", "=Sistem!$B$9"),
  },
  {
    name: "a list is deleted with its cells",
    problem: "tableMissing",
    act: (book) => {
      const { sheet, box } = tableOf(book, "DaftarArea");
      endTable(book, "DaftarArea");
      eachCell(box, (row, column) => {
        delete sheet.rows[row]?.[column];
      });
    },
  },
  {
    name: "a list is converted to a range",
    problem: "tableMissing",
    act: (book) => {
      endTable(book, "DaftarJenisMateri");
    },
  },
  {
    name: "the settings are converted to a range",
    problem: "tableMissing",
    act: (book) => {
      endTable(book, "TabelSetelan");
    },
  },
  {
    name: "F-22 is converted to a range",
    problem: "tableConverted",
    act: (book) => {
      endTable(book, TABLE);
    },
  },
  {
    name: "F-22's table is renamed",
    problem: "tableRenamed",
    act: (book) => {
      tableOf(book, TABLE).name = "DataJuli";
    },
  },
  {
    name: "F-22's table is split, the lower part with a header of its own",
    problem: "tableSplit",
    act: (book) => {
      const table = tableOf(book, TABLE);
      const { box, sheet } = table;
      const headers = headersOf(table);
      // Excel puts a header above the lower part, which goes down by a row.
      carryOut(book, [
        { kind: "insertCellsAbove", sheet: SHEET, box: { ...box, row: box.row + 4, rows: 1 } },
        {
          kind: "cells",
          sheet: SHEET,
          row: box.row + 4,
          column: 0,
          values: [headers.map((_, index) => `Column${index + 1}`)],
        },
      ]);
      table.box = { ...box, rows: 4 };
      book.tables.push({
        name: "Table9",
        sheet,
        box: { ...box, row: box.row + 4, rows: 3 },
        showsTotals: false,
      });
    },
  },
  {
    name: "rows stand below the table",
    problem: "rowsBelow",
    act: (book) => {
      resize(book, 4);
    },
  },
  {
    name: "the month's record is emptied",
    problem: "monthRecord",
    act: (book) => {
      const table = tableOf(book, "TabelSkorBulan");
      eachCell(bodyOf(table), (row, column) => {
        enter(table.sheet, row, column, "");
      });
    },
  },
  {
    name: "a sheet is deleted",
    problem: "sheetMissing",
    act: (book) => {
      endTable(book, "TabelSkenario");
      book.sheets.splice(book.sheets.indexOf(sheetOf(book, "Skenario")), 1);
    },
  },
  {
    name: "a setting's row is deleted",
    problem: "settingMissing",
    act: (book) => {
      carryOut(book, [{ kind: "deleteRow", table: "TabelSetelan", index: 5 }]);
    },
  },
  {
    name: "a setting's key is emptied",
    problem: "settingMissing",
    act: (book) => {
      typeIn(book, "TabelSetelan", 3, { Kunci: "" });
    },
  },
];

const sortedRows = (book: PaperBook): readonly unknown[] =>
  typedIn(tableOf(book, TABLE)).filter((row) => Object.keys(row).length > 0);

describe("a workbook that people have damaged", () => {
  it("is whole before", () => {
    const book = filled();
    expect(problems(book)).toEqual([]);
    expect(repair(book)).toEqual({ edits: 0, questions: [], replaced: [] });
  });

  it.each(DAMAGES)("where $name it is told, and whole again after repairing", ({ problem, answers, act }) => {
    const book = filled();
    const [form, rows] = [formOf(book), sortedRows(book)];
    act(book);
    expect(problems(book)).toContain(problem);
    repair(book, answers);
    expect(problems(book)).toEqual([]);
    expect(sortedRows(book)).toEqual(rows);
    expect(changed(form, formOf(book))).toEqual([]);
    expect(repair(book, answers).edits).toBe(0);
  });

  it("has its settings back in their order of keys, with their first values where the row was gone", () => {
    const book = filled();
    carryOut(book, [{ kind: "deleteRow", table: "TabelSetelan", index: 5 }]);
    repair(book);
    const rows = typedIn(tableOf(book, "TabelSetelan"));
    expect(rows.at(-1)).toMatchObject({ Kunci: "deadline.anchor", Nilai: "Tanggal Temuan" });
    const { sheet } = tableOf(book, "TabelSetelan");
    expect(sheet.rows[4 + rows.length]?.[2]?.rule?.rule).toEqual({
      type: "words",
      words: ["Tanggal Temuan", "Langkah Sebelumnya"],
    });
  });

  it("tells what was typed where a formula belongs", () => {
    const book = filled();
    const table = tableOf(book, TABLE);
    const column = columnOf(table, "Hasil");
    for (const row of [1, 2]) enter(table.sheet, bodyOf(table).row + row, column, "Lulus");
    const address = (row: number): string =>
      `${SHEET}!${String.fromCharCode(64 + Math.floor(column / 26))}${String.fromCharCode(65 + (column % 26))}${row}`;
    expect(repair(book).replaced).toEqual([`${address(8)} = Lulus`, `${address(9)} = Lulus`]);
    expect(enteredAt(table.sheet, 7, column)).toMatch(/^=/);
  });

  it("of a renamed column waits for the answer, and adds what is missing once it is a person's own", () => {
    const book = filled();
    rename("Layanan", "Jalur").act(book);
    expect(repair(book)).toMatchObject({
      edits: 0,
      questions: [
        { table: TABLE, sheet: SHEET, header: "Jalur", candidates: [{ key: "service", header: "Layanan" }] },
      ],
    });
    repair(book, { Jalur: "own" });
    expect(headersOf(tableOf(book, TABLE)).slice(1, 5)).toEqual(["Area", "Layanan", "Jalur", "Nomor Tujuan"]);
    expect(problems(book)).toEqual([]);
  });

  it("whose list is made anew offers again what is in use", () => {
    const book = filled();
    const { sheet, box } = tableOf(book, "DaftarArea");
    endTable(book, "DaftarArea");
    eachCell(box, (row, column) => {
      delete sheet.rows[row]?.[column];
    });
    repair(book);
    expect(typedIn(tableOf(book, "DaftarArea")).map((row) => row["Area"])).toContain("Area Uji");
  });

  it("in several ways at once is whole again", () => {
    const book = filled();
    const rows = sortedRows(book);
    for (const { act } of [
      lose("Layanan"),
      rename("Status", " Status ", false),
      paste("Area", "validationLost", "General"),
    ])
      act(book);
    resize(book, 3);
    endTable(book, "DaftarPeran");
    repair(book);
    expect(problems(book)).toEqual([]);
    // A column was lost while the rows below were still in the table.
    expect(sortedRows(book)).toEqual(rows);
  });
});

describe("rows that fell out of a table whose columns changed since", () => {
  it("wait for the column that the table has lost, and stand under it again", () => {
    const book = filled();
    const rows = sortedRows(book);
    resize(book, 4);
    deleteColumn(book, TABLE, "Layanan");
    repair(book);
    expect(problems(book)).toEqual([]);
    expect(sortedRows(book)).toEqual(rows);
  });

  it("get the column that people have added meanwhile, empty", () => {
    const book = filled();
    const rows = sortedRows(book);
    resize(book, 4);
    const edits: readonly Edit[] = [{ kind: "insertColumn", table: TABLE, index: 2, header: "Punya kami" }];
    carryOut(book, edits);
    repair(book, { "Punya kami": "own" });
    expect(problems(book)).toEqual([]);
    expect(sortedRows(book)).toEqual(rows);
    expect(headersOf(tableOf(book, TABLE))[2]).toBe("Punya kami");
  });
});
