/** What is only written or read once is not kept by Excel: each kept range is sent three times, and given back one by one. */
import { createEmptyBook, type EmbeddedExcel, startOfficeSession } from "embedded-excel";
import { addSamples } from "../../src/excel/actions/add-samples";
import { repairLayout } from "../../src/excel/actions/repair-layout";
import { setUpWorkbook } from "../../src/excel/actions/set-up-workbook";
import { demoSamples } from "./support/demo-month";
import { generateReport } from "./support/reports";
import { TODAY } from "./support/session";

/** How many ranges the requests name from now on, and how many of them Excel is asked to keep. */
function countRanges(excel: EmbeddedExcel) {
  const counted = { named: 0, kept: 0 };
  excel.onRequest(({ request: { Actions: actions, ObjectPaths: paths } }) => {
    counted.named += Object.values(paths).filter(({ Name: name }) => /^GetRange/.test(name)).length;
    counted.kept += actions.filter(({ Name: name }) => name === "_KeepReference").length;
  });
  return counted;
}

it("set-up, a report and a repair name hundreds of ranges and have a handful kept", async () => {
  const { excel } = startOfficeSession(createEmptyBook("Sheet1"));
  const setUp = countRanges(excel);
  await setUpWorkbook({ year: 2026, today: TODAY });
  expect(setUp.named).toBeGreaterThan(400);
  expect(setUp.kept).toBeLessThan(10);

  await addSamples({ rows: demoSamples(20), today: TODAY });
  const report = countRanges(excel);
  await generateReport({ month: "2026-07", today: TODAY });
  expect(report.named).toBeGreaterThan(400);
  expect(report.kept).toBeLessThan(50);

  const repair = countRanges(excel);
  await repairLayout({ today: TODAY });
  expect(repair.named).toBeGreaterThan(400);
  expect(repair.kept).toBeLessThan(50);
});
