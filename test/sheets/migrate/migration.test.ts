/** A workbook of an older layout brought to the present one on paper: all as declared, and all that people wrote stays. */
import { LAYOUT_VERSION } from "../../../src/sheets/layout/document";
import { pastLayout } from "../../../src/sheets/migrate/past-layouts";
import { newColumns, planNewFixedColumns } from "../../../src/sheets/migrate/plan-added-columns";
import { planMigration } from "../../../src/sheets/migrate/plan-migration";
import { isHalfMade, sameMarks } from "../../../src/sheets/migrate/same-marks";
import { sparing } from "../../../src/sheets/migrate/sparing";
import { F22_LOOKS } from "../../../src/sheets/layout/f22-looks";
import { layoutFindings } from "../../../src/sheets/damage/problems";
import type { Edit } from "../../../src/sheets/edits/edit";
import {
  cellAt,
  columnOf,
  enter,
  enteredAt,
  gridOf,
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
import {
  isMonthSheet,
  migrate,
  MONTHS,
  NEW_HEADERS,
  old,
  plan,
  presentOf,
  TODAY,
} from "../support/paper-migration";
import { paperWorkbook, snapshotOf } from "../support/paper-snapshot";
import { omit } from "../support/omit";

const LAYOUT_1 = pastLayout(1);
const LAYOUT_2 = pastLayout(2);

/** How many folds each column lies in, up to the last that lies in one. */
function levelsOf({ groups }: PaperSheet): readonly number[] {
  const end = Math.max(0, ...groups.map(({ column, columns }) => column + columns));
  return Array.from(
    { length: end },
    (_, place) => groups.filter(({ column, columns }) => column <= place && place < column + columns).length,
  );
}

/** What the layout says of each cell of the tables, of whole month sheets, and of each sheet as a whole; a line each. */
const formOf = (book: PaperBook): readonly string[] =>
  book.sheets.flatMap((sheet) => {
    const tables = book.tables.filter((table) => table.sheet === sheet);
    const isIn = (row: number, column: number): boolean =>
      isMonthSheet(sheet) ||
      tables.some(
        ({ box }) =>
          row >= box.row &&
          row < box.row + box.rows &&
          column >= box.column &&
          column < box.column + box.columns,
      );
    const cells = sheet.rows.flatMap((line, row) =>
      (line ?? []).flatMap((cell, column) => {
        if (!cell || !isIn(row, column)) return [];
        const look = omit(cell.look, "numberFormat");
        const shown = Object.entries(look).sort(([a], [b]) => (a < b ? -1 : 1));
        return [
          `${sheet.name} ${row} ${column} ${JSON.stringify([shown, cell.rule, cell.prompt, cell.formula, cell.link])}`,
        ];
      }),
    );
    const widths = tables.flatMap(({ box }) =>
      Array.from(
        { length: box.columns },
        (_, index) => `${sheet.name} width ${box.column + index} ${sheet.widths.get(box.column + index)}`,
      ),
    );
    const marks = sheet.marks
      .map(({ box, formula, look }) => `${sheet.name} mark ${JSON.stringify([box, formula, look])}`)
      .sort();
    const heights = isMonthSheet(sheet)
      ? [...sheet.heights].map(([row, height]) => `${sheet.name} height ${row} ${height}`)
      : [];
    return [
      ...cells,
      ...widths,
      ...heights,
      ...marks,
      `${sheet.name} page ${JSON.stringify(sheet.page)} ${JSON.stringify(sheet.frozen)}`,
      `${sheet.name} folds ${JSON.stringify(levelsOf(sheet))}`,
    ];
  });

function changed(before: readonly string[], after: readonly string[]): readonly string[] {
  const [was, now] = [new Set(before), new Set(after)];
  return [...before.filter((one) => !now.has(one)), ...after.filter((one) => !was.has(one))].concat(
    before.length === after.length ? [] : [`${before.length} lines, then ${after.length}`],
  );
}

describe("a migrated workbook", () => {
  it("is formed as one that is set up now, and its words, marks and rows stand", () => {
    const book = old();
    expect(changed(formOf(paperWorkbook(...MONTHS)), formOf(book)).length).toBeGreaterThan(1000);
    const { kept, homeKeptAs } = migrate(book);
    expect(changed(formOf(paperWorkbook(...MONTHS)), formOf(book))).toEqual([]);
    expect(layoutFindings(snapshotOf(book))).toEqual([]);
    expect([kept, homeKeptAs]).toEqual([[], undefined]);
    expect(typedIn(tableOf(book, "Sampel202607"))).toEqual([{ "No. Sampel": "UJI-1", Area: "JKT" }]);
    expect(typedIn(tableOf(book, "TabelAgen"))).toEqual([{ "ID Agent": "A1" }]);
    const fresh = paperWorkbook(...MONTHS);
    for (const name of ["Beranda", "Pengaturan", "Sistem"]) {
      const [made, first] = [sheetOf(book, name), sheetOf(fresh, name)];
      const entered = (sheet: PaperSheet) =>
        gridOf(sheet).map((line, row) => line.map((_, column) => enteredAt(sheet, row, column)));
      expect(entered(made)).toEqual(entered(first));
    }
  });

  it("is the same after migrating again from where a try broke off", () => {
    const book = old();
    const [first] = plan(book).parts;
    carryOut(book, first ?? []);
    migrate(book, LAYOUT_2, true);
    expect(changed(formOf(paperWorkbook(...MONTHS)), formOf(book))).toEqual([]);
    expect(layoutFindings(snapshotOf(book))).toEqual([]);
  });

  it("keeps number formats and marks that are people's own", () => {
    const book = old();
    const sheet = sheetOf(book, "F-22 2026-07");
    cellAt(sheet, 6, 4).look = { numberFormat: "d-m-yy" };
    const own = [
      {
        id: "kami-1",
        box: { row: 6, column: 1, rows: 1, columns: 1 },
        formula: "=B7=5",
        look: { bold: true },
      },
      {
        id: "kami-2",
        box: { row: 6, column: 1, rows: 1, columns: 2 },
        formula: undefined,
        look: { bold: true },
      },
      {
        id: "kami-3",
        box: { row: 6, column: 99, rows: 1, columns: 1 },
        formula: '=CV7="Tidak Lulus"',
        look: { bold: true },
      },
    ];
    sheet.marks.push(...own);
    migrate(book);
    expect(cellAt(sheet, 6, 4).look.numberFormat).toBe("d-m-yy");
    expect(sheet.marks.filter(({ id }) => id.startsWith("kami"))).toEqual(own);
    expect(sheet.marks).toHaveLength(
      sheetOf(paperWorkbook(...MONTHS), "F-22 2026-07").marks.length + own.length,
    );
  });

  it("folds its months' columns at the very end, where the past layout had no folds", () => {
    const book = old();
    for (const sheet of book.sheets) sheet.groups.length = 0;
    const { folds, parts } = migrate(book, { ...LAYOUT_2, folds: false });
    expect(folds.length).toBeGreaterThan(0);
    expect(parts.flat().filter(({ kind }) => kind === "group")).toEqual([]);
    expect(changed(formOf(paperWorkbook(...MONTHS)), formOf(book))).toEqual([]);
  });

  it("folds its new columns alone, one by one, where the past layout had folds", () => {
    const book = old();
    const { sheet, box } = tableOf(book, "Sampel202607");
    const headers = plan(book).folds.flatMap((edit) =>
      edit.kind === "group" && edit.sheet === sheet.name
        ? [[valueAt(sheet, box.row, edit.column), edit.columns]]
        : [],
    );
    const folding = Object.values(F22_LOOKS).flatMap(({ header, folds }) => (folds ? [header] : []));
    expect(headers).toEqual(
      NEW_HEADERS.filter((header) => folding.includes(header)).map((header) => [header, 1]),
    );
    expect(NEW_HEADERS).toContain("Alasan Tanpa Temuan");
  });

  it("takes a new column that is to stay in sight out of a fold that it came to lie in, and no other", () => {
    const book = old();
    const table = tableOf(book, "Sampel202607");
    const [{ sheet }, place] = [table, columnOf(table, "Buka Rekaman")];
    expect(NEW_HEADERS).toContain("Buka Rekaman");
    const level = (): number => levelsOf(sheet)[place] ?? 0;
    // As where somebody has put a column into the table alone: the sheet's folds stay, the columns move right.
    sheet.groups.push({ column: place - 1, columns: 3 });
    const around = [...levelsOf(sheet)];
    expect(level()).toBe(1);
    migrate(book);
    expect(level()).toBe(0);
    expect([levelsOf(sheet)[place - 1], levelsOf(sheet)[place + 1]]).toEqual([
      around[place - 1],
      around[place + 1],
    ]);
  });

  it("gets the formula of a new column where a try before stopped short of it, and what was typed there stays", () => {
    const book = old();
    const table = tableOf(book, "Sampel202607");
    const place = columnOf(table, "Buka Rekaman");
    const body = Array.from({ length: table.box.rows - 1 }, (_, index) => table.box.row + 1 + index);
    const formulas = (sheet: PaperSheet): readonly unknown[] =>
      body.map((row) => enteredAt(sheet, row, place));
    const declared = formulas(table.sheet);
    expect(declared.every((one) => String(one).startsWith("="))).toBe(true);
    for (const row of body) enter(table.sheet, row, place, "");
    enter(table.sheet, body[2] ?? 0, place, "kami");
    migrate(book);
    expect(formulas(table.sheet)).toEqual(declared.map((one, index) => (index === 2 ? "kami" : one)));
  });
});

describe("a migration's parts", () => {
  it("are the common one, the months by fours, and the version at the very end", () => {
    const six = old("2026-01", "2026-02", "2026-03", "2026-04", "2026-05", "2026-06");
    const { parts, log } = plan(six);
    const months = parts.map((edits) => [
      ...new Set(
        edits.flatMap((edit) =>
          "sheet" in edit && edit.sheet.startsWith("F-22") ? [edit.sheet.slice(10)] : [],
        ),
      ),
    ]);
    expect(months).toEqual([[], ["01", "02", "03", "04"], ["05", "06"], []]);
    expect(parts.at(-1)).toEqual([
      { kind: "cells", sheet: "Sistem", row: 1, column: 1, values: [[LAYOUT_VERSION]] },
    ]);
    expect(parts[0]?.some((edit) => edit.kind === "cells" && edit.sheet === "Sistem" && edit.row === 1)).toBe(
      false,
    );
    expect(log).toEqual([
      { day: TODAY, action: "Perbarui tata letak", sheet: "", detail: `2 → ${LAYOUT_VERSION}` },
    ]);
    expect(plan(old("2026-01", "2026-02", "2026-03", "2026-04")).parts).toHaveLength(3);
  });

  it("put back the settings as formulas use them, and names that are gone or point elsewhere", () => {
    const book = old();
    enter(sheetOf(book, "Sistem"), 4, 1, "=5");
    book.names.delete("batashari");
    book.names.set("harikerja", "=Sistem!$B$9");
    migrate(book);
    const fresh = paperWorkbook(...MONTHS);
    expect(enteredAt(sheetOf(book, "Sistem"), 4, 1)).toBe(enteredAt(sheetOf(fresh, "Sistem"), 4, 1));
    expect([...book.names].sort()).toEqual([...fresh.names].sort());
  });

  it("take the year from the months where Sistem has lost it", () => {
    const book = old();
    sheetOf(book, "Beranda").rows.length = 0;
    enter(sheetOf(book, "Sistem"), 1, 3, "");
    migrate(book);
    expect(linesOf(sheetOf(book, "Beranda"), { row: 5, column: 0, rows: 1, columns: 2 })).toEqual([
      ["Tahun", 2026],
    ]);
  });

  it("say in the Log what stays of people's in place of the layout's words, at most as much as a cell holds", () => {
    const book = old();
    enter(sheetOf(book, "F-22 2026-07"), 1, 1, "Tulisan kami");
    enter(sheetOf(book, "Agen"), 1, 0, "Daftar kami");
    const { kept, log } = migrate(book);
    expect(kept).toEqual(["Agen!A2", "F-22 2026-07!B2"]);
    expect(log[0]?.detail).toBe(`2 → ${LAYOUT_VERSION}; Agen!A2; F-22 2026-07!B2`);
    expect([valueAt(sheetOf(book, "F-22 2026-07"), 1, 1), valueAt(sheetOf(book, "Agen"), 1, 0)]).toEqual([
      "Tulisan kami",
      "Daftar kami",
    ]);
  });
});

describe("a migrated month", () => {
  it("whose table people have moved down keeps its top as it is; its table is dressed all the same", () => {
    const book = old("2026-07");
    const { sheet, box } = tableOf(book, "Sampel202607");
    sheet.rows.splice(0, 0, [], []);
    tableOf(book, "Sampel202607").box = { ...box, row: box.row + 2 };
    for (const mark of sheet.marks.splice(0))
      sheet.marks.push({ ...mark, box: { ...mark.box, row: mark.box.row + 2 } });
    const top = JSON.stringify(sheet.rows.slice(0, 8));
    migrate(book);
    expect(JSON.stringify(sheet.rows.slice(0, 8))).toBe(top);
    expect([sheet.heights.size, sheet.page, sheet.frozen]).toEqual([0, undefined, undefined]);
    expect(sheet.rows[8]?.[1]?.rule?.rule).toEqual({ type: "list", name: "PilihanArea" });
    expect(sheet.marks).toHaveLength(sheetOf(paperWorkbook("2026-07"), "F-22 2026-07").marks.length);
    expect(sheet.marks.every(({ box: { row } }) => row === 8)).toBe(true);
  });

  it("calculates as declared now where a formula stands; what a person typed over one stays", () => {
    const book = old("2026-07");
    typeIn(book, "Sampel202607", 0, { "No. Sampel": "UJI-1" });
    carryOut(book, [
      {
        kind: "append",
        table: "Sampel202607",
        values: [headersOf(tableOf(book, "Sampel202607")).map(() => null)],
      },
    ]);
    const table = tableOf(book, "Sampel202607");
    const { sheet } = table;
    const [score, result] = [columnOf(table, "Nilai"), columnOf(table, "Hasil")];
    const declared = enteredAt(sheet, 6, result);
    expect(declared).toMatch(/^=/);
    enter(sheet, 6, result, "=lama");
    enter(sheet, 7, score, 95);
    migrate(book);
    expect([6, 7].map((row) => enteredAt(sheet, row, result))).toEqual([declared, declared]);
    expect(enteredAt(sheet, 7, score)).toBe(95);
    expect(enteredAt(sheet, 6, score)).toMatch(/^=/);
  });

  it("loses marks that a try before has left half made, and only then", () => {
    const half = {
      id: "setengah",
      box: { row: 6, column: 1, rows: 1, columns: 1 },
      formula: "=FALSE",
      look: {},
    };
    const count = (begun: boolean): number => {
      const book = old("2026-07");
      sheetOf(book, "F-22 2026-07").marks.push({ ...half });
      migrate(book, LAYOUT_2, begun);
      return sheetOf(book, "F-22 2026-07").marks.filter(({ id }) => id === "setengah").length;
    };
    expect([count(true), count(false)]).toEqual([0, 1]);
  });
});

describe("the total over the scorecard", () => {
  const LABEL = "Jumlah bobot berlaku (bulan acuan)";
  function without(): PaperBook {
    const book = old("2026-07");
    const sheet = sheetOf(book, "Pengaturan");
    sheet.rows[3] = [];
    sheet.marks.length = 0;
    return book;
  }
  const total = (book: PaperBook): unknown => {
    const sheet = sheetOf(book, "Pengaturan");
    return [valueAt(sheet, 3, 5), enteredAt(sheet, 3, 7), sheet.marks.length];
  };

  it("is made where nothing stands", () => {
    const book = without();
    migrate(book);
    expect(total(book)).toEqual([LABEL, "=SUM(TabelParameter[Bobot Berlaku])", 1]);
  });

  it.each([5, 7, 8])("is not made where a person wrote in its row: column %d", (column) => {
    const book = without();
    enter(sheetOf(book, "Pengaturan"), 3, column, "kami");
    migrate(book);
    expect(valueAt(sheetOf(book, "Pengaturan"), 3, column)).toBe("kami");
    expect(sheetOf(book, "Pengaturan").marks).toEqual([]);
  });

  it("is made anew where a try before has begun it, its mark once", () => {
    const book = old("2026-07");
    enter(sheetOf(book, "Pengaturan"), 3, 7, "");
    migrate(book);
    expect(total(book)).toEqual([LABEL, "=SUM(TabelParameter[Bobot Berlaku])", 1]);
  });

  it("is not made over a scorecard that stands elsewhere", () => {
    const book = without();
    const table = tableOf(book, "TabelParameter");
    for (const line of table.sheet.rows.slice(4)) line?.splice(5, 0, undefined);
    for (const one of book.tables)
      if (one.sheet === table.sheet && one.box.column >= 5)
        one.box = { ...one.box, column: one.box.column + 1 };
    migrate(book);
    expect(sheetOf(book, "Pengaturan").marks).toEqual([]);
  });
});

describe("a migrated Beranda", () => {
  const HOME = "Beranda";
  it("keeps what a person wrote where the layout has words, and takes formulas and links as its own", () => {
    const book = old();
    const sheet = sheetOf(book, HOME);
    enter(sheet, 8, 0, "Bulan kami");
    enter(sheet, 15, 1, "=5");
    enter(sheet, 21, 0, "=kami");
    const { kept } = migrate(book);
    // A formula stands in B16 for no month yet, so a person's stays; the label of July is no formula.
    expect(kept).toContain("Beranda!A9");
    expect(kept).toContain("Beranda!A22");
    expect(valueAt(sheet, 8, 0)).toBe("Bulan kami");
    expect(enteredAt(sheet, 21, 0)).toBe("=kami");
    expect(enteredAt(sheet, 15, 1)).toBe("=5");
  });

  it("leads to the months and reports that there are", () => {
    const book = old();
    carryOut(book, [
      { kind: "sheet", sheet: "Laporan 2026-07", tabColor: "", hidden: false, gridlines: true },
    ]);
    migrate(book);
    const sheet = sheetOf(book, HOME);
    expect([20, 21].map((row) => [sheet.rows[row]?.[12]?.link, sheet.rows[row]?.[13]?.link])).toEqual([
      ["'F-22 2026-06'!A1", undefined],
      ["'F-22 2026-07'!A1", "'Laporan 2026-07'!A1"],
    ]);
  });

  it("of another layout is cleared and made anew where it held that layout's words alone", () => {
    const book = old();
    const sheet = sheetOf(book, HOME);
    sheet.rows.length = 0;
    sheet.marks.length = 0;
    enter(sheet, 0, 0, "MYSTERY CALLING");
    enter(sheet, 40, 9, "");
    const { homeKeptAs } = migrate(book);
    expect(homeKeptAs).toBeUndefined();
    expect(gridOf(sheetOf(book, HOME))).toEqual(gridOf(sheetOf(paperWorkbook(...MONTHS), HOME)));
    expect(sheetOf(book, HOME).marks).toHaveLength(8);
  });

  it("of another layout stays beside the new one under a free name where a person wrote in it", () => {
    const book = old();
    sheetOf(book, "Agen");
    const sheet = sheetOf(book, HOME);
    sheet.rows.length = 0;
    enter(sheet, 5, 5, "Catatan kami");
    carryOut(book, [{ kind: "sheet", sheet: "BERANDA lama", tabColor: "", hidden: false, gridlines: true }]);
    const { homeKeptAs, log } = migrate(book);
    expect(homeKeptAs).toBe("Beranda lama 2");
    expect(log[0]?.detail).toBe(`2 → ${LAYOUT_VERSION}; Beranda lama 2`);
    expect(valueAt(sheetOf(book, "Beranda lama 2"), 5, 5)).toBe("Catatan kami");
    expect(book.sheets[0]?.name).toBe(HOME);
    expect(book.sheets[0]?.made).toEqual({ tabColor: "#1F4E79", hidden: false, gridlines: false });
    expect(gridOf(sheetOf(book, HOME))).toEqual(gridOf(sheetOf(paperWorkbook(...MONTHS), HOME)));
    expect(sheetOf(book, HOME).page).toEqual(sheetOf(paperWorkbook(), HOME).page);
  });

  it("that is gone is left to who makes it; one that holds nothing is made in place", () => {
    const book = old();
    const snapshot = snapshotOf(book);
    const gone = planMigration(snapshot, { ...presentOf(book), home: undefined }, LAYOUT_2, {
      today: TODAY,
      from: 2,
    });
    expect(gone.parts.flat().some((edit) => "sheet" in edit && edit.sheet === HOME)).toBe(false);
    const blank = planMigration(snapshot, { ...presentOf(book), home: [] }, LAYOUT_2, {
      today: TODAY,
      from: 2,
    });
    expect(blank.parts.flat().filter(({ kind }) => kind === "clear" || kind === "renameSheet")).toEqual([]);
    expect(blank.homeKeptAs).toBeUndefined();
  });
});

describe("columns that are new since a layout", () => {
  it("come into the fixed tables that it had, from the right; what else is missing is left to repairing", () => {
    const book = paperWorkbook();
    for (const [name, header] of [
      ["TabelParameter", "Bobot Berlaku"],
      ["TabelParameter", "Nama"],
    ] as const) {
      const table = tableOf(book, name);
      const index = headersOf(table).indexOf(header);
      for (let row = table.box.row; row < table.box.row + table.box.rows; row += 1)
        table.sheet.rows[row]?.splice(table.box.column + index, 1, undefined);
      const { row, rows, column, columns } = table.box;
      for (let y = row; y < row + rows; y += 1) {
        const line = table.sheet.rows[y] ?? [];
        line.splice(column + columns, 0, undefined);
        line.splice(column + index, 1);
      }
      table.box = { ...table.box, columns: columns - 1 };
    }
    const edits = planNewFixedColumns(snapshotOf(book), LAYOUT_1, new Map());
    expect(edits.flatMap((edit) => (edit.kind === "cells" ? [edit.values] : []))).toEqual([
      [["Bobot Berlaku"]],
    ]);
    const own = { ...LAYOUT_1, tables: { ...LAYOUT_1.tables, TabelParameter: [] } };
    expect(
      planNewFixedColumns(snapshotOf(book), own, new Map([["TabelParameter", ""]])).filter(
        ({ kind }) => kind === "insertSheetColumn",
      ),
    ).toHaveLength(1);
    const others = omit(LAYOUT_1.tables, "TabelParameter");
    expect(planNewFixedColumns(snapshotOf(book), { ...LAYOUT_1, tables: others }, new Map())).toEqual([]);
  });

  it("leave people's own columns their own, without asking", () => {
    const column = (header: string) =>
      ({ key: header.toLowerCase(), header, kind: "text", width: 9 }) as const;
    const shape = {
      table: "Tabel",
      sheet: "Lembar",
      body: { row: 1, column: 0, rows: 1, columns: 2 },
      headers: ["Satu", "Punya kami"],
      columns: [column("Satu"), column("Dua"), column("Tiga")],
    };
    const { questions, added } = newColumns(shape, ({ header }) => header === "Dua");
    expect([questions, added.map(({ column: { header }, index }) => [header, index])]).toEqual([
      [],
      [["Tiga", 1]],
    ]);
  });

  it("are dressed with their formats and formulas; columns that the layout had keep theirs", () => {
    const book = old("2026-07");
    const past = {
      ...LAYOUT_2,
      tables: {
        ...LAYOUT_2.tables,
        TabelParameter: ["Kode", "Nama", "Bobot", "Kritis Untuk", "Fatal", "Berlaku Mulai"],
      },
    };
    const { sheet } = tableOf(book, "TabelParameter");
    for (const column of [5, 11]) {
      const cell = cellAt(sheet, 6, column);
      cell.look = { numberFormat: "General" };
      delete cell.formula;
    }
    migrate(book, past);
    expect(
      [5, 11].map((column) => [
        cellAt(sheet, 6, column).look.numberFormat,
        cellAt(sheet, 6, column).formula === undefined,
      ]),
    ).toEqual([
      ["General", true],
      [`General;;"–"`, false],
    ]);
  });
});

describe("marks that stand as they are about to be made", () => {
  const box = { row: 1, column: 2, rows: 3, columns: 1 };
  const made: readonly Edit[] = [
    { kind: "conditionalFormat", sheet: "A", box, formula: "=C2 > 5", look: {} },
  ];
  const mark = (id: string, formula: string | undefined, areas = [box]) => ({ id, formula, areas });
  const gone = (begun: boolean): unknown =>
    sameMarks(
      [
        mark("sama", "=C2>5"),
        mark("lain", "=C2>6"),
        mark("letak", "=C2>5", [{ ...box, row: 2 }]),
        mark("dua", "=C2>5", [box, box]),
        mark("kosong", ""),
        mark("salah", "FALSE"),
        mark("ganda", undefined),
      ],
      made,
      "A",
      begun,
    ).map((edit) => edit.kind === "deleteConditionalFormat" && [edit.sheet, edit.id]);

  it("go first; people's own stay, and half made ones go after a try that broke off", () => {
    expect(gone(false)).toEqual([["A", "sama"]]);
    expect(gone(true)).toEqual([
      ["A", "sama"],
      ["A", "kosong"],
      ["A", "salah"],
    ]);
    expect(["", "=FALSE", "false", "=FALSEX", "=A1=FALSE"].map(isHalfMade)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });
});

describe("edits that spare people's words", () => {
  const cells: Edit = {
    kind: "cells",
    sheet: "A",
    row: 1,
    column: 0,
    values: [
      ["Satu", null, "'2026"],
      ["Tiga", 5, "Enam"],
    ],
  };
  const link: Edit = { kind: "link", sheet: "A", row: 0, column: 1, to: "x", text: "Ke sana" };
  const look: Edit = {
    kind: "look",
    sheet: "A",
    box: { row: 0, column: 0, rows: 1, columns: 1 },
    look: { bold: true },
  };
  const grid = (lines: readonly (readonly (string | number)[])[]) => lines;

  it("write where nothing, the same, or a layout's own words stand", () => {
    const standing = grid([
      ["", "Ke sana"],
      ["", "kami", 2026],
      ["Lama", 5],
    ]);
    expect(
      sparing([cells, link, look], standing, (text, address) => text === "Lama" && address === "A3"),
    ).toEqual({ edits: [cells, link, look], kept: [] });
    expect(sparing([cells], [], () => false)).toEqual({ edits: [cells], kept: [] });
    // Of an apostrophe it is the first alone that Excel does not show.
    const quoted: Edit = { ...cells, values: [["'Ya'", "Ma'af"]] };
    expect(sparing([quoted], grid([[], ["Ya'", "Ma'af"]]), () => false).kept).toEqual([]);
    expect(sparing([quoted], grid([[], ["Ya", "Maaf"]]), () => false).kept).toEqual(["A!A2", "A!B2"]);
  });

  it("leave what a person wrote, and say where", () => {
    const standing = grid([
      ["", "kami"],
      ["Kami", "kami", "lain"],
      ["Tiga", 6],
    ]);
    expect(sparing([cells, link, look], standing, () => false)).toEqual({
      edits: [
        {
          ...cells,
          values: [
            [null, null, null],
            ["Tiga", null, "Enam"],
          ],
        },
        look,
      ],
      kept: ["A!A2", "A!C2", "A!B3", "A!B1"],
    });
  });
});
