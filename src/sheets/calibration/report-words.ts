/** What a month's reports say of calibration, in the sheets' language. */
import { monthOfDay, shownDay, type Day } from "../../sop";
import type { FixedTables } from "../snapshot/settings";
import { TABLE_NAMES } from "../layout/names";
import { calibrationForms } from "./forms";
import { lastSession, type LastSession } from "./last-session";
import { calibrationSessions } from "./sessions";

const number = (value: number, digits: number): string =>
  value.toFixed(digits).replace(".", ",").replace("-", "−");

/** The last session on or before the day; undefined where there is none. */
export const lastUntil = (tables: FixedTables, until: Day): LastSession | undefined =>
  lastSession(calibrationForms(tables[TABLE_NAMES.calibration]), until);

/** `sesi K-2604-1, 08/04/2026` */
export const sessionName = ({ number: name, day }: { readonly number: string; readonly day: Day }): string =>
  `sesi ${name}, ${shownDay(day)}`;

/** Its day, agreement and AC1, and the criteria to go through; nothing where there is none on or before the day. */
export function calibrationWords(tables: FixedTables, until: Day): readonly string[] {
  const last = lastUntil(tables, until);
  const session = calibrationSessions(tables, monthOfDay(until)).find(
    ({ number: one }) => one === last?.number,
  );
  if (!last || !session) return [];
  const { recordings, raters, pooled, tellsCoefficients, discuss } = session.agreement;
  const { pa, ac1 } = pooled;
  const basis = `Kalibrasi terakhir: ${sessionName(last)}, ${raters.length} penilai, ${recordings.length} rekaman.`;
  if (pa === null) return [basis];
  const agreed = `Kesepakatan ${number(100 * pa.value, 1)}%`;
  const coefficient =
    !tellsCoefficients || ac1 === null
      ? `${agreed}; AC1 tidak disebut di bawah 10 rekaman.`
      : `${agreed}; AC1 ${number(ac1.value, 2)}${ac1.low === null || ac1.high === null ? "" : ` (kisaran 95%: ${number(ac1.low, 2)} sampai ${number(ac1.high, 2)})`}.`;
  const criteria = discuss.map(
    (one) => `${one.code} ${one.name} (${number(100 * (one.pa?.value ?? 0), 1)}%)`,
  );
  return [
    `${basis} ${coefficient}`,
    criteria.length === 0
      ? "Tidak ada kriteria dengan kesepakatan di bawah 80%."
      : `Kesepakatan di bawah 80%: ${criteria.join("; ")}.`,
  ];
}
