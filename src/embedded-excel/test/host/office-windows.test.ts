/** Windows with the client, used one after the other. */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { createEmptyBook } from "../../book/empty-book";
import { lendOfficeWindows, takeOfficeWindow } from "../../host/office-windows";
import { inOfficeSession, startOfficeSession, type OfficeSession } from "../../host/office-session";

/** A session whose first sheet is called that. */
const sessionOf = (name: string): OfficeSession => startOfficeSession(createEmptyBook(name));

const namesSeenBy = ({ client }: OfficeSession): Promise<readonly string[]> =>
  client.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    return worksheets.items.map(({ name }) => name);
  });

describe("windows with the client", () => {
  it("are for good whoever's takes them, so that sessions are served side by side", async () => {
    const [one, other] = [sessionOf("Satu"), sessionOf("Dua")];
    expect([await namesSeenBy(one), await namesSeenBy(other)]).toEqual([["Satu"], ["Dua"]]);
  });

  it("are taken again once they were lent and given back, and speak for the workbook that is joined to them then", async () => {
    const giveBack = lendOfficeWindows();
    const [window, other] = [takeOfficeWindow(), takeOfficeWindow()];
    expect(other).not.toBe(window);
    giveBack();
    const again = lendOfficeWindows();
    const one = sessionOf("Satu");
    expect(await namesSeenBy(one)).toEqual(["Satu"]);
    again();
    const next = sessionOf("Dua");
    expect(next.client.Excel).toBe(one.client.Excel);
    expect(await namesSeenBy(next)).toEqual(["Dua"]);
  });

  it("are not taken again where handlers of events were added, which the library keeps", async () => {
    const giveBack = lendOfficeWindows();
    const { client } = sessionOf("Satu");
    await client.Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(() => Promise.resolve());
      await context.sync();
    });
    giveBack();
    const taken = [sessionOf("Dua"), sessionOf("Tiga"), sessionOf("Empat")];
    expect(taken.map((next) => next.client.Excel)).not.toContain(client.Excel);
  });

  it("are given back to the inner of two lendings alone", () => {
    const outer = lendOfficeWindows();
    const before = takeOfficeWindow();
    const inner = lendOfficeWindows();
    const within = takeOfficeWindow();
    inner();
    const after = takeOfficeWindow();
    expect(after).toBe(within);
    outer();
    expect([takeOfficeWindow(), takeOfficeWindow()]).toEqual(expect.arrayContaining([before, after]));
  });
});

describe("a session for some work alone", () => {
  it("speaks for its book while the work goes on, and for an empty one after it, in a window that the next one takes", async () => {
    const windows: unknown[] = [];
    for (const name of ["Satu", "Dua"])
      await inOfficeSession(createEmptyBook(name), async (session) => {
        windows.push(session.client.Excel);
        expect(await namesSeenBy(session)).toEqual([name]);
      });
    expect(windows[1]).toBe(windows[0]);
    const seen = await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load("items/name");
      await context.sync();
      return worksheets.items.map(({ name }) => name);
    });
    expect(seen).toEqual(["Sheet1"]);
  });

  it("holds its book no more once it has ended, though it failed", async () => {
    setFlagsFromString("--expose-gc");
    const collect = runInNewContext("gc") as () => void;
    const held = await (async () => {
      const book = createEmptyBook("Satu");
      const failing = inOfficeSession(book, async (session) => {
        await namesSeenBy(session);
        throw new Error("on purpose");
      });
      await expect(failing).rejects.toThrow("on purpose");
      return new WeakRef(book);
    })();
    // What was awaited last is let go a turn later.
    await new Promise((resolve) => setTimeout(resolve, 10));
    collect();
    expect(held.deref()).toBeUndefined();
  });
});
