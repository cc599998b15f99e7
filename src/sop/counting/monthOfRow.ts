/** The one month that a row belongs to. */
import { LAST_DAY } from "../days/calendarParts";
import { monthOfDay } from "../days/months";
import type { Month, Row } from "../types";

/**
 * The month of the row's call date, whichever sheet it sits on; its sheet's where that cell holds no date.
 * A number past the last day that Excel knows has no month to belong to, so it is the sheet's too.
 */
export const monthOfRow = (row: Row, sheetMonth: Month): Month => {
  const call = row.date.callDate;
  return call.kind === "value" && call.value <= LAST_DAY ? monthOfDay(call.value) : sheetMonth;
};
