/** The worklist: which steps are open, whose they are, what is pressing, and which calls the plan still lacks. */
import fc from "fast-check";
import {
  deadlineRows,
  figuresOfMonths,
  isMine,
  judgeRows,
  LINKS,
  missingBeforeClosed,
  nextCalls,
  openSteps,
  remindersOf,
  stepsFor,
  type Link,
  type OpenStep,
  type SampleCount,
} from "../../../src/sop";
import { anyRow } from "../support/anyRow";
import { AS_OF, bareRow, monthSheet, nonconformingRow, snapshotOf } from "../support/rows";

const step = (changes: Partial<OpenStep> = {}): OpenStep => ({
  id: "A",
  month: "2026-07",
  link: "qcoToQa",
  verdict: "overdue",
  due: 46220,
  daysLeft: -7,
  owner: "Ayu",
  area: "JKT",
  agent: "Agen",
  findingText: "Contoh",
  place: { sheet: "F-22 2026-07", sheetRow: 6 },
  ...changes,
});

describe("openSteps", () => {
  it("lists the steps whose done cell is empty, with the days left and who owes them", () => {
    const row = nonconformingRow({
      text: { sampleNumber: " A1 ", executor: "Ayu", supervisor: "Dewi" },
      date: { findingDate: "2026-07-22", qcoToQaDone: "2026-07-23" },
    });
    const steps = openSteps(snapshotOf([monthSheet([row])]), AS_OF);
    expect(
      steps.map(({ link, verdict, daysLeft, owner, id }) => [id, link, verdict, daysLeft, owner]),
    ).toEqual([
      ["A1", "qaToSupervisor", "dueToday", 0, ""],
      ["A1", "supervisorToQa", "dueToday", 0, "Dewi"],
    ]);
  });

  it("puts the longest overdue first and what has no due day last", () => {
    const finding = (findingDate: string, sampleNumber: string) =>
      nonconformingRow({ text: { sampleNumber }, date: { findingDate } });
    const rows = [finding("2026-07-23", "B"), finding("", "C"), finding("2026-07-10", "A")];
    const ids = openSteps(snapshotOf([monthSheet(rows)]), AS_OF).map(({ id }) => id);
    expect(ids).toEqual(["A", "A", "A", "B", "B", "B", "C", "C", "C"]);
  });

  it("agrees with the figures on every link of any rows", () => {
    fc.assert(
      fc.property(
        fc.array(anyRow, { maxLength: 12 }),
        fc.constantFrom("finding", "previous"),
        (rows, anchor) => {
          const deadline = { days: 2, calendar: "calendar", anchor } as const;
          const snapshot = snapshotOf([monthSheet(rows)], { deadline });
          const steps = openSteps(snapshot, AS_OF);
          const figures = [...figuresOfMonths(snapshot, AS_OF).values()];
          const sum = (link: Link, verdict: "overdue" | "dueToday" | "notDue"): number =>
            figures.reduce((total, { deadlines }) => total + deadlines[link][verdict], 0);
          for (const link of LINKS)
            for (const verdict of ["overdue", "dueToday", "notDue"] as const)
              expect(steps.filter((one) => one.link === link && one.verdict === verdict)).toHaveLength(
                sum(link, verdict),
              );
          const late = deadlineRows(judgeRows(snapshot, AS_OF)).filter(
            ({ verdict }) => verdict === "overdue",
          );
          expect(
            steps.filter(({ verdict }) => verdict === "overdue").map(({ daysLeft }) => daysLeft),
          ).toEqual(late.map(({ daysLate }) => -daysLate).sort((a, b) => a - b));
        },
      ),
      { seed: 5, numRuns: 60 },
    );
  });
});

describe("stepsFor", () => {
  const steps = [
    step({ id: "hers", owner: "Ayu" }),
    step({ id: "his", owner: "bima" }),
    step({ id: "qa", link: "qaToSupervisor", owner: "", area: "BDG" }),
  ];
  const ids = (list: readonly OpenStep[]) => list.map(({ id }) => id);

  it("puts the viewer's own steps first and leaves nothing out", () => {
    expect(ids(stepsFor(steps, { role: "qco", name: "Bima " }))).toEqual(["his", "hers", "qa"]);
    expect(ids(stepsFor(steps, { role: "qa", name: "Candra" }))).toEqual(["qa", "hers", "his"]);
  });

  it("calls a step of the role its viewer's where either is not named", () => {
    expect(isMine(step({ owner: "Ayu" }), { role: "qco", name: "" })).toBe(true);
    expect(isMine(step({ owner: "" }), { role: "qco", name: "Ayu" })).toBe(true);
    expect(isMine(step({ owner: "Ayu" }), { role: "supervisor", name: "Ayu" })).toBe(false);
  });

  it("gives each role the link that is its own: QCO's, QA's and Supervisor's step", () => {
    const owns = (["qco", "qa", "supervisor"] as const).map((role) =>
      LINKS.filter((link) => isMine(step({ link, owner: "" }), { role, name: "" })),
    );
    expect(owns).toEqual([["qcoToQa"], ["qaToSupervisor"], ["supervisorToQa"]]);
  });

  it("filters by link, area and agent", () => {
    const viewer = { role: "qco", name: "" } as const;
    expect(ids(stepsFor(steps, viewer, { link: "qaToSupervisor" }))).toEqual(["qa"]);
    expect(ids(stepsFor(steps, viewer, { area: "jkt" }))).toEqual(["hers", "his"]);
    expect(ids(stepsFor(steps, viewer, { agent: "Lain" }))).toEqual([]);
  });
});

describe("remindersOf", () => {
  it("gathers what is due today or overdue for each person, and for each link without a name", () => {
    const reminders = remindersOf([
      step({ id: "1" }),
      step({ id: "2", owner: "ayu ", link: "supervisorToQa", verdict: "dueToday" }),
      step({ id: "3", owner: "", link: "qaToSupervisor" }),
      step({ id: "4", verdict: "notDue" }),
    ]);
    expect(reminders.map(({ owner, link, steps }) => [owner, link, steps.map(({ id }) => id)])).toEqual([
      ["Ayu", "qcoToQa", ["1", "2"]],
      ["", "qaToSupervisor", ["3"]],
    ]);
  });
});

describe("missingBeforeClosed", () => {
  it("names the four cells that Closed needs, and none once they are filled", () => {
    expect(missingBeforeClosed(bareRow({}))).toEqual([
      "correction",
      "correctiveAction",
      "completedDate",
      "effectivenessCheck",
    ]);
    const filled = bareRow({
      text: { correction: "a", correctiveAction: "b", effectivenessCheck: "c" },
      date: { completedDate: "2026-07-20" },
    });
    expect(missingBeforeClosed(filled)).toEqual([]);
  });
});

describe("nextCalls", () => {
  const counts: SampleCount = {
    target: 60,
    counted: 58,
    reached: false,
    excluded: { callDate: 0, cancelled: 0, status: 0, agent: 0, unscored: 0, duplicate: 0 },
    byArea: { JKT: 12, BDG: 9 },
    byMaterial: { Informasi: 3 },
    byExecutor: { Ayu: 30 },
  };

  it("tells what target, quotas and materials still lack, the greatest lack first", () => {
    const plan = {
      areas: { jkt: 14, BDG: 5, MKS: 8 },
      people: { Ayu: 30 },
      agents: { A1: 3, A2: 3, A3: 3 },
      materials: ["Informasi", "Komplain"],
    };
    expect(nextCalls(counts, plan, { a1: 3, A3: 1 })).toEqual({
      toTarget: 2,
      areas: [
        { name: "MKS", counted: 0, quota: 8 },
        { name: "jkt", counted: 12, quota: 14 },
      ],
      people: [],
      agents: [
        { name: "A2", counted: 0, quota: 3 },
        { name: "A3", counted: 1, quota: 3 },
      ],
      materials: ["Komplain"],
    });
  });

  it("lacks nothing of the target when there are more", () => {
    expect(
      nextCalls({ ...counts, counted: 61 }, { areas: {}, people: {}, agents: {}, materials: [] }).toTarget,
    ).toBe(0);
  });
});
