/** The self-test: what it looks at holds in the embedded Excel, it tells what does not, and it leaves nothing behind. */
import { createEmptyBook, startOfficeSession, type OfficeSession } from "embedded-excel";
import { selfTest } from "../../src/excel/actions/self-test";
import { SELF_TEST_CHECKS, selfTestReport, type SelfTestName } from "../../src/sheets/types";
import { everything, newWorkbook } from "./support/session";

const NOW = new Date(Date.UTC(2026, 6, 24, 3, 0));

const start = (): OfficeSession => startOfficeSession(createEmptyBook("Sheet1"));
const outcomes = (checks: readonly { readonly name: SelfTestName; readonly outcome: string }[]) =>
  Object.fromEntries(checks.map(({ name, outcome }) => [name, outcome]));

/** Refuses or changes what Excel answers to one call of the client. */
function spoil<T extends object, K extends keyof T>(type: T, member: K, stand: T[K]): () => void {
  const before = type[member];
  type[member] = stand;
  return () => {
    type[member] = before;
  };
}

it("finds the embedded Excel as the add-in needs it, and says what it does not have", async () => {
  start();
  const { checks } = await selfTest({ now: NOW });
  expect(checks.map(({ name }) => name)).toEqual([...SELF_TEST_CHECKS]);
  const undo = Office.context.requirements.isSetSupported("ExcelApi", "1.20") ? "passed" : "unsupported";
  expect(checks.filter(({ outcome }) => outcome === "failed")).toEqual([]);
  expect(outcomes(checks)).toEqual({
    ...Object.fromEntries(SELF_TEST_CHECKS.map((name) => [name, "passed"])),
    undoGroup: undo,
  });
});

it("leaves a workbook as it was, also where the sheet of an earlier one was left", async () => {
  const session = await newWorkbook();
  const before = everything(session);
  await Excel.run(async (context) => {
    context.workbook.worksheets.add("UjiExcel_sementara").getRange("A1").values = [["left"]];
    await context.sync();
  });
  await selfTest({ now: NOW });
  expect(everything(session)).toEqual(before);
});

it("tells an Excel that takes a request on after a refused call, as one that the add-in cannot rely on", async () => {
  start();
  // Such an Excel finds nothing where there is nothing, and says no word.
  const restore = spoil(Excel.Range.prototype, "getSpecialCells", function (this: Excel.Range) {
    return this as unknown as Excel.RangeAreas;
  });
  const { checks } = await selfTest({ now: NOW }).finally(restore);
  const found = outcomes(checks);
  expect(found).toMatchObject({ requestStops: "failed", chart: "passed", tableGrows: "passed" });
});

it("tells a table that does not grow", async () => {
  const session = start();
  const restore = spoil(Excel.Table.prototype, "getDataBodyRange", function (this: Excel.Table) {
    return this.getRange().getResizedRange(-2, 0);
  });
  const { checks } = await selfTest({ now: NOW }).finally(restore);
  expect(checks.find(({ name }) => name === "tableGrows")).toMatchObject({
    outcome: "failed",
    detail: "rows: 2, expected 3",
  });
  expect(session.excel.book.sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
});

it("stops between two looks, and its sheet is gone then too", async () => {
  const session = start();
  const stop = new AbortController();
  const steps: number[] = [];
  const stopped = selfTest({
    now: NOW,
    signal: stop.signal,
    onStep: (done) => {
      steps.push(done);
      if (done === 2) stop.abort();
    },
  });
  await expect(stopped).rejects.toMatchObject({ code: "cancelled" });
  expect(steps).toEqual([0, 1, 2]);
  expect(session.excel.book.sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
});

it("makes a report of what was seen and the build, without a word of the workbook's", async () => {
  await newWorkbook();
  const report = selfTestReport(await selfTest({ now: NOW }), "9.9.9 (abc1234)");
  expect(report).toContain("Mystery Calling for Excel 9.9.9 (abc1234): self-test");
  expect(report).toContain("When: 2026-07-24T03:00:00.000Z");
  for (const name of SELF_TEST_CHECKS)
    expect(report).toMatch(new RegExp(`^(passed|unsupported) +${name} `, "m"));
  expect(report).not.toMatch(/F-22|Agen|Beranda/);
});
