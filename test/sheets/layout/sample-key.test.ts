/** Columns by key between a source and a sheet, and by name where a file or a mapping speaks of them. */
import { f22Columns } from "../../../src/sheets/layout/f22-columns";
import {
  criterionNamed,
  isCriterion,
  keyNamed,
  nameOf,
  sampleKeyOf,
} from "../../../src/sheets/layout/sample-key";
import { DEFAULT_SCORECARD, INPUT_COLUMNS } from "../../../src/sop";

describe("a name", () => {
  it.each([
    ["Area", "area"],
    [" aREA ", "area"],
    ["No. Sampel", "sampleNumber"],
    ["P01", "P01"],
    [" p01 ", "P01"],
    ["P1", undefined],
    ["P011", undefined],
    ["xP01", undefined],
    // What a code's words are differs from scorecard to scorecard: with words it is known by a workbook's targets.
    ["P01 Salam", undefined],
    // What F-22 computes nobody brings.
    ["Nilai", undefined],
    ["Nomor", undefined],
    ["", undefined],
  ])("%j is that of %j", (name, key) => {
    expect(keyNamed(name)).toBe(key);
  });

  it.each([
    ["P07", "P07"],
    [" p07 apa saja", "P07"],
    ["P07\tapa saja", "P07"],
    ["P7", undefined],
    ["P077", undefined],
    ["xP07", undefined],
    ["Area", undefined],
  ])("%j names the criterion %j, with words behind its code or without", (name, key) => {
    expect(criterionNamed(name)).toBe(key);
  });

  it("of each key names that key again, and is a column's header or a criterion's code", () => {
    for (const key of [...INPUT_COLUMNS, "P01", "P99"] as const) expect(keyNamed(nameOf(key))).toBe(key);
    expect(nameOf("callDate")).toBe("Tanggal Panggilan");
    expect(nameOf("P01")).toBe("P01");
  });
});

it("every column of a month's table that people fill in has one key of its own, in the sheet's order, and formulas have none", () => {
  const criteria = DEFAULT_SCORECARD.criteria.map(({ code }) => code);
  const at = INPUT_COLUMNS.indexOf("recordingId") + 1;
  const keys = f22Columns(DEFAULT_SCORECARD).flatMap((column) => sampleKeyOf(column) ?? []);
  expect(keys).toEqual([...INPUT_COLUMNS.slice(0, at), ...criteria, ...INPUT_COLUMNS.slice(at)]);
  expect(keys.filter(isCriterion)).toEqual(criteria);
});
