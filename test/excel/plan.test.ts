/** The plan in the workbook: made once however often it is tried, its rows filled in with the calls, and replaced where a call did not count. */
import { addSample } from "../../src/excel/actions/add-sample";
import { changeSettings } from "../../src/excel/actions/change-settings";
import { checkMonth } from "../../src/excel/actions/check-month";
import { generateReport } from "../../src/excel/actions/generate-report";
import { makePlan, type MakePlanOptions } from "../../src/excel/actions/make-plan";
import { openMonth } from "../../src/excel/actions/open-month";
import { readEntry } from "../../src/excel/actions/read-entry";
import { readPlannedCalls } from "../../src/excel/actions/read-planned-calls";
import { replaceCall } from "../../src/excel/actions/replace-call";
import type { PlanRow } from "../../src/sop";
import { cellOf, columnOf, day, madeOnce, newWorkbook, sheetOf, tableOf, TODAY } from "./support/session";

const PLAN = "TabelRencana";

/** Ten agents, two scenarios, two callers, all obviously made up. */
const prepared = madeOnce(async () => {
  const session = await newWorkbook();
  await session.client.Excel.run(async (context) => {
    const add = (table: string, rows: (string | number)[][]): void => {
      context.workbook.tables.getItem(table).rows.add(undefined, rows);
    };
    add(
      "TabelAgen",
      Array.from({ length: 10 }, (_, index) => [
        `A${index}`,
        `Agen Contoh ${index}`,
        index < 6 ? "JKT" : "DPS",
        "",
        "Supervisor Contoh",
        "Ya",
      ]),
    );
    add("TabelMateri", [["M-1", "Informasi", "Topik contoh", "Jawaban contoh", "", ""]]);
    add(
      "TabelSkenario",
      [1, 2, 3].map((number) => [`S-${number}`, "1", "", `Naskah contoh ${number}`, "", "", "", ""]),
    );
    add("DaftarPetugas", [
      ["QCO Contoh 1", "QCO", 0],
      ["QCO Contoh 2", "qco ", 0],
      ["Tanpa Peran Contoh", "", 0],
      ["TL Contoh", "TL", 0],
    ]);
    await context.sync();
  });
  await openMonth({ month: "2026-07", today: TODAY });
  return session;
}, "workbook-for-plans");

let session: Awaited<ReturnType<typeof prepared>>;
beforeEach(async () => {
  session = await prepared();
});

// 24 July 2026 is a Friday; with the last two working days left free there are four: 24, 27, 28, 29 July.
const make = (changed: Partial<MakePlanOptions> = {}) =>
  makePlan({ month: "2026-07", today: TODAY, seed: "benih", typed: true, target: 8, ...changed });

const rowsOf = (): number => {
  const { area } = tableOf(session, PLAN).table;
  return area.lastRow - area.row;
};

const findings = async () =>
  (await checkMonth({ today: TODAY })).findings.filter(({ code }) => code.startsWith("plan"));

const set = (index: number, header: string, value: string | number): Promise<void> =>
  session.client.Excel.run(async (context) => {
    const { sheet, table } = tableOf(session, PLAN);
    const cell = context.workbook.worksheets
      .getItem(sheet.name)
      .getCell(table.area.row + 1 + index, columnOf(table, header));
    cell.values = [[value]];
    await context.sync();
  });

const placeOf = (no: number): number => {
  for (let index = 0; index < rowsOf(); index += 1)
    if (cellOf(session, PLAN, index, "No.") === no) return index;
  throw new Error(`no row ${no}`);
};

describe("making a plan", () => {
  it("takes three requests, writes a line of Log with version, seed and fingerprints, and its statuses are formulas", async () => {
    // Sheets judge by the day of the setting: the machine's own is another.
    await changeSettings({ values: { asOf: "2026-07-24" }, today: TODAY });
    session.excel.resetCounters();
    const { calls, version } = await make();
    expect(session.excel.counters.requests).toBe(3);
    expect(version).toBe(1);
    expect(rowsOf()).toBe(calls.length);
    expect(calls.filter(({ reserve }) => reserve === 0)).toHaveLength(8);
    expect(cellOf(session, PLAN, 0, "Status")).toBe("Belum");
    expect(new Set(calls.map(({ executor }) => executor))).toEqual(
      new Set(["QCO Contoh 1", "QCO Contoh 2", ""]),
    );
    const { sheet, table } = tableOf(session, "TabelLog");
    const detail = sheet.rows[table.area.lastRow]?.[columnOf(table, "Rincian")]?.value;
    expect(detail).toMatch(
      /^Bulan 2026-07, versi 1; benih: benih \(diketik\); target 8, \d+ baris baru, 0 tetap; kode rencana: [0-9a-f]{64}; kode daftar agent: [0-9a-f]{64};/,
    );
  });

  it("plans nobody without a role while somebody has it, and names them; where nobody has it, they call", async () => {
    expect(await make({ preview: true })).toMatchObject({
      withoutRole: ["Tanpa Peran Contoh"],
      withoutRoleCall: false,
    });
    await session.client.Excel.run(async (context) => {
      const { sheet, table } = tableOf(session, "DaftarPetugas");
      const body = context.workbook.worksheets.getItem(sheet.name);
      for (let row = 0; row < table.area.lastRow - table.area.row; row += 1)
        if (/^"qco/i.test(JSON.stringify(cellOf(session, "DaftarPetugas", row, "Peran Petugas"))))
          body.getCell(table.area.row + 1 + row, columnOf(table, "Peran Petugas")).values = [[""]];
      await context.sync();
    });
    const made = await make({ preview: true });
    const names = ["QCO Contoh 1", "QCO Contoh 2", "Tanpa Peran Contoh"];
    expect(made).toMatchObject({ withoutRole: names, withoutRoleCall: true });
    expect(new Set(made.calls.map(({ executor }) => executor))).toEqual(new Set([...names, ""]));
  });

  it("writes nothing for a preview, and nothing again where it stands", async () => {
    session.excel.resetCounters();
    const preview = await make({ preview: true });
    expect(session.excel.counters.writes).toBe(0);
    const made = await make();
    expect(made.calls).toEqual(preview.calls);
    session.excel.resetCounters();
    expect(await make()).toMatchObject({ kind: "standing", calls: made.calls });
    expect(session.excel.counters.writes).toBe(0);
  });

  it("asks before it makes a standing plan anew, and then keeps what people filled in", async () => {
    const made = await make();
    await expect(make({ seed: "lain" })).rejects.toMatchObject({ code: "planExists" });
    await set(placeOf(2), "Alasan", "Diminta agent contoh");
    const again = await make({ seed: "lain", existing: "remake", reason: "Contoh" });
    expect(again).toMatchObject({ version: 2, kept: 1 });
    expect(again.calls.find(({ no }) => no === 2)).toEqual(made.calls.find(({ no }) => no === 2));
    expect(cellOf(session, PLAN, placeOf(2), "Alasan")).toBe("Diminta agent contoh");
    expect(rowsOf()).toBe(again.calls.length);
    expect(await findings()).toEqual([]);
  });

  it("makes fewer rows of more, and leaves no row behind", async () => {
    await make();
    const fewer = await make({ seed: "lain", target: 3, existing: "remake" });
    expect(rowsOf()).toBe(fewer.calls.length);
    expect(await findings()).toEqual([]);
  });

  it("keeps the plan of another month as it is", async () => {
    const july = await make();
    await make({ month: "2026-08" });
    const again = await make({ seed: "lain", existing: "remake" });
    expect(rowsOf()).toBeGreaterThan(again.calls.length);
    expect(await findings()).toEqual([]);
    expect(again.calls).toHaveLength(july.calls.length);
  });
});

describe("check", () => {
  it("finds an altered row at its cell, one that is gone, and one that was added", async () => {
    await make();
    const index = placeOf(1);
    await set(index, "ID Agent", "A999");
    expect(await findings()).toMatchObject([
      { code: "planAltered", header: "ID Agent", params: { no: 1, value: "A999", month: "2026-07" } },
    ]);
    await set(index, "No.", 99);
    expect(await findings()).toMatchObject([
      { code: "planAltered", cell: "", params: { no: 1, what: "missing" } },
      { code: "planAltered", params: { no: 99, what: "added" } },
    ]);
    expect((await checkMonth({ today: TODAY, month: "2026-08" })).findings).not.toContainEqual(
      expect.objectContaining({ code: "planAltered" }),
    );
  });

  it("tells of a plan that nothing proves: typed by hand, or with another record than Log's", async () => {
    await set(0, "Bulan", "2026-07");
    await set(0, "No.", 1);
    expect(await findings()).toMatchObject([{ code: "planUnproven", params: { month: "2026-07" } }]);
    session = await prepared();
    await make();
    await session.client.Excel.run(async (context) => {
      const { sheet, table } = tableOf(session, "TabelLog");
      const last = context.workbook.worksheets
        .getItem(sheet.name)
        .getCell(table.area.lastRow, columnOf(table, "Rincian"));
      last.load("values");
      await context.sync();
      last.values = [[String(last.values[0]?.[0]).replace(/kode rencana: ./, "kode rencana: x")]];
      await context.sync();
    });
    expect(await findings()).toMatchObject([{ code: "planUnproven" }]);
  });
});

describe("a call of the plan", () => {
  const dueRow = async (): Promise<PlanRow> => {
    const { calls } = await readPlannedCalls({ today: TODAY, name: "" });
    const [first] = calls;
    if (!first) throw new Error("nothing planned for today");
    return first.row;
  };
  const call = async (row: PlanRow, status: string, token: string) =>
    addSample({
      fields: {
        callDate: "2026-07-24",
        area: row.area,
        agentId: row.agent,
        executor: row.executor,
        role: "QCO",
        material: row.material,
        scenario: row.scenario,
        callStatus: status,
      },
      token,
      today: TODAY,
      planned: { month: "2026-07", no: row.no },
    });

  it("is found by the cell that is selected in its row, and its sample once there is one", async () => {
    await make();
    const pick = (no: number): Promise<void> =>
      session.client.Excel.run(async (context) => {
        const { sheet, table } = tableOf(session, PLAN);
        const target = context.workbook.worksheets.getItem(sheet.name);
        target.activate();
        target.getCell(table.area.row + 1 + placeOf(no), table.area.column + 2).select();
        await context.sync();
      });
    await pick(3);
    const { row, pickedCall } = await readEntry({ today: TODAY, want: "picked" });
    expect(row).toBeUndefined();
    if (!pickedCall) throw new Error("no call is picked");
    expect(pickedCall).toMatchObject({ month: "2026-07", row: { no: 3, sample: "" } });
    expect(pickedCall.agentName).toBe(pickedCall.row.agent.replace("A", "Agen Contoh "));
    const { id } = await call(pickedCall.row, "Terhubung", "AAAAAA");
    const again = await readEntry({ today: TODAY, want: "picked" });
    expect([again.row?.id, again.pickedCall]).toEqual([id, undefined]);
    // Neither a row of samples nor of the plan.
    await pick(1);
    await session.client.Excel.run(async (context) => {
      context.workbook.worksheets.getItem(tableOf(session, PLAN).sheet.name).getRange("A1").select();
      await context.sync();
    });
    const none = await readEntry({ today: TODAY, want: "picked" });
    expect([none.row, none.pickedCall]).toEqual([undefined, undefined]);
  });

  it("is told to its caller with name and script, and to nobody else", async () => {
    await make();
    const { row, agentName, script } = (await readPlannedCalls({ today: TODAY, name: "" })).calls[0] ?? {};
    const mine = await readPlannedCalls({ today: TODAY, name: ` ${row?.executor.toLowerCase() ?? ""} ` });
    expect(mine.calls.map((one) => one.row.no)).toContain(row?.no);
    expect(mine.calls.every((one) => one.row.executor === row?.executor)).toBe(true);
    expect(agentName).toMatch(/^Agen Contoh \d$/);
    expect(script).toMatch(/^Naskah contoh \d$/);
    expect((await readPlannedCalls({ today: TODAY, name: "Orang lain" })).calls).toEqual([]);
  });

  it("gets the number of its sample with the sample, once, and not over another's", async () => {
    await make();
    const row = await dueRow();
    const { id } = await call(row, "Terhubung", "AAAAAA");
    expect(cellOf(session, PLAN, placeOf(row.no), "No. Sampel")).toBe(id);
    expect(cellOf(session, PLAN, placeOf(row.no), "Status")).toBe("Selesai");
    expect(await call(row, "Terhubung", "AAAAAA")).toMatchObject({ id });
    expect(await call(row, "Terhubung", "BBBBBB")).toMatchObject({ planTaken: row.no });
    expect(cellOf(session, PLAN, placeOf(row.no), "No. Sampel")).toBe(id);
    expect(await findings()).toEqual([]);
  });

  it("that nobody answered is made again twice, then a reserve is called; each try stands once", async () => {
    await make();
    const row = await dueRow();
    await expect(replaceCall({ month: "2026-07", no: row.no, today: TODAY })).rejects.toMatchObject({
      code: "planRowCounted",
    });
    await call(row, "Sibuk", "AAAAAA");
    const { again } = await readPlannedCalls({ today: TODAY, name: row.executor });
    expect(again).toMatchObject([{ row: { no: row.no }, status: "Sibuk" }]);
    const second = await replaceCall({ month: "2026-07", no: row.no, today: TODAY });
    expect(second).toMatchObject({ kind: "again", attempt: 2, day: day("2026-07-27") });
    expect(second.block).not.toBe(row.block);
    const before = rowsOf();
    expect(await replaceCall({ month: "2026-07", no: row.no, today: TODAY })).toMatchObject({
      no: second.no,
    });
    expect(rowsOf()).toBe(before);
    const { calls } = await readPlannedCalls({ today: day("2026-07-27"), name: "" });
    const secondRow = calls.find((one) => one.row.no === second.no)?.row;
    expect(secondRow).toMatchObject({ agent: row.agent, replaces: row.no, reason: "Sibuk: percobaan ke-2" });
    if (secondRow) await call(secondRow, "Terdeteksi", "BBBBBB");
    const reserve = await replaceCall({ month: "2026-07", no: second.no, today: TODAY });
    expect(reserve.kind).toBe("reserve");
    const place = placeOf(reserve.no);
    expect(cellOf(session, PLAN, place, "Menggantikan")).toBe(second.no);
    expect(cellOf(session, PLAN, place, "Jenis Materi")).toBe(row.material);
    expect(cellOf(session, PLAN, place, "Pelaksana")).not.toBe(row.executor);
    expect(await findings()).toEqual([]);
  });
});

describe("Laporan", () => {
  const words = async (): Promise<string> => {
    await generateReport({ month: "2026-07", today: TODAY, despite: "reportEmptyMonth" });
    return sheetOf(session, "Laporan 2026-07")
      .rows.flatMap((row) =>
        row.map((cell) => (typeof cell?.value === "object" ? "" : String(cell?.value ?? ""))),
      )
      .join("\n");
  };

  it("of a month without a plan says nothing of one", async () => {
    expect(await words()).not.toContain("Rencana dan hasilnya");
  });

  it("tells the plan against what was done, that it was made twice, what was altered, and who was not called", async () => {
    await make();
    await make({ seed: "lain", existing: "remake", reason: "Contoh" });
    const planned = (await readPlannedCalls({ today: TODAY, name: "" })).calls;
    const jkt = planned.find(({ row }) => row.area === "JKT")?.row;
    if (!jkt) throw new Error("nothing planned in JKT");
    const marks = Object.fromEntries(Array.from({ length: 11 }, (_, index) => [`criterion${index}`, "Ya"]));
    await addSample({
      fields: {
        ...marks,
        callDate: "2026-07-24",
        area: "JKT",
        agentId: jkt.agent,
        executor: jkt.executor,
        role: "QCO",
        material: jkt.material,
        scenario: jkt.scenario,
        callStatus: "Terhubung",
        nonconformity: "Tidak",
      },
      token: "AAAAAA",
      today: TODAY,
      planned: { month: "2026-07", no: jkt.no },
    });
    const altered = planned.find(({ row }) => row.no !== jkt.no)?.row.no ?? 0;
    await set(placeOf(altered), "Pelaksana", "Orang lain");
    const told = await words();
    expect(told).toContain("Rencana dan hasilnya");
    // 24 July is in the fourth week; eight calls are five of JKT's six agents and three of DPS's four.
    expect(told).toMatch(/JKT\n+0 \/ 0\n0 \/ 0\n0 \/ 0\n1 \/ \d\n0 \/ \d\n5\n1\n1\n/);
    expect(told).toContain("Rencana bulan ini disusun 2 kali");
    expect(told).toContain(`Baris rencana yang berbeda dari hasil undian: 1 (No. ${altered}).`);
    const left = Array.from({ length: 10 }, (_, index) => `A${index}`).filter((id) => id !== jkt.agent);
    expect(told).toContain(`Agent aktif tanpa sampel dalam tiga bulan terakhir: 9 (${left.join(", ")}).`);
  });
});
