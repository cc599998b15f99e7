/** Several people who make the same thing at the same moment: all end well, and are told so in plain words. */
import { type Book, createEmptyBook, copyBook } from "embedded-excel";
import { generateReport } from "../excel/support/reports";
import { openMonth } from "../../src/excel/actions/open-month";
import { setUpWorkbook } from "../../src/excel/actions/set-up-workbook";
import { TODAY } from "../excel/support/session";
import { codeOf } from "./crowd/world";
import { filledMonth, freshBook } from "./support/filled-month";
import { openSession } from "./support/session";
import { differences, shotOf } from "./support/shot";
import { MONTH } from "./support/small-month";

let base: Book;
let fresh: Book;

beforeAll(async () => {
  fresh = await freshBook();
  base = await filledMonth(fresh);
});

/** Everybody does the same in the order of the seed: what of it failed, and what stands in the end. */
async function allAtOnce(book: Book, people: number, seed: number, work: () => Promise<unknown>) {
  const session = openSession({ book: copyBook(book), clients: people, seed });
  const run = await session.inSeededOrder(seed, work);
  const failed = run.outcomes.flatMap((outcome) =>
    outcome?.status === "fulfilled" ? [] : [outcome === undefined ? "never ended" : codeOf(outcome.reason)],
  );
  return { failed, shot: shotOf(session.book, { withoutLog: true }) };
}

async function alone(book: Book, work: () => Promise<unknown>) {
  const session = openSession({ book: copyBook(book), seed: 1 });
  await work();
  return shotOf(session.book, { withoutLog: true });
}

describe("at the same moment", () => {
  it.each([1, 2])(
    "eight people set up one blank workbook, and it stands as one alone sets it up (seed %i)",
    async (seed) => {
      const work = () => setUpWorkbook({ year: 2026, today: TODAY });
      const blank = createEmptyBook("Sheet1");
      const { failed, shot } = await allAtOnce(blank, 8, seed, work);
      expect(failed).toEqual([]);
      expect(differences(await alone(blank, work), shot)).toEqual([]);
    },
  );

  it.each([1, 2, 3])("two people open the same month, and it is made once (seed %i)", async (seed) => {
    const work = () => openMonth({ month: MONTH, today: TODAY });
    const { failed, shot } = await allAtOnce(fresh, 2, seed, work);
    expect(failed).toEqual([]);
    expect(differences(await alone(fresh, work), shot)).toEqual([]);
  });

  it.each([1, 2, 3])("two people report, and the report is that of one (seed %i)", async (seed) => {
    const work = () => generateReport({ month: MONTH, today: TODAY });
    const { failed, shot } = await allAtOnce(base, 2, seed, work);
    expect(failed).toEqual([]);
    expect(differences(await alone(base, work), shot)).toEqual([]);
  });
});
