// What ranges do to their cells. Source: Office.js reference, Excel.Range and RemoveDuplicatesResult.
import { codeOf, open, type Opened } from "../../../testing/index";
import { readOf, reopened, setAndRead } from "../reads-back";

type Running = Pick<Opened, "run">;
const valuesOf = ({ run }: Running, address: string): Promise<unknown[][]> =>
  run(async (context, sheet) => {
    const range = sheet.getRange(address).load("values");
    await context.sync();
    return range.values as unknown[][];
  });
const fill = ({ run }: Running, address: string, formulas: unknown[][]): Promise<void> =>
  run(async (context, sheet) => {
    sheet.getRange(address).formulas = formulas;
    await context.sync();
  });

describe("duplicates", () => {
  const LINES = [
    ["Kota", "Kode"],
    ["Medan", 1],
    ["medan", 1],
    ["Aceh", 1],
    ["Medan", 2],
  ];

  it.each<readonly [string, readonly number[], boolean, readonly [number, number], unknown[][]]>([
    [
      "all columns, below the header",
      [0, 1],
      true,
      [1, 3],
      [LINES[0], LINES[1], LINES[3], LINES[4], ["", ""]] as unknown[][],
    ],
    [
      "one column, with the header as a row",
      [1],
      false,
      [2, 3],
      [LINES[0], LINES[1], LINES[4], ["", ""], ["", ""]] as unknown[][],
    ],
  ])(
    "by %s are removed: the first of each stays, what follows moves up",
    async (_what, columns, hasHeader, [removed, left], values) => {
      const opened = open();
      await fill(
        opened,
        "A1:C5",
        LINES.map((line, at) => [...line, at]),
      );
      const counts = await opened.run(async (context, sheet) => {
        const result = sheet.getRange("A1:B5").removeDuplicates([...columns], hasHeader);
        result.load("removed,uniqueRemaining");
        await context.sync();
        return [result.removed, result.uniqueRemaining];
      });
      expect(counts).toEqual([removed, left]);
      expect(await valuesOf(opened, "A1:B5")).toEqual(values);
      // Cells beside the range stay where they are.
      expect(await valuesOf(opened, "C1:C5")).toEqual([[0], [1], [2], [3], [4]]);
    },
  );

  it.each([[[]], [[2]], [[-1]], [[0.5]]])(
    "by columns %p, which the range has not, are refused",
    async (columns) => {
      const opened = open();
      await fill(opened, "A1:B5", LINES);
      const refused = opened.run(async (context, sheet) => {
        sheet.getRange("A1:B5").removeDuplicates(columns, true);
        await context.sync();
      });
      expect(await codeOf(refused)).toBe("InvalidArgument");
      expect(await valuesOf(opened, "A1:B5")).toEqual(LINES);
    },
  );

  it("of whole columns are those of their used cells: blank rows are not counted", async () => {
    const opened = open();
    await fill(opened, "A1:B5", LINES);
    const counts = await opened.run(async (context, sheet) => {
      const result = sheet.getRange("A:B").removeDuplicates([0, 1], true).load("removed,uniqueRemaining");
      await context.sync();
      return [result.removed, result.uniqueRemaining];
    });
    expect(counts).toEqual([1, 3]);
  });
});

describe("merged cells", () => {
  it("are separate again when they are unmerged, though only a part of them is named; others stay", async () => {
    const opened = open();
    const merged = ({ run }: Running): Promise<string> =>
      run(async (context, sheet) => {
        const areas = sheet.getRange().getMergedAreasOrNullObject().load("address");
        await context.sync();
        return areas.isNullObject ? "none" : areas.address;
      });
    await opened.run(async (context, sheet) => {
      sheet.getRange("A1:B2").merge();
      sheet.getRange("D1:E1").merge();
      await context.sync();
    });
    expect(await merged(opened)).toBe("Data!A1:B2,Data!D1:E1");
    await opened.run(async (context, sheet) => {
      sheet.getRange("B2").unmerge();
      await context.sync();
    });
    expect(await merged(opened)).toBe("Data!D1:E1");
    expect(await merged(await reopened(opened))).toBe("Data!D1:E1");
  });
});

describe("groups", () => {
  const hidden = ({ run }: Running, address: string): Promise<boolean | null> =>
    run(async (context, sheet) => {
      const range = sheet.getRange(address).load("hidden");
      await context.sync();
      return range.hidden;
    });
  const ask = ({ run }: Running, address: string, what: (range: Excel.Range) => void): Promise<string> =>
    codeOf(
      run(async (context, sheet) => {
        what(sheet.getRange(address));
        await context.sync();
      }),
    );

  it.each([
    ["rows", "3:5", "ByRows"],
    ["columns", "C:E", "ByColumns"],
  ] as const)(
    "of %s are folded, in the file too, unfolded, and no more once ungrouped",
    async (_what, address, by) => {
      const opened = open();
      await ask(opened, address, (range) => {
        range.group(by);
      });
      expect(await hidden(opened, address)).toBe(false);
      await ask(opened, address, (range) => {
        range.hideGroupDetails(by);
      });
      expect(await hidden(opened, address)).toBe(true);
      expect(await hidden(await reopened(opened), address)).toBe(true);
      await ask(opened, address, (range) => {
        range.showGroupDetails(by);
      });
      expect(await hidden(opened, address)).toBe(false);
      await ask(opened, address, (range) => {
        range.ungroup(by);
      });
      await ask(opened, address, (range) => {
        range.hideGroupDetails(by);
      });
      expect(await hidden(opened, address)).toBe(false);
    },
  );

  it("of whole rows are none of columns, nor the other way round", async () => {
    const opened = open();
    expect([
      await ask(opened, "3:5", (range) => {
        range.group("ByColumns");
      }),
      await ask(opened, "C:E", (range) => {
        range.group("ByRows");
      }),
      await ask(opened, "B2:C3", (range) => {
        range.group("ByRows");
      }),
    ]).toEqual(["InvalidArgument", "InvalidArgument", "no error"]);
  });
});

describe("a hyperlink", () => {
  const at =
    (address: string) =>
    (sheet: Excel.Worksheet): Excel.Range =>
      sheet.getRange(address);

  it("is that of every cell of its range, with its text in the first, in the file too", async () => {
    const opened = open();
    const link = { address: "https://contoh.example/a", screenTip: "Buka", textToDisplay: "Contoh" };
    const read = { ...link, documentReference: null };
    expect(await setAndRead(opened, at("B2:C3"), { hyperlink: link })).toEqual({ hyperlink: read });
    for (const one of [opened, await reopened(opened)]) {
      expect(await readOf(one, at("B2"), ["hyperlink"])).toEqual({ hyperlink: read });
      expect(await readOf(one, at("C3"), ["hyperlink"])).toEqual({
        hyperlink: { ...read, textToDisplay: "" },
      });
      expect(await readOf(one, at("D3"), ["hyperlink"])).toEqual({ hyperlink: null });
    }
    expect(await valuesOf(opened, "B2:C3")).toEqual([
      ["Contoh", ""],
      ["", ""],
    ]);
  });

  it("is replaced in the cells that another is given to, and stays in the others", async () => {
    const opened = open();
    await setAndRead(opened, at("A1:B1"), { hyperlink: { address: "https://contoh.example/a" } });
    await setAndRead(opened, at("B1"), { hyperlink: { documentReference: "Data!A9" } });
    const found = [
      await readOf(opened, at("A1"), ["hyperlink"]),
      await readOf(opened, at("B1"), ["hyperlink"]),
    ];
    expect(found).toMatchObject([
      { hyperlink: { address: "https://contoh.example/a" } },
      { hyperlink: { address: null, documentReference: "Data!A9" } },
    ]);
  });
});
