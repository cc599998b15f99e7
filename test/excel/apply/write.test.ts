/** What the door queues and sends: the guard first, marks around the edits, and how it tells of a workbook that has changed. */
import { ChangedMeanwhile, isRace } from "../../../src/excel/apply/changed-meanwhile";
import { guardSheet, queueGuard, queueTidy } from "../../../src/excel/apply/guard";
import { guardFormulas, referenceOf } from "../../../src/excel/apply/guard-formulas";
import { send, TIME_LIMIT, withinLimit } from "../../../src/excel/apply/send";
import { loadUnfinished, queueBegin, queueEnd, queueGoOn } from "../../../src/excel/apply/unfinished";
import { endLeft, write, type Writing } from "../../../src/excel/apply/write";
import { asTyped, type Edit } from "../../../src/sheets/edits/edit";
import {
  expectContent,
  expectContents,
  expectHeaders,
  type Expectation,
} from "../../../src/sheets/edits/expectation";
import {
  isBegun,
  isUnfinishedName,
  keyOfUnfinished,
  unfinishedName,
  unfinishedOf,
  type Unfinished,
} from "../../../src/sheets/edits/unfinished";
import { WorkbookError } from "../../../src/sheets/types";
import { recordCalls } from "../support/recorded-calls";

const SHEETS = { sheets: ["A", "Sistem", "Log"], fixed: {} };
const FREE: Expectation = { kind: "rows", table: "T", rows: 1 };
const MARK: Unfinished = { action: "report", month: "2026-07" };
const ADDED = 'settings.add("MysteryCalling.Unfinished.report.2026-07", "1")';
const ENDED = 'settings.getItemOrNullObject("MysteryCalling.Unfinished.report.2026-07").delete()';
const box = { row: 0, column: 0, rows: 1, columns: 1 };
const EDIT: Edit = { kind: "order", sheet: "A", position: 1 };
const DONE = 'worksheets.getItem("A").position = 1';

const race = (code: string): object => ({ code });

async function sent(
  writing: Writing,
  foundation = SHEETS,
  failing?: (sync: number) => unknown,
): Promise<readonly string[]> {
  const { context, calls } = recordCalls(failing);
  await write(context, foundation, writing);
  return calls.filter((call) => !call.startsWith("application"));
}
const guards = (calls: readonly string[]): readonly string[] =>
  calls.flatMap((call) => /\.formulas = (.*)$/.exec(call)?.[1] ?? []);

describe("a request", () => {
  it("is one sync: the guard, what is read before, the mark, the edits, what is read after, and the mark's end", async () => {
    const { context, calls } = recordCalls();
    const order: number[] = [];
    const at = (): void => void order.push(calls.length);
    await write(
      context,
      SHEETS,
      { edits: [EDIT], expect: [FREE], unfinished: MARK },
      { before: at, after: at },
    );
    const rest = calls.slice(calls.findIndex((call) => call.includes("clear")) + 1);
    expect(rest).toEqual([ADDED, "application.suspendScreenUpdatingUntilNextSync()", DONE, ENDED, "sync"]);
    expect(order).toEqual([calls.indexOf(ADDED), calls.indexOf(ENDED)]);
    expect(guards(calls)).toHaveLength(1);
  });

  it("has no guard where nothing is expected, and none in a workbook without sheets", async () => {
    expect(await sent({ edits: [EDIT] })).toEqual([DONE, "sync"]);
    expect(await sent({ edits: [EDIT], expect: [FREE] }, { sheets: [], fixed: {} })).toEqual([DONE, "sync"]);
  });

  it("keeps its mark while more follows, goes on only while the mark stands, and ends others' marks", async () => {
    expect(await sent({ edits: [EDIT], unfinished: MARK, moreFollows: true })).toEqual([ADDED, DONE, "sync"]);
    const goOn = 'settings.getItem("MysteryCalling.Unfinished.report.2026-07").load("key")';
    expect(await sent({ edits: [EDIT], unfinished: MARK, hasBegun: true })).toEqual([
      goOn,
      DONE,
      ENDED,
      "sync",
    ]);
    expect(await sent({ edits: [EDIT], hasBegun: true })).toEqual([DONE, "sync"]);
    const other: Unfinished = { action: "repair", month: "" };
    expect(await sent({ edits: [], ended: [other, MARK] })).toEqual([
      'settings.getItemOrNullObject("MysteryCalling.Unfinished.repair").delete()',
      ENDED,
      "sync",
    ]);
  });

  it("expects what all of it, each of its edits and the Log's line expect", async () => {
    const log = { name: "TabelLog", sheet: "Log", row: 5, column: 0, headers: ["Tanggal"], body: [["x"]] };
    const calls = await sent(
      {
        edits: [{ ...EDIT, expect: [{ kind: "rows", table: "U", rows: 2 }] }, EDIT],
        expect: [FREE],
        log: [{ day: 5, action: "", sheet: "", detail: "" }],
      },
      { sheets: ["A"], fixed: { TabelLog: log } },
    );
    const [guard = ""] = guards(calls);
    for (const condition of ["ROWS(T)=1", "ROWS(U)=2", "COLUMNS(TabelLog)=1"])
      expect(guard).toContain(condition);
    expect(calls.at(-2)).toBe('tables.getItem("TabelLog").getRange().getRowsBelow(1).values = [[5]]');
  });

  const there = (sheet: string): string => `NOT(ISREF(INDIRECT(\\"'${sheet}'!$A$1\\")))`;
  it.each<readonly [string, readonly Edit[], readonly string[]]>([
    ["made", [{ kind: "sheet", sheet: "B", tabColor: "", hidden: false, gridlines: true }], ["B"]],
    ["taken", [{ kind: "takeSheet", sheet: "A", as: "B" }], ["B"]],
    ["renamed", [{ kind: "renameSheet", sheet: "A", to: "B" }], ["B"]],
    ["copied", [{ kind: "copySheet", sheet: "A", to: "B" }], ["B"]],
    [
      "made in the place of one that is renamed",
      [
        { kind: "renameSheet", sheet: "A", to: "B" },
        { kind: "sheet", sheet: "A", tabColor: "", hidden: false, gridlines: true },
      ],
      ["B"],
    ],
    [
      "made in the place of one that is deleted",
      [
        { kind: "deleteSheet", sheet: "A", expect: [] },
        { kind: "sheet", sheet: "A", tabColor: "", hidden: false, gridlines: true },
      ],
      [],
    ],
  ])("expects no other sheet of the name that one is %s under", async (_what, edits, names) => {
    const [guard = ""] = guards(await sent({ edits }));
    expect(["A", "B"].filter((name) => guard.includes(there(name)))).toEqual(names);
  });
});

describe("edits without an expectation", () => {
  const cells: Edit = { kind: "cells", sheet: "A", row: 0, column: 0, values: [["x"]] };
  const append: Edit = { kind: "append", table: "T", values: [["x"]] };
  const made: Edit = { kind: "sheet", sheet: "A", tabColor: "", hidden: false, gridlines: true };
  const table: Edit = { kind: "table", sheet: "A", box, name: "T", style: "S" };

  it("at a place that was read are refused, and named", async () => {
    await expect(sent({ edits: [cells] })).rejects.toThrow(
      "an edit of kind cells does not say what it expects",
    );
    await expect(sent({ edits: [append] })).rejects.toThrow(RangeError);
    await expect(sent({ edits: [{ ...made, sheet: "B" }, cells] })).rejects.toThrow(RangeError);
    await expect(sent({ edits: [{ ...made, sheet: "B" }, table, append] })).rejects.toThrow(RangeError);
    await expect(sent({ edits: [{ kind: "takeSheet", sheet: "A", as: "B" }, cells] })).rejects.toThrow(
      RangeError,
    );
  });

  it.each<Edit>([
    cells,
    append,
    { kind: "link", sheet: "A", row: 0, column: 0, to: "'A'!B2", text: "x" },
    { kind: "fill", sheet: "A", box, formula: "=1" },
    { kind: "clear", sheet: "A", box },
    { kind: "addRows", table: "T", values: [["x"]] },
    { kind: "deleteRow", table: "T", index: 0 },
    { kind: "insertCells", sheet: "A", box },
    { kind: "insertCellsAbove", sheet: "A", box },
    { kind: "insertColumn", table: "T", index: 0, header: "H" },
    { kind: "insertSheetColumn", sheet: "A", column: 0 },
    { kind: "resizeTable", sheet: "A", table: "T", box },
    { kind: "deleteSheet", sheet: "A" },
  ])("of kind $kind are at a place", async (edit) => {
    await expect(sent({ edits: [edit] })).rejects.toThrow(`an edit of kind ${edit.kind} does`);
  });

  it("pass where the request as a whole expects something, or they expect nothing and say so", async () => {
    await expect(sent({ edits: [cells], expect: [FREE] })).resolves.toBeDefined();
    await expect(sent({ edits: [{ ...cells, expect: [] }] })).resolves.toBeDefined();
  });

  it("pass on a sheet that the same request makes or takes, and in a table that it makes there", async () => {
    await expect(sent({ edits: [made, cells] })).resolves.toBeDefined();
    await expect(sent({ edits: [{ kind: "takeSheet", sheet: "B", as: "A" }, cells] })).resolves.toBeDefined();
    await expect(sent({ edits: [made, table, append] })).resolves.toBeDefined();
  });
});

describe("a request that Excel refuses", () => {
  const TIDY = 'worksheets.getItem("Log").getRangeByIndexes(0, 200, 50, 2).clear("Contents")';
  it("since the workbook has changed is told as that, with its cause, and the guard's cells are emptied", async () => {
    const { context, calls } = recordCalls((sync) => (sync === 1 ? race("ItemNotFound") : undefined));
    const writing = write(context, SHEETS, { edits: [EDIT] });
    await expect(writing).rejects.toThrow(ChangedMeanwhile);
    await expect(writing).rejects.toMatchObject({
      name: "ChangedMeanwhile",
      message: "the workbook has changed since it was read",
      cause: { code: "ItemNotFound" },
    });
    expect(calls.slice(-3)).toEqual(["sync", TIDY, "sync"]);
  });

  it("is told so even where that emptying fails, and where there is no cell to empty", async () => {
    await expect(sent({ edits: [EDIT] }, SHEETS, () => race("ItemNotFound"))).rejects.toThrow(
      ChangedMeanwhile,
    );
    const { context, calls } = recordCalls(() => race("ItemNotFound"));
    await expect(write(context, { sheets: [], fixed: {} }, { edits: [EDIT] })).rejects.toThrow(
      ChangedMeanwhile,
    );
    expect(calls.filter((call) => call === "sync")).toHaveLength(1);
  });

  it("for another reason fails with that", async () => {
    const { context, calls } = recordCalls(() => race("AccessDenied"));
    await expect(write(context, SHEETS, { edits: [EDIT] })).rejects.toEqual(race("AccessDenied"));
    expect(calls.filter((call) => call === "sync")).toHaveLength(1);
  });

  it.each([
    [{ code: "ItemNotFound" }, true],
    [{ code: "ItemAlreadyExists" }, true],
    [{ code: "InvalidReference" }, true],
    [{ code: "AccessDenied" }, false],
    [{ code: "InvalidArgument" }, false],
    [{ code: "InvalidArgument", debugInfo: null }, false],
    [{ code: "InvalidArgument", debugInfo: "x" }, false],
    [{ code: "InvalidArgument", debugInfo: {} }, false],
    [{ code: "InvalidArgument", debugInfo: { errorLocation: "Range.values" } }, false],
    [{ code: "InvalidArgument", debugInfo: { errorLocation: "Range.formulas" } }, true],
    [{ code: "AccessDenied", debugInfo: { errorLocation: "Range.formulas" } }, false],
    [{}, false],
    ["ItemNotFound", false],
    [null, false],
    [undefined, false],
  ])("with %j is a race: %j", (error, isSo) => {
    expect(isRace(error)).toBe(isSo);
  });
});

describe("a mark that an earlier try has left", () => {
  const end = async (unfinished: readonly Unfinished[]): Promise<readonly string[]> => {
    const { context, calls } = recordCalls();
    await endLeft(context, { ...SHEETS, unfinished } as unknown as Parameters<typeof endLeft>[1], MARK);
    return calls;
  };
  it("is taken away in one request, and nothing is sent where there is none", async () => {
    expect(await end([MARK])).toEqual([ADDED, ENDED, "sync"]);
    expect(
      await end([
        { action: "report", month: "2026-08" },
        { action: "finish", month: "2026-07" },
      ]),
    ).toEqual([]);
  });

  it("is known by its action and month, and read back from the workbook's settings", () => {
    expect([MARK, { action: "repair", month: "" } as const].map(keyOfUnfinished)).toEqual([
      "MysteryCalling.Unfinished.report.2026-07",
      "MysteryCalling.Unfinished.repair",
    ]);
    const actions =
      "setUp openMonth addRows saveRow fix moveRow complete report finish distribute settings repair migrate".split(
        " ",
      );
    for (const action of actions)
      expect(unfinishedOf(`MysteryCalling.Unfinished.${action}.2026-07`)).toEqual({
        action,
        month: "2026-07",
      });
    expect(unfinishedOf("MysteryCalling.Unfinished.repair")).toEqual({ action: "repair", month: "" });
    expect(["MysteryCalling.Unfinished.lain", "Lain.report.2026-07", "report"].map(unfinishedOf)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(isBegun({ unfinished: [MARK] }, MARK)).toBe(true);
    expect(isBegun({ unfinished: [] }, MARK)).toBe(false);
  });

  it("is loaded with the others of the workbook's settings", () => {
    const keys = ["lain", keyOfUnfinished(MARK)];
    const asked: string[] = [];
    const settings = { load: (what: string) => void asked.push(what), items: keys.map((key) => ({ key })) };
    const read = loadUnfinished({ workbook: { settings } } as unknown as Excel.RequestContext);
    expect([asked, read()]).toEqual([["items/key"], [MARK]]);
  });

  it("is set, asked for and taken away by its name", () => {
    const { context, calls } = recordCalls();
    queueBegin(context, MARK);
    queueGoOn(context, MARK);
    queueEnd(context, MARK);
    expect(calls).toEqual([
      ADDED,
      'settings.getItem("MysteryCalling.Unfinished.report.2026-07").load("key")',
      ENDED,
    ]);
  });

  it("in a sheet's name fits into Excel's 31 letters and is told from names", () => {
    expect(unfinishedName("Laporan 2026-07")).toBe("Laporan 2026-07 (belum)");
    const long = "x".repeat(31);
    expect(unfinishedName(long)).toBe(`${"x".repeat(23)} (belum)`);
    expect(
      [unfinishedName(long), "Laporan (belum)", "(belum) Laporan", "Laporan"].map(isUnfinishedName),
    ).toEqual([true, true, false, false]);
  });
});

describe("the guard", () => {
  it("borrows the Log's cells, else Sistem's, else the first sheet's", () => {
    expect([["A", "Sistem", "Log"], ["A", "Sistem"], ["A", "B"], []].map(guardSheet)).toEqual([
      "Log",
      "Sistem",
      "A",
      undefined,
    ]);
  });

  it("puts its conditions far to the right, calculates them, asks for an error that is there only if all hold, and tidies up", () => {
    const { context, calls } = recordCalls();
    const long = "x".repeat(300);
    queueGuard(context, "Log", [
      { kind: "cell", sheet: "A", row: 0, column: 0, content: long },
      { kind: "cell", sheet: "A", row: 1, column: 0, content: "a\nb" },
    ]);
    const log = 'worksheets.getItem("Log")';
    const cells = `${log}.getRangeByIndexes(0, 200, 2, 1)`;
    // Column 200, counted from 0, is GS.
    expect(calls).toEqual([
      `${log}.getRangeByIndexes(0, 201, 2, 1).values = ${JSON.stringify([[`'${long}`.replace(/^'/, "")], ["'a\nb"]])}`,
      `${cells}.numberFormat = [["General"],["General"]]`,
      `${cells}.formulas = ${JSON.stringify([
        ["=IFERROR(AND(EXACT('A'!$A$1,'Log'!$GT$1),EXACT('A'!$A$2,'Log'!$GT$2)),FALSE)"],
        ["=IF(AND('Log'!$GS$1:$GS$1),NA(),FALSE)"],
      ])}`,
      `${cells}.calculate()`,
      `${cells}.getSpecialCells("Formulas", "Errors")`,
      `${log}.getRangeByIndexes(0, 200, 2, 2).clear("Contents")`,
    ]);
  });

  it("empties as many rows as it used, be they formulas or texts", () => {
    const { context, calls } = recordCalls();
    const texts = Array.from({ length: 9 }, (_, row): Expectation => ({
      kind: "cell",
      sheet: "A",
      row,
      column: 0,
      content: `a\n${row}`,
    }));
    queueGuard(context, "Log", texts);
    expect(calls.at(-1)).toBe('worksheets.getItem("Log").getRangeByIndexes(0, 200, 9, 2).clear("Contents")');
    const short = recordCalls();
    queueGuard(short.context, "Log", [FREE]);
    expect(short.calls.some((call) => call.includes(", 201,"))).toBe(false);
    expect(short.calls.at(-1)).toBe(
      'worksheets.getItem("Log").getRangeByIndexes(0, 200, 2, 2).clear("Contents")',
    );
    queueTidy(short.context, "Log");
    expect(short.calls.at(-1)).toBe(
      'worksheets.getItem("Log").getRangeByIndexes(0, 200, 50, 2).clear("Contents")',
    );
  });

  it("is none where nothing is expected", () => {
    const { context, calls } = recordCalls();
    queueGuard(context, "Log", []);
    expect(calls).toEqual([]);
  });
});

describe("an expectation as a formula", () => {
  const formulas = (...all: readonly Expectation[]): readonly string[] =>
    guardFormulas(all, (index) => `TEKS${index}`).formulas;
  const one = (expectation: Expectation): string =>
    formulas(expectation)[0]?.replace(/^=IFERROR\(AND\((.*)\),FALSE\)$/s, "$1") ?? "";
  const cell = (content: string | number | boolean): Expectation => ({
    kind: "cell",
    sheet: "A",
    row: 8,
    column: 27,
    content,
  });
  const at = "'A'!$AB$9";

  it.each<readonly [Expectation, string]>([
    [cell(""), `LEN(${at})=0`],
    [cell("kata"), `EXACT(${at},"kata")`],
    [cell('k"ta'), `EXACT(${at},"k""ta")`],
    [cell(true), `AND(ISLOGICAL(${at}),${at}=TRUE)`],
    [cell(false), `AND(ISLOGICAL(${at}),${at}=FALSE)`],
    [cell(5), `AND(ISNUMBER(${at}),ABS(${at}-(5))<=1E-13)`],
    [cell(-5e-9), `AND(ISNUMBER(${at}),ABS(${at}-(-5E-9))<=1E-22)`],
    [cell(0), `AND(ISNUMBER(${at}),ABS(${at}-(0))<=0)`],
    [cell("#N/A"), `IFERROR(EXACT(${at},"#N/A"),TRUE)`],
    [cell("x".repeat(240)), `EXACT(${at},"${"x".repeat(240)}")`],
    [cell("x".repeat(241)), `EXACT(${at},TEKS0)`],
    [cell("a\tb"), `EXACT(${at},TEKS0)`],
    [{ kind: "start", sheet: "A", row: 8, column: 27, text: "ka" }, `EXACT(LEFT(${at},2),"ka")`],
    [
      { kind: "blank", sheet: "A", box: { row: 8, column: 27, rows: 2, columns: 3 } },
      "SUMPRODUCT(LEN('A'!$AB$9:$AD$10))=0",
    ],
    [
      { kind: "formulas", sheet: "A", box: { row: 8, column: 27, rows: 2, columns: 3 } },
      "SUMPRODUCT(--ISFORMULA('A'!$AB$9:$AD$10))=6",
    ],
    [
      {
        kind: "contents",
        sheet: "A",
        box: { row: 0, column: 0, rows: 2, columns: 1 },
        filled: 2,
        letters: 3,
        sum: 1.5,
      },
      "SUMPRODUCT(--(LEN('A'!$A$1:$A$2)>0))=2,SUMPRODUCT(--ISTEXT('A'!$A$1:$A$2),LEN('A'!$A$1:$A$2))=3,ABS(SUM('A'!$A$1:$A$2)-(1.5))<=1E-9",
    ],
    [
      { kind: "contents", sheet: "A", box, filled: 1, letters: 0, sum: -1e12 },
      "SUMPRODUCT(--(LEN('A'!$A$1)>0))=1,SUMPRODUCT(--ISTEXT('A'!$A$1),LEN('A'!$A$1))=0,ABS(SUM('A'!$A$1)-(-1000000000000))<=1",
    ],
    [
      { kind: "absent", table: "T", header: "No. [x] #'@", text: "a" },
      "SUMPRODUCT(--ISNUMBER(1/(T[No. '[x'] '#'''@]=\"a\")))=0",
    ],
    [{ kind: "rows", table: "T", rows: 4 }, "ROWS(T)=4"],
    [{ kind: "columns", table: "T", columns: 5 }, "COLUMNS(T)=5"],
    [{ kind: "noSheet", sheet: "B 'c'" }, `NOT(ISREF(INDIRECT("'B ''c'''!$A$1")))`],
    [
      { kind: "blankBelow", table: "T", rows: 3 },
      "SUMPRODUCT(LEN(OFFSET(T[#All],ROWS(T[#All]),0,3,COLUMNS(T[#All]))))=0",
    ],
  ])("%j is that", (expectation, formula) => {
    expect(one(expectation)).toBe(formula);
  });

  const texts = (direction: "right" | "down", ...all: readonly string[]): Expectation => ({
    kind: "texts",
    sheet: "A",
    row: 0,
    column: 0,
    direction,
    texts: all,
  });
  it("of texts beside or below each other compares runs of plain ones at once", () => {
    expect(one(texts("right", "a", "b"))).toBe(`SUMPRODUCT(--EXACT('A'!$A$1:$B$1,{"a","b"}))=2`);
    expect(one(texts("down", "a", "b"))).toBe(`SUMPRODUCT(--EXACT('A'!$A$1:$A$2,{"a";"b"}))=2`);
    expect(one(texts("right", "a"))).toBe(`EXACT('A'!$A$1,"a")`);
    expect(one(texts("right"))).toBe("");
    expect(one(texts("right", "a", "b", "", "c", "#N/A", "d\ne", "f", "g"))).toBe(
      `SUMPRODUCT(--EXACT('A'!$A$1:$B$1,{"a","b"}))=2,LEN('A'!$C$1)=0,EXACT('A'!$D$1,"c"),IFERROR(EXACT('A'!$E$1,"#N/A"),TRUE),` +
        `EXACT('A'!$F$1,TEKS0),SUMPRODUCT(--EXACT('A'!$G$1:$H$1,{"f","g"}))=2`,
    );
    expect(one(texts("down", "", "b"))).toBe(`LEN('A'!$A$1)=0,EXACT('A'!$A$2,"b")`);
    expect(one(texts("down", "x".repeat(240), "x".repeat(241)))).toBe(
      `EXACT('A'!$A$1,"${"x".repeat(240)}"),EXACT('A'!$A$2,TEKS0)`,
    );
  });

  it("of many long texts is several, none longer than half of what a formula holds", () => {
    const formula = formulas(
      texts("right", ...Array.from({ length: 20 }, (_, index) => `${index}`.padStart(200, "x"))),
    ).join();
    const counts = [...formula.matchAll(/\}\)\)=(\d+)/g)].map((found) => Number(found[1]));
    // 203 letters each with their comma: 17 are 3,451, 18 would be 3,654.
    expect(counts).toEqual([17, 3]);
  });

  it("stands once however often it is expected, and no formula is longer than Excel takes", () => {
    expect(formulas(FREE, FREE)).toEqual(["=IFERROR(AND(ROWS(T)=1),FALSE)"]);
    const many = Array.from({ length: 130 }, (_, rows): Expectation => ({ kind: "rows", table: "T", rows }));
    expect(formulas(...many).map((formula) => formula.split("ROWS").length - 1)).toEqual([60, 60, 10]);
    const long = Array.from({ length: 60 }, (_, index) => cell(`${index}`.padStart(230, "x")));
    const made = formulas(...long);
    expect(Math.max(...made.map(({ length }) => length))).toBeLessThan(8192);
    // 249 letters each with the comma between: 28 are 6,971.
    expect(made.map((formula) => formula.split("EXACT").length - 1)).toEqual([28, 28, 4]);
    expect(formulas()).toEqual([]);
  });

  it("names its cells absolutely, and a sheet in quotes", () => {
    expect(referenceOf("Kata 'kita'", { row: 0, column: 25, rows: 1, columns: 2 })).toBe(
      "'Kata ''kita'''!$Z$1:$AA$1",
    );
    expect(referenceOf("A", { row: 9, column: 0, rows: 2, columns: 1 })).toBe("'A'!$A$10:$A$11");
    expect(referenceOf("A", { row: 9, column: 0, rows: 1, columns: 1 })).toBe("'A'!$A$10");
  });
});

describe("what was read, as expectations", () => {
  const place = { sheet: "A", row: 4, column: 2 };
  it("is headers side by side, and lines by how many cells, letters and what sum they hold", () => {
    expect(expectHeaders(place, ["a", "b"])).toEqual({
      kind: "texts",
      ...place,
      direction: "right",
      texts: ["a", "b"],
    });
    expect(expectContents(place, [["kata", 5, ""], [true, 1.5], ["ab"]])).toEqual([
      {
        kind: "contents",
        sheet: "A",
        box: { row: 4, column: 2, rows: 3, columns: 3 },
        filled: 5,
        letters: 6,
        sum: 6.5,
      },
    ]);
  });

  it("is nothing where no formula could count it for sure, or where there are no cells", () => {
    for (const odd of ["#N/A", "👍", "a𝒜"]) expect(expectContents(place, [["a", odd]])).toEqual([]);
    expect(expectContents(place, [])).toEqual([]);
    expect(expectContents(place, [[], []])).toEqual([]);
    expect(expectContents(place, [["", ""]])).toEqual([
      {
        kind: "contents",
        sheet: "A",
        box: { row: 4, column: 2, rows: 1, columns: 2 },
        filled: 0,
        letters: 0,
        sum: 0,
      },
    ]);
  });

  it("is a long text's beginning, which its letters complete; any other content as it is", () => {
    const long = "x".repeat(61);
    expect(expectContent(place, long)).toEqual({ kind: "start", ...place, text: "x".repeat(60) });
    for (const content of ["x".repeat(60), `${long}👍`, 5, ""])
      expect(expectContent(place, content)).toEqual({ kind: "cell", ...place, content });
  });
});

describe("what a person typed", () => {
  it.each([
    ["", ""],
    ["Ya", "Ya"],
    ["Dua kata", "Dua kata"],
    ["N/A", "N/A"],
    ["N/AB", "'N/AB"],
    ["xN/A", "'xN/A"],
    ["Émilie", "Émilie"],
    ["true", "'true"],
    ["SALAH", "'SALAH"],
    ["benar", "'benar"],
    ["False", "'False"],
    ["benarlah", "benarlah"],
    ["tidak benar", "tidak benar"],
    [" Ya", "' Ya"],
    ["0800", "'0800"],
    ["=1+1", "'=1+1"],
    ["3 April", "'3 April"],
    ["Mei 2026", "'Mei 2026"],
    ["kata.", "'kata."],
  ])("%j is written as %j, so that Excel leaves it what it is", (text, written) => {
    expect(asTyped(text)).toBe(written);
  });
});

describe("a request's way to Excel", () => {
  /** One timer at a time, as `send` has it, that passes when the test says so. */
  function clock(): {
    readonly pass: () => void;
    readonly end: () => void;
    readonly limits: readonly unknown[];
  } {
    let due: (() => void) | undefined;
    const limits: unknown[] = [];
    const set = jest.spyOn(globalThis, "setTimeout").mockImplementation(((act: () => void, limit: number) => {
      due = act;
      limits.push(limit);
      return 1;
    }) as unknown as typeof setTimeout);
    const clear = jest.spyOn(globalThis, "clearTimeout").mockImplementation(() => {
      due = undefined;
    });
    return {
      limits,
      pass: () => due?.(),
      end: () => {
        set.mockRestore();
        clear.mockRestore();
      },
    };
  }

  it("fails with Excel's own refusal, and as a lost connection where that has no code", async () => {
    await expect(send(recordCalls(() => race("X")).context)).rejects.toEqual(race("X"));
    for (const lost of [new Error("weg"), "weg", null, {}]) {
      const sending = send(recordCalls(() => (lost === null ? undefined : lost)).context);
      if (lost === null) await expect(sending).resolves.toBeUndefined();
      else await expect(sending).rejects.toMatchObject({ code: "connection", params: {}, cause: lost });
    }
  });

  it("is told as not answering after a minute of silence, and sends nothing from then on", async () => {
    const time = clock();
    try {
      const { context, calls } = recordCalls();
      let later: Promise<void> | undefined;
      const work = withinLimit(context, async () => {
        await send(context);
        time.pass();
        later = send(context);
        await later;
      });
      await expect(work).rejects.toEqual(new WorkbookError("notAnswering", { seconds: 60 }));
      await expect(later).rejects.toMatchObject({ code: "notAnswering", params: { seconds: 60 } });
      expect(calls).toEqual(["sync"]);
      expect([TIME_LIMIT, ...time.limits]).toEqual([60_000, 60_000, 60_000]);
    } finally {
      time.end();
    }
  });

  it("fails where the limit passed while Excel was silent, though it answers after all", async () => {
    const time = clock();
    try {
      const { context } = recordCalls(() => {
        time.pass();
        return undefined;
      });
      let own: Promise<void> | undefined;
      const work = withinLimit(context, async () => {
        own = send(context);
        await own;
      });
      await expect(work).rejects.toMatchObject({ code: "notAnswering" });
      await expect(own).rejects.toMatchObject({ code: "notAnswering" });
    } finally {
      time.end();
    }
  });

  it("counts silence from one answer to the next, and stops counting when the work is over", async () => {
    const time = clock();
    try {
      const { context } = recordCalls();
      await expect(withinLimit(context, async () => send(context).then(() => "baik"))).resolves.toBe("baik");
      expect(time.limits).toHaveLength(2);
      // Nothing is left to pass.
      time.pass();
      await expect(send(context)).resolves.toBeUndefined();
      expect(time.limits).toHaveLength(2);
      await expect(withinLimit(context, () => Promise.reject(new RangeError("x")))).rejects.toThrow(
        RangeError,
      );
    } finally {
      time.end();
    }
  });
});
