// How Range.find, Worksheet.findAll and replaceAll behave is said in Microsoft's documentation of Excel.Range,
// Excel.SearchCriteria and Excel.WorksheetSearchCriteria; wildcards in "Using wildcard characters in searches".
import { codeOf, open, type Opened } from "../../testing/open";

async function filled(block: unknown[][], address: string): Promise<Opened> {
  const opened = open();
  await opened.run(async (context, sheet) => {
    sheet.getRange(address).values = block;
    await context.sync();
  });
  return opened;
}

const FRUIT = [
  ["Apple", "pineapple"],
  ["Fig", "apple"],
  ["50%?", "Figs*"],
];

describe("Range.find", () => {
  async function addressOf(text: string, criteria: Excel.SearchCriteria, within = "B2:C4"): Promise<string> {
    const { run } = await filled(FRUIT, "B2:C4");
    return run(async (context, sheet) => {
      const found = sheet.getRange(within).findOrNullObject(text, criteria);
      found.load("address");
      await context.sync();
      return found.isNullObject ? "nothing" : found.address;
    });
  }

  it.each<[string, Excel.SearchCriteria, string]>([
    ["APPLE", {}, "Data!B2"],
    ["apple", { matchCase: true }, "Data!C2"],
    ["apple", { matchCase: true, completeMatch: true }, "Data!C3"],
    ["apple", { completeMatch: true, searchDirection: "Backwards" }, "Data!C3"],
    ["fig", { searchDirection: "Backwards" }, "Data!C4"],
    ["f?g", { completeMatch: true }, "Data!B3"],
    ["p*e", { completeMatch: true }, "Data!C2"],
    ["~?", {}, "Data!B4"],
    ["s~*", { completeMatch: true }, "nothing"],
    ["figs~*", { completeMatch: true }, "Data!C4"],
    ["banana", {}, "nothing"],
  ])("finds %s with %j at %s", async (text, criteria, address) => {
    expect(await addressOf(text, criteria)).toBe(address);
  });

  it("stays within a range of several cells, and covers the sheet from after a single one", async () => {
    expect(await addressOf("fig", {}, "B2:C2")).toBe("nothing");
    expect(await addressOf("fig", {}, "B3")).toBe("Data!C4");
    expect(await addressOf("fig", {}, "C4")).toBe("Data!B3");
    expect(await addressOf("fig", { searchDirection: "Backwards" }, "B3")).toBe("Data!C4");
    expect(await addressOf("pineapple", {}, "C2")).toBe("Data!C2");
  });

  it("looks at what cells show, and says ItemNotFound where nothing matches", async () => {
    const { run } = await filled([["7/15/2026"], ["=40+2"]], "A1:A2");
    const find = (text: string): Promise<string> =>
      run(async (context, sheet) => {
        const found = sheet.getRange("A1:A9").find(text, { completeMatch: true }).load("address");
        await context.sync();
        return found.address;
      });
    expect(await find("7/15/2026")).toBe("Data!A1");
    expect(await find("42")).toBe("Data!A2");
    expect(await codeOf(find("46218"))).toBe("ItemNotFound");
  });
});

describe("Worksheet.findAll", () => {
  it("gives every match, and a null object or ItemNotFound where there is none", async () => {
    const { run } = await filled(FRUIT, "B2:C4");
    const found = await run(async (context, sheet) => {
      const some = sheet.findAll("apple", { matchCase: false, completeMatch: true }).load("address");
      const none = sheet.findAllOrNullObject("banana", { matchCase: false, completeMatch: false });
      await context.sync();
      return [some.address, none.isNullObject];
    });
    expect(found).toEqual(["Data!B2,Data!C3", true]);
    const missing = run(async (context, sheet) => {
      sheet.findAll("banana", { matchCase: false, completeMatch: false }).load("address");
      await context.sync();
    });
    expect(await codeOf(missing)).toBe("ItemNotFound");
  });
});

describe("replaceAll", () => {
  it("heeds its criteria, takes the replacement as it is, and reaches into formulas", async () => {
    const { run } = await filled([["Cat", "scatter", '=LEN(A1)&"cat"', "'=cat"]], "A1:D1");
    const [count, whole, read] = await run(async (context, sheet) => {
      const exact = sheet.replaceAll("cat", "dog", { completeMatch: true, matchCase: true });
      const all = sheet.getRange("A1:D1").replaceAll("cat", "$&", { matchCase: true });
      const range = sheet.getRange("A1:D1").load("formulas,values");
      await context.sync();
      return [all.value, exact.value, range.toJSON()] as const;
    });
    expect([whole, count]).toEqual([0, 3]);
    expect(read.formulas).toEqual([["Cat", "s$&ter", '=LEN(A1)&"$&"', "=$&"]]);
    expect(read.values).toEqual([["Cat", "s$&ter", "3$&", "=$&"]]);
  });
});

describe("settings", () => {
  it("are found, absent as null objects or ItemNotFound, and deleted", async () => {
    const { run } = open();
    const read = await run(async (context) => {
      const { settings } = context.workbook;
      settings.add("draft", { step: 2 });
      const held = settings.getItem("draft").load("key,value");
      const none = settings.getItemOrNullObject("other");
      await context.sync();
      const before: unknown[] = [held.key, held.value, none.isNullObject];
      held.delete();
      const gone = settings.getItemOrNullObject("draft");
      await context.sync();
      return [...before, gone.isNullObject];
    });
    expect(read).toEqual(["draft", { step: 2 }, true, true]);
    const missing = run(async (context) => {
      context.workbook.settings.getItem("draft").load("value");
      await context.sync();
    });
    expect(await codeOf(missing)).toBe("ItemNotFound");
  });
});
