/** The scorecard edited from the pane: what months to come are made with, what months that are open keep, and what is refused. */
import type { OfficeSession } from "embedded-excel";
import { openMonth } from "../../src/excel/actions/open-month";
import { checkMonth } from "../../src/excel/actions/check-month";
import { readScorecard } from "../../src/excel/actions/read-scorecard";
import { saveScorecard } from "../../src/excel/actions/save-scorecard";
import type { ScorecardLine, ScorecardOutcome } from "../../src/sheets/types";
import { cellOf, day, madeOnce, newWorkbook, tableOf, TODAY } from "./support/session";

const TABLE = "TabelParameter";
const today = { today: TODAY };
const NEXT = "2026-08";

/** July is open; August comes next. */
const withJuly = madeOnce(async () => {
  const session = await newWorkbook();
  await openMonth({ month: "2026-07", ...today });
  return session;
});
let session: OfficeSession;
beforeEach(async () => {
  session = await withJuly();
});

const standing = async (from = NEXT): Promise<readonly ScorecardLine[]> =>
  (await readScorecard(today)).versionFrom(from).lines;
const save = (
  base: readonly ScorecardLine[],
  lines: readonly ScorecardLine[],
  from = NEXT,
): Promise<ScorecardOutcome> => saveScorecard({ from, base, lines, ...today });
const change = (
  lines: readonly ScorecardLine[],
  changes: Readonly<Record<string, Partial<ScorecardLine>>>,
): readonly ScorecardLine[] => lines.map((line) => ({ ...line, ...changes[line.code] }));
/** The criteria that a month's sheet has, by its own headers. */
const criteriaOf = (month: string): readonly string[] =>
  tableOf(session, `Sampel${month.replace("-", "")}`)
    .table.columns.map(({ name }) => name)
    .filter((name) => /^P\d\d /.test(name));
/** What stands under our headers, row by row, read from the sheet itself. */
const rows = (): readonly (readonly unknown[])[] => {
  const { area } = tableOf(session, TABLE).table;
  return Array.from({ length: area.lastRow - area.row }, (_, index) =>
    ["Kode", "Bobot", "Berlaku Mulai"].map((header) => cellOf(session, TABLE, index, header)),
  );
};
const frozen = (month: string): readonly (readonly unknown[])[] => {
  const { area } = tableOf(session, "TabelSkorBulan").table;
  return Array.from({ length: area.lastRow - area.row }, (_, index) =>
    ["Bulan", "Kode", "Bobot"].map((header) => cellOf(session, "TabelSkorBulan", index, header)),
  )
    .filter(([one]) => one === month)
    .map(([, ...rest]) => rest);
};
const problems = async (): Promise<readonly string[]> =>
  (await checkMonth(today)).findings
    .filter(({ code }) => code === "settingInvalid")
    .map(({ header }) => header);
/** Ten points from one to the other. */
const SHIFTED = (lines: readonly ScorecardLine[]): readonly ScorecardLine[] => {
  const [first, second] = lines;
  if (!first || !second) throw new Error("no criteria");
  return change(lines, {
    [first.code]: { weight: first.weight + 1 },
    [second.code]: { weight: second.weight - 1 },
  });
};

it("offers months that have no sheet and come after those that have one, and writes nothing", async () => {
  session.excel.resetCounters();
  const { opened, choices, canReorder } = await readScorecard(today);
  expect([session.excel.counters.requests, session.excel.counters.writes]).toEqual([1, 0]);
  expect(opened).toEqual(["2026-07"]);
  expect(choices[0]).toBe("2026-08");
  expect(choices).not.toContain("2026-07");
  expect(choices).toContain("2027-01");
  expect(canReorder).toBe(true);
});

it("a changed weight holds for the months from then on, and the open one keeps its own", async () => {
  const july = frozen("2026-07");
  const before = rows();
  const base = await standing();
  session.excel.resetCounters();
  expect(await save(base, SHIFTED(base))).toMatchObject({ kind: "saved", written: 2 });
  expect(session.excel.counters.requests).toBe(2);
  // What stood is still there; two rows came that hold from August on.
  expect(rows().slice(0, before.length)).toEqual(before);
  expect(
    rows()
      .slice(before.length)
      .map(([, , from]) => from),
  ).toEqual([NEXT, NEXT]);
  await openMonth({ month: NEXT, today: day("2026-08-03") });
  expect(frozen("2026-07")).toEqual(july);
  const august = frozen(NEXT).map(([code, weight]) => [code, Number(weight)]);
  expect(august).toEqual(SHIFTED(base).map(({ code, weight }) => [code, weight]));
  expect(await problems()).toEqual([]);
});

it("a criterion can be added, another used no more, and the order changed: the next month has them so", async () => {
  const base = await standing();
  const [first, second, ...rest] = base;
  if (!first || !second) throw new Error("no criteria");
  const fresh: ScorecardLine = {
    code: "P12",
    name: "Tutur kata",
    weight: first.weight,
    criticalTo: "customer",
    fatal: true,
    guidance: "Tidak: kata kasar.",
  };
  expect((await save(base, [fresh, ...rest, second])).kind).toBe("saved");
  expect(await standing()).toEqual([fresh, ...rest, second]);
  await openMonth({ month: NEXT, today: day("2026-08-03") });
  expect(criteriaOf(NEXT).map((header) => header.slice(0, 3))).toEqual(
    [fresh, ...rest, second].map(({ code }) => code),
  );
  expect(criteriaOf("2026-07")).toHaveLength(base.length);
  expect(await problems()).toEqual([]);
});

it("before any month is open the rows themselves are changed, and no second version is made", async () => {
  session = await newWorkbook();
  const { choices } = await readScorecard(today);
  expect(choices).toEqual([""]);
  const before = rows();
  const base = await standing("");
  expect((await save(base, SHIFTED(base), "")).kind).toBe("saved");
  expect(rows()).toHaveLength(before.length);
  expect(rows().map(([, weight]) => weight)).toEqual(SHIFTED(base).map(({ weight }) => weight));
});

it("twice saved is written once", async () => {
  const base = await standing();
  await save(base, SHIFTED(base));
  const after = rows();
  session.excel.resetCounters();
  expect(await save(base, SHIFTED(base))).toMatchObject({ kind: "saved", written: 0 });
  expect([session.excel.counters.requests, session.excel.counters.writes]).toEqual([1, 0]);
  expect(rows()).toEqual(after);
});

it("undone, the scorecard is what it was, without rows that say nothing", async () => {
  const base = await standing();
  const before = rows();
  const [first, ...rest] = SHIFTED(base);
  if (!first) throw new Error("no criteria");
  const split: readonly ScorecardLine[] = [
    { ...first, weight: first.weight - 2 },
    ...rest,
    { ...first, code: "P12", name: "Baru", weight: 2 },
  ];
  await save(base, split);
  expect((await save(split, base)).kind).toBe("saved");
  expect(await standing()).toEqual(base);
  expect(rows().filter(([code]) => code !== null && code !== "")).toEqual(before);
  expect(await problems()).toEqual([]);
});

it("what somebody else has changed since is told and not overwritten", async () => {
  const base = await standing();
  const theirs = SHIFTED(base);
  await save(base, theirs);
  const after = rows();
  const mine = change(base, { P03: { name: "Nama lain" } });
  expect(await save(base, mine)).toEqual({ kind: "changed", lines: theirs });
  expect(rows()).toEqual(after);
});

it("a cell that somebody types between reading and writing keeps what they typed", async () => {
  const base = await standing();
  const { sheet, table } = tableOf(session, TABLE);
  let requests = 0;
  const stop = session.excel.onRequest(() => {
    requests += 1;
    // The first has read; the second is about to write.
    const cell = sheet.rows[table.area.row + 3]?.[table.area.column + 1];
    if (requests === 2 && cell) Object.assign(cell, { value: "Diketik orang lain" });
  });
  const outcome = await save(base, SHIFTED(base));
  stop();
  expect(outcome.kind).toBe("changed");
  expect(cellOf(session, TABLE, 2, "Nama")).toBe("Diketik orang lain");
});

it("a month that has been opened meanwhile is told", async () => {
  const base = await standing();
  await openMonth({ month: NEXT, today: day("2026-08-03") });
  const before = rows();
  expect(await save(base, SHIFTED(base))).toEqual({ kind: "opened", month: NEXT });
  expect(rows()).toEqual(before);
});

it("a change that would leave a later version without 100 is refused, and says which", async () => {
  const base = await standing("2026-10");
  await save(base, SHIFTED(base), "2026-10");
  const august = await standing();
  const [first, second, third] = august;
  if (!first || !second || !third) throw new Error("no criteria");
  const mine = change(august, {
    [first.code]: { weight: first.weight + 3 },
    [third.code]: { weight: third.weight - 3 },
  });
  const before = rows();
  expect(await save(august, mine)).toEqual({ kind: "later", from: "2026-10", weights: 97 });
  expect(rows()).toEqual(before);
});

it("what people have put beside the table's own columns stays where it is", async () => {
  await session.client.Excel.run(async (context) => {
    const table = context.workbook.tables.getItem(TABLE);
    table.columns.add(undefined, undefined, "Catatan kami");
    table.columns.getItem("Catatan kami").getDataBodyRange().getCell(0, 0).values = [["penting"]];
    await context.sync();
  });
  expect((await readScorecard(today)).canReorder).toBe(false);
  const base = await standing();
  expect((await save(base, SHIFTED(base))).kind).toBe("saved");
  expect(cellOf(session, TABLE, 0, "Catatan kami")).toBe("penting");
});

it("each change has a line in Log, before and after", async () => {
  const base = await standing();
  await save(base, SHIFTED(base));
  const { area } = tableOf(session, "TabelLog").table;
  const last = area.lastRow - area.row - 1;
  expect(cellOf(session, "TabelLog", last, "Tindakan")).toBe("Ubah kartu skor");
  expect(cellOf(session, "TabelLog", last, "Rincian")).toMatch(
    /^Mulai 2026-08: P01 Bobot: “\d+” → “\d+”; P02 Bobot/,
  );
});
