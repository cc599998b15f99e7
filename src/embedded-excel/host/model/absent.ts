/** What the embedded Excel does not have, and says nothing is of. */
import { apiNotFound } from "../errors";
import { asFlag, asNumber } from "./arguments";
import { defineType } from "./define";

/** Circles are not calculated again and again. */
export const iterativeCalculationRef = defineType<null>({
  name: "IterativeCalculation",
  properties: {
    Enabled: {
      get: () => false,
      set: (_self, value) => {
        if (asFlag(value)) throw apiNotFound("iterative calculation");
      },
    },
    MaxIteration: { get: () => 100, set: keepDefault(100) },
    MaxChange: { get: () => 0.001, set: keepDefault(0.001) },
  },
});

function keepDefault(only: number): (self: null, value: unknown) => void {
  return (_self, value) => {
    if (asNumber(value) !== only) throw apiNotFound("iterative calculation");
  };
}
