/** Spans of days that change with today's: what filters by days mean, of cells and of PivotTables. */

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

/** The serial of a day; months are 0-based and may run over, as in `Date.UTC`. */
export const serialOf = (year: number, month: number, day: number): number =>
  (Date.UTC(year, month, day) - EPOCH) / DAY;

export const dateOf = (serial: number): Date => new Date(EPOCH + serial * DAY);

/** The days that a criterion means, from the first to before the last; undefined where it means no such days. */
function daysOf(criteria: string, today: number): readonly [number, number] | undefined {
  const date = dateOf(today);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  const sunday = today - date.getUTCDay();
  const quarter = Math.floor(month / 3) * 3;
  const ofMonth = (from: number, count: number): [number, number] => [
    serialOf(year, from, 1),
    serialOf(year, from + count, 1),
  ];
  const known: Readonly<Record<string, readonly [number, number]>> = {
    Today: [today, today + 1],
    Yesterday: [today - 1, today],
    Tomorrow: [today + 1, today + 2],
    ThisWeek: [sunday, sunday + 7],
    LastWeek: [sunday - 7, sunday],
    NextWeek: [sunday + 7, sunday + 14],
    ThisMonth: ofMonth(month, 1),
    LastMonth: ofMonth(month - 1, 1),
    NextMonth: ofMonth(month + 1, 1),
    ThisQuarter: ofMonth(quarter, 3),
    LastQuarter: ofMonth(quarter - 3, 3),
    NextQuarter: ofMonth(quarter + 3, 3),
    ThisYear: ofMonth(0, 12),
    LastYear: ofMonth(-12, 12),
    NextYear: ofMonth(12, 12),
    YearToDate: [serialOf(year, 0, 1), today + 1],
  };
  return known[criteria];
}

const MONTHS = "January February March April May June July August September October November December".split(
  " ",
);

/**
 * Whether a day is among those that a criterion names: "LastMonth", "AllDatesInPeriodMay", "AllDatesInPeriodQuarter1".
 * @param today a whole serial
 */
export function dayFilter(criteria: string, today: number): ((day: number) => boolean) | undefined {
  const monthOf = (day: number): number => dateOf(day).getUTCMonth();
  const month = MONTHS.indexOf(criteria.replace("AllDatesInPeriod", ""));
  if (criteria.startsWith("AllDatesInPeriod") && month >= 0) return (day) => monthOf(day) === month;
  const quarter = /^AllDatesInPeriodQuarter([1-4])$/.exec(criteria)?.[1];
  if (quarter !== undefined) return (day) => Math.floor(monthOf(day) / 3) + 1 === Number(quarter);
  const span = daysOf(criteria, today);
  return span === undefined ? undefined : (day) => day >= span[0] && day < span[1];
}
