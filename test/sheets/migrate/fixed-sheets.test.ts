/** The fixed sheets migrated: titles and tables as declared, and people's own left alone. */
import { FIXED_SHEETS } from "../../../src/sheets/layout/fixed-sheets";
import { HEADER } from "../../../src/sheets/layout/looks";
import { FORMER_SUBTITLES } from "../../../src/sheets/migrate/former-words";
import { omit } from "../support/omit";
import {
  fixedTable,
  migrateFixed,
  onSheet,
  PAST,
  SNAPSHOT,
  withTable,
  written,
} from "../support/paper-fixed";

describe("a fixed sheet's title", () => {
  it("is written on every sheet that people see, but for Beranda, which is another's; so is its page", () => {
    const { edits, kept } = migrateFixed();
    for (const { name, title, subtitle, hidden } of FIXED_SHEETS.filter((one) => one.name !== "Beranda"))
      expect([name, written(onSheet(edits, name)).filter(([row]) => Number(row) < 2)]).toEqual([
        name,
        hidden
          ? []
          : [
              [0, 0, title],
              [1, 0, subtitle],
            ],
      ]);
    expect(onSheet(edits, "Beranda")).toEqual([]);
    expect(edits.filter(({ kind }) => kind === "page")).toHaveLength(FIXED_SHEETS.length - 1);
    expect(kept).toEqual([]);
    expect(edits.every((edit) => typeof edit === "object")).toBe(true);
  });

  it("takes the place of an earlier subtitle, and leaves what a person wrote, and says where", () => {
    const [former = ""] = FORMER_SUBTITLES;
    const tops = new Map([
      ["Agen", [["Judul kami"], [former]]],
      ["Materi", [[""], ["Isi kami"]]],
    ]);
    const { edits, kept } = migrateFixed(SNAPSHOT, { tops });
    expect(kept).toEqual(["Agen!A1", "Materi!A2"]);
    const subtitle = FIXED_SHEETS.find(({ name }) => name === "Agen")?.subtitle;
    expect(written(onSheet(edits, "Agen"))).toEqual([[1, 0, subtitle]]);
    const title = FIXED_SHEETS.find(({ name }) => name === "Materi")?.title;
    expect(written(onSheet(edits, "Materi"))).toEqual([[0, 0, title]]);
  });

  it("goes to the sheet that holds its tables, whatever that is called; nowhere where that is gone", () => {
    const { foundation } = SNAPSHOT;
    const sheets = foundation.sheets.map((name) => (name === "Agen" ? "Orang kami" : name));
    const tables = new Map(
      [...foundation.tables].map(([name, sheet]) => [name, sheet === "Agen" ? "Orang kami" : sheet]),
    );
    const renamed = { ...SNAPSHOT, foundation: { ...foundation, sheets, tables } };
    const at = migrateFixed(renamed, { tops: new Map([["Orang kami", [["kami"]]]]) });
    expect(at.kept).toEqual(["Orang kami!A1"]);
    const gone = {
      ...SNAPSHOT,
      foundation: {
        ...foundation,
        sheets: sheets.filter((name) => name !== "Orang kami"),
        tables: new Map([...tables].filter(([, sheet]) => sheet !== "Orang kami")),
        fixed: omit(foundation.fixed, "TabelAgen"),
      },
    };
    const left = migrateFixed(gone);
    expect([left.kept, onSheet(left.edits, "Agen")]).toStrictEqual([[], []]);
    expect(left.edits.every((edit) => !("sheet" in edit) || sheets.includes(edit.sheet))).toBe(true);
  });
});

describe("a fixed table's columns", () => {
  it("are dressed on the table's own sheet, each once, also where that holds several tables", () => {
    const { edits } = migrateFixed();
    const headers = (sheet: string) =>
      onSheet(edits, sheet).filter(
        (edit) => edit.kind === "look" && JSON.stringify(edit.look) === JSON.stringify(HEADER),
      ).length;
    for (const { name, tables } of FIXED_SHEETS.filter((one) => one.name !== "Beranda"))
      expect([name, headers(name)]).toEqual([
        name,
        tables.reduce((all, { columns }) => all + columns.length, 0),
      ]);
  });

  const agents = fixedTable("TabelAgen");
  const layout = FIXED_SHEETS.flatMap(({ tables }) => tables).find(({ name }) => name === "TabelAgen");
  const [first, second] = layout?.columns ?? [];
  if (!first || !second) throw new Error("The agents' table has no columns.");
  /** At another place, in another order, with a person's column between. */
  const moved = withTable({
    ...agents,
    row: 9,
    column: 4,
    headers: [second.header, "Kami", first.header.toUpperCase()],
    body: [
      ["", "", ""],
      ["", "", ""],
    ],
  });

  it("look, offer and say what is declared wherever they stand; a person's own are left", () => {
    const edits = onSheet(
      migrateFixed(
        moved,
        {},
        { ...PAST, tables: { ...PAST.tables, TabelAgen: [first.header, second.header] } },
      ).edits,
      "Agen",
    );
    const places = edits.flatMap((edit) =>
      "box" in edit && edit.box.row > 1
        ? [[edit.kind, edit.box.row, edit.box.column, edit.box.rows, edit.box.columns]]
        : [],
    );
    expect(places.filter(([kind]) => kind === "look")).toEqual([
      ["look", 9, 6, 2, 1],
      ["look", 8, 6, 1, 1],
      ["look", 9, 4, 2, 1],
      ["look", 8, 4, 1, 1],
    ]);
    expect(places.some(([, , column]) => column === 5)).toBe(false);
    const looks = edits.flatMap((edit) => (edit.kind === "look" && edit.box.row > 1 ? [edit.look] : []));
    expect(looks[1]).toEqual(HEADER);
    // People may show their figures their own way.
    expect(looks.some((look) => "numberFormat" in look)).toBe(false);
    expect(edits.flatMap((edit) => (edit.kind === "widths" ? [[edit.column, edit.widths]] : []))).toEqual([
      [6, [first.width]],
      [4, [second.width]],
    ]);
    expect(edits.flatMap((edit) => (edit.kind === "prompt" ? [edit.box.column] : []))).toEqual(
      [first, second].flatMap(({ prompt }, index) => (prompt === undefined ? [] : [6 - 2 * index])),
    );
  });

  it("have their number format and formula too where they are new since the past layout", () => {
    const formats = (known: readonly string[]) =>
      onSheet(
        migrateFixed(moved, {}, { ...PAST, tables: { ...PAST.tables, TabelAgen: known } }).edits,
        "Agen",
      ).flatMap((edit) =>
        edit.kind === "look" && edit.look.numberFormat !== undefined
          ? [[edit.box.column, edit.look.numberFormat]]
          : [],
      );
    expect(formats([first.header])).toEqual([[4, "@"]]);
    expect(formats([second.header])).toEqual([[6, "@"]]);
    // A table that the past layout did not have is new as a whole.
    const tables = omit(PAST.tables, "TabelAgen");
    expect(
      onSheet(migrateFixed(moved, {}, { ...PAST, tables }).edits, "Agen").filter(
        (edit) => edit.kind === "look" && edit.look.numberFormat === "@",
      ),
    ).toHaveLength(2);
  });

  it("that only formulas need are hidden, and calculate in each of their rows where they are new", () => {
    const holidays = fixedTable("TabelLibur");
    const declared = FIXED_SHEETS.flatMap(({ tables }) => tables).find(({ name }) => name === "TabelLibur");
    const hidden = (declared?.columns ?? []).filter((one) => one.hidden === true);
    expect(hidden.length).toBeGreaterThan(0);
    const of = (known: readonly string[]) =>
      onSheet(
        migrateFixed(SNAPSHOT, {}, { ...PAST, tables: { ...PAST.tables, TabelLibur: known } }).edits,
        "Libur",
      );
    const places = hidden.map(({ header }) => holidays.column + holidays.headers.indexOf(header));
    const edits = of([]);
    expect(edits.flatMap((edit) => (edit.kind === "hideColumns" ? [edit.column] : []))).toEqual(places);
    const formulas = (declared?.columns ?? []).filter(({ formula }) => formula !== undefined);
    expect(edits.filter(({ kind }) => kind === "fill")).toEqual(
      formulas.map(({ header, formula }) => ({
        kind: "fill",
        sheet: "Libur",
        box: {
          row: holidays.row,
          column: holidays.column + holidays.headers.indexOf(header),
          rows: holidays.body.length,
          columns: 1,
        },
        formula,
      })),
    );
    expect(of(formulas.map(({ header }) => header)).filter(({ kind }) => kind === "fill")).toEqual([]);
  });
});
