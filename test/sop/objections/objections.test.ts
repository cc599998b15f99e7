/** Objections: their states and days, what check tells of them, and how many were upheld. docs/rules/f22.md, "Objections". */
import { criteriaNamed, judgeObjection, judgeRows, objectionFigures } from "../../../src/sop";
import { findingsOf } from "../../../src/sop/findings/findingsOf";
import type { DateColumn, Settings, TextColumn } from "../../../src/sop/types";
import { AS_OF, day, monthSheet, nonconformingRow, snapshotOf } from "../support/rows";

type Texts = Partial<Record<TextColumn, string>>;
type Dates = Partial<Record<DateColumn, string>>;

/** The supervisor received the finding on Thursday 16 July, and raised the objection on Friday 17 July. */
const RAISED: Texts = {
  objection: "Diajukan",
  objectionBy: "Supervisor Contoh",
  objectionReason: "P03: sudah ditanyakan",
};
const ON: Dates = {
  findingDate: "2026-07-15",
  qcoToQaDone: "2026-07-16",
  qaToSupervisorDone: "2026-07-16",
  objectionDate: "2026-07-17",
};
const rowOf = (text: Texts = RAISED, date: Dates = ON) => nonconformingRow({ text, date });
const settingsOf = (settings: Partial<Settings> = {}) => snapshotOf([], settings).settings;
const told = (text: Texts, date: Dates = ON, asOf = day("2026-07-17"), settings: Partial<Settings> = {}) =>
  findingsOf(snapshotOf([monthSheet([rowOf(text, date)])], settings), asOf)
    .filter(({ code }) => /^objection|^decision/.test(code))
    .map(({ code, header, severity, params }) => [code, header, severity, params["limit"] ?? ""]);

describe("an objection", () => {
  it.each([
    ["Diajukan", "raised"],
    ["diterima", "accepted"],
    ["DITOLAK", "rejected"],
    ["Sebagian", "partly"],
    ["", undefined],
    ["Mungkin", undefined],
  ])("that says “%s” is %s", (objection, state) => {
    expect(judgeObjection(rowOf({ objection }), settingsOf(), AS_OF)?.state).toBe(state);
  });

  it("may be raised until H+2 after the supervisor received the finding, and is decided until H+2 after that", () => {
    expect(judgeObjection(rowOf(), settingsOf(), AS_OF)).toMatchObject({
      raised: day("2026-07-17"),
      raiseBy: day("2026-07-18"),
      decideBy: day("2026-07-19"),
      raisedLate: false,
    });
  });

  it("has its days counted as H+2 counts: over the weekend where working days do, and by its own setting", () => {
    const working = settingsOf({
      deadline: { days: 2, calendar: "working", anchor: "finding" },
      disputeDays: 1,
    });
    expect(judgeObjection(rowOf(), working, AS_OF)).toMatchObject({
      raiseBy: day("2026-07-17"),
      decideBy: day("2026-07-20"),
    });
  });

  it("is late on the day after its last one, and a decision is overdue on the day after its own", () => {
    const raisedOn = (iso: string) =>
      judgeObjection(rowOf(RAISED, { ...ON, objectionDate: iso }), settingsOf(), AS_OF)?.raisedLate;
    expect([raisedOn("2026-07-18"), raisedOn("2026-07-19")]).toEqual([false, true]);
    const overdueOn = (iso: string, objection = "Diajukan") =>
      judgeObjection(rowOf({ ...RAISED, objection }), settingsOf(), day(iso))?.overdue;
    expect([overdueOn("2026-07-19"), overdueOn("2026-07-20"), overdueOn("2026-07-20", "Ditolak")]).toEqual([
      false,
      true,
      false,
    ]);
  });

  it("has no last day while the supervisor has not received the finding, or where it is not told when it was raised", () => {
    const neither = judgeObjection(
      rowOf(RAISED, { findingDate: "2026-07-15", objectionDate: "kemarin" }),
      settingsOf(),
      day("2026-12-31"),
    );
    expect(neither).toEqual({
      state: "raised",
      raised: undefined,
      decided: undefined,
      raiseBy: undefined,
      decideBy: undefined,
      raisedLate: false,
      overdue: false,
    });
    // Raised before the finding was received: not late, whenever it was.
    const before = { ...ON, qaToSupervisorDone: "" };
    expect(judgeObjection(rowOf(RAISED, before), settingsOf(), AS_OF)).toMatchObject({
      raiseBy: undefined,
      decideBy: day("2026-07-19"),
      raisedLate: false,
    });
  });

  it("leaves H+2 as it is", () => {
    const links = (text: Texts) => judgeRows(snapshotOf([monthSheet([rowOf(text)])]), AS_OF)[0]?.links;
    expect(links(RAISED)).toEqual(links({}));
  });
});

describe("check", () => {
  it("says nothing where there is no objection, and where one is complete and in time", () => {
    expect(told({}, { ...ON, objectionDate: "" })).toEqual([]);
    expect(told(RAISED)).toEqual([]);
    const decided = { ...RAISED, objection: "Diterima", objectionDecision: "P03: Tidak menjadi Ya" };
    expect(told(decided, { ...ON, objectionDecisionDate: "2026-07-17" })).toEqual([]);
  });

  it("tells each cell that an objection lacks, as a warning", () => {
    expect(told({ objection: "Diajukan" }, { ...ON, objectionDate: "" })).toEqual([
      ["objectionIncomplete", "objectionDate", "warning", ""],
      ["objectionIncomplete", "objectionBy", "warning", ""],
      ["objectionIncomplete", "objectionReason", "warning", ""],
    ]);
    expect(told({ objectionReason: "P03" })).toEqual([["objectionIncomplete", "objection", "warning", ""]]);
  });

  it("tells a decision without reason or day, or without an objection, as an error", () => {
    expect(told({ ...RAISED, objection: "Ditolak" })).toEqual([
      ["decisionIncomplete", "objectionDecision", "error", ""],
      ["decisionIncomplete", "objectionDecisionDate", "error", ""],
    ]);
    expect(told({ objectionDecision: "Ditolak" })).toEqual([
      ["decisionIncomplete", "objection", "error", ""],
    ]);
    expect(told({ ...RAISED, objectionDecision: "Sudah didengar" })).toEqual([
      ["decisionIncomplete", "objection", "error", ""],
    ]);
  });

  it("tells an objection that came too late, and a decision that is overdue, as warnings", () => {
    expect(told(RAISED, { ...ON, objectionDate: "2026-07-19" }, day("2026-07-19"))).toEqual([
      ["objectionLate", "objectionDate", "warning", "18/07/2026"],
    ]);
    expect(told(RAISED, ON, day("2026-07-20"))).toEqual([
      ["decisionOverdue", "objection", "warning", "19/07/2026"],
    ]);
  });

  it("tells a word that is none of the list once, as a word", () => {
    const codes = findingsOf(snapshotOf([monthSheet([rowOf({ ...RAISED, objection: "Mungkin" })])]), AS_OF);
    expect(codes.map(({ code, header }) => [code, header])).toEqual([["listValue", "objection"]]);
  });
});

describe("criteria that a text names", () => {
  it.each([
    ["P03 dan p05: bukan; P03 juga", ["P03", "P05"]],
    ["AP03 P031 P3 P 03", []],
    ["(P11)", ["P11"]],
    ["", []],
  ])("of “%s” are %j", (text, codes) => {
    expect(criteriaNamed(text)).toEqual(codes);
  });
});

describe("a month's objections", () => {
  const figures = (...texts: readonly Texts[]) =>
    objectionFigures(
      judgeRows(
        snapshotOf([
          monthSheet(
            texts.map((text, index) =>
              nonconformingRow({ text: { sampleNumber: `S-${index}`, recordingId: `R-${index}`, ...text } }),
            ),
          ),
        ]),
        AS_OF,
      ),
    );

  it("count what was raised, upheld in whole or part, rejected and open, by caller whatever the capitals", () => {
    const made = figures(
      { executor: "Ani", objection: "Diterima", objectionReason: "P03" },
      { executor: "ani", objection: "Ditolak", objectionReason: "P03" },
      { executor: " Budi ", objection: "Diajukan", objectionReason: "P05" },
      { executor: "Budi" },
    );
    expect(made.all).toEqual({ raised: 3, upheld: 1, rejected: 1, open: 1 });
    expect(made.byExecutor).toEqual([
      { name: "Ani", raised: 2, upheld: 1, rejected: 1, open: 0 },
      { name: "Budi", raised: 1, upheld: 0, rejected: 0, open: 1 },
    ]);
    expect(made.byCriterion).toEqual([
      { name: "P03", raised: 2, upheld: 1, rejected: 1, open: 0 },
      { name: "P05", raised: 1, upheld: 0, rejected: 0, open: 1 },
    ]);
  });

  it("are upheld for every criterion that was raised, where they are accepted as a whole", () => {
    const texts = { objection: "Diterima", objectionReason: "P03, P05", objectionDecision: "P05 juga P07" };
    expect(figures(texts).byCriterion.map(({ name, upheld }) => [name, upheld])).toEqual([
      ["P03", 1],
      ["P05", 1],
      ["P07", 1],
    ]);
  });

  it("are upheld in part for the criteria that the decision names alone; without any code they stand without one", () => {
    expect(
      figures(
        { objection: "Sebagian", objectionReason: "P03 dan P05", objectionDecision: "P05: Tidak menjadi Ya" },
        { objection: "Ditolak", objectionReason: "tidak setuju" },
      ).byCriterion,
    ).toEqual([
      { name: "", raised: 1, upheld: 0, rejected: 1, open: 0 },
      { name: "P03", raised: 1, upheld: 0, rejected: 1, open: 0 },
      { name: "P05", raised: 1, upheld: 1, rejected: 0, open: 0 },
    ]);
  });

  it("leave out what repeats another row, and tell how many findings agents have acknowledged", () => {
    const row = (date: Dates, text: Texts) =>
      nonconformingRow({ date, text: { objection: "Diajukan", ...text } });
    const rows = [
      row({ acknowledgedDate: "2026-07-17" }, { sampleNumber: "S-1", recordingId: "R-1" }),
      row({ acknowledgedDate: "2026-07-17" }, { sampleNumber: "S-1", recordingId: "R-1" }),
      row({ acknowledgedDate: "besok" }, { sampleNumber: "S-2", recordingId: "R-2" }),
      row({}, { sampleNumber: "S-3", recordingId: "R-3" }),
      // What is no finding needs nobody who acknowledges it.
      row(
        { acknowledgedDate: "2026-07-17" },
        { sampleNumber: "S-4", recordingId: "R-4", nonconformity: "Tidak", objection: "" },
      ),
    ];
    const made = objectionFigures(judgeRows(snapshotOf([monthSheet(rows)]), AS_OF));
    expect([made.all.raised, made.findings, made.acknowledged]).toEqual([3, 3, 1]);
  });
});
