/**
 * @jest-environment jsdom
 *
 * What pane and ribbon learn of Office around the workbook, and the notes that the ribbon leaves for the pane.
 */
import { leaveDone, leaveNotice, onNotice, takeNotice, type Notice } from "../../src/excel/notice";
import { associateCommand, displayLanguage, today, whenOfficeReady } from "../../src/excel/environment";
import { WorkbookError } from "../../src/sheets/types";

const globals = globalThis as { Office?: unknown; Excel?: unknown };

afterEach(() => {
  delete globals.Office;
  delete globals.Excel;
  localStorage.clear();
});

describe("today", () => {
  it("is the local calendar day, to the last minute", () => {
    expect(today(new Date(2026, 6, 24, 0, 0))).toBe(46227);
    expect(today(new Date(2026, 6, 24, 23, 59))).toBe(46227);
  });
});

describe("Office", () => {
  it("is missing where office.js did not load", async () => {
    expect(await whenOfficeReady()).toBe("officeMissing");
    expect(displayLanguage()).toBe(navigator.language);
  });

  it("is not Excel where it brings no Excel", async () => {
    globals.Office = { onReady: () => Promise.resolve() };
    expect(await whenOfficeReady()).toBe("notInExcel");
  });

  it("is ready in Excel, and tells its language", async () => {
    globals.Office = { onReady: () => Promise.resolve(), context: { displayLanguage: "id-ID" } };
    globals.Excel = {};
    expect(await whenOfficeReady()).toBe("ready");
    expect(displayLanguage()).toBe("id-ID");
  });

  it("is told that a ribbon function is over", async () => {
    const associated = new Map<string, (event: { completed: () => void }) => void>();
    globals.Office = { actions: { associate: associated.set.bind(associated) } };
    const run = jest.fn(() => Promise.resolve());
    associateCommand("openMonth", run);
    await new Promise<void>((resolve) => {
      associated.get("openMonth")?.({ completed: resolve });
    });
    expect(run).toHaveBeenCalledTimes(1);
  });
});

describe("a note from the ribbon", () => {
  const failure = new WorkbookError("sheetNotOurs", { sheet: "Agen" });
  const note: Notice = {
    command: "setUpWorkbook",
    error: { code: "sheetNotOurs", params: { sheet: "Agen" } },
  };

  it("of a failure waits for the pane, and is read once", () => {
    leaveNotice("setUpWorkbook", failure);
    expect([takeNotice(), takeNotice()]).toEqual([note, undefined]);
  });

  it("reaches an open pane at once, and does not wait as well", () => {
    const heard: Notice[] = [];
    const stop = onNotice((notice) => heard.push(notice));
    leaveNotice("setUpWorkbook", failure);
    leaveDone("openMonth");
    stop();
    leaveDone("openMonth");
    expect(heard).toEqual([note, { command: "openMonth" }]);
    expect(takeNotice()).toBeUndefined();
  });

  it("is told in the pane of its own workbook alone, and waits for that one", () => {
    const openIn = (url: string) => {
      globals.Office = { context: { document: { url } } };
    };
    openIn("https://example.org/JKT.xlsx");
    leaveNotice("setUpWorkbook", failure);
    openIn("https://example.org/BDG.xlsx");
    expect(takeNotice()).toBeUndefined();
    openIn("https://example.org/JKT.xlsx");
    expect([takeNotice(), takeNotice()]).toEqual([note, undefined]);
  });

  it("that cannot be read is none", () => {
    leaveNotice("openMonth", new Error("raw"));
    localStorage.setItem(localStorage.key(0) ?? "", "{");
    expect(takeNotice()).toBeUndefined();
  });
});
