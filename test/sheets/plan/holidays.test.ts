/** Days added to Libur: what stands stays, what was foreseen is confirmed by a decree, and leave of one area is nobody else's. */
import { isProvisional, planHolidays, previewOf, standingHolidays } from "../../../src/sheets/plan/holidays";
import type { TableCells } from "../../../src/sheets/snapshot/table-cells";
import type { Holiday } from "../../../src/sop/defaults/publicHolidays";
import { day } from "../../sop/support/rows";
import { byHeader, tableAtD8, type Cells } from "../support/plan-sheet";

const HEADERS = ["Keterangan", "Tanggal", "Jenis", "Dasar", "Area"];

const holidays = (rows: readonly Cells[], more: Partial<TableCells> = {}) => ({
  TabelLibur: tableAtD8("TabelLibur", "Libur", more.headers ?? HEADERS, rows, more),
});

const on = (iso: string, more: Cells = {}): Cells => ({ Tanggal: day(iso), Dasar: "Contoh 1/2026", ...more });
const FORESEEN = { Dasar: "Sementara" };
const JKT = { Area: "JKT" };

const wanted = (iso: string, more: Partial<Holiday> = {}): Holiday => ({
  day: day(iso),
  kind: "national",
  name: "Hari Contoh",
  ...more,
});

describe("a basis", () => {
  it.each([
    ["Sementara", true],
    ["  sementara: menunggu SKB", true],
    ["SEMENTARA", true],
    ["", false],
    ["SKB contoh; sementara", false],
    [2026, false],
  ])("%j is provisional: %j", (basis, is) => {
    expect(isProvisional(basis)).toBe(is);
  });
});

describe("what stands in Libur", () => {
  const rows = [
    on("2027-01-01"),
    on("2027-05-01", FORESEEN),
    { Tanggal: "besok", Dasar: "x" },
    on("2027-06-02", { ...JKT }),
    on("2027-06-03", { ...JKT, ...FORESEEN }),
    on("2027-06-04", { Area: "DPS" }),
    {},
  ];

  it("for all areas is what has no area, foreseen or not, each at its row", () => {
    expect(standingHolidays(holidays(rows))).toEqual([
      { day: day("2027-01-01"), isProvisional: false, index: 0 },
      { day: day("2027-05-01"), isProvisional: true, index: 1 },
    ]);
  });

  it("for one area is its own leave besides, and of the days for all those that are certain", () => {
    expect(standingHolidays(holidays(rows), "jkt")).toEqual([
      { day: day("2027-01-01"), isProvisional: false, index: 0 },
      { day: day("2027-06-02"), isProvisional: false, index: 3 },
      { day: day("2027-06-03"), isProvisional: true, index: 4 },
    ]);
  });

  it("is nothing without the table, and certain and of all where it has lost the columns that say otherwise", () => {
    expect(standingHolidays({})).toEqual([]);
    expect(standingHolidays(holidays([on("2027-05-01", FORESEEN)], { headers: ["Tanggal"] }))).toEqual([
      { day: day("2027-05-01"), isProvisional: false, index: 0 },
    ]);
  });

  it("tells of each day that is wanted whether it is new, confirms one that is foreseen, or stands already", () => {
    const states = (area: string): readonly string[] =>
      previewOf(
        holidays(rows),
        ["2027-01-01", "2027-05-01", "2027-06-02", "2027-06-03", "2027-06-03"].map((iso) => wanted(iso)),
        area,
      ).map(({ state }) => state);
    expect(states("")).toEqual(["double", "confirms", "new", "new", "double"]);
    expect(states("JKT")).toEqual(["double", "new", "double", "confirms", "double"]);
  });
});

describe("days that are added", () => {
  const added = (days: readonly Holiday[], basis = "Contoh 2/2026", area = "") => {
    const fixed = holidays([on("2027-01-01")]);
    const { edits } = planHolidays(fixed, days, basis, area);
    return edits.flatMap((edit) =>
      edit.kind === "append" ? edit.values.map((line) => byHeader(HEADERS, line)) : [{ kind: edit.kind }],
    );
  };

  it("are written below with their day, kind, basis and area, all of it as it was typed", () => {
    expect(added([wanted("2027-05-01"), wanted("2027-05-02", { kind: "company" })], "SKB 1/2", "08")).toEqual(
      [
        {
          Tanggal: day("2027-05-01"),
          Keterangan: "Hari Contoh",
          Jenis: "Libur Nasional",
          Dasar: "'SKB 1/2",
          Area: "'08",
        },
        {
          Tanggal: day("2027-05-02"),
          Keterangan: "Hari Contoh",
          Jenis: "Perusahaan",
          Dasar: "'SKB 1/2",
          Area: "'08",
        },
      ],
    );
  });

  it("are of all areas where none is said", () => {
    const { edits } = planHolidays(holidays([]), [wanted("2027-05-01")], "x");
    expect(edits.map((edit) => edit.kind === "append" && edit.values[0]?.[4])).toEqual([""]);
  });

  it.each([
    ["national", "1 Hari", "'1 Hari"],
    ["national", "", "Libur Nasional"],
    ["company", "", "Perusahaan"],
    ["cutiBersama", "Idul Contoh", "Cuti Bersama Idul Contoh"],
    ["cutiBersama", "cuti bersama Idul Contoh", "cuti bersama Idul Contoh"],
    ["cutiBersama", "Idul Cuti Bersama", "Cuti Bersama Idul Cuti Bersama"],
    ["cutiBersama", "", "Cuti Bersama"],
  ] as const)("of kind %s with the name %j are called %j", (kind, name, called) => {
    expect(added([wanted("2027-05-01", { kind, name })])).toMatchObject([{ Keterangan: called }]);
  });

  it("are counted apart from those that are confirmed and those that stand", () => {
    const rows = [on("2027-01-01"), on("2027-05-01", FORESEEN)];
    const days = ["2027-01-01", "2027-05-01", "2027-06-01", "2027-06-02", "2027-06-02", "2027-06-01"].map(
      (iso) => wanted(iso),
    );
    const counts = { added: 2, confirmed: 1, doubles: 3 };
    expect(planHolidays(holidays(rows), days, "SKB contoh")).toMatchObject(counts);
    expect(planHolidays({}, days, "SKB contoh")).toEqual({ edits: [], added: 4, confirmed: 0, doubles: 2 });
  });
});

describe("a day that was foreseen", () => {
  const rows = [on("2027-01-01"), on("2027-05-01", { ...FORESEEN, Keterangan: "Hari Buruh" })];
  const expected = (headers: readonly string[]) =>
    ["Tanggal", "Dasar"].map((header) => ({
      kind: "cell",
      sheet: "Libur",
      row: 9,
      column: 3 + headers.indexOf(header),
      content: header === "Tanggal" ? day("2027-05-01") : "Sementara",
    }));
  const written = (header: string, content: string, headers: readonly string[]) => ({
    kind: "cells",
    sheet: "Libur",
    row: 9,
    column: 3 + headers.indexOf(header),
    values: [[content]],
    expect: expected(headers),
  });

  it("gets the decree's name, kind and number where its day and basis still stand, and its area stays", () => {
    const { edits } = planHolidays(holidays(rows), [wanted("2027-05-01")], "SKB 7");
    expect(edits).toEqual([
      written("Keterangan", "Hari Contoh", HEADERS),
      written("Jenis", "Libur Nasional", HEADERS),
      written("Dasar", "'SKB 7", HEADERS),
    ]);
  });

  it("is confirmed at its own row, not at one of the same day that is certain or another area's", () => {
    const more = [on("2027-05-01", { ...JKT }), ...rows, on("2027-05-01", { ...JKT, ...FORESEEN })];
    const { edits } = planHolidays(holidays(more), [wanted("2027-05-01")], "SKB 7");
    expect(new Set(edits.map((edit) => edit.kind === "cells" && edit.row))).toEqual(new Set([10]));
    const own = planHolidays(
      holidays([...rows, on("2027-05-01", { ...JKT, ...FORESEEN })]),
      [wanted("2027-05-01")],
      "SKB 7",
      "JKT",
    );
    expect(new Set(own.edits.map((edit) => edit.kind === "cells" && edit.row))).toEqual(new Set([10]));
  });

  it("is not confirmed by what is foreseen itself", () => {
    expect(planHolidays(holidays(rows), [wanted("2027-05-01")], " sementara")).toEqual({
      edits: [],
      added: 0,
      confirmed: 0,
      doubles: 1,
    });
  });

  it("is confirmed as far as the table has the columns for it", () => {
    const headers = ["Tanggal", "Dasar"];
    const { edits } = planHolidays(holidays(rows, { headers }), [wanted("2027-05-01")], "SKB 7");
    expect(edits).toEqual([written("Dasar", "'SKB 7", headers)]);
  });
});
