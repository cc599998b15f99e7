/** The empty cells of a month's rows that the lists can fill. */
import { planCompletion } from "../../../src/sheets/plan/completion";
import { bodyOf, columnOf, sheetOf, tableOf, typedIn, type PaperBook } from "../support/paper-book";
import { carryOut, typeIn } from "../support/paper-edits";
import { paperWorkbook, snapshotOf } from "../support/paper-snapshot";

const TABLE = "Sampel202607";

/** July with those rows, three agents of whom two share an ID, and a scenario with two versions. */
function book(...rows: readonly Readonly<Record<string, string | number>>[]): PaperBook {
  const made = paperWorkbook("2026-06", "2026-07", "2026-08");
  const add = (table: string, count: number): void => {
    const { columns } = bodyOf(tableOf(made, table));
    if (count > 0)
      carryOut(made, [
        {
          kind: "append",
          table,
          values: Array.from({ length: count }, () => Array<null>(columns).fill(null)),
        },
      ]);
  };
  add(TABLE, rows.length - 1);
  rows.forEach((row, index) => {
    typeIn(made, TABLE, index, row);
  });
  add("TabelAgen", 2);
  ["Agen Satu", "Agen Dua", "Agen Tiga"].forEach((name, index) => {
    typeIn(made, "TabelAgen", index, {
      "ID Agent": index === 2 ? "A1" : `A${index + 1}`,
      "Nama Agent": name,
      Supervisor: index === 1 ? "" : "Supervisor Uji",
    });
  });
  add("TabelSkenario", 1);
  typeIn(made, "TabelSkenario", 0, { Kode: "S-01", Versi: "1", "Berlaku Sampai": 46_203 });
  typeIn(made, "TabelSkenario", 1, { Kode: "S-01", Versi: "2", "Berlaku Mulai": 46_204 });
  return made;
}

/** Fills an array with that byte, another each time. */
function bytes(): (array: Uint8Array) => Uint8Array {
  let next = 9;
  return (array) => array.fill((next += 1));
}

const complete = (made: PaperBook): ReturnType<typeof planCompletion> => {
  const snapshot = snapshotOf(made);
  const july = snapshot.months.find(({ month }) => month === "2026-07");
  if (!july) throw new Error("no July");
  return planCompletion(snapshot, july, bytes());
};

describe("completing a month's rows", () => {
  it("fills numbers, names, supervisors and versions where they are empty and the lists know them", () => {
    const made = book(
      { Area: "JKT", "ID Agent": "a1", "Kode Skenario": "s-01", "Tanggal Panggilan": 46_204 },
      { "No. Sampel": "UJI-2", "ID Agent": "A2", "Kode Skenario": "S-01", "Tanggal Panggilan": 46_203 },
      { "No. Sampel": "UJI-3", "ID Agent": "A9", "Kode Skenario": "S-01" },
    );
    const { edits, filled } = complete(made);
    carryOut(made, edits);
    expect(
      typedIn(tableOf(made, TABLE)).map((row) => [
        row["No. Sampel"],
        row["Nama Agent"],
        row["Supervisor"],
        row["Versi Skenario"],
      ]),
    ).toEqual([
      // Of two agents with the same ID the upper one.
      ["MC-2607-AAAAAA", "Agen Satu", "Supervisor Uji", "2"],
      ["UJI-2", "Agen Dua", undefined, "1"],
      ["UJI-3", undefined, undefined, undefined],
    ]);
    expect(filled).toBe(6);
  });

  it("leaves alone what stands, be it readable or not, and what no list knows", () => {
    const made = book(
      { "No. Sampel": "UJI-1", "ID Agent": "A1", "Nama Agent": "#N/A", Supervisor: "Lain" },
      { "No. Sampel": "UJI-2", Area: "JKT" },
    );
    expect(complete(made)).toEqual({ edits: [], filled: 0 });
  });

  it("gives no number twice, and none that stands on any sheet in whatever case", () => {
    const made = book({ Area: "JKT" }, { Area: "SBY" }, { "No. Sampel": " mc-2607-bbbbbb " });
    typeIn(made, "Sampel202608", 0, { "No. Sampel": "MC-2607-AAAAAA", Area: "JKT" });
    carryOut(made, complete(made).edits);
    expect(typedIn(tableOf(made, TABLE)).map((row) => row["No. Sampel"])).toEqual([
      "MC-2607-CCCCCC",
      "MC-2607-DDDDDD",
      " mc-2607-bbbbbb ",
    ]);
  });

  it("gives two rows two numbers though chance has it the same", () => {
    const snapshot = snapshotOf(book({ Area: "JKT" }, { Area: "SBY" }));
    const [, july] = snapshot.months;
    let calls = 0;
    const random = (array: Uint8Array): Uint8Array => {
      calls += 1;
      return array.fill(calls < 3 ? 10 : 11);
    };
    const [edit] = july ? planCompletion(snapshot, july, random).edits : [];
    expect(edit?.kind === "cells" && edit.values).toEqual([["'MC-2607-AAAAAA"], ["'MC-2607-BBBBBB"]]);
  });

  it("writes a column from its first cell to fill to its last, and leaves the cells between", () => {
    const made = book({ "No. Sampel": "UJI-1" }, { Area: "a" }, { "No. Sampel": "UJI-3" }, { Area: "b" });
    const [edit, ...others] = complete(made).edits;
    expect(others).toEqual([]);
    expect(edit).toMatchObject({
      kind: "cells",
      sheet: "F-22 2026-07",
      row: 7,
      column: 0,
      values: [["'MC-2607-AAAAAA"], [null], ["'MC-2607-BBBBBB"]],
    });
  });

  it.each([
    ["the row is another's", "No. Sampel", "LAIN"],
    ["the cell was filled meanwhile", "Nama Agent", "Nama Lain"],
    ["the agent's ID was changed meanwhile", "ID Agent", "A2"],
  ])("writes nothing where %s", (_what, header, content) => {
    const made = book({ "No. Sampel": "UJI-1", "ID Agent": "A1", Supervisor: "x" });
    const { edits } = complete(made);
    expect(edits).toHaveLength(1);
    typeIn(made, TABLE, 0, { [header]: content });
    expect(() => {
      carryOut(made, edits);
    }).toThrow();
  });

  it.each([
    [{ "ID Agent": "A1", "Nama Agent": "x" }, "ID Agent", "A2"],
    [{ "Kode Skenario": "S-01", "Tanggal Panggilan": 46_204 }, "Kode Skenario", "S-02"],
  ])("writes nothing of %j where %s was changed meanwhile", (row, header, content) => {
    const made = book({ "No. Sampel": "UJI-1", ...row });
    const { edits } = complete(made);
    expect(edits).toHaveLength(1);
    typeIn(made, TABLE, 0, { [header]: content });
    expect(() => {
      carryOut(made, edits);
    }).toThrow();
  });

  it("knows no version without a scenario or a day that can be read", () => {
    const made = book(
      { "No. Sampel": "UJI-1", "Tanggal Panggilan": 46_204 },
      { "No. Sampel": "UJI-2", "Kode Skenario": "S-01", "Tanggal Panggilan": "besok" },
    );
    expect(complete(made)).toEqual({ edits: [], filled: 0 });
  });

  it.each(["Nama Agent", "ID Agent", "No. Sampel"])(
    "writes nothing where the column %s stands elsewhere by now",
    (header) => {
      const made = book({ "No. Sampel": "UJI-1", "ID Agent": "A1", Supervisor: "x" });
      const { edits } = complete(made);
      const table = tableOf(made, TABLE);
      const cell = sheetOf(made, "F-22 2026-07").rows[table.box.row]?.[columnOf(table, header)];
      if (cell) cell.value = "Lain";
      expect(() => {
        carryOut(made, edits);
      }).toThrow();
    },
  );

  it("fills nothing in a column that the table has lost", () => {
    const made = book({ "No. Sampel": "UJI-1", "ID Agent": "A1" });
    const table = tableOf(made, TABLE);
    const at = columnOf(table, "Nama Agent");
    const cell = table.sheet.rows[table.box.row]?.[at];
    if (cell) cell.value = "Lain";
    expect(complete(made).edits.map((edit) => edit.kind === "cells" && edit.column)).toEqual([
      columnOf(table, "Supervisor"),
    ]);
  });
});
