/**
 * @jest-environment jsdom
 *
 * The month's plan in the pane: seen before it is written, led to from the overview, and filled in from.
 */
import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { DEFAULT_LISTS } from "../../src/sop/defaults/defaultLists";
import { DEFAULT_SCORECARD } from "../../src/sop/defaults/defaultScorecard";
import type { PlanRow } from "../../src/sop/plan/types";
import type { Agent } from "../../src/sop/types";
import {
  WorkbookError,
  type EntryReading,
  type PlannedCalls,
  type PlannedToday,
  type PlanOutcome,
} from "../../src/sheets/types";
import type { PaneActions } from "../../src/taskpane/surroundings";
import { actionsOver, figures, ready, TODAY, PREPARED } from "./fakes";
import { drawPane, goTo, withoutMedia } from "./pane";

beforeEach(() => {
  withoutMedia();
  localStorage.clear();
  localStorage.setItem("mystery-calling.viewer", JSON.stringify({ role: "qco", name: "QCO Contoh 1" }));
  jest.spyOn(console, "error").mockImplementation(() => undefined);
});
afterEach(() => {
  cleanup();
  jest.restoreAllMocks();
});

const row = (no: number, cells: Partial<PlanRow> = {}): PlanRow => ({
  no,
  day: TODAY,
  block: "09:00–12:00",
  area: "JKT",
  service: "",
  material: "Informasi",
  scenario: "S-01",
  executor: "QCO Contoh 1",
  agent: `A${no}`,
  reserve: 0,
  replaces: undefined,
  reason: "",
  sample: "",
  ...cells,
});
const planned = (no: number, cells?: Partial<PlanRow>): PlannedToday => ({
  row: row(no, cells),
  month: "2026-07",
  agentName: `Agen Contoh ${no}`,
  script: "",
});
const callsOf = (changes: Partial<PlannedCalls> = {}): PlannedCalls => ({
  asOf: TODAY,
  month: "2026-07",
  planned: 71,
  calls: [planned(1), planned(2, { block: "13:00–17:00" })],
  again: [],
  ...changes,
});

const outcome = (changes: Partial<PlanOutcome> = {}): PlanOutcome => ({
  kind: "preview",
  month: "2026-07",
  version: 1,
  seed: "benih",
  typed: true,
  target: 60,
  days: [TODAY],
  strata: [
    {
      name: "JKT",
      area: "JKT",
      service: "",
      weight: 48,
      min: 1,
      max: 96,
      agents: 48,
      quota: "24",
      calls: 24,
      reserves: 4,
    },
    {
      name: "SMG",
      area: "SMG",
      service: "",
      weight: 15,
      min: 1,
      max: 30,
      agents: 15,
      quota: "15/2",
      calls: 8,
      reserves: 2,
    },
  ],
  calls: [],
  materials: { Informasi: 20 },
  blocks: { "09:00–12:00": 32 },
  notes: [{ kind: "reservesShort", wanted: 11, planned: 6 }],
  withoutRole: [],
  withoutRoleCall: false,
  added: 38,
  kept: 0,
  fingerprint: "",
  rosterFingerprint: "",
  ...changes,
});

const entry: EntryReading = {
  book: "uji",
  bookBefore: "2026 1",
  draftDays: 30,
  asOf: TODAY,
  lists: { ...DEFAULT_LISTS, people: ["QCO Contoh 1"] },
  agents: [1, 2].map((no) => ({
    id: `A${no}`,
    name: `Agen Contoh ${no}`,
    area: "JKT",
    service: "147",
    supervisor: "Supervisor Contoh",
    active: true,
  })),
  scenarios: [
    {
      code: "S-01",
      version: "1",
      script: "",
      kind: "",
      topic: "",
      answer: "",
      validFrom: undefined,
      validTo: undefined,
    },
  ],
  guidance: {},
  numbers: {},
  recordings: {},
  prepared: PREPARED,
  latest: {},
  rule: { days: 2, calendar: "calendar", anchor: "finding" },
  scorecards: { "2026-07": DEFAULT_SCORECARD },
  freshScorecard: DEFAULT_SCORECARD,
  plan: { areas: {}, people: {}, agents: {}, materials: [] },
  samples: { "2026-07": figures().samples },
  agentSamples: {},
  row: undefined,
};

const over = (changes: Partial<PaneActions>): PaneActions =>
  actionsOver(ready(), {
    readPlannedCalls: () => Promise.resolve(callsOf()),
    readEntry: () => Promise.resolve(entry),
    ...changes,
  });

const today = () => screen.findByRole("region", { name: "My calls today" });

describe("the preview of a plan", () => {
  it.each([
    [
      false,
      "Without a role in the list of callers, so not planned as callers: Andi, Budi. Enter the role QCO for those who call.",
    ],
    [
      true,
      "Nobody in the list of callers has the role QCO, so those without a role are planned as callers: Andi, Budi.",
    ],
  ])(
    "names who stands on the list of callers without a role; planned all the same: %s",
    async (withoutRoleCall, words) => {
      const plan = outcome({ withoutRole: ["Andi", "Budi"], withoutRoleCall });
      const { user } = await drawPane(over({ makePlan: () => Promise.resolve(plan) }));
      await goTo(user, "Plan");
      await user.click(await screen.findByRole("button", { name: "Show how calls are shared out" }));
      expect(await screen.findByText(words)).toBeTruthy();
    },
  );
});

describe("my calls today", () => {
  it("say that there is no plan, and lead to making one", async () => {
    const readPlannedCalls = jest.fn(() => Promise.resolve(callsOf({ planned: 0, calls: [] })));
    const { user } = await drawPane(over({ readPlannedCalls }), { language: "id" });
    const card = await screen.findByRole("region", { name: "Panggilan saya hari ini" });
    expect(await within(card).findByText("Belum ada rencana untuk hari ini.")).toBeTruthy();
    expect(readPlannedCalls).toHaveBeenCalledWith({ today: TODAY, name: "QCO Contoh 1" });
    await user.click(within(card).getByRole("button", { name: "Susun rencana" }));
    expect(await screen.findByRole("heading", { level: 2, name: "Rencana" })).toBeTruthy();
  });

  it("name what is known of them, with no mark behind which nothing stands", async () => {
    const calls = [planned(1, { scenario: "" })];
    await drawPane(over({ readPlannedCalls: () => Promise.resolve(callsOf({ calls })) }));
    expect(await within(await today()).findByText("09:00–12:00 · JKT · Informasi")).toBeTruthy();
  });

  it("open the form as it was planned, and saving it names the planned call", async () => {
    const addSample = jest.fn((options: Parameters<PaneActions["addSample"]>[0]) =>
      Promise.resolve({ id: `MC-2607-${options.token}`, sheet: "F-22 2026-07" }),
    );
    const { user } = await drawPane(over({ addSample }));
    const card = await today();
    expect(await within(card).findByText("09:00–12:00 · JKT · Informasi · S-01")).toBeTruthy();
    await user.click(
      within(card).getByRole("button", { name: "Fill in the sample of No. 2, A2 Agen Contoh 2" }),
    );
    const choice = await screen.findByRole("combobox", { name: "Call of the plan" });
    expect(choice).toHaveProperty("value", "2");
    // Nothing is missing of which call it is: its card is folded.
    await user.click(screen.getByRole("button", { name: "Change" }));
    expect(screen.getByRole("combobox", { name: "Area" })).toHaveProperty("value", "JKT");
    await user.click(screen.getByRole("button", { name: "Save" }));
    await user.click(screen.getByRole("button", { name: "Save, fill in later" }));
    const [options] = addSample.mock.calls[0] ?? [];
    expect(options).toMatchObject({
      planned: { month: "2026-07", no: 2 },
      fields: { agentId: "A2", agentName: "Agen Contoh 2", material: "Informasi", scenario: "S-01" },
    });
    // The next planned call follows.
    expect(await screen.findByRole("combobox", { name: "Call of the plan" })).toHaveProperty("value", "1");
  });

  it("keep what was typed when another one is chosen, and take along agent, scenario, number and status", async () => {
    const addSample = jest.fn((options: Parameters<PaneActions["addSample"]>[0]) =>
      Promise.resolve({ id: `MC-2607-${options.token}`, sheet: "F-22 2026-07" }),
    );
    const reading: EntryReading = {
      ...entry,
      // The month lacks another agent most: nothing proposed takes the place of what is planned.
      agents: [...entry.agents, { ...(entry.agents[0] as Agent), id: "A0", name: "Agen Contoh 0" }],
      numbers: { a1: "0800111", a2: "0800222", "147": "147" },
    };
    const calls = [planned(1), planned(2, { scenario: "" })];
    const { user } = await drawPane(
      over({
        addSample,
        readEntry: () => Promise.resolve(reading),
        readPlannedCalls: () => Promise.resolve(callsOf({ calls })),
      }),
    );
    await user.click(
      await within(await today()).findByRole("button", {
        name: "Fill in the sample of No. 1, A1 Agen Contoh 1",
      }),
    );
    const number = () => screen.getByRole("textbox", { name: "Number called" });
    const choose = async (no: string) => {
      await user.selectOptions(screen.getByRole("combobox", { name: "Call of the plan" }), no);
      const unfold = screen.queryByRole("button", { name: "Change" });
      if (unfold) await user.click(unfold);
    };
    await user.click(await screen.findByRole("button", { name: "Change" }));
    expect(screen.getByRole("combobox", { name: "Call status" })).toHaveProperty("value", "Terhubung");
    expect(number()).toHaveProperty("value", "0800111");
    await user.type(screen.getByRole("textbox", { name: "Recording ID" }), "REK-9");
    await choose("2");
    expect(screen.getByRole("textbox", { name: "Recording ID" })).toHaveProperty("value", "REK-9");
    expect(number()).toHaveProperty("value", "0800222");
    // A number that was typed is nobody's to take away.
    await user.clear(number());
    await user.type(number(), "0899");
    await choose("1");
    expect(number()).toHaveProperty("value", "0899");
    await choose("2");
    await user.click(screen.getByRole("button", { name: "Save" }));
    await user.click(screen.getByRole("button", { name: "Save, fill in later" }));
    expect(addSample.mock.calls[0]?.[0]).toMatchObject({
      planned: { month: "2026-07", no: 2 },
      fields: {
        agentId: "A2",
        agentName: "Agen Contoh 2",
        material: "Informasi",
        callStatus: "Terhubung",
        destinationNumber: "0899",
        recordingId: "REK-9",
      },
    });
    // The scenario was the first call's.
    expect(addSample.mock.calls[0]?.[0].fields["scenario"] ?? "").toBe("");
  });

  it("open from their row of Rencana, and keep what was typed of a new call", async () => {
    const readEntry: PaneActions["readEntry"] = ({ want }) =>
      Promise.resolve(want === "picked" ? { ...entry, pickedCall: planned(2) } : entry);
    const addSample = jest.fn((options: Parameters<PaneActions["addSample"]>[0]) =>
      Promise.resolve({ id: `MC-2607-${options.token}`, sheet: "F-22 2026-07" }),
    );
    const { user } = await drawPane(over({ readEntry, addSample }));
    await goTo(user, "Fill in a sample");
    const choice = () => screen.getByRole("combobox", { name: "Call of the plan" });
    await waitFor(() => {
      expect(choice()).toHaveProperty("value", "1");
    });
    const unfold = screen.queryByRole("button", { name: "Change" });
    if (unfold) await user.click(unfold);
    await user.type(screen.getByRole("textbox", { name: "Recording ID" }), "REK-9");
    await user.click(screen.getByRole("button", { name: "Open the selected row" }));
    await waitFor(() => {
      expect(choice()).toHaveProperty("value", "2");
    });
    await user.click(screen.getByRole("button", { name: "Save" }));
    await user.click(screen.getByRole("button", { name: "Save, fill in later" }));
    expect(addSample.mock.calls[0]?.[0]).toMatchObject({
      planned: { month: "2026-07", no: 2 },
      fields: { agentId: "A2", recordingId: "REK-9" },
    });
  });

  it("that did not count get what is to be called in their place", async () => {
    const again = [{ ...planned(7), status: "Sibuk" }];
    const replaceCall = jest.fn(() =>
      Promise.resolve({
        kind: "again" as const,
        no: 72,
        day: TODAY + 3,
        block: "13:00–17:00",
        attempt: 2,
        borrowedFrom: "",
      }),
    );
    const { user } = await drawPane(
      over({ replaceCall, readPlannedCalls: () => Promise.resolve(callsOf({ calls: [], again })) }),
    );
    const card = await today();
    expect(await within(card).findByText("No more calls are waiting for you today.")).toBeTruthy();
    expect(within(card).getByText("No. 7 · A7 Agen Contoh 7 · Sibuk")).toBeTruthy();
    await user.click(within(card).getByRole("button", { name: "Find its replacement: No. 7" }));
    expect(replaceCall).toHaveBeenCalledWith({ month: "2026-07", no: 7, today: TODAY });
    expect(await screen.findByText("No. 72 is to be called again on 27 Jul 2026, 13:00–17:00.")).toBeTruthy();
  });
});

describe("the plan screen", () => {
  it("shows how calls are shared out before anything is written, and writes the plan that was shown", async () => {
    const makePlan = jest.fn((options: Parameters<PaneActions["makePlan"]>[0]) =>
      Promise.resolve(outcome({ kind: options.preview ? "preview" : "made" })),
    );
    const { user } = await drawPane(over({ makePlan }));
    await goTo(user, "Plan");
    await user.type(await screen.findByRole("textbox", { name: "Number of calls" }), "x");
    await user.click(screen.getByRole("button", { name: "Show how calls are shared out" }));
    expect(makePlan).not.toHaveBeenCalled();
    expect(screen.getByText("Enter a whole number from 1, such as 60.")).toBeTruthy();
    await user.clear(screen.getByRole("textbox", { name: "Number of calls" }));
    await user.click(screen.getByRole("button", { name: "Show how calls are shared out" }));
    const table = await screen.findByRole("table");
    const lines = within(table)
      .getAllByRole("row")
      .map(({ textContent }) => textContent);
    expect(lines).toEqual(["AreaAgentsExact shareCallsReserves", "JKT4824244", "SMG1515/282"]);
    expect(screen.getByText("Calls: 32; reserves: 6; working days: 1.")).toBeTruthy();
    expect(screen.getByText("Reserves: only 6 of 11, because there are too few agents.")).toBeTruthy();
    const [shown] = makePlan.mock.calls[0] ?? [];
    expect(shown).toMatchObject({ month: "2026-07", preview: true, typed: false, existing: "ask" });
    await user.click(screen.getByRole("button", { name: "Write the plan" }));
    expect(await screen.findByText(/The plan of July 2026 has been written: new rows: 38/)).toBeTruthy();
    const [written] = makePlan.mock.calls[1] ?? [];
    expect(written).toMatchObject({ seed: shown?.seed });
    expect(written?.preview).toBeUndefined();
  });

  it("asks what to do with a plan that stands, and for a reason before it is made again", async () => {
    const makePlan = jest.fn((options: Parameters<PaneActions["makePlan"]>[0]) =>
      options.existing === "ask"
        ? Promise.reject(new WorkbookError("planExists", { month: "2026-07", rows: 71 }))
        : Promise.resolve(outcome()),
    );
    const { user } = await drawPane(over({ makePlan }));
    await goTo(user, "Plan");
    const show = () => user.click(screen.getByRole("button", { name: "Show how calls are shared out" }));
    await show();
    expect(await screen.findByText("July 2026 has a plan already (rows: 71).")).toBeTruthy();
    await user.selectOptions(
      screen.getByRole("combobox", { name: "What to do with that plan" }),
      "Make it again: rows with a sample number or a reason stay",
    );
    await show();
    expect(makePlan).toHaveBeenCalledTimes(1);
    await user.type(screen.getByRole("textbox", { name: "Why it is made again" }), "Dua agent baru");
    await show();
    expect(await screen.findByRole("table")).toBeTruthy();
    expect(makePlan.mock.calls[1]?.[0]).toMatchObject({ existing: "remake", reason: "Dua agent baru" });
  });

  it("asks for a volume for each area, keeps what was typed where the areas change, and leaves it out where nobody asks", async () => {
    let areas: string | undefined = "JKT, SMG";
    const makePlan = jest.fn(({ volumes = {} }: Parameters<PaneActions["makePlan"]>[0]) => {
      const given = Object.keys(volumes);
      if (areas === undefined && given.length > 0)
        return Promise.reject(new WorkbookError("planVolumesUnused", {}));
      if (areas !== undefined && given.length === 0)
        return Promise.reject(new WorkbookError("planNoVolume", { areas }));
      if (areas !== undefined && given.join(", ") !== areas)
        return Promise.reject(new WorkbookError("planVolumeOfNone", { given: given[1] ?? "", areas }));
      return Promise.resolve(outcome());
    });
    const { user } = await drawPane(over({ makePlan }));
    await goTo(user, "Plan");
    const show = () => user.click(screen.getByRole("button", { name: "Show how calls are shared out" }));
    const volume = (area: string) => screen.findByRole("textbox", { name: `Volume of ${area}` });
    await show();
    await user.type(await volume("JKT"), "120");
    await user.type(await volume("SMG"), "40");
    areas = "JKT, BDG";
    await show();
    expect(await volume("BDG")).toHaveProperty("value", "");
    expect(await volume("JKT")).toHaveProperty("value", "120");
    expect(screen.queryByRole("textbox", { name: "Volume of SMG" })).toBeNull();
    await user.type(await volume("BDG"), "30");
    await show();
    expect(await screen.findByRole("table")).toBeTruthy();
    expect(makePlan.mock.lastCall?.[0].volumes).toEqual({ JKT: 120, BDG: 30 });
    areas = undefined;
    await show();
    expect(await screen.findByRole("table")).toBeTruthy();
    expect(makePlan.mock.lastCall?.[0].volumes).toBeUndefined();
    expect(screen.queryByRole("textbox", { name: /^Volume of/ })).toBeNull();
  });

  it("leads from a month without a free day to the next one", async () => {
    const makePlan = jest.fn((options: Parameters<PaneActions["makePlan"]>[0]) =>
      options.month === "2026-07"
        ? Promise.reject(new WorkbookError("planNoFreeDay", { month: "2026-07" }))
        : Promise.resolve(outcome({ month: options.month })),
    );
    const { user } = await drawPane(over({ makePlan }));
    await goTo(user, "Plan");
    await user.click(screen.getByRole("button", { name: "Show how calls are shared out" }));
    await user.click(await screen.findByRole("button", { name: "Choose August 2026" }));
    expect(screen.getByRole("combobox", { name: "Month" })).toHaveProperty("value", "2026-08");
    expect(screen.queryByText(/no free working day left/)).toBeNull();
    await user.click(screen.getByRole("button", { name: "Show how calls are shared out" }));
    expect(await screen.findByRole("table")).toBeTruthy();
    expect(makePlan.mock.lastCall?.[0].month).toBe("2026-08");
  });

  it("offers no month after the last that can be planned", async () => {
    const makePlan: PaneActions["makePlan"] = ({ month }) =>
      Promise.reject(new WorkbookError("planNoFreeDay", { month }));
    const { user } = await drawPane(over({ makePlan }));
    await goTo(user, "Plan");
    await user.selectOptions(screen.getByRole("combobox", { name: "Month" }), "August 2026");
    await user.click(screen.getByRole("button", { name: "Show how calls are shared out" }));
    expect(await screen.findByText(/no free working day left/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: /^Choose/ })).toBeNull();
  });

  it("tells in words why there is no plan", async () => {
    const makePlan = () =>
      Promise.reject(new WorkbookError("capacityBelowTarget", { target: 60, capacity: 20, shortfall: 40 }));
    const { user } = await drawPane(over({ makePlan }));
    await goTo(user, "Plan");
    await user.click(screen.getByRole("button", { name: "Show how calls are shared out" }));
    expect(await screen.findByText(/fewer calls than the target of 60: 20, so 40 too few/)).toBeTruthy();
    // What is said in full is no error of the pane's.
    const logged = jest.mocked(console.error).mock.calls.map(([error]: unknown[]) => String(error));
    expect(logged.filter((words) => words.includes("capacityBelowTarget"))).toEqual([]);
  });
});
