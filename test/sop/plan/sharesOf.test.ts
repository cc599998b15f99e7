/** What a setting says of shares: labels with percents that add up to 100. */
import { sharesOf } from "../../../src/sop";

describe("shares", () => {
  it.each([
    [
      "Informasi 40%; Permintaan 30%; Komplain 30%",
      [
        ["Informasi", 40],
        ["Permintaan", 30],
        ["Komplain", 30],
      ],
    ],
    [
      " 09:00–12:00 50%, 13:00–17:00 50% ",
      [
        ["09:00–12:00", 50],
        ["13:00–17:00", 50],
      ],
    ],
    [
      "A 33,3% B 33.3 % C 33,4%",
      [
        ["A", 33.3],
        ["B", 33.3],
        ["C", 33.4],
      ],
    ],
    ["Semua jenis 100%", [["Semua jenis", 100]]],
    [
      "Semua   jenis   66,67%;Lain 33,33%",
      [
        ["Semua   jenis", 66.67],
        ["Lain", 33.33],
      ],
    ],
    ["", []],
    [" ", []],
  ] as const)("of “%s” are its labels and percents", (text, expected) => {
    expect(sharesOf(text)?.map(({ label, percent }) => [label, percent])).toEqual(expected);
  });

  it.each([
    "Informasi 40%",
    "Informasi 60%; Komplain 60%",
    "Informasi; Komplain 100%",
    "A 50%; a 50%",
    "100%",
    "A 100%; B%",
    "A 50 buah%; B 50%",
    "A 100",
  ])("are none where “%s” has no percent for a part, a label twice, or another sum", (text) => {
    expect(sharesOf(text)).toBeUndefined();
  });

  it.each([
    ["A 50%; B 49,5%", true],
    ["A 50%; B 49,4%", false],
    ["A 50%; B 50,5%", true],
    ["A 50%; B 50,6%", false],
  ])("add up to 100 within half a percent: %s %s", (text, are) => {
    expect(sharesOf(text) !== undefined).toBe(are);
  });
});
