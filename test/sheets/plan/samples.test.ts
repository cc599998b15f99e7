/** Rows of a file or form as a month's table takes them: under which headers, of which month, as what content. */
import { asTyped } from "../../../src/sheets/edits/edit";
import type { F22Column } from "../../../src/sheets/layout/f22-column";
import { f22Columns } from "../../../src/sheets/layout/f22-columns";
import {
  callDayOf,
  contentOf,
  monthsOfRows,
  rowConverter,
  versionInForce,
} from "../../../src/sheets/plan/samples";
import { DEFAULT_SCORECARD, type Scenario } from "../../../src/sop";
import type { SampleInput } from "../../../src/sheets/types";
import { day } from "../support/paper-snapshot";
import { refusal } from "../support/refusal";

const COLUMNS = f22Columns(DEFAULT_SCORECARD);
const HEADERS = COLUMNS.map(({ header }) => header);
const P01 = HEADERS.find((header) => header.startsWith("P01 ")) ?? "";
const P02 = HEADERS.find((header) => header.startsWith("P02 ")) ?? "";
const TODAY = day("2026-07-24");

describe("a row's month", () => {
  it.each([
    ["2026-07-24", "2026-07-24"],
    [" 24/07/2026 ", "2026-07-24"],
    ["24 Juli", undefined],
    [46_227.5, "2026-07-24"],
    [46_227, "2026-07-24"],
    [-1, undefined],
    ["", undefined],
  ])("is told by its call date %j as %j", (value, iso) => {
    expect(callDayOf({ callDate: value })).toBe(iso === undefined ? undefined : day(iso));
  });

  it("is not told by what stands under another column", () => {
    expect(callDayOf({ findingDate: "2026-07-24" })).toBeUndefined();
    expect(callDayOf({})).toBeUndefined();
  });

  const dated = (text: string) => ({ callDate: text });
  it.each([
    ["that of its own date", ["2026-06-03", "2026-08-03"], "2026-01", ["2026-06", "2026-08"]],
    ["the fallback without a date", ["", "2026-08-03"], "2026-01", ["2026-01", "2026-08"]],
    [
      "the newest of the rows' without both",
      ["", "2026-08-03", "2026-06-03"],
      undefined,
      ["2026-08", "2026-08", "2026-06"],
    ],
    [
      "the newest where the fallback is no month",
      ["", "2026-06-03", "2026-08-03"],
      "Juli",
      ["2026-08", "2026-06", "2026-08"],
    ],
    [
      "the newest wherever rows without a date stand",
      ["2026-06-03", "2026-08-03", "2026-05-03", ""],
      undefined,
      ["2026-06", "2026-08", "2026-05", "2026-08"],
    ],
    ["unknown where nothing tells it", ["", "x"], undefined, [undefined, undefined]],
  ])("is %s", (_what, texts, fallback, months) => {
    expect(monthsOfRows(texts.map(dated), fallback)).toEqual(months);
  });
});

describe("a content", () => {
  const column = (kind: F22Column["kind"]): F22Column => ({
    key: "area",
    header: "X",
    kind,
    width: 1,
    group: "call",
  });
  it.each([
    ["date", "24/07/2026", 46_227],
    ["date", " 24/07/2026 ", 46_227],
    ["date", "besok", "besok"],
    ["date", 46_227, 46_227],
    ["time", "09:30", 570 / 1440],
    ["time", " 09:30 ", 570 / 1440],
    ["time", 0.5, 0.5],
    ["time", "pagi", "pagi"],
    ["integer", "007", 7],
    ["integer", " 120 ", 120],
    ["integer", "123456789012345", 123_456_789_012_345],
    ["integer", "1234567890123456", "'1234567890123456"],
    ["integer", "12x", "'12x"],
    ["integer", "x12", "'x12"],
    ["integer", 5, 5],
    ["text", "0800", "'0800"],
    ["text", 800, "'800"],
    ["list", "Ya", "Ya"],
    ["list", 24, "'24"],
    ["number", "24", "'24"],
    ["formula", "24/07/2026", "'24/07/2026"],
  ] as const)("of a column of kind %s: %j becomes %j", (kind, value, content) => {
    expect(contentOf(column(kind), value)).toBe(content);
  });

  it("of nothing leaves the cell", () => {
    for (const { kind } of COLUMNS) expect(contentOf(column(kind), "")).toBeNull();
  });

  it("that is no date stays as it was typed, with its blanks", () => {
    expect(contentOf(column("date"), " besok ")).toBe(asTyped(" besok "));
  });
});

const scenario = (version: string, more: Partial<Scenario> = {}): Scenario => ({
  code: "S-01",
  version,
  validFrom: undefined,
  validTo: undefined,
  ...more,
});

describe("the scenario's version in force", () => {
  const scenarios = [
    scenario("1", { validFrom: day("2026-01-01"), validTo: day("2026-06-30") }),
    scenario("2", { validFrom: day("2026-07-01") }),
    scenario("9", { code: "S-02" }),
  ];
  it.each([
    ["S-01", "2025-12-31", undefined],
    ["S-01", "2026-01-01", "1"],
    ["s-01", "2026-06-30", "1"],
    ["S-01", "2026-07-01", "2"],
    ["S-01", "2030-01-01", "2"],
    ["S-02", "1990-01-01", "9"],
    ["S-03", "2026-07-01", undefined],
    ["", "2026-07-01", undefined],
  ])("of %j on %s is %j", (code, iso, version) => {
    expect(versionInForce(scenarios, code, day(iso))).toBe(version);
  });

  it("is none without a code or a day, whatever scenarios there are", () => {
    expect(versionInForce([scenario("1", { code: "" })], "", TODAY)).toBeUndefined();
    expect(versionInForce(scenarios, "S-02", undefined)).toBeUndefined();
  });
});

describe("a row's cells", () => {
  const completion = {
    agents: [
      { id: "A1", name: "Agen Satu", supervisor: "Supervisor Satu" },
      { id: "A2", name: "Agen Dua", supervisor: "" },
      { id: "a1", name: "Agen Satu Kedua", supervisor: "Supervisor Dua" },
    ],
    scenarios: [scenario("3")],
  } as unknown as Parameters<typeof rowConverter>[2];
  const convert = (row: SampleInput, headers: readonly string[] = HEADERS) =>
    Object.fromEntries(
      rowConverter(
        { sheet: "F-22", headers },
        DEFAULT_SCORECARD,
        completion,
      )(row, "MC-1").flatMap((content, at) => (content === null ? [] : [[headers[at] ?? "", content]])),
    );

  it("stand under the table's headers in whatever order and case, formulas and people's own columns left alone", () => {
    const headers = ["Punya kami", "Hasil", "nilai", "AREA", "No. Sampel", P02, P01];
    const given: SampleInput = { area: "JKT", P01: "Ya", P02: "Tidak" };
    expect(convert(given, headers)).toEqual({
      AREA: "JKT",
      "No. Sampel": "'MC-1",
      [P01]: "Ya",
      [P02]: "Tidak",
    });
  });

  it("are numbered with the number that they are given, whatever the source says", () => {
    expect(convert({ sampleNumber: "lain" })).toEqual({ "No. Sampel": "'MC-1" });
  });

  it("are completed from the roster and the scenarios where the source says nothing", () => {
    expect(convert({ agentId: "a1", scenario: "S-01", callDate: "2026-07-24" })).toEqual({
      "No. Sampel": "'MC-1",
      "ID Agent": "'a1",
      "Nama Agent": "Agen Satu",
      Supervisor: "Supervisor Satu",
      "Kode Skenario": "'S-01",
      "Versi Skenario": "'3",
      "Tanggal Panggilan": 46_227,
    });
    expect(convert({ agentId: "A1", agentName: "Nama Lain", scenarioVersion: "7" })).toMatchObject({
      "Nama Agent": "Nama Lain",
      "Versi Skenario": "'7",
    });
    expect("Supervisor" in convert({ agentId: "A2" })).toBe(false);
    expect(convert({ agentId: "A9" })).toEqual({ "No. Sampel": "'MC-1", "ID Agent": "'A9" });
  });

  it("are completed from the upper of two agents who have one ID, as check has it", () => {
    for (const agentId of ["A1", "a1"])
      expect(convert({ agentId })).toMatchObject({
        "Nama Agent": "Agen Satu",
        Supervisor: "Supervisor Satu",
      });
  });

  it("of a criterion whose name was edited are known by its code, unless its own header stands too", () => {
    const edited = ["No. Sampel", "P01 Nama baru", P02, "P02 salinan"];
    expect(
      convert({ P01: "Ya", P02: "Tidak" }, [
        ...edited,
        ...HEADERS.filter((header) => !/^P0[12] |^No/.test(header)),
      ]),
    ).toEqual({
      "No. Sampel": "'MC-1",
      "P01 Nama baru": "Ya",
      [P02]: "Tidak",
    });
  });

  it("are not put under a person's own header where the table has lost a column", () => {
    const headers = ["No. Sampel", "Punya kami", ...HEADERS.filter((one) => !/^(No\.|Layanan)/.test(one))];
    expect(convert({ area: "JKT" }, headers)).toEqual({ "No. Sampel": "'MC-1", Area: "JKT" });
    expect(refusal(() => convert({ service: "Suara" }, headers))).toMatchObject({ code: "columnMissing" });
  });

  it("are refused where the table has lost the column of what they hold, and only then", () => {
    const without = HEADERS.filter((header) => header !== "Layanan");
    expect(refusal(() => convert({ service: "Suara" }, without))).toMatchObject({
      code: "columnMissing",
      params: { header: "Layanan", sheet: "F-22" },
    });
    expect(convert({ area: "JKT" }, without)).toMatchObject({ Area: "JKT" });
    expect(
      convert(
        {},
        HEADERS.filter((header) => header !== "Hasil"),
      ),
    ).toEqual({ "No. Sampel": "'MC-1" });
  });
});
