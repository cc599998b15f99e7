/** The reasons for which a row is no sample, in the order in which they are asked. */
import { EXCLUSION_REASONS, LINKS } from "../../../src/sop/types";

describe("the reasons", () => {
  it("are the form's, in its order: the first that applies is told", () => {
    expect(EXCLUSION_REASONS).toEqual(["callDate", "cancelled", "status", "agent", "unscored", "duplicate"]);
  });
});

describe("the steps", () => {
  it("are those of activities 4, 5 and 6, in their order", () => {
    expect(LINKS).toEqual(["qcoToQa", "qaToSupervisor", "supervisorToQa"]);
  });
});
