/** Fixed tables as they stand beside how they are declared, and lists that come back with what is in use. */
import { fixedShapes } from "../../../src/sheets/damage/shapes";
import { withValuesInUse } from "../../../src/sheets/damage/values-in-use";
import { f22Columns } from "../../../src/sheets/layout/f22-columns";
import { TABLES } from "../../../src/sheets/layout/fixed-tables";
import { LIST_TABLES } from "../../../src/sheets/layout/list-tables";
import { DEFAULT_SCORECARD } from "../../../src/sop";
import { typeIn } from "../support/paper-edits";
import { paperWorkbook, snapshotOf } from "../support/paper-snapshot";

const HEADERS = f22Columns(DEFAULT_SCORECARD).map(({ header }) => header);

describe("the fixed tables beside how they are declared", () => {
  it("are those that stand, each with its columns, its body and whether it shows totals", () => {
    const { foundation, ...others } = snapshotOf(paperWorkbook());
    const { TabelAgen: agents, TabelMateri: materials, ...fixed } = foundation.fixed;
    if (!agents || !materials) throw new Error("no tables");
    const totalled = { ...agents, showsTotals: true, row: 9, column: 2, body: [...agents.body, []] };
    const shapes = fixedShapes({
      ...others,
      foundation: { ...foundation, fixed: { ...fixed, TabelAgen: totalled } },
    });
    expect(new Set(shapes.map(({ table }) => table))).toEqual(new Set([...Object.keys(fixed), "TabelAgen"]));
    for (const { table, showsTotals } of shapes) expect(showsTotals).toBe(table === "TabelAgen");
    expect(shapes.find(({ table }) => table === "TabelAgen")).toMatchObject({
      sheet: "Agen",
      headers: agents.headers,
      body: { row: 9, column: 2, rows: agents.body.length + 1, columns: agents.headers.length },
      columns: TABLES.agents.columns,
    });
  });
});

describe("a list that comes back", () => {
  it("offers its first items and what is in use, each once, sorted", () => {
    const book = paperWorkbook("2026-07");
    typeIn(book, "Sampel202607", 0, { "No. Sampel": "UJI-1", Area: " Zeta ", Layanan: "Lain" });
    typeIn(book, "TabelAgen", 0, { Area: "Alfa" });
    const area = LIST_TABLES.find(({ list }) => list === "PilihanArea") as (typeof LIST_TABLES)[number];
    const first = area.seed.map(([item]) => item);
    const back = withValuesInUse(area, snapshotOf(book)).seed.map(([item]) => item);
    expect(back).toEqual([...first, "Alfa", "Zeta"]);
    typeIn(book, "Sampel202607", 0, { Area: String(first[0]).toLowerCase() });
    typeIn(book, "TabelAgen", 0, { Area: "" });
    expect(withValuesInUse(area, snapshotOf(book)).seed).toEqual(area.seed);
  });

  it("offers what is used in several places once, as it stands first, and nothing for empty cells", () => {
    const book = paperWorkbook("2026-06", "2026-07");
    typeIn(book, "Sampel202606", 0, { "No. Sampel": "UJI-1", Area: "Zeta" });
    typeIn(book, "Sampel202607", 0, { "No. Sampel": "UJI-2" });
    typeIn(book, "TabelAgen", 0, { "ID Agent": "A1", Area: "zeta" });
    const area = LIST_TABLES.find(({ list }) => list === "PilihanArea") as (typeof LIST_TABLES)[number];
    const added = withValuesInUse(area, snapshotOf(book)).seed.slice(area.seed.length);
    expect(added).toEqual([["Zeta"]]);
  });

  it("of marks offers the marks that criteria have", () => {
    const book = paperWorkbook("2026-07");
    const header = HEADERS.find((one) => one.startsWith("P02 ")) ?? "";
    typeIn(book, "Sampel202607", 0, { "No. Sampel": "UJI-1", [header]: "Ragu" });
    const marks = LIST_TABLES.find(({ list }) => list === "PilihanTanda") as (typeof LIST_TABLES)[number];
    expect(withValuesInUse(marks, snapshotOf(book)).seed.map(([item]) => item)).toContain("Ragu");
  });
});
