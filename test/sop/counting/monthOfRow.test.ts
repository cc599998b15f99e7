/** The month that a row belongs to, up to the last day that Excel knows. */
import { LAST_DAY } from "../../../src/sop/days/calendarParts";
import { monthOfRow } from "../../../src/sop/counting/monthOfRow";
import type { DateEntry } from "../../../src/sop/types";
import { day, goodRow } from "../support/rows";

const monthWith = (callDate: DateEntry): string => {
  const row = goodRow();
  return monthOfRow({ ...row, date: { ...row.date, callDate } }, "2026-07");
};

describe("monthOfRow", () => {
  it("is the call's own month, on Excel's last day too, and the sheet's after it or without a date", () => {
    expect(monthWith({ kind: "value", value: day("2026-11-30") })).toBe("2026-11");
    expect(monthWith({ kind: "value", value: LAST_DAY })).toBe("9999-12");
    expect(monthWith({ kind: "value", value: LAST_DAY + 1 })).toBe("2026-07");
    expect(monthWith({ kind: "empty" })).toBe("2026-07");
    expect(monthWith({ kind: "unreadable", shown: "besok" })).toBe("2026-07");
  });
});
