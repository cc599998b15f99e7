/** The sum that tells texts apart: it stays the same between versions, or every report would be out of date at once. */
import { hashText } from "../../../src/sop/fingerprint/hashText";

describe("hashText", () => {
  // Published with cyrb53: bryc/code, jshash/experimental/cyrb53.js.
  it.each([
    ["a", 0, 7929297801672961],
    ["b", 0, 8684336938537663],
    ["revenge", 0, 4051478007546757],
    ["revenue", 0, 8309097637345594],
    ["revenue", 1, 8697026808958300],
    ["revenue", 2, 2021074995066978],
    ["revenue", 3, 4747903550515895],
  ])("of %j with seed %i is the published %i", (text, seed, sum) => {
    expect(hashText(text, seed)).toBe(sum);
  });

  it("has seed 0 where none is given", () => {
    expect(hashText("a")).toBe(7929297801672961);
  });
});
