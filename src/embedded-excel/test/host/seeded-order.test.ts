/** Several clients at once, in the order of a seed. */
import { createEmbeddedExcel, createEmptyBook, runInSeededOrder } from "../../index";
import type { Client, EmbeddedExcel, PlannedFault } from "../../index";
import { openOfficeWindow } from "../../host/node-window";

interface Party {
  readonly excel: EmbeddedExcel;
  readonly clients: readonly Client[];
}

function party(size: number): Party {
  const excel = createEmbeddedExcel(createEmptyBook("Data"), { now: () => 46_227.5 });
  return {
    excel,
    clients: Array.from({ length: size }, (_, index) =>
      excel.connect(openOfficeWindow(), { user: `p${index + 1}` }),
    ),
  };
}

/** Appends the client's number below what stands in column A: a reading request and a writing one, so many times. */
async function append(client: Client, times: number): Promise<number> {
  for (let time = 0; time < times; time += 1) {
    await client.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Data");
      const used = sheet.getRange("A:A").getUsedRangeOrNullObject(true).load("rowCount");
      await context.sync();
      sheet.getCell(used.isNullObject ? 0 : used.rowCount, 0).values = [[client.number]];
      await context.sync();
    });
  }
  return client.number;
}

const append3 = (seed: number, { excel, clients }: Party) =>
  runInSeededOrder(
    excel,
    clients.map((client) => ({ client, run: () => append(client, 3) })),
    { seed },
  );

const columnA = ({ excel }: Party): readonly unknown[] =>
  excel.book.sheets[0]?.rows.map((line) => line[0]?.value) ?? [];

describe("clients in a seeded order", () => {
  it("go in the same order with the same seed, and leave the same workbook", async () => {
    const [one, again] = [party(3), party(3)];
    const [first, second] = [await append3(11, one), await append3(11, again)];
    expect(second.order).toEqual(first.order);
    expect(columnA(again)).toEqual(columnA(one));
  });

  it("go in other orders with other seeds", async () => {
    const orders = await Promise.all(
      [1, 2, 3, 4, 5].map(async (seed) => (await append3(seed, party(3))).order.join()),
    );
    expect(new Set(orders).size).toBeGreaterThan(3);
  });

  it("get all their requests through, each in its own sequence, and interleave", async () => {
    const clients = party(3);
    const { order, outcomes, stuck } = await append3(2, clients);
    expect(outcomes).toEqual([1, 2, 3].map((value) => ({ status: "fulfilled", value })));
    expect(stuck).toEqual([]);
    for (const number of [1, 2, 3]) expect(order.filter((one) => one === number)).toHaveLength(6);
    expect(order.join()).not.toMatch(/^(?:(\d),\1,\1,\1,\1,\1,?){3}$/);
    // Who writes where it read before is overwritten: the very thing that such an order is to show.
    expect(columnA(clients).length).toBeLessThan(9);
  });

  it("are let through only when each waits, ends, or is not answered", async () => {
    const { excel, clients } = party(3);
    const [slow, ...quick] = clients;
    if (slow === undefined) throw new Error("There are three clients.");
    const came: number[] = [];
    excel.onRequest(({ client }) => {
      came.push(client);
    });
    const letThrough: number[] = [];
    const works = [
      {
        client: slow,
        run: async () => {
          await new Promise((resolve) => setTimeout(resolve, 50));
          return append(slow, 1);
        },
      },
      ...quick.map((client) => ({ client, run: () => append(client, 1) })),
    ];
    const running = runInSeededOrder(excel, works, { seed: 1 });
    // A gate behind the order's own: it sees what was let through.
    excel.onRequest(({ client }) => {
      if (letThrough.length === 0) expect([...came].sort()).toEqual([1, 2, 3]);
      letThrough.push(client);
    });
    expect((await running).order).toEqual(letThrough);
  });

  it("go on without one that is never answered, and tell who could not go on", async () => {
    const clients = party(3);
    clients.excel.failRequest(2, { kind: "neverAnswers" }, 2);
    const { order, outcomes, stuck } = await append3(3, clients);
    expect(stuck).toEqual([2]);
    expect(outcomes.map((one) => one?.status)).toEqual(["fulfilled", undefined, "fulfilled"]);
    expect(order.filter((one) => one === 2)).toHaveLength(2);
    expect(order.filter((one) => one !== 2)).toHaveLength(12);
  });

  it("ask what to do when nothing goes on: an answer that is released then lets all end", async () => {
    const { excel, clients } = party(2);
    const late: PlannedFault = excel.failRequest(2, { kind: "answersLate" }, 1);
    const asked: (readonly number[])[] = [];
    const run = await runInSeededOrder(
      excel,
      clients.map((client) => ({ client, run: () => append(client, 2) })),
      {
        seed: 1,
        whenNothingGoesOn: (waiting) => {
          asked.push(waiting);
          late.release();
          return true;
        },
      },
    );
    expect(asked).toEqual([[1]]);
    expect(run.stuck).toEqual([]);
    expect(run.order).toHaveLength(8);
  });

  it("end with errors of their own, and the others go on", async () => {
    const { excel, clients } = party(2);
    const [first, second] = clients;
    if (first === undefined || second === undefined) throw new Error("There are two clients.");
    const { outcomes } = await runInSeededOrder(
      excel,
      [
        {
          client: first,
          run: () => {
            throw new Error("tidak jadi");
          },
        },
        { client: second, run: () => append(second, 1) },
      ],
      { seed: 1 },
    );
    expect(outcomes).toEqual([
      { status: "rejected", reason: new Error("tidak jadi") },
      { status: "fulfilled", value: 2 },
    ]);
  });

  it("do not wait for good for one that neither asks nor ends", async () => {
    const { excel, clients } = party(2);
    const [idle, busy] = clients;
    if (idle === undefined || busy === undefined) throw new Error("There are two clients.");
    const run = await runInSeededOrder(
      excel,
      [
        { client: idle, run: () => new Promise<number>(() => undefined) },
        { client: busy, run: () => append(busy, 2) },
      ],
      { seed: 1, patience: 40 },
    );
    expect(run.stuck).toEqual([idle.number]);
    expect(run.order).toEqual([2, 2, 2, 2]);
  });

  it("have one work each", async () => {
    const { excel, clients } = party(1);
    const works = [...clients, ...clients].map((client) => ({ client, run: () => append(client, 1) }));
    await expect(runInSeededOrder(excel, works, { seed: 1 })).rejects.toThrow("one work");
  });

  it("are ordered no more once all is over", async () => {
    const clients = party(2);
    await append3(1, clients);
    const [first] = clients.clients;
    if (first === undefined) throw new Error("There are two clients.");
    expect(await append(first, 1)).toBe(1);
  });
});
