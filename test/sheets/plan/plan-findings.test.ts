/** What check tells of plans: a row that is not as it was drawn, and a plan that nothing proves. */
import { createHash } from "node:crypto";
import { planFindings, planSheetOf, timesPlanned } from "../../../src/sheets/plan/plan-findings";
import { writtenRecords } from "../../../src/sheets/plan/plan-record";
import type { FixedTables } from "../../../src/sheets/snapshot/settings";
import type { TableCells } from "../../../src/sheets/snapshot/table-cells";
import type { WorkbookSnapshot } from "../../../src/sheets/snapshot/workbook-snapshot";
import { makePlan, type Month, type PlannedCall, type PlanRecord } from "../../../src/sop";
import { day } from "../../sop/support/rows";
import { inputOf, stratumOf } from "../../sop/plan/support";
import { omit } from "../support/omit";
import { planTable, tableAtD8, type Cells } from "../support/plan-sheet";

const record = (version: number, month: Month = "2026-07"): PlanRecord => ({
  version,
  input: inputOf({
    month,
    seed: `benih ${version}`,
    target: 2,
    strata: [stratumOf("JKT", 4)],
    attempts: 100,
    // One reserve for the two: ⌈2 / (1 − 0.2)⌉ − 2.
    failed: 20,
  }),
  keptAsPlanned: [],
  keptOther: [],
});
const callsOf = ({ input }: PlanRecord): readonly PlannedCall[] => {
  const plan = makePlan(input);
  if (plan.kind !== "plan") throw new Error("no plan");
  return plan.calls;
};

const RECORD = record(1);
const CALLS = callsOf(RECORD);
const [FIRST] = CALLS;

const rowOf = (call: PlannedCall, month: Month = "2026-07"): Cells => ({
  Bulan: month,
  "No.": call.no,
  "Tanggal Rencana": call.day ?? "",
  "Blok Jam": call.block,
  Area: call.area,
  Layanan: call.service,
  "Jenis Materi": call.material,
  "Kode Skenario": call.scenario,
  Pelaksana: call.executor,
  "ID Agent": call.agent,
  Cadangan: call.reserve,
});
const ROWS = CALLS.map((call) => rowOf(call));

const logOf = (...records: readonly PlanRecord[]): TableCells =>
  tableAtD8(
    "TabelLog",
    "Log",
    ["Tindakan", "Rincian"],
    records.map((one) => {
      const code = createHash("sha256").update(JSON.stringify(one)).digest("hex");
      const words = `Bulan ${one.input.month}, versi ${one.version}; kode rencana: ${code}`;
      return { Tindakan: "Susun rencana", Rincian: words };
    }),
  );

const workbook = (
  rows: readonly Cells[] | TableCells,
  { records = [RECORD], log = logOf(...records) } = {},
): Pick<WorkbookSnapshot, "foundation" | "plans"> => {
  const months = [...new Set(records.map(({ input }) => input.month))];
  const fixed: FixedTables = {
    TabelRencana: "name" in rows ? rows : planTable(rows),
    TabelLog: log,
  };
  return {
    foundation: { fixed } as WorkbookSnapshot["foundation"],
    plans: new Map(
      months.map((month) => [month, writtenRecords(records.filter(({ input }) => input.month === month))]),
    ),
  };
};

const altered = (index: number, more: Cells): readonly Cells[] =>
  ROWS.map((row, at) => (at === index ? { ...row, ...more } : row));

const warning = { severity: "warning", id: "" };

describe("a plan as it was made", () => {
  it("is two calls and a reserve here, and nothing is told of it", () => {
    expect(CALLS.map(({ no, reserve }) => [no, reserve])).toEqual([
      [1, 0],
      [2, 0],
      [3, 1],
    ]);
    expect(planFindings(workbook(ROWS))).toEqual([]);
  });

  it("is proven without Log as well, where that was deleted", () => {
    const without = workbook(ROWS);
    const fixed = omit(without.foundation.fixed, "TabelLog");
    expect(planFindings({ ...without, foundation: { ...without.foundation, fixed } })).toEqual([]);
  });

  it("and nothing planned, or no table for it, is nothing to tell", () => {
    expect(planFindings(workbook([], { records: [] }))).toEqual([]);
    expect(
      planFindings({ foundation: { fixed: {} } as WorkbookSnapshot["foundation"], plans: new Map() }),
    ).toEqual([]);
  });
});

describe("a row that was altered", () => {
  const before = FIRST ?? { block: "", material: "", scenario: "", executor: "", agent: "" };
  it.each([
    [
      "Tanggal Rencana",
      day("2026-07-27"),
      "F9",
      "2026-07-27",
      FIRST?.day === day("2026-07-01") ? "2026-07-01" : "?",
    ],
    ["Blok Jam", "malam", "G9", "malam", before.block],
    ["Area", "DPS", "H9", "DPS", "JKT"],
    ["Layanan", "147", "I9", "147", ""],
    ["Jenis Materi", "Lain", "J9", "Lain", before.material],
    ["Kode Skenario", "S-9", "K9", "S-9", before.scenario],
    ["Pelaksana", "Orang lain", "L9", "Orang lain", before.executor],
    ["ID Agent", "A999", "M9", "A999", before.agent],
    ["Cadangan", 1, "N9", 1, 0],
  ])(
    "under %s is told at its cell, with what stands and what was planned",
    (header, value, cell, shown, planned) => {
      expect(planFindings(workbook(altered(0, { [header]: value })))).toEqual([
        {
          ...warning,
          code: "planAltered",
          sheet: "Rencana",
          cell,
          header,
          params: { month: "2026-07", no: 1, value: shown, planned },
        },
      ]);
    },
  );

  it("whose day was taken out, or that got one, is told with nothing on that side", () => {
    expect(planFindings(workbook(altered(0, { "Tanggal Rencana": "" })))[0]?.params).toMatchObject({
      value: "",
    });
    expect(planFindings(workbook(altered(2, { "Tanggal Rencana": day("2026-07-27") })))).toMatchObject([
      { cell: "F11", params: { no: 3, value: "2026-07-27", planned: "" } },
    ]);
  });

  it("is told at the column wherever that stands, at the table's first where it is gone", () => {
    const headers = ["Bulan", "No.", "Area", "Layanan", "Cadangan", "ID Agent"];
    const cells = planFindings(workbook(planTable(altered(0, { "ID Agent": "A999" }), { headers }))).filter(
      ({ params }) => params["no"] === 1,
    );
    expect(cells.map(({ header, cell }) => [header, cell])).toEqual([
      ["ID Agent", "I9"],
      ["Tanggal Rencana", "D9"],
      ["Blok Jam", "D9"],
      ["Jenis Materi", "D9"],
      ["Kode Skenario", "D9"],
      ["Pelaksana", "D9"],
    ]);
  });
});

describe("a row that is gone, or that was added", () => {
  const told = (no: number, what: string, cell: string) => ({
    ...warning,
    code: "planAltered",
    sheet: "Rencana",
    cell,
    header: "No.",
    params: { month: "2026-07", no, value: "", planned: "", what },
  });

  it("is told by its number: the one at no cell, the other at its own", () => {
    expect(planFindings(workbook(altered(1, { "No.": 99 })))).toEqual([
      told(2, "missing", ""),
      told(99, "added", "E10"),
    ]);
  });

  it("with another row's number is told at the second of them", () => {
    expect(planFindings(workbook([...ROWS, ...ROWS.slice(0, 1)]))).toEqual([told(1, "added", "E12")]);
  });

  it("and all the others of a month's plan are told as gone, as Log still knows of it", () => {
    expect(planFindings(workbook([]))).toEqual([1, 2, 3].map((no) => told(no, "missing", "")));
  });
});

describe("a plan that nothing proves", () => {
  const unproven = (month: Month, cell: string) => ({
    ...warning,
    code: "planUnproven",
    sheet: "Rencana",
    header: "",
    cell,
    params: { month },
  });

  it("was typed by hand: it is told at its first row", () => {
    expect(planFindings(workbook([{}, ...ROWS], { records: [] }))).toEqual([unproven("2026-07", "D10")]);
    const table = planTable(ROWS, { headers: ["No.", "Catatan", "Bulan"] });
    expect(planFindings(workbook(table, { records: [] }))).toEqual([unproven("2026-07", "F9")]);
  });

  it("has a making that Log tells otherwise or not at all, or lost its record", () => {
    const other = { ...RECORD, keptAsPlanned: [1] };
    expect(planFindings(workbook(ROWS, { log: logOf(other) }))).toEqual([unproven("2026-07", "D9")]);
    const records = [RECORD, record(2)];
    expect(planFindings(workbook(ROWS, { records, log: logOf(RECORD) }))).toEqual([
      unproven("2026-07", "D9"),
    ]);
    expect(planFindings(workbook([], { records: [], log: logOf(RECORD) }))).toEqual([
      unproven("2026-07", ""),
    ]);
  });

  it("is told by month, each by itself, in the months' order", () => {
    const august = record(1, "2026-08");
    const rows = [
      { Bulan: "2026-09", "No.": 1 },
      ...callsOf(august).map((call) => rowOf(call, "2026-08")),
      ...altered(0, { Area: "DPS" }),
      { Bulan: "2026-06", "No.": 1 },
    ];
    const findings = planFindings(workbook(rows, { records: [august, RECORD] }));
    expect(findings.map(({ code, cell, params }) => [code, cell, params["month"]])).toEqual([
      ["planUnproven", "D16", "2026-06"],
      ["planAltered", "H13", "2026-07"],
      ["planUnproven", "D9", "2026-09"],
    ]);
  });
});

it("what was told of a table is told again without asking anew while the table is not read anew", () => {
  const table = planTable(altered(0, { Area: "DPS" }));
  const first = planFindings(workbook(table));
  expect(planFindings(workbook(table))).toBe(first);
  expect(planFindings(workbook({ ...table }))).not.toBe(first);
});

describe("how often a month was planned", () => {
  it("is the highest version that Log or the kept makings have; never is 0", () => {
    const twice = [RECORD, record(2)];
    expect(timesPlanned(workbook([], { records: twice, log: logOf(RECORD) }), "2026-07")).toBe(2);
    expect(timesPlanned(workbook([], { records: [RECORD], log: logOf(...twice) }), "2026-07")).toBe(2);
    expect(timesPlanned(workbook([], { records: twice }), "2026-08")).toBe(0);
  });
});

describe("where the plan stands", () => {
  it("is the sheet of its table, whatever that is called now; else the one it is made on", () => {
    const table = planTable([], { sheet: "Rencana kami" });
    expect(planSheetOf(workbook(table))).toBe("Rencana kami");
    expect(planSheetOf({ foundation: { fixed: {} } as WorkbookSnapshot["foundation"] })).toBe("Rencana");
  });
});
