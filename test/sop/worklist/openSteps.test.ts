/** Which steps are open, in which order, and what the worklist tells of each. */
import { openSteps } from "../../../src/sop/worklist/openSteps";
import { remindersOf } from "../../../src/sop/worklist/remindersOf";
import { stepsFor } from "../../../src/sop/worklist/stepsFor";
import type { OpenStep } from "../../../src/sop";
import type { Row } from "../../../src/sop/types";
import { AS_OF, day, goodRow, monthSheet, nonconformingRow, snapshotOf } from "../support/rows";

const steps = (...rows: readonly Row[]): readonly OpenStep[] =>
  openSteps(snapshotOf([monthSheet(rows)]), AS_OF);
const told = (...rows: readonly Row[]): readonly unknown[] =>
  steps(...rows).map(({ id, link }) => `${id} ${link}`);
const ALL_THREE = (id: string) => [`${id} qcoToQa`, `${id} qaToSupervisor`, `${id} supervisorToQa`];

describe("a step is open", () => {
  it("in a row with a nonconformity alone, one that is Batal left out", () => {
    expect(
      told(
        goodRow({ text: { sampleNumber: "A" } }),
        nonconformingRow({ text: { sampleNumber: "B" } }),
        nonconformingRow({ text: { sampleNumber: "C", status: "Batal" } }),
        goodRow({ text: { sampleNumber: "D", nonconformity: "" } }),
      ),
    ).toEqual(ALL_THREE("B"));
  });

  it("in no row that repeats another, but in one that is no sample for another reason", () => {
    expect(
      told(
        nonconformingRow({ text: { sampleNumber: "A" } }),
        nonconformingRow({ text: { sampleNumber: " a" } }),
        nonconformingRow({ text: { sampleNumber: "B", callStatus: "Sibuk" } }),
      ),
    ).toEqual([...ALL_THREE("A"), ...ALL_THREE("B")]);
  });

  it("while its own day of doing is empty; what cannot be read is something", () => {
    const done = { qcoToQaDone: "2026-07-16", supervisorToQaDone: "besok" };
    expect(told(nonconformingRow({ text: { sampleNumber: "A" }, date: done }))).toEqual(["A qaToSupervisor"]);
  });
});

describe("the order", () => {
  it("is by due day, what has none last, and as the rows stand among equals", () => {
    const found = (sampleNumber: string, findingDate: string): Row =>
      nonconformingRow({
        text: { sampleNumber },
        date: { findingDate, qcoToQaDone: findingDate, qaToSupervisorDone: findingDate },
      });
    const rows = [
      found("none", ""),
      found("B", "2026-07-20"),
      found("bad", "besok"),
      found("A", "2026-07-10"),
      found("C", "2026-07-20"),
    ];
    // Without a finding date QCO's and QA's cells are empty too.
    expect(steps(...rows).map(({ id }) => id)).toEqual(["A", "B", "C", "none", "none", "none", "bad"]);
  });
});

describe("what is told of a step", () => {
  it("is whose it is, when it is due and what was found, the agent by name before ID", () => {
    const text = {
      sampleNumber: " A ",
      area: "BDG",
      executor: "Bima",
      supervisor: "Dewi",
      agentName: "Agen Uji",
      findingText: "Contoh",
    };
    const row = nonconformingRow({ text, date: { findingDate: "2026-07-21" } });
    const common = {
      id: "A",
      month: "2026-07",
      due: day("2026-07-23"),
      daysLeft: -1,
      verdict: "overdue",
      area: "BDG",
      agent: "Agen Uji",
      findingText: "Contoh",
      place: { sheet: "F-22 2026-07", sheetRow: 4 },
    };
    expect(steps(row)).toEqual([
      { ...common, link: "qcoToQa", owner: "Bima" },
      { ...common, link: "qaToSupervisor", owner: "" },
      { ...common, link: "supervisorToQa", owner: "Dewi" },
    ]);
  });

  it("is the agent's ID where no name is given, and no days where there is no due day", () => {
    const [step] = steps(nonconformingRow({ date: { findingDate: "" } }));
    expect(step).toMatchObject({ agent: "A001", due: undefined, daysLeft: undefined, verdict: "incomplete" });
  });
});

const step = (changes: Partial<OpenStep>): OpenStep => ({
  id: "A",
  month: "2026-07",
  link: "qcoToQa",
  verdict: "overdue",
  due: 46_220,
  daysLeft: -7,
  owner: "Ayu",
  area: "JKT",
  agent: "Agen",
  findingText: "",
  place: { sheet: "F-22 2026-07", sheetRow: 6 },
  ...changes,
});

describe("reminders", () => {
  it("are one for each link without a name, and one for each name", () => {
    const reminders = remindersOf([
      step({ id: "1", owner: "", link: "qaToSupervisor" }),
      step({ id: "2", owner: " ", link: "supervisorToQa" }),
      step({ id: "3", owner: "", link: "qcoToQa", verdict: "dueToday" }),
      step({ id: "4", owner: "", link: "qaToSupervisor" }),
      step({ id: "5", owner: "Dewi", link: "supervisorToQa" }),
      step({ id: "6", owner: "Ayu" }),
    ]);
    expect(
      reminders.map(({ owner, link, steps: own }) => [owner, link, own.map(({ id }) => id).join()]),
    ).toEqual([
      ["", "qaToSupervisor", "1,4"],
      ["", "supervisorToQa", "2"],
      ["", "qcoToQa", "3"],
      ["Dewi", "supervisorToQa", "5"],
      ["Ayu", "qcoToQa", "6"],
    ]);
  });

  it("take no name for a link's own group", () => {
    const reminders = remindersOf([
      step({ id: "1", owner: "", link: "qcoToQa" }),
      step({ id: "2", owner: "link qcoToQa" }),
    ]);
    expect(reminders.map(({ steps: own }) => own.length)).toEqual([1, 1]);
  });

  it("are of what is overdue or due today alone", () => {
    const verdicts = ["notDue", "waiting", "incomplete", "invalid", "dueToday", "overdue"] as const;
    const reminders = remindersOf(verdicts.map((verdict) => step({ id: verdict, verdict })));
    expect(reminders.flatMap(({ steps: own }) => own.map(({ id }) => id))).toEqual(["dueToday", "overdue"]);
  });
});

describe("a worklist", () => {
  const all = [
    step({ id: "3", link: "supervisorToQa", owner: "Dewi" }),
    step({ id: "2", owner: "Bima", agent: "Lain", area: "BDG" }),
    step({ id: "1", owner: " Ayu " }),
  ];
  const ids = (...by: Parameters<typeof stepsFor> extends [unknown, ...infer Rest] ? Rest : never): string =>
    stepsFor(all, ...by)
      .map(({ id }) => id)
      .join();

  it("has the viewer's own first, blanks around either name aside", () => {
    expect(ids({ role: "qco", name: "bima" })).toBe("2,3,1");
    expect(ids({ role: "qco", name: " ayu " })).toBe("1,3,2");
    expect(ids({ role: "qco", name: " " })).toBe("2,1,3");
    expect(ids({ role: "supervisor", name: "Dewi" })).toBe("3,2,1");
    expect(ids({ role: "supervisor", name: "Bima" })).toBe("3,2,1");
  });

  it("lets each filter pass what equals it, capitals aside, and all filters together", () => {
    const viewer = { role: "qco", name: "" } as const;
    expect(ids(viewer, { agent: "agen" })).toBe("1,3");
    expect(ids(viewer, { agent: "lain" })).toBe("2");
    expect(ids(viewer, { area: "bdg" })).toBe("2");
    expect(ids(viewer, { agent: "Agen", link: "supervisorToQa", area: "JKT" })).toBe("3");
    expect(ids(viewer, { agent: "Agen", area: "BDG" })).toBe("");
  });
});
