/** The eight native formulas give exactly what the pure functions give, whatever stands in the cells. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { addSamples } from "../../src/excel/actions/add-samples";
import { changeSettings } from "../../src/excel/actions/change-settings";
import { checkMonth } from "../../src/excel/actions/check-month";
import { VERDICT_LABELS, type Verdict } from "../../src/sop";
import { randomRows, ROWS, RULES } from "../excel/support/random-rows";
import { cellOf, day, newWorkbook, TODAY } from "../excel/support/session";

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
          callDate: one.finding,
          nonconformity: "Ya",
          findingDate: one.finding,
          qcoToQaDone: one.done ?? "",
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

it.each(RULES)(
  "every formula column equals the pure function over random rows (%s days from %s)",
  async (calendar, anchor, seed) => {
    await randomRows(calendar, anchor, seed);
    // check compares every formula cell with the rule: what differs is a finding.
    const { findings, months } = await checkMonth({ today: TODAY });
    expect(findings.filter((finding) => finding.code === "formulaOverwritten")).toEqual([]);
    expect(months.map(({ month }) => month)).toEqual(["2026-07"]);
  },
  120_000,
);

it("the random rows are some 2,000 different ones", () => {
  expect(ROWS * new Set(RULES.map(([, , seed]) => seed)).size).toBeGreaterThanOrEqual(2_000);
});
