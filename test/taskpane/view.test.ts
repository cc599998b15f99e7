// What the pane says and offers, as pure functions.
import { linkViews, toneOf, troubledRows } from "../../src/taskpane/view/deadlines";
import { asWorkbookError, mayRetry, wantsReload } from "../../src/taskpane/view/failure";
import { findingsOfMonth, groupFindings, withMonthChecked } from "../../src/taskpane/view/findings";
import { firstMonth, openableMonths } from "../../src/taskpane/view/months";
import { exclusionsOf, missingOf, paceOf } from "../../src/taskpane/view/samples";
import { themeKindOf } from "../../src/taskpane/view/theme";
import { yearOf } from "../../src/taskpane/view/year";
import { WorkbookError } from "../../src/sheets/types";
import { answer, figures, finding, TODAY } from "./fakes";

const signs = { officeBackground: undefined, prefersDark: false, forcedColors: false };

describe("the theme", () => {
  it("is as dark as Office's background, whatever the system prefers", () => {
    expect(themeKindOf({ ...signs, officeBackground: "#262626" })).toBe("dark");
    expect(themeKindOf({ ...signs, officeBackground: "#FFF", prefersDark: true })).toBe("light");
  });

  it("follows the system where Office does not tell", () => {
    expect(themeKindOf({ ...signs, prefersDark: true })).toBe("dark");
    expect(themeKindOf({ ...signs, officeBackground: "ButtonFace" })).toBe("light");
  });

  it("is the contrast one where the system forces colours", () => {
    expect(themeKindOf({ ...signs, officeBackground: "#ffffff", forcedColors: true })).toBe("contrast");
  });
});

describe("the months offered", () => {
  it("begin with the newest one that has come", () => {
    expect(firstMonth(["2026-06", "2026-08", "2026-07"], TODAY)).toBe("2026-07");
  });

  it("begin with the newest of all where none has come", () => {
    expect(firstMonth(["2026-09", "2026-08"], TODAY)).toBe("2026-09");
    expect(firstMonth([], TODAY)).toBeUndefined();
  });

  it("to open are the last twelve without a sheet, never one to come nor one of a year before the workbook's", () => {
    const offered = openableMonths(["2026-06"], TODAY);
    expect(offered.slice(0, 2)).toEqual(["2026-07", "2026-05"]);
    expect(offered.at(-1)).toBe("2026-01");
    expect(openableMonths(["2025-11"], TODAY).at(-1)).toBe("2025-08");
    expect(openableMonths(offered.concat("2026-06"), TODAY)).toEqual([]);
  });
});

describe("the sample card", () => {
  const { samples } = figures();

  it("takes the pace against the part of the month that has passed", () => {
    expect(paceOf("2026-07", samples, TODAY)).toBeCloseTo(58 / ((60 * 24) / 31), 12);
  });

  it("has no pace for a month that is over or has no target", () => {
    expect(paceOf("2026-06", samples, TODAY)).toBeUndefined();
    expect(paceOf("2026-07", { ...samples, target: 0 }, TODAY)).toBeUndefined();
  });

  it("lacks nothing once the target is passed", () => {
    expect(missingOf(samples)).toBe(2);
    expect(missingOf({ ...samples, counted: 61 })).toBe(0);
  });

  it("names only reasons that excluded a row", () => {
    expect(exclusionsOf(samples).map(({ reason }) => reason)).toEqual(["cancelled", "status", "duplicate"]);
  });
});

describe("the H+2 card", () => {
  it("shows only verdicts that occur, overdue first", () => {
    const [first, , third] = linkViews(figures().deadlines);
    expect(first?.counts.map(({ verdict }) => verdict)).toEqual(["overdue", "late", "notDue", "onTime"]);
    expect(third).toEqual({ link: "supervisorToQa", compliance: null, counts: [] });
  });

  it("lists late and overdue steps, the longest first", () => {
    expect(troubledRows(figures().deadlines).map(({ daysLate }) => daysLate)).toEqual([5, 1]);
  });

  it("colours what presses", () => {
    expect([toneOf("overdue"), toneOf("late"), toneOf("onTime"), toneOf("waiting")]).toEqual([
      "danger",
      "warning",
      "success",
      "informative",
    ]);
  });
});

describe("findings", () => {
  const june = finding({ sheet: "F-22 2026-06" });
  const setting = finding({ code: "settingInvalid", sheet: "Pengaturan", cell: "B4" });
  const months = ["2026-06", "2026-07"];

  it("are grouped by kind, errors first, then the most frequent", () => {
    const warnings = [1, 2, 3].map(() => finding({ code: "wrongSheet", severity: "warning" }));
    const groups = groupFindings([...warnings, setting, june, june]);
    expect(groups.map(({ code, findings }) => [code, findings.length])).toEqual([
      ["dateInvalid", 2],
      ["settingInvalid", 1],
      ["wrongSheet", 3],
    ]);
  });

  it("of another month's sheet are left out, those of no month stay", () => {
    expect(findingsOfMonth([june, setting, finding()], "2026-07", months)).toEqual([setting, finding()]);
  });

  it("of the month checked anew replace its old ones alone", () => {
    const whole = answer({ months: [figures({ month: "2026-06" }), figures()], findings: [june, finding()] });
    const counted = { ...figures().samples, counted: 60 };
    const fresh = answer({ months: [figures({ samples: counted })], findings: [setting] });
    const merged = withMonthChecked(whole, fresh, "2026-07", months);
    expect(merged.findings).toEqual([setting, june]);
    expect(merged.months.map(({ month, samples }) => [month, samples.counted])).toEqual([
      ["2026-06", 58],
      ["2026-07", 60],
    ]);
  });
});

describe("a failure", () => {
  it("of an unknown kind is unexpected, and keeps its cause for the log", () => {
    const cause = new Error("RichApi.Error");
    expect(asWorkbookError(cause)).toMatchObject({ code: "unexpected", cause });
    const known = new WorkbookError("cellEditMode");
    expect(asWorkbookError(known)).toBe(known);
  });

  it("offers what may help and nothing else", () => {
    expect([mayRetry({ code: "cellEditMode" }), wantsReload({ code: "cellEditMode" })]).toEqual([
      true,
      false,
    ]);
    expect([mayRetry({ code: "monthInFuture" }), wantsReload({ code: "notAnswering" })]).toEqual([
      false,
      true,
    ]);
  });
});

describe("a typed year", () => {
  it.each([
    ["2026", 2026],
    [" 2026 ", 2026],
    ["1999", undefined],
    ["26", undefined],
    ["", undefined],
  ])("%j is %s", (typed, year) => {
    expect(yearOf(typed)).toBe(year);
  });
});
