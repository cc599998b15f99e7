/** A person stops an action: before it wrote, nothing is changed; between two parts, what is done is whole and goes on. */
import { createEmptyBook, type OfficeSession, startOfficeSession } from "embedded-excel";
import { openXlsx } from "embedded-excel/xlsx";
import { addSamples } from "../../src/excel/actions/add-samples";
import { applyFixes } from "../../src/excel/actions/apply-fixes";
import { checkMonth } from "../../src/excel/actions/check-month";
import { completeRows } from "../../src/excel/actions/complete-rows";
import { distributeReport } from "../../src/excel/actions/distribute-report";
import { finishReport } from "../../src/excel/actions/finish-report";
import { generateReport } from "./support/reports";
import { migrateWorkbook } from "../../src/excel/actions/migrate-workbook";
import { openMonth } from "../../src/excel/actions/open-month";
import { repairLayout } from "../../src/excel/actions/repair-layout";
import { setUpWorkbook } from "../../src/excel/actions/set-up-workbook";
import { undoFixes } from "../../src/excel/actions/undo-fixes";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { StopSignal } from "../../src/excel/stop";
import { damage, DAMAGES } from "./damage/damages";
import { filledWorkbook, namesOf, tablesOf, typedValues } from "./damage/support";
import { findings, fix, goodCall, goodWorkbook, offered, plant, TABLE } from "./fixes/support";
import { cellOf, everything, TODAY } from "./support/session";
import { expectSame } from "../support/expect-same";

jest.setTimeout(120_000);

const MONTH = "2026-07";
const STOPPED: StopSignal = { aborted: true };

/** Goes on `times` times, and stops at the next question. */
const stoppingAfter = (times: number): StopSignal => {
  let asked = 0;
  return {
    get aborted() {
      return asked++ >= times;
    },
  };
};

describe("an action stopped before it writes", () => {
  const reported = async (): Promise<OfficeSession> => {
    const session = await goodWorkbook();
    await generateReport({ month: MONTH, today: TODAY });
    return session;
  };
  const filled = async (): Promise<OfficeSession> => {
    const session = await goodWorkbook();
    await plant(session, 0, "No. Sampel", "");
    return session;
  };
  const common = { today: TODAY, signal: STOPPED };
  it.each<[string, () => Promise<OfficeSession>, () => Promise<unknown>]>([
    [
      "setting up",
      () => Promise.resolve(startOfficeSession(createEmptyBook("Sheet1"))),
      () => setUpWorkbook({ year: 2026, ...common }),
    ],
    ["opening a month", goodWorkbook, () => openMonth({ month: "2026-05", ...common })],
    ["filling in from the lists", filled, () => completeRows({ month: MONTH, ...common })],
    ["making the reports", goodWorkbook, () => generateReport({ month: MONTH, ...common })],
    [
      "finishing them",
      reported,
      () => finishReport({ reason: "Baris uji", month: MONTH, by: "Petugas Uji", ...common }),
    ],
    [
      "making the distribution copy",
      reported,
      () => distributeReport({ month: MONTH, freeText: false, into: "workbook", ...common }),
    ],
    ["migrating", () => older(), () => migrateWorkbook(common)],
  ])("leaves the workbook as it was: %s", async (_, prepare, act) => {
    const session = await prepare();
    const before = everything(session);
    await expect(act()).rejects.toMatchObject({ code: "cancelled" });
    expectSame(everything(session), before);
  });

  it("says of each fix that it was not done, and taking back leaves the fixes done", async () => {
    const session = await goodWorkbook();
    for (const row of [0, 1]) await plant(session, row, "Area", "'jkt ");
    const before = everything(session);
    const fixes = await offered();
    const { applied, skipped } = await applyFixes({ fixes, today: TODAY, signal: STOPPED });
    expect([applied, skipped.map(({ reason }) => reason)]).toEqual([[], ["cancelled", "cancelled"]]);
    expectSame(everything(session), before);

    const done = await fix(fixes);
    const fixed = everything(session);
    const undoing = undoFixes({ applied: done.applied, today: TODAY, signal: STOPPED });
    await expect(undoing).rejects.toMatchObject({ code: "cancelled" });
    expectSame(everything(session), fixed);
  });

  it("adds no row", async () => {
    const session = await goodWorkbook();
    const before = everything(session);
    const outcome = await addSamples({ rows: [goodCall(9)], today: TODAY, signal: STOPPED });
    expect(outcome).toMatchObject({ added: 0, notAdded: 1, stopped: "cancelled" });
    expectSame(everything(session), before);
  });
});

describe("fixes stopped between two parts", () => {
  it("keep the cells that were done, leave the moves, and do the rest when asked again", async () => {
    const session = await goodWorkbook();
    await plant(session, 0, "Area", "'jkt ");
    await plant(session, 2, "Tanggal Panggilan", TODAY - 34);
    const fixes = await offered();
    const { applied, skipped } = await applyFixes({ fixes, today: TODAY, signal: stoppingAfter(1) });
    expect(applied.map(({ kind }) => kind)).toEqual(["cell"]);
    expect(skipped.map(({ fix: { remedy }, reason }) => [remedy.kind, reason])).toEqual([
      ["moveRow", "cancelled"],
    ]);
    expect(cellOf(session, TABLE, 0, "Area")).toBe("JKT");
    expect(cellOf(session, TABLE, 2, "No. Sampel")).toBe("UJI-2");
    await fix(await offered());
    expect(await findings()).toEqual([]);
  });
});

describe("a repair stopped between two steps", () => {
  /** Damages that take several steps, in a workbook of their own. */
  const damagedWorkbook = async (): Promise<OfficeSession> => {
    const session = await filledWorkbook();
    const picked = DAMAGES.filter(({ name }) =>
      ["delete the column Layanan", "convert F-22 to a range", "delete a list's name"].includes(name),
    );
    expect(picked).toHaveLength(3);
    for (const { batch } of picked) await damage(session, batch);
    return session;
  };

  it("tells so, loses nothing that was typed, and the next one ends where an unbroken one does", async () => {
    const whole = await damagedWorkbook();
    const unbroken = await repairLayout({ today: TODAY });
    expect(unbroken.edits).toBeGreaterThan(0);
    const ends = [typedValues(whole), namesOf(whole), tablesOf(whole)];
    for (let steps = 0; ; steps += 1) {
      const session = await damagedWorkbook();
      const stopped = await repairLayout({ today: TODAY, signal: stoppingAfter(steps) });
      if (!stopped.cancelled) {
        // It was stopped at two places at least: the damage takes several steps.
        expect(steps).toBeGreaterThan(1);
        break;
      }
      expect(stopped.edits === 0).toBe(steps === 0);
      await repairLayout({ today: TODAY });
      const left = (await checkMonth({ today: TODAY })).findings.filter(
        ({ code }) => code === "layoutChanged",
      );
      expect(left).toEqual([]);
      expect([typedValues(session), namesOf(session), tablesOf(session)]).toEqual(ends);
    }
  });
});

const older = async (): Promise<OfficeSession> =>
  startOfficeSession(await openXlsx(readFileSync(join(__dirname, "layouts", "layout-1.xlsx"))));

describe("a migration stopped between two parts", () => {
  /** All but the Log, whose lines tell of both runs. */
  const standing = (session: OfficeSession): unknown =>
    session.excel.book.sheets
      .filter(({ name }) => name !== "Log")
      .map(({ name, rows, tables, conditionalFormats, validations, columnInfo }) => ({
        name,
        rows: rows.map((line) => line.map((cell) => [cell?.formula, cell?.value])),
        tables: tables.map((table) => [table.name, table.area]),
        marks: conditionalFormats.length,
        rules: validations.length,
        columnInfo: [...columnInfo],
      }));

  it("leaves a workbook of the older layout, and the next one ends where an unbroken one does", async () => {
    const whole = await older();
    await migrateWorkbook({ today: TODAY });
    const ends = standing(whole);
    for (let parts = 1; ; parts += 1) {
      const session = await older();
      const stopped = await migrateWorkbook({ today: TODAY, signal: stoppingAfter(parts) });
      if (stopped.cancelled !== true) {
        expect(parts).toBeGreaterThan(2);
        break;
      }
      const gone = await migrateWorkbook({ today: TODAY });
      expect([parts, gone.from]).toEqual([parts, 1]);
      expect([parts, standing(session)]).toEqual([parts, ends]);
    }
  });
});
