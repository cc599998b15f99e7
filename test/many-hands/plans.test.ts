/** Several people who plan, or work by the plan, at the same moment: one plan stands, whole and provable, and nothing typed is lost. */
import { copyBook, type Book } from "embedded-excel";
import { addSample } from "../../src/excel/actions/add-sample";
import { checkMonth } from "../../src/excel/actions/check-month";
import { makePlan } from "../../src/excel/actions/make-plan";
import { readPlannedCalls } from "../../src/excel/actions/read-planned-calls";
import { TODAY } from "../excel/support/session";
import { codeOf } from "./crowd/world";
import { freshBook } from "./support/filled-month";
import { openSession } from "./support/session";
import { MONTH } from "./support/small-month";

let base: Book;

beforeAll(async () => {
  const session = openSession({ book: copyBook(await freshBook()), seed: 1 });
  await Excel.run(async (context) => {
    const add = (table: string, rows: (string | number)[][]): void => {
      context.workbook.tables.getItem(table).rows.add(undefined, rows);
    };
    const agents = Array.from({ length: 12 }, (_, index) => index);
    add(
      "TabelAgen",
      agents.map((index) => [`R${index}`, `Agen Contoh ${index}`, "JKT", "", "Supervisor Contoh", "Ya"]),
    );
    add(
      "TabelSkenario",
      [1, 2].map((number) => [`R-${number}`, "1", "", "Naskah contoh", "", "", "", ""]),
    );
    await context.sync();
  });
  base = session.book;
});

const plan = (seed: string, existing: "ask" | "remake" = "ask") =>
  makePlan({ month: MONTH, today: TODAY, asOf: TODAY, seed, typed: true, target: 6, existing });

function tableOfPlan(book: Book) {
  for (const sheet of book.sheets) {
    const table = sheet.tables.find(({ name }) => name === "TabelRencana");
    if (table) return { sheet, table };
  }
  throw new Error("no plan");
}

const planFindings = async () =>
  (await checkMonth({ today: TODAY })).findings.filter(({ code }) => code.startsWith("plan"));

it.each([1, 2, 3])(
  "three people plan one month by three draws: one stands, the others are asked (seed %i)",
  async (seed) => {
    const session = openSession({ book: copyBook(base), clients: 3, seed });
    let turn = 0;
    const run = await session.inSeededOrder(seed, () => plan(`benih ${(turn += 1)}`));
    const ends = run.outcomes
      .map((one) => (one?.status === "rejected" ? codeOf(one.reason) : one?.status))
      .sort();
    expect(ends).toEqual(["fulfilled", "planExists", "planExists"]);
    expect(await planFindings()).toEqual([]);
  },
);

it.each([1, 2, 3])("three tries of one draw are one plan (seed %i)", async (seed) => {
  const session = openSession({ book: copyBook(base), clients: 3, seed });
  const run = await session.inSeededOrder(seed, () => plan("benih"));
  expect(run.outcomes.map((one) => one?.status)).toEqual(["fulfilled", "fulfilled", "fulfilled"]);
  expect(await planFindings()).toEqual([]);
  const log = session.book.sheets.find(({ name }) => name === "Log");
  const lines = (log?.rows ?? []).filter((line) => line.some((cell) => cell?.value === "Susun rencana"));
  expect(lines).toHaveLength(1);
});

it.each([1, 2, 3, 4])(
  "a call is saved while somebody makes the plan anew: it keeps its row, or is told that it has none (seed %i)",
  async (seed) => {
    const session = openSession({ book: copyBook(base), clients: 2, seed });
    await plan("benih");
    const { calls } = await readPlannedCalls({ today: TODAY, name: "" });
    const row = calls[0]?.row;
    if (!row) throw new Error("nothing planned");
    const fields = { callDate: "2026-07-24", area: "JKT", agentId: row.agent, callStatus: "Terhubung" };
    const works: (() => Promise<unknown>)[] = [
      () => addSample({ fields, token: "AAAAAA", today: TODAY, planned: { month: MONTH, no: row.no } }),
      () => plan("lain", "remake"),
    ];
    const run = await session.inSeededOrder(seed, () => (works.shift() ?? (() => Promise.resolve()))());
    expect(run.outcomes.map((one) => one?.status)).toEqual(["fulfilled", "fulfilled"]);
    expect(await planFindings()).toEqual([]);
    const holds = (sheet: string): boolean =>
      session.book.sheets
        .find(({ name }) => name === sheet)
        ?.rows.some((line) => line.some((cell) => cell?.value === "MC-2607-AAAAAA")) === true;
    expect(holds("F-22 2026-07")).toBe(true);
    const [added] = run.outcomes;
    const isTaken =
      added?.status === "fulfilled" &&
      typeof added.value === "object" &&
      added.value !== null &&
      "planTaken" in added.value;
    expect(holds("Rencana")).toBe(!isTaken);
    // Where it stands it stands with its own agent, whatever the new plan's numbers are.
    const { sheet, table } = tableOfPlan(session.book);
    const own = sheet.rows.filter((line) => line.some((cell) => cell?.value === "MC-2607-AAAAAA"))[0];
    const agents = table.columns.findIndex(({ name }) => name === "ID Agent");
    if (!isTaken) expect(own?.[table.area.column + agents]?.value).toBe(row.agent);
  },
);
