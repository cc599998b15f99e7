/** Local leave: the sheet's formulas, the add-in's figures and walking day by day give the same due days. */
import { checkMonth } from "../../src/excel/actions/check-month";
import { dueByWalking, leaveCases, leaveWorkbook } from "../excel/support/local-leave";
import { cellOf, TODAY } from "../excel/support/session";

const CASES = leaveCases(20260811, 14);

it.each(CASES.map((one, index) => [index, one] as const))(
  "calendar %i: every due day is that of walking day by day, on the sheet and in check",
  async (_, one) => {
    const session = await leaveWorkbook(one);
    const shown = one.samples.map((_row, index) => cellOf(session, "Sampel202607", index, "Batas QCO"));
    expect(shown).toEqual(one.samples.map((row) => dueByWalking(one, row)));
    // What check judges itself it compares with the cell: due days and verdicts of all three steps.
    const { findings } = await checkMonth({ today: TODAY });
    expect(findings.filter(({ code }) => code === "formulaOverwritten")).toEqual([]);
  },
);

it("in the random calendars local leave moves due days, and not those of other areas alone", () => {
  const moved = CASES.flatMap((one) =>
    one.samples.filter((row) => dueByWalking(one, row) !== dueByWalking(one, { ...row, area: null })),
  );
  expect(moved.length).toBeGreaterThan(50);
  expect(moved.length).toBeLessThan((CASES.length * (CASES[0]?.samples.length ?? 0)) / 2);
});
