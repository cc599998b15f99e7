/**
 * One person is held between reading and writing while another does something whole: neither loses anything. Here each
 * deed of either side stands beside some of the other; all of them, held before every request, are in `npm run soak`.
 */
import type { Book } from "embedded-excel";
import { HELD_NAMES, MEANWHILE, firstWrite, nameOfPair, requestsAlone, runPair } from "./crowd/pairs";
import { filledMonth } from "./support/filled-month";

let base: Book;

beforeAll(async () => {
  base = await filledMonth();
});

/** So many of the other side's deeds beside each: coprime steps through them meet every one. */
const BESIDE = 4;
const STEP = 5;

describe("while one is held before she writes, and another does something", () => {
  it.each(HELD_NAMES.map((held, index) => ({ held, index })))(
    "nothing is lost: $held",
    async ({ held, index }) => {
      const requests = await requestsAlone(base, held);
      const faults: string[] = [];
      for (let n = 0; n < BESIDE; n += 1) {
        const meanwhile = MEANWHILE[(index * BESIDE + n * STEP) % MEANWHILE.length] ?? "add";
        const least = firstWrite(requests);
        const before = least + (n % (requests.length - least + 1));
        const pair = { held, meanwhile, before };
        const found = await runPair(base, pair);
        faults.push(...(found ?? ["is never held"]).map((fault) => `${nameOfPair(pair)}: ${fault}`));
      }
      expect(faults).toEqual([]);
    },
  );

  it("every deed of the other side was among them", () => {
    const met = HELD_NAMES.flatMap((_held, index) =>
      Array.from({ length: BESIDE }, (_, n) => (index * BESIDE + n * STEP) % MEANWHILE.length),
    );
    expect(new Set(met).size).toBe(MEANWHILE.length);
  });
});
