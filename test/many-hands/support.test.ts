/** The tools of the many-hands tests: several clients' globals, long timers, seeds, and which actions write. */
import { type Book, createEmptyBook, copyBook } from "embedded-excel";
import { addSample } from "../../src/excel/actions/add-sample";
import { changeSettings } from "../../src/excel/actions/change-settings";
import { openMonth } from "../../src/excel/actions/open-month";
import { setUpWorkbook } from "../../src/excel/actions/set-up-workbook";
import { TODAY } from "../excel/support/session";
import { isWrite, writesOf } from "./support/requests";
import { as, fireLongTimers, longTimers, openSession, seedRandomBytes } from "./support/session";
import { differences, shotOf } from "./support/shot";
import { MONTH, sampleOf, smallMonth } from "./support/small-month";
import { typedCells } from "./support/typed-cells";

let base: Book;

beforeAll(async () => {
  base = await smallMonth();
});

describe("each client's work", () => {
  it("sees its own Excel, however the works interleave", async () => {
    const session = openSession({ book: copyBook(base), clients: 3 });
    const seen = await session.inSeededOrder(5, async (client) => {
      const mine: boolean[] = [];
      for (let round = 0; round < 4; round += 1) {
        await Excel.run(async (context) => {
          context.workbook.worksheets.load("items/name");
          await context.sync();
        });
        mine.push(Excel === client.Excel && Office === client.Office);
      }
      return mine;
    });
    expect(seen.outcomes).toEqual(Array(3).fill({ status: "fulfilled", value: [true, true, true, true] }));
    expect(seen.order).toHaveLength(12);
  });

  it("hears its events as itself, whoever caused them", async () => {
    const session = openSession({ book: createEmptyBook("Data"), clients: 2 });
    const [one, other] = [session.client(0), session.client(1)];
    const heard = new Promise<unknown>((resolve, reject) => {
      as(other, () =>
        Excel.run(async (context) => {
          context.workbook.worksheets.getItem("Data").onChanged.add(() => {
            resolve(Excel);
            return Promise.resolve();
          });
          await context.sync();
        }),
      ).catch(reject);
    });
    await as(one, () =>
      Excel.run(async (context) => {
        await context.sync();
        context.workbook.worksheets.getItem("Data").getRange("A1").values = [[1]];
        await context.sync();
      }),
    );
    expect(await heard).toBe(other.Excel);
  });

  it("is held before its j-th request while another's runs whole", async () => {
    const session = openSession({ book: copyBook(base), clients: 2 });
    const [one, other] = [session.client(0), session.client(1)];
    const seenBy: number[] = [];
    const answered: number[] = [];
    session.excel.onRequest((arrived) => {
      void arrived.answered.then(() => answered.push(arrived.client));
    });
    const hold = session.holdBefore(one, 3, async () => {
      seenBy.push(hold.requests.length);
      await as(other, () => changeSettings({ values: { target: "61" } }));
    });
    await as(one, () => addSample(sampleOf(3)));
    expect(seenBy).toEqual([3]);
    // Two of the first, then all of the other's, then the rest.
    expect(answered.join("")).toMatch(/^112{2,}1+$/);
    const typed = typedCells(session.book);
    expect([...typed.values()].filter((value) => value === "61")).toHaveLength(1);
    expect([...typed.values()]).toContain('"Catatan 3"');
  });
});

describe("time", () => {
  it("of 30 s and more passes when the test says so, for one client or for all", () => {
    const session = openSession({ book: createEmptyBook(), clients: 2 });
    const [one, other] = [session.client(0), session.client(1)];
    const fired: string[] = [];
    const set = (name: string) => setTimeout((word: string) => fired.push(word), 30_000, name);
    as(one, () => set("one"));
    const cleared = as(other, () => set("cleared"));
    as(other, () => set("other"));
    clearTimeout(cleared);
    expect(longTimers()).toBe(2);
    expect(fireLongTimers(other)).toBe(1);
    expect(fired).toEqual(["other"]);
    expect(fireLongTimers()).toBe(1);
    expect(fired).toEqual(["other", "one"]);
    expect(longTimers()).toBe(0);
  });

  it("passes for an action whose request is not answered: it is told so, and nobody else is", async () => {
    const session = openSession({ book: copyBook(base), clients: 2 });
    session.fail(session.client(0), 2, { kind: "neverAnswers" });
    const run = await session.inSeededOrder(3, (_client, index) => addSample(sampleOf(4 + index)));
    expect(run.outcomes).toMatchObject([
      { status: "rejected", reason: { code: "notAnswering" } },
      { status: "fulfilled" },
    ]);
    expect(run.stuck).toEqual([]);
    expect(longTimers()).toBe(0);
  });
});

describe("the same seed", () => {
  it("gives the same workbook from several people at once", async () => {
    const runOnce = async (seed: number) => {
      seedRandomBytes(9);
      const session = openSession({ book: copyBook(base), clients: 3 });
      const run = await session.inSeededOrder(seed, (_client, index) => addSample(sampleOf(10 + index)));
      return { order: run.order, shot: shotOf(session.book) };
    };
    const [first, again] = [await runOnce(4), await runOnce(4)];
    expect(again.order).toEqual(first.order);
    expect(differences(first.shot, again.shot)).toEqual([]);
  });

  it("gives the same bytes", () => {
    const bytes = () => {
      seedRandomBytes(2);
      return [...crypto.getRandomValues(new Uint8Array(8))];
    };
    expect(bytes()).toEqual(bytes());
    expect(typeof crypto.randomUUID()).toBe("string");
  });
});

describe("which actions write", () => {
  it("is what the workbook itself counts, request by request", async () => {
    const session = openSession({ book: createEmptyBook("Sheet1") });
    const told: string[] = [];
    let before = 0;
    session.excel.onRequest((arrived) => {
      const { request } = arrived;
      const writes = writesOf(request);
      before = session.excel.counters.writes;
      void arrived.answered.then(() => {
        const counted = session.excel.counters.writes - before;
        if (counted > 0 !== writes.length > 0) told.push(`${arrived.count}: ${counted} counted`);
      });
    });
    await setUpWorkbook({ year: 2026, today: TODAY });
    await openMonth({ month: MONTH, today: TODAY });
    await addSample(sampleOf(1));
    expect(told).toEqual([]);
    expect(session.excel.counters.requests).toBeGreaterThan(5);
  });

  it("also where an action makes an object by a method", async () => {
    const session = openSession({ book: createEmptyBook("Data") });
    const watched = session.watch(session.client(0));
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Data");
      sheet.tables.add("A1:B2", true);
      sheet.getRange("A1").load("values");
      await context.sync();
    });
    const request = watched.requests[0]?.request;
    if (request === undefined) throw new Error("No request was seen.");
    expect(request.Actions.filter((action) => isWrite(action, request))).toHaveLength(1);
  });
});
