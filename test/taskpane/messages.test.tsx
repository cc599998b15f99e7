/**
 * @jest-environment jsdom
 *
 * One place, one truth: what is done answers what failed, wherever either happened, and no failure outlives its workbook.
 */
import { act, cleanup, screen, within } from "@testing-library/react";
import { leaveDone, leaveNotice } from "../../src/excel/notice";
import { WorkbookError, type Overview } from "../../src/sheets/types";
import { actionsOver, ready, TODAY } from "./fakes";
import { drawPane, goTo, withoutMedia } from "./pane";

beforeAll(withoutMedia);
beforeEach(() => {
  localStorage.clear();
  jest.spyOn(console, "error").mockImplementation(() => undefined);
});
afterEach(() => {
  cleanup();
  jest.restoreAllMocks();
});

const samples = () => screen.findByRole("region", { name: "Samples" });

const FAILED = /A cell is still in edit mode/;
const failing = () => Promise.reject(new WorkbookError("cellEditMode"));

describe("a failure of the pane's report", () => {
  const failed = async () => {
    const drawn = await drawPane(actionsOver(ready(), { generateReport: failing }));
    await goTo(drawn.user, "Reports");
    await drawn.user.click(await screen.findByRole("button", { name: "Create monthly report" }));
    await screen.findByText(FAILED);
  };

  it("is answered by the ribbon's success at the same, within its one event", async () => {
    await failed();
    act(() => {
      leaveDone("generateReport");
    });
    expect(screen.queryByText(FAILED)).toBeNull();
  });

  it("is not answered by something else that was done", async () => {
    await failed();
    act(() => {
      leaveDone("openMonth");
    });
    expect(screen.getByText(FAILED)).toBeTruthy();
  });
});

describe("the ribbon's report", () => {
  const report = { month: "2026-07", asOf: TODAY, changed: true };
  const MADE = /The report for July 2026 has been created, as of 24 Jul 2026/;

  it("is told in an open pane within its one event, and no longer than its screen is looked at", async () => {
    const { user } = await drawPane(actionsOver(ready()));
    await samples();
    act(() => {
      leaveDone("generateReport", report);
    });
    expect(await screen.findByText(MADE)).toBeTruthy();
    await goTo(user, "Help");
    expect(screen.queryByText(MADE)).toBeNull();
  });

  it("leaves what another of its buttons failed at to be told", async () => {
    await drawPane(actionsOver(ready()));
    await samples();
    act(() => {
      leaveNotice("openMonth", new WorkbookError("cellEditMode"));
      leaveDone("generateReport", report);
    });
    expect(await screen.findByText(MADE)).toBeTruthy();
    expect(await screen.findByText(FAILED)).toBeTruthy();
  });

  it("that was up to date already is told as that, and answers the failure before it", async () => {
    await drawPane(actionsOver(ready()));
    await samples();
    act(() => {
      leaveNotice("generateReport", new WorkbookError("cellEditMode"));
    });
    await screen.findByText(FAILED);
    act(() => {
      leaveDone("generateReport", { ...report, changed: false });
    });
    expect(await screen.findByText(/The report for July 2026 is up to date; nothing changed/)).toBeTruthy();
    expect(screen.queryByText(FAILED)).toBeNull();
  });
});

describe("a failure of the ribbon", () => {
  it("has the workbook read again: part of it may have been done", async () => {
    const readOverview = jest.fn(() => Promise.resolve(ready()));
    await drawPane(actionsOver(ready(), { readOverview }));
    await samples();
    act(() => {
      leaveNotice("openMonth", new WorkbookError("stopped"));
    });
    await screen.findByText(/Excel stopped this request/);
    expect(readOverview).toHaveBeenCalledTimes(2);
  });

  it.each([
    ["that asks nothing", new WorkbookError("cellEditMode"), FAILED],
    [
      "about a final report",
      new WorkbookError("reportFinal", { month: "2026-07", by: "Sari", on: 46227 }),
      /was marked as final by Sari/,
    ],
  ])("%s is answered by the pane's success at the same", async (_what, error, words) => {
    const { user } = await drawPane(actionsOver(ready()));
    await goTo(user, "Reports");
    act(() => {
      leaveNotice("generateReport", error);
    });
    await screen.findByText(words);
    await user.click(await screen.findByRole("button", { name: "Create monthly report" }));
    await screen.findByText(/The report for July 2026 has been created/);
    expect(screen.queryByText(words)).toBeNull();
  });

  it("ends with the workbook that it was about: set up, updated, or another", async () => {
    let overview: Overview = { state: "none" };
    await drawPane(actionsOver(ready(), { readOverview: () => Promise.resolve(overview) }));
    await screen.findByRole("button", { name: "Set up workbook" });
    act(() => {
      leaveNotice("generateReport", new WorkbookError("notOurWorkbook"));
    });
    await screen.findByText(/This is not a Mystery Calling workbook/);
    overview = ready();
    act(() => {
      leaveDone("setUpWorkbook");
    });
    await samples();
    expect(screen.queryByText(/This is not a Mystery Calling workbook/)).toBeNull();
  });
});

it("a reading that failed is over once an action has read the workbook", async () => {
  let breaks = false;
  const readOverview = () => (breaks ? failing() : Promise.resolve(ready()));
  const { user } = await drawPane(actionsOver(ready(), { readOverview }));
  await goTo(user, "Check");
  breaks = true;
  act(() => {
    leaveDone("openMonth");
  });
  await screen.findByText(FAILED);
  await user.click(await within(screen.getByRole("main")).findByRole("button", { name: "Check" }));
  await screen.findByText(/^Checked/);
  expect(screen.queryByText(FAILED)).toBeNull();
});
