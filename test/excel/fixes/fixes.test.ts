/** Fixes in bulk, fixes of what has changed meanwhile, and fixes taken back. */
import type { OfficeSession } from "embedded-excel";
import { addSamples } from "../../../src/excel/actions/add-samples";
import { applyFixes } from "../../../src/excel/actions/apply-fixes";
import { checkMonth } from "../../../src/excel/actions/check-month";
import { undoFixes } from "../../../src/excel/actions/undo-fixes";
import { cellOf, columnOf, day, sheetOf, tableOf, TODAY } from "../support/session";
import { changed, contents, findings, fix, goodCall, goodWorkbook, offered, plant, TABLE } from "./support";

const undo = (applied: Parameters<typeof undoFixes>[0]["applied"]) => undoFixes({ applied, today: TODAY });

async function type(session: OfficeSession, row: number, header: string, text: string): Promise<void> {
  const { sheet, table } = tableOf(session, TABLE);
  session.excel.type(sheet.id, table.area.row + 1 + row, columnOf(table, header), text);
  await Promise.resolve();
}

describe("fixes in bulk", () => {
  it("are all done at once, telling how far they are, and all taken back at once", async () => {
    const session = await goodWorkbook();
    for (const row of [0, 1, 2, 3]) await plant(session, row, "Area", "'jkt ");
    // A wrong Nilai makes Hasil wrong too.
    await plant(session, 4, "Nilai", 12);
    await plant(session, 0, "Catatan", '="Uji "&7');
    await plant(session, 2, "No. Sampel", "UJI-0");
    const before = contents(session);
    const shares: number[] = [];
    const { applied, skipped } = await applyFixes({
      fixes: await offered(),
      today: TODAY,
      onProgress: (share) => shares.push(share),
    });
    expect([applied.length, skipped]).toEqual([8, []]);
    expect(await findings()).toEqual([]);
    expect(shares.at(-1)).toBe(1);
    expect(await undo(applied)).toEqual({ undone: 8, skipped: 0 });
    expect(changed(before, contents(session))).toEqual([]);
  });

  it("are one line in the Log for a sheet", async () => {
    const session = await goodWorkbook();
    const used = (): number =>
      sheetOf(session, "Log").rows.filter((line) => line.some((cell) => cell?.value)).length;
    const before = used();
    for (const row of [0, 1]) await plant(session, row, "Area", "'jkt ");
    await fix(await offered());
    expect(used()).toBe(before + 1);
  });

  it("need as many requests for fourteen cells as for one", async () => {
    const session = await goodWorkbook();
    await addSamples({
      rows: Array.from({ length: 10 }, (_, index) => goodCall(index + 5, { callDate: "2026-07-15" })),
      today: TODAY,
    });
    for (let row = 0; row < 14; row += 1) await plant(session, row, "Area", "'jkt ");
    const fixes = await offered();
    session.excel.resetCounters();
    await fix(fixes.slice(0, 1));
    const one = session.excel.counters.requests;
    session.excel.resetCounters();
    expect((await fix(fixes.slice(1))).applied).toHaveLength(13);
    expect(session.excel.counters.requests).toBe(one);
  });
});

describe("a finding that has changed since it was seen", () => {
  it("is skipped and told, and nothing is written", async () => {
    const session = await goodWorkbook();
    await plant(session, 1, "Area", "'jkt ");
    const fixes = await offered();
    await type(session, 1, "Area", "BDG");
    const before = contents(session);
    const outcome = await fix(fixes);
    expect(outcome).toEqual({ applied: [], skipped: [{ fix: fixes[0], reason: "changed" }] });
    expect(changed(before, contents(session))).toEqual([]);
  });

  it("is found again by its No. Sampel where the rows were sorted", async () => {
    const session = await goodWorkbook();
    await plant(session, 1, "Area", "'jkt ");
    const fixes = await offered();
    await session.client.Excel.run(async (context) => {
      context.workbook.tables.getItem(TABLE).sort.apply([{ key: 0, ascending: false }]);
      await context.sync();
    });
    const { applied } = await fix(fixes);
    expect(applied).toHaveLength(1);
    expect(cellOf(session, TABLE, 3, "Area")).toBe("JKT");
    expect(await findings()).toEqual([]);
  });

  it("is fixed once where the same fix is asked for twice", async () => {
    const session = await goodWorkbook();
    await plant(session, 2, "Tanggal Panggilan", "'03/07/2026");
    const fixes = await offered();
    const { applied, skipped } = await fix(fixes);
    expect([applied.length, skipped.map(({ reason }) => reason)]).toEqual([1, ["changed"]]);
    expect(cellOf(session, TABLE, 2, "Tanggal Panggilan")).toBe(day("2026-07-03"));
  });

  it("is not undone over what a person typed after the fix", async () => {
    const session = await goodWorkbook();
    await plant(session, 1, "Area", "'jkt ");
    const { applied } = await fix(await offered());
    await type(session, 1, "Area", "BDG");
    expect(await undo(applied)).toEqual({ undone: 0, skipped: 1 });
    expect(cellOf(session, TABLE, 1, "Area")).toBe("BDG");
  });
});

describe("an undone fix", () => {
  it("brings back a typed-over formula's own text, and a number that a formula column held", async () => {
    const session = await goodWorkbook();
    await plant(session, 2, "Catatan", "=1+1");
    await plant(session, 3, "Nilai", 95);
    const before = contents(session);
    const { applied } = await fix(await offered());
    expect(applied).toHaveLength(2);
    await undo(applied);
    expect(changed(before, contents(session))).toEqual([]);
    expect((await findings()).map(({ code }) => code)).toEqual(["formulaInText", "formulaOverwritten"]);
  });

  it("is one step of Excel's own undo where Excel can merge", async () => {
    const session = await goodWorkbook();
    await plant(session, 1, "Area", "'jkt ");
    const run = jest.spyOn(session.client.Excel, "run");
    const { requirements } = session.client.Office.context;
    const able = jest.spyOn(requirements, "isSetSupported").mockImplementation((set) => set === "ExcelApi");
    await fix(await offered());
    expect(run.mock.calls.map(([options]) => options)).toContainEqual({ mergeUndoGroup: true });
    able.mockRestore();
    run.mockRestore();
  });
});

describe("checking for formulas in text cells", () => {
  it("takes no more than two requests and reads no formula's text", async () => {
    const session = await goodWorkbook();
    await plant(session, 2, "Catatan", "=1+1");
    session.excel.resetCounters();
    const { findings: found } = await checkMonth({ today: TODAY });
    expect(found.map(({ cell }) => cell)).toHaveLength(1);
    expect(session.excel.counters.requests).toBe(2);
    expect([...session.excel.counters.calls.keys()].filter((call) => /formulas/i.test(call))).toEqual([]);
  });

  it("is not misled in a table of one row", async () => {
    const session = await goodWorkbook();
    await session.client.Excel.run(async (context) => {
      for (let row = 0; row < 4; row += 1) context.workbook.tables.getItem(TABLE).rows.getItemAt(0).delete();
      await context.sync();
    });
    expect(await findings()).toEqual([]);
    await plant(session, 0, "Nilai", 90);
    const rowFindings = (await findings()).filter(({ code }) => code !== "layoutChanged");
    expect(rowFindings.map(({ code, header }) => [code, header])).toEqual([["formulaOverwritten", "Nilai"]]);
  });
});
