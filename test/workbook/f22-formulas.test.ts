/** The eight native formulas give exactly what the pure functions give, whatever stands in the cells. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { addSamples, changeSettings, checkMonth, openMonth } from "../../src/workbook";
import { VERDICT_LABELS, type Verdict } from "../../src/sop";
import { cellOf, columnOf, day, newWorkbook, tableOf, TODAY } from "./support/session";
import type { CellValue } from "../../src/workbench/book/types";

interface H2Case {
  finding: string;
  done: string | null;
  asOf: string;
  calendar: string;
  due: string;
  verdict: Verdict;
}
const CASES = JSON.parse(readFileSync(join(__dirname, "../cases/h2.json"), "utf8")) as H2Case[];

describe.each(["calendar", "working"])(
  "H+2 by the %s rule, as the native formula in the sheet",
  (calendar) => {
    it("gives every case its due day and verdict", async () => {
      const session = await newWorkbook();
      const cases = CASES.filter((one) => one.calendar === calendar);
      await changeSettings({ values: { "deadline.calendar": calendar, asOf: cases[0]?.asOf ?? "" } });
      await addSamples({
        rows: cases.map((one) => ({
          "Tanggal Panggilan": one.finding,
          Ketidaksesuaian: "Ya",
          "Tanggal Temuan": one.finding,
          "Feedback QCO ke QA": one.done ?? "",
        })),
        today: TODAY,
      });
      expect(new Set(cases.map((one) => one.asOf)).size).toBe(1);
      cases.forEach((one, row) => {
        expect([
          cellOf(session, "Sampel202607", row, "Batas QCO"),
          cellOf(session, "Sampel202607", row, "Status QCO"),
        ]).toEqual([day(one.due), VERDICT_LABELS[one.verdict]]);
      });
    });
  },
);

const DAY = day("2026-07-15");
const dateCell = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: DAY - 6, max: DAY + 12 }) },
  { weight: 1, arbitrary: fc.double({ min: DAY - 2, max: DAY + 9, noNaN: true }) },
  { weight: 3, arbitrary: fc.constant(null) },
  fc.constantFrom<CellValue>("besok", "2026-07-15", "", 0, 0.5, -3, true, { error: "#N/A" }, " "),
);
const markCell = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom<CellValue>("Ya", "Tidak", "N/A", "ya", "TIDAK") },
  fc.constantFrom<CellValue>(null, " Ya", "Ya?", 1, true, { error: "#REF!" }, ""),
);
const yesNo = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom<CellValue>("Ya", "ya") },
  fc.constantFrom<CellValue>("Tidak", null, "Ya ", { error: "#N/A" }, true),
);
const status = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom<CellValue>("Open", null, "Closed") },
  fc.constantFrom<CellValue>("Batal", "batal", "Batal ", { error: "#VALUE!" }),
);
const rowCells = fc.record({
  marks: fc.array(markCell, { minLength: 11, maxLength: 11 }),
  yesNo,
  status,
  finding: dateCell,
  qco: dateCell,
  qa: dateCell,
  supervisor: dateCell,
});

it.each([
  ["calendar", "finding"],
  ["calendar", "previous"],
  ["working", "finding"],
  ["working", "previous"],
])(
  "every formula column equals the pure function over random rows (%s days from %s)",
  async (calendar, anchor) => {
    const session = await newWorkbook();
    await changeSettings({
      values: { "deadline.calendar": calendar, "deadline.anchor": anchor, asOf: "2026-07-24" },
    });
    await openMonth({ month: "2026-07", today: TODAY });
    const rows = fc.sample(rowCells, { numRuns: 500, seed: 20260724 });
    await addSamples({
      rows: rows.map((_, index) => ({ "No. Sampel": `ACAK-${index}`, "Tanggal Panggilan": "2026-07-01" })),
      today: TODAY,
    });
    const { sheet, table } = tableOf(session, "Sampel202607");
    const column = (values: readonly CellValue[], header: string): void => {
      session.excel.paste(
        sheet.id,
        table.area.row + 1,
        columnOf(table, header),
        values.map((value) => [value]),
      );
    };
    const criteria = table.columns.filter((one) => /^P\d\d /.test(one.name)).map((one) => one.name);
    criteria.forEach((header, index) => {
      column(
        rows.map((row) => row.marks[index] ?? null),
        header,
      );
    });
    column(
      rows.map((row) => row.yesNo),
      "Ketidaksesuaian",
    );
    column(
      rows.map((row) => row.status),
      "Status",
    );
    column(
      rows.map((row) => row.finding),
      "Tanggal Temuan",
    );
    column(
      rows.map((row) => row.qco),
      "Feedback QCO ke QA",
    );
    column(
      rows.map((row) => row.qa),
      "Feedback QA ke SPV",
    );
    column(
      rows.map((row) => row.supervisor),
      "Tindak Lanjut SPV ke QA",
    );
    // check compares every formula cell with the rule: what differs is a finding.
    const { findings } = await checkMonth({ today: TODAY });
    expect(findings.filter((finding) => finding.code === "formulaOverwritten")).toEqual([]);
    expect(rows).toHaveLength(500);
  },
  120_000,
);
