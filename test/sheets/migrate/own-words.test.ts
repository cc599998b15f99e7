/** What migrating takes for the past layout's words, which go, and what for a person's, which stays. */
import { isReportSheet } from "../../../src/sheets/layout/report-kinds";
import { LAYOUT_VERSION } from "../../../src/sheets/layout/document";
import type { PastLayout } from "../../../src/sheets/migrate/past-layout";
import { pastLayout } from "../../../src/sheets/migrate/past-layouts";
import { isCriterion, planNewFixedColumns } from "../../../src/sheets/migrate/plan-added-columns";
import { enter, enteredAt, gridOf, sheetOf, tableOf, valueAt, type PaperBook } from "../support/paper-book";
import { carryOut } from "../support/paper-edits";
import { migrate, MONTHS, old, plan } from "../support/paper-migration";
import { paperWorkbook, snapshotOf } from "../support/paper-snapshot";

const LAYOUT_2 = pastLayout(2);

const HOME = "Beranda";
const JULY = "F-22 2026-07";

const add = (book: PaperBook, sheet: string): void => {
  carryOut(book, [{ kind: "sheet", sheet, tabColor: "", hidden: false, gridlines: true }]);
};

describe("words on Beranda", () => {
  it("that the past layout wrote there go where the layout has others now", () => {
    const book = old();
    const sheet = sheetOf(book, HOME);
    enter(sheet, 6, 1, "1 tahun, Document Control");
    const { kept } = migrate(book);
    expect(enteredAt(sheet, 6, 1)).toBe(enteredAt(sheetOf(paperWorkbook(), HOME), 6, 1));
    expect(kept).toEqual([]);
    // The same words elsewhere are a person's.
    const moved = old();
    enter(sheetOf(moved, HOME), 5, 1, "1 tahun, Document Control");
    expect(migrate(moved).kept).toEqual(["Beranda!B6"]);
  });

  it("that are formulas go where a formula stands now", () => {
    const book = old();
    const sheet = sheetOf(book, HOME);
    enter(sheet, 10, 1, "=lama");
    enter(sheet, 21, 2, "=lama");
    expect(migrate(book).kept).toEqual([]);
    const fresh = sheetOf(paperWorkbook("2026-07"), HOME);
    expect([enteredAt(sheet, 10, 1), enteredAt(sheet, 21, 2)]).toEqual([
      enteredAt(fresh, 10, 1),
      enteredAt(fresh, 21, 2),
    ]);
    const typed = old();
    enter(sheetOf(typed, HOME), 10, 1, "kami=");
    expect(migrate(typed).kept).toEqual(["Beranda!B11"]);
  });

  it.each([
    ["F-22 2026-05", true],
    ["Laporan 2026-05", true],
    ["xF-22 2026-07", false],
    ["F-22 2026-07 kami", false],
    ["F-22 Juli", false],
    ["Rekap 2026-07", false],
  ])("%j are a link's of ours: %j", (text, isOurs) => {
    const book = old();
    enter(sheetOf(book, HOME), 21, 12, text);
    expect(migrate(book).kept).toEqual(isOurs ? [] : ["Beranda!M22"]);
    expect(valueAt(sheetOf(book, HOME), 21, 12)).toBe(isOurs ? JULY : text);
  });

  it("go with their sheet's contents where Beranda was of another layout, wherever they stood", () => {
    const book = old();
    const sheet = sheetOf(book, HOME);
    sheet.rows.length = 0;
    sheet.marks.length = 0;
    enter(sheet, 0, 0, "MYSTERY CALLING");
    enter(sheet, 50, 20, "lama");
    const past = {
      ...LAYOUT_2,
      home: () =>
        new Map([
          ["A1", "MYSTERY CALLING"],
          ["U51", "lama"],
        ]),
    };
    expect(migrate(book, past).homeKeptAs).toBeUndefined();
    expect(valueAt(sheet, 50, 20)).toBe("");
    expect(gridOf(sheet)).toEqual(gridOf(sheetOf(paperWorkbook(...MONTHS), HOME)));
  });

  it("stay with the whole sheet where one of its figures has another name, under the next name that is free", () => {
    const book = old();
    enter(sheetOf(book, HOME), 14, 1, "Hitungan kami");
    add(book, "Beranda lama");
    add(book, "beranda LAMA 2");
    expect(migrate(book).homeKeptAs).toBe("Beranda lama 3");
    expect(valueAt(sheetOf(book, "Beranda lama 3"), 14, 1)).toBe("Hitungan kami");
  });
});

describe("words over a month's table", () => {
  it("that the past layout wrote there go; the band's words are ours wherever they stand", () => {
    const book = old("2026-07");
    const sheet = sheetOf(book, JULY);
    enter(sheet, 1, 1, "Kata lama");
    enter(sheet, 4, 1, "TEMUAN");
    const past = { ...LAYOUT_2, monthTop: () => new Map([["B2", "Kata lama"]]) };
    expect(migrate(book, past).kept).toEqual([]);
    expect(valueAt(sheet, 1, 1)).toBe(valueAt(sheetOf(paperWorkbook("2026-07"), JULY), 1, 1));
    expect(valueAt(sheet, 4, 1)).toBe("");
    const other = old("2026-07");
    enter(sheetOf(other, JULY), 2, 1, "Kata lama");
    expect(migrate(other, past).kept).toEqual([`${JULY}!B3`]);
  });

  it("are marked anew: a mark with a formula of ours goes, however far down its cells stand", () => {
    const book = old("2026-07");
    const sheet = sheetOf(book, JULY);
    const far = {
      id: "jauh",
      box: { row: 6, column: 1, rows: 1, columns: 1 },
      formula: '=AND($AB$1234="Ya", AC1234="")',
      look: {},
    };
    sheet.marks.push(far);
    migrate(book);
    expect(sheet.marks.some(({ id }) => id === "jauh")).toBe(false);
  });
});

describe("a migration", () => {
  it("adds no name that stands, and no more to the Log than a cell holds", () => {
    const { parts } = plan(old());
    expect(parts.flat().filter(({ kind }) => kind === "name")).toEqual([]);
    const months = Array.from({ length: 12 }, (_, index) => `2026-${String(index + 1).padStart(2, "0")}`);
    const book = old("2025-11", "2025-12", ...months);
    for (const sheet of book.sheets.filter(({ name }) => name.startsWith("F-22"))) {
      // As long as Excel allows.
      sheet.name = sheet.name.padEnd(31, "x");
      for (let column = 0; column < 60; column += 1)
        for (const row of [0, 1, 2, 3, 4]) enter(sheet, row, column, "kami");
    }
    const [entry] = plan(book).log;
    expect(entry?.detail).toHaveLength(30_000);
    expect(entry?.detail.startsWith(`2 → ${LAYOUT_VERSION}; `)).toBe(true);
  });

  it("of a year that neither Sistem nor a month tells is that of 2026", () => {
    const snapshot = snapshotOf(paperWorkbook());
    const book = old("2026-07");
    enter(sheetOf(book, "Sistem"), 1, 3, "");
    book.tables.splice(book.tables.indexOf(tableOf(book, "Sampel202607")), 1);
    expect(snapshot.foundation.year).toBe(2026);
    expect(migrate(book).kept).toEqual([]);
    expect(valueAt(sheetOf(book, HOME), 13, 0)).toBe("Bulan-bulan 2026");
  });

  it("goes on without a sheet, the settings or their values where they are gone: repairing brings them", () => {
    const book = old("2026-07");
    book.tables.splice(book.tables.indexOf(tableOf(book, "TabelAgen")), 1);
    book.sheets.splice(book.sheets.indexOf(sheetOf(book, "Agen")), 1);
    const { parts } = plan(book);
    expect(parts.flat().some((edit) => "sheet" in edit && edit.sheet === "Agen")).toBe(false);
    const { sheet, box } = tableOf(book, "TabelSetelan");
    enter(sheet, box.row, 2, "Isi kami");
    migrate(book);
    expect(sheet.rows[5]?.[2]?.rule).toBeUndefined();
    expect(sheet.rows[5]?.[2]?.look.horizontal).toBeUndefined();
  });

  it("gives a column that is new its formula in each of its rows, and none to a column without one", () => {
    const past = { ...LAYOUT_2, tables: { ...LAYOUT_2.tables, TabelAgen: [] } };
    const fills = (one: PastLayout) =>
      plan(old("2026-07"), one)
        .parts.flat()
        // A month's are made anew where they stand; a sheet that is new has all of its own.
        .filter((edit) => edit.kind === "fill" && ![JULY, "Rencana", "Dokumen"].includes(edit.sheet));
    // Of Libur's formulas Berlaku alone is as old.
    const since = fills(LAYOUT_2);
    expect(fills(past)).toEqual(since);
    expect(fills({ ...LAYOUT_2, tables: { ...LAYOUT_2.tables, TabelLibur: [] } })).toHaveLength(
      since.length + 1,
    );
  });
});

describe("columns that are new since a layout", () => {
  it("are added from the right, so that what they move has its own already", () => {
    const snapshot = snapshotOf(paperWorkbook());
    const { fixed } = snapshot.foundation;
    const drop = (name: string) => {
      const table = fixed[name];
      if (!table) throw new Error(name);
      return {
        ...table,
        headers: table.headers.slice(0, -1),
        body: table.body.map((line) => line.slice(0, -1)),
      };
    };
    const damaged = { ...fixed, TabelSetelan: drop("TabelSetelan"), TabelParameter: drop("TabelParameter") };
    const past = { ...LAYOUT_2, tables: { TabelSetelan: [], TabelParameter: [] } };
    const edits = planNewFixedColumns(
      { ...snapshot, foundation: { ...snapshot.foundation, fixed: damaged } },
      past,
      new Map(),
    );
    expect(edits.flatMap((edit) => (edit.kind === "insertSheetColumn" ? [edit.column] : []))).toEqual([
      12, 3,
    ]);
  });

  it("are never a criterion's, which is the scorecard's", () => {
    const column = (key: string) => ({ key, header: "X", kind: "list", width: 1 }) as const;
    expect(
      ["criterion0", "criterion12", "area", "xcriterion"].map((key) => isCriterion(column(key))),
    ).toEqual([true, true, false, false]);
  });
});

describe("a sheet that the add-in makes for itself", () => {
  it.each([
    ["Laporan 2026-07", true],
    ["Rekap 2026-07", true],
    ["Analisa 2026-12", true],
    ["Salinan Rekap 2026-07 (12)", true],
    ["xLaporan 2026-07", false],
    ["Laporan 2026-07x", false],
    ["Laporan 2026-07 (a)", false],
    ["Laporan abcd-07", false],
    ["Laporan 2026-ab", false],
    ["Laporan 2026-7", false],
    ["Laporan 26-07", false],
  ])("is told by its name: %j is %j", (name, isOurs) => {
    expect(isReportSheet(name)).toBe(isOurs);
  });
});
