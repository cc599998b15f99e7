/**
 * What the embedded Excel does not have: lists of it are empty, as they are in a workbook without any, and only making
 * one is refused.
 */
import { apiNotFound, itemNotFound } from "../errors";
import { asFlag, asNumber } from "./arguments";
import { defineType, type ObjectRef } from "./define";

/** A collection that nothing can be put into: what would is refused by name, as all that no table has. */
function emptyCollection(name: string): () => ObjectRef {
  const missing = (): never => {
    throw itemNotFound(`an item of ${name}`);
  };
  const lookups = ["GetItem", "GetItemAt", "GetItemByCell", "GetItemByReplyId", "GetFirst"];
  const ref = defineType<null>({
    name,
    properties: { Count: { get: () => 0 } },
    items: () => [],
    item: missing,
    reads: {
      ...Object.fromEntries(lookups.map((method) => [method, missing])),
      GetItemOrNullObject: () => null,
      GetCount: () => 0,
    },
  });
  return () => ref(null);
}

export const pivotTablesRef = emptyCollection("PivotTableCollection");
export const slicersRef = emptyCollection("SlicerCollection");

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
