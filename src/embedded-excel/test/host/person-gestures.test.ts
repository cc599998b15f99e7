/** What a person does from a sheet's menus and by keys, and that each of it is one step that can be undone. */
import type { EmbeddedExcel, PersonGesture } from "../../index";
import type { Book, Sheet } from "../../book/types";
import { seeded } from "../../seeded";
import { open } from "../../testing/open";

const area = (row: number, column: number, lastRow = row, lastColumn = column) => ({
  row,
  column,
  lastRow,
  lastColumn,
});

/** A table of four rows at B2:D6 whose third column doubles the second, a sum beside it, and a rule over the second. */
async function opened(): Promise<ReturnType<typeof open>> {
  const made = open();
  await made.run(async (context, sheet) => {
    sheet.getRange("B2:D6").values = [
      ["Nama", "Nilai", "Dua"],
      ["c", 3, ""],
      ["a", 1, ""],
      ["b", 2, ""],
      ["d", 4, ""],
    ];
    sheet.tables.add("B2:D6", true).name = "T";
    sheet.getRange("D3:D6").formulas = Array.from({ length: 4 }, () => ["=[@Nilai]*2"]);
    sheet.getRange("F2").formulas = [["=SUM(T[Dua])"]];
    sheet.getRange("C3:C6").dataValidation.rule = {
      wholeNumber: { formula1: 1, formula2: 9, operator: "Between" },
    };
    sheet.getRange("C3:C6").dataValidation.errorAlert = {
      showAlert: true,
      style: "Stop",
      title: "Nilai",
      message: "dari 1 sampai 9",
    };
    await context.sync();
  });
  return made;
}

/** Also of another realm, as a structured clone's are. */
const isMap = (value: unknown): value is ReadonlyMap<unknown, unknown> =>
  Object.prototype.toString.call(value) === "[object Map]";

/** All that a saved file would say of the book, as plain data, but for the mark that a formula's one value is an array. */
const stateOf = (book: Book): unknown =>
  JSON.parse(
    JSON.stringify(book, (key, value: unknown) => {
      if (key === "array") return undefined;
      if (key === "rows" && Array.isArray(value)) return Array.from(value as Sheet["rows"], filledPart);
      return isMap(value) ? [...value].map((entry) => JSON.stringify(entry)).sort() : value;
    }),
  );

/** Whether a row ends with holes is nothing that anybody sees. */
const filledPart = (row: Sheet["rows"][number] | undefined): Sheet["rows"][number] =>
  row?.slice(0, 1 + row.findLastIndex((cell) => cell !== undefined)) ?? [];

const valuesOf = ({ book }: EmbeddedExcel, column: number, from: number, to: number): unknown[] =>
  Array.from(
    { length: to - from + 1 },
    (_one, at) => book.sheets[0]?.rows[from + at]?.[column]?.value ?? null,
  );

describe("rows and columns", () => {
  it("are put into a table with its formulas, and what follows moves down", async () => {
    const { excel, sheet } = await opened();
    excel.perform(sheet.id, { kind: "insert", area: area(3, 2), along: "rows" });
    expect(valuesOf(excel, 2, 2, 6)).toEqual([3, null, 1, 2, 4]);
    expect(sheet.rows[3]?.[3]?.formula).toBe(sheet.rows[2]?.[3]?.formula);
    excel.type(sheet.id, 3, 2, "10");
    expect(sheet.rows[1]?.[5]?.value).toBe(2 * (3 + 10 + 1 + 2 + 4));
  });

  it("that are deleted take their share out of what is summed", async () => {
    const { excel, sheet } = await opened();
    excel.perform(sheet.id, { kind: "delete", area: area(2, 1, 3, 3), along: "rows" });
    expect(sheet.rows[1]?.[5]?.value).toBe(2 * (2 + 4));
    excel.undo();
    expect(sheet.rows[1]?.[5]?.value).toBe(2 * (3 + 1 + 2 + 4));
  });

  it("of a protected sheet stay, and nothing is there to be undone", async () => {
    const { excel, sheet } = await opened();
    excel.perform(sheet.id, { kind: "protect" });
    const before = stateOf(excel.book);
    for (const kind of ["insert", "delete"] as const)
      expect(() => {
        excel.perform(sheet.id, { kind, area: area(3, 2), along: "rows" });
      }).toThrow(/protected/);
    expect(stateOf(excel.book)).toEqual(before);
    expect(excel.canUndo).toBe(false);
  });
});

describe("filling down and to the right", () => {
  it("copies the first row, formulas moved along; one row takes the one above", async () => {
    const { excel, sheet } = await opened();
    excel.type(sheet.id, 9, 0, "=C3");
    excel.perform(sheet.id, { kind: "fill", area: area(9, 0, 11, 0), direction: "down" });
    expect(valuesOf(excel, 0, 9, 11)).toEqual([3, 1, 2]);
    excel.perform(sheet.id, { kind: "fill", area: area(12, 0), direction: "down" });
    expect(sheet.rows[12]?.[0]?.formula).toBe("=C6");
    excel.type(sheet.id, 20, 0, "x");
    excel.perform(sheet.id, { kind: "fill", area: area(20, 0, 20, 2), direction: "right" });
    expect(sheet.rows[20]?.slice(0, 3).map((cell) => cell?.value)).toEqual(["x", "x", "x"]);
  });
});

describe("a filter", () => {
  const TEXTS = ["a", "b", "c", "d"];
  const shownNames = ({ book }: EmbeddedExcel): unknown[] =>
    [2, 3, 4, 5].flatMap((row) =>
      book.sheets[0]?.rowInfo.get(row)?.filtered === true ? [] : [book.sheets[0]?.rows[row]?.[1]?.value],
    );

  it("offers each text of its column once, hides the rows of the others, and shows them again", async () => {
    const { excel, sheet } = await opened();
    expect(excel.filterChoices(sheet.id, 1, 1)).toEqual(TEXTS.map((text) => ({ text, shown: true })));
    excel.perform(sheet.id, { kind: "filter", row: 1, column: 1, values: ["a", "d"] });
    expect(shownNames(excel)).toEqual(["a", "d"]);
    expect(
      excel
        .filterChoices(sheet.id, 1, 1)
        ?.filter(({ shown }) => shown)
        .map(({ text }) => text),
    ).toEqual(["a", "d"]);
    excel.perform(sheet.id, { kind: "filter", row: 1, column: 1, values: undefined });
    expect(shownNames(excel)).toEqual(["c", "a", "b", "d"]);
  });

  it("is put over the cells around and taken away again by one key; where no filter is, nothing is offered", async () => {
    const { excel, sheet } = await opened();
    for (const [row, text] of ["Kota", "x", "y"].entries()) excel.type(sheet.id, 30 + row, 8, text);
    expect(excel.filterChoices(sheet.id, 30, 8)).toBeUndefined();
    excel.perform(sheet.id, { kind: "filterButtons", area: area(31, 8) });
    expect(sheet.autoFilter?.area).toEqual(area(30, 8, 32, 8));
    excel.perform(sheet.id, { kind: "filter", row: 30, column: 8, values: ["y"] });
    expect([31, 32].map((row) => sheet.rowInfo.get(row)?.filtered === true)).toEqual([true, false]);
    excel.perform(sheet.id, { kind: "filterButtons", area: area(31, 8) });
    expect(sheet.autoFilter).toBeUndefined();
    expect(sheet.rowInfo.get(31)?.filtered ?? false).toBe(false);
  });
});

it("a table is sorted by the column of the cell, rows kept together", async () => {
  const { excel, sheet } = await opened();
  excel.perform(sheet.id, { kind: "sort", row: 3, column: 2, ascending: false });
  expect(valuesOf(excel, 1, 2, 5)).toEqual(["d", "c", "b", "a"]);
  expect(valuesOf(excel, 3, 2, 5)).toEqual([8, 6, 4, 2]);
});

describe("what is typed", () => {
  it("is refused with the rule's words where a rule stops it, and is not told to anybody", async () => {
    const { excel, sheet, run } = await opened();
    const heard: string[] = [];
    await run(async (context, worksheet) => {
      worksheet.onChanged.add((event) => {
        heard.push(event.address);
        return Promise.resolve();
      });
      await context.sync();
    });
    for (const text of ["10", "1.5", "x", "=5+5"])
      expect(() => {
        excel.enter(sheet.id, 2, 2, text);
      }).toThrow("Nilai: dari 1 sampai 9");
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(heard).toEqual([]);
    expect([sheet.rows[2]?.[2]?.value, excel.canUndo]).toEqual([3, false]);
    for (const text of ["9", "=4+4", ""]) excel.enter(sheet.id, 2, 2, text);
    expect(excel.canUndo).toBe(true);
  });

  it("passes where the rule only warns, and where it is pasted", async () => {
    const { excel, sheet } = await opened();
    excel.paste(sheet.id, 3, 2, [[77]]);
    expect(sheet.rows[3]?.[2]?.value).toBe(77);
    for (const validation of sheet.validations)
      if (validation.errorAlert !== undefined) validation.errorAlert.style = "Warning";
    excel.enter(sheet.id, 2, 2, "88");
    expect(sheet.rows[2]?.[2]?.value).toBe(88);
  });

  it.each([
    ["26/11/2026", 46352, undefined],
    ["05/11/2026", 46331, 46153],
    ["17 Agustus 2026", 46251, undefined],
    ["2026-11-05", 46331, 46331],
    // A comma that groups has three digits behind it: Microsoft's own sample of culture settings goes by that.
    ["1,5", 1.5, "1,5"],
    ["1.234,5", 1234.5, undefined],
    ["9.05", 545 / 1440, 9.05],
    ["23.59.30", (23 * 3600 + 59 * 60 + 30) / 86_400, undefined],
    ["25.05", "25.05", 25.05],
    ["12,5%", 0.125, undefined],
    ["9:05", 545 / 1440, 545 / 1440],
  ])("%s is read by the language of the display: %p in Indonesian, %p in English", (text, id, en) => {
    const { excel, sheet } = open();
    const read = (): unknown => {
      excel.type(sheet.id, 0, 0, "");
      excel.type(sheet.id, 0, 0, text);
      return sheet.rows[0]?.[0]?.value;
    };
    const near = (value: string | number): unknown =>
      typeof value === "number" ? expect.closeTo(value, 10) : value;
    if (en !== undefined) expect(read()).toEqual(near(en));
    excel.setTypingLanguage("id-ID");
    expect(read()).toEqual(near(id));
  });

  it("a day without a year is its day, not the month's, in Indonesian; a code in a text column keeps its zeros", async () => {
    const { excel, sheet, run } = open();
    excel.setTypingLanguage("id-ID");
    excel.type(sheet.id, 0, 0, "5/11");
    expect(excel.displayText(sheet.id, 0, 0)).toBe("5-Nov");
    await run(async (context, worksheet) => {
      worksheet.getRange("B1").numberFormat = [["@"]];
      await context.sync();
    });
    excel.type(sheet.id, 0, 1, "0812345");
    expect(sheet.rows[0]?.[1]?.value).toBe("0812345");
  });
});

describe("undo", () => {
  const gestures = (random: () => number): PersonGesture[] => {
    const row = 2 + Math.floor(random() * 4);
    const column = 1 + Math.floor(random() * 3);
    return [
      { kind: "insert", area: area(row, column), along: "rows" },
      { kind: "delete", area: area(row, column), along: "rows" },
      { kind: "insert", area: area(row, column), along: "columns" },
      { kind: "delete", area: area(9, column), along: "rows" },
      { kind: "fill", area: area(row, 1, 5, 2), direction: "down" },
      { kind: "sort", row, column, ascending: random() < 0.5 },
      { kind: "filterButtons", area: area(row, column) },
      { kind: "filter", row: 1, column, values: ["1", "a", "c"] },
    ];
  };

  it.each([1, 2, 3, 4, 5, 6, 7, 8])(
    "takes gestures of all kinds back one by one, and redo does them again (seed %i)",
    async (seed) => {
      const { excel, sheet } = await opened();
      const random = seeded(seed);
      const states = [stateOf(excel.book)];
      for (let step = 0; step < 8; step += 1) {
        const all = gestures(random);
        const gesture = all[Math.floor(random() * all.length)];
        try {
          if (random() < 0.3 || gesture === undefined) excel.type(sheet.id, 3, 2, String(step));
          else excel.perform(sheet.id, gesture);
        } catch {
          // Refused: then nothing has changed.
          expect(stateOf(excel.book)).toEqual(states.at(-1));
          continue;
        }
        const now = stateOf(excel.book);
        // Sorting what is in order changes no cell: it is no step then.
        if (gesture?.kind !== "sort" || JSON.stringify(now) !== JSON.stringify(states.at(-1)))
          states.push(now);
      }
      for (const before of states.slice(0, -1).reverse()) {
        expect(excel.undo()).toBe(true);
        expect(stateOf(excel.book)).toEqual(before);
      }
      expect(excel.canUndo).toBe(false);
      for (const after of states.slice(1)) {
        excel.redo();
        expect(stateOf(excel.book)).toEqual(after);
      }
    },
  );

  it("outlives what a client writes elsewhere, and leaves alone what the client wrote", async () => {
    const { excel, sheet, run } = await opened();
    excel.type(sheet.id, 0, 0, "own");
    excel.type(sheet.id, 0, 8, "first");
    excel.type(sheet.id, 0, 8, "second");
    await run(async (context, worksheet) => {
      worksheet.getRange("A3").values = [["client"]];
      worksheet.getRange("I1").values = [["client"]];
      await context.sync();
    });
    expect(excel.undo()).toBe(true);
    expect(excel.undo()).toBe(false);
    expect([sheet.rows[0]?.[0]?.value, sheet.rows[2]?.[0]?.value, sheet.rows[0]?.[8]?.value]).toEqual([
      undefined,
      "client",
      "client",
    ]);
  });

  it("does not outlive a client's moving cells about, nor a gesture on the whole book its writing", async () => {
    const { excel, sheet, run } = await opened();
    excel.type(sheet.id, 0, 0, "own");
    await run(async (context, worksheet) => {
      worksheet.getRange("1:1").insert("Down");
      await context.sync();
    });
    expect(excel.canUndo).toBe(false);
    excel.perform(sheet.id, { kind: "insert", area: area(20, 0), along: "rows" });
    await run(async (context, worksheet) => {
      worksheet.getRange("A30").values = [["client"]];
      await context.sync();
    });
    expect(excel.canUndo).toBe(false);
  });
});

describe("a sheet itself", () => {
  it("is renamed with all formulas that name it, but not to another's name", async () => {
    const { excel, sheet, run } = await opened();
    await run(async (context) => {
      context.workbook.worksheets.add("Dua").getRange("A1").formulas = [["=Data!F2"]];
      await context.sync();
    });
    excel.perform(sheet.id, { kind: "rename", name: "Isi kita" });
    expect(excel.book.sheets[1]?.rows[0]?.[0]).toMatchObject({ formula: "='Isi kita'!F2", value: 20 });
    expect(() => {
      excel.perform(sheet.id, { kind: "rename", name: "Dua" });
    }).toThrow();
  });

  it("is hidden but for the last one shown, and shown again", async () => {
    const { excel, sheet, run } = await opened();
    await run(async (context) => {
      context.workbook.worksheets.add("Dua");
      await context.sync();
    });
    const second = excel.book.sheets[1]?.id ?? "";
    excel.perform(sheet.id, { kind: "hide" });
    expect([sheet.visibility, excel.book.activeSheetId]).toEqual(["Hidden", second]);
    expect(() => {
      excel.perform(second, { kind: "hide" });
    }).toThrow(/visible/);
    excel.perform(sheet.id, { kind: "unhide" });
    expect([sheet.visibility, excel.book.activeSheetId]).toEqual(["Visible", sheet.id]);
  });

  it("is protected by a person without a password, and by a client's password opened with that alone", async () => {
    const { excel, sheet, run } = await opened();
    excel.perform(sheet.id, { kind: "protect" });
    expect(() => {
      excel.enter(sheet.id, 0, 0, "x");
    }).toThrow(/protected/);
    excel.perform(sheet.id, { kind: "unprotect" });
    await run(async (context, worksheet) => {
      worksheet.protection.protect({}, "rahasia");
      await context.sync();
    });
    for (const password of ["", "lain"])
      expect(() => {
        excel.perform(sheet.id, { kind: "unprotect", password });
      }).toThrow(/password/);
    excel.perform(sheet.id, { kind: "unprotect", password: "rahasia" });
    excel.enter(sheet.id, 0, 0, "x");
    expect(sheet.rows[0]?.[0]?.value).toBe("x");
  });
});
