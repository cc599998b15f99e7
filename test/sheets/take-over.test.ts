/** What goes along into next year's workbook, of a year of use on paper, and that taking over again changes nothing. */
import { planTakeOver } from "../../src/sheets/next-year/plan-take-over";
import { takeOverOf, type TakeOver } from "../../src/sheets/next-year/take-over";
import { TABLES } from "../../src/sheets/layout/fixed-tables";
import { planSetUp } from "../../src/sheets/plan/set-up";
import type { RawCell } from "../../src/sheets/snapshot/parse-cell";
import type { WorkbookSnapshot } from "../../src/sheets/snapshot/workbook-snapshot";
import { emptyBook, tableOf, typedIn } from "./support/paper-book";
import { carryOut } from "./support/paper-edits";
import { day, foundationOf, paperWorkbook, snapshotOf } from "./support/paper-snapshot";

const TODAY = day("2026-12-31");

/** The workbook with those rows added to its tables. */
function withRows(
  snapshot: WorkbookSnapshot,
  rows: Readonly<Record<string, readonly Readonly<Record<string, RawCell>>[]>>,
): WorkbookSnapshot {
  const fixed = { ...snapshot.foundation.fixed };
  for (const [name, records] of Object.entries(rows)) {
    const table = fixed[name];
    if (!table) throw new Error(name);
    const headers = [...new Set([...table.headers, ...records.flatMap((record) => Object.keys(record))])];
    const lines = records.map((record) => headers.map((header) => record[header] ?? ""));
    fixed[name] = { ...table, headers, body: [...table.body, ...lines] };
  }
  return { ...snapshot, foundation: { ...snapshot.foundation, fixed } };
}

const old = withRows(snapshotOf(paperWorkbook("2026-12")), {
  TabelAgen: [
    { "ID Agent": "A-1", "Nama Agent": "Agen Contoh 1", Aktif: "Ya", Shift: "Pagi" },
    { "ID Agent": "A-2", "Nama Agent": "Agen Contoh 2", Aktif: "tidak" },
    { "ID Agent": "007", "Nama Agent": "=contoh" },
  ],
  TabelMateri: [
    { Kode: "M-1" },
    { Kode: "M-2", "Berlaku Sampai": day("2026-12-31") },
    { Kode: "M-3", "Berlaku Sampai": day("2027-01-01") },
  ],
  TabelRekomendasi: [
    { "No.": "R-2612-01", Rekomendasi: "Contoh terbuka" },
    { "No.": "R-2612-02", Rekomendasi: "Contoh selesai", Ditindaklanjuti: day("2026-12-20") },
  ],
  TabelParameter: [
    { Kode: "P01", Nama: "Contoh baru", Bobot: 5, "Berlaku Mulai": "2026-06" },
    { Kode: "P01", Nama: "Contoh nanti", Bobot: 5, "Berlaku Mulai": "2027-05" },
  ],
  TabelLibur: [{ Tanggal: day("2027-03-09"), Keterangan: "Libur contoh", Jenis: "Perusahaan" }],
});
const taken: TakeOver = takeOverOf(old, {
  book: "old.xlsx",
  today: TODAY,
  aliases: [
    ["agent:a-1", "Agent ABCDE"],
    ["", ""],
  ],
});
const rowsOf = (name: string) => taken.tables.find(({ table }) => table === name)?.rows ?? [];

describe("what goes along", () => {
  it("is who is active, what is in force, what is open, and no day of the year that ends", () => {
    expect(taken.year).toBe(2027);
    expect(rowsOf("TabelAgen").map((row) => row["ID Agent"])).toEqual(["A-1", "007"]);
    expect(rowsOf("TabelMateri").map((row) => row["Kode"])).toEqual(["M-1", "M-3"]);
    expect(rowsOf("TabelRekomendasi").map((row) => row["No."])).toEqual(["R-2612-01"]);
    expect(rowsOf("TabelLibur").map((row) => row["Keterangan"])).toEqual(["Libur contoh"]);
    expect(taken.aliases).toEqual([["agent:a-1", "Agent ABCDE"]]);
    expect(Object.keys(taken.settings)).not.toContain("asOf");
  });

  it("is of each criterion the newest row, and rows that come into force later", () => {
    const first = rowsOf("TabelParameter").filter((row) => row["Kode"] === "P01");
    expect(first.map((row) => row["Nama"])).toEqual(["Contoh baru", "Contoh nanti"]);
    expect(rowsOf("TabelParameter")).toHaveLength(TABLES.criteria.seed.length + 1);
  });
});

describe("the new workbook", () => {
  const made = () => {
    const book = emptyBook("Sheet1");
    carryOut(book, planSetUp({ sheets: ["Sheet1"], blankSheet: "Sheet1" }, 2027));
    return book;
  };
  const plan = (book: ReturnType<typeof made>, isBegun = false) =>
    planTakeOver(taken, { fixed: foundationOf(book).fixed, aliases: { lines: [], next: 0 }, isBegun }, TODAY);

  it("holds that and nothing else, people's own columns with it, and is left alone by a second time", () => {
    const book = made();
    const { edits, kept } = plan(book);
    expect(kept).toEqual([]);
    carryOut(book, edits);
    const agents = typedIn(tableOf(book, "TabelAgen"));
    expect(agents.map((row) => [row["ID Agent"], row["Nama Agent"], row["Shift"] ?? ""])).toEqual([
      ["A-1", "Agen Contoh 1", "Pagi"],
      ["007", "=contoh", ""],
    ]);
    expect(typedIn(tableOf(book, "TabelLibur")).map((row) => row["Keterangan"])).toEqual(["Libur contoh"]);
    const again = plan(book);
    expect(again.kept).toEqual([]);
    // The pseudonyms alone are planned again: what is kept of them is handed in by who reads the workbook.
    expect(again.edits.every((edit) => "sheet" in edit && edit.sheet === "Sistem")).toBe(true);
  });

  it("keeps a table that somebody has changed since it was set up, and names it", () => {
    const book = made();
    const { fixed } = foundationOf(book);
    const agents = fixed["TabelAgen"];
    if (!agents) throw new Error("a workbook has a roster");
    const own = { ...agents, body: [agents.headers.map((_, place): RawCell => (place === 0 ? "B-1" : ""))] };
    const { edits, kept } = planTakeOver(
      taken,
      { fixed: { ...fixed, TabelAgen: own }, aliases: { lines: [], next: 0 }, isBegun: false },
      TODAY,
    );
    expect(kept).toEqual(["TabelAgen"]);
    expect(edits.some((edit) => "sheet" in edit && edit.sheet === "Agen")).toBe(false);
  });

  it("stopped behind any of its edits and done again ends as if it had not been stopped, and takes nothing of its own for people's", () => {
    const TAKEN = ["TabelAgen", "TabelLibur", "TabelMateri", "TabelSkenario", "TabelParameter"];
    const holds = (book: ReturnType<typeof made>): unknown =>
      TAKEN.map((name) => typedIn(tableOf(book, name)));
    const fresh = made();
    const whole = structuredClone(fresh);
    const { edits } = plan(whole);
    carryOut(whole, edits);
    for (let done = 1; done < edits.length; done += 1) {
      const book = structuredClone(fresh);
      carryOut(book, plan(book).edits.slice(0, done));
      const again = plan(book, true);
      expect({ done, kept: again.kept }).toEqual({ done, kept: [] });
      carryOut(book, again.edits);
      expect(holds(book)).toEqual(holds(whole));
    }
  });

  it("keeps what somebody typed into a table after it was stopped half-way", () => {
    const { fixed } = foundationOf(made());
    const agents = fixed["TabelAgen"];
    if (!agents) throw new Error("a workbook has a roster");
    const own = { ...agents, body: [agents.headers.map((_, place): RawCell => (place === 0 ? "B-1" : ""))] };
    const { kept } = planTakeOver(
      taken,
      { fixed: { ...fixed, TabelAgen: own }, aliases: { lines: [], next: 0 }, isBegun: true },
      TODAY,
    );
    expect(kept).toEqual(["TabelAgen"]);
  });
});
