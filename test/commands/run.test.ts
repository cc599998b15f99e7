// The ribbon's buttons: what each does, and that no failure passes in silence.
import { newestMonthUntil, runCommand, type CommandSurroundings } from "../../src/commands/run";
import { WorkbookError, type Overview } from "../../src/sheets/types";
import { actionsOver, ready, TODAY } from "../taskpane/fakes";

function around(overview: Overview) {
  const actions = actionsOver(overview);
  const spies = {
    setUpWorkbook: jest.fn(actions.setUpWorkbook),
    openMonth: jest.fn(actions.openMonth),
    generateReport: jest.fn(actions.generateReport),
    readOverview: jest.fn(actions.readOverview),
  };
  const told = { leaveDone: jest.fn(), leaveNotice: jest.fn(), showPane: jest.fn(() => Promise.resolve()) };
  const surroundings: CommandSurroundings = { actions: spies, today: () => TODAY, ...told };
  return { ...spies, ...told, surroundings };
}

describe("a ribbon button", () => {
  it("sets the workbook up for this year", async () => {
    const { setUpWorkbook, leaveDone, surroundings } = around({ state: "none" });
    await runCommand("setUpWorkbook", surroundings);
    expect(setUpWorkbook).toHaveBeenCalledWith({ year: 2026, today: TODAY });
    expect(leaveDone).toHaveBeenCalledWith("setUpWorkbook");
  });

  it("opens this month", async () => {
    const { openMonth, surroundings } = around(ready());
    await runCommand("openMonth", surroundings);
    expect(openMonth).toHaveBeenCalledWith({ month: "2026-07", today: TODAY });
  });

  it("has the pane check, which is shown for it, and does nothing besides", async () => {
    const { setUpWorkbook, openMonth, generateReport, showPane, leaveDone, surroundings } = around(ready());
    await runCommand("checkMonth", surroundings);
    expect(showPane).toHaveBeenCalledTimes(1);
    expect(leaveDone).toHaveBeenCalledWith("checkMonth");
    for (const action of [setUpWorkbook, openMonth, generateReport]) expect(action).not.toHaveBeenCalled();
  });

  it("reports the newest month that has come, and has the pane tell so", async () => {
    const { generateReport, leaveDone, surroundings } = around(
      ready({ months: ["2026-05", "2026-06", "2026-08"] }),
    );
    await runCommand("generateReport", surroundings);
    expect(generateReport).toHaveBeenCalledWith({ month: "2026-06", today: TODAY });
    const { asOf, changed } = await generateReport({ month: "2026-06", today: TODAY });
    expect(leaveDone).toHaveBeenCalledWith("generateReport", { month: "2026-06", asOf, changed });
  });

  it.each<[string, Overview, string]>([
    ["not set up", { state: "none" }, "notOurWorkbook"],
    ["of an older layout", { state: "older", version: 1, present: 2 }, "olderLayout"],
    ["of a newer layout", { state: "newer", version: 2 }, "newerLayout"],
    ["without a month", ready({ months: [] }), "monthMissing"],
  ])(
    "cannot report a workbook %s: the reason is left for the pane, and the pane shown",
    async (_, overview, code) => {
      const { leaveNotice, leaveDone, showPane, generateReport, surroundings } = around(overview);
      await runCommand("generateReport", surroundings);
      expect(leaveNotice).toHaveBeenCalledWith("generateReport", expect.objectContaining({ code }));
      expect(showPane).toHaveBeenCalled();
      expect([leaveDone.mock.calls, generateReport.mock.calls]).toEqual([[], []]);
    },
  );

  it("ends well even where the pane cannot be shown", async () => {
    const { openMonth, showPane, surroundings } = around(ready());
    openMonth.mockRejectedValue(new WorkbookError("cellEditMode"));
    showPane.mockRejectedValue(new Error("no pane"));
    await expect(runCommand("openMonth", surroundings)).resolves.toBeUndefined();
  });
});

describe("the newest month", () => {
  it("is none where all are still to come", () => {
    expect(newestMonthUntil(["2026-08"], TODAY)).toBeUndefined();
  });
});
