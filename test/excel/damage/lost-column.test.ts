/** A column that was deleted with what stood in it: told as lost, refilled from what remains, and never called whole. */
import type { OfficeSession } from "embedded-excel";
import { addSamples } from "../../../src/excel/actions/add-samples";
import { checkMonth } from "../../../src/excel/actions/check-month";
import { repairLayout } from "../../../src/excel/actions/repair-layout";
import { createTranslator, findingMessage, refilledWords } from "../../../src/locales";
import { cellOf, madeOnce, newWorkbook, TODAY } from "../support/session";
import { damage } from "./damages";
import { SHEET, TABLE } from "./support";

// Each test opens a whole workbook.
jest.setTimeout(60_000);

/** Two agents share a name: it tells neither. */
const AGENTS = [
  ["A1", "Agent Satu"],
  ["A2", "Agent Dua"],
  ["A3", "Agent Sama"],
  ["A4", "Agent Sama"],
] as const;

const called = madeOnce(async () => {
  const session = await newWorkbook();
  await damage(session, async (context) => {
    const roster = context.workbook.tables.getItem("TabelAgen");
    const body = roster.getDataBodyRange();
    body.load("columnCount");
    await context.sync();
    roster.rows.add(
      undefined,
      AGENTS.map(([id, name]) => [id, name, "JKT", "", `SPV ${id}`, "Ya"]),
    );
    await context.sync();
  });
  await addSamples({
    rows: AGENTS.map(([agentId, agentName], index) => ({
      sampleNumber: `UJI-${index}`,
      area: "JKT",
      callDate: `2026-07-0${index + 1}`,
      agentId,
      agentName,
      note: `Catatan ${index}`,
    })),
    today: TODAY,
  });
  return session;
});

const lose = (session: OfficeSession, header: string): Promise<void> =>
  damage(session, async (context) => {
    context.workbook.tables.getItem(TABLE).columns.getItem(header).delete();
    await context.sync();
  });

const damaged = async () =>
  (await checkMonth({ today: TODAY })).findings.filter(({ code }) => code === "layoutChanged");

const column = (session: OfficeSession, header: string): readonly unknown[] =>
  AGENTS.map((_, row) => cellOf(session, TABLE, row, header) ?? "");

it("is told with how many values are gone at most, and that undo or an earlier version has them", async () => {
  const session = await called();
  await lose(session, "Catatan");
  const [finding] = await damaged();
  expect(finding?.params).toMatchObject({ problem: "columnMissing", count: AGENTS.length });
  const words = (["id", "en"] as const).map((language) =>
    finding ? findingMessage(createTranslator(language), finding) : "",
  );
  expect(words[0]).toMatch(/paling banyak 4 isian.*Ctrl\+Z.*Riwayat Versi/);
  expect(words[1]).toMatch(/at most 4 values.*Ctrl\+Z.*Version History/);
});

it("of formulas alone loses nothing that was typed, and is not told as if it did", async () => {
  const session = await called();
  await lose(session, "Nilai");
  const [finding] = await damaged();
  expect(finding?.params["count"]).toBeUndefined();
  expect((await repairLayout({ today: TODAY })).refilled).toEqual([]);
});

it("is filled in again where the rest of the row still tells it, and nowhere else", async () => {
  const session = await called();
  await lose(session, "ID Agent");
  const { refilled } = await repairLayout({ today: TODAY });
  expect(column(session, "ID Agent")).toEqual(["A1", "A2", "", ""]);
  expect(column(session, "Nama Agent")).toEqual(AGENTS.map(([, name]) => name));
  expect(refilled).toEqual([{ sheet: SHEET, header: "ID Agent", filled: 2, rows: 4 }]);
  const [told] = refilled;
  expect(told && refilledWords(createTranslator("en"), told)).toMatch(/: 2 of 4\. The others are empty/);
  // What is still empty is found as any empty cell is.
  const empty = (await checkMonth({ today: TODAY })).findings.filter(({ header }) => header === "ID Agent");
  expect(empty.map(({ code }) => code)).not.toContain("layoutChanged");
  expect((await repairLayout({ today: TODAY })).edits).toBe(0);
});

it("that nothing else tells comes back empty, and is said to", async () => {
  const session = await called();
  await lose(session, "Catatan");
  const { refilled } = await repairLayout({ today: TODAY });
  expect(refilled).toEqual([{ sheet: SHEET, header: "Catatan", filled: 0, rows: 4 }]);
  expect(column(session, "Catatan")).toEqual(["", "", "", ""]);
});
