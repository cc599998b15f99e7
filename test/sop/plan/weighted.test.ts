/** The rate of a month whose samples are not spread over the areas as the active agents are; what counts as tried. */
import { judgeRows } from "../../../src/sop/counting/judgeRows";
import { planProgress, type PlanProgress } from "../../../src/sop/plan/planProgress";
import type { Agent } from "../../../src/sop/types";
import { day, goodRow, marksBut, monthSheet, snapshotOf } from "../support/rows";

/** So many agents of an area; with an area of none "" is theirs. */
const agents = (count: number, area: string, active = true): readonly Agent[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `${area}${active ? "" : "-lama"}-${index}`,
    name: "",
    area,
    service: "",
    supervisor: "",
    active,
  }));

type Call = "passed" | "failed" | "busy";

/** The progress of a month with these calls by area. A failed one has no Tidak but in P02, which is fatal. */
const progressOf = (
  calls: Readonly<Record<string, readonly Call[]>>,
  roster: readonly Agent[],
): PlanProgress => {
  const rows = Object.entries(calls).flatMap(([area, own]) =>
    own.map((call, index) =>
      goodRow({
        text: { area, sampleNumber: `${area}-${index}`, callStatus: call === "busy" ? "Sibuk" : "Terhubung" },
        marks: marksBut(call === "failed" ? { P02: "Tidak" } : {}),
      }),
    ),
  );
  return planProgress([], judgeRows(snapshotOf([monthSheet(rows)]), day("2026-07-31")), roster, "2026-07");
};
const passed = (count: number): readonly Call[] => Array.from({ length: count }, () => "passed");

describe("the weighted rate", () => {
  const two = [...agents(2, "JKT"), ...agents(2, "BDG")];

  it("is told from a difference of a whole sample on, and not below", () => {
    // Of four samples each area is due two, of five two and a half.
    expect(progressOf({ JKT: passed(3), BDG: passed(1) }, two).weighted).toMatchObject({ share: 1 });
    expect(progressOf({ JKT: passed(3), BDG: passed(2) }, two).weighted).toBeUndefined();
  });

  it("weighs each area's own rate by its active agents", () => {
    const roster = [...agents(3, "JKT"), ...agents(1, "BDG")];
    const calls = { JKT: ["passed", "failed"], BDG: ["passed", "passed", "passed", "failed"] } as const;
    // ¾ of a half and ¼ of three quarters.
    expect(progressOf(calls, roster).weighted).toMatchObject({ share: 0.5625, unweighted: 4 / 6 });
  });

  it("takes nobody into account who is inactive or has no area, nor calls that did not count", () => {
    const even = { JKT: passed(2), BDG: passed(2) };
    expect(progressOf(even, two).weighted).toBeUndefined();
    expect(progressOf(even, [...two, ...agents(8, "")]).weighted).toBeUndefined();
    expect(progressOf(even, [...two, ...agents(8, "BDG", false)]).weighted).toBeUndefined();
    const busy: readonly Call[] = ["passed", "passed", "busy", "busy", "busy", "busy"];
    expect(progressOf({ JKT: passed(2), BDG: busy }, two).weighted).toBeUndefined();
  });

  it("is none where nothing was called, or nobody is there to be called", () => {
    expect(progressOf({}, two).weighted).toBeUndefined();
    expect(progressOf({ JKT: passed(4) }, []).weighted).toBeUndefined();
  });
});

it("an area's calls that were tried are all its rows, but a call that stands there twice is one", () => {
  const call = (sampleNumber: string, callStatus = "Terhubung") =>
    goodRow({ text: { sampleNumber, callStatus } });
  const rows = [call("1"), call("2", "Sibuk"), call("1")];
  const judged = judgeRows(snapshotOf([monthSheet(rows)]), day("2026-07-31"));
  expect(planProgress([], judged, [], "2026-07").areas).toMatchObject([
    { area: "JKT", counted: 1, attempted: 2 },
  ]);
});
