/** What finishing proposes on Distribusi, and whom Pengaturan names. Source: docs/rules/reports.md, "Out of date, finished, copied". */
import { planDistribution, recipientsOf, rowsIn } from "../../../src/sheets/report/plan-distribution";
import type { RawCell } from "../../../src/sheets/snapshot/parse-cell";

const HEADERS = ["Bulan", "Dokumen", "Versi", "Tanggal Kirim", "Penerima", "Milik sendiri"];
const table = (...body: readonly (readonly RawCell[])[]) => ({
  name: "TabelDistribusi",
  sheet: "Distribusi",
  row: 6,
  column: 1,
  headers: HEADERS,
  body,
});
const BLANK = HEADERS.map(() => "");
const rowsOf = (edits: ReturnType<typeof planDistribution>) =>
  edits.flatMap((edit) => ("values" in edit ? edit.values : []));
const JULY = { month: "2026-07", version: 1, recipients: ["Bagian A", "Bagian B"] };
const line = (kind: string, version: number, recipient: string) => [
  "'2026-07",
  kind,
  version,
  null,
  recipient,
  null,
];

describe("finishing proposes", () => {
  it("each document to each recipient, in the documents' order, the day of sending left to be filled in", () => {
    const edits = planDistribution(table(BLANK, BLANK), JULY);
    expect(rowsOf(edits)).toEqual([
      line("Laporan", 1, "Bagian A"),
      line("Laporan", 1, "Bagian B"),
      line("Rekap", 1, "Bagian A"),
      line("Rekap", 1, "Bagian B"),
      line("Analisa", 1, "Bagian A"),
      line("Analisa", 1, "Bagian B"),
    ]);
    // Two blank rows of the table are filled first.
    expect(edits.map(({ kind }) => kind)).toEqual(["cells", "append"]);
    expect(edits[0]).toMatchObject({ sheet: "Distribusi", row: 6, column: 1 });
    expect(rowsIn(edits)).toBe(6);
  });

  it("nothing that stands already, however the name is written, and by the version: no number is the first", () => {
    const standing = table(
      ["2026-07", "Laporan", 1, 46_240, "bagian a", ""],
      ["2026-07", "Rekap Feedback", "", "", "BAGIAN B ", "x"],
      ["2026-07", "analisa", 1, "", "Bagian A", ""],
    );
    expect(rowsOf(planDistribution(standing, JULY))).toEqual([
      line("Laporan", 1, "Bagian B"),
      line("Rekap", 1, "Bagian A"),
      line("Analisa", 1, "Bagian B"),
    ]);
    expect(rowsOf(planDistribution(standing, { ...JULY, version: 2 }))).toHaveLength(6);
  });

  it("all of it where only another month, document or recipient stands", () => {
    const others = table(
      ["2026-06", "Laporan", 1, "", "Bagian A", ""],
      ["2026-07", "Rekap", 1, "", "Bagian C", ""],
    );
    expect(rowsOf(planDistribution(others, { ...JULY, recipients: ["Bagian A"] }))).toEqual([
      line("Laporan", 1, "Bagian A"),
      line("Rekap", 1, "Bagian A"),
      line("Analisa", 1, "Bagian A"),
    ]);
  });

  it("nothing without the table, or without anybody", () => {
    expect(planDistribution(undefined, JULY)).toEqual([]);
    expect(planDistribution(table(), { ...JULY, recipients: [] })).toEqual([]);
    expect(rowsIn([])).toBe(0);
  });

  it("a name that looks like a formula, or like a number, as the text it is", () => {
    const edits = planDistribution(table(), { ...JULY, recipients: ["=A1", "0800"] });
    expect(rowsOf(edits).map((cells) => cells[4])).toEqual([
      "'=A1",
      "'0800",
      "'=A1",
      "'0800",
      "'=A1",
      "'0800",
    ]);
  });
});

it("rows are counted whatever other edits go with them", () => {
  expect(
    rowsIn([
      { kind: "addRows", table: "T", values: [["a"], ["b"]] },
      { kind: "protect", sheet: "S" },
    ]),
  ).toBe(2);
});

describe("recipients", () => {
  it.each<readonly [string | number | boolean, readonly string[]]>([
    ["Bagian A, Bagian B", ["Bagian A", "Bagian B"]],
    [" Bagian A ,, bagian a,Bagian B,", ["Bagian A", "Bagian B"]],
    ["", []],
    [" , ", []],
    [7, ["7"]],
    [true, ["true"]],
  ])("in %j are %j", (content, recipients) => {
    expect(recipientsOf(content)).toEqual(recipients);
  });
});
