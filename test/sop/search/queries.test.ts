/** What a query asks: its terms, its filters, what of a row it looks into, and in which order and slices it answers. */
import {
  createSearchTexts,
  judgeRows,
  markMatches,
  prepareSearch,
  searchRows,
  searchTerms,
  type JudgedRow,
  type MonthSheet,
  type PreparedTexts,
  type Row,
  type SearchQuery,
  type SearchState,
} from "../../../src/sop";
import { TEXT_COLUMNS } from "../../../src/sop/f22/columns";
import { NUMBERED, SEARCHED, searchTextOf } from "../../../src/sop/search/searchText";
import { ALL_YES, AS_OF, bareRow, goodRow, monthSheet, nonconformingRow, snapshotOf } from "../support/rows";

const judgedOf = (...months: readonly MonthSheet[]): readonly JudgedRow[] =>
  judgeRows(snapshotOf(months), AS_OF);
const call = (sampleNumber: string, text: Parameters<typeof goodRow>[0] = {}): Row =>
  goodRow({ ...text, text: { sampleNumber, recordingId: `R-${sampleNumber}`, ...text.text } });
const found = (judged: readonly JudgedRow[], query: Partial<SearchQuery>): readonly string[] => {
  const asking = searchRows(judged, { text: "", ...query });
  let step = asking.next();
  while (step.done !== true) step = asking.next();
  return step.value.flatMap(({ rows }) =>
    rows.map(({ row }) => (row.text.sampleNumber.kind === "value" ? row.text.sampleNumber.value : "")),
  );
};

describe("terms", () => {
  it.each([
    ["salah jawab", ["salah", "jawab"]],
    ['"salah jawab"', ["salah jawab"]],
    ['" salah jawab "', ["salah jawab"]],
    // Not closed yet, as while it is typed.
    ['"salah jaw', ["salah jaw"]],
    ['lagi "salah jawab" lagi', ["lagi", "salah jawab"]],
    ['""', []],
    ['" "', []],
    [" \t ", []],
    ["a b c d e f g h i j", ["a", "b", "c", "d", "e", "f", "g", "h"]],
  ])("of %s are %j", (query, texts) => {
    expect(searchTerms(query).map(({ text }) => text)).toEqual(texts);
  });

  it.each([
    ["mc-2607", "mc2607", true],
    ["mc2607", undefined, false],
    ["-12", "12", false],
    ["12-", "12", false],
    ["--", undefined, false],
    ['"mc 12"', "mc12", false],
  ])("%s is without signs %s, and has several pieces: %s", (query, compact, hasPieces) => {
    const [term] = searchTerms(query);
    expect(term?.compact).toBe(compact);
    expect(term?.pieces !== undefined).toBe(hasPieces);
  });
});

it.each([
  ["mc-2607-012", "MC2607012", true],
  ["2607-12", "MC-2607-012", true],
  ["2607.12", "MC-2607-012", true],
  // Pieces follow each other in different parts of the number.
  ["2607-12", "2607012", false],
  ["12-2607", "MC-2607-012", false],
  ["zz", "UNDEFINED-1", false],
])("%s finds the number %s: %s", (text, number, isFound) => {
  const judged = judgedOf(monthSheet([goodRow({ text: { sampleNumber: number, recordingId: "" } })]));
  expect(found(judged, { text })).toEqual(isFound ? [number] : []);
});

/** Filters are for these. */
const FEW = ["role", "callStatus", "nonconformity", "noFindingReason", "status", "objection"];

it("every text that people fill in is searched but where each row says one of a few words", () => {
  for (const column of TEXT_COLUMNS) {
    const judged = judgedOf(
      monthSheet([bareRow({ text: { [column]: "Katalain" }, date: { callDate: "2026-07-03" } })]),
    );
    expect([column, found(judged, { text: "katalain" }).length]).toEqual([
      column,
      FEW.includes(column) ? 0 : 1,
    ]);
  }
});

it("columns are looked into once each, those that say who a row is about before all others", () => {
  expect([...SEARCHED].sort()).toEqual(TEXT_COLUMNS.filter((column) => !FEW.includes(column)).sort());
  expect(SEARCHED.slice(0, 5)).toEqual([...NUMBERED, "agentName"]);
});

it("a row's text has a line for each cell that says something, and numbers also without their signs", () => {
  const row = bareRow({
    text: { sampleNumber: "MC-1", agentId: "A.2", agentName: "Dewi Contoh", note: "Kata", role: "QCO" },
  });
  expect(searchTextOf(row)).toEqual({
    numbers: "mc-1\na.2\n",
    compact: "mc1\na2\n",
    first: "mc-1\na.2\nmc1\na2\ndewi contoh\n",
    all: "mc-1\na.2\nmc1\na2\ndewi contoh\nkata\n",
  });
});

it("a state finds the calls that are in it; a row that repeats another one has no steps and no correction of its own", () => {
  const finding = (sampleNumber: string, parts: Parameters<typeof goodRow>[0] = {}): Row =>
    nonconformingRow({ ...parts, text: { sampleNumber, ...parts.text } });
  const done = {
    qcoToQaDone: "2026-07-16",
    qaToSupervisorDone: "2026-07-16",
    supervisorToQaDone: "2026-07-16",
  };
  const judged = judgedOf(
    monthSheet([
      call("GOOD"),
      call("FAIL", {
        marks: ALL_YES.map(() => "Tidak"),
      }),
      finding("OPEN"),
      finding("OPEN", { text: { recordingId: "R-OPEN-2" } }),
      finding("DONE", { date: done }),
      finding("PART", { text: { status: "Closed" }, date: { qcoToQaDone: "2026-07-16" } }),
      finding("CLOSED", { text: { status: "Closed" }, date: done }),
      finding("CANCELLED", { text: { status: "Batal" } }),
      call("RAISED", { text: { objection: "Diajukan" } }),
      call("DECIDED", { text: { objection: "Ditolak" } }),
      call("OUT", { text: { callStatus: "Tidak Terhubung" } }),
    ]),
  );
  const by = (state: SearchState): readonly string[] => [...found(judged, { state })].reverse();
  expect(by("failed")).toEqual(["FAIL"]);
  expect(by("open")).toEqual(["OPEN", "DONE"]);
  expect(by("steps")).toEqual(["OPEN", "PART"]);
  expect(by("objection")).toEqual(["RAISED"]);
  expect(by("excluded")).toEqual(["OPEN", "CANCELLED", "OUT"]);
});

it("the newest month comes first, wherever its sheet stands, and in it the lowest row of those found by text too", () => {
  const noted = (month: string, ...numbers: readonly string[]): MonthSheet =>
    monthSheet(
      numbers.map((number) => call(number, { text: { note: "kata" }, date: { callDate: `${month}-03` } })),
      month,
    );
  const judged = judgedOf(
    noted("2026-07", "C1"),
    noted("2026-05", "A1", "A2"),
    noted("2026-08", "D1", "D2"),
    noted("2026-06", "B1"),
  );
  expect(found(judged, { text: "kata" })).toEqual(["D2", "D1", "C1", "B1", "A2", "A1"]);
});

it("who a row is about, by number or name, goes before what it says, and both count together", () => {
  const judged = judgedOf(
    monthSheet([
      call("NAME", { text: { agentName: "Dewi Contoh" } }),
      call("TEXT", { text: { note: "Dewi" } }),
      call("BOTH", { text: { agentName: "Dewi Contoh", note: "kata" } }),
      call("DEWI-1"),
    ]),
  );
  expect(found(judged, { text: "dewi" })).toEqual(["DEWI-1", "BOTH", "NAME", "TEXT"]);
  expect(found(judged, { text: "dewi contoh" })).toEqual(["BOTH", "NAME"]);
  expect(found(judged, { text: "dewi kata" })).toEqual(["BOTH"]);
});

describe("2,500 rows", () => {
  const row = call("MC-1");
  const many = judgedOf(monthSheet(Array.from({ length: 2500 }, () => ({ ...row }))));
  const stops = (asking: Generator<number, unknown>): readonly number[] => [...asking];

  it("are looked at a thousand at a time, and each stop says how far it is", () => {
    expect(stops(searchRows(many, { text: "mc" }))).toEqual([0.4, 0.8]);
    expect(stops(prepareSearch(many, searchTextOf, []))).toEqual([0.4, 0.8]);
  });

  it("are folded once, ahead of the question or for the first", () => {
    let made = 0;
    const textOf = (one: Row) => {
      made += 1;
      return searchTextOf(one);
    };
    const prepared: PreparedTexts = [];
    stops(prepareSearch(many, textOf, prepared));
    expect(prepared.filter((one) => one !== undefined)).toHaveLength(2500);
    stops(prepareSearch(many, textOf, prepared));
    stops(searchRows(many, { text: "mc" }, textOf, prepared));
    expect(made).toBe(2500);
    stops(searchRows(many, { text: "mc" }, textOf));
    expect(made).toBe(5000);
    // A filter alone looks into no text.
    stops(searchRows(many, { text: "", state: "failed" }, textOf));
    stops(searchRows(many, { text: "", month: "2026-07" }, textOf));
    expect(made).toBe(5000);
  });

  it("keep their folded text as long as they are the same rows", () => {
    const textOf = createSearchTexts();
    const same = { ...row };
    expect(textOf(row)).toEqual(searchTextOf(row));
    expect(textOf(row)).toBe(textOf(row));
    expect(textOf(same)).not.toBe(textOf(row));
  });
});

describe("marks", () => {
  const marked = (text: string, query: string, numbered = false) =>
    markMatches(text, searchTerms(query), numbered)?.map((part) =>
      part.marked ? `[${part.text}]` : part.text,
    );

  it.each([
    ["12-12", "12", true, ["[12]", "-", "[12]"]],
    ["MC-2607-012-X", "2607-12", true, ["MC-", "[2607-012]", "-X"]],
    ["MC-2607-012-X", "mc2607", true, ["[MC-2607]", "-012-X"]],
    // A letter of two units.
    ["1-𐐀-2", "1𐐀", true, ["[1-𐐀]", "-2"]],
    ["MC-1", "zz", true, undefined],
    ["MC-1", "z-z", true, undefined],
    ["salah", "benar", false, undefined],
  ])("%s by %s", (text, query, numbered, parts) => {
    expect(marked(text, query, numbered)).toEqual(parts);
  });

  it("show a text of up to 160 characters whole, and of a longer one 160 from 40 before the first place on", () => {
    const x = (count: number): string => "x".repeat(count);
    expect(marked(`${x(155)}jawab`, "jawab")).toEqual([x(155), "[jawab]"]);
    expect(marked(`${x(156)}jawab`, "jawab")).toEqual([`…${x(40)}`, "[jawab]"]);
    expect(marked(`jawab${x(156)}`, "jawab")).toEqual(["[jawab]", x(155), "…"]);
    expect(marked(`${x(50)}jawab${x(200)}jawab`, "jawab")).toEqual([`…${x(40)}`, "[jawab]", x(115), "…"]);
  });
});
