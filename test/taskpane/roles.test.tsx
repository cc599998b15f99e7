/**
 * @jest-environment jsdom
 *
 * What the overview says is expected of each role, and the way from there to where it is done.
 */
import { act, cleanup, screen, waitFor, within } from "@testing-library/react";
import { DEFAULT_LISTS, DEFAULT_SCORECARD } from "../../src/sop";
import type { OpenStep } from "../../src/sop/worklist/openSteps";
import { SETTLE_MS } from "../../src/taskpane/hooks/useReading";
import { rememberPerson } from "../../src/taskpane/remembered";
import type { PaneActions } from "../../src/taskpane/surroundings";
import {
  WorkbookError,
  type CorrectiveCase,
  type EntryReading,
  type ReportStanding,
  type WorkbookChange,
  type WorklistReading,
} from "../../src/sheets/types";
import { actionsOver, answer, figures, ready, reportsReading, standing, TODAY, PREPARED } from "./fakes";
import { drawPane, goTo, saying, withoutMedia } from "./pane";

beforeEach(() => {
  withoutMedia();
  localStorage.clear();
  jest.spyOn(console, "error").mockImplementation(() => undefined);
});
afterEach(() => {
  cleanup();
  jest.restoreAllMocks();
});

const step = (changes: Partial<OpenStep>): OpenStep => ({
  id: "MC-2607-AAAAAA",
  month: "2026-07",
  link: "supervisorToQa",
  verdict: "overdue",
  due: TODAY - 3,
  daysLeft: -3,
  owner: "Budi",
  area: "JKT",
  agent: "Dewi",
  findingText: "",
  place: { sheet: "F-22 2026-07", sheetRow: 6 },
  ...changes,
});
const aCase = (fields: Readonly<Record<string, string>>, closed = false): CorrectiveCase => ({
  row: { month: "2026-07", sheet: "F-22 2026-07", sheetRow: 6, id: "MC-2607-AAAAAA", fields },
  month: "2026-07",
  closed,
  missing: [],
});
const worklist = (steps: readonly OpenStep[], cases: readonly CorrectiveCase[] = []): WorklistReading => ({
  book: "uji",
  bookBefore: "uji",
  draftDays: 30,
  asOf: TODAY,
  rule: { days: 2, calendar: "calendar", anchor: "finding" },
  lists: DEFAULT_LISTS,
  scorecards: {},
  steps: steps.map((one) => ({ step: one, row: aCase({}).row })),
  past: [],
  recordings: "",
  cases,
});
const scenario = {
  code: "S-01",
  version: "1",
  script: "",
  kind: "",
  topic: "",
  answer: "",
  validFrom: undefined,
};
const entry = (): EntryReading => ({
  book: "uji",
  bookBefore: "uji",
  draftDays: 30,
  asOf: TODAY,
  rule: { days: 2, calendar: "calendar", anchor: "finding" },
  lists: DEFAULT_LISTS,
  agents: [],
  // One until the end of July, one from August on.
  scenarios: [
    { ...scenario, validTo: 46234 },
    { ...scenario, code: "S-02", validTo: 46234 },
    { ...scenario, code: "S-03", validFrom: 46235, validTo: undefined },
  ],
  scorecards: {},
  freshScorecard: DEFAULT_SCORECARD,
  plan: { areas: {}, people: {}, agents: {}, materials: ["Informasi", "Permintaan", "Komplain"] },
  samples: { "2026-07": figures().samples },
  agentSamples: {},
  guidance: {},
  numbers: {},
  recordings: {},
  prepared: PREPARED,
  latest: {},
  row: undefined,
});
const samples = { ...figures().samples, byMaterial: { Informasi: 58 } };
const draw = (role: "qco" | "qa" | "supervisor", name: string, changes: Partial<PaneActions> = {}) => {
  rememberPerson({ role, name });
  return drawPane(
    actionsOver(ready({ reports: ["2026-07"], answer: answer({ months: [figures({ samples })] }) }), {
      readEntry: () => Promise.resolve(entry()),
      readWorklist: () => Promise.resolve(worklist([])),
      ...changes,
    }),
  );
};
const region = async (name: string) => within(await screen.findByRole("region", { name }));

it("carries no name over from the list of another role, but keeps one typed by hand", async () => {
  const lists = { ...DEFAULT_LISTS, people: ["QCO Contoh 1"] };
  const { user } = await drawPane(
    actionsOver(ready(), { readEntry: () => Promise.resolve({ ...entry(), lists }) }),
  );
  const role = await screen.findByRole("combobox", { name: "Role" });
  const name = (kind: "combobox" | "textbox") => screen.findByRole(kind, { name: /^Name/ });
  await user.selectOptions(role, "qco");
  await user.selectOptions(await name("combobox"), "QCO Contoh 1");
  await user.selectOptions(role, "qa");
  expect(await name("textbox")).toHaveProperty("value", "");
  // Back at the list it is still chosen.
  await user.selectOptions(role, "qco");
  expect(await name("combobox")).toHaveProperty("value", "QCO Contoh 1");
  await user.selectOptions(role, "qa");
  await user.type(await name("textbox"), "QA Contoh");
  await user.selectOptions(role, "supervisor");
  await user.selectOptions(role, "qa");
  expect(await name("textbox")).toHaveProperty("value", "QA Contoh");
});

it("speaks of a list only where names are chosen from one, and has one word for each role", async () => {
  const lists = { ...DEFAULT_LISTS, people: ["QCO Contoh 1"] };
  const { user } = await drawPane(
    actionsOver(ready(), { readEntry: () => Promise.resolve({ ...entry(), lists }) }),
  );
  const role = await screen.findByRole("combobox", { name: "Role" });
  expect(await screen.findByRole("combobox", { name: "Name as listed" })).toBeTruthy();
  await user.selectOptions(role, "supervisor");
  await user.type(await screen.findByRole("textbox", { name: "Name" }), "Budi");
  await user.click(screen.getByRole("button", { name: "Save" }));
  const said = within(role).getByRole("option", { name: "Supervisor" }).textContent;
  expect((await screen.findByRole("button", { name: /^Role: / })).textContent).toBe(said);
});

it("tells how many steps are overdue and due today, the most urgent with their days, and leads to the worklist", async () => {
  const steps = [
    step({}),
    step({ id: "MC-2607-BBBBBB", verdict: "dueToday", due: TODAY, daysLeft: 0 }),
    step({ id: "MC-2607-CCCCCC", verdict: "notDue", due: TODAY + 1, daysLeft: 1 }),
    step({ id: "MC-2607-DDDDDD", verdict: "notDue", due: TODAY + 2, daysLeft: 2 }),
  ];
  const { user } = await draw("supervisor", "Budi", { readWorklist: () => Promise.resolve(worklist(steps)) });
  const card = await region("Steps for you");
  expect(await card.findByText("4 open steps")).toBeTruthy();
  expect(card.getAllByText(/: \d$/).map((tally) => tally.textContent)).toEqual([
    "Overdue: 1",
    "Due today: 1",
  ]);
  expect(card.getByText("3 days overdue, due 21 Jul 2026")).toBeTruthy();
  expect(card.queryByText(saying(/MC-2607-DDDDDD/))).toBeNull();
  await user.click(card.getByRole("button", { name: "Complete on Worklist" }));
  expect(await screen.findByRole("heading", { level: 2, name: "Worklist" })).toBeTruthy();
});

it("tells a supervisor of the corrective actions of their own team, and which are past their target", async () => {
  const cases = [
    aCase({ supervisor: "budi", targetDate: "2026-07-20" }),
    aCase({ supervisor: "Tono", personInCharge: "Budi", targetDate: "2026-07-30" }),
    aCase({ supervisor: "Budi", targetDate: "2026-07-01" }, true),
    aCase({ supervisor: "Tono" }),
  ];
  const { user } = await draw("supervisor", "Budi", {
    readWorklist: () => Promise.resolve(worklist([], cases)),
  });
  const card = await region("Steps for you");
  expect(await card.findByText("2 corrective actions not Closed")).toBeTruthy();
  expect(card.getByText("1 past target")).toBeTruthy();
  await user.click(card.getByRole("button", { name: "See actions" }));
  expect(await screen.findByRole("heading", { level: 2, name: "Corrective action" })).toBeTruthy();
  // The list shows as many as were counted; the others are one click away.
  const chips = within(await screen.findByRole("group", { name: "Show" }));
  expect(chips.getAllByRole("button").map(({ textContent }) => textContent)).toEqual([
    "My tasks 2",
    "Not Closed 3",
    "Past target 1",
    "All 4",
  ]);
  expect(screen.getAllByRole("button", { name: /^Fill in MC-/ })).toHaveLength(2);
  await user.click(chips.getByRole("button", { name: "Not Closed 3" }));
  expect(screen.getAllByRole("button", { name: /^Fill in MC-/ })).toHaveLength(3);
});

it("says to a supervisor none of whose corrective actions is left that none waits for them", async () => {
  const { user } = await draw("supervisor", "Budi", {
    readWorklist: () => Promise.resolve(worklist([], [aCase({ supervisor: "Tono" })])),
  });
  await goTo(user, "Corrective action");
  expect(await screen.findByText("No corrective action is waiting for you.")).toBeTruthy();
});

it("tells QA which material has no sample, and whether there are scenarios for this month and the next", async () => {
  await draw("qa", "Sari");
  const card = await region("Material and scenarios");
  expect(await card.findByText("No sample this month yet: Permintaan, Komplain.")).toBeTruthy();
  expect(card.getByText("Scenarios in force on 1 Jul 2026: 2")).toBeTruthy();
  expect(card.getByText("Scenario in force on 1 Aug 2026: 1")).toBeTruthy();
});

it("leads a QCO from what the month lacks to the form", async () => {
  const { user } = await draw("qco", "Ayu");
  await user.click(await screen.findByRole("button", { name: "Fill in the next sample" }));
  expect(await screen.findByRole("heading", { level: 2, name: "Fill in a sample" })).toBeTruthy();
});

const finalStamp = (): ReportStanding["stamp"] => {
  const { stamp } = standing();
  return stamp && { ...stamp, final: { by: "Sari", on: TODAY } };
};

describe("the month's report", () => {
  it("is told with its state and its due day", async () => {
    const reports = [standing({ outdated: true })];
    await draw("qco", "Ayu", { readReports: () => Promise.resolve(reportsReading({ reports })) });
    const card = await region("Needs attention");
    expect(await card.findByText("Report for July 2026: Out of date")).toBeTruthy();
    expect(card.getByText("Due 5 Aug 2026, created 23 Jul 2026, not final yet")).toBeTruthy();
  });

  it.each([
    ["absent", []],
    ["out of date", [standing({ outdated: true })]],
  ])("that is %s is made by QA straight from the overview, once", async (_, reports) => {
    const generateReport = jest.fn(actionsOver(ready()).generateReport);
    const readReports = () => Promise.resolve(reportsReading({ reports }));
    const { user } = await draw("qa", "Sari", { readReports, generateReport });
    const card = await region("Needs attention");
    await user.click(await card.findByRole("button", { name: "Create monthly report" }));
    expect(await screen.findByRole("heading", { level: 2, name: "Reports" })).toBeTruthy();
    await screen.findByText(/^The report for July 2026 (has been created|is up to date)/);
    expect(generateReport).toHaveBeenCalledTimes(1);
    expect(generateReport.mock.calls[0]?.[0]).toMatchObject({ month: "2026-07" });
    // Drawn anew in another language, and come for again by the tab, it is not made again.
    await user.selectOptions(screen.getByRole("combobox", { name: "Language" }), "id");
    await user.click(await screen.findByRole("button", { name: "Ringkasan" }));
    await user.click(await screen.findByRole("button", { name: "Laporan" }));
    await screen.findByRole("button", { name: "Buat laporan bulanan" });
    expect(generateReport).toHaveBeenCalledTimes(1);
  });

  it.each([
    ["QA where it is up to date", "qa", standing()],
    ["QA where it is final", "qa", standing({ locked: true, outdated: true, stamp: finalStamp() })],
    ["who does not report", "qco", standing({ outdated: true })],
  ] as const)("is only looked at by %s", async (_, role, report) => {
    await draw(role, "Sari", { readReports: () => Promise.resolve(reportsReading({ reports: [report] })) });
    const card = await region("Needs attention");
    await card.findByText(/^Report for July 2026: /);
    expect(card.getByRole("button", { name: "See reports" })).toBeTruthy();
    expect(card.queryByRole("button", { name: "Create monthly report" })).toBeNull();
  });

  /** The overview over a report that stands; `tell` is what Excel tells its listeners. */
  async function watched(readReports: PaneActions["readReports"]): Promise<{
    card: Awaited<ReturnType<typeof region>>;
    tell: (change: WorkbookChange) => void;
  }> {
    let told: ((change: WorkbookChange) => void)[] = [];
    await draw("qco", "Ayu", {
      readReports,
      watchWorkbook: ({ onChanged }) => {
        told = [...told, onChanged];
        return Promise.resolve(() => Promise.resolve());
      },
    });
    const card = await region("Needs attention");
    expect(await card.findByText("Report for July 2026: Up to date")).toBeTruthy();
    const tell = (change: WorkbookChange): void => {
      act(() => {
        for (const one of told) one(change);
      });
    };
    return { card, tell };
  }

  it("is told anew where a sheet went, which may have been the report", async () => {
    let stands = true;
    const readReports = jest.fn(() =>
      Promise.resolve(reportsReading({ reports: stands ? [standing()] : [] })),
    );
    const { card, tell } = await watched(readReports);
    stands = false;
    tell({ worksheetId: "{1}", address: "", edited: false });
    await waitFor(
      () => {
        expect(card.queryByText(/Up to date|edited since/)).toBeNull();
      },
      { timeout: 4 * SETTLE_MS },
    );
    expect(readReports).toHaveBeenCalledTimes(2);
  });

  it("is not called up to date after an edit, and not looked through again for it", async () => {
    const readReports = jest.fn(() => Promise.resolve(reportsReading({ reports: [standing()] })));
    const { card, tell } = await watched(readReports);
    tell({ worksheetId: "{1}", address: "C7", edited: true });
    await waitFor(
      () => {
        expect(card.getByText(/exists; the workbook was edited since/)).toBeTruthy();
      },
      { timeout: 4 * SETTLE_MS },
    );
    expect(readReports).toHaveBeenCalledTimes(1);
  });
});

it("takes a message of success away with the screen, and keeps a failure", async () => {
  let fails = false;
  const completeRows = jest.fn(() =>
    fails
      ? Promise.reject(new WorkbookError("cellEditMode"))
      : Promise.resolve({ sheet: "F-22 2026-07", filled: 3 }),
  );
  const { user } = await draw("supervisor", "Budi", { completeRows });
  await user.click(await screen.findByRole("button", { name: "Fill in from the lists" }));
  expect(await screen.findByText(/^3 empty cells of F-22 2026-07/)).toBeTruthy();
  await goTo(user, "Help");
  expect(screen.queryByText(/^3 empty cells of F-22 2026-07/)).toBeNull();
  fails = true;
  await goTo(user, "Overview");
  await user.click(await screen.findByRole("button", { name: "Fill in from the lists" }));
  expect(await screen.findByText(/A cell is still in edit mode/)).toBeTruthy();
  await goTo(user, "Help");
  expect(screen.getByText(/A cell is still in edit mode/)).toBeTruthy();
});

it("tells of every month's report how it stands and when it was made", async () => {
  const reading = reportsReading({ reports: [standing({ outdated: true })] });
  const { user } = await draw("qa", "Sari", { readReports: () => Promise.resolve(reading) });
  await goTo(user, "Reports");
  const months = await region("All months");
  expect(months.getByRole("listitem").textContent).toBe("July 202623 Jul 2026Out of date");
});
