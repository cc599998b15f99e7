/** The page's long work in slices: what waits is done between them, and it can be ended there. */
import { giveBack, inSlices } from "../../src/workbench/slices";

/** Bits of some milliseconds each. */
function* bits(count: number): Generator<number, string> {
  for (let bit = 1; bit <= count; bit += 1) {
    const began = performance.now();
    while (performance.now() - began < 5);
    yield bit / count;
  }
  return "done";
}

const never = new AbortController().signal;

it("between slices of long work the page does what waits, and hears how much is done", async () => {
  const shares: number[] = [];
  let waited = 0;
  const timer = setInterval(() => (waited += 1), 0);
  const answer = await inSlices(bits(40), { signal: never, told: (share) => shares.push(share) });
  clearInterval(timer);
  expect(answer).toBe("done");
  expect(waited).toBeGreaterThan(2);
  expect(shares.length).toBeGreaterThan(4);
  expect(shares.length).toBeLessThan(40);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
});

it("work that is ended goes no further than its slice", async () => {
  const ending = new AbortController();
  let told = 0;
  const work = inSlices(bits(1000), {
    signal: ending.signal,
    told: () => {
      told += 1;
      ending.abort(new Error("another was chosen"));
    },
  });
  await expect(work).rejects.toThrow("another was chosen");
  expect(told).toBe(1);
});

it("where the browser can tell what waits, it is asked", async () => {
  const asked: string[] = [];
  Object.assign(globalThis, {
    scheduler: {
      yield: () => {
        asked.push("yield");
        return Promise.resolve();
      },
    },
  });
  try {
    await giveBack();
  } finally {
    Reflect.deleteProperty(globalThis, "scheduler");
  }
  await giveBack();
  expect(asked).toEqual(["yield"]);
});
