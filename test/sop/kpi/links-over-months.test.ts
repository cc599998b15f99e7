/** The states of activities 4 to 6 over random months of rows: the table of docs/rules/reports.md told again, line by line. */
import fc from "fast-check";
import { figuresOfMonths } from "../../../src/sop/figures/figuresOfMonths";
import { monthAssessment } from "../../../src/sop/report/monthAssessment";
import { LINKS, type Link, type Row, type Verdict } from "../../../src/sop/types";
import { DEFAULT_SETTINGS } from "../../../src/sop/defaults/defaultSettings";
import { day, goodRow, marksBut, monthSheet, nonconformingRow, snapshotOf } from "../support/rows";

const MONTH = "2026-07";

interface Situation {
  readonly link: Link;
  readonly verdicts: readonly Verdict[];
  readonly ended: boolean;
  readonly unexplained: boolean;
}

const hasAny = ({ verdicts }: Situation, ...wanted: readonly Verdict[]): boolean =>
  verdicts.some((verdict) => wanted.includes(verdict));
const isUndecidable = (one: Situation): boolean => hasAny(one, "incomplete", "invalid", "waiting");

/** In the table's order; the first that applies. */
const TABLE: readonly (readonly [state: string, when: string, applies: (one: Situation) => boolean])[] = [
  ["missed", "any late or overdue", (one) => hasAny(one, "late", "overdue")],
  ["missed", "ended, and any undecidable", (one) => one.ended && isUndecidable(one)],
  [
    "missed",
    "activity 4, ended, and an unexplained failure",
    (one) => one.link === "qcoToQa" && one.ended && one.unexplained,
  ],
  ["open", "any undecidable", isUndecidable],
  ["open", "any open", (one) => hasAny(one, "dueToday", "notDue")],
  ["open", "any unexplained failure", (one) => one.unexplained],
  [
    "reached",
    "at least one, all on time",
    ({ verdicts }) => verdicts.length > 0 && verdicts.every((verdict) => verdict === "onTime"),
  ],
  ["none", "none at all", ({ verdicts }) => verdicts.length === 0],
];

const stepDay = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 15, max: 17 }).map((on) => `2026-07-${on}`) },
  fc.constantFrom("", "", "2026-07-22", "besok", "2026-07-10"),
);
/** What a step that is done in time has, so that months without any trouble come about too. */
const IN_TIME = {
  findingDate: "2026-07-15",
  qcoToQaDone: "2026-07-16",
  qaToSupervisorDone: "2026-07-17",
} as const;

let number = 0;
const own = (): string => `S-${(number += 1)}`;

const anyRow: fc.Arbitrary<Row> = fc.oneof(
  fc
    .constantFrom("", "Kendala sistem")
    .map((noFindingReason) =>
      goodRow({ text: { sampleNumber: own(), noFindingReason }, marks: marksBut({ P02: "Tidak" }) }),
    ),
  fc.constant(undefined).map(() => goodRow({ text: { sampleNumber: own() } })),
  fc
    .constantFrom("2026-07-17", "2026-07-23", "")
    .map((supervisorToQaDone) =>
      nonconformingRow({ text: { sampleNumber: own() }, date: { ...IN_TIME, supervisorToQaDone } }),
    ),
  fc
    .constantFrom("2026-07-22", "2026-07-23", "2026-07-31")
    .map((findingDate) => nonconformingRow({ text: { sampleNumber: own() }, date: { findingDate } })),
  fc
    .record({
      findingDate: fc.constantFrom("2026-07-15", "2026-07-15", "2026-07-22", "2026-07-23", "", "besok"),
      qcoToQaDone: stepDay,
      qaToSupervisorDone: stepDay,
      supervisorToQaDone: stepDay,
    })
    .map((date) => nonconformingRow({ text: { sampleNumber: own() }, date })),
);

const isUnexplained = ({ text, marks }: Row): boolean =>
  marks.some((mark) => mark.kind === "value" && mark.value === "Tidak") &&
  text.noFindingReason.kind === "empty";

it("are those of the first line that applies; every month has one, and every line is some month's", () => {
  const met = new Set<string>();
  fc.assert(
    fc.property(
      fc.array(anyRow, { maxLength: 4 }),
      fc.constantFrom("2026-07-24", "2026-07-31", "2026-08-01"),
      fc.constantFrom<"finding" | "previous">("finding", "previous"),
      (rows, asOfText, anchor) => {
        const asOf = day(asOfText);
        const deadline = { ...DEFAULT_SETTINGS.deadline, anchor };
        const snapshot = snapshotOf([monthSheet(rows)], { deadline });
        const told =
          figuresOfMonths(snapshot, asOf).find(({ month }) => month === MONTH)?.deadlines.rows ?? [];
        const { activities } = monthAssessment(snapshot, MONTH, asOf, {
          recommendations: [],
          typed: {},
          recorded: undefined,
        });
        for (const link of LINKS) {
          const situation: Situation = {
            link,
            verdicts: told.filter((one) => one.link === link).map(({ verdict }) => verdict),
            ended: asOfText > "2026-07-31",
            unexplained: rows.some(isUnexplained),
          };
          const [state, when] = TABLE.find(([, , applies]) => applies(situation)) ?? ["no line", ""];
          expect([when, activities.links[link].state]).toEqual([when, state]);
          met.add(when);
        }
      },
    ),
    { numRuns: 400, seed: 20260729 },
  );
  expect([...met].sort()).toEqual(TABLE.map(([, when]) => when).sort());
});
