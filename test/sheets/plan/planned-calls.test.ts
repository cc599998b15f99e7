/** What of the plan somebody has to call today, and what did not count and is to be called again. */
import {
  plannedCallIn,
  plannedCallsOf,
  planOfMonth,
  planRowAt,
  uncountedCall,
} from "../../../src/sheets/plan/planned-calls";
import type { Agent, Row } from "../../../src/sop/types";
import { day, goodRow } from "../../sop/support/rows";
import { planRow } from "../../sop/plan/support";
import { planTable, planWorkbook, tableAtD8, type Cells } from "../support/plan-sheet";

const TODAY = day("2026-07-24");

const row = (no: number, more: Cells = {}): Cells => ({
  Bulan: "2026-07",
  "No.": no,
  "Tanggal Rencana": TODAY,
  "Blok Jam": "pagi",
  Area: "JKT",
  "Kode Skenario": "S-1",
  Pelaksana: "Ayu Contoh",
  "ID Agent": `A${no}`,
  ...more,
});

const sample = (number: string, callStatus: string, status = "", callDate = "2026-07-15"): Row =>
  goodRow({ text: { sampleNumber: number, callStatus, status, area: "JKT" }, date: { callDate } });

const workbook = (rows: readonly Cells[], samples: readonly Row[] = []) =>
  planWorkbook({ TabelRencana: planTable(rows) }, samples);

const numbers = (calls: readonly { readonly row: { readonly no: number } }[]): readonly number[] =>
  calls.map((one) => one.row.no);

describe("a month's plan", () => {
  it("is the rows of that month, in the table's order", () => {
    const { rows } = planOfMonth(
      workbook([row(2), row(9, { Bulan: "2026-08" }), row(1), { Alasan: "catatan" }]),
      TODAY,
      "2026-07",
    );
    expect(rows.map(({ no }) => no)).toEqual([2, 1]);
    expect(planOfMonth(planWorkbook({}), TODAY, "2026-07").rows).toEqual([]);
  });

  it("comes with what became of each call by its number, whatever its case: the first row of a number", () => {
    const calls = [
      sample(" MC-1 ", "Sibuk"),
      sample("mc-1", "Terhubung"),
      sample("", "Sibuk"),
      sample("MC-2", "Terhubung"),
    ];
    const { judged, all } = planOfMonth(workbook([], calls), TODAY, "2026-07");
    expect([...judged].map(([key, one]) => [key, one.reason])).toEqual([
      ["mc-1", "status"],
      ["mc-2", undefined],
    ]);
    expect(all).toHaveLength(4);
  });

  it("is judged as of that day", () => {
    const late = [sample("MC-1", "Sibuk", "", "2026-07-20")];
    const reason = (asOf: string) =>
      planOfMonth(workbook([], late), day(asOf), "2026-07").judged.get("mc-1")?.reason;
    expect([reason("2026-07-19"), reason("2026-07-20")]).toEqual(["callDate", "status"]);
  });
});

describe("a call that did not count", () => {
  const found = (callStatus: string, status: string, cell = "MC-1", others: readonly number[] = []) => {
    const { judged } = planOfMonth(workbook([], [sample("MC-1", callStatus, status)]), TODAY, "2026-07");
    const own = planRow(1, { sample: cell });
    const rows = [own, ...others.map((replaces, index) => planRow(50 + index, { replaces }))];
    return uncountedCall(own, rows, judged);
  };

  it.each([
    ["Sibuk", "", true],
    ["Terhubung", "Batal", true],
    ["Terhubung", "", false],
  ])("with the call's status %j and the row's %j is to be called again: %j", (callStatus, status, is) => {
    expect(found(callStatus, status) !== undefined).toBe(is);
  });

  it("is known by the number in its row of the plan, in whatever case and with blanks", () => {
    expect(found("Sibuk", "", " mc-1 ")?.reason).toBe("status");
    expect(found("Sibuk", "", "MC-2")).toBeUndefined();
    expect(found("Sibuk", "", "")).toBeUndefined();
  });

  it("is not called again where another row stands in for it", () => {
    expect(found("Sibuk", "", "MC-1", [7])?.reason).toBe("status");
    expect(found("Sibuk", "", "MC-1", [7, 1])).toBeUndefined();
  });

  it("for another reason, such as a day that is still to come, is not called again", () => {
    const { judged } = planOfMonth(
      workbook([], [sample("MC-1", "Terhubung", "", "2026-07-30")]),
      TODAY,
      "2026-07",
    );
    expect(judged.get("mc-1")?.reason).toBe("callDate");
    const own = planRow(1, { sample: "MC-1" });
    expect(uncountedCall(own, [own], judged)).toBeUndefined();
  });
});

describe("a planned call", () => {
  const agent: Agent = {
    id: " a1 ",
    name: "Agen Contoh",
    area: "JKT",
    service: "",
    supervisor: "",
    active: true,
  };
  const scenarios = tableAtD8(
    "TabelSkenario",
    "Skenario",
    ["Kode", "Skenario"],
    [
      { Kode: "s-1", Skenario: "Naskah contoh" },
      { Kode: 7, Skenario: 12 },
    ],
  );
  const told = plannedCallIn(planWorkbook({ TabelSkenario: scenarios }, [], { agents: [agent] }));

  it("is told with its agent's name and its scenario's script, in whatever case either is written", () => {
    const own = planRow(1, { agent: "A1", scenario: "S-1" });
    expect(told(own, "2026-06")).toEqual({
      row: own,
      month: "2026-06",
      agentName: "Agen Contoh",
      script: "Naskah contoh",
    });
    expect(told(planRow(1, { scenario: "7" }), "2026-06").script).toBe("12");
  });

  it("has, of two lines of the roster with one ID, the name of the upper one, as check takes it", () => {
    const agents = [agent, { ...agent, id: agent.id.toLowerCase(), name: "Bawah Contoh" }];
    const both = plannedCallIn(planWorkbook({}, [], { agents }));
    expect(both(planRow(1, { agent: "A1" }), "2026-06").agentName).toBe("Agen Contoh");
  });

  it("is told without where roster and scenarios do not know them", () => {
    expect(told(planRow(1, { agent: "A9", scenario: "S-9" }), "2026-07")).toMatchObject({
      agentName: "",
      script: "",
    });
    const bare = plannedCallIn(planWorkbook({}, [], { agents: [] }));
    expect(bare(planRow(1), "2026-07")).toMatchObject({ agentName: "", script: "" });
  });
});

describe("the row of the plan at a place", () => {
  const snapshot = workbook([row(1), {}, row(3, { Bulan: "2026-08" })]);
  const at = (sheet: string, sheetRow: number) => planRowAt(snapshot, { sheet, sheetRow });

  it("is the one that stands there, with its month", () => {
    expect(at("Rencana", 8)).toMatchObject({ month: "2026-07", row: { no: 1 } });
    expect(at("Rencana", 10)).toMatchObject({ month: "2026-08", row: { no: 3 } });
  });

  it("is none on another sheet, in a row that plans nothing, beside the table or without it", () => {
    expect([at("F-22 2026-07", 8), at("Rencana", 9), at("Rencana", 7), at("Rencana", 11)]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(planRowAt(planWorkbook({}), { sheet: "Rencana", sheetRow: 8 })).toBeUndefined();
  });
});

describe("what somebody has to call", () => {
  const due = (rows: readonly Cells[], name = "") => plannedCallsOf(workbook(rows), TODAY, name);

  it("is what has no sample and whose day has come, of the as-of day's month", () => {
    const { calls, asOf, month, planned, again } = due([
      row(1),
      row(2, { "Tanggal Rencana": TODAY + 1 }),
      row(3, { "Tanggal Rencana": TODAY - 1 }),
      row(4, { "No. Sampel": "MC-1" }),
      row(5, { "Tanggal Rencana": "" }),
      row(6, { Bulan: "2026-06", "Tanggal Rencana": TODAY - 30 }),
    ]);
    expect(numbers(calls)).toEqual([3, 1]);
    expect([asOf, month, planned, again]).toEqual([TODAY, "2026-07", 5, []]);
    expect(calls[0]).toMatchObject({ month: "2026-07", agentName: "", script: "" });
  });

  it("comes in the order of days, then of the blocks of the day, then of numbers", () => {
    const { calls } = due([
      row(11, { "Blok Jam": "09:00" }),
      row(9, { "Blok Jam": "13:00" }),
      row(10, { "Blok Jam": "09:00" }),
      row(2, { "Blok Jam": "09:00" }),
      row(12, { "Tanggal Rencana": TODAY - 2, "Blok Jam": "13:00" }),
      row(13, { "Tanggal Rencana": TODAY - 10, "Blok Jam": "17:00" }),
      row(1, { "Blok Jam": "13:00" }),
    ]);
    expect(numbers(calls)).toEqual([13, 12, 2, 10, 11, 1, 9]);
  });

  it("comes in the blocks' order of Pengaturan, whatever they are called; blocks that it does not have come last", () => {
    const settings = tableAtD8(
      "TabelSetelan",
      "Pengaturan",
      ["Kunci", "Nilai"],
      [{ Kunci: "plan.blocks", Nilai: "pagi 40%; siang 40%; malam 20%" }],
    );
    const blocks = ["malam", "sore", "petang", "siang", "pagi"];
    const rows = blocks.map((block, index) => row(index + 1, { "Blok Jam": block }));
    const snapshot = planWorkbook({ TabelRencana: planTable(rows), TabelSetelan: settings });
    const { calls } = plannedCallsOf(snapshot, TODAY, "");
    expect(calls.map((one) => one.row.block)).toEqual(["pagi", "siang", "malam", "petang", "sore"]);
  });

  it("is one's own, by name in whatever case and with blanks; everybody's where no name is said", () => {
    const rows = [
      row(1, { Pelaksana: "Ayu Contoh" }),
      row(2, { Pelaksana: "Bima Contoh" }),
      row(3, { Pelaksana: "" }),
    ];
    expect(numbers(due(rows, " AYU contoh ").calls)).toEqual([1]);
    expect(numbers(due(rows, "").calls)).toEqual([1, 2, 3]);
    expect(due(rows, "Citra Contoh")).toMatchObject({ calls: [], planned: 3 });
  });

  it("is told besides what of one's own was called and did not count, with the status it had", () => {
    const snapshot = workbook(
      [
        row(1, { "No. Sampel": "MC-1" }),
        row(2, { "No. Sampel": "MC-2" }),
        row(3, { "No. Sampel": "MC-3", Pelaksana: "Bima Contoh" }),
        row(4, { "No. Sampel": "MC-4" }),
        row(5, { Menggantikan: 4, Pelaksana: "Bima Contoh", "Tanggal Rencana": TODAY + 1 }),
      ],
      [
        sample("MC-1", "Sibuk"),
        sample("MC-2", "Terhubung"),
        sample("MC-3", "Sibuk"),
        sample("MC-4", "Terputus"),
      ],
    );
    const { again, calls } = plannedCallsOf(snapshot, TODAY, "Ayu Contoh");
    expect(calls).toEqual([]);
    expect(again).toMatchObject([{ row: { no: 1 }, month: "2026-07", status: "Sibuk" }]);
    expect(numbers(plannedCallsOf(snapshot, TODAY, "").again)).toEqual([1, 3]);
  });
});
