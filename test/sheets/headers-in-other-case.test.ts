/** Excel takes headers that differ in case alone for the same, and so does whatever reads and writes our tables. */
import addIn from "../../package.json";
import { layoutFindings } from "../../src/sheets/damage/problems";
import { missingRecords } from "../../src/sheets/damage/plan-record";
import { planOutOfTotals } from "../../src/sheets/damage/totals";
import { planLog } from "../../src/sheets/plan/log";
import { missingHeaders } from "../../src/sheets/plan/move-row";
import { planNewMonths } from "../../src/sheets/plan/new-months";
import { expectRow } from "../../src/sheets/snapshot/expect-cells";
import { scorecardProblems } from "../../src/sheets/snapshot/scorecard";
import {
  bodyOf,
  cellAt,
  columnOf,
  headersOf,
  tableOf,
  typedIn,
  valueAt,
  type PaperBook,
} from "./support/paper-book";
import { carryOut, typeIn } from "./support/paper-edits";
import { foundationOf, paperWorkbook, snapshotOf } from "./support/paper-snapshot";

/** Every header of every table in capitals. */
function capitals(book: PaperBook): PaperBook {
  for (const { sheet, box } of book.tables)
    for (let column = box.column; column < box.column + box.columns; column += 1) {
      const cell = sheet.rows[box.row]?.[column];
      if (cell) cell.value = String(cell.value).toUpperCase();
    }
  return book;
}

/** July with a call, one agent and one scenario, and a scorecard of its own. */
function filled(): PaperBook {
  const book = paperWorkbook();
  typeIn(book, "TabelParameter", 0, { Nama: "Salam kami" });
  carryOut(book, planNewMonths(foundationOf(book), ["2026-07"]));
  typeIn(book, "TabelAgen", 0, { "ID Agent": "A1", "Nama Agent": "Agen Satu", Aktif: "Ya" });
  typeIn(book, "TabelSkenario", 0, { Kode: "S-01", Versi: "1" });
  typeIn(book, "Sampel202607", 0, { "No. Sampel": "UJI-1", Area: "JKT" });
  typeIn(book, "TabelParameter", 0, { Nama: "Salam lain" });
  return book;
}

describe("headers in capitals", () => {
  it("are no damage", () => {
    expect(layoutFindings(snapshotOf(capitals(filled())))).toEqual([]);
  });

  it("are read as those that are declared: agents, scenarios, scorecards and rows", () => {
    const [plain, loud] = [snapshotOf(filled()), snapshotOf(capitals(filled()))];
    expect(plain.agents.map(({ id }) => id)).toEqual(["A1"]);
    expect(loud.agents).toEqual(plain.agents);
    expect(loud.scenarios).toEqual(plain.scenarios);
    expect(loud.months[0]?.scorecard).toEqual(plain.months[0]?.scorecard);
    expect(loud.months[0]?.rows).toEqual(plain.months[0]?.rows);
  });

  it("are those of a scorecard that can be used; a row in which its formula alone shows something is none", () => {
    const book = capitals(filled());
    const [{ sheet, box }] = [tableOf(book, "TabelParameter")];
    expect(scorecardProblems(foundationOf(book).fixed)).toEqual([]);
    carryOut(book, [
      {
        kind: "append",
        table: "TabelParameter",
        values: [headersOf(tableOf(book, "TabelParameter")).map(() => null)],
      },
    ]);
    const formula = columnOf(tableOf(book, "TabelParameter"), "Bobot Berlaku");
    Object.assign(cellAt(sheet, box.row + box.rows, formula), { value: 0 });
    expect(scorecardProblems(foundationOf(book).fixed)).toEqual([]);
    // What cannot be used is told all the same.
    typeIn(book, "TabelParameter", 0, { Kode: "X1" });
    expect(scorecardProblems(foundationOf(book).fixed)).toMatchObject([
      { problem: "criterionCell", index: 0, header: "Kode", value: "X1" },
      { problem: "weights" },
    ]);
  });

  it("tell which columns are formulas: a row is used by what people typed, and known by it", () => {
    const book = capitals(paperWorkbook("2026-07"));
    const { sheet } = tableOf(book, "Sampel202607");
    const columns = typedIn(tableOf(book, "Sampel202607"));
    expect(columns).toEqual([{}]);
    // A formula that shows something makes no row.
    const body = bodyOf(tableOf(book, "Sampel202607"));
    for (let column = body.column; column < body.column + body.columns; column += 1) {
      const cell = sheet.rows[body.row]?.[column];
      if (cell?.formula !== undefined) cell.value = "Lulus";
    }
    expect(valueAt(sheet, body.row, 0)).toBe("");
    const snapshot = snapshotOf(book);
    const frame = snapshot.frames.get("2026-07");
    expect(frame?.usedRows).toBe(0);
    expect(frame?.formulas).toEqual(snapshotOf(paperWorkbook("2026-07")).frames.get("2026-07")?.formulas);
    const [cells] = snapshot.cells;
    expect(cells && expectRow(cells, body.row)).toEqual([]);
    expect(frame && missingHeaders(frame, { ...frame, headers: [] }).includes("NILAI")).toBe(false);
  });

  it("tell which columns are formulas: a call that stands below the Total Row comes back without them", () => {
    const headers = capitals(paperWorkbook("2026-07")).tables.flatMap((table) =>
      table.name === "Sampel202607" ? headersOf(table) : [],
    );
    const [july] = snapshotOf(paperWorkbook("2026-07")).layout.months;
    if (!july) throw new Error("July is not there.");
    const call: Readonly<Record<string, string | number>> = {
      AREA: "JKT",
      LAYANAN: "Suara",
      PELAKSANA: "Uji",
      NILAI: 95,
      HASIL: "Lulus",
    };
    const below = [headers.map((header) => call[header] ?? "")];
    const [added] = planOutOfTotals({ ...july, headers, showsTotals: true, below }, []);
    expect(added).toMatchObject({
      kind: "addRows",
      values: [
        headers.map((header) => (["NILAI", "HASIL"].includes(header) ? null : (call[header] ?? null))),
      ],
    });
  });

  it("are written under: the Log's lines and a month's record", () => {
    const book = capitals(filled());
    carryOut(
      book,
      planLog(foundationOf(book), [{ day: 46_227, action: "Uji", sheet: "", detail: "rincian" }], {
        name: "Pelaksana Uji",
        time: 0.375,
      }),
    );
    expect(typedIn(tableOf(book, "TabelLog"))).toEqual([
      {
        TANGGAL: 46_227,
        WAKTU: 0.375,
        OLEH: "Pelaksana Uji",
        TINDAKAN: "Uji",
        RINCIAN: "rincian",
        "VERSI ADD-IN": addIn.version,
      },
    ]);
    carryOut(book, planNewMonths(foundationOf(book), ["2026-08"]));
    expect(missingRecords(foundationOf(book), "2026-08")).toEqual([]);
    expect(typedIn(tableOf(book, "TabelBulan"))).toEqual([
      { BULAN: "2026-07", "NILAI LULUS": 80 },
      { BULAN: "2026-08", "NILAI LULUS": 80 },
    ]);
  });
});
