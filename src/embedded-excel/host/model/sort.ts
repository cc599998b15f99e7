/** Excel.RangeSort. */
import { sortArea, type SortField } from "../session/sorting";
import type { RangeTarget } from "../session/session";
import { apiNotFound, invalidArgument } from "../errors";
import { asInteger, asRecord } from "./arguments";
import { defineType } from "./define";

export function sortFields(value: unknown): readonly SortField[] {
  if (!Array.isArray(value) || value.length === 0)
    throw invalidArgument("an array of sort fields is expected");
  return (value as readonly unknown[]).map((one) => {
    const field = asRecord(one);
    const by = field["sortOn"];
    if (by !== undefined && by !== null && by !== "Value")
      throw apiNotFound(`sorting by ${JSON.stringify(by)}`);
    return { key: asInteger(field["key"]), ascending: field["ascending"] !== false };
  });
}

export const rangeSortRef = defineType<RangeTarget>({
  name: "RangeSort",
  writes: {
    Apply: ({ sheet, area }, args, { session }) => {
      const columns = args.word(3, ["Rows", "Columns"], "Rows") === "Columns";
      const first = columns ? { column: area.column + 1 } : { row: area.row + 1 };
      const sorted = args.flag(2) ? { ...area, ...first } : area;
      sortArea(session, sheet, sorted, sortFields(args.at(0)), { matchCase: args.flag(1), columns });
      return null;
    },
  },
});
