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
      if (args.word(3, ["Rows", "Columns"], "Rows") === "Columns")
        throw apiNotFound("RangeSort.apply() by columns");
      sortArea(
        session,
        sheet,
        args.flag(2) ? { ...area, row: area.row + 1 } : area,
        sortFields(args.at(0)),
        args.flag(1),
      );
      return null;
    },
  },
});
