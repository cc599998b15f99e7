/** The scorecard migrated: what a Tidak is beside its criteria, and the total over them. */
import { DEFAULT_SCORECARD } from "../../../src/sop";
import { guidanceOf } from "../../../src/sheets/layout/criterion-guidance";
import type { PastLayout } from "../../../src/sheets/migrate/past-layout";
import type { StandingMark } from "../../../src/sheets/migrate/present";
import { planWeightTotal } from "../../../src/sheets/plan/scorecard-total";
import type { RawCell } from "../../../src/sheets/snapshot/parse-cell";
import type { WorkbookSnapshot } from "../../../src/sheets/snapshot/workbook-snapshot";
import { omit } from "../support/omit";
import { fixedTable, migrateFixed, onSheet, PAST, SNAPSHOT, withTable } from "../support/paper-fixed";

const TABLE = fixedTable("TabelParameter");
const SHEET = "Pengaturan";

describe("what a Tidak is", () => {
  const [NAME, GUIDANCE] = [TABLE.headers.indexOf("Nama"), TABLE.headers.indexOf("Panduan")];
  const OLD: PastLayout = { ...PAST, tables: { ...PAST.tables, TabelParameter: ["Kode", "Nama", "Bobot"] } };
  const withRows = (
    rows: readonly (readonly [name: RawCell, guidance: RawCell])[],
    headers: readonly string[] = TABLE.headers,
  ) =>
    withTable({
      ...TABLE,
      row: 9,
      headers,
      body: rows.map(([name, guidance]) =>
        TABLE.headers.map((_, place) => (place === NAME ? name : place === GUIDANCE ? guidance : "")),
      ),
    });
  const written = (snapshot: WorkbookSnapshot, past = OLD) =>
    onSheet(migrateFixed(snapshot, {}, past).edits, SHEET).filter(
      (edit) => edit.kind === "cells" && edit.row === 9,
    );
  const known = DEFAULT_SCORECARD.criteria[0]?.name ?? "";

  it("is said beside the criteria of a default's name in the column that is new, where nothing stands, if all stands as read", () => {
    const rows = withRows([
      [known, ""],
      [known, "kata kami"],
      ["Kriteria kami", ""],
      [12, ""],
      ["", ""],
    ]);
    const contents = (place: number, filled: number, letters: number, sum: number) => ({
      kind: "contents",
      sheet: SHEET,
      box: { row: 9, column: TABLE.column + place, rows: 5, columns: 1 },
      filled,
      letters,
      sum,
    });
    expect(guidanceOf(known)).toMatch(/^Tidak: /);
    expect(written(rows)).toEqual([
      {
        kind: "cells",
        sheet: SHEET,
        row: 9,
        column: TABLE.column + GUIDANCE,
        values: [[guidanceOf(known)], [null], [null], [null], [null]],
        expect: [
          contents(NAME, 4, 2 * known.length + "Kriteria kami".length, 12),
          contents(GUIDANCE, 1, 9, 0),
        ],
      },
    ]);
  });

  it("is said wherever the column and the names stand, be it first", () => {
    for (const first of ["Panduan", "Nama"]) {
      const headers = [first, ...["Nama", "Panduan"].filter((header) => header !== first)];
      const body = [headers.map((header) => (header === "Nama" ? known : ""))];
      expect(written(withTable({ ...TABLE, row: 9, headers, body }))).toMatchObject([
        { column: TABLE.column + headers.indexOf("Panduan"), values: [[guidanceOf(known)]] },
      ]);
    }
  });

  it("is left to people where the past layout had the column, or where that or the names are not there", () => {
    const rows: readonly (readonly [RawCell, RawCell])[] = [[known, ""]];
    expect(written(withRows(rows))).toHaveLength(1);
    const had = { ...PAST, tables: { ...PAST.tables, TabelParameter: ["Nama", "Panduan"] } };
    expect(written(withRows(rows), had)).toEqual([]);
    for (const gone of ["Nama", "Panduan"])
      expect(
        written(
          withRows(
            rows,
            TABLE.headers.map((header) => (header === gone ? "Kolom kami" : header)),
          ),
        ),
      ).toEqual([]);
    const fixed = omit(SNAPSHOT.foundation.fixed, "TabelParameter");
    const without = { ...SNAPSHOT, foundation: { ...SNAPSHOT.foundation, fixed } };
    expect(written(without)).toEqual([]);
    // A layout without the table had not its column either.
    expect(written(withRows(rows), { ...PAST, tables: omit(PAST.tables, "TabelParameter") })).toHaveLength(1);
  });
});

describe("the total over the scorecard", () => {
  const total = planWeightTotal(SHEET);
  const [label] = total.flatMap((edit) => (edit.kind === "cells" ? [edit] : []));
  const mark = total.flatMap((edit) => (edit.kind === "conditionalFormat" ? [edit] : []))[0];
  if (!label || !mark) throw new Error("The total has no label or no mark.");
  /** Cells of that row, by column. */
  const top = (cells: Readonly<Record<number, RawCell>>) =>
    new Map([
      [
        SHEET,
        Array.from({ length: label.row + 1 }, (_, row) =>
          Array.from({ length: 12 }, (_unused, column) => (row === label.row ? (cells[column] ?? "") : "")),
        ),
      ],
    ]);
  const made = (
    cells: Readonly<Record<number, RawCell>>,
    {
      marks = [],
      begun = false,
      snapshot = SNAPSHOT,
    }: { marks?: readonly StandingMark[]; begun?: boolean; snapshot?: WorkbookSnapshot } = {},
  ) =>
    onSheet(
      migrateFixed(snapshot, { tops: top(cells), marks: new Map([[SHEET, marks]]), begun }).edits,
      SHEET,
    ).filter(
      (edit) =>
        edit.kind === "deleteConditionalFormat" ||
        total.some((one) => JSON.stringify(one) === JSON.stringify(edit)),
    );
  const standing: StandingMark = { id: "sama", formula: mark.formula, areas: [mark.box] };
  const theirs: StandingMark = { id: "kami", formula: "=A1>5", areas: [mark.box] };

  it("is made where nothing stands in its cells; what stands beside them is no matter", () => {
    expect(made({})).toEqual(total);
    expect(made({ [label.column - 1]: "kami", [label.column + 1]: "kami" })).toEqual(total);
    // What was not read is blank.
    const unread = onSheet(migrateFixed(SNAPSHOT).edits, SHEET);
    for (const edit of total) expect(unread).toContainEqual(edit);
    // Marks that stand are no matter where nothing has been made yet.
    expect(made({}, { marks: [standing, theirs] })).toEqual(total);
  });

  it("is not made where a person has written in one of its cells", () => {
    const places = total.flatMap((edit) =>
      edit.kind === "cells" ? edit.values.flatMap((line) => line.map((_, right) => edit.column + right)) : [],
    );
    expect(places).toHaveLength(3);
    for (const place of places) expect(made({ [place]: "kami" })).toEqual([]);
    expect(made({ [label.column]: 0 })).toEqual([]);
  });

  it("is made again where a try before has written its words: its mark goes first, people's stay", () => {
    const words = { [label.column]: String(label.values[0]?.[0]), [label.column + 2]: 100 };
    const gone = (id: string) => ({ kind: "deleteConditionalFormat", sheet: SHEET, id });
    const half: StandingMark = { id: "setengah", formula: "=FALSE", areas: [mark.box] };
    const marks = [theirs, half, standing];
    expect(made(words, { marks })).toEqual([gone("sama"), ...total]);
    expect(made(words, { marks, begun: true })).toEqual([gone("setengah"), gone("sama"), ...total]);
    expect(made(words)).toEqual(total);
  });

  it("is not made where the scorecard stands elsewhere, or is gone", () => {
    expect(made({}, { snapshot: withTable({ ...TABLE, row: TABLE.row + 1 }) })).toEqual([]);
    const fixed = omit(SNAPSHOT.foundation.fixed, "TabelParameter");
    expect(made({}, { snapshot: { ...SNAPSHOT, foundation: { ...SNAPSHOT.foundation, fixed } } })).toEqual(
      [],
    );
  });
});
