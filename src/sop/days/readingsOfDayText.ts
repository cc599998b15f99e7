/** What days a person may have meant by a text that is no date. */
import type { Day } from "../types";
import { dayOfParts } from "./calendarParts";
import { withoutWeekday, writtenDayIn } from "./writtenDay";

/** A time of day behind a day. */
const TIME = String.raw`\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s*[ap]\.?m\.?)?`;
const CLOCK = new RegExp(`^${TIME}$`, "i");
/** Figures parted by `/`, `.`, `-` or a blank, with a time of day behind them or none. */
const NUMERIC = new RegExp(
  String.raw`^(\d{1,4})\s*[/.\-\s]\s*(\d{1,2})\s*[/.\-\s]\s*(\d{1,4})(?:[T\s]+${TIME})?$`,
  "i",
);

/** `26` as a year means 2026: the procedure is younger than the century. */
const fullYear = (text: string): number => (text.length <= 2 ? 2000 + Number(text) : Number(text));

/**
 * Every day that a text can mean, the day-first reading before the month-first one; none where it can mean no day.
 * More than one answer is for a person to choose from, never to guess.
 *
 * @example readingsOfDayText("03/04/2026") // 3 April and 4 March 2026
 * @example readingsOfDayText("15.07.2026") // 15 July 2026 alone
 * @example readingsOfDayText("Senin, 14 Juli 2026") // 14 July 2026, which is a Tuesday
 */
export const readingsOfDayText = (text: string): readonly Day[] => {
  const clean = text.trim().replace(/\s+/g, " ");
  const match = NUMERIC.exec(withoutWeekday(clean));
  const [first, second, third] = match ? match.slice(1) : [];
  if (first === undefined || second === undefined || third === undefined) {
    const written = writtenDayIn(clean);
    if (written === undefined || written.spelled === "figures") return [];
    return written.rest === "" || CLOCK.test(written.rest) ? [written.day] : [];
  }
  const middle = Number(second);
  const candidates =
    first.length > 2
      ? [dayOfParts({ year: fullYear(first), month: middle, day: Number(third) })]
      : [
          dayOfParts({ day: Number(first), month: middle, year: fullYear(third) }),
          dayOfParts({ month: Number(first), day: middle, year: fullYear(third) }),
        ];
  return [...new Set(candidates.filter((day) => day !== undefined))];
};
