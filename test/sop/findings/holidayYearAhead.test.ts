/** From 1 October on next year's holidays are asked for, where working days are counted. */
import { DEFAULT_SETTINGS } from "../../../src/sop/defaults/defaultSettings";
import { holidayYearAhead } from "../../../src/sop/findings/holidayYearAhead";
import { day } from "../support/rows";

const findings = (
  iso: string,
  calendar: "working" | "calendar" = "working",
  years: readonly number[] = [2026],
) =>
  holidayYearAhead(
    {
      settings: { ...DEFAULT_SETTINGS, deadline: { ...DEFAULT_SETTINGS.deadline, calendar } },
      holidayYears: new Set(years),
    },
    day(iso),
  );
const told = (...asked: Parameters<typeof findings>) =>
  findings(...asked).map(({ code, params }) => [code, params["value"]]);

it("is told from 1 October to the end of the year, until the next year has a row", () => {
  expect(told("2026-09-30")).toEqual([]);
  expect(told("2026-10-01")).toEqual([["holidayYearAhead", 2027]]);
  expect(told("2026-12-31")).toEqual([["holidayYearAhead", 2027]]);
  expect(told("2026-10-01", "working", [2026, 2027])).toEqual([]);
  expect(told("2027-01-01")).toEqual([]);
});

it("is not told under the calendar rule, which no holiday touches", () => {
  expect(told("2026-11-01", "calendar")).toEqual([]);
});

it("warns at Tanggal in Libur, of no row", () => {
  expect(findings("2026-11-01")).toEqual([
    expect.objectContaining({ severity: "warning", sheet: "Libur", header: "Tanggal", id: "", cell: "" }),
  ]);
});
