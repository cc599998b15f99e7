/** Which changes of a table's columns explain best where the cells of the rows below it stand: the fewest that do. */
import type { MonthAsIs } from "../../../src/sheets/damage/as-is";
import { fitOfRowsBelow } from "../../../src/sheets/damage/fit-below";
import { f22Columns } from "../../../src/sheets/layout/f22-columns";
import type { RawCell } from "../../../src/sheets/snapshot/parse-cell";
import { DEFAULT_SCORECARD } from "../../../src/sop";

const COLUMNS = f22Columns(DEFAULT_SCORECARD);
const HEADERS = COLUMNS.map(({ header }) => header);
/** One row as people fill it in, a text in columns of no other kind. */
const ROW = COLUMNS.map(({ key, kind, criterion }): RawCell => {
  if (key.endsWith("Verdict")) return "Tepat Waktu";
  if (criterion !== undefined || key === "nonconformity") return "Ya";
  if (kind === "date") return 46_210;
  if (kind === "time") return 0.4;
  return kind === "integer" ? 100 : "teks";
});
const OWN = { "Punya kami": "own", "Juga kami": "own" };

const at = (header: string): number => HEADERS.indexOf(header);
const without = <T>(list: readonly T[], ...gone: readonly string[]): readonly T[] =>
  list.filter((_, index) => !gone.includes(HEADERS[index] ?? ""));
/** With people's own columns before the third. */
const withOwn = (headers: readonly string[]): readonly string[] => [
  ...headers.slice(0, 2),
  "Punya kami",
  "Juga kami",
  ...headers.slice(2),
];

function fit(headers: readonly string[], below: readonly (readonly RawCell[])[]): unknown {
  const month: MonthAsIs = {
    month: "2026-07",
    table: "Sampel202607",
    sheet: "F-22 2026-07",
    body: { row: 6, column: 0, rows: 1, columns: headers.length },
    headers,
    showsTotals: false,
    total: [],
    formulas: [],
    validated: [],
    formats: [],
    below,
  };
  const found = fitOfRowsBelow(month, COLUMNS, OWN);
  return (
    found && [
      found.lost.map(({ header }) => header),
      found.lostBoth.map(({ header }) => header),
      found.gained,
    ]
  );
}

describe("the columns of rows below a table", () => {
  it("are without those that the table gained, and with those that it lost, both at once", () => {
    const headers = withOwn(without(HEADERS, "Tanggal Temuan"));
    expect(fit(headers, [ROW])).toEqual([["Tanggal Temuan"], [], [2, 3]]);
    // Both have lost the day, and the table alone has gained two.
    expect(fit(headers, [without(ROW, "Tanggal Temuan")])).toEqual([[], ["Tanggal Temuan"], [2, 3]]);
    // The rows below have one of the two, which they were given before they fell out.
    const line = [...ROW.slice(0, 2), "", ...ROW.slice(2)];
    expect(fit(headers, [line])).toEqual([["Tanggal Temuan"], [], [2]]);
    // And both of them.
    expect(fit(headers, [[...ROW.slice(0, 2), "", "", ...ROW.slice(2)]])).toEqual([
      ["Tanggal Temuan"],
      [],
      [],
    ]);
  });

  it("are as the table's where the cells tell nothing", () => {
    const headers = withOwn(without(HEADERS, "Tanggal Temuan"));
    expect(fit(headers, [["UJI-1"]])).toEqual([[], ["Tanggal Temuan"], []]);
    expect(fit(headers, [])).toEqual([[], ["Tanggal Temuan"], []]);
  });

  it("are those of the fewest changes where as much speaks for others", () => {
    const headers = withOwn(without(HEADERS, "Area"));
    // A day stands where Tanggal Temuan is but for two columns fewer, and one where Diketahui Agent is but for one more.
    const place = (header: string): number => headers.indexOf(header);
    const line = headers.map((): RawCell => "");
    line[place("Tanggal Temuan") - 2] = 46_210;
    expect(fit(headers, [line])).toEqual([[], ["Area"], [2, 3]]);
    line[place("Diketahui Agent") + 1] = 46_210;
    expect(fit(headers, [line])).toEqual([["Area"], [], []]);
  });

  it("are the table's where a line ends early: what is beyond its end is at home nowhere", () => {
    const last = COLUMNS.findLastIndex(({ kind }) => kind === "text");
    const { header = "" } = COLUMNS[last] ?? {};
    expect(fit(without(HEADERS, header), [ROW.slice(0, last - 3)])).toEqual([[], [header], []]);
  });

  it("are told by the first fifty rows, however many follow", () => {
    const [whole, short] = [ROW, without(ROW, "Tanggal Temuan")];
    const lines = (line: readonly RawCell[], count: number): (readonly RawCell[])[] =>
      Array.from({ length: count }, () => line);
    const headers = without(HEADERS, "Tanggal Temuan");
    expect(fit(headers, [...lines(whole, 50), ...lines(short, 200)])).toEqual([["Tanggal Temuan"], [], []]);
    expect(fit(headers, [...lines(whole, 10), ...lines(short, 40)])).toEqual([[], ["Tanggal Temuan"], []]);
  });
});

describe("with columns in question", () => {
  const SIX = [
    "Area",
    "Tanggal Panggilan",
    "Jam Mulai",
    "Durasi (detik)",
    "Tanggal Temuan",
    "Diketahui Agent",
  ];
  const lostOf = (gone: readonly string[], lost: readonly string[]): unknown => {
    const others = gone.filter((header) => !lost.includes(header));
    const found = fit(without(HEADERS, ...gone), [without(ROW, ...others), without(ROW, ...others)]);
    return Array.isArray(found) ? found[0] : undefined;
  };

  it("each way is tried while they are six", () => {
    expect(SIX.map(at)).not.toContain(-1);
    for (const header of SIX.slice(1)) expect(lostOf(SIX, [header])).toEqual([header]);
    expect(lostOf(SIX, ["Tanggal Panggilan", "Tanggal Temuan"])).toEqual([
      "Tanggal Panggilan",
      "Tanggal Temuan",
    ]);
  });

  it("none and all alone are tried where they are more: trying each way would take too long", () => {
    const seven = [...SIX, "Ketidaksesuaian"];
    expect(lostOf(seven, [])).toEqual([]);
    expect(lostOf(seven, seven)).toHaveLength(7);
    for (const header of seven) expect([0, 7]).toContain((lostOf(seven, [header]) as unknown[]).length);
  });
});
