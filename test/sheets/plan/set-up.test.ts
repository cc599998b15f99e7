/** A workbook as set-up plans it, carried out on paper: what stands where, how it looks, and that it is whole. */
import { layoutFindings } from "../../../src/sheets/damage/problems";
import type { Edit, ValidationEdit } from "../../../src/sheets/edits/edit";
import { numberFormatOf, type ColumnLayout } from "../../../src/sheets/layout/column";
import { LAYOUT_VERSION } from "../../../src/sheets/layout/document";
import { FIXED_SHEETS } from "../../../src/sheets/layout/fixed-sheets";
import { LIST_TABLES } from "../../../src/sheets/layout/list-tables";
import { seedOf } from "../../../src/sheets/layout/seeds";
import { SETTINGS } from "../../../src/sheets/layout/settings";
import { SYSTEM_CELLS } from "../../../src/sheets/layout/system-formulas";
import { inDependencyOrder, missingSheets, planSetUp } from "../../../src/sheets/plan/set-up";
import { planTable } from "../../../src/sheets/plan/table";
import { isUnderTotal } from "../../../src/sheets/plan/scorecard-total";
import {
  bodyOf,
  emptyBook,
  enteredAt,
  gridOf,
  headersOf,
  linesOf,
  sheetOf,
  tableOf,
  valueAt,
  type PaperCell,
  type PaperSheet,
} from "../support/paper-book";
import { carryOut } from "../support/paper-edits";
import { paperWorkbook, snapshotOf } from "../support/paper-snapshot";
import { omit } from "../support/omit";

const FIXED_TABLES = FIXED_SHEETS.flatMap(({ name, tables }) =>
  tables.map((table) => ({ sheet: name, table })),
);
const COLUMNS = FIXED_TABLES.flatMap(({ table }) =>
  table.columns.map((column, index) => ({ table, column, at: table.column + index })),
);

/** What a column's kind asks of what is typed there (docs/rules/f22.md, "The F-22 row"). */
function ruleOf(column: ColumnLayout, cell: string): ValidationEdit | undefined {
  if (column.check) return { type: "formula", formula: column.check.formula(cell) };
  if (column.list !== undefined) return { type: "list", name: column.list };
  if (column.kind === "date" || column.kind === "time") return { type: column.kind };
  return column.kind === "integer" ? { type: "wholeNumber", least: 0 } : undefined;
}

const letter = (column: number): string =>
  column < 26 ? String.fromCharCode(65 + column) : `A${String.fromCharCode(65 + column - 26)}`;

const titleOf = (sheet: PaperSheet): unknown => [
  sheet.rows[0]?.[0]?.value,
  sheet.rows[0]?.[0]?.look,
  sheet.rows[1]?.[0]?.look,
  sheet.page,
  sheet.frozen,
];

const HEADER_LOOK = {
  bold: true,
  color: "#FFFFFF",
  fill: "#1F4E79",
  wrap: true,
  vertical: "Center",
  horizontal: "Center",
};

/** What a cell of the column must be, but for what it holds; `first`: the address of the column's first cell. */
function declaredCell(column: ColumnLayout, first: string): object {
  const { header, formula, check, prompt, kind } = column;
  const rule = ruleOf(column, first);
  const middle =
    ["date", "time", "integer", "number"].includes(kind) ||
    (formula !== undefined && column.numberFormat !== undefined);
  return {
    look: {
      numberFormat: numberFormatOf(column),
      vertical: "Top",
      ...(middle ? { horizontal: "Center" } : {}),
      ...(column.wrap ? { wrap: true } : {}),
      ...(kind === "formula" ? { fill: "#F2F2F2", color: "#404040" } : {}),
    },
    formula,
    rule: rule && { rule, header, ...(check ? { alert: check.alert } : {}) },
    prompt: prompt === undefined ? undefined : { title: header.slice(0, 32), message: prompt },
  };
}

const seen = (cell: PaperCell | undefined): unknown => ({
  look: cell?.look,
  formula: cell?.formula,
  rule: cell?.rule,
  prompt: cell?.prompt,
});

const TITLE_LOOK = { bold: true, size: 16, color: "#1F3864" };

describe("a workbook as set up", () => {
  it("has every declared sheet, in the declared order, Sistem hidden and none with gridlines", () => {
    const book = paperWorkbook();
    expect(book.sheets.map(({ name }) => name)).toEqual(FIXED_SHEETS.map(({ name }) => name));
    expect(book.sheets.slice(1).map(({ made }) => made)).toEqual(
      FIXED_SHEETS.slice(1).map(({ name, tabColor }) => ({
        tabColor,
        hidden: name === "Sistem",
        gridlines: false,
      })),
    );
    expect(book.active).toBe("Beranda!A1");
  });

  it("makes Beranda of the only sheet where that holds nothing, else a sheet of its own", () => {
    expect(paperWorkbook().sheets.some(({ name }) => name === "Sheet1")).toBe(false);
    const kept = emptyBook("Punya kami");
    carryOut(kept, planSetUp({ sheets: ["Punya kami"], blankSheet: undefined }, 2026));
    expect(kept.sheets.map(({ name }) => name)).toEqual([
      "Punya kami",
      ...FIXED_SHEETS.map(({ name }) => name),
    ]);
    expect(sheetOf(kept, "Beranda").made).toEqual({ tabColor: "#1F4E79", hidden: false, gridlines: false });
  });

  it("says on each sheet its title and subtitle, and prints landscape with its head", () => {
    const book = paperWorkbook();
    expect(book.sheets.map(titleOf)).toEqual(
      FIXED_SHEETS.map(({ name, title, tables }) => [
        title,
        TITLE_LOOK,
        { size: 10, color: "#404040" },
        {
          orientation: "Landscape",
          pagesWide: name === "Pengaturan" ? 2 : 1,
          header: "IN.QCC.TDSCC.P-01 Rev. 02",
          ...(tables.length > 0 ? { titleRows: "$5:$5" } : {}),
        },
        tables.length > 0 ? { rows: 5, columns: 0 } : undefined,
      ]),
    );
    // Sistem, which nobody sees, has the layout's version there.
    expect(book.sheets.map((sheet) => valueAt(sheet, 1, 0))).toEqual(
      FIXED_SHEETS.map(({ name, subtitle }) => (name === "Sistem" ? "Versi tata letak" : subtitle)),
    );
  });

  it("has each table at its place with its headers and its seed, or one blank row", () => {
    const book = paperWorkbook();
    const standing = FIXED_TABLES.map(({ table }) => tableOf(book, table.name));
    expect(standing.map(({ name, sheet, box }) => [name, sheet.name, box])).toEqual(
      FIXED_TABLES.map(({ sheet, table: { name, row, column, columns, ...table } }) => {
        const { length } = seedOf({ name, row, column, columns, ...table });
        return [name, sheet, { row, column, rows: Math.max(2, length + 1), columns: columns.length }];
      }),
    );
    expect(standing.map(headersOf)).toEqual(
      FIXED_TABLES.map(({ table }) => table.columns.map(({ header }) => header)),
    );
    expect(standing.map((table) => linesOf(table.sheet, bodyOf(table)))).toEqual(
      FIXED_TABLES.map(({ table }) => {
        const seed = seedOf(table).map((line) => line.map((cell) => cell ?? ""));
        return seed.length === 0 ? [table.columns.map(() => "")] : seed;
      }),
    );
    for (const { row, column, columns } of FIXED_TABLES.map(({ table }) => table)) {
      const { heights, widths } = sheetOf(
        book,
        FIXED_TABLES.find(({ table }) => table.columns === columns)?.sheet ?? "",
      );
      expect(heights.get(row)).toBe(30);
      if (column > 0) expect(widths.get(column - 1)).toBe(12);
    }
  });

  it("has columns that look, ask and calculate as declared, from their first row to their last", () => {
    const book = paperWorkbook();
    const standing = COLUMNS.map(({ table, at }) => {
      const { sheet, box } = tableOf(book, table.name);
      const cells = [table.row + 1, table.row + box.rows - 1].map((row) => sheet.rows[row]?.[at]);
      return [sheet.widths.get(at), sheet.rows[table.row]?.[at]?.look, cells.map((cell) => seen(cell))];
    });
    expect(standing).toEqual(
      COLUMNS.map(({ table, column, at }) => {
        const declared = declaredCell(column, `${letter(at)}${table.row + 2}`);
        const ends = [SETTINGS[0], SETTINGS.at(-1)].map((setting) =>
          table.name === "TabelSetelan" && column.header === "Nilai"
            ? {
                ...declared,
                look: { numberFormat: setting?.numberFormat, horizontal: "Left", vertical: "Top" },
              }
            : declared,
        );
        return [column.width, HEADER_LOOK, ends];
      }),
    );
  });

  it("shows each setting in its own format, and offers its words where it is one of a few", () => {
    const { sheet } = tableOf(paperWorkbook(), "TabelSetelan");
    expect(
      SETTINGS.map((_, index) => sheet.rows[5 + index]?.[2]).map((cell) => [cell?.look, cell?.rule]),
    ).toEqual(
      SETTINGS.map(({ numberFormat, choices }, index) => [
        { numberFormat, horizontal: "Left", vertical: "Top" },
        choices && {
          rule: { type: "words", words: Object.values(choices) },
          header: valueAt(sheet, 5 + index, 1),
        },
      ]),
    );
  });

  it("says on Sistem its layout's version, its year, and each setting as formulas use it", () => {
    const book = paperWorkbook();
    const sheet = sheetOf(book, "Sistem");
    expect(linesOf(sheet, { row: 1, column: 0, rows: 1, columns: 4 })).toEqual([
      ["Versi tata letak", LAYOUT_VERSION, "Tahun", 2026],
    ]);
    SYSTEM_CELLS.forEach(({ name, label, formula, numberFormat }, index) => {
      expect(valueAt(sheet, 3 + index, 0)).toBe(label);
      expect(enteredAt(sheet, 3 + index, 1)).toBe(formula);
      expect(sheet.rows[3 + index]?.[1]?.look).toEqual({ numberFormat });
      expect(book.names.get(name.toLowerCase())).toBe(`=Sistem!$B$${4 + index}`);
    });
    const statuses = Array.from({ length: 10 }, (_, index) => enteredAt(sheet, 3 + index, 3));
    expect(statuses.every((formula) => String(formula).startsWith("="))).toBe(true);
  });

  it("has no damage, with months and without", () => {
    expect(layoutFindings(snapshotOf(paperWorkbook()))).toEqual([]);
    expect(layoutFindings(snapshotOf(paperWorkbook("2026-06", "2026-07")))).toEqual([]);
  });

  it("says over the scorecard whether its weights add up to 100", () => {
    const sheet = sheetOf(paperWorkbook(), "Pengaturan");
    // Kode stands in F, Bobot in H; the header in row 5.
    expect([enteredAt(sheet, 3, 5), enteredAt(sheet, 3, 7), enteredAt(sheet, 3, 8)]).toEqual([
      "Jumlah bobot berlaku (bulan acuan)",
      "=SUM(TabelParameter[Bobot Berlaku])",
      '=IF(ABS(H4-100)<0.000000001,"Tepat 100","Harus 100: perbaiki bobot sebelum membuka bulan")',
    ]);
    for (const column of [5, 6])
      expect(sheet.rows[3]?.[column]?.look).toEqual({ bold: true, fill: "#DDEBF7" });
    expect(sheet.rows[3]?.[7]?.look).toEqual({ bold: true, numberFormat: "General", horizontal: "Center" });
    expect(sheet.marks.map((mark) => omit(mark, "id"))).toEqual([
      {
        box: { row: 3, column: 7, rows: 1, columns: 2 },
        formula: "=ABS($H$4-100)>0.000000001",
        look: { color: "#9C0006", fill: "#FFC7CE", bold: true },
      },
    ]);
  });

  it("makes the sum for the scorecard at its declared place alone", () => {
    const at = { row: 5, column: 5, headers: ["Kode", "Nama", "Bobot"] };
    expect(isUnderTotal(at)).toBe(true);
    expect(isUnderTotal({ ...at, row: 6 })).toBe(false);
    expect(isUnderTotal({ ...at, column: 6 })).toBe(false);
    expect(isUnderTotal({ ...at, headers: ["Kode", "Bobot", "Nama"] })).toBe(false);
  });
});

describe("a table that is planned", () => {
  const column = (header: string, more: Partial<ColumnLayout> = {}): ColumnLayout => ({
    key: header,
    header,
    kind: "text",
    width: 50,
    ...more,
  });
  const long = "Judul yang lebih panjang dari tiga puluh dua huruf";

  it("keeps texts of its seed texts, centres days, times and figures alone, and cuts a message's title", () => {
    const book = emptyBook("Lembar");
    const columns = [
      column("Teks", { wrap: true, numberFormat: "0" }),
      column("Jam", { kind: "time" }),
      column("Rumus", { kind: "formula", formula: "=1" }),
      column(long, { prompt: "Isi." }),
    ];
    carryOut(
      book,
      planTable("Lembar", { name: "T", row: 0, column: 0, columns, seed: [["0800", 0.5, null, true]] }),
    );
    const cells = sheetOf(book, "Lembar").rows[1] ?? [];
    expect(cells.map((cell) => cell?.value)).toEqual(["0800", 0.5, "", true]);
    expect(cells.map((cell) => [cell?.look.horizontal, cell?.look.wrap])).toEqual([
      [undefined, true],
      ["Center", undefined],
      [undefined, undefined],
      [undefined, undefined],
    ]);
    expect(cells[3]?.prompt).toEqual({ title: long.slice(0, 32), message: "Isi." });
    expect(planTable("Lembar", { name: "T", row: 0, column: 0, columns, seed: [["0800"]] })).toContainEqual({
      kind: "cells",
      sheet: "Lembar",
      row: 1,
      column: 0,
      values: [["'0800", null, "=1", null]],
    });
  });
});

describe("setting up again", () => {
  it("plans nothing where every sheet stands, in whatever case its name is written", () => {
    const sheets = FIXED_SHEETS.map(({ name }) => name.toUpperCase());
    expect(missingSheets({ sheets, blankSheet: undefined })).toEqual([]);
    expect(planSetUp({ sheets, blankSheet: undefined }, 2026)).toEqual([]);
  });

  it.each(["Pengaturan", "Libur", "Sistem", "Beranda"])(
    "makes %s alone where that alone is gone, with what belongs to it",
    (name) => {
      const others = FIXED_SHEETS.filter((sheet) => sheet.name !== name).map((sheet) => sheet.name);
      const book = emptyBook(...others);
      carryOut(book, planSetUp({ sheets: others, blankSheet: undefined }, 2027));
      const made = book.sheets.filter((sheet) => sheet.made);
      expect(made.map((sheet) => sheet.name)).toEqual([name]);
      for (const sheet of book.sheets) if (!sheet.made) expect(gridOf(sheet)).toEqual([]);
      const whole = emptyBook("Sheet1");
      carryOut(whole, planSetUp({ sheets: ["Sheet1"], blankSheet: "Sheet1" }, 2027));
      expect(gridOf(sheetOf(book, name))).toEqual(gridOf(sheetOf(whole, name)));
      const names: Readonly<Record<string, number>> = {
        Pengaturan: LIST_TABLES.length,
        Libur: 1,
        Sistem: 15,
      };
      expect(book.names.size).toBe(names[name] ?? 0);
      expect(book.active).toBe(name === "Beranda" ? "Beranda!A1" : undefined);
    },
  );
});

describe("the order of a request's edits", () => {
  const box = { row: 0, column: 0, rows: 1, columns: 1 };
  const cells = (content: string): Edit => ({
    kind: "cells",
    sheet: "A",
    row: 0,
    column: 0,
    values: [[content]],
  });
  const edits: readonly (readonly [number, Edit])[] = [
    [0, { kind: "sheet", sheet: "A", tabColor: "", hidden: false, gridlines: true }],
    [0, { kind: "renameSheet", sheet: "A", to: "B" }],
    [0, { kind: "takeSheet", sheet: "A", as: "B" }],
    [1, cells("kata")],
    [1, { kind: "name", name: "a", formula: "=Tabel[Kolom]" }],
    [1, { kind: "changeName", name: "a", formula: "=Tabel[Kolom]" }],
    [1, { kind: "look", sheet: "A", box, look: { bold: true } }],
    [2, { kind: "name", name: "a", formula: "=Sistem!$B$4" }],
    [2, { kind: "changeName", name: "a", formula: "=Sistem!$B$4" }],
    [3, cells("=a")],
    [3, { kind: "fill", sheet: "A", box, formula: "=a" }],
    [4, { kind: "validation", sheet: "A", box, rule: { type: "date" }, header: "" }],
    [4, { kind: "prompt", sheet: "A", box, title: "", message: "" }],
    [5, { kind: "activate", sheet: "A" }],
  ];

  it("is sheets, contents and names, names of Sistem, formulas, rules, and what is shown at the end", () => {
    for (const [rank, edit] of edits)
      for (const [other, later] of edits)
        expect(inDependencyOrder([later, edit])).toEqual(
          rank < other ? [edit, later] : other < rank ? [later, edit] : [later, edit],
        );
  });

  it("takes a line as a formula's where any of its cells is one", () => {
    const mixed: Edit = {
      kind: "cells",
      sheet: "A",
      row: 0,
      column: 0,
      values: [
        ["kata", 1],
        [null, "=a"],
      ],
    };
    const name: Edit = { kind: "name", name: "a", formula: "=Sistem!$B$4" };
    expect(inDependencyOrder([mixed, name])).toEqual([name, mixed]);
  });
});
