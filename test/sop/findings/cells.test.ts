/** Cells of a row one by one: lists, numbers, conformity, and what cannot be read. */
import { findingsOf } from "../../../src/sop/findings/findingsOf";
import type { Row, TextColumn, TextEntry } from "../../../src/sop/types";
import {
  AS_OF,
  goodRow,
  marksBut,
  monthSheet,
  nonconformingRow,
  snapshotOf,
  textEntry,
} from "../support/rows";

const find = (...rows: readonly Row[]) => findingsOf(snapshotOf([monthSheet(rows)]), AS_OF);
const told = (row: Row): readonly string[] => find(row).map(({ code, header }) => `${code} ${header}`);
const BROKEN: TextEntry = { kind: "unreadable", shown: "#N/A" };
const withText = (column: TextColumn, entry: TextEntry, row = goodRow()): Row => ({
  ...row,
  text: { ...row.text, [column]: entry },
});

describe("a list cell", () => {
  it.each([
    ["area", "areas"],
    ["service", "services"],
    ["executor", "people"],
    ["role", "roles"],
    ["material", "materials"],
    ["callStatus", "callStatuses"],
    ["nonconformity", "yesNo"],
    ["findingCategory", "categories"],
    ["status", "statuses"],
    ["noFindingReason", "noFindingReasons"],
    ["rootCategory", "rootCategories"],
  ] as const)("in %s is looked up in %s", (column, list) => {
    expect(find(withText(column, textEntry("Lain")))).toContainEqual(
      expect.objectContaining({ code: "listValue", column, params: { value: "Lain", list } }),
    );
  });

  it.each([
    ["area", " jkt ", "JKT"],
    ["service", " 147", "147"],
    ["executor", "ayu ", "Ayu"],
    ["role", " qco", "QCO"],
    ["material", " informasi", "Informasi"],
    ["callStatus", "terhubung ", "Terhubung"],
    ["nonconformity", " tidak", "Tidak"],
    ["findingCategory", "bisnis ", "Bisnis"],
    ["status", " closed", "Closed"],
  ] as const)("in %s with %j is offered %s", (column, value, suggestion) => {
    expect(find(withText(column, textEntry(value)))).toContainEqual(
      expect.objectContaining({ code: "listValue", column, suggestion }),
    );
  });

  it("that cannot be read is told with what it shows, even where that is a word of the list", () => {
    expect(find(withText("area", { kind: "unreadable", shown: "JKT" }))).toMatchObject([
      { code: "listValue", params: { value: "JKT" } },
    ]);
    expect(find(withText("service", BROKEN))).toMatchObject([
      { code: "listValue", params: { value: "#N/A" } },
    ]);
  });

  it("of a criterion has the criterion's own cell, header and list, and no column in code", () => {
    const [finding] = find(goodRow({ marks: marksBut({ P03: " ya" }) }));
    expect(finding).toMatchObject({
      code: "listValue",
      header: "P03 Menggali Kebutuhan",
      params: { value: " ya", list: "marks" },
      suggestion: "Ya",
    });
    expect(finding).not.toHaveProperty("column");
  });
});

describe("a number cell", () => {
  it("is told with its value", () => {
    const value = (number: Readonly<Record<string, number | string>>) =>
      find(goodRow({ number })).map(({ params }) => params["value"]);
    expect([
      value({ duration: -1 }),
      value({ duration: 1.5 }),
      value({ duration: "lama" }),
      value({ startTime: "pagi" }),
      value({ startTime: 1 }),
    ]).toEqual([[-1], [1.5], ["lama"], ["pagi"], [1]]);
  });
  it("may be a long duration and any time of the day", () => {
    expect(told(goodRow({ number: { duration: 36_000, startTime: 0.999 } }))).toEqual([]);
  });
});

describe("a finding without a nonconformity", () => {
  it("is told at its date alone where both are filled, at its text otherwise, readable or not", () => {
    expect(told(goodRow({ date: { findingDate: "besok" } }))).toEqual([
      "dateInvalid findingDate",
      "findingWithoutNonconformity findingDate",
    ]);
    expect(told(withText("findingText", BROKEN))).toEqual(["findingWithoutNonconformity findingText"]);
    expect(told(nonconformingRow({ text: { findingText: "x" } }))).toEqual([]);
  });
});

describe("closing", () => {
  it("lacks nothing once its four cells are filled, and is asked of Closed alone", () => {
    const text = { correction: "a", correctiveAction: "b", effectivenessCheck: "c" };
    const date = { completedDate: "2026-07-20" };
    expect(told(nonconformingRow({ text: { ...text, status: "Closed" }, date }))).toEqual([]);
    expect(told(nonconformingRow({ text: { status: "Proses" } }))).toEqual([]);
    expect(told(nonconformingRow({ text: { ...text, status: "Closed" } }))).toEqual([
      "closedIncomplete completedDate",
    ]);
    expect(told(nonconformingRow({ text: { ...text, status: "Closed", correction: "" }, date }))).toEqual([
      "closedIncomplete correction",
    ]);
  });
});

describe("a repeated number", () => {
  it("is told at each later row with the topmost one that has it, trimmed", () => {
    const rows = ["R-1", " r-1", "R-1 "].map((recordingId, index) =>
      goodRow({ text: { sampleNumber: `S-${index}`, recordingId } }, "F-22 2026-07", 4 + index),
    );
    expect(find(...rows).map(({ code, id, params }) => [code, id, params])).toEqual([
      ["duplicateRecording", "S-1", { value: "r-1", firstSheet: "F-22 2026-07", firstCell: "N5" }],
      ["duplicateRecording", "S-2", { value: "R-1", firstSheet: "F-22 2026-07", firstCell: "N5" }],
    ]);
  });

  it("is told with no cell where the first one's sheet lacks the column", () => {
    const june = monthSheet([goodRow({ date: { callDate: "2026-06-10" } }, "F-22 2026-06")], "2026-06");
    const { sampleNumber, ...columns } = june.columns;
    expect(sampleNumber).toBe(0);
    const findings = findingsOf(snapshotOf([{ ...june, columns }, monthSheet([goodRow()])]), AS_OF);
    expect(findings).toMatchObject([
      { code: "duplicateSampleNumber", params: { firstSheet: "F-22 2026-06", firstCell: "" } },
    ]);
  });
});

describe("a sheet", () => {
  it("may have rows with fewer marks than criteria: what is missing is no empty cell", () => {
    expect(told({ ...goodRow(), marks: [] })).toEqual([]);
  });

  it("without an earlier step's column, or its header, names none", () => {
    const sheet = monthSheet([nonconformingRow({ date: { qaToSupervisorDone: "2026-07-16" } })]);
    const { qcoToQaDone, ...columns } = sheet.columns;
    const headers = Object.fromEntries(
      Object.entries(sheet.headers).filter(([index]) => Number(index) !== qcoToQaDone),
    );
    for (const changed of [
      { ...sheet, columns },
      { ...sheet, headers },
    ])
      expect(findingsOf(snapshotOf([changed]), AS_OF)).toMatchObject([
        { code: "stepOutOfOrder", header: "qaToSupervisorDone", params: { earlier: "" } },
      ]);
  });
});

describe("the row that a finding names", () => {
  it("has no number where its cell is empty or cannot be read", () => {
    expect(
      find(withText("sampleNumber", BROKEN, goodRow({ text: { area: "" } }))).map(({ id }) => id),
    ).toEqual([""]);
    expect(find(goodRow({ text: { sampleNumber: "" } })).map(({ id, code }) => [id, code])).toEqual([
      ["", "required"],
    ]);
  });
});

describe("the order of what is told", () => {
  it("is cells, then repeats, then what they say together", () => {
    const row = (): Row =>
      goodRow({ text: { area: "Lain", agentId: "A9", scenario: "S-9" }, date: { callDate: "2026-06-30" } });
    expect(find(row(), row()).map(({ code }) => code)).toEqual([
      "listValue",
      "unknownAgent",
      "unknownScenario",
      "wrongSheet",
      "listValue",
      "duplicateSampleNumber",
      "unknownAgent",
      "unknownScenario",
      "wrongSheet",
    ]);
  });
});
