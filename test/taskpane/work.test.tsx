/**
 * @jest-environment jsdom
 *
 * The work screens as a person meets them: the form for a call, the worklist and corrective action, over made-up readings.
 */
import { act, cleanup, screen, waitFor, within } from "@testing-library/react";
import { DEFAULT_LISTS, DEFAULT_SCORECARD, type OpenStep } from "../../src/sop";
import type { EntryReading, FormRow, SaveOutcome, WorklistReading } from "../../src/sheets/types";
import type { PaneActions } from "../../src/taskpane/surroundings";
import { isUnexplained } from "../../src/taskpane/screens/sample/call";
import { rememberPerson } from "../../src/taskpane/remembered";
import { actionsOver, answer, figures, ready, TODAY, PREPARED } from "./fakes";
import { drawPane, goTo, saying, withoutMedia } from "./pane";

// Forms of some sixty fields are slow to draw and to search in jsdom.
beforeEach(() => {
  withoutMedia();
  localStorage.clear();
  jest.spyOn(console, "error").mockImplementation(() => undefined);
});
afterEach(() => {
  cleanup();
  jest.restoreAllMocks();
});

/** The radio of that word at Ketidaksesuaian. */
const foundAs = (word: string): HTMLInputElement =>
  within(screen.getByRole("radiogroup", { name: "Nonconformity" })).getByRole("radio", { name: word });

const lists = { ...DEFAULT_LISTS, people: ["Ayu", "Dewi"], services: ["147"] };
const row = (changes: Partial<FormRow> = {}): FormRow => ({
  month: "2026-07",
  sheet: "F-22 2026-07",
  sheetRow: 6,
  id: "MC-2607-AAAAAA",
  fields: { callDate: "2026-07-20", area: "JKT", findingDate: "2026-07-20", supervisor: "Dewi", note: "" },
  ...changes,
});
const entry = (changes: Partial<EntryReading> = {}): EntryReading => ({
  book: "uji",
  bookBefore: "2026 1",
  draftDays: 30,
  asOf: TODAY,
  rule: { days: 2, calendar: "calendar", anchor: "finding" },
  lists,
  agents: [{ id: "A001", name: "Agen Uji", area: "JKT", service: "147", supervisor: "Dewi", active: true }],
  scenarios: [
    {
      code: "S-01",
      version: "1",
      script: "Tanya tagihan.",
      kind: "Informasi",
      topic: "Tagihan",
      answer: "Tanggal 20.",
      validFrom: undefined,
      validTo: undefined,
    },
  ],
  scorecards: {},
  freshScorecard: DEFAULT_SCORECARD,
  plan: { areas: { MKS: 8 }, people: {}, agents: { A001: 2 }, materials: ["Komplain"] },
  samples: { "2026-07": figures().samples },
  agentSamples: { "2026-07": { A001: 1 } },
  guidance: {},
  numbers: { a001: "0800061206" },
  recordings: {},
  prepared: PREPARED,
  latest: {},
  row: undefined,
  ...changes,
});
const step = (changes: Partial<OpenStep> = {}): OpenStep => ({
  id: "MC-2607-AAAAAA",
  month: "2026-07",
  link: "qcoToQa",
  verdict: "overdue",
  due: TODAY - 2,
  daysLeft: -2,
  owner: "Ayu",
  area: "JKT",
  agent: "Agen Uji",
  findingText: "Contoh",
  place: { sheet: "F-22 2026-07", sheetRow: 6 },
  ...changes,
});
const worklist = (changes: Partial<WorklistReading> = {}): WorklistReading => ({
  book: "uji",
  bookBefore: "2026 1",
  draftDays: 30,
  asOf: TODAY,
  rule: { days: 2, calendar: "calendar", anchor: "finding" },
  lists,
  scorecards: { "2026-07": DEFAULT_SCORECARD },
  steps: [
    { step: step({ id: "OTHERS", link: "supervisorToQa", owner: "Dewi" }), row: row({ id: "OTHERS" }) },
    { step: step(), row: row() },
  ],
  past: [],
  recordings: "",
  cases: [{ row: row(), month: "2026-07", closed: false, missing: ["correction", "completedDate"] }],
  ...changes,
});

const draw = async (name: string, changes: Partial<PaneActions>) => {
  const pane = await drawPane(actionsOver(ready(), changes));
  await goTo(pane.user, name);
  return pane;
};

describe("a QCO's overview", () => {
  it("tells the counts against the quotas, and the calls that the plan still lacks", async () => {
    rememberPerson({ role: "qco", name: "" });
    const samples = { ...figures().samples, byArea: { JKT: 30 }, byMaterial: { Informasi: 58 } };
    await drawPane(
      actionsOver(ready({ answer: answer({ months: [figures({ samples })] }) }), {
        readEntry: () => Promise.resolve(entry()),
      }),
    );
    const parts = within(await screen.findByRole("region", { name: "Samples counted" }));
    expect(await parts.findByRole("row", { name: "MKS 0 of 8" })).toBeTruthy();
    expect(parts.getAllByRole("row").map((one) => one.textContent)).toEqual([
      "JKT30",
      "MKS0 of 8",
      "Informasi58",
      "Komplain0",
    ]);
    expect(await screen.findByRole("region", { name: "What July 2026 still lacks" })).toBeTruthy();
  });
});

/** What the form says when it is not saved. */
const asked = (): Element => document.querySelector(".asking[role=alert]") as Element;

describe("the form for a call", () => {
  const form = (changes: Partial<PaneActions> = {}) =>
    draw("Fill in a sample", { readEntry: () => Promise.resolve(entry()), ...changes });

  it("shows what the plan lacks, the agent's supervisor and the scenario's script", async () => {
    const { user } = await form();
    const plan = await screen.findByRole("region", { name: "What July 2026 still lacks" });
    expect(within(plan).getByText("2 more samples to the target.")).toBeTruthy();
    expect(within(plan).getByText("MKS: 0 of 8")).toBeTruthy();
    expect(within(plan).getByText("None yet: Komplain")).toBeTruthy();
    await user.click(within(plan).getByRole("button", { name: "1 agent is short of the quota" }));
    expect(within(plan).getByText("A001 Agen Uji: 1 of 2")).toBeTruthy();
    // The call that the month lacks stands there already, with the number that was dialled last.
    const call = within(screen.getByRole("region", { name: "Agen Uji\u00a0· JKT" }));
    expect(call.getByText("0800061206")).toBeTruthy();
    expect(call.getByText("147 · Informasi")).toBeTruthy();
    // Nobody has said who calls: that is to be filled in, so the fields are unfolded.
    expect(call.getByRole("button", { name: "Fold fields", expanded: true })).toBeTruthy();
    expect(screen.getByText("Supervisor: Dewi")).toBeTruthy();
    expect(screen.getByLabelText("Area")).toHaveProperty("value", "JKT");
    await user.selectOptions(screen.getByRole("combobox", { name: "Scenario" }), "S-01");
    expect(screen.getByText("Tanggal 20.")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Script" }));
    expect(screen.getByText("Tanya tagihan.")).toBeTruthy();
  });

  it("is marked by keys alone, which go on to the next criterion, with the score as one types", async () => {
    const { user } = await form();
    const criteria = await screen.findAllByRole("radiogroup");
    within(criteria[0] as HTMLElement)
      .getByRole("radio", { name: "Ya" })
      .focus();
    await user.keyboard("tyyy");
    // 30 of the 35 marked: what is open is neither for nor against.
    expect(screen.getByText("85.7")).toBeTruthy();
    expect(screen.getByText("score so far")).toBeTruthy();
    expect(screen.getByText("Not marked yet: P05, P06, P07, P08, P09, P10, P11")).toBeTruthy();
    await user.keyboard("yyyyyyn");
    // (100 - 5 - 5) of (100 - 5).
    expect(screen.getByText("94.7")).toBeTruthy();
    expect(screen.getByText("passed")).toBeTruthy();
  });

  it("marks all but the failed with one key, and makes the finding of the comments until somebody edits it", async () => {
    const { user } = await form();
    const criteria = await screen.findAllByRole("radiogroup");
    within(criteria[0] as HTMLElement)
      .getByRole("radio", { name: "Ya" })
      .focus();
    await user.keyboard("t{ArrowDown}{ArrowUp}");
    expect(document.activeElement?.closest("[role=radiogroup]")).toBe(criteria[1]);
    await user.keyboard("a");
    expect(screen.getByText("11 of 11")).toBeTruthy();
    // Not clean, and nothing said: whether there is a finding is left to the person.
    expect(foundAs("Ya").checked || foundAs("Tidak").checked).toBe(false);
    await user.type(screen.getByLabelText("Comment on P01"), "no greeting");
    expect(foundAs("Ya").checked).toBe(true);
    expect(screen.getByLabelText("Category")).toHaveProperty("value", "Non-kritis");
    expect(screen.getByLabelText("What was found")).toHaveProperty("value", "Salam Pembuka: no greeting");
    await user.type(screen.getByLabelText("What was found"), "!");
    await user.type(screen.getByLabelText("Comment on P01"), " at all");
    expect(screen.getByLabelText("What was found")).toHaveProperty("value", "Salam Pembuka: no greeting!");
  });

  it("says at once that a fatal criterion fails the call, whatever its score", async () => {
    const { user } = await form();
    const criteria = await screen.findAllByRole("radiogroup");
    await user.click(within(criteria[0] as HTMLElement).getByRole("radio", { name: "Ya" }));
    await user.click(within(criteria[5] as HTMLElement).getByRole("radio", { name: "Ya" }));
    await user.click(within(criteria[7] as HTMLElement).getByRole("radio", { name: "Ya" }));
    await user.click(within(criteria[4] as HTMLElement).getByRole("radio", { name: "Ya" }));
    await user.click(within(criteria[1] as HTMLElement).getByRole("radio", { name: "Tidak" }));
    // 50 of 60 is over the pass mark.
    expect(screen.getByText("83.3")).toBeTruthy();
    const foot = screen.getByText("failed").closest("output")?.textContent ?? "";
    expect(foot).toContain("83.3 failedFatal: P02\u00a0· ");
  });

  it("asks for the reason of a failed call without a finding before saving; put off, that is told", async () => {
    rememberPerson({ role: "qco", name: "Ayu" });
    const addSample = jest.fn(actionsOver(ready()).addSample);
    const { user } = await form({ addSample });
    const criteria = await screen.findAllByRole("radiogroup");
    await user.selectOptions(screen.getByLabelText("Call status"), "Terhubung");
    expect(screen.queryByRole("combobox", { name: "Reason for no finding" })).toBeNull();
    within(criteria[0] as HTMLElement)
      .getByRole("radio", { name: "Ya" })
      .focus();
    // A fatal criterion at Tidak fails the call, whatever the rest: there is something to explain.
    await user.keyboard("yta");
    const reason = screen.getByRole("combobox", { name: "Reason for no finding" });
    await user.click(foundAs("Tidak"));
    await user.click(screen.getByRole("button", { name: "Save" }));
    expect(screen.getByText(/This call failed without a finding/)).toBeTruthy();
    expect(document.activeElement).toBe(reason);
    expect(addSample).not.toHaveBeenCalled();
    // A reason answers the question, and so does a finding.
    await user.selectOptions(reason, "Kendala sistem");
    expect(screen.queryByText(/This call failed without a finding/)).toBeNull();
    await user.selectOptions(reason, "");
    await user.click(screen.getByRole("button", { name: "Save" }));
    await user.click(screen.getByRole("button", { name: "Save, fill in later" }));
    expect(await screen.findByText(/The reason for no finding is still empty/)).toBeTruthy();
    expect(addSample).toHaveBeenCalledTimes(1);
  });

  it("asks for no reason where there is a finding, or the call was not connected, or is not marked", () => {
    const fails = Object.fromEntries(
      DEFAULT_SCORECARD.criteria.map((_, index) => [`criterion${index}`, "Tidak"]),
    );
    const failed = { ...fails, callStatus: "Terhubung", nonconformity: "Tidak" };
    expect(isUnexplained(failed, DEFAULT_SCORECARD)).toBe(true);
    expect(isUnexplained({ ...failed, nonconformity: "ya" }, DEFAULT_SCORECARD)).toBe(false);
    expect(isUnexplained({ ...failed, noFindingReason: "Lainnya" }, DEFAULT_SCORECARD)).toBe(false);
    expect(isUnexplained({ ...failed, callStatus: "Sibuk" }, DEFAULT_SCORECARD)).toBe(false);
    // Fatal ones are at Tidak, which decides; without them a score does only once all are marked.
    expect(isUnexplained({ ...failed, criterion3: "" }, DEFAULT_SCORECARD)).toBe(true);
    const open = { ...failed, criterion1: "Ya", criterion3: "", criterion4: "Ya", criterion5: "Ya" };
    expect(isUnexplained(open, DEFAULT_SCORECARD)).toBe(false);
    const passed = Object.fromEntries(Object.keys(fails).map((key) => [key, "Ya"]));
    expect(isUnexplained({ ...failed, ...passed }, DEFAULT_SCORECARD)).toBe(false);
  });

  it("folds the scorecard of a call that was not connected, and keeps it where it is marked", async () => {
    const { user } = await form();
    await user.selectOptions(await screen.findByLabelText("Call status"), "Sibuk");
    expect(screen.queryAllByRole("radiogroup", { name: /^P\d/ })).toEqual([]);
    await user.click(screen.getByRole("button", { name: "Score it anyway" }));
    const [first] = screen.getAllByRole("radiogroup");
    await user.click(within(first as HTMLElement).getByRole("radio", { name: "Ya" }));
    expect(screen.getAllByRole("radiogroup", { name: /^P\d/ })).toHaveLength(
      DEFAULT_SCORECARD.criteria.length,
    );
  });

  it("reads a time as people write it, and says what is wrong while it is typed", async () => {
    const addSample = jest.fn(actionsOver(ready()).addSample);
    const { user } = await form({ addSample });
    await user.type(await screen.findByLabelText("Start time"), "9.3");
    expect(screen.getByText("Enter a time such as 09:30.")).toBeTruthy();
    await user.type(screen.getByLabelText("Start time"), "0");
    await user.type(screen.getByLabelText("Duration (seconds)"), "3 min");
    expect(screen.getByLabelText("Start time")).toHaveProperty("value", "09:30");
    await user.click(screen.getByRole("button", { name: "Save" }));
    expect(screen.getByText(/^Enter seconds, such as 200/)).toBeTruthy();
    expect(addSample).not.toHaveBeenCalled();
    await user.clear(screen.getByLabelText("Duration (seconds)"));
    await user.type(screen.getByLabelText("Duration (seconds)"), "180");
    await user.click(screen.getByRole("button", { name: "Save" }));
    await user.click(screen.getByRole("button", { name: "Save, fill in later" }));
    expect(addSample.mock.calls[0]?.[0].fields).toMatchObject({ startTime: "09:30", duration: "180" });
  });

  it("does not save half a call when Enter is pressed in a box", async () => {
    const addSample = jest.fn(actionsOver(ready()).addSample);
    const { user } = await form({ addSample });
    await user.type(await screen.findByLabelText("Recording ID"), "REK-7{Enter}");
    expect(addSample).not.toHaveBeenCalled();
    // It leads on to what is lacking instead, without a reproach.
    expect(document.activeElement?.closest("[data-field]")?.getAttribute("data-field")).toBe("executor");
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("goes to the first gap when it is saved, says what is lacking, and saves it for later where that is wanted", async () => {
    const addSample = jest.fn(actionsOver(ready()).addSample);
    const { user } = await form({ addSample });
    await user.selectOptions(await screen.findByLabelText("Call status"), "");
    await user.keyboard("{Control>}{Enter}{/Control}");
    expect(document.activeElement).toBe(screen.getByLabelText("Caller"));
    expect(asked().textContent).toMatch(/\d+ fields are still empty: Caller, /);
    expect(addSample).not.toHaveBeenCalled();
    await user.click(screen.getByRole("button", { name: "Save, fill in later" }));
    expect(await screen.findByText(/^Saved in F-22/)).toBeTruthy();
  });

  it("marks every field that is lacking at once, with how many there are, until each is filled in", async () => {
    const { user } = await form();
    await user.selectOptions(await screen.findByLabelText("Call status"), "Sibuk");
    await user.selectOptions(screen.getByLabelText("Kind of material"), "");
    await user.click(screen.getByRole("button", { name: "Save" }));
    const invalid = () =>
      [...document.querySelectorAll("[aria-invalid=true]")].map((one) =>
        one.closest("[data-field]")?.getAttribute("data-field"),
      );
    expect(invalid()).toEqual(["role", "executor", "material"]);
    expect(asked().textContent).toContain("3 fields are still empty: Caller, Role, Kind of material.");
    expect(document.activeElement).toBe(screen.getByLabelText("Caller"));
    await user.selectOptions(screen.getByLabelText("Caller"), "Ayu");
    expect(invalid()).toEqual(["role", "material"]);
    expect(asked().textContent).toContain("2 fields are still empty");
    await user.type(screen.getByLabelText("Duration (seconds)"), "lama");
    expect(asked().textContent).toContain("1 field must be corrected first: Duration (seconds).");
    // What is wrong cannot be put off.
    expect(screen.queryByRole("button", { name: "Save, fill in later" })).toBeNull();
  });

  it("marks all criteria that have no mark, and says once what is to be done", async () => {
    const { user } = await form();
    await user.click(await screen.findByRole("button", { name: "Save" }));
    const criteria = screen.getAllByRole("radiogroup", { name: /^P\d/ });
    expect(criteria.map((one) => one.getAttribute("aria-invalid"))).toEqual(criteria.map(() => "true"));
    expect(screen.getAllByText("Mark it: Y, T or N.")).toHaveLength(1);
  });

  it.each([
    ["200", "200"],
    ["3:20", "200"],
    ["0:45", "45"],
    ["1:03:20", "3800"],
    ["3:75", undefined],
    ["3.20", undefined],
  ])("reads the duration %s as a telephone shows it: %s seconds", async (typed, seconds) => {
    const addSample = jest.fn(actionsOver(ready()).addSample);
    const { user } = await form({ addSample });
    const box = await screen.findByLabelText("Duration (seconds)");
    await user.type(box, typed);
    await user.tab();
    expect(box).toHaveProperty("value", seconds ?? typed);
    expect(screen.queryByText(/^Enter seconds/) === null).toBe(seconds !== undefined);
  });

  it("chooses Ketidaksesuaian by a word's first letter, and leads from a call without a number to its field", async () => {
    const { user } = await form({ readEntry: () => Promise.resolve(entry({ numbers: {} })) });
    await screen.findByRole("radiogroup", { name: "Nonconformity" });
    foundAs("Ya").focus();
    await user.keyboard("t");
    expect(foundAs("Tidak").checked).toBe(true);
    await user.keyboard("y");
    expect(foundAs("Ya").checked).toBe(true);
    await user.click(screen.getByRole("button", { name: "Fill in the number" }));
    await waitFor(() => {
      expect(document.activeElement).toBe(screen.getByLabelText("Number called"));
    });
  });

  it("warns of a recording that another row has while it is typed, and asks before it is saved", async () => {
    rememberPerson({ role: "qco", name: "Ayu" });
    const addSample = jest.fn(actionsOver(ready()).addSample);
    const recordings = { "rek-7": [{ id: "MC-2606-BBBBBB", sheet: "F-22 2026-06", sheetRow: 9 }] };
    const { user } = await form({ addSample, readEntry: () => Promise.resolve(entry({ recordings })) });
    await user.selectOptions(await screen.findByLabelText("Call status"), "Sibuk");
    await user.click(foundAs("Tidak"));
    await user.type(screen.getByLabelText("Recording ID"), "Rek-7");
    const warning = "This recording ID is already used by row MC-2606-BBBBBB on sheet F-22 2026-06.";
    expect(screen.getByText(warning)).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Save" }));
    expect(addSample).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(screen.getByLabelText("Recording ID"));
    expect(asked().textContent).toContain("only one of the two counts as a sample");
    await user.type(screen.getByLabelText("Recording ID"), "7");
    expect(document.querySelector(".asking")).toBeNull();
    await user.type(screen.getByLabelText("Recording ID"), "{Backspace}");
    await user.click(screen.getByRole("button", { name: "Save anyway" }));
    await waitFor(() => {
      expect(addSample.mock.calls[0]?.[0].fields).toMatchObject({ recordingId: "Rek-7" });
    });
  });

  it("says under which day and by which number the call will be saved, whether or not its fields are unfolded", async () => {
    rememberPerson({ role: "qco", name: "Ayu" });
    const { user } = await form();
    const card = () => within(screen.getByRole("region", { name: "Agen Uji\u00a0· JKT" }));
    await screen.findByRole("region", { name: "Agen Uji\u00a0· JKT" });
    expect(card().getByText("24 Jul 2026")).toBeTruthy();
    expect(card().getByText("0800061206")).toBeTruthy();
    expect(screen.queryByLabelText("Call date")).toBeNull();
    await user.click(screen.getByRole("button", { name: "Change" }));
    await user.clear(screen.getByLabelText("Call date"));
    await user.type(screen.getByLabelText("Call date"), "23/7");
    await user.clear(screen.getByLabelText("Number called"));
    expect(card().getByText("23 Jul 2026")).toBeTruthy();
    expect(card().getByText("No number filled in yet")).toBeTruthy();
  });

  describe("a call of another year than the workbook's", () => {
    const warned = () => screen.queryByText(/this workbook is for 2026/)?.textContent;
    const unfold = async (user: Awaited<ReturnType<typeof form>>["user"]): Promise<HTMLElement> => {
      if (!screen.queryByLabelText("Call date"))
        await user.click(screen.getByRole("button", { name: "Change" }));
      return screen.getByLabelText("Call date");
    };

    it("is told before it is saved, also with the fields folded, and saving it adds the row here", async () => {
      rememberPerson({ role: "qco", name: "Ayu" });
      const addSample = jest.fn(actionsOver(ready()).addSample);
      const { user } = await form({ readEntry: () => Promise.resolve(entry({ year: 2026 })), addSample });
      await screen.findByRole("region", { name: "Agen Uji\u00a0· JKT" });
      expect(warned()).toBeUndefined();
      const date = await unfold(user);
      await user.clear(date);
      await user.type(date, "30/12/2025");
      await user.tab();
      const words =
        "This call is from 2025, but this workbook is for 2026. When saved, its row is added here; the workbook of 2025 will not know of it.";
      expect(warned()).toBe(words);
      await user.click(screen.getByRole("button", { name: "Fold fields" }));
      expect(screen.queryByLabelText("Call date")).toBeNull();
      expect(warned()).toBe(words);
      await user.click(screen.getByRole("button", { name: "Save" }));
      await user.click(await screen.findByRole("button", { name: "Save, fill in later" }));
      await waitFor(() => {
        expect(addSample).toHaveBeenCalledTimes(1);
      });
      expect(addSample.mock.calls[0]?.[0].fields).toMatchObject({ callDate: "2025-12-30" });
    });

    it("is no more told once the day is of the workbook's year, nor in a workbook that says no year", async () => {
      rememberPerson({ role: "qco", name: "Ayu" });
      const { user } = await form({ readEntry: () => Promise.resolve(entry({ year: 2026 })) });
      await screen.findByRole("region", { name: "Agen Uji\u00a0· JKT" });
      const date = await unfold(user);
      await user.clear(date);
      await user.type(date, "30/12/2025");
      expect(warned()).toBeDefined();
      await user.clear(date);
      await user.type(date, "23/07/2026");
      expect(warned()).toBeUndefined();
      cleanup();
      const other = await form({ readEntry: () => Promise.resolve(entry()) });
      await screen.findByRole("region", { name: "Agen Uji\u00a0· JKT" });
      const again = await unfold(other.user);
      await other.user.clear(again);
      await other.user.type(again, "30/12/2025");
      expect(screen.queryByText(/is from 2025/)).toBeNull();
    });

    it("that stands in the workbook is told where it is handed out, not that a row is added", async () => {
      const standing = row({ fields: { ...row().fields, callDate: "2025-12-30" } });
      const { user } = await form({
        readEntry: ({ want }) =>
          Promise.resolve(entry({ year: 2026, ...(want === "picked" ? { row: standing } : {}) })),
      });
      await user.click(await screen.findByRole("button", { name: "Open the selected row" }));
      await screen.findByRole("heading", { name: "Editing MC-2607-AAAAAA" });
      expect(warned()).toBe(
        "This call is from 2025, but this workbook is for 2026. Documents and archive hands such rows out as a file for the workbook of 2025.",
      );
    });
  });

  it("proposes another agent after a call that was just saved", async () => {
    rememberPerson({ role: "qco", name: "Ayu" });
    const agents = ["A001", "A002", "A003"].map((id) => ({
      ...(entry().agents[0] as EntryReading["agents"][number]),
      id,
      name: `Agen ${id}`,
    }));
    const reading = entry({
      agents,
      agentSamples: { "2026-07": {} },
      plan: { areas: {}, people: {}, agents: {}, materials: ["Informasi"] },
    });
    // The workbook is not read again in time.
    let late = false;
    const readEntry = () => (late ? new Promise<EntryReading>(() => undefined) : Promise.resolve(reading));
    const { user } = await form({ readEntry });
    await screen.findByLabelText("Call status");
    late = true;
    for (const name of ["Agen A001", "Agen A002", "Agen A003"]) {
      await screen.findByRole("region", { name: `${name}\u00a0· JKT` });
      await user.selectOptions(screen.getByLabelText("Call status"), "Sibuk");
      await user.click(foundAs("Tidak"));
      await user.click(screen.getByRole("button", { name: "Save" }));
    }
    await screen.findByRole("region", { name: "Agen A001\u00a0· JKT" });
  });

  it("says which lists are empty, and leads to their sheets", async () => {
    const jumpTo = jest.fn(actionsOver(ready()).jumpTo);
    const empty = entry({ agents: [], scenarios: [], lists: { ...lists, people: [] } });
    const { user } = await form({ jumpTo, readEntry: () => Promise.resolve(empty) });
    expect(await screen.findByText("The sheet Agen has no active agent yet.")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Open Skenario" }));
    expect(jumpTo).toHaveBeenCalledWith({ sheet: "Skenario", cell: "A6" });
  });

  it("offers a row's draft again after the pane was closed", async () => {
    const readEntry = ({ want }: Parameters<PaneActions["readEntry"]>[0]) =>
      Promise.resolve(entry(want === "picked" ? { row: row() } : {}));
    const first = await form({ readEntry });
    await first.user.click(await screen.findByRole("button", { name: "Open the selected row" }));
    await first.user.type(await screen.findByLabelText("Note"), "half");
    cleanup();
    const { user } = await form({ readEntry });
    await user.click(await screen.findByRole("button", { name: "Go on with MC-2607-AAAAAA" }));
    expect(await screen.findByRole("heading", { name: "Editing MC-2607-AAAAAA" })).toBeTruthy();
    expect(screen.getByLabelText("Note")).toHaveProperty("value", "half");
    expect(screen.queryByRole("button", { name: /^Go on with/ })).toBeNull();
  });

  it("unfolds the finding part only where there is one", async () => {
    const { user } = await form();
    await screen.findByRole("radiogroup", { name: "Nonconformity" });
    expect(screen.queryByLabelText("What was found")).toBeNull();
    await user.click(foundAs("Ya"));
    expect(screen.getByLabelText("What was found")).toBeTruthy();
  });

  it("keeps its draft when the pane is closed, and forgets it once it is saved", async () => {
    const addSample = jest.fn(actionsOver(ready()).addSample);
    const first = await form({ addSample });
    await first.user.type(await screen.findByLabelText("Recording ID"), "REK-9");
    cleanup();
    const { user } = await form({ addSample });
    expect(await screen.findByText("Your draft has been restored.")).toBeTruthy();
    expect(screen.getByLabelText("Recording ID")).toHaveProperty("value", "REK-9");
    await user.click(screen.getByRole("button", { name: "Save" }));
    await user.click(screen.getByRole("button", { name: "Save, fill in later" }));
    expect(await screen.findByText(saying(/^Saved in F-22 2026-07: MC-2607-/))).toBeTruthy();
    const sent = addSample.mock.calls[0]?.[0];
    expect(sent?.fields).toMatchObject({ recordingId: "REK-9", callDate: "2026-07-24" });
    expect(sent?.token).toMatch(/^[0-9A-Z]{6}$/);
    expect(screen.getByLabelText("Recording ID")).toHaveProperty("value", "");
    expect(Object.keys(localStorage).filter((key) => key.includes("draft"))).toEqual([]);
    // Beside what is typed of the next call it would be taken for that one's.
    await user.type(screen.getByLabelText("Recording ID"), "R");
    expect(screen.queryByText(/^Saved in F-22/)).toBeNull();
  });

  it("finds a draft that was typed before the workbook was first saved as a file", async () => {
    const unsaved = { book: "2026 1", bookBefore: "2026 1" };
    const first = await form({ readEntry: () => Promise.resolve(entry(unsaved)) });
    await first.user.type(await screen.findByLabelText("Recording ID"), "REK-8");
    cleanup();
    const other = await form({
      readEntry: () => Promise.resolve(entry({ book: "2026 2", bookBefore: "2026 2" })),
    });
    expect(await screen.findByLabelText("Recording ID")).toHaveProperty("value", "");
    other.unmount();
    await form();
    expect(await screen.findByLabelText("Recording ID")).toHaveProperty("value", "REK-8");
  });

  it("asks for a call date that is a day and has come, before anything is written", async () => {
    const addSample = jest.fn(actionsOver(ready()).addSample);
    const { user } = await form({ addSample });
    await user.click(await screen.findByRole("button", { name: /^(Change|Fold fields)$/ }));
    if (!screen.queryByLabelText("Call date"))
      await user.click(screen.getByRole("button", { name: "Change" }));
    const date = screen.getByLabelText("Call date");
    await user.clear(date);
    await user.type(date, "25/07/2026");
    expect(screen.getByText("The date must not be after 24 Jul 2026.")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Save" }));
    expect(addSample).not.toHaveBeenCalled();
  });

  it("edits the selected row and shows a co-author's change beside one's own until it is decided", async () => {
    const theirs = row({ fields: { ...row().fields, note: "theirs", area: "BDG" } });
    const outcomes: SaveOutcome[] = [
      {
        kind: "conflict",
        row: theirs,
        conflicts: [{ key: "note", header: "Catatan", before: "", mine: "mine", theirs: "theirs" }],
      },
    ];
    const saveRow = jest.fn((options: Parameters<PaneActions["saveRow"]>[0]) =>
      Promise.resolve(outcomes.shift() ?? { kind: "saved" as const, row: options.row, written: 1 }),
    );
    const readEntry = ({ want }: Parameters<PaneActions["readEntry"]>[0]) =>
      Promise.resolve(entry(want === "picked" ? { row: row() } : {}));
    const { user } = await form({ saveRow, readEntry });
    await user.click(await screen.findByRole("button", { name: "Open the selected row" }));
    expect(await screen.findByRole("heading", { name: "Editing MC-2607-AAAAAA" })).toBeTruthy();
    await user.type(screen.getByLabelText("Note"), "mine");
    await user.click(screen.getByRole("button", { name: "Save" }));
    expect(await screen.findByRole("region", { name: "A co-author changed the same row" })).toBeTruthy();
    await user.click(screen.getByRole("radio", { name: "Theirs: theirs" }));
    await user.click(screen.getByRole("button", { name: "Save the choice" }));
    await waitFor(() => {
      expect(saveRow).toHaveBeenCalledTimes(2);
    });
    // Over what stands now, with what this person changed alone: the co-author's area stays.
    expect(saveRow.mock.calls[1]?.[0]).toMatchObject({ row: theirs, fields: { note: "theirs" } });
    expect(saveRow.mock.calls[1]?.[0].fields).not.toHaveProperty("area");
  });
});

describe("the worklist", () => {
  it("has the viewer's steps first and does one in place, today unless told otherwise", async () => {
    const saveRow = jest.fn(actionsOver(ready()).saveRow);
    const { user } = await draw("Worklist", { readWorklist: () => Promise.resolve(worklist()), saveRow });
    const buttons = await screen.findAllByRole("button", { name: /^Complete: / });
    expect(buttons.map((button) => button.getAttribute("aria-label"))).toEqual([
      "Complete: MC-2607-AAAAAA, QCO to QA",
    ]);
    // The supervisor's is out of turn as long as QCO and QA have not passed it on: it can be looked at.
    expect(screen.getByRole("button", { name: "Look at: OTHERS, Supervisor to QA" })).toBeTruthy();
    expect(screen.getByText("Not its turn yet: it awaits QCO to QA.")).toBeTruthy();
    await user.click(buttons[0] as HTMLElement);
    expect(screen.getByLabelText("Feedback QCO to QA")).toHaveProperty("value", "24/07/2026");
    // The day stands: the keyboard begins at what does not.
    expect(document.activeElement).toBe(screen.getByLabelText("QCO's recommendation"));
    act(() => {
      screen.getByLabelText("Feedback QCO to QA").focus();
    });
    // A step without what was done is none: it says so, goes there, and writes nothing.
    await user.click(screen.getByRole("button", { name: "Complete" }));
    expect(saveRow).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(screen.getByLabelText("QCO's recommendation"));
    await user.type(screen.getByLabelText("QCO's recommendation"), "Latih");
    await user.click(screen.getByRole("button", { name: "Complete" }));
    const told = await screen.findByText(saying("MC-2607-AAAAAA: QCO to QA recorded."));
    // Kept in view: the step that it answers may have stood far down.
    expect(told.closest(".messages")).toBeTruthy();
    expect(saveRow.mock.calls[0]?.[0].fields).toEqual({
      qcoToQaDone: "2026-07-24",
      qcoRecommendation: "Latih",
    });
    // It ends where somebody goes on.
    await user.click(screen.getByRole("button", { name: "Look at: OTHERS, Supervisor to QA" }));
    expect(screen.queryByText(saying("MC-2607-AAAAAA: QCO to QA recorded."))).toBeNull();
  });

  it.each([
    ["qcoToQa", "qcoBy"],
    ["qaToSupervisor", "qaBy"],
    ["supervisorToQa", "supervisorBy"],
  ] as const)("says who did %s by the name told to the pane, only where nobody stands", async (link, by) => {
    rememberPerson({ role: "qa", name: "Sari" });
    const saveRow = jest.fn(actionsOver(ready()).saveRow);
    const before = { qcoToQaDone: "2026-07-21", qaToSupervisorDone: "2026-07-21" };
    const steps = [{ step: step({ link }), row: row({ fields: { ...row().fields, ...before } }) }];
    const { user } = await draw("Worklist", {
      readWorklist: () => Promise.resolve(worklist({ steps })),
      saveRow,
    });
    await user.click(await screen.findByRole("button", { name: /^Complete: / }));
    for (const box of screen.getAllByRole("textbox").slice(1)) await user.type(box, "Latih");
    if (link === "supervisorToQa") {
      await user.click(screen.getByRole("button", { name: "Complete" }));
      expect(saveRow).not.toHaveBeenCalled();
      await user.selectOptions(screen.getByLabelText("Person in charge"), "Dewi");
    }
    await user.click(screen.getByRole("button", { name: "Complete" }));
    await screen.findByText(/recorded\.$/);
    expect(saveRow.mock.calls[0]?.[0].whereEmpty).toEqual({ [by]: "Sari" });
    expect(saveRow.mock.calls[0]?.[0].fields).not.toHaveProperty(by);
  });

  it("presumes that who answers their own step is in charge, until somebody else is chosen", async () => {
    rememberPerson({ role: "supervisor", name: "Dewi" });
    const saveRow = jest.fn(actionsOver(ready()).saveRow);
    const before = { qcoToQaDone: "2026-07-21", qaToSupervisorDone: "2026-07-21" };
    const steps = [
      {
        step: step({ link: "supervisorToQa", owner: "Dewi" }),
        row: row({ fields: { ...row().fields, ...before } }),
      },
    ];
    const { user } = await draw("Worklist", {
      readWorklist: () => Promise.resolve(worklist({ steps })),
      saveRow,
    });
    await user.click(await screen.findByRole("button", { name: /^Complete: / }));
    expect(screen.getByLabelText("Person in charge")).toHaveProperty("value", "Dewi");
    for (const box of screen.getAllByRole("textbox").slice(1)) await user.type(box, "Latih");
    await user.click(screen.getByRole("button", { name: "Complete" }));
    await screen.findByText(/recorded\.$/);
    expect(saveRow.mock.calls[0]?.[0].fields).toMatchObject({ personInCharge: "Dewi" });
  });

  it("keeps what was typed into a step when the pane is closed, over the row as it was then", async () => {
    const begun = worklist();
    const first = await draw("Worklist", { readWorklist: () => Promise.resolve(begun) });
    await first.user.click(
      await screen.findByRole("button", { name: "Complete: MC-2607-AAAAAA, QCO to QA" }),
    );
    await first.user.type(screen.getByLabelText("QCO's recommendation"), "Latih");
    cleanup();

    // Meanwhile a co-author has written there too: that is told from the row as it was.
    const theirs = worklist();
    const steps = theirs.steps.map(({ step, row }) => ({
      step,
      row: { ...row, fields: { ...row.fields, qcoRecommendation: "Milik rekan" } },
    }));
    const saveRow = jest.fn(actionsOver(ready()).saveRow);
    const { user } = await draw("Worklist", {
      readWorklist: () => Promise.resolve({ ...theirs, steps }),
      saveRow,
    });
    await user.click(await screen.findByRole("button", { name: "Complete: MC-2607-AAAAAA, QCO to QA" }));
    expect(screen.getByText("Your draft has been restored.")).toBeTruthy();
    expect(screen.getByLabelText("QCO's recommendation")).toHaveProperty("value", "Latih");
    await user.click(screen.getByRole("button", { name: "Complete" }));
    expect(await screen.findByText(saying("MC-2607-AAAAAA: QCO to QA recorded."))).toBeTruthy();
    expect(saveRow.mock.calls[0]?.[0].row).toEqual(
      begun.steps.find(({ step }) => step.id === "MC-2607-AAAAAA")?.row,
    );
    // Saved: it is kept no longer.
    await user.click(await screen.findByRole("button", { name: "Complete: MC-2607-AAAAAA, QCO to QA" }));
    expect(screen.getByLabelText("QCO's recommendation")).toHaveProperty("value", "Milik rekan");
  });

  it("shows all that a step is decided by: what failed, what was recommended, and the recording by its link", async () => {
    rememberPerson({ role: "supervisor", name: "Dewi" });
    const told = row({
      fields: {
        ...row().fields,
        findingText: "Solusi keliru",
        criterion5: "Tidak",
        qcoToQaDone: "2026-07-21",
        qaToSupervisorDone: "2026-07-22",
        qcoRecommendation: "Dengarkan ulang",
        qaRecommendation: "Dampingi",
        recordingId: "VRS 7/1",
      },
    });
    const steps = [{ step: step({ link: "supervisorToQa", owner: "Dewi" }), row: told }];
    const reading = worklist({ steps, recordings: "https://vrs.contoh/putar?id={id}" });
    const { user } = await draw("Worklist", { readWorklist: () => Promise.resolve(reading) });
    await user.click(await screen.findByRole("button", { name: /^Complete: / }));
    for (const words of ["P06", "Dengarkan ulang", "Dampingi", "21 Jul 2026", "22 Jul 2026"])
      expect(screen.getByText(words)).toBeTruthy();
    expect(screen.getByRole("link", { name: "Listen to VRS 7/1" }).getAttribute("href")).toBe(
      "https://vrs.contoh/putar?id=VRS%207%2F1",
    );
  });

  it("passes several on at once, each saved by itself, and keeps those that a co-author has changed", async () => {
    const ids = ["MC-2607-AAAAAA", "MC-2607-BBBBBB"];
    const steps = ids.map((id) => ({ step: step({ id }), row: row({ id }) }));
    const saveRow = jest.fn((options: Parameters<PaneActions["saveRow"]>[0]) =>
      Promise.resolve<SaveOutcome>(
        options.row.id === ids[1]
          ? { kind: "conflict", row: options.row, conflicts: [] }
          : { kind: "saved", row: options.row, written: 2 },
      ),
    );
    const { user } = await draw("Worklist", {
      readWorklist: () => Promise.resolve(worklist({ steps })),
      saveRow,
    });
    for (const id of ids) await user.click(await screen.findByRole("checkbox", { name: new RegExp(id) }));
    await user.click(screen.getByRole("button", { name: "Fill in at once" }));
    const form = within(screen.getByRole("form", { name: "Fill in 2 steps at once" }));
    for (const id of ids) expect(form.getByText(new RegExp(id))).toBeTruthy();
    await user.click(form.getByRole("button", { name: "Complete 2 steps" }));
    expect(saveRow).not.toHaveBeenCalled();
    await user.type(form.getByLabelText("QCO's recommendation"), "Latih");
    await user.click(form.getByRole("button", { name: "Complete 2 steps" }));
    expect(await screen.findByText(/^1 step recorded\. 1 was not written/)).toBeTruthy();
    expect(
      saveRow.mock.calls.map(([{ row: saved, fields }]) => [saved.id, fields["qcoRecommendation"]]),
    ).toEqual([
      [ids[0], "Latih"],
      [ids[1], "Latih"],
    ]);
  });

  it("has QA's queue of what is closed and not approved", async () => {
    rememberPerson({ role: "qa", name: "Sari" });
    const saveRow = jest.fn(actionsOver(ready()).saveRow);
    const closed = { month: "2026-07", closed: true, missing: [] };
    const cases = [
      { ...closed, row: row({ id: "WAITS" }) },
      { ...closed, row: row({ id: "DONE", fields: { ...row().fields, approvedBy: "Sari" } }) },
    ];
    const { user } = await draw("Worklist", {
      readWorklist: () => Promise.resolve(worklist({ steps: [], cases })),
      saveRow,
    });
    expect(await screen.findByRole("button", { name: "Approve WAITS" })).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Approve DONE" })).toBeNull();
    await user.click(screen.getByRole("button", { name: "Approve WAITS" }));
    expect(await screen.findByText("WAITS approved.")).toBeTruthy();
    expect(saveRow.mock.calls[0]?.[0].fields).toEqual({ approvedBy: "Sari", approvalDate: "2026-07-24" });
  });

  it("copies a reminder of what is due and overdue for each person", async () => {
    const { user } = await draw("Worklist", { readWorklist: () => Promise.resolve(worklist()) });
    await user.click(await screen.findByRole("button", { name: "Copy reminder for Ayu" }));
    expect(await screen.findByText("The reminder for Ayu has been copied.")).toBeTruthy();
    const copied = await navigator.clipboard.readText();
    expect(copied).toContain("Dear Ayu,");
    expect(copied).toContain("- MC-2607-AAAAAA, QCO to QA: due 22 Jul 2026, 2 days overdue. Contoh");
    const mail = screen.getByRole("link", { name: "Mail: reminder to Dewi" }).getAttribute("href");
    expect(decodeURIComponent(mail ?? "")).toContain("- OTHERS, Supervisor to QA");
  });

  it("reminds of everything that presses, whatever the list is filtered for", async () => {
    const { user } = await draw("Worklist", { readWorklist: () => Promise.resolve(worklist()) });
    await user.selectOptions(await screen.findByLabelText("Step"), "QCO to QA");
    expect(screen.queryByRole("button", { name: "Complete: OTHERS, Supervisor to QA" })).toBeNull();
    expect(screen.getByRole("button", { name: "Copy reminder for Dewi" })).toBeTruthy();
  });

  it("opens a mail with as many steps as an address takes, and copies all of them", async () => {
    const steps = Array.from({ length: 40 }, (_, index) => {
      const id = `MC-2607-${String(index).padStart(6, "0")}`;
      return { step: step({ id }), row: row({ id }) };
    });
    const { user } = await draw("Worklist", { readWorklist: () => Promise.resolve(worklist({ steps })) });
    const link = await screen.findByRole("link", { name: "Mail: reminder to Ayu" });
    const address = link.getAttribute("href") ?? "";
    expect(address.length).toBeLessThanOrEqual(2000);
    const lines = decodeURIComponent(address).split("\r\n");
    const told = lines.filter((line) => line.startsWith("- ")).length;
    expect(told).toBeGreaterThan(4);
    expect(lines).toContain(`… and ${40 - told} more steps; see Worklist.`);
    await user.click(screen.getByRole("button", { name: "Copy reminder for Ayu" }));
    const copied = await navigator.clipboard.readText();
    expect(copied.split("\n").filter((line) => line.startsWith("- "))).toHaveLength(40);
  });

  it("filters by step, and says so where nothing passes or nothing is open", async () => {
    const { user } = await draw("Worklist", { readWorklist: () => Promise.resolve(worklist()) });
    await user.selectOptions(await screen.findByLabelText("Step"), "QA to supervisor");
    expect(screen.getByText("No open steps match this filter.")).toBeTruthy();
    cleanup();
    await draw("Worklist", { readWorklist: () => Promise.resolve(worklist({ steps: [] })) });
    expect(await screen.findByText("No step is open. All feedback has been passed on.")).toBeTruthy();
  });
});

describe("corrective action", () => {
  it("has those past their target first, and shows those of one kind, area or agent", async () => {
    const aCase = (id: string, area: string, fields: Readonly<Record<string, string>>, closed = false) => ({
      row: row({ id, fields: { area, agentName: `Agent ${area}`, ...fields } }),
      month: "2026-07",
      closed,
      missing: [],
    });
    const cases = [
      aCase("NEW", "JKT", {}),
      aCase("LATE", "BDG", { targetDate: "2026-07-20" }),
      aCase("DONE", "BDG", { targetDate: "2026-07-20", completedDate: "2026-07-19" }),
      aCase("SHUT", "JKT", { targetDate: "2026-07-01" }, true),
    ];
    const { user } = await draw("Corrective action", {
      readWorklist: () => Promise.resolve(worklist({ cases })),
    });
    const shown = () =>
      screen
        .getAllByRole("button", { name: /^Fill in [A-Z]+$/ })
        .map((one) => one.getAttribute("aria-label")?.slice(8));
    const kind = (name: string) => screen.getByRole("button", { name });
    await screen.findByRole("button", { name: "Not Closed 3", pressed: true });
    expect(kind("Past target 1")).toBeTruthy();
    expect(shown()).toEqual(["LATE", "NEW", "DONE"]);
    await user.selectOptions(screen.getByLabelText("Area"), "JKT");
    expect(shown()).toEqual(["NEW"]);
    await user.click(kind("All 2"));
    expect(shown()).toEqual(["NEW", "SHUT"]);
    await user.click(kind("Past target 0"));
    expect(screen.getByText("No actions match this filter.")).toBeTruthy();
    await user.selectOptions(screen.getByLabelText("Area"), "All");
    await user.selectOptions(screen.getByLabelText("Agent"), "Agent BDG");
    expect(shown()).toEqual(["LATE"]);
  });

  it("keeps what was typed when the form is closed, until it is discarded", async () => {
    const { user } = await draw("Corrective action", { readWorklist: () => Promise.resolve(worklist()) });
    const open = async () => {
      await user.click(await screen.findByRole("button", { name: "Fill in MC-2607-AAAAAA" }));
    };
    await open();
    expect(screen.queryByRole("button", { name: "Delete draft" })).toBeNull();
    await user.type(screen.getByLabelText("Correction"), "Ditelepon ulang");
    await user.click(screen.getByRole("button", { name: "Close" }));
    await open();
    expect(screen.getByLabelText("Correction")).toHaveProperty("value", "Ditelepon ulang");
    await user.click(screen.getByRole("button", { name: "Delete draft" }));
    const question = within(screen.getByRole("group", { name: "What has not been saved will be lost." }));
    await user.click(question.getByRole("button", { name: "Delete draft" }));
    await open();
    expect(screen.getByLabelText("Correction")).toHaveProperty("value", "");
  });

  it("asks for the root's category before the root cause", async () => {
    const saveRow = jest.fn(actionsOver(ready()).saveRow);
    const { user } = await draw("Corrective action", {
      readWorklist: () => Promise.resolve(worklist()),
      saveRow,
    });
    await user.click(await screen.findByRole("button", { name: "Fill in MC-2607-AAAAAA" }));
    const category = screen.getByRole("combobox", { name: "Root cause category" });
    const cause = screen.getByRole("textbox", { name: "Root cause" });
    expect(category.compareDocumentPosition(cause) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
    await user.selectOptions(category, "Keterampilan");
    await user.click(screen.getByRole("button", { name: "Save" }));
    expect(await screen.findByText(saying("MC-2607-AAAAAA saved."))).toBeTruthy();
    expect(saveRow.mock.calls[0]?.[0].fields).toEqual({ rootCategory: "Keterampilan" });
  });

  it("tells what is missing before Closed, and refuses Closed until it is there", async () => {
    const saveRow = jest.fn(actionsOver(ready()).saveRow);
    const { user } = await draw("Corrective action", {
      readWorklist: () => Promise.resolve(worklist()),
      saveRow,
    });
    expect(await screen.findByText("Fill these in before Closed: Correction, Date completed.")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Fill in MC-2607-AAAAAA" }));
    await user.selectOptions(screen.getByLabelText("Status"), "Closed");
    expect(screen.getByRole("alert").textContent).toContain("Effectiveness check");
    await user.click(screen.getByRole("button", { name: "Save" }));
    expect(saveRow).not.toHaveBeenCalled();
    await user.type(screen.getByLabelText("Correction"), "a");
    await user.type(screen.getByRole("textbox", { name: "Corrective action" }), "b");
    await user.type(screen.getByLabelText("Date completed"), "24/07/2026");
    await user.type(screen.getByLabelText("Effectiveness check"), "c");
    expect(screen.queryByRole("alert")).toBeNull();
    await user.click(screen.getByRole("button", { name: "Save" }));
    expect(await screen.findByText(saying("MC-2607-AAAAAA saved."))).toBeTruthy();
    expect(saveRow.mock.calls[0]?.[0].fields).toEqual({
      status: "Closed",
      correction: "a",
      correctiveAction: "b",
      completedDate: "2026-07-24",
      effectivenessCheck: "c",
    });
  });
});

it("the day on which the agent came to know of a finding is taken with the corrective action, and alone", async () => {
  const saveRow = jest.fn(actionsOver(ready()).saveRow);
  const { user } = await draw("Corrective action", {
    readWorklist: () =>
      Promise.resolve(worklist({ cases: [{ row: row(), month: "2026-07", closed: false, missing: [] }] })),
    saveRow,
  });
  await user.click(await screen.findByRole("button", { name: "Fill in MC-2607-AAAAAA" }));
  await user.type(screen.getByLabelText("Acknowledged by the agent"), "31/02/2026");
  await user.click(screen.getByRole("button", { name: "Save" }));
  expect(saveRow).not.toHaveBeenCalled();
  await user.clear(screen.getByLabelText("Acknowledged by the agent"));
  await user.type(screen.getByLabelText("Acknowledged by the agent"), "22/07/2026");
  await user.click(screen.getByRole("button", { name: "Save" }));
  expect(await screen.findByText(saying("MC-2607-AAAAAA saved."))).toBeTruthy();
  expect(saveRow.mock.calls[0]?.[0].fields).toEqual({ acknowledgedDate: "2026-07-22" });
});

describe("an objection", () => {
  const objected = {
    objection: "Diajukan",
    objectionDate: "2026-07-20",
    objectionBy: "Dewi",
    objectionReason: "P04: sudah berempati",
    criterion2: "Tidak",
    criterion3: "Ya",
    criterion4: "Ya",
  };
  const drawWith = async (fields: Readonly<Record<string, string>>) => {
    const saveRow = jest.fn(actionsOver(ready()).saveRow);
    const cases = [{ row: row({ fields }), month: "2026-07", closed: false, missing: [] }];
    const { user } = await draw("Corrective action", {
      readWorklist: () => Promise.resolve(worklist({ cases })),
      saveRow,
    });
    return { user, saveRow };
  };

  it("is raised with its day, name and reason, and not without a reason", async () => {
    const { user, saveRow } = await drawWith({});
    await user.click(await screen.findByRole("button", { name: "Raise an objection: MC-2607-AAAAAA" }));
    await user.type(screen.getByLabelText("Objection by"), "Dewi");
    await user.click(screen.getByRole("button", { name: "Save" }));
    expect(saveRow).not.toHaveBeenCalled();
    await user.type(screen.getByLabelText("Reason for the objection"), "P03: sudah ditanyakan");
    await user.click(screen.getByRole("button", { name: "Save" }));
    expect(
      await screen.findByText(
        saying(
          "Objection MC-2607-AAAAAA saved. If the reports for July 2026 have been created, create them again.",
        ),
      ),
    ).toBeTruthy();
    expect(saveRow.mock.calls[0]?.[0]).toMatchObject({ action: "Ajukan keberatan" });
    expect(saveRow.mock.calls[0]?.[0].fields).toEqual({
      objection: "Diajukan",
      objectionDate: "2026-07-24",
      objectionBy: "Dewi",
      objectionReason: "P03: sudah ditanyakan",
    });
  });

  it("is decided with a word, a reason and a day; only marks that are changed here are corrected, and named", async () => {
    const { user, saveRow } = await drawWith(objected);
    expect(await screen.findByText("Objection: Diajukan")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Decide the objection: MC-2607-AAAAAA" }));
    expect(screen.getByText("Objection by Dewi: P04: sudah berempati")).toBeTruthy();
    expect(screen.queryByLabelText(/^P05/)).toBeNull();
    await user.selectOptions(screen.getByLabelText("Objection"), "Sebagian");
    await user.selectOptions(screen.getByLabelText("P03 Menggali Kebutuhan"), "Ya");
    await user.click(screen.getByRole("button", { name: "Save" }));
    expect(saveRow).not.toHaveBeenCalled();
    await user.type(screen.getByLabelText("QA's decision"), "Terdengar di menit kedua.");
    await user.click(screen.getByRole("button", { name: "Save" }));
    expect(await screen.findByText(saying(/^Objection MC-2607-AAAAAA saved\./))).toBeTruthy();
    expect(saveRow.mock.calls[0]?.[0]).toMatchObject({ action: "Putuskan keberatan" });
    expect(saveRow.mock.calls[0]?.[0].fields).toEqual({
      objection: "Sebagian",
      objectionDecision: "P03: Tidak → Ya. Terdengar di menit kedua.",
      objectionDecisionDate: "2026-07-24",
      criterion2: "Ya",
    });
  });

  it("that is rejected corrects no mark, even one that was chosen before", async () => {
    const { user, saveRow } = await drawWith(objected);
    await user.click(await screen.findByRole("button", { name: "Decide the objection: MC-2607-AAAAAA" }));
    await user.selectOptions(screen.getByLabelText("P03 Menggali Kebutuhan"), "Ya");
    await user.selectOptions(screen.getByLabelText("Objection"), "Ditolak");
    expect(screen.queryByLabelText("P03 Menggali Kebutuhan")).toBeNull();
    await user.type(screen.getByLabelText("QA's decision"), "Tidak terdengar.");
    await user.click(screen.getByRole("button", { name: "Save" }));
    expect(await screen.findByText(saying(/^Objection MC-2607-AAAAAA saved\./))).toBeTruthy();
    expect(saveRow.mock.calls[0]?.[0].fields).toEqual({
      objection: "Ditolak",
      objectionDecision: "Tidak terdengar.",
      objectionDecisionDate: "2026-07-24",
    });
  });
});
