/** `mc holidays`: a year's holidays into Libur, of a pasted list or of what is known before a decree. */
import { startOfficeSession } from "embedded-excel";
import { PROVISIONAL } from "../excel";
import { addHolidays } from "../excel/actions/add-holidays";
import { isoFromDay, foreseenHolidays, parseHolidays, weekdayOfDay, type Holiday } from "../sop";
import type { Arguments } from "./arguments";
import { Failure } from "./failure";
import { openBookOf1900, readBytes, saveBook } from "./files";
import type { Surroundings } from "./surroundings";

const KINDS: readonly Holiday["kind"][] = ["national", "cutiBersama", "company"];

/** Without `--paste` the days of fixed dates and those that follow Easter, marked as foreseen. Throws Failure or WorkbookError. */
export async function holidays(
  given: Arguments,
  year: number,
  { today, say, translate }: Surroundings,
): Promise<string> {
  const [path = ""] = given.positionals;
  const kind = KINDS.find((one) => one === (given.kind ?? "national"));
  if (!kind) throw new Failure("kind", { kinds: KINDS.join(", "), kind: given.kind ?? "" }, { exitCode: 2 });
  const text = given.paste === undefined ? undefined : new TextDecoder().decode(await readBytes(given.paste));
  const pasted = text === undefined ? undefined : parseHolidays(text, { year, kind });
  const found: readonly (Holiday & { readonly isOtherWeekday?: boolean })[] =
    pasted?.found ?? foreseenHolidays(year);
  if (found.length === 0) throw new Failure("holidaysNone", { path: given.paste ?? "", year: String(year) });
  const { excel } = startOfficeSession(await openBookOf1900(path));
  const basis = given.basis ?? (pasted === undefined ? PROVISIONAL : "");
  const { area = "" } = given;
  const counts = await addHolidays({ holidays: found, basis, area, today });
  await saveBook(excel.book, given.out ?? "", { say, translate });
  for (const { line, text: words, reason } of pasted?.unread ?? [])
    say(translate(`nextYear.unread.${reason}`, { line, text: words, year: String(year) }));
  for (const one of found)
    if (one.isOtherWeekday === true)
      say(
        translate("nextYear.otherWeekday", {
          day: one.day,
          weekday: translate(WEEKDAYS[weekdayOfDay(one.day)] ?? WEEKDAYS[0]),
        }),
      );
  const days = found.map(({ day, kind: one, name }) => ({ day: isoFromDay(day), kind: one, name }));
  if (given.json)
    return JSON.stringify(
      { year, area: area.trim(), ...counts, days, unread: pasted?.unread ?? [] },
      null,
      1,
    );
  return translate("nextYear.holidays", { year: String(year), ...counts });
}

const WEEKDAYS = [
  "nextYear.weekday.0",
  "nextYear.weekday.1",
  "nextYear.weekday.2",
  "nextYear.weekday.3",
  "nextYear.weekday.4",
  "nextYear.weekday.5",
  "nextYear.weekday.6",
] as const;
