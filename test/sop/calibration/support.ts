/** Sessions made at random, of raters who agree more or less. */
import fc from "fast-check";
import { DEFAULT_SCORECARD, type Mark } from "../../../src/sop";
import type { Rating } from "../../../src/sop/types";

const mark = fc.constantFrom<(Mark | null)[]>("yes", "yes", "yes", "no", "notApplicable", null);

/** One truth for each recording and criterion, from which each rater departs now and then. */
export const sessions: fc.Arbitrary<readonly Rating[]> = fc
  .record({
    recordings: fc.integer({ min: 1, max: 10 }),
    raters: fc.integer({ min: 1, max: 5 }),
    standard: fc.boolean(),
    departs: fc.constantFrom(0, 0.1, 0.4, 1),
  })
  .chain(({ recordings, raters, standard, departs }) => {
    const cells = recordings * DEFAULT_SCORECARD.criteria.length;
    const people = raters + Number(standard);
    return fc
      .record({
        truth: fc.array(mark, { minLength: cells, maxLength: cells }),
        own: fc.array(mark, { minLength: cells * people, maxLength: cells * people }),
        luck: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
          minLength: cells * people,
          maxLength: cells * people,
        }),
        absent: fc.array(fc.integer({ min: 0, max: 9 }), {
          minLength: recordings * people,
          maxLength: recordings * people,
        }),
      })
      .map(({ truth, own, luck, absent }) => {
        const width = DEFAULT_SCORECARD.criteria.length;
        const ratings: Rating[] = [];
        for (let recording = 0; recording < recordings; recording += 1)
          for (let person = 0; person < people; person += 1) {
            if (absent[recording * people + person] === 0) continue;
            const marks = DEFAULT_SCORECARD.criteria.map((_, index) => {
              const at = person * cells + recording * width + index;
              return ((luck[at] ?? 1) < departs ? own[at] : truth[recording * width + index]) ?? null;
            });
            ratings.push({
              recording: `MC-2604-${String(recording)}`,
              rater: person === raters ? "Acuan" : `Penilai Contoh ${String(person + 1)}`,
              standard: person === raters,
              marks,
            });
          }
        return ratings;
      });
  });
