/** Days, times and durations in text: taken where one reading exists, and left as they are where there are two or none. */
import { readingsOfDayText } from "../../../src/sop";
import { loneDayIn, momentIn, secondsIn, timeOfDay } from "../../../src/sheets/mapping/moments";

/** 15 July 2026 as a serial: days since 30 December 1899. */
const DAY = (Date.UTC(2026, 6, 15) - Date.UTC(1899, 11, 30)) / 86_400_000;
const at = (hours: number, minutes: number, seconds = 0): number =>
  (hours * 3600 + minutes * 60 + seconds) / 86_400;

const DAYS = [
  "2026-07-15",
  "15/07/2026",
  "15.07.2026",
  "15-07-2026",
  "15 Jul 2026",
  "15 Juli 2026",
  "15-Jul-2026",
  "15 July 2026",
];
const TIMES: readonly (readonly [text: string, time: number])[] = [
  ["09:05", at(9, 5)],
  ["9:05", at(9, 5)],
  ["09.05", at(9, 5)],
  ["9.05", at(9, 5)],
  ["09:05:30", at(9, 5, 30)],
  ["09.05.30", at(9, 5, 30)],
  ["14:05:00.000", at(14, 5)],
  ["9:05 AM", at(9, 5)],
  ["9:05 PM", at(21, 5)],
  ["12:05 am", at(0, 5)],
  ["12:05 pm", at(12, 5)],
  ["09:05 WIB", at(9, 5)],
  ["09:05:00+07:00", at(9, 5)],
  ["09:05:00Z", at(9, 5)],
];

describe("a day and a time in one text", () => {
  it.each(DAYS)("%s with every spelling of a time", (day) => {
    for (const [text, time] of TIMES) {
      expect([text, momentIn(`${day} ${text}`)]).toEqual([text, { shows: "dateTime", serial: DAY + time }]);
      expect([text, timeOfDay(text)]).toEqual([text, time]);
    }
  });

  it("joined by a T too", () => {
    for (const [text, time] of TIMES.filter(([one]) => /^\d\d:/.test(one)))
      expect([text, momentIn(`2026-07-15T${text}`)]).toEqual([
        text,
        { shows: "dateTime", serial: DAY + time },
      ]);
  });
});

/** Days that say themselves which part is what, beside the spellings above. */
describe("a day that has one reading", () => {
  const spellings = [
    "July 15, 2026",
    "Jul 15 2026",
    "July 15th, 2026",
    "15-Jul-26",
    "Rabu, 15 Juli 2026",
    "Rab, 15 Jul 2026",
    "Wed, 15 Jul 2026",
    "Wednesday, July 15, 2026",
    "Rabu 15/07/2026",
    "20260715",
  ];

  it.each(spellings)("%s, alone and with a time", (text) => {
    expect(momentIn(text)).toEqual({ shows: "date", serial: DAY });
    for (const [time, share] of TIMES)
      expect([time, momentIn(`${text} ${time}`)]).toEqual([time, { shows: "dateTime", serial: DAY + share }]);
    expect(momentIn(`${text}, pukul 9.05`)).toEqual({ shows: "dateTime", serial: DAY + at(9, 5) });
  });

  it.each(["20260715090530", "20260715T090530", "20260715 090530"])("%s", (text) => {
    expect(momentIn(text)).toEqual({ shows: "dateTime", serial: DAY + at(9, 5, 30) });
  });

  it.each(["Senin", "Sel", "Jum'at", "Minggu", "Ahad", "Monday", "Thu"])(
    "stays text beside another weekday, %s, with the day offered",
    (weekday) => {
      for (const written of ["15 Juli 2026", "July 15, 2026"]) {
        expect(momentIn(`${weekday}, ${written}`)).toBeUndefined();
        expect(loneDayIn(`${weekday}, ${written}`)).toBeUndefined();
        expect(readingsOfDayText(`${weekday}, ${written}`)).toEqual([DAY]);
      }
    },
  );

  it.each(["20261315", "20260231", "19260715", "2026071", "202607150", "Smarch 15, 2026", "July 32, 2026"])(
    "is not in %s",
    (text) => {
      expect(momentIn(text)).toBeUndefined();
    },
  );
});

describe("a day with its month in words", () => {
  it.each([
    ["1 Agt 2026", 8, 1],
    ["1 Agu 2026", 8, 1],
    ["1 Agustus 2026", 8, 1],
    ["17 August 2026", 8, 17],
    ["2 Mei 2026", 5, 2],
    ["2 May 2026", 5, 2],
    ["3 Okt 2026", 10, 3],
    ["3 October 2026", 10, 3],
    ["4 Des 2026", 12, 4],
    ["5 Pebruari 2026", 2, 5],
    ["6 Nopember 2026", 11, 6],
  ])("%s", (text, month, day) => {
    const serial = (Date.UTC(2026, month - 1, day) - Date.UTC(1899, 11, 30)) / 86_400_000;
    expect(momentIn(text)).toEqual({ shows: "date", serial });
  });

  it.each([
    "31 Feb 2026",
    "1 Marwah 2026",
    "1 Mayor 2026",
    "besok",
    "",
    "1 2026",
    "Jul 2026",
    "15/07/2026",
    "2026-07-15",
  ])("%s is none, or a sheet reads it itself", (text) => {
    expect(momentIn(text)).toBeUndefined();
  });
});

describe("what has two readings or none stays text", () => {
  it.each(["0905", "24:00", "0.378472", "09h05", "13:05 PM", "0:05 AM", "9:5", "25:10", "09:60", "9"])(
    "%s is no time",
    (text) => {
      expect(timeOfDay(text)).toBeUndefined();
      expect(momentIn(`2026-07-15 ${text}`)).toBeUndefined();
    },
  );

  it.each(["04:12", "1.252", "1,252", "0:04:12.5", "4", "s", "m", "PT", "", " ", "-5", "4 bulan"])(
    "%s",
    (text) => {
      expect(secondsIn(text)).toBe(text === "4" ? 4 : undefined);
    },
  );
});

it.each([
  ["0:01:05", 65],
  ["1:05:03", 3903],
  ["00:04:12", 252],
  ["26:10:00", 94_200],
  ["4m 12s", 252],
  ["4 menit 12 detik", 252],
  ["1 jam", 3600],
  ["252 sec", 252],
  ["252s", 252],
  ["252,0", 252],
  ["252.0", 252],
  [" 252 ", 252],
  ["PT4M12S", 252],
])("%s lasts %d seconds", (text, seconds) => {
  expect(secondsIn(text)).toBe(seconds);
});
