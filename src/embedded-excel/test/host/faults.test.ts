/** Trouble on request: what each fault leaves in the workbook, what the client hears, and whose request it strikes. */
import { openOfficeWindow } from "../../host/node-window";
import type { Client, Fault, WireRequest } from "../../index";
import type { WireAnswer } from "../../host/protocol/wire";
import type { Sheet } from "../../book/types";
import { codeOf, open, settle, type Opened } from "../../testing/open";

const ADDRESSES = ["A1", "A2", "A3", "A4"];

/** One request that writes 1, 2, 3 … into the addresses, and reads the first. */
function write(client: Pick<Client, "Excel">, addresses: readonly string[] = ADDRESSES): Promise<unknown> {
  return client.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Data");
    addresses.forEach((address, index) => {
      sheet.getRange(address).values = [[index + 1]];
    });
    const first = sheet.getRange("A1").load("values");
    await context.sync();
    return first.values[0]?.[0] as unknown;
  });
}

const columnA = ({ rows }: Sheet): readonly unknown[] => ADDRESSES.map((_, row) => rows[row]?.[0]?.value);

const NOTHING = [undefined, undefined, undefined, undefined];
const ALL = [1, 2, 3, 4];

/** Whether a promise is still open after everything that can happen has happened. */
async function isOpen(promise: Promise<unknown>): Promise<boolean> {
  let over = false;
  const note = (): void => {
    over = true;
  };
  promise.then(note, note);
  await settle();
  return !over;
}

/** What the host answers the client from now on. */
function answersTo(client: Client): WireAnswer[] {
  const heard: WireAnswer[] = [];
  interface Executor {
    executeAsync(custom: unknown, flags: number, message: { Body: unknown }): Promise<WireAnswer>;
  }
  const { SessionBase } = client.OfficeExtension as unknown as {
    SessionBase: { _overrideSession: { _createRequestExecutorOrNull(): Executor } };
  };
  const inner = SessionBase._overrideSession._createRequestExecutorOrNull();
  SessionBase._overrideSession._createRequestExecutorOrNull = () => ({
    executeAsync: async (...sent) => {
      const answer = await inner.executeAsync(...sent);
      heard.push(answer);
      return answer;
    },
  });
  return heard;
}

/** The actions of the request that `write` sends. */
async function actionsOfWrite(): Promise<WireRequest["Actions"]> {
  const { excel, client } = open();
  const seen: WireRequest[] = [];
  excel.onRequest(({ request }) => {
    seen.push(request);
  });
  await write(client);
  return seen[0]?.Actions ?? [];
}

describe("a fault", () => {
  it.each<readonly [string, Fault, readonly unknown[], string]>([
    [
      "refused: nothing is applied",
      { kind: "errorBefore", code: "GeneralException" },
      NOTHING,
      "GeneralException",
    ],
    [
      "answered with an error's code: all is applied",
      { kind: "answerLost", code: "RequestAborted" },
      ALL,
      "RequestAborted",
    ],
    [
      "whose connection is lost: all is applied",
      { kind: "connectionLost" },
      ALL,
      "no code: Error: The connection was lost before the answer came.",
    ],
  ])("%s", async (_what, fault, stands, code) => {
    const { excel, client, sheet } = open();
    const planned = excel.failRequest(1, fault);
    expect(await codeOf(write(client))).toBe(code);
    expect(columnA(sheet)).toEqual(stands);
    expect(planned.struck).toBe(true);
    expect(await write(client)).toBe(1);
  });

  it.each([
    [false, NOTHING],
    [true, ALL],
  ])("never answered, applied: %s", async (applied, stands) => {
    const { excel, client, sheet } = open();
    excel.failRequest(1, { kind: "neverAnswers", applied });
    const writing = write(client);
    expect(await isOpen(writing)).toBe(true);
    expect(columnA(sheet)).toEqual(stands);
    // The next one goes its way.
    expect(await write(client)).toBe(1);
    expect(await isOpen(writing)).toBe(true);
  });

  it("answered late is applied only when it is released, to what stands by then, and answered then", async () => {
    const { excel, client, sheet } = open();
    const planned = excel.failRequest(1, { kind: "answersLate" });
    const writing = write(client, ["A2"]);
    await planned.strikes;
    expect(await isOpen(writing)).toBe(true);
    expect(columnA(sheet)).toEqual(NOTHING);
    excel.type(sheet.id, 0, 0, "7");
    excel.type(sheet.id, 1, 0, "8");
    planned.release();
    expect(await writing).toBe(7);
    expect(columnA(sheet)).toEqual([7, 1, undefined, undefined]);
  });

  it("answered late is not held back where it was released before it came", async () => {
    const { excel, client } = open();
    excel.failRequest(1, { kind: "answersLate" }).release();
    expect(await write(client)).toBe(1);
  });

  it("that is taken back strikes nothing", async () => {
    const { excel, client } = open();
    const planned = excel.failRequest(1, { kind: "errorBefore", code: "GeneralException" });
    planned.cancel();
    expect(await write(client)).toBe(1);
    expect(planned.struck).toBe(false);
  });

  it("planned last is the one that strikes, where two are planned for one request", async () => {
    const { excel, client } = open();
    excel.failRequest(1, { kind: "errorBefore", code: "GeneralException" });
    excel.failRequest(1, { kind: "errorBefore", code: "RequestAborted" });
    expect(await codeOf(write(client))).toBe("RequestAborted");
    expect(await codeOf(write(client))).toBe("no error");
  });
});

describe("a batch that is stopped", () => {
  it("leaves exactly the calls before the k-th, for every k", async () => {
    const actions = await actionsOfWrite();
    expect(actions.length).toBeGreaterThan(ADDRESSES.length);
    for (let k = 0; k <= actions.length; k += 1) {
      const { excel, client, sheet } = open();
      excel.failRequest(1, { kind: "stopsAt", action: k, code: "GeneralException" });
      const code = await codeOf(write(client));
      const before = actions.slice(0, k).filter(({ Name }) => Name === "Values").length;
      expect(columnA(sheet)).toEqual(ALL.map((value) => (value <= before ? value : undefined)));
      // A batch of fewer actions is not stopped at all.
      expect(code).toBe(k < actions.length ? "GeneralException" : "no error");
    }
  });

  it("makes no object of the k-th call either", async () => {
    const { excel, client, sheet } = open();
    let made = -1;
    excel.onRequest(({ request }) => {
      made = request.Actions.findIndex(
        ({ ObjectPathId }) => request.ObjectPaths[ObjectPathId]?.Name === "Add",
      );
      excel.failRequest(1, { kind: "stopsAt", action: made, code: "GeneralException" });
    });
    const adding = client.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Data").tables.add("A1:B2", true);
      await context.sync();
    });
    expect(await codeOf(adding)).toBe("GeneralException");
    expect(made).toBeGreaterThan(0);
    expect(sheet.tables).toEqual([]);
  });

  it("is answered just as one that Excel itself stops there", async () => {
    const act = (client: Client): Promise<unknown> =>
      client.Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Data");
        sheet.getRange("A1").values = [[1]];
        sheet.getRange("B1:B2").values = [[1, 2]];
        sheet.getRange("A3").values = [[3]];
        await context.sync();
      });
    const own = open();
    const [ofItself] = await failing(own, () => act(own.client));
    const index = ofItself?.Body?.Error?.ActionIndex;
    if (index === undefined) throw new Error("Wrong dimensions were taken.");
    const stopped = open();
    stopped.excel.failRequest(1, { kind: "stopsAt", action: index, code: "InvalidArgument" });
    const [onRequest] = await failing(stopped, () => act(stopped.client));
    const message = expect.any(String) as unknown;
    expect(onRequest).toEqual({
      ...ofItself,
      Body: { ...ofItself?.Body, Error: { ...ofItself?.Body?.Error, Message: message } },
    });
    expect(stopped.sheet.rows).toEqual(own.sheet.rows);
  });

  async function failing({ client }: Opened, act: () => Promise<unknown>): Promise<readonly WireAnswer[]> {
    const heard = answersTo(client);
    expect(await codeOf(act())).toBe("InvalidArgument");
    // Ids are new in each workbook.
    const ids = /"\d+:\d+"|"\{[\dA-F-]+\}"/g;
    return heard.map((answer) => JSON.parse(JSON.stringify(answer).replace(ids, '"id"')) as WireAnswer);
  }
});

describe("whose request it is", () => {
  function three() {
    const opened = open();
    const [second, third] = ["Budi", "Sari"].map((user) =>
      opened.excel.connect(openOfficeWindow(), { user }),
    );
    if (second === undefined || third === undefined) throw new Error("There are three clients.");
    return { ...opened, first: opened.client, second, third };
  }
  const refused: Fault = { kind: "errorBefore", code: "GeneralException" };
  const codes = async (clients: readonly Client[]): Promise<readonly string[]> => {
    const heard: string[] = [];
    for (const client of clients) heard.push(await codeOf(write(client)));
    return heard;
  };

  it("counts for one client by its number", async () => {
    const { excel, first, second, third } = three();
    excel.failRequest(2, refused, third.number);
    expect(await codes([third, first, second, first, third, third])).toEqual([
      ...Array<string>(4).fill("no error"),
      "GeneralException",
      "no error",
    ]);
  });

  it("counts for a user over all that user's clients", async () => {
    const { excel, first, second, third } = three();
    excel.failRequest(2, refused, "Sari");
    expect(await codes([first, second, third, first])).toEqual([
      "no error",
      "no error",
      "GeneralException",
      "no error",
    ]);
  });

  it("counts for anybody", async () => {
    const { excel, first, second, third } = three();
    excel.failRequest(2, refused);
    expect(await codes([third, second, first])).toEqual(["no error", "GeneralException", "no error"]);
  });

  it("never counts the library's own tidying", async () => {
    const { excel, client } = open();
    let sent = 0;
    const heard = answersTo(client);
    excel.onRequest(() => {
      sent += 1;
    });
    excel.failRequest(2, refused);
    const load = (): Promise<unknown> =>
      client.Excel.run(async (context) => {
        // A range that is loaded is remembered by the host, and forgotten by the library's word after the run.
        context.workbook.worksheets.getItem("Data").getRange("A1").load("values");
        await context.sync();
      });
    expect(await codeOf(load())).toBe("no error");
    await settle();
    expect(heard.length).toBeGreaterThan(sent);
    expect(await codeOf(load())).toBe("GeneralException");
  });
});

describe("a gate", () => {
  it("sees each request before it is carried out, and holds it", async () => {
    const { excel, client, sheet } = open();
    let letGo = (): void => undefined;
    const seen: (readonly [number, string, number, boolean])[] = [];
    const takeAway = excel.onRequest(({ client: number, user, count, request }) => {
      seen.push([number, user, count, request.Actions.some(({ Name }) => Name === "Values")]);
      return new Promise((resolve) => {
        letGo = resolve;
      });
    });
    const writing = write(client);
    expect(await isOpen(writing)).toBe(true);
    expect(columnA(sheet)).toEqual(NOTHING);
    letGo();
    expect(await writing).toBe(1);
    takeAway();
    expect(await write(client)).toBe(1);
    expect(seen).toEqual([[1, "Sari", 1, true]]);
  });

  it("sees a copy, and tells how the request goes", async () => {
    const { excel, client, sheet } = open();
    const told: string[] = [];
    excel.onRequest(({ count, request, answered, unanswered }) => {
      for (const action of request.Actions) Reflect.set(action, "ArgumentInfo", { Arguments: [[["lain"]]] });
      void answered.then(() => told.push(`${count} answered`));
      void unanswered.then(() => told.push(`${count} unanswered`));
    });
    const late = excel.failRequest(2, { kind: "answersLate" });
    excel.failRequest(3, { kind: "errorBefore", code: "GeneralException" });
    excel.failRequest(4, { kind: "connectionLost" });
    excel.failRequest(5, { kind: "neverAnswers" });
    await write(client);
    expect(columnA(sheet)).toEqual(ALL);
    const writing = write(client);
    await late.strikes;
    for (const code of [
      "GeneralException",
      "no code: Error: The connection was lost before the answer came.",
    ])
      expect(await codeOf(write(client))).toBe(code);
    void write(client);
    await settle();
    late.release();
    await writing;
    expect(told).toEqual([
      "1 answered",
      "2 unanswered",
      "3 answered",
      "4 answered",
      "5 unanswered",
      "2 answered",
    ]);
  });

  it("fails the client's transport with what it throws, and nothing is applied", async () => {
    const { excel, client, sheet } = open();
    const takeAway = excel.onRequest(() => Promise.reject(new Error("ditahan")));
    expect(await codeOf(write(client))).toBe("no code: Error: ditahan");
    expect(columnA(sheet)).toEqual(NOTHING);
    takeAway();
    expect(await write(client)).toBe(1);
  });

  it("and a fault that strikes nothing leave every counter as it is", async () => {
    const countersOf = async (prepare: (opened: Opened) => void) => {
      const opened = open();
      prepare(opened);
      await write(opened.client);
      await write(opened.client);
      return opened.excel.counters;
    };
    const plain = await countersOf(() => undefined);
    expect(plain.requests).toBe(2);
    const watched = await countersOf(({ excel }) => {
      excel.onRequest(() => Promise.resolve());
      excel.failRequest(1, { kind: "stopsAt", action: 1000, code: "GeneralException" });
      excel.failRequest(1, { kind: "answersLate" }, "Budi");
    });
    expect(watched).toEqual(plain);
  });
});
