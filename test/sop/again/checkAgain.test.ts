/** What check answers after edits: the same as from scratch, from the rows alone that an edit concerns. */
import fc from "fast-check";
import { BLOCK_ROWS } from "../../../src/sop/again/standingRows";
import { createChecking } from "../../../src/sop/again/checkAgain";
import { checkAnswer } from "../../../src/sop/checkAnswer";
import { createRowMemory } from "../../../src/sop/counting/rowMemory";
import type { Month, MonthSheet, Row, Snapshot } from "../../../src/sop/types";
import {
  AS_OF,
  bareRow,
  day,
  goodRow,
  marksBut,
  monthSheet,
  nonconformingRow,
  snapshotOf,
} from "../support/rows";

const MONTHS: readonly Month[] = ["2026-06", "2026-07"];

/** Few numbers, so that rows share them; values that lists do not have, in several spellings. */
const row = fc
  .record({
    sampleNumber: fc.constantFrom("", "S-1", "s-1 ", "S-2", "S-3", "S-4", "S-5"),
    recordingId: fc.constantFrom("", "R-1", "r-1", "R-2", "R-3", "R-4"),
    area: fc.constantFrom("JKT", "jkt", "", "Xyz", "XYZ"),
    executor: fc.constantFrom("Ayu", "Dodi", "dodi", "DODI"),
    material: fc.constantFrom("Informasi", "informasi", "Lain"),
    callStatus: fc.constantFrom("Terhubung", "Tidak Terhubung"),
    status: fc.constantFrom("", "Batal"),
    callDate: fc.constantFrom("2026-06-30", "2026-07-01", "2026-07-15", "2026-08-01", ""),
    findingDate: fc.constantFrom("2026-07-15", "2026-12-31", ""),
    qcoToQaDone: fc.constantFrom("2026-07-16", "2026-07-20", ""),
    mark: fc.constantFrom("Ya", "Tidak", "N/A", ""),
    kind: fc.constantFrom("good", "nonconforming", "nonconforming", "blank"),
  })
  .map(
    ({ callDate, findingDate, qcoToQaDone, mark, kind, ...text }) =>
      (sheet: string, sheetRow: number): Row => {
        if (kind === "blank") return bareRow({}, sheet, sheetRow);
        const parts = { text, date: { callDate }, marks: marksBut({ P01: mark, P02: mark }) };
        if (kind === "good") return goodRow(parts, sheet, sheetRow);
        const made = nonconformingRow({ ...parts, date: { callDate, findingDate, qcoToQaDone } });
        return { ...made, place: { sheet, sheetRow } };
      },
  );

const edit = fc.record({
  what: fc.constantFrom(
    "change",
    "change",
    "change",
    "add",
    "insert",
    "delete",
    "copy",
    "target",
    "days",
    "year",
    "agents",
  ),
  month: fc.nat(MONTHS.length - 1),
  at: fc.nat(2 * BLOCK_ROWS),
  make: row,
});
type Edit = typeof edit extends fc.Arbitrary<infer One> ? One : never;

const withRows = (snapshot: Snapshot, month: number, rows: readonly Row[]): Snapshot => ({
  ...snapshot,
  months: snapshot.months.map((sheet, index) => (index === month ? { ...sheet, rows } : sheet)),
});

/** What a person does to the workbook: rows that stay are the same objects, those below an inserted one are read anew. */
const edited = (snapshot: Snapshot, { what, month, at, make }: Edit): Snapshot => {
  const sheet = snapshot.months[month];
  if (!sheet) return snapshot;
  const { rows } = sheet;
  if (rows.length === 0 && what === "change") return snapshot;
  const place = rows.length === 0 ? 0 : at % rows.length;
  const moved = (some: readonly Row[], by: number): readonly Row[] =>
    some.map((one) => ({ ...one, place: { ...one.place, sheetRow: one.place.sheetRow + by } }));
  switch (what) {
    case "change":
      return withRows(snapshot, month, rows.with(place, make(sheet.sheet, 4 + place)));
    case "add":
      return withRows(snapshot, month, [...rows, make(sheet.sheet, 4 + rows.length)]);
    case "insert":
      return withRows(snapshot, month, [
        ...rows.slice(0, place),
        make(sheet.sheet, 4 + place),
        ...moved(rows.slice(place), 1),
      ]);
    case "delete":
      return withRows(snapshot, month, [...rows.slice(0, place), ...moved(rows.slice(place + 1), -1)]);
    case "copy": {
      // The same row on the other month's sheet: half moved.
      const other = snapshot.months[1 - month];
      const one = rows[place];
      if (!other || !one) return snapshot;
      const copy = { ...one, place: { sheet: other.sheet, sheetRow: 4 + other.rows.length } };
      return withRows(snapshot, 1 - month, [...other.rows, copy]);
    }
    case "target":
      return { ...snapshot, settings: { ...snapshot.settings, target: at } };
    case "days":
      return {
        ...snapshot,
        settings: {
          ...snapshot.settings,
          deadline: { days: at % 5, calendar: at % 2 === 0 ? "working" : "calendar", anchor: "finding" },
        },
      };
    case "year":
      return { ...snapshot, holidayYears: new Set(at % 2 === 0 ? [] : [2026]) };
    case "agents":
      return { ...snapshot, agents: snapshot.agents.slice(at % 2) };
  }
};

const sheetOf = (month: Month, makers: readonly ((sheet: string, sheetRow: number) => Row)[]): MonthSheet =>
  monthSheet(
    makers.map((make, index) => make(`F-22 ${month}`, 4 + index)),
    month,
  );

/** Rows with numbers of their own, over several blocks. */
const plainRows = (count: number, month: Month, from = 0): readonly Row[] =>
  Array.from({ length: count }, (_, index) =>
    goodRow(
      { text: { sampleNumber: `N-${month}-${from + index}`, recordingId: `V-${month}-${from + index}` } },
      `F-22 ${month}`,
      4 + from + index,
    ),
  );

describe("an answer after edits", () => {
  it("is the one from scratch, whatever was edited, added, deleted or set", () => {
    fc.assert(
      fc.property(
        fc.tuple(fc.array(row, { maxLength: 8 }), fc.array(row, { maxLength: 8 })),
        fc.array(edit, { minLength: 1, maxLength: 12 }),
        ([june, july], edits) => {
          let snapshot = snapshotOf([sheetOf("2026-06", june), sheetOf("2026-07", july)]);
          const checking = createChecking(createRowMemory());
          expect(checking.answer(snapshot, AS_OF)).toEqual(checkAnswer(snapshot, AS_OF));
          for (const one of edits) {
            snapshot = edited(snapshot, one);
            const answer = checking.answer(snapshot, AS_OF);
            expect(answer).toEqual(checkAnswer(snapshot, AS_OF));
            // `toEqual` does not see the order of a breakdown's names.
            expect(JSON.stringify(answer)).toBe(JSON.stringify(checkAnswer(snapshot, AS_OF)));
          }
        },
      ),
      { numRuns: 80 },
    );
  });

  it("is the one from scratch where rows lie in several blocks", () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 8 }), (edits) => {
        const months = MONTHS.map((month) => monthSheet(plainRows(BLOCK_ROWS + 20, month), month));
        let snapshot = snapshotOf(months);
        const checking = createChecking(createRowMemory());
        checking.answer(snapshot, AS_OF);
        for (const one of edits) snapshot = edited(snapshot, one);
        expect(JSON.stringify(checking.answer(snapshot, AS_OF))).toBe(
          JSON.stringify(checkAnswer(snapshot, AS_OF)),
        );
      }),
      { numRuns: 8 },
    );
  });

  it("is that of another day where the day is another", () => {
    const snapshot = snapshotOf([monthSheet([nonconformingRow()])]);
    const checking = createChecking(createRowMemory());
    checking.answer(snapshot, AS_OF);
    expect(checking.answer(snapshot, AS_OF - 9)).toEqual(checkAnswer(snapshot, AS_OF - 9));
    expect(checking.answer(snapshot, AS_OF)).toEqual(checkAnswer(snapshot, AS_OF));
  });
});

describe("an answer is the one from scratch", () => {
  const first = goodRow({ text: { sampleNumber: "1", area: "BDG" }, marks: marksBut({ P05: "Tidak" }) });
  const second = goodRow({ text: { sampleNumber: "2" }, marks: marksBut({ P08: "Tidak", P10: "Tidak" }) });
  const standing = snapshotOf([monthSheet([first, second])], { target: 2 });

  /** Asks for the one, then for the other; says whether they have different answers at all. */
  const expectAgain = (before: Snapshot, after: Snapshot): void => {
    const checking = createChecking(createRowMemory());
    checking.answer(before, AS_OF);
    expect(JSON.stringify(checking.answer(after, AS_OF))).toBe(JSON.stringify(checkAnswer(after, AS_OF)));
    expect(checkAnswer(after, AS_OF)).not.toEqual(checkAnswer(before, AS_OF));
  };

  it("where marks that are critical to someone are Tidak, and a target is just reached", () => {
    const { months } = createChecking(createRowMemory()).answer(standing, AS_OF);
    expect(months).toEqual(checkAnswer(standing, AS_OF).months);
    expect(months).toMatchObject([
      {
        samples: { counted: 2, reached: true },
        score: { criticalRates: { customer: 0.5, business: 0.5, compliance: 1 } },
      },
    ]);
  });

  it("where a sheet's scorecard is another, and its rows are the same", () => {
    const [sheet] = standing.months;
    if (!sheet) throw new Error("no sheet");
    // The second row has 85 of 100.
    const scorecard = { ...sheet.scorecard, passMark: 90 };
    expectAgain(standing, { ...standing, months: [{ ...sheet, scorecard }] });
  });

  it("where a month's sheet came, or went", () => {
    const more = {
      ...standing,
      months: [...standing.months, monthSheet(plainRows(2, "2026-08"), "2026-08")],
    };
    expectAgain(standing, more);
    expectAgain(more, standing);
  });

  it("where what a row repeats counts no more: the next one does", () => {
    const numbered = (at: number, callStatus: string): Row =>
      goodRow({ text: { sampleNumber: "S", callStatus } }, undefined, 4 + at);
    const rows = [numbered(0, "Sibuk"), numbered(1, "Terhubung"), numbered(2, "Terhubung")];
    const before = snapshotOf([monthSheet(rows)]);
    expectAgain(before, withRows(before, 0, rows.with(1, numbered(1, "Sibuk"))));
  });

  it("in the order of the months, whichever order the sheets and rows stand in", () => {
    const dated = (callDate: string): Row =>
      goodRow({ text: { sampleNumber: callDate }, date: { callDate } });
    const months = [
      monthSheet([dated("2026-07-01"), dated("2026-05-01")], "2026-07"),
      monthSheet([dated("2026-06-01"), dated("2026-04-01")], "2026-06"),
    ];
    const snapshot = snapshotOf(months);
    const answer = createChecking(createRowMemory()).answer(snapshot, AS_OF);
    expect(answer).toEqual(checkAnswer(snapshot, AS_OF));
    expect(answer.months.map(({ month }) => month)).toEqual(["2026-04", "2026-05", "2026-06", "2026-07"]);
  });

  it("where due days fall into years without holidays: each year is told once, at the first", () => {
    const found = (sampleNumber: string, findingDate: string): Row =>
      nonconformingRow({ text: { sampleNumber }, date: { callDate: "2026-07-01", findingDate } });
    const rows = [found("1", "2026-07-02"), found("2", "2026-07-03"), found("3", "2026-12-31")];
    const snapshot = snapshotOf(
      [monthSheet(rows)],
      { deadline: { days: 2, calendar: "working", anchor: "finding" } },
      { holidayYears: new Set() },
    );
    const { findings } = createChecking(createRowMemory()).answer(snapshot, day("2027-02-01"));
    expect(findings).toEqual(checkAnswer(snapshot, day("2027-02-01")).findings);
    expect(
      findings.flatMap(({ code, id, params }) =>
        code === "holidayYearMissing" ? [[id, params["value"]]] : [],
      ),
    ).toEqual([
      ["1", 2026],
      ["3", 2027],
    ]);
  });
});

describe("the rows that are looked at after one edit in 1,000", () => {
  const ROWS = 1_000;
  const at = 400;
  const standing = snapshotOf([monthSheet(plainRows(ROWS, "2026-07"))]);
  const numbered = (sampleNumber: string, place = at): Row =>
    goodRow({ text: { sampleNumber, recordingId: `V-${sampleNumber}` } }, "F-22 2026-07", 4 + place);

  it.each([
    ["is the edited one, where its numbers are its own", ["N-new"], [1, 1, 1]],
    ["are two, where it takes another's number", ["N-2026-07-7"], [1, 1, 2]],
    ["are two again, where it gives the number back", ["N-2026-07-7", "N-new"], [1, 1, 2]],
  ] as const)("%s", (_, numbers, looked) => {
    const memory = createRowMemory();
    const checking = createChecking(memory);
    const counts = (): readonly number[] => [memory.judged(), memory.checked(), checking.compared()];
    checking.answer(standing, AS_OF);
    expect(counts()).toEqual([ROWS, ROWS, ROWS]);
    let snapshot = standing;
    let before = counts();
    for (const number of numbers) {
      before = counts();
      const rows = snapshot.months[0]?.rows ?? [];
      snapshot = withRows(snapshot, 0, rows.with(at, numbered(number)));
      expect(checking.answer(snapshot, AS_OF)).toEqual(checkAnswer(snapshot, AS_OF));
    }
    expect(counts().map((count, index) => count - (before[index] ?? 0))).toEqual(looked);
  });

  it("are all of them after a setting changed", () => {
    const memory = createRowMemory();
    const checking = createChecking(memory);
    checking.answer(standing, AS_OF);
    checking.answer({ ...standing, settings: { ...standing.settings, target: 7 } }, AS_OF);
    expect([memory.judged(), memory.checked(), checking.compared()]).toEqual([2 * ROWS, 2 * ROWS, 2 * ROWS]);
  });
});
