/** Search over all months: what is found, how it is folded, in which order, and what is marked. */
import fc from "fast-check";
import {
  createSearchTexts,
  judgeRows,
  markMatches,
  prepareSearch,
  searchRows,
  searchTerms,
  type FoundMonth,
  type JudgedRow,
  type PreparedTexts,
  type SearchQuery,
} from "../../../src/sop";
import { foldForSearch, foldWithPlaces } from "../../../src/sop/search/foldForSearch";
import {
  AS_OF,
  goodRow,
  monthSheet,
  nonconformingRow,
  snapshotOf,
  textEntry,
  type RowParts,
} from "../support/rows";

const judgedOf = (...months: readonly (readonly [string, readonly RowParts[]])[]): readonly JudgedRow[] =>
  judgeRows(
    snapshotOf(
      months.map(([month, rows]) =>
        monthSheet(
          rows.map((parts, index) =>
            (parts.text?.nonconformity === "Ya" ? nonconformingRow : goodRow)(
              { ...parts, date: { callDate: `${month}-03`, findingDate: `${month}-03`, ...parts.date } },
              `F-22 ${month}`,
              4 + index,
            ),
          ),
          month,
        ),
      ),
    ),
    AS_OF,
  );

function answer(judged: readonly JudgedRow[], query: SearchQuery): readonly FoundMonth[] {
  const asking = searchRows(judged, query);
  for (;;) {
    const step = asking.next();
    if (step.done === true) return step.value;
  }
}
const numbers = (found: readonly FoundMonth[]): readonly string[] =>
  found.flatMap(({ rows }) =>
    rows.map(({ row }) => (row.text.sampleNumber.kind === "value" ? row.text.sampleNumber.value : "")),
  );
const numbered = (...ids: readonly string[]): readonly RowParts[] =>
  ids.map((sampleNumber) => ({ text: { sampleNumber, recordingId: `VRS-${sampleNumber}-R` } }));

const TWO = judgedOf(
  ["2026-06", [{ text: { sampleNumber: "MC-2606-012", agentName: "André Contoh" } }]],
  [
    "2026-07",
    [
      { text: { sampleNumber: "MC-2607-012", findingText: "Salah jawab, nomor 999", nonconformity: "Ya" } },
      { text: { sampleNumber: "MC-2607-099", note: "Lihat MC 2607 12" } },
    ],
  ],
);

describe("a number is found by its parts", () => {
  it.each([
    ["012", ["MC-2607-012", "MC-2606-012"]],
    ["mc2607", ["MC-2607-099", "MC-2607-012"]],
    ["MC-2607-012", ["MC-2607-012"]],
    ["2607-12", ["MC-2607-012"]],
    ["2607/012", ["MC-2607-012"]],
    ["mc2607 012", ["MC-2607-012"]],
    ["2606-99", []],
  ])("%s", (text, found) => {
    expect(numbers(answer(TWO, { text }))).toEqual(found);
  });
  it("but never across two numbers of a row", () => {
    const judged = judgedOf([
      "2026-07",
      [{ text: { sampleNumber: "MC-1", agentId: "2A", recordingId: "3" } }],
    ]);
    expect(numbers(answer(judged, { text: "12a" }))).toEqual([]);
    expect(numbers(answer(judged, { text: "1-2a" }))).toEqual([]);
  });
});

describe("texts are folded", () => {
  it.each(["andre", "ANDRÉ", "andre\u0301", "contoh andré"])("%s finds André Contoh", (text) => {
    expect(numbers(answer(TWO, { text }))).toEqual(["MC-2606-012"]);
  });
  it("and each character keeps its place, whatever it folds to", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const { folded, places } = foldWithPlaces(text);
        expect(places).toHaveLength(folded.length);
        expect(folded).toBe(foldForSearch(text));
        expect([...places].sort((a, b) => a - b)).toEqual(places);
        for (const place of places) expect(place).toBeLessThan(text.length);
      }),
    );
  });
});

it("every word must be in the row, words in quotes beside each other", () => {
  expect(numbers(answer(TWO, { text: "jawab salah" }))).toEqual(["MC-2607-012"]);
  expect(numbers(answer(TWO, { text: '"salah jawab"' }))).toEqual(["MC-2607-012"]);
  expect(numbers(answer(TWO, { text: "“jawab salah”" }))).toEqual([]);
  expect(numbers(answer(TWO, { text: "salah tidakada" }))).toEqual([]);
});

it("the newest month comes first, and in it what was found by number or agent, the lowest row first", () => {
  const judged = judgedOf(
    ["2026-06", numbered("A-7")],
    ["2026-07", [...numbered("B-7", "C-7"), { text: { sampleNumber: "D-1", recordingId: "", note: "7" } }]],
  );
  expect(numbers(answer(judged, { text: "7" }))).toEqual(["C-7", "B-7", "D-1", "A-7"]);
});

it("filters by month, agent and state narrow what is found, and find alone too", () => {
  const of = (query: Partial<SearchQuery>): readonly string[] => numbers(answer(TWO, { text: "", ...query }));
  expect(of({})).toEqual([]);
  expect(of({ month: "2026-06" })).toEqual(["MC-2606-012"]);
  expect(of({ text: "012", month: "2026-06" })).toEqual(["MC-2606-012"]);
  expect(of({ agent: "a001" })).toHaveLength(3);
  expect(of({ agent: "a00" })).toEqual([]);
  expect(of({ state: "open" })).toEqual(["MC-2607-012"]);
  expect(of({ state: "steps" })).toEqual(["MC-2607-012"]);
  expect(of({ state: "failed" })).toEqual([]);
});

it("finds what a plain comparison of every cell finds", () => {
  const word = fc.constantFrom("ab", "Bá", "c", "12", "a-1", "é");
  const cell = fc.array(word, { maxLength: 3 }).map((words) => words.join(" "));
  const plain = (text: string): string => text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { maxLength: 6 }), word, word, (cells, first, second) => {
      const judged = judgedOf([
        "2026-07",
        cells.map(([findingText, note], index) => ({
          text: { sampleNumber: `N${String(index)}`, agentId: "X", agentName: "", findingText, note },
        })),
      ]);
      // Numbers are found by parts besides: these words are in none of them.
      const wanted = [first, second].map(plain).filter((one) => !/^[\d-]+$/.test(one));
      const expected = cells.flatMap((texts, index) =>
        [...wanted, ...[first, second].map(plain)].every(
          (one) =>
            texts.some((text) => plain(text).includes(one)) ||
            ["vrs-", "jkt", "ayu", "informasi", "s-01", `n${String(index)}`, "x"].some((other) =>
              other.includes(one),
            ),
        )
          ? [`N${String(index)}`]
          : [],
      );
      expect([...numbers(answer(judged, { text: `${first} ${second}` }))].sort()).toEqual(expected);
    }),
  );
});

describe("what was found is marked", () => {
  const marked = (text: string, query: string, isNumber = false): readonly string[] =>
    (markMatches(text, searchTerms(query), isNumber) ?? []).flatMap((part) =>
      part.marked ? [part.text] : [],
    );
  it.each([
    ["André Contoh", "andre", false, ["André"]],
    ["MC-2607-012", "mc2607", true, ["MC-2607"]],
    ["MC-2607-012", "2607-12", true, ["2607-012"]],
    ["salah, salah lagi", "SALAH", false, ["salah", "salah"]],
    ["a\u0301b", "ab", false, ["a\u0301b"]],
    ["MC-2607-012", "mc2607", false, []],
  ])("%s by %s", (text, query, isNumber, expected) => {
    expect(marked(text, query, isNumber)).toEqual(expected);
  });
  it("the parts together are the text, or of a long one what stands around the first place", () => {
    const text = `${"x".repeat(300)} jawab ${"y".repeat(300)}`;
    const whole = (markMatches("Salah jawab", searchTerms("jawab"), false) ?? []).map((part) => part.text);
    expect(whole.join("")).toBe("Salah jawab");
    const parts = markMatches(text, searchTerms("jawab"), false) ?? [];
    expect(parts.map((part) => part.text).join("")).toMatch(/^…x+ jawab y+…$/);
    expect(parts.map((part) => part.text).join("").length).toBeLessThan(200);
  });
});

describe("12 months of 5,000 rows", () => {
  const months = Array.from({ length: 12 }, (_, index) => `2026-${String(index + 1).padStart(2, "0")}`);
  const words = "Agent tidak memberi salam pembuka dan belum menawarkan bantuan lain kepada penelepon";
  const plain = goodRow();
  const textsOf = (texts: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(texts).map(([column, text]) => [column, textEntry(text)]));
  const many = judgeRows(
    snapshotOf(
      months.map((month) =>
        monthSheet(
          Array.from({ length: 5000 }, (_, index) => ({
            ...plain,
            text: {
              ...plain.text,
              ...textsOf({
                sampleNumber: `MC-${month.slice(2).replace("-", "")}-${String(index).padStart(4, "0")}`,
                recordingId: `VRS-${month}-${String(index)}`,
                agentId: `A${String(index % 40)}`,
                agentName: `Agen Contoh ${String(index % 40)}`,
                ...(index % 10 === 0
                  ? { findingText: words, qcoRecommendation: words, note: `catatan ${String(index)}` }
                  : {}),
              }),
            },
          })),
          month,
        ),
      ),
    ),
    AS_OF,
  );
  const textOf = createSearchTexts();
  const prepared: PreparedTexts = [];
  const slices = (asking: Generator<number, unknown>): number => {
    let count = 0;
    while (asking.next().done !== true) count += 1;
    return count;
  };
  it("are answered within 100 ms of the processor, and stop every thousand rows", () => {
    expect(slices(prepareSearch(many, textOf, prepared))).toBe(59);
    const times = ["012", "mc2607 0012", "salam pembuka", "tidakada", "agen contoh 7"].map((text) => {
      const least = [1, 2, 3].map(() => {
        const used = process.cpuUsage();
        expect(slices(searchRows(many, { text }, textOf, prepared))).toBe(59);
        const { user, system } = process.cpuUsage(used);
        return (user + system) / 1000;
      });
      return Math.min(...least);
    });
    if (process.env["SAY_TIMES"] === "1") console.log(times);
    expect(Math.max(...times)).toBeLessThan(100);
  });
});
