/** Holidays: what is known before a decree, what pasted text says, and what adding it would do. */
import { isoFromDay } from "../../../src/sop/days/isoFromDay";
import { PUBLIC_HOLIDAYS } from "../../../src/sop/defaults/publicHolidays";
import { easterSunday } from "../../../src/sop/holidays/easterSunday";
import { foreseenHolidays } from "../../../src/sop/holidays/foreseenHolidays";
import { holidayPreview } from "../../../src/sop/holidays/holidayPreview";
import { parseHolidays } from "../../../src/sop/holidays/parseHolidays";
import { day } from "../support/rows";

/** Oudin's rule (1940), which shares no step with the one that the code uses. */
const oudin = (year: number): string => {
  const century = Math.floor(year / 100);
  const golden = year % 19;
  const k = Math.floor((century - 17) / 25);
  let i = (century - Math.floor(century / 4) - Math.floor((century - k) / 3) + 19 * golden + 15) % 30;
  i -=
    Math.floor(i / 28) * (1 - Math.floor(i / 28) * Math.floor(29 / (i + 1)) * Math.floor((21 - golden) / 11));
  const j = (year + Math.floor(year / 4) + i + 2 - century + Math.floor(century / 4)) % 7;
  const l = i - j;
  const month = 3 + Math.floor((l + 40) / 44);
  const date = l + 28 - 31 * Math.floor(month / 4);
  return `${year}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
};

describe("holidays that are known before a decree", () => {
  it("have Easter where Oudin's rule has it, three hundred years long", () => {
    for (let year = 1900; year < 2200; year += 1) expect(isoFromDay(easterSunday(year))).toBe(oudin(year));
  });

  it("are those of years that Excel has", () => {
    for (const year of [1899, 10_000]) {
      expect(() => easterSunday(year)).toThrow(
        new RangeError(`Easter of ${year} is not in Excel's calendar`),
      );
      expect(() => foreseenHolidays(year)).toThrow(RangeError);
    }
  });

  it("come in the order of the year", () => {
    expect(foreseenHolidays(2026).map((one) => isoFromDay(one.day).slice(5))).toEqual(
      "01-01 04-03 04-05 05-01 05-14 06-01 08-17 12-25".split(" "),
    );
  });

  it("are the decrees' own days and names of 2025 and 2026, but for what goes by the moon", () => {
    for (const year of [2025, 2026]) {
      const foreseen = foreseenHolidays(year);
      expect(foreseen).toHaveLength(8);
      for (const one of foreseen) expect(PUBLIC_HOLIDAYS).toContainEqual(one);
    }
  });
});

const read = (text: string, kind: "national" | "cutiBersama" | "company" = "national", year = 2026) => {
  const { found, unread } = parseHolidays(text, { year, kind });
  return {
    found: found.map((one) => `${isoFromDay(one.day)} ${one.kind} ${one.name}`.trim()),
    unread: unread.map(({ line, reason }) => `${line} ${reason}`),
    odd: found.filter(({ isOtherWeekday }) => isOtherWeekday).map((one) => isoFromDay(one.day)),
  };
};

describe("pasted text", () => {
  it("is read with a day, a run of days, or a weekday and a year", () => {
    expect(read("16 Februari: Tahun Baru Imlek 2577")).toMatchObject({
      found: ["2026-02-16 national Tahun Baru Imlek 2577"],
    });
    expect(read("21–22 Maret Idulfitri 1447 H").found).toEqual([
      "2026-03-21 national Idulfitri 1447 H",
      "2026-03-22 national Idulfitri 1447 H",
    ]);
    expect(read("Senin, 23 Maret 2026").found).toEqual(["2026-03-23 national"]);
  });

  it.each([
    ["20, 23 dan 24 Maret", ["2026-03-20", "2026-03-23", "2026-03-24"]],
    ["20, 23, dan 24 Maret 2026", ["2026-03-20", "2026-03-23", "2026-03-24"]],
    ["20 s.d. 22 Maret", ["2026-03-20", "2026-03-21", "2026-03-22"]],
    ["20 sampai dengan 21 Maret", ["2026-03-20", "2026-03-21"]],
    ["30 Maret – 1 April", ["2026-03-30", "2026-03-31", "2026-04-01"]],
    ["30 Maret 2026 - 1 April 2026", ["2026-03-30", "2026-03-31", "2026-04-01"]],
    ["16/02/2026", ["2026-02-16"]],
    ["2026-02-16", ["2026-02-16"]],
    ["16 Feb", ["2026-02-16"]],
    ["1 Agt dan 17 Agustus", ["2026-08-01", "2026-08-17"]],
    ["31 Desember 2026", ["2026-12-31"]],
  ])("reads “%s”", (text, days) => {
    const { found, unread } = parseHolidays(text, { year: 2026, kind: "national" });
    expect(found.map((one) => isoFromDay(one.day))).toEqual(days);
    expect(unread).toEqual([]);
  });

  it("is read as a table's lines: number, day, weekday and name, by tabs or commas", () => {
    const table = [
      "No\tTanggal\tHari\tKeterangan",
      "1.\t1 Januari\tKamis\tTahun Baru 2026 Masehi",
      "2.\t16 Januari\tJumat\tIsra Mikraj Nabi Muhammad SAW",
      "3. 21-22 Maret (Sabtu-Minggu) : Idulfitri 1447 H",
      "• Jum'at, 3 April 2026 – Wafat Yesus Kristus",
    ].join("\n");
    expect(read(table)).toEqual({
      found: [
        "2026-01-01 national Tahun Baru 2026 Masehi",
        "2026-01-16 national Isra Mikraj Nabi Muhammad SAW",
        "2026-03-21 national Idulfitri 1447 H",
        "2026-03-22 national Idulfitri 1447 H",
        "2026-04-03 national Wafat Yesus Kristus",
      ],
      unread: [],
      odd: [],
    });
  });

  it("changes the kind below a heading, and takes a line's own word before it", () => {
    const text = [
      "Hari Libur Nasional 2026",
      "1 Januari: Tahun Baru 2026 Masehi",
      "Cuti Bersama 2026:",
      "16 Februari: Tahun Baru Imlek 2577",
      "Libur Nasional",
      "17 Februari: Tahun Baru Imlek 2577",
      "18 Maret: Cuti bersama Nyepi",
    ].join("\r\n");
    expect(read(text, "company").found.map((one) => one.split(" ").slice(0, 2).join(" "))).toEqual([
      "2026-01-01 national",
      "2026-02-16 cutiBersama",
      "2026-02-17 national",
      "2026-03-18 cutiBersama",
    ]);
    expect(read("5 Mei: Ulang tahun perusahaan", "company").found).toEqual([
      "2026-05-05 company Ulang tahun perusahaan",
    ]);
  });

  it("takes the name from the line below where the day stands alone", () => {
    expect(
      read("1 Mei 2026\nJumat\nHari Buruh Internasional\n1 Juni 2026\nHari Lahir Pancasila").found,
    ).toEqual(["2026-05-01 national Hari Buruh Internasional", "2026-06-01 national Hari Lahir Pancasila"]);
  });

  it("tells of days that there are not, of runs that go back, and of another year's", () => {
    expect(read("31 Februari: salah\n24–20 Maret: salah\n1 Januari 2025: lama\n2 Januari: baru")).toEqual({
      found: ["2026-01-02 national baru"],
      unread: ["1 noSuchDay", "2 noSuchDay", "3 otherYear"],
      odd: [],
    });
    expect(read("1 Januari – 31 Desember").unread).toEqual(["1 noSuchDay"]);
  });

  it("marks a day whose weekday is said otherwise: 16 February 2026 is a Monday", () => {
    expect(read("Senin, 16 Februari: Imlek").odd).toEqual([]);
    expect(read("Selasa, 16 Februari: Imlek").odd).toEqual(["2026-02-16"]);
    expect(read("21–22 Maret (Sabtu–Minggu)").odd).toEqual([]);
    expect(read("21–22 Maret (Minggu–Senin)").odd).toEqual(["2026-03-21", "2026-03-22"]);
  });

  it("without a day gives nothing", () => {
    expect(read("Pemerintah menetapkan 17 hari libur nasional dan 8 hari cuti bersama.\n\n")).toEqual({
      found: [],
      unread: [],
      odd: [],
    });
  });

  it("gives the whole of 2026's list back from the decree's days as text", () => {
    const names = ["Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus"].concat([
      "September",
      "Oktober",
      "November",
      "Desember",
    ]);
    const lines = (kind: string) =>
      PUBLIC_HOLIDAYS.filter((one) => one.kind === kind && isoFromDay(one.day).startsWith("2026")).map(
        (one) => {
          const [, month = "", date = ""] = isoFromDay(one.day).split("-");
          return `${Number(date)} ${names[Number(month) - 1] ?? ""}: ${one.name}`;
        },
      );
    const text = ["LIBUR NASIONAL", ...lines("national"), "CUTI BERSAMA", ...lines("cutiBersama")].join("\n");
    const { found, unread } = parseHolidays(text, { year: 2026, kind: "company" });
    expect(unread).toEqual([]);
    expect(found.map(({ day: one, kind, name }) => ({ day: one, kind, name }))).toEqual(
      PUBLIC_HOLIDAYS.filter((one) => isoFromDay(one.day).startsWith("2026")),
    );
  });
});

it("says of each day whether it is new, confirms a foreseen one, or stands already", () => {
  const standing = [
    { day: day("2026-01-01"), isProvisional: true },
    { day: day("2026-05-01"), isProvisional: false },
  ];
  const wanted = ["2026-01-01", "2026-05-01", "2026-06-01", "2026-06-01", "2026-01-01"].map((iso) => ({
    day: day(iso),
  }));
  expect(holidayPreview(standing, wanted).map(({ state }) => state)).toEqual([
    "confirms",
    "double",
    "new",
    "double",
    "double",
  ]);
});
