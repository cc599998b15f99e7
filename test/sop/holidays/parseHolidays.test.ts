/** Pasted holidays: what is left of a line as the day's name, and which days, runs and weekdays it says. */
import { isoFromDay } from "../../../src/sop/days/isoFromDay";
import { parseHolidays } from "../../../src/sop/holidays/parseHolidays";

const read = (text: string, year = 2026) => parseHolidays(text, { year, kind: "national" });
const daysOf = (text: string): readonly string[] => read(text).found.map((one) => isoFromDay(one.day));
const namesOf = (text: string): readonly string[] => [...new Set(read(text).found.map(({ name }) => name))];
const oddIn = (text: string): readonly string[] =>
  read(text)
    .found.filter(({ isOtherWeekday }) => isOtherWeekday)
    .map((one) => isoFromDay(one.day));
const told = (text: string): readonly string[] => read(text).unread.map(({ reason }) => reason);

const MONTHS = [
  "Januari January Jan",
  "Februari February Pebruari Feb",
  "Maret March Mar",
  "April Apr",
  "Mei May",
  "Juni June Jun",
  "Juli July Jul",
  "Agustus August Agu Agt Aug",
  "September Sept Sep",
  "Oktober October Okt Oct",
  "November Nopember Nov",
  "Desember December Des Dec",
];

it("a month is read by its Indonesian and English names and their short forms, whatever the case", () => {
  MONTHS.forEach((names, index) => {
    const iso = `2026-${String(index + 1).padStart(2, "0")}-09`;
    for (const name of names.split(" ").flatMap((one) => [one, one.toUpperCase(), one.toLowerCase()]))
      expect([name, daysOf(`9 ${name}`), daysOf(`8 ${name} – 9 ${name}`)[1]]).toEqual([name, [iso], iso]);
  });
});

it("a weekday is read by its Indonesian and English names: 16 February 2026 is a Monday", () => {
  const weekdays = ["Senin Monday", "Selasa Tuesday", "Rabu Wednesday", "Kamis Thursday"].concat([
    "Jumat Jum'at Jum’at Friday",
    "SABTU Saturday",
    "minggu Ahad Sunday",
  ]);
  weekdays.forEach((names, index) => {
    for (const name of names.split(" "))
      for (let date = 16; date < 23; date += 1) {
        const odd = date - 16 === index ? [] : [`2026-02-${date}`];
        expect([name, oddIn(`${name}, ${date} Februari: Contoh`)]).toEqual([name, odd]);
        expect(namesOf(`${name}, ${date} Februari: Contoh`)).toEqual(["Contoh"]);
      }
  });
});

it.each([
  ["21–22 Maret (Sabtu–Minggu)", []],
  // Each day its own weekday, also where a run stands among single days.
  ["20, 23–24 Maret (Jumat, Senin, dan Selasa)", []],
  ["20, 23–24 Maret (Jumat, Selasa, dan Senin)", ["2026-03-23", "2026-03-24"]],
  ["21–22, 25 Maret (Sabtu, Minggu, Rabu)", []],
  // One weekday for all.
  ["14, 20, dan 28 Maret (Sabtu)", ["2026-03-20"]],
  ["21 dan 28 Maret (Sabtu)", []],
  ["21 dan 27 Maret (Sabtu)", ["2026-03-27"]],
  // A run's first and last.
  ["20–24 Maret (Jumat–Selasa)", []],
  ["Senin, 30 Maret – Rabu, 1 April", []],
  ["24–26 Maret (Kamis–Selasa)", ["2026-03-24", "2026-03-26"]],
  ["20, 22–24 Maret (Jumat, Selasa–Rabu)", ["2026-03-24"]],
  ["Selasa, 30 Maret – Rabu, 1 April", ["2026-03-30"]],
  ["Senin, 30 Maret – Kamis, 1 April", ["2026-04-01"]],
])("weekdays of several days: of “%s” are marked %j", (text, odd) => {
  expect(oddIn(text)).toEqual(odd);
});

it.each([
  "1. 16 Februari: Imlek",
  "12. 16 Februari: Imlek",
  "1 16 Februari Imlek",
  "12) 16 Februari Imlek",
  "b. 16 Februari Imlek",
  "B) 16 Februari Imlek",
  "Tanggal 16 Februari: Imlek",
  "Senin tanggal 16 Februari: Imlek",
  "1.\tSenin\t16 Februari\tImlek",
  "Imlek 16 Februari",
  "Imlek, – 16 Februari",
  "Imlek (16 Februari)",
  "Imlek [Senin, 16 Februari 2026]",
  "• Imlek = 2026-02-16",
  "  Imlek   –   Senin,   16   Februari   2026  ",
])("“%s” is called Imlek", (text) => {
  expect(daysOf(text)).toEqual(["2026-02-16"]);
  expect(namesOf(text)).toEqual(["Imlek"]);
});

it.each([
  ["Imlek 16 Februari Kongzili", "Imlek Kongzili"],
  ["Imlek(16 Februari)Kongzili", "Imlek Kongzili"],
  ["Imlek16 Februari 2026Kongzili", "Imlek Kongzili"],
  ["16 Februari: Pengganti tanggal merah", "Pengganti tanggal merah"],
  ["16 Februari: Hari ke 2 Imlek", "Hari ke 2 Imlek"],
  ["16 Februari 81 tahun berdiri", "81 tahun berdiri"],
  ["16 Februari: Imlek 2577 (Tahun Kuda)", "Imlek 2577 (Tahun Kuda)"],
  ["20, 23, dan 24 Maret (Jumat, Senin, dan Selasa): Idulfitri", "Idulfitri"],
  ["Sabtu, 21 Maret dan Minggu, 22 Maret: Idulfitri", "Idulfitri"],
  ["21 Maret dan 22 Maret 2026: Idulfitri", "Idulfitri"],
  ["21/03/2026 & 22/03/2026: Idulfitri", "Idulfitri"],
  ["20 s/d 22 Maret: Idulfitri", "Idulfitri"],
])("what “%s” says beside days, weekdays and what parts them is the name: “%s”", (text, name) => {
  expect(namesOf(text)).toEqual([name]);
});

describe("a name on the line below", () => {
  it.each(["1.", "12", "Jumat", "–", "(Jumat)", "", "Jumat 1"])(
    "is not “%s”, but what comes then",
    (between) => {
      expect(namesOf(`1 Mei\n${between}\nHari Buruh\nKantor tutup`)).toEqual(["Hari Buruh"]);
    },
  );

  it("is that of each day of the line, and of no other", () => {
    expect(read("1 Januari: Tahun Baru\n21–22 Maret\nIdulfitri").found.map(({ name }) => name)).toEqual([
      "Tahun Baru",
      "Idulfitri",
      "Idulfitri",
    ]);
    expect(namesOf("1 Mei: Hari Buruh\nKantor tutup")).toEqual(["Hari Buruh"]);
    expect(namesOf("1 Mei\n31 Februari\nContoh")).toEqual([""]);
  });

  it("is no heading, which says the kind of what is below it", () => {
    const { found } = read("1 Mei\nCuti Bersama\n15 Mei: Contoh\nHari Libur Nasional\n1 Juni: Contoh");
    expect(found.map(({ name, kind }) => [name, kind])).toEqual([
      ["", "national"],
      ["Contoh", "cutiBersama"],
      ["Contoh", "national"],
    ]);
  });
});

it("a line that speaks of both kinds says neither, and a day that stands on it has the heading's", () => {
  const { found } = read("Cuti  Bersama\nLibur Nasional dan Cuti Bersama 2026\n15 Mei: Contoh");
  expect(found.map(({ kind }) => kind)).toEqual(["cutiBersama"]);
});

it.each([
  ["20 s/d 22 Maret", 3],
  ["20 s.d. 22 Maret", 3],
  ["20 sd 22 Maret", 3],
  ["20 hingga 22 Maret", 3],
  ["20 & 22 Maret", 2],
  ["20/22 Maret", 2],
  ["1–14 Maret", 14],
  ["25 Maret – 7 April", 14],
  // As calendars write an event of one day.
  ["21 Maret 2026 – 21 Maret 2026", 1],
  ["21–21 Maret", 1],
])("“%s” are %i days", (text, count) => {
  expect(daysOf(text)).toHaveLength(count);
  expect(told(text)).toEqual([]);
});

it.each([
  ["1–15 Maret", "noSuchDay"],
  ["25 Maret – 8 April", "noSuchDay"],
  ["22–21 Maret", "noSuchDay"],
  ["1 April – 31 Maret", "noSuchDay"],
  ["31 Februari – 2 Maret", "noSuchDay"],
  ["30 Maret – 31 April", "noSuchDay"],
  ["30 Maret – 1 April 2025", "otherYear"],
  ["30 Desember 2025 – 2 Januari 2026", "otherYear"],
  ["30 Desember 2026 – 2 Januari 2027", "otherYear"],
])("“%s” gives no day, and says why: %s", (text, reason) => {
  expect(daysOf(text)).toEqual([]);
  expect(told(text)).toEqual([reason]);
});

it("of a line with a right day and a wrong one the right one is taken and the wrong one told, in the line's own words", () => {
  const { found, unread } = read("\n  1 Mei   dan 31 Februari:  Contoh ");
  expect(found.map(({ day, name }) => [isoFromDay(day), name])).toEqual([["2026-05-01", "Contoh"]]);
  expect(unread).toEqual([{ line: 2, text: "1 Mei dan 31 Februari: Contoh", reason: "noSuchDay" }]);
});
