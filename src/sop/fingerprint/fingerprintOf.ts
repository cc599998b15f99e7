/** A fingerprint of the data that a month's report is made from: it changes when they do, and not when a sheet is sorted. */
import { rowsByMonth } from "../counting/rowsByMonth";
import type { JudgedRow } from "../counting/judgeRows";
import type { CountedRecommendation } from "../recommendations/types";
import type { Entry, Month, Row, Scorecard, Settings, Snapshot } from "../types";
import { hashText } from "./hashText";

const told = (entry: Entry<string | number>): string =>
  entry.kind === "value" ? `=${entry.value}` : entry.kind === "unreadable" ? `?${entry.shown}` : "";

const toldRow = ({ text, date, number, marks }: Row): string =>
  [...Object.values(text), ...Object.values(date), ...Object.values(number), ...marks]
    .map(told)
    .join("\u001f");

/** Two sums of the rows' numbers, so that neither order nor a row that stands twice is lost on it. */
export const hashRows = (rows: readonly JudgedRow[]): string => {
  let plain = 0;
  let mixed = 0;
  for (const { row, sheet } of rows) {
    const one = hashText(toldRow(row), hashText(toldScorecard(sheet.scorecard)) % 4294967296);
    plain = (plain + (one % 4294967296)) % 4294967296;
    mixed = (mixed + Math.floor(one / 1048576)) % 4294967296;
  }
  return `${rows.length}.${plain.toString(36)}.${mixed.toString(36)}`;
};

const toldScorecard = (scorecard: Scorecard): string => JSON.stringify(scorecard);

/** The settings that reach a report: all but those that findings or Beranda alone use. */
export const reaching = (
  settings: Settings,
): Pick<Settings, Exclude<keyof Settings, "retentionMonths" | "supervisorOwnTeam">> => {
  const { target, countingStatuses, deadline, calendar, cutiBersama, due, isoEdition, kpi } = settings;
  return { target, countingStatuses, deadline, calendar, cutiBersama, due, isoEdition, kpi };
};

/** What of the workbook besides its rows reaches a report. */
const toldSettings = ({ settings, lists, agents, scenarios, materials }: Snapshot): string =>
  JSON.stringify([
    {
      ...reaching(settings),
      calendar: { ...settings.calendar, holidays: [...settings.calendar.holidays].sort() },
    },
    lists,
    agents,
    scenarios,
    materials,
  ]);

/** The recommendations that a month's reports count: up to that month, and those that name none. */
export const toldRecommendations = (
  recommendations: readonly CountedRecommendation[],
  month: Month,
): string =>
  recommendations
    .filter((one) => one.month === undefined || one.month <= month)
    .map((one) => JSON.stringify([one.month, one.followedUp, one.quality, one.due]))
    .sort()
    .join("\n");

/**
 * The fingerprint of every month that has a sheet or a row. A month's takes in all months before it too: its trend's
 * centre and its comparisons are of them. `extra` is what else reaches the reports, such as settings that sop does not
 * know.
 */
export const fingerprintsOf = (
  snapshot: Snapshot,
  judged: readonly JudgedRow[],
  extra = "",
  recommendations: readonly CountedRecommendation[] = [],
): ReadonlyMap<Month, string> => {
  const months = [...rowsByMonth(snapshot, judged)].map(([month, rows]) => ({ month, rows: hashRows(rows) }));
  const settings = `${toldSettings(snapshot)}\n${extra}`;
  return new Map(
    months.map(({ month }, index) => {
      const text = months
        .slice(0, index + 1)
        .map((one) => `${one.month}:${one.rows}`)
        .join("\n");
      const made = toldRecommendations(recommendations, month);
      return [month, hashText(`${text}\n${settings}\n${made}`).toString(36)];
    }),
  );
};
