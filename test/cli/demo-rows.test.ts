/** The demo's rows say what their marks say. */
import { dayFromIso } from "../../src/sop";
import { demoRow } from "../../src/cli/demo/demo-rows";
import { FINDINGS } from "../../src/cli/demo/made-up";

/** Park and Miller's minimal standard: the same sequence everywhere. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

it("a finding of the demo concerns a criterion that is at Tidak in its row", () => {
  const day = dayFromIso("2026-07-10") ?? 0;
  const found = Array.from({ length: 600 }, (_, index) =>
    demoRow(day, index, "2026-07", day + 20, seeded(index + 1)),
  ).filter(({ findingText }) => (findingText ?? "") !== "");
  expect(found.length).toBeGreaterThan(50);
  const untrue = found.filter((row) => {
    const code = FINDINGS.find(({ text }) => text === row.findingText)?.code ?? "";
    return (row as Readonly<Record<string, unknown>>)[code] !== "Tidak";
  });
  expect(untrue).toEqual([]);
});
