/** Several workbooks taken together: counts are pooled, one state of each workbook, and what must be told. */
import fc from "fast-check";
import { figuresOfMonths } from "../../../src/sop/figures/figuresOfMonths";
import { addCounts, countsOf, NO_COUNTS } from "../../../src/sop/gather/countsOf";
import { digestOf } from "../../../src/sop/gather/digestOf";
import { gatherBooks, sameIdIn } from "../../../src/sop/gather/gatherBooks";
import { pooledFigures } from "../../../src/sop/gather/pooledFigures";
import type { BookDigest, PooledCounts } from "../../../src/sop/gather/types";
import { LINKS, type Row, type Settings } from "../../../src/sop/types";
import { anyRow } from "../support/anyRow";
import { AS_OF, goodRow, monthSheet, snapshotOf } from "../support/rows";

const book = (
  id: string,
  rows: readonly Row[],
  { settings = {}, ...more }: Partial<BookDigest> & { settings?: Partial<Settings> } = {},
): BookDigest => ({
  ...digestOf(
    snapshotOf([monthSheet(rows)], settings),
    AS_OF,
    { id, idFrom: "setting", file: `${id}.xlsx`, year: 2026, changes: 1, written: 0 },
    [],
  ),
  ...more,
});

const called = (sampleNumber: string, recordingId = ""): Row =>
  goodRow({ text: { sampleNumber, recordingId } });

const withPassed = (passed: number, counted: number): PooledCounts => ({ ...NO_COUNTS, passed, counted });

describe("counts are pooled, never rates", () => {
  it("49 of 58 and 20 of 22 are 69 of 80: .8625, and not the mean of both rates, .8770", () => {
    const { passRate } = pooledFigures(addCounts([withPassed(49, 58), withPassed(20, 22)]));
    expect(passRate).toBe(0.8625);
    expect(((49 / 58 + 20 / 22) / 2).toFixed(4)).toBe("0.8770");
  });

  it("workbooks together have the figures of their rows put together, to the last digit", () => {
    const numbered = fc
      .array(fc.tuple(anyRow, fc.integer({ min: 0, max: 3 })), { maxLength: 40 })
      .map((rows) =>
        rows.map(([row, at], index) => ({
          at,
          row: {
            ...row,
            text: {
              ...row.text,
              sampleNumber: { kind: "value", value: `S-${index}` },
              recordingId: { kind: "empty" },
            },
          } satisfies Row,
        })),
      );
    fc.assert(
      fc.property(numbered, (rows) => {
        const together = figuresOfMonths(snapshotOf([monthSheet(rows.map(({ row }) => row))]), AS_OF);
        const { months } = gatherBooks(
          [0, 1, 2, 3].map((place) =>
            book(
              `B${place}`,
              rows.filter(({ at }) => at === place).map(({ row }) => row),
            ),
          ),
        );
        expect(months.map(({ month }) => month)).toEqual(together.map(({ month }) => month));
        months.forEach(({ counts, figures: { compliance, ...score } }, index) => {
          const whole = together[index];
          expect(score).toEqual(whole?.score);
          expect(counts.counted).toBe(whole?.samples.counted);
          expect(counts.excluded).toEqual(whole?.samples.excluded);
          for (const link of LINKS)
            expect({ ...counts.links[link], compliance: compliance[link] }).toEqual(whole?.deadlines[link]);
        });
      }),
    );
  });

  it("targets add up, and nothing at all has no rate", () => {
    const { total } = gatherBooks([book("A", [called("1")]), book("B", [called("1")])]);
    expect([total.counts.target, total.counts.counted, total.books]).toEqual([120, 2, 2]);
    expect(gatherBooks([]).total.figures.passRate).toBeNull();
    expect(countsOf([], 60).target).toBe(60);
  });
});

describe("a row is known by its workbook and its number", () => {
  it("the same No. Sampel in two workbooks is two rows", () => {
    const gathered = gatherBooks([book("A", [called("S-1")]), book("B", [called("S-1")])]);
    expect(gathered.total.counts.counted).toBe(2);
    expect(gathered.problems).toEqual([]);
  });

  it("the same ID Rekaman in two workbooks is told with both places, and both count", () => {
    const gathered = gatherBooks([
      book("A", [called("S-1", "VRS-7"), called("S-2", "VRS-8")]),
      book("B", [called("S-9", " vrs-7 ")]),
    ]);
    expect(gathered.total.counts.counted).toBe(3);
    expect(gathered.problems).toEqual([
      {
        kind: "sameRecording",
        recording: "VRS-7",
        rows: [
          { id: "A", file: "A.xlsx", month: "2026-07", sampleNumber: "S-1" },
          { id: "B", file: "B.xlsx", month: "2026-07", sampleNumber: "S-9" },
        ],
      },
    ]);
  });

  it("workbooks are told by id, recordings in their order, capitals ignored, in whatever order they were given", () => {
    // In capitals BA would come before b_2.
    const books = [
      book("c", [called("1", "r_1"), called("2", "RA"), called("3", "Q")]),
      book("b_2", [called("1", "Q"), called("2", "ra")]),
      book("BA", [called("1", "R_1")]),
    ];
    for (const order of [books, [...books].reverse()]) {
      const gathered = gatherBooks(order);
      expect(gathered.books.map(({ id }) => id)).toEqual(["b_2", "BA", "c"]);
      expect(
        gathered.problems.map((one) =>
          one.kind === "sameRecording" ? [one.recording, ...one.rows.map(({ id }) => id)] : [],
        ),
      ).toEqual([
        ["Q", "b_2", "c"],
        ["R_1", "BA", "c"],
        ["ra", "b_2", "c"],
      ]);
    }
  });

  it("twice within one workbook is that workbook's own finding", () => {
    expect(gatherBooks([book("A", [called("S-1", "V"), called("S-2", "V")])]).problems).toEqual([]);
  });
});

describe("the same workbook twice", () => {
  const older = book("a", [called("S-1"), called("S-2"), called("S-3")], { file: "old.xlsx" });
  const newer = book("A", [called("S-1"), called("S-2")], { file: "new.xlsx", changes: 5 });

  it("counts once, the newer state, and what stands in the older alone is told", () => {
    for (const order of [
      [older, newer],
      [newer, older],
    ]) {
      const { books, leftOut, problems, total } = gatherBooks(order);
      expect([books.map(({ file }) => file), leftOut.map(({ file }) => file)]).toEqual([
        ["new.xlsx"],
        ["old.xlsx"],
      ]);
      expect(total.counts.counted).toBe(2);
      expect(problems).toEqual([
        { kind: "olderFile", id: "A", file: "old.xlsx", newer: "new.xlsx", onlyThere: 1 },
      ]);
    }
  });

  it("more lines in Log are newer; with as many, what was written later; else what has more rows", () => {
    const first = (a: Partial<BookDigest>, b: Partial<BookDigest>): string | undefined =>
      gatherBooks([
        book("A", [called("S-1")], { file: "a.xlsx", ...a }),
        book("A", [called("S-1")], { file: "b.xlsx", ...b }),
      ]).books[0]?.file;
    expect(first({ changes: 3, written: 1 }, { changes: 2, written: 9 })).toBe("a.xlsx");
    expect(first({ written: 1 }, { written: 9 })).toBe("b.xlsx");
    expect(first({}, {})).toBe("a.xlsx");
    expect(first({ file: "c.xlsx" }, {})).toBe("b.xlsx");
    const more = book("A", [called("S-1"), called("S-2")]);
    expect(first({}, { rows: more.rows })).toBe("b.xlsx");
    expect(first({ rows: more.rows }, {})).toBe("a.xlsx");
  });

  it("of two that share fewer than half of their rows nobody can say which is which", () => {
    const other = book("A", [called("X-1"), called("X-2"), called("S-1")], { file: "other.xlsx" });
    expect(sameIdIn([newer, other])).toBeUndefined();
    const stranger = book("A", [called("X-1"), called("X-2"), called("X-3")], { file: "other.xlsx" });
    expect(sameIdIn([newer, stranger])).toEqual({ id: "A", files: ["new.xlsx", "other.xlsx"] });
    expect(sameIdIn([newer, book("A", [])])).toBeUndefined();
    // One of three is a third of the smaller one, two of four the half.
    const numbered = (...numbers: readonly string[]) =>
      book(
        "A",
        numbers.map((one) => called(one)),
      );
    const four = { ...numbered("1", "2", "3", "4"), file: "four.xlsx", changes: 9 };
    expect(sameIdIn([four, numbered("4", "5", "6")])).toEqual({ id: "A", files: ["four.xlsx", "A.xlsx"] });
    expect(sameIdIn([four, numbered("3", "4", "5", "6")])).toBeUndefined();
  });
});

describe("what makes figures doubtful is told of the workbook", () => {
  it("where it counts otherwise than the first one", () => {
    const { problems } = gatherBooks([
      book("A", [called("1")]),
      book("B", [called("1")], {
        settings: { target: 30, deadline: { days: 3, calendar: "calendar", anchor: "finding" } },
      }),
    ]);
    expect(problems).toEqual([{ kind: "otherRule", id: "B", file: "B.xlsx", parts: ["deadline", "target"] }]);
  });

  it("also where it was read as of another day, has another pass mark, or counts other calls", () => {
    const first = book("A", [called("1")]);
    const { rule } = first;
    const other = book("B", [called("1")], {
      rule: { ...rule, asOf: AS_OF - 1, passMarks: [75], statuses: ["terjawab"] },
    });
    expect(gatherBooks([first, other]).problems).toEqual([
      { kind: "otherRule", id: "B", file: "B.xlsx", parts: ["asOf", "passMarks", "statuses"] },
    ]);
  });

  it("not where its year is not known, and of nothing nothing is told", () => {
    expect(gatherBooks([book("A", [called("1")], { year: undefined })]).problems).toEqual([]);
    expect(gatherBooks([]).problems).toEqual([]);
  });

  it("where errors are open, and where rows lie in another year than its own", () => {
    const { problems } = gatherBooks([book("A", [called("1"), called("2")], { errors: 3, year: 2025 })]);
    expect(problems).toEqual([
      { kind: "openErrors", id: "A", file: "A.xlsx", errors: 3 },
      { kind: "otherYear", id: "A", file: "A.xlsx", rows: 2 },
    ]);
  });
});
