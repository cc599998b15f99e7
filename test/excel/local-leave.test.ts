/** Local leave in a workbook that people change: it counts at once, stays right, and what is lost of it is told and mended. */
import type { CellValue, OfficeSession } from "embedded-excel";
import { addSamples } from "../../src/excel/actions/add-samples";
import { changeSettings } from "../../src/excel/actions/change-settings";
import { checkMonth } from "../../src/excel/actions/check-month";
import { repairLayout } from "../../src/excel/actions/repair-layout";
import { createTranslator, findingMessage } from "../../src/locales";
import { cellOf, columnOf, day, everything, madeOnce, newWorkbook, tableOf, TODAY } from "./support/session";

/** Wednesday 15 July 2026, so H+2 is Friday; with the Thursday off it is the Monday after. */
const FINDING = "2026-07-15";
const THURSDAY = day("2026-07-16");
const FRIDAY = day("2026-07-17");
const MONDAY = day("2026-07-20");

const withRows = madeOnce(async () => {
  const session = await newWorkbook();
  await changeSettings({ values: { "deadline.calendar": "working", asOf: "2026-07-24" } });
  const rows = ["JKT", "BDG", "jkt"].map((area) => ({
    area,
    callDate: FINDING,
    nonconformity: "Ya",
    findingDate: FINDING,
  }));
  await addSamples({ rows, today: TODAY });
  return session;
});

const dueDays = (session: OfficeSession): readonly CellValue[] =>
  [0, 1, 2].map((row) => cellOf(session, "Sampel202607", row, "Batas QCO"));

/** Types a day off into the first row below the table, as a person does; Excel takes it into the table. */
function typeLeave(session: OfficeSession, date: number, area: string): void {
  const { sheet, table } = tableOf(session, "TabelLibur");
  const row = table.area.lastRow + 1;
  session.excel.type(sheet.id, row, columnOf(table, "Tanggal"), String(date));
  session.excel.type(sheet.id, row, columnOf(table, "Area"), area);
}

const codes = async (): Promise<readonly string[]> =>
  (await checkMonth({ today: TODAY })).findings.flatMap(({ code, header }) =>
    code === "formulaOverwritten" || code === "layoutChanged" || header === "Area" ? [code] : [],
  );

it("a day off typed by hand for one area counts for its rows at once, in whatever case they are typed", async () => {
  const session = await withRows();
  expect(dueDays(session)).toEqual([FRIDAY, FRIDAY, FRIDAY]);
  typeLeave(session, THURSDAY, "JKT");
  expect(dueDays(session)).toEqual([MONDAY, FRIDAY, MONDAY]);
  expect(await codes()).toEqual([]);
});

it("emptying Area makes it a day off for all", async () => {
  const session = await withRows();
  typeLeave(session, THURSDAY, "BDG");
  expect(dueDays(session)).toEqual([FRIDAY, MONDAY, FRIDAY]);
  const { sheet, table } = tableOf(session, "TabelLibur");
  session.excel.type(sheet.id, table.area.lastRow, columnOf(table, "Area"), "");
  expect(dueDays(session)).toEqual([MONDAY, MONDAY, MONDAY]);
  expect(await codes()).toEqual([]);
});

it("a column of Libur that is put elsewhere keeps its meaning", async () => {
  const session = await withRows();
  typeLeave(session, THURSDAY, "JKT");
  await session.client.Excel.run(async (context) => {
    context.workbook.tables.getItem("TabelLibur").columns.add(6, undefined, "Milik sendiri");
    context.workbook.tables.getItem("TabelLibur").columns.add(0, undefined, "Juga sendiri");
    await context.sync();
  });
  expect(dueDays(session)).toEqual([MONDAY, FRIDAY, MONDAY]);
  expect(await codes()).toEqual([]);
});

it.each(["Lokal 1", "Area Lokal", "Berlaku Semua"])(
  "a deleted column %s is told, and repairing brings the due days back",
  async (header) => {
    const session = await withRows();
    typeLeave(session, THURSDAY, "JKT");
    await session.client.Excel.run(async (context) => {
      context.workbook.tables.getItem("TabelLibur").columns.getItem(header).delete();
      await context.sync();
    });
    expect(await codes()).toContain("layoutChanged");
    await repairLayout({ today: TODAY });
    expect(dueDays(session)).toEqual([MONDAY, FRIDAY, MONDAY]);
    expect(await codes()).toEqual([]);
    expect((await repairLayout({ today: TODAY })).edits).toBe(0);
  },
);

it.each<[string, (table: Excel.Table) => void]>([
  [
    "the first's column is deleted",
    (table) => {
      table.columns.getItem("Lokal 1").delete();
    },
  ],
  [
    "the second's column is deleted",
    (table) => {
      table.columns.getItem("Lokal 2").delete();
    },
  ],
  [
    "an empty place is deleted",
    (table) => {
      table.columns.getItem("Lokal 7").delete();
    },
  ],
  ["a column of one's own stands between", (table) => void table.columns.add(9, undefined, "Milik sendiri")],
])("with several areas' days off each keeps its own when %s and it is repaired", async (_what, change) => {
  const session = await withRows();
  // The Thursday is off for JKT; Friday and Monday are for BDG.
  typeLeave(session, THURSDAY, "JKT");
  typeLeave(session, FRIDAY, "BDG");
  typeLeave(session, MONDAY, "BDG");
  const due = [MONDAY, MONDAY + 1, MONDAY];
  expect(dueDays(session)).toEqual(due);
  await session.client.Excel.run(async (context) => {
    change(context.workbook.tables.getItem("TabelLibur"));
    await context.sync();
  });
  await repairLayout({ today: TODAY });
  expect(dueDays(session)).toEqual(due);
  expect(await codes()).toEqual([]);
  await session.client.Excel.run(async (context) => {
    context.application.calculate("Full");
    await context.sync();
  });
  expect(dueDays(session)).toEqual(due);
});

it("what stands on Sistem for it and is lost is told as figures that are not the rule's, and mended", async () => {
  const session = await withRows();
  typeLeave(session, THURSDAY, "JKT");
  const before = everything(session);
  await session.client.Excel.run(async (context) => {
    for (const address of ["D4:D13", "L4:N15"])
      context.workbook.worksheets.getItem("Sistem").getRange(address).clear("Contents");
    await context.sync();
  });
  expect(await codes()).toContain("formulaOverwritten");
  await repairLayout({ today: TODAY });
  expect(dueDays(session)).toEqual([MONDAY, FRIDAY, MONDAY]);
  const { sheets } = everything(session) as { sheets: readonly { name: string }[] };
  const system = (all: readonly { name: string }[]): unknown => all.find(({ name }) => name === "Sistem");
  expect(system(sheets)).toEqual(system((before as { sheets: readonly { name: string }[] }).sheets));
});

it("an area that is not in the list, and one more than there are columns for, are told with the way on", async () => {
  const session = await withRows();
  typeLeave(session, THURSDAY, "JKTT");
  const told = async (): Promise<readonly string[]> =>
    (await checkMonth({ today: TODAY })).findings
      .filter(({ code, header }) => code === "settingInvalid" && header === "Area")
      .map((finding) => findingMessage(createTranslator("en"), finding));
  expect(await told()).toEqual([
    "A day off of one area names “JKTT”, which is not in the list of areas. Choose an area from the list, or empty the cell if all are off.",
  ]);
  const areas = tableOf(session, "DaftarArea");
  for (let one = 1; one <= 12; one += 1) {
    const name = `Kota ${one}`;
    session.excel.type(areas.sheet.id, areas.table.area.row + one, areas.table.area.column, name);
    typeLeave(session, THURSDAY, name);
  }
  expect((await told()).filter((words) => words.includes("At most 12"))).toEqual([
    "At most 12 areas can have days off of their own. Those of Kota 12 do not count yet; empty Area on days when all are off.",
  ]);
});
