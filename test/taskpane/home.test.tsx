/**
 * @jest-environment jsdom
 *
 * The pane as a person meets it: found by role and label, over made-up actions.
 */
import { act, cleanup, screen, waitFor, within } from "@testing-library/react";
import { DEFAULT_LISTS } from "../../src/sop";
import { SETTLE_MS } from "../../src/taskpane/hooks/useReading";
import type { PaneActions } from "../../src/taskpane/surroundings";
import { leaveDone, leaveNotice } from "../../src/excel/notice";
import { WorkbookError, type EntryReading, type Overview, type Preparation } from "../../src/sheets/types";
import { actionsOver, answer, PREPARED, ready, TODAY } from "./fakes";
import { drawPane, goTo, withoutMedia } from "./pane";

beforeEach(() => {
  withoutMedia();
  localStorage.clear();
  jest.spyOn(console, "error").mockImplementation(() => undefined);
});
afterEach(() => {
  cleanup();
  jest.restoreAllMocks();
});

const region = (name: string) => screen.findByRole("region", { name });
/** What the overview reads of the lists. */
const entryOf = (prepared: Preparation) =>
  ({ prepared, lists: DEFAULT_LISTS, agents: [] }) as unknown as EntryReading;
const never = () => new Promise<never>(() => undefined);

describe("a workbook that is not set up", () => {
  it("is set up for the year shown, and then shows its months", async () => {
    const setUpWorkbook = jest.fn(actionsOver(ready()).setUpWorkbook);
    const states: Overview[] = [{ state: "none" }, ready({ months: [], answer: answer({ months: [] }) })];
    const readOverview = () => Promise.resolve(states.shift() ?? ready());
    const readEntry = () => Promise.resolve(entryOf(PREPARED));
    const { user } = await drawPane(actionsOver(ready(), { setUpWorkbook, readOverview, readEntry }));
    expect(await screen.findByRole("textbox", { name: "Year" })).toHaveProperty("value", "2026");
    await user.click(screen.getByRole("button", { name: "Set up workbook" }));
    expect(await screen.findByText("The workbook is ready: 2 sheets created.")).toBeTruthy();
    expect(setUpWorkbook).toHaveBeenCalledWith(expect.objectContaining({ year: 2026, today: TODAY }));
    expect(await screen.findByText(/No month yet/)).toBeTruthy();
    expect(await screen.findByRole("list", { name: "Before the first call" })).toBeTruthy();
  });

  it("leads to its first call in the order in which each thing needs the one before, by what stands in it", async () => {
    const nothing = { count: 0 };
    const prepared = {
      ...PREPARED,
      people: { ...PREPARED.people, ...nothing },
      agents: { ...PREPARED.agents, ...nothing },
    };
    const readEntry = () => Promise.resolve(entryOf(prepared));
    const jumpTo = jest.fn(actionsOver(ready()).jumpTo);
    const openMonth = jest.fn(actionsOver(ready()).openMonth);
    const empty = ready({ months: [], answer: answer({ months: [] }) });
    const { user } = await drawPane(actionsOver(empty, { readEntry, jumpTo, openMonth }));
    const list = within(await screen.findByRole("list", { name: "Before the first call" }));
    expect(list.getAllByRole("listitem").map((one) => one.querySelector("span")?.textContent)).toEqual([
      "List of services there",
      "List of callers not there yet",
      "Active agents not there yet",
      "Material there",
      "Scenarios in force today there",
      "First month opened not there yet",
      "First call filled in not there yet",
    ]);
    await user.click(list.getByRole("button", { name: "Open Pengaturan: List of callers" }));
    expect(jumpTo).toHaveBeenCalledWith({ sheet: "Pengaturan", cell: "U7" });
    await user.click(list.getByRole("button", { name: "Open July 2026" }));
    expect(openMonth).toHaveBeenCalledWith(expect.objectContaining({ month: "2026-07" }));
  });

  it("is led no more once a call stands in it", async () => {
    const readEntry = () => Promise.resolve(entryOf(PREPARED));
    await drawPane(actionsOver(ready(), { readEntry }));
    await region("Samples");
    expect(screen.queryByText("Before the first call")).toBeNull();
  });

  it("is told of in three steps", async () => {
    await drawPane(actionsOver({ state: "none" }));
    const steps = within(await screen.findByRole("list")).getAllByRole("listitem");
    expect(steps.map((one) => one.textContent.split(",")[0])).toEqual([
      "Set up the workbook once a year",
      "Fill in one F-22 row for each call. Check shows what is wrong or missing",
      "Complete the H+2 steps",
    ]);
  });

  it("asks for a usable year before anything is written", async () => {
    const setUpWorkbook = jest.fn(actionsOver(ready()).setUpWorkbook);
    const { user } = await drawPane(actionsOver({ state: "none" }, { setUpWorkbook }));
    const year = await screen.findByRole("textbox", { name: "Year" });
    await user.clear(year);
    await user.type(year, "26{Enter}");
    expect(await screen.findByText(/Enter a year from 2000/)).toBeTruthy();
    expect(setUpWorkbook).not.toHaveBeenCalled();
  });
});

describe("a workbook of a newer layout", () => {
  it("is shown with a notice and nothing to press but reading again", async () => {
    await drawPane(actionsOver({ state: "newer", version: 3 }));
    expect(await screen.findByText(/uses layout 3/)).toBeTruthy();
    expect(screen.getAllByRole("button").map((button) => button.getAttribute("aria-label"))).toEqual([
      "Refresh",
    ]);
  });
});

describe("a month", () => {
  it("shows its count, pace and what was not counted", async () => {
    await drawPane(actionsOver(ready()));
    const samples = within(await region("Samples"));
    expect(samples.getByText("58 of 60")).toBeTruthy();
    expect(samples.getByRole("progressbar", { name: "Samples counted" })).toBeTruthy();
    expect(samples.getByText("Pace: 124.9% of the target up to today")).toBeTruthy();
    expect(samples.getAllByRole("listitem").map((item) => item.textContent)).toEqual([
      "Status Batal: 1",
      "Call status does not count: 3",
      "Sample number or recording ID already used: 2",
    ]);
  });

  it("shows each link's compliance, a dash where there is none", async () => {
    await drawPane(actionsOver(ready()));
    const deadlines = within(await region("Feedback H+2"));
    expect(deadlines.getAllByText(/^On time \d|^On time –/).map((share) => share.textContent)).toEqual([
      "On time 66.7%",
      "On time 0%",
      "On time –",
    ]);
  });

  it("leads from a late step to its row", async () => {
    const jumpTo = jest.fn(actionsOver(ready()).jumpTo);
    const { user } = await drawPane(actionsOver(ready(), { jumpTo }));
    await user.click(await screen.findByRole("button", { name: "2 steps late or overdue" }));
    await user.click(screen.getByRole("button", { name: /MC-2607-AAAAAA/ }));
    expect(jumpTo).toHaveBeenCalledWith({ sheet: "F-22 2026-07", cell: "A7" });
  });

  it("that is opened is the one shown", async () => {
    let overview = ready();
    const openMonth: PaneActions["openMonth"] = ({ month }) => {
      overview = ready({ months: [month, "2026-07"] });
      return Promise.resolve({ sheet: `F-22 ${month}`, created: true });
    };
    const { user } = await drawPane(
      actionsOver(overview, { openMonth, readOverview: () => Promise.resolve(overview) }),
    );
    await user.selectOptions(await screen.findByRole("combobox", { name: "Month to open" }), "May 2026");
    await user.click(screen.getByRole("button", { name: "Open month" }));
    expect(await screen.findByText("The sheet F-22 2026-05 was created.")).toBeTruthy();
    expect(screen.getByRole("combobox", { name: "Month shown" })).toHaveProperty("value", "2026-05");
  });
});

describe("check", () => {
  it("asks for the month shown, tells how many findings there are, and groups them", async () => {
    const checkMonth = jest.fn(() => Promise.resolve(answer()));
    const { user } = await drawPane(actionsOver(ready({ answer: answer({ findings: [] }) }), { checkMonth }));
    await goTo(user, "Check");
    await user.click(await within(screen.getByRole("main")).findByRole("button", { name: "Check" }));
    expect(await screen.findByText("Checked.")).toBeTruthy();
    expect(checkMonth).toHaveBeenCalledWith({ month: "2026-07", today: TODAY });
    expect(screen.getByRole("button", { name: "Error: Not a date (2)" }).getAttribute("aria-expanded")).toBe(
      "false",
    );
  });

  it("leads from a finding to its cell", async () => {
    const jumpTo = jest.fn(actionsOver(ready()).jumpTo);
    const { user } = await drawPane(actionsOver(ready(), { jumpTo }));
    await goTo(user, "Check");
    await user.click(await screen.findByRole("button", { name: "Error: Not a date (2)" }));
    await user.click(await screen.findByRole("button", { name: /“31\/02\/2026”/ }));
    expect(jumpTo).toHaveBeenCalledWith({ sheet: "F-22 2026-07", cell: "E15" });
  });
});

describe("the report", () => {
  it("is made for the month shown, and its sheet can be opened from the message", async () => {
    const jumpTo = jest.fn(actionsOver(ready()).jumpTo);
    const { user } = await drawPane(actionsOver(ready(), { jumpTo }));
    await goTo(user, "Reports");
    await user.click(await screen.findByRole("button", { name: "Create monthly report" }));
    await user.click(await screen.findByRole("button", { name: "Open Laporan 2026-07" }));
    expect(jumpTo).toHaveBeenCalledWith({ sheet: "Laporan 2026-07" });
  });

  it("shows progress once it takes longer, and keeps the keyboard on its button", async () => {
    const generateReport: PaneActions["generateReport"] = ({ onProgress }) => {
      onProgress?.(0.4);
      return never();
    };
    const { user } = await drawPane(actionsOver(ready(), { generateReport }));
    await goTo(user, "Reports");
    const button = await screen.findByRole("button", { name: "Create monthly report" });
    await user.click(button);
    expect(screen.queryByRole("progressbar", { name: "Creating the report" })).toBeNull();
    expect(await screen.findByRole("progressbar", { name: "Creating the report" })).toBeTruthy();
    expect(button.getAttribute("aria-disabled")).toBe("true");
    expect(document.activeElement).toBe(button);
  });

  it("that fails says what to do, and can be tried again", async () => {
    const generateReport = jest
      .fn(actionsOver(ready()).generateReport)
      .mockRejectedValueOnce(new WorkbookError("cellEditMode"));
    const { user } = await drawPane(actionsOver(ready(), { generateReport }));
    await goTo(user, "Reports");
    await user.click(await screen.findByRole("button", { name: "Create monthly report" }));
    expect(await screen.findByText(/A cell is still in edit mode. Nothing was changed/)).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Try again" }));
    expect(
      await screen.findByText("The report for July 2026 has been created, as of 24 Jul 2026."),
    ).toBeTruthy();
  });
});

describe("edits by anyone", () => {
  it("are read once they have settled, and nothing is written", async () => {
    // Every card that reads the workbook listens.
    const listeners = new Set<Parameters<PaneActions["watchWorkbook"]>[0]["onChanged"]>();
    const readOverview = jest.fn(() => Promise.resolve(ready()));
    const watchWorkbook: PaneActions["watchWorkbook"] = ({ onChanged }) => {
      listeners.add(onChanged);
      return Promise.resolve(() => {
        listeners.delete(onChanged);
        return Promise.resolve();
      });
    };
    const forbidden = () => {
      throw new Error("an event must not write");
    };
    await drawPane(
      actionsOver(ready(), { readOverview, watchWorkbook, setUpWorkbook: forbidden, openMonth: forbidden }),
    );
    await region("Samples");
    for (let edit = 0; edit < 5; edit++)
      for (const change of listeners) change({ worksheetId: "{1}", address: "A7", edited: true });
    await waitFor(
      () => {
        expect(readOverview).toHaveBeenCalledTimes(2);
      },
      { timeout: SETTLE_MS + 1000 },
    );
  });
});

describe("the row that is selected in the grid", () => {
  it("shows its card, which opens the row in the form", async () => {
    let select: Parameters<PaneActions["watchSelection"]>[0]["onSelected"] = () => undefined;
    const watchSelection: PaneActions["watchSelection"] = ({ onSelected }) => {
      select = onSelected;
      return Promise.resolve(() => Promise.resolve());
    };
    const step = { verdict: "overdue", due: 46222, daysLate: 5 } as const;
    const pickedRow = jest.fn(() =>
      Promise.resolve({
        id: "MC-2607-AAAAAA",
        sheet: "F-22 2026-07",
        cell: "C7",
        month: "2026-07",
        callDate: 46218,
        area: "JKT",
        agent: "Sari",
        reason: "unscored" as const,
        score: undefined,
        result: undefined,
        fatal: [],
        links: { qcoToQa: step, qaToSupervisor: step, supervisorToQa: step },
        findings: [],
      }),
    );
    const readEntry = jest.fn(() => Promise.reject(new WorkbookError("cellEditMode")));
    const { user } = await drawPane(actionsOver(ready(), { watchSelection, pickedRow, readEntry }));
    await region("Samples");
    expect(screen.queryByRole("region", { name: "Selected row" })).toBeNull();
    act(() => {
      select({ worksheetId: "{1}", address: "C7" });
    });
    const card = within(await region("Selected row"));
    expect(card.getByText("MC-2607-AAAAAA")).toBeTruthy();
    expect(card.getByText("Not scored completely yet")).toBeTruthy();
    expect(card.getByText("QCO to QA: Overdue, due 19 Jul 2026")).toBeTruthy();
    await user.click(card.getByRole("button", { name: "Open in the form" }));
    expect(await screen.findByRole("heading", { level: 2, name: "Fill in a sample" })).toBeTruthy();
  });
});

describe("the ribbon's buttons", () => {
  it("have their failures told when the pane is opened afterwards", async () => {
    leaveNotice("openMonth", new WorkbookError("notOurWorkbook"));
    await drawPane(actionsOver(ready()));
    expect(await screen.findByText("From the “Open month” button on the ribbon")).toBeTruthy();
    expect(localStorage.length).toBe(0);
  });

  it("have their failures told in an open pane, and their work shown", async () => {
    const readOverview = jest.fn(() => Promise.resolve(ready()));
    await drawPane(actionsOver(ready(), { readOverview }));
    await region("Samples");
    act(() => {
      leaveNotice("generateReport", new Error("raw"));
      leaveDone("openMonth");
    });
    expect(await screen.findByText(/Something unexpected happened/)).toBeTruthy();
    // At first, after the failure, which may have done part of it, and after the success.
    expect(readOverview).toHaveBeenCalledTimes(3);
    // What a button does at last answers its own failure.
    act(() => {
      leaveDone("generateReport");
    });
    expect(screen.queryByText(/Something unexpected happened/)).toBeNull();
  });

  it("have the month that they open shown, whichever was picked before", async () => {
    const { user } = await drawPane(actionsOver(ready({ months: ["2026-05", "2026-07"] })));
    const shown = await screen.findByRole("combobox", { name: "Month shown" });
    await user.selectOptions(shown, "May 2026");
    expect(shown).toHaveProperty("value", "2026-05");
    act(() => {
      leaveDone("openMonth");
    });
    await waitFor(() => {
      expect(screen.getByRole("combobox", { name: "Month shown" })).toHaveProperty("value", "2026-07");
    });
  });

  it("have the pane check at once, from whatever screen it is on, and again each time", async () => {
    const checkMonth = jest.fn(actionsOver(ready()).checkMonth);
    const { user } = await drawPane(actionsOver(ready(), { checkMonth }));
    await goTo(user, "Help");
    act(() => {
      leaveDone("checkMonth");
    });
    expect(await screen.findByRole("heading", { level: 2, name: "Check" })).toBeTruthy();
    expect(await screen.findByText("Checked.")).toBeTruthy();
    expect(checkMonth).toHaveBeenCalledTimes(1);
    act(() => {
      leaveDone("checkMonth");
    });
    await waitFor(() => {
      expect(checkMonth).toHaveBeenCalledTimes(2);
    });
    // Going there by oneself checks nothing.
    await goTo(user, "Help");
    await goTo(user, "Check");
    expect(checkMonth).toHaveBeenCalledTimes(2);
  });

  it("have a pane check that is opened only by them", async () => {
    leaveDone("checkMonth");
    const checkMonth = jest.fn(actionsOver(ready()).checkMonth);
    await drawPane(actionsOver(ready(), { checkMonth }));
    expect(await screen.findByText("Checked.")).toBeTruthy();
    cleanup();
    await drawPane(actionsOver(ready(), { checkMonth }));
    expect(await screen.findByRole("region", { name: "Samples" })).toBeTruthy();
    expect(checkMonth).toHaveBeenCalledTimes(1);
  });
});
