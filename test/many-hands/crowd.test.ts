/** Eight people at one workbook at once: nothing that anybody was told is lost. The long run is `npm run soak`. */
import type { Book } from "embedded-excel";
import { faultsOfCrowd, runCrowd } from "./crowd/run-crowd";
import { filledMonth } from "./support/filled-month";

let base: Book;

beforeAll(async () => {
  base = await filledMonth();
});

describe("of what eight people do at once", () => {
  it.each([1, 2])("nothing that one of them was told is lost (seed %i)", async (seed) => {
    const run = await runCrowd(base, seed);
    expect(faultsOfCrowd(run)).toEqual([]);
    // They came to do something.
    expect(run.added + run.saved).toBeGreaterThan(20);
  });
});
