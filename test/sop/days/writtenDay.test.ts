/** A day at the beginning of a text: which words name a month or weekday, where the day ends, and what stands behind it. */
import { isoFromDay } from "../../../src/sop/days/isoFromDay";
import { writtenDayIn } from "../../../src/sop/days/writtenDay";

const isoIn = (text: string): string | undefined => {
  const found = writtenDayIn(text);
  return found && isoFromDay(found.day);
};

const MONTHS = [
  "Januari January Jan",
  "Februari February Pebruari Feb Peb",
  "Maret March Mar",
  "April Apr",
  "Mei May",
  "Juni June Jun",
  "Juli July Jul",
  "Agustus August Agu Agt Ags Aug",
  "September Sept Sep",
  "Oktober October Okt Oct",
  "November Nopember Nov Nop",
  "Desember December Des Dec",
];

it("a month has its Indonesian and English names and their short forms, in any case, before the day or behind it", () => {
  MONTHS.forEach((names, index) => {
    const iso = `2026-${String(index + 1).padStart(2, "0")}-09`;
    for (const name of names.split(" ").flatMap((one) => [one, one.toUpperCase(), one.toLowerCase()]))
      expect([name, isoIn(`9 ${name} 2026`), isoIn(`${name} 9, 2026`)]).toEqual([name, iso, iso]);
  });
});

it.each([
  "no 2026-07-15",
  "12026-07-15",
  "no 15/07/2026",
  "115/07/2026",
  "no 20260715",
  "120260715",
  "15 Jul 202",
  "15 Jul 20261",
  "15 Jul 2026x",
  "July 15, 2026x",
  "2026-07-15x",
  "15/07/2026x",
  "202607150905x",
  "2026071509053",
])("“%s” begins with no day: something stands before it, or it goes on as another word or number", (text) => {
  expect(isoIn(text)).toBeUndefined();
});

it.each([
  ["2026-07-15", "figures", ""],
  ["2026-07-15T09:05", "figures", "09:05"],
  ["15/07/2026, pukul 9.05", "figures", "9.05"],
  ["15/07/2026 Rabu siang", "figures", "Rabu siang"],
  ["Rabu 15/07/2026", "words", ""],
  ["15 Juli 2026 jam 9.05", "words", "9.05"],
  ["20260715", "digits", ""],
  ["202607150905", "digits", "09:05"],
  ["20260715090530", "digits", "09:05:30"],
  ["20260715T0905", "digits", "09:05"],
  // What is no clock's digits alone stays as it stands.
  ["20260715 0905x", "digits", "0905x"],
  ["20260715 09:0530", "digits", "09:0530"],
])("“%s” is spelled in %s, and behind the day stands “%s”", (text, spelled, rest) => {
  expect(isoIn(text)).toBe("2026-07-15");
  expect(writtenDayIn(text)).toMatchObject({ spelled, rest, contradicted: false });
});

it.each([
  "Rabu, 15 Juli 2026",
  "Rabu,15 Juli 2026",
  "Rabu , 15 Juli 2026",
  "Rab. 15 Juli 2026",
  "Rabu  15 Juli 2026",
])("a weekday is parted from its day by a comma or blanks, as in “%s”", (text) => {
  expect(isoIn(text)).toBe("2026-07-15");
});

it.each(["Jum'at", "Jum’at", "Jumat"])("17 July 2026 is a Friday, %s", (name) => {
  expect(isoIn(`${name}, 17 Juli 2026`)).toBe("2026-07-17");
  expect(writtenDayIn(`${name}, 17 Juli 2026`)?.contradicted).toBe(false);
  expect(writtenDayIn(`${name}, 16 Juli 2026`)?.contradicted).toBe(true);
});
