/** The settings that a new workbook starts with. */
import type { Settings } from "../types";
import { daysOffOf, PUBLIC_HOLIDAYS } from "./publicHolidays";

export const DEFAULT_SETTINGS: Settings = {
  target: 60,
  countingStatuses: ["Terhubung"],
  deadline: { days: 2, calendar: "calendar", anchor: "finding" },
  calendar: {
    weekend: [false, false, false, false, false, true, true],
    holidays: daysOffOf(PUBLIC_HOLIDAYS, { cutiBersama: true }),
  },
  cutiBersama: true,
  due: { scenarios: "beforeFirstCall", report: 5, recap: 5 },
  retentionMonths: 12,
  supervisorOwnTeam: "warn",
  isoEdition: "2008",
  disputeDays: 2,
  recordingUrl: "",
  kpi: { materialKinds: "all", recommendationMean: 3 },
};
