/** What a new workbook starts with: the form's own scorecard and lists, the procedure's settings, the decrees' holidays. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { dayFromIso } from "../../../src/sop/days/dayFromIso";
import { isoFromDay } from "../../../src/sop/days/isoFromDay";
import { DEFAULT_AREAS, DEFAULT_LISTS } from "../../../src/sop/defaults/defaultLists";
import { DEFAULT_SCORECARD } from "../../../src/sop/defaults/defaultScorecard";
import { DEFAULT_SETTINGS } from "../../../src/sop/defaults/defaultSettings";
import { daysOffOf, decreeOf, PUBLIC_HOLIDAYS } from "../../../src/sop/defaults/publicHolidays";

type Year = Readonly<Record<"libur" | "cutiBersama", readonly string[]>>;
/** The days of the joint decrees (SKB 3 Menteri). */
const decrees = JSON.parse(readFileSync(join(__dirname, "../../cases/holidays-id.json"), "utf8")) as Readonly<
  Record<"2025" | "2026", Year>
>;
const both = (kind: keyof Year): readonly string[] => [...decrees["2025"][kind], ...decrees["2026"][kind]];

describe("the scorecard", () => {
  it("is the form's: code, name, weight, critical to whom, fatal or not", () => {
    expect(
      DEFAULT_SCORECARD.criteria.map(({ code, name, weight, criticalTo, fatal }) => [
        code,
        name,
        weight,
        criticalTo,
        fatal,
      ]),
    ).toEqual([
      ["P01", "Salam Pembuka", 5, undefined, false],
      ["P02", "Verifikasi Pelanggan", 10, "compliance", true],
      ["P03", "Menggali Kebutuhan", 10, undefined, false],
      ["P04", "Empati", 10, undefined, false],
      ["P05", "Pengetahuan Produk dan Kebenaran Informasi", 20, "customer", true],
      ["P06", "Solusi", 15, "customer", true],
      ["P07", "Hold dan Transfer", 5, undefined, false],
      ["P08", "Intonasi dan Artikulasi", 10, undefined, false],
      ["P09", "Bahasa Sopan", 5, undefined, false],
      ["P10", "Pencatatan Tiket", 5, "business", false],
      ["P11", "Konfirmasi dan Salam Penutup", 5, undefined, false],
    ]);
    expect(DEFAULT_SCORECARD.passMark).toBe(80);
  });
});

describe("the lists", () => {
  it("are the form's, those of the contact center's own empty", () => {
    expect(DEFAULT_LISTS).toEqual({
      areas: ["JKT", "BDG", "SMG", "SBY", "MDN", "DPS", "MKS"],
      services: [],
      people: [],
      roles: ["QCO", "TL", "SPV"],
      materials: ["Informasi", "Permintaan", "Komplain"],
      callStatuses: ["Terhubung", "Tidak Terjawab", "Sibuk", "Terputus", "Batal", "Terdeteksi"],
      marks: ["Ya", "Tidak", "N/A"],
      yesNo: ["Ya", "Tidak"],
      categories: ["Pelanggan", "Bisnis", "Kepatuhan", "Non-kritis"],
      statuses: ["Open", "Proses", "Closed", "Batal"],
      objections: ["Diajukan", "Diterima", "Ditolak", "Sebagian"],
      noFindingReasons: ["Bukan kesalahan agent", "Kendala sistem", "Skenario keliru", "Lainnya"],
      rootCategories: [
        "Pengetahuan",
        "Keterampilan",
        "Sikap",
        "Proses/SOP",
        "Sistem/Aplikasi",
        "Materi/Informasi",
        "Beban kerja",
        "Lainnya",
      ],
    });
  });

  it("have Denpasar and Makassar an hour ahead of the other areas", () => {
    const inZone = (zone: string) => DEFAULT_AREAS.flatMap((area) => (area.zone === zone ? [area.name] : []));
    expect(inZone("WIB")).toEqual(["JKT", "BDG", "SMG", "SBY", "MDN"]);
    expect(inZone("WITA")).toEqual(["DPS", "MKS"]);
  });
});

describe("the settings", () => {
  it("are the procedure's: 60 connected calls, H+2 by calendar days from the finding, Saturday and Sunday off", () => {
    const { calendar, ...others } = DEFAULT_SETTINGS;
    expect(others).toEqual({
      target: 60,
      countingStatuses: ["Terhubung"],
      deadline: { days: 2, calendar: "calendar", anchor: "finding" },
      cutiBersama: true,
      due: { scenarios: "beforeFirstCall", report: 5, recap: 5 },
      retentionMonths: 12,
      supervisorOwnTeam: "warn",
      isoEdition: "2008",
      disputeDays: 2,
      recordingUrl: "",
      kpi: { materialKinds: "all", recommendationMean: 3 },
    });
    expect(calendar.weekend).toEqual([false, false, false, false, false, true, true]);
    expect([...calendar.holidays].map(isoFromDay).sort()).toEqual(
      [...both("libur"), ...both("cutiBersama")].sort(),
    );
  });
});

describe("the holidays", () => {
  it.each([
    ["national", "libur"],
    ["cutiBersama", "cutiBersama"],
  ] as const)("that are %s are the days of the decrees, ascending", (kind, list) => {
    const days = PUBLIC_HOLIDAYS.filter((one) => one.kind === kind).map(({ day }) => isoFromDay(day));
    expect(days).toEqual([...both(list)].sort());
  });

  it("are ascending whatever their kind", () => {
    const days = PUBLIC_HOLIDAYS.map(({ day }) => day);
    expect(days).toEqual([...days].sort((a, b) => a - b));
  });

  it("have each a name, those of a fixed date the one of that date", () => {
    const named = (monthAndDay: string) =>
      PUBLIC_HOLIDAYS.filter(
        ({ day, kind }) => kind === "national" && isoFromDay(day).endsWith(monthAndDay),
      ).map(({ name }) => name);
    expect(named("-01-01")).toEqual(["Tahun Baru 2025 Masehi", "Tahun Baru 2026 Masehi"]);
    expect(new Set(named("-05-01"))).toEqual(new Set(["Hari Buruh Internasional"]));
    expect(new Set(named("-06-01"))).toEqual(new Set(["Hari Lahir Pancasila"]));
    expect(new Set(named("-08-17"))).toEqual(new Set(["Proklamasi Kemerdekaan"]));
    expect(new Set(named("-12-25"))).toEqual(new Set(["Kelahiran Yesus Kristus (Natal)"]));
    for (const { name } of PUBLIC_HOLIDAYS) expect(name).not.toBe("");
  });

  it("of cuti bersama go with a national one at most a week away", () => {
    for (const { day, kind, name } of PUBLIC_HOLIDAYS) {
      if (kind !== "cutiBersama") continue;
      expect(
        PUBLIC_HOLIDAYS.some(
          (other) => other.kind === "national" && other.name === name && Math.abs(other.day - day) <= 7,
        ),
      ).toBe(true);
    }
  });

  it("are days off, a company's own too, whether cuti bersama is or not", () => {
    const company = { day: 1, kind: "company" } as const;
    const leave = { day: 2, kind: "cutiBersama" } as const;
    expect([...daysOffOf([company, leave], { cutiBersama: true })]).toEqual([1, 2]);
    expect([...daysOffOf([company, leave], { cutiBersama: false })]).toEqual([1]);
    expect(daysOffOf(PUBLIC_HOLIDAYS, { cutiBersama: false }).has(dayFromIso("2026-12-24") ?? 0)).toBe(false);
  });
});

it("each day off is told with its year's decree, 18 August 2025 with the one that added it", () => {
  // By the year that a day stands under in the file of the decrees' days, not by comparing days.
  const expected = (["2025", "2026"] as const)
    .flatMap((year) => [...decrees[year].libur, ...decrees[year].cutiBersama].map((iso) => ({ iso, year })))
    .map(({ iso, year }) => [
      iso,
      iso === "2025-08-18"
        ? "SKB 3 Menteri 933/1/3-2025"
        : { 2025: "SKB 3 Menteri", 2026: "SKB 3 Menteri 1497/2/5-2025" }[year],
    ])
    .sort();
  expect(PUBLIC_HOLIDAYS.map((one) => [isoFromDay(one.day), decreeOf(one)]).sort()).toEqual(expected);
});
