/** Windows with the client, used one after the other. */
import { createEmptyBook } from "../../book/empty-book";
import { lendOfficeWindows, takeOfficeWindow } from "../../host/office-windows";
import { startOfficeSession, type OfficeSession } from "../../host/office-session";

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
