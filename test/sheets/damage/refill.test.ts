/** A column that was deleted with its values stands again: what the rest of the row and the lists still know comes back. */
import { planRefill } from "../../../src/sheets/damage/plan-refill";
import { bodyOf, tableOf, typedIn, type PaperBook } from "../support/paper-book";
import { carryOut, typeIn } from "../support/paper-edits";
import { paperWorkbook, snapshotOf } from "../support/paper-snapshot";

const TABLE = "Sampel202607";
const SHEET = "F-22 2026-07";

type Line = Readonly<Record<string, string | number>>;

function fill(book: PaperBook, table: string, lines: readonly Line[]): void {
  const { rows, columns } = bodyOf(tableOf(book, table));
  const more = lines.length - rows;
  if (more > 0)
    carryOut(book, [
      {
        kind: "append",
        table,
        values: Array.from({ length: more }, () => Array<null>(columns).fill(null)),
      },
    ]);
  lines.forEach((line, index) => {
    typeIn(book, table, index, line);
  });
}

interface Lists {
  readonly agents?: readonly Line[];
  readonly scenarios?: readonly Line[];
  readonly materials?: readonly Line[];
}

/** June and July, with those rows in July. */
function bookOf(rows: readonly Line[], { agents = [], scenarios = [], materials = [] }: Lists): PaperBook {
  const book = paperWorkbook("2026-06", "2026-07");
  fill(book, TABLE, rows);
  fill(book, "TabelAgen", agents);
  fill(book, "TabelSkenario", scenarios);
  fill(book, "TabelMateri", materials);
  return book;
}

/** What stands in the column once it was refilled; its edits are refused where other cells stand than were read. */
function refilled(header: string, rows: readonly Line[], lists: Lists): readonly unknown[] {
  const book = bookOf(rows, lists);
  const plan = planRefill(snapshotOf(book), [{ sheet: SHEET, header, count: 7 }]);
  carryOut(book, plan.edits);
  const cells = typedIn(tableOf(book, TABLE)).map((row) => row[header]);
  const back = cells.filter((cell, index) => cell !== undefined && rows[index]?.[header] === undefined);
  // Told is as many as came back, of as many as were gone.
  expect(plan.refilled).toEqual([{ sheet: SHEET, header, filled: back.length, rows: 7 }]);
  return cells;
}

const agent = (id: string, name: string, more: Line = {}): Line => ({
  "ID Agent": id,
  "Nama Agent": name,
  Area: `Area ${id}`,
  Supervisor: `SPV ${id}`,
  ...more,
});
const AGENTS = [agent("A1", "Agen Satu"), agent("A2", "Agen Dua")];

describe("a restored column of the agent", () => {
  it.each([
    ["Nama Agent", "Agen Dua"],
    ["Supervisor", "SPV A2"],
    ["Area", "Area A2"],
  ])("%s comes back by the row's ID, in whatever case that is typed", (header, value) => {
    const rows = [{ "No. Sampel": "UJI-1", "ID Agent": "a2" }, { "ID Agent": "A2" }, { "ID Agent": "A9" }];
    expect(refilled(header, rows, { agents: AGENTS })).toEqual([value, value, undefined]);
  });

  it.each([
    ["ID Agent", "A1"],
    ["Supervisor", "SPV A1"],
    ["Area", "Area A1"],
  ])(
    "%s comes back by the row's name where it has no ID, in whatever case that is typed",
    (header, value) => {
      const rows = [{ "Nama Agent": "AGEN satu" }, { "Nama Agent": "Agen Lain" }, { "No. Sampel": "UJI-3" }];
      expect(refilled(header, rows, { agents: AGENTS })).toEqual([value, undefined, undefined]);
    },
  );

  it("goes by the ID where ID and name speak of two agents, and by no name where the ID is unknown", () => {
    const rows = [
      { "ID Agent": "A1", "Nama Agent": "Agen Dua" },
      { "ID Agent": "A9", "Nama Agent": "Agen Dua" },
    ];
    expect(refilled("Supervisor", rows, { agents: AGENTS })).toEqual(["SPV A1", undefined]);
  });

  it("stays empty where two agents share the name, or three", () => {
    const rows = [{ "Nama Agent": "Agen Sama" }, { "Nama Agent": "Agen Satu" }];
    const two = [agent("A3", "Agen Sama"), agent("A4", "agen sama"), ...AGENTS];
    expect(refilled("ID Agent", rows, { agents: two })).toEqual([undefined, "A1"]);
    // The third has the first one's ID: there are still two of that name.
    expect(refilled("ID Agent", rows, { agents: [...two, agent("A3", "Agen Sama")] })).toEqual([
      undefined,
      "A1",
    ]);
  });

  it("goes by the upper of an agent's two lines, as check does, by ID and by name", () => {
    const agents = [agent("A1", "Agen Satu"), agent("a1", "Agen Satu", { Supervisor: "SPV Lain" })];
    const rows = [{ "ID Agent": "A1" }, { "Nama Agent": "Agen Satu" }];
    expect(refilled("Supervisor", rows, { agents })).toEqual(["SPV A1", "SPV A1"]);
  });

  it("stays empty where a line of the roster lacks its ID or name as the row does, or knows no more", () => {
    const rows = [{ "No. Sampel": "UJI-1" }, { "ID Agent": "A1" }];
    for (const nameless of [{ Supervisor: "SPV X" }, agent("A1", "", { Supervisor: "" })])
      expect(refilled("Supervisor", rows, { agents: [nameless] })).toEqual([undefined, undefined]);
  });
});

describe("a restored column of the scenario", () => {
  const scenarios = [
    { Kode: "S-01", Versi: "1", "Kode Materi": "M-1", "Berlaku Sampai": 46_203 },
    { Kode: "S-01", Versi: "2", "Kode Materi": "m-1", "Berlaku Mulai": 46_204 },
    { Kode: "S-02", Versi: "5", "Kode Materi": "M-2" },
    { Kode: "S-03", Versi: "6" },
  ];
  const materials = [
    { Kode: "m-1", "Jenis Materi": "Informasi" },
    { Kode: "M-1", "Jenis Materi": "Informasi" },
    { Kode: "M-2", "Jenis Materi": "Komplain" },
  ];

  it("is the version in force on the day of the row's call, where there is such a day and code", () => {
    const rows = [
      { "Kode Skenario": "s-01", "Tanggal Panggilan": 46_203 },
      { "Kode Skenario": "S-01", "Tanggal Panggilan": 46_204 },
      { "Kode Skenario": "S-01" },
      { "Kode Skenario": "S-01", "Tanggal Panggilan": "besok" },
      { "Kode Skenario": "#N/A", "Tanggal Panggilan": 46_204 },
      { "Tanggal Panggilan": 46_204 },
    ];
    const none = [undefined, undefined, undefined, undefined];
    expect(refilled("Versi Skenario", rows, { scenarios })).toEqual(["1", "2", ...none]);
  });

  it("is the kind of the scenario's material, in whatever case the codes are typed", () => {
    const rows = [{ "Kode Skenario": "s-01" }, { "Kode Skenario": "S-02" }];
    expect(refilled("Jenis Materi", rows, { scenarios, materials })).toEqual(["Informasi", "Komplain"]);
  });

  it("is no kind where the versions' materials are of two kinds, or nothing names one", () => {
    const two = [...scenarios, { Kode: "S-02", Versi: "7", "Kode Materi": "M-1" }];
    const rows = ["S-02", "S-03", "S-09"].map((code) => ({ "Kode Skenario": code }));
    expect(refilled("Jenis Materi", rows, { scenarios: two, materials })).toEqual(rows.map(() => undefined));
  });

  it("is nothing that a line whose code is still empty says", () => {
    const nameless = { "Kode Materi": "M-2", Versi: "8" };
    const rows = [{ "No. Sampel": "UJI-1", Area: "JKT" }, { "Kode Skenario": "S-03" }];
    expect(
      refilled("Jenis Materi", rows, {
        scenarios: [...scenarios, nameless],
        materials: [...materials, { "Jenis Materi": "Permintaan" }],
      }),
    ).toEqual([undefined, undefined]);
  });
});

describe("restored columns", () => {
  it("leave alone what stands, be it readable or not, and rows without anything", () => {
    const rows = [
      { "ID Agent": "A1", "Nama Agent": "Lain" },
      { "ID Agent": "A1", "Nama Agent": "#N/A" },
      {},
      { "ID Agent": "A2" },
    ];
    expect(refilled("Nama Agent", rows, { agents: AGENTS })).toEqual(["Lain", "#N/A", undefined, "Agen Dua"]);
  });

  it("are written only while the cells that they are known by still hold what was read", () => {
    const written = (header: string, lists: Lists, row: Line, changed: Line): (() => void) => {
      const book = bookOf([{ "No. Sampel": "UJI-1", ...row }], lists);
      const { edits } = planRefill(snapshotOf(book), [{ sheet: SHEET, header, count: 1 }]);
      expect(edits).toHaveLength(1);
      typeIn(book, TABLE, 0, changed);
      return () => {
        carryOut(book, edits);
      };
    };
    const lists: Lists = {
      agents: AGENTS,
      scenarios: [{ Kode: "S-01", Versi: "1", "Kode Materi": "M-1" }],
      materials: [{ Kode: "M-1", "Jenis Materi": "Informasi" }],
    };
    const [byId, byName, byScenario] = [
      { "ID Agent": "A1" },
      { "Nama Agent": "Agen Satu" },
      { "Kode Skenario": "S-01", "Tanggal Panggilan": 46_204 },
    ];
    const [id, name, scenario] = [
      { "ID Agent": "A2" },
      { "Nama Agent": "Agen Dua" },
      { "Kode Skenario": "S-02" },
    ];
    for (const header of ["Supervisor", "Area"]) {
      expect(written(header, lists, byId, id)).toThrow("This does not stand");
      expect(written(header, lists, byName, name)).toThrow("This does not stand");
      expect(written(header, lists, byId, { Layanan: "Lain" })).not.toThrow();
    }
    expect(written("Nama Agent", lists, byId, id)).toThrow("This does not stand");
    expect(written("ID Agent", lists, byName, name)).toThrow("This does not stand");
    for (const header of ["Versi Skenario", "Jenis Materi"])
      expect(written(header, lists, byScenario, scenario)).toThrow("This does not stand");
  });

  it("that nothing else tells, and those of sheets and headers that are no more, are told as not refilled", () => {
    const book = bookOf([{ "ID Agent": "A1", Catatan: "x" }], { agents: AGENTS });
    const gone = [
      { sheet: SHEET, header: "Catatan", count: 3 },
      { sheet: "F-22 2026-05", header: "Nama Agent", count: 4 },
      { sheet: SHEET, header: "Punya kami", count: 1 },
    ];
    expect(planRefill(snapshotOf(book), gone)).toEqual({
      edits: [],
      refilled: gone.map(({ sheet, header, count }) => ({ sheet, header, filled: 0, rows: count })),
    });
  });

  it("come back several at once, each on its own sheet", () => {
    const book = bookOf([{ "ID Agent": "A1" }], { agents: AGENTS });
    typeIn(book, "Sampel202606", 0, { "ID Agent": "A2" });
    const plan = planRefill(snapshotOf(book), [
      { sheet: "F-22 2026-06", header: "Nama Agent", count: 1 },
      { sheet: SHEET, header: "Supervisor", count: 2 },
    ]);
    carryOut(book, plan.edits);
    expect(plan.refilled.map(({ filled, rows }) => [filled, rows])).toEqual([
      [1, 1],
      [1, 2],
    ]);
    expect(typedIn(tableOf(book, "Sampel202606"))).toEqual([{ "ID Agent": "A2", "Nama Agent": "Agen Dua" }]);
    expect(typedIn(tableOf(book, TABLE))).toEqual([{ "ID Agent": "A1", Supervisor: "SPV A1" }]);
  });
});
