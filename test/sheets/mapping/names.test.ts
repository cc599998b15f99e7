/** A file's headers against F-22's columns, and how what was said of them is kept in the workbook. */
import { tableOf } from "../../../src/import";
import { KEY, planRemember, rememberedIn } from "../../../src/sheets/mapping/memory";
import { suggestMapping, targetByName } from "../../../src/sheets/mapping/mapping";
import { mapRows } from "../../../src/sheets/mapping/map-rows";
import type { RememberedMapping } from "../../../src/sheets/mapping/reading";
import { importTargets } from "../../../src/sheets/mapping/targets";
import { DEFAULT_SCORECARD, type Scorecard } from "../../../src/sop";

const named = (name: string): Scorecard => ({
  passMark: 80,
  criteria: DEFAULT_SCORECARD.criteria.slice(0, 1).map((criterion) => ({ ...criterion, name })),
});
const table = (...lines: readonly (readonly string[])[]) =>
  tableOf(
    {
      lines: lines.map((cells, index) => ({ number: index + 1, cells })),
      withoutResult: 0,
      date1904: false,
    },
    0,
    false,
  );

describe("a header", () => {
  it("names a criterion by its code or by its words in any month's scorecard", () => {
    const targets = importTargets([named("Salam"), named("Salam baru")]);
    for (const header of ["P01", "p01 salam", " P01 Salam baru "])
      expect(targetByName(header, targets)?.key).toBe("P01");
    expect(targetByName("P01 Lain", targets)).toBeUndefined();
    expect(targets.filter(({ key }) => key === "P01")).toHaveLength(1);
  });

  it("that names no column and that the mapping does not speak of is told, and nothing under it is taken", () => {
    const { rows, unknown } = mapRows(
      table(["Area", "Hobi", "Nilai", "Sandi", "P77"], ["JKT", "catur", "90", "x", "Ya"]),
      { Sandi: "" },
    );
    expect(rows).toEqual([{ area: "JKT", P77: "Ya" }]);
    expect(unknown).toEqual(["Hobi"]);
  });

  it("of a formula's column can stand for another one where somebody says so", () => {
    const source = table(["Hasil"], ["Terhubung"]);
    expect(mapRows(source, { Hasil: "callStatus" }).rows).toEqual([{ callStatus: "Terhubung" }]);
    expect(mapRows(source, {}).rows).toEqual([]);
  });
});

describe("what is remembered", () => {
  const SAID: RememberedMapping = {
    headers: ["Tgl", "Hasil", "Hobi", "p1"],
    mapping: { Tgl: "callDate", Hasil: "callStatus", Hobi: "", p1: "P01" },
    values: { callStatus: { connected: "Terhubung" }, P01: { y: "Ya" } },
    clock: "mm:ss",
  };
  /** As workbooks have held it since imports are remembered. */
  const KEPT = [
    {
      headers: ["Tgl", "Hasil", "Hobi", "p1"],
      mapping: { Tgl: "Tanggal Panggilan", Hasil: "Status Panggilan", Hobi: "", p1: "P01" },
      values: { "Status Panggilan": { connected: "Terhubung" }, P01: { y: "Ya" } },
      clock: "mm:ss",
    },
  ];

  it("stands in the workbook by the columns' names, and is read by them", () => {
    const [edit] = planRemember([], SAID);
    expect(edit).toMatchObject({ kind: "setting", key: KEY });
    expect(edit?.kind === "setting" && JSON.parse(edit.value)).toEqual(KEPT);
    expect(rememberedIn(JSON.stringify(KEPT))).toEqual([SAID]);
    expect(planRemember([SAID], SAID)).toEqual([]);
  });

  it("of a column that F-22 no longer has leaves its header out, and its values", () => {
    const lost = [
      { headers: ["A", "B"], mapping: { A: "Kolom Lama", B: "Area" }, values: { "Kolom Lama": { x: "y" } } },
    ];
    const remembered = rememberedIn(JSON.stringify(lost));
    expect(remembered).toEqual([{ headers: ["A", "B"], mapping: { A: "", B: "area" }, values: {} }]);
    const targets = importTargets([DEFAULT_SCORECARD]);
    expect(suggestMapping(["A", "B"], targets, remembered).map(({ target }) => target)).toEqual(["", "area"]);
  });

  it.each([
    ["no text", 7],
    ["no JSON", "["],
    ["no list", "{}"],
    [
      "what is no mapping",
      JSON.stringify([null, 1, {}, { headers: ["A"], mapping: { A: 1 } }, { headers: [1], mapping: {} }]),
    ],
  ])("is nothing where %s stands there", (_what, value) => {
    expect(rememberedIn(value)).toEqual([]);
  });
});

describe("a call's day that comes with its time", () => {
  const MAPPING = { Waktu: "callDate", Jam: "startTime" } as const;
  const SPELLINGS = ["2026-07-16T10:15:00", "16/07/2026 10.15", "16 Juli 2026 10:15"];
  // 16 July 2026, and 10:15.
  const [DAY, TIME] = [46_219, (10 * 60 + 15) / 1440];
  const read = (waktu: string, jam: string) =>
    mapRows(table(["Waktu", "Jam"], [waktu, jam]), MAPPING).rows[0];

  it.each(SPELLINGS)("gives %s its time where the row has none of its own", (waktu) => {
    const row = read(waktu, "");
    expect(row?.callDate).toBe(DAY);
    expect(row?.startTime).toBeCloseTo(TIME, 9);
  });

  it.each(SPELLINGS)("is the day alone of %s where the row says the same time", (waktu) => {
    const row = read(waktu, "10:15");
    expect(row?.callDate).toBe(DAY);
    expect(row?.startTime).toBeCloseTo(TIME, 9);
  });

  it.each(SPELLINGS)("keeps the time of %s where the row says another", (waktu) => {
    const row = read(waktu, "11:00");
    expect(row?.startTime).toBeCloseTo(11 / 24, 9);
    // Not lost: the day has its time still.
    expect(Number(row?.callDate) - DAY).toBeCloseTo(TIME, 9);
  });
});
