/** What a declared column becomes in its table. */
import type { ColumnLayout } from "../../../src/sheets/layout/column";
import { columnEdits, planTable } from "../../../src/sheets/plan/table";
import { validationOf } from "../../../src/sheets/plan/validation";

const column = (kind: ColumnLayout["kind"], more: Partial<ColumnLayout> = {}): ColumnLayout => ({
  key: `${kind} uji`,
  header: `Kolom ${kind}`,
  kind,
  width: 40,
  ...more,
});
const BOX = { row: 6, column: 2, rows: 3, columns: 1 };

describe("a column that only formulas need", () => {
  it("is hidden at its own place, once it has its width", () => {
    const columns = [column("text"), column("formula", { formula: "=1", hidden: true }), column("date")];
    const edits = planTable("Lembar uji", { name: "TabelUji", row: 5, column: 3, columns, seed: [] });
    const kinds = edits.map(({ kind }) => kind);
    expect(edits.filter(({ kind }) => kind === "hideColumns")).toEqual([
      { kind: "hideColumns", sheet: "Lembar uji", column: 4, columns: 1, hidden: true },
    ]);
    expect(kinds.indexOf("hideColumns")).toBeGreaterThan(kinds.indexOf("widths"));
  });
});

describe("a column's rule", () => {
  it.each([
    ["list", { list: "PilihanArea" }, { type: "list", name: "PilihanArea" }],
    ["date", {}, { type: "date" }],
    ["time", {}, { type: "time" }],
    ["integer", {}, { type: "wholeNumber", least: 0 }],
  ] as const)("goes by what it holds: %s", (kind, more, rule) => {
    expect(validationOf(column(kind, more), "C7")).toEqual(rule);
  });

  it.each(["text", "number", "formula", "list"] as const)("is none where nothing is declared: %s", (kind) => {
    expect(validationOf(column(kind), "C7")).toBeUndefined();
    expect(columnEdits("Lembar uji", column(kind), BOX).map((edit) => edit.kind)).toEqual(
      kind === "formula" ? ["look"] : [],
    );
  });

  it("is the declared check of its first cell where there is one, and says what is wrong only then", () => {
    const check = { formula: (cell: string) => `=LEN(${cell})=3`, alert: "Isi tiga huruf." };
    const place = { kind: "validation", sheet: "Lembar uji", box: BOX };
    expect(columnEdits("Lembar uji", column("date", { check }), BOX)).toStrictEqual([
      {
        ...place,
        rule: { type: "formula", formula: "=LEN(C7)=3" },
        header: "Kolom date",
        alert: "Isi tiga huruf.",
      },
    ]);
    expect(columnEdits("Lembar uji", column("date"), BOX)).toStrictEqual([
      { ...place, rule: { type: "date" }, header: "Kolom date" },
    ]);
  });
});
