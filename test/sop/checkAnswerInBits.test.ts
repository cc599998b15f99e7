/** What check answers bit by bit: the same as at once, with something else done between. */
import { checkAnswer } from "../../src/sop/checkAnswer";
import { checkAnswerInBits, judgeRowsInBits } from "../../src/sop/checkAnswerInBits";
import { judgeRows } from "../../src/sop/counting/judgeRows";
import { createRowMemory } from "../../src/sop/counting/rowMemory";
import type { Row, Snapshot } from "../../src/sop/types";
import { AS_OF, bareRow, goodRow, marksBut, monthSheet, nonconformingRow, snapshotOf } from "./support/rows";

/** Rows of each kind, some of which repeat others far from them. */
function snapshot(rows: number): Snapshot {
  const made = Array.from({ length: rows }, (_, index): Row => {
    if (index % 97 === 5) return bareRow({}, "F-22 2026-07", 4 + index);
    const text = { sampleNumber: `S-${index % 700}`, area: index % 11 === 0 ? "Xyz" : "JKT" };
    if (index % 7 !== 0)
      return goodRow({ text, marks: marksBut({ P05: "Tidak" }) }, "F-22 2026-07", 4 + index);
    return { ...nonconformingRow({ text }), place: { sheet: "F-22 2026-07", sheetRow: 4 + index } };
  });
  return snapshotOf([monthSheet(made)]);
}

/** Each bit with how many rows were judged and checked by then. */
function inBits<Answer>(make: (memory: ReturnType<typeof createRowMemory>) => Generator<unknown, Answer>): {
  readonly answer: Answer;
  readonly judged: readonly number[];
  readonly checked: number;
} {
  const memory = createRowMemory();
  const [bits, judged] = [make(memory), [] as number[]];
  let bit = bits.next();
  for (; bit.done !== true; bit = bits.next()) judged.push(memory.judged());
  return { answer: bit.value, judged, checked: memory.checked() };
}

it("the answer found out bit by bit is the one found out at once, and no row is looked at twice", () => {
  const many = snapshot(2_400);
  const { answer, judged, checked } = inBits((memory) => checkAnswerInBits(many, AS_OF, memory));
  expect(JSON.stringify(answer)).toBe(JSON.stringify(checkAnswer(many, AS_OF)));
  expect(judged.slice(0, 2)).toEqual([494, 989]);
  expect(judged.length).toBe(7);
  expect(checked).toBe(judged.at(-1));
});

it("rows judged bit by bit are judged as at once", () => {
  const many = snapshot(1_300);
  const { answer, judged } = inBits((memory) => judgeRowsInBits(many, AS_OF, memory));
  expect(answer).toEqual(judgeRows(many, AS_OF));
  expect(judged.length).toBe(2);
});

it("of few rows there is one bit alone: nothing comes between reading them and the answer", () => {
  const few = snapshot(500);
  const { answer, judged } = inBits((memory) => checkAnswerInBits(few, AS_OF, memory));
  expect(answer).toEqual(checkAnswer(few, AS_OF));
  expect(judged).toEqual([]);
});

it("what is judged of another day meanwhile, from the same memory, changes nothing", () => {
  const many = snapshot(2_400);
  const [memory, other] = [createRowMemory(), AS_OF + 60];
  const slow = judgeRowsInBits(many, other, memory);
  const quick = checkAnswerInBits(many, AS_OF, memory);
  slow.next();
  quick.next();
  slow.next();
  const endOf = (bits: Generator): unknown => {
    for (;;) {
      const bit = bits.next();
      if (bit.done === true) return bit.value;
    }
  };
  expect(JSON.stringify(endOf(quick))).toBe(JSON.stringify(checkAnswer(many, AS_OF)));
  expect(endOf(slow)).toEqual(judgeRows(many, other));
  expect(judgeRows(many, other)).not.toEqual(judgeRows(many, AS_OF));
});
