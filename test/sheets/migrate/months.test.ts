/** A month's sheet migrated: where its formulas go, and which marks are taken for ours. */
import type { Box, Edit } from "../../../src/sheets/edits/edit";
import { pastLayout } from "../../../src/sheets/migrate/past-layouts";
import { migrateMonth } from "../../../src/sheets/migrate/plan-month-looks";
import type { StandingMark } from "../../../src/sheets/migrate/present";
import type { RawCell } from "../../../src/sheets/snapshot/parse-cell";
import { paperWorkbook, snapshotOf } from "../support/paper-snapshot";

const SNAPSHOT = snapshotOf(paperWorkbook("2026-06", "2026-07"));
const found = SNAPSHOT.layout.months.find(({ month }) => month === "2026-07");
if (!found) throw new Error("July is not there.");
/** July with six rows. */
const JULY = { ...found, body: { ...found.body, rows: 6 }, formulas: [] };
const { body, sheet } = JULY;
const PAST = pastLayout(2);
const column = (header: string): number => body.column + JULY.headers.indexOf(header);
/** Formulas of old, and one that has come since; a column that people fill in stands right of each. */
const [SCORE, LINK] = [column("Nilai"), column("Buka Rekaman")];

const migrate = (
  formulas: readonly Box[],
  {
    typed = {},
    marks = [],
    begun = false,
    past = PAST,
    month = JULY,
  }: {
    readonly typed?: Readonly<Record<number, RawCell>>;
    readonly marks?: readonly StandingMark[];
    readonly begun?: boolean;
    readonly past?: typeof PAST;
    readonly month?: typeof JULY;
  } = {},
) => {
  // In June all is filled in; in July those rows of the new column.
  const cells = SNAPSHOT.cells.map((table) => ({
    ...table,
    body: Array.from({ length: 6 }, (_, row) =>
      table.headers.map((_header, place) =>
        table.name === JULY.table ? (place === LINK - body.column ? (typed[row] ?? "") : "") : "Juni",
      ),
    ),
  }));
  return migrateMonth(
    { ...month, formulas },
    { ...SNAPSHOT, cells },
    { begun, home: undefined, tops: new Map(), belowSettings: [], marks: new Map([[sheet, marks]]) },
    past,
  );
};
const box = (row: number, rows: number, at: number, columns = 1): Box => ({
  row: body.row + row,
  column: at,
  rows,
  columns,
});
const fills = (edits: readonly Edit[], at: number): readonly unknown[] =>
  edits.flatMap((edit) =>
    edit.kind === "fill" && edit.box.column === at ? [[edit.box, edit.formula, edit.expect]] : [],
  );

describe("a formula of a month", () => {
  it("is written as it is now where one stands in its own column, as long as one stands there", () => {
    const { edits } = migrate([box(0, 2, SCORE), box(4, 1, SCORE)]);
    const own = (where: Box): readonly unknown[] => [
      where,
      expect.stringMatching(/^=/),
      [{ kind: "formulas", sheet, box: where }],
    ];
    expect(fills(edits, SCORE)).toEqual([own(box(0, 2, SCORE)), own(box(4, 1, SCORE))]);
  });

  it("of a person's own in a column that people fill in stays", () => {
    const { edits } = migrate([box(0, 6, body.column, body.columns)]);
    const columns = edits.flatMap((edit) => (edit.kind === "fill" ? [edit.box.column] : []));
    expect(columns).toContain(SCORE);
    expect(columns).not.toContain(column("Area"));
    expect(edits.every((edit) => edit.kind !== "fill" || edit.formula.startsWith("="))).toBe(true);
  });

  it("is written in the table's rows alone, of a wider box in its own column alone", () => {
    const boxes = (formulas: readonly Box[]) =>
      fills(migrate(formulas).edits, SCORE).map((fill) => (fill as unknown[])[0]);
    expect(boxes([box(-2, 4, SCORE)])).toEqual([box(0, 2, SCORE)]);
    expect(boxes([box(4, 9, SCORE)])).toEqual([box(4, 2, SCORE)]);
    expect(boxes([box(-3, 3, SCORE), box(6, 2, SCORE)])).toEqual([]);
    expect(boxes([box(1, 2, SCORE - 2, 3)])).toEqual([box(1, 2, SCORE)]);
    expect(boxes([box(1, 2, SCORE, 3)])).toEqual([box(1, 2, SCORE)]);
    expect(boxes([box(1, 2, SCORE - 2, 2), box(1, 2, SCORE + 1, 2)])).toEqual([]);
    expect(migrate([box(-3, 3, SCORE)]).edits.every((edit) => typeof edit === "object")).toBe(true);
  });

  it("that is new goes where nothing stands yet, run by run, as long as nothing stands there", () => {
    const { edits } = migrate([box(1, 1, LINK)], { typed: { 3: "kami" } });
    const blank = (where: Box): readonly unknown[] => [
      where,
      expect.stringMatching(/^=/),
      [{ kind: "blank", sheet, box: where }],
    ];
    expect(fills(edits, LINK).slice(1)).toEqual([
      blank(box(0, 1, LINK)),
      blank(box(2, 1, LINK)),
      blank(box(4, 2, LINK)),
    ]);
    expect(fills(migrate([]).edits, LINK)).toEqual([blank(box(0, 6, LINK))]);
    // A new column that people fill in has none.
    const columns = migrate([]).edits.flatMap((edit) => (edit.kind === "fill" ? [edit.box.column] : []));
    expect(columns).not.toContain(column("Alasan Tanpa Temuan"));
    // Of a formula that the past layout had, what is missing was taken away by a person.
    expect(fills(migrate([]).edits, SCORE)).toEqual([]);
  });

  it("that is new goes nowhere where no row of the table has been read", () => {
    const month = { ...JULY, table: "Sampel202612" };
    expect(fills(migrate([], { month }).edits, LINK)).toEqual([]);
  });
});

describe("marks of a month", () => {
  const area = (at: number, columns = 1): Box => ({ row: body.row, column: at, rows: 1, columns });
  const [formula = ""] = PAST.marks;
  const standing = formula.replaceAll("#", "$C$7");
  const gone = (areas: readonly Box[], its: string | undefined, begun = false): boolean =>
    migrate([], { marks: [{ id: "tanda", formula: its, areas }], begun }).edits.some(
      ({ kind }) => kind === "deleteConditionalFormat",
    );

  it("go where they stand on our columns alone, each a column wide, with a formula of ours or for what stands twice", () => {
    expect(standing).toContain("$C$7");
    for (const its of [standing, undefined]) {
      expect(gone([area(SCORE)], its)).toBe(true);
      expect(gone([area(SCORE), area(LINK)], its)).toBe(true);
      // Over several columns, or beside the table, a person has made it.
      expect(gone([area(SCORE, 2)], its)).toBe(false);
      expect(gone([area(SCORE), area(SCORE, 2)], its)).toBe(false);
      expect(gone([area(SCORE), area(body.column + body.columns)], its)).toBe(false);
    }
    expect(gone([area(SCORE)], `${standing}+1`)).toBe(false);
  });

  it("are told apart by what they compare, not by which cells: a formula is no other for a cell that lacks", () => {
    const past = { ...PAST, marks: ["=#>5"] };
    const goes = (its: string): boolean =>
      migrate([], { marks: [{ id: "tanda", formula: its, areas: [area(SCORE)] }], past }).edits.some(
        ({ kind }) => kind === "deleteConditionalFormat",
      );
    expect(["=B7>5", "= $AB$1234 > 5"].map(goes)).toEqual([true, true]);
    expect(["=>5", "=##>5", "=B7>6", "=B7B8>5"].map(goes)).toEqual([false, false, false, false]);
  });
});

it("a month whose table stands elsewhere keeps nothing in place of ours: above it all is people's", () => {
  const moved = { ...JULY, body: { ...body, row: body.row + 1 } };
  expect(migrate([], { month: moved })).toMatchObject({ folds: [] });
  expect(migrate([], { month: moved }).kept).toStrictEqual([]);
});
