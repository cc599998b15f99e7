/** Rows of a file made ready for their months' tables: grouped, numbered, and each for its month's scorecard. */
import { f22Columns } from "../../../src/sheets/layout/f22-columns";
import { prepareRows } from "../../../src/sheets/plan/prepared-rows";
import { DEFAULT_SCORECARD } from "../../../src/sop";
import { carryOut, typeIn } from "../support/paper-edits";
import { paperWorkbook, snapshotOf } from "../support/paper-snapshot";
import { refusal } from "../support/refusal";

const HEADERS = f22Columns(DEFAULT_SCORECARD).map(({ header }) => header);

describe("rows made ready", () => {
  const prepare = (
    ...[rows, options]: [Parameters<typeof prepareRows>[1], Partial<Parameters<typeof prepareRows>[2]>?]
  ) => {
    const book = paperWorkbook("2026-07");
    carryOut(book, [{ kind: "append", table: "Sampel202607", values: [HEADERS.map(() => null)] }]);
    typeIn(book, "Sampel202607", 0, { "No. Sampel": " MC-2607-AAAAAA " });
    typeIn(book, "Sampel202607", 1, { Area: "JKT" });
    return prepareRows(snapshotOf(book), rows, { month: "2026-07", ...options });
  };

  it("are grouped by month, ascending, and say which months have no sheet yet", () => {
    const { months } = prepare([
      { callDate: "2026-08-02" },
      { callDate: "2026-07-02", area: "JKT" },
      { callDate: "2026-08-01" },
    ]);
    expect(months.map(({ month, isNew, rows }) => [month, isNew, rows.map(({ index }) => index)])).toEqual([
      ["2026-07", false, [1]],
      ["2026-08", true, [0, 2]],
    ]);
    expect(months.map(({ frame, scorecard }) => [frame.table, frame.bodyRows, scorecard])).toEqual([
      ["Sampel202607", 2, DEFAULT_SCORECARD],
      ["Sampel202608", 1, DEFAULT_SCORECARD],
    ]);
    const [july] = months;
    expect(july?.rows[0]?.cells[1]).toBe("JKT");
    expect(july?.rows[0]?.cells).toHaveLength(july?.frame.columns ?? 0);
  });

  it("go to the month that is asked for where nothing tells theirs, and are refused where none is", () => {
    expect(refusal(() => prepare([{ area: "JKT" }], { month: undefined }))).toMatchObject({
      code: "monthInvalid",
      params: { month: "" },
    });
    expect(prepare([{ area: "JKT" }], { month: "2026-05" }).months.map(({ month }) => month)).toEqual([
      "2026-05",
    ]);
  });

  it("keep their number, or the one they were given before, or get a new one that is remembered", () => {
    const numbers = new Map([[1, "MC-2607-BBBBBB"]]);
    const { months } = prepare([{ sampleNumber: "UJI-1" }, { area: "a" }, { area: "b" }], { numbers });
    const given = months[0]?.rows.map(({ number }) => number) ?? [];
    expect(given.slice(0, 2)).toEqual(["UJI-1", "MC-2607-BBBBBB"]);
    expect(given[2]).toMatch(/^MC-2607-[0-9A-HJKMNP-TV-Z]{6}$/);
    expect(Object.fromEntries(numbers)).toEqual({ 0: "UJI-1", 1: "MC-2607-BBBBBB", 2: given[2] });
  });

  it("of a month that stands are made for its own scorecard, of a new one for today's", () => {
    const book = paperWorkbook("2026-07");
    typeIn(book, "TabelParameter", 0, { Nama: "Salam baru" });
    const { months } = prepareRows(
      snapshotOf(book),
      [{ callDate: "2026-07-02" }, { callDate: "2026-08-02" }],
      {},
    );
    expect(months.map(({ scorecard }) => scorecard.criteria[0]?.name)).toEqual([
      DEFAULT_SCORECARD.criteria[0]?.name,
      "Salam baru",
    ]);
  });

  it("never get a number that stands in the workbook or in another row", () => {
    const bytes = [
      [10, 10, 10, 10, 10, 10],
      [11, 11, 11, 11, 11, 11],
      [12, 12, 12, 12, 12, 12],
      [12, 12, 12, 12, 12, 12],
      [13, 13, 13, 13, 13, 13],
    ];
    const random = jest.spyOn(crypto, "getRandomValues").mockImplementation((array) => {
      (array as unknown as Uint8Array).set(bytes.shift() ?? [31, 31, 31, 31, 31, 31]);
      return array;
    });
    try {
      const { months } = prepare([{ sampleNumber: " mc-2607-bbbbbb " }, { area: "a" }, { area: "b" }]);
      // A…A stands in the workbook, B…B in the first row, C…C is the second row's by then.
      expect(months[0]?.rows.map(({ number }) => number).slice(1)).toEqual([
        "MC-2607-CCCCCC",
        "MC-2607-DDDDDD",
      ]);
    } finally {
      random.mockRestore();
    }
  });

  it("tell which criteria no month's scorecard has", () => {
    expect(prepare([{ area: "JKT" }, { P01: "Ya", P99: "Ya" }, { P98: "" }]).leftOut).toEqual(["P99", "P98"]);
  });
});
