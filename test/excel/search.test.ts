/** Search and an agent's card over a workbook, and a found row that is selected wherever it stands by then. */
import type { OfficeSession } from "embedded-excel";
import { readAgents } from "../../src/excel/actions/read-agents";
import { readSearch } from "../../src/excel/actions/read-search";
import { saveRow } from "../../src/excel/actions/save-row";
import { showRow } from "../../src/excel/actions/show-row";
import type { SearchAnswer, SearchHit, SearchReading } from "../../src/sheets/types";
import type { SearchQuery } from "../../src/sop";
import { goodWorkbook, TABLE } from "./fixes/support";
import { columnOf, everything, tableOf, TODAY } from "./support/session";
import { expectSame } from "../support/expect-same";

let session: OfficeSession;
beforeEach(async () => {
  session = await goodWorkbook();
});
const today = { today: TODAY };

function ask(reading: SearchReading, query: Partial<SearchQuery>): SearchAnswer {
  const asking = reading.search({ text: "", ...query });
  for (;;) {
    const step = asking.next();
    if (step.done === true) return step.value;
  }
}
const hitsOf = (answer: SearchAnswer): readonly SearchHit[] => answer.first(50).flatMap(({ hits }) => hits);
const find = async (text: string): Promise<SearchHit> => {
  const [hit] = hitsOf(ask(await readSearch(today), { text }));
  if (!hit) throw new Error(`nothing found: ${text}`);
  return hit;
};
const sortBackwards = (): Promise<void> =>
  session.client.Excel.run(async (context) => {
    context.workbook.tables.getItem(TABLE).sort.apply([{ key: 0, ascending: false }]);
    await context.sync();
  });
const selected = (): Promise<string> =>
  session.client.Excel.run(async (context) => {
    const cell = context.workbook.getActiveCell();
    cell.load("values");
    await context.sync();
    return String((cell.values as unknown[][])[0]?.[0]);
  });

it("reads all months in two requests, writes nothing, and is asked without reading again", async () => {
  const before = everything(session);
  session.excel.resetCounters();
  const reading = await readSearch(today);
  const answer = ask(reading, { text: "uji-4" });
  expect([session.excel.counters.requests, session.excel.counters.writes]).toEqual([2, 0]);
  expect(hitsOf(answer).map(({ row }) => row.id)).toEqual(["UJI-4"]);
  expect(answer.total).toBe(1);
  expectSame(everything(session), before);
});

it("tells with a row where it was found, and which of its steps are to be done", async () => {
  const hit = await find("uji4");
  expect(hit.matches).toEqual([{ column: "sampleNumber", parts: [{ text: "UJI-4", marked: true }] }]);
  expect(hit).toMatchObject({ nonconforming: true, month: "2026-07" });
  expect(hit.openLinks).not.toContain("qcoToQa");
  expect(hit.openLinks).toContain("qaToSupervisor");
});

it("finds what somebody has changed since it was read", async () => {
  const { row } = await find("uji-4");
  await saveRow({ row, fields: { ...row.fields, note: "Kata Langka" }, ...today });
  expect((await find("kata langka")).row.id).toBe("UJI-4");
});

it("selects the row where it stands after somebody has sorted, and says where", async () => {
  const { row } = await find("uji-4");
  await sortBackwards();
  session.excel.resetCounters();
  const shown = await showRow({ row });
  expect([session.excel.counters.requests, session.excel.counters.writes]).toEqual([3, 0]);
  expect(shown.kind).toBe("shown");
  expect(await selected()).toBe("UJI-4");
  if (shown.kind === "shown") expect(shown.row.sheetRow).not.toBe(row.sheetRow);
});

it("says that a row is gone, and selects nothing in its stead", async () => {
  const { row } = await find("uji-4");
  await showRow({ row: (await find("uji-2")).row });
  const { sheet, table } = tableOf(session, TABLE);
  await session.client.Excel.run(async (context) => {
    context.workbook.worksheets
      .getItem(sheet.name)
      .getRangeByIndexes(row.sheetRow, columnOf(table, "No. Sampel"), 1, 1).values = [["LAIN-1"]];
    await context.sync();
  });
  expect(await showRow({ row })).toEqual({ kind: "gone" });
  expect(await selected()).toBe("UJI-2");
});

it("an agent's card counts what search finds of them, in two requests", async () => {
  session.excel.resetCounters();
  const { agents, cardOf } = await readAgents(today);
  expect([session.excel.counters.requests, session.excel.counters.writes]).toEqual([2, 0]);
  const reading = await readSearch(today);
  expect(agents.length).toBeGreaterThan(0);
  for (const { key } of agents) {
    const card = cardOf(key);
    expect(card?.rows).toBe(ask(reading, { agent: key }).total);
    expect(card?.findings).toHaveLength(
      hitsOf(ask(reading, { agent: key })).filter(({ nonconforming }) => nonconforming).length,
    );
    expect(card?.least).toBe(5);
  }
});
